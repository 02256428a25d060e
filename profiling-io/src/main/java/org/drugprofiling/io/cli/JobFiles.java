package org.drugprofiling.io.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drugprofiling.io.json.Job;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.sample.Sample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is worked on, shared by the subcommands. */
final class JobFiles {

    @Option(
            names = "--job",
            required = true,
            paramLabel = "FILE",
            description = "How the table is written, what its columns mean, and the method (JSON; see the guide).")
    private @Nullable Path job;

    @Option(names = "--table", required = true, paramLabel = "FILE", description = "The laboratory's table.")
    private @Nullable Path table;

    JobFiles() {}

    Job job() throws IOException {
        Path file = given(job);
        return Job.read(baseName(file), Files.readAllBytes(file));
    }

    Loaded<List<Sample>> samples(Job described) throws IOException {
        return described.reader().read(given(table));
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

    static String baseName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
