package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class ScoreOrderLawsTest {

    @Property
    void roundingIsMonotone(@ForAll double a, @ForAll double b) {
        assertTrue(!(a <= b) || ScoreOrder.round(a) <= ScoreOrder.round(b));
    }

    @Property
    void roundingAgainChangesNothing(@ForAll double a) {
        assertEquals(ScoreOrder.round(a), ScoreOrder.round(ScoreOrder.round(a)));
    }

    @Property
    void aDistanceAndItsNegativeAreOrderedAlike(@ForAll double a, @ForAll double b) {
        assertEquals(ScoreOrder.compare(a, b), ScoreOrder.compare(-b, -a));
        assertEquals(ScoreOrder.compare(a, b), -ScoreOrder.compare(b, a));
        assertEquals(ScoreOrder.round(-a), 0.0 - ScoreOrder.round(a));
    }

    @Property
    void comparingIsThatOfRoundedScores(@ForAll double a, @ForAll @DoubleRange(min = -3, max = 3) double steps) {
        double apart = steps * 1e-9;
        for (double near : new double[] {a, a % 1, 0x1p52 / 1e10, 0}) {
            assertEquals(
                    Double.compare(ScoreOrder.round(near), ScoreOrder.round(near + apart)),
                    ScoreOrder.compare(near, near + apart));
            assertEquals(Double.compare(ScoreOrder.round(a), ScoreOrder.round(near)), ScoreOrder.compare(a, near));
        }
    }

    @Test
    void infiniteScoresAreComparedToo() {
        assertEquals(0, ScoreOrder.compare(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertEquals(1, ScoreOrder.compare(Double.POSITIVE_INFINITY, 1));
        assertEquals(-1, ScoreOrder.compare(Double.NEGATIVE_INFINITY, -Double.MAX_VALUE));
        assertThrows(ProfilingException.class, () -> ScoreOrder.compare(Double.NaN, 1));
        assertThrows(ProfilingException.class, () -> ScoreOrder.compare(1, Double.NaN));
    }

    @Property
    void roundingMovesByHalfAUnitAtMost(@ForAll @DoubleRange(min = -1e5, max = 1e5) double a) {
        assertEquals(a, ScoreOrder.round(a), 0.5e-10 + Math.ulp(a));
    }

    @Test
    void theSeamToLargeScoresIsMonotone() {
        double seam = 0x1p52 / 1e10;
        double previous = Double.NEGATIVE_INFINITY;
        for (double x = seam - 2000 * Math.ulp(seam); x < seam + 2000 * Math.ulp(seam); x += Math.ulp(seam)) {
            assertTrue(ScoreOrder.round(x) >= previous);
            previous = ScoreOrder.round(x);
        }
    }

    @Test
    void lastBitNoiseMakesNoDifference() {
        assertEquals(0, ScoreOrder.compare(0.1 + 0.2, 0.3));
        assertEquals(0, ScoreOrder.compare(-0.0, 0.0));
        assertTrue(ScoreOrder.compare(1e-10, 2e-10) < 0);
        assertThrows(ProfilingException.class, () -> ScoreOrder.round(Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, ScoreOrder.round(Double.POSITIVE_INFINITY));
    }

    @Test
    void aTriangleHoldsEachPairOnce() {
        boolean[] seen = new boolean[(int) PackedTriangle.pairs(40)];
        for (int i = 1; i < 40; i++) {
            for (int j = 0; j < i; j++) {
                int at = (int) PackedTriangle.index(j, i, 40);
                assertEquals(at, PackedTriangle.index(i, j, 40));
                assertTrue(!seen[at]);
                seen[at] = true;
            }
        }
        assertThrows(ProfilingException.class, () -> PackedTriangle.index(3, 3, 40));
        assertThrows(IndexOutOfBoundsException.class, () -> PackedTriangle.index(3, 40, 40));
        assertEquals(0, PackedTriangle.pairs(0));
        assertEquals(2_147_450_880L, PackedTriangle.pairs(65_536));
    }

    @Test
    void equalNumbersShareTheirRank() {
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                new double[] {2.5, 4, 2.5, 1},
                Ranks.midranks(new double[] {9, 7, 8, 7, -1}, 1, 4).clone());
    }
}
