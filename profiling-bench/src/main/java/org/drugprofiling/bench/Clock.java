package org.drugprofiling.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
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

    private final Work work;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private double answer;

    private Clock(Work work) {
        this.work = work;
    }

    /** Times a work; without any seconds of warming up it is run once. */
    static Clock of(Work work, double warmSeconds, double seconds) {
        return inTurn(List.of(work), warmSeconds, seconds).get(0);
    }

    /**
     * Times works that are compared: in every round each of them once, so that a processor that is faster for a while is so for all of them.
     *
     * @param seconds for each work, so many times as long for all
     */
    static List<Clock> inTurn(List<Work> works, double warmSeconds, double seconds) {
        if (warmSeconds > 0) {
            works.forEach(work -> warmUp(work, warmSeconds));
        }
        List<Clock> clocks = works.stream().map(Clock::new).toList();
        int leastRuns = warmSeconds > 0 ? LEAST_RUNS : 1;
        double spent = 0;
        for (int runs = 0; runs < leastRuns || (spent < seconds * works.size() && runs < MOST_RUNS); runs++) {
            for (Clock clock : clocks) {
                spent += clock.run();
            }
        }
        return clocks;
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

    private double run() {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        answer = work.run();
        double passed = (System.nanoTime() - begin) / NANOS;
        wall.add(passed);
        processor.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS);
        return passed;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
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
                Locale.ROOT, "%d\t%.6g\t%.6g\t%.10g", wall.size(), wallSeconds(), processorSeconds(), answer);
    }
}
