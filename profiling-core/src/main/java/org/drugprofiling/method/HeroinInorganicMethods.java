package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;

/** Elements, isotopes and solvents of heroin; the prose is at {@link ProfilingMethods}. */
final class HeroinInorganicMethods {

    static final DocumentedMethod ELEMENTS_MALAYSIA = DocumentedMethod.of(
                    "heroin-malaysia-elements",
                    "1",
                    "Heroin, 16 elements by ICP-MS",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED,
                    Substance.HEROIN)
            .withSignal(SignalType.MASS_FRACTION, AnalyticalTechnique.ICP_MS)
            .withUnnamedTargets(16)
            .withTreatments(
                    new DocumentedTreatment(
                            "S",
                            Pretreatments.SD,
                            "division by the standard deviation without centring; worked better than N+4R with the higher concentrations",
                            Bibliography.CHAN_2016),
                    new DocumentedTreatment(
                            "N+4R",
                            Pretreatments.N_4R,
                            "the earlier treatment; did not work well with the higher concentrations",
                            Bibliography.CHAN_2016))
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "16 elements at the level of parts per billion; not named in what was read")
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "the source names several; none of them is the default")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "clustering; the distance was not read")
            .withFact(
                    FactTopic.POPULATION,
                    "96 specimens seized in 2013 and 2014; eleven seizures with two or three specimens",
                    Bibliography.CHAN_2016)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "another study: 24 elements, 155 Malaysian specimens, two clusters, mainly Ca, Na, Se, Zn, Al, Mn, Cd and Ba",
                    Bibliography.HEROIN_ELEMENTS_MALAYSIA)
            .withCitations(Bibliography.CHAN_2016, Bibliography.HEROIN_ELEMENTS_MALAYSIA);

    static final DocumentedMethod ELEMENTS_GOLDEN_TRIANGLE = DocumentedMethod.of(
                    "heroin-elements-golden-triangle-crescent",
                    "1",
                    "Heroin, elements by ICP-MS, Golden Triangle or Golden Crescent",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED,
                    Substance.HEROIN)
            .withSignal(SignalType.MASS_FRACTION, AnalyticalTechnique.ICP_MS)
            .withTargets(goldenTriangle())
            .classifyingOnly()
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_A_COMPARISON, "the source assigns a region")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_A_COMPARISON,
                    "the source assigns a region by principal components and PLS-DA; coefficients were not read")
            .withFact(
                    FactTopic.TARGETS,
                    "19 elements measured (Ag As Ba Cd Co Cr Cu Mn Mo Ni P Pb Se Sb Th Tl U V Zn); ten contents and seven ratios selected by "
                            + "Wilcoxon-Mann-Whitney and correlation",
                    Bibliography.LIU_2014)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "higher in Golden Triangle: Cu, Pb, Zn, Cd/V, V/Cr, Cd/Mn, Co/Ni; higher in Golden Crescent: Ni, Cr, V, P, As, U, Se, "
                            + "Ba/Pb, P/V, U/Ba; directions only, no limit",
                    Bibliography.LIU_2014.withLocus("news item"))
            .withFact(
                    FactTopic.POPULATION,
                    "authenticated specimens: 150 in the abstract, 417 in a news item, which disagree; 907 unknown specimens of 2010 to 2012",
                    Bibliography.LIU_2014)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "an earlier study: 73 elements, logistic models with a predictive value of 68 to 100 %",
                    Bibliography.HEROIN_ELEMENTS_1998)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "the strontium isotope ratio differentiates heroin of the four regions of the DEA; numbers were not read",
                    Bibliography.DEBORD_2017)
            .withFact(FactTopic.QUANTITY, "contents; the unit mg/kg is this library's choice", Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.LIU_2014);

    static final DocumentedMethod CARBON_ISOTOPES = DocumentedMethod.of(
                    "heroin-carbon-isotopes",
                    "1",
                    "Heroin, carbon isotopes of the whole molecule and of its morphine",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED,
                    Substance.HEROIN)
            .withSignal(SignalType.ISOTOPE_DELTA, AnalyticalTechnique.IRMS)
            .withTargets(List.of(
                    delta("d13C-heroin", "diacetylmorphine")
                            .withNote("batch comparison; mixes plant and acetic anhydride"),
                    delta("d13C-morphine", "morphine").withNote("after deacetylation; gives the plant part")))
            .withOpen(
                    MethodPart.TREATMENT,
                    OpenPart.Reason.LEFT_TO_LABORATORY,
                    "deltas are compared as they are or as a difference of two")
            .withOpen(
                    MethodPart.METRIC,
                    OpenPart.Reason.NOT_SEEN,
                    "compare deltas with their measurement uncertainty; no value of a pair was read")
            .withFact(
                    FactTopic.QUANTITY,
                    "the pair of values points to the source of the anhydride; apparent delta of the acetyl carbons = (21 heroin - 17 "
                            + "morphine) / 4, by the numbers of carbon atoms, ignoring the fractionation that the source reports",
                    Bibliography.OWN_COMPUTATION)
            .withFact(
                    FactTopic.CLASSIFICATION,
                    "preliminary comparison of Turkey, Thailand, India and Pakistan; ranges were not read",
                    Bibliography.BESACIER_1997)
            .withFact(FactTopic.QUANTITY, "per mil; the scale VPDB is this library's choice", Bibliography.OWN_DESIGN)
            .withCitations(Bibliography.BESACIER_1997);

    static final DocumentedMethod SOLVENTS_CHARCOAL = DocumentedMethod.of(
                    "occluded-solvents-charcoal-headspace",
                    "1",
                    "Occluded solvents of heroin and cocaine, charcoal headspace",
                    MethodStanding.SINGLE_LABORATORY_PUBLISHED,
                    Substance.HEROIN,
                    Substance.COCAINE)
            .withTechniques(AnalyticalTechnique.GC_FID, AnalyticalTechnique.GC_MS)
            .withOpen(
                    MethodPart.TARGETS,
                    OpenPart.Reason.NOT_SEEN,
                    "12 solvents in heroin, 16 in cocaine; their names were not read")
            .withFact(FactTopic.TARGETS, "12 solvents in heroin, 16 in cocaine", Bibliography.CARTIER_1997)
            .withOpen(MethodPart.TREATMENT, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withOpen(MethodPart.METRIC, OpenPart.Reason.NOT_SEEN, "not in the abstract")
            .withFact(
                    FactTopic.EXTRACTION,
                    "headspace vapour adsorbed on activated charcoal, eluted with carbon disulphide",
                    Bibliography.CARTIER_1997)
            .withFact(FactTopic.TECHNIQUE, "GC-FID, confirmed by GC-MS", Bibliography.CARTIER_1997)
            .withFact(FactTopic.WEIGHING, "250 to 300 mg of powder", Bibliography.CARTIER_1997)
            .withFact(FactTopic.PRECISION, "detection limits 2 to 15 ppm by weight", Bibliography.CARTIER_1997)
            .withFact(
                    FactTopic.POPULATION,
                    "41 heroin and 54 cocaine specimens seized in Switzerland from 1994 to 1996",
                    Bibliography.CARTIER_1997)
            .withFact(
                    FactTopic.LIMIT_OF_USE,
                    "cocaine specimens could be related to one another, heroin was harder",
                    Bibliography.CARTIER_1997)
            .withCitations(Bibliography.CARTIER_1997, Bibliography.MORELLO_MEYERS_1995);

    private HeroinInorganicMethods() {}

    private static DocumentedTarget delta(String id, String compound) {
        return DocumentedTarget.of(
                new IsotopeDeltaTarget(id, "13C/12C", compound, "VPDB"),
                TargetUse.COMPARED,
                Bibliography.BESACIER_1997);
    }

    private static List<DocumentedTarget> goldenTriangle() {
        Citation source = Bibliography.LIU_2014;
        List<DocumentedTarget> targets = new ArrayList<>();
        for (String symbol : List.of("P", "V", "Cr", "Ni", "Cu", "Zn", "As", "Se", "Pb", "U")) {
            targets.add(DocumentedTarget.of(element(symbol), TargetUse.CLASSIFIED, source));
        }
        for (List<String> ratio : List.of(
                List.of("U", "Ba"),
                List.of("Ba", "Pb"),
                List.of("Cd", "Mn"),
                List.of("Co", "Ni"),
                List.of("V", "Cr"),
                List.of("P", "V"),
                List.of("Cd", "V"))) {
            String name = String.join("/", ratio);
            targets.add(DocumentedTarget.of(
                    new RatioTarget(name, name, element(ratio.get(0)), element(ratio.get(1))),
                    TargetUse.CLASSIFIED,
                    source));
        }
        return targets;
    }

    private static ElementTarget element(String symbol) {
        return new ElementTarget(symbol, MeasurementUnit.MILLIGRAM_PER_KILOGRAM);
    }
}
