package org.drugprofiling.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.kernel.DistanceKernels;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.substance.TargetSet;

/**
 * A rule that two profiles agree if every target does, each within a tolerance of its own; for example tropacocaine within 10 % and
 * norcocaine within 20 % of the mean of the two.
 *
 * <p>The deviation of a target is |m − b| / m with m the mean of the two numbers, which equals |a − b| / (a + b). It is held against the
 * tolerance as scores are ({@link ScoreOrder}); a deviation that equals the tolerance is within it. Source: program of Overtoom 2021 for
 * cocaine in per cent of the area of cocaine (read), with one tolerance for all targets that its user sets; no value is published there,
 * and none is built in here.
 *
 * @since 0.1.0
 */
public final class ToleranceRule {

    private static final String LEFT_OUT = ", quantified in neither left out";

    private final TargetSet targets;
    private final double[] tolerances;
    private final ComparisonMetric metric;

    private ToleranceRule(TargetSet targets, double[] tolerances, ComparisonMetric metric) {
        this.targets = targets;
        this.tolerances = tolerances;
        this.metric = metric;
    }

    /**
     * Returns a rule with a tolerance for each target.
     *
     * @param targets the targets
     * @param tolerances one for each, in their order, above 0 and at most 1
     * @return the rule
     * @throws ProfilingException if their numbers differ or a tolerance is out of range
     */
    public static ToleranceRule of(TargetSet targets, double... tolerances) {
        if (tolerances.length != targets.size()) {
            throw new ProfilingException(
                    "length-mismatch",
                    "there must be one tolerance for each of " + targets.size() + " targets",
                    ProblemLocation.nowhere().with("target set", targets.name()),
                    Integer.toString(tolerances.length));
        }
        return new ToleranceRule(targets, tolerances.clone(), ComparisonMetrics.largestRelativeDeviation(tolerances));
    }

    /**
     * Returns a rule with one tolerance for all targets.
     *
     * @param targets the targets
     * @param tolerance above 0 and at most 1
     * @return the rule
     */
    public static ToleranceRule uniform(TargetSet targets, double tolerance) {
        double[] tolerances = new double[targets.size()];
        Arrays.fill(tolerances, tolerance);
        return of(targets, tolerances);
    }

    /**
     * {@return the targets}
     */
    public TargetSet targets() {
        return targets;
    }

    /**
     * Returns the tolerance of a target.
     *
     * @param target id
     * @return the tolerance
     */
    public double tolerance(String target) {
        return tolerances[targets.indexOf(target)];
    }

    /**
     * {@return the metric behind the rule: the largest deviation in units of the tolerances, at most 1 if all agree}
     */
    public ComparisonMetric metric() {
        return metric;
    }

    /**
     * Compares two profiles target by target. A target that was quantified in neither takes no part in the link value, whatever numbers
     * the non-detect policy put in its place; where that changes them, the chain of the link value says so.
     *
     * @param a first profile, over the targets of this rule
     * @param b second profile
     * @return the link value of the {@linkplain #metric() metric} and the agreement of each target; no agreement of targets where there
     *     is no link value
     * @throws ProfilingException if the profiles are over other targets than the rule
     */
    public ToleranceComparison compare(Profile a, Profile b) {
        if (!a.targets().equals(targets)) {
            throw new ProfilingException(
                    "unequal-targets",
                    "profiles must be over the targets of the rule, " + targets.name(),
                    ProblemLocation.nowhere(),
                    a.targets().name());
        }
        ComparisonOutcome outcome = outcome(a, b);
        List<ToleranceComparison.TargetAgreement> agreements = new ArrayList<>();
        if (outcome.isCompared()) {
            for (int k = 0; k < targets.size(); k++) {
                agreements.add(agreement(a, b, k));
            }
        }
        return new ToleranceComparison(this, outcome, agreements);
    }

    private ComparisonOutcome outcome(Profile a, Profile b) {
        IntPredicate isInNeither = k -> a.state(k).isCensored() && b.state(k).isCensored();
        boolean isAny = IntStream.range(0, targets.size())
                .filter(isInNeither)
                .anyMatch(k -> Absences.isSubstituted(a, k) || Absences.isSubstituted(b, k));
        if (!isAny || Comparisons.obstacle(a, b).isPresent()) {
            return Comparisons.compare(metric, a, b);
        }
        String nonDetects = a.chain().part(Part.NON_DETECTS) + LEFT_OUT;
        return Comparisons.compare(
                metric, Absences.zeroed(a, isInNeither, nonDetects), Absences.zeroed(b, isInNeither, nonDetects));
    }

    private ToleranceComparison.TargetAgreement agreement(Profile a, Profile b, int k) {
        double deviation = DistanceKernels.relativeDeviation(a.value(k), b.value(k));
        return new ToleranceComparison.TargetAgreement(
                targets.target(k).id(), a.value(k), b.value(k), deviation, tolerances[k], verdict(a, b, k, deviation));
    }

    private ToleranceComparison.Verdict verdict(Profile a, Profile b, int k, double deviation) {
        boolean isFirstChosen = a.state(k).isCensored();
        boolean isSecondChosen = b.state(k).isCensored();
        if (isFirstChosen && isSecondChosen) {
            return ToleranceComparison.Verdict.ABSENT_IN_BOTH;
        }
        boolean isWithin = ScoreOrder.compare(deviation, tolerances[k]) <= 0;
        if (!isFirstChosen && !isSecondChosen) {
            return isWithin ? ToleranceComparison.Verdict.WITHIN : ToleranceComparison.Verdict.BEYOND;
        }
        double measured = isFirstChosen ? b.value(k) : a.value(k);
        double limit = (isFirstChosen ? a : b).limit(k).orElse(Double.NaN);
        return isBeyondWhateverIsThere(measured, limit, tolerances[k])
                ? ToleranceComparison.Verdict.BEYOND
                : ToleranceComparison.Verdict.OPEN;
    }

    /** Whether a number from 0 to the limit is beyond the tolerance of the measured one; the limit is the closest of them. */
    private static boolean isBeyondWhateverIsThere(double measured, double limit, double tolerance) {
        return limit < measured
                && ScoreOrder.compare(DistanceKernels.relativeDeviation(measured, limit), tolerance) > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ToleranceRule that && targets.equals(that.targets) && metric.equals(that.metric);
    }

    @Override
    public int hashCode() {
        return 31 * targets.hashCode() + metric.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("every target within its tolerance:");
        for (int k = 0; k < tolerances.length; k++) {
            text.append(' ').append(targets.target(k).id()).append(' ').append(tolerances[k]);
        }
        return text.toString();
    }
}
