package org.drugprofiling.agreement;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.comparison.ComparisonOutcome;

/**
 * Two profiles compared target by target under a tolerance rule; for example four targets within, one beyond, one absent in both.
 *
 * @param rule the rule
 * @param outcome the largest deviation in units of the tolerances as a link value, or why there is none; of a target that was
 *     quantified in one profile alone with the number that the non-detect policy chose, so that an {@link Conclusion#OPEN} pair can
 *     have a value on either side of 1; a target that was quantified in neither takes no part
 * @param agreements one for each target in order; none if there is no link value
 * @since 0.1.0
 */
public record ToleranceComparison(ToleranceRule rule, ComparisonOutcome outcome, List<TargetAgreement> agreements) {

    /**
     * Copies the list.
     */
    public ToleranceComparison {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
        agreements = List.copyOf(agreements);
    }

    /** Whether one target agrees. */
    public enum Verdict {
        /** Measured in both, within the tolerance. */
        WITHIN,
        /**
         * Beyond the tolerance: measured in both, or measured in one and beyond it for every number that the other could have below its
         * limit.
         */
        BEYOND,
        /** Measured in one and not in the other, where some number below the limit would be within; or the limit is not known. */
        OPEN,
        /** Measured in neither: no disagreement, and no agreement that was seen. */
        ABSENT_IN_BOTH
    }

    /** What follows for the pair. */
    public enum Conclusion {
        /** No target is beyond or open, and at least one is within. */
        ALL_WITHIN,
        /** At least one target is beyond its tolerance. */
        DIFFERENT,
        /** None is beyond, but some target is open. */
        OPEN,
        /** There is no link value, or no target was measured in both. */
        NOT_COMPARABLE
    }

    /**
     * One target of two profiles.
     *
     * @param target id
     * @param first number of the first profile
     * @param second number of the second profile
     * @param deviation relative deviation from their mean, 0 to 1
     * @param tolerance of the target
     * @param verdict whether it agrees
     */
    public record TargetAgreement(
            String target, double first, double second, double deviation, double tolerance, Verdict verdict) {}

    /**
     * Returns how many targets have a verdict.
     *
     * @param verdict for example {@link Verdict#BEYOND}
     * @return how many
     */
    public int count(Verdict verdict) {
        return (int) agreements.stream()
                .filter(agreement -> agreement.verdict() == verdict)
                .count();
    }

    /**
     * {@return what follows for the pair; that two profiles agree does not say that they have the same source}
     */
    public Conclusion conclusion() {
        if (count(Verdict.BEYOND) > 0) {
            return Conclusion.DIFFERENT;
        }
        if (count(Verdict.OPEN) > 0) {
            return Conclusion.OPEN;
        }
        return count(Verdict.WITHIN) > 0 ? Conclusion.ALL_WITHIN : Conclusion.NOT_COMPARABLE;
    }

    @Override
    public String toString() {
        if (!outcome.isCompared()) {
            return outcome.toString();
        }
        StringBuilder text = new StringBuilder(count(Verdict.WITHIN) + " within, " + count(Verdict.BEYOND) + " beyond, "
                + count(Verdict.OPEN) + " open, " + count(Verdict.ABSENT_IN_BOTH) + " absent in both: " + conclusion());
        agreements.stream()
                .filter(agreement -> agreement.verdict() == Verdict.BEYOND || agreement.verdict() == Verdict.OPEN)
                .limit(10)
                .forEach(agreement -> text.append('\n')
                        .append(agreement.target())
                        .append(": ")
                        .append(agreement.first())
                        .append(" and ")
                        .append(agreement.second())
                        .append(", deviation ")
                        .append(agreement.deviation())
                        .append(", tolerance ")
                        .append(agreement.tolerance())
                        .append(agreement.verdict() == Verdict.OPEN ? ", open" : ", beyond"));
        return text.toString();
    }
}
