package org.drugprofiling.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.drugprofiling.bench.Engine.Work;

/** The time of one work in this JVM, when the compilers are done with it: warmed up for a while, then repeated. */
final class Clock {

    private static final int LEAST_RUNS = 3;
    private static final int MOST_RUNS = 200;
    private static final double NANOS = 1e9;
    // where compilers share one processor with the work they need longer
    private static final double MOST_WARMING_UP = 8;
    private static final double QUIET_SECONDS = 0.2;

    private final double[] wall;
    private final double[] processor;
    private final double answer;

    private Clock(double[] wall, double[] processor, double answer) {
        this.wall = wall;
        this.processor = processor;
        this.answer = answer;
    }

    /** Times a work; without any seconds of warming up it is run once. */
    static Clock of(Work work, double warmSeconds, double seconds) {
        if (warmSeconds > 0) {
            warmUp(work, warmSeconds);
        }
        return repeat(work, seconds, warmSeconds > 0 ? LEAST_RUNS : 1);
    }

    /** Runs for so long and until the compilers have done nothing for a while. */
    private static void warmUp(Work work, double seconds) {
        long begin = System.nanoTime();
        long compiled = compilerMillis();
        double quiet = 0;
        double spent = 0;
        for (int runs = 0;
                runs < LEAST_RUNS || spent < seconds || (quiet < QUIET_SECONDS && spent < MOST_WARMING_UP * seconds);
                runs++) {
            double before = spent;
            work.run();
            spent = (System.nanoTime() - begin) / NANOS;
            quiet = compilerMillis() == compiled ? quiet + spent - before : 0;
            compiled = compilerMillis();
        }
    }

    private static long compilerMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    private static Clock repeat(Work work, double seconds, int leastRuns) {
        double[] wall = new double[MOST_RUNS];
        double[] processor = new double[MOST_RUNS];
        double answer = 0;
        double spent = 0;
        int runs = 0;
        while (runs < leastRuns || (spent < seconds && runs < MOST_RUNS)) {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            answer = work.run();
            wall[runs] = (System.nanoTime() - begin) / NANOS;
            processor[runs] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS;
            spent += wall[runs];
            runs++;
        }
        return new Clock(Arrays.copyOf(wall, runs), Arrays.copyOf(processor, runs), answer);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The median of the time that passed. */
    double wallSeconds() {
        return median(wall);
    }

    /** The median of the time that the calling thread had a processor. */
    double processorSeconds() {
        return median(processor);
    }

    /** Runs, wall, processor and answer, as columns of a table of tabs. */
    String columns() {
        return String.format(
                Locale.ROOT, "%d\t%.6g\t%.6g\t%.10g", wall.length, wallSeconds(), processorSeconds(), answer);
    }
}
