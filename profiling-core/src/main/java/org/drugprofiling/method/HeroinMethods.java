package org.drugprofiling.method;

import static org.drugprofiling.method.Entries.candidates;
import static org.drugprofiling.method.Entries.compared;
import static org.drugprofiling.method.Entries.joined;
import static org.drugprofiling.method.Entries.remembered;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.decision.Thresholds;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;

/** Organic profiles of heroin; the prose is at {@link ProfilingMethods}. */
final class HeroinMethods {

    static final DocumentedMethod LAUSANNE = heroin(
                    "heroin-lausanne-gc",
                    "Heroin, Lausanne, major alkaloids by GC",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.PEAK_AREA)
            .withTargets(candidates(
                    Bibliography.ESSEIVA_2003,
                    "meconin",
                    "acetylcodeine",
                    "acetylthebaol",
                    "6-mam",
                    "papaverine",
                    "noscapine"))
            .withUnnamedTargets(6)
            .withTreatments(new DocumentedTreatment(
                    "normalised peak areas of the six", Pretreatments.N, "", Bibliography.ESSEIVA_2005))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "six targets exist; their names are remembered, not read")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_SEEN,
                    "a correlation value decides after principal components; which, was not read")
            .withFact(FactTopic.TECHNIQUE, "gas chromatography of the major alkaloids", Bibliography.ESSEIVA_2005)
            .withFact(FactTopic.TECHNIQUE, "flame ionisation detector", remembered(Bibliography.ESSEIVA_2003))
            .withFact(FactTopic.DERIVATISATION, "silylation with MSTFA", remembered(Bibliography.ESSEIVA_2003))
            .withFact(FactTopic.TARGETS, "six targets", Bibliography.ESSEIVA_2005)
            .withFact(
                    FactTopic.DECISION,
                    "principal components as a first screen, then a correlation value between the candidate and each neighbour; "
                            + "samples with similar profiles form chemical classes, about 20 in 2005",
                    Bibliography.ESSEIVA_2005)
            .withFact(FactTopic.METRIC, "squared cosine times 100", remembered(Bibliography.ESSEIVA_2003))
            .withFact(
                    FactTopic.POPULATION,
                    "3371 samples; a neural network was trained on 468, tested on 60 blind and 370 non-linked samples",
                    Bibliography.ESSEIVA_2005)
            .withFact(FactTopic.ERROR_RATE, "96 % assigned to the right class", Bibliography.ESSEIVA_2005)
            .withCitations(Bibliography.ESSEIVA_2005, Bibliography.ESSEIVA_2003, Bibliography.GUENIAT_ESSEIVA_2005);

    static final DocumentedMethod THREE_LABORATORIES = heroin(
                    "heroin-three-laboratories-gc",
                    "South-west Asian heroin, harmonised by three laboratories",
                    MethodStanding.HARMONISED)
            .withUnnamedTargets(16)
            .withThresholds(Thresholds.of("heroin-three-laboratories"))
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "16 peaks; none is named in what was read")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_SEEN,
                    "criteria of similarity were defined; they were not read")
            .withFact(FactTopic.SCOPE, "retrospective comparison by computer retrieval", Bibliography.STROMBERG_2000)
            .withFact(
                    FactTopic.TECHNIQUE,
                    "gas chromatography, improved for reproducibility",
                    Bibliography.STROMBERG_2000)
            .withFact(
                    FactTopic.TARGETS,
                    "selected for abundance, intensity, chromatographic behaviour and correlation",
                    Bibliography.STROMBERG_2000)
            .withFact(
                    FactTopic.PRECISION,
                    "good within a laboratory; between the three a more or less serious loss, mostly from compounds of difficult "
                            + "chromatographic behaviour; figures not seen",
                    Bibliography.STROMBERG_2000)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "strict quality control and strict standardisation between laboratories are needed",
                    Bibliography.STROMBERG_2000)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "a limit belongs to a laboratory or to a pair of laboratories",
                    Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.STROMBERG_2000);

    static final DocumentedMethod LYON = heroin(
                    "heroin-lyon-automated",
                    "Heroin, Lyon, automated profiling for tactical intelligence",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "only the citation was read")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "only the citation was read")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "only the citation was read")
            .withFact(
                    FactTopic.TECHNIQUE,
                    "gas chromatography after silylation, automated sample preparation",
                    remembered(Bibliography.DUFEY_2007))
            .withCitations(Bibliography.DUFEY_2007);

    static final DocumentedMethod DEA_SIGNATURE = heroin(
                    "heroin-dea-signature",
                    "Heroin Signature Program (DEA)",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "no list was read")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_A_COMPARISON, "the programme assigns a source area")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_A_COMPARISON, "the programme assigns a source area")
            .withFact(FactTopic.SCOPE, "source area of wholesale heroin, since 1977", Bibliography.DEA_HSP_1999)
            .withFact(
                    FactTopic.TECHNIQUE,
                    "major alkaloids, acid and neutral manufacturing impurities by GC-MS, occluded solvents, isotope ratios",
                    remembered(Bibliography.MORELLO_2010))
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "classes of 1999: South America, Mexico, South-East Asia, South-West Asia",
                    Bibliography.DEA_HSP_1999)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "classes of 2014 also: inconclusive South America, unknown",
                    Bibliography.DEA_HSP_2014)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "a classifier must be able to answer inconclusive and unknown",
                    Bibliography.OWN_DESIGN)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "specimens do not represent the market, so shares of origin are biased",
                    Bibliography.GAO_02_416_2002)
            .withCitations(Bibliography.DEA_HSP_1999, Bibliography.DEA_HSP_2014, Bibliography.MORELLO_2010);

    static final DocumentedMethod AUSTRALIAN_SIGNATURE = heroin(
                    "heroin-australian-signature",
                    "Heroin, Australian signature programme",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "techniques are listed, targets are not")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_A_COMPARISON, "experts assign a class")
            .withFact(
                    FactTopic.TECHNIQUE,
                    "for each specimen: major alkaloids by LC with diode array and again by CE with diode array; solvents by "
                            + "purge-and-trap GC-MS and by headspace GC-MS; acid and neutral impurities by GC-MS",
                    Bibliography.COLLINS_2006)
            .withFact(
                    FactTopic.POPULATION,
                    "cores of 1 g from 100 randomly chosen of 216 blocks of one seizure",
                    Bibliography.COLLINS_2006)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "principal components of the alkaloids showed at least four groups within that one seizure; alkaloid ratios "
                            + "fitted South-East Asia, acid and neutral impurities did not, so the class was unknown origin",
                    Bibliography.COLLINS_2006)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "one seizure is not one batch; a set of rules of origin needs a contradiction outcome",
                    Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.COLLINS_2006, Bibliography.COLLINS_2007, Bibliography.COLLINS_2017);

    static final DocumentedMethod AUSTRALIAN_TRIAGE = heroin(
                    "heroin-triage-australia",
                    "Heroin, automatic triage of Australian border seizures",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withThresholds(Thresholds.of("heroin-triage-australia"))
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withFact(FactTopic.POPULATION, "border seizures of 2008 to 2013", Bibliography.UTS_TRAFFICKING_THESIS)
            .withCitations(Bibliography.UTS_TRAFFICKING_THESIS);

    static final DocumentedMethod CONSTANT_WEIGHT = heroin(
                    "heroin-malaysia-constant-weight",
                    "Heroin, manufacturing impurities by GC-MS with a constant specimen weight",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTechniques(AnalyticalTechnique.GC_MS)
            .withUnnamedTargets(12)
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "12 impurity peaks; none is named in what was read")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "clustering; the distance was not read")
            .withFact(
                    FactTopic.WEIGHING,
                    "a constant 650 mg of specimen (for 52.3 % purity material) instead of the equivalent of 15 mg heroin base, meant "
                            + "for highly cut heroin",
                    Bibliography.CHAN_CONSTANT_WEIGHT)
            .withFact(
                    FactTopic.WEIGHING,
                    "the rule of weighing decides whether areas can be compared without normalisation",
                    Bibliography.OWN_DESIGN)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "principal components, hierarchical clustering, k-means and discriminant analysis compared; hierarchical "
                            + "clustering and discriminant analysis were best",
                    Bibliography.CHAN_CONSTANT_WEIGHT)
            .withFact(
                    FactTopic.POPULATION,
                    "25 specimens of five known batches, then 46 unknown specimens",
                    Bibliography.CHAN_CONSTANT_WEIGHT)
            .withFact(
                    FactTopic.SCOPE,
                    "street heroin there fell from 30 to 50 % to 3 to 5 % purity; caffeine is the main adulterant",
                    Bibliography.SULAIMAN_2018)
            .withCitations(Bibliography.CHAN_CONSTANT_WEIGHT);

    static final DocumentedMethod FOUR_RATIOS = heroin(
                    "heroin-four-ratios-gc",
                    "Heroin, four peak ratios to diacetylmorphine",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTargets(joined(
                    compared(Bibliography.GADZURIC_2016, "acetylthebaol", "6-mam", "papaverine", "noscapine").stream()
                            .map(target -> target.target().id().equals("6-mam")
                                    ? target.withNote("the source says monoacetylmorphine; which isomer is not stated")
                                    : target)
                            .toList(),
                    List.of(DocumentedTarget.of(
                            Entries.main("diacetylmorphine"), TargetUse.DENOMINATOR, Bibliography.GADZURIC_2016))))
            .withTreatments(new DocumentedTreatment(
                    "peak ratio to DAM",
                    Pretreatment.of(PretreatmentSteps.normaliseToTargetAndDrop("diacetylmorphine")),
                    "areas in the table; the ratio is formed here",
                    Bibliography.GADZURIC_2016))
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "the source compares by regression, a runs test and clustering, and names no value of a pair; the laboratory chooses")
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "multiple linear regression of the first ratio on the others with leave-one-out and an external set; "
                            + "Wald-Wolfowitz runs test for 'same population'; hierarchical clustering",
                    Bibliography.GADZURIC_2016)
            .withFact(FactTopic.TECHNIQUE, "gas chromatography", Bibliography.GADZURIC_2016)
            .withFact(
                    FactTopic.QUANTITY,
                    "peak ratios; whether of areas or heights was not read, areas are this library's reading",
                    Bibliography.OWN_DESIGN)
            .withFact(FactTopic.POPULATION, "seizures of three locations in Serbia", Bibliography.GADZURIC_2016)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "four numbers of which two dominate: look at the contributions before calling two profiles alike",
                    Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.GADZURIC_2016);

    static final DocumentedMethod UN_MANUAL = heroin(
                    "heroin-un-manual",
                    "Heroin, method sheets of the UN manual ST/NAR/35",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withOpen(
                    MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "the pages of the heroin methods were not reachable")
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.NOT_SEEN,
                    "the pages of the heroin methods were not reachable")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "the pages of the heroin methods were not reachable")
            .withFact(
                    FactTopic.SCOPE,
                    "guidance from an expert meeting in Sydney, 8 to 12 November 1999; most methods are published elsewhere, minor "
                            + "local change should not alter validity",
                    Bibliography.UN_ST_NAR_35_2005.withLocus("pp. 1 and 3, acknowledgements"))
            .withFact(
                    FactTopic.EXTRACTION,
                    "acid extraction leaves most heroin and basic alkaloids in the water while many amidic compounds go to the organic phase",
                    Bibliography.UN_ST_NAR_35_2005.withLocus("p. 49"))
            .withFact(
                    FactTopic.DECISION,
                    "those chromatograms are so complex that many analysts find visual overlay the most efficient comparison",
                    Bibliography.UN_ST_NAR_35_2005.withLocus("p. 49"))
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "results need chemical judgement, storage included, and profiling stands beside an investigation, not alone",
                    Bibliography.UN_ST_NAR_35_2005.withLocus("pp. 6 and 49"))
            .withFact(
                    FactTopic.INTERNAL_STANDARD,
                    "tetracosane, 0.05 mg/mL in chloroform and methanol 4 to 1, about 20 mg of specimen, in an assay of heroin",
                    Bibliography.US_MONOGRAPHS_2005)
            .withCitations(Bibliography.UN_ST_NAR_35_2005);

    static final DocumentedMethod ROME = heroin(
                    "heroin-rome-multi-technique",
                    "Street heroin, several techniques together",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "classes are named, compounds are not")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withFact(
                    FactTopic.TECHNIQUE,
                    "volatile compounds by headspace GC, opiates and adulterants by GC-MS and HPLC, diluents by TLC, metals by atomic absorption",
                    Bibliography.CHIAROTTI_1991)
            .withFact(FactTopic.WEIGHING, "50 to 100 mg of specimen", Bibliography.CHIAROTTI_1991)
            .withFact(FactTopic.POPULATION, "33 street specimens from Rome", Bibliography.CHIAROTTI_1991)
            .withFact(
                    FactTopic.DECISION, "helps to attribute or to exclude a common source", Bibliography.CHIAROTTI_1991)
            .withCitations(Bibliography.CHIAROTTI_1991);

    private HeroinMethods() {}

    private static DocumentedMethod heroin(String id, String name, MethodStanding standing) {
        return DocumentedMethod.of(id, "1", name, standing, Substance.HEROIN);
    }
}
