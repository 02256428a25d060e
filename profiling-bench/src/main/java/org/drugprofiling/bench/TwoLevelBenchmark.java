package org.drugprofiling.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.drugprofiling.evaluation.TwoLevelBackground;
import org.drugprofiling.evaluation.TwoLevelBandwidth;
import org.drugprofiling.evaluation.TwoLevelKernelProduct;
import org.drugprofiling.evaluation.TwoLevelProduct;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of one two-level likelihood ratio over 200 sources: as a part of the product of 2,000 items with 2,000 others, and pair by pair with
 * Cholesky factors that are there already, over 64 of those items with 64 others.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TwoLevelBenchmark {

    private static final int SOURCES = 200;
    private static final int ITEMS = 2000;

    /** How many items on either side are compared pair by pair. */
    static final int FEW = 64;

    /** How many targets each item has. */
    @Param({"4", "10", "26"})
    public int targets;

    /** How many items on either side are compared by a product; 2,000 where JMH counts them. */
    int items = ITEMS;

    private double[][] first = {};
    private double[][] second = {};
    private TwoLevelProduct product = emptyProduct();
    private TwoLevelKernelProduct kernelProduct = emptyKernelProduct();
    private PairwiseTwoLevel normal =
            new PairwiseTwoLevel(new double[] {1}, new double[] {1}, new double[1], first, false);
    private PairwiseTwoLevel kernelWhitened = normal;
    private PairwiseTwoLevel kernel = normal;

    private static TwoLevelBackground emptyBackground() {
        return TwoLevelBackground.of(new double[][] {{-1}, {1}, {9}, {11}}, List.of("a", "a", "b", "b"));
    }

    private static TwoLevelProduct emptyProduct() {
        return TwoLevelProduct.of(emptyBackground(), 1, 1);
    }

    private static TwoLevelKernelProduct emptyKernelProduct() {
        return TwoLevelKernelProduct.of(emptyBackground(), TwoLevelBandwidth.AITKEN_LUCY, 1, 1);
    }

    /**
     * Draws 200 sources, five rows each for the background and items of one row, and holds both forms against each other.
     */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20261125);
        double[][] centres = new double[SOURCES][];
        List<double[]> rows = new ArrayList<>();
        List<String> sourceOfRow = new ArrayList<>();
        for (int source = 0; source < SOURCES; source++) {
            centres[source] = random.doubles(targets, 0, 10).toArray();
            for (int replicate = 0; replicate < 5; replicate++) {
                rows.add(around(centres[source], random));
                sourceOfRow.add("s" + source);
            }
        }
        first = new double[items][];
        second = new double[items][];
        for (int item = 0; item < items; item++) {
            first[item] = around(centres[item % SOURCES], random);
            second[item] = around(centres[item % SOURCES], random);
        }
        TwoLevelBackground background = TwoLevelBackground.of(rows.toArray(double[][]::new), sourceOfRow);
        product = TwoLevelProduct.of(background, 1, 1);
        kernelProduct = TwoLevelKernelProduct.of(background, TwoLevelBandwidth.AITKEN_LUCY, 1, 1);
        double[] within = flat(background.within());
        double[] between = flat(background.between());
        double[] mean = background.overallMean();
        normal = new PairwiseTwoLevel(within, between, mean, new double[0][], false);
        double h = TwoLevelBandwidth.AITKEN_LUCY.of(targets, SOURCES);
        double[] kernels = Arrays.stream(between).map(c -> c * h * h).toArray();
        kernel = new PairwiseTwoLevel(within, kernels, mean, background.sourceMeans(), false);
        kernelWhitened = new PairwiseTwoLevel(within, kernels, mean, background.sourceMeans(), true);
        require(normalAsOneProduct(), normalFourDensities());
        require(normalRowByRow(), normalFourDensities());
        require(kernelAsOneProduct(), kernelFourDensities());
        require(kernelAsOneProduct(), kernelWhitenedOnce());
    }

    private double[] around(double[] centre, SplittableRandom random) {
        return Arrays.stream(centre).map(x -> x + random.nextDouble()).toArray();
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static void require(double[][] log10, double[][] ln) {
        for (int i = 0; i < FEW; i++) {
            for (int j = 0; j < FEW; j++) {
                double expected = ln[i][j] / Math.log(10);
                if (Math.abs(log10[i][j] - expected) > 1e-10 + 1e-12 * Math.abs(expected)) {
                    throw new AssertionError(log10[i][j] + " instead of " + expected);
                }
            }
        }
    }

    /**
     * One product of matrices.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    @OperationsPerInvocation(ITEMS * ITEMS)
    public double[][] normalAsOneProduct() {
        return product.log10LikelihoodRatios(first, second);
    }

    /**
     * One product of matrices, of which the first few likelihood ratios are kept, as pair by pair.
     *
     * @return those, so that they are computed
     */
    @Benchmark
    @OperationsPerInvocation(ITEMS * ITEMS)
    public double[][] normalRowByRow() {
        double[][] ratios = new double[FEW][];
        product.log10LikelihoodRatios(first, second, (control, row) -> {
            if (control < FEW) {
                ratios[control] = Arrays.copyOf(row, FEW);
            }
        });
        return ratios;
    }

    /**
     * Pair by pair, four densities each.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    @OperationsPerInvocation(FEW * FEW)
    public double[][] normalFourDensities() {
        return pairByPair(normal);
    }

    /**
     * Pair by pair, two densities each; the two that belong to one item are computed once for it.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    @OperationsPerInvocation(FEW * FEW)
    public double[][] normalTwoDensities() {
        return itemByItem(normal);
    }

    /**
     * One product of matrices.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    @OperationsPerInvocation(ITEMS * ITEMS)
    public double[][] kernelAsOneProduct() {
        return kernelProduct.log10LikelihoodRatios(first, second);
    }

    /**
     * Pair by pair, three sums over sources each.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    @OperationsPerInvocation(FEW * FEW)
    public double[][] kernelFourDensities() {
        return pairByPair(kernel);
    }

    /**
     * Pair by pair, one sum over sources each; the two that belong to one item are computed once for it.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    @OperationsPerInvocation(FEW * FEW)
    public double[][] kernelTwoDensities() {
        return itemByItem(kernel);
    }

    /**
     * The same with means of sources that are whitened once.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    @OperationsPerInvocation(FEW * FEW)
    public double[][] kernelWhitenedOnce() {
        return itemByItem(kernelWhitened);
    }

    private double[][] pairByPair(PairwiseTwoLevel model) {
        double[][] ratios = new double[FEW][FEW];
        for (int i = 0; i < FEW; i++) {
            for (int j = 0; j < FEW; j++) {
                ratios[i][j] = model.ln(first[i], second[j]);
            }
        }
        return ratios;
    }

    private double[][] itemByItem(PairwiseTwoLevel model) {
        double[][] ratios = new double[FEW][FEW];
        double[] own = new double[FEW];
        for (int j = 0; j < FEW; j++) {
            own[j] = model.lnOfItem(second[j]);
        }
        for (int i = 0; i < FEW; i++) {
            double ofFirst = model.lnOfItem(first[i]);
            for (int j = 0; j < FEW; j++) {
                ratios[i][j] = model.upper(first[i], second[j]) - ofFirst - own[j];
            }
        }
        return ratios;
    }
}
