package org.drugprofiling.selection;

import java.util.function.ToDoubleFunction;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The figure by which combinations are chosen, for example the area under the ROC curve up to a false positive rate of 1 %.
 *
 * <p>The whole area rewards what happens at limits that nobody would use; for searches in a database take the partial area.
 *
 * <p>Draws of sources give a confidence interval of the area under the whole curve alone, and only where unlinked pairs are of one specimen of each source. All else has a spread,
 * which claims no confidence: in simulated tables of 20 to 200 sources percentiles of 95 % held the area up to a false positive rate of 1 % in as few as 83.2 %, the equal error rate
 * in as few as 78.5 %, and the whole area over all pairs in as few as 86.2 % ({@code check_selection_interval_coverage.py}).
 *
 * @since 0.1.0
 */
public final class SelectionCriterion {

    /** What percentiles of drawn sources are of a figure. */
    private enum Percentiles {
        /** An interval where unlinked pairs are of one specimen of each source: there they were seen to hold the figure of the population. */
        INTERVAL,
        /** A spread of draws, of which that was not shown. */
        SPREAD
    }

    private final String description;
    private final boolean higherIsBetter;
    private final Percentiles percentiles;
    private final ToDoubleFunction<WeightedRoc> figure;

    private SelectionCriterion(
            String description, boolean higherIsBetter, Percentiles percentiles, ToDoubleFunction<WeightedRoc> figure) {
        this.description = description;
        this.higherIsBetter = higherIsBetter;
        this.percentiles = percentiles;
        this.figure = figure;
    }

    /**
     * {@return the area under the whole curve, ties counting one half; the only criterion with a confidence interval over sources, where unlinked pairs are of {@linkplain
     *     UnlinkedPairs#ONE_SPECIMEN_PER_SOURCE one specimen of each source}}
     */
    public static SelectionCriterion areaUnderCurve() {
        return new SelectionCriterion("area under the curve", true, Percentiles.INTERVAL, WeightedRoc::areaUnderCurve);
    }

    /**
     * Returns the area up to a false positive rate, trapezoidal, on McClish's scale: 0.5 is chance, 1 is perfect. What is drawn for it is a spread and no confidence interval,
     * whatever the rate.
     *
     * @param largestFalsePositiveRate above 0, at most 1
     * @return the criterion
     * @throws ProfilingException if the rate is out of range
     */
    public static SelectionCriterion partialArea(double largestFalsePositiveRate) {
        requireRate(largestFalsePositiveRate);
        return new SelectionCriterion(
                "area up to a false positive rate of " + largestFalsePositiveRate + ", McClish's scale",
                true,
                Percentiles.SPREAD,
                roc -> roc.partialArea(largestFalsePositiveRate));
    }

    /**
     * Returns the true positive rate of the most generous limit whose false positive rate on these pairs is at most a level. The limit is fitted to the very pairs that it judges,
     * and what is drawn is a spread and no confidence interval.
     *
     * @param largestFalsePositiveRate above 0, at most 1
     * @return the criterion
     * @throws ProfilingException if the rate is out of range
     */
    public static SelectionCriterion truePositiveRateAt(double largestFalsePositiveRate) {
        requireRate(largestFalsePositiveRate);
        return new SelectionCriterion(
                "true positive rate at a false positive rate of at most " + largestFalsePositiveRate,
                true,
                Percentiles.SPREAD,
                roc -> roc.truePositiveRate(largestFalsePositiveRate));
    }

    /**
     * {@return the equal error rate on the convex hull; lower is better. The hull pools the pairs themselves as {@link #cllrMin} does, so that the rate is too low with few
     *     sources, and what is drawn for it is a spread and no confidence interval}
     */
    public static SelectionCriterion equalErrorRate() {
        return new SelectionCriterion(
                "equal error rate (convex hull)", false, Percentiles.SPREAD, WeightedRoc::equalErrorRate);
    }

    /**
     * {@return Cllr after the best monotone calibration on the pairs themselves; lower is better. It is too low with few sources, and what is drawn for it is a
     *     spread and no confidence interval}
     */
    public static SelectionCriterion cllrMin() {
        return new SelectionCriterion("Cllr min", false, Percentiles.SPREAD, WeightedRoc::cllrMin);
    }

    private static void requireRate(double rate) {
        if (!(rate > 0 && rate <= 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "largest false positive rate must be above 0 and at most 1",
                    ProblemLocation.nowhere(),
                    Double.toString(rate));
        }
    }

    /** The figure, {@code NaN} without linked or without unlinked weight. */
    double of(WeightedRoc roc) {
        return roc.isDefined() ? figure.applyAsDouble(roc) : Double.NaN;
    }

    /** Percentiles of drawn sources, as the interval or the spread that they are of this figure over such pairs. */
    SourceInterval asIntervalOrSpread(SourceInterval drawn, UnlinkedPairs unlinked) {
        return percentiles == Percentiles.INTERVAL && unlinked == UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE
                ? drawn
                : drawn.asSpread();
    }

    /** A figure turned so that more is better. */
    double asMerit(double value) {
        return higherIsBetter ? value : -value;
    }

    /**
     * {@return the figure in words}
     */
    public String description() {
        return description;
    }

    @Override
    public String toString() {
        return description;
    }
}
