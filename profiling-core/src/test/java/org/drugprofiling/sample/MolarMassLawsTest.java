package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MolarMassLawsTest {

    @Property
    void massesAdd(
            @ForAll @IntRange(min = 1, max = 60) int carbon,
            @ForAll @IntRange(min = 1, max = 99) int hydrogen,
            @ForAll @IntRange(min = 1, max = 9) int chlorine) {
        double whole = MolarMass.of("C" + carbon + "H" + hydrogen + "Cl" + chlorine);
        double parts = MolarMass.of("C" + carbon) + MolarMass.of("H" + hydrogen) + MolarMass.of("Cl" + chlorine);
        assertEquals(parts, whole, 1e-12 * whole);
        assertEquals(carbon * 12.011 + hydrogen * 1.008 + chlorine * 35.45, whole, 1e-12 * whole);
    }

    @Property
    void orderAndRepetitionMakeNoDifference(
            @ForAll @IntRange(min = 1, max = 60) int carbon, @ForAll @IntRange(min = 2, max = 99) int hydrogen) {
        double whole = MolarMass.of("C" + carbon + "H" + hydrogen);
        assertEquals(whole, MolarMass.of("H" + hydrogen + "C" + carbon), 1e-12 * whole);
        assertEquals(whole, MolarMass.of("HC" + carbon + "H" + (hydrogen - 1)), 1e-12 * whole);
    }

    @Property
    void aSaltHoldsLessBaseThanTheBaseAndWaterLessStill(
            @ForAll @IntRange(min = 1, max = 3) int bases,
            @ForAll @IntRange(min = 1, max = 3) int acids,
            @ForAll @IntRange(min = 0, max = 5) int waters) {
        double fraction =
                SaltForm.salt("s", "C9H13N", bases, "HCl", acids, waters).baseFraction();
        double wetter =
                SaltForm.salt("s", "C9H13N", bases, "HCl", acids, waters + 1).baseFraction();
        assertTrue(0 < wetter && wetter < fraction && fraction < 1);
    }
}
