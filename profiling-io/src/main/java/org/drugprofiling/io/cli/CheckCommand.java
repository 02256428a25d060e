package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drugprofiling.io.conformance.CaseFiles;
import org.drugprofiling.io.conformance.CaseResult;
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
        exitCodeList = {"0:all cases passed", "1:a case failed", "2:a file could not be read"})
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "Files, or folders that are searched for *.json.")
    private List<Path> paths = List.of();

    @Option(names = "--report", paramLabel = "FILE", description = "Writes all results as JSON.")
    private @Nullable Path report;

    /**
     * Makes the command; the parser fills it in.
     */
    public CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Console.out(spec);
        ConformanceRunner.Report result =
                paths.isEmpty() ? ConformanceRunner.run(CaseFiles.shipped()) : ConformanceRunner.runBelow(paths);
        for (CaseResult single : result.results()) {
            if (!single.passed()) {
                out.println(single);
            }
        }
        for (String line : result.unreadable()) {
            Console.err(spec).println("cannot be read: " + line);
        }
        if (report != null) {
            CommandFiles.write(report, result.toJson(versions()));
        }
        out.println(result.passed() + " passed, " + result.failed() + " failed");
        return result.exitCode();
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
