package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
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

    @Test
    void aNumberThatIsNotWholeNeverLooksWhole() {
        assertEquals("99.99996", ReadableNumber.of(99.99996));
        assertEquals("-99.99996", ReadableNumber.of(-99.99996));
        assertEquals("123.04", ReadableNumber.of(123.04));
        assertEquals("12345.9", ReadableNumber.of(12345.9));
        assertEquals(List.of("12346", "12345.9"), ReadableNumber.apart(12346, 12345.9));
        assertEquals(List.of("12344.4", "12344"), ReadableNumber.apart(12344.4, 12344));
        assertEquals(List.of("1.00004", "1.000041"), ReadableNumber.apart(1.00004, 1.000041));
    }

    /** Whatever two numbers, near to each other, near to a whole number or far: what is printed has their order. */
    @Test
    void printedNumbersKeepTheOrderOfTheNumbers() {
        SplittableRandom random = new SplittableRandom(8);
        for (int repetition = 0; repetition < 100_000; repetition++) {
            double value = (random.nextDouble() - 0.3) * StrictMath.pow(10, 24 * random.nextDouble() - 12);
            double limit = switch (random.nextInt(5)) {
                case 0 -> Math.rint(value);
                case 1 -> value * (1 + StrictMath.pow(10, -16 * random.nextDouble()) * (random.nextDouble() - 0.5));
                case 2 -> Math.nextUp(value);
                case 3 -> Math.rint(value) + StrictMath.pow(10, -8 * random.nextDouble());
                default -> (random.nextDouble() - 0.3) * StrictMath.pow(10, 24 * random.nextDouble() - 12);
            };
            List<String> both = ReadableNumber.apart(value, limit);
            int printed = new BigDecimal(both.get(0)).compareTo(new BigDecimal(both.get(1)));
            assertEquals(Double.compare(value + 0.0, limit + 0.0), printed, () -> both + " of " + value + ", " + limit);
            int alone = new BigDecimal(ReadableNumber.of(value)).compareTo(new BigDecimal(ReadableNumber.of(limit)));
            assertTrue(alone * Double.compare(value + 0.0, limit + 0.0) >= 0, () -> value + " and " + limit);
        }
    }
}
