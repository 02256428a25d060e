package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FormulaLawsTest {

    @Property
    void massesAdd(
            @ForAll @IntRange(min = 1, max = 60) int carbon,
            @ForAll @IntRange(min = 1, max = 99) int hydrogen,
            @ForAll @IntRange(min = 1, max = 9) int chlorine) {
        double whole =
                Formula.parse("C" + carbon + "H" + hydrogen + "Cl" + chlorine).molarMass();
        double parts = Formula.parse("C" + carbon).molarMass()
                + Formula.parse("H" + hydrogen).molarMass()
                + Formula.parse("Cl" + chlorine).molarMass();
        assertEquals(parts, whole, 1e-12 * whole);
        assertEquals(carbon * 12.011 + hydrogen * 1.008 + chlorine * 35.45, whole, 1e-12 * whole);
    }

    @Property
    void orderAndRepetitionMakeNoDifference(
            @ForAll @IntRange(min = 1, max = 60) int carbon, @ForAll @IntRange(min = 2, max = 99) int hydrogen) {
        double whole = Formula.parse("C" + carbon + "H" + hydrogen).molarMass();
        assertEquals(whole, Formula.parse("H" + hydrogen + "C" + carbon).molarMass(), 1e-12 * whole);
        assertEquals(whole, Formula.parse("HC" + carbon + "H" + (hydrogen - 1)).molarMass(), 1e-12 * whole);
    }
}
