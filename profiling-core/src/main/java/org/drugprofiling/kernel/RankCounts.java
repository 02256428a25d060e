package org.drugprofiling.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

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
 * {@linkplain #another own}, has the same bits as one count of all. Needs 24 bytes for each reference, of which counts on the same references share
 * 16, 16 more from 2³¹ scores on, and up to 9 MB for scores that wait if 16,384 or more references differ. One instance is used by one thread at a
 * time.
 *
 * @since 0.1.0
 */
public final class RankCounts {

    private static final int BLOCK = 512;
    // from here on what is looked up of references and slots does not fit into a second-level cache
    private static final int FEWEST_STAGED = 1 << 14;

    private final ScorePlaces places;
    // by the slots of the places; what was counted lately, and what was counted before
    private final int[] slots;
    private long inSlots;
    private long[] earlier = {};
    private long undefined;
    // of magnitudes; no matter once there is one that rounding leaves alone
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;
    private final double smallestReference;
    private final double largestReference;
    private final double[] block = new double[BLOCK];
    private final int[] placesOfBlock = new int[BLOCK];
    private final double[] single = new double[1];
    // scores that wait to be counted part by part; none where the references are few
    private final @Nullable StagedScores staged;

    private RankCounts(ScorePlaces places, double smallestReference, double largestReference) {
        this.places = places;
        this.slots = new int[places.slots()];
        this.smallestReference = smallestReference;
        this.largestReference = largestReference;
        this.staged = places.distinct() < FEWEST_STAGED ? null : new StagedScores(places, slots);
    }

    /**
     * Sorts references, with nothing counted yet.
     *
     * @param references scores of linked pairs, say, in any order, left as they are; may be none
     * @return counts of zero
     * @throws ProfilingException if a reference is {@code NaN}, or there is not enough memory, with the bytes
     */
    public static RankCounts among(double[] references) {
        Objects.requireNonNull(references, "references");
        Memory.requireBytes(
                "the ranks of " + references.length + " references",
                (long) (Double.BYTES + 2 * Integer.BYTES + 2 * Integer.BYTES) * references.length);
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double reference : references) {
            smallest = Math.min(smallest, Math.abs(reference));
            largest = Math.max(largest, Math.abs(reference));
        }
        return new RankCounts(ScorePlaces.of(references), smallest, largest);
    }

    /** What counts among so many different references take beside the references. */
    static long bytesOfAnother(int distinct) {
        return 2L * Integer.BYTES * distinct + (distinct < FEWEST_STAGED ? 0 : StagedScores.BYTES);
    }

    /**
     * {@return counts of zero among the same references, for another thread}
     */
    public RankCounts another() {
        return new RankCounts(places, smallestReference, largestReference);
    }

    /**
     * Counts scores.
     *
     * @param scores any numbers; {@code NaN} is counted as undefined and takes no other part
     * @param from the first of them
     * @param to after the last of them
     */
    public void add(double[] scores, int from, int to) {
        Objects.checkFromToIndex(from, to, Objects.requireNonNull(scores, "scores").length);
        for (int first = from; first < to; first += BLOCK) {
            addBlock(scores, first, Math.min(BLOCK, to - first));
        }
    }

    private void addBlock(double[] scores, int from, int count) {
        if (inSlots > Integer.MAX_VALUE - BLOCK) {
            spill();
        }
        System.arraycopy(scores, from, block, 0, count);
        ScoreOrder.roundOrdinary(block, count);
        addRounded(ScoreOrder.areOrdinary(scores, from, count) ? count : withoutOdd(scores, from, count));
        for (int k = 0; k < count && isSmall(); k++) {
            measure(scores[from + k]);
        }
    }

    /** Counts those of a block that rounding leaves alone, and moves the others together. */
    private int withoutOdd(double[] scores, int from, int count) {
        int left = 0;
        for (int k = 0; k < count; k++) {
            if (ScoreOrder.isOrdinary(scores[from + k])) {
                block[left++] = block[k];
            } else {
                addOdd(scores[from + k]);
            }
        }
        return left;
    }

    private void addRounded(int count) {
        if (staged == null) {
            places.count(block, 0, count, placesOfBlock, slots);
        } else {
            staged.add(block, count);
        }
        inSlots += count;
    }

    /** Lets no score wait. */
    private void settle() {
        if (staged != null) {
            staged.count();
        }
    }

    /** Counts a score that rounding leaves alone. */
    private void addOdd(double score) {
        if (Double.isNaN(score)) {
            undefined++;
        } else {
            slots[places.slot(score)]++;
            inSlots++;
        }
    }

    /** Whether all scores so far are too small to be told apart, if there are any. */
    private boolean isSmall() {
        return ScoreOrder.isSmall(largest);
    }

    private void measure(double score) {
        if (!Double.isNaN(score)) {
            smallest = Math.min(smallest, Math.abs(score));
            largest = Math.max(largest, Math.abs(score));
        }
    }

    /** Keeps what the slots hold in longer numbers, and empties them. */
    private void spill() {
        settle();
        if (earlier.length == 0) {
            Memory.requireBytes("the ranks of more than 2^31 scores", (long) Long.BYTES * slots.length);
            earlier = new long[slots.length];
        }
        for (int slot = 0; slot < slots.length; slot++) {
            earlier[slot] += slots[slot];
            slots[slot] = 0;
        }
        inSlots = 0;
    }

    private long inSlot(int slot) {
        settle();
        return slots[slot] + (earlier.length == 0 ? 0 : earlier[slot]);
    }

    /**
     * Counts a score.
     *
     * @param score any number; {@code NaN} is counted as undefined and takes no other part
     */
    public void add(double score) {
        single[0] = score;
        addBlock(single, 0, 1);
    }

    /**
     * Adds what others have counted.
     *
     * @param other counts among the same references
     * @throws ProfilingException if the references differ
     */
    public void add(RankCounts other) {
        if (!Objects.requireNonNull(other, "other").places.isSame(places)) {
            throw new ProfilingException("other-references", "counts that are added must have the same references");
        }
        settle();
        other.settle();
        if (other.earlier.length > 0 || inSlots + other.inSlots > Integer.MAX_VALUE) {
            spill();
            for (int slot = 0; slot < slots.length; slot++) {
                earlier[slot] += other.inSlot(slot);
            }
        } else {
            for (int slot = 0; slot < slots.length; slot++) {
                slots[slot] += other.slots[slot];
            }
            inSlots += other.inSlots;
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
        return places.scores();
    }

    /**
     * {@return how many scores were counted, undefined ones not among them}
     */
    public long counted() {
        long sum = inSlots;
        for (long some : earlier) {
            sum += some;
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
        return places.distinct();
    }

    /**
     * Returns a reference.
     *
     * @param place from 0, in ascending order of the distinct ones
     * @return the reference, rounded
     */
    public double reference(int place) {
        return places.value(place);
    }

    /**
     * Returns how many references are equal.
     *
     * @param place from 0, in ascending order of the distinct ones
     * @return how many
     */
    public int referencesAt(int place) {
        return places.upTo(place) - (place == 0 ? 0 : places.upTo(place - 1));
    }

    /**
     * Returns how many scores are equal to a reference.
     *
     * @param place from 0, in ascending order of the distinct ones
     * @return how many
     */
    public long scoresAt(int place) {
        return inSlot(2 * place + 1);
    }

    /**
     * Returns how many scores lie between a reference and the one before it.
     *
     * @param place from 0, in ascending order of the distinct ones; {@link #distinct()} for those above all
     * @return how many are below this reference and above the one before
     */
    public long scoresBefore(int place) {
        return inSlot(2 * place);
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
        double low = Math.min(smallest, smallestReference);
        if (low < Double.POSITIVE_INFINITY) {
            ScoreOrder.requireResolved(new double[] {low, Math.max(largest, largestReference)});
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
            long upTo = place == distinct() ? before : places.upTo(place);
            long between = isLower ? 2 * before : 2 * (references() - before);
            long at = isLower ? before + upTo : 2L * references() - before - upTo;
            for (int half = 0; half < (place == distinct() ? 1 : 2); half++) {
                long scores = inSlot(2 * place + half);
                long won = half == 0 ? between : at;
                long product = scores * won;
                low += product;
                high += Math.multiplyHigh(scores, won) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
            }
            before = upTo;
        }
        BigInteger won = BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
        BigInteger all = BigInteger.valueOf(counted)
                .multiply(BigInteger.valueOf(references()))
                .shiftLeft(1);
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
