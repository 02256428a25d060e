package org.drugprofiling.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.method.ComparisonResult;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.FittedMethod;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.Amendment;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.PartialDate;
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
        return sample(id, seizure, first, second, DataOrigin.MEASURED);
    }

    private static Sample sample(String id, String seizure, double first, double second, DataOrigin origin) {
        return Sample.of(
                Substance.AMPHETAMINE,
                record(id, seizure, first, second).origin(origin).toRecord());
    }

    private static SampleRecordBuilder record(String id, String seizure, double first, double second) {
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
        return builder;
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
        return method(2, LinkOperator.WITHIN, 8, LinkOperator.WITHIN);
    }

    private static FittedMethod method(double first, LinkOperator how, double second, LinkOperator andHow) {
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < 24; k++) {
            samples.add(sample("s" + k, "Z" + k / 2, 100 * k, 1));
        }
        return recipe().evaluate(
                        samples,
                        new Evaluation.Plan(
                                PopulationRules.SAME_SEIZURE,
                                new ThresholdRule.Stated(first, how),
                                new ThresholdRule.Stated(second, andHow),
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
        assertTrue(String.valueOf(result.get("sentence")).contains("the link value goes from 1 (LINK) to 5 ("));
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
    void whatWasNotMeasuredIsMarked() {
        Sample simulated = sample("s", "S", 6, 0, DataOrigin.SIMULATED);
        Sample invented = sample("i", "I", 50, 0, DataOrigin.INVENTED);
        Sample measured = sample("m", "M", 5, 0);
        ComparisonResult pair = method().compare(measured, simulated, NOW);
        assertTrue(TextReport.of(pair).lines().toList().get(1).endsWith("LAB-1) [SIMULATED DATA]"));
        assertTrue(pair.toString().startsWith("m and s [SIMULATED DATA]\n"), pair::toString);
        assertEquals("SIMULATED", read(JsonReport.of(pair)).get("origin"));
        SearchResult mixed = method().search(measured, List.of(simulated, invented, sample("n", "N", 5.5, 0)), NOW);
        assertTrue(TextReport.of(mixed).lines().toList().get(0).endsWith(" [INVENTED DATA]"));
        Map<String, Object> document = read(JsonReport.of(mixed));
        assertEquals("INVENTED", document.get("origin"));
        assertEquals(
                List.of("MEASURED", "SIMULATED", "INVENTED"),
                ((List<?>) document.get("results"))
                        .stream()
                                .map(result -> ((Map<?, ?>) result).get("origin"))
                                .toList());
        assertEquals(
                DataOrigin.INVENTED, method().search(invented, List.of(), NOW).origin());
        ComparisonResult none = method().compare(sample("x", "X", 5, Double.NaN), simulated, NOW);
        assertTrue(TextReport.of(none).contains(" [SIMULATED DATA]\n"));
        assertEquals("MEASURED", read(JsonReport.of(flipping())).get("origin"));
        assertFalse(TextReport.of(flipping()).contains("DATA]"));
        assertFalse(TextReport.of(search()).contains("DATA]"));
    }

    private static String limits(FittedMethod method) {
        ComparisonResult result = method.compare(sample("a", "A", 5, 1), sample("b", "B", 6, 1), NOW);
        Map<?, ?> limits = (Map<?, ?>) read(JsonReport.of(result)).get("limits");
        return limits.get("decidesLink") + TextReport.of(result).replaceAll("(?s).*\n  limits     |\n.*", "");
    }

    /** The stricter of two limits decides LINK, whichever it is, and of two that are one number the one that the number is not within. */
    @Test
    void bothLimitsAreSaid() {
        LinkOperator in = LinkOperator.WITHIN;
        LinkOperator strictly = LinkOperator.STRICTLY_WITHIN;
        String rest = "; between the two limits: INCONCLUSIVE";
        assertEquals(
                "fromUnlinked LINK: at most 2; NOT LINKED BY THIS METHOD: above 8" + rest,
                limits(method(2, in, 8, in)));
        assertEquals(
                "fromLinked LINK: below 2; NOT LINKED BY THIS METHOD: at least 8" + rest,
                limits(method(8, strictly, 2, strictly)));
        assertEquals(
                "fromLinked LINK: below 8; NOT LINKED BY THIS METHOD: above 8; 8 itself: INCONCLUSIVE",
                limits(method(8, in, 8, strictly)));
        assertEquals(
                "fromUnlinked LINK: below 8; NOT LINKED BY THIS METHOD: above 8; 8 itself: INCONCLUSIVE",
                limits(method(8, strictly, 8, in)));
        assertEquals("fromUnlinked LINK: at most 8; NOT LINKED BY THIS METHOD: above 8", limits(method(8, in, 8, in)));
    }

    /** By hand: 24 samples of 12 seizures are 12 linked pairs, all at 100, and 264 unlinked ones, the nearest at 100. */
    @Test
    void aSearchSaysWhereItsLimitsComeFrom() {
        String text = TextReport.of(search());
        assertTrue(text.lines().toList().get(1).startsWith("  limits      LINK: at most 2; NOT LINKED"), text);
        assertTrue(
                text.contains("\n  link limit  at most 2.0, derived from 12 linked and 264 unlinked pairs under rule"),
                text);
        assertTrue(text.contains("\n  outer limit at most 8.0, derived from 12 linked"), text);
        assertTrue(text.contains("\n              false links  "), text);
        assertTrue(text.contains("\n              valid        2026-03-02 to 2027-03-02\n"), text);
        SearchResult late = method().search(
                        sample("q", "Q", 5, 0), List.of(sample("b", "B", 5, 0)), Instant.parse("2036-03-02T09:00:00Z"));
        assertTrue(TextReport.of(late).contains("\n  link limit  at most 2.0"));
        assertTrue(read(JsonReport.of(late)).get("limits") instanceof Map);
        SearchResult bare = recipe().search(sample("q", "Q", 5, 0), List.of(sample("b", "B", 5, 0)), NOW);
        assertTrue(TextReport.of(bare).contains("\n  limits      none: nothing is decided\n"));
    }

    @Test
    void aDocumentOfASearchCanBeShort() {
        SearchResult search = method().search(
                        sample("query", "Q", 5, 0),
                        List.of(
                                sample("far", "F", 60, 0),
                                sample("open", "B", 5, 0),
                                sample("apart", "C", 50, 0),
                                sample("firm", "A", 6, 0)),
                        NOW);
        Map<String, Object> all = read(JsonReport.of(search));
        assertEquals(List.of(4, 0, 1), sizes(all));
        Map<String, Object> short3 = read(JsonReport.of(search, 3));
        assertEquals(List.of(3, 1, 1), sizes(short3));
        assertEquals(List.of(2, 2, 1), sizes(read(JsonReport.of(search, 0))));
        assertEquals("4", String.valueOf(short3.get("profiles")));
        assertEquals(List.of(), SEARCHES.validate(JsonReport.of(search, 3), InputFormat.JSON));
        for (Object result : (List<?>) all.get("results")) {
            assertEquals("0", String.valueOf(((Map<?, ?>) result).get("provenance")));
        }
    }

    private static List<Integer> sizes(Map<String, Object> search) {
        return List.of(
                ((List<?>) search.get("results")).size(),
                Integer.parseInt(String.valueOf(search.get("resultsLeftOut"))),
                ((List<?>) search.get("provenances")).size());
    }

    /** What people changed in one sample of the database is the provenance of its result alone. */
    @Test
    void aProvenanceOfItsOwnIsKept() {
        Sample changed = Sample.of(
                Substance.AMPHETAMINE,
                record("changed", "C", 6, 0)
                        .amendment(
                                new Amendment("p1", "7", "6", "read again", "N. N.", PartialDate.parse("2026-03-01")))
                        .toRecord());
        Map<String, Object> search = read(JsonReport.of(
                method().search(sample("query", "Q", 5, 0), List.of(sample("open", "B", 5, 0), changed), NOW)));
        assertEquals(List.of(2, 0, 2), sizes(search));
        List<?> provenances = (List<?>) search.get("provenances");
        Map<?, ?> second = (Map<?, ?>) ((List<?>) search.get("results")).get(1);
        assertEquals("changed", ((Map<?, ?>) second.get("second")).get("sample"));
        Map<?, ?> own = (Map<?, ?>) provenances.get(Integer.parseInt(String.valueOf(second.get("provenance"))));
        assertEquals(1, ((List<?>) own.get("amendments")).size());
    }

    private static void assertNames(String argument, org.junit.jupiter.api.function.Executable call) {
        assertEquals(argument, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsNotThereIsNamed() {
        Sample a = sample("a", "A", 5, 1);
        FittedMethod method = method();
        assertNames("a", () -> method.compare(null, a, NOW));
        assertNames("when", () -> method.compare(a, sample("b", "B", 6, 1), null));
        assertNames("when", () -> recipe().compare(a, sample("b", "B", 6, 1), null));
        assertNames("database", () -> method.search(a, null, NOW));
        assertNames("query", () -> method.search(null, List.of(), NOW));
        assertNames("when", () -> method.search(a, List.of(), null));
        List<Sample> holed = new ArrayList<>(List.of(sample("b", "B", 6, 1)));
        holed.add(null);
        assertNames("database must not hold null, position 1", () -> method.search(a, holed, NOW));
        assertNames("recordsOfB must not hold null, position 1", () -> method.compare(List.of(a), holed, NOW));
        assertNames("exclusions", () -> method.prepared(List.of(), null));
        assertNames("result", () -> TextReport.of((ComparisonResult) null));
        assertNames("result", () -> JsonReport.of((ComparisonResult) null));
        assertNames("search", () -> TextReport.of((SearchResult) null));
        assertNames("search", () -> JsonReport.of((SearchResult) null));
        assertNames("search", () -> JsonReport.of((SearchResult) null, 5));
        assertNames("report", () -> HtmlReport.of((LinkReport) null));
        assertNames("report", () -> JsonReport.of((LinkReport) null));
        assertNames("report", () -> TextReport.of((LinkReport) null));
        assertNames("ratio", () -> HtmlReport.of((LikelihoodRatio) null));
        assertNames("ratio", () -> JsonReport.of((LikelihoodRatio) null));
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
