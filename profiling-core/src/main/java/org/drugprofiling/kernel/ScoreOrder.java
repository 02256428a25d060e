package org.drugprofiling.kernel;

import java.util.Arrays;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The one comparison of scores: rounded to ten decimals first, so that noise in the last bits neither makes nor breaks a tie
 * or a link. Ranking, deriving thresholds and deciding all use it.
 *
 * <p>A score x becomes rint(x · 10¹⁰) / 10¹⁰, ties to even. Scores so large that neighbouring doubles are further apart than
 * that, from 2⁵² / 10¹⁰ (about 450 360) on, stay as they are. Rounding is monotone and idempotent, and turns with the sign:
 * round(−x) = −round(x), but {@code -0.0} becomes {@code 0.0}. So the comparison is a total order of rounded scores, the same
 * for a distance and for its negative.
 *
 * <p>The step is absolute. The noise of sums and roots is a few units in the last place, so up to a magnitude of about 10⁴ it is well below
 * the step; but a score that lies within its noise of the border between two steps can fall on either side. Scores that are small as a
 * whole, below 10⁻⁸ say, would be merged although they differ: {@link #requireResolved} refuses them, and {@link #isBlurred} tells of a
 * limit among them. Operators are signs of {@link #compare}: at most, for example, is {@code compare(a, b) <= 0}.
 *
 * @since 0.1.0
 */
public final class ScoreOrder {

    /** The step of scores that are compared. */
    public static final double STEP = 1e-10;

    private static final double SCALE = 1e10;
    // from 2^52 on, x * SCALE has no fraction and rounding could only disturb x
    private static final double LARGEST = 0x1p52 / SCALE;

    // rounding moves each of two scores by half a step and two units in the last place of 450 360 at most
    private static final double APART = 1e-9;

    // a hundred steps
    private static final double SMALLEST = 1e-8;
    // what arithmetic can leave of a difference that should be zero, on a metric made of rows of length 1
    private static final double NOISE = 1e-12;

    private ScoreOrder() {}

    /**
     * Rounds a score.
     *
     * @param score any number, infinities included
     * @return the score that is compared
     * @throws ProfilingException if the score is {@code NaN}
     */
    public static double round(double score) {
        if (Double.isNaN(score)) {
            throw new ProfilingException(
                    "not-a-number", "a score that is compared must be a number", ProblemLocation.nowhere(), "NaN");
        }
        if (Math.abs(score) >= LARGEST) {
            return score;
        }
        return nearestStep(score);
    }

    private static double nearestStep(double score) {
        return Math.rint(score * SCALE) / SCALE + 0.0;
    }

    /** Whether {@link #roundOrdinary} may round a score: it is a number, and rounding does not leave it as it is for its size. */
    static boolean isOrdinary(double score) {
        return Math.abs(score) < LARGEST;
    }

    /** Whether all of some scores are ordinary. */
    static boolean areOrdinary(double[] scores, int from, int count) {
        int odd = 0;
        for (int k = from; k < from + count; k++) {
            odd += isOrdinary(scores[k]) ? 0 : 1;
        }
        return odd == 0;
    }

    /** Rounds the first so many scores in place, in a loop that every JVM turns into vector instructions; of any that is not ordinary nothing is promised. */
    static void roundOrdinary(double[] scores, int count) {
        for (int k = 0; k < count; k++) {
            scores[k] = nearestStep(scores[k]);
        }
    }

    /** Whether a magnitude is so small that rounding may merge what differs from it. */
    static boolean isSmall(double magnitude) {
        return magnitude < SMALLEST;
    }

    /**
     * Compares two scores after rounding.
     *
     * @param a a score
     * @param b another score
     * @return negative, zero or positive as {@code a} is below, equal to or above {@code b}
     */
    public static int compare(double a, double b) {
        double difference = a - b;
        if (Math.abs(difference) > APART) {
            return difference > 0 ? 1 : -1;
        }
        return Double.compare(round(a), round(b));
    }

    /**
     * Rounds many scores and sorts them.
     *
     * @param scores any numbers, left as they are
     * @return the rounded scores in ascending order
     */
    public static double[] sorted(double[] scores) {
        double[] rounded = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            rounded[i] = round(scores[i]);
        }
        Arrays.sort(rounded);
        return rounded;
    }

    /**
     * Checks that rounding leaves something of scores: refused are scores that differ and are all below 10⁻⁸ in magnitude.
     *
     * @param scores those of linked and of unlinked pairs, no {@code NaN}
     * @throws ProfilingException if the scores are all so small that their differences are rounded away
     */
    public static void requireResolved(double[]... scores) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double[] some : scores) {
            for (double score : some) {
                largest = Math.max(largest, Math.abs(score));
                smallest = Math.min(smallest, Math.abs(score));
                if (largest >= SMALLEST) {
                    return;
                }
            }
        }
        if (largest - smallest > 0) {
            throw new ProfilingException(
                    "scores-too-small",
                    "scores must not all be below " + SMALLEST
                            + " in magnitude, because they are compared in steps of " + STEP
                            + "; give the profiles in a smaller unit",
                    ProblemLocation.nowhere(),
                    "largest " + largest);
        }
    }

    /**
     * Returns whether a limit is so small that rounding merges it with scores that differ from it.
     *
     * @param limit the limit
     * @param scores any numbers but {@code NaN}
     * @return whether the limit is below 10⁻⁸ in magnitude and equals, after rounding only, a score more than 10⁻¹² away
     */
    public static boolean isBlurred(double limit, double... scores) {
        if (Math.abs(limit) >= SMALLEST) {
            return false;
        }
        for (double score : scores) {
            if (Math.abs(score - limit) > NOISE && compare(score, limit) == 0) {
                return true;
            }
        }
        return false;
    }
}
