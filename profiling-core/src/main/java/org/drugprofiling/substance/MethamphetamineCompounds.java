package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.drugBank;
import static org.drugprofiling.substance.CompoundEntry.massBank;

import java.util.List;
import org.drugprofiling.citation.Bibliography;

/** Methamphetamine. */
final class MethamphetamineCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("methamphetamine", "methamphetamine")
                    .named("MA", "of no stated configuration")
                    .named("methylamphetamine", "N-methylamphetamine, not a ring-methylated amphetamine")
                    .named("metamfetamine")
                    .named("N-methylamphetamine")
                    .named("racemic methamphetamine")
                    .named("(±)-methamphetamine")
                    .named("dl-methamphetamine")
                    .named("1-phenyl-N-methylpropan-2-amine")
                    .cas("7632-10-2")
                    .read(
                            "CNC(C)Cc1ccccc1",
                            "C10H15N",
                            "MYWUZJCMWCOHBA-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU156006"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("s-methamphetamine", "(S)-methamphetamine")
                    .named("(+)-methamphetamine")
                    .named("(S)-(+)-methamphetamine")
                    .named("d-methamphetamine", "d is the sign of rotation, not the configuration D")
                    .named("S-MA")
                    .named("d-methylamphetamine")
                    .named("(S)-methylamphetamine")
                    .cas("537-46-2", massBank("MSBNK-Eawag-EA282901"))
                    .read(
                            "CN[C@@H](C)Cc1ccccc1",
                            "C10H15N",
                            "MYWUZJCMWCOHBA-VIFPVBQESA-N",
                            massBank("MSBNK-Eawag-EA282901"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("r-methamphetamine", "(R)-methamphetamine")
                    .named("(-)-methamphetamine")
                    .named("(R)-(-)-methamphetamine")
                    .named("l-methamphetamine", "l is the sign of rotation, not the configuration L")
                    .named("R-MA")
                    .named("LMA", "in an Australian data set; how the code is read was not verified")
                    .named("l-methylamphetamine")
                    .named("(R)-methylamphetamine")
                    .named("levmetamfetamine")
                    .cas("33817-09-3", drugBank("DB09571"))
                    .read("CN[C@H](C)Cc1ccccc1", "C10H15N", "MYWUZJCMWCOHBA-SECBINFHSA-N", drugBank("DB09571"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("methamphetamine-hcl", "methamphetamine hydrochloride")
                    .named("methamphetamine HCl", "of no stated configuration")
                    .derived("CNC(C)Cc1ccccc1.Cl", "C10H16ClN", "TWXDDNPPQUTEOV-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("n-n-dimethylamphetamine", "N,N-dimethylamphetamine")
                    .named("dimethylamphetamine")
                    .cas("4075-96-1")
                    .derived("CC(Cc1ccccc1)N(C)C", "C11H17N", "OBDSVYOSYSKVMX-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("ephedrine", "(1R,2S)-ephedrine")
                    .named("ephedrine", "one of four stereoisomers")
                    .named("l-ephedrine")
                    .named("EPH")
                    .cas("299-42-3", massBank("MSBNK-Eawag-EA275801"))
                    .read(
                            "CN[C@@H](C)[C@H](O)c1ccccc1",
                            "C10H15NO",
                            "KWGRBVOPPLSCSI-WPRPVWTQSA-N",
                            massBank("MSBNK-Eawag-EA275801"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.PRECURSOR, Bibliography.ZHANG_2008)
                    .compound(),
            CompoundEntry.of("pseudoephedrine", "(1S,2S)-pseudoephedrine")
                    .named("pseudoephedrine", "one of four stereoisomers")
                    .named("d-pseudoephedrine")
                    .named("PSE")
                    .cas("90-82-4", drugBank("DB00852"))
                    .read(
                            "CN[C@@H](C)[C@@H](O)c1ccccc1",
                            "C10H15NO",
                            "KWGRBVOPPLSCSI-WCBMZHEXSA-N",
                            drugBank("DB00852"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.PRECURSOR, Bibliography.ZHANG_2008)
                    .compound(),
            CompoundEntry.of("ephedrine-pseudoephedrine", "ephedrine/pseudoephedrine, not told apart")
                    .named("ephedrine/pseudoephedrine")
                    .named("EPH/PSE")
                    .read(
                            "CNC(C)C(O)c1ccccc1",
                            "C10H15NO",
                            "KWGRBVOPPLSCSI-UHFFFAOYSA-N",
                            massBank("MSBNK-Univ_Connecticut-CO000166"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.PRECURSOR, Bibliography.ZHANG_2008)
                    .compound(),
            CompoundEntry.of("1-2-dimethyl-3-phenylaziridine", "1,2-dimethyl-3-phenylaziridine")
                    .named("DMAZ")
                    .derived("CC1C(c2ccccc2)N1C", "C10H13N", "MKCZABZZOZOQTK-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER, Bibliography.ZHANG_2008)
                    .compound(),
            CompoundEntry.of(
                            "chloroephedrine-chloropseudoephedrine",
                            "chloroephedrine/chloropseudoephedrine, not told apart")
                    .named("chloroephedrine/chloropseudoephedrine")
                    .named("chloroephedrine", "not told apart from chloropseudoephedrine here")
                    .named("chloropseudoephedrine", "not told apart from chloroephedrine here")
                    .named("CLEPH")
                    .drawn("CNC(C)C(Cl)c1ccccc1", "C10H14ClN", "HZCQDJZPLJOGQS-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("n-formylmethamphetamine", "N-formylmethamphetamine")
                    .named("NFMA")
                    .cas("42932-20-7", massBank("MSBNK-Eawag_Additional_Specs-ET050801"))
                    .read(
                            "CC(Cc1ccccc1)N(C)C=O",
                            "C11H15NO",
                            "GLSMSUZWTDVJMA-UHFFFAOYSA-N",
                            massBank("MSBNK-Eawag_Additional_Specs-ET050801"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.INTERMEDIATE)
                    .compound(),
            CompoundEntry.of("n-acetylmethamphetamine", "N-acetylmethamphetamine")
                    .named("NAMA")
                    .drawn("CC(=O)N(C)C(C)Cc1ccccc1", "C12H17NO", "XCLNTWGFRQKLDT-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-acetylephedrine", "N-acetylephedrine")
                    .named("NAEPH")
                    .drawn("CC(=O)N(C)C(C)C(O)c1ccccc1", "C12H17NO2", "ZZGMTCKULVMTDB-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("1-3-dimethyl-2-phenylnaphthalene", "1,3-dimethyl-2-phenylnaphthalene")
                    .named("NAP1")
                    .derived("Cc1cc2ccccc2c(C)c1-c1ccccc1", "C18H16", "LKYXFOBXGHLFDK-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER, Bibliography.ZHANG_2008)
                    .compound(),
            CompoundEntry.of("1-benzyl-3-methylnaphthalene", "1-benzyl-3-methylnaphthalene")
                    .named("NAP2")
                    .derived("Cc1cc(Cc2ccccc2)c2ccccc2c1", "C18H16", "UGOQULJNJVAQIJ-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER, Bibliography.ZHANG_2008)
                    .compound(),
            CompoundEntry.of("n-benzoylmethamphetamine", "N-benzoylmethamphetamine")
                    .named("NBZMA")
                    .drawn("CC(Cc1ccccc1)N(C)C(=O)c1ccccc1", "C17H19NO", "IBIHGEFYKQYHCD-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-cinnamoylmethamphetamine", "N-cinnamoylmethamphetamine")
                    .named("(2E)-N-methyl-3-phenyl-N-(1-phenylpropan-2-yl)prop-2-enamide")
                    .named("NCINMA")
                    .derived("CC(Cc1ccccc1)N(C)C(=O)/C=C/c1ccccc1", "C19H21NO", "JQIPURUGCMIEBC-BUHFOSPRSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("3-4-dimethyl-5-phenyl-2-oxazolidinone", "3,4-dimethyl-5-phenyl-2-oxazolidinone")
                    .named("OXAZ")
                    .derived("CC1C(c2ccccc2)OC(=O)N1C", "C11H13NO2", "MNYARIILPGRTQL-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of(
                            "1-1-4-cyclohexadienyl-2-methylaminopropane",
                            "1-(1,4-cyclohexadienyl)-2-methylaminopropane")
                    .named("CMP")
                    .derived("CNC(C)CC1=CCC=CC1", "C10H17N", "DIMNLUIMZVXIKS-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("methcathinone", "methcathinone")
                    .named("ephedrone")
                    .named("MCAT")
                    .cas("5650-44-2", drugBank("DB15339"))
                    .read("CNC(C)C(=O)c1ccccc1", "C10H13NO", "LPLLVINFLBSFRP-UHFFFAOYSA-N", drugBank("DB15339"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("alpha-benzyl-n-methylphenethylamine", "alpha-benzyl-N-methylphenethylamine")
                    .named("BNMPA")
                    .derived("CNC(Cc1ccccc1)Cc1ccccc1", "C16H19N", "HHBBJSPPGKHKHX-UHFFFAOYSA-N")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("benzophenone", "benzophenone")
                    .named("diphenylketone", "so called in one source; not dibenzyl ketone")
                    .named("diphenyl ketone")
                    .named("BZPH")
                    .cas("119-61-9", massBank("MSBNK-BAFG-CSL2311094917"))
                    .read(
                            "O=C(c1ccccc1)c1ccccc1",
                            "C13H10O",
                            "RWCCWEUUXYIKHB-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL2311094917"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.UNKNOWN)
                    .compound(),
            CompoundEntry.of("caprolactam", "caprolactam")
                    .named("epsilon-caprolactam")
                    .named("CAPRO")
                    .cas("105-60-2", massBank("MSBNK-BAFG-CSL23111017618"))
                    .read(
                            "O=C1CCCCCN1",
                            "C6H11NO",
                            "JBKVHLHDHHXQEQ-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL23111017618"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.PACKAGING)
                    .compound(),
            CompoundEntry.of("methamphetamine-dimer", "methamphetamine dimer")
                    .named("MA dimer", "a name of the source; its structure is not stated")
                    .named("MADIM")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound());

    private MethamphetamineCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
