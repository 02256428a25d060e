package org.drugprofiling.io.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.drugprofiling.problem.ProfilingException;

/** What went wrong in words a chemist understands; the names of exceptions are for the stack trace. */
final class Messages {

    private Messages() {}

    static String of(Exception failure) {
        if (failure instanceof FileSystemException file) {
            return ofFile(file);
        }
        if (failure instanceof ProfilingException || failure instanceof IOException) {
            return String.valueOf(failure.getMessage());
        }
        return "This should not have happened: " + failure + " (run again with --stack-trace and report it)";
    }

    private static String ofFile(FileSystemException failure) {
        String file = failure.getFile();
        if (failure instanceof NoSuchFileException) {
            return "There is no file " + file;
        }
        if (failure instanceof AccessDeniedException) {
            return "The permission to open " + file + " is missing";
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            return file + " is a file, and a folder is needed";
        }
        if (failure instanceof FileSystemLoopException) {
            return "The folder " + file + " contains itself";
        }
        String reason = String.valueOf(failure.getReason());
        return switch (reason) {
            case "Is a directory" -> file + " is a folder, and a file is needed";
            case CommandFiles.NO_FOLDER -> "There is no folder " + file;
            case "Not a directory" -> "A part of " + file + " is a file, and a folder is needed";
            case "No space left on device" -> "There is no space left for " + file;
            case "Read-only file system" -> file + " cannot be written: the disk can only be read";
            default -> file + " cannot be used: " + reason;
        };
    }
}
