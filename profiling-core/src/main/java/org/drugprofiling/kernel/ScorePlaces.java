package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * The distinct values of rounded scores in ascending order, for example of 10⁶ linked pairs, and where any other score stands among them: at slot 2k
 * between value k − 1 and value k, at slot 2k + 1 with value k.
 *
 * <p>A line over all values leads a score to one of up to 16,384 bins of equal width, and what is left of the way to one of its buckets, of which a bin
 * has one more than values. Neither way ever goes back as scores ascend, so that only values of the same bucket need a look, mostly one or two: three are taken
 * without a branch, and where values crowd the way doubles and halves. Nothing but time depends on how even they are.
 *
 * @since 0.1.0
 */
public final class ScorePlaces {

    private static final int MOST_BINS = 1 << 14;
    private static final int VALUES_OF_A_BIN = 4;
    /** How many parts there are ({@link #part}). */
    static final int PARTS = 1 << 8;
    // so many values at either end play no part in the line if with them it is so many times as long, so that a few
    // cannot flatten it
    private static final int MOST_REMOTE = 16;
    private static final int REMOTE = 1000;
    private static final double FAR = 16;
    private static final int INTS_OF_A_LINE = 16;
    /** How many values a score is held against at once. */
    private static final int AT_ONCE = 3;

    private final int count;
    // ascending; behind the last one stand as many infinities as are looked at, which no finite score is above
    private final double[] values;
    // how many scores are at most each value
    private final int[] upTo;
    private final double from;
    private final double binsPerUnit;
    // the first bucket of each bin, and behind the last bin how many there are
    private final int[] firstBuckets;
    // how many values lie in the buckets before each one
    private final int[] before;
    // bins that follow one another, as many values in each part as in another if possible
    private final byte[] partOfBin;
    // the first bin of each part, and behind the last part how many bins there are
    private final int[] firstBins = new int[PARTS + 1];

    private ScorePlaces(double[] sorted, int scores) {
        int distinct = 0;
        int[] lasts = new int[scores];
        for (int k = 0; k < scores; k++) {
            if (k == 0 || sorted[k] != sorted[k - 1]) {
                sorted[distinct++] = sorted[k];
            }
            lasts[distinct - 1] = k + 1;
        }
        count = distinct;
        values = count == scores ? sorted : Arrays.copyOf(sorted, count + AT_ONCE);
        Arrays.fill(values, count, count + AT_ONCE, Double.POSITIVE_INFINITY);
        upTo = count == scores ? lasts : Arrays.copyOf(lasts, count);
        int bins = Math.max(1, Math.min(MOST_BINS, Integer.highestOneBit(count / VALUES_OF_A_BIN)));
        int remote = remote();
        from = count == 0 ? 0 : finite(values[remote]);
        binsPerUnit = count == 0 ? 0 : slope(bins, from, finite(values[count - 1 - remote]));
        firstBuckets = new int[bins + 1];
        for (int k = 0; k < count; k++) {
            firstBuckets[bin(way(finite(values[k])), bins) + 1]++;
        }
        partOfBin = new byte[bins];
        for (int bin = 0; bin < bins; bin++) {
            partOfBin[bin] = (byte) (count == 0 ? 0 : (long) (firstBuckets[bin] - bin) * PARTS / count);
            firstBuckets[bin + 1] += firstBuckets[bin] + 1;
            firstBins[(partOfBin[bin] & 0xff) + 1] = bin + 1;
        }
        for (int part = 0; part < PARTS; part++) {
            firstBins[part + 1] = Math.max(firstBins[part + 1], firstBins[part]);
        }
        before = new int[firstBuckets[bins] + 1];
        for (int k = 0; k < count; k++) {
            before[bucket(finite(values[k])) + 1] = k + 1;
        }
        for (int bucket = 1; bucket < before.length; bucket++) {
            before[bucket] = Math.max(before[bucket], before[bucket - 1]);
        }
    }

    /** How many values at either end are left out of the line: none unless they are far away. */
    private int remote() {
        int some = Math.min(MOST_REMOTE, count / REMOTE);
        if (some == 0) {
            return 0;
        }
        double range = finite(values[count - 1]) - finite(values[0]);
        return range <= FAR * (finite(values[count - 1 - some]) - finite(values[some])) ? 0 : some;
    }

    private static double finite(double x) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, x));
    }

    private static double slope(int steps, double first, double last) {
        double slope = steps / (last - first);
        return Double.isFinite(slope) && last - first < Double.POSITIVE_INFINITY ? slope : 0;
    }

    /**
     * Rounds scores and sorts them.
     *
     * @param scores any numbers but {@code NaN}, in any order, left as they are; may be none
     * @return the places
     * @throws ProfilingException if a score is {@code NaN}
     */
    public static ScorePlaces of(double[] scores) {
        double[] sorted = new double[Objects.requireNonNull(scores, "scores").length + AT_ONCE];
        for (int k = 0; k < scores.length; k++) {
            sorted[k] = ScoreOrder.round(scores[k]);
        }
        Arrays.sort(sorted, 0, scores.length);
        return new ScorePlaces(sorted, scores.length);
    }

    /** How many scores there are. */
    int scores() {
        return count == 0 ? 0 : upTo[count - 1];
    }

    /**
     * {@return how many of them differ after rounding}
     */
    public int distinct() {
        return count;
    }

    /**
     * {@return how many slots there are: one for each value, one before each, one behind the last}
     */
    public int slots() {
        return 2 * count + 1;
    }

    /**
     * Returns a value.
     *
     * @param place from 0, in ascending order
     * @return the score, rounded
     */
    public double value(int place) {
        return values[Objects.checkIndex(place, count)];
    }

    /** How many scores are at most a value. */
    int upTo(int place) {
        return upTo[place];
    }

    /**
     * Finds the slot of a score.
     *
     * @param rounded the score, {@linkplain ScoreOrder#round rounded}; not {@code NaN}
     * @return 2k between values k − 1 and k, 2k + 1 at value k
     */
    public int slot(double rounded) {
        if (Double.isInfinite(rounded)) {
            int found = Arrays.binarySearch(values, 0, count, rounded);
            return found >= 0 ? 2 * found + 1 : -2 * (found + 1);
        }
        return slot(before[bucket(rounded)], rounded);
    }

    /**
     * Finds the slots of many scores, faster than of one after the other: takes several steps with all of them, so that none waits for what another one
     * needs from memory.
     *
     * @param rounded finite scores, {@linkplain ScoreOrder#round rounded}
     * @param number how many
     * @param slots gets their slots, as {@link #slot}
     */
    public void slots(double[] rounded, int number, int[] slots) {
        findPlaces(rounded, 0, number, slots);
        for (int k = 0; k < number; k++) {
            slots[k] = slot(slots[k], rounded[k]);
        }
    }

    /** Adds 1 to the slot of each finite rounded score. */
    void count(double[] rounded, int first, int number, int[] places, int[] counts) {
        findPlaces(rounded, first, number, places);
        for (int k = 0; k < number; k++) {
            counts[slot(places[k], rounded[first + k])]++;
        }
    }

    private void findPlaces(double[] scores, int first, int number, int[] places) {
        for (int k = 0; k < number; k++) {
            places[k] = before[bucket(scores[first + k])];
        }
    }

    /** The slot of a score that is above all values before a place. */
    private int slot(int place, double score) {
        double last = values[place + 2];
        if (last < score) {
            int further = beyond(place + 2, score);
            return 2 * further + 1 - isNegative(score - values[further]);
        }
        return 2 * place + steps(values[place], score) + steps(values[place + 1], score) + 1 - isNegative(score - last);
    }

    /** 2 if a value is below a score, 1 if it is equal to it, else 0. */
    private static int steps(double value, double score) {
        // the sign of a difference that is not zero is that of the comparison, and a difference of equal numbers is
        // +0.0
        return 1 + isNegative(value - score) - isNegative(score - value);
    }

    private static int isNegative(double difference) {
        return (int) (Double.doubleToRawLongBits(difference) >>> (Long.SIZE - 1));
    }

    /** The first value that is not below a score, if value {@code low} is. */
    private int beyond(int low, double score) {
        int step = 1;
        int below = low;
        int end = low + step;
        while (end < count && values[end] < score) {
            below = end;
            step *= 2;
            end = (int) Math.min(count, (long) end + step);
        }
        int first = below + 1;
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (values[middle] < score) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first;
    }

    /** The part of a finite score, from 0 to 255; the values of each lie side by side. */
    int part(double score) {
        return partOfBin[bin(way(score), partOfBin.length)] & 0xff;
    }

    /**
     * Reads what is looked up for the scores of a part in the order in which it lies in memory, which takes less time than each score's waiting for its own.
     *
     * @return 0, which no compiler knows: whoever uses it keeps the reading from being left out
     */
    int read(int part, int[] counts) {
        int signs = 0;
        int firstBin = firstBins[part];
        int endBin = firstBins[part + 1];
        for (int bucket = firstBuckets[firstBin]; bucket < firstBuckets[endBin]; bucket += INTS_OF_A_LINE) {
            signs |= before[bucket];
        }
        int end = firstBuckets[endBin] - endBin;
        for (int place = firstBuckets[firstBin] - firstBin; place < end; place += INTS_OF_A_LINE / 2) {
            signs |= counts[2 * place];
            signs |= values[place] < Double.NEGATIVE_INFINITY ? -1 : 0;
        }
        return signs >>> (Integer.SIZE - 1);
    }

    /** How far along the line a score is, in bins. */
    private double way(double score) {
        return (score - from) * binsPerUnit;
    }

    private static int bin(double way, int bins) {
        int bin = (int) way;
        return bin >= 0 && bin < bins ? bin : endBin(bin, bins);
    }

    private static int endBin(int bin, int bins) {
        return bin < 0 ? 0 : bins - 1;
    }

    /** Never descends as scores ascend. */
    private int bucket(double score) {
        double way = way(score);
        int bin = (int) way;
        if (bin >= 0 && bin < partOfBin.length) {
            int first = firstBuckets[bin];
            // what is left of the way is less than 1, so that no bucket of the next bin is reached
            return first + Math.max(0, (int) ((way - bin) * (firstBuckets[bin + 1] - first)));
        }
        int end = endBin(bin, partOfBin.length);
        return bin < 0 ? firstBuckets[end] : firstBuckets[end + 1] - 1;
    }

    /** Whether others have the same values as often. */
    boolean isSame(ScorePlaces other) {
        return this == other || Arrays.equals(values, other.values) && Arrays.equals(upTo, other.upTo);
    }
}
