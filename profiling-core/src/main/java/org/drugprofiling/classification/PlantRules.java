package org.drugprofiling.classification;

import static org.drugprofiling.citation.Evidence.ABSTRACT_ONLY;
import static org.drugprofiling.citation.Evidence.UNVERIFIED;
import static org.drugprofiling.classification.DirectionRule.Direction.HIGHER;
import static org.drugprofiling.classification.DirectionRule.Direction.LOWER;
import static org.drugprofiling.classification.MarkerRule.Condition.ALL;
import static org.drugprofiling.classification.MarkerRule.Condition.ANY;
import static org.drugprofiling.substance.Substance.COCAINE;
import static org.drugprofiling.substance.Substance.HEROIN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drugprofiling.citation.Bibliography;

/** Heroin and cocaine. */
final class PlantRules {

    private static final String MEMORY = "general knowledge of the field; no source that states it was read";
    private static final String NEWS =
            "the variables stand in the abstract, the direction of each in a news item of spectroscopynow.com of 26 February 2014;"
                    + " contents by ICP-MS, coefficients of the model not read";
    private static final String OXIDISED = "relative to cocaine; " + MEMORY
            + "; a source read says only that the minor alkaloids tell of oxidation, hydrolysis and dehydration by heat";

    private static final Marker CIS = Marker.compound("cis-cinnamoylcocaine");
    private static final Marker TRANS = Marker.compound("trans-cinnamoylcocaine");

    private static final List<IndicationRule> HEROIN_RULES = List.of(
            RuleEntry.points(
                    "heroin-southeast-asia-solvents",
                    HEROIN,
                    IndicationLabel.SOUTHEAST_ASIA,
                    ALL,
                    ABSTRACT_ONLY,
                    Bibliography.COLLINS_2006,
                    "occluded solvents called typical of heroin of South-East Asia",
                    RuleEntry.compounds("diethyl-ether", "ethyl-acetate")),
            new MarkerRule(
                    "heroin-southeast-asia-sterols",
                    HEROIN,
                    IndicationLabel.SOUTHEAST_ASIA,
                    ANY,
                    List.of(Marker.group("sterol-like molecules")),
                    MarkerRule.Absence.CONTRADICTS,
                    MarkerRule.Strength.INDICATIVE,
                    ABSTRACT_ONLY,
                    List.of(Bibliography.COLLINS_2006),
                    "always found in the acid and neutral fraction of heroin of South-East Asia; in the case described alkaloids fitted that"
                            + " area, these did not, and the answer was unknown origin"),
            RuleEntry.direction(
                    "heroin-golden-triangle-elements",
                    HEROIN,
                    IndicationLabel.GOLDEN_TRIANGLE,
                    HIGHER,
                    ABSTRACT_ONLY,
                    Bibliography.LIU_2014,
                    NEWS,
                    RuleEntry.elements("Cu", "Pb", "Zn", "Cd/V", "V/Cr", "Cd/Mn", "Co/Ni")),
            RuleEntry.direction(
                    "heroin-golden-crescent-elements",
                    HEROIN,
                    IndicationLabel.GOLDEN_CRESCENT,
                    HIGHER,
                    ABSTRACT_ONLY,
                    Bibliography.LIU_2014,
                    NEWS,
                    RuleEntry.elements("Ni", "Cr", "V", "P", "As", "U", "Se", "Ba/Pb", "P/V", "U/Ba")),
            new TopicRule(
                    "heroin-strontium",
                    HEROIN,
                    IndicationQuestion.ORIGIN,
                    List.of(IndicationVariable.amount(Marker.isotopes("87Sr/86Sr"))),
                    ABSTRACT_ONLY,
                    List.of(Bibliography.DEBORD_2017),
                    "tells Mexico, South America, South-East and South-West Asia apart (press report); ranges were not read"),
            new TopicRule(
                    "heroin-morphine-carbon",
                    HEROIN,
                    IndicationQuestion.ORIGIN,
                    List.of(
                            IndicationVariable.amount(Marker.isotopes("13C/12C", "morphine")),
                            IndicationVariable.amount(Marker.isotopes("13C/12C", "diacetylmorphine"))),
                    ABSTRACT_ONLY,
                    List.of(Bibliography.BESACIER_1997),
                    "of morphine after removal of the acetyl groups, growing area; of the whole molecule, comparison of batches;"
                            + " ranges were not read"),
            RuleEntry.direction(
                    "heroin-southwest-asia-alkaloids",
                    HEROIN,
                    IndicationLabel.SOUTHWEST_ASIA,
                    HIGHER,
                    UNVERIFIED,
                    Bibliography.UN_ST_NAR_35_2005,
                    "relative to diacetylmorphine; " + MEMORY,
                    RuleEntry.relativeTo("diacetylmorphine", "noscapine", "papaverine")),
            RuleEntry.points(
                    "heroin-southwest-asia-base-and-cut",
                    HEROIN,
                    IndicationLabel.SOUTHWEST_ASIA,
                    ALL,
                    UNVERIFIED,
                    Bibliography.UN_ST_NAR_35_2005,
                    MEMORY,
                    Marker.form("base"),
                    Marker.compound("paracetamol"),
                    Marker.compound("caffeine")),
            RuleEntry.direction(
                    "heroin-southeast-asia-alkaloids",
                    HEROIN,
                    IndicationLabel.SOUTHEAST_ASIA,
                    LOWER,
                    UNVERIFIED,
                    Bibliography.UN_ST_NAR_35_2005,
                    "relative to diacetylmorphine, in the hydrochloride; " + MEMORY,
                    RuleEntry.relativeTo("diacetylmorphine", "noscapine", "papaverine")),
            RuleEntry.direction(
                    "heroin-mexico-monoacetylmorphine",
                    HEROIN,
                    IndicationLabel.MEXICO,
                    HIGHER,
                    UNVERIFIED,
                    Bibliography.UN_ST_NAR_35_2005,
                    "in dark tar; " + MEMORY,
                    RuleEntry.relativeTo("diacetylmorphine", "6-mam")),
            RuleEntry.direction(
                    "heroin-incomplete-acetylation",
                    HEROIN,
                    IndicationLabel.INCOMPLETE_ACETYLATION,
                    HIGHER,
                    UNVERIFIED,
                    Bibliography.UN_ST_NAR_35_2005,
                    "relative to diacetylmorphine; " + MEMORY,
                    RuleEntry.relativeTo("diacetylmorphine", "6-mam", "morphine")));

    private static final List<IndicationRule> COCAINE_RULES = List.of(
            RuleEntry.direction(
                    "cocaine-oxidative-purification",
                    COCAINE,
                    IndicationLabel.OXIDATIVE_PURIFICATION,
                    LOWER,
                    ABSTRACT_ONLY,
                    Bibliography.BOTELHO_2014,
                    "degree of oxidation measured as (cis + trans)/cocaine; classes in per cent are in use, but were not read in a source",
                    IndicationVariable.amount(CIS, TRANS).relativeTo(Marker.compound("cocaine"))),
            RuleEntry.direction(
                    "cocaine-novogranatense-cinnamoylcocaines",
                    COCAINE,
                    IndicationLabel.NOVOGRANATENSE,
                    HIGHER,
                    ABSTRACT_ONLY,
                    Bibliography.PLOWMAN_RIVIER,
                    "of dried leaf: much higher in both varieties of E. novogranatense than in E. coca; for unoxidised material only, because"
                            + " oxidative purification removes them",
                    IndicationVariable.amount(CIS, TRANS)),
            new TopicRule(
                    "cocaine-origin-alkaloids-and-isotopes",
                    COCAINE,
                    IndicationQuestion.ORIGIN,
                    originVariables(),
                    ABSTRACT_ONLY,
                    List.of(
                            Bibliography.EHLERINGER_2000,
                            Bibliography.MALLETTE_2016,
                            Bibliography.BRAZIL_MINOR_ALKALOIDS),
                    "five, later nineteen growing regions, with delta 2H and delta 18O in the later work; ranges by region were not read"),
            new TopicRule(
                    "cocaine-processing-alkaloids",
                    COCAINE,
                    IndicationQuestion.PROCESSING,
                    List.of(RuleEntry.relativeTo(
                            "cocaine",
                            "norcocaine",
                            "n-formylcocaine",
                            "anhydroecgonine-methyl-ester",
                            "anhydroecgonine",
                            "ecgonine-methyl-ester",
                            "ecgonine",
                            "benzoylecgonine")),
                    ABSTRACT_ONLY,
                    List.of(Bibliography.BRAZIL_MINOR_ALKALOIDS),
                    "mass relative to cocaine; tell of oxidation, hydrolysis and dehydration by heat; which of them tells of what is not in"
                            + " the abstract; several drift in storage (Nielsen et al. 2016, abstract)"),
            RuleEntry.direction(
                    "cocaine-colombia-alkaloids",
                    COCAINE,
                    IndicationLabel.COLOMBIA,
                    HIGHER,
                    UNVERIFIED,
                    Bibliography.BRAZIL_MINOR_ALKALOIDS,
                    "the source names the variables, relative to cocaine, for Bolivia, Peru and Colombia; the direction is general knowledge",
                    RuleEntry.relativeTo("cocaine", "tropacocaine", "trimethoxycocaine")),
            RuleEntry.direction(
                    "cocaine-strong-oxidation",
                    COCAINE,
                    IndicationLabel.STRONG_OXIDATION,
                    HIGHER,
                    UNVERIFIED,
                    Bibliography.BRAZIL_MINOR_ALKALOIDS,
                    OXIDISED,
                    RuleEntry.relativeTo("cocaine", "n-formylcocaine", "norcocaine")),
            RuleEntry.direction(
                    "cocaine-heating",
                    COCAINE,
                    IndicationLabel.HEATING,
                    HIGHER,
                    UNVERIFIED,
                    Bibliography.BRAZIL_MINOR_ALKALOIDS,
                    OXIDISED,
                    RuleEntry.relativeTo("cocaine", "anhydroecgonine-methyl-ester")),
            RuleEntry.direction(
                    "cocaine-hydrolysis",
                    COCAINE,
                    IndicationLabel.HYDROLYSIS,
                    HIGHER,
                    UNVERIFIED,
                    Bibliography.BRAZIL_MINOR_ALKALOIDS,
                    OXIDISED,
                    RuleEntry.relativeTo("cocaine", "benzoylecgonine", "ecgonine-methyl-ester", "ecgonine")));

    private PlantRules() {}

    private static List<IndicationVariable> originVariables() {
        List<IndicationVariable> variables = new ArrayList<>(
                List.of(RuleEntry.relativeTo("cocaine", "tropacocaine", "trimethoxycocaine", "truxillines")));
        Stream.of("13C/12C", "15N/14N", "2H/1H", "18O/16O")
                .map(isotopes -> IndicationVariable.amount(Marker.isotopes(isotopes, "cocaine")))
                .forEach(variables::add);
        return variables;
    }

    static List<IndicationRule> all() {
        return Stream.concat(HEROIN_RULES.stream(), COCAINE_RULES.stream()).toList();
    }
}
