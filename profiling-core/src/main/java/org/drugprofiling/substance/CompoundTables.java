package org.drugprofiling.substance;

import java.util.List;
import java.util.stream.Stream;

/** All tables of compounds in the order of the registry. */
final class CompoundTables {

    private CompoundTables() {}

    static List<Compound> all() {
        return Stream.of(
                        OpiateCompounds.all(),
                        CocaCompounds.all(),
                        AmphetamineCompounds.all(),
                        MethamphetamineCompounds.all(),
                        MdmaCompounds.all(),
                        Adulterants.all(),
                        RecentAdulterants.all(),
                        Diluents.all(),
                        Solvents.all(),
                        InternalStandards.all())
                .flatMap(List::stream)
                .toList();
    }
}
