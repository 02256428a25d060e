package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.emcdda;
import static org.drugprofiling.substance.CompoundEntry.identifierTable;
import static org.drugprofiling.substance.CompoundEntry.massBank;

import java.util.List;
import org.drugprofiling.citation.Bibliography;

/** Heroin and opium. */
final class OpiateCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("diacetylmorphine", "diacetylmorphine")
                    .named("heroin", "in prose also the whole seized drug")
                    .named("diamorphine")
                    .named(
                            "3,6-diacetylmorphine",
                            "the acetyl groups are on oxygen; read as a systematic name it is another compound")
                    .named("DAM")
                    .cas("561-27-3", massBank("MSBNK-Athens_Univ-AU153301"))
                    .read(
                            "CC(=O)Oc1ccc2c3c1O[C@H]1[C@@H](OC(C)=O)C=C[C@H]4[C@@H](C2)N(C)CC[C@@]341",
                            "C21H23NO5",
                            "GVGLGOZIDCSQPN-PVHGPHFFSA-N",
                            massBank("MSBNK-Athens_Univ-AU153301"))
                    .in(Substance.HEROIN, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("diacetylmorphine-hcl", "diacetylmorphine hydrochloride")
                    .named("heroin hydrochloride")
                    .named(
                            "heroin HCl",
                            "anhydrous; the factor 0.8714 belongs to the monohydrate, and one source gives this CAS number to the hydrate")
                    .named("diamorphine hydrochloride")
                    .cas("1502-95-0", emcdda("heroin"))
                    .derived(
                            "CC(=O)Oc1ccc2c3c1O[C@H]1[C@@H](OC(C)=O)C=C[C@H]4[C@@H](C2)N(C)CC[C@@]341.Cl",
                            "C21H24ClNO5",
                            "FZJYQGFGNHGSFX-PVQKIFDLSA-N")
                    .in(Substance.HEROIN, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("diacetylmorphine-hcl-monohydrate", "diacetylmorphine hydrochloride monohydrate")
                    .named("heroin hydrochloride monohydrate")
                    .named("diamorphine hydrochloride monohydrate")
                    .derived(
                            "CC(=O)Oc1ccc2c3c1O[C@H]1[C@@H](OC(C)=O)C=C[C@H]4[C@@H](C2)N(C)CC[C@@]341.Cl.O",
                            "C21H26ClNO6",
                            "RXHOCRVNZZBATK-NRXBBNKASA-N")
                    .in(Substance.HEROIN, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("6-mam", "6-monoacetylmorphine")
                    .named("O6-monoacetylmorphine")
                    .named("O6-MAM")
                    .named(
                            "6-acetylmorphine",
                            "the acetyl group is on oxygen; read as a systematic name it is another compound")
                    .named("6-AM")
                    .cas("2784-73-8", massBank("MSBNK-Waters-WA002831"))
                    .read(
                            "CC(=O)O[C@H]1C=C[C@H]2[C@H]3Cc4ccc(O)c5c4[C@@]2(CCN3C)[C@H]1O5",
                            "C19H21NO4",
                            "JJGYGPZNTOPXGV-SSTWWWIQSA-N",
                            massBank("MSBNK-Waters-WA002831"))
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .in(Substance.HEROIN, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("3-mam", "3-monoacetylmorphine")
                    .named("O3-monoacetylmorphine")
                    .named("O3-MAM")
                    .named(
                            "3-acetylmorphine",
                            "the acetyl group is on oxygen; read as a systematic name it is another compound")
                    .cas("5140-28-3")
                    .derived(
                            "CC(=O)Oc1ccc2c3c1O[C@H]1[C@@H](O)C=C[C@H]4[C@@H](C2)N(C)CC[C@@]341",
                            "C19H21NO4",
                            "GMLREHXYJDLZOU-LEPYJNQMSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .in(Substance.HEROIN, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("morphine", "morphine")
                    .cas("57-27-2", massBank("MSBNK-Athens_Univ-AU158001"))
                    .read(
                            "CN1CC[C@]23c4c5ccc(O)c4O[C@H]2[C@@H](O)C=C[C@H]3[C@H]1C5",
                            "C17H19NO3",
                            "BQJCRHHNABKAKU-KBQPJGBKSA-N",
                            massBank("MSBNK-Athens_Univ-AU158001"))
                    .in(Substance.HEROIN, CompoundRole.ALKALOID)
                    .in(Substance.HEROIN, CompoundRole.DEGRADATION_PRODUCT)
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("codeine", "codeine")
                    .named("methylmorphine")
                    .named("3-O-methylmorphine")
                    .cas("76-57-3", massBank("MSBNK-Athens_Univ-AU162301"))
                    .read(
                            "COc1ccc2c3c1O[C@H]1[C@@H](O)C=C[C@H]4[C@@H](C2)N(C)CC[C@@]341",
                            "C18H21NO3",
                            "OROGSEYTTFOCAN-DNJOTXNNSA-N",
                            massBank("MSBNK-Athens_Univ-AU162301"))
                    .in(Substance.HEROIN, CompoundRole.ALKALOID)
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("acetylcodeine", "6-acetylcodeine")
                    .named("acetylcodeine")
                    .named("O6-acetylcodeine")
                    .named("AC")
                    .cas("6703-27-1", massBank("MSBNK-BAFG-CSL2311106781"))
                    .derived(
                            "COc1ccc2c3c1O[C@H]1[C@@H](OC(C)=O)C=C[C@H]4[C@@H](C2)N(C)CC[C@@]341",
                            "C20H23NO4",
                            "MFXFQKMUCYHPFQ-BKRJIHRRSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("thebaine", "thebaine")
                    .named("paramorphine")
                    .cas("115-37-7", massBank("MSBNK-Washington_State_Univ-BML82450"))
                    .read(
                            "COC1=CC=C2[C@H]3Cc4ccc(OC)c5c4[C@@]2(CCN3C)[C@H]1O5",
                            "C19H21NO3",
                            "FQXXSQDCDRQNQE-VMDGZTHMSA-N",
                            massBank("MSBNK-Washington_State_Univ-BML82450"))
                    .in(Substance.HEROIN, CompoundRole.ALKALOID)
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("papaverine", "papaverine")
                    .named("PAP")
                    .cas("58-74-2", massBank("MSBNK-NaToxAq-NA002265"))
                    .read(
                            "COc1ccc(Cc2nccc3cc(OC)c(OC)cc23)cc1OC",
                            "C20H21NO4",
                            "XQYZDYMELSJDRZ-UHFFFAOYSA-N",
                            massBank("MSBNK-NaToxAq-NA002265"))
                    .in(Substance.HEROIN, CompoundRole.ALKALOID)
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("noscapine", "noscapine")
                    .named("narcotine")
                    .named("NOS")
                    .cas("128-62-1", massBank("MSBNK-RIKEN_NPDepo-NGA01677"))
                    .read(
                            "COc1ccc2c(c1OC)C(=O)O[C@@H]2[C@H]1c2c(cc3c(c2OC)OCO3)CCN1C",
                            "C22H23NO7",
                            "AKNNEGZIBPJZJG-MSOLQXFVSA-N",
                            massBank("MSBNK-RIKEN_NPDepo-NGA01677"))
                    .in(Substance.HEROIN, CompoundRole.ALKALOID)
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("meconin", "meconin")
                    .named("meconine")
                    .named("opianyl")
                    .cas("569-31-3")
                    .drawn("COc1ccc2c(c1OC)C(=O)OC2", "C10H10O4", "ORFFGRQMMWVHIB-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("hydrocotarnine", "hydrocotarnine")
                    .cas("550-10-7")
                    .read(
                            "COc1c2c(cc3c1OCO3)CCN(C)C2",
                            "C12H15NO3",
                            "XXANNZJIZQTCBP-UHFFFAOYSA-N",
                            massBank("MSBNK-RIKEN-PR300923"))
                    .in(Substance.HEROIN, CompoundRole.ALKALOID)
                    .in(Substance.HEROIN, CompoundRole.DEGRADATION_PRODUCT)
                    .compound(),
            CompoundEntry.of("acetylthebaol", "acetylthebaol")
                    .named("4-acetoxy-3,6-dimethoxyphenanthrene")
                    .named("TEB")
                    .derived("COc1ccc2ccc3ccc(OC)c(OC(C)=O)c3c2c1", "C18H16O4", "RIUJHBDYSWDQNC-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("triacetylnormorphine", "N,O3,O6-triacetylnormorphine")
                    .named("triacetylnormorphine")
                    .drawn(
                            "CC(=O)Oc1ccc2c3c1O[C@H]1[C@@H](OC(C)=O)C=C[C@H]4[C@@H](C2)N(C(C)=O)CC[C@@]341",
                            "C22H23NO6",
                            "LJFIFOPYTFFRKD-HIFDQRORSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("diacetylnorcodeine", "N,O6-diacetylnorcodeine")
                    .named("diacetylnorcodeine")
                    .drawn(
                            "COc1ccc2c3c1O[C@H]1[C@@H](OC(C)=O)C=C[C@H]4[C@@H](C2)N(C(C)=O)CC[C@@]341",
                            "C21H23NO5",
                            "YJXIDUJUPPLLIM-PVHGPHFFSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-acetylnornoscapine", "N-acetylnornoscapine")
                    .named("N-acetylnornarcotine")
                    .drawn(
                            "COc1ccc2c(c1OC)C(=O)O[C@@H]2[C@H]1c2c(cc3c(c2OC)OCO3)CCN1C(C)=O",
                            "C23H23NO8",
                            "LYEPMWSIYQDYTG-MOPGFXCFSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-acetylnorlaudanosine", "N-acetylnorlaudanosine")
                    .drawn("COc1ccc(CC2c3cc(OC)c(OC)cc3CCN2C(C)=O)cc1OC", "C22H27NO5", "JIDKUPJJVWNDTF-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("atm-5", "4-acetoxy-3,6-dimethoxy-5-[2-(N-methylacetamido)ethyl]phenanthrene")
                    .named("ATM-5")
                    .derived(
                            "COc1ccc2ccc3ccc(OC)c(OC(C)=O)c3c2c1CCN(C)C(C)=O",
                            "C23H25NO5",
                            "BNNUJMGLZXKERQ-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("atm-8", "4-acetoxy-3,6-dimethoxy-8-[2-(N-methylacetamido)ethyl]phenanthrene")
                    .named("ATM-8")
                    .derived(
                            "COc1cc(CCN(C)C(C)=O)c2ccc3ccc(OC)c(OC(C)=O)c3c2c1",
                            "C23H25NO5",
                            "IQCNMUAWZXTDNZ-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("dimethoxyepoxyphenanthrene", "3,6-dimethoxy-4,5-epoxyphenanthrene")
                    .named("dimethoxyepoxyphenanthrene")
                    .derived("COc1ccc2ccc3ccc(OC)c4oc1c2c34", "C16H12O3", "YHUFSDUFQNOMKL-UHFFFAOYSA-N")
                    .in(Substance.HEROIN, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("laudanosine", "laudanosine")
                    .cas("2688-77-9", massBank("MSBNK-RIKEN_NPDepo-CB000115"))
                    .read(
                            "COc1ccc(CC2c3cc(OC)c(OC)cc3CCN2C)cc1OC",
                            "C21H27NO4",
                            "KGPAYJZAMGEDIQ-UHFFFAOYSA-N",
                            massBank("MSBNK-RIKEN_NPDepo-CB000115"))
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("cryptopine", "cryptopine")
                    .cas("482-74-6", massBank("MSBNK-RIKEN_NPDepo-CB000005"))
                    .read(
                            "COc1cc2c(cc1OC)C(=O)Cc1ccc3c(c1CN(C)CC2)OCO3",
                            "C21H23NO5",
                            "XPOJSWHIKCNLEQ-UHFFFAOYSA-N",
                            massBank("MSBNK-RIKEN_NPDepo-CB000005"))
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("narceine", "narceine")
                    .cas("131-28-2")
                    .read(
                            "COc1ccc(C(=O)Cc2c(CCN(C)C)cc3c(c2OC)OCO3)c(C(=O)O)c1OC",
                            "C23H27NO8",
                            "DEXMFYZAHXMZNM-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP002814"))
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("oripavine", "oripavine")
                    .cas("467-04-9")
                    .drawn(
                            "COC1=CC=C2[C@H]3Cc4ccc(O)c5c4[C@@]2(CCN3C)[C@H]1O5",
                            "C18H19NO3",
                            "ZKLXUUYLEHCAMF-UUWFMWQGSA-N")
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("reticuline", "(S)-reticuline")
                    .named("reticuline", "one enantiomer; the racemate is another compound")
                    .cas("485-19-8")
                    .drawn("COc1ccc(C[C@H]2c3cc(O)c(OC)cc3CCN2C)cc1O", "C19H23NO4", "BHLYRWXGMIUIHG-HNNXBMFYSA-N")
                    .in(Substance.OPIUM, CompoundRole.ALKALOID)
                    .compound(),
            CompoundEntry.of("meconic-acid", "meconic acid")
                    .cas("497-59-6")
                    .drawn("O=C(O)c1cc(=O)c(O)c(C(=O)O)o1", "C7H4O7", "ZEGRKMXCOCRTCS-UHFFFAOYSA-N")
                    .in(Substance.OPIUM, CompoundRole.PLANT_CONSTITUENT, Bibliography.UN_ST_NAR_29_1998)
                    .compound(),
            CompoundEntry.of("porphyroxine", "porphyroxine")
                    .in(Substance.OPIUM, CompoundRole.ALKALOID, Bibliography.UN_ST_NAR_29_1998)
                    .compound(),
            CompoundEntry.of("acetic-anhydride", "acetic anhydride")
                    .named("ethanoic anhydride")
                    .cas("108-24-7", identifierTable("108-24-7"))
                    .read("CC(=O)OC(C)=O", "C4H6O3", "WFDIJRYMOXRFFG-UHFFFAOYSA-N", identifierTable("108-24-7"))
                    .in(Substance.HEROIN, CompoundRole.PRECURSOR, Bibliography.BESACIER_1997)
                    .compound());

    private OpiateCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
