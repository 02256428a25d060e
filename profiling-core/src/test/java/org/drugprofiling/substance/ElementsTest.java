package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class ElementsTest {

    @Test
    void symbolsAreTakenAsTheyAre() {
        assertEquals(30, Elements.of("Zn").atomicNumber());
        assertEquals("cobalt", Elements.of("Co").name());
        assertEquals(
                "unknown-element",
                assertThrows(ProfilingException.class, () -> Elements.of("CO")).code());
    }

    @Test
    void elementsAreListedByNumberOnce() {
        List<Integer> numbers =
                Elements.all().stream().map(ChemicalElement::atomicNumber).toList();
        assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
        assertEquals(41, numbers.size());
    }

    @Test
    void theStudyOfGoldenTriangleAndCrescentMeasuredNineteen() {
        long measured = Elements.all().stream()
                .filter(element ->
                        element.studies().contains(new ChemicalElement.Study(Substance.HEROIN, Bibliography.LIU_2014)))
                .count();
        assertEquals(19, measured);
        long tablets = Elements.all().stream()
                .filter(element ->
                        element.studies().contains(new ChemicalElement.Study(Substance.MDMA, Bibliography.BORA_2014)))
                .count();
        assertEquals(11, tablets);
    }

    @Test
    void flagsOfElementsAreNotVerified() {
        assertEquals(
                List.of("As", "Tl", "Pb"),
                Elements.all().stream()
                        .filter(element -> !element.healthFlags().isEmpty())
                        .map(ChemicalElement::symbol)
                        .toList());
        assertEquals(Evidence.UNVERIFIED, Elements.of("Pb").healthFlags().get(0).evidence());
    }

    @Test
    void massesAreThoseOfTheMostAbundantIsotope() {
        // AME2020, file mass.mas20: 35Cl 34 968852.694, 79Br 78 918337.574, 12C 12 000000.0 micro-u
        assertEquals(34.968852694, Elements.isotopeMass("Cl").orElseThrow());
        assertEquals(78.918337574, Elements.isotopeMass("Br").orElseThrow());
        assertEquals(12.0, Elements.isotopeMass("C").orElseThrow());
        assertTrue(Elements.isotopeMass("U").isEmpty());
        assertTrue(Elements.atomicWeight("U").isEmpty());
        assertEquals(35.45, Elements.atomicWeight("Cl").orElseThrow());
        assertEquals(
                "unknown-element",
                assertThrows(
                                ProfilingException.class,
                                () -> Formula.parse("UO2").monoisotopicMass())
                        .code());
    }

    @Test
    void elementsAndIsotopeRatiosGiveTargets() {
        assertEquals(
                new ElementTarget("Zn", MeasurementUnit.MASS_PERCENT),
                Elements.of("Zn").in(MeasurementUnit.MASS_PERCENT));
        IsotopeDeltaTarget delta = IsotopeRatio.CARBON.of(Compounds.of("morphine"));
        assertEquals("d13C-morphine", delta.id());
        assertEquals("VPDB", delta.scale());
        assertEquals(4, IsotopeRatio.all().size());
    }

    @Test
    void formulasCountAndRefuse() {
        Formula formula = Formula.parse("C21H23NO5");
        assertEquals(23, formula.count("H"));
        assertEquals(0, formula.count("Cl"));
        assertEquals(2, Formula.parse("CH3COOH").count("C"));
        assertEquals("C21H23NO5", formula.toString());
        assertEquals(
                "invalid-formula",
                assertThrows(ProfilingException.class, () -> Formula.parse("C2(H5)"))
                        .code());
        assertThrows(ProfilingException.class, () -> new ChemicalElement("zn", "zinc", 30, List.of(), List.of()));
        assertThrows(ProfilingException.class, () -> new ChemicalElement("Zn", "zinc", 0, List.of(), List.of()));
    }
}
