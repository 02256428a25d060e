package org.drugprofiling.io.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.drugprofiling.io.json.EvaluationChoices;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.report.TextReport;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.FittedMethod;
import org.drugprofiling.method.PreparedSamples;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The subcommand {@code search}: which samples of a table resemble one of them most.
 *
 * @since 0.1.0
 */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Compares samples of a table with all its other samples, the most alike first. What has to be fitted is fitted"
                        + " on the others, and limits are derived from them alone. Without the options for limits the limits of the method"
                        + " decide; where it has none, nothing is decided.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every sample was searched for",
            "1:a sample gives no profile, the others were searched for; or rows of the table could not be used",
            ProfilingCommand.NO_RESULT
        })
public final class SearchCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final JobFiles files = new JobFiles();

    @ArgGroup(exclusive = false, heading = "%nLimits, all three or none:%n")
    private @Nullable LimitOptions limits;

    @ArgGroup(exclusive = false, heading = "%nError control, all three or none, only with limits:%n")
    private @Nullable ControlOptions control;

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "How many are printed for each sample, links in any case (default: ${DEFAULT-VALUE}).")
    private int most;

    @Parameters(arity = "1..*", paramLabel = "SAMPLE", description = "Ids of the samples that are searched for.")
    private List<String> ids = List.of();

    /**
     * Makes the command; the parser fills it in.
     */
    public SearchCommand() {}

    @Override
    public Integer call() throws IOException {
        if (control != null && limits == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "error control needs the options for limits: they say which pairs are unlinked");
        }
        Job job = files.job();
        Console.progress(spec, "Reading the table");
        Loaded<List<Sample>> loaded = files.samples(job);
        loaded.problems().forEach(problem -> Console.err(spec).println(problem));
        List<Sample> queries = new ArrayList<>();
        for (String id : ids) {
            queries.add(JobFiles.sample(loaded, id));
        }
        Set<SampleId> own = new HashSet<>();
        queries.forEach(query -> SpecimenRecords.all(query, loaded.value()).forEach(record -> own.add(record.id())));
        List<Sample> others = loaded.value().stream()
                .filter(sample -> !own.contains(sample.id()))
                .toList();
        List<Exclusion> exclusions = job.evaluation().exclusions().stream()
                .filter(exclusion -> !own.contains(exclusion.sample()))
                .toList();
        Instant now = Instant.now();
        Console.progress(spec, "Comparing with " + others.size() + " samples");
        Evaluation evaluation = limits == null ? null : evaluation(limits, job, others, exclusions, now);
        FittedMethod method = evaluation == null ? job.method().fit(others, exclusions) : evaluation.method();
        PreparedSamples prepared = method.prepared(others, exclusions);
        int status = loaded.isComplete() ? 0 : 1;
        for (Sample query : queries) {
            List<Sample> records = SpecimenRecords.joined(query, job, loaded.value());
            try {
                SearchResult result = prepared.search(records, now);
                lines(result, records.size(), loaded, evaluation).forEach(Console.out(spec)::println);
            } catch (ProfilingException e) {
                if (!e.code().equals("query-without-profile")) {
                    throw e;
                }
                Console.err(spec).println(e.getMessage());
                status = 1;
            }
        }
        return status;
    }

    private static Evaluation evaluation(
            LimitOptions limits, Job job, List<Sample> others, List<Exclusion> exclusions, Instant now) {
        EvaluationChoices choices = new EvaluationChoices(
                exclusions, job.evaluation().weighting(), job.evaluation().unlinked());
        Evaluation.Plan plan = limits.plan(now.atZone(ZoneOffset.UTC).toLocalDate());
        return Evaluation.of(job.method(), others, choices.in(plan));
    }

    /** The text of the result with what is missing from the table below its title and the control of errors above its last line. */
    private List<String> lines(
            SearchResult result, int records, Loaded<List<Sample>> loaded, @Nullable Evaluation evaluation) {
        List<String> lines = new ArrayList<>(TextReport.of(result, most).lines().toList());
        if (control != null && evaluation != null) {
            lines.addAll(lines.size() - 1, control.lines(result, evaluation.populations(), most));
        }
        if (records > 1) {
            lines.set(0, lines.get(0) + ", " + records + " records of its specimen");
        }
        JobFiles.unused(loaded).ifPresent(line -> lines.add(1, "  table       " + line));
        return lines;
    }
}
