package org.drugprofiling.population;

import java.util.List;
import java.util.stream.IntStream;
import org.drugprofiling.profile.ProfileIdentity;

/**
 * The assumption by which pairs are called linked or unlinked, for example "same seizure". Every result that rests on one names
 * it; the standard ones are in {@link PopulationRules}.
 *
 * @since 0.1.0
 */
public interface PopulationRule {

    /**
     * {@return the stable id, for example {@code same-seizure}}
     */
    String id();

    /**
     * {@return what is assumed, in a sentence}
     */
    String assumption();

    /**
     * {@return what "the same" means here}
     */
    SameLevel level();

    /**
     * {@return whether the rule leaves out the pairs that are hard to tell apart, so that its error rates do not hold for a search
     *     of a whole database}
     */
    boolean isFlattering();

    /**
     * Binds the rule to rows.
     *
     * @param rows whose profiles they are
     * @return the labels of their pairs
     */
    PairLabelling bind(List<ProfileIdentity> rows);

    /**
     * Names the source of each row, on the level at which the rule speaks of "the same".
     *
     * @param rows whose profiles they are
     * @return one source for each row
     */
    default List<String> sources(List<ProfileIdentity> rows) {
        PairLabelling labelling = bind(rows);
        return IntStream.range(0, rows.size()).mapToObj(labelling::source).toList();
    }
}
