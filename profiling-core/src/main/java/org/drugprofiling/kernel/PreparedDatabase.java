package org.drugprofiling.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Rows prepared for one comparison and in the order of an index, in memory or mapped from a file, for example 10,000,000 profiles of which a query
 * reads only those that can be alike. Immutable, and shared by threads.
 *
 * <p>Answers are those of {@link PairJob#between} with the same rows, bit for bit. Rows are numbered from 0 through all parts; what is added later stands in a part of its own.
 *
 * <p>The bytes, all numbers with their least byte first, each piece filled up with zeros to a multiple of 8 bytes:
 *
 * <pre>
 * head  "DPROWS\r\n", int version (1), int 0x01020304, int targets, int bytes of the comparison, int bytes of the mark, int 0,
 *       comparison and mark in UTF-8, SHA-256 of all that
 * part  "DPPART\r\n", long bytes of the body, int rows, int ordinary rows, int components, int 1 if rows follow as they were, otherwise 0,
 *       SHA-256 of all that; body, SHA-256 of the body; "DPDONE\r\n"
 * body  largest trait; axes, one after another (of sums over targets: the numbers of the targets, as ints);
 *       number of each ordinary row in the order of the index; lower corners of the boxes of 16 rows each; upper corners;
 *       a byte for each row: 0 ordinary, 1 compared by the reference, 2 without a value;
 *       ordinary rows as prepared, in the order of the index; the same as they were, if they follow; rows compared by the reference
 * </pre>
 *
 * <p>The version is that of the layout and of the arithmetic that prepares rows. The hashes tell of accidents, not of forgery: whoever can change a file can hash it again. A
 * file that ends with a whole part is whole: that parts behind it once existed can only be told by {@link #count}.
 *
 * @since 0.1.0
 */
public final class PreparedDatabase {

    /** How many bytes after a window of {@link #from} the next one begins. */
    public static final long WINDOW_STEP = DatabaseBytes.STEP;

    /** How many bytes of the next one a window holds too. */
    public static final int WINDOW_OVERLAP = DatabaseBytes.OVERLAP;

    private final BatchForm form;
    private final int targets;
    private final String mark;
    private final List<? extends IndexedColumns> parts;
    private final List<BatchRows> inMemory;
    private final long wholeBytes;

    private PreparedDatabase(
            BatchForm form,
            int targets,
            String mark,
            List<? extends IndexedColumns> parts,
            List<BatchRows> inMemory,
            long wholeBytes) {
        this.form = form;
        this.targets = targets;
        this.mark = mark;
        this.parts = parts;
        this.inMemory = inMemory;
        this.wholeBytes = wholeBytes;
    }

    /**
     * Makes a database of rows in memory.
     *
     * @param rows the rows; they get an index if they have none
     * @param mark what is known of them, for example the hash of their targets and of how they were made; at most 4096 bytes in UTF-8
     * @param by who sets up the index
     * @return the database
     * @throws ProfilingException if the comparison has no index or cannot be named in a file, or the mark is too long
     */
    public static PreparedDatabase of(BatchRows rows, String mark, Execution by) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(by, "by");
        if (rows.form().signature().isEmpty() || Geometry.of(rows.form(), rows.targets()) == null) {
            throw refused("a prepared database must be of a comparison that has an index", rows.toString());
        }
        if (mark.getBytes(StandardCharsets.UTF_8).length > DatabaseHead.MOST_BYTES) {
            throw refused(
                    "the mark of a prepared database must have at most " + DatabaseHead.MOST_BYTES + " bytes",
                    mark.length() + " characters");
        }
        BatchRows indexed = rows.index().isPresent() ? rows : rows.indexed(by);
        RowIndex index = indexed.index()
                .orElseThrow(() -> refused(
                        "a prepared database must have from 1 to " + RowIndex.MOST_TARGETS + " targets",
                        rows.targets() + " targets"));
        return new PreparedDatabase(rows.form(), rows.targets(), mark, List.of(index), List.of(indexed), 0);
    }

    private static ProfilingException refused(String rule, String value) {
        return new ProfilingException("invalid-database", rule, ProblemLocation.nowhere(), value);
    }

    /**
     * Reads a database, for example from a file that is mapped; rows are read from the buffers whenever they are needed. Every hash is checked.
     *
     * @param form the comparison; that of the file must be the same, with the same covariance if it has one
     * @param windows the bytes: each begins {@link #WINDOW_STEP} bytes after the one before it and holds that many and {@link #WINDOW_OVERLAP} more, as far as there are so many
     * @return the database
     * @throws ProfilingException if the bytes are no such database, of another version or comparison, damaged or torn at the end, each with a code of its own:
     *     {@code not-a-database}, {@code database-version}, {@code database-comparison}, {@code damaged-database}, {@code torn-database}
     */
    public static PreparedDatabase from(BatchForm form, List<ByteBuffer> windows) {
        return from(form, new DatabaseBytes(Objects.requireNonNull(windows, "windows"), DatabaseBytes.STEP), false);
    }

    /**
     * Reads what is whole of a database whose last part is not, because it was being added when something failed. {@link #wholeBytes} then says where that ends.
     *
     * @param form the comparison
     * @param windows the bytes, as {@link #from} takes them
     * @return the database without its torn end
     * @throws ProfilingException as {@link #from}, but for the code {@code torn-database}
     */
    public static PreparedDatabase fromWholeParts(BatchForm form, List<ByteBuffer> windows) {
        return from(form, new DatabaseBytes(Objects.requireNonNull(windows, "windows"), DatabaseBytes.STEP), true);
    }

    static PreparedDatabase from(BatchForm form, DatabaseBytes bytes, boolean mayBeTorn) {
        DatabaseHead head = DatabaseHead.read(Objects.requireNonNull(form, "form"), bytes);
        List<MappedPart> parts = new ArrayList<>();
        long at = head.size();
        while (at < bytes.size()) {
            long end = DatabaseHead.endOfPart(bytes, at);
            if (end < 0) {
                if (mayBeTorn || parts.isEmpty()) {
                    break;
                }
                throw new ProfilingException(
                        "torn-database",
                        "a prepared database must end with a whole part",
                        ProblemLocation.nowhere().with("byte", at),
                        (bytes.size() - at) + " bytes after " + parts.size() + " whole parts");
            }
            parts.add(new MappedPart(form, head.targets(), bytes, at));
            at = end;
        }
        if (parts.isEmpty()) {
            throw new ProfilingException(
                    "damaged-database",
                    "the first part of a prepared database must be as it was written",
                    ProblemLocation.nowhere().with("byte", at),
                    (bytes.size() - at) + " bytes");
        }
        requireFewEnough(parts.stream().mapToLong(IndexedColumns::count).sum());
        return new PreparedDatabase(form, head.targets(), head.mark(), List.copyOf(parts), List.of(), at);
    }

    private static void requireFewEnough(long rows) {
        if (rows > Integer.MAX_VALUE) {
            throw refused("a prepared database must have at most " + Integer.MAX_VALUE + " rows", rows + " rows");
        }
    }

    /**
     * Returns a database that holds more rows after those of this one, in a part of their own; this one if there are none.
     *
     * @param more the rows, prepared for the same comparison
     * @param by who sets up their index
     * @return the database
     */
    public PreparedDatabase with(BatchRows more, Execution by) {
        requireSame(Objects.requireNonNull(more, "more"));
        Objects.requireNonNull(by, "by");
        if (more.count() == 0) {
            return this;
        }
        requireFewEnough((long) count() + more.count());
        PreparedDatabase added = of(more, mark, by);
        List<IndexedColumns> all = new ArrayList<>(parts);
        all.addAll(added.parts);
        List<BatchRows> rows = new ArrayList<>(inMemory);
        rows.addAll(added.inMemory);
        return new PreparedDatabase(form, targets, mark, List.copyOf(all), List.copyOf(rows), wholeBytes);
    }

    private void requireSame(BatchRows rows) {
        form.requireSame(rows.form(), "rows and database");
        if (rows.targets() != targets) {
            throw new ProfilingException(
                    "length-mismatch",
                    "rows must have the number of targets of the database",
                    ProblemLocation.nowhere(),
                    rows.targets() + " and " + targets + " targets");
        }
    }

    /**
     * {@return the comparison}
     */
    public BatchForm form() {
        return form;
    }

    /**
     * {@return how many numbers each row has}
     */
    public int targets() {
        return targets;
    }

    /**
     * {@return how many rows there are}
     */
    public int count() {
        return parts.stream().mapToInt(IndexedColumns::count).sum();
    }

    /**
     * {@return in how many parts they stand}
     */
    public int parts() {
        return parts.size();
    }

    /**
     * {@return what is known of the rows, as it was given}
     */
    public String mark() {
        return mark;
    }

    /**
     * Refuses this database if it is marked otherwise than expected: rows of another treatment or order of targets would be compared with answers that only
     * look right.
     *
     * @param expected the mark that it was given when it was made
     * @return this database
     * @throws ProfilingException if the marks differ, with both of them and the code {@code database-mark}
     */
    public PreparedDatabase requireMark(String expected) {
        if (!mark.equals(Objects.requireNonNull(expected, "expected"))) {
            throw new ProfilingException(
                    "database-mark",
                    "the mark of a prepared database must be \"" + expected + "\"",
                    ProblemLocation.nowhere(),
                    "\"" + mark + "\"");
        }
        return this;
    }

    /**
     * {@return how many bytes the whole parts that were read take, head included; 0 of a database that was not read}
     */
    public long wholeBytes() {
        return wholeBytes;
    }

    /**
     * Writes a database that was not read, from head to end.
     *
     * @param out takes the bytes, piece by piece; what it does not read of a piece is lost
     * @throws ProfilingException if some parts were read, which stand in their file
     */
    public void write(Consumer<ByteBuffer> out) {
        Objects.requireNonNull(out, "out");
        if (wholeBytes > 0) {
            throw refused("a prepared database that was read must be written by adding to its file", toString());
        }
        DatabaseHead.write(form, targets, mark, out);
        writeAdded(out, () -> {});
    }

    /**
     * Writes what was added to a database that was read: what has to follow the whole parts of its file.
     *
     * @param out takes the bytes, piece by piece; what it does not read of a piece is lost
     * @param written run before the end mark of each part is handed on: what was handed on must be safe when it returns, so that a part with its mark that does not fit
     *     its hash is known to be damaged, not torn
     */
    public void writeAdded(Consumer<ByteBuffer> out, Runnable written) {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(written, "written");
        for (BatchRows rows : inMemory) {
            DatabasePart.write(rows, rows.index().orElseThrow(), out, written);
        }
    }

    /**
     * Hands on the pairs of queries and rows of this database whose score meets a condition, in ascending order of queries, then rows.
     *
     * @param queries rows prepared for the same comparison, one perhaps
     * @param limit the condition, on the side of alike scores
     * @param by who does it
     * @param consumer takes the pairs, in the calling thread
     * @return how many pairs there were
     * @throws ProfilingException if the rows are prepared for another comparison, or, with the code {@code unlike-limit}, the condition is that of unlike pairs
     */
    public long links(BatchRows queries, ScoreLimit limit, Execution by, PairConsumer consumer) {
        requireSame(Objects.requireNonNull(queries, "queries"));
        form.requireAlike(Objects.requireNonNull(limit, "limit"));
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(consumer, "consumer");
        Accumulation sums = Objects.requireNonNull(form.filter(limit.outermost(), targets));
        IndexedLinks links = IndexedLinks.between(queries, parts, limit, sums, by, IndexedLinks.mostWaiting());
        links.run(consumer);
        by.tallies().accept(links.tally());
        return links.count();
    }

    /**
     * Finds the rows of this database that are most alike to each query.
     *
     * @param queries rows prepared for the same comparison, one perhaps
     * @param most how many for each query, at least 1
     * @param by who does it
     * @return the nearest, ranked by rounded score, then number
     * @throws ProfilingException if they need more memory than there is, with the bytes
     */
    public NearestRows nearest(BatchRows queries, int most, Execution by) {
        requireSame(Objects.requireNonNull(queries, "queries"));
        Objects.requireNonNull(by, "by");
        NearestSearch.require(queries.count(), most, count());
        Accumulation sums = Objects.requireNonNull(form.filter(0, targets));
        NearestList[] lists = new NearestList[queries.count()];
        Arrays.setAll(lists, row -> new NearestList(Math.max(1, Math.min(most, count()))));
        long skipped = 0;
        int first = 0;
        for (IndexedColumns part : parts) {
            IndexedNearest nearest = IndexedNearest.between(queries, part, first, sums, most, by);
            nearest.addTo(lists);
            skipped += nearest.tally().skipped();
            first += part.count();
        }
        PairTally tally = new PairTally(Math.multiplyFull(queries.count(), count()), skipped, true);
        by.tallies().accept(tally);
        return new NearestRows(lists, tally);
    }

    /**
     * Returns the rows in memory, for jobs over all pairs of them; nothing is prepared again.
     *
     * @return the rows in the order of their numbers
     * @throws ProfilingException if there is not enough memory, with the bytes
     */
    public BatchRows rows() {
        int count = count();
        Memory.requireBytes("the rows of a prepared database", 4L * Double.BYTES * count * targets);
        double[] prepared = new double[Math.multiplyExact(count, targets)];
        double[] given = new double[prepared.length];
        RowState[] states = new RowState[count];
        int first = 0;
        int rowsInMemory = 0;
        for (IndexedColumns part : parts) {
            if (part instanceof MappedPart mapped) {
                mapped.copyTo(given, prepared, states, first);
            } else {
                BatchRows rows = inMemory.get(rowsInMemory++);
                System.arraycopy(rows.prepared(), 0, prepared, first * targets, rows.count() * targets);
                System.arraycopy(rows.rows(), 0, given, first * targets, rows.count() * targets);
                for (int row = 0; row < rows.count(); row++) {
                    states[first + row] = rows.state(row);
                }
            }
            first += part.count();
        }
        return BatchRows.known(form, given, prepared, states, targets, 0);
    }

    @Override
    public String toString() {
        return count() + " rows of " + targets + " targets in " + parts() + (parts() == 1 ? " part" : " parts")
                + ", prepared for " + form;
    }
}
