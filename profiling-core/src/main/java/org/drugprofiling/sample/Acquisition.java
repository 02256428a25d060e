package org.drugprofiling.sample;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    Acquisition(AcquisitionBuilder builder) {
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
    public static AcquisitionBuilder builder(AnalyticalTechnique technique, SignalType signal) {
        return new AcquisitionBuilder(technique, signal);
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

    private List<Object> content() {
        return List.of(
                technique,
                signal,
                instrument,
                method,
                methodVersion,
                run,
                extraction,
                injection,
                Optional.ofNullable(date),
                internalStandard,
                internalStandardAmount,
                Optional.ofNullable(internalStandardUnit),
                storage,
                extractAge());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Acquisition that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    @Override
    public String toString() {
        return technique + " " + signal + ", method " + methodAndVersion() + (run.isEmpty() ? "" : ", run " + run);
    }
}
