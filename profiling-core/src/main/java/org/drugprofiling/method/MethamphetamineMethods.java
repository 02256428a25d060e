package org.drugprofiling.method;

import static org.drugprofiling.method.Entries.candidates;
import static org.drugprofiling.method.Entries.compared;
import static org.drugprofiling.method.Entries.remembered;

import java.util.List;
import java.util.stream.Stream;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.Thresholds;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;

/** Profiles of methamphetamine; the prose is at {@link ProfilingMethods}. */
final class MethamphetamineMethods {

    private static final Citation CODE = Bibliography.POPOVIC_REPOSITORIES.withLocus(
            "Prioritisation of analytical techniques, README and DataOptFunctions.R");

    static final DocumentedMethod CHAMP = methamphetamine(
                    "champ-methamphetamine-gcms",
                    "Methamphetamine impurities, CHAMP project",
                    MethodStanding.HARMONISED)
            .withTechniques(AnalyticalTechnique.GC_MS)
            .withTargets(candidates(
                    Bibliography.DUJOURDY_2008_METHAMPHETAMINE,
                    "1-phenyl-2-propanone",
                    "1-phenyl-2-propanol",
                    "benzaldehyde",
                    "bibenzyl",
                    "1-2-dimethyl-3-phenylaziridine",
                    "amphetamine",
                    "n-n-dimethylamphetamine",
                    "ephedrine-pseudoephedrine",
                    "n-formylmethamphetamine",
                    "n-acetylmethamphetamine",
                    "n-benzoylmethamphetamine",
                    "n-cinnamoylmethamphetamine",
                    "n-acetylephedrine",
                    "3-4-dimethyl-5-phenyl-2-oxazolidinone",
                    "dibenzyl-ketone",
                    "1-3-dimethyl-2-phenylnaphthalene",
                    "1-benzyl-3-methylnaphthalene",
                    "n-n-di-beta-phenylisopropyl-amine",
                    "n-n-di-beta-phenylisopropyl-methylamine",
                    "methamphetamine-dimer"))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "number and names were not read; candidates are remembered")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not read")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "not read")
            .withFact(
                    FactTopic.SCOPE,
                    "harmonised methods and an online database so that samples need not travel; GC-MS and isotope ratios",
                    Bibliography.CHAMP_CORDIS)
            .withFact(
                    FactTopic.EXTRACTION,
                    "alkaline buffer of pH 8.1, toluene; extraction and conditions as for amphetamine",
                    Bibliography.MAT_DESA_2017)
            .withFact(
                    FactTopic.PRECISION,
                    "6.2 to 8.4 % relative standard deviation in an application of the conditions",
                    Bibliography.MAT_DESA_2017)
            .withFact(
                    FactTopic.PRECISION,
                    "target impurities recommended for profiling vary within and between batches made by two routes",
                    Bibliography.KUNALAN_2009)
            .withCitations(
                    Bibliography.CHAMP_CORDIS, Bibliography.DUJOURDY_2008_METHAMPHETAMINE, Bibliography.MAT_DESA_2017);

    static final DocumentedMethod NRIPS = methamphetamine(
                    "nrips-methamphetamine-gcfid",
                    "Methamphetamine, Japan, 14 peaks by GC-FID",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.RESPONSE_RATIO, AnalyticalTechnique.GC_FID)
            .withUnnamedTargets(14)
            .withMetrics(new DocumentedMetric(
                    "Euclidean distance", ComparisonMetrics.EUCLIDEAN, "then clusters", Bibliography.KUWAYAMA_2008))
            .withOpen(
                    MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "14 characteristic peaks; their names were not read")
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.NOT_SEEN,
                    "a logarithm; its base and what becomes of zeros were not read")
            .withFact(
                    FactTopic.EXTRACTION,
                    "50 mg of the hydrochloride in 1 mL buffer (four parts 0.1 M phosphate pH 7.0, one part 10 % sodium carbonate), 0.5 mL "
                            + "ethyl acetate",
                    Bibliography.KUWAYAMA_2008)
            .withFact(
                    FactTopic.INTERNAL_STANDARD,
                    "n-decane, n-pentadecane, n-eicosane and n-octacosane",
                    Bibliography.KUWAYAMA_2008)
            .withFact(FactTopic.CONDITIONS, "DB-5, 0.32 mm x 30 m, 1.0 µm", Bibliography.KUWAYAMA_2008)
            .withFact(FactTopic.QUANTITY, "peak area relative to internal standard", Bibliography.KUWAYAMA_2008)
            .withFact(FactTopic.DERIVATISATION, "none", remembered(Bibliography.KUWAYAMA_2008))
            .withFact(
                    FactTopic.POPULATION,
                    "69 samples of Japan and 42 of Thailand in roughly four groups",
                    Bibliography.KUWAYAMA_2008)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "very pure samples have too few impurities after liquid extraction; headspace microextraction shows more, and both together are "
                            + "recommended",
                    Bibliography.KUWAYAMA_2008)
            .withCitations(Bibliography.KUWAYAMA_2008);

    static final DocumentedMethod KOREA = methamphetamine(
                    "kr-methamphetamine-spme",
                    "Methamphetamine, Korea, liquid extraction and headspace microextraction",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTargets(spme())
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "some names were read; many peaks are unknown")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "clustering; the distance was not read")
            .withFact(
                    FactTopic.INTERNAL_STANDARD,
                    "n-nonadecane in potassium bromide powder, for retention",
                    Bibliography.LEE_2012)
            .withFact(
                    FactTopic.POPULATION,
                    "48 samples in five clusters by one extraction and five by the other; crossed, eight sub-clusters",
                    Bibliography.LEE_2012)
            .withFact(
                    FactTopic.STABILITY,
                    "amphetamine in methamphetamine is an artefact of degradation",
                    Bibliography.LEE_2012)
            .withFact(
                    FactTopic.TARGETS,
                    "another study: ten pharmaceutical impurities in crystals seized from 2006 to 2011, more kinds from 2010",
                    Bibliography.CHOE_2013)
            .withCitations(Bibliography.LEE_2012, Bibliography.CHOE_2013);

    static final DocumentedMethod CHINA = methamphetamine(
                    "cn-methamphetamine-gcfid",
                    "Methamphetamine, China, 17 peaks by GC-FID",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTechniques(AnalyticalTechnique.GC_FID, AnalyticalTechnique.GC_MS)
            .withTargets(compared(
                    Bibliography.ZHANG_2008,
                    "1-2-dimethyl-3-phenylaziridine",
                    "ephedrine-pseudoephedrine",
                    "1-3-dimethyl-2-phenylnaphthalene",
                    "1-benzyl-3-methylnaphthalene"))
            .withUnnamedTargets(13)
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "17 peaks, of which four major ones are named")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "clustering; the distance was not read")
            .withFact(FactTopic.POPULATION, "48 samples of eight seizures", Bibliography.ZHANG_2008)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "read as ephedrine or pseudoephedrine precursor; the two naphthalenes, in six seizures, as a route of the Nagai type",
                    Bibliography.ZHANG_2008)
            .withCitations(Bibliography.ZHANG_2008);

    static final DocumentedMethod ENIPID = methamphetamine(
                    "au-enipid-methamphetamine",
                    "Methamphetamine, Australia, GC-MS scheme of the public program",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTechniques(AnalyticalTechnique.GC_MS)
            .withUnnamedTargets(10)
            .withTreatments(
                    new DocumentedTreatment("N", Pretreatments.N, "", CODE),
                    new DocumentedTreatment("N2R", Pretreatments.N_2R, "", CODE),
                    new DocumentedTreatment("N4R", Pretreatments.N_4R, "best, with PCC", CODE))
            .withMetrics(
                    metric("PCC", ComparisonMetrics.PEARSON_DISTANCE_100, "best, with N4R"),
                    metric("MCF", ComparisonMetrics.SQUARED_COSINE_DISTANCE_100, ""),
                    metric("EUC", ComparisonMetrics.EUCLIDEAN, ""),
                    metric("MAN", ComparisonMetrics.MANHATTAN, ""),
                    metric("CAN", ComparisonMetrics.CANBERRA_RESCALED, "as the dist function of R gives it"))
            .withThresholds(Thresholds.of("methamphetamine-enipid-fpr"))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "ten anonymous variables, of which the fourth was dropped; a laboratory gives its own")
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "the program compares three; the laboratory chooses on its own populations")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "the program compares five; the laboratory chooses on its own populations")
            .withFact(
                    FactTopic.TARGETS,
                    "chosen by presence (all above 25 % of the specimens), small variation within and large between seizures, and absolute "
                            + "Spearman correlation not above 0.7",
                    CODE)
            .withFact(
                    FactTopic.QUANTITY,
                    "values of the published file sum to 1 but for 15 rows; what they were before was not stated",
                    Bibliography.OWN_COMPUTATION)
            .withFact(
                    FactTopic.TREATMENT,
                    "for isotope ratios also L: v - smallest of the whole table + 0.1, then the decadic logarithm",
                    CODE)
            .withFact(
                    FactTopic.POPULATION,
                    "simulated: 434 specimens; four rules of linked and unlinked pairs, R1 to R4 (PopulationRules); R3 and R4 leave the hard "
                            + "unlinked pairs out",
                    CODE)
            .withFact(
                    FactTopic.ERROR_RATE,
                    "area under the curve 0.9731269 with N4R, PCC and rule R4, reproduced; 13 linked and 21 457 unlinked pairs; 0.5959 with rule "
                            + "R1 (419 and 93 542 pairs)",
                    Bibliography.OWN_COMPUTATION)
            .withFact(
                    FactTopic.DECISION,
                    "acceptable false positive rate 2.5 %, and a score-based likelihood ratio beside it",
                    Bibliography.POPOVIC_REPOSITORIES.withLocus("Dual approach for score evaluation, README"))
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "the program divides scores by the largest of the data set before it draws curves: a limit read after that holds nowhere else",
                    CODE)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "limits that worked for MDMA had to be found again, and seizures were not homogeneous",
                    Bibliography.MORELATO_2015)
            .withCitations(
                    Bibliography.POPOVIC_REPOSITORIES,
                    Bibliography.POPOVIC_2021,
                    Bibliography.MORELATO_2015,
                    Bibliography.COLLINS_2017);

    static final DocumentedMethod ELEMENTS = methamphetamine(
                    "jp-methamphetamine-elements",
                    "Methamphetamine, Japan, elements by ICP-MS and atomic absorption",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTechniques(AnalyticalTechnique.ICP_MS, AnalyticalTechnique.OTHER)
            .withTargets(elements())
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "grouping on bromine and sodium; how, was not read")
            .withFact(
                    FactTopic.WEIGHING,
                    "about 20 mg in 20 mL water, triplicates of 17 samples",
                    Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "five groups on bromine and sodium; thallium, mercury, gold and caesium seen qualitatively",
                    Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)
            .withFact(
                    FactTopic.SCOPE,
                    "an earlier study turned to elements because the material was too pure for organic profiling",
                    Bibliography.SUZUKI_1988)
            .withFact(FactTopic.QUANTITY, "contents; the unit mg/kg is this library's choice", Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS, Bibliography.SUZUKI_1988);

    static final DocumentedMethod ISOTOPES = methamphetamine(
                    "ma-irms-precursor",
                    "Methamphetamine, stable isotopes and the origin of its precursor",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.ISOTOPE_DELTA, AnalyticalTechnique.IRMS)
            .withTargets(List.of(
                    delta("d13C", "13C/12C", "VPDB"), delta("d15N", "15N/14N", "AIR"), delta("d2H", "2H/1H", "VSMOW")))
            .classifyingOnly()
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.NOT_A_COMPARISON,
                    "a specimen is put into a class of precursor")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_A_COMPARISON,
                    "a specimen is put into a class of precursor; no numeric limit was confirmed")
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "whether ephedrine or pseudoephedrine was natural, semi-synthetic or fully synthetic, in methamphetamine of high purity",
                    Bibliography.COLLINS_2009)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "carbon and nitrogen separate biosynthetic, semi-synthetic and synthetic ephedrine; nitrogen of synthetic is more negative",
                    Bibliography.KURASHIMA_2004)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "crystals seized in Japan pointed to natural or semi-synthetic, not to synthetic ephedrine",
                    Bibliography.MAKINO_2005)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "critical review of isotopes for source inference",
                    Bibliography.GENTILE_2015)
            .withFact(FactTopic.QUANTITY, "per mil; the scales are this library's choice", Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.COLLINS_2009, Bibliography.KURASHIMA_2004, Bibliography.GENTILE_2015);

    private MethamphetamineMethods() {}

    private static DocumentedMethod methamphetamine(String id, String name, MethodStanding standing) {
        return DocumentedMethod.of(id, "1", name, standing, Substance.METHAMPHETAMINE);
    }

    private static DocumentedMetric metric(String writtenAs, ComparisonMetric metric, String finding) {
        return new DocumentedMetric(writtenAs, metric, finding, CODE);
    }

    private static List<DocumentedTarget> spme() {
        return List.of(
                only(
                        "1-phenyl-2-propanone",
                        "headspace",
                        "separable by headspace without interference from amphetamine"),
                only(
                        "1-phenyl-2-propanol",
                        "headspace",
                        "separable by headspace without interference from amphetamine"),
                only("benzyl-cyanide", "headspace", "separable by headspace without interference from amphetamine"),
                only("benzophenone", "headspace", "only by headspace; 'diphenylketone' in the source"),
                only("caprolactam", "headspace", "only by headspace"),
                only("methamphetamine-dimer", "liquid", "only by liquid extraction"));
    }

    private static DocumentedTarget only(String compound, String extraction, String note) {
        return DocumentedTarget.of(
                        Entries.area(compound).withExtraction(extraction), TargetUse.COMPARED, Bibliography.LEE_2012)
                .withNote(note);
    }

    private static List<DocumentedTarget> elements() {
        return Stream.of("Ba", "Sb", "Pd", "Sr", "Br", "Zn", "Cu", "Na")
                .map(symbol -> DocumentedTarget.of(
                        new ElementTarget(symbol, MeasurementUnit.MILLIGRAM_PER_KILOGRAM),
                        TargetUse.COMPARED,
                        Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS))
                .map(target -> switch (target.target().id()) {
                    case "Na" -> target.withNote("by atomic absorption; homogeneous within a sample");
                    case "Br" -> target.withNote("by ICP-MS; homogeneous within a sample");
                    default -> target.withNote("by ICP-MS; heterogeneous in most samples");
                })
                .toList();
    }

    private static DocumentedTarget delta(String id, String isotope, String scale) {
        return DocumentedTarget.of(
                new IsotopeDeltaTarget(id, isotope, "methamphetamine", scale),
                TargetUse.CLASSIFIED,
                Bibliography.COLLINS_2009);
    }
}
