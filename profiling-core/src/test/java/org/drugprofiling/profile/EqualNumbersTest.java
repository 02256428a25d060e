package org.drugprofiling.profile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EqualNumbersTest {

    @Test
    void numbersAreEqualUpToTheStatedShareOfTheLargest() {
        // 64 units in the last place of 1 are 2^-46
        assertTrue(EqualNumbers.butForRounding(new double[] {-1, -1 + 0x1p-46}));
        assertFalse(EqualNumbers.butForRounding(new double[] {-1, -1 + 0x1p-46 + 0x1p-53}));
        assertTrue(EqualNumbers.butForRounding(new double[] {0.3, 0.1 + 0.2, 0.3}));
        assertTrue(EqualNumbers.butForRounding(new double[] {0, 0}));
        assertFalse(EqualNumbers.butForRounding(new double[] {0, Double.MIN_VALUE}));
        assertFalse(EqualNumbers.butForRounding(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE}));
        assertTrue(EqualNumbers.butForRounding(new double[0]));
        assertTrue(EqualNumbers.butForRounding(new double[] {7}));
    }

    @Test
    void aPartOfAnArrayIsThatPart() {
        double[] numbers = {5, 1, 1, 1, 6};
        assertTrue(EqualNumbers.butForRounding(numbers, 1, 3));
        assertFalse(EqualNumbers.butForRounding(numbers, 1, 4));
        assertFalse(EqualNumbers.butForRounding(numbers, 0, 3));
    }
}
