package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.Sample;
import org.junit.jupiter.api.Test;

/** What is said about the samples that other samples of a table repeat. */
class ReplicatesInTablesTest {

    private static final String HEADER = "sample;specimen;seizure;level;of;A\n";

    private static ColumnMappingBuilder replicates() {
        return Tables.common()
                .column(SampleField.LEVEL, "level")
                .column(SampleField.PARENT, "of")
                .code(ReplicateLevel.SPECIMEN, "")
                .target("A", Tables.A);
    }

    private static final SampleTableReader READER = Tables.reader(replicates().toMapping());

    private static List<String> lines(List<LoadProblem> problems) {
        return problems.stream()
                .map(problem -> problem.severity() + " " + problem.place() + ": " + problem.code() + " '"
                        + problem.text() + "'")
                .toList();
    }

    private static void assertRead(String rows, List<String> samples, String... problems) {
        Loaded<List<Sample>> loaded = Tables.read(READER, HEADER + rows);
        assertEquals(List.of(problems), lines(loaded.problems()));
        assertEquals(samples, Tables.ids(loaded));
        LoadReport.RowCounts counts = loaded.report().rows();
        assertEquals(counts.read(), counts.kept() + counts.refused() + counts.withdrawn() + counts.ignored());
        assertEquals(samples.size(), loaded.report().samples());
        assertEquals(samples.size(), counts.kept());
        assertEquals(counts.refused() + counts.withdrawn() == 0, loaded.isComplete());
    }

    @Test
    void parentsMayStandAboveOrBelow() {
        assertRead(
                "S2;P1;Z1;INJECTION;S1;1.5\nS1;P1;Z1;;;1.25\nS3;P1;Z1;EXTRACTION;S1;2\nS4;P1;Z1;INJECTION;S3;2\n",
                List.of("S2", "S1", "S3", "S4"));
    }

    @Test
    void parentThatIsNotThereIsAWarning() {
        assertRead(
                "S1;P1;Z1;;;1.25\nS2;P1;Z1;INJECTION;S9;1.5\nS3;P2;Z1;;;x\nS4;P2;Z1;INJECTION;S3;1.5\n",
                List.of("S1", "S2", "S4"),
                "ERROR row 4, column A (F): not-a-number 'x'",
                "WARNING row 3, column of (E): unknown-parent 'S9'",
                "WARNING row 5, column of (E): unknown-parent 'S3'");
    }

    @Test
    void parentOfAnotherSpecimenTakesTheRepetitionAway() {
        assertRead(
                "S2;P2;Z1;INJECTION;S1;1.5\nS1;P1;Z1;;;1.25\nS3;P2;Z1;INJECTION;S2;1.5\nS4;P3;Z1;SPECIMEN;S1;1\n",
                List.of("S1", "S3", "S4"),
                "ERROR row 2, column of (E): foreign-parent 'S1'",
                // a further portion is a first record of its own and loses nothing
                "WARNING row 5, column of (E): foreign-parent 'S1'",
                "WARNING row 4, column of (E): unknown-parent 'S2'");
        // the same name in another seizure is another specimen
        Loaded<List<Sample>> loaded = Tables.read(READER, HEADER + "S1;P1;Z1;;;1.25\nS2;P1;Z2;INJECTION;S1;1.5\n");
        assertEquals(List.of("S1"), Tables.ids(loaded));
    }

    @Test
    void everySampleOfACircleIsTakenAway() {
        assertRead(
                "S1;P1;Z1;INJECTION;S3;1.5\nS2;P1;Z1;INJECTION;S1;1.25\nS3;P1;Z1;INJECTION;S2;2\n"
                        + "S4;P1;Z1;INJECTION;S3;2\nS5;P1;Z1;;;2\nS6;P1;Z1;INJECTION;S5;2\n",
                List.of("S4", "S5", "S6"),
                "ERROR row 2, column of (E): replicates-in-a-circle 'S3'",
                "ERROR row 3, column of (E): replicates-in-a-circle 'S1'",
                "ERROR row 4, column of (E): replicates-in-a-circle 'S2'",
                "WARNING row 5, column of (E): unknown-parent 'S3'");
    }

    @Test
    void longTablesAreLookedThroughAsWell() {
        ColumnMapping mapping = replicates()
                .target("B", Tables.B)
                .longLayout("compound", "area")
                .toMapping();
        Loaded<List<Sample>> loaded = Tables.read(
                Tables.reader(mapping),
                "sample;specimen;seizure;level;of;compound;area\nS2;P2;Z1;INJECTION;S1;A;1.5\nS1;P1;Z1;;;A;1.25\n"
                        + "S2;P2;Z1;INJECTION;S1;B;2\nS1;P1;Z1;;;B;2\n");
        assertEquals(List.of("ERROR row 2, column of (E): foreign-parent 'S1'"), lines(loaded.problems()));
        assertEquals(List.of("S1"), Tables.ids(loaded));
        assertEquals(
                new LoadReport.RowCounts(4, 2, 0, 2, 0, 0, 0), loaded.report().rows());
    }

    @Test
    void streamedSampleCannotBeTakenBackAndIsAWarning() throws IOException {
        String table = HEADER + "S2;P2;Z1;INJECTION;S1;1.5\nS1;P1;Z1;;;1.25\nS3;P3;Z1;INJECTION;S4;2\n"
                + "S4;P3;Z1;INJECTION;S3;2\nS5;P1;Z1;INJECTION;S9;2\n";
        List<String> ids = new ArrayList<>();
        List<LoadProblem> problems = new ArrayList<>();
        LoadReport report = READER.forEach(
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                "test.csv",
                sample -> ids.add(sample.id().value()),
                problems::add);
        assertEquals(List.of("S2", "S1", "S3", "S4", "S5"), ids);
        assertEquals(
                List.of(
                        "WARNING row 2, column of (E): foreign-parent 'S1'",
                        "WARNING row 4, column of (E): replicates-in-a-circle 'S4'",
                        "WARNING row 5, column of (E): replicates-in-a-circle 'S3'",
                        "WARNING row 6, column of (E): unknown-parent 'S9'"),
                lines(problems));
        assertTrue(problems.get(0).reason().contains("is not to be used"));
        assertEquals(5, report.samples());
        assertEquals(new LoadReport.RowCounts(5, 5, 0, 0, 0, 0, 0), report.rows());
    }
}
