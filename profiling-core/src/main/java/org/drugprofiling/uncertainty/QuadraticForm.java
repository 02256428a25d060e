package org.drugprofiling.uncertainty;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.kernel.PreparedRows;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A metric as a monotone function of the squared Euclidean distance q of prepared rows: what makes it a quadratic form near identical profiles. Exact
 * for every q, not only near 0.
 *
 * @param place how treated numbers become a prepared row
 * @param valueAt the link value at q
 * @param distanceAt q at a link value
 */
record QuadraticForm(Place place, DoubleUnaryOperator valueAt, DoubleUnaryOperator distanceAt) {

    private static final double HUNDRED = 100;
    // 100(1 − r)/2 with 1 − r = q/2
    private static final double QUARTER_HUNDRED = 25;

    /** Where treated numbers lie. */
    @FunctionalInterface
    interface Place {
        double[] of(double[] treated);
    }

    private static final Place CENTRED = in -> {
        double[] out = new double[in.length];
        return PreparedRows.prepareCentred(in, 0, out, 0, in.length) ? out : undefined();
    };
    private static final Place UNIT = in -> {
        double[] out = new double[in.length];
        return PreparedRows.prepareUnit(in, 0, out, 0, in.length) ? out : undefined();
    };
    private static final Place AS_IT_IS = double[]::clone;

    private static final Map<ComparisonMetric, QuadraticForm> FORMS = Map.ofEntries(
            Map.entry(ComparisonMetrics.PEARSON, new QuadraticForm(CENTRED, q -> 1 - q / 2, r -> 2 * (1 - r))),
            Map.entry(ComparisonMetrics.PEARSON_DISTANCE, new QuadraticForm(CENTRED, q -> q / 2, d -> 2 * d)),
            Map.entry(
                    ComparisonMetrics.PEARSON_DISTANCE_100,
                    new QuadraticForm(CENTRED, q -> QUARTER_HUNDRED * q, d -> d / QUARTER_HUNDRED)),
            Map.entry(ComparisonMetrics.PEARSON_CHORD, new QuadraticForm(CENTRED, Math::sqrt, d -> d * d)),
            Map.entry(ComparisonMetrics.COSINE, new QuadraticForm(UNIT, q -> 1 - q / 2, r -> 2 * (1 - r))),
            Map.entry(
                    ComparisonMetrics.ANGLE,
                    new QuadraticForm(
                            UNIT,
                            q -> 2 * StrictMath.asin(Math.min(1, Math.sqrt(q) / 2)),
                            a -> 4 * StrictMath.sin(a / 2) * StrictMath.sin(a / 2))),
            Map.entry(
                    ComparisonMetrics.SQUARED_COSINE_100,
                    new QuadraticForm(
                            UNIT, q -> HUNDRED * (1 - q / 2) * (1 - q / 2), s -> 2 * (1 - Math.sqrt(s / HUNDRED)))),
            Map.entry(
                    ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
                    new QuadraticForm(
                            UNIT,
                            q -> HUNDRED * q * (1 - q / 4),
                            // 2(1 − √(1 − d/100)) without cancellation
                            d -> 2 * (d / HUNDRED) / (1 + Math.sqrt(1 - d / HUNDRED)))),
            Map.entry(ComparisonMetrics.EUCLIDEAN, new QuadraticForm(AS_IT_IS, Math::sqrt, d -> d * d)),
            Map.entry(ComparisonMetrics.SQUARED_EUCLIDEAN, new QuadraticForm(AS_IT_IS, q -> q, d -> d)),
            Map.entry(
                    ComparisonMetrics.HELLINGER,
                    new QuadraticForm(QuadraticForm::rootsOfShares, q -> Math.sqrt(q / 2), d -> 2 * d * d)),
            Map.entry(
                    ComparisonMetrics.AITCHISON,
                    new QuadraticForm(QuadraticForm::centredLogarithms, Math::sqrt, d -> d * d)));

    static QuadraticForm of(ComparisonMetric metric) {
        QuadraticForm form = FORMS.get(metric);
        if (form == null) {
            throw new ProfilingException(
                    "no-quadratic-form",
                    "a metric must be a quadratic form near identical profiles, as "
                            + FORMS.keySet().stream()
                                    .map(ComparisonMetric::id)
                                    .sorted()
                                    .toList() + " are",
                    ProblemLocation.nowhere(),
                    metric.id());
        }
        return form;
    }

    private static double[] undefined() {
        throw new ProfilingException(
                "undefined-link-value", "the metric must be defined for the composition; it is constant or empty");
    }

    private static double[] rootsOfShares(double[] treated) {
        double sum = 0;
        for (double number : treated) {
            sum += number >= 0 ? number : Double.NaN;
        }
        if (!(sum > 0)) {
            return undefined();
        }
        double[] roots = new double[treated.length];
        for (int k = 0; k < roots.length; k++) {
            roots[k] = Math.sqrt(treated[k] / sum);
        }
        return roots;
    }

    private static double[] centredLogarithms(double[] treated) {
        double[] logarithms = new double[treated.length];
        double mean = 0;
        for (int k = 0; k < treated.length; k++) {
            if (!(treated[k] > 0)) {
                return undefined();
            }
            logarithms[k] = StrictMath.log(treated[k]);
            mean += logarithms[k] / treated.length;
        }
        for (int k = 0; k < treated.length; k++) {
            logarithms[k] -= mean;
        }
        return logarithms;
    }
}
