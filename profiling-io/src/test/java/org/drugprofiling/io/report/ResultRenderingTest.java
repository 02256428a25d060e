package org.drugprofiling.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.FittedMethod;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** Comparisons and searches as text and as documents under their schemas; sums of differences of areas, a link up to 2, inconclusive up to 8. */
class ResultRenderingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Schema COMPARISONS = schema(JsonReport.comparisonSchema());
    private static final Schema SEARCHES = schema(JsonReport.searchSchema());
    private static final TargetSet TARGETS = TargetSet.of("areas", List.of(target("p1"), target("p2")));

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static Target target(String id) {
        return AnalyteTarget.of(id, id, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
    }

    /** A sample with two areas; a negative one stands for not detected at that limit, NaN for not analysed. */
    private static Sample sample(String id, String seizure, double first, double second) {
        SampleRecordBuilder builder = SampleRecord.builder(
                SampleId.of(id),
                Specimen.of(id),
                Seizure.of(seizure),
                LaboratoryId.of("LAB-1"),
                Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                        .toAcquisition());
        double[] areas = {first, second};
        for (int k = 0; k < 2; k++) {
            builder.measurement(TARGETS.target(k), measurement(areas[k]));
        }
        return Sample.of(Substance.AMPHETAMINE, builder.toRecord());
    }

    private static Measurement measurement(double area) {
        if (Double.isNaN(area)) {
            return Measurement.notAnalysed();
        }
        return area < 0
                ? Measurement.notDetected(-area, MeasurementUnit.PEAK_AREA)
                : Measurement.quantified(area, MeasurementUnit.PEAK_AREA);
    }

    private static ProfilingMethod recipe() {
        return ProfilingMethod.of(
                "lab-amp",
                "1",
                Substance.AMPHETAMINE,
                TARGETS,
                NonDetectPolicy.asZero(),
                Pretreatment.of(),
                ComparisonMetrics.MANHATTAN);
    }

    private static FittedMethod method() {
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < 24; k++) {
            samples.add(sample("s" + k, "Z" + k / 2, 100 * k, 1));
        }
        return recipe().evaluate(
                        samples,
                        new Evaluation.Plan(
                                PopulationRules.SAME_SEIZURE,
                                new ThresholdRule.Stated(2, LinkOperator.WITHIN),
                                new ThresholdRule.Stated(8, LinkOperator.WITHIN),
                                TODAY,
                                TODAY.plusYears(1),
                                EnumSet.allOf(AcceptedWeakness.class)))
                .method();
    }

    private static ComparisonResult flipping() {
        return method().compare(sample("a", "A", 5, -4), sample("b", "B", 6, -4), NOW);
    }

    private static SearchResult search() {
        return method().search(
                        sample("query", "Q", 5, 0),
                        List.of(
                                sample("open", "B", 5, -4),
                                sample("firm", "A", 6, 0),
                                sample("apart", "C", 50, 0),
                                sample("nothing", "D", 5, Double.NaN)),
                        NOW);
    }

    @Test
    void documentsFollowTheirSchemas() {
        for (ComparisonResult result : List.of(
                flipping(),
                recipe().compare(sample("a", "A", 5, -4), sample("b", "B", 6, 4), NOW),
                method().compare(sample("a", "A", 5, Double.NaN), sample("b", "B", 6, 4), NOW),
                method().compare(
                                sample("a", "A", 5, 1),
                                sample("b", "B", 6, 4),
                                Instant.parse("2036-03-02T09:00:00Z")))) {
            assertEquals(List.of(), COMPARISONS.validate(JsonReport.of(result), InputFormat.JSON), result::toString);
        }
        assertEquals(List.of(), SEARCHES.validate(JsonReport.of(search()), InputFormat.JSON));
        SearchResult bare = recipe().search(sample("query", "Q", 5, 0), List.of(sample("open", "B", 5, -4)), NOW);
        assertEquals(List.of(), SEARCHES.validate(JsonReport.of(bare), InputFormat.JSON));
    }

    @Test
    void nothingCanBeLeftOut() {
        assertAllRequired(COMPARISONS, read(JsonReport.of(flipping())), List.of());
        Map<String, Object> search = read(JsonReport.of(search()));
        assertAllRequired(SEARCHES, search, List.of());
        assertAllRequired(SEARCHES, search, List.of("query"));
        assertAllRequired(SEARCHES, search, List.of("linksExpectedByChance"));
        for (String part : List.of("first", "sensitivity", "limits", "provenance")) {
            assertAllRequired(COMPARISONS, read(JsonReport.of(flipping())), List.of(part));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String document) {
        return (Map<String, Object>) StrictJson.read("d.json", document.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static void assertAllRequired(Schema schema, Map<String, Object> document, List<String> place) {
        Map<String, Object> part = document;
        for (String name : place) {
            part = (Map<String, Object>) part.get(name);
        }
        for (String name : List.copyOf(part.keySet())) {
            Map<String, Object> fewer = new LinkedHashMap<>(part);
            fewer.remove(name);
            Map<String, Object> whole = new LinkedHashMap<>(document);
            if (!place.isEmpty()) {
                whole.put(place.get(0), fewer);
            }
            assertFalse(
                    schema.validate(StrictJson.write(place.isEmpty() ? fewer : whole), InputFormat.JSON)
                            .isEmpty(),
                    place + name);
        }
    }

    @Test
    void whatCanFlipCannotBeWithoutACaution() {
        Map<String, Object> result = read(JsonReport.of(flipping()));
        assertEquals(true, result.get("canFlip"));
        assertTrue(String.valueOf(result.get("sentence")).contains("the link value lies between 1.0 (LINK) and 5.0"));
        result.put("cautions", List.of());
        assertFalse(
                COMPARISONS.validate(StrictJson.write(result), InputFormat.JSON).isEmpty());
    }

    /** By hand: 5 and 6 differ by 1; 5 and 5 by 0, at most 4; 5 and 50 by 45. */
    @Test
    void numbersOfADocument() {
        Map<String, Object> result = read(JsonReport.of(flipping()));
        assertEquals("1", String.valueOf(result.get("linkValue")).replace(".0", ""));
        assertEquals("LINK", result.get("verdict"));
        Map<String, Object> search = read(JsonReport.of(search()));
        assertEquals(
                "3 profiles, 3 compared, 2 links, 1 can flip",
                search.get("profiles") + " profiles, "
                        + search.get("compared") + " compared, " + search.get("links") + " links, "
                        + search.get("linksThatCanFlip") + " can flip");
        assertEquals(1, ((List<?>) search.get("refused")).size());
    }

    @Test
    void textOfAComparison() {
        String text = TextReport.of(flipping());
        assertTrue(
                text.startsWith("a (specimen a, seizure A, LAB-1)\nand b (specimen b, seizure B, LAB-1)\n"
                        + "  link value  1 (a link is <= 2) by manhattan\n  decision    LINK\n"),
                text);
        assertTrue(text.contains("\n  CAUTION     With other numbers for the 2 targets"), text);
        assertTrue(text.endsWith("LINK does not say same source.\n"), text);
        String none = TextReport.of(method().compare(sample("a", "A", 5, Double.NaN), sample("b", "B", 6, 4), NOW));
        assertTrue(none.contains("\n  link value  none: not comparable: a target was not analysed"), none);
        assertTrue(none.contains("\n  decision    none: there is no link value\n"), none);
    }

    @Test
    void textOfASearch() {
        String text = TextReport.of(search());
        assertTrue(text.contains("\n  links       2\n  CAUTION     1 of them could be none with other numbers"), text);
        assertTrue(
                text.contains("open (specimen open, seizure B, LAB-1): 0 (a link is <= 2) by manhattan, LINK\n"), text);
        assertTrue(text.contains("\n  others      the 1 most alike of 1\n"), text);
        assertTrue(text.contains("apart (specimen apart, seizure C, LAB-1): 45 (a link is <= 2)"), text);
        assertTrue(text.contains("\n  refused     nothing: not-analysed (p2)\n"), text);
        // 12 seizures are 6 pairs of two, none with a false link: (1 - 0.05^(1/6)) * 3 = 1.18, rounded up
        assertTrue(
                text.contains("\n  by chance   links expected: 0 of 3 decided pairs, at most 2 (upper 95 % bound)\n"),
                text);
        String links = TextReport.of(search(), 1);
        assertTrue(links.contains("open (specimen open"), links);
        assertTrue(links.contains("\n  others      1, not shown\n"), links);
    }
}
