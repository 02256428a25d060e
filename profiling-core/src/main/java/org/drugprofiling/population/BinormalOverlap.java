package org.drugprofiling.population;

import java.util.Arrays;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.StandardNormal;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * What two normal distributions of scores have in common: the area below both densities, ∫min(f₁, f₂), for example 0.224 for N(2, 1) and N(5, 1.5).
 *
 * <p>Link values are seldom normal. Without a distribution the counterpart is 1 − {@link RocCurve#youden()}, which equals this area where the
 * densities cross once.
 *
 * @since 0.1.0
 */
public final class BinormalOverlap {

    private final double linkedMean;
    private final double linkedDeviation;
    private final double unlinkedMean;
    private final double unlinkedDeviation;

    private BinormalOverlap(double linkedMean, double linkedDeviation, double unlinkedMean, double unlinkedDeviation) {
        this.linkedMean = linkedMean;
        this.linkedDeviation = linkedDeviation;
        this.unlinkedMean = unlinkedMean;
        this.unlinkedDeviation = unlinkedDeviation;
    }

    /**
     * Returns the overlap of two distributions.
     *
     * @param linkedMean mean of scores of linked pairs, finite
     * @param linkedDeviation their standard deviation, positive and finite
     * @param unlinkedMean mean of scores of unlinked pairs, finite
     * @param unlinkedDeviation their standard deviation, positive and finite
     * @return the overlap
     */
    public static BinormalOverlap of(
            double linkedMean, double linkedDeviation, double unlinkedMean, double unlinkedDeviation) {
        boolean isFinite = Double.isFinite(linkedMean)
                && Double.isFinite(unlinkedMean)
                && Double.isFinite(linkedDeviation)
                && Double.isFinite(unlinkedDeviation);
        if (!isFinite || linkedDeviation <= 0 || unlinkedDeviation <= 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "means must be finite and standard deviations positive and finite",
                    ProblemLocation.nowhere(),
                    linkedMean + ", " + linkedDeviation + ", " + unlinkedMean + ", " + unlinkedDeviation);
        }
        return new BinormalOverlap(linkedMean, linkedDeviation, unlinkedMean, unlinkedDeviation);
    }

    /**
     * Returns the overlap of normal distributions with the means and standard deviations (n − 1) of scores.
     *
     * @param linked scores of linked pairs, at least two that differ, finite
     * @param unlinked scores of unlinked pairs, at least two that differ, finite
     * @return the overlap
     */
    public static BinormalOverlap ofScores(double[] linked, double[] unlinked) {
        double ofLinked = mean(linked);
        double ofUnlinked = mean(unlinked);
        return of(ofLinked, deviation(linked, ofLinked), ofUnlinked, deviation(unlinked, ofUnlinked));
    }

    private static double mean(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        return sum / sorted.length;
    }

    private static double deviation(double[] x, double mean) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double squares = 0;
        for (double value : sorted) {
            squares = Fma.of(value - mean, value - mean, squares);
        }
        return Math.sqrt(squares / (sorted.length - 1));
    }

    /**
     * {@return the scores at which both densities are equal, ascending: two, one if the standard deviations are equal, none if the
     *     distributions are}
     */
    public double[] crossings() {
        double apart = unlinkedMean - linkedMean;
        if (linkedDeviation == unlinkedDeviation) {
            return apart == 0 ? new double[0] : new double[] {linkedMean + apart / 2};
        }
        // with x from the linked mean in units of its deviation: x² − ((x − d)/r)² = 2 ln r
        double excess = (unlinkedDeviation - linkedDeviation) / linkedDeviation;
        double r = 1 + excess;
        double d = apart / linkedDeviation;
        double a = excess * (2 + excess);
        double logR = StrictMath.log1p(excess);
        // a x² + 2 d x − (d² + 2 r² ln r) = 0, of which the discriminant is r²(d² + 2 a ln r), never negative
        double root = r * Math.sqrt(d * d + 2 * a * logR);
        double c = -(d * d + 2 * r * r * logR);
        double q = d >= 0 ? -(d + root) : root - d;
        double x1 = linkedMean + linkedDeviation * (q / a);
        double x2 = linkedMean + linkedDeviation * (c / q);
        return x1 <= x2 ? new double[] {x1, x2} : new double[] {x2, x1};
    }

    /**
     * {@return the area below both densities, from 0 to 1}
     */
    public double coefficient() {
        double[] crossings = crossings();
        if (crossings.length == 0) {
            return 1;
        }
        if (crossings.length == 1) {
            return 2 * StandardNormal.upperTail(Math.abs(unlinkedMean - linkedMean) / 2 / linkedDeviation);
        }
        // the narrow density is the larger one between the crossings
        boolean isLinkedNarrow = linkedDeviation < unlinkedDeviation;
        double narrowMean = isLinkedNarrow ? linkedMean : unlinkedMean;
        double narrow = Math.min(linkedDeviation, unlinkedDeviation);
        double wideMean = isLinkedNarrow ? unlinkedMean : linkedMean;
        double wide = Math.max(linkedDeviation, unlinkedDeviation);
        return StandardNormal.upperTail((narrowMean - crossings[0]) / narrow)
                + between((crossings[0] - wideMean) / wide, (crossings[1] - wideMean) / wide)
                + StandardNormal.upperTail((crossings[1] - narrowMean) / narrow);
    }

    /** The share between two numbers, from the tail in which it keeps its digits. */
    private static double between(double from, double to) {
        return from >= 0
                ? StandardNormal.upperTail(from) - StandardNormal.upperTail(to)
                : StandardNormal.upperTail(-to) - StandardNormal.upperTail(-from);
    }

    /**
     * Returns the area under the binormal ROC curve.
     *
     * @param orientation whether low or high scores mean alike
     * @return Φ(Δ/√(s₁² + s₂²)) with Δ how much more alike linked scores are on average
     */
    public double areaUnderCurve(Orientation orientation) {
        double apart = orientation.asDistance(unlinkedMean) - orientation.asDistance(linkedMean);
        return StandardNormal.upperTail(
                -apart / Math.sqrt(linkedDeviation * linkedDeviation + unlinkedDeviation * unlinkedDeviation));
    }

    @Override
    public String toString() {
        return "overlap of N(" + linkedMean + ", " + linkedDeviation + ") and N(" + unlinkedMean + ", "
                + unlinkedDeviation + "): " + coefficient();
    }
}
