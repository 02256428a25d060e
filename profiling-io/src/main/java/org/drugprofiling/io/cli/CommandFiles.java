package org.drugprofiling.io.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** Files as commands read and write them. */
final class CommandFiles {

    /** Why a file cannot be written. */
    static final String NO_FOLDER = "No such folder";

    /** The longest file that is read as a whole. */
    private static final int LONGEST = 64 << 20;

    private CommandFiles() {}

    /** A file that can be read: a folder is refused before anything is opened. */
    static Path readable(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        return file;
    }

    static byte[] bytes(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(readable(file))) {
            byte[] bytes = input.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new ProfilingException(
                        "file-too-long",
                        "a file that is read as a whole must have at most " + LONGEST + " bytes",
                        ProblemLocation.nowhere().withIdentifier("file", baseName(file)),
                        null);
            }
            return bytes;
        }
    }

    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.exists(folder)) {
            throw new FileSystemException(folder.toString(), null, NO_FOLDER);
        }
        Files.writeString(readable(file), text, StandardCharsets.UTF_8);
    }

    static String baseName(Path path) {
        return String.valueOf(path.getFileName());
    }
}
