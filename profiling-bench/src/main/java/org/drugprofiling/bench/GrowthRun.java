package org.drugprofiling.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.drugprofiling.kernel.BatchRows;

/**
 * Prints how time and memory grow with rows and targets: engine, job, rows, targets, seconds, bytes that prepared rows keep, bytes that the job
 * allocates beside them.
 */
public final class GrowthRun {

    private static final int MOST_PREPARED_ROWS = 16;

    private GrowthRun() {}

    /**
     * Runs: {@code GrowthRun ENGINE SECONDS ROWS,ROWS,... TARGETS,TARGETS,... USUAL-ROWS USUAL-TARGETS}.
     *
     * @param args as above; rows grow with the usual number of targets, and targets with the usual number of rows
     */
    public static void main(String[] args) {
        String engine = args[0];
        double seconds = Double.parseDouble(args[1]);
        int usualRows = Integer.parseInt(args[4]);
        int usualTargets = Integer.parseInt(args[5]);
        for (String rows : args[2].split(",")) {
            print(engine, seconds, Integer.parseInt(rows), usualTargets, "rows");
        }
        for (String targets : args[3].split(",")) {
            print(engine, seconds, usualRows, Integer.parseInt(targets), "targets");
        }
    }

    private static void print(String engine, double seconds, int rows, int targets, String grows) {
        double[] values = SyntheticSeizures.of(rows, targets, RowFile.SEED).fourthRoots();
        for (Job job : new Job[] {Job.LINKS, Job.NEAREST, Job.HISTOGRAM, Job.FULL, Job.ONE_VALUES}) {
            Question question = Question.of(job, Metrics.PEARSON_DISTANCE, values, rows, targets, 1);
            Engine.Work work = Engines.of(engine).ready(question);
            Clock clock = Clock.of(work, seconds, seconds);
            long before = allocated();
            work.run();
            System.out.println(String.format(
                    Locale.ROOT,
                    "%s\t%s\t%s\t%d\t%d\t%.6g\t%d\t%d",
                    grows,
                    engine,
                    job,
                    rows,
                    targets,
                    clock.processorSeconds(),
                    kept(question),
                    allocated() - before));
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** What is still used with prepared rows, beyond what is used without: a mean over so many that other things do not count. */
    private static long kept(Question question) {
        int copies = question.rows() > 4096 ? 1 : MOST_PREPARED_ROWS;
        BatchRows[] prepared = new BatchRows[copies];
        long before = used();
        for (int at = 0; at < copies; at++) {
            prepared[at] = BatchRows.of(question.form(), question.values(), question.rows(), question.targets());
        }
        long after = used();
        long rows = 0;
        for (BatchRows some : prepared) {
            rows += some.count();
        }
        if (rows != (long) copies * question.rows()) {
            throw new IllegalStateException("rows were lost");
        }
        return (after - before) / copies;
    }

    private static long used() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
