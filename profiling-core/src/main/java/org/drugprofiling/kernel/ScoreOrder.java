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
 * for a distance and for its negative. Operators are signs of {@link #compare}: at most, for example, is {@code compare(a, b) <= 0}.
 *
 * @since 0.1.0
 */
public final class ScoreOrder {

    private static final double SCALE = 1e10;
    // from 2^52 on, x * SCALE has no fraction and rounding could only disturb x
    private static final double LARGEST = 0x1p52 / SCALE;

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
        return Math.rint(score * SCALE) / SCALE + 0.0;
    }

    /**
     * Compares two scores after rounding.
     *
     * @param a a score
     * @param b another score
     * @return negative, zero or positive as {@code a} is below, equal to or above {@code b}
     */
    public static int compare(double a, double b) {
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
}
