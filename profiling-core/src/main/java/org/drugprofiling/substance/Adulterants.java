package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.drugBank;
import static org.drugprofiling.substance.CompoundEntry.massBank;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;

/** Active cutting agents. */
final class Adulterants {

    /** What the three say is of levamisole in cocaine; heroin and the other forms share the concern by an inference of our own. */
    private static final Citation[] LEVAMISOLE_IN_COCAINE = {
        Bibliography.MMWR_2009.withLocus("article, on levamisole in cocaine"),
        Bibliography.SAMHSA_2009.withLocus("alert, on levamisole in cocaine"),
        Bibliography.CFSRE_2020.withLocus("page, on levamisole in cocaine")
    };

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("caffeine", "caffeine")
                    .named("CAF")
                    .cas("58-08-2", massBank("MSBNK-Athens_Univ-AU276601"))
                    .read(
                            "Cn1c(=O)c2c(ncn2C)n(C)c1=O",
                            "C8H10N4O2",
                            "RYYVLZVUVIJVGH-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU276601"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT, Bibliography.BROSEUS_2016)
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.BROSEUS_2016)
                    .in(Substance.AMPHETAMINE, CompoundRole.ADULTERANT)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ADULTERANT, Bibliography.ZABIDI_2025)
                    .in(Substance.MDMA, CompoundRole.ADULTERANT, Bibliography.TENG_2006)
                    .compound(),
            CompoundEntry.of("paracetamol", "paracetamol")
                    .named("acetaminophen")
                    .named("PARA")
                    .cas("103-90-2", massBank("MSBNK-Athens_Univ-AU112601"))
                    .read(
                            "CC(=O)Nc1ccc(O)cc1",
                            "C8H9NO2",
                            "RZVAJINKPMORJF-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU112601"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT, Bibliography.BROSEUS_2016)
                    .compound(),
            CompoundEntry.of("phenacetin", "phenacetin")
                    .cas("62-44-2", massBank("MSBNK-BAFG-CSL2311109618"))
                    .read(
                            "CCOc1ccc(NC(C)=O)cc1",
                            "C10H13NO2",
                            "CPJSUEIXXCENMM-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL2311109618"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.BROSEUS_2016)
                    .flagged(Substance.COCAINE, "toxic to the kidney, carcinogenic")
                    .compound(),
            CompoundEntry.of("lidocaine", "lidocaine")
                    .named("lignocaine")
                    .cas("137-58-6", massBank("MSBNK-Athens_Univ-AU121201"))
                    .read(
                            "CCN(CC)CC(=O)Nc1c(C)cccc1C",
                            "C14H22N2O",
                            "NNJVILVZKWQKPM-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU121201"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.BROSEUS_2016)
                    .flagged(Substance.COCAINE, "toxic to the heart")
                    .compound(),
            CompoundEntry.of("levamisole", "levamisole")
                    .named("(-)-tetramisole")
                    .cas("14769-73-4", massBank("MSBNK-Eawag-EA285701"))
                    .read(
                            "c1ccc([C@H]2CN3CCSC3=N2)cc1",
                            "C11H12N2S",
                            "HLFSDGLLUJUHTE-SNVBAGLBSA-N",
                            massBank("MSBNK-Eawag-EA285701"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.BROSEUS_2016)
                    .flagged(
                            Substance.COCAINE,
                            "agranulocytosis, vasculitis, skin necrosis",
                            Bibliography.MMWR_2009,
                            Bibliography.SAMHSA_2009,
                            Bibliography.CFSRE_2020)
                    .flagged(Substance.HEROIN, "agranulocytosis, vasculitis, skin necrosis", LEVAMISOLE_IN_COCAINE)
                    .compound(),
            CompoundEntry.of("dexamisole", "dexamisole")
                    .named("(+)-tetramisole")
                    .cas("14769-74-5")
                    .derived("c1ccc([C@@H]2CN3CCSC3=N2)cc1", "C11H12N2S", "HLFSDGLLUJUHTE-JTQLQIEISA-N")
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .flagged(
                            Substance.COCAINE,
                            "agranulocytosis, vasculitis, skin necrosis, as for levamisole",
                            LEVAMISOLE_IN_COCAINE)
                    .flagged(
                            Substance.HEROIN,
                            "agranulocytosis, vasculitis, skin necrosis, as for levamisole",
                            LEVAMISOLE_IN_COCAINE)
                    .compound(),
            CompoundEntry.of("tetramisole", "tetramisole")
                    .named("(±)-tetramisole")
                    .cas("5036-02-2")
                    .read(
                            "c1ccc(C2CN3CCSC3=N2)cc1",
                            "C11H12N2S",
                            "HLFSDGLLUJUHTE-UHFFFAOYSA-N",
                            massBank("MSBNK-Univ_Connecticut-CO000471"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .flagged(
                            Substance.COCAINE,
                            "agranulocytosis, vasculitis, skin necrosis, as for levamisole",
                            LEVAMISOLE_IN_COCAINE)
                    .flagged(
                            Substance.HEROIN,
                            "agranulocytosis, vasculitis, skin necrosis, as for levamisole",
                            LEVAMISOLE_IN_COCAINE)
                    .compound(),
            CompoundEntry.of("procaine", "procaine")
                    .cas("59-46-1", massBank("MSBNK-Eawag-EQ01072801"))
                    .read(
                            "CCN(CC)CCOC(=O)c1ccc(N)cc1",
                            "C13H20N2O2",
                            "MFDFERRIHVXMIY-UHFFFAOYSA-N",
                            massBank("MSBNK-Eawag-EQ01072801"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.OVERTOOM_2021)
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.COCAINE, "toxic to the heart")
                    .compound(),
            CompoundEntry.of("benzocaine", "benzocaine")
                    .cas("94-09-7", massBank("MSBNK-Athens_Univ-AU272601"))
                    .read(
                            "CCOC(=O)c1ccc(N)cc1",
                            "C9H11NO2",
                            "BLFLLBZGZJTVJG-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU272601"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.OVERTOOM_2021)
                    .flagged(Substance.COCAINE, "methaemoglobinaemia")
                    .compound(),
            CompoundEntry.of("tetracaine", "tetracaine")
                    .named("amethocaine")
                    .cas("94-24-6", massBank("MSBNK-Athens_Univ-AU272201"))
                    .read(
                            "CCCCNc1ccc(C(=O)OCCN(C)C)cc1",
                            "C15H24N2O2",
                            "GKCBAIGFKIBETG-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU272201"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.OVERTOOM_2021)
                    .flagged(Substance.COCAINE, "toxic to the heart")
                    .compound(),
            CompoundEntry.of("hydroxyzine", "hydroxyzine")
                    .cas("68-88-2", massBank("MSBNK-LCSB-LU130601"))
                    .read(
                            "OCCOCCN1CCN(C(c2ccccc2)c2ccc(Cl)cc2)CC1",
                            "C21H27ClN2O2",
                            "ZQDWXGKKHFNSQK-UHFFFAOYSA-N",
                            massBank("MSBNK-LCSB-LU130601"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.BROSEUS_2016)
                    .flagged(Substance.COCAINE, "sedation")
                    .compound(),
            CompoundEntry.of("diltiazem", "diltiazem")
                    .cas("42399-41-7", massBank("MSBNK-Waters-WA000849"))
                    .read(
                            "COc1ccc([C@@H]2Sc3ccccc3N(CCN(C)C)C(=O)[C@@H]2OC(C)=O)cc1",
                            "C22H26N2O4S",
                            "HSUGRBWQSSZJOP-RTWAWAEBSA-N",
                            massBank("MSBNK-Waters-WA000849"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.BROSEUS_2016)
                    .flagged(Substance.COCAINE, "cardiovascular effects")
                    .compound(),
            CompoundEntry.of("aminophenazone", "aminophenazone")
                    .named("aminopyrine")
                    .named("amidopyrine")
                    .cas("58-15-1", massBank("MSBNK-Athens_Univ-AU277601"))
                    .read(
                            "Cc1c(N(C)C)c(=O)n(-c2ccccc2)n1C",
                            "C13H17N3O",
                            "RMMXTBMQSGEXHJ-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU277601"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .flagged(Substance.COCAINE, "agranulocytosis")
                    .compound(),
            CompoundEntry.of("metamizole", "metamizole")
                    .named("dipyrone")
                    .named("metamizole sodium", "the identifiers here are those of the acid")
                    .cas("50567-35-6", drugBank("DB04817"))
                    .read(
                            "Cc1c(N(C)CS(=O)(=O)O)c(=O)n(-c2ccccc2)n1C",
                            "C13H17N3O4S",
                            "LVWZTYCIRDMTEY-UHFFFAOYSA-N",
                            drugBank("DB04817"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .flagged(Substance.COCAINE, "agranulocytosis")
                    .compound(),
            CompoundEntry.of("diphenhydramine", "diphenhydramine")
                    .cas("58-73-1", massBank("MSBNK-Athens_Univ-AU267101"))
                    .read(
                            "CN(C)CCOC(c1ccccc1)c1ccccc1",
                            "C17H21NO",
                            "ZZVUWRFHKOJYTH-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU267101"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("quinine", "quinine")
                    .cas("130-95-0", massBank("MSBNK-LCSB-LU027001"))
                    .read(
                            "C=C[C@H]1C[N@@]2CC[C@H]1C[C@H]2[C@H](O)c1ccnc2ccc(OC)cc12",
                            "C20H24N2O2",
                            "LOUPRKONTZGTKE-WZBLMQSHSA-N",
                            massBank("MSBNK-LCSB-LU027001"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "toxic to the heart")
                    .compound(),
            CompoundEntry.of("chloroquine", "chloroquine")
                    .cas("54-05-7", massBank("MSBNK-BAFG-CSL23111014660"))
                    .read(
                            "CCN(CC)CCCC(C)Nc1ccnc2cc(Cl)ccc12",
                            "C18H26ClN3",
                            "WHTVZRBIWZFKQO-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL23111014660"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT, Bibliography.SULAIMAN_2018)
                    .flagged(Substance.HEROIN, "toxic to the heart")
                    .compound(),
            CompoundEntry.of("dextromethorphan", "dextromethorphan")
                    .cas("125-71-3", massBank("MSBNK-Eawag-EA282401"))
                    .read(
                            "COc1ccc2c(c1)[C@]13CCCC[C@@H]1[C@H](C2)N(C)CC3",
                            "C18H25NO",
                            "MKXZASYAUGDDCJ-NJAFHUGGSA-N",
                            massBank("MSBNK-Eawag-EA282401"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("griseofulvin", "griseofulvin")
                    .cas("126-07-8", massBank("MSBNK-AAFC-AC000508"))
                    .read(
                            "COC1=CC(=O)C[C@@H](C)[C@]12Oc1c(Cl)c(OC)cc(OC)c1C2=O",
                            "C17H17ClO6",
                            "DDUHZTYCFQRHIY-RBHXEPJQSA-N",
                            massBank("MSBNK-AAFC-AC000508"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("phenobarbital", "phenobarbital")
                    .named("phenobarbitone")
                    .cas("50-06-6", massBank("MSBNK-LCSB-LU104651"))
                    .read(
                            "CCC1(c2ccccc2)C(=O)NC(=O)NC1=O",
                            "C12H12N2O3",
                            "DDBREPKUVSBGFI-UHFFFAOYSA-N",
                            massBank("MSBNK-LCSB-LU104651"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("methaqualone", "methaqualone")
                    .cas("72-44-6", drugBank("DB04833"))
                    .read(
                            "Cc1ccccc1-n1c(C)nc2ccccc2c1=O",
                            "C16H14N2O",
                            "JEYCTXHKTXCGPB-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP002810"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("diazepam", "diazepam")
                    .cas("439-14-5", massBank("MSBNK-Athens_Univ-AU160801"))
                    .read(
                            "CN1C(=O)CN=C(c2ccccc2)c2cc(Cl)ccc21",
                            "C16H13ClN2O",
                            "AAOVKJBEBIDNHE-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU160801"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("piracetam", "piracetam")
                    .cas("7491-74-9", massBank("MSBNK-BAFG-CSL2311095637"))
                    .read(
                            "NC(=O)CN1CCCC1=O",
                            "C6H10N2O2",
                            "GMZVRMREEHBGGF-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL2311095637"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("theophylline", "theophylline")
                    .cas("58-55-9", massBank("MSBNK-Antwerp_Univ-METOX_P101301_EF88"))
                    .read(
                            "Cn1c(=O)c2[nH]cnc2n(C)c1=O",
                            "C7H8N4O2",
                            "ZFXYFBGIUFBOJW-UHFFFAOYSA-N",
                            massBank("MSBNK-Antwerp_Univ-METOX_P101301_EF88"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("ketamine", "ketamine")
                    .named("KET")
                    .cas("6740-88-1", massBank("MSBNK-Athens_Univ-AU158601"))
                    .read(
                            "CNC1(c2ccccc2Cl)CCCCC1=O",
                            "C13H16ClNO",
                            "YQEZLKZALYSWHR-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU158601"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .in(Substance.MDMA, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("aspirin", "acetylsalicylic acid")
                    .named("aspirin")
                    .cas("50-78-2", massBank("MSBNK-BGC_Munich-RP011211"))
                    .read(
                            "CC(=O)Oc1ccccc1C(=O)O",
                            "C9H8O4",
                            "BSYNRYMUTXBXSQ-UHFFFAOYSA-N",
                            massBank("MSBNK-BGC_Munich-RP011211"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("ibuprofen", "ibuprofen")
                    .cas("15687-27-1", massBank("MSBNK-BAFG-CSL2311108243"))
                    .read(
                            "CC(C)Cc1ccc(C(C)C(=O)O)cc1",
                            "C13H18O2",
                            "HEFNNWSXXWATRW-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL2311108243"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT, Bibliography.OVERTOOM_2021)
                    .compound(),
            CompoundEntry.of("nicotinamide", "nicotinamide")
                    .named("niacinamide")
                    .cas("98-92-0", massBank("MSBNK-BGC_Munich-RP022301"))
                    .read(
                            "NC(=O)c1cccnc1",
                            "C6H6N2O",
                            "DFPAKSUCGFBDDF-UHFFFAOYSA-N",
                            massBank("MSBNK-BGC_Munich-RP022301"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("phenolphthalein", "phenolphthalein")
                    .cas("77-09-8", massBank("MSBNK-LCSB-LU017351"))
                    .read(
                            "O=C1OC(c2ccc(O)cc2)(c2ccc(O)cc2)c2ccccc21",
                            "C20H14O4",
                            "KJFMBFZCATUALV-UHFFFAOYSA-N",
                            massBank("MSBNK-LCSB-LU017351"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .compound(),
            CompoundEntry.of("strychnine", "strychnine")
                    .cas("57-24-9", massBank("MSBNK-LCSB-LU069401"))
                    .read(
                            "O=C1C[C@@H]2OCC=C3CN4CC[C@]56c7ccccc7N1[C@H]5[C@H]2[C@H]3C[C@H]46",
                            "C21H22N2O2",
                            "QMGVPVSNSZLJIA-FVWCLLPLSA-N",
                            massBank("MSBNK-LCSB-LU069401"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "outbreaks of acute poisoning")
                    .compound(),
            CompoundEntry.of("atropine", "atropine")
                    .cas("51-55-8", massBank("MSBNK-Eawag-EQ333401"))
                    .read(
                            "CN1[C@@H]2CC[C@H]1C[C@@H](OC(=O)C(CO)c1ccccc1)C2",
                            "C17H23NO3",
                            "RKUNBYITZUJHSG-SPUOUPEWSA-N",
                            massBank("MSBNK-Eawag-EQ333401"))
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "outbreaks of acute poisoning")
                    .flagged(Substance.COCAINE, "outbreaks of acute poisoning")
                    .compound(),
            CompoundEntry.of("scopolamine", "scopolamine")
                    .named("hyoscine", "not hyoscyamine")
                    .cas("51-34-3", massBank("MSBNK-Keio_Univ-KO004012"))
                    .read(
                            "CN1[C@@H]2C[C@@H](OC(=O)[C@H](CO)c3ccccc3)C[C@H]1[C@@H]1O[C@@H]12",
                            "C17H21NO4",
                            "STECJAGHUSJQJN-FWXGHANASA-N",
                            massBank("MSBNK-Keio_Univ-KO004012"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .in(Substance.COCAINE, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "outbreaks of acute poisoning")
                    .compound(),
            CompoundEntry.of("clenbuterol", "clenbuterol")
                    .cas("37148-27-9", massBank("MSBNK-BAFG-CSL2311095360"))
                    .read(
                            "CC(C)(C)NCC(O)c1cc(Cl)c(N)c(Cl)c1",
                            "C12H18Cl2N2O",
                            "STJMRWALKKWQGH-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL2311095360"))
                    .in(Substance.HEROIN, CompoundRole.ADULTERANT)
                    .flagged(Substance.HEROIN, "outbreaks of acute poisoning")
                    .compound());

    private Adulterants() {}

    static List<Compound> all() {
        return ALL;
    }
}
