package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Sample;
import org.junit.jupiter.api.Test;

/** Every limit at its value and one beyond it. */
class TableLimitsTest {

    // 28 characters in the header, 19 in the row with its line end
    private static final String TABLE = "sample;specimen;seizure;A;B\nS1;P1;Z1;12345;2.5\n";

    private static final TableLimits DEFAULTS = TableLimits.withDefaults();

    private static Loaded<List<Sample>> read(TableLimits limits) {
        return Tables.read(Tables.reader(Tables.wide()).withLimits(limits), TABLE);
    }

    private static void assertRefused(String code, TableLimits limits) {
        assertEquals(
                code,
                assertThrows(UnreadableTableException.class, () -> read(limits)).code());
    }

    private static void assertProblem(String code, TableLimits limits) {
        Loaded<List<Sample>> loaded = read(limits);
        assertEquals(
                List.of(code), loaded.problems().stream().map(LoadProblem::code).toList());
        assertEquals(0, loaded.value().size());
    }

    private static void assertRead(TableLimits limits) {
        assertEquals(List.of("S1"), Tables.ids(read(limits)));
    }

    @Test
    void bytes() {
        int bytes = TABLE.getBytes(StandardCharsets.UTF_8).length;
        assertRead(DEFAULTS.withBytes(bytes));
        assertRefused("table-too-large", DEFAULTS.withBytes(bytes - 1L));
    }

    @Test
    void lineLength() {
        assertRead(DEFAULTS.withLineLength(27));
        assertRefused("line-too-long", DEFAULTS.withLineLength(26));
    }

    @Test
    void fields() {
        assertRead(DEFAULTS.withFields(5));
        assertRefused("too-many-fields", DEFAULTS.withFields(4));
    }

    @Test
    void fieldLengthInTheHeader() {
        assertRead(DEFAULTS.withFieldLength(8));
        assertRefused("field-too-long", DEFAULTS.withFieldLength(7));
    }

    @Test
    void fieldLengthInARow() {
        String table = TABLE.replace("Z1", "Z12345678");
        SampleTableReader reader = Tables.reader(Tables.wide());
        assertEquals(
                1,
                Tables.read(reader.withLimits(DEFAULTS.withFieldLength(9)), table)
                        .value()
                        .size());
        assertEquals(
                "field-too-long",
                Tables.read(reader.withLimits(DEFAULTS.withFieldLength(8)), table)
                        .problems()
                        .get(0)
                        .code());
    }

    @Test
    void numberLength() {
        assertRead(DEFAULTS.withNumberLength(5));
        assertProblem("number-too-long", DEFAULTS.withNumberLength(4));
    }

    @Test
    void rows() {
        String two = TABLE + "S2;P2;Z1;1;2.5\n";
        SampleTableReader reader = Tables.reader(Tables.wide());
        assertEquals(
                2,
                Tables.read(reader.withLimits(DEFAULTS.withRows(2)), two)
                        .value()
                        .size());
        assertEquals(
                "too-many-rows",
                assertThrows(
                                UnreadableTableException.class,
                                () -> Tables.read(reader.withLimits(DEFAULTS.withRows(1)), two))
                        .code());
    }

    @Test
    void limitsArePositive() {
        assertThrows(ProfilingException.class, () -> DEFAULTS.withRows(0));
        assertThrows(ProfilingException.class, () -> DEFAULTS.withBytes(-1));
    }
}
