package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drugprofiling.io.table.TableFormat.DecimalSign;
import org.drugprofiling.io.table.TableFormat.Separator;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.substance.MeasurementUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTableWriterTest {

    private static final TableFormat FORMAT = TableFormat.of(
                    Separator.SEMICOLON, DecimalSign.COMMA, StandardCharsets.UTF_8)
            .withGuardedText();

    private static List<Sample> samples(String rows) {
        return Tables.read(Tables.reader(Tables.wide()), "sample;specimen;seizure;A;B\n" + rows)
                .value();
    }

    private static String written(List<Sample> samples) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleTableWriter.of(Tables.wide(), FORMAT, Tables.states()).write(samples, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tableIsWrittenForASpreadsheetOfItsCountry() throws IOException {
        assertEquals(
                "sample;specimen;seizure;A;B\r\n'=S1;P1;Z1;1,5;ND\r\nS2;P2;Z1;0,1;1E+22\r\n",
                written(samples("=S1;P1;Z1;1.5;ND\nS2;P2;Z1;0.1;1e22\n")));
    }

    @Test
    void nothingThatIsWrittenStartsAFormula() throws IOException {
        ColumnMapping mapping = Tables.common()
                .column(SampleField.SPECIMEN_DESCRIPTION, "@what")
                .attribute("note", ColumnSource.column("-note"))
                .relationGroup("+group")
                .target("=A", Tables.A)
                .target("B", Tables.B)
                .toMapping();
        SampleTableReader reader = SampleTableReader.of(mapping, FORMAT, Tables.states());
        String table = "sample;specimen;'@what;seizure;'-note;'+group;'=A;B\r\n"
                + "'@SUM(A1);'+1;\"'\tx\";Z1;'=1+1;'-2+3;-1,5;ND\r\n";
        Loaded<List<Sample>> loaded = Tables.read(reader, table);
        assertEquals(0, loaded.report().errors());
        assertEquals(
                "-2+3",
                loaded.value().get(0).record().relationGroups().iterator().next());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleTableWriter.of(mapping, FORMAT, Tables.states()).write(loaded.value(), out);
        // a number keeps its sign: it is no text
        assertEquals(table.replace("\"'\tx\"", "'\tx"), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatTheTableCannotSayIsRefusedByName() {
        Sample sample = samples("S1;P1;Z1;1.5;2.5\n").get(0);
        // a limit has no column and no sign here
        SampleTableReader reader = SampleTableReader.of(
                Tables.wide(), TableFormat.detected(), Tables.states().withLessThan(StateMapping.State.NOT_DETECTED));
        Sample limited = Tables.read(reader, "sample;specimen;seizure;A;B\nS1;P1;Z1;1.5;<2.5\n")
                .value()
                .get(0);
        assertEquals(
                Measurement.notDetected(2.5, MeasurementUnit.PEAK_AREA),
                limited.record().measurement(Tables.B));
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> written(List.of(limited)));
        assertEquals("not-representable", refusal.code());
        assertTrue(refusal.getMessage().contains("the measurement of b"), refusal::getMessage);
        assertFalse(refusal.messageWithoutIdentifiers().contains("S1"));
        // two samples of one id could not be read back
        assertThrows(ProfilingException.class, () -> written(List.of(sample, sample)));
        // the run has no column
        ColumnMapping withRun = Tables.common()
                .column(SampleField.RUN, "run")
                .target("A", Tables.A)
                .target("B", Tables.B)
                .toMapping();
        Sample ran = Tables.read(Tables.reader(withRun), "sample;specimen;seizure;run;A;B\nS1;P1;Z1;R7;1.5;2.5\n")
                .value()
                .get(0);
        assertTrue(assertThrows(ProfilingException.class, () -> written(List.of(ran)))
                .getMessage()
                .contains("run"));
    }

    @Test
    void refusedTableLeavesTheFileAsItWas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "before");
        List<Sample> samples = samples("S1;P1;Z1;1.5;2.5\n");
        SampleTableWriter writer = SampleTableWriter.of(Tables.wide(), FORMAT, Tables.states());
        assertThrows(ProfilingException.class, () -> writer.write(List.of(samples.get(0), samples.get(0)), file));
        assertEquals("before", Files.readString(file));
        writer.write(samples, file);
        assertEquals("sample;specimen;seizure;A;B\r\nS1;P1;Z1;1,5;2,5\r\n", Files.readString(file));
    }

    @Test
    void formatMustBeStated() {
        for (TableFormat format : List.of(
                TableFormat.detected().withGuardedText(),
                TableFormat.of(Separator.TAB, DecimalSign.POINT, StandardCharsets.UTF_8),
                FORMAT.withUnitRow(),
                FORMAT.withHeaderRows(2),
                TableFormat.detected()
                        .withSeparator(Separator.TAB)
                        .withDecimalSign(DecimalSign.POINT)
                        .withGuardedText())) {
            assertThrows(
                    ProfilingException.class,
                    () -> SampleTableWriter.of(Tables.wide(), format, Tables.states()),
                    format::toString);
        }
        assertThrows(ProfilingException.class, () -> SampleTableWriter.of(Tables.tall(), FORMAT, Tables.states()));
        TableFormat ascii = TableFormat.of(Separator.TAB, DecimalSign.POINT, StandardCharsets.US_ASCII)
                .withGuardedText();
        List<Sample> samples = samples("S\u00e4;P1;Z1;1.5;2.5\n");
        assertThrows(
                ProfilingException.class,
                () -> SampleTableWriter.of(Tables.wide(), ascii, Tables.states())
                        .write(samples, new ByteArrayOutputStream()));
    }
}
