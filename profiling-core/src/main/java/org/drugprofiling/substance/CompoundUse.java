package org.drugprofiling.substance;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;

/**
 * What a compound is doing in one drug, for example caffeine as an adulterant of heroin.
 *
 * @param drug the drug
 * @param role what the compound is doing in it
 * @param evidence how that is known
 * @param sources where it stands; empty if it was not read
 * @since 0.1.0
 */
public record CompoundUse(Substance drug, CompoundRole role, Evidence evidence, List<Citation> sources) {

    /**
     * Copies the sources.
     */
    public CompoundUse {
        Objects.requireNonNull(drug, "drug");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(evidence, "evidence");
        sources = List.copyOf(sources);
    }
}
