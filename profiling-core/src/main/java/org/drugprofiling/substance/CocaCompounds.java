package org.drugprofiling.substance;

import java.util.List;

/** Cocaine and coca leaf. */
final class CocaCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("cocaine", "cocaine")
                    .named("benzoylmethylecgonine")
                    .named("methylbenzoylecgonine")
                    .compound(),
            CompoundEntry.of("cocaine-hcl", "cocaine hydrochloride")
                    .named("cocaine HCl")
                    .compound(),
            CompoundEntry.of("ecgonine-methyl-ester", "ecgonine methyl ester")
                    .named("methylecgonine", "not methylecgonidine, the dehydrated ester")
                    .named("EME")
                    .compound(),
            CompoundEntry.of("ecgonine", "ecgonine").named("ECG").compound(),
            CompoundEntry.of("benzoylecgonine", "benzoylecgonine")
                    .named("BE")
                    .named("BZE")
                    .compound(),
            CompoundEntry.of("anhydroecgonine-methyl-ester", "anhydroecgonine methyl ester")
                    .named("methylecgonidine", "not methylecgonine, the hydrolysis product")
                    .named("ecgonidine methyl ester")
                    .named("AEME")
                    .named("MED")
                    .compound(),
            CompoundEntry.of("anhydroecgonine", "anhydroecgonine")
                    .named("ecgonidine", "not ecgonine")
                    .named("ED")
                    .compound(),
            CompoundEntry.of("tropacocaine", "tropacocaine")
                    .named("benzoylpseudotropine")
                    .named("TRO")
                    .compound(),
            CompoundEntry.of("norcocaine", "norcocaine").named("NOR").compound(),
            CompoundEntry.of("n-formylcocaine", "N-formylnorcocaine")
                    .named(
                            "N-formylcocaine",
                            "the usual forensic name, although the formyl group replaces the methyl group of cocaine")
                    .compound(),
            CompoundEntry.of("n-benzoylnormethylecgonine", "N-benzoylnorecgonine methyl ester")
                    .named("N-benzoylnormethylecgonine", "an isomer of norcocaine and of benzoylecgonine, not either")
                    .compound(),
            CompoundEntry.of("trans-cinnamoylcocaine", "trans-cinnamoylcocaine")
                    .named("trans-cinnamoylecgonine methyl ester")
                    .named("trans-cinnamoyl ecgonine methyl ester")
                    .named("(E)-cinnamoylcocaine")
                    .compound(),
            CompoundEntry.of("cis-cinnamoylcocaine", "cis-cinnamoylcocaine")
                    .named("cis-cinnamoylecgonine methyl ester")
                    .named("cis-cinnamoyl ecgonine methyl ester")
                    .named("(Z)-cinnamoylcocaine")
                    .compound(),
            CompoundEntry.of("trimethoxycocaine", "3',4',5'-trimethoxycocaine")
                    .named("trimethoxycocaine")
                    .named("TMC")
                    .compound(),
            CompoundEntry.of("truxillines", "truxillines (sum of isomers)")
                    .named("truxillines")
                    .named("total truxillines")
                    .compound(),
            CompoundEntry.of("alpha-truxilline", "alpha-truxilline")
                    .named("cocamine", "the word is also used for the truxillines as a group")
                    .compound(),
            CompoundEntry.of("beta-truxilline", "beta-truxilline")
                    .named("isococamine")
                    .compound(),
            CompoundEntry.of("mu-truxilline", "mu-truxilline").compound(),
            CompoundEntry.of("epi-truxilline", "epi-truxilline").compound(),
            CompoundEntry.of("alpha-truxillic-acid", "alpha-truxillic acid").compound(),
            CompoundEntry.of("beta-truxinic-acid", "beta-truxinic acid").compound(),
            CompoundEntry.of("hygrine", "hygrine").compound(),
            CompoundEntry.of("cuscohygrine", "cuscohygrine").compound(),
            CompoundEntry.of("trans-cinnamic-acid", "trans-cinnamic acid")
                    .named("(E)-cinnamic acid")
                    .compound(),
            CompoundEntry.of("cis-cinnamic-acid", "cis-cinnamic acid")
                    .named("(Z)-cinnamic acid")
                    .compound(),
            CompoundEntry.of("benzoic-acid", "benzoic acid").compound(),
            CompoundEntry.of("cocaethylene", "cocaethylene")
                    .named("ethylbenzoylecgonine")
                    .named("benzoylecgonine ethyl ester")
                    .compound(),
            CompoundEntry.of("isopropylcocaine", "isopropylcocaine")
                    .named("benzoylecgonine isopropyl ester")
                    .compound());

    private CocaCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
