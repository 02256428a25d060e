package org.drugprofiling.evaluation;

import java.util.Locale;

/**
 * A figure that says how good a system of likelihood ratios is, for example {@link #CLLR}.
 *
 * @since 0.1.0
 */
public enum PerformanceFigure {
    /**
     * The cost of the log likelihood ratios (Brümmer and du Preez 2006): ½ [mean of log₂(1 + 1/LR) over same-source pairs + mean of
     * log₂(1 + LR) over different-source pairs]; 0 is perfect, a system that always says 1 has 1.
     */
    CLLR,
    /** The cost that is left after pooling adjacent violators: what no recalibration can mend. */
    CLLR_MIN,
    /** Cllr − Cllr_min: what recalibration could mend. */
    CLLR_CAL,
    /** The mean distance of the curve of pooled adjacent violators from the identity, in log10 units (Vergeer et al. 2021); may be infinite. */
    DEV_PAV,
    /** The share of same-source pairs with LR below 1. */
    MISLEADING_SAME_SOURCE,
    /** The share of different-source pairs with LR above 1. */
    MISLEADING_DIFFERENT_SOURCE;

    /**
     * {@return the stable id, for example {@code cllr-min}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return whether it pools the very pairs that it judges, as Cllr_min, Cllr_cal and devPAV do: with few sources it is too favourable (Cllr_cal too
     *     large), and draws of sources repeat that, so that percentiles of them are no confidence interval}
     */
    public boolean isFittedToItsPairs() {
        return this == CLLR_MIN || this == CLLR_CAL || this == DEV_PAV;
    }

    /**
     * {@return whether it is a share of misleading pairs: with one or two errors percentiles of drawn sources end below the exact bound that holds where none was
     *     seen, so that they are no confidence interval}
     */
    public boolean isMisleadingShare() {
        return this == MISLEADING_SAME_SOURCE || this == MISLEADING_DIFFERENT_SOURCE;
    }

    /**
     * {@return whether percentiles of drawn sources are a confidence interval of it, as of Cllr alone}
     */
    public boolean hasIntervalOfDraws() {
        return !isFittedToItsPairs() && !isMisleadingShare();
    }

    /** The value on weighted scores; {@code NaN} where undefined. */
    double of(GroupedScores groups) {
        return switch (this) {
            case CLLR -> groups.cllr();
            case CLLR_MIN -> groups.cllr(groups.poolAdjacentViolators());
            case CLLR_CAL -> CLLR.of(groups) - CLLR_MIN.of(groups);
            case DEV_PAV -> PavDeviation.of(groups);
            case MISLEADING_SAME_SOURCE -> groups.misleadingSame();
            case MISLEADING_DIFFERENT_SOURCE -> groups.misleadingDifferent();
        };
    }

    /** The values of all figures on weighted scores, in their order, pooled once. */
    static double[] ofEach(GroupedScores groups) {
        double[] pooled = groups.poolAdjacentViolators();
        double cllr = groups.cllr();
        double cllrMin = groups.cllr(pooled);
        return new double[] {
            cllr,
            cllrMin,
            cllr - cllrMin,
            PavDeviation.of(groups, pooled),
            groups.misleadingSame(),
            groups.misleadingDifferent()
        };
    }
}
