package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.drugBank;
import static org.drugprofiling.substance.CompoundEntry.massBank;

import java.util.List;
import org.drugprofiling.citation.Bibliography;

/** Cocaine and coca leaf. */
final class CocaCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("cocaine", "cocaine")
                    .named("benzoylmethylecgonine")
                    .named("methylbenzoylecgonine")
                    .cas("50-36-2", massBank("MSBNK-Athens_Univ-AU161901"))
                    .read(
                            "COC(=O)[C@H]1[C@@H](OC(=O)c2ccccc2)C[C@@H]2CC[C@H]1N2C",
                            "C17H21NO4",
                            "ZPUCINDJVBIVPJ-LJISPDSOSA-N",
                            massBank("MSBNK-Athens_Univ-AU161901"))
                    .in(Substance.COCAINE, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("cocaine-hcl", "cocaine hydrochloride")
                    .named("cocaine HCl")
                    .cas("53-21-4", Bibliography.COCAINE_DATA_PAGE)
                    .derived(
                            "COC(=O)[C@H]1[C@@H](OC(=O)c2ccccc2)C[C@@H]2CC[C@H]1N2C.Cl",
                            "C17H22ClNO4",
                            "PIQVDUKEQYOJNR-VZXSFKIWSA-N")
                    .in(Substance.COCAINE, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("ecgonine-methyl-ester", "ecgonine methyl ester")
                    .named("methylecgonine", "not methylecgonidine, the dehydrated ester")
                    .named("EME")
                    .cas("7143-09-1", massBank("MSBNK-Waters-WA000510"))
                    .read(
                            "COC(=O)[C@@H]1[C@H]2CC[C@@H](C[C@@H]1O)N2C",
                            "C10H17NO3",
                            "QIQNNBXHAYSQRY-UYXSQOIJSA-N",
                            massBank("MSBNK-Waters-WA000510"))
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("ecgonine", "ecgonine")
                    .named("ECG")
                    .cas("481-37-8", drugBank("DB01525"))
                    .read(
                            "CN1[C@H]2CC[C@@H]1[C@@H](C(=O)O)[C@@H](O)C2",
                            "C9H15NO3",
                            "PHMBVCPLDPDESM-FKSUSPILSA-N",
                            drugBank("DB01525"))
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("benzoylecgonine", "benzoylecgonine")
                    .named("BE")
                    .named("BZE")
                    .cas("519-09-5", massBank("MSBNK-Waters-WA000676"))
                    .read(
                            "CN1[C@H]2CC[C@@H]1[C@@H](C(=O)O)[C@@H](OC(=O)c1ccccc1)C2",
                            "C16H19NO4",
                            "GVGYEFKIHJTNQZ-RFQIPJPRSA-N",
                            massBank("MSBNK-Waters-WA000676"))
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("anhydroecgonine-methyl-ester", "anhydroecgonine methyl ester")
                    .named("methylecgonidine", "not methylecgonine, the hydrolysis product")
                    .named("ecgonidine methyl ester")
                    .named("AEME")
                    .named("MED")
                    .cas("43021-26-7", massBank("MSBNK-BAFG-CSL23111017506"))
                    .drawn("COC(=O)C1=CC[C@@H]2CC[C@H]1N2C", "C10H15NO2", "MPSNEAHFGOEKBI-VXNVDRBHSA-N")
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("anhydroecgonine", "anhydroecgonine")
                    .named("ecgonidine", "not ecgonine")
                    .named("ED")
                    .cas("484-93-5")
                    .drawn("CN1[C@@H]2CC=C(C(=O)O)[C@H]1CC2", "C9H13NO2", "HZGRVVUQEIBCMS-HTRCEHHLSA-N")
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("tropacocaine", "tropacocaine")
                    .named("benzoylpseudotropine")
                    .named("TRO")
                    .cas("537-26-8", Bibliography.WIKIPEDIA_TROPACOCAINE)
                    .drawn("CN1[C@@H]2CC[C@H]1C[C@H](OC(=O)c1ccccc1)C2", "C15H19NO2", "XQJMXPAEFMWDOZ-BTTYYORXSA-N")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("norcocaine", "norcocaine")
                    .named("NOR")
                    .cas("18717-72-1", massBank("MSBNK-BAFG-CSL23111018937"))
                    .drawn(
                            "COC(=O)[C@H]1[C@@H](OC(=O)c2ccccc2)C[C@@H]2CC[C@H]1N2",
                            "C16H19NO4",
                            "AYDBLCSLKNTEJL-RFQIPJPRSA-N")
                    .in(Substance.COCAINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-formylcocaine", "N-formylnorcocaine")
                    .named(
                            "N-formylcocaine",
                            "the usual forensic name, although the formyl group replaces the methyl group of cocaine")
                    .drawn(
                            "COC(=O)[C@H]1[C@@H](OC(=O)c2ccccc2)C[C@@H]2CC[C@H]1N2C=O",
                            "C17H19NO5",
                            "FPEWJDXCHAXYMI-LJISPDSOSA-N")
                    .in(Substance.COCAINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-benzoylnormethylecgonine", "N-benzoylnorecgonine methyl ester")
                    .named("N-benzoylnormethylecgonine", "an isomer of norcocaine and of benzoylecgonine, not either")
                    .drawn(
                            "COC(=O)[C@@H]1[C@H]2CC[C@@H](C[C@@H]1O)N2C(=O)c1ccccc1",
                            "C16H19NO4",
                            "URXYIRIDLDBRPB-RFQIPJPRSA-N")
                    .in(Substance.COCAINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("trans-cinnamoylcocaine", "trans-cinnamoylcocaine")
                    .named("trans-cinnamoylecgonine methyl ester")
                    .named("trans-cinnamoyl ecgonine methyl ester")
                    .named("(E)-cinnamoylcocaine")
                    .cas("521-67-5")
                    .drawn(
                            "COC(=O)[C@H]1[C@@H](OC(=O)/C=C/c2ccccc2)C[C@@H]2CC[C@H]1N2C",
                            "C19H23NO4",
                            "MQIXMJWNEKUAOZ-UYCDZTDFSA-N")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID, Bibliography.PLOWMAN_RIVIER)
                    .compound(),
            CompoundEntry.of("cis-cinnamoylcocaine", "cis-cinnamoylcocaine")
                    .named("cis-cinnamoylecgonine methyl ester")
                    .named("cis-cinnamoyl ecgonine methyl ester")
                    .named("(Z)-cinnamoylcocaine")
                    .cas("50763-20-7")
                    .drawn(
                            "COC(=O)[C@H]1[C@@H](OC(=O)/C=C\\c2ccccc2)C[C@@H]2CC[C@H]1N2C",
                            "C19H23NO4",
                            "MQIXMJWNEKUAOZ-ZFYRMRLISA-N")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID, Bibliography.PLOWMAN_RIVIER)
                    .compound(),
            CompoundEntry.of("trimethoxycocaine", "3',4',5'-trimethoxycocaine")
                    .named("trimethoxycocaine")
                    .named("TMC")
                    .drawn(
                            "COC(=O)[C@H]1[C@@H](OC(=O)c2cc(OC)c(OC)c(OC)c2)C[C@@H]2CC[C@H]1N2C",
                            "C20H27NO7",
                            "QXCDXRYKFKIOPT-QDEZUTFSSA-N")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("truxillines", "truxillines (sum of isomers)")
                    .named("truxillines", "15 isomers are possible, not the 11 that are often stated")
                    .named("total truxillines")
                    .formula("C38H46N2O8")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID, Bibliography.PORTADA_2024)
                    .compound(),
            CompoundEntry.of("hydroxycocaines", "hydroxycocaines (sum of isomers)")
                    .named("hydroxycocaines", "a group; which isomers a laboratory means is for it to say")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("alpha-truxilline", "alpha-truxilline")
                    .named("cocamine", "the word is also used for the truxillines as a group")
                    .cas("490-17-5")
                    .formula("C38H46N2O8")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("beta-truxilline", "beta-truxilline")
                    .named("isococamine")
                    .cas("490-18-6")
                    .formula("C38H46N2O8")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("mu-truxilline", "mu-truxilline")
                    .cas("113350-57-5")
                    .formula("C38H46N2O8")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("epi-truxilline", "epi-truxilline")
                    .cas("113351-64-7")
                    .formula("C38H46N2O8")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("alpha-truxillic-acid", "alpha-truxillic acid")
                    .cas("490-20-0")
                    .drawn("O=C(O)C1C(c2ccccc2)C(C(=O)O)C1c1ccccc1", "C18H16O4", "QWFRRFLKWRIKSZ-UHFFFAOYSA-N")
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("beta-truxinic-acid", "beta-truxinic acid")
                    .cas("528-34-7")
                    .drawn("O=C(O)C1C(C(=O)O)C(c2ccccc2)C1c1ccccc1", "C18H16O4", "QVNDSQQNODQYJM-UHFFFAOYSA-N")
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("hygrine", "hygrine")
                    .cas("496-49-1")
                    .drawn("CC(=O)C[C@H]1CCCN1C", "C8H15NO", "ADKXZIOQKHHDNQ-MRVPVSSYSA-N")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("cuscohygrine", "cuscohygrine")
                    .cas("454-14-8")
                    .drawn("CN1CCC[C@@H]1CC(=O)C[C@@H]1CCCN1C", "C13H24N2O", "ZEBIACKKLGVLFZ-TXEJJXNPSA-N")
                    .in(Substance.COCAINE, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("trans-cinnamic-acid", "trans-cinnamic acid")
                    .named("(E)-cinnamic acid")
                    .cas("140-10-3", massBank("MSBNK-Antwerp_Univ-METOX_N109828_B8BB"))
                    .read(
                            "O=C(O)/C=C/c1ccccc1",
                            "C9H8O2",
                            "WBYWAXJHAXSJNI-VOTSOKGWSA-N",
                            massBank("MSBNK-Antwerp_Univ-METOX_N109828_B8BB"))
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("cis-cinnamic-acid", "cis-cinnamic acid")
                    .named("(Z)-cinnamic acid")
                    .cas("102-94-3")
                    .derived("O=C(O)/C=C\\c1ccccc1", "C9H8O2", "WBYWAXJHAXSJNI-SREVYHEPSA-N")
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("benzoic-acid", "benzoic acid")
                    .cas("65-85-0", massBank("MSBNK-BAFG-CSL2311108249"))
                    .read(
                            "O=C(O)c1ccccc1",
                            "C7H6O2",
                            "WPYMKLBDIGXBTP-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL2311108249"))
                    .in(Substance.COCAINE, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("cocaethylene", "cocaethylene")
                    .named("ethylbenzoylecgonine")
                    .named("benzoylecgonine ethyl ester")
                    .cas("529-38-4", massBank("MSBNK-Waters-WA000665"))
                    .read(
                            "CCOC(=O)[C@H]1[C@@H](OC(=O)c2ccccc2)C[C@@H]2CC[C@H]1N2C",
                            "C18H23NO4",
                            "NMPOSNRHZIWLLL-XUWVNRHRSA-N",
                            massBank("MSBNK-Waters-WA000665"))
                    .in(Substance.COCAINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("isopropylcocaine", "isopropylcocaine")
                    .named("benzoylecgonine isopropyl ester")
                    .drawn(
                            "CC(C)OC(=O)[C@H]1[C@@H](OC(=O)c2ccccc2)C[C@@H]2CC[C@H]1N2C",
                            "C19H25NO4",
                            "NGJWCZYRIKMKEP-VVLHAWIVSA-N")
                    .in(Substance.COCAINE, CompoundRole.INTERNAL_STANDARD)
                    .compound());

    private CocaCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
