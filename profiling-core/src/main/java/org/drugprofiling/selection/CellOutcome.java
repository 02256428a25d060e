package org.drugprofiling.selection;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What came of one combination: figures, the name of one with the same order of pairs, or the reason why there is none.
 *
 * @since 0.1.0
 */
public sealed interface CellOutcome {

    /**
     * {@return the figures, empty if the combination has none of its own}
     */
    default Optional<CellFigures> known() {
        return Optional.empty();
    }

    /**
     * A combination that was scored.
     *
     * @param figures how well it separates
     */
    record Evaluated(CellFigures figures) implements CellOutcome {

        @Override
        public Optional<CellFigures> known() {
            return Optional.of(figures);
        }
    }

    /**
     * A combination that puts all pairs in the order of another, which stands for it; it has that one's figures.
     *
     * @param representative the one that was scored, the simplest of those with this order
     * @param reasons the identities that say so
     */
    record SameOrder(Combination representative, Set<RankIdentity> reasons) implements CellOutcome {

        /**
         * Copies the reasons, in their own order.
         */
        public SameOrder {
            EnumSet<RankIdentity> copy = EnumSet.noneOf(RankIdentity.class);
            copy.addAll(reasons);
            reasons = Collections.unmodifiableSet(copy);
        }
    }

    /**
     * A combination without figures.
     *
     * @param obstacle why
     * @param detail more of it, perhaps empty
     */
    record NotEvaluated(CellObstacle obstacle, String detail) implements CellOutcome {}
}
