package org.drugprofiling.substance;

import java.util.List;

/** MDMA. */
final class MdmaCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("mdma", "3,4-methylenedioxymethamphetamine")
                    .named("MDMA")
                    .named("3,4-methylenedioxy-N-methylamphetamine")
                    .named("ecstasy", "in prose also any tablet sold as such")
                    .compound(),
            CompoundEntry.of("s-mdma", "(S)-3,4-methylenedioxymethamphetamine")
                    .named("(S)-MDMA")
                    .named("(+)-MDMA")
                    .compound(),
            CompoundEntry.of("r-mdma", "(R)-3,4-methylenedioxymethamphetamine")
                    .named("(R)-MDMA")
                    .named("(-)-MDMA")
                    .compound(),
            CompoundEntry.of("mdma-hcl", "3,4-methylenedioxymethamphetamine hydrochloride")
                    .named("MDMA hydrochloride")
                    .named("MDMA HCl")
                    .compound(),
            CompoundEntry.of("mda", "3,4-methylenedioxyamphetamine")
                    .named("MDA {the drug")
                    .named("elsewhere also methylenedianiline or malondialdehyde}")
                    .compound(),
            CompoundEntry.of("mdea", "3,4-methylenedioxyethylamphetamine")
                    .named("MDEA")
                    .named("MDE")
                    .named("3,4-methylenedioxy-N-ethylamphetamine")
                    .compound(),
            CompoundEntry.of("safrole", "safrole").named("SAF").compound(),
            CompoundEntry.of("isosafrole", "isosafrole").named("ISAF").compound(),
            CompoundEntry.of("piperonal", "piperonal")
                    .named("heliotropin")
                    .named("PIP")
                    .compound(),
            CompoundEntry.of("piperonyl-alcohol", "piperonyl alcohol")
                    .named("PIPOH")
                    .compound(),
            CompoundEntry.of("3-4-methylenedioxyphenyl-2-propanone", "3,4-methylenedioxyphenyl-2-propanone")
                    .named("PMK")
                    .named("MDP2P")
                    .named("MDP-2-P")
                    .named("piperonyl methyl ketone")
                    .named("3,4-MDP-2-P")
                    .compound(),
            CompoundEntry.of("1-3-4-methylenedioxyphenyl-2-propanol", "1-(3,4-methylenedioxyphenyl)-2-propanol")
                    .named("MDP-2-propanol")
                    .named("MDPOH")
                    .compound(),
            CompoundEntry.of("n-methylpiperonylamine", "N-methyl-1-(1,3-benzodioxol-5-yl)methanamine")
                    .named("N-methylpiperonylamine")
                    .named("N-methyl-piperonylamine")
                    .named("MDBMA")
                    .compound(),
            CompoundEntry.of("n-formyl-mda", "N-formyl-MDA")
                    .named("N-formyl-3,4-methylenedioxyamphetamine")
                    .named("NFMDA")
                    .compound(),
            CompoundEntry.of("n-formyl-mdma", "N-formyl-MDMA")
                    .named("N-formyl-3,4-methylenedioxymethamphetamine")
                    .named("NFMDMA")
                    .compound(),
            CompoundEntry.of("n-acetyl-mdma", "N-acetyl-MDMA")
                    .named("N-acetyl-3,4-methylenedioxymethamphetamine")
                    .named("NAMDMA")
                    .compound(),
            CompoundEntry.of("n-n-dimethyl-mda", "N,N-dimethyl-MDA")
                    .named("N,N-dimethyl-3,4-methylenedioxyamphetamine")
                    .named("MDDMA")
                    .compound(),
            CompoundEntry.of("1-3-4-methylenedioxyphenyl-2-nitropropene", "1-(3,4-methylenedioxyphenyl)-2-nitropropene")
                    .named("MDP-2-nitropropene")
                    .named("MDP2NP")
                    .compound(),
            CompoundEntry.of("mdp2p-oxime", "MDP2P oxime")
                    .named("3,4-methylenedioxyphenyl-2-propanone oxime")
                    .named("MDOX")
                    .compound(),
            CompoundEntry.of("mdp2p-n-methylimine", "MDP2P N-methylimine")
                    .named("MDIM")
                    .compound(),
            CompoundEntry.of(
                            "di-1-3-4-methylenedioxyphenyl-2-propyl-amine",
                            "di-[1-(3,4-methylenedioxyphenyl)-2-propyl]amine")
                    .named("DIMDA")
                    .compound(),
            CompoundEntry.of(
                            "di-1-3-4-methylenedioxyphenyl-2-propyl-methylamine",
                            "di-[1-(3,4-methylenedioxyphenyl)-2-propyl]methylamine")
                    .named("DIMDMA")
                    .compound());

    private MdmaCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
