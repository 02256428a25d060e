package org.drugprofiling.evaluation;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How many rows stand on each side of a comparison of two items, for example one tablet against three; which side comes first plays no part.
 *
 * @param fewer rows of the item with fewer, at least 1
 * @param more rows of the other
 * @since 0.1.0
 */
public record ItemDesign(int fewer, int more) implements Comparable<ItemDesign> {

    /**
     * Checks the order.
     */
    public ItemDesign {
        if (fewer < 1 || more < fewer) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "each item must have at least one row, the one with fewer first",
                    ProblemLocation.nowhere(),
                    fewer + " and " + more);
        }
    }

    /**
     * Returns the design of two items.
     *
     * @param first rows of one item, at least 1
     * @param second rows of the other, at least 1
     * @return the design
     */
    public static ItemDesign of(int first, int second) {
        return new ItemDesign(Math.min(first, second), Math.max(first, second));
    }

    @Override
    public int compareTo(ItemDesign other) {
        return fewer != other.fewer ? Integer.compare(fewer, other.fewer) : Integer.compare(more, other.more);
    }

    /**
     * {@return for example {@code 1 against 3}}
     */
    @Override
    public String toString() {
        return fewer + " against " + more;
    }
}
