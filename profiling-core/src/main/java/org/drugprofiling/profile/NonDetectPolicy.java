package org.drugprofiling.profile;

import java.util.OptionalDouble;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement;

/**
 * Which number stands for a target that was not quantified, for example {@code zero}. There is no default: the choice moves
 * link values by more than most batches differ, and every threshold is bound to it.
 *
 * @since 0.1.0
 */
public sealed interface NonDetectPolicy
        permits NonDetectPolicy.AsZero, NonDetectPolicy.AsFractionOfLimit, NonDetectPolicy.Reject {

    /**
     * {@return the stable id, parameters included, for example {@code limit*0.65}}
     */
    String id();

    /**
     * Returns the number that stands for a target that was not detected.
     *
     * @param limit detection limit, {@code NaN} if unknown
     * @return the number, empty if this policy has none
     */
    OptionalDouble substitute(double limit);

    /**
     * Returns the policy that puts 0.
     *
     * @return the policy
     */
    static NonDetectPolicy asZero() {
        return new AsZero();
    }

    /**
     * Returns the policy that puts the detection limit itself.
     *
     * @return the policy
     */
    static NonDetectPolicy asLimit() {
        return new AsFractionOfLimit(1);
    }

    /**
     * Returns the policy that puts a fraction of the detection limit.
     *
     * @param fraction above 0, at most 1, for example 0.65
     * @return the policy
     */
    static NonDetectPolicy asFractionOfLimit(double fraction) {
        return new AsFractionOfLimit(fraction);
    }

    /**
     * Returns the policy that accepts no sample in which a target was not quantified.
     *
     * @return the policy
     */
    static NonDetectPolicy reject() {
        return new Reject();
    }

    /**
     * Reads an id.
     *
     * @param id as written by {@link #id()}
     * @return the policy
     * @throws ProfilingException if there is none of that id
     */
    static NonDetectPolicy parse(String id) {
        return switch (id) {
            case "zero" -> asZero();
            case "limit" -> asLimit();
            case "reject" -> reject();
            default -> {
                if (id.matches("limit\\*0?\\.[0-9]+|limit\\*[0-9]\\.[0-9]+E-[0-9]+")) {
                    yield asFractionOfLimit(Double.parseDouble(id.substring("limit*".length())));
                }
                throw new ProfilingException(
                        "unknown-non-detect-policy",
                        "a non-detect policy must be zero, limit, limit*FRACTION or reject",
                        ProblemLocation.nowhere(),
                        "'" + id + "'");
            }
        };
    }

    /** Puts 0. */
    record AsZero() implements NonDetectPolicy {

        @Override
        public String id() {
            return "zero";
        }

        @Override
        public OptionalDouble substitute(double limit) {
            return OptionalDouble.of(0);
        }
    }

    /**
     * Puts a fraction of the detection limit.
     *
     * @param fraction above 0, at most 1
     */
    record AsFractionOfLimit(double fraction) implements NonDetectPolicy {

        /**
         * Checks the fraction.
         */
        public AsFractionOfLimit {
            if (!(fraction > 0 && fraction <= 1)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "fraction of the detection limit must be above 0 and at most 1",
                        ProblemLocation.nowhere(),
                        Double.toString(fraction));
            }
        }

        @Override
        public String id() {
            return fraction == 1 ? "limit" : "limit*" + fraction;
        }

        @Override
        public OptionalDouble substitute(double limit) {
            return Double.isNaN(limit) ? OptionalDouble.empty() : OptionalDouble.of(fraction * limit);
        }
    }

    /** Accepts none. */
    record Reject() implements NonDetectPolicy {

        @Override
        public String id() {
            return "reject";
        }

        @Override
        public OptionalDouble substitute(double limit) {
            return OptionalDouble.empty();
        }
    }

    /**
     * Returns the limit that bounds what may have been there: the detection limit of a target that was not detected, the
     * quantification limit of one that was seen below it.
     *
     * @param measurement a measurement
     * @return the limit, {@code NaN} if unknown or without meaning
     */
    static double boundingLimit(Measurement measurement) {
        if (measurement instanceof Measurement.NotDetected none) {
            return none.limit();
        }
        if (measurement instanceof Measurement.DetectedBelowQuantification trace) {
            return trace.loq();
        }
        return Double.NaN;
    }
}
