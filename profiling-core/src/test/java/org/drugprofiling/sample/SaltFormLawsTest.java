package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SaltFormLawsTest {

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
