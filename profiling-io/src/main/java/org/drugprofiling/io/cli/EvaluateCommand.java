package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.report.HtmlReport;
import org.drugprofiling.io.report.JsonReport;
import org.drugprofiling.io.report.TextReport;
import org.drugprofiling.io.table.LoadProblem;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.kernel.BatchEngine;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
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
        exitCodeList = {"0:done", "1:done, but rows of the table could not be used", ProfilingCommand.NO_RESULT})
public final class EvaluateCommand implements Callable<Integer> {

    private static final int SHORTEST_KEY = 16;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final JobFiles files = new JobFiles();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

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

    @Option(names = "--overwrite", description = "Replaces report.html and report.json if they exist.")
    private boolean overwrite;

    @Option(
            names = "--pseudonym-key",
            paramLabel = "FILE",
            description = "Writes pseudonyms made with the bytes of this file, at least " + SHORTEST_KEY + ".")
    private @Nullable Path key;

    /**
     * Makes the command; the parser fills it in.
     */
    public EvaluateCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter console = Console.out(spec);
        Job job = files.job();
        Identifiers names = names();
        Path folder = out == null ? Path.of(".") : out;
        OutputFile page = new OutputFile(folder.resolve("report.html"), overwrite);
        OutputFile document = new OutputFile(folder.resolve("report.json"), overwrite);
        page.requireFree(files.paths());
        document.requireFree(files.paths());
        Files.createDirectories(folder);
        Console.progress(spec, "Reading the table");
        Loaded<List<Sample>> loaded = files.samples(job);
        Console.progress(spec, "Comparing " + loaded.value().size() + " samples and leaving out each source in turn");
        Instant now = Instant.now();
        Evaluation evaluation = Evaluation.of(
                job.method(),
                loaded.value(),
                job.evaluation().in(limits.plan(now.atZone(ZoneOffset.UTC).toLocalDate())));
        Provenance provenance = evaluation
                .provenance(now)
                .withInput(loaded.report().name(), loaded.report().sha256())
                .withPlatform("java", System.getProperty("java.version", "unknown"))
                .withPlatform("engine", BatchEngine.description());
        LinkReport report = LinkReports.of(
                evaluation,
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
        page.write(HtmlReport.of(report));
        document.write(JsonReport.of(report));
        console.print(TextReport.of(report));
        console.println("Report: " + page.path());
        JobFiles.unused(loaded).ifPresent(line -> Console.err(spec).println(line + "; the report names them"));
        return loaded.isComplete() ? 0 : 1;
    }

    /** Names as they are, or pseudonyms; looked at before anything takes long. */
    private Identifiers names() throws IOException {
        if (key == null) {
            return Identifiers.PLAIN;
        }
        byte[] bytes = CommandFiles.bytes(key);
        if (bytes.length < SHORTEST_KEY) {
            throw new ProfilingException(
                    "short-pseudonym-key",
                    "a pseudonym key must have at least " + SHORTEST_KEY + " bytes: names could be guessed",
                    ProblemLocation.nowhere().withIdentifier("file", CommandFiles.baseName(key)),
                    Integer.toString(bytes.length));
        }
        return Identifiers.pseudonyms(bytes);
    }
}
