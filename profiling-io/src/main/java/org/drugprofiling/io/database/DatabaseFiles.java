package org.drugprofiling.io.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.PreparedDatabase;
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
 * @since 0.1.0
 */
public final class DatabaseFiles {

    private DatabaseFiles() {}

    /**
     * Writes a database into a file of its own: beside it first, then in one step under its name, so that nobody ever sees half of it.
     *
     * @param file the file; replaced if it is there
     * @param database a database that was not read from a file
     * @throws IOException if that fails; what was there before is then still there
     */
    public static void save(Path file, PreparedDatabase database) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path beside = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                write(channel, database::write);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
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
        channel.force(true);
    }

    /**
     * Maps a file and checks every hash in it.
     *
     * @param file the file
     * @param form the comparison that it was prepared for
     * @return the database
     * @throws IOException if the file cannot be read
     * @throws ProfilingException if it is no whole database of that comparison, as {@link PreparedDatabase#from} says
     */
    public static PreparedDatabase open(Path file, BatchForm form) throws IOException {
        return PreparedDatabase.from(form, windows(file));
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
        return PreparedDatabase.fromWholeParts(form, windows(file));
    }

    private static List<ByteBuffer> windows(Path file) throws IOException {
        List<ByteBuffer> windows = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            for (long from = 0; from < size; from += PreparedDatabase.WINDOW_STEP) {
                long length = Math.min(size - from, PreparedDatabase.WINDOW_STEP + PreparedDatabase.WINDOW_OVERLAP);
                windows.add(channel.map(MapMode.READ_ONLY, from, length));
            }
        }
        return windows;
    }

    /**
     * Adds rows at the end of a file; nothing that stands in it is written again. The file is checked first.
     *
     * @param file the file
     * @param rows the rows, prepared for the comparison of the file
     * @param by who sets up their index
     * @return the database with the rows that were added
     * @throws IOException if that fails; the file may then be torn, and what it held before can still be read ({@link #openWholeParts})
     * @throws ProfilingException if the file is no whole database of that comparison, with the code {@code torn-database} if it is torn already
     */
    public static PreparedDatabase add(Path file, BatchRows rows, Execution by) throws IOException {
        PreparedDatabase added = open(file, rows.form()).with(rows, by);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock();
            channel.position(requireUnchanged(file, channel.size(), added.wholeBytes()));
            write(channel, added::writeAdded);
        }
        return open(file, rows.form());
    }

    private static long requireUnchanged(Path file, long size, long expected) throws IOException {
        if (size != expected) {
            throw new IOException("somebody else has added to " + file.getFileName() + " at the same time");
        }
        return size;
    }

    /**
     * Cuts the torn end of a file off, so that it can be added to again. Rows of the torn part are lost; a file that is whole stays as it is.
     *
     * @param file the file; nobody may have it mapped beyond what is whole
     * @param form the comparison that it was prepared for
     * @return the database that is left
     * @throws IOException if that fails
     * @throws ProfilingException if the file is damaged elsewhere: nothing is cut then
     */
    public static PreparedDatabase cutTornEnd(Path file, BatchForm form) throws IOException {
        long whole = openWholeParts(file, form).wholeBytes();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock();
            channel.truncate(whole);
            channel.force(true);
        }
        return open(file, form);
    }
}
