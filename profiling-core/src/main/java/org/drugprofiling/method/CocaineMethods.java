package org.drugprofiling.method;

import static org.drugprofiling.method.Entries.candidates;
import static org.drugprofiling.method.Entries.compared;
import static org.drugprofiling.method.Entries.joined;
import static org.drugprofiling.method.Entries.remembered;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.Thresholds;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Quantity;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;

/** Alkaloid profiles of cocaine; the prose is at {@link ProfilingMethods}. */
final class CocaineMethods {

    private static final Citation MANUAL = Bibliography.UN_ST_NAR_35_2005.withLocus("p. 39");

    static final DocumentedMethod FRANCE_SWITZERLAND = cocaine(
                    "cocaine-france-switzerland",
                    "Cocaine, harmonised between Lausanne and Lyon, GC-FID",
                    MethodStanding.HARMONISED)
            .withSignal(SignalType.PEAK_AREA, AnalyticalTechnique.GC_FID)
            .withTargets(candidates(
                    Bibliography.LOCICIRO_2007,
                    "ecgonine-methyl-ester",
                    "ecgonine",
                    "anhydroecgonine-methyl-ester",
                    "tropacocaine",
                    "benzoylecgonine",
                    "norcocaine",
                    "cis-cinnamoylcocaine",
                    "trans-cinnamoylcocaine"))
            .withTreatments(
                    new DocumentedTreatment(
                            "N+S",
                            Pretreatments.N_SD,
                            "reading 1, by the name: normalisation to the sum, then division by the standard deviation without centring",
                            Bibliography.LOCICIRO_2008),
                    new DocumentedTreatment(
                            "N+S",
                            Pretreatments.SD,
                            "reading 2, by the gloss of the abstract: each area divided by its standard deviation over the whole data set",
                            Bibliography.LOCICIRO_2008))
            .withMetrics(
                    new DocumentedMetric("cosine", ComparisonMetrics.COSINE, "", Bibliography.LOCICIRO_2008),
                    new DocumentedMetric("Pearson", ComparisonMetrics.PEARSON, "", Bibliography.LOCICIRO_2008))
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "names and number are remembered, not read")
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.AMBIGUOUS,
                    "N+S can be read in two ways; both are listed and neither is the default")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "the source recommends cosine or Pearson; the laboratory chooses")
            .withFact(FactTopic.DERIVATISATION, "silylation with MSTFA", remembered(Bibliography.LOCICIRO_2007))
            .withFact(
                    FactTopic.TARGETS,
                    "eight coca alkaloids are typically used, as a later Danish paper says of this line of work",
                    Bibliography.VILLESEN_NIELSEN_2017)
            .withFact(
                    FactTopic.TREATMENT,
                    "66 combinations tested, described as ten pre-treatments with six measures; best compromise on ROC curves",
                    Bibliography.LOCICIRO_2008)
            .withFact(
                    FactTopic.TREATMENT,
                    "whether n or n - 1 stands in the standard deviation was not read; this library uses n - 1",
                    Bibliography.OWN_DESIGN)
            .withFact(
                    FactTopic.DECISION,
                    "with harmonised analysis and this treatment a single central laboratory is no longer required",
                    Bibliography.LOCICIRO_2008)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "scores depend on the data set that the deviations come from: exchange it with the scores, and refuse tiny sets",
                    Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.LOCICIRO_2008, Bibliography.LOCICIRO_2007, Bibliography.IOSET_2005);

    static final DocumentedMethod CISPA = cocaine(
                    "cocaine-cispa",
                    "Cocaine, chromatographic impurity signature profile analysis",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.MASS_FRACTION, AnalyticalTechnique.GC_FID)
            .withTargets(inMass(
                    "benzoic-acid",
                    "anhydroecgonine-methyl-ester",
                    "anhydroecgonine",
                    "trans-cinnamic-acid",
                    "ecgonine-methyl-ester",
                    "ecgonine",
                    "tropacocaine",
                    "benzoylecgonine",
                    "norcocaine",
                    "beta-truxinic-acid",
                    "alpha-truxillic-acid",
                    "cis-cinnamoylcocaine",
                    "trans-cinnamoylcocaine",
                    "n-formylcocaine"))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.AMBIGUOUS,
                    "the abstract says 13 variables and lists 14 names; which pair is merged or dropped was not seen")
            .withOpen(
                    MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "concentrations; a further treatment was not read")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_SEEN,
                    "profiles are judged identical or not; no number was read")
            .withFact(FactTopic.TECHNIQUE, "capillary GC-FID", Bibliography.CASALE_WAGGONER_1991)
            .withFact(
                    FactTopic.DERIVATISATION,
                    "one step to silyl derivatives; alcohols, N-nor compounds and carboxylic acids are analysed as such",
                    Bibliography.CASALE_WAGGONER_1991)
            .withFact(FactTopic.DERIVATISATION, "reagent MSTFA", remembered(Bibliography.CASALE_WAGGONER_1991))
            .withFact(
                    FactTopic.QUANTITY,
                    "concentration of each impurity; relative to what was not read",
                    Bibliography.CASALE_WAGGONER_1991)
            .withFact(
                    FactTopic.POPULATION,
                    "means and standard deviations of 368 randomly chosen batches; the values were not read",
                    Bibliography.CASALE_WAGGONER_1991)
            .withFact(
                    FactTopic.DECISION,
                    "exhibits of one batch gave identical profiles, different batches unique ones",
                    Bibliography.CASALE_WAGGONER_1991)
            .withCitations(Bibliography.CASALE_WAGGONER_1991);

    static final DocumentedMethod FOUR_ALKALOID_RATIO = cocaine(
                    "cocaine-four-alkaloid-ratio",
                    "Cocaine, four alkaloid area ratios (UN manual ST/NAR/35)",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.PEAK_AREA)
            .withTargets(joined(
                    fourInOrder(),
                    List.of(DocumentedTarget.of(Entries.main("cocaine"), TargetUse.DENOMINATOR, MANUAL))))
            .withTreatments(new DocumentedTreatment(
                    "peak area ratios relative to cocaine",
                    Pretreatment.of(PretreatmentSteps.normaliseToTargetAndDrop("cocaine")),
                    "areas in the table; the ratio is formed here",
                    MANUAL))
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "the manual names no metric; the laboratory chooses one that four numbers allow")
            .withFact(
                    FactTopic.CONDITIONS,
                    "injector 215 °C, detector 325 °C, oven 120 °C for 2 min, 6 °C/min to 320 °C, hold 5 min",
                    MANUAL)
            .withFact(FactTopic.WEIGHING, "the equivalent of 30 mg cocaine base in 2 mL absolute ethanol", MANUAL)
            .withFact(FactTopic.DERIVATISATION, "none, and no extraction", MANUAL)
            .withFact(FactTopic.INTERNAL_STANDARD, "none", MANUAL)
            .withFact(
                    FactTopic.TECHNIQUE,
                    "nitrogen-containing compounds are detected, nitrogen-free cuts are not",
                    MANUAL)
            .withFact(
                    FactTopic.TECHNIQUE,
                    "a nitrogen-selective detector is this library's inference from that remark; the page names none",
                    Bibliography.OWN_DESIGN)
            .withFact(
                    FactTopic.PRECISION,
                    "reproducible within sub-samples of large lots, far less varied within than between lots; figures not seen",
                    Bibliography.JANZEN_1992)
            .withFact(
                    FactTopic.DECISION,
                    "for discrimination and evaluation in case-to-case comparison; further information is needed to confirm a link or "
                            + "to assign a source region; no threshold by design",
                    MANUAL)
            .withFact(FactTopic.LIMIT_OF_USE, "not the most sensitive method; one part of a broader scheme", MANUAL)
            .withCitations(MANUAL, Bibliography.JANZEN_1992);

    static final DocumentedMethod AARHUS = cocaine(
                    "cocaine-aarhus-gcms",
                    "Cocaine, Aarhus, eight alkaloids by GC-MS and their ratios",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTechniques(AnalyticalTechnique.GC_MS)
            .withUnnamedTargets(8)
            .withTreatments(
                    new DocumentedTreatment(
                            "sample normalisation",
                            Pretreatments.N,
                            "then one distance for each alkaloid as a predictor of a classifier",
                            Bibliography.VILLESEN_NIELSEN_2017),
                    new DocumentedTreatment(
                            "ratios of all pairs of peaks",
                            Pretreatment.of(PretreatmentSteps.pairLogRatios()),
                            "no normalisation; an unstable peak spoils only its own ratios; proposed with a random forest. The logarithm is "
                                    + "this library's",
                            Bibliography.VILLESEN_NIELSEN_2017))
            .withMetrics(
                    new DocumentedMetric(
                            "Pearson correlation",
                            ComparisonMetrics.PEARSON,
                            "the classical way",
                            Bibliography.VILLESEN_NIELSEN_2017),
                    new DocumentedMetric(
                            "cosine angle",
                            ComparisonMetrics.ANGLE,
                            "the classical way",
                            Bibliography.VILLESEN_NIELSEN_2017))
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "eight coca alkaloids; their names were not read")
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "the source names several; none of them is the default")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_A_COMPARISON,
                    "the proposed comparison is a classifier trained on pairs; the classical scores are the ones it is compared with")
            .withFact(
                    FactTopic.STABILITY,
                    "purity and time significant at p < 0.001, storage at 37 °C at p < 0.01; worst for low purity at 37 °C; residual "
                            + "solvents did not change in 12 months",
                    Bibliography.NIELSEN_2016)
            .withFact(
                    FactTopic.POPULATION,
                    "220 bricks of three seizures in a later study; within-brick figures were not read",
                    Bibliography.NIELSEN_2018)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "one scale-free score cannot tell a stable peak from an unstable one",
                    Bibliography.VILLESEN_NIELSEN_2017)
            .withCitations(Bibliography.VILLESEN_NIELSEN_2017, Bibliography.NIELSEN_2016);

    static final DocumentedMethod COPENHAGEN = cocaine(
                    "cocaine-copenhagen-uhplc-tof",
                    "Cocaine, Copenhagen, 12 markers from UHPLC-TOF-MS screening",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTechniques(AnalyticalTechnique.LC_MS)
            .withUnnamedTargets(12)
            .withTreatments(
                    new DocumentedTreatment(
                            "standardisation and normalisation",
                            Pretreatments.SD_N,
                            "reading 1, in the order named: division by the standard deviation without centring, then normalisation",
                            Bibliography.CARBY_ROBINSON_2021),
                    new DocumentedTreatment(
                            "standardisation and normalisation",
                            Pretreatments.N_SD,
                            "reading 2, in the order usual elsewhere: normalisation, then division by the standard deviation",
                            Bibliography.CARBY_ROBINSON_2021))
            .withMetrics(
                    new DocumentedMetric(
                            "Canberra distance",
                            ComparisonMetrics.CANBERRA,
                            "plain sum; which form was meant was not read",
                            Bibliography.CARBY_ROBINSON_2021),
                    new DocumentedMetric(
                            "Canberra distance",
                            ComparisonMetrics.CANBERRA_RESCALED,
                            "as the dist function of R gives it; which form was meant was not read",
                            Bibliography.CARBY_ROBINSON_2021))
            .withThresholds(Thresholds.of("cocaine-uhplc-tof-fpr"))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "12 markers of 53 candidates; their names were not read")
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.AMBIGUOUS,
                    "standardisation can be read in several ways, autoscaling among them, and the order is not certain")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.AMBIGUOUS, "two forms of the Canberra distance are in use")
            .withFact(
                    FactTopic.TARGETS,
                    "found without prior knowledge in ordinary screening runs; customary targets and other cocaine-related compounds",
                    Bibliography.CARBY_ROBINSON_2021)
            .withFact(
                    FactTopic.POPULATION, "382 linked and 34 519 unlinked distances", Bibliography.CARBY_ROBINSON_2021)
            .withFact(
                    FactTopic.DECISION,
                    "linked below the limit with 0.5 % false positives; its value was not read",
                    Bibliography.CARBY_ROBINSON_2021)
            .withCitations(Bibliography.CARBY_ROBINSON_2021);

    static final DocumentedMethod BRAZIL = cocaine(
                    "cocaine-brazil-minor-alkaloids",
                    "Cocaine, Brazilian Federal Police, minor alkaloids by GC-FID",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.MASS_FRACTION, AnalyticalTechnique.GC_FID)
            .withTargets(brazil())
            .classifyingOnly()
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.NOT_A_COMPARISON,
                    "amounts relative to cocaine are read as signs of leaf, oxidation, hydrolysis and heat")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_A_COMPARISON,
                    "one profile is interpreted; no pair is compared")
            .withFact(FactTopic.DERIVATISATION, "trimethylsilyl derivatives", Bibliography.BRAZIL_MINOR_ALKALOIDS)
            .withFact(
                    FactTopic.PRECISION,
                    "relative standard deviation below 10 %, recovery 90 to 108 %, R² at least 0.998, 1.0 to 3500 mg/L",
                    Bibliography.BRAZIL_MINOR_ALKALOIDS)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "tropacocaine and trimethoxycocaine relative to cocaine point to leaf variety and likely origin (Bolivia or Peru, or "
                            + "Colombia); limits were not read",
                    Bibliography.BRAZIL_MINOR_ALKALOIDS)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "degree of oxidation as the sum of the cinnamoylcocaines relative to cocaine; 210 specimens of 2009 to 2012",
                    Bibliography.BOTELHO_2014)
            .withFact(FactTopic.POPULATION, "eleven specimens of several regions", Bibliography.BRAZIL_MINOR_ALKALOIDS)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "among the usual cuts only phenacetin interferes, with doubly silylated ecgonine",
                    Bibliography.BRAZIL_MINOR_ALKALOIDS)
            .withCitations(Bibliography.BRAZIL_MINOR_ALKALOIDS, Bibliography.BOTELHO_2014);

    private CocaineMethods() {}

    static DocumentedMethod cocaine(String id, String name, MethodStanding standing) {
        return DocumentedMethod.of(id, "1", name, standing, Substance.COCAINE);
    }

    private static List<DocumentedTarget> fourInOrder() {
        List<DocumentedTarget> four =
                compared(MANUAL, "tropacocaine", "norcocaine", "cis-cinnamoylcocaine", "trans-cinnamoylcocaine");
        return IntStream.range(0, four.size())
                .mapToObj(i -> four.get(i)
                        .withOrder(i + 1)
                        .withNote("order on a 5 % phenyl column, by the open scheme of Overtoom 2021"))
                .toList();
    }

    private static List<DocumentedTarget> inMass(String... compounds) {
        MeasurementUnit unit = new MeasurementUnit("% of cocaine", Quantity.MASS_FRACTION);
        return Arrays.stream(compounds)
                .map(id -> DocumentedTarget.of(
                        Entries.analyte(id, Layer.PRODUCTION, unit),
                        TargetUse.COMPARED,
                        Bibliography.CASALE_WAGGONER_1991))
                .toList();
    }

    private static List<DocumentedTarget> brazil() {
        Citation source = Bibliography.BRAZIL_MINOR_ALKALOIDS;
        MeasurementUnit unit = new MeasurementUnit("% of cocaine", Quantity.MASS_FRACTION);
        return Stream.of(
                        "anhydroecgonine-methyl-ester",
                        "anhydroecgonine",
                        "ecgonine-methyl-ester",
                        "tropacocaine",
                        "norcocaine",
                        "n-formylcocaine",
                        "trimethoxycocaine",
                        "ecgonine",
                        "benzoylecgonine",
                        "trans-cinnamoylcocaine",
                        "cis-cinnamoylcocaine")
                .map(id ->
                        DocumentedTarget.of(Entries.analyte(id, Layer.PRODUCTION, unit), TargetUse.CLASSIFIED, source))
                .map(target -> target.target().id().equals("ecgonine")
                        ? target.withNote("phenacetin interferes with the doubly silylated form")
                        : target)
                .toList();
    }

    /** A citation of the abstract for what only a report of it says. */
    static Citation report(Citation source, String locus) {
        return source.withLocus(locus).withEvidence(Evidence.ABSTRACT_ONLY);
    }
}
