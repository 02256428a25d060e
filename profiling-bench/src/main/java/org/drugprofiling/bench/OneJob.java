package org.drugprofiling.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Times one job of one engine in a JVM of its own and prints a line: engine, job, metric, rows, targets, threads, pairs, runs, seconds that passed,
 * seconds of the calling thread on a processor (both medians of the runs), and the number by which answers are compared.
 */
public final class OneJob {

    private OneJob() {}

    /**
     * Times and prints: {@code OneJob ENGINE JOB METRIC FILE ROWS TARGETS THREADS SECONDS-OF-WARMING-UP SECONDS}.
     *
     * @param args as above; the file as {@link RowFile} writes it
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws IOException {
        int at = 0;
        String engine = args[at++];
        Job job = Job.of(args[at++]);
        String metric = args[at++];
        double[] values = RowFile.read(Path.of(args[at++]));
        int rows = Integer.parseInt(args[at++]);
        int targets = Integer.parseInt(args[at++]);
        int threads = Integer.parseInt(args[at++]);
        Question question = Question.of(job, metric, values, rows, targets, threads);
        Clock clock = Clock.of(
                Engines.of(engine).ready(question), Double.parseDouble(args[at++]), Double.parseDouble(args[at++]));
        System.out.println(String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%d\t%d\t%d\t%.0f\t%s",
                engine,
                job,
                metric,
                rows,
                targets,
                threads,
                job.pairs(rows),
                clock.columns()));
    }
}
