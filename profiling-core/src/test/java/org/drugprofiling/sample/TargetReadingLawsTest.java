package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.DerivedTarget;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.Target;
import org.junit.jupiter.api.Test;

/** As what a reported number may be read, and as what not. */
class TargetReadingLawsTest {

    /** What a target may state beside its id, unit and isomer index; an empty text is left open. */
    private record Stated(String compound, String derivative, String extraction, String technique, String ion) {

        private AnalyteTarget on(AnalyteTarget bare) {
            AnalyteTarget target = bare;
            target = compound.isEmpty() ? target : target.withCompound(Compound.named(compound, compound));
            target = derivative.isEmpty() ? target : target.withDerivative(derivative);
            target = extraction.isEmpty() ? target : target.withExtraction(extraction);
            target = technique.isEmpty() ? target : target.withTechnique(AnalyticalTechnique.valueOf(technique));
            return ion.isEmpty() ? target : target.withIon(ion);
        }

        private List<String> parts() {
            return List.of(compound, derivative, extraction, technique, ion);
        }

        /** By the words of the contract: no part that both state differs. */
        private boolean agreesWith(Stated other) {
            for (int k = 0; k < parts().size(); k++) {
                String own = parts().get(k);
                String theirs = other.parts().get(k);
                if (!own.isEmpty() && !theirs.isEmpty() && !own.equals(theirs)) {
                    return false;
                }
            }
            return true;
        }

        /** Without the first part that is stated. */
        private Stated opened() {
            if (!compound.isEmpty()) {
                return new Stated("", derivative, extraction, technique, ion);
            }
            if (!derivative.isEmpty()) {
                return new Stated("", "", extraction, technique, ion);
            }
            return !extraction.isEmpty() ? new Stated("", "", "", technique, ion) : new Stated("", "", "", "", ion);
        }
    }

    private static AnalyteTarget bare(MeasurementUnit unit) {
        return AnalyteTarget.of("p1", "p1", Layer.PRODUCTION, unit);
    }

    private static final AnalyteTarget AREA = bare(MeasurementUnit.PEAK_AREA);

    @Provide
    Arbitrary<Stated> stated() {
        return Combinators.combine(
                        Arbitraries.of("", "nfa", "bmk"),
                        Arbitraries.of("", "TMS", "PFPA"),
                        Arbitraries.of("", "toluene", "heptane"),
                        Arbitraries.of("", "GC_MS", "LC_MS"),
                        Arbitraries.of("", "118", "91"))
                .as(Stated::new);
    }

    @Property
    void whatBothStateDecides(@ForAll("stated") Stated ofMethod, @ForAll("stated") Stated reported) {
        assertEquals(ofMethod.agreesWith(reported), ofMethod.on(AREA).readsAs(reported.on(AREA)));
        assertEquals(
                ofMethod.on(AREA).readsAs(reported.on(AREA)), reported.on(AREA).readsAs(ofMethod.on(AREA)));
    }

    @Property
    void leavingSomethingOpenNeverMakesANumberUnreadable(
            @ForAll("stated") Stated ofMethod, @ForAll("stated") Stated reported) {
        if (ofMethod.on(AREA).readsAs(reported.on(AREA))) {
            assertTrue(ofMethod.opened().on(AREA).readsAs(reported.on(AREA)));
            assertTrue(ofMethod.on(AREA).readsAs(reported.opened().on(AREA)));
        }
    }

    @Property
    void unitIsomerAndIdAlwaysDecide(@ForAll("stated") Stated stated) {
        AnalyteTarget target = stated.on(AREA);
        assertTrue(target.readsAs(target));
        assertFalse(target.readsAs(stated.on(bare(MeasurementUnit.PEAK_HEIGHT))));
        assertFalse(target.readsAs(target.withIsomerIndex(1)));
        assertFalse(target.withIsomerIndex(1).readsAs(target.withIsomerIndex(2)));
        assertFalse(
                target.readsAs(stated.on(AnalyteTarget.of("p2", "p1", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA))));
    }

    @Property
    void nameLayerAndRoleAreAPointOfView(@ForAll("stated") Stated stated) {
        AnalyteTarget other = AnalyteTarget.of("p1", "other words", Layer.CUTTING, MeasurementUnit.PEAK_AREA);
        assertTrue(stated.on(AREA).readsAs(stated.on(other).withRole(CompoundRole.ROUTE_MARKER)));
    }

    @Property
    void aRecordReadsWhatTheTargetReads(@ForAll("stated") Stated ofMethod, @ForAll("stated") Stated reported) {
        Measurement five = Measurement.quantified(5, MeasurementUnit.PEAK_AREA);
        SampleRecord record = Laboratory.record("S1", "S1", "Z1")
                .measurement(reported.on(AREA), five)
                .toRecord();
        if (ofMethod.agreesWith(reported)) {
            assertEquals(five, record.measurement(ofMethod.on(AREA)));
        } else {
            ProfilingException refusal =
                    assertThrows(ProfilingException.class, () -> record.measurement(ofMethod.on(AREA)));
            assertEquals("target-mismatch", refusal.code());
            assertEquals(reported.on(AREA).definition(), refusal.value().orElseThrow());
        }
    }

    @Test
    void whatIsNotAnalysedMustBeReadAsWhatItWasReportedAsToo() {
        AnalyteTarget ofGas = AREA.withTechnique(AnalyticalTechnique.GC_MS);
        SampleRecord record = Laboratory.record("S1", "S1", "Z1")
                .measurement(ofGas, Measurement.notAnalysed())
                .toRecord();
        assertEquals(Measurement.notAnalysed(), record.measurement(AREA));
        assertThrows(ProfilingException.class, () -> record.measurement(AREA.withTechnique(AnalyticalTechnique.LC_MS)));
    }

    @Test
    void readingIsNotPassedOn() {
        // what leaves the ion open reads as either ion, and one ion never as the other
        assertTrue(AREA.withIon("118").readsAs(AREA));
        assertTrue(AREA.readsAs(AREA.withIon("91")));
        assertFalse(AREA.withIon("118").readsAs(AREA.withIon("91")));
    }

    @Test
    void everyOtherKindReadsAsItselfAlone() {
        List<Target> targets = List.of(
                bareRatio(),
                new RatioTarget("r", "r", AREA, AREA.withIon("91")),
                new RatioTarget("r", "r", AREA.withIon("91"), AREA),
                new RatioTarget("r", "r", AREA, AREA.withIon("118")),
                new IsotopeDeltaTarget("r", "13C/12C", "cocaine", "VPDB"),
                new IsotopeDeltaTarget("r", "13C/12C", "cocaine", "working gas"),
                new IsotopeDeltaTarget("r", "15N/14N", "cocaine", "AIR"),
                new IsotopeDeltaTarget("r", "13C/12C", "levamisole", "VPDB"),
                new DerivedTarget("r", "r", Layer.PRODUCTION, MeasurementUnit.ONE, "a/b"),
                new DerivedTarget("r", "r", Layer.PRODUCTION, MeasurementUnit.ONE, "b/a"),
                new TabletFeatureTarget("r", "r", Layer.TABLETTING, MeasurementUnit.ONE),
                new TabletFeatureTarget("r", "r", Layer.DOSAGE, MeasurementUnit.ONE),
                new ElementTarget("Zn", MeasurementUnit.ONE),
                new ElementTarget("Zn", MeasurementUnit.MILLIGRAM_PER_KILOGRAM));
        for (Target target : targets) {
            for (Target reported : targets) {
                assertEquals(target == reported, target.readsAs(reported), target + " as " + reported);
            }
        }
    }

    private static Target bareRatio() {
        return AnalyteTarget.of("r", "r", Layer.PRODUCTION, MeasurementUnit.ONE);
    }
}
