package org.drugprofiling.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.kernel.CompositionKernels;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.Profile;

/**
 * The quotients of corresponding peaks of two profiles: if both are of one batch, all quotients are nearly the same constant, whatever
 * the size of the samples; for example 10 of 12 peaks within 20 % of a median quotient of 2.1.
 *
 * <p>The share of peaks inside the tolerance among those present in either is the link value of
 * {@link ComparisonMetrics#quotient(double)}; how large it must be is a limit of the laboratory. A peak that was not quantified is absent
 * here, whatever number the non-detect policy put in its place: 0 stands for it, and the chain of the link value says so. Source: Jonson and Strömberg 1993, Journal of Forensic Sciences 38, 1472 (abstract): a program of the
 * Swedish forensic laboratory excludes pairs whose quotients differ and leaves the rest to a person; its criterion was not read.
 *
 * @since 0.1.0
 */
public final class QuotientComparison {

    private final ComparisonMetric metric;
    private final ComparisonOutcome outcome;
    private final double medianQuotient;
    private final List<PeakQuotient> peaks;

    private QuotientComparison(
            ComparisonMetric metric, ComparisonOutcome outcome, double medianQuotient, List<PeakQuotient> peaks) {
        this.metric = metric;
        this.outcome = outcome;
        this.medianQuotient = medianQuotient;
        this.peaks = List.copyOf(peaks);
    }

    /** Where one peak stands. */
    public enum Verdict {
        /** Its quotient lies within the tolerance of the median. */
        INSIDE,
        /** Its quotient lies beyond the tolerance. */
        OUTSIDE,
        /** Present in the first profile alone. */
        ONLY_IN_FIRST,
        /** Present in the second profile alone. */
        ONLY_IN_SECOND,
        /** Present in neither. */
        ABSENT_IN_BOTH
    }

    /**
     * One peak of two profiles.
     *
     * @param target id
     * @param quotient first number divided by the second, {@code NaN} unless both are above 0
     * @param relativeToMedian quotient divided by the median quotient, {@code NaN} unless both numbers are above 0
     * @param verdict where it stands
     */
    public record PeakQuotient(String target, double quotient, double relativeToMedian, Verdict verdict) {}

    /**
     * Compares two profiles peak by peak.
     *
     * @param first first profile
     * @param second second profile, over the same targets
     * @param tolerance relative, for example 0.2 for 20 %, set by the laboratory
     * @return the link value and the quotients; no quotients where there is no link value
     */
    public static QuotientComparison of(Profile first, Profile second, double tolerance) {
        ComparisonMetric metric = ComparisonMetrics.quotient(tolerance);
        Optional<NotComparable> obstacle = Comparisons.obstacle(first, second);
        if (obstacle.isPresent()) {
            return new QuotientComparison(metric, obstacle.get(), Double.NaN, List.of());
        }
        boolean isAny = IntStream.range(0, first.size())
                .anyMatch(k -> Absences.isSubstituted(first, k) || Absences.isSubstituted(second, k));
        String zero = NonDetectPolicy.asZero().id();
        Profile a = isAny ? Absences.zeroed(first, k -> first.state(k).isCensored(), zero) : first;
        Profile b = isAny ? Absences.zeroed(second, k -> second.state(k).isCensored(), zero) : second;
        ComparisonOutcome outcome = Comparisons.compare(metric, a, b);
        if (!outcome.isCompared()) {
            return new QuotientComparison(metric, outcome, Double.NaN, List.of());
        }
        double median = CompositionKernels.medianLogQuotient(a.toArray(), 0, b.toArray(), 0, a.size());
        List<PeakQuotient> peaks = new ArrayList<>();
        for (int k = 0; k < a.size(); k++) {
            peaks.add(peak(a.targets().target(k).id(), a.value(k), b.value(k), median, tolerance));
        }
        return new QuotientComparison(metric, outcome, StrictMath.exp(median), peaks);
    }

    private static PeakQuotient peak(String target, double x, double y, double median, double tolerance) {
        if (x > 0 && y > 0) {
            double log = CompositionKernels.logQuotient(x, y);
            Verdict verdict =
                    CompositionKernels.isWithinTolerance(log, median, tolerance) ? Verdict.INSIDE : Verdict.OUTSIDE;
            return new PeakQuotient(target, x / y, StrictMath.exp(log - median), verdict);
        }
        Verdict verdict = x > 0 ? Verdict.ONLY_IN_FIRST : y > 0 ? Verdict.ONLY_IN_SECOND : Verdict.ABSENT_IN_BOTH;
        return new PeakQuotient(target, Double.NaN, Double.NaN, verdict);
    }

    /**
     * {@return the metric, its tolerance in the id}
     */
    public ComparisonMetric metric() {
        return metric;
    }

    /**
     * {@return the share of peaks inside as a link value, or why there is none}
     */
    public ComparisonOutcome outcome() {
        return outcome;
    }

    /**
     * {@return the median of first divided by second over the peaks present in both, empty if there is none}
     */
    public OptionalDouble medianQuotient() {
        return Double.isNaN(medianQuotient) ? OptionalDouble.empty() : OptionalDouble.of(medianQuotient);
    }

    /**
     * {@return one entry for each target in order}
     */
    public List<PeakQuotient> peaks() {
        return peaks;
    }

    /**
     * Returns how many peaks have a verdict.
     *
     * @param verdict for example {@link Verdict#INSIDE}
     * @return how many
     */
    public int count(Verdict verdict) {
        return (int) peaks.stream().filter(peak -> peak.verdict() == verdict).count();
    }

    /**
     * {@return how many peaks are present in both}
     */
    public int inBoth() {
        return count(Verdict.INSIDE) + count(Verdict.OUTSIDE);
    }

    /**
     * {@return how many peaks are present in either}
     */
    public int inEither() {
        return peaks.size() - count(Verdict.ABSENT_IN_BOTH);
    }

    @Override
    public String toString() {
        return outcome
                + (outcome.isCompared()
                        ? ": " + count(Verdict.INSIDE) + " inside, " + inBoth() + " in both, " + inEither()
                                + " in either, median quotient " + medianQuotient
                        : "");
    }
}
