package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.FittedMethod;
import org.drugprofiling.method.NonDetectSensitivity;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Sample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
        exitCodeList = {"0:the samples were compared", "1:they have no link value", "2:usage, or a file cannot be read"
        })
public final class CompareCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final JobFiles files = new JobFiles();

    @Parameters(arity = "0..*", paramLabel = "SAMPLE", description = "Ids of the two samples.")
    private List<String> ids = List.of();

    /**
     * Makes the command; the parser fills it in.
     */
    public CompareCommand() {}

    @Override
    public Integer call() throws IOException {
        requireTwo();
        PrintWriter out = Console.out(spec);
        Job job = files.job();
        Loaded<List<Sample>> loaded = files.samples(job);
        loaded.problems().forEach(problem -> Console.err(spec).println(problem));
        Sample a = sample(loaded, ids.get(0));
        Sample b = sample(loaded, ids.get(1));
        FittedMethod method = job.method().fit(loaded.value());
        ComparisonResult result = method.compare(a, b, Instant.now());
        for (Sample sample : List.of(a, b)) {
            if (sample.record().origin() != DataOrigin.MEASURED) {
                out.println(sample.record().origin() + " DATA: sample "
                        + sample.id().value() + " was not measured");
            }
        }
        out.println(result);
        whyNotAssessed(method, result, a, b).forEach(reason -> out.println("            " + reason));
        ComparisonMetric metric = method.method().metric();
        out.println("method      " + method.method().id() + ", version "
                + method.method().version());
        out.println("metric      " + metric.id() + ", "
                + (metric.orientation() == Orientation.LOWER_IS_MORE_ALIKE
                        ? "a distance: lower is more alike"
                        : "a similarity: higher is more alike"));
        return result.outcome().isCompared() ? 0 : 1;
    }

    private void requireTwo() {
        if (ids.size() != 2 && spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "compare must be given exactly two samples, was given " + ids.size() + ": " + ids);
        }
    }

    /** Names what is missing where the sensitivity of a link value cannot be assessed. */
    private static List<String> whyNotAssessed(FittedMethod method, ComparisonResult result, Sample a, Sample b) {
        if (result.sensitivity().assessment() == NonDetectSensitivity.Assessment.NOT_BOUNDED) {
            return List.of("more than " + NonDetectSensitivity.MOST_NON_DETECTS + " targets were not quantified: "
                    + result.sensitivity().nonDetects());
        }
        if (result.sensitivity().assessment() != NonDetectSensitivity.Assessment.NOT_ASSESSABLE) {
            return List.of();
        }
        if (!result.outcome().isCompared()) {
            return List.of("there is no link value whose sensitivity could be assessed");
        }
        List<String> reasons = new ArrayList<>();
        for (Sample sample : List.of(a, b)) {
            method.method().assembly().assemble(sample).knownProfile().ifPresent(profile -> {
                for (int k = 0; k < profile.size(); k++) {
                    if (profile.state(k).isCensored() && profile.limit(k).isEmpty()) {
                        reasons.add(
                                "the limit of " + profile.targets().target(k).id() + " in sample "
                                        + sample.id().value() + " is unknown");
                    }
                }
            });
        }
        return reasons.isEmpty() ? List.of("no combination of 0 and limit has a link value") : reasons;
    }

    private static Sample sample(Loaded<List<Sample>> loaded, String id) {
        return loaded.value().stream()
                .filter(sample -> sample.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProfilingException(
                        "unknown-sample",
                        "a sample must be one of the table without a problem in its row",
                        ProblemLocation.nowhere(),
                        "'" + id + "'"));
    }
}
