package org.drugprofiling.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A number as people read it, for example {@code 0.08153}: four significant digits, more where a number that is not whole would otherwise look
 * whole or like another one; no locale. A whole number below 10⁷ has all its digits. So what is printed never has another order than the numbers
 * themselves. Only for reading; the JSON rendering holds every digit.
 *
 * @since 0.1.0
 */
public final class ReadableNumber {

    private static final int DIGITS = 4;
    private static final int ALL_DIGITS = 17;
    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e7;

    private ReadableNumber() {}

    /**
     * Writes a number.
     *
     * @param value any number
     * @return for example {@code 0.08153}, {@code 1.2E-7}, or {@code 0.99996} rather than {@code 1}
     */
    public static String of(double value) {
        return of(value, digits(value));
    }

    /** How many significant digits it takes for a number that is not whole not to look so. */
    private static int digits(double value) {
        int digits = DIGITS;
        while (digits < ALL_DIGITS && looksWhole(value, digits)) {
            digits++;
        }
        return digits;
    }

    /**
     * Writes two numbers, such as a link value and a limit, with as many digits as it takes to tell them apart.
     *
     * @param value a number
     * @param limit another number
     * @return both as by {@link #of}, different if the numbers are, {@code 0.123451} and {@code 0.123452}, and in their order
     */
    public static List<String> apart(double value, double limit) {
        String first = of(value);
        String second = of(limit);
        int fewest = Math.max(digits(value), digits(limit));
        for (int digits = fewest; digits <= ALL_DIGITS && first.equals(second) && value != limit; digits++) {
            first = of(value, digits);
            second = of(limit, digits);
        }
        return List.of(first, second);
    }

    /**
     * Says how many things there are.
     *
     * @param number how many, at least 0
     * @param what one of them, a word whose plural ends in {@code s}
     * @return for example {@code 1 source} or {@code 2 sources}
     */
    public static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Whether a number that is not whole would be written as a whole number below 10⁷, such as a similarity of 1. */
    private static boolean looksWhole(double value, int digits) {
        return Double.isFinite(value)
                && value != Math.rint(value)
                && Math.abs(value) < LARGE
                && new BigDecimal(value)
                                .round(new MathContext(digits))
                                .stripTrailingZeros()
                                .scale()
                        <= 0;
    }

    private static String of(double value, int digits) {
        if (Double.isNaN(value)) {
            return "none";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "-infinite";
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGE) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        double magnitude = Math.abs(value);
        return magnitude >= SMALL && magnitude < LARGE
                ? rounded.stripTrailingZeros().toPlainString()
                : rounded.stripTrailingZeros().toString();
    }
}
