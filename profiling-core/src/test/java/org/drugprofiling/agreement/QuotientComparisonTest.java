package org.drugprofiling.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.agreement.QuotientComparison.PeakQuotient;
import org.drugprofiling.agreement.QuotientComparison.Verdict;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.provenance.ChainId;
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

    /** Three peaks are ten times as large in the second profile; by hand: quotients 0.1, all inside, four peaks in neither. */
    @Test
    void whatStandsForANonDetectIsNoPeak() {
        Profile a = Rows.halfLimits("a", 100, 200, 300, -10, -10, -10, -10);
        Profile b = Rows.halfLimits("b", 1000, 2000, 3000, -10, -10, -10, -10);
        QuotientComparison comparison = QuotientComparison.of(a, b, 0.2);
        assertEquals(0.1, comparison.medianQuotient().orElseThrow(), 1e-15);
        assertEquals(3, comparison.count(Verdict.INSIDE));
        assertEquals(3, comparison.inBoth());
        assertEquals(4, comparison.count(Verdict.ABSENT_IN_BOTH));
        assertEquals(1, comparison.outcome().orElseThrow().value());
        assertEquals("zero", comparison.outcome().orElseThrow().chain().part(ChainId.Part.NON_DETECTS));
        QuotientComparison oneSided = QuotientComparison.of(a, Rows.halfLimits("c", 1, 2, 3, 4, -5, -5, -5), 0.2);
        assertEquals(1, oneSided.count(Verdict.ONLY_IN_SECOND));
        assertEquals(0.75, oneSided.outcome().orElseThrow().value());
        QuotientComparison allSeen = QuotientComparison.of(Rows.halfLimits("d", 1, 2), Rows.halfLimits("e", 1, 2), 0.2);
        assertEquals("limit*0.5", allSeen.outcome().orElseThrow().chain().part(ChainId.Part.NON_DETECTS));
        assertFalse(QuotientComparison.of(a, Rows.profile("f", 1, 2, 3, 4, 5, 6, 7), 0.2)
                .outcome()
                .isCompared());
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
