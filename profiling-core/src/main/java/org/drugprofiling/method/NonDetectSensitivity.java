package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ValueState;

/**
 * How far a link value moves with what stands for the targets that were not quantified, over the numbers that were tried for them; for example 0.0004 to 0.31. It
 * may move further with others.
 *
 * <p>Tried are the link value itself, with the numbers that the non-detect policy put in; every combination of 0 and limit, each target of each profile on its own;
 * and the same where each target that the other profile has within the limit takes the number there, and where it takes that number times the ratio of what was
 * quantified in both profiles, which suits profiles that are normalised. By a sum of differences, target by target, of numbers that were not normalised, these are
 * the extremes of all numbers from 0 to the limits. After a normalisation, or by a correlation, numbers that nobody tried can give more.
 *
 * <p>The values with all targets at 0 and with all at the limit bracket nothing; every combination has to be looked at. That is done up
 * to {@value #MOST_NON_DETECTS} targets in both profiles together (at most 131,073 comparisons), beyond which the answer is
 * {@link Assessment#NOT_BOUNDED}.
 *
 * @param assessment what could be said
 * @param minimum smallest link value of those tried, {@code NaN} unless assessed
 * @param maximum largest link value of those tried, {@code NaN} unless assessed
 * @param nonDetects how many targets of both profiles together were not quantified
 * @param undefinedCombinations how many of the combinations tried have no link value, the numbers of the policy being one more combination
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
        /** The link value itself and the combinations that are named above were tried, and no others. */
        TRIED,
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
        double[] noneOfA = none(a);
        double[] noneOfB = none(b);
        range.include(fills(a, censoredA, noneOfA, pretreatment), fills(b, censoredB, noneOfB, pretreatment));
        double ratio = ratio(a, b);
        for (double factor : ratio == 1 ? new double[] {1} : new double[] {1, ratio}) {
            double[] ofA = counterparts(a, censoredA, b, factor);
            double[] ofB = counterparts(b, censoredB, a, 1 / factor);
            if (!Arrays.equals(ofA, noneOfA) || !Arrays.equals(ofB, noneOfB)) {
                range.include(fills(a, censoredA, ofA, pretreatment), fills(b, censoredB, ofB, pretreatment));
            }
        }
        return range.minimum > range.maximum
                ? without(Assessment.NOT_ASSESSABLE, count)
                : new NonDetectSensitivity(Assessment.TRIED, range.minimum, range.maximum, count, range.undefined);
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

        void include(List<Optional<double[]>> fillsOfA, List<Optional<double[]>> fillsOfB) {
            for (Optional<double[]> fillOfA : fillsOfA) {
                for (Optional<double[]> fillOfB : fillsOfB) {
                    include(fillOfA, fillOfB);
                }
            }
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

    private static double[] none(Profile profile) {
        double[] none = new double[profile.size()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** How many times what was quantified in both profiles is more in the first; 1 if it is nothing. */
    private static double ratio(Profile a, Profile b) {
        double sumA = 0;
        double sumB = 0;
        for (int k = 0; k < a.size(); k++) {
            boolean isInBoth = !a.state(k).isCensored() && !b.state(k).isCensored();
            sumA += isInBoth ? a.value(k) : 0;
            sumB += isInBoth ? b.value(k) : 0;
        }
        double ratio = sumA / sumB;
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY ? ratio : 1;
    }

    /** For each target not quantified the number of the other profile times a factor, if it lies between 0 and the limit; otherwise {@code NaN}. */
    private static double[] counterparts(Profile profile, List<Integer> censored, Profile other, double factor) {
        double[] numbers = none(profile);
        for (int k : censored) {
            double number = other.state(k).isCensored() ? 0 : other.value(k) * factor;
            numbers[k] = number > 0 && number < profile.limit(k).orElse(Double.NaN) ? number : Double.NaN;
        }
        return numbers;
    }

    /** The treated numbers of each combination of 0 and limit where no number is given; empty where a step is undefined for it. */
    private static List<Optional<double[]>> fills(
            Profile profile, List<Integer> censored, double[] given, FittedPretreatment pretreatment) {
        List<Integer> free =
                censored.stream().filter(k -> Double.isNaN(given[k])).toList();
        List<Optional<double[]>> fills = new ArrayList<>();
        for (int combination = 0; combination < 1 << free.size(); combination++) {
            double[] values = profile.toArray();
            censored.forEach(k -> values[k] = given[k]);
            for (int c = 0; c < free.size(); c++) {
                int k = free.get(c);
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
     * Returns whether a decision on the link value is known to hang on the numbers for targets that were not quantified, or it is not known that it does not.
     *
     * @param limits the limits that gave the decision
     * @return whether it is another one with numbers that were tried; also {@code true} where nothing can be said or a combination has no link value; {@code false}
     *     says that no number tried gives another one, not that none can
     */
    public boolean canFlip(DecisionLimits limits) {
        return switch (assessment) {
            case NOTHING_CENSORED -> false;
            case NOT_BOUNDED, NOT_ASSESSABLE -> true;
            case TRIED -> {
                LinkDecision atMinimum = limits.verdict(minimum);
                // the verdict is monotone in the score and the link value itself lies in the range, so the ends decide
                // for all that were tried
                yield undefinedCombinations > 0 || atMinimum != limits.verdict(maximum);
            }
        };
    }

    /**
     * Says how a decision on the link value could be another one.
     *
     * @param limits the limits that gave the decision
     * @return a sentence for people, with the range of the link value where it is known; empty unless {@link #canFlip}
     */
    public Optional<String> reservation(DecisionLimits limits) {
        if (!canFlip(limits)) {
            return Optional.empty();
        }
        String which = nonDetects == 1 ? "the target that was" : "the " + nonDetects + " targets that were";
        String numbers = "other numbers for " + which + " not quantified";
        String unknown = "Whether " + numbers + " could give another decision is not known: ";
        return switch (assessment) {
            case NOTHING_CENSORED -> Optional.empty();
            case NOT_BOUNDED -> Optional.of(unknown + "there are too many combinations.");
            case NOT_ASSESSABLE -> Optional.of(unknown + "a detection limit is unknown.");
            case TRIED -> Optional.of("With " + numbers + " the decision could be another one: " + tried(limits) + ".");
        };
    }

    private String tried(DecisionLimits limits) {
        List<String> ends = ReadableNumber.apart(minimum, maximum);
        return "over those tried the link value goes from " + ends.get(0) + " ("
                + limits.verdict(minimum).words()
                + ") to " + ends.get(1) + " (" + limits.verdict(maximum).words() + ")" + undefinedWords();
    }

    private String undefinedWords() {
        return switch (undefinedCombinations) {
            case 0 -> "";
            case 1 -> ", and 1 combination has none";
            default -> ", and " + undefinedCombinations + " combinations have none";
        };
    }

    /**
     * Says of a link value on which nothing is decided how far it hangs on the numbers for targets that were not quantified.
     *
     * @param inBoth how many targets were quantified in both profiles
     * @param targets of how many
     * @return words for people; empty if no number that was tried gives another value
     */
    Optional<String> caution(int inBoth, int targets) {
        String few = inBoth + " of " + targets + (targets == 1 ? " target " : " targets ")
                + (inBoth == 1 ? "was" : "were") + " quantified in both profiles: ";
        String unknown = few + "how far the link value moves with the numbers for the others is not known, ";
        return switch (assessment) {
            case NOTHING_CENSORED -> Optional.empty();
            case NOT_BOUNDED -> Optional.of(unknown + "there are too many combinations");
            case NOT_ASSESSABLE -> Optional.of(unknown + "a detection limit is unknown");
            case TRIED -> {
                List<String> ends = ReadableNumber.apart(minimum, maximum);
                yield undefinedCombinations == 0 && ScoreOrder.compare(minimum, maximum) == 0
                        ? Optional.empty()
                        : Optional.of(few + "over the numbers tried for the others the link value goes from "
                                + ends.get(0) + " to " + ends.get(1) + undefinedWords());
            }
        };
    }

    @Override
    public String toString() {
        if (assessment != Assessment.TRIED) {
            return assessment.words();
        }
        List<String> ends = ReadableNumber.apart(minimum, maximum);
        return ends.get(0) + " to " + ends.get(1) + " over the numbers tried for " + nonDetects
                + (nonDetects == 1 ? " target" : " targets")
                + " not quantified: that of the policy, 0, the limit, that of the other profile"
                + (undefinedCombinations > 0 ? "; " + undefinedCombinations + " undefined" : "");
    }
}
