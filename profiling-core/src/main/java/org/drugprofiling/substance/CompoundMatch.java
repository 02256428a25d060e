package org.drugprofiling.substance;

import java.util.List;
import java.util.Optional;

/**
 * What a look-up of a name gave: one compound, several that share the name, or none with the nearest names.
 *
 * @since 0.1.0
 */
public sealed interface CompoundMatch {

    /**
     * {@return the compound, empty unless there is exactly one}
     */
    Optional<Compound> compound();

    /**
     * {@return the compounds that come into question: the one, all that share the name, or those with the nearest names}
     */
    List<Compound> candidates();

    /**
     * One compound has this id, name, synonym, CAS number or InChIKey.
     *
     * @param found the compound
     */
    record Found(Compound found) implements CompoundMatch {
        @Override
        public Optional<Compound> compound() {
            return Optional.of(found);
        }

        @Override
        public List<Compound> candidates() {
            return List.of(found);
        }
    }

    /**
     * Several compounds go by this name.
     *
     * @param candidates all of them, in the order of the registry
     * @param reason why the name is ambiguous, for example that it does not say which isomer
     */
    record Ambiguous(List<Compound> candidates, String reason) implements CompoundMatch {

        /**
         * Copies the candidates.
         */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Optional<Compound> compound() {
            return Optional.empty();
        }
    }

    /**
     * No compound goes by this name.
     *
     * @param candidates the compounds with the nearest names, nearest first; may be empty
     */
    record NotFound(List<Compound> candidates) implements CompoundMatch {

        /**
         * Copies the candidates.
         */
        public NotFound {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Optional<Compound> compound() {
            return Optional.empty();
        }
    }
}
