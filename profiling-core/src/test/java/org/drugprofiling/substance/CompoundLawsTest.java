package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CompoundLawsTest {

    private static String cas(int front, int check) {
        String digits = Integer.toString(front);
        return digits.substring(0, digits.length() - 2) + "-" + digits.substring(digits.length() - 2) + "-" + check;
    }

    private static int right(int front) {
        int right = -1;
        for (int check = 0; check < 10; check++) {
            if (Compound.isCasNumber(cas(front, check))) {
                assertEquals(-1, right, "two check digits pass for " + front);
                right = check;
            }
        }
        return right;
    }

    @Property
    void exactlyOneCheckDigitPasses(@ForAll @IntRange(min = 1000, max = 999_999_999) int front) {
        assertEquals(true, right(front) >= 0);
    }

    @Property
    void exchangedNeighboursAreFound(@ForAll @IntRange(min = 1000, max = 999_999_999) int front) {
        char[] digits = Integer.toString(front).toCharArray();
        int check = right(front);
        for (int i = 1; i + 1 < digits.length; i++) {
            if (digits[i] != digits[i + 1]) {
                char[] swapped = digits.clone();
                swapped[i] = digits[i + 1];
                swapped[i + 1] = digits[i];
                assertFalse(Compound.isCasNumber(cas(Integer.parseInt(new String(swapped)), check)));
            }
        }
    }
}
