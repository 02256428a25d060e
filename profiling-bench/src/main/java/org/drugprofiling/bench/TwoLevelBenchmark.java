package org.drugprofiling.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.TwoLevelBackground;
import org.drugprofiling.evaluation.TwoLevelBandwidth;
import org.drugprofiling.evaluation.TwoLevelKernelProduct;
import org.drugprofiling.evaluation.TwoLevelModel;
import org.drugprofiling.evaluation.TwoLevelProduct;
import org.drugprofiling.evaluation.TwoLevelTrial;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of the two-level likelihood ratios of 300 items against 300 others over 300 sources, pair by pair and as one product.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TwoLevelBenchmark {

    @Param({"300"})
    private int sources;

    @Param({"4", "10"})
    private int targets;

    private double[][] first = {};
    private double[][] second = {};

    private TwoLevelModel model = emptyModel();
    private TwoLevelTrial trial = emptyTrial();
    private TwoLevelModel kernel = emptyModel();
    private TwoLevelKernelProduct kernelProduct =
            TwoLevelKernelProduct.of(model.background(), TwoLevelBandwidth.AITKEN_LUCY, 1, 1);
    private TwoLevelProduct product = TwoLevelProduct.of(model.background(), 1, 1);

    private static TwoLevelModel emptyModel() {
        return TwoLevelModel.normal(
                TwoLevelBackground.of(new double[][] {{-1}, {1}, {9}, {11}}, List.of("a", "a", "b", "b")));
    }

    private static TwoLevelTrial emptyTrial() {
        List<double[][]> items = List.of(new double[][] {{1}}, new double[][] {{9}});
        return TwoLevelTrial.of(List.of("a", "b"), items, items);
    }

    /**
     * Draws the items of 300 sources, two rows each.
     */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20261125);
        List<double[]> rows = new ArrayList<>();
        List<String> sourceOfRow = new ArrayList<>();
        List<String> names = new ArrayList<>();
        first = new double[sources][];
        second = new double[sources][];
        List<double[][]> controls = new ArrayList<>();
        List<double[][]> recovereds = new ArrayList<>();
        for (int source = 0; source < sources; source++) {
            double[] centre = random.doubles(targets, 0, 10).toArray();
            for (int replicate = 0; replicate < 2; replicate++) {
                double[] row = centre.clone();
                for (int k = 0; k < targets; k++) {
                    row[k] += random.nextDouble();
                }
                rows.add(row);
                sourceOfRow.add("s" + source);
                (replicate == 0 ? first : second)[source] = row;
                (replicate == 0 ? controls : recovereds).add(new double[][] {row});
            }
            names.add("s" + source);
        }
        TwoLevelBackground background = TwoLevelBackground.of(rows.toArray(double[][]::new), sourceOfRow);
        model = TwoLevelModel.normal(background);
        product = TwoLevelProduct.of(background, 1, 1);
        kernel = TwoLevelModel.kernel(background, TwoLevelBandwidth.AITKEN_LUCY);
        kernelProduct = TwoLevelKernelProduct.of(background, TwoLevelBandwidth.AITKEN_LUCY, 1, 1);
        trial = TwoLevelTrial.of(names, controls, recovereds);
    }

    /**
     * Pair by pair, four Cholesky factors each.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    public LogRatios normalPairByPair() {
        return trial.with(model);
    }

    /**
     * One product of matrices.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    public double[][] normalAsOneProduct() {
        return product.log10LikelihoodRatios(first, second);
    }

    /**
     * Pair by pair, three sums over sources each.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    public LogRatios kernelPairByPair() {
        return trial.with(kernel);
    }

    /**
     * One product of matrices.
     *
     * @return the likelihood ratios, so that they are computed
     */
    @Benchmark
    public double[][] kernelAsOneProduct() {
        return kernelProduct.log10LikelihoodRatios(first, second);
    }
}
