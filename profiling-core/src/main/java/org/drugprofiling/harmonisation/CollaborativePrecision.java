package org.drugprofiling.harmonisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.kernel.Scaling;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.EqualNumbers;
import org.drugprofiling.profile.SourceNames;

/**
 * How well results agree within and between laboratories that measured one material: repeatability and reproducibility; for example of six laboratories with three results each.
 *
 * <p>With nᵢ results, mean ȳᵢ and variance sᵢ² of laboratory i of p, m = Σnᵢȳᵢ/Σnᵢ: s_r² = Σ(nᵢ − 1)sᵢ²/Σ(nᵢ − 1), s_d² = Σnᵢ(ȳᵢ − m)²/(p − 1), n̄ = (Σnᵢ − Σnᵢ²/Σnᵢ)/(p − 1), which is n
 * where all have n results, s_L² = (s_d² − s_r²)/n̄, and s_R² = s_r² + s_L². As a difference s_L² can be below 0: it is then taken as 0, and that is said ({@link #isBetweenClipped()}).
 *
 * <p>Errors are taken to be of one size at all levels. Those of peak areas are mostly relative, so give logarithms, or centred log-ratios, of one target at a time. A link value between laboratories of one
 * material can be given too.
 *
 * <p>The tests of Cochran (largest variance), Mandel (k: each standard deviation, h: each mean) and Grubbs (highest and lowest mean) ask for equal numbers of results, so that a laboratory is held against
 * those with as many as it has, if these are at least {@value #FEWEST_TESTED} together. Where several share the largest variance, or the highest or lowest mean, but for rounding, each of them has a test of its own. A laboratory beyond the 5 % limit is a straggler, beyond the 1 % limit an outlier. That is an indication to a person: nothing is left out.
 *
 * <p>After ISO 5725-2. The formulas are from memory and checked against worked examples; the standard was not read. Means and h within laboratories of one number of results, and the fewest number
 * for tests, are this library's own.
 *
 * @since 0.1.0
 */
public final class CollaborativePrecision {

    /** Fewer laboratories are not tested against each other. */
    public static final int FEWEST_TESTED = 5;

    private static final double LIMIT_FACTOR = 2.8;
    // what rounding leaves of a zero
    private static final double ROUNDING = 1e-12;

    private final double scale;
    private final List<Laboratory> laboratories;
    private final List<OutlierTest> tests;
    private final List<String> notTested;
    private final double mean;
    private final double repeatabilityVariance;
    private final double varianceOfMeans;
    private final double replicateNumber;

    /** Which test. */
    public enum Statistic {
        /** Cochran's C: the largest variance divided by the sum of variances. */
        COCHRAN_C("Cochran's C"),
        /** Mandel's k: a standard deviation divided by the pooled one. */
        MANDEL_K("Mandel's k"),
        /** Grubbs' G of the highest mean: how many standard deviations of the means it is above their mean. */
        GRUBBS_HIGH("Grubbs' G of the highest mean"),
        /** Grubbs' G of the lowest mean: how many standard deviations of the means it is below their mean. */
        GRUBBS_LOW("Grubbs' G of the lowest mean"),
        /** Mandel's h: how many standard deviations of the means a mean is above (or, negative, below) their mean. */
        MANDEL_H("Mandel's h");

        private final String words;

        Statistic(String words) {
            this.words = words;
        }

        /**
         * {@return the name for reports}
         */
        public String words() {
            return words;
        }
    }

    /**
     * The results of one laboratory in short.
     *
     * @param name of the laboratory
     * @param results how many
     * @param mean of its results
     * @param deviation their standard deviation, none of a single result
     */
    public record Laboratory(String name, int results, double mean, OptionalDouble deviation) {}

    /**
     * A laboratory held against those with as many results.
     *
     * @param statistic which test
     * @param laboratory which laboratory
     * @param value of the statistic
     * @param stragglerLimit critical value at 5 %, of a magnitude for h
     * @param outlierLimit critical value at 1 %, of a magnitude for h
     * @param laboratories how many laboratories were held against each other
     */
    public record OutlierTest(
            Statistic statistic,
            String laboratory,
            double value,
            double stragglerLimit,
            double outlierLimit,
            int laboratories) {

        /**
         * {@return whether the laboratory is beyond the 5 % limit, and may be beyond that of 1 %}
         */
        public boolean isIndication() {
            return Math.abs(value) > stragglerLimit;
        }

        /**
         * {@return whether the laboratory is beyond the 1 % limit}
         */
        public boolean isOutlier() {
            return Math.abs(value) > outlierLimit;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s, %s %.4g (%s; limits %.4g and %.4g, %d laboratories)",
                    laboratory,
                    statistic.words(),
                    value,
                    isOutlier() ? "outlier" : isIndication() ? "straggler" : "within limits",
                    stragglerLimit,
                    outlierLimit,
                    laboratories);
        }
    }

    /** The results of a laboratory on the common scale. */
    private record Cell(String name, int results, double mean, double variance) {

        static Cell of(String name, List<Double> results, double scale) {
            double[] x = results.stream().mapToDouble(value -> value * scale).toArray();
            Arrays.sort(x);
            double variance = x.length < 2 || EqualNumbers.butForRounding(x) ? 0 : Moments.variance(x);
            return new Cell(name, x.length, Moments.mean(x), variance);
        }
    }

    private CollaborativePrecision(double scale, List<Cell> cells) {
        this.scale = scale;
        this.laboratories = cells.stream()
                .map(cell -> new Laboratory(
                        cell.name,
                        cell.results,
                        cell.mean / scale,
                        cell.results < 2
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(Math.sqrt(cell.variance) / scale)))
                .toList();
        List<OutlierTest> made = new ArrayList<>();
        this.notTested = test(cells, made);
        this.tests = List.copyOf(made);
        List<Cell> ascending = sorted(cells);
        double all = 0;
        double squaredCounts = 0;
        double within = 0;
        double weighted = 0;
        double first = ascending.get(0).mean;
        for (Cell cell : ascending) {
            all += cell.results;
            squaredCounts += (double) cell.results * cell.results;
            within += (cell.results - 1) * cell.variance;
            weighted += cell.results * (cell.mean - first);
        }
        this.mean = first + weighted / all;
        double between = 0;
        for (Cell cell : ascending) {
            between += cell.results * (cell.mean - mean) * (cell.mean - mean);
        }
        int others = cells.size() - 1;
        this.repeatabilityVariance = within / (all - cells.size());
        this.varianceOfMeans = between / others;
        this.replicateNumber = (all - squaredCounts / all) / others;
    }

    /** In an order of their own, so that the order in which results are given plays no part. */
    private static List<Cell> sorted(List<Cell> cells) {
        return cells.stream()
                .sorted(Comparator.comparingDouble(Cell::mean)
                        .thenComparingDouble(Cell::variance)
                        .thenComparingInt(Cell::results))
                .toList();
    }

    /**
     * Estimates.
     *
     * @param results of one material, finite
     * @param laboratories the laboratory of each result: at least two laboratories, at least one with two results
     * @return the estimates
     * @throws ProfilingException if there are too few laboratories or results, a result is not finite, or two laboratories may be one in two spellings ({@link SourceNames})
     */
    public static CollaborativePrecision of(double[] results, List<String> laboratories) {
        SourceNames.requireOneForEach(laboratories, results.length, "results");
        SourceNames.requireOneSpelling(laboratories, "laboratories");
        Map<String, List<Double>> byLaboratory = new LinkedHashMap<>();
        for (int k = 0; k < results.length; k++) {
            if (!Double.isFinite(results[k])) {
                throw new ProfilingException(
                        "not-finite",
                        "results of laboratories must be finite",
                        ProblemLocation.nowhere().with("result", k),
                        Double.toString(results[k]));
            }
            byLaboratory
                    .computeIfAbsent(laboratories.get(k), name -> new ArrayList<>())
                    .add(results[k]);
        }
        if (byLaboratory.size() < 2) {
            throw new ProfilingException(
                    "too-few-sources",
                    "there must be results of at least two laboratories",
                    ProblemLocation.nowhere(),
                    Integer.toString(byLaboratory.size()));
        }
        if (results.length == byLaboratory.size()) {
            throw new ProfilingException(
                    "too-few-replicates",
                    "at least one laboratory must have two results or more",
                    ProblemLocation.nowhere(),
                    results.length + " results of as many laboratories");
        }
        double scale = Scaling.factor(results, 0, results.length);
        List<Cell> cells = new ArrayList<>();
        byLaboratory.forEach((name, values) -> cells.add(Cell.of(name, values, scale)));
        return new CollaborativePrecision(scale, cells);
    }

    /** Tests each laboratory against those with as many results; returns those that have too few beside them. */
    private static List<String> test(List<Cell> cells, List<OutlierTest> made) {
        List<String> left = new ArrayList<>();
        Map<Integer, List<Cell>> byCount = new TreeMap<>();
        for (Cell cell : cells) {
            byCount.computeIfAbsent(cell.results, n -> new ArrayList<>()).add(cell);
        }
        byCount.forEach((n, group) -> {
            if (group.size() < FEWEST_TESTED) {
                group.forEach(cell -> left.add(cell.name));
            } else {
                testScatter(group, made);
                testMeans(group, made);
            }
        });
        made.sort(Comparator.comparing(OutlierTest::statistic)
                .thenComparing(
                        Comparator.comparingDouble((OutlierTest test) -> Math.abs(test.value) / test.outlierLimit)
                                .reversed())
                .thenComparing(OutlierTest::laboratory));
        return List.copyOf(left);
    }

    private static void testScatter(List<Cell> group, List<OutlierTest> made) {
        int p = group.size();
        int n = group.get(0).results;
        double sum = 0;
        double largest = 0;
        for (Cell cell : sorted(group)) {
            sum += cell.variance;
            largest = Math.max(largest, cell.variance);
        }
        if (sum > 0) {
            double stragglerOfC = OutlierStatistics.cochranLimit(OutlierStatistics.STRAGGLER, p, n);
            double outlierOfC = OutlierStatistics.cochranLimit(OutlierStatistics.OUTLIER, p, n);
            double straggler = OutlierStatistics.mandelKLimit(OutlierStatistics.STRAGGLER, p, n);
            double outlier = OutlierStatistics.mandelKLimit(OutlierStatistics.OUTLIER, p, n);
            for (Cell cell : group) {
                double k = OutlierStatistics.mandelK(cell.variance, sum / p);
                made.add(new OutlierTest(Statistic.MANDEL_K, cell.name, k, straggler, outlier, p));
                if (isTied(cell.variance, largest)) {
                    double c = OutlierStatistics.cochran(largest, sum);
                    made.add(new OutlierTest(Statistic.COCHRAN_C, cell.name, c, stragglerOfC, outlierOfC, p));
                }
            }
        }
    }

    private static void testMeans(List<Cell> group, List<OutlierTest> made) {
        List<Cell> ascending = sorted(group);
        double[] means = ascending.stream().mapToDouble(Cell::mean).toArray();
        if (EqualNumbers.butForRounding(means)) {
            return;
        }
        int p = means.length;
        double centre = Moments.mean(means);
        double deviation = Moments.deviation(means);
        double straggler = OutlierStatistics.grubbsLimit(OutlierStatistics.STRAGGLER, p);
        double outlier = OutlierStatistics.grubbsLimit(OutlierStatistics.OUTLIER, p);
        double above = OutlierStatistics.mandelH(means[p - 1], centre, deviation);
        double below = -OutlierStatistics.mandelH(means[0], centre, deviation);
        double stragglerOfH = OutlierStatistics.mandelHLimit(OutlierStatistics.STRAGGLER, p);
        double outlierOfH = OutlierStatistics.mandelHLimit(OutlierStatistics.OUTLIER, p);
        for (Cell cell : group) {
            double h = OutlierStatistics.mandelH(cell.mean, centre, deviation);
            made.add(new OutlierTest(Statistic.MANDEL_H, cell.name, h, stragglerOfH, outlierOfH, p));
            if (isTied(cell.mean, means[p - 1])) {
                made.add(new OutlierTest(Statistic.GRUBBS_HIGH, cell.name, above, straggler, outlier, p));
            }
            if (isTied(cell.mean, means[0])) {
                made.add(new OutlierTest(Statistic.GRUBBS_LOW, cell.name, below, straggler, outlier, p));
            }
        }
    }

    private static boolean isTied(double number, double extreme) {
        return EqualNumbers.butForRounding(new double[] {number, extreme});
    }

    /**
     * {@return the laboratories in the order of their first results}
     */
    public List<Laboratory> laboratories() {
        return laboratories;
    }

    /**
     * {@return m, the mean of all results}
     */
    public double mean() {
        return mean / scale;
    }

    /**
     * {@return n̄, what stands for the number of results of a laboratory}
     */
    public double replicateNumber() {
        return replicateNumber;
    }

    /**
     * {@return s_d, the standard deviation of the means of laboratories on the scale of a single result}
     */
    public double deviationOfMeans() {
        return Math.sqrt(varianceOfMeans) / scale;
    }

    /**
     * {@return s_r, the repeatability standard deviation}
     */
    public double repeatability() {
        return Math.sqrt(repeatabilityVariance) / scale;
    }

    /**
     * {@return s_L² as estimated, which may be below 0}
     */
    public double betweenVarianceAsEstimated() {
        return (varianceOfMeans - repeatabilityVariance) / replicateNumber / scale / scale;
    }

    /**
     * {@return s_L, the standard deviation between laboratories, 0 if its square was estimated below 0}
     */
    public double betweenLaboratories() {
        return Math.sqrt(betweenVariance()) / scale;
    }

    private double betweenVariance() {
        return Math.max(0, (varianceOfMeans - repeatabilityVariance) / replicateNumber);
    }

    /**
     * {@return whether the variance between laboratories was estimated below 0 by more than rounding, so that laboratories differ less than their results explain}
     */
    public boolean isBetweenClipped() {
        return varianceOfMeans < repeatabilityVariance * (1 - ROUNDING);
    }

    /**
     * {@return s_R, the reproducibility standard deviation}
     */
    public double reproducibility() {
        return Math.sqrt(repeatabilityVariance + betweenVariance()) / scale;
    }

    /**
     * {@return r = 2.8 s_r: two results of one laboratory differ by more in about one of twenty cases; 2.8 is nearly 1.96 √2}
     */
    public double repeatabilityLimit() {
        return LIMIT_FACTOR * repeatability();
    }

    /**
     * {@return R = 2.8 s_R: two results of two laboratories differ by more in about one of twenty cases}
     */
    public double reproducibilityLimit() {
        return LIMIT_FACTOR * reproducibility();
    }

    /**
     * {@return every test that was made, the most conspicuous of each statistic first, those that are as conspicuous by the name of the laboratory; none of equal numbers}
     */
    public List<OutlierTest> tests() {
        return tests;
    }

    /**
     * {@return the tests that point at a laboratory, as a straggler or an outlier; nothing was left out}
     */
    public List<OutlierTest> indications() {
        return tests.stream().filter(OutlierTest::isIndication).toList();
    }

    /**
     * {@return the laboratories that were not tested because fewer than {@value #FEWEST_TESTED} have as many results}
     */
    public List<String> notTested() {
        return notTested;
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%d laboratories, mean %.6g: s_r %.4g (r %.4g), s_L %.4g%s, s_R %.4g (R %.4g)",
                        laboratories.size(),
                        mean(),
                        repeatability(),
                        repeatabilityLimit(),
                        betweenLaboratories(),
                        isBetweenClipped() ? " (its square was estimated below 0)" : "",
                        reproducibility(),
                        reproducibilityLimit())
                + (notTested.isEmpty() ? "" : "; too few with as many results to be tested: " + notTested)
                + (indications().isEmpty() ? "" : "; indications, nothing left out: " + indications());
    }
}
