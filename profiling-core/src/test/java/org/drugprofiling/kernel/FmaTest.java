package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The software form against {@link Math#fma}, which is exact by definition. */
class FmaTest {

    private static final double[] EDGES = {
        0.0,
        -0.0,
        1,
        -1,
        3,
        0.1,
        1e10 / 3,
        0x1.fffffffffffffp-1,
        0x1.0000000000001p0,
        0x1.8p27 + 1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        0x1p-537,
        0x1.8p-800,
        -0x1p-801,
        0x1.fp-500,
        0x1p-450,
        -0x1.3p-449,
        0x1p511,
        0x1.7p512,
        0x1.fffffffffffffp512,
        0x1p513,
        0x1p990,
        0x1p991,
        0x1.9p1000,
        0x1p1001,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private static void assertSame(double a, double b, double c) {
        long expected = Double.doubleToLongBits(Math.fma(a, b, c));
        long actual = Double.doubleToLongBits(Fma.inSoftware(a, b, c));
        // no message object for the millions that agree
        if (expected != actual) {
            assertEquals(
                    Double.longBitsToDouble(expected),
                    Double.longBitsToDouble(actual),
                    () -> Double.toHexString(a) + " * " + Double.toHexString(b) + " + " + Double.toHexString(c));
        }
    }

    @Test
    void everyCombinationOfEdges() {
        for (double a : EDGES) {
            for (double b : EDGES) {
                for (double c : EDGES) {
                    assertSame(a, b, c);
                }
            }
        }
    }

    @Test
    void numbersOfOrdinarySize() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000_000; i++) {
            assertSame(number(random, 40), number(random, 40), number(random, 80));
        }
    }

    @Test
    void anyBitsAtAll() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 200_000; i++) {
            assertSame(
                    Double.longBitsToDouble(random.nextLong()),
                    Double.longBitsToDouble(random.nextLong()),
                    Double.longBitsToDouble(random.nextLong()));
        }
    }

    @Test
    void sumsThatCancelOrTie() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500_000; i++) {
            double a = number(random, 30);
            double b = number(random, 30);
            double product = a * b;
            // all or nearly all of the product goes
            assertSame(a, b, -product);
            assertSame(a, b, -product + random.nextInt(-3, 4) * Math.ulp(product));
            // few significant bits: exact products and exact halves are frequent
            double shortA = random.nextInt(1 << 20) * 0x1p-10;
            double shortB = (random.nextInt(1 << 20) - 0x1p19) * 0x1p-35;
            assertSame(shortA, shortB, Math.scalb(1 + random.nextInt(3) * 0x1p-52, random.nextInt(-40, 60)));
        }
    }

    @Test
    void termsFarBelowTheOther() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 300_000; i++) {
            double a = number(random, 10);
            double b = number(random, 10);
            int gap = random.nextInt(-130, 131);
            assertSame(a, b, Math.scalb(random.nextBoolean() ? 1 : number(random, 1), gap));
            // the product decides a tie of the term
            assertSame(a, b, Math.scalb(a * b, gap));
        }
    }

    @Test
    void productsThatMissATieByTheirLastBits() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200_000; i++) {
            double e = Math.scalb(random.nextInt(1, 8), -random.nextInt(30, 53));
            // the product is 1 − e² or 1 + 2e + e², half a unit in the last place of the term
            double term = (0x1p52 + random.nextInt()) * 2;
            assertSame(1 + e, 1 - e, random.nextBoolean() ? term : -term);
            assertSame(1 + e, 1 + e, random.nextBoolean() ? term : -term);
            assertSame(1 + e, e - 1, random.nextBoolean() ? term : -term);
        }
    }

    private static double number(SplittableRandom random, int exponents) {
        double significand = 1 + (random.nextLong() >>> 12) * 0x1p-52;
        double size = Math.scalb(significand, random.nextInt(-exponents, exponents + 1));
        return random.nextBoolean() ? size : -size;
    }
}
