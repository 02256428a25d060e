package org.drugprofiling.classification;

import static org.drugprofiling.substance.Substance.AMPHETAMINE;
import static org.drugprofiling.substance.Substance.COCAINE;
import static org.drugprofiling.substance.Substance.HEROIN;
import static org.drugprofiling.substance.Substance.MDMA;
import static org.drugprofiling.substance.Substance.METHAMPHETAMINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.substance.ChemicalElement;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.Elements;
import org.drugprofiling.substance.HealthFlag;
import org.drugprofiling.substance.Substance;

/** What is of interest to public health; the prose is at {@link HealthAlerts}, the flags of compounds and elements in the registry. */
final class HealthAlertRules {

    private static final List<Marker> OPIOIDS = List.of(RuleEntry.compounds(
            "fentanyl",
            "p-fluorofentanyl",
            "carfentanil",
            "etonitazene",
            "metonitazene",
            "isotonitazene",
            "protonitazene",
            "diacetylmorphine",
            "6-mam",
            "morphine"));

    private static final List<HealthAlerts.Rule> ALL = Stream.concat(
                    beyondTheRegistry().stream(), ofTheRegistry().stream())
            .toList();

    private HealthAlertRules() {}

    static List<HealthAlerts.Rule> all() {
        return ALL;
    }

    private static List<HealthAlerts.Rule> beyondTheRegistry() {
        return List.of(
                new HealthAlerts.Rule(
                        "opioid-in-stimulant",
                        List.of(COCAINE, AMPHETAMINE, METHAMPHETAMINE, MDMA),
                        OPIOIDS,
                        Double.NaN,
                        "an opioid in what was taken for a stimulant",
                        "",
                        Evidence.HOUSE,
                        List.of(Bibliography.OWN_DESIGN, Bibliography.US_DRUG_CHECKING)),
                new HealthAlerts.Rule(
                        "synthetic-cannabinoid-in-heroin",
                        List.of(HEROIN),
                        List.of(Marker.group("synthetic cannabinoid")),
                        Double.NaN,
                        "collapse, seizures",
                        "",
                        Evidence.ABSTRACT_ONLY,
                        List.of(Bibliography.ADULTERANT_REVIEW_2022)),
                purity("heroin-purity", HEROIN, 30),
                purity("cocaine-purity", COCAINE, 75));
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

    private static List<HealthAlerts.Rule> ofTheRegistry() {
        List<HealthAlerts.Rule> rules = new ArrayList<>();
        for (Compound compound : Compounds.all()) {
            for (HealthFlag flag : compound.healthFlags()) {
                rules.add(flagged(compound.id(), Marker.compound(compound.id()), flag));
            }
        }
        for (ChemicalElement element : Elements.all()) {
            for (HealthFlag flag : element.healthFlags()) {
                rules.add(flagged(element.symbol().toLowerCase(Locale.ROOT), Marker.element(element.symbol()), flag));
            }
        }
        return rules;
    }

    private static HealthAlerts.Rule flagged(String name, Marker marker, HealthFlag flag) {
        return new HealthAlerts.Rule(
                name + "-in-" + flag.drug().id(),
                List.of(flag.drug()),
                List.of(marker),
                Double.NaN,
                flag.reason(),
                "",
                flag.evidence(),
                flag.sources());
    }
}
