package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.drugBank;
import static org.drugprofiling.substance.CompoundEntry.identifierTable;
import static org.drugprofiling.substance.CompoundEntry.massBank;

import java.util.List;
import org.drugprofiling.citation.Bibliography;

/** Solvents: a vocabulary, not the list of a method. */
final class Solvents {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("acetone", "acetone")
                    .named("2-propanone")
                    .cas("67-64-1", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007680"))
                    .read(
                            "CC(C)=O",
                            "C3H6O",
                            "CSCPPACGZOOCGX-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007680"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("diethyl-ether", "diethyl ether")
                    .named("ethoxyethane")
                    .cas("60-29-7", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007656"))
                    .read(
                            "CCOCC",
                            "C4H10O",
                            "RTZKZFJDLAIYFH-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007656"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT, Bibliography.COLLINS_2006)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("ethyl-acetate", "ethyl acetate")
                    .cas("141-78-6", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007064"))
                    .read(
                            "CCOC(C)=O",
                            "C4H8O2",
                            "XEKOWRVHYACXOJ-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007064"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT, Bibliography.COLLINS_2006)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("n-propyl-acetate", "n-propyl acetate")
                    .named("propyl acetate")
                    .cas("109-60-4", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007066"))
                    .read(
                            "CCCOC(C)=O",
                            "C5H10O2",
                            "YKYONYBAUNKHLG-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007066"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("isopropyl-acetate", "isopropyl acetate")
                    .cas("108-21-4", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007067"))
                    .read(
                            "CC(=O)OC(C)C",
                            "C5H10O2",
                            "JMMWKPVZQRWMSS-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007067"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("n-butyl-acetate", "n-butyl acetate")
                    .named("butyl acetate")
                    .cas("123-86-4", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007068"))
                    .read(
                            "CCCCOC(C)=O",
                            "C6H12O2",
                            "DKPFZGUDAPQIHT-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007068"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("methanol", "methanol")
                    .named("methyl alcohol")
                    .cas("67-56-1", identifierTable("67-56-1"))
                    .read("CO", "CH4O", "OKKJLVBELUTLKV-UHFFFAOYSA-N", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP008889"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("ethanol", "ethanol")
                    .named("ethyl alcohol")
                    .cas("64-17-5", drugBank("DB00898"))
                    .read("CCO", "C2H6O", "LFQSCWFLJHTTHZ-UHFFFAOYSA-N", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP006778"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("2-propanol", "2-propanol")
                    .named("isopropanol")
                    .named("isopropyl alcohol")
                    .named("propan-2-ol")
                    .cas("67-63-0", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007108"))
                    .read(
                            "CC(C)O",
                            "C3H8O",
                            "KFZMGEQAYNKOFK-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007108"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("1-propanol", "1-propanol")
                    .named("n-propanol")
                    .named("propan-1-ol")
                    .cas("71-23-8", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007107"))
                    .read("CCCO", "C3H8O", "BDERNNFJNOPAEC-UHFFFAOYSA-N", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007107"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("1-butanol", "1-butanol")
                    .named("n-butanol")
                    .named("butan-1-ol")
                    .cas("71-36-3", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007109"))
                    .read(
                            "CCCCO",
                            "C4H10O",
                            "LRHPLDYGYMQRHN-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007109"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("2-methyl-1-propanol", "2-methyl-1-propanol")
                    .named("isobutanol")
                    .named("isobutyl alcohol")
                    .cas("78-83-1", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007110"))
                    .read(
                            "CC(C)CO",
                            "C4H10O",
                            "ZXEKIIBDNHEJCQ-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007110"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("2-butanone", "2-butanone")
                    .named("methyl ethyl ketone")
                    .named("MEK")
                    .cas("78-93-3", massBank("MSBNK-RIKEN_ReSpect-PS103301"))
                    .read("CCC(C)=O", "C4H8O", "ZWEHNKRNPOVVGH-UHFFFAOYSA-N", massBank("MSBNK-RIKEN_ReSpect-PS103301"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("2-pentanone", "2-pentanone")
                    .named("methyl propyl ketone")
                    .cas("107-87-9", massBank("MSBNK-EPA-ENTACT_AGILENT002123"))
                    .read(
                            "CCCC(C)=O",
                            "C5H10O",
                            "XNLICIUVMPYHGG-UHFFFAOYSA-N",
                            massBank("MSBNK-EPA-ENTACT_AGILENT002123"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("4-methyl-2-pentanone", "4-methyl-2-pentanone")
                    .named("methyl isobutyl ketone")
                    .named("MIBK")
                    .cas("108-10-1", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004924"))
                    .read(
                            "CC(=O)CC(C)C",
                            "C6H12O",
                            "NTIZESTWPVYFNL-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004924"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("dichloromethane", "dichloromethane")
                    .named("methylene chloride")
                    .named("DCM")
                    .cas("75-09-2", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP000970"))
                    .read(
                            "ClCCl",
                            "CH2Cl2",
                            "YMWUJEATGCHHMB-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP000970"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("chloroform", "chloroform")
                    .named("trichloromethane")
                    .cas("67-66-3", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP000937"))
                    .read(
                            "ClC(Cl)Cl",
                            "CHCl3",
                            "HEDRZPFGACZZDS-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP000937"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("trichloroethene", "trichloroethene")
                    .named("trichloroethylene")
                    .cas("79-01-6", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004907"))
                    .read(
                            "ClC=C(Cl)Cl",
                            "C2HCl3",
                            "XSTXAVWGXDQKEL-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004907"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("n-hexane", "n-hexane")
                    .named("hexane")
                    .cas("110-54-3", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012131"))
                    .read(
                            "CCCCCC",
                            "C6H14",
                            "VLKZOEOYAKHREP-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012131"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("n-heptane", "n-heptane")
                    .named("heptane")
                    .cas("142-82-5", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012135"))
                    .read(
                            "CCCCCCC",
                            "C7H16",
                            "IMNFDUFMRHMDMM-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012135"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("cyclohexane", "cyclohexane")
                    .cas("110-82-7", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012174"))
                    .read(
                            "C1CCCCC1",
                            "C6H12",
                            "XDTMQSROBMDMFD-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012174"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("methylcyclohexane", "methylcyclohexane")
                    .cas("108-87-2", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004796"))
                    .read(
                            "CC1CCCCC1",
                            "C7H14",
                            "UAEPNZWRGJTJPN-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004796"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("benzene", "benzene")
                    .cas("71-43-2", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012242"))
                    .read(
                            "c1ccccc1",
                            "C6H6",
                            "UHOVQNZJYSORNB-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012242"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("toluene", "toluene")
                    .named("methylbenzene")
                    .cas("108-88-3", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004693"))
                    .read(
                            "Cc1ccccc1",
                            "C7H8",
                            "YXFVVABEGXRONW-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004693"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("o-xylene", "o-xylene")
                    .named("1,2-dimethylbenzene")
                    .cas("95-47-6", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012246"))
                    .read(
                            "Cc1ccccc1C",
                            "C8H10",
                            "CTQNGGLPUBDAKN-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012246"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("m-xylene", "m-xylene")
                    .named("1,3-dimethylbenzene")
                    .cas("108-38-3", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012247"))
                    .read(
                            "Cc1cccc(C)c1",
                            "C8H10",
                            "IVSZLXZYQVIEFR-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012247"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("p-xylene", "p-xylene")
                    .named("1,4-dimethylbenzene")
                    .cas("106-42-3", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012248"))
                    .read(
                            "Cc1ccc(C)cc1",
                            "C8H10",
                            "URLKBWYHVLBVBO-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012248"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("ethylbenzene", "ethylbenzene")
                    .cas("100-41-4", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP000961"))
                    .read(
                            "CCc1ccccc1",
                            "C8H10",
                            "YNQLUTRBYVCPMQ-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP000961"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("mesitylene", "mesitylene")
                    .named("1,3,5-trimethylbenzene")
                    .cas("108-67-8", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004703"))
                    .read(
                            "Cc1cc(C)cc(C)c1",
                            "C9H12",
                            "AUHZEENZYGFFBQ-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP004703"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("acetic-acid", "acetic acid")
                    .named("ethanoic acid")
                    .cas("64-19-7", massBank("MSBNK-Keio_Univ-KO000042"))
                    .read("CC(=O)O", "C2H4O2", "QTBSBXVTEAMEQO-UHFFFAOYSA-N", massBank("MSBNK-Keio_Univ-KO000042"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("mesityl-oxide", "mesityl oxide")
                    .named("4-methyl-3-penten-2-one")
                    .cas("141-79-7", identifierTable("141-79-7"))
                    .read(
                            "CC(=O)C=C(C)C",
                            "C6H10O",
                            "SHOJXDKTYKFBRD-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP005409"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("diacetone-alcohol", "diacetone alcohol")
                    .named("4-hydroxy-4-methyl-2-pentanone")
                    .cas("123-42-2", identifierTable("123-42-2"))
                    .read(
                            "CC(=O)CC(C)(C)O",
                            "C6H12O2",
                            "SWXVUIWOUIDPGS-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP008599"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("tetrahydrofuran", "tetrahydrofuran")
                    .named("THF")
                    .cas("109-99-9", identifierTable("109-99-9"))
                    .read(
                            "C1CCOC1",
                            "C4H8O",
                            "WYURNTSHIVDZCO-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP001795"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound(),
            CompoundEntry.of("diisopropyl-ether", "diisopropyl ether")
                    .named("isopropyl ether")
                    .cas("108-20-3", identifierTable("108-20-3"))
                    .read(
                            "CC(C)OC(C)C",
                            "C6H14O",
                            "ZAFNJMIOTHYJRJ-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP001501"))
                    .in(Substance.HEROIN, CompoundRole.SOLVENT)
                    .in(Substance.COCAINE, CompoundRole.SOLVENT)
                    .compound());

    private Solvents() {}

    static List<Compound> all() {
        return ALL;
    }
}
