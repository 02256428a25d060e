package org.drugprofiling.method;

import static org.drugprofiling.method.Entries.candidates;
import static org.drugprofiling.method.Entries.remembered;

import java.util.List;
import java.util.stream.Stream;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;

/** Profiles of MDMA and of tablets; the prose is at {@link ProfilingMethods}. */
final class MdmaMethods {

    private static final Citation BOLCK_ABSTRACT =
            Bibliography.BOLCK_2009.withLocus("abstract").withEvidence(Evidence.ABSTRACT_ONLY);

    static final DocumentedMethod CHAMP_ORGANIC = mdma(
                    "champ-mdma-gcms", "MDMA impurities, CHAMP project", MethodStanding.HARMONISED)
            .withTechniques(AnalyticalTechnique.GC_MS)
            .withTargets(candidates(
                    Bibliography.WEYERMANN_2008,
                    "safrole",
                    "isosafrole",
                    "piperonal",
                    "piperonyl-alcohol",
                    "3-4-methylenedioxyphenyl-2-propanone",
                    "1-3-4-methylenedioxyphenyl-2-propanol",
                    "n-methylpiperonylamine",
                    "mdp2p-oxime",
                    "mda",
                    "mdea",
                    "n-n-dimethyl-mda",
                    "n-formyl-mda",
                    "n-formyl-mdma",
                    "n-acetyl-mdma",
                    "1-3-4-methylenedioxyphenyl-2-nitropropene",
                    "mdp2p-n-methylimine",
                    "di-1-3-4-methylenedioxyphenyl-2-propyl-amine",
                    "di-1-3-4-methylenedioxyphenyl-2-propyl-methylamine"))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "number and names were not read; candidates are remembered")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not read")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "not read")
            .withFact(
                    FactTopic.SCOPE,
                    "harmonised methods for MDMA and methamphetamine, external characteristics included",
                    Bibliography.CHAMP_CORDIS)
            .withFact(
                    FactTopic.EXTRACTION,
                    "liquid-liquid, no derivatisation, comparison of the Pearson kind",
                    remembered(Bibliography.WEYERMANN_2008))
            .withFact(
                    FactTopic.EXTRACTION,
                    "another laboratory joins two extractions, at pH 12.80 and pH 10.18, into one profile of 25 impurities",
                    Bibliography.TANTI_2022)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "five routes, each repeated three times, told apart by the qualitative composition of impurities",
                    Bibliography.SWIST_2005)
            .withCitations(Bibliography.CHAMP_CORDIS, Bibliography.WEYERMANN_2008, Bibliography.VAN_DEURSEN_2006);

    static final DocumentedMethod CHAMP_PHYSICAL = mdma(
                    "champ-mdma-physical", "MDMA tablets, physical characteristics", MethodStanding.HARMONISED)
            .withSignal(SignalType.PHYSICAL_FEATURE, AnalyticalTechnique.PHYSICAL_EXAMINATION)
            .withTargets(features())
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.NOT_SEEN,
                    "variability within batches and its use were not read")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_SEEN,
                    "the rule of linking was not read; no numeric tolerance is confirmed")
            .withFact(
                    FactTopic.QUANTITY,
                    "diameter, weight and thickness are measured; shape, logo, colour and score are described",
                    Bibliography.BOLCK_2009.withLocus("introduction"))
            .withFact(
                    FactTopic.STABILITY,
                    "diameter, height, imprint and break line are well conserved within the tabletting step",
                    Bibliography.BOLCK_2009.withLocus("introduction"))
            .withFact(
                    FactTopic.TARGETS,
                    "a Belgian project also notes form, surface and tablet colour, logos of both sides, granularity, odour and a photograph",
                    Bibliography.XTSEE)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "no good correlation between weight and content in 50 samples of Iran: content is not a physical feature",
                    Bibliography.KHAJEAMIRI_2011)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "in 58 % of the cases one organic profile met one physical profile, in 42 % two organic profiles one appearance, as a later "
                            + "review reports: keep the two layers apart",
                    remembered(Bibliography.MILLIET_2009).withLocus("as reported by a later review"))
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "one seizure of more than 50 000 tablets in eight bags, one logo, held several batches",
                    Bibliography.BELL_2000)
            .withCitations(
                    Bibliography.CHAMP_CORDIS, Bibliography.MARQUIS_2008, Bibliography.BOLCK_2009, Bibliography.XTSEE);

    static final DocumentedMethod TABLET_FEATURES = mdma(
                    "mdma-tablet-features",
                    "MDMA tablets, physical features in units of their scatter within batches",
                    MethodStanding.LABORATORY)
            .withSignal(SignalType.PHYSICAL_FEATURE, AnalyticalTechnique.PHYSICAL_EXAMINATION)
            .withTargets(features())
            .withTreatments(new DocumentedTreatment(
                    "divided by the pooled deviation within batches",
                    Pretreatments.WITHIN_SD,
                    "",
                    Bibliography.OWN_DESIGN))
            .withMetrics(new DocumentedMetric(
                    "Euclidean distance", ComparisonMetrics.EUCLIDEAN, "", Bibliography.OWN_DESIGN))
            .withAssembly(ProfileAssembly.of(
                            TargetSet.of(
                                    "tablet features",
                                    TabletFeatureTarget.DIAMETER,
                                    TabletFeatureTarget.THICKNESS,
                                    TabletFeatureTarget.WEIGHT),
                            NonDetectPolicy.reject())
                    .allowingMixedUnits()
                    .withMinimumDetected(3))
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "own arrangement of common practice; content is dosage and no part of it; three units in one profile are a stated choice",
                    Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.OWN_DESIGN, Bibliography.BOLCK_2009.withLocus("introduction"));

    static final DocumentedMethod LIKELIHOOD_RATIO = mdma(
                    "nfi-mdma-lr",
                    "MDMA tablets, likelihood ratios from distances and from features",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withMetrics(
                    new DocumentedMetric(
                            "Pearson distance",
                            ComparisonMetrics.PEARSON_DISTANCE,
                            "1 - r is this library's reading",
                            BOLCK_ABSTRACT),
                    new DocumentedMetric("Euclidean distance", ComparisonMetrics.EUCLIDEAN, "", BOLCK_ABSTRACT))
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "the features of the examples were not read")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "several were tried; which, was not read")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_A_COMPARISON,
                    "evidence is evaluated, not decided; a distance is the score of one of the two families")
            .withFact(
                    FactTopic.DECISION,
                    "a likelihood ratio, no limit: distances of same-batch and different-batch pairs, or a two-level model of the features",
                    BOLCK_ABSTRACT)
            .withFact(
                    FactTopic.DECISION,
                    "feature values gave higher ratios for same-batch and lower ones for different-batch pairs; distances are quicker",
                    BOLCK_ABSTRACT)
            .withFact(
                    FactTopic.DECISION,
                    "two-level model with batch means normal or by kernel density, variation within batches common or different",
                    Bibliography.BOLCK_ALBERINK_2011)
            .withFact(
                    FactTopic.PRECISION,
                    "score-based models give much lower absolute ratios and are more stable",
                    Bibliography.BOLCK_NI_LOPATKA_2015)
            .withCitations(
                    Bibliography.BOLCK_2009, Bibliography.BOLCK_ALBERINK_2011, Bibliography.BOLCK_NI_LOPATKA_2015);

    static final DocumentedMethod EXCIPIENTS = mdma(
                    "unil-mdma-excipients",
                    "MDMA tablets, sugars and fatty acids by GC-MS",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTechniques(AnalyticalTechnique.GC_MS)
            .withTreatments(new DocumentedTreatment(
                    "normalisation and fourth square",
                    Pretreatments.N_4R,
                    "'fourth square' read as fourth root; best of several with squared cosine",
                    Bibliography.BAER_MARGOT_2007))
            .withMetrics(new DocumentedMetric(
                    "squared cosine",
                    ComparisonMetrics.SQUARED_COSINE_100,
                    "best of six measures; the factor 100 is this library's",
                    Bibliography.BAER_MARGOT_2007))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "sugars and stearate fatty acids; their names were not read; a laboratory gives its own list")
            .withFact(
                    FactTopic.POPULATION,
                    "109 tablets in 67 groups, 43 of one member; links verified by eye under three criteria",
                    Bibliography.BAER_MARGOT_2007)
            .withFact(
                    FactTopic.TARGETS,
                    "fillers mainly lactose, also sorbitol, cellulose, seldom glucose or mannitol, talc; lubricants magnesium stearate, palmitic "
                            + "acid, phthalates",
                    Bibliography.XTSEE)
            .withCitations(Bibliography.BAER_MARGOT_2007);

    static final DocumentedMethod ELEMENTS = mdma(
                    "mdma-elements-icpoes",
                    "MDMA tablets, elements by ICP-OES and XRF",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withSignal(SignalType.MASS_FRACTION, AnalyticalTechnique.OTHER)
            .withTargets(elements())
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "none is stated in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "none is stated in the abstract")
            .withFact(FactTopic.TECHNIQUE, "ICP-OES after acid digestion, platinum by XRF", Bibliography.BORA_2014)
            .withFact(
                    FactTopic.POPULATION,
                    "248 tablets, in µg/g: Zn 1.4 to 22.2; Al 10.8 to 350.3; Ca 33.4 to 416.8; Mg 89.0 to 2474.4; K 12.4 to 88.7; Na 90.6 to "
                            + "4543.2; Fe 1.6 to 654.6; Cu 0.1 to 3.7; Ba below 0.1",
                    Bibliography.BORA_2014)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "boron read as a reduction of the borohydride kind, platinum as a platinum catalyst",
                    Bibliography.BORA_2014)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "another study: ICP-MS with principal components, clustering and neural networks for links of seizures",
                    Bibliography.WADDELL_2005)
            .withCitations(Bibliography.BORA_2014, Bibliography.WADDELL_2005);

    static final DocumentedMethod SOLVENTS = mdma(
                    "mdma-residual-solvents-hs",
                    "MDMA tablets, residual solvents by static headspace GC-MS",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTechniques(AnalyticalTechnique.HS_GC_MS)
            .withOpen(MethodPart.TARGETS, OpenPart.Reason.NOT_SEEN, "solvents are not named in the record")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the record")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "not in the record")
            .withFact(FactTopic.QUANTITY, "by standard addition", Bibliography.MDMA_RESIDUAL_SOLVENTS)
            .withFact(FactTopic.POPULATION, "155 tablets analysed, 150 quantified", Bibliography.MDMA_RESIDUAL_SOLVENTS)
            .withCitations(Bibliography.MDMA_RESIDUAL_SOLVENTS);

    static final DocumentedMethod RAMAN = mdma(
                    "mdma-raman-excipient",
                    "MDMA tablets, excipient by Raman spectroscopy",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED)
            .withTechniques(AnalyticalTechnique.VIBRATIONAL_SPECTROSCOPY)
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "a class of excipient and spectra; no list of numbers")
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_A_COMPARISON, "classes are compared")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_A_COMPARISON, "classes are compared")
            .withFact(
                    FactTopic.POPULATION,
                    "400 tablets of one seizure: five bags sorbitol, two cellulose, one glucose; 50 tablets of a bag approximately normal about a "
                            + "mean; two of the sorbitol sets not distinguishable; about 50 tablets an hour",
                    Bibliography.BELL_2000)
            .withFact(
                    FactTopic.LIMIT_OF_USE, "one seizure is not one batch, even with one logo", Bibliography.BELL_2000)
            .withCitations(Bibliography.BELL_2000);

    private MdmaMethods() {}

    private static DocumentedMethod mdma(String id, String name, MethodStanding standing) {
        return DocumentedMethod.of(id, "1", name, standing, Substance.MDMA);
    }

    private static List<DocumentedTarget> features() {
        return Stream.of(TabletFeatureTarget.DIAMETER, TabletFeatureTarget.THICKNESS, TabletFeatureTarget.WEIGHT)
                .map(feature -> DocumentedTarget.of(
                        feature, TargetUse.COMPARED, Bibliography.BOLCK_2009.withLocus("introduction")))
                .toList();
    }

    private static List<DocumentedTarget> elements() {
        MeasurementUnit unit = MeasurementUnit.MILLIGRAM_PER_KILOGRAM;
        return Stream.of("Zn", "Al", "Ca", "Mg", "K", "Na", "Fe", "Cu", "Ba", "B", "Pt")
                .map(symbol -> DocumentedTarget.of(
                        new ElementTarget(symbol, unit), TargetUse.COMPARED, Bibliography.BORA_2014))
                .map(target -> target.target().id().equals("Pt") ? target.withNote("by XRF") : target)
                .toList();
    }
}
