package org.drugprofiling.sample;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.jspecify.annotations.Nullable;

/**
 * How and when a sample was measured: technique, instrument, method and version, run, extraction, injection, internal
 * standard, storage and age of the extract. What is not known stays empty.
 *
 * @since 0.1.0
 */
public final class Acquisition {

    private final AnalyticalTechnique technique;
    private final SignalType signal;
    private final String instrument;
    private final String method;
    private final String methodVersion;
    private final String run;
    private final String extraction;
    private final String injection;
    private final @Nullable PartialDate date;
    private final String internalStandard;
    private final double internalStandardAmount;
    private final @Nullable MeasurementUnit internalStandardUnit;
    private final String storage;
    private final @Nullable Duration extractAge;

    private Acquisition(Builder builder) {
        this.technique = builder.technique;
        this.signal = builder.signal;
        this.instrument = builder.instrument;
        this.method = builder.method;
        this.methodVersion = builder.methodVersion;
        this.run = builder.run;
        this.extraction = builder.extraction;
        this.injection = builder.injection;
        this.date = builder.date;
        this.internalStandard = builder.internalStandard;
        this.internalStandardAmount = builder.internalStandardAmount;
        this.internalStandardUnit = builder.internalStandardUnit;
        this.storage = builder.storage;
        this.extractAge = builder.extractAge;
    }

    /**
     * Begins a record.
     *
     * @param technique kind of instrument
     * @param signal what the numbers are
     * @return a builder with nothing else stated
     */
    public static Builder builder(AnalyticalTechnique technique, SignalType signal) {
        return new Builder(technique, signal);
    }

    /**
     * {@return the kind of instrument}
     */
    public AnalyticalTechnique technique() {
        return technique;
    }

    /**
     * {@return what the numbers are}
     */
    public SignalType signal() {
        return signal;
    }

    /**
     * {@return the instrument, empty if unknown}
     */
    public String instrument() {
        return instrument;
    }

    /**
     * {@return the laboratory's method and its version as {@code id@version}, {@code unspecified} if unknown}
     */
    public String methodAndVersion() {
        return method.isEmpty() ? "unspecified" : methodVersion.isEmpty() ? method : method + "@" + methodVersion;
    }

    /**
     * {@return the sequence or run, empty if unknown}
     */
    public String run() {
        return run;
    }

    /**
     * {@return the extraction, empty if unknown}
     */
    public String extraction() {
        return extraction;
    }

    /**
     * {@return the injection, empty if unknown}
     */
    public String injection() {
        return injection;
    }

    /**
     * {@return when it was measured, if known}
     */
    public Optional<PartialDate> date() {
        return Optional.ofNullable(date);
    }

    /**
     * {@return the internal standard, empty if unknown or none}
     */
    public String internalStandard() {
        return internalStandard;
    }

    /**
     * {@return the amount of internal standard as the laboratory states it, {@code NaN} if unknown}
     */
    public double internalStandardAmount() {
        return internalStandardAmount;
    }

    /**
     * {@return the unit of the amount of internal standard, empty if not stated}
     */
    public Optional<MeasurementUnit> internalStandardUnit() {
        return Optional.ofNullable(internalStandardUnit);
    }

    /**
     * {@return how the specimen was stored, empty if unknown}
     */
    public String storage() {
        return storage;
    }

    /**
     * {@return the age of the extract when it was injected, if known}
     */
    public Optional<Duration> extractAge() {
        return Optional.ofNullable(extractAge);
    }

    @Override
    public String toString() {
        return technique + " " + signal + ", method " + methodAndVersion() + (run.isEmpty() ? "" : ", run " + run);
    }

    /** Gathers the parts of an {@link Acquisition}. */
    public static final class Builder {

        private final AnalyticalTechnique technique;
        private final SignalType signal;
        private String instrument = "";
        private String method = "";
        private String methodVersion = "";
        private String run = "";
        private String extraction = "";
        private String injection = "";
        private @Nullable PartialDate date;
        private String internalStandard = "";
        private double internalStandardAmount = Double.NaN;
        private @Nullable MeasurementUnit internalStandardUnit;
        private String storage = "";
        private @Nullable Duration extractAge;

        private Builder(AnalyticalTechnique technique, SignalType signal) {
            this.technique = Objects.requireNonNull(technique, "technique");
            this.signal = Objects.requireNonNull(signal, "signal");
        }

        /**
         * States the instrument.
         *
         * @param value the laboratory's name of it
         * @return this builder
         */
        public Builder instrument(String value) {
            this.instrument = Objects.requireNonNull(value);
            return this;
        }

        /**
         * States the laboratory's method.
         *
         * @param id its identifier
         * @param version its version
         * @return this builder
         */
        public Builder method(String id, String version) {
            this.method = Objects.requireNonNull(id);
            this.methodVersion = Objects.requireNonNull(version);
            return this;
        }

        /**
         * States the run.
         *
         * @param value sequence or run
         * @return this builder
         */
        public Builder run(String value) {
            this.run = Objects.requireNonNull(value);
            return this;
        }

        /**
         * States extraction and injection.
         *
         * @param extractionId which extract
         * @param injectionId which injection of it
         * @return this builder
         */
        public Builder injection(String extractionId, String injectionId) {
            this.extraction = Objects.requireNonNull(extractionId);
            this.injection = Objects.requireNonNull(injectionId);
            return this;
        }

        /**
         * States when it was measured.
         *
         * @param value the date
         * @return this builder
         */
        public Builder date(PartialDate value) {
            this.date = Objects.requireNonNull(value);
            return this;
        }

        /**
         * States the internal standard.
         *
         * @param compound its name
         * @param amount as the laboratory states it, finite and positive
         * @return this builder
         */
        public Builder internalStandard(String compound, double amount) {
            if (!(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new ProfilingException(
                        "invalid-acquisition",
                        "amount of internal standard must be finite and positive",
                        ProblemLocation.nowhere(),
                        Double.toString(amount));
            }
            this.internalStandard = Objects.requireNonNull(compound);
            this.internalStandardAmount = amount;
            this.internalStandardUnit = null;
            return this;
        }

        /**
         * States the internal standard with the unit of its amount.
         *
         * @param compound its name
         * @param amount finite and positive
         * @param unit unit of the amount
         * @return this builder
         */
        public Builder internalStandard(String compound, double amount, MeasurementUnit unit) {
            internalStandard(compound, amount);
            this.internalStandardUnit = Objects.requireNonNull(unit);
            return this;
        }

        /**
         * States how the specimen was stored.
         *
         * @param value free text
         * @return this builder
         */
        public Builder storage(String value) {
            this.storage = Objects.requireNonNull(value);
            return this;
        }

        /**
         * States the age of the extract when it was injected.
         *
         * @param value not negative
         * @return this builder
         */
        public Builder extractAge(Duration value) {
            if (value.isNegative()) {
                throw new ProfilingException(
                        "invalid-acquisition",
                        "age of the extract must not be negative",
                        ProblemLocation.nowhere(),
                        value.toString());
            }
            this.extractAge = value;
            return this;
        }

        /**
         * {@return the record}
         */
        public Acquisition toAcquisition() {
            return new Acquisition(this);
        }
    }
}
