package org.drugprofiling.substance;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;

/** The elements by atomic number, with the publications that measured them. */
final class ElementTable {

    private static final List<ChemicalElement> ALL = List.of(
            element("H", "hydrogen", 1),
            element("B", "boron", 5, measured(Substance.MDMA, Bibliography.BORA_2014)),
            element("C", "carbon", 6),
            element("N", "nitrogen", 7),
            element("O", "oxygen", 8),
            element("F", "fluorine", 9),
            element(
                    "Na",
                    "sodium",
                    11,
                    measured(Substance.HEROIN, Bibliography.HEROIN_ELEMENTS_MALAYSIA),
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS),
                    measured(Substance.MDMA, Bibliography.BORA_2014)),
            element("Mg", "magnesium", 12, measured(Substance.MDMA, Bibliography.BORA_2014)),
            element(
                    "Al",
                    "aluminium",
                    13,
                    measured(Substance.HEROIN, Bibliography.HEROIN_ELEMENTS_MALAYSIA),
                    measured(Substance.MDMA, Bibliography.BORA_2014)),
            element("P", "phosphorus", 15, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element("S", "sulphur", 16),
            element("Cl", "chlorine", 17),
            element("K", "potassium", 19, measured(Substance.MDMA, Bibliography.BORA_2014)),
            element(
                    "Ca",
                    "calcium",
                    20,
                    measured(Substance.HEROIN, Bibliography.HEROIN_ELEMENTS_MALAYSIA),
                    measured(Substance.MDMA, Bibliography.BORA_2014)),
            element("V", "vanadium", 23, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element("Cr", "chromium", 24, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element(
                    "Mn",
                    "manganese",
                    25,
                    measured(Substance.HEROIN, Bibliography.LIU_2014),
                    measured(Substance.HEROIN, Bibliography.HEROIN_ELEMENTS_MALAYSIA)),
            element("Fe", "iron", 26, measured(Substance.MDMA, Bibliography.BORA_2014)),
            element("Co", "cobalt", 27, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element("Ni", "nickel", 28, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element(
                    "Cu",
                    "copper",
                    29,
                    measured(Substance.HEROIN, Bibliography.LIU_2014),
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS),
                    measured(Substance.MDMA, Bibliography.BORA_2014)),
            element(
                    "Zn",
                    "zinc",
                    30,
                    measured(Substance.HEROIN, Bibliography.LIU_2014),
                    measured(Substance.HEROIN, Bibliography.HEROIN_ELEMENTS_MALAYSIA),
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS),
                    measured(Substance.MDMA, Bibliography.BORA_2014)),
            poisonous("As", "arsenic", 33, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element(
                    "Se",
                    "selenium",
                    34,
                    measured(Substance.HEROIN, Bibliography.LIU_2014),
                    measured(Substance.HEROIN, Bibliography.HEROIN_ELEMENTS_MALAYSIA)),
            element(
                    "Br",
                    "bromine",
                    35,
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)),
            element(
                    "Sr",
                    "strontium",
                    38,
                    measured(Substance.HEROIN, Bibliography.DEBORD_2017),
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)),
            element("Mo", "molybdenum", 42, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element(
                    "Pd",
                    "palladium",
                    46,
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)),
            element("Ag", "silver", 47, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element(
                    "Cd",
                    "cadmium",
                    48,
                    measured(Substance.HEROIN, Bibliography.LIU_2014),
                    measured(Substance.HEROIN, Bibliography.HEROIN_ELEMENTS_MALAYSIA)),
            element(
                    "Sb",
                    "antimony",
                    51,
                    measured(Substance.HEROIN, Bibliography.LIU_2014),
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)),
            element("I", "iodine", 53),
            element(
                    "Cs",
                    "caesium",
                    55,
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)),
            element(
                    "Ba",
                    "barium",
                    56,
                    measured(Substance.HEROIN, Bibliography.LIU_2014),
                    measured(Substance.HEROIN, Bibliography.HEROIN_ELEMENTS_MALAYSIA),
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS),
                    measured(Substance.MDMA, Bibliography.BORA_2014)),
            element("Pt", "platinum", 78, measured(Substance.MDMA, Bibliography.BORA_2014)),
            element("Au", "gold", 79, measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)),
            element(
                    "Hg",
                    "mercury",
                    80,
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)),
            poisonous(
                    "Tl",
                    "thallium",
                    81,
                    measured(Substance.HEROIN, Bibliography.LIU_2014),
                    measured(Substance.METHAMPHETAMINE, Bibliography.JAPAN_METHAMPHETAMINE_ELEMENTS)),
            poisonous("Pb", "lead", 82, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element("Th", "thorium", 90, measured(Substance.HEROIN, Bibliography.LIU_2014)),
            element("U", "uranium", 92, measured(Substance.HEROIN, Bibliography.LIU_2014)));

    private ElementTable() {}

    static List<ChemicalElement> all() {
        return ALL;
    }

    private static ChemicalElement element(
            String symbol, String name, int atomicNumber, ChemicalElement.Study... studies) {
        return new ChemicalElement(symbol, name, atomicNumber, List.of(studies), List.of());
    }

    /** The flag was not read anywhere. */
    private static ChemicalElement poisonous(
            String symbol, String name, int atomicNumber, ChemicalElement.Study... studies) {
        HealthFlag flag = new HealthFlag("heavy-metal poisoning", Substance.HEROIN, Evidence.UNVERIFIED, List.of());
        return new ChemicalElement(symbol, name, atomicNumber, List.of(studies), List.of(flag));
    }

    private static ChemicalElement.Study measured(Substance drug, Citation source) {
        return new ChemicalElement.Study(drug, source);
    }
}
