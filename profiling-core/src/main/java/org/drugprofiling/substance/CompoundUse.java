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
 * @param sources where it stands; never empty for what was read, empty otherwise
 * @since 0.1.0
 */
public record CompoundUse(Substance drug, CompoundRole role, Evidence evidence, List<Citation> sources) {

    /**
     * Checks that what was read names where.
     */
    public CompoundUse {
        Objects.requireNonNull(drug, "drug");
        Objects.requireNonNull(role, "role");
        sources = KnownFrom.checked(evidence, sources, role.name());
    }

    @Override
    public String toString() {
        return drug + ": " + role.words() + " [" + evidence.words() + "]";
    }
}
