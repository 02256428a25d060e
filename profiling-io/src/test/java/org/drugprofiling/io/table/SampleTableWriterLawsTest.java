package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drugprofiling.io.table.StateMapping.Meaning;
import org.drugprofiling.io.table.StateMapping.State;
import org.drugprofiling.io.table.TableFormat.DecimalSign;
import org.drugprofiling.io.table.TableFormat.Separator;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.CaseId;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.SeizureId;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.sample.SpecimenId;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;

/** What is written is read back as it was. */
class SampleTableWriterLawsTest {

    private static final MeasurementUnit AREA = MeasurementUnit.PEAK_AREA;

    private static final ColumnMapping MAPPING = Tables.common()
            .column(SampleField.LABORATORY, "laboratory")
            .column(SampleField.SPECIMEN_DESCRIPTION, "what")
            .column(SampleField.CASE, "case")
            .column(SampleField.ROLE, "role")
            .code(SampleRole.CONTROL, "QC")
            .column(SampleField.MEASUREMENT_DATE, "measured")
            .column(SampleField.RUN, "run")
            .attribute("route", ColumnSource.column("route"))
            .target(TargetColumn.of("A", Tables.A)
                    .withDetectionLimitColumn("LOD of A")
                    .withQuantificationLimitColumn("LOQ of A")
                    .withUncertaintyColumn("u of A")
                    .withCountColumn("n of A"))
            .target("B", Tables.B)
            .toMapping();

    private static final StateMapping STATES = StateMapping.nothingDeclared()
            .withText("ND", State.NOT_DETECTED)
            .withText("-", State.NOT_ANALYSED)
            .withText("tr", State.BELOW_QUANTIFICATION)
            .withText("sat", State.SATURATED)
            .withInterference("int", "caffeine")
            .withRejection("rej", "leak", "N. N.", PartialDate.parse("2026-03"))
            .withFlag("J", Meaning.of(State.BELOW_QUANTIFICATION))
            .withGreaterThanSaturated()
            .withZero(ZeroMeaning.MEASURED_ZERO);

    @Provide
    Arbitrary<String> word() {
        // a letter at both ends keeps what a table cannot keep away from the ends
        Arbitrary<String> middle = Arbitraries.strings()
                .withChars("ab Z09.,;:|\"'=+-@#\u00e4\u03b1\u4e2d")
                .ofMaxLength(6);
        Arbitrary<String> start = Arbitraries.of("a", "=", "+", "-", "@", "'", "#", "Z");
        return Combinators.combine(start, middle).as((first, rest) -> first + rest + "z");
    }

    /** Any finite double, by its bits; minus zero is zero in a table. */
    private static Arbitrary<Double> anyNumber() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .map(number -> number + 0.0);
    }

    @Provide
    Arbitrary<Measurement> measurementOfA() {
        Arbitrary<Double> value = anyNumber();
        Arbitrary<Double> positive = anyNumber().map(number -> 1e-6 + Math.abs(number) % 1e6);
        return Arbitraries.oneOf(
                measurementOfB(),
                Combinators.combine(value, positive).as((v, u) -> Measurement.quantified(v, AREA, u, 3)),
                value.map(v -> Measurement.quantified(v, AREA).withCount(12)),
                positive.map(limit -> Measurement.notDetected(limit, AREA)),
                positive.map(lod -> new Measurement.DetectedBelowQuantification(lod * 2, lod, lod * 3, AREA)),
                positive.map(lod -> new Measurement.DetectedBelowQuantification(Double.NaN, lod, lod, AREA)));
    }

    @Provide
    Arbitrary<Measurement> measurementOfB() {
        return Arbitraries.oneOf(
                anyNumber().map(number -> Measurement.quantified(number, AREA)),
                anyNumber().map(number -> new Measurement.Saturated(1e-6 + Math.abs(number) / 2, AREA)),
                Arbitraries.of(
                        Measurement.quantified(0.0, AREA),
                        Measurement.notDetected(AREA),
                        Measurement.notAnalysed(),
                        new Measurement.DetectedBelowQuantification(Double.NaN, Double.NaN, Double.NaN, AREA),
                        new Measurement.Saturated(Double.NaN, AREA),
                        new Measurement.Interfered("caffeine"),
                        new Measurement.Rejected("leak", "N. N.", PartialDate.parse("2026-03"))));
    }

    @Provide
    Arbitrary<TableFormat> format() {
        return Combinators.combine(
                        Arbitraries.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB, Separator.BAR),
                        Arbitraries.of(DecimalSign.POINT, DecimalSign.COMMA),
                        Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE),
                        Arbitraries.of(DatePattern.values()),
                        Arbitraries.of(GroupSeparator.NONE, GroupSeparator.SPACE, GroupSeparator.POINT))
                .as((separator, sign, charset, dates, groups) -> TableFormat.of(separator, sign, charset)
                        .withGuardedText()
                        .withDatePattern(dates)
                        .withGroupSeparator(
                                groups == GroupSeparator.POINT && sign == DecimalSign.POINT
                                        ? GroupSeparator.COMMA
                                        : groups));
    }

    @Property
    void samplesAreReadBack(
            @ForAll("format") TableFormat format,
            @ForAll("word") String id,
            @ForAll("word") String place,
            @ForAll("word") String text,
            @ForAll SampleRole role,
            @ForAll("measurementOfA") Measurement a,
            @ForAll("measurementOfB") Measurement b)
            throws IOException {
        // a quote in an identifier is refused by the reader, and so by the writer
        String clean = id.replace("\"", "");
        String where = place.replace("\"", "");
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            samples.add(Sample.of(
                    Substance.AMPHETAMINE,
                    SampleRecord.builder(
                                    SampleId.of(clean + i),
                                    new Specimen(SpecimenId.of("P" + where + i), text),
                                    new Seizure(SeizureId.of(where), CaseId.of(clean), null),
                                    LaboratoryId.of(where),
                                    Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                                            .run(text)
                                            .date(PartialDate.parse("2026-0" + (i + 1)))
                                            .toAcquisition())
                            .role(role)
                            .attribute("route", text)
                            .origin(DataOrigin.INVENTED)
                            .measurement(Tables.A, i == 0 ? a : b)
                            .measurement(Tables.B, b)
                            .toRecord()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleTableWriter.of(MAPPING, format, STATES).write(samples, out);
        Loaded<List<Sample>> loaded = SampleTableReader.of(MAPPING, format, STATES)
                .read(new ByteArrayInputStream(out.toByteArray()), "written.csv");

        assertEquals(0, loaded.report().errors());
        assertEquals(2, loaded.value().size());
        for (int i = 0; i < 2; i++) {
            SampleRecord wanted = samples.get(i).record();
            SampleRecord read = loaded.value().get(i).record();
            assertEquals(wanted.id(), read.id());
            assertEquals(wanted.specimen(), read.specimen());
            assertEquals(wanted.seizure(), read.seizure());
            assertEquals(wanted.laboratory(), read.laboratory());
            assertEquals(wanted.role(), read.role());
            assertEquals(wanted.acquisition().run(), read.acquisition().run());
            assertEquals(wanted.acquisition().date(), read.acquisition().date());
            assertEquals(wanted.attributes(), read.attributes());
            assertEquals(wanted.measurements(), read.measurements());
        }
        assertStartsNoFormula(out.toByteArray(), format);
    }

    private static void assertStartsNoFormula(byte[] bytes, TableFormat format) {
        char separator = format.separator().symbol();
        String table = new String(bytes, format.charset().orElseThrow());
        for (String record : table.split("\r\n")) {
            for (String cell : new FieldSplitter(separator, 10_000).split(record)) {
                boolean number = Tables.number(cell, format.decimalSign(), 128).isNumber();
                assertFalse(!number && SafeCell.looksLikeFormula(cell), cell);
            }
        }
    }
}
