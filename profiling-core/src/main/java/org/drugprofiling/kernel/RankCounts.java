package org.drugprofiling.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Where streamed scores stand among sorted references, for example 10⁸ scores of unlinked pairs among 10⁶ of linked ones: how many between each
 * two neighbouring references and how many equal to each. That is all that a ROC curve and its area need, exactly, whatever the order of
 * the scores; no score is kept.
 *
 * <pre>{@code
 * RankCounts counts = RankCounts.among(linked);
 * counts.add(unlinked, 0, unlinked.length);  // again and again
 * counts.lowerShare();                       // the area under the curve of distances
 * }</pre>
 *
 * <p>Scores are rounded by {@link ScoreOrder} first. All counts are whole numbers, so the sum of the counts of several threads, each with its
 * {@linkplain #another own}, has the same bits as one count of all. Needs 28 bytes for each reference and up to 4 MB more; counts on the same references
 * share 12 of the 28. One instance is used by one thread at a time.
 *
 * @since 0.1.0
 */
public final class RankCounts {

    private static final int MOST_BUCKETS = 1 << 20;

    private final Places places;
    // even: strictly before a reference and after the one before it; odd: equal to it; the last: after all
    private final long[] slots;
    private long undefined;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;

    private RankCounts(Places places) {
        this.places = places;
        this.slots = new long[2 * places.distinct.length + 1];
    }

    /** The distinct references, ascending, and where those of equal parts of their range begin. */
    private static final class Places {
        private final double[] distinct;
        // how many references are at most each distinct one
        private final int[] upTo;
        private final double from;
        private final double bucketsPerUnit;
        private final int[] firsts;
        private final double smallest;
        private final double largest;

        private Places(double[] sorted, double smallest, double largest) {
            this.smallest = smallest;
            this.largest = largest;
            int count = 0;
            int[] lasts = new int[sorted.length];
            for (int k = 0; k < sorted.length; k++) {
                if (k == 0 || sorted[k] != sorted[k - 1]) {
                    sorted[count++] = sorted[k];
                }
                lasts[count - 1] = k + 1;
            }
            distinct = count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
            upTo = count == sorted.length ? lasts : Arrays.copyOf(lasts, count);
            int buckets = Math.min(MOST_BUCKETS, Math.max(1, Integer.highestOneBit(count)));
            from = firstFinite(distinct);
            double range = lastFinite(distinct) - from;
            bucketsPerUnit = range > 0 && Double.isFinite(buckets / range) ? buckets / range : 0;
            firsts = new int[buckets + 1];
            for (int k = 0; k < count; k++) {
                firsts[bucket(distinct[k], buckets) + 1] = k + 1;
            }
            for (int bucket = 1; bucket <= buckets; bucket++) {
                firsts[bucket] = Math.max(firsts[bucket], firsts[bucket - 1]);
            }
        }

        private static double firstFinite(double[] ascending) {
            for (double x : ascending) {
                if (Double.isFinite(x)) {
                    return x;
                }
            }
            return 0;
        }

        private static double lastFinite(double[] ascending) {
            for (int k = ascending.length - 1; k >= 0; k--) {
                if (Double.isFinite(ascending[k])) {
                    return ascending[k];
                }
            }
            return 0;
        }

        /** Never descends as scores ascend, so that only references of the same bucket need a look. */
        private int bucket(double score, int buckets) {
            return Math.max(0, Math.min(buckets - 1, (int) ((score - from) * bucketsPerUnit)));
        }

        /** The slot of a rounded score. */
        private int slot(double score) {
            int bucket = bucket(score, firsts.length - 1);
            int low = firsts[bucket];
            int high = firsts[bucket + 1];
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (distinct[middle] < score) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low < distinct.length && distinct[low] == score ? 2 * low + 1 : 2 * low;
        }
    }

    /**
     * Sorts references, with nothing counted yet.
     *
     * @param references scores of linked pairs, say, in any order, left as they are; may be none
     * @return counts of zero
     * @throws ProfilingException if a reference is {@code NaN}, or there is not enough memory, with the bytes
     */
    public static RankCounts among(double[] references) {
        Memory.requireBytes(
                "the ranks of " + references.length + " references",
                (2L * Double.BYTES + Integer.BYTES + 2L * Long.BYTES) * references.length);
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double reference : references) {
            smallest = Math.min(smallest, Math.abs(reference));
            largest = Math.max(largest, Math.abs(reference));
        }
        return new RankCounts(new Places(ScoreOrder.sorted(references), smallest, largest));
    }

    /**
     * {@return counts of zero among the same references, for another thread}
     */
    public RankCounts another() {
        return new RankCounts(places);
    }

    /**
     * Counts scores.
     *
     * @param scores any numbers; {@code NaN} is counted as undefined and takes no other part
     * @param from the first of them
     * @param to after the last of them
     */
    public void add(double[] scores, int from, int to) {
        for (int k = from; k < to; k++) {
            add(scores[k]);
        }
    }

    /**
     * Counts a score.
     *
     * @param score any number; {@code NaN} is counted as undefined and takes no other part
     */
    public void add(double score) {
        if (Double.isNaN(score)) {
            undefined++;
            return;
        }
        smallest = Math.min(smallest, Math.abs(score));
        largest = Math.max(largest, Math.abs(score));
        slots[places.slot(ScoreOrder.round(score))]++;
    }

    /**
     * Adds what others have counted.
     *
     * @param other counts among the same references
     * @throws ProfilingException if the references differ
     */
    public void add(RankCounts other) {
        if (other.places != places
                && !(Arrays.equals(other.places.distinct, places.distinct)
                        && Arrays.equals(other.places.upTo, places.upTo))) {
            throw new ProfilingException("other-references", "counts that are added must have the same references");
        }
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] += other.slots[slot];
        }
        undefined += other.undefined;
        smallest = Math.min(smallest, other.smallest);
        largest = Math.max(largest, other.largest);
    }

    /** Counts pairs that have no score. */
    void addUndefined(long pairs) {
        undefined += pairs;
    }

    /**
     * {@return how many references there are}
     */
    public int references() {
        return places.upTo.length == 0 ? 0 : places.upTo[places.upTo.length - 1];
    }

    /**
     * {@return how many scores were counted, undefined ones not among them}
     */
    public long counted() {
        long sum = 0;
        for (long slot : slots) {
            sum += slot;
        }
        return sum;
    }

    /**
     * {@return how many scores were undefined, those of references that a job found among them}
     */
    public long undefined() {
        return undefined;
    }

    /**
     * {@return how many references differ after rounding}
     */
    public int distinct() {
        return places.distinct.length;
    }

    /**
     * Returns a reference.
     *
     * @param place from 0, in ascending order of the distinct ones
     * @return the reference, rounded
     */
    public double reference(int place) {
        return places.distinct[place];
    }

    /**
     * Returns how many references are equal.
     *
     * @param place from 0, in ascending order of the distinct ones
     * @return how many
     */
    public int referencesAt(int place) {
        return places.upTo[place] - (place == 0 ? 0 : places.upTo[place - 1]);
    }

    /**
     * Returns how many scores are equal to a reference.
     *
     * @param place from 0, in ascending order of the distinct ones
     * @return how many
     */
    public long scoresAt(int place) {
        return slots[2 * place + 1];
    }

    /**
     * Returns how many scores lie between a reference and the one before it.
     *
     * @param place from 0, in ascending order of the distinct ones; {@link #distinct()} for those above all
     * @return how many are below this reference and above the one before
     */
    public long scoresBefore(int place) {
        return slots[2 * place];
    }

    /**
     * Returns the share of pairs of a reference and a score in which the reference is the lower, ties counting one half: the area under the ROC
     * curve of distances.
     *
     * @return the share, computed in whole numbers of any size and rounded at the end
     * @throws ProfilingException if there is no reference or no score, or all are too small for {@link ScoreOrder#requireResolved}
     */
    public double lowerShare() {
        return share(true);
    }

    /**
     * Returns the share of pairs of a reference and a score in which the reference is the higher, ties counting one half: the area under the ROC
     * curve of similarities.
     *
     * @return the share, computed in whole numbers of any size and rounded at the end
     * @throws ProfilingException if there is no reference or no score, or all are too small for {@link ScoreOrder#requireResolved}
     */
    public double higherShare() {
        return share(false);
    }

    /**
     * Checks that rounding leaves something of references and scores.
     *
     * @throws ProfilingException if they differ and all are too small for {@link ScoreOrder#requireResolved}
     */
    public void requireResolved() {
        double low = Math.min(smallest, places.smallest);
        if (low < Double.POSITIVE_INFINITY) {
            ScoreOrder.requireResolved(new double[] {low, Math.max(largest, places.largest)});
        }
    }

    private double share(boolean isLower) {
        long counted = counted();
        if (references() == 0 || counted == 0) {
            throw new ProfilingException(
                    "empty-population",
                    "there must be at least one reference and one score",
                    ProblemLocation.nowhere(),
                    references() + " and " + counted);
        }
        requireResolved();
        // twice the number of pairs won, in 128 bits
        long high = 0;
        long low = 0;
        long before = 0;
        for (int place = 0; place <= distinct(); place++) {
            long upTo = place == distinct() ? before : places.upTo[place];
            long between = isLower ? 2 * before : 2 * (references() - before);
            long at = isLower ? before + upTo : 2L * references() - before - upTo;
            for (int half = 0; half < (place == distinct() ? 1 : 2); half++) {
                long scores = slots[2 * place + half];
                long won = half == 0 ? between : at;
                long product = scores * won;
                low += product;
                high += Math.multiplyHigh(scores, won) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
            }
            before = upTo;
        }
        BigInteger won = BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .add(new BigInteger(Long.toUnsignedString(low)));
        BigInteger all =
                BigInteger.valueOf(counted).multiply(BigInteger.valueOf(references())).shiftLeft(1);
        return quotient(won, all);
    }

    /** Both as doubles if they are whole numbers of those, else in enough decimals. */
    private static double quotient(BigInteger won, BigInteger all) {
        return all.bitLength() <= 53
                ? won.doubleValue() / all.doubleValue()
                : new BigDecimal(won)
                        .divide(new BigDecimal(all), MathContext.DECIMAL128)
                        .doubleValue();
    }

    @Override
    public String toString() {
        return counted() + " scores among " + references() + " references of " + distinct() + " values, " + undefined
                + " undefined";
    }
}
