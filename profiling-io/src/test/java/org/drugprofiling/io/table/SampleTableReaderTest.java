package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.io.table.StateMapping.State;
import org.drugprofiling.io.table.TableFormat.DecimalSign;
import org.drugprofiling.io.table.TableFormat.Separator;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.sample.AmphetamineTypeStimulantSample;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTableReaderTest {

    private static final MeasurementUnit AREA = MeasurementUnit.PEAK_AREA;

    @Test
    void wideTableBecomesOneSamplePerRow() {
        Loaded<List<Sample>> loaded = Tables.read(
                Tables.reader(Tables.wide()), "sample;specimen;seizure;A;B\nS1;P1;Z1;1.5;ND\nS2;P2;Z1;22;3e-2\n");

        assertEquals(List.of("S1", "S2"), Tables.ids(loaded));
        assertEquals(List.of(), loaded.problems());
        assertTrue(loaded.isComplete());
        Sample first = loaded.value().get(0);
        assertInstanceOf(AmphetamineTypeStimulantSample.class, first);
        assertEquals("P1", first.record().specimen().id().value());
        assertEquals("Z1", first.record().seizure().id().value());
        assertEquals("LAB-1", first.record().laboratory().value());
        assertEquals(SampleRole.CASEWORK, first.role());
        assertEquals(DataOrigin.INVENTED, first.record().origin());
        assertEquals(AnalyticalTechnique.GC_MS, first.record().acquisition().technique());
        assertEquals(SignalType.PEAK_AREA, first.record().acquisition().signal());
        assertEquals(Measurement.quantified(1.5, AREA), first.record().measurement(Tables.A));
        assertEquals(Measurement.notDetected(AREA), first.record().measurement(Tables.B));
        assertEquals(
                Measurement.quantified(0.03, AREA),
                loaded.value().get(1).record().measurement(Tables.B));
    }

    @Test
    void reportSaysWhatWasReadAndHow() {
        byte[] bytes =
                "sample;specimen;seizure;A;B\nS1;P1;Z1;1,5;ND\n\nS2;P2;Z1;0;3\n".getBytes(StandardCharsets.UTF_8);
        LoadReport report = Tables.read(Tables.reader(Tables.wide()), bytes).report();

        assertEquals("test.csv", report.name());
        assertEquals(ContentHash.of(bytes), report.sha256());
        assertEquals(bytes.length, report.bytes());
        assertEquals("test@1", report.mapping());
        assertEquals(new LoadReport.RowCounts(2, 1, 1, 0, 0, 1, 0), report.rows());
        assertEquals(1, report.samples());
        assertEquals(1, report.errors());
        assertEquals(0, report.warnings());
        assertEquals(Separator.SEMICOLON, report.format().separator());
        assertEquals(DecimalSign.COMMA, report.format().decimalSign());
        assertEquals(
                List.of(
                        "charset UTF-8 (no byte order mark, every byte is valid UTF-8)",
                        "separator SEMICOLON (detected: the only one under which the header holds all 5 mapped columns)",
                        "decimal sign COMMA (detected: 1 numbers can be read in no other way, the first in row 2, column D:"
                                + " 1,5)"),
                report.format().findings().stream().map(Object::toString).toList());
        assertTrue(report.toString().lines().count() <= 12, report::toString);
    }

    @Test
    void wholeNumbersLeaveTheDecimalSignOpen() {
        LoadReport report = Tables.read(Tables.reader(Tables.wide()), "sample;specimen;seizure;A;B\nS1;P1;Z1;15;2\n")
                .report();
        assertEquals(DecimalSign.DETECT, report.format().decimalSign());
        assertEquals("undetermined", report.format().findings().get(2).value());
    }

    @Test
    void fractionAfterAThousandWholeNumbersIsAProblemAndNoGuess() {
        StringBuilder table = new StringBuilder("sample;specimen;seizure;A;B\n");
        for (int i = 0; i < 1000; i++) {
            table.append('S').append(i).append(";P").append(i).append(";Z1;15;2\n");
        }
        Loaded<List<Sample>> loaded = Tables.read(Tables.reader(Tables.wide()), table + "S;P;Z1;1.5;2\n");
        assertEquals(1000, loaded.value().size());
        assertEquals("decimal-sign-unknown", loaded.problems().get(0).code());
        assertEquals(1002, loaded.problems().get(0).row());
    }

    @Test
    void germanTableIsReadAsItsFormatDeclares() {
        ColumnMapping mapping = Tables.common()
                .column(SampleField.SEIZURE_DATE, "beschlagnahmt")
                .column(SampleField.MEASUREMENT_DATE, "gemessen")
                .target(TargetColumn.of("A", Tables.A).withDetectionLimitColumn("NG"))
                .toMapping();
        TableFormat german = TableFormat.detected()
                .withGroupSeparator(GroupSeparator.POINT)
                .withDatePattern(DatePattern.DAY_MONTH_YEAR);
        SampleTableReader reader =
                SampleTableReader.of(mapping, german, Tables.states().withLessThan(State.NOT_DETECTED));
        Loaded<List<Sample>> loaded = Tables.read(
                reader,
                "sample;specimen;seizure;beschlagnahmt;gemessen;A;NG\n"
                        + "S1;P1;Z1;04.03.2026;3.4.2026;1.234.567,5;1.000\nS2;P2;Z1;4.3.2026;2026;<1.250;\n"
                        + "S3;P3;Z1;;03.2026;12.34;\n");
        assertEquals(List.of("S1", "S2"), Tables.ids(loaded));
        SampleRecord first = loaded.value().get(0).record();
        assertEquals(Measurement.quantified(1234567.5, AREA), first.measurement(Tables.A));
        assertEquals(
                Optional.of(PartialDate.parse("2026-03-04")), first.seizure().knownDate());
        assertEquals(
                Optional.of(PartialDate.parse("2026-04-03")),
                first.acquisition().date());
        assertEquals(
                Measurement.notDetected(1250, AREA),
                loaded.value().get(1).record().measurement(Tables.A));
        assertEquals(
                List.of("row 4, column A (F): number-grouping"),
                loaded.problems().stream()
                        .map(problem -> problem.place() + ": " + problem.code())
                        .toList());
        assertEquals(DecimalSign.COMMA, loaded.report().format().decimalSign());
        assertEquals(
                List.of(
                        "decimal sign COMMA (the other sign is the declared group separator)",
                        "groups POINT (declared)",
                        "dates DAY_MONTH_YEAR (declared)"),
                loaded.report().format().findings().stream()
                        .skip(2)
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void declaredSpacesBetweenThousandsLeaveTheDecimalSignToBeFound() {
        SampleTableReader reader = SampleTableReader.of(
                Tables.wide(), TableFormat.detected().withGroupSeparator(GroupSeparator.SPACE), Tables.states());
        // without groups 1,234 could be either
        Loaded<List<Sample>> loaded =
                Tables.read(reader, "sample;specimen;seizure;A;B\nS1;P1;Z1;1,234;12\u00A0345,5\n");
        assertEquals(DecimalSign.COMMA, loaded.report().format().decimalSign());
        assertEquals(
                Measurement.quantified(12345.5, AREA),
                loaded.value().get(0).record().measurement(Tables.B));
        assertEquals(
                Measurement.quantified(1.234, AREA),
                loaded.value().get(0).record().measurement(Tables.A));
    }

    @Test
    void dateThatCannotBeReadIsUnknownAndCostsNoRow() {
        ColumnMapping mapping = Tables.common()
                .column(SampleField.SEIZURE_DATE, "seized")
                .column(SampleField.MEASUREMENT_DATE, "measured")
                .target("A", Tables.A)
                .toMapping();
        String table = "sample;specimen;seizure;seized;measured;A\nS1;P1;Z1;14.03.2026;2025-02-31;1.5\n"
                + "S2;P2;Z1;2026-03-14;2025-13;2\nS3;P3;Z1;;;2\nS4;P4;Z1;2026-03-15;;2\n";
        Loaded<List<Sample>> loaded = Tables.read(Tables.reader(mapping), table);
        assertEquals(List.of("S1", "S2", "S3"), Tables.ids(loaded));
        assertEquals(Optional.empty(), loaded.value().get(0).record().seizure().knownDate());
        assertEquals(
                Optional.empty(), loaded.value().get(0).record().acquisition().date());
        assertEquals(
                List.of(
                        "row 2, column seized (D): invalid-date '14.03.2026': a date must be YYYY, YYYY-MM or YYYY-MM-DD; the"
                                + " order of this one must be declared by a date pattern; the row is used, and its SEIZURE_DATE"
                                + " is unknown",
                        "row 2, column measured (E): invalid-date '2025-02-31': there must be such a day in the calendar:"
                                + " 2025-02 has 28 days, and this day does not exist; the row is used, and its"
                                + " MEASUREMENT_DATE is unknown",
                        "row 3, column measured (E): invalid-date '2025-13': there must be such a month in the calendar:"
                                + " months are 1 to 12, not 13; the row is used, and its MEASUREMENT_DATE is unknown",
                        // two dates that can be read make two seizures of one name
                        "row 5, column seizure (C): contradicting-seizure 'Z1': a seizure must have one date; row 3 has"
                                + " another"),
                loaded.problems().stream().map(LoadProblem::toString).toList());
        assertEquals(3, loaded.report().warnings());
        assertEquals(1, loaded.report().errors());
    }

    @Test
    void emptyCellOfACodedFieldSaysThatItIsEmptyAndHowToDeclareIt() {
        ColumnMappingBuilder builder = Tables.common()
                .column(SampleField.LEVEL, "level")
                .column(SampleField.PARENT, "of")
                .target("A", Tables.A);
        String table = "sample;specimen;seizure;level;of;A\nS1;P1;Z1;;;1.5\nS2;P1;Z1;inj;S1;1.5\n";
        assertEquals(
                List.of(
                        "row 2, column level (D): unknown-code: the cell is empty, and what an empty cell of LEVEL means must be"
                                + " declared as a code of the mapping (ColumnMappingBuilder.code; in a job \"codes\")",
                        "row 3, column level (D): unknown-code 'inj': the text of LEVEL must be one of [INJECTION, EXTRACTION,"
                                + " SPECIMEN], or be declared as a code of the mapping (ColumnMappingBuilder.code; in a job"
                                + " \"codes\")"),
                Tables.read(Tables.reader(builder.toMapping()), table).problems().stream()
                        .map(LoadProblem::toString)
                        .toList());
        builder.code(ReplicateLevel.SPECIMEN, "").code(ReplicateLevel.INJECTION, "inj");
        assertEquals(
                List.of(),
                Tables.read(Tables.reader(builder.toMapping()), table).problems());
    }

    @Test
    void everyFieldArrivesInTheRecord() {
        ColumnMapping mapping = Tables.common()
                .column(SampleField.SPECIMEN_DESCRIPTION, "what")
                .column(SampleField.CASE, "case")
                .column(SampleField.SEIZURE_DATE, "seized")
                .column(SampleField.ROLE, "kind")
                .code(SampleRole.CONTROL, "QC")
                .column(SampleField.LEVEL, "level")
                .column(SampleField.PARENT, "of")
                .code(ReplicateLevel.SPECIMEN, "")
                .column(SampleField.QUALITY, "qc")
                .code(QualityStatus.Verdict.PASSED, "ok")
                .code(QualityStatus.Verdict.FAILED, "blank contaminated")
                .column(SampleField.MEASUREMENT_DATE, "measured")
                .column(SampleField.INSTRUMENT, "instrument")
                .column(SampleField.RUN, "run")
                .column(SampleField.EXTRACTION, "extract")
                .column(SampleField.INJECTION, "injection")
                .method("gc-7", "3.1")
                .attribute("route", ColumnSource.column("route"))
                .attribute("scheme", ColumnSource.constant("round robin"))
                .relationGroup("group")
                .target("A", Tables.A)
                .toMapping();
        Loaded<List<Sample>> loaded = Tables.read(
                Tables.reader(mapping),
                "sample,specimen,seizure,what,case,seized,kind,level,of,qc,measured,instrument,run,extract,injection,route,"
                        + "group,A\n"
                        + "S1,P1,Z1,\"white, damp\",C1,2026-03,CASEWORK,,,ok,2026-04-01,GC 2,R7,E1,I1,Leuckart,G1,1.5\n"
                        + "S2,P1,Z1,\"white, damp\",C1,2026-03,QC,INJECTION,S1,blank contaminated,2026,GC 2,R7,E1,I2,,,2.5\n");

        assertEquals(List.of(), loaded.problems());
        SampleRecord first = loaded.value().get(0).record();
        assertEquals("white, damp", first.specimen().description());
        assertEquals("C1", first.seizure().knownCase().orElseThrow().value());
        assertEquals(Optional.of(PartialDate.parse("2026-03")), first.seizure().knownDate());
        assertEquals(ReplicateLevel.SPECIMEN, first.level());
        assertEquals(QualityStatus.PASSED, first.quality());
        assertEquals(
                Optional.of(PartialDate.parse("2026-04-01")),
                first.acquisition().date());
        assertEquals("gc-7@3.1", first.acquisition().methodAndVersion());
        assertEquals(
                List.of("GC 2", "R7", "E1", "I1"),
                List.of(
                        first.acquisition().instrument(),
                        first.acquisition().run(),
                        first.acquisition().extraction(),
                        first.acquisition().injection()));
        assertEquals("{route=Leuckart, scheme=round robin}", first.attributes().toString());
        assertEquals("[G1]", first.relationGroups().toString());
        SampleRecord second = loaded.value().get(1).record();
        assertEquals(SampleRole.CONTROL, second.role());
        assertEquals(ReplicateLevel.INJECTION, second.level());
        assertEquals(Optional.of(SampleId.of("S1")), second.parent());
        assertEquals(QualityStatus.Verdict.FAILED, second.quality().verdict());
        assertTrue(second.quality().reason().contains("blank contaminated"));
        assertEquals("{scheme=round robin}", second.attributes().toString());
        assertEquals("[]", second.relationGroups().toString());
    }

    @Test
    void everyDeclaredStateIsRead() {
        StateMapping states = StateMapping.nothingDeclared()
                .withText("ND", State.NOT_DETECTED)
                .withText("-", State.NOT_ANALYSED)
                .withText("<LOQ", State.BELOW_QUANTIFICATION)
                .withText("sat", State.SATURATED)
                .withInterference("int", "caffeine")
                .withRejection("rej", "leak", "N. N.", PartialDate.parse("2026"))
                .withText("", State.NOT_ANALYSED)
                .withLessThan(State.NOT_DETECTED)
                .withGreaterThanSaturated()
                .withFlag("J", StateMapping.Meaning.of(State.BELOW_QUANTIFICATION))
                .withZero(ZeroMeaning.NOT_DETECTED);
        ColumnMapping mapping = Tables.common()
                .target(TargetColumn.of("A", Tables.A).withDetectionLimit(0.5).withQuantificationLimit(2))
                .target(TargetColumn.of("B", Tables.B).withZero(ZeroMeaning.MEASURED_ZERO))
                .toMapping();
        SampleTableReader reader = SampleTableReader.of(mapping, TableFormat.detected(), states);

        record Case(String cell, Measurement expected) {}
        double unknown = Double.NaN;
        List<Case> cases = List.of(
                new Case("ND", Measurement.notDetected(0.5, AREA)),
                new Case("-", Measurement.notAnalysed()),
                new Case("", Measurement.notAnalysed()),
                new Case("<LOQ", new Measurement.DetectedBelowQuantification(unknown, 0.5, 2, AREA)),
                new Case("1.5 J", new Measurement.DetectedBelowQuantification(1.5, 0.5, 2, AREA)),
                new Case("sat", new Measurement.Saturated(unknown, AREA)),
                new Case("> 1200", new Measurement.Saturated(1200, AREA)),
                new Case("int", new Measurement.Interfered("caffeine")),
                new Case("rej", new Measurement.Rejected("leak", "N. N.", PartialDate.parse("2026"))),
                new Case("<0.05", Measurement.notDetected(0.05, AREA)),
                new Case("0.000", Measurement.notDetected(0.5, AREA)),
                new Case("-1.5", Measurement.quantified(-1.5, AREA)),
                new Case("7.5", Measurement.quantified(7.5, AREA)));
        for (Case one : cases) {
            Loaded<List<Sample>> loaded =
                    Tables.read(reader, "sample;specimen;seizure;A;B\nS1;P1;Z1;" + one.cell + ";-0.0\n");
            assertEquals(0, loaded.report().errors(), one.cell);
            SampleRecord record = loaded.value().get(0).record();
            assertEquals(one.expected, record.measurement(Tables.A), one.cell);
            assertEquals(Measurement.quantified(0.0, AREA), record.measurement(Tables.B));
        }
    }

    @Test
    void limitsAndUncertaintyCanHaveColumns() {
        ColumnMapping mapping = Tables.common()
                .target(TargetColumn.of("A", Tables.A)
                        .withDetectionLimitColumn("lod")
                        .withQuantificationLimitColumn("loq")
                        .withUncertaintyColumn("u"))
                .toMapping();
        StateMapping states = Tables.states().withText("tr", State.BELOW_QUANTIFICATION);
        Loaded<List<Sample>> loaded = Tables.read(
                SampleTableReader.of(mapping, TableFormat.detected(), states),
                "sample;specimen;seizure;A;lod;loq;u\nS1;P1;Z1;ND;0.25;;\nS2;P2;Z1;tr;0.25;0.5;\nS3;P3;Z1;7;;;0.125\n"
                        + "S4;P4;Z1;0.125;0.25;;\nS5;P5;Z1;tr;0.5;0.25;\nS6;P6;Z1;ND;x;;\nS7;P7;Z1;ND;-1.5;;\n");
        List<Measurement> read = loaded.value().stream()
                .map(sample -> sample.record().measurement(Tables.A))
                .toList();
        assertEquals(
                List.of(
                        Measurement.notDetected(0.25, AREA),
                        new Measurement.DetectedBelowQuantification(Double.NaN, 0.25, 0.5, AREA),
                        new Measurement.Quantified(7, AREA, 0.125, 0),
                        Measurement.quantified(0.125, AREA)),
                read);
        assertEquals(
                List.of(
                        "5 value-below-limit A",
                        "6 invalid-measurement A",
                        "7 not-a-number lod",
                        "8 invalid-limit lod"),
                loaded.problems().stream()
                        .map(problem -> problem.row() + " " + problem.code() + " " + problem.column())
                        .toList());
        assertEquals(OptionalDouble.empty(), read.get(3).detectionLimit());
    }

    @Test
    void theNumberOfDeterminationsCanHaveAColumn() {
        ColumnMapping mapping = Tables.common()
                .target(TargetColumn.of("A", Tables.A).withCountColumn("n"))
                .target(TargetColumn.of("B", Tables.B).withCountColumn("n"))
                .toMapping();
        Loaded<List<Sample>> loaded = Tables.read(
                SampleTableReader.of(mapping, TableFormat.detected(), Tables.states()),
                "sample;specimen;seizure;A;B;n\nS1;P1;Z1;7;ND;5\nS2;P2;Z1;7;8;\nS3;P3;Z1;7;8;0\nS4;P4;Z1;7;8;2.5\n"
                        + "S5;P5;Z1;7;8;many\nS6;P6;Z1;7;8;99999999999\n");
        List<Sample> read = loaded.value();
        assertEquals(2, read.size());
        assertEquals(
                Measurement.quantified(7, AREA).withCount(5),
                read.get(0).record().measurement(Tables.A));
        assertEquals(Measurement.notDetected(AREA), read.get(0).record().measurement(Tables.B));
        assertEquals(Measurement.quantified(8, AREA), read.get(1).record().measurement(Tables.B));
        assertEquals(
                List.of("4 invalid-count n", "5 invalid-count n", "6 not-a-number n", "7 invalid-count n"),
                loaded.problems().stream()
                        .map(problem -> problem.row() + " " + problem.code() + " " + problem.column())
                        .distinct()
                        .toList());
    }

    @Test
    void longTableGathersTheRowsOfASampleWhereverTheyStand() {
        Loaded<List<Sample>> loaded = Tables.read(
                Tables.reader(Tables.tall()),
                "sample;specimen;seizure;compound;area\nS1;P1;Z1;B;2.5\nS2;P2;Z1;A;3\nS1;P1;Z1;A;1\nS2;P2;Z1;B;ND\n");
        assertEquals(List.of(), loaded.problems());
        assertEquals(List.of("S1", "S2"), Tables.ids(loaded));
        // in the order of the mapping, whatever the order of the rows
        assertEquals(
                "[a, b]", loaded.value().get(0).record().measurements().keySet().toString());
        assertEquals(
                new LoadReport.RowCounts(4, 4, 0, 0, 0, 0, 0), loaded.report().rows());
    }

    @Test
    void absentRowNeedsADeclaredMeaning() {
        String table = "sample;specimen;seizure;compound;area\nS1;P1;Z1;A;1.5\n";
        Loaded<List<Sample>> undeclared = Tables.read(Tables.reader(Tables.tall()), table);
        assertEquals(List.of(), undeclared.value());
        assertEquals("sample-withdrawn", undeclared.problems().get(0).code());
        assertEquals(
                new LoadReport.RowCounts(1, 0, 0, 1, 0, 0, 0),
                undeclared.report().rows());

        SampleTableReader declared = SampleTableReader.of(
                Tables.tall(), TableFormat.detected(), Tables.states().withAbsentRow(State.NOT_DETECTED));
        assertEquals(
                Measurement.notDetected(AREA),
                Tables.read(declared, table).value().get(0).record().measurement(Tables.B));
    }

    @Test
    void rowThatNamesNoSampleMakesNoOtherSampleLookComplete() {
        SampleTableReader reader = SampleTableReader.of(
                Tables.tall(), TableFormat.detected(), Tables.states().withAbsentRow(State.NOT_DETECTED));
        // the ragged row is the missing B of S1: without care S1 would have B not detected
        String table =
                "sample;specimen;seizure;compound;area\nS1;P1;Z1;A;1.5\nS1;P1;Z1;B;2;5\nS2;P2;Z1;A;1\nS2;P2;Z1;B;1\n";
        Loaded<List<Sample>> loaded = Tables.read(reader, table);
        assertEquals(List.of("S2"), Tables.ids(loaded));
        assertEquals(
                List.of("3 ragged-row", "2 sample-withdrawn"),
                loaded.problems().stream()
                        .map(problem -> problem.row() + " " + problem.code())
                        .toList());

        List<String> streamed = new ArrayList<>();
        LoadReport report = stream(reader, table, streamed, new ArrayList<>());
        assertEquals(List.of("S2"), streamed);
        assertEquals(loaded.report().rows(), report.rows());
    }

    @Test
    void badRowOfALongTableTakesItsSampleWithIt() {
        Loaded<List<Sample>> loaded = Tables.read(
                Tables.reader(Tables.tall()),
                "sample;specimen;seizure;compound;area\nS1;P1;Z1;A;1.5\nS1;P1;Z1;B;x\nS2;P2;Z1;A;1\nS2;P2;Z1;B;1\n");
        assertEquals(List.of("S2"), Tables.ids(loaded));
        assertEquals(
                new LoadReport.RowCounts(4, 2, 1, 1, 0, 0, 0), loaded.report().rows());
    }

    @Test
    void compoundsCanBeLeftOutOnPurposeAndAreCounted() {
        ColumnMapping some = Tables.common()
                .longLayout("compound", "area")
                .target("A", Tables.A)
                .ignoring("C")
                .toMapping();
        String table = "sample;specimen;seizure;compound;area\nS1;P1;Z1;A;1.5\nS1;P1;Z1;C;\nS1;P1;Z1;D;\n";
        Loaded<List<Sample>> loaded = Tables.read(Tables.reader(some), table);
        assertEquals(
                List.of("unknown-compound", "sample-withdrawn"),
                loaded.problems().stream().map(LoadProblem::code).toList());

        ColumnMapping all = Tables.common()
                .longLayout("compound", "area")
                .target("A", Tables.A)
                .ignoringOtherCompounds()
                .toMapping();
        Loaded<List<Sample>> kept = Tables.read(Tables.reader(all), table);
        assertEquals(List.of("S1"), Tables.ids(kept));
        assertEquals(
                new LoadReport.RowCounts(3, 1, 0, 0, 2, 0, 0), kept.report().rows());
    }

    @Test
    void streamingGivesTheSameSamplesAndReport() throws IOException {
        String table =
                "sample;specimen;seizure;compound;area\nS1;P1;Z1;A;1.5\nS1;P1;Z1;B;2\nS2;P2;Z1;A;x\nS2;P2;Z1;B;1\n";
        SampleTableReader reader = Tables.reader(Tables.tall());
        List<String> streamed = new ArrayList<>();
        List<LoadProblem> problems = new ArrayList<>();
        LoadReport report = stream(reader, table, streamed, problems);
        Loaded<List<Sample>> loaded = Tables.read(reader, table);
        assertEquals(Tables.ids(loaded), streamed);
        assertEquals(loaded.problems(), problems);
        assertEquals(loaded.report(), report);
    }

    private static String refused(byte[] table) {
        SampleTableReader reader = SampleTableReader.of(Tables.tall(), TableFormat.detected(), Tables.states());
        return assertThrows(UnreadableTableException.class, () -> Tables.read(reader, table))
                .getMessage();
    }

    /** What spreadsheets write: a line that names the separator, CSV files in windows-1252, and two decimal signs. */
    @Test
    void aRefusalOfATableSaysTheCure() {
        String header = "sample;specimen;seizure;compound;area\n";
        String named = refused(("sep=;\n" + header + "S1;P1;Z1;A;1.5\n").getBytes(StandardCharsets.UTF_8));
        assertTrue(named.contains("such as sep=; of a spreadsheet"), named);
        assertTrue(named.contains("linesBeforeHeader"), named);
        String bytes = refused((header + "S1;P\u00e4ckchen;Z1;A;1.5\n").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(bytes.contains("windows-1252"), bytes);
        String both = refused((header + "S1;P1;Z1;A;1.5\nS2;P2;Z1;A;1,5\n").getBytes(StandardCharsets.UTF_8));
        assertTrue(both.contains("only rows with another one are refused"), both);
        // as the message says
        TableFormat declared =
                TableFormat.of(TableFormat.Separator.SEMICOLON, TableFormat.DecimalSign.POINT, StandardCharsets.UTF_8);
        Loaded<List<Sample>> loaded = Tables.read(
                SampleTableReader.of(Tables.tall(), declared, Tables.states().withAbsentRow(State.NOT_DETECTED)),
                header + "S1;P1;Z1;A;1.5\nS2;P2;Z1;A;1,5\n");
        assertEquals(1, loaded.value().size());
        assertEquals(1, loaded.report().rows().refused());
    }

    @Test
    void streamedRowsOfASampleMustStandTogether() {
        String table = "sample;specimen;seizure;compound;area\nS1;P1;Z1;A;1.5\nS2;P2;Z1;A;1\nS1;P1;Z1;B;2\n";
        SampleTableReader reader = SampleTableReader.of(
                Tables.tall(), TableFormat.detected(), Tables.states().withAbsentRow(State.NOT_DETECTED));
        UnreadableTableException refusal = assertThrows(
                UnreadableTableException.class, () -> stream(reader, table, new ArrayList<>(), new ArrayList<>()));
        assertEquals("rows-not-contiguous", refusal.code());
        assertTrue(refusal.getMessage().contains("row 4"), refusal::getMessage);
        assertFalse(refusal.messageWithoutIdentifiers().contains("test.csv"));
        assertEquals(2, Tables.read(reader, table).value().size());
    }

    private static LoadReport stream(
            SampleTableReader reader, String table, List<String> ids, List<LoadProblem> problems) {
        try {
            return reader.forEach(
                    new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                    "test.csv",
                    sample -> ids.add(sample.id().value()),
                    problems::add);
        } catch (IOException e) {
            throw new AssertionError("bytes in memory", e);
        }
    }

    @Test
    void interruptStopsALongTable() {
        StringBuilder table = new StringBuilder("sample;specimen;seizure;A;B\n");
        for (int i = 0; i < 300; i++) {
            table.append('S').append(i).append(";P").append(i).append(";Z1;1.5;2\n");
        }
        List<String> ids = new ArrayList<>();
        Thread.currentThread().interrupt();
        try {
            AssertionError wrapped = assertThrows(
                    AssertionError.class,
                    () -> stream(Tables.reader(Tables.wide()), table.toString(), ids, new ArrayList<>()));
            assertInstanceOf(InterruptedIOException.class, wrapped.getCause());
        } finally {
            assertTrue(Thread.interrupted(), "the interrupt is left to the caller");
        }
        assertEquals(255, ids.size());
    }

    @Test
    void reportHoldsTheBaseNameAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("März.csv");
        Files.writeString(file, "sample;specimen;seizure;A;B\nS1;P1;Z1;1.5;2\n");
        assertEquals(
                "März.csv", Tables.reader(Tables.wide()).read(file).report().name());
        LoadReport report = Tables.reader(Tables.wide()).forEach(file, sample -> {}, problem -> {});
        assertEquals("März.csv", report.name());
        assertEquals("x.csv", SampleTableReader.baseName("C:\\cases\\x.csv"));
    }

    @Test
    void linesBeforeTheHeaderSeveralHeaderRowsUnitsAndComments() {
        ColumnMapping mapping = Tables.common()
                .target("A area", Tables.A)
                .target("B area", Tables.B)
                .ignoring("A RT")
                .toMapping();
        TableFormat format = TableFormat.detected()
                .withLinesBeforeHeader(2)
                .withHeaderRows(2)
                .withUnitRow()
                .withCommentCharacter('#');
        String table =
                "Report of \"run 7\n2026-03-01;x\nsample;specimen;seizure;A;A;B\n;;;RT;area;area\n;;;min;area;area\n"
                        + "# a comment; with \"what looks like a quote\nS1;P1;Z1;3.5;1.5;2\n";
        Loaded<List<Sample>> loaded = Tables.read(SampleTableReader.of(mapping, format, Tables.states()), table);
        assertEquals(List.of(), loaded.problems());
        assertEquals(List.of("S1"), Tables.ids(loaded));
        assertEquals(
                new LoadReport.RowCounts(1, 1, 0, 0, 0, 0, 1), loaded.report().rows());

        UnreadableTableException wrongUnit = assertThrows(
                UnreadableTableException.class,
                () -> Tables.read(
                        SampleTableReader.of(mapping, format, Tables.states()),
                        table.replace(";;;min;area;area", ";;;min;area;mV")));
        assertEquals("unit-mismatch", wrongUnit.code());
        assertTrue(wrongUnit.getMessage().contains("row 5, column B area"), wrongUnit::getMessage);
    }

    @Test
    void tableWithoutHeaderHasColumnsByLetter() {
        ColumnMapping mapping = ColumnMapping.builder(
                        "bare", "1", Tables.wide().substance(), AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                .origin(DataOrigin.INVENTED)
                .constant(SampleField.LABORATORY, "LAB-1")
                .constant(SampleField.ROLE, "CASEWORK")
                .column(SampleField.SAMPLE, "A")
                .column(SampleField.SPECIMEN, "A")
                .column(SampleField.SEIZURE, "B")
                .target("C", Tables.A)
                .toMapping();
        SampleTableReader reader =
                SampleTableReader.of(mapping, TableFormat.detected().withHeaderRows(0), Tables.states());
        Loaded<List<Sample>> loaded = Tables.read(reader, "S1\tZ1\t1,5\nS2\tZ1\t2,5\n");
        assertEquals(List.of("S1", "S2"), Tables.ids(loaded));
        assertEquals(Separator.TAB, loaded.report().format().separator());
    }

    @Test
    void valueSaysWhatItIs() {
        assertEquals(
                "row 2, column A (D): undeclared-zero '0': a literal zero must have a declared meaning: not detected, or a"
                        + " measured zero",
                Tables.read(Tables.reader(Tables.wide()), "sample;specimen;seizure;A;B\nS1;P1;Z1;0;2\n")
                        .problems()
                        .get(0)
                        .toString());
        assertEquals("test@1: amphetamine, WIDE table, 2 targets", Tables.wide().toString());
        assertEquals(Tables.wide(), Tables.wide());
        assertEquals(Tables.wide().hashCode(), Tables.wide().hashCode());
        assertFalse(Tables.wide().equals(Tables.tall()));
    }

    @Test
    void aNegativeNumberIsCalledNegative() {
        ColumnMapping mapping = Tables.common()
                .target(TargetColumn.of("A", Tables.A).withDetectionLimit(4))
                .target(TargetColumn.of("B", Tables.B))
                .toMapping();
        Loaded<List<Sample>> loaded = Tables.read(
                SampleTableReader.of(mapping, TableFormat.detected(), Tables.states()),
                "sample;specimen;seizure;A;B\nS1;P1;Z1;-5;1\nS2;P2;Z1;3;-2\nS3;P3;Z1;5;1\n");
        assertEquals(3, loaded.value().size());
        assertEquals(
                List.of("2 negative-value A -5", "3 value-below-limit A 3", "3 negative-value B -2"),
                loaded.problems().stream()
                        .map(problem ->
                                problem.row() + " " + problem.code() + " " + problem.column() + " " + problem.text())
                        .toList());
    }

    @Test
    void aNegativeDeltaIsNothingToWarnOf() {
        Target delta = new IsotopeDeltaTarget("d13C", "13C/12C", "amphetamine", "VPDB");
        Loaded<List<Sample>> loaded = Tables.read(
                Tables.reader(Tables.common().target("d13C", delta).toMapping()),
                "sample;specimen;seizure;d13C\nS1;P1;Z1;-27.4\n");
        assertEquals(1, loaded.value().size());
        assertEquals(List.of(), loaded.problems());
    }

    @Test
    void aSeizureInTwoSpellingsIsSaidWhenItIsRead() {
        Loaded<List<Sample>> loaded = Tables.read(
                Tables.reader(Tables.wide()),
                "sample;specimen;seizure;A;B\nS1;P1;4;1;2\nS2;P2;Z5;1;2\nS3;P3;seizure 4;1;2\nS4;P4;4;1;2\nS5;P5;z5;1;2\n"
                        + "S6;P6;batch 4;1;2\nS7;P7;04;1;2\n");
        assertEquals(7, loaded.value().size());
        assertEquals(0, loaded.report().errors());
        assertEquals(
                List.of("4 seizure-spelled-differently seizure 4", "6 seizure-spelled-differently z5"),
                loaded.problems().stream()
                        .map(problem -> problem.row() + " " + problem.code() + " " + problem.text())
                        .toList());
        assertTrue(loaded.problems().get(0).reason().contains("row 2 has '4'"), loaded.problems()::toString);
        assertTrue(loaded.problems().get(1).reason().contains("row 3 has 'Z5'"), loaded.problems()::toString);
    }

    @Test
    void laboratoriesNumberOnTheirOwn() {
        ColumnMapping mapping = Tables.ofLaboratories()
                .column(SampleField.LABORATORY, "laboratory")
                .column(SampleField.CASE, "case")
                .target("A", Tables.A)
                .toMapping();
        String header = "sample;specimen;seizure;laboratory;case;A\n";
        Loaded<List<Sample>> two = Tables.read(
                Tables.reader(mapping),
                header + "S1;P1;4;L1;C1;1\nS2;P1;5;L2;C2;1\nS3;P3;4;L2;C3;1\nS4;P4;seizure 5;L1;C4;1\n");
        assertEquals(List.of(), rowsAndCodes(two));
        assertEquals(4, two.value().size());
        Loaded<List<Sample>> one = Tables.read(
                Tables.reader(mapping),
                header + "S1;P1;4;L1;C1;1\nS2;P1;5;L1;C2;1\nS3;P3;4;L1;C3;1\nS4;P4;seizure 4;L1;C1;1\n");
        assertEquals(
                List.of("3 specimen-in-two-seizures", "4 contradicting-seizure", "5 seizure-spelled-differently"),
                rowsAndCodes(one));
    }

    private static List<String> rowsAndCodes(Loaded<?> loaded) {
        return loaded.problems().stream()
                .map(problem -> problem.row() + " " + problem.code())
                .toList();
    }

    @Test
    void aSpellingInARowThatIsRefusedIsNoneOfTheTable() {
        Loaded<List<Sample>> loaded = Tables.read(
                Tables.reader(Tables.wide()), "sample;specimen;seizure;A;B\nS1;P1;seizure 4;x;2\nS2;P2;4;1;2\n");
        assertEquals(1, loaded.value().size());
        assertEquals(List.of("2 not-a-number"), rowsAndCodes(loaded));
    }

    @Test
    void spellingsOfSamplesOfSeveralRowsAreCompared() {
        Loaded<List<Sample>> loaded = Tables.read(
                Tables.reader(Tables.tall()),
                "sample;specimen;seizure;compound;area\nS1;P1;4;A;1\nS1;P1;4;B;1\nS2;P2;seizure 4;A;1\nS2;P2;seizure 4;B;1\n");
        assertEquals(2, loaded.value().size());
        assertEquals(List.of("4 seizure-spelled-differently"), rowsAndCodes(loaded));
    }

    @Test
    void itIsSaidFromWhichRowOnSpellingsAreNotCompared() {
        StringBuilder table = new StringBuilder("sample;specimen;seizure;A;B\n");
        for (int i = 0; i < 90_000; i++) {
            table.append('S')
                    .append(i)
                    .append(";P")
                    .append(i)
                    .append(";Z")
                    .append(i)
                    .append(";1;2\n");
        }
        Loaded<List<Sample>> loaded = Tables.read(Tables.reader(Tables.wide()), table + "S;P;z0;1;2\n");
        assertEquals(90_001, loaded.value().size());
        assertEquals(List.of("90001 spellings-not-compared"), rowsAndCodes(loaded));
    }
}
