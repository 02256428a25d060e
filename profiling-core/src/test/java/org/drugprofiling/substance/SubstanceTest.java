package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class SubstanceTest {

    @Test
    void casNumbersHaveACheckDigit() {
        assertTrue(Compound.isCasNumber("58-08-2"));
        assertTrue(Compound.isCasNumber("7732-18-5"));
        assertFalse(Compound.isCasNumber("58-08-3"));
        assertFalse(Compound.isCasNumber("58-8-2"));
        assertFalse(Compound.isCasNumber("058-08-2"));
    }

    @Property(tries = 200)
    void everyOtherCheckDigitIsWrong(
            @ForAll @IntRange(min = 10, max = 9_999_999) int first, @ForAll @IntRange(max = 99) int second) {
        long right = java.util.stream.IntStream.range(0, 10)
                .filter(digit -> Compound.isCasNumber(first + "-" + (second < 10 ? "0" : "") + second + "-" + digit))
                .count();
        assertEquals(1, right);
    }

    @Test
    void theSameCompoundMeasuredOtherwiseIsAnotherTarget() {
        AnalyteTarget area =
                AnalyteTarget.of(Compound.named("caffeine", "caffeine"), Layer.CUTTING, MeasurementUnit.PEAK_AREA);
        assertEquals(area, area.withCompound(Compound.named("caffeine", "caffeine")));
        for (AnalyteTarget other : List.of(
                area.withIsomerIndex(1),
                area.withDerivative("TMS"),
                area.withExtraction("alkaline toluene"),
                area.withTechnique(AnalyticalTechnique.LC_MS),
                area.withIon("194"),
                area.withRole(CompoundRole.ADULTERANT),
                AnalyteTarget.of(
                        Compound.named("caffeine", "caffeine"), Layer.CUTTING, MeasurementUnit.MASS_PERCENT))) {
            assertNotEquals(area, other);
            assertNotEquals(area.definition(), other.definition());
        }
        assertThrows(ProfilingException.class, () -> area.withIsomerIndex(0));
    }

    @Test
    void everyKindOfTargetHasItsLayerAndUnit() {
        AnalyteTarget unknown = AnalyteTarget.of("u-1472", "unknown 1472", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
        AnalyteTarget known = AnalyteTarget.of("p1", "peak 1", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
        List<Target> targets = List.of(
                unknown,
                new ElementTarget("Zn", MeasurementUnit.MILLIGRAM_PER_KILOGRAM),
                new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "VPDB"),
                new RatioTarget("r", "unknown to peak 1", unknown, known),
                TabletFeatureTarget.DIAMETER,
                new DerivedTarget("ln(a/b)", "ln(a/b)", Layer.PRODUCTION, MeasurementUnit.ONE, "ln(a/b)"));
        TargetSet set = TargetSet.of("one of each", targets);
        assertEquals(Set.of(Layer.PRODUCTION, Layer.ELEMENTAL, Layer.ISOTOPIC, Layer.TABLETTING), set.layers());
        assertEquals(5, set.units().size());
        assertNotEquals(
                new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "VPDB"),
                new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "PDB"));
        assertThrows(ProfilingException.class, () -> new RatioTarget("r", "r", unknown, TabletFeatureTarget.WEIGHT));
        assertThrows(ProfilingException.class, () -> new ElementTarget("zinc", MeasurementUnit.ONE));
    }

    @Test
    void targetSetsKeepTheirOrderAndAreEqualByContent() {
        TargetSet set = TargetSet.of("a", TabletFeatureTarget.DIAMETER, TabletFeatureTarget.WEIGHT);
        assertEquals(set, TargetSet.of("b", TabletFeatureTarget.DIAMETER, TabletFeatureTarget.WEIGHT));
        assertNotEquals(set, TargetSet.of("a", TabletFeatureTarget.WEIGHT, TabletFeatureTarget.DIAMETER));
        assertEquals(1, set.indexOf("weight"));
        assertEquals(List.of("weight"), set.restrictedTo(Set.of("weight")).ids());
        ProfilingException unknown = assertThrows(ProfilingException.class, () -> set.indexOf("colour"));
        assertTrue(String.valueOf(unknown.getMessage()).contains("[diameter, weight]"), unknown::getMessage);
        assertThrows(
                ProfilingException.class,
                () -> TargetSet.of("twice", TabletFeatureTarget.WEIGHT, TabletFeatureTarget.WEIGHT));
        assertThrows(ProfilingException.class, () -> TargetSet.of("none", List.of()));
    }
}
