package org.drugprofiling.bench.parity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.drugprofiling.kernel.BatchEngine;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.problem.ProfilingException;

/**
 * Holds every job of every comparison against the double loop, on seeded random rows of awkward sizes, until enough pairs were compared; ends with
 * code 1 at the first answer that differs in a bit.
 *
 * <pre>{@code java -cp profiling-bench/target/benchmarks.jar org.drugprofiling.bench.parity.ParityRun 100000000 1 2}</pre>
 *
 * <p>The numbers are pairs, seed and threads. A pair is counted once, however many jobs answer for it.
 */
public final class ParityRun {

    private static final int[] SIZES = {
        0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 127, 128, 129, 191, 255, 256, 257, 383, 511, 512, 513, 640,
        769, 1025
    };
    /** Comparisons without sums of tiles cost more, and their jobs differ in nothing but the pair. */
    private static final int MOST_ROWS_BY_PAIRS = 65;

    private static final int[] TARGETS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 26, 31, 32, 33, 63, 64, 65};

    private final List<ParityForm> forms = ParityForm.all();
    private final long[] pairs = new long[forms.size()];
    private final SplittableRandom random;
    private final Execution execution;
    private long digest = 1;

    ParityRun(long seed, int threads) {
        this.random = new SplittableRandom(seed);
        this.execution = threads == 1 ? Execution.inCallingThread() : Execution.on(ForkJoinPool.commonPool(), threads);
    }

    /**
     * Runs and prints the pairs of each comparison, then one line with all pairs, the digest of all values, the engine and the JVM.
     *
     * @param arguments least number of pairs, seed, threads
     */
    public static void main(String[] arguments) {
        long wanted = Long.parseLong(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        ParityRun run = new ParityRun(seed, threads);
        try {
            run.until(wanted);
        } catch (ParityMismatch e) {
            System.out.println("MISMATCH " + e.getMessage());
            System.exit(1);
        }
        System.out.print(run);
        System.out.println("all;" + run.compared() + ";" + Long.toHexString(run.digest) + ";seed " + seed + ";"
                + threads + " threads;" + BatchEngine.description() + ";Java "
                + Runtime.version().feature());
    }

    /** Compares until each form has had its share; every form sees the same number of rounds. */
    void until(long wanted) {
        while (compared() < wanted) {
            for (int at = 0; at < forms.size(); at++) {
                round(at);
            }
        }
    }

    private void round(int at) {
        ParityForm tried = forms.get(at);
        int n = SIZES[random.nextInt(SIZES.length)];
        if (!tried.form().isBatched()) {
            n = Math.min(n, MOST_ROWS_BY_PAIRS);
        }
        int p = tried.targets() > 0 ? tried.targets() : TARGETS[random.nextInt(TARGETS.length)];
        SplittableRandom own = random.split();
        double[] rows = ParityRows.of(own, n, p, tried.signed());
        try {
            OptionalDouble crowded =
                    own.nextInt(2) == 0 ? OptionalDouble.empty() : ParityCrowd.write(tried.form(), rows, n, p, own);
            digest = 31 * digest + ParityCheck.run(tried.form(), rows, n, p, crowded, execution, own);
        } catch (ParityMismatch e) {
            throw new ParityMismatch(tried.name() + ", " + n + " rows of " + p + ": " + e.getMessage());
        }
        if (n > 0) {
            rows[own.nextInt(rows.length)] = own.nextBoolean() ? Double.NaN : Double.POSITIVE_INFINITY;
            refused(tried.form(), rows, n, p);
        }
        pairs[at] += (long) n * n;
    }

    private static void refused(BatchForm form, double[] rows, int n, int p) {
        try {
            BatchRows.of(form, rows, n, p);
        } catch (ProfilingException e) {
            return;
        }
        throw new ParityMismatch("a number that is not finite was accepted");
    }

    long compared() {
        return Arrays.stream(pairs).sum();
    }

    long digest() {
        return digest;
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < forms.size(); at++) {
            lines.append(String.format(Locale.ROOT, "%s;%d%n", forms.get(at).name(), pairs[at]));
        }
        return lines.toString();
    }
}
