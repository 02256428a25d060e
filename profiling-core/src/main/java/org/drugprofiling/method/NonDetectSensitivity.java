package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ValueState;

/**
 * How far a link value can move with what stands for the targets that were not quantified: its minimum and maximum over the link value
 * itself, with the numbers that the non-detect policy put in, and every combination of 0 and limit, each target of each profile on its
 * own; for example 0.0004 to 0.31.
 *
 * <p>The values with all targets at 0 and with all at the limit bracket nothing; every combination has to be looked at. That is done up
 * to {@value #MOST_NON_DETECTS} targets in both profiles together (65,536 comparisons), beyond which the answer is
 * {@link Assessment#NOT_BOUNDED}. The combinations do not bracket the link value itself either: two profiles can be most alike with a
 * number in between, such as half the limit. So the range starts from it. Other numbers between 0 and the limit are not looked at.
 *
 * @param assessment what could be said
 * @param minimum smallest link value, {@code NaN} unless assessed
 * @param maximum largest link value, {@code NaN} unless assessed
 * @param nonDetects how many targets of both profiles together were not quantified
 * @param undefinedCombinations how many combinations have no link value, the numbers of the policy being one more combination
 * @since 0.1.0
 */
public record NonDetectSensitivity(
        Assessment assessment, double minimum, double maximum, int nonDetects, int undefinedCombinations) {

    /** Most targets, in both profiles together, for which every combination is looked at. */
    public static final int MOST_NON_DETECTS = 16;

    /** What could be said about the sensitivity of a link value. */
    public enum Assessment {
        /** Every target was quantified: nothing can move. */
        NOTHING_CENSORED,
        /** The link value itself and every combination were looked at. */
        EXACT,
        /** There are too many combinations. */
        NOT_BOUNDED,
        /** A limit is unknown. */
        NOT_ASSESSABLE;

        /**
         * {@return the words for reports, for example {@code not assessable}}
         */
        public String words() {
            return this == NOTHING_CENSORED
                    ? "none, so nothing can move"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Looks at the link value of two profiles and at every combination.
     *
     * @param a untreated profile, with the numbers that the non-detect policy put in
     * @param b untreated profile, likewise
     * @param pretreatment ready to use; what is fitted stays as it is
     * @param metric the metric
     * @return the range of the link value
     */
    public static NonDetectSensitivity of(
            Profile a, Profile b, FittedPretreatment pretreatment, ComparisonMetric metric) {
        List<Integer> censoredA = censored(a);
        List<Integer> censoredB = censored(b);
        int count = censoredA.size() + censoredB.size();
        if (count == 0) {
            return without(Assessment.NOTHING_CENSORED, 0);
        }
        if (hasUnknownLimit(a, censoredA) || hasUnknownLimit(b, censoredB)) {
            return without(Assessment.NOT_ASSESSABLE, count);
        }
        if (count > MOST_NON_DETECTS) {
            return without(Assessment.NOT_BOUNDED, count);
        }
        Range range = new Range(metric);
        range.include(treated(a, pretreatment), treated(b, pretreatment));
        List<Optional<double[]>> fillsOfB = fills(b, censoredB, pretreatment);
        for (Optional<double[]> fillOfA : fills(a, censoredA, pretreatment)) {
            for (Optional<double[]> fillOfB : fillsOfB) {
                range.include(fillOfA, fillOfB);
            }
        }
        return range.minimum > range.maximum
                ? without(Assessment.NOT_ASSESSABLE, count)
                : new NonDetectSensitivity(Assessment.EXACT, range.minimum, range.maximum, count, range.undefined);
    }

    /** The smallest and the largest link value so far. */
    private static final class Range {
        private final ComparisonMetric metric;
        private double minimum = Double.POSITIVE_INFINITY;
        private double maximum = Double.NEGATIVE_INFINITY;
        private int undefined;

        Range(ComparisonMetric metric) {
            this.metric = metric;
        }

        void include(Optional<double[]> a, Optional<double[]> b) {
            Optional<Double> value = a.isEmpty() || b.isEmpty() ? Optional.empty() : value(metric, a.get(), b.get());
            if (value.isEmpty()) {
                undefined++;
            } else {
                minimum = Math.min(minimum, value.get());
                maximum = Math.max(maximum, value.get());
            }
        }
    }

    private static NonDetectSensitivity without(Assessment assessment, int nonDetects) {
        return new NonDetectSensitivity(assessment, Double.NaN, Double.NaN, nonDetects, 0);
    }

    private static List<Integer> censored(Profile profile) {
        List<Integer> censored = new ArrayList<>();
        for (int k = 0; k < profile.size(); k++) {
            if (profile.state(k).isCensored()) {
                censored.add(k);
            }
        }
        return censored;
    }

    private static boolean hasUnknownLimit(Profile profile, List<Integer> censored) {
        return censored.stream().anyMatch(k -> profile.limit(k).isEmpty());
    }

    /** The treated numbers of each combination; empty where a step is undefined for it. */
    private static List<Optional<double[]>> fills(
            Profile profile, List<Integer> censored, FittedPretreatment pretreatment) {
        List<Optional<double[]>> fills = new ArrayList<>();
        for (int combination = 0; combination < 1 << censored.size(); combination++) {
            double[] values = profile.toArray();
            for (int c = 0; c < censored.size(); c++) {
                int k = censored.get(c);
                boolean atLimit = (combination >> c & 1) == 1;
                values[k] = atLimit ? profile.limit(k).orElse(Double.NaN) : 0;
            }
            ValueState[] states = profile.states();
            Profile filled = Profile.of(
                    profile.identity(), profile.targets(), values, states, profile.limits(), profile.chain());
            fills.add(treated(filled, pretreatment));
        }
        return fills;
    }

    private static Optional<double[]> treated(Profile profile, FittedPretreatment pretreatment) {
        try {
            return Optional.of(pretreatment.apply(profile).toArray());
        } catch (ProfilingException undefined) {
            return Optional.empty();
        }
    }

    private static Optional<Double> value(ComparisonMetric metric, double[] a, double[] b) {
        try {
            ComparisonOutcome outcome = metric.compare(a, b);
            return outcome.linkValue().map(value -> value.value());
        } catch (ProfilingException outsideDomain) {
            return Optional.empty();
        }
    }

    /**
     * Returns whether a decision on the link value could be another one under a combination.
     *
     * @param limits the limits that gave the decision
     * @return whether it could; also {@code true} where nothing can be said or a combination has no link value
     */
    public boolean canFlip(DecisionLimits limits) {
        return switch (assessment) {
            case NOTHING_CENSORED -> false;
            case NOT_BOUNDED, NOT_ASSESSABLE -> true;
            case EXACT -> {
                LinkDecision atMinimum = limits.verdict(minimum);
                // the verdict is monotone in the score and the link value itself lies in the range, so the ends decide
                yield undefinedCombinations > 0 || atMinimum != limits.verdict(maximum);
            }
        };
    }

    /**
     * Says how a decision on the link value could be another one.
     *
     * @param limits the limits that gave the decision
     * @return a sentence for people, with the range of the link value where it is known; empty if the decision cannot be another one
     */
    public Optional<String> reservation(DecisionLimits limits) {
        if (!canFlip(limits)) {
            return Optional.empty();
        }
        String which = nonDetects == 1 ? "the target that was" : "the " + nonDetects + " targets that were";
        String numbers = "other numbers for " + which + " not quantified";
        return Optional.of(
                switch (assessment) {
                    case NOT_BOUNDED ->
                        "Whether " + numbers
                                + " could give another decision is not known: there are too many combinations.";
                    case NOT_ASSESSABLE ->
                        "Whether " + numbers
                                + " could give another decision is not known: a detection limit is unknown.";
                    default ->
                        "With " + numbers + " the decision could be another one: the link value lies between " + minimum
                                + " (" + limits.verdict(minimum).words() + ") and " + maximum + " ("
                                + limits.verdict(maximum).words() + ")"
                                + (undefinedCombinations > 0
                                        ? ", and " + undefinedCombinations + " combinations have none"
                                        : "")
                                + ".";
                });
    }

    @Override
    public String toString() {
        return assessment == Assessment.EXACT
                ? minimum + " to " + maximum + " over the value itself and every combination of 0 and limit for "
                        + nonDetects
                        + (nonDetects == 1 ? " target" : " targets") + " not quantified"
                        + (undefinedCombinations > 0 ? ", " + undefinedCombinations + " undefined" : "")
                : assessment.words();
    }
}
