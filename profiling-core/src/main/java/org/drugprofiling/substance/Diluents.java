package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.drugBank;
import static org.drugprofiling.substance.CompoundEntry.identifierTable;
import static org.drugprofiling.substance.CompoundEntry.massBank;

import java.util.List;
import org.drugprofiling.citation.Bibliography;

/** Inert cutting agents and tablet excipients. */
final class Diluents {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("mannitol", "mannitol")
                    .named("D-mannitol")
                    .named("MANN")
                    .cas("69-65-8", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP010511"))
                    .read(
                            "OC[C@@H](O)[C@@H](O)[C@H](O)[C@H](O)CO",
                            "C6H14O6",
                            "FBPFZTCFMRRESA-KVTDHHQDSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP010511"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .in(Substance.MDMA, CompoundRole.EXCIPIENT, Bibliography.XTSEE)
                    .compound(),
            CompoundEntry.of("lactose", "lactose")
                    .named("LAC")
                    .cas("63-42-3", massBank("MSBNK-RIKEN_ReSpect-PS037901"))
                    .read(
                            "OC[C@H]1O[C@@H](O[C@H]2[C@H](O)[C@@H](O)C(O)O[C@@H]2CO)[C@H](O)[C@@H](O)[C@H]1O",
                            "C12H22O11",
                            "GUBGYTABKSRVRQ-QKKXKWKRSA-N",
                            drugBank("DB04465"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .in(Substance.MDMA, CompoundRole.EXCIPIENT, Bibliography.XTSEE)
                    .compound(),
            CompoundEntry.of("glucose", "glucose")
                    .named("D-glucose")
                    .named("dextrose")
                    .named("GLC")
                    .cas("50-99-7", massBank("MSBNK-BGC_Munich-RP022611"))
                    .read(
                            "OC[C@H]1OC(O)[C@H](O)[C@@H](O)[C@@H]1O",
                            "C6H12O6",
                            "WQZGKKKJIJFFOK-GASJEMHNSA-N",
                            massBank("MSBNK-BGC_Munich-RP022611"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .in(Substance.MDMA, CompoundRole.EXCIPIENT, Bibliography.XTSEE)
                    .compound(),
            CompoundEntry.of("sucrose", "sucrose")
                    .named("SUC")
                    .cas("57-50-1", massBank("MSBNK-Kazusa-KZ000075"))
                    .read(
                            "OC[C@H]1O[C@@](CO)(O[C@H]2O[C@H](CO)[C@@H](O)[C@H](O)[C@H]2O)[C@@H](O)[C@@H]1O",
                            "C12H22O11",
                            "CZMRCDWAGMRECN-UGDNZRGBSA-N",
                            massBank("MSBNK-Kazusa-KZ000075"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("maltose", "maltose")
                    .cas("69-79-4", massBank("MSBNK-Kazusa-KZ000196"))
                    .read(
                            "OC[C@H]1O[C@H](O[C@H]2[C@H](O)[C@@H](O)C(O)O[C@@H]2CO)[C@H](O)[C@@H](O)[C@@H]1O",
                            "C12H22O11",
                            "GUBGYTABKSRVRQ-PICCSMPSSA-N",
                            massBank("MSBNK-Kazusa-KZ000196"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("lactitol", "lactitol")
                    .cas("585-86-4", massBank("MSBNK-Osaka_Univ-OUF00295"))
                    .read(
                            "OC[C@@H](O)[C@@H](O[C@@H]1O[C@H](CO)[C@H](O)[C@H](O)[C@H]1O)[C@H](O)[C@@H](O)CO",
                            "C12H24O11",
                            "VQHSOMBJVWLPSR-JVCRWLNRSA-N",
                            massBank("MSBNK-Osaka_Univ-OUF00295"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("sorbitol", "sorbitol")
                    .named("D-glucitol")
                    .named("SORB")
                    .cas("50-70-4", massBank("MSBNK-Osaka_Univ-OUF00215"))
                    .read(
                            "OC[C@@H](O)[C@@H](O)[C@H](O)[C@@H](O)CO",
                            "C6H14O6",
                            "FBPFZTCFMRRESA-JGWLITMVSA-N",
                            massBank("MSBNK-Osaka_Univ-OUF00215"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .in(Substance.MDMA, CompoundRole.EXCIPIENT, Bibliography.XTSEE)
                    .compound(),
            CompoundEntry.of("inositol", "inositol")
                    .named("myo-inositol")
                    .cas("87-89-8", massBank("MSBNK-Kazusa-KZ000246"))
                    .read(
                            "O[C@H]1[C@H](O)[C@@H](O)[C@H](O)[C@@H](O)[C@H]1O",
                            "C6H12O6",
                            "CDAISMWEOUEBRE-GPIVLXJGSA-N",
                            massBank("MSBNK-Kazusa-KZ000246"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("creatine", "creatine")
                    .named("CREA")
                    .cas("57-00-1", massBank("MSBNK-Antwerp_Univ-METOX_P100302_FB57"))
                    .read(
                            "CN(CC(=O)O)C(=N)N",
                            "C4H9N3O2",
                            "CVSVTCORWBXHQV-UHFFFAOYSA-N",
                            massBank("MSBNK-Antwerp_Univ-METOX_P100302_FB57"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .in(Substance.AMPHETAMINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("boric-acid", "boric acid")
                    .cas("10043-35-3", drugBank("DB11326"))
                    .read("OB(O)O", "H3BO3", "KGBXLFKZBHKPEV-UHFFFAOYSA-N", drugBank("DB11326"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("sodium-hydrogen-carbonate", "sodium hydrogen carbonate")
                    .named("sodium bicarbonate")
                    .cas("144-55-8", drugBank("DB01390"))
                    .read("O=C([O-])O.[Na+]", "CHNaO3", "UIIMBOGNXHQVGW-UHFFFAOYSA-M", drugBank("DB01390"))
                    .in(Substance.COCAINE, CompoundRole.DILUENT, Bibliography.SANTANA_2019)
                    .compound(),
            CompoundEntry.of("calcium-carbonate", "calcium carbonate")
                    .cas("471-34-1", drugBank("DB06724"))
                    .read("O=C([O-])[O-].[Ca+2]", "CCaO3", "VTYYLEPIZMXCLO-UHFFFAOYSA-L", drugBank("DB06724"))
                    .in(Substance.COCAINE, CompoundRole.DILUENT, Bibliography.SANTANA_2019)
                    .compound(),
            CompoundEntry.of("starch", "starch")
                    .named("amylum")
                    .cas("9005-25-8", drugBank("DB11599"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("talc", "talc")
                    .cas("14807-96-6", identifierTable("14807-96-6"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .in(Substance.MDMA, CompoundRole.EXCIPIENT, Bibliography.XTSEE)
                    .compound(),
            CompoundEntry.of("citric-acid", "citric acid")
                    .cas("77-92-9", massBank("MSBNK-BAFG-CSL23111013732"))
                    .read(
                            "O=C(O)CC(O)(CC(=O)O)C(=O)O",
                            "C6H8O7",
                            "KRKNYBCHXYNGOX-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL23111013732"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("urea", "urea")
                    .cas("57-13-6", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP011641"))
                    .read(
                            "NC(N)=O",
                            "CH4N2O",
                            "XSQUKJJJFZCRTK-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP011641"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("dimethyl-sulfone", "dimethyl sulfone")
                    .named("dimethyl sulphone")
                    .named("methylsulfonylmethane")
                    .named("MSM")
                    .named("DMSO2")
                    .cas("67-71-0", drugBank("DB14090"))
                    .read("CS(C)(=O)=O", "C2H6O2S", "HHVIBTZHLRERCL-UHFFFAOYSA-N", drugBank("DB14090"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.DILUENT)
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("dimethyl-terephthalate", "dimethyl terephthalate")
                    .cas("120-61-6", massBank("MSBNK-Athens_Univ-AU501603"))
                    .read(
                            "COC(=O)c1ccc(C(=O)OC)cc1",
                            "C10H10O4",
                            "WOZVHXUHUFLZGK-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU501603"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("leucine", "leucine")
                    .named("L-leucine")
                    .cas("61-90-5", massBank("MSBNK-BGC_Munich-RP000601"))
                    .read(
                            "CC(C)C[C@H](N)C(=O)O",
                            "C6H13NO2",
                            "ROHFNLRQFUQHCH-YFKPBYRVSA-N",
                            massBank("MSBNK-BGC_Munich-RP000601"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("isoleucine", "isoleucine")
                    .named("L-isoleucine")
                    .cas("73-32-5", massBank("MSBNK-Antwerp_Univ-METOX_P100301_F638"))
                    .read(
                            "CC[C@H](C)[C@H](N)C(=O)O",
                            "C6H13NO2",
                            "AGPKZVBTJJNPAG-WHFBIAKZSA-N",
                            massBank("MSBNK-Antwerp_Univ-METOX_P100301_F638"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("valine", "valine")
                    .named("L-valine")
                    .cas("72-18-4", massBank("MSBNK-Antwerp_Univ-METOX_P100403_EF88"))
                    .read(
                            "CC(C)[C@H](N)C(=O)O",
                            "C5H11NO2",
                            "KZSNJWFQEVHDMF-BYPYZUCNSA-N",
                            massBank("MSBNK-Antwerp_Univ-METOX_P100403_EF88"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("vanillin", "vanillin")
                    .cas("121-33-5", massBank("MSBNK-MetaboLights-ML005951"))
                    .read(
                            "COc1cc(C=O)ccc1O",
                            "C8H8O3",
                            "MWOOGOJBHIARFG-UHFFFAOYSA-N",
                            massBank("MSBNK-MetaboLights-ML005951"))
                    .in(Substance.HEROIN, CompoundRole.DILUENT)
                    .in(Substance.COCAINE, CompoundRole.DILUENT)
                    .compound(),
            CompoundEntry.of("magnesium-stearate", "magnesium stearate")
                    .named("MGST")
                    .cas("557-04-0", drugBank("DB14077"))
                    .read(
                            "CCCCCCCCCCCCCCCCCC(=O)[O-].CCCCCCCCCCCCCCCCCC(=O)[O-].[Mg+2]",
                            "C36H70MgO4",
                            "HQKMJHAJHXVSDF-UHFFFAOYSA-L",
                            drugBank("DB14077"))
                    .in(Substance.MDMA, CompoundRole.EXCIPIENT, Bibliography.XTSEE)
                    .compound(),
            CompoundEntry.of("palmitic-acid", "palmitic acid")
                    .named("hexadecanoic acid")
                    .named("PALM")
                    .cas("57-10-3", massBank("MSBNK-Antwerp_Univ-METOX_N107226_B8BB"))
                    .read(
                            "CCCCCCCCCCCCCCCC(=O)O",
                            "C16H32O2",
                            "IPCSVZSSVZVIGE-UHFFFAOYSA-N",
                            massBank("MSBNK-Antwerp_Univ-METOX_N107226_B8BB"))
                    .in(Substance.MDMA, CompoundRole.EXCIPIENT, Bibliography.XTSEE)
                    .compound(),
            CompoundEntry.of("stearic-acid", "stearic acid")
                    .named("octadecanoic acid")
                    .named("STEA")
                    .cas("57-11-4", massBank("MSBNK-Antwerp_Univ-METOX_N109326_9CB7"))
                    .read(
                            "CCCCCCCCCCCCCCCCCC(=O)O",
                            "C18H36O2",
                            "QIQXTHQIDYTFRH-UHFFFAOYSA-N",
                            massBank("MSBNK-Antwerp_Univ-METOX_N109326_9CB7"))
                    .in(Substance.MDMA, CompoundRole.EXCIPIENT)
                    .compound(),
            CompoundEntry.of("cellulose", "cellulose")
                    .named("CELL")
                    .cas("9004-34-6", drugBank("DB14158"))
                    .in(Substance.MDMA, CompoundRole.EXCIPIENT, Bibliography.XTSEE)
                    .compound(),
            CompoundEntry.of("ponceau-4r", "Ponceau 4R")
                    .named("E 124")
                    .cas("2611-82-7")
                    .drawn(
                            "O=S(=O)([O-])c1cc(S(=O)(=O)[O-])c2c(N=Nc3ccc(S(=O)(=O)[O-])c4ccccc34)c(O)ccc2c1.[Na+].[Na+].[Na+]",
                            "C20H11N2Na3O10S3",
                            "SWGJCIMEBVHMTA-UHFFFAOYSA-K")
                    .in(Substance.METHAMPHETAMINE, CompoundRole.EXCIPIENT, Bibliography.AWANG_2022)
                    .compound());

    private Diluents() {}

    static List<Compound> all() {
        return ALL;
    }
}
