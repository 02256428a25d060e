package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drugprofiling.io.conformance.CaseFiles;
import org.drugprofiling.io.conformance.CaseResult;
import org.drugprofiling.io.conformance.ConformanceReport;
import org.drugprofiling.io.conformance.ConformanceRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The subcommand {@code check}: runs portable cases, the shipped ones if no path is given.
 *
 * @since 0.1.0
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks this installation: runs the portable cases below the paths, or the shipped ones.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all cases passed",
            "1:a case failed",
            "2:a file could not be read or written, or there was no case"
        })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "Files, or folders that are searched for *.json.")
    private List<Path> paths = List.of();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Writes all results as JSON, for the verification record.")
    private @Nullable Path report;

    @Option(names = "--overwrite", description = "Replaces the report if it exists.")
    private boolean overwrite;

    /**
     * Makes the command; the parser fills it in.
     */
    public CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Console.out(spec);
        OutputFile record = report == null ? null : new OutputFile(report, overwrite);
        if (record != null) {
            record.requireFree(inputs(record.path()));
        }
        ConformanceReport result =
                paths.isEmpty() ? ConformanceRunner.run(CaseFiles.shipped()) : ConformanceRunner.runBelow(paths);
        for (CaseResult single : result.results()) {
            if (!single.passed()) {
                out.println(single);
            }
        }
        result.warnings().forEach(line -> Console.err(spec).println("note: " + line));
        result.unreadable().forEach(line -> Console.err(spec).println("cannot be read: " + line));
        out.println(result.passed() + " passed, " + result.failed() + " failed");
        if (record != null) {
            out.flush();
            record.write(result.toJson(Instant.now(), versions()));
        }
        return result.exitCode();
    }

    /** The files that are read, but for the report of an earlier run where this one goes. */
    private List<Path> inputs(Path record) throws IOException {
        List<Path> inputs = new ArrayList<>();
        for (Path path : paths) {
            if (Files.exists(path)) {
                inputs.addAll(CaseFiles.below(path));
            }
        }
        if (Files.isRegularFile(record) && CaseFiles.isReport(record)) {
            inputs.removeIf(input -> input.getFileName().equals(record.getFileName()) && isSame(input, record));
        }
        return inputs;
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("profiling", ProfilingCommand.VERSION);
        for (String name : List.of("java.version", "java.vendor", "os.name", "os.arch")) {
            versions.put(name, System.getProperty(name, "unknown"));
        }
        return versions;
    }
}
