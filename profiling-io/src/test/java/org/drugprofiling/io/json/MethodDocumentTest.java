package org.drugprofiling.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.ConformalRule;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.PacRule;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.decision.VerificationRecord;
import org.drugprofiling.method.MethodStanding;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.QuantileType;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Aggregation;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

class MethodDocumentTest {

    private static final AnalyteTarget AREA =
            AnalyteTarget.of(Compounds.of("caffeine"), Layer.CUTTING, MeasurementUnit.PEAK_AREA);

    static ProfilingMethod small() {
        return ProfilingMethod.of(
                        "lab-1",
                        "2026-03",
                        Substance.COCAINE,
                        TargetSet.of(
                                "two",
                                AREA,
                                AnalyteTarget.of("p-7", "unknown 7", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA)),
                        NonDetectPolicy.asFractionOfLimit(0.65),
                        Pretreatment.of(PretreatmentSteps.log10WithOffset(1e-4)),
                        ComparisonMetrics.quotient(0.2))
                .named("Our own");
    }

    private static ProfilingMethod back(ProfilingMethod method) {
        return MethodDocument.read("m.json", bytes(MethodDocument.write(method)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ProfilingException refusal(String document) {
        return assertThrows(ProfilingException.class, () -> MethodDocument.read("m.json", bytes(document)));
    }

    @Test
    void theBytesOfASmallMethodAreThese() {
        // written by hand from the description of the format
        assertEquals("""
                {
                  "format" : "drug-profiling-method",
                  "formatVersion" : 1,
                  "method" : {
                    "id" : "lab-1",
                    "version" : "2026-03",
                    "name" : "Our own",
                    "substance" : "cocaine",
                    "standing" : "laboratory",
                    "targetSet" : "two",
                    "targets" : [ {
                      "kind" : "analyte",
                      "id" : "caffeine",
                      "name" : "caffeine",
                      "layer" : "cutting",
                      "unit" : {
                        "symbol" : "area",
                        "quantity" : "peak-area"
                      },
                      "compound" : "caffeine"
                    }, {
                      "kind" : "analyte",
                      "id" : "p-7",
                      "name" : "unknown 7",
                      "layer" : "production",
                      "unit" : {
                        "symbol" : "area",
                        "quantity" : "peak-area"
                      }
                    } ],
                    "nonDetects" : "limit*0.65",
                    "minimumDetected" : 1,
                    "pretreatment" : [ {
                      "step" : "log10",
                      "offset" : 1.0E-4
                    } ],
                    "metric" : "quotient[tolerance=0.2]"
                  }
                }
                """, MethodDocument.write(small()));
        assertEquals(small(), back(small()));
    }

    @Test
    void everyKindOfTargetAndEveryOptionComesBack() {
        TargetSet targets = TargetSet.of(
                "all kinds",
                AREA.withIsomerIndex(2)
                        .withDerivative("TMS")
                        .withExtraction("alkaline toluene")
                        .withIon("304>182")
                        .withTechnique(AnalyticalTechnique.GC_MS)
                        .withRole(CompoundRole.ADULTERANT),
                AnalyteTarget.of("u-1472", "unknown 1472", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA),
                AnalyteTarget.of(
                        Compound.named("our-impurity", "our impurity"), Layer.PRODUCTION, MeasurementUnit.PEAK_HEIGHT),
                new ElementTarget("Zn", MeasurementUnit.MILLIGRAM_PER_KILOGRAM),
                new IsotopeDeltaTarget("d13C", "13C/12C", "cocaine", "VPDB"),
                new RatioTarget(
                        "ratio",
                        "a ratio",
                        AREA,
                        AnalyteTarget.of("other", "other", Layer.CUTTING, MeasurementUnit.PEAK_AREA)),
                TabletFeatureTarget.WEIGHT);
        ProfilingMethod method = ProfilingMethod.template(
                        "draft",
                        "1",
                        "Everything",
                        new Substance("ketamine", "Ketamine", SubstanceFamily.OTHER),
                        MethodStanding.LABORATORY,
                        Pretreatment.of(
                                PretreatmentSteps.replaceZerosMultiplicatively(0.001),
                                PretreatmentSteps.normaliseToTargetAndDrop("other"),
                                PretreatmentSteps.divideByWithinSourceDeviation(0.5),
                                PretreatmentSteps.autoscale()),
                        ComparisonMetrics.EUCLIDEAN,
                        List.of(
                                Bibliography.LOCICIRO_2008.withLocus("table 3").withEvidence(Evidence.READ_IN_SOURCE),
                                new Citation(
                                        "Author",
                                        Citation.NO_YEAR,
                                        "",
                                        "our handbook",
                                        "",
                                        "page 4",
                                        Evidence.READ_IN_SOURCE),
                                new Citation(
                                        "Author",
                                        2020,
                                        "A title",
                                        "Journal",
                                        "10.1000/x",
                                        "p. 1",
                                        Evidence.UNVERIFIED)))
                .withAssembly(
                        "lab-everything",
                        ProfileAssembly.of(targets, NonDetectPolicy.asLimit())
                                .allowingMixedUnits()
                                .allowingMixedLayers()
                                .readingPeaks()
                                .joiningRecords()
                                .withMinimumDetected(3)
                                .withReplicates(Aggregation.MEAN_OF_SHARES, 0.15));
        assertEquals(method, back(method));
        assertEquals(targets, back(method).targets());
    }

    @Test
    void aTemplateOfALibraryComesBackWithoutTargets() {
        ProfilingMethod template = ProfilingMethod.template(
                "published-elsewhere",
                "1",
                "Elsewhere",
                Substance.MDMA,
                MethodStanding.HARMONISED,
                Pretreatments.N_4R,
                ComparisonMetrics.PEARSON,
                List.of(Bibliography.BOLCK_2009));
        assertEquals(template, back(template));
    }

    private static String own(ChainId.Part part) {
        ProfilingMethod method = small();
        return switch (part) {
            case SUBSTANCE -> method.substance().id();
            case TARGETS -> method.assembly().targetsPart();
            case NON_DETECTS -> method.assembly().nonDetectsPart();
            case PRETREATMENT -> method.pretreatment().id().replace('|', '/');
            default -> "stated " + part.label();
        };
    }

    private static Threshold limit(ThresholdRule rule, double value) {
        ChainId chain = ChainId.unspecified();
        for (ChainId.Part part : ChainId.Part.values()) {
            chain = chain.with(part, part.variesByProfile() ? "stated " + part.label() : own(part));
        }
        return Threshold.kept(
                new ThresholdEstimate(
                        rule, value, LinkOperator.WITHIN, Orientation.HIGHER_IS_MORE_ALIKE, 0.01, 0.975, "a note"),
                chain.with(ChainId.Part.METRIC, "quotient[tolerance=0.2]"),
                "derived from pairs",
                new ErrorRate(PairLabel.UNLINKED, 3, 120942, 5, 160, ErrorRate.Kind.CROSS_VALIDATED),
                new ErrorRate(PairLabel.LINKED, 0.5, 33.25, 1, 30, ErrorRate.Kind.INDEPENDENT),
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2027-03-01"),
                Set.of(AcceptedWeakness.UNCERTIFIED_LEVEL));
    }

    @Test
    void limitsComeBackBitForBit() {
        List<ThresholdRule> rules = List.of(
                new ThresholdRule.OrderStatistic(new BigDecimal("0.010")),
                new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                new ThresholdRule.Youden(),
                new ThresholdRule.MinimumCost(0.001, 10, 1.5),
                new ThresholdRule.Stated(0.4, LinkOperator.STRICTLY_WITHIN),
                new ThresholdRule.EqualError(),
                new ThresholdRule.NamedQuantile(
                        PairLabel.UNLINKED, new BigDecimal("0.0250"), QuantileType.MEDIAN_UNBIASED),
                new ThresholdRule.NamedQuantile(PairLabel.LINKED, new BigDecimal("0.99"), QuantileType.INVERTED_CDF),
                new ConformalRule(new BigDecimal("0.010"), Long.MIN_VALUE),
                new PacRule(new BigDecimal("0.05"), new BigDecimal("0.950"), 9007199254740993L));
        for (ThresholdRule rule : rules) {
            boolean ofLinked = rule instanceof ThresholdRule.LinkedQuantile
                    || rule instanceof ThresholdRule.NamedQuantile quantile && quantile.label() == PairLabel.LINKED;
            boolean ofUnlinked = rule instanceof ThresholdRule.OrderStatistic
                    || rule instanceof ThresholdRule.NamedQuantile named && named.label() == PairLabel.UNLINKED
                    || rule instanceof ConformalRule
                    || rule instanceof PacRule;
            ThresholdRule first = ofLinked ? rules.get(0) : rule;
            ThresholdRule second = ofUnlinked ? rules.get(1) : rule;
            ProfilingMethod method =
                    small().withLimits(new DecisionLimits(limit(first, 0.1 + 0.2), limit(second, Math.nextUp(0.7))));
            assertEquals(method, back(method), rule::description);
        }
    }

    @Test
    void aVerificationComesBackAndIsPartOfWhatALimitIs() {
        // the rates are those of the limit itself, so that nothing but the record parts the two
        Threshold limit = limit(new ThresholdRule.Youden(), 0.5);
        VerificationRecord record = new VerificationRecord(
                "analyst 4",
                LocalDate.parse("2026-03-02"),
                "60 specimens of 2026",
                limit.falseLinks(),
                limit.missedLinks());
        ProfilingMethod derived = small().withLimits(new DecisionLimits(limit, limit));
        ProfilingMethod verified =
                small().withLimits(new DecisionLimits(limit.verified(record), limit.verified(record)));
        assertTrue(back(verified).isDecisionReady());
        assertEquals(verified, back(verified));
        assertFalse(back(derived).isDecisionReady());
        assertNotEquals(derived, verified);
    }

    @Test
    void whatIsWrongIsRefusedWithItsPlace() {
        String good = MethodDocument.write(small());
        Map<String, String> wrong = Map.of(
                good.replace("quotient[tolerance=0.2]", "similarity-index"), "/method/metric",
                good.replace("\"step\" : \"log10\"", "\"step\" : \"logarithm\""), "/method/pretreatment/0",
                good.replace("\"offset\" : 1.0E-4", "\"offsett\" : 1.0E-4"), "/method/pretreatment/0",
                good.replace("limit*0.65", "half"), "/method/nonDetects",
                good.replace("\"layer\" : \"cutting\"", "\"layer\" : \"dough\""), "/method/targets/0/layer",
                good.replace("\"compound\" : \"caffeine\"", "\"compound\" : \"cafeine\""), "/method/targets/0/compound",
                good.replace("\"version\" : \"2026-03\"", "\"version\" : 7"), "/method/version",
                good.replace("\"name\" : \"Our own\",", "\"nmae\" : \"Our own\","), "/method/nmae",
                good.replace("\"minimumDetected\" : 1", "\"minimumDetected\" : 3"), "/method",
                good.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"), "/formatVersion");
        wrong.forEach((document, place) -> {
            ProfilingException refusal = refusal(document);
            assertTrue(
                    refusal.location().toString().contains("at " + place),
                    () -> place + " expected, " + refusal.getMessage());
            assertTrue(refusal.location().toString().contains("file m.json"), refusal::getMessage);
        });
    }

    @Test
    void anIdOfTheCatalogueIsRefusedUnlessItIsThatMethod() {
        for (String id : List.of("cocaine-open-gcms", "mdma-tablet-features", "cocaine-france-switzerland")) {
            ProfilingException refusal = refusal(MethodDocument.write(small()).replace("\"lab-1\"", "\"" + id + "\""));
            assertEquals("catalogue-method-id", refusal.code());
            assertTrue(refusal.location().toString().contains("/method/id"), refusal::getMessage);
        }
        ProfilingMethod tablets = ProfilingMethods.MDMA_TABLET_FEATURES.toMethod();
        assertEquals(tablets, back(tablets));
        assertEquals(
                "catalogue-method-id",
                assertThrows(ProfilingException.class, () -> MethodDocument.write(tablets.named("Ours now")))
                        .code());
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        ProfilingMethod whitened = ProfilingMethod.of(
                "lab-1",
                "1",
                Substance.COCAINE,
                TargetSet.of("one", AREA),
                NonDetectPolicy.asZero(),
                Pretreatments.NONE,
                ComparisonMetrics.mahalanobis(new double[][] {{1}}));
        assertEquals(
                "unwritable-metric",
                assertThrows(ProfilingException.class, () -> MethodDocument.write(whitened))
                        .code());
        Compound changed =
                Compounds.of("caffeine").withSynonym(new org.drugprofiling.substance.Synonym("guaranine", ""));
        ProfilingMethod other = ProfilingMethod.of(
                "lab-1",
                "1",
                Substance.COCAINE,
                TargetSet.of("one", AREA.withCompound(changed)),
                NonDetectPolicy.asZero(),
                Pretreatments.NONE,
                ComparisonMetrics.EUCLIDEAN);
        assertEquals(
                "unwritable-compound",
                assertThrows(ProfilingException.class, () -> MethodDocument.write(other))
                        .code());
    }

    @Test
    void aStandingThatALaboratoryCannotGiveItselfIsRefused() {
        ProfilingException refusal = refusal(MethodDocument.write(small()).replace("\"laboratory\"", "\"harmonised\""));
        assertTrue(refusal.location().toString().contains("/method/standing"), refusal::getMessage);
    }

    @Test
    void aLimitOfAnotherMetricIsRefused() {
        ThresholdRule rule = new ThresholdRule.Youden();
        String good = MethodDocument.write(small().withLimits(new DecisionLimits(limit(rule, 1), limit(rule, 0.5))));
        ProfilingException refusal =
                refusal(good.replace("\"metric\" : \"quotient[tolerance=0.2]\",\n", "\"metric\" : \"cosine\",\n"));
        assertEquals("threshold-does-not-apply", refusal.code());
        assertTrue(refusal.location().toString().contains("/method/limits"), refusal::getMessage);
    }
}
