package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.FittedMethod;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
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
                        + " on the others, and limits are derived from them alone. Without the options for limits nothing is decided.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every sample was searched for",
            "1:a sample gives no profile, the others were searched for",
            "2:usage, or a file cannot be read"
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
        int status = 0;
        for (Sample query : queries) {
            List<Sample> records = SpecimenRecords.joined(query, job, loaded.value());
            try {
                SearchResult result = method.search(records, others, exclusions, now);
                print(result, method, records.size(), JobFiles.mark(loaded.value()));
                if (control != null && evaluation != null) {
                    control.lines(result, evaluation.populations(), most).forEach(Console.out(spec)::println);
                }
                Console.out(spec)
                        .println(
                                "  Decision aid: to be interpreted by an authorised person. LINK does not say same source.");
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

    private void print(SearchResult result, FittedMethod method, int records, String mark) {
        PrintWriter out = Console.out(spec);
        out.println("search for " + result.query().sample()
                + (records > 1 ? ", " + records + " records of its specimen" : "") + mark);
        out.println("  compared  " + result.comparedCount() + " of "
                + result.results().size() + " profiles; " + result.refused().size() + " samples gave none");
        out.println("  limit     "
                + method.method()
                        .limits()
                        .map(given -> given.linkLimit().toString().replace("\n", "\n            "))
                        .orElse("none: nothing is decided"));
        result.chanceLinks().ifPresent(chance -> out.println("  by chance " + chance));
        int links = result.links().size();
        if (method.method().limits().isPresent()) {
            out.println("  links     " + links);
        }
        boolean decides = method.method().limits().isPresent();
        result.results().stream()
                .limit(Math.max(most, links))
                .forEach(found -> out.println("    " + line(found)
                        + (decides && !found.undecided().isEmpty() ? ", not decided: " + found.undecided() : "")));
    }

    private static String line(ComparisonResult found) {
        ProfileIdentity other = found.b();
        return other.sample() + ", specimen " + other.specimen() + ", seizure " + other.seizure() + ": "
                + found.outcome()
                + found.knownDecision()
                        .map(decision -> ", " + decision.verdict().words()
                                + (found.canFlip() ? ", could be another one with other non-detects" : ""))
                        .orElse("");
    }
}
