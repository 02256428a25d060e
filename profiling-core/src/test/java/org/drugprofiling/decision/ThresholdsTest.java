package org.drugprofiling.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ThresholdsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final VerificationRecord RECORD = new VerificationRecord(
            "analyst 4",
            DAY,
            "40 seizures",
            new ErrorRate(PairLabel.UNLINKED, 1, 500, 1, 40, ErrorRate.Kind.INDEPENDENT),
            new ErrorRate(PairLabel.LINKED, 1, 80, 1, 40, ErrorRate.Kind.INDEPENDENT));

    @Test
    void ratesInEachOthersPlaceAreRefused() {
        assertEquals(
                "invalid-rate",
                refusal(() -> new VerificationRecord("a", DAY, "b", RECORD.missedLinks(), RECORD.falseLinks())));
        assertEquals(
                "invalid-rate",
                refusal(() -> new VerificationRecord("a", DAY, "b", RECORD.falseLinks(), RECORD.falseLinks())));
    }

    private static ChainId complete() {
        ChainId chain = ChainId.unspecified();
        for (Part part : Part.values()) {
            chain = chain.with(part, "stated");
        }
        return chain.with(Part.SUBSTANCE, "amphetamine").with(Part.SIGNAL, "PEAK_AREA");
    }

    private static ChainId completeWith(ComparisonMetric metric) {
        return complete().with(Part.METRIC, metric.id());
    }

    private static String refusal(Executable adoption) {
        return assertThrows(ProfilingException.class, adoption).code();
    }

    @Test
    void theMetricOfALimitIsComparedLikeEveryOtherPart() {
        DocumentedThreshold stated = DocumentedThreshold.of(
                        "invented",
                        completeWith(ComparisonMetrics.MANHATTAN),
                        "invented for this test",
                        Bibliography.OWN_DESIGN)
                .withMetric(ComparisonMetrics.MANHATTAN)
                .withValue(0.3, LinkOperator.WITHIN);
        assertEquals(
                "threshold-does-not-apply",
                refusal(() -> stated.adopt(completeWith(ComparisonMetrics.PEARSON), RECORD, DAY, DAY.plusYears(1))));
        ChainId silent = ChainId.unspecified();
        for (Part part : Part.values()) {
            silent = part == Part.METRIC ? silent : silent.with(part, complete().part(part));
        }
        ChainId withoutMetric = silent;
        assertEquals("incomplete-chain", refusal(() -> stated.adopt(withoutMetric, RECORD, DAY, DAY.plusYears(1))));
        assertEquals(
                "contradicting-metric",
                refusal(() -> DocumentedThreshold.of(
                                "invented",
                                completeWith(ComparisonMetrics.CANBERRA),
                                "invented for this test",
                                Bibliography.OWN_DESIGN)
                        .withMetric(ComparisonMetrics.MANHATTAN)));
        assertEquals(
                "contradicting-metric",
                refusal(() -> new PublishedThreshold(
                        0.3,
                        LinkOperator.WITHIN,
                        ComparisonMetrics.MANHATTAN,
                        completeWith(ComparisonMetrics.CANBERRA),
                        Bibliography.OWN_DESIGN)));
        assertEquals(
                "manhattan",
                new PublishedThreshold(
                                0.3,
                                LinkOperator.WITHIN,
                                ComparisonMetrics.MANHATTAN,
                                withoutMetric,
                                Bibliography.OWN_DESIGN)
                        .chain()
                        .part(Part.METRIC));
    }

    private static List<String> ids(List<DocumentedThreshold> thresholds) {
        return thresholds.stream().map(DocumentedThreshold::id).toList();
    }

    @Test
    void theValuesOfTheSourcesAreThoseOfTheSources() {
        // Krawczyk and Parczewski 2001, abstract
        DocumentedThreshold euclidean = Thresholds.of("amphetamine-leuckart-euclidean");
        assertEquals(1, euclidean.value().orElseThrow());
        assertEquals(LinkOperator.STRICTLY_WITHIN, euclidean.operator().orElseThrow());
        assertEquals(ComparisonMetrics.EUCLIDEAN, euclidean.metric().orElseThrow());
        DocumentedThreshold pearson = Thresholds.of("amphetamine-leuckart-pearson");
        assertEquals(0.04, pearson.value().orElseThrow());
        assertEquals(ComparisonMetrics.PEARSON_DISTANCE, pearson.metric().orElseThrow());
        assertEquals(List.of(euclidean.id()), pearson.together());
        // Carby-Robinson et al. 2021, abstract: no value
        DocumentedThreshold screening = Thresholds.of("cocaine-uhplc-tof-fpr");
        assertTrue(screening.value().isEmpty());
        assertTrue(screening.operator().isEmpty());
        assertEquals(0.005, screening.falsePositiveRate().orElseThrow());
        assertEquals(382, screening.linkedPairs().orElseThrow());
        assertEquals(34519, screening.unlinkedPairs().orElseThrow());
        // thesis on trafficking, abstract
        assertEquals(
                0.0482,
                Thresholds.of("heroin-triage-australia").falsePositiveRate().orElseThrow());
        assertEquals(
                0.0294,
                Thresholds.of("heroin-triage-australia").falseNegativeRate().orElseThrow());
        assertEquals(
                0.0936,
                Thresholds.of("cocaine-triage-australia").falsePositiveRate().orElseThrow());
        assertEquals(
                0.0245,
                Thresholds.of("cocaine-triage-australia").falseNegativeRate().orElseThrow());
        // 2.5 % is the criterion; the point taken lies above it and its own rate was not read
        DocumentedThreshold program = Thresholds.of("methamphetamine-enipid-fpr");
        assertTrue(program.falsePositiveRate().isEmpty());
        assertTrue(program.rule().startsWith("criterion: a false positive rate of 2.5 %"), program::rule);
        assertThrows(ProfilingException.class, () -> Thresholds.of("a-limit-for-everything"));
    }

    @Test
    void onlyTheTwoNumbersThatWereReadAreValues() {
        assertEquals(
                List.of("amphetamine-leuckart-euclidean", "amphetamine-leuckart-pearson"),
                ids(Thresholds.all().stream()
                        .filter(threshold -> threshold.value().isPresent())
                        .toList()));
    }

    @Test
    void everyThresholdWasReadAndSaysWhatIsMissing() {
        Set<String> seen = new HashSet<>();
        for (DocumentedThreshold threshold : Thresholds.all()) {
            assertTrue(seen.add(threshold.id()), threshold::id);
            assertFalse(threshold.citation().evidence() == Evidence.UNVERIFIED, threshold::id);
            assertFalse(threshold.unknowns().isEmpty(), threshold::id);
            assertFalse(threshold.missingParts().isEmpty(), threshold::id);
            threshold.together().forEach(Thresholds::of);
        }
    }

    @Test
    void nothingThatNobodyReadCanBeListed() {
        assertEquals(
                "unverified-threshold",
                assertThrows(
                                ProfilingException.class,
                                () -> DocumentedThreshold.of(
                                        "remembered", ChainId.unspecified(), "below 5", Bibliography.ESSEIVA_2003))
                        .code());
    }

    @Test
    void noReportedThresholdCanBeAdopted() {
        for (DocumentedThreshold threshold : Thresholds.all()) {
            assertEquals(
                    "incomplete-published-chain",
                    assertThrows(
                                    ProfilingException.class,
                                    () -> threshold.adopt(complete(), RECORD, DAY, DAY.plusYears(1)))
                            .code(),
                    threshold::id);
        }
    }

    @Test
    void aThresholdThatStatesEveryConditionIsAdoptedWithTheRecordOfTheLaboratory() {
        DocumentedThreshold stated = DocumentedThreshold.of(
                        "invented",
                        completeWith(ComparisonMetrics.MANHATTAN),
                        "invented for this test",
                        Bibliography.OWN_DESIGN)
                .withMetric(ComparisonMetrics.MANHATTAN)
                .withValue(0.3, LinkOperator.WITHIN);
        ChainId own = completeWith(ComparisonMetrics.MANHATTAN);
        Threshold adopted = stated.adopt(own, RECORD, DAY, DAY.plusYears(1));
        assertEquals(0.3, adopted.value());
        assertEquals(RECORD.falseLinks(), adopted.falseLinks());
        assertThrows(
                ProfilingException.class,
                () -> stated.adopt(own.with(Part.PRETREATMENT, "other"), RECORD, DAY, DAY.plusYears(1)));
        assertThrows(
                ProfilingException.class,
                () -> stated.withTogether("another").adopt(own, RECORD, DAY, DAY.plusYears(1)));
        assertThrows(
                ProfilingException.class,
                () -> DocumentedThreshold.of("half", complete(), "no number", Bibliography.OWN_DESIGN)
                        .adopt(own, RECORD, DAY, DAY.plusYears(1)));
    }

    @Test
    void literatureAnswersForAChain() {
        ChainId amphetamine = ChainId.unspecified().with(Part.SUBSTANCE, "amphetamine");
        LiteratureAnswer answer = Thresholds.forChain(amphetamine);
        assertEquals(
                List.of("amphetamine-leuckart-euclidean", "amphetamine-leuckart-pearson"), ids(answer.compatible()));
        assertTrue(answer.adoptable().isEmpty());
        assertTrue(answer.toString().contains("none states enough to be adopted"), answer::toString);

        LiteratureAnswer ours =
                Thresholds.forChain(amphetamine.with(Part.METRIC, ComparisonMetrics.PEARSON_DISTANCE_100.id()));
        assertTrue(ours.isSilent());
        assertEquals(
                List.of("amphetamine-leuckart-euclidean", "amphetamine-leuckart-pearson"), ids(ours.otherConditions()));
        assertTrue(ours.advice().contains("Derive a limit"), ours::advice);
        assertEquals(
                List.of(Part.METRIC),
                LiteratureAnswer.contradictions(ours.chain(), Thresholds.of("amphetamine-leuckart-pearson")));

        LiteratureAnswer nothing = Thresholds.forChain(ChainId.unspecified().with(Part.SUBSTANCE, "mdma"));
        assertTrue(nothing.isSilent());
        assertTrue(nothing.otherConditions().isEmpty());
        assertEquals(
                Thresholds.all(), Thresholds.forChain(ChainId.unspecified()).compatible());
    }

    @Test
    void thresholdsAreFoundByDrug() {
        assertEquals(
                List.of("heroin-triage-australia", "heroin-three-laboratories"),
                ids(Thresholds.ofSubstance(Substance.HEROIN)));
        assertTrue(Thresholds.ofSubstance(Substance.MDMA).isEmpty());
    }

    @Test
    void whatCannotBeIsRefused() {
        DocumentedThreshold bare =
                DocumentedThreshold.of("bare", ChainId.unspecified(), "a rule", Bibliography.LOCICIRO_2008);
        assertThrows(IllegalArgumentException.class, () -> bare.withValue(Double.NaN, LinkOperator.WITHIN));
        assertThrows(IllegalArgumentException.class, () -> bare.withFalsePositiveRate(1.5));
        assertThrows(IllegalArgumentException.class, () -> bare.withFalseNegativeRate(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> bare.withPairs(0, 3));
        assertThrows(
                IllegalArgumentException.class,
                () -> DocumentedThreshold.of("Not An Id", ChainId.unspecified(), "a rule", Bibliography.LOCICIRO_2008));
    }
}
