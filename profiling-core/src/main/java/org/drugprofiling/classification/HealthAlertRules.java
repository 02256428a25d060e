package org.drugprofiling.classification;

import static org.drugprofiling.substance.Substance.AMPHETAMINE;
import static org.drugprofiling.substance.Substance.COCAINE;
import static org.drugprofiling.substance.Substance.HEROIN;
import static org.drugprofiling.substance.Substance.MDMA;
import static org.drugprofiling.substance.Substance.METHAMPHETAMINE;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.Substance;

/** What is of interest to public health; the prose is at {@link HealthAlerts}. */
final class HealthAlertRules {

    private static final List<Substance> BOTH = List.of(HEROIN, COCAINE);

    private static final List<HealthAlerts.Rule> ALL = List.of(
            presence(
                    "levamisole",
                    BOTH,
                    "agranulocytosis, vasculitis, skin necrosis",
                    Evidence.READ_IN_SOURCE,
                    List.of(Bibliography.MMWR_2009, Bibliography.SAMHSA_2009, Bibliography.CFSRE_2020),
                    RuleEntry.compounds("levamisole", "dexamisole", "tetramisole")),
            presence(
                    "fentanyls",
                    BOTH,
                    "respiratory arrest; 4-ANPP is a marker of fentanyls",
                    Evidence.ABSTRACT_ONLY,
                    List.of(Bibliography.ADULTERANT_REVIEW_2022, Bibliography.US_DRUG_CHECKING),
                    RuleEntry.compounds("fentanyl", "p-fluorofentanyl", "carfentanil", "4-anpp", "phenethyl-4-anpp")),
            presence(
                    "synthetic-cannabinoids",
                    List.of(HEROIN),
                    "collapse, seizures",
                    Evidence.ABSTRACT_ONLY,
                    List.of(Bibliography.ADULTERANT_REVIEW_2022),
                    Marker.group("synthetic cannabinoid")),
            presence(
                    "opioid-in-stimulant",
                    List.of(COCAINE, AMPHETAMINE, METHAMPHETAMINE, MDMA),
                    "an opioid in what was taken for a stimulant",
                    Evidence.HOUSE,
                    List.of(Bibliography.OWN_DESIGN, Bibliography.US_DRUG_CHECKING),
                    RuleEntry.compounds(
                            "fentanyl",
                            "p-fluorofentanyl",
                            "carfentanil",
                            "etonitazene",
                            "metonitazene",
                            "isotonitazene",
                            "protonitazene",
                            "diacetylmorphine",
                            "6-mam",
                            "morphine")),
            purity("heroin-purity", HEROIN, 30),
            purity("cocaine-purity", COCAINE, 75),
            unverified("phenacetin", List.of(COCAINE), "harms the kidney, carcinogenic", "phenacetin"),
            unverified(
                    "local-anaesthetics",
                    List.of(COCAINE),
                    "harm the heart; benzocaine: methaemoglobinaemia",
                    "lidocaine",
                    "procaine",
                    "tetracaine",
                    "benzocaine"),
            unverified(
                    "diltiazem-hydroxyzine",
                    List.of(COCAINE),
                    "act on the circulation, sedate",
                    "diltiazem",
                    "hydroxyzine"),
            unverified("pyrazolones", List.of(COCAINE), "agranulocytosis", "aminophenazone", "metamizole"),
            unverified(
                    "nitazenes",
                    List.of(HEROIN),
                    "respiratory arrest, high potency",
                    "etonitazene",
                    "metonitazene",
                    "isotonitazene",
                    "protonitazene"),
            unverified(
                    "veterinary-sedatives",
                    List.of(HEROIN),
                    "sedation, slow heart; xylazine: wounds",
                    "xylazine",
                    "medetomidine"),
            unverified("bromazolam", List.of(HEROIN), "sedation that naloxone does not reverse", "bromazolam"),
            unverified(
                    "poisons",
                    BOTH,
                    "outbreaks of acute poisoning",
                    "clenbuterol",
                    "scopolamine",
                    "atropine",
                    "strychnine"),
            unverified("quinine-chloroquine", List.of(HEROIN), "harm the heart", "quinine", "chloroquine"),
            new HealthAlerts.Rule(
                    "heavy-metals",
                    List.of(HEROIN),
                    List.of(Marker.element("Pb"), Marker.element("Tl"), Marker.element("As")),
                    Double.NaN,
                    "heavy-metal poisoning, from a level that the laboratory sets",
                    "",
                    Evidence.UNVERIFIED,
                    List.of()),
            unverified("btmps", List.of(HEROIN), "industrial chemical", "btmps"));

    private HealthAlertRules() {}

    static List<HealthAlerts.Rule> all() {
        return ALL;
    }

    private static HealthAlerts.Rule presence(
            String id,
            List<Substance> drugs,
            String reason,
            Evidence evidence,
            List<Citation> sources,
            Marker... markers) {
        return new HealthAlerts.Rule(id, drugs, List.of(markers), Double.NaN, reason, "", evidence, sources);
    }

    private static HealthAlerts.Rule purity(String id, Substance drug, double percent) {
        return new HealthAlerts.Rule(
                id,
                List.of(drug),
                List.of(),
                percent,
                "reported to the ministry as unusually pure; whether the share refers to base or salt was not read",
                "Luxembourg",
                Evidence.READ_IN_SOURCE,
                List.of(Bibliography.LESSENTIEL_PURITY));
    }

    private static HealthAlerts.Rule unverified(String id, List<Substance> drugs, String reason, String... compounds) {
        return presence(id, drugs, reason, Evidence.UNVERIFIED, List.of(), RuleEntry.compounds(compounds));
    }
}
