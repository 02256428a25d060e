package org.drugprofiling.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.drugprofiling.kernel.RankCounts;
import org.drugprofiling.kernel.StandardNormal;
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
 * The time for each of 10⁸ streamed scores of the exact area under the ROC curve, sorting of 10⁶ linked scores included, in a JVM of 64 MB.
 * The peer is {@code src/main/python/auc_peer.py}, with the same distributions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 5, jvmArgsAppend = "-Xmx64m")
public class RocBenchmark {

    /** How many scores are of linked pairs. */
    @Param({"1000000"})
    private int linkedScores;

    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 96;

    /** Distances: linked ones lognormal around 0.02, unlinked ones around 0.5; or both alike. */
    @Param({"apart", "alike"})
    private String populations;

    private int blocks = BLOCKS;
    private double[] linked = {};
    private double[] block = {};

    /** The same with other numbers, drawn. */
    static RocBenchmark of(int linkedScores, int blocks, String populations) {
        RocBenchmark benchmark = new RocBenchmark();
        benchmark.linkedScores = linkedScores;
        benchmark.blocks = blocks;
        benchmark.populations = populations;
        benchmark.draw();
        return benchmark;
    }

    /** How many scores are counted. */
    double scores() {
        return (double) blocks * BLOCK;
    }

    /**
     * Draws the scores.
     */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20261130);
        linked = new double[linkedScores];
        block = new double[BLOCK];
        for (int k = 0; k < linkedScores; k++) {
            linked[k] = Math.min(1.9, 0.02 * StrictMath.exp(normal(random)));
        }
        for (int k = 0; k < BLOCK; k++) {
            block[k] = populations.equals("alike")
                    ? Math.min(1.9, 0.02 * StrictMath.exp(normal(random)))
                    : Math.min(1.999, Math.max(1e-6, 0.5 + 0.25 * normal(random)));
        }
    }

    private static double normal(SplittableRandom random) {
        return StandardNormal.quantile(random.nextDouble(0x1p-53, 1));
    }

    /**
     * The area, from the scores as they are.
     *
     * @return the area, so that it is computed
     */
    @Benchmark
    @OperationsPerInvocation(BLOCK * BLOCKS)
    public double area() {
        RankCounts counts = RankCounts.among(linked);
        for (int part = 0; part < blocks; part++) {
            counts.add(block, 0, BLOCK);
        }
        return counts.lowerShare();
    }
}
