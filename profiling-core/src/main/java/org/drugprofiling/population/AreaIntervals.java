package org.drugprofiling.population;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.commons.math3.distribution.TDistribution;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.population.AreaInterval.Method;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** Intervals of an area over sources, and when there is none. */
final class AreaIntervals {

    private AreaIntervals() {}

    /** Whether an interval over sources may be given at all. */
    static void require(WeightedArea area, Method method) {
        if (area.sourcesBehind() < method.fewestSources()) {
            throw new ProfilingException(
                    "too-few-sources",
                    "an interval of an area by this method must rest on at least " + method.fewestSources()
                            + " sources behind linked and behind unlinked pairs: of fewer, simulated intervals are too narrow;"
                            + (method == Method.BOOTSTRAP_PERCENTILE
                                    ? " leave sources out from " + Method.JACKKNIFE_LOGIT.fewestSources() + " on"
                                    : " give the standard error"),
                    ProblemLocation.nowhere().with("method", method),
                    Integer.toString(area.sourcesBehind()));
        }
        if (area.isSeparated()) {
            int unlinked = area.sourcesOfUnlinked();
            throw new ProfilingException(
                    "no-overlap",
                    "linked and unlinked scores must overlap for an interval of the area; none of " + unlinked
                            + " sources takes part in a false link, upper 95 % bound "
                            + new BigDecimal(100 * ErrorRate.upperOfPairs(0, unlinked))
                                    .round(new MathContext(2, RoundingMode.UP))
                                    .toPlainString()
                            + " % of sources",
                    ProblemLocation.nowhere().with("method", method),
                    "area 1");
        }
    }

    static AreaInterval byBootstrap(
            SourceResampling resampling, WeightedArea area, double confidence, int replicates, long seed) {
        SourceResampling.requireDraws(confidence, replicates);
        require(area, Method.BOOTSTRAP_PERCENTILE);
        double[] values = Arrays.stream(resampling.draw(area, replicates, seed))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (SourceInterval.isTooOftenUndefined(replicates - values.length, replicates, confidence)) {
            throw new ProfilingException(
                    "undefined-statistic",
                    "an area must be defined in nearly all draws of sources for its interval",
                    ProblemLocation.nowhere().with("method", Method.BOOTSTRAP_PERCENTILE),
                    replicates - values.length + " of " + replicates + " are undefined");
        }
        double tail = (1 - confidence) / 2;
        return interval(
                Method.BOOTSTRAP_PERCENTILE,
                area,
                deviation(values),
                new double[] {Quantiles.type7(values, tail), Quantiles.type7(values, 1 - tail)},
                confidence,
                replicates,
                replicates - values.length,
                OptionalLong.of(seed));
    }

    static AreaInterval byJackknife(SourceResampling resampling, WeightedArea area, double confidence) {
        IndependentPairsInterval.requireConfidence(confidence);
        require(area, Method.JACKKNIFE_LOGIT);
        OptionalDouble error = resampling.jackknifeStandardError(area);
        if (error.isEmpty()) {
            throw new ProfilingException(
                    "undefined-statistic", "an area must be defined without each of the sources for its interval");
        }
        double t = new TDistribution(null, area.sourcesBehind() - 1.0)
                .inverseCumulativeProbability(1 - (1 - confidence) / 2);
        double[] ends = IndependentPairsInterval.Scale.LOGIT.around(area.ofAll(), error.getAsDouble(), t);
        return interval(
                Method.JACKKNIFE_LOGIT,
                area,
                error.getAsDouble(),
                ends,
                confidence,
                resampling.sources(),
                0,
                OptionalLong.empty());
    }

    private static AreaInterval interval(
            Method method,
            WeightedArea area,
            double error,
            double[] ends,
            double confidence,
            int replicates,
            int undefined,
            OptionalLong seed) {
        if (!(error > 0) || !(ends[0] <= ends[1])) {
            throw new ProfilingException(
                    "undefined-statistic",
                    "an area must differ between sources for its interval",
                    ProblemLocation.nowhere().with("method", method),
                    "area " + area.ofAll());
        }
        return new AreaInterval(
                method,
                area.ofAll(),
                error,
                ends[0],
                ends[1],
                confidence,
                area.sourcesBehind(),
                replicates,
                undefined,
                seed);
    }

    private static double deviation(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value;
        }
        mean /= values.length;
        double squares = 0;
        for (double value : values) {
            squares = Fma.of(value - mean, value - mean, squares);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
