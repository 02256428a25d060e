package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.drugprofiling.kernel.NaiveLoop.Link;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A database answers as rows in memory do, bit for bit, and is not read if anything of it is not as it was written. */
class PreparedDatabaseTest {

    private static final Execution ONE = Execution.inCallingThread();

    private static byte[] bytes(Consumer<Consumer<ByteBuffer>> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.accept(piece -> {
            byte[] some = new byte[piece.remaining()];
            piece.get(some);
            out.writeBytes(some);
        });
        return out.toByteArray();
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    /** The bytes in windows of 4 KiB that overlap. */
    private static DatabaseBytes windows(byte[] bytes) {
        int step = 4096;
        List<ByteBuffer> windows = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += step) {
            windows.add(ByteBuffer.wrap(bytes, from, Math.min(bytes.length - from, step + DatabaseBytes.OVERLAP)));
        }
        return new DatabaseBytes(windows, step);
    }

    private static PreparedDatabase read(BatchForm form, byte[] bytes) {
        return PreparedDatabase.from(form, windows(bytes), false);
    }

    private static double[] part(double[] rows, int from, int to, int p) {
        return Arrays.copyOfRange(rows, from * p, to * p);
    }

    private static BatchRows rows(BatchForm form, double[] values, int p) {
        return BatchRows.of(form, values, values.length / p, p);
    }

    @TestFactory
    Stream<DynamicTest> answersAreThoseOfRowsInMemory() {
        return LinkJobTest.FORMS.entrySet().stream()
                .filter(form -> Geometry.of(form.getValue(), 9) != null)
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    BatchForm form = entry.getValue();
                    int p = 9;
                    for (int n : new int[] {0, 1, 140, 400}) {
                        double[] values = NaiveLoop.rows(n, n, p, form.takesNegative());
                        double[] queries = n == 0
                                ? NaiveLoop.rows(1, 3, p, form.takesNegative())
                                : joinedRows(values, NaiveLoop.rows(1, 3, p, form.takesNegative()), p);
                        holds(form, values, rows(form, queries, p), p);
                    }
                }));
    }

    private static double[] joinedRows(double[] a, double[] b, int p) {
        double[] joined = Arrays.copyOf(a, Math.min(a.length, 20 * p) + b.length);
        System.arraycopy(b, 0, joined, joined.length - b.length, b.length);
        return joined;
    }

    private static void holds(BatchForm form, double[] values, BatchRows queries, int p) {
        int n = values.length / p;
        int cut = n / 3;
        int second = 2 * n / 3;
        PreparedDatabase first = PreparedDatabase.of(rows(form, part(values, 0, cut, p), p), "first", ONE);
        byte[] bytes = bytes(first::write);
        PreparedDatabase added = read(form, bytes).with(rows(form, part(values, cut, second, p), p), ONE);
        bytes = joined(bytes, bytes(out -> added.writeAdded(out, () -> {})));
        PreparedDatabase read = read(form, bytes);
        assertEquals(bytes.length, read.wholeBytes());
        // no rows make no part
        assertEquals(second > cut ? 2 : 1, read.parts());
        PreparedDatabase all = read.with(rows(form, part(values, second, n, p), p), ONE);
        assertEquals(n, all.count());
        BatchRows columns = BatchRows.of(form, values, n, p);
        PairJob job = PairJob.between(queries, columns).withoutIndex();
        for (ScoreLimit limit : List.of(ScoreLimit.atMost(0.05), ScoreLimit.atMost(1), ScoreLimit.atLeast(0.99))) {
            if (limit.isUpper() == form.isSimilarity()) {
                ProfilingException unlike = assertThrows(
                        ProfilingException.class, () -> all.links(queries, limit, ONE, (i, j, value) -> {}));
                assertEquals("unlike-limit", unlike.code());
                continue;
            }
            List<Link> expected = new ArrayList<>();
            job.links(limit, (i, j, value) -> expected.add(Link.of(i, j, value)));
            for (int threads : new int[] {1, 3}) {
                List<Link> links = new ArrayList<>();
                long count = all.links(
                        queries,
                        limit,
                        Execution.on(ForkJoinPool.commonPool(), threads),
                        (i, j, value) -> links.add(Link.of(i, j, value)));
                assertEquals(expected, links);
                assertEquals(expected.size(), count);
            }
        }
        for (int most : new int[] {1, 7, 70, 1000}) {
            NearestRows expected = job.nearest(most);
            NearestRows nearest = all.nearest(queries, most, Execution.on(ForkJoinPool.commonPool(), 2));
            for (int row = 0; row < queries.count(); row++) {
                assertArrayEquals(expected.columns(row), nearest.columns(row));
                assertArrayEquals(expected.values(row), nearest.values(row));
            }
        }
        assertArrayEquals(
                PairJob.allPairs(columns).values(), PairJob.allPairs(all.rows()).values());
    }

    private static PreparedDatabase small() {
        BitSet excluded = new BitSet();
        excluded.set(3);
        double[] rows = {1, 2, 4, 2, 1, 3, Double.NaN, -1, 0x1p300, 1};
        return PreparedDatabase.of(BatchRows.of(BatchForms.MANHATTAN, rows, 5, 2, excluded), "ein Test, µ", ONE);
    }

    private static byte[] golden() throws IOException {
        try (InputStream in = PreparedDatabaseTest.class.getResourceAsStream("prepared-database.hex")) {
            return HexFormat.of().parseHex(new String(in.readAllBytes(), StandardCharsets.US_ASCII).replace("\n", ""));
        }
    }

    @Test
    void bytesAreThoseOfTheDescription() throws IOException {
        byte[] golden = golden();
        assertEquals(HexFormat.of().formatHex(golden), HexFormat.of().formatHex(bytes(small()::write)));
        PreparedDatabase read = read(BatchForms.MANHATTAN, golden);
        assertEquals("5 rows of 2 targets in 1 part, prepared for manhattan", read.toString());
        assertEquals("ein Test, µ", read.mark());
        List<String> found = new ArrayList<>();
        read.links(
                rows(BatchForms.MANHATTAN, new double[] {1, 2, 0x1p300, 0}, 2),
                ScoreLimit.atMost(3),
                ONE,
                (i, j, value) -> found.add(i + "-" + j + " " + value));
        // |1 - 1| + |2 - 2|, 3 + 0, 0 + 1; and |0 - 1| beside equal numbers
        assertEquals(List.of("0-0 0.0", "0-1 3.0", "0-2 1.0", "1-4 1.0"), found);
        assertArrayEquals(
                new int[] {4, 0, 1, 2},
                read.nearest(rows(BatchForms.MANHATTAN, new double[] {0x1p300, 0}, 2), 9, ONE)
                        .columns(0));
    }

    private static String code(BatchForm form, byte[] bytes) {
        return assertThrows(ProfilingException.class, () -> read(form, bytes)).code();
    }

    @Test
    void noByteMayDiffer() throws IOException {
        byte[] golden = golden();
        for (int at = 0; at < golden.length; at++) {
            byte[] damaged = golden.clone();
            damaged[at] ^= 0x10;
            String code = code(BatchForms.MANHATTAN, damaged);
            String expected = at < 8 || at >= 12 && at < 16
                    ? "not-a-database"
                    : at < 12 ? "database-version" : "damaged-database";
            assertEquals(expected, code, "byte " + at);
        }
    }

    @Test
    void whatIsNotWholeIsRefusedAndWhatStandsBeforeItStaysReadable() {
        byte[] first = bytes(small()::write);
        PreparedDatabase added =
                read(BatchForms.MANHATTAN, first).with(rows(BatchForms.MANHATTAN, new double[] {7, 8, 9, 9}, 2), ONE);
        byte[] both = joined(first, bytes(out -> added.writeAdded(out, () -> {})));
        assertEquals(7, read(BatchForms.MANHATTAN, both).count());
        for (int length = 0; length < both.length; length++) {
            byte[] cut = Arrays.copyOf(both, length);
            if (length == first.length) {
                assertEquals(5, read(BatchForms.MANHATTAN, cut).count());
                continue;
            }
            String code = code(BatchForms.MANHATTAN, cut);
            assertTrue(length > first.length || !code.equals("torn-database"), code);
            if (length > first.length) {
                assertEquals("torn-database", code);
                PreparedDatabase whole = PreparedDatabase.from(BatchForms.MANHATTAN, windows(cut), true);
                assertEquals(5, whole.count());
                assertEquals(first.length, whole.wholeBytes());
            }
        }
        // the length was reached, the numbers were not
        byte[] zeros = both.clone();
        Arrays.fill(zeros, both.length - 100, both.length, (byte) 0);
        assertEquals("torn-database", code(BatchForms.MANHATTAN, zeros));
        // of a part that others follow, or of the first, nothing is torn: it is damaged, and nothing is read
        byte[] damaged = both.clone();
        damaged[first.length - 40] ^= 1;
        assertEquals("damaged-database", code(BatchForms.MANHATTAN, damaged));
        assertEquals(
                "damaged-database",
                assertThrows(
                                ProfilingException.class,
                                () -> PreparedDatabase.from(BatchForms.MANHATTAN, windows(damaged), true))
                        .code());
    }

    /** Rows that were added and are there are never taken for torn, wherever a bit of them turns. */
    @Test
    void whatWasAddedIsDamagedAndNotTornWhereABitDiffers() {
        byte[] bytes = bytes(small()::write);
        int added = bytes.length;
        for (double[] more : new double[][] {{7, 8, 9, 9}, {1, 1, 2, 2, 3, 3}}) {
            PreparedDatabase with = read(BatchForms.MANHATTAN, bytes).with(rows(BatchForms.MANHATTAN, more, 2), ONE);
            bytes = joined(bytes, bytes(out -> with.writeAdded(out, () -> {})));
        }
        assertEquals(10, read(BatchForms.MANHATTAN, bytes).count());
        for (int at = added; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= (byte) (1 << bit);
                for (boolean mayBeTorn : new boolean[] {false, true}) {
                    ProfilingException refusal = assertThrows(
                            ProfilingException.class,
                            () -> PreparedDatabase.from(BatchForms.MANHATTAN, windows(damaged), mayBeTorn));
                    assertEquals("damaged-database", refusal.code(), "byte " + at);
                }
            }
        }
    }

    @Test
    void anEndOfZerosOrOfTheBeginningOfAPartIsTornAndAnythingElseDamaged() {
        byte[] first = bytes(small()::write);
        byte[] part = Arrays.copyOfRange(first, first.length - 8, first.length);
        assertEquals("torn-database", code(BatchForms.MANHATTAN, joined(first, new byte[200])));
        assertEquals("torn-database", code(BatchForms.MANHATTAN, joined(first, new byte[3])));
        assertEquals(
                "torn-database", code(BatchForms.MANHATTAN, joined(first, "DPPA".getBytes(StandardCharsets.US_ASCII))));
        assertEquals("damaged-database", code(BatchForms.MANHATTAN, joined(first, part)));
        assertEquals("damaged-database", code(BatchForms.MANHATTAN, joined(first, new byte[] {0, 0, 1})));
        byte[] garbage = new byte[200];
        garbage[150] = 1;
        assertEquals("damaged-database", code(BatchForms.MANHATTAN, joined(first, garbage)));
    }

    @Test
    void theEndMarkComesLast() {
        PreparedDatabase added = read(BatchForms.MANHATTAN, bytes(small()::write))
                .with(rows(BatchForms.MANHATTAN, new double[] {7, 8}, 2), ONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> safe = new ArrayList<>();
        added.writeAdded(
                piece -> {
                    byte[] some = new byte[piece.remaining()];
                    piece.get(some);
                    out.writeBytes(some);
                },
                () -> safe.add(out.size()));
        assertEquals(List.of(out.size() - 8), safe);
    }

    @Test
    void anotherMarkIsRefusedWithBoth() {
        PreparedDatabase database =
                PreparedDatabase.of(rows(BatchForms.EUCLIDEAN, new double[] {1, 2}, 2), "a, b", ONE);
        assertSame(database, database.requireMark("a, b"));
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> database.requireMark("b, a"));
        assertEquals("database-mark", refusal.code());
        assertEquals("the mark of a prepared database must be \"b, a\", was \"a, b\"", refusal.getMessage());
    }

    @Test
    void noRowsMakeNoPart() {
        PreparedDatabase database = PreparedDatabase.of(rows(BatchForms.EUCLIDEAN, new double[] {1, 2}, 2), "", ONE);
        assertSame(database, database.with(rows(BatchForms.EUCLIDEAN, new double[0], 2), ONE));
        assertThrows(ProfilingException.class, () -> database.with(rows(BatchForms.MANHATTAN, new double[0], 2), ONE));
    }

    @Test
    void theNameOfAnotherComparisonIsSaid() {
        byte[] bytes =
                bytes(PreparedDatabase.of(rows(BatchForms.PEARSON, new double[] {1, 2, 2, 1}, 2), "", ONE)::write);
        assertEquals(
                "the comparison of a prepared database must be \"pearson-distance\", was pearson",
                assertThrows(ProfilingException.class, () -> read(BatchForms.PEARSON_DISTANCE, bytes))
                        .getMessage());
    }

    @Test
    void anotherComparisonIsRefused() {
        byte[] bytes = bytes(small()::write);
        assertEquals("database-comparison", code(BatchForms.EUCLIDEAN, bytes));
        assertEquals("database-comparison", code(BatchForm.ofDistance(DistanceKernels::manhattan), bytes));
        double[] lower = {2, 0, 1, 3};
        double[] other = {2, 0, 1, 3.0000000000000004};
        BatchForm form = BatchForms.mahalanobisOfFactor(lower, 2);
        PreparedDatabase database = PreparedDatabase.of(rows(form, new double[] {1, 2}, 2), "", ONE);
        byte[] of = bytes(database::write);
        assertEquals(1, read(BatchForms.mahalanobisOfFactor(lower, 2), of).count());
        assertEquals("database-comparison", code(BatchForms.mahalanobisOfFactor(other, 2), of));
        assertThrows(
                ProfilingException.class,
                () -> database.nearest(rows(BatchForms.EUCLIDEAN, new double[] {1, 2}, 2), 1, ONE));
        assertThrows(
                ProfilingException.class, () -> database.with(rows(BatchForms.EUCLIDEAN, new double[] {1, 2}, 2), ONE));
        assertThrows(ProfilingException.class, () -> database.nearest(rows(form, new double[] {1, 2}, 2), 0, ONE));
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        BatchForm own = BatchForm.ofDistance(DistanceKernels::manhattan);
        for (BatchRows rows : List.of(
                rows(own, new double[] {1, 2}, 2),
                rows(BatchForms.LARGEST_RELATIVE_DEVIATION, new double[] {1, 2}, 2),
                rows(BatchForms.MANHATTAN, new double[300], 300))) {
            assertEquals(
                    "invalid-database",
                    assertThrows(ProfilingException.class, () -> PreparedDatabase.of(rows, "", ONE))
                            .code());
        }
        BatchRows one = rows(BatchForms.MANHATTAN, new double[] {1, 2}, 2);
        assertThrows(ProfilingException.class, () -> PreparedDatabase.of(one, "x".repeat(4097), ONE));
        PreparedDatabase read = read(BatchForms.MANHATTAN, bytes(small()::write));
        assertThrows(ProfilingException.class, () -> read.write(piece -> {}));
    }
}
