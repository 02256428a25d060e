package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.FittedMethod;
import org.drugprofiling.sample.Sample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The subcommand {@code compare}: the link value of two samples of a table.
 *
 * @since 0.1.0
 */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compares two samples of a table. What has to be fitted is fitted on all its samples.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the samples were compared",
            "1:they have no link value, or rows of the table could not be used",
            ProfilingCommand.NO_RESULT
        })
public final class CompareCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final JobFiles files = new JobFiles();

    @Parameters(index = "0", paramLabel = "SAMPLE", description = "Id of one sample.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "SAMPLE", description = "Id of the other.")
    private String second = "";

    /**
     * Makes the command; the parser fills it in.
     */
    public CompareCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Console.out(spec);
        Job job = files.job();
        Loaded<List<Sample>> loaded = files.samples(job);
        loaded.problems().forEach(problem -> Console.err(spec).println(problem));
        FittedMethod method = job.method().fit(loaded.value(), job.evaluation().exclusions());
        List<Sample> recordsOfFirst = SpecimenRecords.joined(JobFiles.sample(loaded, first), job, loaded.value());
        List<Sample> recordsOfSecond = SpecimenRecords.joined(JobFiles.sample(loaded, second), job, loaded.value());
        ComparisonResult result = method.compare(recordsOfFirst, recordsOfSecond, Instant.now());
        ComparisonMetric metric = method.method().metric();
        out.println(result);
        out.println("records     " + recordsOfFirst.size() + " and " + recordsOfSecond.size());
        out.println("method      " + method.method().id() + ", version "
                + method.method().version());
        out.println("metric      " + metric.id() + ", "
                + (metric.orientation() == Orientation.LOWER_IS_MORE_ALIKE
                        ? "a distance: lower is more alike"
                        : "a similarity: higher is more alike"));
        JobFiles.unused(loaded).ifPresent(line -> out.println("table       " + line));
        return result.outcome().isCompared() && loaded.isComplete() ? 0 : 1;
    }
}
