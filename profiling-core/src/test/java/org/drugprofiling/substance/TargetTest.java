package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final AnalyteTarget PLAIN =
            AnalyteTarget.of("nfa", "N-formylamphetamine", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);

    @Test
    void theSameCompoundMeasuredOtherwiseIsAnotherTarget() {
        List<Target> different = List.of(
                PLAIN,
                PLAIN.withCompound(Compound.named("nfa", "N-formylamphetamine")),
                PLAIN.withIsomerIndex(1),
                PLAIN.withIsomerIndex(2),
                PLAIN.withDerivative("TMS"),
                PLAIN.withExtraction("TMS"),
                PLAIN.withExtraction("alkaline toluene"),
                PLAIN.withTechnique(AnalyticalTechnique.GC_MS),
                PLAIN.withTechnique(AnalyticalTechnique.LC_MS),
                PLAIN.withIon("118"),
                PLAIN.withIon("72"),
                PLAIN.withRole(CompoundRole.ROUTE_MARKER),
                AnalyteTarget.of("nfa", "x", Layer.DOSAGE, MeasurementUnit.PEAK_AREA),
                AnalyteTarget.of("nfa", "x", Layer.PRODUCTION, MeasurementUnit.PEAK_HEIGHT),
                AnalyteTarget.of("naa", "x", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        assertEquals(different.size(), new HashSet<>(different).size());
        assertEquals(
                different.size(),
                different.stream().map(Target::definition).distinct().count());
    }

    @Test
    void theNameIsForPeople() {
        assertEquals(PLAIN, AnalyteTarget.of("nfa", "other words", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        assertEquals(
                TabletFeatureTarget.DIAMETER,
                new TabletFeatureTarget("diameter", "Durchmesser", Layer.TABLETTING, MeasurementUnit.MILLIMETRE));
        assertEquals(
                TabletFeatureTarget.DIAMETER.hashCode(),
                new TabletFeatureTarget("diameter", "Durchmesser", Layer.TABLETTING, MeasurementUnit.MILLIMETRE)
                        .hashCode());
        assertEquals(
                new DerivedTarget("d", "one", Layer.PRODUCTION, MeasurementUnit.ONE, "a/b"),
                new DerivedTarget("d", "two", Layer.PRODUCTION, MeasurementUnit.ONE, "a/b"));
        Target other = PLAIN.withIon("118");
        assertEquals(new RatioTarget("r", "one", PLAIN, other), new RatioTarget("r", "two", PLAIN, other));
    }

    @Test
    void whatAPartHoldsCannotReachIntoTheNext() {
        assertNotEquals(
                PLAIN.withDerivative("a|b").definition(),
                PLAIN.withDerivative("a").withExtraction("b").definition());
        assertNotEquals(
                PLAIN.withDerivative("a|b").withExtraction("c").definition(),
                PLAIN.withDerivative("a").withExtraction("b|c").definition());
        assertEquals(1, PLAIN.withExtraction("two\nlines").definition().lines().count());
        MeasurementUnit fraction = new MeasurementUnit("%", Quantity.MASS_FRACTION);
        MeasurementUnit ratio = new MeasurementUnit("%", Quantity.RESPONSE_RATIO);
        assertNotEquals(new ElementTarget("Zn", fraction).definition(), new ElementTarget("Zn", ratio).definition());
        assertNotEquals(
                new TabletFeatureTarget("t", "t", Layer.DOSAGE, fraction).definition(),
                new TabletFeatureTarget("t", "t", Layer.DOSAGE, ratio).definition());
    }

    @Test
    void eachKindKnowsItsLayerAndUnit() {
        Target zinc = new ElementTarget("Zn", MeasurementUnit.MILLIGRAM_PER_KILOGRAM);
        Target carbon = new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "VPDB");
        Target ratio = new RatioTarget("r", "r", PLAIN, PLAIN.withIon("118"));
        assertEquals(Layer.ELEMENTAL, zinc.layer());
        assertEquals(Layer.ISOTOPIC, carbon.layer());
        assertEquals(MeasurementUnit.PER_MIL, carbon.unit());
        assertEquals("delta 13C/12C of cocaine (VPDB)", carbon.name());
        assertEquals(Layer.PRODUCTION, ratio.layer());
        assertEquals(MeasurementUnit.ONE, ratio.unit());
        assertEquals(Optional.empty(), PLAIN.compound());
        assertEquals(0, PLAIN.isomerIndex());
        assertNotEquals(carbon, new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "PDB"));
    }

    @Test
    void structuralNonsenseIsRefused() {
        Stream.<Runnable>of(
                        () -> new ElementTarget("zn", MeasurementUnit.MILLIGRAM_PER_KILOGRAM),
                        () -> new ElementTarget("Zinc", MeasurementUnit.MILLIGRAM_PER_KILOGRAM),
                        () -> new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", " "),
                        () -> new RatioTarget("r", "r", PLAIN, PLAIN),
                        () -> new RatioTarget("r", "r", PLAIN, TabletFeatureTarget.WEIGHT),
                        () -> new DerivedTarget("d", "d", Layer.PRODUCTION, MeasurementUnit.ONE, " "))
                .forEach(nonsense -> assertThrows(ProfilingException.class, nonsense::run));
        assertThrows(ProfilingException.class, () -> PLAIN.withIsomerIndex(0));
        assertThrows(ProfilingException.class, () -> new MeasurementUnit(" ", Quantity.MASS));
        assertThrows(ProfilingException.class, () -> new Substance("MDMA", "MDMA", SubstanceFamily.OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\u0000b", "a\nb"})
    void idsMustBeVisible(String id) {
        assertThrows(
                ProfilingException.class,
                () -> AnalyteTarget.of(id, "name", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
    }

    @Test
    void aSetIsOrderedAndHoldsEachIdOnce() {
        TargetSet set = TargetSet.of("tablets", TabletFeatureTarget.DIAMETER, TabletFeatureTarget.WEIGHT);
        assertEquals(List.of("diameter", "weight"), set.ids());
        assertEquals(1, set.indexOf("weight"));
        assertEquals(Set.of(MeasurementUnit.MILLIMETRE, MeasurementUnit.MILLIGRAM), set.units());
        assertEquals(Set.of(Layer.TABLETTING), set.layers());
        assertNotEquals(set, TargetSet.of("tablets", TabletFeatureTarget.WEIGHT, TabletFeatureTarget.DIAMETER));
        assertEquals(set, TargetSet.of("other name", set.targets()));
        assertEquals(List.of("weight"), set.restrictedTo(Set.of("weight")).ids());
        assertThrows(ProfilingException.class, () -> set.indexOf("height"));
        assertThrows(ProfilingException.class, () -> set.restrictedTo(Set.of("height")));
        assertThrows(ProfilingException.class, () -> set.restrictedTo(Set.of()));
        assertThrows(ProfilingException.class, () -> TargetSet.of("none", List.of()));
        assertThrows(ProfilingException.class, () -> TargetSet.of("twice", PLAIN, PLAIN.withIon("118")));
    }
}
