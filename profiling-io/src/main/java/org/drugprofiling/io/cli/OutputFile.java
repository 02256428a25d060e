package org.drugprofiling.io.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** A file that a command writes: never onto an input, and onto an existing file only if that was allowed by name. */
record OutputFile(Path path, boolean overwrite) {

    /** Refuses what must not be written, before any work is done. */
    void requireFree(List<Path> inputs) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        for (Path input : inputs) {
            if (Files.exists(input) && Files.isSameFile(path, input)) {
                throw refusal("a result must be written to another file than those that are read");
            }
        }
        if (!overwrite) {
            throw exists();
        }
    }

    /** Writes the text, or says in one sentence why it cannot be written. */
    void write(String text) {
        try {
            if (overwrite) {
                Files.writeString(path, text, StandardCharsets.UTF_8);
            } else {
                Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } catch (IOException e) {
            ProfilingException refusal =
                    refusal("a result must be written to a file that can be written, in a folder that exists");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private ProfilingException exists() {
        return refusal("a file that exists is only replaced with --overwrite");
    }

    private ProfilingException refusal(String rule) {
        return new ProfilingException(
                "unusable-output", rule, ProblemLocation.nowhere(), "'" + CommandFiles.baseName(path) + "'");
    }
}
