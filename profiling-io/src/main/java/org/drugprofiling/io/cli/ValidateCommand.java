package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.json.ValidationPlanDocument;
import org.drugprofiling.io.report.HtmlReport;
import org.drugprofiling.io.report.JsonReport;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.validation.ValidationJudgement.Conclusion;
import org.drugprofiling.validation.ValidationLine;
import org.drugprofiling.validation.ValidationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The subcommand {@code validate}: a two-level model of half of the sources, held against a plan on the other half.
 *
 * @since 0.1.0
 */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Makes a two-level model with logistic calibration of every second source of a table, tries it on the others, one specimen"
                        + " against one, and holds the results against a plan that was fixed before.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every criterion of the plan is kept",
            "1:done, but a criterion failed or is not decided, rows of the table could not be used, or samples gave no profile",
            ProfilingCommand.NO_RESULT
        })
public final class ValidateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final JobFiles files = new JobFiles();

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "FILE",
            description = "What is to be shown (JSON; see docs/validation.md).")
    private Path plan = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where validation.html and validation.json go.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replaces validation.html and validation.json if they exist.")
    private boolean overwrite;

    /**
     * Makes the command; the parser fills it in.
     */
    public ValidateCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter console = Console.out(spec);
        Job job = files.job();
        byte[] bytes = CommandFiles.bytes(plan);
        ValidationPlanDocument planned = ValidationPlanDocument.read(CommandFiles.baseName(plan), bytes);
        OutputFile page = new OutputFile(out.resolve("validation.html"), overwrite);
        OutputFile document = new OutputFile(out.resolve("validation.json"), overwrite);
        List<Path> inputs = new ArrayList<>(files.paths());
        inputs.add(plan);
        page.requireFree(inputs);
        document.requireFree(inputs);
        Files.createDirectories(out);
        Console.progress(spec, "Reading the table");
        Loaded<List<Sample>> loaded = files.samples(job);
        loaded.problems().forEach(problem -> Console.err(spec).println(problem));
        Console.progress(spec, "Making the system of half of the sources and trying it on the others");
        List<Exclusion> exclusions = job.evaluation().exclusions();
        HalvedTrials trials = HalvedTrials.of(job.method(), loaded.value(), exclusions, planned);
        Provenance provenance = Provenance.of(
                        job.method().id() + "@" + job.method().version(), trials.chain(), Instant.now())
                .withInput(loaded.report().name(), loaded.report().sha256())
                .withInput(CommandFiles.baseName(plan), ContentHash.of(bytes))
                .withExclusions(exclusions.stream().map(Exclusion::toString).toList())
                .withPlatform("java", System.getProperty("java.version", "unknown"));
        ValidationReport report = trials.validation().report(provenance);
        Console.progress(spec, "Writing the report");
        page.write(HtmlReport.of(report));
        document.write(JsonReport.of(report));
        console.println(report);
        console.println("conclusion           " + report.conclusionWords());
        console.println("Report: " + page.path());
        boolean isKept = report.lines().stream()
                .map(ValidationLine::conclusion)
                .filter(conclusion -> conclusion != Conclusion.NO_CRITERION)
                .allMatch(conclusion -> conclusion == Conclusion.PASSED);
        return isKept && !planned.plan().criteria().isEmpty() && loaded.isComplete() && trials.isComplete() ? 0 : 1;
    }
}
