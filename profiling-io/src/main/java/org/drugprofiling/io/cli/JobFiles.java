package org.drugprofiling.io.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.json.MethodDocument;
import org.drugprofiling.io.table.LoadReport;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Sample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is worked on, shared by the subcommands. */
final class JobFiles {

    @Option(
            names = "--job",
            required = true,
            paramLabel = "FILE",
            description = "How the table is written, what its columns mean, and the method (JSON; see docs/job.md).")
    private @Nullable Path job;

    @Option(
            names = "--method",
            paramLabel = "FILE",
            description =
                    "A method of the laboratory's (JSON; see methods --template); it stands for the method of the job.")
    private @Nullable Path method;

    @Option(names = "--table", required = true, paramLabel = "FILE", description = "The laboratory's table.")
    private @Nullable Path table;

    JobFiles() {}

    Job job() throws IOException {
        Path file = given(job);
        byte[] bytes = CommandFiles.bytes(file);
        if (method == null) {
            return Job.read(CommandFiles.baseName(file), bytes);
        }
        return Job.withMethod(
                CommandFiles.baseName(file),
                bytes,
                MethodDocument.read(CommandFiles.baseName(method), CommandFiles.bytes(method)));
    }

    Loaded<List<Sample>> samples(Job described) throws IOException {
        return described.reader().read(CommandFiles.readable(given(table)));
    }

    /** The files that are read. */
    List<Path> paths() {
        return List.of(given(job), given(table));
    }

    private static Path given(@Nullable Path path) {
        if (path == null) {
            throw new IllegalStateException("a required option is filled in by the parser");
        }
        return path;
    }

    /** What a result on a table must say of rows that are no part of it: nothing if all are. */
    static Optional<String> unused(Loaded<List<Sample>> loaded) {
        LoadReport.RowCounts rows = loaded.report().rows();
        return loaded.isComplete()
                ? Optional.empty()
                : Optional.of((rows.refused() + rows.withdrawn()) + " of " + ReadableNumber.counted(rows.read(), "row")
                        + " of the table could not be used");
    }

    /** The sample of an id. */
    static Sample sample(Loaded<List<Sample>> loaded, String id) {
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
