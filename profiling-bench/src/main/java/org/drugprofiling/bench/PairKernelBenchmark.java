package org.drugprofiling.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.drugprofiling.kernel.CorrelationKernels;
import org.drugprofiling.kernel.DistanceKernels;
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
 * The time of one comparison by the reference kernels.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PairKernelBenchmark {

    @Param({"8", "26"})
    private int targets;

    private double[] first = {};
    private double[] second = {};

    /**
     * Draws two profiles.
     */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20261124);
        first = random.doubles(targets).toArray();
        second = random.doubles(targets).toArray();
    }

    /**
     * Pearson distance.
     *
     * @return the value, so that it is computed
     */
    @Benchmark
    public double pearsonDistance() {
        return CorrelationKernels.pearsonDistance(first, 0, second, 0, targets);
    }

    /**
     * Euclidean distance.
     *
     * @return the value, so that it is computed
     */
    @Benchmark
    public double euclidean() {
        return DistanceKernels.euclidean(first, 0, second, 0, targets);
    }
}
