package org.drugprofiling.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.agreement.QuotientComparison.PeakQuotient;
import org.drugprofiling.agreement.QuotientComparison.Verdict;
import org.junit.jupiter.api.Test;

class QuotientComparisonTest {

    /**
     * Invented profiles A, B, C; expected values by Python 3: statistics.median of math.log of the quotients, inside where the difference
     * is at most math.log(1.2).
     */
    @Test
    void theQuotientsOfTheInventedProfiles() {
        double[] a = {1200, 310, 980, 150, 2100, 2500, 640, 80};
        double[] b = {1150, 325, 1010, 160, 2050, 2450, 600, 95};
        double[] c = {300, 900, 400, 700, 120, 150, 200, 0};
        QuotientComparison alike = QuotientComparison.of(Rows.profile("a", a), Rows.profile("b", b), 0.2);
        assertEquals(0.9950371902099892, alike.medianQuotient().orElseThrow(), 1e-15);
        assertEquals(1, alike.outcome().orElseThrow().value());
        assertEquals(8, alike.inBoth());
        assertEquals(1.048683, alike.peaks().get(0).relativeToMedian(), 5e-7);
        assertEquals(0.846305, alike.peaks().get(7).relativeToMedian(), 5e-7);

        QuotientComparison apart = QuotientComparison.of(Rows.profile("a", a), Rows.profile("c", c), 0.2);
        assertEquals(3.2, apart.medianQuotient().orElseThrow(), 1e-15);
        assertEquals(1 / 8.0, apart.outcome().orElseThrow().value());
        assertEquals(
                List.of(
                        Verdict.OUTSIDE,
                        Verdict.OUTSIDE,
                        Verdict.OUTSIDE,
                        Verdict.OUTSIDE,
                        Verdict.OUTSIDE,
                        Verdict.OUTSIDE,
                        Verdict.INSIDE,
                        Verdict.ONLY_IN_FIRST),
                apart.peaks().stream().map(PeakQuotient::verdict).toList());
        assertEquals(4, apart.peaks().get(0).quotient());
        assertEquals(
                "quotient[tolerance=0.2] = 0.125: 1 inside, 7 in both, 8 in either, median quotient "
                        + apart.medianQuotient().orElseThrow(),
                apart.toString());
    }

    @Test
    void aConstantQuotientIsInsideWhateverItIs() {
        QuotientComparison diluted =
                QuotientComparison.of(Rows.profile("a", 3, 5, 7, -1), Rows.profile("b", 30, 50, 70, -1), 1e-9);
        assertEquals(1, diluted.outcome().orElseThrow().value());
        assertEquals(3, diluted.count(Verdict.INSIDE));
        assertEquals(1, diluted.count(Verdict.ABSENT_IN_BOTH));
        assertEquals(3, diluted.inEither());
    }

    @Test
    void nothingSharedIsZeroAndNothingAtAllIsUndefined() {
        QuotientComparison apart = QuotientComparison.of(Rows.profile("a", 3, -1), Rows.profile("b", -1, 5), 0.2);
        assertEquals(0, apart.outcome().orElseThrow().value());
        assertTrue(apart.medianQuotient().isEmpty());
        assertEquals(1, apart.count(Verdict.ONLY_IN_SECOND));
        QuotientComparison empty = QuotientComparison.of(Rows.profile("a", -1, -1), Rows.profile("b", -1, -1), 0.2);
        assertFalse(empty.outcome().isCompared());
        assertEquals(List.of(), empty.peaks());
        assertEquals(empty.outcome().toString(), empty.toString());
    }
}
