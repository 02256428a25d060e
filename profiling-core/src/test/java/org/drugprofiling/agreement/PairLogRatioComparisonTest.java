package org.drugprofiling.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import org.drugprofiling.agreement.PairLogRatioComparison.RatioDifference;
import org.drugprofiling.agreement.PairLogRatioComparison.TargetSpread;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class PairLogRatioComparisonTest {

    private static final double[] A = {1200, 310, 980, 150, 2100, 2500, 640, 80};
    private static final double[] B = {1150, 325, 1010, 160, 2050, 2450, 600, 95};

    /** Eight peaks give 28 ratios (Villesen and Nielsen 2017). */
    @Test
    void eightPeaksGiveTwentyEightRatios() {
        PairLogRatioComparison comparison = PairLogRatioComparison.of(Rows.profile("a", A), Rows.profile("b", B));
        assertEquals(28, comparison.ratios().size());
        assertEquals(0, comparison.undefined());
        RatioDifference first = comparison.ratios().get(0);
        assertEquals("p0", first.numerator());
        assertEquals("p1", first.denominator());
        assertEquals(StrictMath.log(1200.0 / 310) - StrictMath.log(1150.0 / 325), first.difference(), 1e-15);
        assertEquals("28 ratios, 0 undefined", comparison.toString());
    }

    /** Expected medians by Python 3, statistics.median over the seven ratios of the target. */
    @Test
    void anUnstablePeakStandsOutAndSpoilsItsOwnRatiosAlone() {
        double[] changed = B.clone();
        changed[7] = 300;
        PairLogRatioComparison before = PairLogRatioComparison.of(Rows.profile("a", A), Rows.profile("b", B));
        PairLogRatioComparison after = PairLogRatioComparison.of(Rows.profile("a", A), Rows.profile("b", changed));
        assertEquals(0.192052964244, before.targets().get(7).median(), 1e-12);
        assertEquals(1.3419585473, after.targets().get(7).median(), 1e-9);
        assertEquals(
                "p7",
                after.targets().stream()
                        .max(Comparator.comparingDouble(TargetSpread::median))
                        .orElseThrow()
                        .target());
        long untouched =
                before.ratios().stream().filter(after.ratios()::contains).count();
        assertEquals(21, untouched);
        for (int k = 0; k < 7; k++) {
            assertEquals(
                    before.targets().get(k).median(), after.targets().get(k).median(), 1e-12);
        }
    }

    /** Of p0 by hand: |ln 1 − ln k| for k = 2, 3, 4, 100; the median of four is the mean of ln 3 and ln 4, not ln 4. */
    @Test
    void theMedianOfAnEvenCountIsTheMeanOfTheTwoInTheMiddle() {
        PairLogRatioComparison comparison =
                PairLogRatioComparison.of(Rows.profile("a", 1, 1, 1, 1, 1), Rows.profile("b", 1, 100, 2, 4, 3));
        assertEquals(1.2424533248940002, comparison.targets().get(0).median(), 1e-14);
    }

    @Test
    void whatWasNotQuantifiedLeavesItsRatiosUndefined() {
        PairLogRatioComparison comparison =
                PairLogRatioComparison.of(Rows.profile("a", 1, 2, -4, 4), Rows.profile("b", 1, 2, 3, 0));
        assertEquals(1, comparison.ratios().size());
        assertEquals(5, comparison.undefined());
        assertEquals(0, comparison.targets().get(2).ratios());
        assertTrue(comparison.targets().get(2).knownMedian().isEmpty());
        assertEquals(0, comparison.targets().get(0).knownMedian().orElseThrow());
    }

    @Test
    void noRatioHasItsReason() {
        PairLogRatioComparison few = PairLogRatioComparison.of(Rows.profile("a", 1, -4), Rows.profile("b", 1, 3));
        assertEquals(
                NotComparableReason.TOO_FEW_DETECTED,
                few.obstacle().orElseThrow().reason());
        PairLogRatioComparison unequal = PairLogRatioComparison.of(Rows.profile("a", 1, 2), Rows.profile("b", 1, 3, 4));
        assertEquals(
                NotComparableReason.UNEQUAL_TARGETS,
                unequal.obstacle().orElseThrow().reason());
        assertTrue(unequal.toString().startsWith("not comparable"));
        assertThrows(
                ProfilingException.class, () -> PairLogRatioComparison.of(Rows.profile("a", 1), Rows.profile("b", 1)));
    }
}
