package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.report.HtmlReport;
import org.drugprofiling.io.report.JsonReport;
import org.drugprofiling.io.report.TextReport;
import org.drugprofiling.io.table.LoadProblem;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.report.Identifiers;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.LinkReports;
import org.drugprofiling.sample.Sample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The subcommand {@code evaluate}: limits, error rates and a report from samples of known status.
 *
 * @since 0.1.0
 */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Derives limits from the linked and unlinked pairs of a table and writes a report.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:done, but rows of the table could not be used", "2:usage, or a file cannot be read"
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final JobFiles files = new JobFiles();

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "RULE",
            description = "Which pairs are linked, for example same-seizure.")
    private String rule = "";

    @Option(
            names = "--false-positive-rate",
            required = true,
            paramLabel = "RATE",
            description = "Largest share of unlinked pairs within the limit, for example 0.01.")
    private BigDecimal falsePositiveRate = BigDecimal.ZERO;

    @Option(
            names = "--linked-share",
            required = true,
            paramLabel = "SHARE",
            description = "Share of linked pairs within the other limit, for example 0.95.")
    private BigDecimal linkedShare = BigDecimal.ONE;

    @Option(
            names = "--question",
            required = true,
            paramLabel = "TEXT",
            description = "What was asked; stands in the report.")
    private String question = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where report.html and report.json go.")
    private @Nullable Path out;

    @Option(
            names = "--accept",
            paramLabel = "WEAKNESS",
            description = "Accepts a weakness of the limits by name: ${COMPLETION-CANDIDATES}.")
    private Set<AcceptedWeakness> accepted = Set.of();

    @Option(
            names = "--pseudonym-key",
            paramLabel = "FILE",
            description = "Writes pseudonyms made with the bytes of this file.")
    private @Nullable Path key;

    /**
     * Makes the command; the parser fills it in.
     */
    public EvaluateCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter console = Console.out(spec);
        Job job = files.job();
        Console.progress(spec, "Reading the table");
        Loaded<List<Sample>> loaded = files.samples(job);
        Console.progress(spec, "Comparing " + loaded.value().size() + " samples and leaving out each source in turn");
        Instant now = Instant.now();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Evaluation evaluation = Evaluation.of(
                job.method(),
                loaded.value(),
                new Evaluation.Plan(
                        PopulationRules.of(rule),
                        new ThresholdRule.OrderStatistic(falsePositiveRate),
                        new ThresholdRule.LinkedQuantile(linkedShare),
                        today,
                        today.plusYears(1),
                        accepted));
        Identifiers names = key == null ? Identifiers.PLAIN : Identifiers.pseudonyms(Files.readAllBytes(key));
        Provenance provenance = evaluation
                .provenance(now)
                .withInput(loaded.report().name(), loaded.report().sha256())
                .withPlatform("java", System.getProperty("java.version", "unknown"));
        LinkReport report = LinkReports.of(
                evaluation,
                loaded.value(),
                new LinkReports.Frame(
                        job.method().name(),
                        question,
                        loaded.lines(LoadProblem.Severity.ERROR),
                        loaded.lines(LoadProblem.Severity.WARNING),
                        List.of(),
                        Linkage.COMPLETE,
                        names),
                provenance);
        Console.progress(spec, "Writing the report");
        Path folder = out == null ? Path.of(".") : out;
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.html"), HtmlReport.of(report), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("report.json"), JsonReport.of(report), StandardCharsets.UTF_8);
        console.print(TextReport.of(report));
        console.println("Report: " + folder.resolve("report.html"));
        return loaded.isComplete() ? 0 : 1;
    }
}
