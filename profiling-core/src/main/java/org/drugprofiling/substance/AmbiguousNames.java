package org.drugprofiling.substance;

import java.util.List;

/** The names that are refused because several compounds go by them. */
final class AmbiguousNames {

    private static final List<AmbiguousName> ALL = List.of(
            AmbiguousName.of(
                    "DMA",
                    "N,N-dimethylamphetamine in chemistry; in an Australian data set it seems to be d-methamphetamine, which was not verified",
                    "n-n-dimethylamphetamine",
                    "s-methamphetamine"),
            AmbiguousName.of("MAM", "it does not say which hydroxyl group is acetylated", "6-mam", "3-mam"),
            AmbiguousName.of(
                    "monoacetylmorphine", "it does not say which hydroxyl group is acetylated", "6-mam", "3-mam"),
            AmbiguousName.of("acetylmorphine", "it does not say which hydroxyl group is acetylated", "6-mam", "3-mam"),
            AmbiguousName.of(
                    "cinnamoylcocaine",
                    "it does not say which isomer",
                    "cis-cinnamoylcocaine",
                    "trans-cinnamoylcocaine"),
            AmbiguousName.of(
                    "cinnamoylecgonine methyl ester",
                    "it does not say which isomer",
                    "cis-cinnamoylcocaine",
                    "trans-cinnamoylcocaine"),
            AmbiguousName.of(
                    "cinnamic acid", "it does not say which isomer", "cis-cinnamic-acid", "trans-cinnamic-acid"),
            AmbiguousName.of(
                    "truxilline",
                    "it does not say which isomer, or whether their sum",
                    "alpha-truxilline",
                    "beta-truxilline",
                    "mu-truxilline",
                    "epi-truxilline",
                    "truxillines"),
            AmbiguousName.of(
                    "dimethyldiphenylpyridine",
                    "it does not say where the groups are",
                    "2-4-dimethyl-3-5-diphenylpyridine",
                    "2-6-dimethyl-3-5-diphenylpyridine"),
            AmbiguousName.of("xylene", "it does not say which isomer", "o-xylene", "m-xylene", "p-xylene"),
            AmbiguousName.of("xylenes", "it does not say which isomer", "o-xylene", "m-xylene", "p-xylene"),
            AmbiguousName.of("propanol", "it does not say which isomer", "1-propanol", "2-propanol"),
            AmbiguousName.of("butanol", "it does not say which isomer", "1-butanol", "2-methyl-1-propanol"),
            AmbiguousName.of("ether", "it does not say which ether", "diethyl-ether", "diisopropyl-ether"));

    private AmbiguousNames() {}

    static List<AmbiguousName> all() {
        return ALL;
    }
}
