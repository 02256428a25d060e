package org.drugprofiling.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.AreaInterval;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceResampling;
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
 * The time of the interval of an area by 2,000 draws of 1,415 sources with 1,000,405 unlinked and 1,415 linked pairs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(5)
public class SourceBootstrapBenchmark {

    /** How many sources, two specimens each; 1415 make a million pairs. */
    @Param({"1415"})
    private int sources;

    private long pairs;
    private SourceResampling resampling = SourceResampling.of(List.of(), List.of(), Orientation.LOWER_IS_MORE_ALIKE);

    /** The same with another number of sources, drawn. */
    static SourceBootstrapBenchmark of(int sources) {
        SourceBootstrapBenchmark benchmark = new SourceBootstrapBenchmark();
        benchmark.sources = sources;
        benchmark.draw();
        return benchmark;
    }

    /** How many pairs there are. */
    long pairs() {
        return pairs;
    }

    /**
     * Draws one number for two specimens of each source.
     */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20261130);
        double[] centres = random.doubles(sources).toArray();
        List<ScoredPair> scored = new ArrayList<>();
        List<String> sourceOfRow = new ArrayList<>();
        for (int source = 0; source < sources; source++) {
            sourceOfRow.add("source " + source);
            sourceOfRow.add("source " + source);
            scored.add(new ScoredPair(2 * source + 1, 2 * source, PairLabel.LINKED, 0.1 * random.nextDouble(), 1));
            for (int other = 0; other < source; other++) {
                double apart = Math.abs(centres[source] - centres[other]);
                scored.add(new ScoredPair(2 * source, 2 * other, PairLabel.UNLINKED, apart, 1));
            }
        }
        pairs = scored.size();
        resampling = SourceResampling.of(scored, sourceOfRow, Orientation.LOWER_IS_MORE_ALIKE);
    }

    /**
     * The interval.
     *
     * @return the interval, so that it is computed
     */
    @Benchmark
    public AreaInterval interval() {
        return resampling.areaByBootstrap(0.95, 1);
    }
}
