package org.drugprofiling.comparison;

import static org.drugprofiling.comparison.InputDomain.NON_NEGATIVE;
import static org.drugprofiling.comparison.InputDomain.POSITIVE;
import static org.drugprofiling.comparison.InputDomain.REAL;
import static org.drugprofiling.comparison.Invariance.COLUMN_SCALE;
import static org.drugprofiling.comparison.Invariance.COMMON_SCALE;
import static org.drugprofiling.comparison.Invariance.COMMON_SHIFT;
import static org.drugprofiling.comparison.Invariance.INCREASING_MAP;
import static org.drugprofiling.comparison.Invariance.ROW_SCALE;
import static org.drugprofiling.comparison.Invariance.ROW_SHIFT;
import static org.drugprofiling.comparison.Orientation.HIGHER_IS_MORE_ALIKE;
import static org.drugprofiling.comparison.Orientation.LOWER_IS_MORE_ALIKE;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.kernel.CompositionKernels;
import org.drugprofiling.kernel.CorrelationKernels;
import org.drugprofiling.kernel.DistanceKernels;
import org.drugprofiling.kernel.PairKernel;

/** The metrics without parameters behind the constants of {@link ComparisonMetrics}, where the prose is. */
enum StandardMetric implements ComparisonMetric {
    PEARSON(
            "r = sum((a - mean a)(b - mean b)) / (|a - mean a| |b - mean b|)",
            similarity(-1),
            REAL,
            CorrelationKernels::pearson,
            ROW_SCALE,
            ROW_SHIFT),
    PEARSON_DISTANCE("d = 1 - r", distance(2), REAL, CorrelationKernels::pearsonDistance, ROW_SCALE, ROW_SHIFT),
    PEARSON_DISTANCE_100(
            "d = 100 (1 - r) / 2", distance(100), REAL, CorrelationKernels::pearsonDistance100, ROW_SCALE, ROW_SHIFT),
    PEARSON_CHORD(
            "d = |u - v| = sqrt(2 (1 - r)), u and v centred and of length 1",
            metricDistance(2),
            REAL,
            CorrelationKernels::pearsonChord,
            ROW_SCALE,
            ROW_SHIFT),
    SPEARMAN(
            "rho = Pearson correlation of mid-ranks",
            similarity(-1),
            REAL,
            CorrelationKernels::spearman,
            ROW_SCALE,
            ROW_SHIFT,
            INCREASING_MAP),
    KENDALL_TAU_B(
            "tau-b = (C - D) / sqrt((n0 - n1)(n0 - n2)), C concordant, D discordant, n0 all, n1 and n2 tied pairs of targets",
            similarity(-1),
            REAL,
            CorrelationKernels::kendallTauB,
            ROW_SCALE,
            ROW_SHIFT,
            INCREASING_MAP),
    COSINE("cos = a.b / (|a| |b|)", similarity(-1), REAL, CorrelationKernels::cosine, ROW_SCALE),
    ANGLE(
            "d = 2 atan2(|u - v|, |u + v|), u and v of length 1",
            metricDistance(Math.PI),
            REAL,
            CorrelationKernels::angle,
            ROW_SCALE),
    SQUARED_COSINE_100(
            "s = 100 cos^2",
            new Shape(HIGHER_IS_MORE_ALIKE, 0, 100, 100, false),
            REAL,
            CorrelationKernels::squaredCosine100,
            ROW_SCALE),
    SQUARED_COSINE_DISTANCE_100(
            "d = 100 - 100 cos^2", distance(100), REAL, CorrelationKernels::squaredCosineDistance100, ROW_SCALE),
    EUCLIDEAN(
            "d = sqrt(sum (a - b)^2)",
            metricDistance(Double.POSITIVE_INFINITY),
            REAL,
            DistanceKernels::euclidean,
            COMMON_SHIFT),
    SQUARED_EUCLIDEAN(
            "d = sum (a - b)^2",
            distance(Double.POSITIVE_INFINITY),
            REAL,
            DistanceKernels::squaredEuclidean,
            COMMON_SHIFT),
    MANHATTAN(
            "d = sum |a - b|",
            metricDistance(Double.POSITIVE_INFINITY),
            REAL,
            DistanceKernels::manhattan,
            COMMON_SHIFT),
    CHEBYSHEV(
            "d = max |a - b|",
            metricDistance(Double.POSITIVE_INFINITY),
            REAL,
            DistanceKernels::chebyshev,
            COMMON_SHIFT),
    CANBERRA(
            "d = sum |a - b| / (a + b), 0/0 := 0",
            metricDistance(Shape.PER_TARGET),
            NON_NEGATIVE,
            DistanceKernels::canberra,
            COMMON_SCALE,
            COLUMN_SCALE),
    CANBERRA_RESCALED(
            "d = (p / used) sum |a - b| / (a + b) over the used targets, those not 0 in both",
            metricDistance(Shape.PER_TARGET),
            NON_NEGATIVE,
            DistanceKernels::canberraRescaled,
            COMMON_SCALE,
            COLUMN_SCALE),
    CANBERRA_MEAN(
            "d = (1 / used) sum |a - b| / (a + b) over the used targets, those not 0 in both",
            metricDistance(1),
            NON_NEGATIVE,
            DistanceKernels::canberraMean,
            COMMON_SCALE,
            COLUMN_SCALE),
    LARGEST_RELATIVE_DEVIATION(
            "d = max |a - b| / (a + b), 0/0 := 0",
            metricDistance(1),
            NON_NEGATIVE,
            DistanceKernels::largestRelativeDeviation,
            COMMON_SCALE,
            COLUMN_SCALE),
    BRAY_CURTIS("d = sum |a - b| / sum (a + b)", distance(1), NON_NEGATIVE, DistanceKernels::brayCurtis, COMMON_SCALE),
    SOERGEL("d = sum |a - b| / sum max(a, b)", metricDistance(1), NON_NEGATIVE, DistanceKernels::soergel, COMMON_SCALE),
    TANIMOTO(
            "s = a.b / (a.a + b.b - a.b)",
            new Shape(HIGHER_IS_MORE_ALIKE, -1.0 / 3, 1, 1, false),
            REAL,
            CompositionKernels::tanimoto,
            COMMON_SCALE),
    JACCARD(
            "s = targets above 0 in both / targets above 0 in either",
            similarity(0),
            NON_NEGATIVE,
            CompositionKernels::jaccard,
            ROW_SCALE,
            COMMON_SCALE,
            COLUMN_SCALE),
    RENKONEN(
            "s = sum min(p, q), p = a / sum a, q = b / sum b",
            similarity(0),
            NON_NEGATIVE,
            CompositionKernels::renkonen,
            ROW_SCALE,
            COMMON_SCALE),
    HELLINGER(
            "d = |sqrt p - sqrt q| / sqrt 2, p = a / sum a, q = b / sum b",
            metricDistance(1),
            NON_NEGATIVE,
            CompositionKernels::hellinger,
            ROW_SCALE,
            COMMON_SCALE),
    AITCHISON(
            "d = |clr a - clr b|, clr a = ln a - mean ln a",
            metricDistance(Double.POSITIVE_INFINITY),
            POSITIVE,
            CompositionKernels::aitchison,
            ROW_SCALE,
            COMMON_SCALE,
            COLUMN_SCALE);

    private final String definition;
    private final Shape shape;
    private final InputDomain domain;
    private final PairKernel kernel;
    private final Set<Invariance> invariances;

    StandardMetric(String definition, Shape shape, InputDomain domain, PairKernel kernel, Invariance... invariances) {
        this.definition = definition;
        this.shape = shape;
        this.domain = domain;
        this.kernel = kernel;
        this.invariances = Invariance.setOf(invariances);
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Orientation orientation() {
        return shape.orientation;
    }

    @Override
    public MetricRange range(int targets) {
        return new MetricRange(shape.lower, shape.upper == Shape.PER_TARGET ? targets : shape.upper);
    }

    @Override
    public double identicalValue() {
        return shape.identical;
    }

    @Override
    public InputDomain domain() {
        return domain;
    }

    @Override
    public int minimumTargets() {
        return switch (this) {
            case PEARSON, PEARSON_DISTANCE, PEARSON_DISTANCE_100, PEARSON_CHORD, SPEARMAN, KENDALL_TAU_B ->
                CorrelationKernels.FEWEST_TARGETS;
            default -> 1;
        };
    }

    @Override
    public boolean satisfiesTriangleInequality() {
        return shape.triangle;
    }

    @Override
    public Set<Invariance> invariances() {
        return invariances;
    }

    @Override
    public PairKernel kernel() {
        return kernel;
    }

    @Override
    public Optional<double[]> contributions(double[] a, double[] b) {
        return compare(a, b).linkValue().flatMap(link -> StandardParts.of(this, a, b, link.value()));
    }

    @Override
    public String toString() {
        return id();
    }

    private static Shape distance(double upper) {
        return new Shape(LOWER_IS_MORE_ALIKE, 0, upper, 0, false);
    }

    private static Shape metricDistance(double upper) {
        return new Shape(LOWER_IS_MORE_ALIKE, 0, upper, 0, true);
    }

    private static Shape similarity(double lower) {
        return new Shape(HIGHER_IS_MORE_ALIKE, lower, 1, 1, false);
    }

    private record Shape(Orientation orientation, double lower, double upper, double identical, boolean triangle) {

        /** Stands for an upper end that is the number of targets. */
        private static final double PER_TARGET = -1;
    }
}
