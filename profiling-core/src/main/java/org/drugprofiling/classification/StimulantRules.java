package org.drugprofiling.classification;

import static org.drugprofiling.citation.Evidence.ABSTRACT_ONLY;
import static org.drugprofiling.classification.MarkerRule.Condition.ALL;
import static org.drugprofiling.classification.MarkerRule.Condition.ANY;
import static org.drugprofiling.substance.Substance.AMPHETAMINE;
import static org.drugprofiling.substance.Substance.MDMA;
import static org.drugprofiling.substance.Substance.METHAMPHETAMINE;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Evidence;

/** Amphetamine, methamphetamine, MDMA. */
final class StimulantRules {

    private static final String LOOK_UP =
            "general knowledge of the field; to be looked up in the review cited, of which the abstract was read";
    private static final String NAMES =
            "the source reports route-specific impurities of this route without naming them in its abstract;"
                    + " these names are general knowledge";

    private static final List<IndicationRule> AMPHETAMINE_RULES = List.of(
            RuleEntry.points(
                    "amphetamine-leuckart-set",
                    AMPHETAMINE,
                    IndicationLabel.LEUCKART,
                    ALL,
                    ABSTRACT_ONLY,
                    Bibliography.MAT_DESA_2017,
                    "the source found these compounds together in seized amphetamine and concluded so;"
                            + " that one alone is enough is not said there",
                    RuleEntry.compounds(
                            "4-methyl-5-phenylpyrimidine",
                            "n-formylamphetamine",
                            "n-n-di-beta-phenylisopropyl-amine",
                            "1-phenyl-2-propanone")),
            new MarkerRule(
                    "amphetamine-apaan-markers",
                    AMPHETAMINE,
                    IndicationLabel.APAAN,
                    ANY,
                    List.of(RuleEntry.compounds(
                            "2-phenyl-2-butenenitrile",
                            "3-amino-2-phenyl-2-butenenitrile",
                            "4-amino-6-methyl-5-phenylpyrimidine")),
                    MarkerRule.Absence.SAYS_NOTHING,
                    MarkerRule.Strength.SPECIFIC,
                    ABSTRACT_ONLY,
                    List.of(Bibliography.HAUSER_2018),
                    "called highly specific; searched for in more than 580 cases back to 2009, increasing from 2010"),
            RuleEntry.unverified(
                    "amphetamine-leuckart-others",
                    AMPHETAMINE,
                    IndicationLabel.LEUCKART,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "n-n-di-beta-phenylisopropyl-formamide",
                    "4-benzylpyrimidine",
                    "2-4-dimethyl-3-5-diphenylpyridine",
                    "2-6-dimethyl-3-5-diphenylpyridine"),
            RuleEntry.unverified(
                    "amphetamine-reductive-amination",
                    AMPHETAMINE,
                    IndicationLabel.REDUCTIVE_AMINATION,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "n-beta-phenylisopropyl-benzyl-methyl-ketimine",
                    "1-phenyl-2-propanol"),
            RuleEntry.unverified(
                    "amphetamine-nitrostyrene",
                    AMPHETAMINE,
                    IndicationLabel.NITROSTYRENE,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "benzyl-methyl-ketoxime",
                    "2-methyl-3-phenylaziridine",
                    "1-phenyl-2-nitropropene",
                    "n-n-di-beta-phenylisopropyl-hydroxylamine"));

    private static final List<IndicationRule> METHAMPHETAMINE_RULES = List.of(
            RuleEntry.points(
                    "methamphetamine-ephedrine-precursor",
                    METHAMPHETAMINE,
                    IndicationLabel.EPHEDRINE,
                    ANY,
                    ABSTRACT_ONLY,
                    Bibliography.ZHANG_2008,
                    "major impurities of 48 samples of eight seizures, called suggestive of this precursor",
                    RuleEntry.compounds(
                            "ephedrine",
                            "pseudoephedrine",
                            "ephedrine-pseudoephedrine",
                            "1-2-dimethyl-3-phenylaziridine")),
            RuleEntry.points(
                    "methamphetamine-nagai-naphthalenes",
                    METHAMPHETAMINE,
                    IndicationLabel.NAGAI,
                    ALL,
                    ABSTRACT_ONLY,
                    Bibliography.ZHANG_2008,
                    "the source names the two together for six seizures",
                    RuleEntry.compounds("1-3-dimethyl-2-phenylnaphthalene", "1-benzyl-3-methylnaphthalene")),
            RuleEntry.points(
                    "methamphetamine-medicines",
                    METHAMPHETAMINE,
                    IndicationLabel.MEDICINES,
                    ANY,
                    ABSTRACT_ONLY,
                    Bibliography.CHOE_2013,
                    "ten compounds, not named in the abstract: co-ingredients of cold medicines from which the precursor was taken, or"
                            + " adulterants added during or after synthesis",
                    Marker.group("pharmaceutical co-ingredient")),
            RuleEntry.direction(
                    "methamphetamine-synthetic-ephedrine",
                    METHAMPHETAMINE,
                    IndicationLabel.SYNTHETIC_EPHEDRINE,
                    DirectionRule.Direction.LOWER,
                    ABSTRACT_ONLY,
                    Bibliography.KURASHIMA_2004,
                    "delta 15N of synthetic ephedrine is more negative than that of other ephedrine; limits were not read,"
                            + " and the number of the drug is not that of its precursor",
                    ofDrug("15N/14N"),
                    IndicationVariable.amount(Marker.isotopes("15N/14N", "ephedrine")),
                    IndicationVariable.amount(Marker.isotopes("15N/14N", "pseudoephedrine"))),
            new TopicRule(
                    "methamphetamine-precursor-isotopes",
                    METHAMPHETAMINE,
                    IndicationQuestion.PRECURSOR_ORIGIN,
                    List.of(ofDrug("13C/12C"), ofDrug("15N/14N"), ofDrug("2H/1H")),
                    ABSTRACT_ONLY,
                    List.of(Bibliography.COLLINS_2009),
                    "tell natural, semi-synthetic and synthetic precursors apart in methamphetamine of high purity; limits were not read"),
            RuleEntry.unverified(
                    "methamphetamine-nagai-cinnamoyl",
                    METHAMPHETAMINE,
                    IndicationLabel.NAGAI,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "n-cinnamoylmethamphetamine"),
            RuleEntry.unverified(
                    "methamphetamine-emde",
                    METHAMPHETAMINE,
                    IndicationLabel.EMDE,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "chloroephedrine-chloropseudoephedrine"),
            RuleEntry.unverified(
                    "methamphetamine-birch",
                    METHAMPHETAMINE,
                    IndicationLabel.BIRCH,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "1-1-4-cyclohexadienyl-2-methylaminopropane"),
            RuleEntry.unverified(
                    "methamphetamine-leuckart",
                    METHAMPHETAMINE,
                    IndicationLabel.LEUCKART,
                    Bibliography.KUNALAN_2009,
                    NAMES,
                    "n-n-di-beta-phenylisopropyl-amine",
                    "n-n-di-beta-phenylisopropyl-methylamine"),
            RuleEntry.unverified(
                    "methamphetamine-reductive-amination",
                    METHAMPHETAMINE,
                    IndicationLabel.REDUCTIVE_AMINATION,
                    Bibliography.KUNALAN_2009,
                    NAMES,
                    "1-phenyl-2-propanol"),
            RuleEntry.unverified(
                    "methamphetamine-phenylacetic-acid",
                    METHAMPHETAMINE,
                    IndicationLabel.PHENYLACETIC_ACID,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "dibenzyl-ketone",
                    "alpha-benzyl-n-methylphenethylamine"),
            RuleEntry.unverified(
                    "methamphetamine-phenylpropanone",
                    METHAMPHETAMINE,
                    IndicationLabel.PHENYLPROPANONE,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP + "; also reported in material made from ephedrine, so use it with caution",
                    "1-phenyl-2-propanone"),
            RuleEntry.points(
                    "methamphetamine-r-form",
                    METHAMPHETAMINE,
                    IndicationLabel.PHENYLPROPANONE,
                    ANY,
                    Evidence.UNVERIFIED,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP
                            + "; of the drug as a whole, under the limits of the laboratory: a trace of (R) beside (S) is no sign; that there"
                            + " is (S) alone does not speak against it, because racemates are resolved",
                    Marker.enantiomers(EnantiomerClass.R_ALONE),
                    Marker.enantiomers(EnantiomerClass.RACEMIC)));

    private static final List<IndicationRule> MDMA_RULES = List.of(
            RuleEntry.points(
                    "mdma-boron",
                    MDMA,
                    IndicationLabel.BOROHYDRIDE_TYPE,
                    ANY,
                    ABSTRACT_ONLY,
                    Bibliography.BORA_2014,
                    "in tablets after digestion, in micrograms per gram; the level from which it is more than a trace is not stated"
                            + " in the abstract, so the laboratory sets it",
                    Marker.element("B")),
            RuleEntry.points(
                    "mdma-platinum",
                    MDMA,
                    IndicationLabel.PLATINUM_CATALYSED,
                    ANY,
                    ABSTRACT_ONLY,
                    Bibliography.BORA_2014,
                    "in tablets by X-ray fluorescence; the level is for the laboratory to set",
                    Marker.element("Pt")),
            RuleEntry.unverified(
                    "mdma-piperonal",
                    MDMA,
                    IndicationLabel.PIPERONAL,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "piperonal",
                    "1-3-4-methylenedioxyphenyl-2-nitropropene",
                    "mdp2p-oxime"),
            RuleEntry.unverified(
                    "mdma-safrole",
                    MDMA,
                    IndicationLabel.SAFROLE,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "safrole",
                    "isosafrole"),
            RuleEntry.unverified(
                    "mdma-leuckart",
                    MDMA,
                    IndicationLabel.LEUCKART,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "n-formyl-mda",
                    "n-formyl-mdma"),
            RuleEntry.unverified(
                    "mdma-reductive-amination",
                    MDMA,
                    IndicationLabel.REDUCTIVE_AMINATION,
                    Bibliography.STOJANOVSKA_2013,
                    LOOK_UP,
                    "1-3-4-methylenedioxyphenyl-2-propanol",
                    "mdp2p-n-methylimine"));

    private StimulantRules() {}

    /** Isotopes of methamphetamine, as whatever form of it they are reported. */
    private static IndicationVariable ofDrug(String isotopes) {
        return IndicationVariable.amount(Marker.isotopes(
                isotopes, "methamphetamine", "s-methamphetamine", "r-methamphetamine", "methamphetamine-hcl"));
    }

    static List<IndicationRule> all() {
        List<IndicationRule> all = new ArrayList<>(AMPHETAMINE_RULES);
        all.addAll(METHAMPHETAMINE_RULES);
        all.addAll(MDMA_RULES);
        return all;
    }
}
