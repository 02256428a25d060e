package org.drugprofiling.comparison;

import java.util.Locale;
import java.util.Optional;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.SampleObstacle;

/**
 * Why two profiles have no link value; the list is closed.
 *
 * @since 0.1.0
 */
public enum NotComparableReason {
    /** The profiles are over different target sets. */
    UNEQUAL_TARGETS("the profiles are over different target sets"),
    /** The metric needs more targets. */
    TOO_FEW_TARGETS("the metric is not defined for so few targets"),
    /** Too few targets were detected in one of the samples. */
    TOO_FEW_DETECTED("too few targets were detected"),
    /** A profile has the same number for every target. */
    CONSTANT("a profile has the same number for every target"),
    /** A profile is zero for every target. */
    EMPTY("a profile is zero for every target"),
    /** A target was not analysed. */
    NOT_ANALYSED("a target was not analysed"),
    /** A target saturated the detector. */
    SATURATED("a target saturated the detector"),
    /** A target was covered by something else. */
    INTERFERED("a target was covered by something else"),
    /** A measurement was set aside by a person. */
    REJECTED("a measurement was set aside"),
    /** Quality control of a run failed. */
    QC_FAILED("quality control of a run failed"),
    /** A sample is a blank, a control or a reference mixture. */
    ROLE("a sample is no material of a specimen"),
    /** The samples are of different substances. */
    OTHER_SUBSTANCE("the samples are of different substances"),
    /** A target was not detected and the policy stands in for nothing. */
    NOT_DETECTED("a target was not detected and the non-detect policy accepts none"),
    /** A target was not detected and its limit, which the policy needs, is unknown. */
    UNKNOWN_LIMIT("a detection limit that the non-detect policy needs is unknown"),
    /** The replicates of a sample disagree beyond the acceptance criterion. */
    REPLICATES_DISAGREE("the replicates of a sample disagree"),
    /** The profiles were made under different conditions. */
    STATE_MISMATCH("the profiles were made under different conditions"),
    /** A profile mixes units. */
    MIXED_UNITS("a profile mixes units"),
    /** A number was reported in another unit than that of its target. */
    OTHER_UNIT("a number was reported in another unit than its target is measured in"),
    /** A profile mixes layers. */
    MIXED_LAYERS("a profile mixes layers"),
    /** The pre-treatment or the metric is not defined for a number of the profile. */
    OUTSIDE_DOMAIN("a number lies outside the domain of the method"),
    /** A number that the comparison needs was not quantified. */
    NOT_QUANTIFIED("a number was not quantified"),
    /** The numbers were reported relative to different things: another reference scale, another compound. */
    SCALE_MISMATCH("the numbers refer to different scales"),
    /** A standard uncertainty or a scatter that the comparison needs is not stated, or is 0. */
    NO_UNCERTAINTY("an uncertainty that the comparison needs is not stated or is 0"),
    /** How many determinations are behind a number is not stated. */
    NO_COUNT("how many determinations are behind a number is not stated"),
    /** The value is beyond the range of a double. */
    OUT_OF_RANGE("the value is too large to be represented");

    private final String explanation;

    NotComparableReason(String explanation) {
        this.explanation = explanation;
    }

    /**
     * Says why a measurement gives no number.
     *
     * @param measurement any measurement
     * @return the reason, empty if it was quantified
     */
    public static Optional<NotComparableReason> ofMissing(Measurement measurement) {
        if (measurement instanceof Measurement.Quantified) {
            return Optional.empty();
        }
        if (measurement instanceof Measurement.Saturated) {
            return Optional.of(SATURATED);
        }
        if (measurement instanceof Measurement.Interfered) {
            return Optional.of(INTERFERED);
        }
        if (measurement instanceof Measurement.Rejected) {
            return Optional.of(REJECTED);
        }
        return Optional.of(measurement instanceof Measurement.NotAnalysed ? NOT_ANALYSED : NOT_QUANTIFIED);
    }

    /**
     * Says why a sample that cannot be read cannot be compared.
     *
     * @param obstacle of one of the samples
     * @return the reason
     */
    public static NotComparableReason of(SampleObstacle obstacle) {
        return switch (obstacle.reason()) {
            case QC_FAILED -> QC_FAILED;
            case ROLE -> ROLE;
        };
    }

    /**
     * {@return the stable id, for example {@code too-few-targets}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return the reason in words}
     */
    public String explanation() {
        return explanation;
    }
}
