package org.drugprofiling.bench;

import java.util.concurrent.TimeUnit;
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
 * The time of every job, by every metric, of any size, with any number of threads, by every engine: {@link EngineRun} gives each engine the jobs and
 * metrics that it knows and the JVM that it needs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
public class PairJobBenchmark {

    @Param({"ours-plain"})
    private String engine = "";

    @Param({"links", "nearest", "histogram", "quantiles", "packed", "full", "one-values", "one-links", "one-nearest"})
    private String job = "";

    @Param({"pearson-distance"})
    private String metric = "";

    @Param({"4096"})
    private int rows;

    @Param({"26"})
    private int targets;

    @Param({"1"})
    private int jobThreads;

    private Engine.Work work = () -> Double.NaN;

    /**
     * Draws the rows and gets the engine ready.
     */
    @Setup
    public void ready() {
        double[] values = SyntheticSeizures.of(rows, targets, RowFile.SEED).fourthRoots();
        work = Engines.of(engine).ready(Question.of(Job.of(job), metric, values, rows, targets, jobThreads));
    }

    /**
     * One job.
     *
     * @return a number that follows from the answer, so that it is computed
     */
    @Benchmark
    public double run() {
        return work.run();
    }
}
