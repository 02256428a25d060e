package org.drugprofiling.substance;

import java.util.List;

/** Solvents. */
final class Solvents {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("acetone", "acetone").named("2-propanone").compound(),
            CompoundEntry.of("diethyl-ether", "diethyl ether")
                    .named("ethoxyethane")
                    .compound(),
            CompoundEntry.of("ethyl-acetate", "ethyl acetate").compound(),
            CompoundEntry.of("n-propyl-acetate", "n-propyl acetate")
                    .named("propyl acetate")
                    .compound(),
            CompoundEntry.of("isopropyl-acetate", "isopropyl acetate").compound(),
            CompoundEntry.of("n-butyl-acetate", "n-butyl acetate")
                    .named("butyl acetate")
                    .compound(),
            CompoundEntry.of("methanol", "methanol").named("methyl alcohol").compound(),
            CompoundEntry.of("ethanol", "ethanol").named("ethyl alcohol").compound(),
            CompoundEntry.of("2-propanol", "2-propanol")
                    .named("isopropanol")
                    .named("isopropyl alcohol")
                    .named("propan-2-ol")
                    .compound(),
            CompoundEntry.of("1-propanol", "1-propanol")
                    .named("n-propanol")
                    .named("propan-1-ol")
                    .compound(),
            CompoundEntry.of("1-butanol", "1-butanol")
                    .named("n-butanol")
                    .named("butan-1-ol")
                    .compound(),
            CompoundEntry.of("2-methyl-1-propanol", "2-methyl-1-propanol")
                    .named("isobutanol")
                    .named("isobutyl alcohol")
                    .compound(),
            CompoundEntry.of("2-butanone", "2-butanone")
                    .named("methyl ethyl ketone")
                    .named("MEK")
                    .compound(),
            CompoundEntry.of("2-pentanone", "2-pentanone")
                    .named("methyl propyl ketone")
                    .compound(),
            CompoundEntry.of("4-methyl-2-pentanone", "4-methyl-2-pentanone")
                    .named("methyl isobutyl ketone")
                    .named("MIBK")
                    .compound(),
            CompoundEntry.of("dichloromethane", "dichloromethane")
                    .named("methylene chloride")
                    .named("DCM")
                    .compound(),
            CompoundEntry.of("chloroform", "chloroform")
                    .named("trichloromethane")
                    .compound(),
            CompoundEntry.of("trichloroethene", "trichloroethene")
                    .named("trichloroethylene")
                    .compound(),
            CompoundEntry.of("n-hexane", "n-hexane").named("hexane").compound(),
            CompoundEntry.of("n-heptane", "n-heptane").named("heptane").compound(),
            CompoundEntry.of("cyclohexane", "cyclohexane").compound(),
            CompoundEntry.of("methylcyclohexane", "methylcyclohexane").compound(),
            CompoundEntry.of("benzene", "benzene").compound(),
            CompoundEntry.of("toluene", "toluene").named("methylbenzene").compound(),
            CompoundEntry.of("o-xylene", "o-xylene")
                    .named("1,2-dimethylbenzene")
                    .compound(),
            CompoundEntry.of("m-xylene", "m-xylene")
                    .named("1,3-dimethylbenzene")
                    .compound(),
            CompoundEntry.of("p-xylene", "p-xylene")
                    .named("1,4-dimethylbenzene")
                    .compound(),
            CompoundEntry.of("ethylbenzene", "ethylbenzene").compound(),
            CompoundEntry.of("mesitylene", "mesitylene")
                    .named("1,3,5-trimethylbenzene")
                    .compound(),
            CompoundEntry.of("acetic-acid", "acetic acid")
                    .named("ethanoic acid")
                    .compound(),
            CompoundEntry.of("mesityl-oxide", "mesityl oxide")
                    .named("4-methyl-3-penten-2-one")
                    .compound(),
            CompoundEntry.of("diacetone-alcohol", "diacetone alcohol")
                    .named("4-hydroxy-4-methyl-2-pentanone")
                    .compound(),
            CompoundEntry.of("tetrahydrofuran", "tetrahydrofuran").named("THF").compound(),
            CompoundEntry.of("diisopropyl-ether", "diisopropyl ether")
                    .named("isopropyl ether")
                    .compound());

    private Solvents() {}

    static List<Compound> all() {
        return ALL;
    }
}
