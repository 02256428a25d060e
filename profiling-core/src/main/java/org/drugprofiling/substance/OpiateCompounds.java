package org.drugprofiling.substance;

import java.util.List;

/** Heroin and opium. */
final class OpiateCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("diacetylmorphine", "diacetylmorphine")
                    .named("heroin", "in prose also the whole seized drug")
                    .named("diamorphine")
                    .named("3,6-diacetylmorphine")
                    .named("DAM")
                    .compound(),
            CompoundEntry.of("diacetylmorphine-hcl", "diacetylmorphine hydrochloride")
                    .named("heroin hydrochloride")
                    .named("heroin HCl {anhydrous")
                    .named("the conversion factor 0.8714 belongs to the monohydrate}")
                    .named("diamorphine hydrochloride")
                    .compound(),
            CompoundEntry.of("diacetylmorphine-hcl-monohydrate", "diacetylmorphine hydrochloride monohydrate")
                    .named("heroin hydrochloride monohydrate")
                    .named("diamorphine hydrochloride monohydrate")
                    .compound(),
            CompoundEntry.of("6-mam", "6-monoacetylmorphine")
                    .named("O6-monoacetylmorphine")
                    .named("O6-MAM")
                    .named("6-acetylmorphine")
                    .named("6-AM")
                    .compound(),
            CompoundEntry.of("3-mam", "3-monoacetylmorphine")
                    .named("O3-monoacetylmorphine")
                    .named("O3-MAM")
                    .named("3-acetylmorphine")
                    .compound(),
            CompoundEntry.of("morphine", "morphine").compound(),
            CompoundEntry.of("codeine", "codeine")
                    .named("methylmorphine")
                    .named("3-O-methylmorphine")
                    .compound(),
            CompoundEntry.of("acetylcodeine", "6-acetylcodeine")
                    .named("acetylcodeine")
                    .named("O6-acetylcodeine")
                    .named("AC")
                    .compound(),
            CompoundEntry.of("thebaine", "thebaine").named("paramorphine").compound(),
            CompoundEntry.of("papaverine", "papaverine").named("PAP").compound(),
            CompoundEntry.of("noscapine", "noscapine")
                    .named("narcotine")
                    .named("NOS")
                    .compound(),
            CompoundEntry.of("meconin", "meconin")
                    .named("meconine")
                    .named("opianyl")
                    .compound(),
            CompoundEntry.of("hydrocotarnine", "hydrocotarnine").compound(),
            CompoundEntry.of("acetylthebaol", "acetylthebaol")
                    .named("4-acetoxy-3,6-dimethoxyphenanthrene")
                    .named("TEB")
                    .compound(),
            CompoundEntry.of("triacetylnormorphine", "N,O3,O6-triacetylnormorphine")
                    .named("triacetylnormorphine")
                    .compound(),
            CompoundEntry.of("diacetylnorcodeine", "N,O6-diacetylnorcodeine")
                    .named("diacetylnorcodeine")
                    .compound(),
            CompoundEntry.of("n-acetylnornoscapine", "N-acetylnornoscapine")
                    .named("N-acetylnornarcotine")
                    .compound(),
            CompoundEntry.of("n-acetylnorlaudanosine", "N-acetylnorlaudanosine").compound(),
            CompoundEntry.of("atm-5", "4-acetoxy-3,6-dimethoxy-5-[2-(N-methylacetamido)ethyl]phenanthrene")
                    .named("ATM-5")
                    .compound(),
            CompoundEntry.of("atm-8", "4-acetoxy-3,6-dimethoxy-8-[2-(N-methylacetamido)ethyl]phenanthrene")
                    .named("ATM-8")
                    .compound(),
            CompoundEntry.of("dimethoxyepoxyphenanthrene", "3,6-dimethoxy-4,5-epoxyphenanthrene")
                    .named("dimethoxyepoxyphenanthrene")
                    .compound(),
            CompoundEntry.of("laudanosine", "laudanosine").compound(),
            CompoundEntry.of("cryptopine", "cryptopine").compound(),
            CompoundEntry.of("narceine", "narceine").compound(),
            CompoundEntry.of("oripavine", "oripavine").compound(),
            CompoundEntry.of("reticuline", "(S)-reticuline")
                    .named("reticuline {one enantiomer")
                    .named("the racemate is another compound}")
                    .compound(),
            CompoundEntry.of("meconic-acid", "meconic acid").compound(),
            CompoundEntry.of("porphyroxine", "porphyroxine").compound(),
            CompoundEntry.of("acetic-anhydride", "acetic anhydride")
                    .named("ethanoic anhydride")
                    .compound());

    private OpiateCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
