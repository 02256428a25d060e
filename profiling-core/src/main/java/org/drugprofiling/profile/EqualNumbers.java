package org.drugprofiling.profile;

/**
 * Whether the numbers of a profile or of a target are all the same, but for rounding: the one rule for everything that is not defined for such numbers, the steps that
 * divide by a scatter and the metrics that compare what is left beside the mean.
 *
 * @since 0.1.0
 */
public final class EqualNumbers {

    /** Numbers that differ by less, relative to the largest magnitude, differ by the rounding of the steps before: 2⁻⁴⁶, about 1.4e-14. */
    private static final double ROUNDING = 0x1p-46;

    private EqualNumbers() {}

    /**
     * Says whether numbers differ by no more than rounding: largest − smallest ≤ 2⁻⁴⁶ · the largest magnitude.
     *
     * @param numbers finite numbers
     * @return whether they do; {@code true} if there are fewer than two
     */
    public static boolean butForRounding(double[] numbers) {
        return butForRounding(numbers, 0, numbers.length);
    }

    /**
     * Says the same of a part of an array.
     *
     * @param numbers finite numbers
     * @param from where the first stands
     * @param length how many
     * @return whether they differ by no more than rounding
     */
    public static boolean butForRounding(double[] numbers, int from, int length) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = from; k < from + length; k++) {
            lowest = Math.min(lowest, numbers[k]);
            highest = Math.max(highest, numbers[k]);
        }
        return highest - lowest <= ROUNDING * Math.max(Math.abs(lowest), Math.abs(highest));
    }
}
