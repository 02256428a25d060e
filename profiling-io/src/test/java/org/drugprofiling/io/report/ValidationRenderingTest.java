package org.drugprofiling.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drugprofiling.evaluation.BoundRule;
import org.drugprofiling.evaluation.EvaluationFrame;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.evaluation.LogRatioBounds;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.LogisticCalibration;
import org.drugprofiling.evaluation.Propositions;
import org.drugprofiling.evaluation.RelevantPopulation;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.io.json.StrictJson;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.CaseId;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.validation.FindingDisposition;
import org.drugprofiling.validation.Validation;
import org.drugprofiling.validation.ValidationCriterion;
import org.drugprofiling.validation.ValidationMeasure;
import org.drugprofiling.validation.ValidationPlan;
import org.drugprofiling.validation.ValidationReport;
import org.drugprofiling.validation.ValidationTrial;
import org.drugprofiling.validation.ValidationTrial.Role;
import org.junit.jupiter.api.Test;

/** A validation and a likelihood ratio as documents and as pages. */
class ValidationRenderingTest {

    private static final String HOSTILE = "<script>alert('x')</script>";
    private static final Schema REPORTS = schema(JsonReport.validationSchema());
    private static final Schema RATIOS = schema(JsonReport.likelihoodRatioSchema());

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static LikelihoodRatio ratio(int sources) {
        return LikelihoodRatio.of(
                2.5,
                new EvaluationFrame(
                        new Propositions("one batch " + HOSTILE, "two batches"),
                        SameLevel.BATCH,
                        new RelevantPopulation("tablets", sources),
                        new LogRatioBounds(-1.85, 1.5, BoundRule.ELUB)),
                "two-level model",
                ChainId.unspecified().with(ChainId.Part.SUBSTANCE, "mdma"));
    }

    private static ValidationReport report(DataOrigin origin) {
        SupportScores scores = SupportScores.of(new double[] {0, 1, 2, 1.5}, new double[] {-1, 0, 1.75, -0.5, -2});
        LogisticCalibration calibration = LogisticCalibration.fit(scores);
        ValidationPlan plan = ValidationPlan.of(
                        "system " + HOSTILE,
                        new Propositions("one batch", "two batches"),
                        SameLevel.BATCH,
                        "tablets",
                        LocalDate.of(2026, 1, 5),
                        "N. N.")
                .withScope("tablets, not powders")
                .withReviewer("M. M.")
                .with(ValidationCriterion.of(ValidationMeasure.CLLR, 0.75))
                .with(ValidationCriterion.of(ValidationMeasure.AREA_UNDER_CURVE, 0.99));
        List<WithinSourceScreening.Finding> findings = WithinSourceScreening.screen(
                ProfileMatrix.ofRows(
                        new double[][] {{1}, {1.1}, {2}, {2.1}, {3}, {3.1}, {4}, {4.1}, {5}, {5.1}, {6}, {9}}),
                List.of("a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f" + HOSTILE, "f" + HOSTILE));
        return Validation.of(
                        plan,
                        origin,
                        ValidationTrial.of("scored", "nine pairs", calibration.apply(scores))
                                .withScores(scores, calibration))
                .with(
                        Role.ROBUSTNESS,
                        ValidationTrial.of(
                                "without the last",
                                "eight pairs",
                                calibration.apply(SupportScores.of(
                                        new double[] {0, 1, 2, 1.5}, new double[] {-1, 0, 1.75, -0.5}))))
                .withScreening(findings, List.of("z"))
                .withDisposition(
                        findings.subList(0, 1),
                        new FindingDisposition(
                                FindingDisposition.Action.KEPT, "looked up", "N. N.", LocalDate.of(2026, 1, 6)))
                .withExample(ratio(160))
                .withCaution("Mind " + HOSTILE)
                .report(Provenance.of("two-level@1", ChainId.unspecified(), Instant.parse("2026-02-01T12:00:00Z"))
                        .withInput("table.csv", "0".repeat(64)));
    }

    private static void assertGolden(String name, String written) throws IOException {
        String plain = written.replaceAll("\"library\" : \"[^\"]*\"", "\"library\" : \"any\"");
        try (InputStream golden = ValidationRenderingTest.class.getResourceAsStream(name)) {
            assertNotNull(golden, name);
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), plain);
        }
    }

    @Test
    void documentsKeepTheirBytes() throws IOException {
        assertGolden("small-validation.json", JsonReport.of(report(DataOrigin.SIMULATED)));
        assertGolden("likelihood-ratio.json", JsonReport.of(ratio(160)));
    }

    @Test
    void documentsFollowTheirSchemas() {
        assertEquals(List.of(), REPORTS.validate(JsonReport.of(report(DataOrigin.MEASURED)), InputFormat.JSON));
        assertEquals(List.of(), RATIOS.validate(JsonReport.of(ratio(160)), InputFormat.JSON));
        assertEquals(List.of(), RATIOS.validate(JsonReport.of(ratio(29)), InputFormat.JSON));
    }

    private static EvaluatedItems items(DataOrigin origin, ChainId chain) {
        return new EvaluatedItems(
                List.of(
                        ProfileIdentity.of("T1", "T1", "Z1", "LAB-1").withCase(CaseId.of("2026/117")),
                        ProfileIdentity.of("T2", "T2", "Z1", "LAB-1")),
                List.of(ProfileIdentity.of("U1", "U1 " + HOSTILE, "Z2", "LAB-1")),
                origin,
                Provenance.of("two-level@1", chain, Instant.parse("2026-02-01T12:00:00Z"))
                        .withInput("tablets.csv", "a0".repeat(32))
                        .withExclusions(List.of("sample T3: vial broken")));
    }

    /** What a document of a case must say: who, when, by what, from which file, without which samples, measured or not. */
    @Test
    void aLikelihoodRatioNamesItsItems() {
        LikelihoodRatio ratio = ratio(160);
        EvaluatedItems items = items(DataOrigin.SIMULATED, ratio.chain());
        String json = JsonReport.of(ratio, items);
        assertEquals(List.of(), RATIOS.validate(json, InputFormat.JSON));
        String page = HtmlReport.of(ratio, items);
        for (String part : List.of(
                "T1",
                "T2",
                "U1",
                "Z2",
                "LAB-1",
                "2026/117",
                "2026-02-01T12:00:00Z",
                "tablets.csv",
                "a0".repeat(32),
                "two-level@1",
                items.provenance().libraryVersion(),
                "sample T3: vial broken",
                "SIMULATED")) {
            assertTrue(json.contains(part), part);
            assertTrue(page.contains(part), part);
        }
        assertFalse(page.contains(HOSTILE));
        assertTrue(page.contains("<div class=\"mark\">SIMULATED DATA</div>"));
        assertFalse(
                HtmlReport.of(ratio, items(DataOrigin.MEASURED, ratio.chain())).contains("MEASURED DATA"));
        assertTrue(HtmlReport.of(ratio).contains("Not stated: which items were compared"));
        assertFalse(page.contains("Not stated: which items"));
        // items, origin and provenance are stated together or not at all
        String half = json.replace("\"origin\" : \"SIMULATED\"", "\"origin\" : null");
        assertFalse(RATIOS.validate(half, InputFormat.JSON).isEmpty());
        EvaluatedItems others =
                items(DataOrigin.MEASURED, ChainId.unspecified().with(ChainId.Part.LABORATORY, "LAB-9"));
        assertEquals(
                "foreign-provenance",
                assertThrows(ProfilingException.class, () -> JsonReport.of(ratio, others))
                        .code());
        assertEquals(
                "missing-item",
                assertThrows(
                                ProfilingException.class,
                                () -> new EvaluatedItems(
                                        List.of(), items.recovered(), DataOrigin.MEASURED, items.provenance()))
                        .code());
    }

    /** Pairs of 40 sources, so that there are intervals, and a system that has seen one of them. */
    private static ValidationReport wide(double odd, String... systemSources) {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            sources.add("s" + k);
            pairs.add(new ScoredPair(k, k, PairLabel.LINKED, 1 + k % 7 * 0.1, 1));
            pairs.add(new ScoredPair(k, (k + 1) % 40, PairLabel.UNLINKED, k == 3 ? odd : -1 - k % 5 * 0.1, 1));
        }
        ValidationPlan plan = ValidationPlan.of(
                        "s", new Propositions("one", "two"), SameLevel.BATCH, "t", LocalDate.of(2026, 1, 5), "N. N.")
                .withIntervals(0.9, 100, 3)
                .with(ValidationCriterion.of(ValidationMeasure.CLLR, 0.9));
        return Validation.of(
                        plan,
                        DataOrigin.MEASURED,
                        ValidationTrial.of("wide", "80 pairs", LogRatios.ofPairs(pairs, sources))
                                .withSystemSources(List.of(systemSources)))
                .report(Provenance.of("m@1", ChainId.unspecified(), Instant.parse("2026-02-01T12:00:00Z")));
    }

    /** An interval says its level, method and seed, a judgement its reason, and a likelihood ratio how its system did. */
    @Test
    void whatWasFoundSaysHow() {
        ValidationReport report = wide(1.15, "s7", "other");
        String document = JsonReport.of(report);
        assertEquals(List.of(), REPORTS.validate(document, InputFormat.JSON));
        assertTrue(document.contains("\"method\" : \"PERCENTILES\""), document);
        // exact bounds of a rate need a system that has seen none of the sources, too: in sample there is a spread
        assertFalse(document.contains("EXACT"), document);
        assertEquals(5, document.split("\"spread\" : \\{", -1).length, document);
        ValidationReport unseen = wide(1.15, "other");
        String ofUnseen = JsonReport.of(unseen);
        assertEquals(List.of(), REPORTS.validate(ofUnseen, InputFormat.JSON));
        assertTrue(ofUnseen.contains("\"method\" : \"EXACT_BINOMIAL\""));
        assertTrue(ofUnseen.contains("\"method\" : \"PERCENTILES_AND_EXACT\""));
        // 40 pairs of one source each, 20 of two
        for (int pairs : new int[] {40, 20}) {
            assertTrue(ofUnseen.contains("\"disjoint\" : " + pairs + ",\n      \"seed\" : 3\n"), ofUnseen);
        }
        assertTrue(HtmlReport.of(unseen)
                .contains("90 %, exact binomial bounds of 40 disjoint pairs of 40 sources, seed 3"));
        assertTrue(document.contains("\"disjoint\" : null,\n      \"seed\" : 3\n"), document);
        // what is fitted to its pairs has a spread, and no field of a confidence
        assertTrue(document.contains("\"interval\" : null,\n    \"spread\" : {"), document);
        assertTrue(document.contains("\"shareOfDraws\" : 0.9"));
        String named = document.replace("\"shareOfDraws\"", "\"confidence\"");
        assertFalse(REPORTS.validate(named, InputFormat.JSON).isEmpty());
        assertTrue(document.contains("\"undecided\" : \"IN_SAMPLE\""));
        String page = HtmlReport.of(report);
        assertTrue(page.contains("90 %, percentiles of 100 draws of 40 sources, seed 3, 0 undefined"));
        assertTrue(page.contains(
                "spread of 100 draws of 40 sources between their quantiles 0.05 and 0.95, no confidence interval"));
        assertTrue(page.contains("with 40 sources, up to 7.3 % of all sources can have one although none was seen"));
        assertFalse(page.contains("exact binomial bounds of 40"));
        // of all figures the equal error rate alone can have none
        assertEquals(2, page.split("none, this figure has none", -1).length);
        assertTrue(page.contains("not passed (in sample: 1 of 40 sources tried was seen by the system)"));
        assertTrue(page.contains("in sample: 1 of 40 sources tried is among the 2 that the system was made of"));
        // the exact bound of complete separation needs a system that has seen none of the sources
        assertFalse(JsonReport.of(wide(-1, "s7", "other")).contains("\"method\" : \"EXACT_SEPARATION\""));
        ValidationReport apart = wide(-1, "other");
        assertEquals(List.of(), REPORTS.validate(JsonReport.of(apart), InputFormat.JSON));
        assertTrue(JsonReport.of(apart).contains("\"method\" : \"EXACT_SEPARATION\""));
        assertTrue(HtmlReport.of(apart)
                .contains("exact bound of complete separation in 13 disjoint triples of 40 sources"));
        LikelihoodRatio stated = LikelihoodRatio.of(
                1, ratio(160).frame().withPerformance(report.performance()), "s", ChainId.unspecified());
        assertEquals(List.of(), RATIOS.validate(JsonReport.of(stated), InputFormat.JSON));
        assertTrue(JsonReport.of(stated).contains("\"misleadingDifferentSource\" : 0.025"));
        assertTrue(JsonReport.of(stated).contains("\"exposure\" : \"IN_SAMPLE\""));
        assertTrue(HtmlReport.of(stated).contains("2.5 % of 40 different-source pairs, 40 sources, in sample"));
        assertTrue(JsonReport.of(ratio(160)).contains("\"performance\" : \"not stated\""));
        assertTrue(HtmlReport.of(ratio(160)).contains("not stated"));
        String silent = JsonReport.of(ratio(160)).replace("\"performance\" : \"not stated\"", "\"performance\" : null");
        assertFalse(RATIOS.validate(silent, InputFormat.JSON).isEmpty(), "silence is not allowed");
        // nothing is decided without a reason, and nothing else has one
        String forced = document.replace("\"undecided\" : \"IN_SAMPLE\"", "\"undecided\" : null");
        assertFalse(REPORTS.validate(forced, InputFormat.JSON).isEmpty());
        forced = document.replace(
                "\"conclusion\" : \"NOT_DECIDED\",\n    \"undecided\"",
                "\"conclusion\" : \"PASSED\",\n    \"undecided\"");
        assertFalse(forced.equals(document));
        assertFalse(REPORTS.validate(forced, InputFormat.JSON).isEmpty());
    }

    /** An interval may come from one source, as it may in the library, and from no fewer. */
    @Test
    void oneSourceIsEnoughForAnInterval() {
        List<ScoredPair> pairs =
                List.of(new ScoredPair(0, 0, PairLabel.LINKED, 1, 1), new ScoredPair(0, 1, PairLabel.UNLINKED, -1, 1));
        ValidationPlan plan = ValidationPlan.of(
                "s", new Propositions("one", "two"), SameLevel.BATCH, "t", LocalDate.of(2026, 1, 5), "N. N.");
        String document = JsonReport.of(Validation.of(
                        plan,
                        DataOrigin.MEASURED,
                        ValidationTrial.of("few", "2 pairs", LogRatios.ofPairs(pairs, List.of("a", "b")))
                                .withSystemSources(List.of("other")))
                .report(Provenance.of("m@1", ChainId.unspecified(), Instant.parse("2026-02-01T12:00:00Z"))));
        assertTrue(document.contains("\"sources\" : 1,\n      \"disjoint\" : 1,"), document);
        assertEquals(List.of(), REPORTS.validate(document, InputFormat.JSON));
        for (String field : List.of("sources", "disjoint")) {
            String none = document.replace("\"" + field + "\" : 1,\n", "\"" + field + "\" : 0,\n");
            assertFalse(REPORTS.validate(none, InputFormat.JSON).isEmpty(), field);
        }
    }

    /** Every field of a likelihood ratio and of a report is one that the schema asks for. */
    @Test
    void nothingCanBeLeftOut() {
        assertAllRequired(RATIOS, JsonReport.of(ratio(160)));
        assertAllRequired(REPORTS, JsonReport.of(report(DataOrigin.MEASURED)));
        String ratio = JsonReport.of(ratio(160));
        for (String field : List.of("sameSource", "differentSource", "sources", "lower", "upper", "rule")) {
            assertTrue(ratio.contains("\"" + field + "\""));
            String without = ratio.replaceFirst("\"" + field + "\"", "\"x\"");
            assertFalse(RATIOS.validate(without, InputFormat.JSON).isEmpty(), field);
        }
    }

    @SuppressWarnings("unchecked")
    private static void assertAllRequired(Schema schema, String document) {
        Map<String, Object> fields =
                (Map<String, Object>) StrictJson.read("d.json", document.getBytes(StandardCharsets.UTF_8));
        for (String name : List.copyOf(fields.keySet())) {
            Map<String, Object> fewer = new java.util.LinkedHashMap<>(fields);
            fewer.remove(name);
            assertFalse(
                    schema.validate(StrictJson.write(fewer), InputFormat.JSON).isEmpty(), name);
        }
    }

    /** With fewer than 30 sources a number appears nowhere, and a schema refuses who puts one there. */
    @Test
    void tooFewSourcesGiveNoNumber() {
        String few = JsonReport.of(ratio(29));
        assertTrue(few.contains("\"log10LikelihoodRatio\" : null"));
        assertFalse(few.contains("2.5"));
        String forced = few.replace("\"log10LikelihoodRatio\" : null", "\"log10LikelihoodRatio\" : 1.5");
        assertFalse(RATIOS.validate(forced, InputFormat.JSON).isEmpty());
        String page = HtmlReport.of(ratio(29));
        assertTrue(page.contains("no number with fewer than 30 sources"));
        assertFalse(page.contains("31.6"));
        // beyond a bound the number of the system is shown nowhere
        assertFalse(JsonReport.of(ratio(160)).contains("2.5"));
        assertTrue(JsonReport.of(ratio(160)).contains("\"log10LikelihoodRatio\" : 1.5"));
    }

    @Test
    void aConclusionWithoutACriterionCannotBePassed() {
        String good = JsonReport.of(report(DataOrigin.MEASURED));
        String forced = good.replace("\"NO_CRITERION\"", "\"PASSED\"");
        assertFalse(REPORTS.validate(forced, InputFormat.JSON).isEmpty());
    }

    @Test
    void pagesShowEverythingAndEscapeIt() {
        String page = HtmlReport.of(report(DataOrigin.MEASURED));
        assertFalse(page.contains(HOSTILE));
        assertFalse(page.contains("<script"));
        int from = 0;
        for (String section : List.of(
                "Conclusion: not decided, therefore not passed.",
                "What was to be shown",
                "to be used for",
                "tablets, not powders",
                ", reviewed by M. M.",
                "a system must not have seen the sources it is tried on",
                "Results against criteria",
                "not decided, therefore not passed (the sources behind the pairs are not known)",
                "none was set",
                "no criterion was set",
                "All trials side by side",
                "without the last",
                "sources of the system not stated",
                "Screening of the data",
                "2 findings, 1 open",
                "outlier",
                "kept, looked up (N. N., 2026-01-06)",
                "open",
                "Not screened: z.",
                "Pictures: scored",
                "Cross-entropy over prior odds (ECE)",
                "Tippett plot",
                "Operating curve (ROC)",
                "Error rates on normal axes (DET)",
                "pooling adjacent violators (PAV)",
                "Scores and likelihood ratios",
                "Likelihood ratios by this system",
                "at least 31.6",
                "What to bear in mind",
                "Provenance")) {
            int at = page.indexOf(section, from);
            assertTrue(at >= 0, section);
            from = at;
        }
        assertEquals(page, HtmlReport.of(report(DataOrigin.MEASURED)), "the same bytes again");
        assertFalse(page.contains("class=\"mark\""));
        assertTrue(HtmlReport.of(report(DataOrigin.INVENTED)).contains("INVENTED DATA"));
        String single = HtmlReport.of(ratio(160));
        for (String part : List.of(
                "at least 31.6 (log10 1.50)", "two batches", "batch", "160", "tablets", "ELUB", "substance=mdma")) {
            assertTrue(single.contains(part), part);
        }
        assertFalse(single.contains(HOSTILE));
    }
}
