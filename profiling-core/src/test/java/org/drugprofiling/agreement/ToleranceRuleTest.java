package org.drugprofiling.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.agreement.ToleranceComparison.Conclusion;
import org.drugprofiling.agreement.ToleranceComparison.TargetAgreement;
import org.drugprofiling.agreement.ToleranceComparison.Verdict;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

class ToleranceRuleTest {

    private static List<Verdict> verdicts(ToleranceComparison comparison) {
        return comparison.agreements().stream().map(TargetAgreement::verdict).toList();
    }

    /** The mean of 8 and 12 is 10, from which both deviate by 20 %; the mean of 9 and 11 by 10 %. */
    @Test
    void aDeviationIsHeldAgainstTheToleranceOfItsTarget() {
        ToleranceRule rule = ToleranceRule.of(Rows.targets(3), 0.2, 0.19, 0.1);
        ToleranceComparison comparison = rule.compare(Rows.profile("a", 8, 8, 9), Rows.profile("b", 12, 12, 11));
        assertEquals(List.of(Verdict.WITHIN, Verdict.BEYOND, Verdict.WITHIN), verdicts(comparison));
        assertEquals(Conclusion.DIFFERENT, comparison.conclusion());
        assertEquals(0.2, comparison.agreements().get(1).deviation());
        assertEquals(0.19, comparison.agreements().get(1).tolerance());
        assertEquals(0.19, rule.tolerance("p1"));
        assertEquals(0.2 / 0.19, comparison.outcome().orElseThrow().value(), 1e-15);
        assertEquals(rule.metric(), comparison.outcome().orElseThrow().metric());
        assertTrue(comparison
                .toString()
                .startsWith("2 within, 1 beyond, 0 open, 0 absent in both: DIFFERENT\np1: 8.0 and 12.0"));
    }

    /** 0.1 + 0.2 is not 0.3 to a double; a deviation of 0.3 less its last bit must not depend on it. */
    @Test
    void aDeviationOnTheToleranceIsWithinIt() {
        ToleranceRule rule = ToleranceRule.uniform(Rows.targets(1), 0.3);
        assertEquals(
                Conclusion.ALL_WITHIN,
                rule.compare(Rows.profile("a", 0.7), Rows.profile("b", 1.3)).conclusion());
        assertEquals(
                Conclusion.ALL_WITHIN,
                rule.compare(Rows.profile("a", 7e-11), Rows.profile("b", 13e-11))
                        .conclusion());
        assertEquals(
                Conclusion.DIFFERENT,
                rule.compare(Rows.profile("a", 0.7), Rows.profile("b", 1.3001)).conclusion());
    }

    @Test
    void whatWasNotDetectedIsJudgedByWhatCouldBeThere() {
        ToleranceRule rule = ToleranceRule.uniform(Rows.targets(4), 0.2);
        Profile a = Rows.profile("a", 10, -8, -1, -4);
        Profile b = Rows.profile("b", 11, 10, 10, -4);
        ToleranceComparison comparison = rule.compare(a, b);
        // a number from 0 to 8 may lie within 20 % of the mean with 10, one from 0 to 1 cannot
        assertEquals(
                List.of(Verdict.WITHIN, Verdict.OPEN, Verdict.BEYOND, Verdict.ABSENT_IN_BOTH), verdicts(comparison));
        assertEquals(verdicts(comparison), verdicts(rule.compare(b, a)));
        assertEquals(Conclusion.DIFFERENT, comparison.conclusion());
        assertEquals(
                Conclusion.OPEN,
                rule.compare(Rows.profile("a", 10, -8, 3, 3), Rows.profile("b", 11, 10, 3, 3))
                        .conclusion());
        assertEquals(
                Conclusion.OPEN,
                rule.compare(Rows.profile("a", 10, -0.5, 3, 3), Rows.profile("b", 11, 10, 3, 3))
                        .conclusion());
    }

    /** |10 − 11| / 21 / 0.2 = 0.2381: limits of 1 and 10 that stand for what neither shows are no deviation. */
    @Test
    void whatWasQuantifiedInNeitherTakesNoPartInTheValue() {
        ToleranceRule rule = ToleranceRule.uniform(Rows.targets(3), 0.2);
        ToleranceComparison comparison =
                rule.compare(Rows.halfLimits("a", 10, 10, -1), Rows.halfLimits("b", 11, 11, -10));
        assertEquals(Conclusion.ALL_WITHIN, comparison.conclusion());
        assertEquals(1 / 21.0 / 0.2, comparison.outcome().orElseThrow().value(), 1e-15);
        assertEquals(
                "limit*0.5, quantified in neither left out",
                comparison.outcome().orElseThrow().chain().part(ChainId.Part.NON_DETECTS));
        ToleranceComparison nothing = rule.compare(Rows.halfLimits("a", -1, -1, -1), Rows.halfLimits("b", -2, -2, -2));
        assertFalse(nothing.outcome().isCompared());
        assertEquals(Conclusion.NOT_COMPARABLE, nothing.conclusion());
        ToleranceComparison beyond = rule.compare(Rows.halfLimits("a", 10, -1, 5), Rows.halfLimits("b", 10, 10, 5));
        assertEquals(Conclusion.DIFFERENT, beyond.conclusion());
        assertEquals(9.5 / 10.5 / 0.2, beyond.outcome().orElseThrow().value(), 1e-14);
        assertEquals("limit*0.5", beyond.outcome().orElseThrow().chain().part(ChainId.Part.NON_DETECTS));
    }

    @Test
    void nothingSeenInBothIsNoAgreement() {
        ToleranceRule rule = ToleranceRule.uniform(Rows.targets(2), 0.2);
        ToleranceComparison none = rule.compare(Rows.profile("a", -4, -4), Rows.profile("b", -4, -4));
        assertFalse(none.outcome().isCompared());
        assertEquals(Conclusion.NOT_COMPARABLE, none.conclusion());
        assertEquals(List.of(), none.agreements());
        assertEquals(none.outcome().toString(), none.toString());
    }

    @Test
    void aRuleKnowsItsTargets() {
        assertThrows(ProfilingException.class, () -> ToleranceRule.of(Rows.targets(2), 0.1));
        assertThrows(ProfilingException.class, () -> ToleranceRule.uniform(Rows.targets(2), 0));
        ToleranceRule rule = ToleranceRule.uniform(Rows.targets(2), 0.1);
        assertThrows(ProfilingException.class, () -> rule.tolerance("p7"));
        ProfilingException refusal =
                assertThrows(ProfilingException.class, () -> rule.compare(Rows.profile("a", 1), Rows.profile("b", 1)));
        assertEquals("unequal-targets", refusal.code());
        assertEquals(rule, ToleranceRule.of(Rows.targets(2), 0.1, 0.1));
        assertNotEquals(rule, ToleranceRule.of(Rows.targets(2), 0.1, 0.2));
        assertEquals("every target within its tolerance: p0 0.1 p1 0.1", rule.toString());
    }
}
