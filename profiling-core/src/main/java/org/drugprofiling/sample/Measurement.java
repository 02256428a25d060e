package org.drugprofiling.sample;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory reports for one target of one sample: a number, or the reason why there is none. Zero, not detected and
 * not analysed are three different things.
 *
 * @since 0.1.0
 */
public sealed interface Measurement
        permits Measurement.Quantified,
                Measurement.DetectedBelowQuantification,
                Measurement.NotDetected,
                Measurement.NotAnalysed,
                Measurement.Saturated,
                Measurement.Interfered,
                Measurement.Rejected {

    /**
     * {@return the unit, empty where the measurement has none}
     */
    Optional<MeasurementUnit> knownUnit();

    /**
     * {@return the limit below which the target is not seen, empty where it is unknown or has no meaning}
     */
    default OptionalDouble detectionLimit() {
        return OptionalDouble.empty();
    }

    /**
     * Returns a number of which neither the standard uncertainty nor the number of determinations is stated.
     *
     * @param value finite; negative values of blank-corrected responses are kept
     * @param unit its unit
     * @return the measurement
     */
    static Quantified quantified(double value, MeasurementUnit unit) {
        return new Quantified(value, unit, Double.NaN, 0);
    }

    /**
     * Returns a number with its standard uncertainty.
     *
     * @param value finite
     * @param unit its unit
     * @param standardUncertainty in the same unit, not negative
     * @param count how many determinations the number summarises, at least 1
     * @return the measurement
     */
    static Quantified quantified(double value, MeasurementUnit unit, double standardUncertainty, int count) {
        if (Double.isNaN(standardUncertainty)) {
            throw refusal("standard uncertainty must be a number", standardUncertainty);
        }
        return new Quantified(value, unit, standardUncertainty, 0).withCount(count);
    }

    /**
     * Returns "looked for, not seen" with an unknown limit.
     *
     * @param unit unit of the target
     * @return the measurement
     */
    static NotDetected notDetected(MeasurementUnit unit) {
        return new NotDetected(Double.NaN, unit);
    }

    /**
     * Returns "looked for, not seen".
     *
     * @param limit detection limit, finite and not negative
     * @param unit its unit
     * @return the measurement
     */
    static NotDetected notDetected(double limit, MeasurementUnit unit) {
        requireLimit("detection limit", limit);
        return new NotDetected(limit, unit);
    }

    /**
     * Returns "seen, but too little to quantify", with the limit of quantification alone.
     *
     * @param quantificationLimit finite and not negative
     * @param unit its unit
     * @return the measurement
     */
    static DetectedBelowQuantification belowQuantification(double quantificationLimit, MeasurementUnit unit) {
        requireLimit("quantification limit", quantificationLimit);
        return new DetectedBelowQuantification(Double.NaN, Double.NaN, quantificationLimit, unit);
    }

    /**
     * {@return "not looked for"}
     */
    static NotAnalysed notAnalysed() {
        return NotAnalysed.INSTANCE;
    }

    private static void requireLimit(String what, double limit) {
        if (!(limit >= 0 && limit < Double.POSITIVE_INFINITY)) {
            throw refusal(what + " must be finite and not negative", limit);
        }
    }

    private static ProfilingException refusal(String rule, double value) {
        return new ProfilingException("invalid-measurement", rule, ProblemLocation.nowhere(), Double.toString(value));
    }

    /**
     * A number.
     *
     * @param value finite; a negative value of a blank-corrected response is kept
     * @param unit its unit
     * @param uncertainty standard uncertainty in the same unit, {@code NaN} if not stated
     * @param count how many determinations the number summarises, 0 if that is not stated
     */
    record Quantified(double value, MeasurementUnit unit, double uncertainty, int count) implements Measurement {

        /**
         * Checks the numbers.
         */
        public Quantified {
            if (!Double.isFinite(value)) {
                throw refusal("a measured value must be finite", value);
            }
            if (uncertainty < 0 || Double.isInfinite(uncertainty)) {
                throw refusal("standard uncertainty must be finite and not negative", uncertainty);
            }
            if (count < 0) {
                throw refusal("number of determinations must be at least 1, or 0 if not stated", count);
            }
            Objects.requireNonNull(unit, "unit");
        }

        /**
         * {@return the standard uncertainty, empty if not stated}
         */
        public OptionalDouble standardUncertainty() {
            return Double.isNaN(uncertainty) ? OptionalDouble.empty() : OptionalDouble.of(uncertainty);
        }

        /**
         * {@return how many determinations the number summarises, at least 1; empty if not stated}
         */
        public OptionalInt determinations() {
            return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
        }

        /**
         * Returns this number as the summary of several determinations.
         *
         * @param determinations how many, at least 1
         * @return the number
         */
        public Quantified withCount(int determinations) {
            if (determinations < 1) {
                throw refusal("number of determinations must be at least 1", determinations);
            }
            return new Quantified(value, unit, uncertainty, determinations);
        }

        @Override
        public Optional<MeasurementUnit> knownUnit() {
            return Optional.of(unit);
        }
    }

    /**
     * Seen, but too little to quantify.
     *
     * @param estimate the reading, {@code NaN} if not stated
     * @param lod limit of detection, {@code NaN} if unknown
     * @param loq limit of quantification, {@code NaN} if unknown
     * @param unit unit of all three
     */
    record DetectedBelowQuantification(double estimate, double lod, double loq, MeasurementUnit unit)
            implements Measurement {

        /**
         * Checks the limits.
         */
        public DetectedBelowQuantification {
            if (Double.isInfinite(estimate)) {
                throw refusal("an estimate must be finite", estimate);
            }
            if (!Double.isNaN(lod)) {
                requireLimit("detection limit", lod);
            }
            if (!Double.isNaN(loq)) {
                requireLimit("quantification limit", loq);
            }
            if (lod > loq) {
                throw refusal("detection limit must not exceed the quantification limit " + loq, lod);
            }
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public Optional<MeasurementUnit> knownUnit() {
            return Optional.of(unit);
        }

        @Override
        public OptionalDouble detectionLimit() {
            return optional(lod);
        }

        /**
         * {@return the limit of quantification, empty if unknown}
         */
        public OptionalDouble quantificationLimit() {
            return optional(loq);
        }

        /**
         * {@return the reading, empty if not stated}
         */
        public OptionalDouble reading() {
            return optional(estimate);
        }
    }

    /**
     * Looked for, not seen.
     *
     * @param limit detection limit, {@code NaN} if unknown
     * @param unit its unit
     */
    record NotDetected(double limit, MeasurementUnit unit) implements Measurement {

        /**
         * Checks the limit.
         */
        public NotDetected {
            if (!Double.isNaN(limit)) {
                requireLimit("detection limit", limit);
            }
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public Optional<MeasurementUnit> knownUnit() {
            return Optional.of(unit);
        }

        @Override
        public OptionalDouble detectionLimit() {
            return optional(limit);
        }
    }

    /** Not looked for. */
    record NotAnalysed() implements Measurement {

        private static final NotAnalysed INSTANCE = new NotAnalysed();

        @Override
        public Optional<MeasurementUnit> knownUnit() {
            return Optional.empty();
        }
    }

    /**
     * Above what the detector can measure.
     *
     * @param reading what it said, {@code NaN} if not stated
     * @param unit unit of the reading, or {@code null}
     */
    record Saturated(double reading, @Nullable MeasurementUnit unit) implements Measurement {

        /**
         * Checks that a reading is finite and has a unit.
         */
        public Saturated {
            if (Double.isInfinite(reading)) {
                throw refusal("the reading of a saturated detector must be finite", reading);
            }
            if (!Double.isNaN(reading) && unit == null) {
                throw refusal("the reading of a saturated detector must have a unit", reading);
            }
        }

        /**
         * {@return what the detector said, empty if not stated}
         */
        public OptionalDouble knownReading() {
            return optional(reading);
        }

        @Override
        public Optional<MeasurementUnit> knownUnit() {
            return Optional.ofNullable(unit);
        }
    }

    /**
     * Covered by something else.
     *
     * @param by what covers it
     */
    record Interfered(String by) implements Measurement {

        /**
         * Checks that the interference is named.
         */
        public Interfered {
            if (by.isBlank()) {
                throw new ProfilingException("invalid-measurement", "an interference must name what covers the target");
            }
        }

        @Override
        public Optional<MeasurementUnit> knownUnit() {
            return Optional.empty();
        }
    }

    /**
     * Set aside by a person.
     *
     * @param reason why
     * @param by who
     * @param when on which date
     */
    record Rejected(String reason, String by, PartialDate when) implements Measurement {

        /**
         * Checks that reason and person are named.
         */
        public Rejected {
            if (reason.isBlank() || by.isBlank()) {
                throw new ProfilingException("invalid-measurement", "a rejection must name its reason and who decided");
            }
            Objects.requireNonNull(when, "when");
        }

        @Override
        public Optional<MeasurementUnit> knownUnit() {
            return Optional.empty();
        }
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
