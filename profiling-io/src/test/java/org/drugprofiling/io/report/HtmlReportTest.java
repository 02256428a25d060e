package org.drugprofiling.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.report.Identifiers;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.LinkReports;
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
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final String HOSTILE = "<script>alert('x')</script>";

    private static Evaluation evaluation(DataOrigin origin) {
        List<Target> targets = new ArrayList<>();
        for (int k = 1; k <= 5; k++) {
            targets.add(AnalyteTarget.of("p" + k, "peak " + k, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        }
        SplittableRandom random = new SplittableRandom(5);
        List<Sample> samples = new ArrayList<>();
        for (int seizure = 0; seizure < 12; seizure++) {
            double[] centre = random.doubles(5, 10, 100).toArray();
            for (int specimen = 0; specimen < 2; specimen++) {
                String id = HOSTILE + seizure + "&" + specimen;
                SampleRecordBuilder builder = SampleRecord.builder(
                                SampleId.of(id),
                                Specimen.of(id),
                                Seizure.of("\"Z" + seizure),
                                LaboratoryId.of("secret laboratory"),
                                Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                                        .toAcquisition())
                        .origin(origin);
                for (int k = 0; k < 5; k++) {
                    builder.measurement(
                            targets.get(k),
                            k == 4 && specimen == 1
                                    ? Measurement.notDetected(2, MeasurementUnit.PEAK_AREA)
                                    : Measurement.quantified(
                                            centre[k] * (1 + 0.05 * random.nextDouble()), MeasurementUnit.PEAK_AREA));
                }
                samples.add(Sample.of(Substance.AMPHETAMINE, builder.toRecord()));
            }
        }
        return Evaluation.of(
                ProfilingMethod.of(
                        "test-method",
                        "1",
                        Substance.AMPHETAMINE,
                        TargetSet.of("five", targets),
                        NonDetectPolicy.asZero(),
                        Pretreatments.N,
                        ComparisonMetrics.EUCLIDEAN),
                samples,
                new Evaluation.Plan(
                        PopulationRules.SAME_SEIZURE,
                        new ThresholdRule.OrderStatistic(new BigDecimal("0.05")),
                        new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                        LocalDate.EPOCH,
                        LocalDate.EPOCH,
                        Set.of(AcceptedWeakness.FEW_LINKED_SOURCES)));
    }

    static LinkReport report(DataOrigin origin, Identifiers identifiers) {
        Evaluation evaluation = evaluation(origin);
        return LinkReports.of(
                evaluation,
                new LinkReports.Frame(
                        "Title " + HOSTILE,
                        "Question?",
                        List.of("row 9: K-77 unreadable"),
                        List.of("row 10: K-77 surprising"),
                        List.of(),
                        Linkage.COMPLETE,
                        identifiers),
                evaluation
                        .provenance(Instant.EPOCH)
                        .withInput("case K-77.csv", "0".repeat(64))
                        .withAmendments(List.of("K-77 amended by A"))
                        .withExclusions(List.of("K-77 excluded by B")));
    }

    @Test
    void aReportDoesNotStandUnderTheProvenanceOfAnotherResult() {
        Evaluation evaluation = evaluation(DataOrigin.MEASURED);
        LinkReports.Frame frame = new LinkReports.Frame(
                "Title", "Question?", List.of(), List.of(), List.of(), Linkage.COMPLETE, Identifiers.PLAIN);
        Provenance own = evaluation.provenance(Instant.EPOCH);
        for (Provenance foreign : List.of(
                Provenance.of("other@9", own.chain(), Instant.EPOCH),
                Provenance.of(own.method(), ChainId.unspecified(), Instant.EPOCH))) {
            assertEquals(
                    "foreign-provenance",
                    assertThrows(ProfilingException.class, () -> LinkReports.of(evaluation, frame, foreign))
                            .code());
        }
    }

    @Test
    void theSectionsStandInTheirOrder() {
        String page = HtmlReport.of(report(DataOrigin.MEASURED, Identifiers.PLAIN));
        List<String> order = List.of(
                "Question and method",
                "Specimens",
                "Within each seizure",
                "Before any link",
                "links expected by chance",
                "Link values of linked and unlinked pairs",
                "How often the limits are wrong",
                "Links between different seizures",
                "The nearest pairs that are not links",
                "The least alike pairs of one seizure",
                "Groups",
                "Operating curve",
                "What to bear in mind",
                "Provenance",
                "Appendix: all profiles");
        int from = 0;
        for (String section : order) {
            int at = page.indexOf(section, from);
            assertTrue(at >= 0, section + " is missing after position " + from);
            from = at;
        }
        assertTrue(page.contains("Decision aid: to be interpreted by an authorised person."));
        assertTrue(page.contains("Accepted by name: fewer than 20 sources"));
        assertTrue(page.contains("(cross-validated)") && page.contains("(apparent)"));
        assertFalse(page.contains("<script") || page.contains("http://www.w3.org/1999/xhtml\" src"));
    }

    @Test
    void whatComesFromOutsideIsEscaped() {
        String page = HtmlReport.of(report(DataOrigin.MEASURED, Identifiers.PLAIN));
        assertFalse(page.contains(HOSTILE));
        assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    }

    @Test
    void onlyDataThatWereNotMeasuredCarryTheMark() {
        assertFalse(
                HtmlReport.of(report(DataOrigin.MEASURED, Identifiers.PLAIN)).contains("class=\"mark\""));
        assertTrue(
                HtmlReport.of(report(DataOrigin.SIMULATED, Identifiers.PLAIN)).contains("SIMULATED DATA"));
        assertTrue(HtmlReport.of(report(DataOrigin.INVENTED, Identifiers.PLAIN)).contains("INVENTED DATA"));
    }

    @Test
    void pseudonymsLeaveNoName() {
        LinkReport hidden = report(
                DataOrigin.MEASURED,
                Identifiers.pseudonyms("sixteen bytes at least".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String text = HtmlReport.of(hidden) + JsonReport.of(hidden) + TextReport.of(hidden);
        for (String name : List.of(
                "secret laboratory",
                "Z11",
                "</script>0",
                "/script&gt;0",
                "K-77",
                "amended by",
                "excluded by",
                "row 9")) {
            assertFalse(text.contains(name), name);
        }
        LinkReport plain = report(DataOrigin.MEASURED, Identifiers.PLAIN);
        String open = HtmlReport.of(plain);
        for (String name :
                List.of("secret laboratory", "Z11", "/script&gt;0", "K-77", "amended by", "excluded by", "row 9")) {
            assertTrue(open.contains(name), name);
        }
        assertFalse(text.contains(plain.provenance().chain().hash()), "a hash over a name can be guessed");
    }

    @Test
    void aLinkIsExplainedBeforeTheFirstOne() {
        String page = HtmlReport.of(report(DataOrigin.MEASURED, Identifiers.PLAIN));
        int section = page.indexOf("<h2>The nearest pairs that are not links");
        int words = page.indexOf("It does not say that two samples have the same source.", section);
        assertTrue(section > 0 && words > section && words < page.indexOf("<h3>", section));
        assertTrue(page.contains("not quantified, taken as 0"));
        assertTrue(page.contains("details::details-content"), "closed parts are printed too");
    }

    @Test
    void everyLocaleGivesTheSameBytes() {
        Locale before = Locale.getDefault();
        String expected = HtmlReport.of(report(DataOrigin.MEASURED, Identifiers.PLAIN))
                + JsonReport.of(report(DataOrigin.MEASURED, Identifiers.PLAIN));
        try {
            for (String tag : List.of("tr-TR", "de-DE", "ar-EG", "fa-IR", "hi-IN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(
                        expected,
                        HtmlReport.of(report(DataOrigin.MEASURED, Identifiers.PLAIN))
                                + JsonReport.of(report(DataOrigin.MEASURED, Identifiers.PLAIN)),
                        tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
