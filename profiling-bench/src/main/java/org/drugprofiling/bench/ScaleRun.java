package org.drugprofiling.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.drugprofiling.kernel.BatchEngine;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.PairJob;
import org.drugprofiling.kernel.PairTally;
import org.drugprofiling.kernel.ScoreLimit;

/**
 * All links of a large set of simulated specimens, timed: with an index, and without on some of the rows against all. Arguments: rows (1000000), correlation (0.99), threads (2),
 * latent factors (6), rounds (1).
 */
public final class ScaleRun {

    private static final int TARGETS = 26;
    private static final long SEED = 20261130;
    private static final int ROWS_WITHOUT = 4096;

    private ScaleRun() {}

    /**
     * Runs.
     *
     * @param arguments see above; those at the end may be left out
     */
    public static void main(String[] arguments) {
        int n = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        double correlation = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0.99;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        int factors = arguments.length > 3 ? Integer.parseInt(arguments[3]) : SyntheticSeizures.USUAL_FACTORS;
        int rounds = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1;
        double[] roots = SyntheticSeizures.of(n, TARGETS, SEED, factors, SyntheticSeizures.USUAL_LIMIT)
                .fourthRoots();
        say(
                "%s, %d specimens of %d targets, %d latent factors, r >= %s, %d threads, heap at most %d MiB",
                BatchEngine.description(),
                n,
                TARGETS,
                factors,
                correlation,
                threads,
                Runtime.getRuntime().maxMemory() >> 20);
        ScoreLimit limit = ScoreLimit.atLeast(correlation);
        Execution execution = Execution.on(ForkJoinPool.commonPool(), threads);
        for (int round = 0; round < rounds; round++) {
            double before = processorSeconds();
            long start = System.nanoTime();
            BatchRows rows = BatchRows.of(BatchForms.PEARSON, roots, n, TARGETS);
            double preparing = seconds(start);
            start = System.nanoTime();
            BatchRows indexed = rows.withIndex(execution);
            double indexing = seconds(start);
            List<PairTally> tallies = new ArrayList<>();
            long[] digest = {0, 0};
            start = System.nanoTime();
            long links = PairJob.allPairs(indexed)
                    .with(execution.withTallies(tallies::add))
                    .links(
                            limit,
                            (i, j, value) -> digest[0] = 31 * digest[0] + i + 17L * j + Double.doubleToLongBits(value));
            double joining = seconds(start);
            double busy = processorSeconds() - before;
            say(
                    "prepared %.2f s, index %.2f s, links %.2f s, together %.2f s, %.2f s of processors",
                    preparing, indexing, joining, preparing + indexing + joining, busy);
            say(
                    "%d links, %s (%.2f %% of pairs looked at), digest %x, memory in use %d MiB",
                    links, tallies.get(0), 100 * (1 - tallies.get(0).shareSkipped()), digest[0], used());
            int m = Math.min(n, ROWS_WITHOUT);
            BatchRows some = BatchRows.of(BatchForms.PEARSON, roots, m, TARGETS);
            before = processorSeconds();
            start = System.nanoTime();
            long without =
                    PairJob.between(some, rows).withoutIndex().with(execution).links(limit, (i, j, value) -> {});
            double brute = seconds(start);
            double busyWithout = processorSeconds() - before;
            double rate = (double) m * n / brute;
            double all = n * (n - 1.0) / 2 / rate;
            say(
                    "without: %d rows against all %.2f s, %.0f million pairs a second, %d links; all pairs would take %.1f s: %.1f times as long as with the index, its setting up included; %.2f s of processors",
                    m, brute, rate / 1e6, without, all, all / (indexing + joining), busyWithout);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** Of all threads of this JVM, the compiler's and the collector's among them. */
    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                * 1e-9;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static void say(String words, Object... numbers) {
        System.out.println(String.format(Locale.ROOT, words, numbers));
    }
}
