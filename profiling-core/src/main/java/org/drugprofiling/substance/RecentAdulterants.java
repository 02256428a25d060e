package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.drugBank;
import static org.drugprofiling.substance.CompoundEntry.massBank;
import static org.drugprofiling.substance.CompoundEntry.precursor;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;

/** Opioids, sedatives and other active cutting agents of recent years. */
final class RecentAdulterants {

    /** What the abstract says; that the concern in heroin is the same is an inference of our own. */
    private static final Citation FENTANYLS = Bibliography.ADULTERANT_REVIEW_2022.withLocus(
            "abstract, which names fentanyl and its analogues in cocaine");

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("fentanyl", "fentanyl")
                    .cas("437-38-7", massBank("MSBNK-Athens_Univ-AU154501"))
                    .read(
                            "CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1",
                            "C22H28N2O",
                            "PJMPHNIQZUBGLI-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU154501"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.ADULTERANT_REVIEW_2022)
                    .flagged(Substance.HEROIN, "respiratory arrest", FENTANYLS)
                    .flagged(Substance.COCAINE, "respiratory arrest", FENTANYLS)
                    .compound(),
            CompoundEntry.of("p-fluorofentanyl", "para-fluorofentanyl")
                    .named("p-fluorofentanyl")
                    .named("4-fluorofentanyl")
                    .cas("90736-23-5", drugBank("DB09177"))
                    .read(
                            "CCC(=O)N(c1ccc(F)cc1)C1CCN(CCc2ccccc2)CC1",
                            "C22H27FN2O",
                            "KXUBAVLIJFTASZ-UHFFFAOYSA-N",
                            drugBank("DB09177"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "respiratory arrest, as for fentanyl", FENTANYLS)
                    .flagged(Substance.COCAINE, "respiratory arrest, as for fentanyl", FENTANYLS)
                    .compound(),
            CompoundEntry.of("carfentanil", "carfentanil")
                    .cas("59708-52-0", drugBank("DB01535"))
                    .read(
                            "CCC(=O)N(c1ccccc1)C1(C(=O)OC)CCN(CCc2ccccc2)CC1",
                            "C24H30N2O3",
                            "YDSDEBIZUNNPOB-UHFFFAOYSA-N",
                            drugBank("DB01535"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "respiratory arrest, as for fentanyl", FENTANYLS)
                    .flagged(Substance.COCAINE, "respiratory arrest, as for fentanyl", FENTANYLS)
                    .compound(),
            CompoundEntry.of("4-anpp", "4-anilino-N-phenethylpiperidine")
                    .named("4-ANPP")
                    .named("despropionylfentanyl")
                    .cas("21409-26-7", precursor("4-Anilino-N-phenethylpiperidine"))
                    .derived("c1ccc(CCN2CCC(Nc3ccccc3)CC2)cc1", "C19H24N2", "ZCMDXDQUYIWEKB-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "points to a fentanyl", FENTANYLS)
                    .flagged(Substance.COCAINE, "points to a fentanyl", FENTANYLS)
                    .compound(),
            CompoundEntry.of("phenethyl-4-anpp", "phenethyl-4-ANPP")
                    .named("N-phenethyl-4-ANPP")
                    .drawn("c1ccc(CCN2CCC(N(CCc3ccccc3)c3ccccc3)CC2)cc1", "C27H32N2", "CLASASUPPQKQGB-UHFFFAOYSA-N")
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "points to a fentanyl")
                    .flagged(Substance.COCAINE, "points to a fentanyl")
                    .compound(),
            CompoundEntry.of("etonitazene", "etonitazene")
                    .cas("911-65-9", drugBank("DB01462"))
                    .read(
                            "CCOc1ccc(Cc2nc3cc([N+](=O)[O-])ccc3n2CCN(CC)CC)cc1",
                            "C22H28N4O3",
                            "PXDBZSCGSQSKST-UHFFFAOYSA-N",
                            drugBank("DB01462"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "respiratory arrest, high potency")
                    .compound(),
            CompoundEntry.of("metonitazene", "metonitazene")
                    .cas("14680-51-4")
                    .drawn(
                            "CCN(CC)CCn1c(Cc2ccc(OC)cc2)nc2cc([N+](=O)[O-])ccc21",
                            "C21H26N4O3",
                            "HNGZTLMRQTVPBH-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "respiratory arrest, high potency")
                    .compound(),
            CompoundEntry.of("isotonitazene", "isotonitazene")
                    .cas("14188-81-9")
                    .drawn(
                            "CCN(CC)CCn1c(Cc2ccc(OC(C)C)cc2)nc2cc([N+](=O)[O-])ccc21",
                            "C23H30N4O3",
                            "OIOQREYBGDAYGT-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "respiratory arrest, high potency")
                    .compound(),
            CompoundEntry.of("protonitazene", "protonitazene")
                    .cas("95958-84-2")
                    .drawn(
                            "CCCOc1ccc(Cc2nc3cc([N+](=O)[O-])ccc3n2CCN(CC)CC)cc1",
                            "C23H30N4O3",
                            "SJHUJFHOXYDSJY-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "respiratory arrest, high potency")
                    .compound(),
            CompoundEntry.of("xylazine", "xylazine")
                    .cas("7361-61-7", massBank("MSBNK-Eawag-EQ01058401"))
                    .read(
                            "Cc1cccc(C)c1NC1=NCCCS1",
                            "C12H16N2S",
                            "BPICBUSOMSTKRF-UHFFFAOYSA-N",
                            massBank("MSBNK-Eawag-EQ01058401"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "sedation, slow heart, wounds")
                    .compound(),
            CompoundEntry.of("medetomidine", "medetomidine")
                    .cas("86347-14-0", drugBank("DB11428"))
                    .read("Cc1cccc(C(C)c2cnc[nH]2)c1C", "C13H16N2", "CUHVIMMYOGQXCV-UHFFFAOYSA-N", drugBank("DB11428"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "sedation, slow heart")
                    .compound(),
            CompoundEntry.of("bromazolam", "bromazolam")
                    .cas("71368-80-4")
                    .drawn("Cc1nnc2n1-c1ccc(Br)cc1C(c1ccccc1)=NC2", "C17H13BrN4", "KCEIOBKDDQAYCM-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "sedation that naloxone does not reverse")
                    .compound(),
            CompoundEntry.of("btmps", "bis(2,2,6,6-tetramethyl-4-piperidyl) sebacate")
                    .named("BTMPS")
                    .cas("52829-07-9", massBank("MSBNK-BAFG-CSL2311108387"))
                    .read(
                            "CC1(C)CC(OC(=O)CCCCCCCCC(=O)OC2CC(C)(C)NC(C)(C)C2)CC(C)(C)N1",
                            "C28H52N2O4",
                            "XITRBUPOXXBIJN-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL2311108387"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "industrial chemical")
                    .compound());

    private RecentAdulterants() {}

    static List<Compound> all() {
        return ALL;
    }
}
