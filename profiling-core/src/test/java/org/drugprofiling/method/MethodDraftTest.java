package org.drugprofiling.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Aggregation;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

class MethodDraftTest {

    private static final TargetSet OWN = TargetSet.of(
            "own list",
            List.of("p1", "p2", "p3", "p4").stream()
                    .map(id -> AnalyteTarget.of(id, "peak " + id, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA))
                    .toList());

    private static String refusal(MethodDraft draft) {
        return String.valueOf(
                assertThrows(ProfilingException.class, draft::toMethod).getMessage());
    }

    @Test
    void aTemplateNamesEverythingThatIsMissingAndWhy() {
        ProfilingException refusal =
                assertThrows(ProfilingException.class, ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS::toMethod);
        assertEquals("incomplete-method", refusal.code());
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("targets (26 targets of 33"), message);
        assertTrue(message.contains("non-detects (no source"), message);
        assertFalse(message.contains("treatment ("), message);
        assertFalse(message.contains("metric ("), message);
    }

    @Test
    void aLaboratoryFillsWhatTheSourceLeavesOpen() {
        MethodDraft draft = ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS.draft("lab-1-amphetamine");
        assertEquals(List.of(MethodPart.TARGETS, MethodPart.NON_DETECTS), draft.missing());
        ProfilingMethod method = draft.withTargets(OWN)
                .withNonDetects(NonDetectPolicy.asZero())
                .withVersion("2026-03")
                .named("Our list")
                .toMethod();
        assertEquals("lab-1-amphetamine", method.id());
        assertEquals("2026-03", method.version());
        assertEquals("Our list", method.name());
        assertEquals(Substance.AMPHETAMINE, method.substance());
        assertEquals(OWN, method.targets());
        assertEquals(Pretreatments.N_4R, method.pretreatment());
        assertEquals(ComparisonMetrics.PEARSON_DISTANCE_100, method.metric());
        assertEquals(MethodStanding.LABORATORY, method.standing());
        assertEquals(MethodReadiness.LABORATORY_THRESHOLD, method.readiness());
        assertEquals(
                List.of(ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS
                        .metrics()
                        .get(0)
                        .citation()),
                method.citations());
    }

    @Test
    void candidatesThatNobodyReadNeverBecomeTargets() {
        assertTrue(ProfilingMethods.COCAINE_FRANCE_SWITZERLAND.targetSet().isEmpty());
        assertEquals(
                List.of(MethodPart.TARGETS, MethodPart.NON_DETECTS, MethodPart.TREATMENT, MethodPart.METRIC),
                ProfilingMethods.COCAINE_FRANCE_SWITZERLAND.draft("own").missing());
    }

    @Test
    void ofTwoReadingsNoneIsTheDefault() {
        MethodDraft draft = ProfilingMethods.COCAINE_FRANCE_SWITZERLAND
                .draft("own")
                .withTargets(OWN)
                .withNonDetects(NonDetectPolicy.asZero())
                .withMetric(ComparisonMetrics.COSINE);
        assertEquals(List.of(MethodPart.TREATMENT), draft.missing());
        assertTrue(refusal(draft).contains("two ways"), () -> refusal(draft));
        assertEquals(
                Pretreatments.N_SD,
                draft.withTreatment(Pretreatments.N_SD).toMethod().pretreatment());
    }

    @Test
    void theFourRatiosAreCompleteButForMetricAndNonDetects() {
        MethodDraft draft = ProfilingMethods.COCAINE_FOUR_ALKALOID_RATIO.draft("lab-1-cocaine");
        assertEquals(List.of(MethodPart.NON_DETECTS, MethodPart.METRIC), draft.missing());
        ProfilingMethod method = draft.withNonDetects(NonDetectPolicy.asZero())
                .withMetric(ComparisonMetrics.MANHATTAN)
                .toMethod();
        assertEquals(
                List.of("tropacocaine", "norcocaine", "cis-cinnamoylcocaine", "trans-cinnamoylcocaine", "cocaine"),
                method.targets().ids());
    }

    @Test
    void ofSeveralDrugsOneIsChosen() {
        MethodDraft draft = ProfilingMethods.ATS_ENANTIOMERS
                .draft("lab-1-enantiomers")
                .withNonDetects(NonDetectPolicy.asZero())
                .withMetric(ComparisonMetrics.MANHATTAN);
        assertEquals(List.of(MethodPart.SUBSTANCE), draft.missing());
        assertTrue(refusal(draft).contains("methamphetamine"), () -> refusal(draft));
        assertEquals(
                Substance.MDMA, draft.forSubstance(Substance.MDMA).toMethod().substance());
    }

    @Test
    void whatIsWholeNeedsNothing() {
        ProfilingMethod tablets = ProfilingMethods.MDMA_TABLET_FEATURES.toMethod();
        assertEquals("mdma-tablet-features", tablets.id());
        assertEquals(
                List.of("diameter", "thickness", "weight"), tablets.targets().ids());
        assertEquals(Pretreatments.WITHIN_SD, tablets.pretreatment());
        assertEquals(3, tablets.assembly().minimumDetected());
    }

    private static final ProfileAssembly OWN_WAY = ProfileAssembly.of(OWN, NonDetectPolicy.asZero())
            .withReplicates(Aggregation.MEAN_OF_VALUES, 0.15)
            .withMinimumDetected(2);

    @Test
    void whatIsGivenLastStandsAndTheOptionsOfAnAssemblyStay() {
        TargetSet two = OWN.restrictedTo(Set.of("p1", "p2"));
        NonDetectPolicy limit = NonDetectPolicy.asLimit();
        MethodDraft draft = ProfilingMethods.COCAINE_OPEN_GCMS.draft("lab");
        ProfileAssembly changed = OWN_WAY.withTargets(two).withNonDetects(limit);
        assertEquals(2, changed.minimumDetected());
        assertEquals(changed, way(draft.withAssembly(OWN_WAY).withTargets(two).withNonDetects(limit)));
        assertEquals(
                changed, way(draft.withAssembly(OWN_WAY).withNonDetects(limit).withTargets(two)));
        assertEquals(
                OWN_WAY.withTargets(two),
                way(draft.withNonDetects(limit).withAssembly(OWN_WAY).withTargets(two)));
        assertEquals(
                OWN_WAY.withNonDetects(limit),
                way(draft.withTargets(two).withAssembly(OWN_WAY).withNonDetects(limit)));
        assertEquals(OWN_WAY, way(draft.withTargets(two).withNonDetects(limit).withAssembly(OWN_WAY)));
        assertEquals(OWN_WAY, way(draft.withNonDetects(limit).withTargets(two).withAssembly(OWN_WAY)));
    }

    @Test
    void targetsOfTheLaboratoryAreNotSwappedForThoseOfTheSource() {
        ProfilingMethod method = ProfilingMethods.COCAINE_OPEN_GCMS
                .draft("lab")
                .withAssembly(OWN_WAY)
                .withNonDetects(NonDetectPolicy.asLimit())
                .withTreatment(Pretreatments.N)
                .withMetric(ComparisonMetrics.MANHATTAN)
                .toMethod();
        assertEquals(OWN, method.targets());
    }

    private static ProfileAssembly way(MethodDraft draft) {
        return draft.withTreatment(Pretreatments.N)
                .withMetric(ComparisonMetrics.MANHATTAN)
                .toMethod()
                .assembly();
    }

    @Test
    void aLaboratorysMethodDoesNotBearTheTitleOfThePublishedOne() {
        DocumentedMethod harmonised = ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS;
        MethodDraft draft = harmonised.draft("lab-7").withAssembly(OWN_WAY);
        assertEquals(
                "laboratory method after eu-smt-amphetamine-gcms",
                draft.toMethod().name());
        assertEquals("Our list", draft.named("Our list").toMethod().name());
        assertEquals(
                List.of(harmonised.treatments().get(0).citation()),
                draft.withMetric(ComparisonMetrics.CANBERRA).citations());
        assertEquals(
                List.of(),
                draft.withMetric(ComparisonMetrics.CANBERRA)
                        .withTreatment(Pretreatments.N)
                        .citations());
        DocumentedTarget kept = harmonised.targets(TargetUse.COMPARED).get(0);
        assertEquals(
                List.of(kept.citation()),
                draft.withTargets(TargetSet.of("one", List.of(kept.target())))
                        .withMetric(ComparisonMetrics.CANBERRA)
                        .withTreatment(Pretreatments.N)
                        .citations());
    }

    @Test
    void whatIsTheDocumentedMethodItselfKeepsNameAndSources() {
        ProfilingMethod tablets = ProfilingMethods.MDMA_TABLET_FEATURES.toMethod();
        assertEquals(ProfilingMethods.MDMA_TABLET_FEATURES.name(), tablets.name());
        assertEquals(ProfilingMethods.MDMA_TABLET_FEATURES.citations(), tablets.citations());
    }

    @Test
    void anIdOfTheCatalogueIsRefused() {
        for (String id : List.of("mdma-tablet-features", "eu-smt-amphetamine-gcms", "cocaine-open-gcms")) {
            assertEquals(
                    "catalogue-method-id",
                    assertThrows(ProfilingException.class, () -> ProfilingMethods.MDMA_TABLET_FEATURES.draft(id))
                            .code());
        }
    }

    @Test
    void whatNobodyReadIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new DocumentedMetric(
                        "squared cosine", ComparisonMetrics.SQUARED_COSINE_100, "", Bibliography.ESSEIVA_2003));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DocumentedTreatment("N", Pretreatments.N, "", Bibliography.DUFEY_2007));
        assertThrows(
                ProfilingException.class,
                () -> DocumentedTarget.of(OWN.target(0), TargetUse.COMPARED, Bibliography.LOCICIRO_2007));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DocumentedFact(FactTopic.SCOPE, " ", Bibliography.LOCICIRO_2008));
    }
}
