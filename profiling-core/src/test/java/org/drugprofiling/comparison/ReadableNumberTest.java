package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReadableNumberTest {

    @Test
    void fourDigitsAreUsual() {
        assertEquals("0.08153", ReadableNumber.of(0.081534));
        assertEquals("1.2E-7", ReadableNumber.of(1.2e-7));
        assertEquals("12.35", ReadableNumber.of(12.3456));
        assertEquals("1", ReadableNumber.of(1));
        assertEquals("-3", ReadableNumber.of(-3));
        assertEquals("0", ReadableNumber.of(-0.0));
        assertEquals("none", ReadableNumber.of(Double.NaN));
        assertEquals("-infinite", ReadableNumber.of(Double.NEGATIVE_INFINITY));
    }

    @Test
    void aSimilarityNearOneIsNotOne() {
        assertEquals("0.99996", ReadableNumber.of(0.99996));
        assertEquals("0.9999999", ReadableNumber.of(0.9999999));
        assertEquals("-0.99996", ReadableNumber.of(-0.99996));
        assertEquals("2.00004", ReadableNumber.of(2.00004));
        assertNotEquals("1", ReadableNumber.of(Math.nextDown(1.0)));
    }

    @Test
    void aValueAndALimitThatDifferArePrintedDifferently() {
        assertEquals(List.of("0.12341", "0.12342"), ReadableNumber.apart(0.12341, 0.12342));
        assertEquals(List.of("0.0815", "0.09"), ReadableNumber.apart(0.0815, 0.09));
        assertEquals(List.of("0.5", "0.5"), ReadableNumber.apart(0.5, 0.5));
        assertEquals(List.of("none", "0.5"), ReadableNumber.apart(Double.NaN, 0.5));
        SplittableRandom random = new SplittableRandom(3);
        for (int repetition = 0; repetition < 1000; repetition++) {
            double value = random.nextDouble() * StrictMath.pow(10, 20 * random.nextDouble() - 10);
            List<String> both = ReadableNumber.apart(value, Math.nextUp(value));
            assertNotEquals(both.get(0), both.get(1));
        }
    }

    @Test
    void oneThingIsSaidInTheSingular() {
        assertEquals("0 sources", ReadableNumber.counted(0, "source"));
        assertEquals("1 source", ReadableNumber.counted(1, "source"));
        assertEquals("2 disjoint pairs", ReadableNumber.counted(2, "disjoint pair"));
    }
}
