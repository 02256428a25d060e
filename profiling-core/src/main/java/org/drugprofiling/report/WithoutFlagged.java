package org.drugprofiling.report;

import java.util.List;

/**
 * What the limits and verdicts would be without the profiles that the screening points at most strongly.
 *
 * @param source name of the seizure or batch
 * @param samples names of its profiles
 * @param problem why there is no evaluation without them, empty if there is one
 * @param fitted what the fitted steps learn with all and without these
 * @param limitFromUnlinked the limit from unlinked pairs with all
 * @param limitFromUnlinkedWithout and without these
 * @param limitFromLinked the limit from linked pairs with all
 * @param limitFromLinkedWithout and without these
 * @param changed how many verdicts change among the other pairs
 * @param pairs how many other pairs there are
 * @since 0.1.0
 */
public record WithoutFlagged(
        String source,
        List<String> samples,
        String problem,
        List<Change> fitted,
        double limitFromUnlinked,
        double limitFromUnlinkedWithout,
        double limitFromLinked,
        double limitFromLinkedWithout,
        int changed,
        int pairs) {

    /**
     * What a fitted step divides one target by.
     *
     * @param target id of the target
     * @param unit unit of the divisors
     * @param divisor with all profiles
     * @param divisorWithout without the flagged ones
     */
    public record Change(String target, String unit, double divisor, double divisorWithout) {}

    /**
     * Copies the lists.
     */
    public WithoutFlagged {
        samples = List.copyOf(samples);
        fitted = List.copyOf(fitted);
    }
}
