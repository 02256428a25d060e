package org.drugprofiling.decision;

import java.time.LocalDate;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Two limits of one chain: one that unlinked pairs seldom pass, one that linked pairs seldom miss. A pair within both is a LINK, a
 * pair beyond both is not linked by this method, and between them nothing is decided, whichever of the two is the stricter.
 *
 * @param falsePositive the limit derived from unlinked pairs
 * @param falseNegative the limit derived from linked pairs
 * @since 0.1.0
 */
public record DecisionLimits(Threshold falsePositive, Threshold falseNegative) {

    /**
     * Checks that both belong to one chain, and that neither was derived from the pairs of the other.
     */
    public DecisionLimits {
        if (!falsePositive.chain().equals(falseNegative.chain())) {
            throw new ProfilingException(
                    "different-chains",
                    "both limits must be derived under one chain; they differ in "
                            + falsePositive.chain().differencesFrom(falseNegative.chain()));
        }
        requirePlaces(falsePositive.estimate().rule(), falseNegative.estimate().rule());
    }

    /**
     * Checks that a rule for linked pairs does not stand where one for unlinked pairs belongs, nor the other way round.
     *
     * @param falsePositive how the limit from unlinked pairs is found
     * @param falseNegative how the limit from linked pairs is found
     * @throws ProfilingException if they are swapped
     */
    public static void requirePlaces(ThresholdRule falsePositive, ThresholdRule falseNegative) {
        if (isOf(PairLabel.LINKED, falsePositive) || isOf(PairLabel.UNLINKED, falseNegative)) {
            throw new ProfilingException(
                    "swapped-limits",
                    "the first limit must be found from unlinked pairs and the second from linked pairs",
                    ProblemLocation.nowhere(),
                    falsePositive.description() + "; " + falseNegative.description());
        }
    }

    private static boolean isOf(PairLabel label, ThresholdRule rule) {
        if (rule instanceof ThresholdRule.NamedQuantile quantile) {
            return quantile.label() == label;
        }
        return label == PairLabel.LINKED
                ? rule instanceof ThresholdRule.LinkedQuantile
                : rule instanceof ThresholdRule.OrderStatistic || rule instanceof GuaranteedRule;
    }

    /**
     * Decides on a link value.
     *
     * @param value of a chain inside that of the limits
     * @param day on which it is decided
     * @return the decision
     * @throws ProfilingException if the chain lies outside or a limit is not valid on that day
     */
    public Decision decide(LinkValue value, LocalDate day) {
        falsePositive.requireApplicable(value.chain(), day);
        falseNegative.requireApplicable(value.chain(), day);
        return new Decision(value, verdict(value.value()), this);
    }

    /**
     * Says what the limits make of a bare score of their chain.
     *
     * @param score a score
     * @return link, inconclusive or not linked by this method
     */
    public LinkDecision verdict(double score) {
        boolean unlikeUnlinked = falsePositive.estimate().isWithin(score);
        boolean likeLinked = falseNegative.estimate().isWithin(score);
        if (unlikeUnlinked && likeLinked) {
            return LinkDecision.LINK;
        }
        return unlikeUnlinked || likeLinked ? LinkDecision.INCONCLUSIVE : LinkDecision.NOT_LINKED_BY_THIS_METHOD;
    }

    /**
     * {@return the stricter of the two limits, within which a pair is a LINK}
     */
    public Threshold linkLimit() {
        return isFalsePositiveStricter() ? falsePositive : falseNegative;
    }

    /**
     * {@return the looser of the two limits, beyond which a pair is not linked by this method}
     */
    public Threshold outerLimit() {
        return isFalsePositiveStricter() ? falseNegative : falsePositive;
    }

    private boolean isFalsePositiveStricter() {
        double first = ScoreOrder.round(falsePositive.orientation().asDistance(falsePositive.value()));
        double second = ScoreOrder.round(falseNegative.orientation().asDistance(falseNegative.value()));
        return first < second
                || first == second
                        && (falsePositive.estimate().operator() == LinkOperator.STRICTLY_WITHIN
                                || falseNegative.estimate().operator() == LinkOperator.WITHIN);
    }
}
