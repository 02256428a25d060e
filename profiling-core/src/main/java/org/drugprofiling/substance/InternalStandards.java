package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.identifierTable;
import static org.drugprofiling.substance.CompoundEntry.massBank;

import java.util.List;
import org.drugprofiling.citation.Bibliography;

/** Internal standards. */
final class InternalStandards {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("n-decane", "n-decane")
                    .named("decane")
                    .named("C10")
                    .cas("124-18-5", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007312"))
                    .read(
                            "CCCCCCCCCC",
                            "C10H22",
                            "DIOQZVSQGTUSAI-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007312"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.INTERNAL_STANDARD, Bibliography.KUWAYAMA_2008)
                    .compound(),
            CompoundEntry.of("n-pentadecane", "n-pentadecane")
                    .named("pentadecane")
                    .named("C15")
                    .cas("629-62-9", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007689"))
                    .read(
                            "CCCCCCCCCCCCCCC",
                            "C15H32",
                            "YCOZIPAWZNQLMR-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007689"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.INTERNAL_STANDARD, Bibliography.KUWAYAMA_2008)
                    .compound(),
            CompoundEntry.of("n-nonadecane", "n-nonadecane")
                    .named("nonadecane")
                    .named("C19")
                    .cas("629-92-5", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012169"))
                    .read(
                            "CCCCCCCCCCCCCCCCCCC",
                            "C19H40",
                            "LQERIDTXQFOHKA-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP012169"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.INTERNAL_STANDARD, Bibliography.LEE_2012)
                    .compound(),
            CompoundEntry.of("n-eicosane", "n-eicosane")
                    .named("eicosane")
                    .named("C20")
                    .cas("112-95-8", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007693"))
                    .read(
                            "CCCCCCCCCCCCCCCCCCCC",
                            "C20H42",
                            "CBFCDTFDPHXCNY-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007693"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.INTERNAL_STANDARD, Bibliography.KUWAYAMA_2008)
                    .compound(),
            CompoundEntry.of("n-docosane", "n-docosane")
                    .named("docosane")
                    .named("C22")
                    .cas("629-97-0", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP009119"))
                    .read(
                            "CCCCCCCCCCCCCCCCCCCCCC",
                            "C22H46",
                            "HOWGUJZVBDQJKV-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP009119"))
                    .in(Substance.HEROIN, CompoundRole.INTERNAL_STANDARD)
                    .in(Substance.COCAINE, CompoundRole.INTERNAL_STANDARD)
                    .compound(),
            CompoundEntry.of("n-tetracosane", "n-tetracosane")
                    .named("tetracosane")
                    .named("C24")
                    .cas("646-31-1", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP009121"))
                    .read(
                            "CCCCCCCCCCCCCCCCCCCCCCCC",
                            "C24H50",
                            "POOSGDOYLQNASK-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP009121"))
                    .in(Substance.HEROIN, CompoundRole.INTERNAL_STANDARD, Bibliography.US_MONOGRAPHS_2005)
                    .in(Substance.COCAINE, CompoundRole.INTERNAL_STANDARD, Bibliography.YUKSEL_SEN_2018)
                    .compound(),
            CompoundEntry.of("n-octacosane", "n-octacosane")
                    .named("octacosane")
                    .named("C28")
                    .cas("630-02-4", identifierTable("630-02-4"))
                    .read(
                            "CCCCCCCCCCCCCCCCCCCCCCCCCCCC",
                            "C28H58",
                            "ZYURHZPYMFLWSH-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP002659"))
                    .in(Substance.METHAMPHETAMINE, CompoundRole.INTERNAL_STANDARD, Bibliography.KUWAYAMA_2008)
                    .in(Substance.COCAINE, CompoundRole.INTERNAL_STANDARD, Bibliography.OVERTOOM_2021)
                    .compound());

    private InternalStandards() {}

    static List<Compound> all() {
        return ALL;
    }
}
