package org.drugprofiling.substance;

import static org.drugprofiling.substance.CompoundEntry.emcdda;
import static org.drugprofiling.substance.CompoundEntry.massBank;
import static org.drugprofiling.substance.CompoundEntry.precursor;

import java.util.List;

/** MDMA. */
final class MdmaCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("mdma", "3,4-methylenedioxymethamphetamine")
                    .named("MDMA")
                    .named("3,4-methylenedioxy-N-methylamphetamine")
                    .named("1-(1,3-benzodioxol-5-yl)-N-methylpropan-2-amine")
                    .named("ecstasy", "in prose also any tablet sold as such")
                    .cas("42542-10-9", massBank("MSBNK-Athens_Univ-AU171206"))
                    .read(
                            "CNC(C)Cc1ccc2c(c1)OCO2",
                            "C11H15NO2",
                            "SHXWCVYOXRDMCX-UHFFFAOYSA-N",
                            massBank("MSBNK-Athens_Univ-AU171206"))
                    .in(Substance.MDMA, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("s-mdma", "(S)-3,4-methylenedioxymethamphetamine")
                    .named("(S)-MDMA")
                    .named("(+)-MDMA")
                    .named("(2S)-1-(1,3-benzodioxol-5-yl)-N-methylpropan-2-amine")
                    .derived("CN[C@@H](C)Cc1ccc2c(c1)OCO2", "C11H15NO2", "SHXWCVYOXRDMCX-QMMMGPOBSA-N")
                    .in(Substance.MDMA, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("r-mdma", "(R)-3,4-methylenedioxymethamphetamine")
                    .named("(R)-MDMA")
                    .named("(-)-MDMA")
                    .named("(2R)-1-(1,3-benzodioxol-5-yl)-N-methylpropan-2-amine")
                    .derived("CN[C@H](C)Cc1ccc2c(c1)OCO2", "C11H15NO2", "SHXWCVYOXRDMCX-MRVPVSSYSA-N")
                    .in(Substance.MDMA, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("mdma-hcl", "3,4-methylenedioxymethamphetamine hydrochloride")
                    .named("MDMA hydrochloride")
                    .named("MDMA HCl")
                    .cas("64057-70-1", emcdda("MDMA"))
                    .derived("CNC(C)Cc1ccc2c(c1)OCO2.Cl", "C11H16ClNO2", "LUWHVONVCYWRMZ-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.MAIN_COMPOUND)
                    .compound(),
            CompoundEntry.of("mda", "3,4-methylenedioxyamphetamine")
                    .named("MDA", "the drug; elsewhere also methylenedianiline or malondialdehyde")
                    .cas("4764-17-4", massBank("MSBNK-BAFG-CSL23111018581"))
                    .read(
                            "CC(N)Cc1ccc2c(c1)OCO2",
                            "C10H13NO2",
                            "NGBBVGZWCFBOGO-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL23111018581"))
                    .in(Substance.MDMA, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("mdea", "3,4-methylenedioxyethylamphetamine")
                    .named("MDEA")
                    .named("MDE")
                    .named("3,4-methylenedioxy-N-ethylamphetamine")
                    .cas("82801-81-8", massBank("MSBNK-BAFG-CSL23111018661"))
                    .read(
                            "CCNC(C)Cc1ccc2c(c1)OCO2",
                            "C12H17NO2",
                            "PVXVWWANJIWJOO-UHFFFAOYSA-N",
                            massBank("MSBNK-BAFG-CSL23111018661"))
                    .in(Substance.MDMA, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("safrole", "safrole")
                    .named("SAF")
                    .cas("94-59-7", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP005804"))
                    .read(
                            "C=CCc1ccc2c(c1)OCO2",
                            "C10H10O2",
                            "ZMQAAUBTXCXRIC-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP005804"))
                    .in(Substance.MDMA, CompoundRole.PRECURSOR)
                    .compound(),
            CompoundEntry.of("isosafrole", "isosafrole")
                    .named("ISAF")
                    .cas("120-58-1", massBank("MSBNK-Washington_State_Univ-BML81487"))
                    .read(
                            "CC=Cc1ccc2c(c1)OCO2",
                            "C10H10O2",
                            "VHVOLFRBFDOUSH-UHFFFAOYSA-N",
                            massBank("MSBNK-Washington_State_Univ-BML81487"))
                    .in(Substance.MDMA, CompoundRole.PRECURSOR)
                    .compound(),
            CompoundEntry.of("piperonal", "piperonal")
                    .named("heliotropin")
                    .named("PIP")
                    .cas("120-57-0", massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007556"))
                    .read(
                            "O=Cc1ccc2c(c1)OCO2",
                            "C8H6O3",
                            "SATCULPHIDQDRE-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP007556"))
                    .in(Substance.MDMA, CompoundRole.PRECURSOR)
                    .compound(),
            CompoundEntry.of("piperonyl-alcohol", "piperonyl alcohol")
                    .named("PIPOH")
                    .cas("495-76-1")
                    .read(
                            "OCc1ccc2c(c1)OCO2",
                            "C8H8O3",
                            "BHUIUXNAPJIDOG-UHFFFAOYSA-N",
                            massBank("MSBNK-Fac_Eng_Univ_Tokyo-JP006870"))
                    .in(Substance.MDMA, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("3-4-methylenedioxyphenyl-2-propanone", "3,4-methylenedioxyphenyl-2-propanone")
                    .named("PMK")
                    .named("MDP2P")
                    .named("MDP-2-P")
                    .named("piperonyl methyl ketone")
                    .named("3,4-MDP-2-P")
                    .cas("4676-39-5", precursor("3,4-Methylenedioxyphenyl-2-propanone"))
                    .derived("CC(=O)Cc1ccc2c(c1)OCO2", "C10H10O3", "XIYKRJLTYKUWAM-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.PRECURSOR)
                    .compound(),
            CompoundEntry.of("1-3-4-methylenedioxyphenyl-2-propanol", "1-(3,4-methylenedioxyphenyl)-2-propanol")
                    .named("MDP-2-propanol")
                    .named("MDPOH")
                    .derived("CC(O)Cc1ccc2c(c1)OCO2", "C10H12O3", "RVMKZYKJYMJYDG-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-methylpiperonylamine", "N-methyl-1-(1,3-benzodioxol-5-yl)methanamine")
                    .named("N-methylpiperonylamine")
                    .named("N-methyl-piperonylamine")
                    .named("MDBMA")
                    .cas("15205-27-3")
                    .derived("CNCc1ccc2c(c1)OCO2", "C9H11NO2", "CEPGPPSMCRKGFJ-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-formyl-mda", "N-formyl-MDA")
                    .named("N-formyl-3,4-methylenedioxyamphetamine")
                    .named("NFMDA")
                    .derived("CC(Cc1ccc2c(c1)OCO2)NC=O", "C11H13NO3", "WGGJEXIHYZZZGU-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.INTERMEDIATE)
                    .compound(),
            CompoundEntry.of("n-formyl-mdma", "N-formyl-MDMA")
                    .named("N-formyl-3,4-methylenedioxymethamphetamine")
                    .named("NFMDMA")
                    .drawn("CC(Cc1ccc2c(c1)OCO2)N(C)C=O", "C12H15NO3", "ZXCMMCGXHJITQT-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.INTERMEDIATE)
                    .compound(),
            CompoundEntry.of("n-acetyl-mdma", "N-acetyl-MDMA")
                    .named("N-acetyl-3,4-methylenedioxymethamphetamine")
                    .named("NAMDMA")
                    .drawn("CC(=O)N(C)C(C)Cc1ccc2c(c1)OCO2", "C13H17NO3", "YETLZLXFTJYZMU-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("n-n-dimethyl-mda", "N,N-dimethyl-MDA")
                    .named("N,N-dimethyl-3,4-methylenedioxyamphetamine")
                    .named("MDDMA")
                    .cas("74698-50-3")
                    .derived("CC(Cc1ccc2c(c1)OCO2)N(C)C", "C12H17NO2", "JEJGUIDNYBAPGN-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of("1-3-4-methylenedioxyphenyl-2-nitropropene", "1-(3,4-methylenedioxyphenyl)-2-nitropropene")
                    .named("MDP-2-nitropropene")
                    .named("MDP2NP")
                    .cas("5438-41-5")
                    .derived("CC(=Cc1ccc2c(c1)OCO2)[N+](=O)[O-]", "C10H9NO4", "CCEVJKZHAJJQJR-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.PRECURSOR)
                    .in(Substance.MDMA, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("mdp2p-oxime", "MDP2P oxime")
                    .named("3,4-methylenedioxyphenyl-2-propanone oxime")
                    .named("MDOX")
                    .derived("CC(Cc1ccc2c(c1)OCO2)=NO", "C10H11NO3", "OHIFAOJHDDQCEV-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.ROUTE_MARKER)
                    .compound(),
            CompoundEntry.of("mdp2p-n-methylimine", "MDP2P N-methylimine")
                    .named("MDIM")
                    .drawn("CN=C(C)Cc1ccc2c(c1)OCO2", "C11H13NO2", "ZERNQJLUEYSOKV-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.INTERMEDIATE)
                    .compound(),
            CompoundEntry.of(
                            "di-1-3-4-methylenedioxyphenyl-2-propyl-amine",
                            "di-[1-(3,4-methylenedioxyphenyl)-2-propyl]amine")
                    .named("DIMDA")
                    .derived("CC(Cc1ccc2c(c1)OCO2)NC(C)Cc1ccc2c(c1)OCO2", "C20H23NO4", "ODCWHKDDEIOJLN-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.BY_PRODUCT)
                    .compound(),
            CompoundEntry.of(
                            "di-1-3-4-methylenedioxyphenyl-2-propyl-methylamine",
                            "di-[1-(3,4-methylenedioxyphenyl)-2-propyl]methylamine")
                    .named("DIMDMA")
                    .derived("CC(Cc1ccc2c(c1)OCO2)N(C)C(C)Cc1ccc2c(c1)OCO2", "C21H25NO4", "IGEKELIKBPAUSL-UHFFFAOYSA-N")
                    .in(Substance.MDMA, CompoundRole.BY_PRODUCT)
                    .compound());

    private MdmaCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
