package org.drugprofiling.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.method.NonDetectSensitivity.Assessment;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

class NonDetectSensitivityTest {

    private static final FittedPretreatment NONE = Pretreatment.of().withoutFit();
    private static final ComparisonMetric METRIC = ComparisonMetrics.MANHATTAN;

    /** LINK up to 2, inconclusive up to 8, not linked beyond. */
    private static final DecisionLimits LIMITS = limits(2, 8);

    private static DecisionLimits limits(double falsePositive, double falseNegative) {
        List<Profile> profiles = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("s" + k, "p" + k, "z" + k / 2, "l"),
                    ProfileMatrix.ofRows(new double[][] {{1}}).targets(),
                    new double[] {k},
                    ChainId.unspecified()));
        }
        LinkPopulations populations =
                LinkPopulations.of(ProfileMatrix.of(profiles), METRIC, PopulationRules.SAME_SEIZURE);
        return new DecisionLimits(stated(populations, falsePositive), stated(populations, falseNegative));
    }

    private static Threshold stated(LinkPopulations populations, double value) {
        return Threshold.derive(
                populations,
                new ThresholdRule.Stated(value, LinkOperator.WITHIN),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                EnumSet.allOf(AcceptedWeakness.class));
    }

    /** A profile whose negative numbers stand for targets not detected, with limit 20 and half of it put in; NaN without limit. */
    private static Profile profile(String name, double... values) {
        double[] put = values.clone();
        double[] limits = new double[values.length];
        ValueState[] states = new ValueState[values.length];
        for (int k = 0; k < values.length; k++) {
            boolean detected = values[k] >= 0;
            states[k] = detected ? ValueState.QUANTIFIED : ValueState.NOT_DETECTED;
            limits[k] = detected || Double.isNaN(values[k]) ? Double.NaN : 20;
            put[k] = detected ? values[k] : 10;
        }
        return Profile.of(
                ProfileIdentity.of(name, name, name, "l"),
                ProfileMatrix.ofRows(new double[][] {put}).targets(),
                put,
                states,
                limits,
                ChainId.unspecified());
    }

    private static NonDetectSensitivity of(Profile a, Profile b) {
        return NonDetectSensitivity.of(a, b, NONE, METRIC);
    }

    @Test
    void aLinkThatExistsOnlyThroughSubstitutionCanFlip() {
        // half the limit of 20 is the very number of b, so the value is 0; at 0 and at 20 it is 10
        Profile a = profile("a", 1, -1);
        Profile b = profile("b", 1, 10);
        NonDetectSensitivity sensitivity = of(a, b);
        assertEquals(new NonDetectSensitivity(Assessment.TRIED, 0, 10, 1, 0), sensitivity);
        assertEquals(LinkDecision.LINK, LIMITS.verdict(0));
        assertEquals(LinkDecision.NOT_LINKED_BY_THIS_METHOD, LIMITS.verdict(10));
        assertTrue(sensitivity.canFlip(LIMITS));
        assertTrue(sensitivity.toString().startsWith("0 to 10 over the numbers tried for 1 target not quantified"));
    }

    @Test
    void theRangeHoldsTheLinkValueWhateverThePolicyPutIn() {
        Profile a = profile("a", 120, 30, -1, 70, 345);
        Profile b = profile("b", 118, 33, 10, 71, 343);
        FittedPretreatment normalised =
                Pretreatment.of(PretreatmentSteps.normaliseToSum()).withoutFit();
        for (ComparisonMetric metric : List.of(ComparisonMetrics.PEARSON_DISTANCE, ComparisonMetrics.PEARSON)) {
            double value = Comparisons.compare(metric, normalised.apply(a), normalised.apply(b))
                    .orElseThrow()
                    .value();
            NonDetectSensitivity range = NonDetectSensitivity.of(a, b, normalised, metric);
            assertTrue(range.minimum() <= value && value <= range.maximum(), () -> value + " outside " + range);
        }
    }

    @Test
    void everyCombinationOfBothProfilesCounts() {
        // a 0, 20 (and 10), b 0, 20 (and 10): differences 0 and 20
        assertEquals(
                new NonDetectSensitivity(Assessment.TRIED, 1, 21, 2, 0), of(profile("a", 1, -1), profile("b", 2, -1)));
        // the difference of 30 stays between 10 and 30
        NonDetectSensitivity far = of(profile("a", 1, -1), profile("b", 1, 30));
        assertEquals(new NonDetectSensitivity(Assessment.TRIED, 10, 30, 1, 0), far);
        assertFalse(far.canFlip(LIMITS));
    }

    @Test
    void eachAssessmentSaysWhetherADecisionCanFlip() {
        assertFalse(LIMITS.verdict(1) == LIMITS.verdict(5) || LIMITS.verdict(5) == LIMITS.verdict(9));
        for (Assessment assessment : Assessment.values()) {
            boolean canFlip = assessment == Assessment.NOT_BOUNDED || assessment == Assessment.NOT_ASSESSABLE;
            assertEquals(
                    canFlip, new NonDetectSensitivity(assessment, 0.5, 1.5, 1, 0).canFlip(LIMITS), assessment.words());
        }
        assertTrue(new NonDetectSensitivity(Assessment.TRIED, 1, 5, 1, 0).canFlip(LIMITS));
        assertTrue(new NonDetectSensitivity(Assessment.TRIED, 5, 9, 1, 0).canFlip(LIMITS));
        assertFalse(new NonDetectSensitivity(Assessment.TRIED, 9, 90, 1, 0).canFlip(LIMITS));
        assertTrue(new NonDetectSensitivity(Assessment.TRIED, 0.5, 1.5, 1, 1).canFlip(LIMITS));
        // the limits in the other order: nothing within one only is a link
        assertTrue(new NonDetectSensitivity(Assessment.TRIED, 1, 5, 1, 0).canFlip(limits(8, 2)));
    }

    @Test
    void theAssessmentFollowsFromTheProfiles() {
        Profile quantified = profile("b", 1, 2);
        assertEquals(
                Assessment.NOTHING_CENSORED, of(profile("a", 1, 2), quantified).assessment());
        assertFalse(of(profile("a", 1, 2), quantified).canFlip(LIMITS));
        NonDetectSensitivity unknown = of(profile("a", 1, Double.NaN), quantified);
        assertEquals(Assessment.NOT_ASSESSABLE, unknown.assessment());
        assertTrue(unknown.canFlip(LIMITS));
        double[] many = new double[NonDetectSensitivity.MOST_NON_DETECTS + 1];
        java.util.Arrays.fill(many, -1);
        double[] none = new double[many.length];
        NonDetectSensitivity unbounded = of(profile("a", many), profile("b", none));
        assertEquals(Assessment.NOT_BOUNDED, unbounded.assessment());
        assertEquals(many.length, unbounded.nonDetects());
        assertTrue(unbounded.canFlip(LIMITS));
    }

    @Test
    void aCombinationWithoutLinkValueIsCountedAndCanFlip() {
        // with the only target at 0 the sum is 0 and nothing can be normalised
        FittedPretreatment normalised =
                Pretreatment.of(PretreatmentSteps.normaliseToSum()).withoutFit();
        NonDetectSensitivity sensitivity =
                NonDetectSensitivity.of(profile("a", -1, 0), profile("b", 5, 0), normalised, METRIC);
        assertEquals(new NonDetectSensitivity(Assessment.TRIED, 0, 0, 1, 1), sensitivity);
        assertTrue(sensitivity.canFlip(LIMITS));
        assertTrue(sensitivity.toString().endsWith("; 1 undefined"));
        // no combination has a value
        NonDetectSensitivity nothing =
                NonDetectSensitivity.of(profile("a", -1, 0), profile("b", 0, 0), normalised, METRIC);
        assertEquals(Assessment.NOT_ASSESSABLE, nothing.assessment());
        assertTrue(nothing.canFlip(LIMITS));
        assertEquals(Set.of("not assessable", "tried", "not bounded", "none, so nothing can move"), words());
    }

    /** A number between 0 and limit that neither the policy nor a corner has: a is 20 at most where b is 3 or 6. */
    @Test
    void theNumberOfTheOtherProfileIsTried() {
        // with both targets as in b the difference is 0; corners give 3 or 17 and 6 or 14
        assertEquals(
                new NonDetectSensitivity(Assessment.TRIED, 0, 31, 2, 0),
                of(profile("a", 1, -1, -1), profile("b", 1, 3, 6)));
        // of both profiles, each on its own; beyond the limit the limit itself is nearest
        assertEquals(
                new NonDetectSensitivity(Assessment.TRIED, 5, 17 + 19 + 25, 3, 0),
                of(profile("a", 1, -1, 1, -1), profile("b", 1, 3, -1, 25)));
        // as it is, not only in proportion to what both have: 9 + |x - 3| with x of 0, 3, 3/10 and 20
        assertEquals(
                new NonDetectSensitivity(Assessment.TRIED, 9, 26, 1, 0), of(profile("a", 1, -1), profile("b", 10, 3)));
        // both not detected: no number of the other
        assertEquals(
                new NonDetectSensitivity(Assessment.TRIED, 0, 20, 2, 0), of(profile("a", 1, -1), profile("b", 1, -1)));
    }

    /** Shares of 1 and x in a, of 10 and 30 in b: with x = 3 both are a quarter and three quarters. With 30 they would be 0.32 and 0.68 at most. */
    @Test
    void theNumberOfTheOtherProfileIsTriedInProportion() {
        FittedPretreatment shares =
                Pretreatment.of(PretreatmentSteps.normaliseToSum()).withoutFit();
        for (boolean isFirst : new boolean[] {true, false}) {
            Profile a = profile("a", 1, -1);
            Profile b = profile("b", 10, 30);
            NonDetectSensitivity sensitivity = isFirst
                    ? NonDetectSensitivity.of(a, b, shares, METRIC)
                    : NonDetectSensitivity.of(b, a, shares, METRIC);
            assertEquals(0, sensitivity.minimum(), 1e-15);
            // all in the first target: 3/4 in either
            assertEquals(1.5, sensitivity.maximum(), 1e-15);
        }
    }

    @Test
    void aReservationSaysWhatWasTried() {
        String with =
                "With other numbers for the 2 targets that were not quantified the decision could be another one: over those tried the link value goes from ";
        assertEquals(
                Optional.of(with + "1 (LINK) to 5 (INCONCLUSIVE)."),
                new NonDetectSensitivity(Assessment.TRIED, 1, 5, 2, 0).reservation(LIMITS));
        assertEquals(
                Optional.of(with + "0.5 (LINK) to 1.5 (LINK), and 1 combination has none."),
                new NonDetectSensitivity(Assessment.TRIED, 0.5, 1.5, 2, 1).reservation(LIMITS));
        assertEquals(
                Optional.of(with + "1 (LINK) to 5 (INCONCLUSIVE), and 3 combinations have none."),
                new NonDetectSensitivity(Assessment.TRIED, 1, 5, 2, 3).reservation(LIMITS));
        String whether =
                "Whether other numbers for the target that was not quantified could give another decision is not known: ";
        assertEquals(
                Optional.of(whether + "there are too many combinations."),
                new NonDetectSensitivity(Assessment.NOT_BOUNDED, Double.NaN, Double.NaN, 1, 0).reservation(LIMITS));
        assertEquals(
                Optional.of(whether + "a detection limit is unknown."),
                new NonDetectSensitivity(Assessment.NOT_ASSESSABLE, Double.NaN, Double.NaN, 1, 0).reservation(LIMITS));
        assertEquals(Optional.empty(), new NonDetectSensitivity(Assessment.TRIED, 1, 2, 2, 0).reservation(LIMITS));
        assertEquals(
                Optional.empty(),
                new NonDetectSensitivity(Assessment.NOTHING_CENSORED, Double.NaN, Double.NaN, 0, 0)
                        .reservation(LIMITS));
    }

    private static Set<String> words() {
        Set<String> words = new java.util.HashSet<>();
        for (Assessment assessment : Assessment.values()) {
            words.add(assessment.words());
        }
        return words;
    }
}
