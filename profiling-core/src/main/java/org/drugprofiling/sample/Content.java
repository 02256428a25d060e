package org.drugprofiling.sample;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.CompoundRole;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a sample was found to contain beside its impurities: a drug, an adulterant, a diluent.
 *
 * @param name as the laboratory reports it
 * @param role what it is doing there
 * @param purity how much of it, or {@code null} if only its presence is known
 * @since 0.1.0
 */
public record Content(
        String name, CompoundRole role, @Nullable Purity purity) {

    /**
     * Checks the name.
     */
    public Content {
        if (name.isBlank()) {
            throw new ProfilingException("invalid-content", "a content must be named");
        }
        Objects.requireNonNull(role, "role");
    }

    /**
     * {@return how much of it, empty if only its presence is known}
     */
    public Optional<Purity> knownPurity() {
        return Optional.ofNullable(purity);
    }
}
