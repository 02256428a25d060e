package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.io.table.StateMapping.State;
import org.drugprofiling.sample.Sample;

/** Whatever is done to a table, it is read, or its problems are located, or it is refused; and no row is lost. */
class GarbledTablesLawsTest {

    private static final String WIDE =
            "sample;specimen;seizure;A;B\nS1;P1;Z1;1.5;ND\nS2;P2;Z1;\"22\";0\nS3;P3;Z2;<3;4e5\n";
    private static final String TALL =
            "sample,specimen,seizure,compound,area\nS1,P1,Z1,A,1.5\nS1,P1,Z1,B,ND\nS2,P2,Z2,B,7\nS2,P2,Z2,A,\"6\"\n";
    private static final String GERMAN =
            "sample;specimen;seizure;when;level;of;A\nS1;P1;Z1;04.03.2026;SPECIMEN;;1.234,5\n"
                    + "S2;P1;Z1;4.3.2026;INJECTION;S1;1.234.567\nS3;P2;Z2;03.2026;SPECIMEN;S2;0,5\n";
    private static final byte[] PIECES =
            " ;,\t|\"\n\r\0'=+-@.0123456789eENDSPZ<>\u00e4\u00a0\u2212\ufeff\u200f#/".getBytes(StandardCharsets.UTF_8);

    /** Replaces, inserts or removes a byte at each of some places. */
    private static byte[] garbled(String table, List<Integer> changes) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : table.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(b);
        }
        for (int change : changes) {
            int place = change % bytes.size();
            byte piece = PIECES[(change / 1000) % PIECES.length];
            switch (change % 3) {
                case 0 -> bytes.set(place, piece);
                case 1 -> bytes.add(place, piece);
                default -> {
                    if (bytes.size() > 1) {
                        bytes.remove(place);
                    }
                }
            }
        }
        byte[] result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bytes.get(i);
        }
        return result;
    }

    /** What came of a table: the refusal, or how many rows were refused; and which samples. */
    private record Outcome(String code, List<String> samples) {}

    private static Outcome atOnce(SampleTableReader reader, byte[] table) throws IOException {
        try {
            Loaded<List<Sample>> loaded = reader.read(new ByteArrayInputStream(table), "garbled.csv");
            LoadReport.RowCounts rows = loaded.report().rows();
            assertEquals(rows.read(), rows.kept() + rows.refused() + rows.withdrawn() + rows.ignored());
            assertEquals(loaded.value().size(), loaded.report().samples());
            assertEquals(rows.refused() + rows.withdrawn() == 0, loaded.isComplete());
            for (LoadProblem problem : loaded.problems()) {
                assertTrue(problem.row() > 0, problem::toString);
                assertFalse(problem.code().isBlank() || problem.reason().isBlank());
            }
            return new Outcome(rows.refused() + " refused", Tables.ids(loaded));
        } catch (UnreadableTableException e) {
            return new Outcome(e.code(), List.of());
        }
    }

    private static Outcome streamed(SampleTableReader reader, byte[] table) throws IOException {
        List<String> ids = new ArrayList<>();
        try {
            LoadReport report = reader.forEach(
                    new ByteArrayInputStream(table),
                    "garbled.csv",
                    sample -> ids.add(sample.id().value()),
                    problem -> {});
            LoadReport.RowCounts rows = report.rows();
            assertEquals(rows.read(), rows.kept() + rows.refused() + rows.withdrawn() + rows.ignored());
            return new Outcome(rows.refused() + " refused", ids);
        } catch (UnreadableTableException e) {
            return new Outcome(e.code(), List.of());
        }
    }

    @Property
    void wideTable(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1_000_000) Integer> changes)
            throws IOException {
        SampleTableReader reader = Tables.reader(Tables.wide());
        byte[] table = garbled(WIDE, changes);
        assertEquals(atOnce(reader, table), streamed(reader, table));
    }

    @Property
    void longTable(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1_000_000) Integer> changes)
            throws IOException {
        SampleTableReader reader = SampleTableReader.of(
                Tables.tall(), TableFormat.detected(), Tables.states().withAbsentRow(State.NOT_ANALYSED));
        byte[] table = garbled(TALL, changes);
        Outcome all = atOnce(reader, table);
        Outcome streamed = streamed(reader, table);
        if (!streamed.code.equals("rows-not-contiguous")) {
            // a row that names no sample makes more samples doubtful where rows may stand anywhere
            assertEquals(all.code, streamed.code);
            assertTrue(streamed.samples.containsAll(all.samples));
        }
    }

    /** Dates, groups of digits and replicates, none of them as the format says. */
    @Property
    void germanTable(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1_000_000) Integer> changes)
            throws IOException {
        ColumnMapping mapping = Tables.common()
                .column(SampleField.SEIZURE_DATE, "when")
                .column(SampleField.LEVEL, "level")
                .column(SampleField.PARENT, "of")
                .target("A", Tables.A)
                .toMapping();
        SampleTableReader reader = SampleTableReader.of(
                mapping,
                TableFormat.detected()
                        .withGroupSeparator(GroupSeparator.POINT)
                        .withDatePattern(DatePattern.DAY_MONTH_YEAR),
                Tables.states());
        byte[] table = garbled(GERMAN, changes);
        Outcome all = atOnce(reader, table);
        Outcome streamed = streamed(reader, table);
        // one that repeats what it cannot repeat is delivered when it is streamed
        assertEquals(all.code, streamed.code);
        assertTrue(streamed.samples.containsAll(all.samples));
    }

    @Property
    void anyBytes(@ForAll byte[] bytes) throws IOException {
        SampleTableReader reader = Tables.reader(Tables.wide());
        assertEquals(atOnce(reader, bytes), streamed(reader, bytes));
    }
}
