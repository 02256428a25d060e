package org.drugprofiling.substance;

import java.util.List;

/** Methamphetamine. */
final class MethamphetamineCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("methamphetamine", "methamphetamine")
                    .named("MA", "of no stated configuration")
                    .named("methylamphetamine", "N-methylamphetamine, not a ring-methylated amphetamine")
                    .named("metamfetamine")
                    .named("N-methylamphetamine")
                    .compound(),
            CompoundEntry.of("s-methamphetamine", "(S)-methamphetamine")
                    .named("(+)-methamphetamine")
                    .named("d-methamphetamine", "d is the sign of rotation, not the configuration D")
                    .named("S-MA")
                    .named("d-methylamphetamine")
                    .named("(S)-methylamphetamine")
                    .compound(),
            CompoundEntry.of("r-methamphetamine", "(R)-methamphetamine")
                    .named("(-)-methamphetamine")
                    .named("l-methamphetamine", "l is the sign of rotation, not the configuration L")
                    .named("R-MA")
                    .named("LMA", "in the Australian chiral field")
                    .named("l-methylamphetamine")
                    .named("(R)-methylamphetamine")
                    .named("levmetamfetamine")
                    .compound(),
            CompoundEntry.of("methamphetamine-hcl", "methamphetamine hydrochloride")
                    .named("methamphetamine HCl")
                    .compound(),
            CompoundEntry.of("n-n-dimethylamphetamine", "N,N-dimethylamphetamine")
                    .named("dimethylamphetamine")
                    .compound(),
            CompoundEntry.of("ephedrine", "(1R,2S)-ephedrine")
                    .named("ephedrine", "one of four stereoisomers")
                    .named("l-ephedrine")
                    .named("EPH")
                    .compound(),
            CompoundEntry.of("pseudoephedrine", "(1S,2S)-pseudoephedrine")
                    .named("pseudoephedrine", "one of four stereoisomers")
                    .named("d-pseudoephedrine")
                    .named("PSE")
                    .compound(),
            CompoundEntry.of("ephedrine-pseudoephedrine", "ephedrine/pseudoephedrine, not told apart")
                    .named("ephedrine/pseudoephedrine")
                    .named("EPH/PSE")
                    .compound(),
            CompoundEntry.of("1-2-dimethyl-3-phenylaziridine", "1,2-dimethyl-3-phenylaziridine")
                    .named("DMAZ")
                    .compound(),
            CompoundEntry.of(
                            "chloroephedrine-chloropseudoephedrine",
                            "chloroephedrine/chloropseudoephedrine, not told apart")
                    .named("chloroephedrine/chloropseudoephedrine")
                    .named("chloroephedrine", "not told apart from chloropseudoephedrine here")
                    .named("chloropseudoephedrine", "not told apart from chloroephedrine here")
                    .named("CLEPH")
                    .compound(),
            CompoundEntry.of("n-formylmethamphetamine", "N-formylmethamphetamine")
                    .named("NFMA")
                    .compound(),
            CompoundEntry.of("n-acetylmethamphetamine", "N-acetylmethamphetamine")
                    .named("NAMA")
                    .compound(),
            CompoundEntry.of("n-acetylephedrine", "N-acetylephedrine")
                    .named("NAEPH")
                    .compound(),
            CompoundEntry.of("1-3-dimethyl-2-phenylnaphthalene", "1,3-dimethyl-2-phenylnaphthalene")
                    .named("NAP1")
                    .compound(),
            CompoundEntry.of("1-benzyl-3-methylnaphthalene", "1-benzyl-3-methylnaphthalene")
                    .named("NAP2")
                    .compound(),
            CompoundEntry.of("n-benzoylmethamphetamine", "N-benzoylmethamphetamine")
                    .named("NBZMA")
                    .compound(),
            CompoundEntry.of("n-cinnamoylmethamphetamine", "N-cinnamoylmethamphetamine")
                    .named("(2E)-N-methyl-3-phenyl-N-(1-phenylpropan-2-yl)prop-2-enamide")
                    .named("NCINMA")
                    .compound(),
            CompoundEntry.of("3-4-dimethyl-5-phenyl-2-oxazolidinone", "3,4-dimethyl-5-phenyl-2-oxazolidinone")
                    .named("OXAZ")
                    .compound(),
            CompoundEntry.of(
                            "1-1-4-cyclohexadienyl-2-methylaminopropane",
                            "1-(1,4-cyclohexadienyl)-2-methylaminopropane")
                    .named("CMP")
                    .compound(),
            CompoundEntry.of("methcathinone", "methcathinone")
                    .named("ephedrone")
                    .named("MCAT")
                    .compound(),
            CompoundEntry.of("alpha-benzyl-n-methylphenethylamine", "alpha-benzyl-N-methylphenethylamine")
                    .named("BNMPA")
                    .compound(),
            CompoundEntry.of("benzophenone", "benzophenone")
                    .named("diphenylketone {so called in one source")
                    .named("not dibenzyl ketone}")
                    .named("diphenyl ketone")
                    .named("BZPH")
                    .compound(),
            CompoundEntry.of("caprolactam", "caprolactam")
                    .named("epsilon-caprolactam")
                    .named("CAPRO")
                    .compound(),
            CompoundEntry.of("methamphetamine-dimer", "methamphetamine dimer")
                    .named("MA dimer {a name of the source")
                    .named("its structure is not stated}")
                    .named("MADIM")
                    .compound());

    private MethamphetamineCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
