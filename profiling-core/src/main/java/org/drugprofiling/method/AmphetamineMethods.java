package org.drugprofiling.method;

import static org.drugprofiling.method.Entries.candidates;
import static org.drugprofiling.method.Entries.compared;
import static org.drugprofiling.method.Entries.joined;
import static org.drugprofiling.method.Entries.remembered;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.Thresholds;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;

/** Profiles of amphetamine, and enantiomers of all stimulants; the prose is at {@link ProfilingMethods}. */
final class AmphetamineMethods {

    static final DocumentedMethod HARMONISED = amphetamine(
                    "eu-smt-amphetamine-gcms",
                    "Amphetamine impurities, harmonised European method, N+4R with Pearson",
                    MethodStanding.HARMONISED)
            .withSignal(SignalType.PEAK_AREA, AnalyticalTechnique.GC_MS)
            .withTargets(joined(
                    compared(
                            Bibliography.POWER_2017,
                            "4-methyl-5-phenylpyrimidine",
                            "4-benzylpyrimidine",
                            "n-n-di-beta-phenylisopropyl-amine",
                            "n-n-di-beta-phenylisopropyl-formamide",
                            "n-beta-phenylisopropyl-benzyl-methyl-ketimine",
                            "n-benzoylamphetamine",
                            "1-phenyl-2-propanol",
                            "2-oxo-1-phenyl-beta-phenylisopropylamino-propane",
                            "n-beta-phenylisopropyl-cathinone",
                            "benzyl-methyl-ketoxime",
                            "2-methyl-3-phenylaziridine",
                            "1-3-diphenyl-2-propylamine"),
                    candidates(
                            Bibliography.LOCK_2005_THESIS,
                            "n-formylamphetamine",
                            "n-acetylamphetamine",
                            "n-beta-phenylisopropyl-benzaldimine",
                            "n-n-di-beta-phenylisopropyl-methylamine",
                            "2-4-dimethyl-3-5-diphenylpyridine",
                            "2-6-dimethyl-3-5-diphenylpyridine",
                            "1-oxo-1-phenyl-2-beta-phenylisopropylimino-propane",
                            "n-n-di-beta-phenylisopropyl-hydroxylamine",
                            "dibenzyl-ketone",
                            "n-benzylamphetamine")))
            .withUnnamedTargets(14)
            .withTreatments(new DocumentedTreatment(
                    "normalised to the sum of areas, then fourth root",
                    Pretreatments.N_4R,
                    "best for links with Pearson, and for routes; the logarithm was equally good in general",
                    Bibliography.ANDERSSON_2007_VI))
            .withMetrics(new DocumentedMetric(
                    "Pearson correlation",
                    ComparisonMetrics.PEARSON_DISTANCE_100,
                    "most successful at finding linked samples with this treatment; the scale 100 (1 - r) / 2 is this library's choice and does "
                            + "not change the order of pairs",
                    Bibliography.ANDERSSON_2007_VI))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "26 targets of 33; the names of 12 were read, in a table that breaks off; a laboratory gives its own list")
            .withFact(
                    FactTopic.SCOPE,
                    "Leuckart route, reductive amination of benzyl methyl ketone, nitrostyrene route",
                    Bibliography.ANDERSSON_2007_III)
            .withFact(
                    FactTopic.TECHNIQUE,
                    "FID, NPD, MS in scan mode and MS in SIM mode compared; reproducibility, repeatability and limits of determination similar",
                    Bibliography.ANDERSSON_2007_III)
            .withFact(
                    FactTopic.CONDITIONS,
                    "injector 250 °C; DB-35MS 30 m x 0.25 mm x 0.25 µm; 90 °C for 1 min, 8 °C/min to 300 °C, hold 10 min",
                    Bibliography.ANDERSSON_2007_III)
            .withFact(FactTopic.CONDITIONS, "run of 37.25 min", Bibliography.OWN_COMPUTATION)
            .withFact(
                    FactTopic.EXTRACTION,
                    "alkaline buffer of pH 8.1, toluene, in an application of the same conditions",
                    Bibliography.MAT_DESA_2017)
            .withFact(
                    FactTopic.EXTRACTION,
                    "liquid-liquid preferred over solid-phase; Tris buffer",
                    remembered(Bibliography.ANDERSSON_2007_IV))
            .withFact(FactTopic.DERIVATISATION, "none", remembered(Bibliography.ANDERSSON_2007_III))
            .withFact(FactTopic.QUANTITY, "peak area of the target compound", Bibliography.ANDERSSON_2007_VI)
            .withFact(
                    FactTopic.TARGETS,
                    "33 targets reduced to 26 as the best compromise between links and separation of routes",
                    Bibliography.ANDERSSON_2007_VI)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "routes by PLS-DA on the same treatment: Leuckart, reductive amination, nitrostyrene",
                    Bibliography.ANDERSSON_2007_VI)
            .withFact(
                    FactTopic.PRECISION,
                    "7.4 to 8.9 % relative standard deviation for amphetamine samples in an application of the same conditions",
                    Bibliography.MAT_DESA_2017)
            .withFact(
                    FactTopic.PRECISION,
                    "within a day, between days and between laboratories are in part V; figures not seen",
                    remembered(Bibliography.LOCK_2007_V))
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "still links samples diluted with an adulterant",
                    remembered(Bibliography.ANDERSSON_2007_VI))
            .withFact(
                    FactTopic.TARGETS,
                    "each separated diastereomer of a compound is a target of its own",
                    Bibliography.OWN_DESIGN)
            .withCitations(
                    Bibliography.ANDERSSON_2007_VI,
                    Bibliography.ANDERSSON_2007_III,
                    Bibliography.POWER_2017,
                    Bibliography.AALBERG_2005_I,
                    Bibliography.AALBERG_2005_II,
                    Bibliography.ANDERSSON_2007_IV,
                    Bibliography.LOCK_2007_V,
                    Bibliography.LOCK_2005_THESIS);

    static final DocumentedMethod LEUCKART_POLAND = amphetamine(
                    "pl-leuckart-amphetamine-gc",
                    "Leuckart amphetamine, Poland, 15 peaks",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.PEAK_AREA)
            .withUnnamedTargets(15)
            .withMetrics(
                    new DocumentedMetric(
                            "Euclidean distance",
                            ComparisonMetrics.EUCLIDEAN,
                            "used together with the other",
                            Bibliography.KRAWCZYK_PARCZEWSKI_2001),
                    new DocumentedMetric(
                            "Pearson distance",
                            ComparisonMetrics.PEARSON_DISTANCE,
                            "1 - r is likely; the abstract does not define it",
                            Bibliography.KRAWCZYK_PARCZEWSKI_2001))
            .withThresholds(
                    Thresholds.of("amphetamine-leuckart-euclidean"), Thresholds.of("amphetamine-leuckart-pearson"))
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "the 15 most informative peaks; none is named")
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.NOT_SEEN,
                    "what was done to the areas before the Euclidean distance was not read, so its limit has no unit")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.AMBIGUOUS,
                    "two distances decide together, and one of them is not defined in the abstract")
            .withFact(
                    FactTopic.DECISION,
                    "the correlation coefficient is the everyday measure; class membership is verified by principal components and clusters",
                    Bibliography.KRAWCZYK_PARCZEWSKI_2001)
            .withFact(FactTopic.POPULATION, "nearly 1000 seized samples", Bibliography.KRAWCZYK_PARCZEWSKI_2001)
            .withCitations(Bibliography.KRAWCZYK_PARCZEWSKI_2001);

    static final DocumentedMethod PEAK_QUOTIENT = amphetamine(
                    "se-peak-quotient",
                    "Amphetamine, Sweden, constant quotient of peak areas",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.PEAK_AREA)
            .withTreatments(
                    new DocumentedTreatment("peak areas", Pretreatments.NONE, "", Bibliography.JONSON_STROMBERG_1993))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "any peaks, enough of them; a laboratory gives its own list")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "the quotient metric with a tolerance of the laboratory's (ComparisonMetrics.quotient)")
            .withFact(
                    FactTopic.METRIC,
                    "if two samples share a batch all quotients of corresponding areas are nearly one constant; pairs whose quotients differ "
                            + "are excluded, the rest is reviewed by eye",
                    Bibliography.JONSON_STROMBERG_1993)
            .withFact(
                    FactTopic.METRIC,
                    "share of peaks within a relative tolerance of the median quotient: the precise form is this library's reading",
                    Bibliography.OWN_DESIGN)
            .withFact(
                    FactTopic.PRECISION,
                    "tolerates differences of intensity, random errors of areas and a few strongly deviating peaks, given enough peaks",
                    Bibliography.JONSON_STROMBERG_1993)
            .withCitations(Bibliography.JONSON_STROMBERG_1993);

    static final DocumentedMethod ENANTIOMERS = DocumentedMethod.of(
                    "ats-enantiomers",
                    "1",
                    "Enantiomer composition of amphetamine, methamphetamine or MDMA",
                    MethodStanding.LABORATORY,
                    Substance.AMPHETAMINE,
                    Substance.METHAMPHETAMINE,
                    Substance.MDMA)
            .withSignal(SignalType.PEAK_AREA)
            .withTargets(List.of(enantiomer("S", "S enantiomer"), enantiomer("R", "R enantiomer")))
            .withTreatments(new DocumentedTreatment(
                    "share of both",
                    Pretreatments.N,
                    "S-share = (100 + ee) / 2 where S dominates, ee = 100 |S - R| / (S + R)",
                    Bibliography.CHIRAL_SEIZURES_2023))
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "two shares of one sum: a distance such as Manhattan (twice the difference of shares); correlations are undefined")
            .withFact(
                    FactTopic.TECHNIQUE,
                    "methamphetamine by GC-MS after chiral derivatisation with L-TPC, resolution 2.16",
                    Bibliography.CHIRAL_SEIZURES_2023)
            .withFact(
                    FactTopic.POPULATION,
                    "methamphetamine of one study: enantiomeric excess 55.27 to 92.38 %",
                    Bibliography.CHIRAL_SEIZURES_2023)
            .withFact(
                    FactTopic.POPULATION,
                    "southern Germany 2019 to 2020: amphetamine 143 and MDMA 94, all racemic; methamphetamine 528: 502 (S), 7 (R), 8 racemic, "
                            + "10 non-racemic mixtures, which sum to 527 as published",
                    Bibliography.ENANTIOMERS_GERMANY_2022)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "racemic, enriched or single enantiomer: limits are the laboratory's, from its uncertainty",
                    Bibliography.OWN_DESIGN)
            .withFact(
                    FactTopic.METRIC,
                    "a public program compares two enantiomer percentages by N4R and Manhattan, with an area under the curve of 0.545: next to "
                            + "no discrimination on simulated data",
                    Bibliography.POPOVIC_REPOSITORIES)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "composition depends on precursor and route and is shared by unrelated batches: it excludes better than it links",
                    Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.ENANTIOMERS_GERMANY_2022, Bibliography.CHIRAL_SEIZURES_2023);

    private AmphetamineMethods() {}

    private static DocumentedMethod amphetamine(String id, String name, MethodStanding standing) {
        return DocumentedMethod.of(id, "1", name, standing, Substance.AMPHETAMINE);
    }

    private static DocumentedTarget enantiomer(String id, String name) {
        return DocumentedTarget.of(
                org.drugprofiling.substance.AnalyteTarget.of(
                        id,
                        name,
                        org.drugprofiling.substance.Layer.STEREOCHEMICAL,
                        org.drugprofiling.substance.MeasurementUnit.PEAK_AREA),
                TargetUse.COMPARED,
                Bibliography.CHIRAL_SEIZURES_2023);
    }
}
