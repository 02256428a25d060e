package org.drugprofiling.substance;

import java.util.List;

/** Amphetamine. */
final class AmphetamineCompounds {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("amphetamine", "amphetamine")
                    .named("amfetamine")
                    .named("1-phenyl-2-propylamine")
                    .named("1-phenylpropan-2-amine")
                    .named("beta-phenylisopropylamine")
                    .named("AMP")
                    .compound(),
            CompoundEntry.of("s-amphetamine", "(S)-amphetamine")
                    .named("(+)-amphetamine")
                    .named("d-amphetamine", "d is the sign of rotation, not the configuration D")
                    .named("dexamphetamine")
                    .named("dexamfetamine")
                    .compound(),
            CompoundEntry.of("r-amphetamine", "(R)-amphetamine")
                    .named("(-)-amphetamine")
                    .named("l-amphetamine", "l is the sign of rotation, not the configuration L")
                    .named("levamphetamine")
                    .compound(),
            CompoundEntry.of("amphetamine-sulphate", "amphetamine sulphate")
                    .named("amphetamine sulfate", "two bases for one acid")
                    .compound(),
            CompoundEntry.of("1-phenyl-2-propanone", "1-phenyl-2-propanone")
                    .named("P2P")
                    .named("BMK")
                    .named("phenylacetone")
                    .named("benzyl methyl ketone {the whole molecule")
                    .named("in benzyl methyl ketimine and benzyl methyl ketoxime the words name a part}")
                    .named("phenyl-2-propanone")
                    .named("1-phenylpropan-2-one")
                    .compound(),
            CompoundEntry.of("1-phenyl-2-propanol", "1-phenyl-2-propanol")
                    .named("1-phenylpropan-2-ol")
                    .named("PPOH")
                    .compound(),
            CompoundEntry.of("benzaldehyde", "benzaldehyde").named("BZALD").compound(),
            CompoundEntry.of("n-formylamphetamine", "N-formylamphetamine")
                    .named("NFA")
                    .compound(),
            CompoundEntry.of("n-acetylamphetamine", "N-acetylamphetamine")
                    .named("NAA")
                    .compound(),
            CompoundEntry.of("4-methyl-5-phenylpyrimidine", "4-methyl-5-phenylpyrimidine")
                    .named("MPP")
                    .compound(),
            CompoundEntry.of("4-benzylpyrimidine", "4-benzylpyrimidine")
                    .named("BPYR")
                    .compound(),
            CompoundEntry.of("n-n-di-beta-phenylisopropyl-amine", "N,N-di-(beta-phenylisopropyl)amine")
                    .named("di-(beta-phenylisopropyl)amine")
                    .named("di-(1-phenylisopropyl)amine")
                    .named(
                            "bis-(1-phenylisopropyl)amine",
                            "one source lists it beside N,N-di-(beta-phenylisopropyl)amine as if it were another compound")
                    .named("bis(1-phenylpropan-2-yl)amine")
                    .named("alpha,alpha'-dimethyldiphenethylamine", "the name used for methamphetamine")
                    .named("DPIA")
                    .compound(),
            CompoundEntry.of("n-n-di-beta-phenylisopropyl-methylamine", "N,N-di-(beta-phenylisopropyl)methylamine")
                    .named("di-(1-phenylisopropyl)methylamine")
                    .named("N-methyl-bis(1-phenylpropan-2-yl)amine")
                    .named("N,alpha,alpha'-trimethyldiphenethylamine", "the name used for methamphetamine")
                    .named("DPIMA")
                    .compound(),
            CompoundEntry.of("n-n-di-beta-phenylisopropyl-formamide", "N,N-di-(beta-phenylisopropyl)formamide")
                    .named("di-(1-phenylisopropyl)formamide")
                    .named("DPIF")
                    .compound(),
            CompoundEntry.of(
                            "n-beta-phenylisopropyl-benzyl-methyl-ketimine",
                            "N-(beta-phenylisopropyl)benzyl methyl ketimine")
                    .named("KETIM")
                    .compound(),
            CompoundEntry.of("n-beta-phenylisopropyl-benzaldimine", "N-(beta-phenylisopropyl)benzaldimine")
                    .named("BZIM")
                    .compound(),
            CompoundEntry.of("n-benzylamphetamine", "N-benzylamphetamine")
                    .named("NBNA")
                    .compound(),
            CompoundEntry.of("n-benzoylamphetamine", "N-benzoylamphetamine")
                    .named("NBZA")
                    .compound(),
            CompoundEntry.of("2-methyl-3-phenylaziridine", "2-methyl-3-phenylaziridine")
                    .named("AZIR")
                    .compound(),
            CompoundEntry.of("benzyl-methyl-ketoxime", "benzyl methyl ketoxime")
                    .named("phenyl-2-propanone oxime")
                    .named("1-phenyl-2-propanone oxime")
                    .named("P2P oxime")
                    .named("OXIME")
                    .compound(),
            CompoundEntry.of("1-3-diphenyl-2-propylamine", "1,3-diphenyl-2-propylamine")
                    .named("DPPA")
                    .compound(),
            CompoundEntry.of(
                            "1-oxo-1-phenyl-2-beta-phenylisopropylimino-propane",
                            "1-oxo-1-phenyl-2-(beta-phenylisopropylimino)propane")
                    .named("OPIP")
                    .compound(),
            CompoundEntry.of(
                            "2-oxo-1-phenyl-beta-phenylisopropylamino-propane",
                            "2-oxo-1-phenyl-(beta-phenylisopropylamino)propane")
                    .named(
                            "2-oxo-1-phenyl-1-(beta-phenylisopropylamino)propane {the source gives no position for the amino group")
                    .named("the structure is read from the name}")
                    .named("OPAP")
                    .compound(),
            CompoundEntry.of("n-beta-phenylisopropyl-cathinone", "N-(beta-phenylisopropyl)cathinone")
                    .named("PICAT")
                    .compound(),
            CompoundEntry.of("2-4-dimethyl-3-5-diphenylpyridine", "2,4-dimethyl-3,5-diphenylpyridine")
                    .named("pyridine 7")
                    .named("PYR7")
                    .compound(),
            CompoundEntry.of("2-6-dimethyl-3-5-diphenylpyridine", "2,6-dimethyl-3,5-diphenylpyridine")
                    .named("pyridine 14")
                    .named("PYR14")
                    .compound(),
            CompoundEntry.of("1-phenyl-2-nitropropene", "1-phenyl-2-nitropropene")
                    .named("phenyl-2-nitropropene")
                    .named("P2NP")
                    .compound(),
            CompoundEntry.of("n-n-di-beta-phenylisopropyl-hydroxylamine", "N,N-di-(beta-phenylisopropyl)hydroxylamine")
                    .named("DPIOH")
                    .compound(),
            CompoundEntry.of("alpha-phenylacetoacetonitrile", "alpha-phenylacetoacetonitrile")
                    .named("APAAN")
                    .named("2-phenylacetoacetonitrile")
                    .compound(),
            CompoundEntry.of("2-phenyl-2-butenenitrile", "2-phenyl-2-butenenitrile")
                    .named("APM1")
                    .compound(),
            CompoundEntry.of("3-amino-2-phenyl-2-butenenitrile", "3-amino-2-phenyl-2-butenenitrile")
                    .named("APM2")
                    .compound(),
            CompoundEntry.of("4-amino-6-methyl-5-phenylpyrimidine", "4-amino-6-methyl-5-phenylpyrimidine")
                    .named("APM3")
                    .compound(),
            CompoundEntry.of("dibenzyl-ketone", "dibenzyl ketone")
                    .named("1,3-diphenyl-2-propanone")
                    .named("DBK")
                    .compound(),
            CompoundEntry.of("bibenzyl", "bibenzyl")
                    .named("1,2-diphenylethane")
                    .named("BIB")
                    .compound(),
            CompoundEntry.of("benzyl-cyanide", "benzyl cyanide")
                    .named("benzyl nitrile")
                    .named("phenylacetonitrile")
                    .named("BZCN")
                    .compound(),
            CompoundEntry.of("phenylacetic-acid", "phenylacetic acid")
                    .named("PAA")
                    .compound(),
            CompoundEntry.of("pma", "4-methoxyamphetamine")
                    .named("PMA")
                    .named("para-methoxyamphetamine")
                    .named("p-methoxyamphetamine")
                    .compound());

    private AmphetamineCompounds() {}

    static List<Compound> all() {
        return ALL;
    }
}
