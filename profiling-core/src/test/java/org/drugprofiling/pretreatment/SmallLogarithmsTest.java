package org.drugprofiling.pretreatment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

class SmallLogarithmsTest {

    @Test
    void theLogarithmOfOneAndLittleKeepsTheLittle() {
        double[] treated = Pretreatment.of(PretreatmentSteps.log10WithFactor(1))
                .withoutFit()
                .apply(ProfileMatrix.ofRows(new double[][] {{1e-12, 1e-300, 9}}))
                .profile(0)
                .toArray();
        // x/ln 10 − x²/(2 ln 10) with 1/ln 10 = 0.4342944819032518
        assertEquals(4.342944819030347e-13, treated[0], 1e-27);
        assertEquals(4.342944819032518e-301, treated[1], 1e-315);
        assertEquals(1, treated[2]);
    }
}
