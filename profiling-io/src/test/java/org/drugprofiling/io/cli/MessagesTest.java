package org.drugprofiling.io.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

    @Test
    void everyKindOfFailureIsASentence() {
        assertEquals("There is no file x.csv", Messages.of(new NoSuchFileException("x.csv")));
        assertEquals("The permission to open x.csv is missing", Messages.of(new AccessDeniedException("x.csv")));
        assertEquals("x is a file, and a folder is needed", Messages.of(new FileAlreadyExistsException("x")));
        assertEquals("x is a file, and a folder is needed", Messages.of(new NotDirectoryException("x")));
        assertEquals("The folder x contains itself", Messages.of(new FileSystemLoopException("x")));
        assertEquals("x is a folder, and a file is needed", Messages.of(failure("Is a directory")));
        assertEquals("A part of x is a file, and a folder is needed", Messages.of(failure("Not a directory")));
        assertEquals("There is no space left for x", Messages.of(failure("No space left on device")));
        assertEquals("x cannot be written: the disk can only be read", Messages.of(failure("Read-only file system")));
        assertEquals("x cannot be used: Too many open files", Messages.of(failure("Too many open files")));
        assertEquals("the cable is out", Messages.of(new IOException("the cable is out")));
        assertEquals(
                "a number must be positive", Messages.of(new ProfilingException("code", "a number must be positive")));
        assertTrue(Messages.of(new IllegalStateException("x")).contains("--stack-trace"));
    }

    private static FileSystemException failure(String reason) {
        return new FileSystemException("x", null, reason);
    }

    @Test
    void filesThatCannotBeReadOrWrittenAreRefusedBefore(@TempDir Path folder) throws IOException {
        FileSystemException read = assertThrows(FileSystemException.class, () -> CommandFiles.bytes(folder));
        assertEquals(folder + " is a folder, and a file is needed", Messages.of(read));
        FileSystemException written = assertThrows(
                FileSystemException.class,
                () -> CommandFiles.write(folder.resolve("a").resolve("b"), ""));
        assertEquals("There is no folder " + folder.resolve("a"), Messages.of(written));
        Path file = folder.resolve("c");
        CommandFiles.write(file, "ä");
        assertEquals("ä", Files.readString(file));
        assertEquals(2, CommandFiles.bytes(file).length);
    }
}
