package org.drugprofiling.io.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drugprofiling.io.table.StateMapping.State;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;

/** Small invented tables and what they mean: two impurities, {@code A} and {@code B}, of amphetamine. */
final class Tables {

    static final Target A = AnalyteTarget.of("a", "impurity A", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
    static final Target B = AnalyteTarget.of("b", "impurity B", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);

    private Tables() {}

    /** A mapping of what is the same in all tables here. */
    static ColumnMappingBuilder common() {
        return ofLaboratories().constant(SampleField.LABORATORY, "LAB-1");
    }

    /** The same but for the laboratory, which is to be stated. */
    static ColumnMappingBuilder ofLaboratories() {
        return ColumnMapping.builder(
                        "test", "1", Substance.AMPHETAMINE, AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                .origin(DataOrigin.INVENTED)
                .constant(SampleField.ROLE, "CASEWORK")
                .column(SampleField.SAMPLE, "sample")
                .column(SampleField.SPECIMEN, "specimen")
                .column(SampleField.SEIZURE, "seizure");
    }

    /** {@code sample;specimen;seizure;A;B}. */
    static ColumnMapping wide() {
        return common().target("A", A).target("B", B).toMapping();
    }

    /** {@code sample;specimen;seizure;compound;area}. */
    static ColumnMapping tall() {
        return common().longLayout("compound", "area")
                .target("A", A)
                .target("B", B)
                .toMapping();
    }

    /** One column for all identifiers, and the targets A and B. */
    static ColumnMapping lettered(String identifiers, String a, String b) {
        ColumnMappingBuilder builder = ColumnMapping.builder(
                        "lettered", "1", Substance.AMPHETAMINE, AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                .origin(DataOrigin.INVENTED)
                .constant(SampleField.LABORATORY, "LAB-1")
                .constant(SampleField.ROLE, "CASEWORK")
                .column(SampleField.SAMPLE, identifiers)
                .column(SampleField.SPECIMEN, identifiers)
                .column(SampleField.SEIZURE, identifiers);
        return builder.target(a, A).target(b, B).toMapping();
    }

    /** {@code ND} is not detected. */
    static StateMapping states() {
        return StateMapping.nothingDeclared().withText("ND", State.NOT_DETECTED);
    }

    static SampleTableReader reader(ColumnMapping mapping) {
        return SampleTableReader.of(mapping, TableFormat.detected(), states());
    }

    static Loaded<List<Sample>> read(SampleTableReader reader, String text) {
        return read(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static Loaded<List<Sample>> read(SampleTableReader reader, byte[] bytes) {
        try {
            return reader.read(new ByteArrayInputStream(bytes), "test.csv");
        } catch (IOException e) {
            throw new AssertionError("bytes in memory", e);
        }
    }

    /** A number without groups. */
    static NumberText number(String text, TableFormat.DecimalSign sign, int longest) {
        return NumberText.parse(text, new NumberRules(sign, GroupSeparator.NONE, longest));
    }

    static List<String> ids(Loaded<List<Sample>> loaded) {
        return loaded.value().stream().map(sample -> sample.id().value()).toList();
    }
}
