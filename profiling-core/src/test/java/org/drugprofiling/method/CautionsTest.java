package org.drugprofiling.method;

import static org.drugprofiling.casework.Laboratory.amphetamine;
import static org.drugprofiling.casework.Laboratory.area;
import static org.drugprofiling.casework.Laboratory.impurityMethod;
import static org.drugprofiling.casework.Laboratory.record;
import static org.drugprofiling.casework.Laboratory.statedPlan;
import static org.drugprofiling.casework.Laboratory.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;

/** What a reader of a result must not overlook stands where it is read. */
class CautionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** Sums of differences of areas: a link up to 2, inconclusive up to 8. */
    private static FittedMethod method() {
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < 24; k++) {
            samples.add(amphetamine("s" + k, "Z" + k / 2, 100 * k, 1, 1, 1, 1));
        }
        return impurityMethod(Pretreatment.of(), ComparisonMetrics.MANHATTAN)
                .evaluate(samples, statedPlan())
                .method();
    }

    /** By hand: both not detected at 4, so from 1 + 0 (0 and 0, 4 and 4) to 1 + 4. */
    private static final String CAN_FLIP =
            "With other numbers for the 2 targets that were not quantified the decision could be another one: over those tried the link value goes from 1"
                    + " (LINK) to 5 (INCONCLUSIVE).";

    @Test
    void aDecisionThatCanFlipSaysSoWhereverItIsRead() {
        ComparisonResult result =
                method().compare(amphetamine("a", "A", 5, 5, 5, 5, -4), amphetamine("b", "B", 6, 5, 5, 5, -4), NOW);
        assertEquals(LinkDecision.LINK, result.knownDecision().orElseThrow().verdict());
        assertTrue(result.canFlip());
        assertEquals(List.of(CAN_FLIP), result.cautions());
        assertTrue(
                result.knownDecision().orElseThrow().sentence().endsWith("have the same source. " + CAN_FLIP),
                result::toString);
        assertTrue(result.toString().contains(CAN_FLIP), result::toString);
        assertEquals(
                "LINK (manhattan = 1.0), with a reservation",
                result.knownDecision().orElseThrow().toString());

        ComparisonResult firm =
                method().compare(amphetamine("a", "A", 5, 5, 5, 5, 4), amphetamine("b", "B", 6, 5, 5, 5, 4), NOW);
        assertFalse(firm.canFlip());
        assertEquals(List.of(), firm.cautions());
        assertTrue(firm.knownDecision().orElseThrow().sentence().endsWith("have the same source."));
    }

    /** By hand: of the other four targets each is 0 or 4 in either profile, so from 0 to 4 times 4. */
    @Test
    void aLinkValueOfFewTargetsSaysSoWithoutADecision() {
        FittedMethod without =
                impurityMethod(Pretreatment.of(), ComparisonMetrics.MANHATTAN).withoutFit();
        ComparisonResult few = without.compare(
                amphetamine("a", "A", 1, -4, -4, -4, -4), amphetamine("b", "B", 1, -4, -4, -4, -4), NOW);
        assertEquals(0, few.outcome().orElseThrow().value());
        assertEquals(
                List.of(
                        "1 of 5 targets was quantified in both profiles: over the numbers tried for the others the link value"
                                + " goes from 0 to 16"),
                few.cautions());
        assertTrue(few.toString().contains("1 of 5 targets was quantified in both profiles"));
        ComparisonResult unknown = without.compare(
                amphetamine("a", "A", 1, 2, Double.NaN, 3, 5), amphetamine("b", "B", 1, -4, 3, 3, 5), NOW);
        assertEquals(
                List.of(
                        "3 of 5 targets were quantified in both profiles: how far the link value moves with the numbers for the"
                                + " others is not known, a detection limit is unknown"),
                unknown.cautions());
        assertEquals(
                List.of(),
                without.compare(amphetamine("a", "A", 1, 2, 3, 4, 5), amphetamine("b", "B", 1, 2, 3, 4, 6), NOW)
                        .cautions());
    }

    /** With 0 and with the limit of 6 for p5 the value is 3, but with the 3 of b it is 0. */
    @Test
    void aNumberBetweenZeroAndLimitThatFlipsIsSeen() {
        ComparisonResult result =
                method().compare(amphetamine("a", "A", 5, 5, 5, 5, -6), amphetamine("b", "B", 5, 5, 5, 5, 3), NOW);
        assertEquals(3, result.outcome().orElseThrow().value());
        assertEquals(
                LinkDecision.INCONCLUSIVE, result.knownDecision().orElseThrow().verdict());
        assertTrue(result.canFlip());
        assertEquals(
                List.of(
                        "With other numbers for the target that was not quantified the decision could be another one: over those tried the link value goes from 0"
                                + " (LINK) to 3 (INCONCLUSIVE)."),
                result.cautions());
    }

    @Test
    void anUnknownLimitLeavesADecisionOpen() {
        ComparisonResult result = method().compare(
                        amphetamine("a", "A", 5, 5, 5, 5, Double.NaN), amphetamine("b", "B", 6, 5, 5, 5, 0), NOW);
        assertEquals(
                List.of(
                        "Whether other numbers for the target that was not quantified could give another decision is not known: a detection limit is unknown."),
                result.cautions());
    }

    @Test
    void aSearchCountsTheLinksThatCanFlip() {
        SearchResult result = method().search(
                        amphetamine("query", "Q", 5, 5, 5, 5, 0),
                        List.of(
                                amphetamine("firm", "A", 6, 5, 5, 5, 0),
                                amphetamine("open", "B", 5, 5, 5, 5, -4),
                                amphetamine("no link", "C", 50, 5, 5, 5, -4)),
                        NOW);
        assertEquals(2, result.links().size());
        assertEquals(
                List.of("open"),
                result.linksThatCanFlip().stream()
                        .map(one -> one.b().sample().value())
                        .toList());
        assertTrue(result.toString().contains("links 2 (1 could be none with other non-detects)"), result::toString);
    }

    /** Another laboratory's specimen of the same numbers may be another one: it is shown, and said of. */
    @Test
    void whatMayBeTheSpecimenOfTheQueryIsShownWithACaution() {
        String mayBe =
                "both profiles may be of one specimen: nothing but the laboratory or the spelling tells seizure and specimen apart";
        List<Sample> database = List.of(
                of("again", "a", "4", "LAB-1"),
                of("elsewhere", "a", "4", "LAB-2"),
                of("spelled", "A", "seizure 4", "LAB-1"),
                of("other", "b", "4", "LAB-1"));
        SearchResult result = method().search(of("query", "a", "4", "LAB-1"), database, NOW);
        assertEquals(1, result.ownSpecimen());
        Map<String, List<String>> cautions = new TreeMap<>();
        result.results().forEach(one -> cautions.put(one.b().sample().value(), one.cautions()));
        assertEquals(Map.of("elsewhere", List.of(mayBe), "spelled", List.of(mayBe), "other", List.of()), cautions);
        assertEquals(
                List.of("both profiles are of one specimen"),
                method().compare(of("query", "a", "4", "LAB-1"), database.get(0), NOW)
                        .cautions());
    }

    private static Sample of(String id, String specimen, String seizure, String laboratory) {
        Acquisition acquisition = record(id, specimen, seizure).toRecord().acquisition();
        SampleRecordBuilder record = SampleRecord.builder(
                        SampleId.of(id),
                        Specimen.of(specimen),
                        Seizure.of(seizure),
                        LaboratoryId.of(laboratory),
                        acquisition)
                .origin(DataOrigin.INVENTED);
        return Sample.of(Substance.AMPHETAMINE, with(record, 5, 5, 5, 5, 1).toRecord());
    }

    @Test
    void flagsOfBothSamplesStandInTheResult() {
        Sample odd = Sample.of(
                Substance.AMPHETAMINE,
                with(record("odd", "odd", "Z1"), 5, 5, 5, 5)
                        .measurement(area("p5"), Measurement.quantified(-3, MeasurementUnit.PEAK_AREA))
                        .toRecord());
        Sample plain = amphetamine("plain", "Z2", 5, 5, 5, 5, 1);
        List<String> expected = List.of("sample odd, negative-value: p5 is -3.0");
        assertEquals(expected, method().compare(odd, plain, NOW).cautions());
        ComparisonResult other = method().compare(plain, odd, NOW);
        assertEquals(4, other.outcome().orElseThrow().value());
        assertEquals(expected, other.cautions());
        assertEquals(
                expected,
                method().search(plain, List.of(odd), NOW).results().get(0).cautions());
    }

    @Test
    void aNumberInAnotherUnitIsNoMixtureOfUnits() {
        AnalyteTarget height = AnalyteTarget.of("p5", "p5", Layer.PRODUCTION, MeasurementUnit.PEAK_HEIGHT);
        Sample heights = Sample.of(
                Substance.AMPHETAMINE,
                with(record("heights", "heights", "Z1"), 5, 5, 5, 5)
                        .measurement(height, Measurement.quantified(3, MeasurementUnit.PEAK_HEIGHT))
                        .toRecord());
        NotComparable none = (NotComparable) method().compare(heights, amphetamine("plain", "Z2", 5, 5, 5, 5, 1), NOW)
                .outcome();
        assertEquals(NotComparableReason.OTHER_UNIT, none.reason());
        assertEquals(
                "sample heights: a measurement must be in the unit of its target, area (PEAK_AREA) (target p5), was height (PEAK_HEIGHT)",
                none.detail());
    }
}
