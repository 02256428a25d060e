package org.drugprofiling.decision;

import java.time.LocalDate;
import org.drugprofiling.comparison.LinkValue;
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
     * Checks that both belong to one chain.
     */
    public DecisionLimits {
        if (!falsePositive.chain().equals(falseNegative.chain())) {
            throw new ProfilingException(
                    "different-chains",
                    "both limits must be derived under one chain; they differ in "
                            + falsePositive.chain().differencesFrom(falseNegative.chain()));
        }
    }

    /**
     * Decides on a link value.
     *
     * @param value of exactly the chain of the limits
     * @param day on which it is decided
     * @return the decision
     * @throws ProfilingException if the chain differs or a limit is not valid on that day
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
        boolean falsePositiveIsStricter = falsePositive.orientation().asDistance(falsePositive.value())
                <= falseNegative.orientation().asDistance(falseNegative.value());
        return falsePositiveIsStricter ? falsePositive : falseNegative;
    }
}
