package org.drugprofiling.decision;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A limit with a guarantee for the rate of false links: link if strictly more alike than the k-th of the calibration scores.
 *
 * @param level the guaranteed rate
 * @param confidence empty if the rate is kept on average over calibrations; else with which confidence it is kept by this one
 * @param k place of the limit among the calibration scores, the most alike first; 0 links nothing
 * @param scores how many calibration scores there are
 * @param pairs n of the guarantee: as many as scores, or, of all pairs of all sources, half the number of sources
 * @param value the limit; with k = 0 −∞ for a distance and ∞ for a similarity
 * @param orientation whether low or high means alike
 * @param basis from which pairs
 * @param origin of the calibration scores
 * @param group of the pairs that the guarantee is of; empty if groups play no part
 * @since 0.1.0
 */
public record ConformalLimit(
        BigDecimal level,
        Optional<BigDecimal> confidence,
        int k,
        int scores,
        int pairs,
        double value,
        Orientation orientation,
        CalibrationBasis basis,
        String origin,
        Optional<String> group) {

    /**
     * Checks that all is there.
     */
    public ConformalLimit {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(orientation, "orientation");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(group, "group");
        if (k < 0 || scores < 1 || k > scores + 1) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the place of a limit must be from 0 to one more than the number of scores, was " + k + " of "
                            + scores);
        }
    }

    /**
     * Returns whether a score is strictly within the limit.
     *
     * @param score a score
     * @return whether it is
     */
    public boolean isWithin(double score) {
        return LinkOperator.STRICTLY_WITHIN.isWithin(score, value, orientation);
    }

    /**
     * {@return whether the limit can link anything}
     */
    public boolean linksAnything() {
        return k > 0;
    }

    /**
     * {@return what is guaranteed of which pairs, over what it is an average, and what it presumes, in words}
     */
    public String guarantee() {
        if (k == 0) {
            return "links nothing: " + pairs + " calibration pairs"
                    + group.map(name -> " of the group '" + name + "'").orElse("") + " do not reach the level "
                    + level.toPlainString()
                    + confidence
                            .map(c -> " with confidence " + c.toPlainString())
                            .orElse("");
        }
        String what = "an unlinked pair"
                + group.map(name -> " of the group '" + name + "'").orElse("") + " is linked with probability at most "
                + level.toPlainString();
        return what
                + confidence
                        .map(c -> ", with confidence " + c.toPlainString()
                                + " that this holds for these calibration pairs, ")
                        .orElse(" on average over calibrations, ")
                + "and " + ConformalCalibration.average(basis, group)
                + "; " + ConformalCalibration.presumption(group);
    }

    @Override
    public String toString() {
        return "link if   " + condition() + "\nbasis     " + basis.words() + ", " + origin + "\nguarantee "
                + guarantee();
    }

    private String condition() {
        if (k == 0) {
            return "never";
        }
        if (k > scores) {
            return "always";
        }
        String relation = orientation == Orientation.LOWER_IS_MORE_ALIKE ? "below " : "above ";
        return relation + value + " (score " + k + " of " + scores + ")";
    }
}
