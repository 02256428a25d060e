package org.drugprofiling.sample;

import java.time.Duration;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of an {@link Acquisition}, for example instrument, run and date; begun by {@link Acquisition#builder}. Not for use by
 * several threads at once.
 *
 * @since 0.1.0
 */
public final class AcquisitionBuilder {

    final AnalyticalTechnique technique;
    final SignalType signal;
    String instrument = "";
    String method = "";
    String methodVersion = "";
    String run = "";
    String extraction = "";
    String injection = "";

    @Nullable PartialDate date;

    String internalStandard = "";
    double internalStandardAmount = Double.NaN;

    @Nullable MeasurementUnit internalStandardUnit;

    String storage = "";

    @Nullable Duration extractAge;

    AcquisitionBuilder(AnalyticalTechnique technique, SignalType signal) {
        this.technique = Objects.requireNonNull(technique, "technique");
        this.signal = Objects.requireNonNull(signal, "signal");
    }

    /**
     * States the instrument.
     *
     * @param value the laboratory's name of it
     * @return this builder
     */
    public AcquisitionBuilder instrument(String value) {
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
    public AcquisitionBuilder method(String id, String version) {
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
    public AcquisitionBuilder run(String value) {
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
    public AcquisitionBuilder injection(String extractionId, String injectionId) {
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
    public AcquisitionBuilder date(PartialDate value) {
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
    public AcquisitionBuilder internalStandard(String compound, double amount) {
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
    public AcquisitionBuilder internalStandard(String compound, double amount, MeasurementUnit unit) {
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
    public AcquisitionBuilder storage(String value) {
        this.storage = Objects.requireNonNull(value);
        return this;
    }

    /**
     * States the age of the extract when it was injected.
     *
     * @param value not negative
     * @return this builder
     */
    public AcquisitionBuilder extractAge(Duration value) {
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
