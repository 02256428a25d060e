package org.drugprofiling.io.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.PreparedDatabase;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Prepared databases in files, one in each: saved, mapped, added to.
 *
 * <pre>{@code
 * DatabaseFiles.save(file, PreparedDatabase.of(rows, "heroin, 2019 to 2025", Execution.onCommonPool()));
 * PreparedDatabase database = DatabaseFiles.open(file, BatchForms.PEARSON_DISTANCE);
 * database.links(queries, ScoreLimit.atMost(0.02), Execution.onCommonPool(), consumer);
 * }</pre>
 *
 * <p>A file that is open stays mapped until its database is no longer used and the JVM has noticed; it may be added to meanwhile, but must not be made shorter.
 *
 * <p>In a thread that is interrupted every method ends with a {@link java.nio.channels.ClosedByInterruptException}, an {@link IOException}, and the flag is left
 * set: clear it ({@link Thread#interrupted}) and call again. After {@link #add} the file may then be torn.
 *
 * @since 0.1.0
 */
public final class DatabaseFiles {

    private DatabaseFiles() {}

    /**
     * Writes a database into a file of its own: beside it first, then in one step under its name, so that nobody ever sees half of it. A file that is there keeps its
     * permissions, and a link still leads to it. Where the JVM is killed meanwhile, what it has written stays beside the file, as {@code NAME.1.part} for
     * example, and may be deleted.
     *
     * @param file the file; replaced if it is there
     * @param database a database that was not read from a file
     * @throws IOException if that fails, with the name of the folder where there is none; what was there before is then still there
     */
    public static void save(Path file, PreparedDatabase database) throws IOException {
        Objects.requireNonNull(database, "database");
        Path target = Files.exists(Objects.requireNonNull(file, "file")) ? file.toRealPath() : file.toAbsolutePath();
        Path parent = target.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new NoSuchFileException(parent.toString(), null, "there must be a folder for the database");
        }
        Path beside = newFileBeside(target);
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                write(channel, database::write);
                channel.force(true);
            }
            keepPermissions(target, beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A new file in the same folder, with the permissions that new files have there. */
    private static Path newFileBeside(Path target) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createFile(target.resolveSibling(target.getFileName() + "." + number + ".part"));
            } catch (FileAlreadyExistsException e) {
                // somebody else is saving, or did not come to an end
                continue;
            }
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView before = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (before != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, before.readAttributes().permissions());
        }
    }

    private static void write(FileChannel channel, Consumer<Consumer<ByteBuffer>> writing) throws IOException {
        try {
            writing.accept(piece -> {
                try {
                    while (piece.hasRemaining()) {
                        channel.write(piece);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void force(FileChannel channel) {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Maps a file and checks every hash in it. While somebody adds to it, it is torn.
     *
     * @param file the file
     * @param form the comparison that it was prepared for
     * @return the database
     * @throws IOException if the file cannot be read
     * @throws ProfilingException if it is no whole database of that comparison, as {@link PreparedDatabase#from} says
     */
    public static PreparedDatabase open(Path file, BatchForm form) throws IOException {
        Objects.requireNonNull(form, "form");
        return PreparedDatabase.from(form, windows(file));
    }

    /**
     * Maps a file that must bear a mark, as {@link #open(Path, BatchForm)}. Numbers do not show how they were made: queries of another treatment, or of targets in
     * another order, get answers that only look right. So mark a database with what its rows and its queries must share, and open it with that.
     *
     * @param file the file
     * @param form the comparison that it was prepared for
     * @param expectedMark the mark that it was given when it was made
     * @return the database
     * @throws IOException if the file cannot be read
     * @throws ProfilingException as {@link #open(Path, BatchForm)}; with the code {@code database-mark} and both marks if they differ
     */
    public static PreparedDatabase open(Path file, BatchForm form, String expectedMark) throws IOException {
        Objects.requireNonNull(expectedMark, "expectedMark");
        return open(file, form).requireMark(expectedMark);
    }

    /**
     * Maps what is whole of a file that is torn because adding to it did not come to its end.
     *
     * @param file the file
     * @param form the comparison that it was prepared for
     * @return the database without its torn end
     * @throws IOException if the file cannot be read
     * @throws ProfilingException if it is damaged elsewhere
     */
    public static PreparedDatabase openWholeParts(Path file, BatchForm form) throws IOException {
        Objects.requireNonNull(form, "form");
        return PreparedDatabase.fromWholeParts(form, windows(file));
    }

    private static List<ByteBuffer> windows(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(Objects.requireNonNull(file, "file"), StandardOpenOption.READ)) {
            return windows(channel);
        }
    }

    private static List<ByteBuffer> windows(FileChannel channel) throws IOException {
        List<ByteBuffer> windows = new ArrayList<>();
        long size = channel.size();
        for (long from = 0; from < size; from += PreparedDatabase.WINDOW_STEP) {
            long length = Math.min(size - from, PreparedDatabase.WINDOW_STEP + PreparedDatabase.WINDOW_OVERLAP);
            windows.add(channel.map(MapMode.READ_ONLY, from, length));
        }
        return windows;
    }

    /**
     * Adds rows at the end of a file; nothing that stands in it is written again. The file is checked first, and locked until they are there. No rows change nothing.
     *
     * @param file the file
     * @param rows the rows, prepared for the comparison of the file
     * @param by who sets up their index
     * @return the database with the rows that were added
     * @throws IOException if that fails; the file may then be torn, and what it held before can still be read ({@link #openWholeParts})
     * @throws ProfilingException if the file is no whole database of the comparison of the rows, with the code {@code torn-database} if it is torn already; with
     *     {@code database-busy} if somebody else is adding to it or cutting it
     */
    public static PreparedDatabase add(Path file, BatchRows rows, Execution by) throws IOException {
        return added(file, rows, Optional.empty(), by);
    }

    /**
     * Adds rows to a file that must bear a mark, as {@link #add(Path, BatchRows, Execution)} and {@link #open(Path, BatchForm, String)}.
     *
     * @param file the file
     * @param rows the rows, prepared for the comparison of the file
     * @param expectedMark the mark that it was given when it was made
     * @param by who sets up their index
     * @return the database with the rows that were added
     * @throws IOException as {@link #add(Path, BatchRows, Execution)}
     * @throws ProfilingException as there; with the code {@code database-mark} and both marks if they differ, nothing is added then
     */
    public static PreparedDatabase add(Path file, BatchRows rows, String expectedMark, Execution by)
            throws IOException {
        return added(file, rows, Optional.of(Objects.requireNonNull(expectedMark, "expectedMark")), by);
    }

    private static PreparedDatabase added(Path file, BatchRows rows, Optional<String> mark, Execution by)
            throws IOException {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(by, "by");
        try (FileChannel channel = locked(file)) {
            PreparedDatabase held = forRows(rows, channel);
            mark.ifPresent(held::requireMark);
            PreparedDatabase added = held.with(rows, by);
            if (rows.count() == 0) {
                return added;
            }
            channel.position(added.wholeBytes());
            write(channel, out -> added.writeAdded(out, () -> force(channel)));
            channel.force(true);
            return PreparedDatabase.from(rows.form(), windows(channel));
        }
    }

    /** What a file holds, if rows are prepared for the same comparison; otherwise it is the rows that are refused. */
    private static PreparedDatabase forRows(BatchRows rows, FileChannel channel) throws IOException {
        try {
            return PreparedDatabase.from(rows.form(), windows(channel));
        } catch (ProfilingException e) {
            if (!"database-comparison".equals(e.code())) {
                throw e;
            }
            throw new ProfilingException(
                    e.code(),
                    "rows that are added must be prepared for the comparison of the file, "
                            + e.value().orElseThrow(),
                    ProblemLocation.nowhere(),
                    rows.form().toString());
        }
    }

    /** A file that nobody else changes until the channel is closed. */
    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                Objects.requireNonNull(file, "file"), StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean isLocked = false;
        try {
            isLocked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // by this JVM
            isLocked = false;
        } finally {
            if (!isLocked) {
                channel.close();
            }
        }
        if (!isLocked) {
            throw new ProfilingException(
                    "database-busy",
                    "a prepared database must be added to or cut by one at a time",
                    ProblemLocation.nowhere(),
                    String.valueOf(file.getFileName()));
        }
        return channel;
    }

    /**
     * Cuts the torn end of a file off, so that it can be added to again. Rows of the torn part are lost; a file that is whole stays as it is.
     *
     * @param file the file; nobody may have it mapped beyond what is whole
     * @param form the comparison that it was prepared for
     * @return the database that is left
     * @throws IOException if that fails
     * @throws ProfilingException if the file is damaged, nothing is cut then; with {@code database-busy} if somebody is adding to it: then it is not torn
     */
    public static PreparedDatabase cutTornEnd(Path file, BatchForm form) throws IOException {
        Objects.requireNonNull(form, "form");
        try (FileChannel channel = locked(file)) {
            channel.truncate(
                    PreparedDatabase.fromWholeParts(form, windows(channel)).wholeBytes());
            channel.force(true);
            return PreparedDatabase.from(form, windows(channel));
        }
    }
}
