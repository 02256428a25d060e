package org.drugprofiling.selection;

import java.util.function.ToDoubleFunction;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The figure by which combinations are chosen, for example the area under the ROC curve up to a false positive rate of 1 %.
 *
 * <p>The whole area rewards what happens at limits that nobody would use; for searches in a database take the partial area.
 *
 * @since 0.1.0
 */
public final class SelectionCriterion {

    private final String description;
    private final boolean higherIsBetter;
    private final boolean isFittedToItsPairs;
    private final ToDoubleFunction<WeightedRoc> figure;

    private SelectionCriterion(String description, boolean higherIsBetter, ToDoubleFunction<WeightedRoc> figure) {
        this(description, higherIsBetter, false, figure);
    }

    private SelectionCriterion(
            String description,
            boolean higherIsBetter,
            boolean isFittedToItsPairs,
            ToDoubleFunction<WeightedRoc> figure) {
        this.description = description;
        this.higherIsBetter = higherIsBetter;
        this.isFittedToItsPairs = isFittedToItsPairs;
        this.figure = figure;
    }

    /**
     * {@return the area under the whole curve, ties counting one half}
     */
    public static SelectionCriterion areaUnderCurve() {
        return new SelectionCriterion("area under the curve", true, WeightedRoc::areaUnderCurve);
    }

    /**
     * Returns the area up to a false positive rate, trapezoidal, on McClish's scale: 0.5 is chance, 1 is perfect.
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
                roc -> roc.partialArea(largestFalsePositiveRate));
    }

    /**
     * Returns the true positive rate of the most generous limit whose false positive rate on these pairs is at most a level.
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
                roc -> roc.truePositiveRate(largestFalsePositiveRate));
    }

    /**
     * {@return the equal error rate on the convex hull; lower is better}
     */
    public static SelectionCriterion equalErrorRate() {
        return new SelectionCriterion("equal error rate (convex hull)", false, WeightedRoc::equalErrorRate);
    }

    /**
     * {@return Cllr after the best monotone calibration on the pairs themselves; lower is better. It is too low with few sources, and what is drawn for it is a
     *     spread and no confidence interval}
     */
    public static SelectionCriterion cllrMin() {
        return new SelectionCriterion("Cllr min", false, true, WeightedRoc::cllrMin);
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

    /** What draws of sources say of this figure: an interval, or a spread if it pools the very pairs that it judges. */
    SourceInterval named(SourceInterval drawn) {
        return isFittedToItsPairs ? drawn.asSpread() : drawn;
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
