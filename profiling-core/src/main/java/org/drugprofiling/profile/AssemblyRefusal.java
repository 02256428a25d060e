package org.drugprofiling.profile;

import java.util.Locale;

/**
 * Why a sample gave no profile; the list is closed.
 *
 * @since 0.1.0
 */
public enum AssemblyRefusal {
    /** Blanks, controls, reference mixtures and proficiency samples enter neither populations nor searches. */
    ROLE,
    /** A blank or control of the run failed. */
    QC_FAILED,
    /** A target was not analysed. */
    NOT_ANALYSED,
    /** A target saturated the detector. */
    SATURATED,
    /** A target was covered by something else. */
    INTERFERED,
    /** A measurement was set aside by a person. */
    REJECTED,
    /** A target was not detected and the policy accepts none. */
    NOT_DETECTED,
    /** The policy needs a detection limit that is unknown. */
    UNKNOWN_LIMIT,
    /** Fewer targets were quantified than the method asks for. */
    TOO_FEW_DETECTED,
    /** Every number is zero: there is nothing to compare. */
    EMPTY,
    /** A number is negative where a root is taken of it. */
    NEGATIVE,
    /** The pre-treatment has no result for the numbers. */
    NOT_TREATABLE,
    /** A measurement is in another unit than its target. */
    OTHER_UNIT,
    /** A measurement was reported for another target of the same id. */
    OTHER_TARGET,
    /** Several ways of measuring give one target of a joined profile, and nothing says which to take. */
    AMBIGUOUS,
    /** The sample is of another drug than the method. */
    OTHER_SUBSTANCE,
    /** The replicates disagree beyond the acceptance criterion. */
    REPLICATES_DISAGREE,
    /** The targets have several units and nobody opted in. */
    MIXED_UNITS,
    /** The targets belong to several layers and nobody opted in. */
    MIXED_LAYERS,
    /** A person set the sample aside. */
    EXCLUDED;

    /**
     * {@return the stable id, for example {@code too-few-detected}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
