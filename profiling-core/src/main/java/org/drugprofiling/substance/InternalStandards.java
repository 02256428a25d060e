package org.drugprofiling.substance;

import java.util.List;

/** Internal standards. */
final class InternalStandards {

    private static final List<Compound> ALL = List.of(
            CompoundEntry.of("n-decane", "n-decane")
                    .named("decane")
                    .named("C10")
                    .compound(),
            CompoundEntry.of("n-pentadecane", "n-pentadecane")
                    .named("pentadecane")
                    .named("C15")
                    .compound(),
            CompoundEntry.of("n-nonadecane", "n-nonadecane")
                    .named("nonadecane")
                    .named("C19")
                    .compound(),
            CompoundEntry.of("n-eicosane", "n-eicosane")
                    .named("eicosane")
                    .named("C20")
                    .compound(),
            CompoundEntry.of("n-docosane", "n-docosane")
                    .named("docosane")
                    .named("C22")
                    .compound(),
            CompoundEntry.of("n-tetracosane", "n-tetracosane")
                    .named("tetracosane")
                    .named("C24")
                    .compound(),
            CompoundEntry.of("n-octacosane", "n-octacosane")
                    .named("octacosane")
                    .named("C28")
                    .compound());

    private InternalStandards() {}

    static List<Compound> all() {
        return ALL;
    }
}
