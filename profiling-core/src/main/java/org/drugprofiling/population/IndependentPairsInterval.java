package org.drugprofiling.population;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.drugprofiling.kernel.StandardNormal;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * An interval of an area under a ROC curve by DeLong's variance, which supposes that no two pairs share a source, for example 0.88, 0.65 to 0.97.
 *
 * <p>Pairs of a population do share sources, and then this interval is far too narrow: with 10 to 200 sources it held the true area in 62 to 86 %
 * of simulated populations instead of 95 % (docs/simulations/auc-coverage.md). It is here for comparison with other programs; take
 * {@link SourceResampling#areaByBootstrap} or {@link SourceResampling#areaByJackknife}.
 *
 * @param area the area
 * @param standardError its standard error, above 0
 * @param lower lower end, at least 0
 * @param upper upper end, at most 1
 * @param confidence for example 0.95
 * @param scale on which the interval is symmetric
 * @param linkedPairs how many linked pairs there are
 * @param unlinkedPairs how many unlinked pairs there are
 * @param sources how many sources are behind the linked or the unlinked pairs, whichever is fewer; empty if that is not known
 * @since 0.1.0
 */
public record IndependentPairsInterval(
        double area,
        double standardError,
        double lower,
        double upper,
        double confidence,
        Scale scale,
        long linkedPairs,
        long unlinkedPairs,
        OptionalInt sources) {

    /** The scale on which an interval of an area is symmetric. */
    public enum Scale {
        /** The area itself; the interval is cut at 0 and 1. */
        AREA,
        /** ln(area/(1 − area)), on which no interval leaves 0 to 1. */
        LOGIT;

        /** The two ends. */
        double[] around(double area, double error, double factor) {
            if (this == AREA) {
                return new double[] {Math.max(0, area - factor * error), Math.min(1, area + factor * error)};
            }
            double logit = StrictMath.log(area / (1 - area));
            double spread = factor * error / (area * (1 - area));
            return new double[] {
                1 / (1 + StrictMath.exp(spread - logit)), 1 / (1 + StrictMath.exp(-spread - logit))
            };
        }
    }

    static IndependentPairsInterval of(RocCurve curve, OptionalInt sources, double confidence, Scale scale) {
        requireConfidence(confidence);
        OptionalDouble error = curve.deLongStandardError();
        if (error.isEmpty()) {
            throw new ProfilingException(
                    "undefined-statistic", "an area must rest on at least two linked and two unlinked pairs");
        }
        if (!(error.getAsDouble() > 0)) {
            throw new ProfilingException(
                    "undefined-statistic",
                    "an area of standard error 0 has no interval: the scores do not overlap, or are all equal",
                    ProblemLocation.nowhere(),
                    "area " + curve.areaUnderCurve());
        }
        double z = -StandardNormal.quantile((1 - confidence) / 2);
        double[] ends = scale.around(curve.areaUnderCurve(), error.getAsDouble(), z);
        return new IndependentPairsInterval(
                curve.areaUnderCurve(),
                error.getAsDouble(),
                ends[0],
                ends[1],
                confidence,
                scale,
                curve.linkedCount(),
                curve.unlinkedCount(),
                sources);
    }

    static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a confidence must be above 0 and below 1",
                    ProblemLocation.nowhere(),
                    Double.toString(confidence));
        }
    }

    /**
     * {@return the interval with what it supposes}
     */
    @Override
    public String toString() {
        return String.join(
                "\n",
                String.format(Locale.ROOT, "area      %.4f", area),
                String.format(
                        Locale.ROOT, "interval  %.4f to %.4f (%s %%)", lower, upper, AreaInterval.percent(confidence)),
                "method    DeLong, as if no two pairs shared a source",
                "pairs     " + linkedPairs + " linked, " + unlinkedPairs + " unlinked",
                "sources   " + (sources.isEmpty() ? "not known" : Integer.toString(sources.getAsInt())));
    }
}
