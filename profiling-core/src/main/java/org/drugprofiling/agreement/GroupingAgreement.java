package org.drugprofiling.agreement;

import java.math.BigInteger;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How far two groupings of the same specimens agree, by pairs of specimens: how many are together in both, in one alone, in neither.
 *
 * <p>Of two groupings of n specimens, with t pairs together in both, a in the first and b in the second of all N = n(n − 1)/2: the Rand index is the share of
 * pairs on which they agree, (N + 2t − a − b)/N; the adjusted Rand index is (t − ab/N) / ((a + b)/2 − ab/N), 1 for equal groupings, 0 on average for
 * groups of the same sizes that are filled by chance, and below 0 for less than that. Names of groups play no part. Sums are exact.
 *
 * <p>The adjustment of Hubert and Arabie. Their paper was not read: the formula is from memory, and is held against an independent program.
 *
 * @param specimens how many specimens both groupings have; those that one lacks are not counted
 * @param togetherInBoth pairs in one group in both groupings
 * @param togetherInFirst pairs in one group in the first grouping
 * @param togetherInSecond pairs in one group in the second grouping
 * @since 0.1.0
 */
public record GroupingAgreement(int specimens, long togetherInBoth, long togetherInFirst, long togetherInSecond) {

    /** Groupings between which chance decides nothing, so that no index can be adjusted for it. */
    public enum Trivial {
        /** Fewer than two specimens in common: there is no pair. */
        NO_PAIR,
        /** All specimens are in one group, in both groupings. */
        ONE_GROUP,
        /** Each specimen is in a group of its own, in both groupings. */
        ALL_ALONE,
        /** They are not trivial in the same way. */
        NEITHER
    }

    /**
     * Checks that the counts do not contradict each other.
     */
    public GroupingAgreement {
        long least = Math.min(togetherInFirst, togetherInSecond);
        long most = Math.max(togetherInFirst, togetherInSecond);
        if (specimens < 0
                || togetherInBoth < 0
                || togetherInBoth > least
                || most > pairs(specimens)
                || togetherInBoth < least + most - pairs(specimens)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "pairs together in both groupings must be among those of either, those among all pairs of specimens, and no fewer than both leave room for",
                    ProblemLocation.nowhere(),
                    togetherInBoth + ", " + togetherInFirst + " and " + togetherInSecond + " of " + specimens
                            + " specimens");
        }
    }

    /**
     * Counts the pairs of a table.
     *
     * @param table the same specimens by the names of their groups in two groupings
     * @return the agreement
     */
    public static GroupingAgreement of(CrossTabulation table) {
        long both = 0;
        long first = 0;
        long[] columns = new long[table.columns().size()];
        for (String row : table.rows()) {
            long inRow = 0;
            for (String column : table.columnsWith(row)) {
                int count = table.count(row, column);
                both += pairs(count);
                inRow += count;
                columns[table.columns().indexOf(column)] += count;
            }
            first += pairs(inRow);
        }
        long second = 0;
        for (long inColumn : columns) {
            second += pairs(inColumn);
        }
        return new GroupingAgreement(table.total(), both, first, second);
    }

    private static long pairs(long specimens) {
        return specimens * (specimens - 1) / 2;
    }

    /**
     * {@return whether the two groupings are of a kind that agrees whatever the specimens are}
     */
    public Trivial trivial() {
        long pairs = pairs(specimens);
        if (pairs == 0) {
            return Trivial.NO_PAIR;
        }
        if (togetherInFirst == pairs && togetherInSecond == pairs) {
            return Trivial.ONE_GROUP;
        }
        return togetherInFirst == 0 && togetherInSecond == 0 ? Trivial.ALL_ALONE : Trivial.NEITHER;
    }

    /**
     * {@return the Rand index, from 0 to 1; empty if there is no pair}
     */
    public OptionalDouble rand() {
        long pairs = pairs(specimens);
        return pairs == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((pairs - togetherInFirst + 2.0 * togetherInBoth - togetherInSecond) / pairs);
    }

    /**
     * {@return the adjusted Rand index, at most 1; empty for {@linkplain #trivial() trivial} groupings, where it is 0/0}
     */
    public OptionalDouble adjustedRand() {
        if (trivial() != Trivial.NEITHER) {
            return OptionalDouble.empty();
        }
        BigInteger pairs = BigInteger.valueOf(pairs(specimens));
        BigInteger first = BigInteger.valueOf(togetherInFirst);
        BigInteger second = BigInteger.valueOf(togetherInSecond);
        BigInteger byChance = first.multiply(second);
        BigInteger above = pairs.multiply(BigInteger.valueOf(togetherInBoth)).subtract(byChance);
        BigInteger most = pairs.multiply(first.add(second)).subtract(byChance.add(byChance));
        return OptionalDouble.of(2 * above.doubleValue() / most.doubleValue());
    }

    @Override
    public String toString() {
        OptionalDouble adjusted = adjustedRand();
        return "adjusted Rand index "
                + (adjusted.isPresent() ? ReadableNumber.of(adjusted.getAsDouble()) : "undefined (" + trivial() + ")")
                + " of " + ReadableNumber.counted(specimens, "specimen") + " in both groupings";
    }
}
