package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;

/** Two records are equal if and only if they say the same. */
class SampleRecordEqualityTest {

    private static final AnalyteTarget ONE = Laboratory.area("p1");
    private static final AnalyteTarget TWO = Laboratory.area("p2");
    private static final PartialDate MARCH = PartialDate.parse("2026-03");

    /** Each says one thing more. */
    private static final List<UnaryOperator<SampleRecordBuilder>> STATEMENTS = List.of(
            builder -> builder.measurement(ONE, Measurement.quantified(2, MeasurementUnit.PEAK_AREA)),
            builder -> builder.measurement(TWO, Measurement.notDetected(MeasurementUnit.PEAK_AREA)),
            builder -> builder.measurement(
                    AnalyteTarget.of("p3", "p3", Layer.DOSAGE, MeasurementUnit.PEAK_AREA), Measurement.notAnalysed()),
            builder -> builder.role(SampleRole.BLANK),
            builder -> builder.quality(QualityStatus.failed("blank not clean")),
            builder -> builder.repeating(ReplicateLevel.INJECTION, SampleId.of("first")),
            builder -> builder.content(new Content("caffeine", CompoundRole.ADULTERANT, null)),
            builder -> builder.relationGroup("G"),
            builder -> builder.attribute("route", "Leuckart"),
            builder -> builder.amendment(new Amendment("p1", "1", "2", "typing error", "analyst 4", MARCH)),
            builder -> builder.origin(DataOrigin.SIMULATED),
            builder -> builder.peaks(new PeakTable(List.of())));

    private static SampleRecord record(Set<Integer> statements) {
        SampleRecordBuilder builder = Laboratory.record("S1", "S1", "Z1");
        statements.stream().sorted().forEach(which -> STATEMENTS.get(which).apply(builder));
        return builder.toRecord();
    }

    @Property(tries = 200)
    void recordsAreEqualIfTheySayTheSame(
            @ForAll @Size(max = 12) Set<@IntRange(max = 11) Integer> a,
            @ForAll @Size(max = 12) Set<@IntRange(max = 11) Integer> b) {
        assertEquals(record(a), record(a));
        assertEquals(record(a).hashCode(), record(a).hashCode());
        assertEquals(Sample.of(Substance.HEROIN, record(a)), Sample.of(Substance.HEROIN, record(a)));
        assertEquals(a.equals(b), record(a).equals(record(b)), () -> a + " and " + b);
        for (int which = 0; which < STATEMENTS.size(); which++) {
            if (!a.contains(which)) {
                int more = which;
                Set<Integer> longer = java.util.stream.Stream.concat(a.stream(), java.util.stream.Stream.of(more))
                        .collect(Collectors.toSet());
                assertNotEquals(record(a), record(longer), () -> "statement " + more);
            }
        }
    }

    @Test
    void whoseRecordItIsCounts() {
        SampleRecord own = Laboratory.record("S1", "S1", "Z1").toRecord();
        for (SampleRecord other : List.of(
                Laboratory.record("S2", "S1", "Z1").toRecord(),
                Laboratory.record("S1", "S2", "Z1").toRecord(),
                Laboratory.record("S1", "S1", "Z2").toRecord(),
                SampleRecord.builder(
                                own.id(), own.specimen(), own.seizure(), LaboratoryId.of("LAB-2"), own.acquisition())
                        .origin(own.origin())
                        .toRecord())) {
            assertNotEquals(own, other);
        }
    }

    @Test
    void everyPartOfAnAcquisitionCounts() {
        List<UnaryOperator<AcquisitionBuilder>> statements = List.of(
                builder -> builder.instrument("I"),
                builder -> builder.method("m", "1"),
                builder -> builder.run("R"),
                builder -> builder.injection("E", "1"),
                builder -> builder.date(MARCH),
                builder -> builder.internalStandard("n-alkane", 1, MeasurementUnit.PEAK_AREA),
                builder -> builder.storage("cold"),
                builder -> builder.extractAge(Duration.ofHours(2)));
        Acquisition bare = bare().toAcquisition();
        assertEquals(bare, bare().toAcquisition());
        for (int which = 0; which < statements.size(); which++) {
            Acquisition more = statements.get(which).apply(bare()).toAcquisition();
            assertNotEquals(bare, more, Optional.of(which)::toString);
            assertEquals(more, statements.get(which).apply(bare()).toAcquisition());
            assertEquals(
                    more.hashCode(),
                    statements.get(which).apply(bare()).toAcquisition().hashCode());
        }
        assertNotEquals(
                bare,
                Acquisition.builder(AnalyticalTechnique.GC_FID, SignalType.PEAK_AREA)
                        .toAcquisition());
        assertNotEquals(
                bare,
                Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_HEIGHT)
                        .toAcquisition());
    }

    private static AcquisitionBuilder bare() {
        return Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA);
    }
}
