package org.drugprofiling.io.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.PairJob;
import org.drugprofiling.kernel.PreparedDatabase;
import org.drugprofiling.kernel.ScoreLimit;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files of prepared rows answer as rows in memory do; what fails leaves what was there. */
class DatabaseFilesTest {

    private static final Execution BY = Execution.on(ForkJoinPool.commonPool(), 2);
    private static final int TARGETS = 6;

    @TempDir
    private Path folder;

    private static double[] values(int n) {
        return new SplittableRandom(n).doubles((long) n * TARGETS).toArray();
    }

    private static BatchRows rows(int n) {
        return BatchRows.of(BatchForms.PEARSON_DISTANCE, values(n), n, TARGETS);
    }

    private static List<String> links(PreparedDatabase database, BatchRows queries) {
        List<String> links = new ArrayList<>();
        database.links(queries, ScoreLimit.atMost(0.05), BY, (i, j, value) -> links.add(i + "-" + j + " " + value));
        return links;
    }

    private static List<String> linksInMemory(BatchRows queries, BatchRows columns) {
        List<String> links = new ArrayList<>();
        PairJob.between(queries, columns)
                .links(ScoreLimit.atMost(0.05), (i, j, value) -> links.add(i + "-" + j + " " + value));
        return links;
    }

    @Test
    void aFileIsSavedMappedAndAddedTo() throws IOException {
        Path file = folder.resolve("rows.db");
        DatabaseFiles.save(file, PreparedDatabase.of(rows(500), "some", BY));
        PreparedDatabase opened = DatabaseFiles.open(file, BatchForms.PEARSON_DISTANCE);
        BatchRows queries = rows(30);
        List<String> expected = linksInMemory(queries, rows(500));
        assertEquals(expected, links(opened, queries));
        byte[] before = Files.readAllBytes(file);
        PreparedDatabase added = DatabaseFiles.add(file, rows(301), BY);
        assertArrayEquals(before, Arrays.copyOf(Files.readAllBytes(file), before.length));
        double[] all = Arrays.copyOf(values(500), 801 * TARGETS);
        System.arraycopy(values(301), 0, all, 500 * TARGETS, 301 * TARGETS);
        BatchRows together = BatchRows.of(BatchForms.PEARSON_DISTANCE, all, 801, TARGETS);
        assertEquals(linksInMemory(queries, together), links(added, queries));
        assertArrayEquals(
                PairJob.between(queries, together).nearest(5).columns(7),
                added.nearest(queries, 5, BY).columns(7));
        // what was opened before still answers
        assertEquals(expected, links(opened, queries));
        assertEquals("some", added.mark());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aTornFileIsRefusedReadWithoutItsEndAndCut() throws IOException {
        Path file = folder.resolve("rows.db");
        DatabaseFiles.save(file, PreparedDatabase.of(rows(50), "", BY));
        long size = Files.size(file);
        DatabaseFiles.add(file, rows(40), BY);
        byte[] both = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(both, both.length - 33));
        for (ProfilingException torn : List.of(
                assertThrows(ProfilingException.class, () -> DatabaseFiles.open(file, BatchForms.PEARSON_DISTANCE)),
                assertThrows(ProfilingException.class, () -> DatabaseFiles.add(file, rows(3), BY)))) {
            assertEquals("torn-database", torn.code());
        }
        assertEquals(
                50,
                DatabaseFiles.openWholeParts(file, BatchForms.PEARSON_DISTANCE).count());
        assertEquals(
                50, DatabaseFiles.cutTornEnd(file, BatchForms.PEARSON_DISTANCE).count());
        assertEquals(size, Files.size(file));
        assertEquals(90, DatabaseFiles.add(file, rows(40), BY).count());
        assertArrayEquals(both, Files.readAllBytes(file));
        assertEquals(
                "database-comparison",
                assertThrows(ProfilingException.class, () -> DatabaseFiles.open(file, BatchForms.PEARSON))
                        .code());
    }

    @Test
    void whoIsAddedToIsNeitherAddedToNorCut() throws IOException {
        Path file = folder.resolve("rows.db");
        DatabaseFiles.save(file, PreparedDatabase.of(rows(50), "", BY));
        BatchRows more = rows(3);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.lock();
            for (Executable busy : List.<Executable>of(
                    () -> DatabaseFiles.add(file, more, BY),
                    () -> DatabaseFiles.cutTornEnd(file, BatchForms.PEARSON_DISTANCE))) {
                assertEquals(
                        "database-busy",
                        assertThrows(ProfilingException.class, busy).code());
            }
        }
        assertEquals(53, DatabaseFiles.add(file, more, BY).count());
        assertEquals(
                53, DatabaseFiles.cutTornEnd(file, BatchForms.PEARSON_DISTANCE).count());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileThatIsReplacedKeepsItsPermissionsAndItsLinks() throws IOException {
        Path file = folder.resolve("rows.db");
        PreparedDatabase database = PreparedDatabase.of(rows(5), "", BY);
        DatabaseFiles.save(file, database);
        Set<PosixFilePermission> shared = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(file, shared);
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        DatabaseFiles.save(link, database);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(shared, Files.getPosixFilePermissions(file));
        Path plain = Files.createFile(folder.resolve("plain"));
        Path fresh = folder.resolve("fresh.db");
        DatabaseFiles.save(fresh, database);
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(fresh));
    }

    @Test
    void aFileIsOpenedAndAddedToWithItsMarkOnly() throws IOException {
        Path file = folder.resolve("rows.db");
        DatabaseFiles.save(file, PreparedDatabase.of(rows(50), "root of shares, targets of 2025", BY));
        byte[] saved = Files.readAllBytes(file);
        String mark = "root of shares, targets of 2025";
        assertEquals(
                50, DatabaseFiles.open(file, BatchForms.PEARSON_DISTANCE, mark).count());
        BatchRows more = rows(3);
        for (Executable other : List.<Executable>of(
                () -> DatabaseFiles.open(file, BatchForms.PEARSON_DISTANCE, "shares, targets of 2025"),
                () -> DatabaseFiles.add(file, more, "shares, targets of 2025", BY))) {
            ProfilingException refusal = assertThrows(ProfilingException.class, other);
            assertEquals("database-mark", refusal.code());
            assertEquals(
                    "the mark of a prepared database must be \"shares, targets of 2025\", was \"" + mark + "\"",
                    refusal.getMessage());
        }
        assertArrayEquals(saved, Files.readAllBytes(file));
        assertEquals(53, DatabaseFiles.add(file, more, mark, BY).count());
    }

    @Test
    void rowsOfAnotherComparisonAreWhatIsWrong() throws IOException {
        Path file = folder.resolve("rows.db");
        DatabaseFiles.save(file, PreparedDatabase.of(rows(50), "", BY));
        BatchRows other = BatchRows.of(BatchForms.EUCLIDEAN, values(3), 3, TARGETS);
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> DatabaseFiles.add(file, other, BY));
        assertEquals("database-comparison", refusal.code());
        assertEquals(
                "rows that are added must be prepared for the comparison of the file, pearson-distance, was euclidean",
                refusal.getMessage());
    }

    @Test
    void noRowsChangeNothing() throws IOException {
        Path file = folder.resolve("rows.db");
        DatabaseFiles.save(file, PreparedDatabase.of(rows(50), "", BY));
        byte[] saved = Files.readAllBytes(file);
        PreparedDatabase same = DatabaseFiles.add(file, rows(0), BY);
        assertEquals("50 1", same.count() + " " + same.parts());
        assertArrayEquals(saved, Files.readAllBytes(file));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        PreparedDatabase database = PreparedDatabase.of(rows(5), "", BY);
        Path none = folder.resolve("none");
        NoSuchFileException missing =
                assertThrows(NoSuchFileException.class, () -> DatabaseFiles.save(none.resolve("rows.db"), database));
        assertEquals(none.toString(), missing.getFile());
        assertTrue(missing.getMessage().endsWith("there must be a folder for the database"), missing.getMessage());
    }

    @Test
    void anInterruptedThreadOpensNothingAndKeepsItsFlag() throws IOException {
        Path file = folder.resolve("rows.db");
        DatabaseFiles.save(file, PreparedDatabase.of(rows(50), "", BY));
        Thread.currentThread().interrupt();
        try {
            assertThrows(ClosedByInterruptException.class, () -> DatabaseFiles.open(file, BatchForms.PEARSON_DISTANCE));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(50, DatabaseFiles.open(file, BatchForms.PEARSON_DISTANCE).count());
    }

    @Test
    void whatFailsLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("rows.db");
        Files.writeString(file, "something else");
        PreparedDatabase database = PreparedDatabase.of(rows(5), "", BY);
        DatabaseFiles.save(file, database);
        byte[] saved = Files.readAllBytes(file);
        PreparedDatabase read = DatabaseFiles.open(file, BatchForms.PEARSON_DISTANCE);
        assertThrows(ProfilingException.class, () -> DatabaseFiles.save(file, read));
        assertArrayEquals(saved, Files.readAllBytes(file));
        assertThrows(
                IOException.class,
                () -> DatabaseFiles.save(folder.resolve("none").resolve("rows.db"), database));
        Files.writeString(file, "something else");
        assertEquals(
                "not-a-database",
                assertThrows(ProfilingException.class, () -> DatabaseFiles.open(file, BatchForms.PEARSON_DISTANCE))
                        .code());
    }
}
