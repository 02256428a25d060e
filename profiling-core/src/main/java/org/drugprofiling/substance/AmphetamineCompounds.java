package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.drugBank;
import static org.drugprofiling.substance.CompoundEntry.emcdda;
import static org.drugprofiling.substance.CompoundEntry.identifierTable;
import static org.drugprofiling.substance.CompoundEntry.massBank;
import static org.drugprofiling.substance.CompoundEntry.precursor;

import java.util.List;
import org.drugprofiling.citation.Bibliography;

/** Amphetamine. */
final class AmphetamineCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("amphetamine", "amphetamine")
                    .named("amfetamine")
                    .named("1-phenyl-2-propylamine")
                    .named("1-phenylpropan-2-amine")
                    .named("beta-phenylisopropylamine")
                    .named("AMP")
                    .cas("300-62-9", massBank("MSBNK-Athens_Univ-AU154001"))
                    .read(
                            "CC(N)Cc1ccccc1",
                            "C9H13N",
                            "KWTSXDURSIMDCE-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU154001"))
                    .in(Substance.AMPHETAMINE, CompoundRole.MAIN_COMPOUND)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.DEGRADATION_PRODUCT, Bibliography.LEE_2012)
                    .compound(),
            CompoundEntry.of("s-amphetamine", "(S)-amphetamine")
                    .named("(+)-amphetamine")
                    .named("(S)-(+)-amphetamine")
                    .named("d-amphetamine", "d is the sign of rotation, not the configuration D")
                    .named("dexamphetamine")
                    .named("dexamfetamine")
                    .cas("51-64-9", drugBank("DB01576"))
                    .read("C[C@H](N)Cc1ccccc1", "C9H13N", "KWTSXDURSIMDCE-QMMMGPOBSA-N", drugBank("DB01576"))
                    .in(Substance.AMPHETAMINE, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("r-amphetamine", "(R)-amphetamine")
                    .named("(-)-amphetamine")
                    .named("(R)-(-)-amphetamine")
                    .named("l-amphetamine", "l is the sign of rotation, not the configuration L")
                    .named("levamphetamine")
                    .cas("156-34-3")
                    .derived("C[C@@H](N)Cc1ccccc1", "C9H13N", "KWTSXDURSIMDCE-MRVPVSSYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("amphetamine-sulphate", "amphetamine sulphate")
                    .named("amphetamine sulfate", "two bases for one acid, not one")
                    .cas("60-13-9", emcdda("amphetamine"))
                    .derived("CC(N)Cc1ccccc1.CC(N)Cc1ccccc1.O=S(=O)(O)O", "C18H28N2O4S", "PYHRZPFZZDCOPH-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("1-phenyl-2-propanone", "1-phenyl-2-propanone")
                    .named("P2P")
                    .named("BMK")
                    .named("phenylacetone")
                    .named(
                            "benzyl methyl ketone",
                            "the whole molecule; in benzyl methyl ketimine and benzyl methyl ketoxime the words name a part")
                    .named("phenyl-2-propanone")
                    .named("1-phenylpropan-2-one")
                    .cas("103-79-7", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007141"))
                    .read(
                            "CC(=O)Cc1ccccc1",
                            "C9H10O",
                            "QCCDLTOVEPVEJK-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007141"))
                    .in(Substance.AMPHETAMINE, CompoundRole.PRECURSOR)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.PRECURSOR)
                    .compound(),
            CompoundEntry.of("1-phenyl-2-propanol", "1-phenyl-2-propanol")
                    .named("1-phenylpropan-2-ol")
                    .named("PPOH")
                    .cas("698-87-3", identifierTable("698-87-3"))
                    .read(
                            "CC(O)Cc1ccccc1",
                            "C9H12O",
                            "WYTRYIUQUDTGSX-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP009548"))
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("benzaldehyde", "benzaldehyde")
                    .named("BZALD")
                    .cas("100-52-7", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004667"))
                    .read(
                            "O=Cc1ccccc1",
                            "C7H6O",
                            "HUMNYLRZRPPJDN-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004667"))
                    .in(Substance.AMPHETAMINE, CompoundRole.PRECURSOR)
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-formylamphetamine", "N-formylamphetamine")
                    .named("NFA")
                    .cas("22148-75-0")
                    .derived("CC(Cc1ccccc1)NC=O", "C10H13NO", "SGSYPSYCGPLSML-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.INTERMEDIATE)
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER, Bibliography.MAT_DESA_2017)
                    .compound(),
            CompoundEntry.of("n-acetylamphetamine", "N-acetylamphetamine")
                    .named("NAA")
                    .cas("14383-60-9")
                    .derived("CC(=O)NC(C)Cc1ccccc1", "C11H15NO", "YPKBVWZHVTZSPU-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("4-methyl-5-phenylpyrimidine", "4-methyl-5-phenylpyrimidine")
                    .named("MPP")
                    .derived("Cc1ncncc1-c1ccccc1", "C11H10N2", "RPXGYQFOIZMYAF-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER, Bibliography.MAT_DESA_2017)
                    .compound(),
            CompoundEntry.of("4-benzylpyrimidine", "4-benzylpyrimidine")
                    .named("BPYR")
                    .derived("c1ccc(Cc2ccncn2)cc1", "C11H10N2", "BXACYQRHBZMYQH-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("n-n-di-beta-phenylisopropyl-amine", "N,N-di-(beta-phenylisopropyl)amine")
                    .named("di-(beta-phenylisopropyl)amine")
                    .named(
                            "di-(1-phenylisopropyl)amine",
                            "1-phenylpropan-2-yl is meant; read as a systematic name 1-phenylisopropyl is 2-phenylpropan-2-yl")
                    .named(
                            "bis-(1-phenylisopropyl)amine",
                            "as before; one source lists it beside N,N-di-(beta-phenylisopropyl)amine as if it were another compound")
                    .named("bis(1-phenylpropan-2-yl)amine")
                    .named("alpha,alpha'-dimethyldiphenethylamine", "the name used for methamphetamine")
                    .named("DPIA")
                    .derived("CC(Cc1ccccc1)NC(C)Cc1ccccc1", "C18H23N", "XIZFJFZATSHCAL-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER, Bibliography.MAT_DESA_2017)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("n-n-di-beta-phenylisopropyl-methylamine", "N,N-di-(beta-phenylisopropyl)methylamine")
                    .named(
                            "di-(1-phenylisopropyl)methylamine",
                            "1-phenylpropan-2-yl is meant; read as a systematic name 1-phenylisopropyl is 2-phenylpropan-2-yl")
                    .named("N-methyl-bis(1-phenylpropan-2-yl)amine")
                    .named("N,alpha,alpha'-trimethyldiphenethylamine", "the name used for methamphetamine")
                    .named("DPIMA")
                    .derived("CC(Cc1ccccc1)N(C)C(C)Cc1ccccc1", "C19H25N", "HJNVYHKUBNVMDC-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("n-n-di-beta-phenylisopropyl-formamide", "N,N-di-(beta-phenylisopropyl)formamide")
                    .named(
                            "di-(1-phenylisopropyl)formamide",
                            "1-phenylpropan-2-yl is meant; read as a systematic name 1-phenylisopropyl is 2-phenylpropan-2-yl")
                    .named("DPIF")
                    .drawn("CC(Cc1ccccc1)N(C=O)C(C)Cc1ccccc1", "C19H23NO", "CWIOUNNXKYYBSJ-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of(
                            "n-beta-phenylisopropyl-benzyl-methyl-ketimine",
                            "N-(beta-phenylisopropyl)benzyl methyl ketimine")
                    .named("KETIM")
                    .drawn("CC(Cc1ccccc1)=NC(C)Cc1ccccc1", "C18H21N", "JASRAMPMOWRZKO-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("n-beta-phenylisopropyl-benzaldimine", "N-(beta-phenylisopropyl)benzaldimine")
                    .named("BZIM")
                    .drawn("CC(Cc1ccccc1)N=Cc1ccccc1", "C16H17N", "SOYOBNJMIDEWDC-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-benzylamphetamine", "N-benzylamphetamine")
                    .named("NBNA")
                    .derived("CC(Cc1ccccc1)NCc1ccccc1", "C16H19N", "JLCDKDGHTWGGQM-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-benzoylamphetamine", "N-benzoylamphetamine")
                    .named("NBZA")
                    .derived("CC(Cc1ccccc1)NC(=O)c1ccccc1", "C16H17NO", "JHFZSLHBOLBFEV-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("2-methyl-3-phenylaziridine", "2-methyl-3-phenylaziridine")
                    .named("AZIR")
                    .derived("CC1NC1c1ccccc1", "C9H11N", "NWAQGFVFBBSDAV-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("benzyl-methyl-ketoxime", "benzyl methyl ketoxime")
                    .named("phenyl-2-propanone oxime")
                    .named("1-phenyl-2-propanone oxime")
                    .named("P2P oxime")
                    .named("OXIME")
                    .cas("13213-36-0")
                    .derived("CC(Cc1ccccc1)=NO", "C9H11NO", "AUYFJUMCPAMOKN-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("1-3-diphenyl-2-propylamine", "1,3-diphenyl-2-propylamine")
                    .named("DPPA")
                    .derived("NC(Cc1ccccc1)Cc1ccccc1", "C15H17N", "BWYYVSNVUCFQQN-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of(
                            "1-oxo-1-phenyl-2-beta-phenylisopropylimino-propane",
                            "1-oxo-1-phenyl-2-(beta-phenylisopropylimino)propane")
                    .named("OPIP")
                    .drawn("CC(=NC(C)Cc1ccccc1)C(=O)c1ccccc1", "C18H19NO", "XWWVDHOCDBZEMX-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of(
                            "2-oxo-1-phenyl-beta-phenylisopropylamino-propane",
                            "2-oxo-1-phenyl-(beta-phenylisopropylamino)propane")
                    .named(
                            "2-oxo-1-phenyl-1-(beta-phenylisopropylamino)propane",
                            "the source gives no position for the amino group; the structure is read from the name")
                    .named("OPAP")
                    .drawn("CC(=O)C(NC(C)Cc1ccccc1)c1ccccc1", "C18H21NO", "YCRGJMOIXWMDMN-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-beta-phenylisopropyl-cathinone", "N-(beta-phenylisopropyl)cathinone")
                    .named("PICAT")
                    .drawn("CC(Cc1ccccc1)NC(C)C(=O)c1ccccc1", "C18H21NO", "GXITZDMUEIFNEK-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("2-4-dimethyl-3-5-diphenylpyridine", "2,4-dimethyl-3,5-diphenylpyridine")
                    .named("pyridine 7")
                    .named("PYR7")
                    .derived("Cc1ncc(-c2ccccc2)c(C)c1-c1ccccc1", "C19H17N", "MQCZKHPMNBSQBA-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("2-6-dimethyl-3-5-diphenylpyridine", "2,6-dimethyl-3,5-diphenylpyridine")
                    .named("pyridine 14")
                    .named("PYR14")
                    .derived("Cc1nc(C)c(-c2ccccc2)cc1-c1ccccc1", "C19H17N", "DUVKIARMJGMWRU-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("1-phenyl-2-nitropropene", "1-phenyl-2-nitropropene")
                    .named("phenyl-2-nitropropene")
                    .named("P2NP")
                    .cas("705-60-2")
                    .derived("CC(=Cc1ccccc1)[N+](=O)[O-]", "C9H9NO2", "WGSVFWFSJDAYBM-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.PRECURSOR)
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("n-n-di-beta-phenylisopropyl-hydroxylamine", "N,N-di-(beta-phenylisopropyl)hydroxylamine")
                    .named("DPIOH")
                    .drawn("CC(Cc1ccccc1)N(O)C(C)Cc1ccccc1", "C18H23NO", "ZLCIDACDFVCFMF-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("alpha-phenylacetoacetonitrile", "alpha-phenylacetoacetonitrile")
                    .named("APAAN")
                    .named("2-phenylacetoacetonitrile")
                    .cas("4468-48-8", precursor("alpha-Phenylacetoacetonitrile"))
                    .derived("CC(=O)C(C#N)c1ccccc1", "C10H9NO", "KHNWFTMUBKJWRZ-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.PRE_PRECURSOR, Bibliography.HAUSER_2018)
                    .compound(),
            CompoundEntry.of("2-phenyl-2-butenenitrile", "2-phenyl-2-butenenitrile")
                    .named("APM1")
                    .derived("CC=C(C#N)c1ccccc1", "C10H9N", "ZYBPSQSGQRMLDY-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER, Bibliography.HAUSER_2018)
                    .compound(),
            CompoundEntry.of("3-amino-2-phenyl-2-butenenitrile", "3-amino-2-phenyl-2-butenenitrile")
                    .named("APM2")
                    .derived("CC(N)=C(C#N)c1ccccc1", "C10H10N2", "WXXYODCRJOBREX-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER, Bibliography.HAUSER_2018)
                    .compound(),
            CompoundEntry.of("4-amino-6-methyl-5-phenylpyrimidine", "4-amino-6-methyl-5-phenylpyrimidine")
                    .named("APM3")
                    .derived("Cc1ncnc(N)c1-c1ccccc1", "C11H11N3", "OFKJBZUSLOPDCV-UHFFFAOYSA-N")
                    .in(Substance.AMPHETAMINE, CompoundRole.ROUTE_MARKER, Bibliography.HAUSER_2018)
                    .compound(),
            CompoundEntry.of("dibenzyl-ketone", "dibenzyl ketone")
                    .named("1,3-diphenyl-2-propanone")
                    .named("DBK")
                    .cas("102-04-5", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP009489"))
                    .read(
                            "O=C(Cc1ccccc1)Cc1ccccc1",
                            "C15H14O",
                            "YFKBXYGUSOXJGS-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP009489"))
                    .in(Substance.AMPHETAMINE, CompoundRole.PRECURSOR_IMPURITY)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.PRECURSOR_IMPURITY)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("bibenzyl", "bibenzyl")
                    .named("1,2-diphenylethane")
                    .named("BIB")
                    .cas("103-29-7", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP010542"))
                    .read(
                            "c1ccc(CCc2ccccc2)cc1",
                            "C14H14",
                            "QWUWMCYKGHVNAV-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP010542"))
                    .in(Substance.AMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("benzyl-cyanide", "benzyl cyanide")
                    .named("benzyl nitrile")
                    .named("phenylacetonitrile")
                    .named("BZCN")
                    .cas("140-29-4", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP008189"))
                    .read(
                            "N#CCc1ccccc1",
                            "C8H7N",
                            "SUSQOBVLVYHIEX-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP008189"))
                    .in(Substance.AMPHETAMINE, CompoundRole.PRE_PRECURSOR, Bibliography.ORMALA_2016)
                    .in(Substance.AMPHETAMINE, CompoundRole.PRECURSOR_IMPURITY)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.PRECURSOR_IMPURITY)
                    .compound(),
            CompoundEntry.of("phenylacetic-acid", "phenylacetic acid")
                    .named("PAA")
                    .cas("103-82-2", massBank("MSBNK-Metabolon-MT000056"))
                    .read(
                            "O=C(O)Cc1ccccc1",
                            "C8H8O2",
                            "WLJVXDMOQOGPHL-UHFFFAOYSA-N",
                            massBank("MSBNK-Metabolon-MT000056"))
                    .in(Substance.AMPHETAMINE, CompoundRole.PRE_PRECURSOR, Bibliography.ORMALA_2016)
                    .in(Substance.METHAMPHETAMINE, CompoundRole.PRE_PRECURSOR, Bibliography.POPOVIC_REPOSITORIES)
                    .compound(),
            CompoundEntry.of("pma", "4-methoxyamphetamine")
                    .named("PMA")
                    .named("para-methoxyamphetamine")
                    .named("p-methoxyamphetamine")
                    .cas("64-13-1", massBank("MSBNK-Waters-WA002861"))
                    .read(
                            "COc1ccc(CC(C)N)cc1",
                            "C10H15NO",
                            "NEGYEDYHPHMHGK-UHFFFAOYSA-N",
                            massBank("MSBNK-Waters-WA002861"))
                    .compound());

    private AmphetamineCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
