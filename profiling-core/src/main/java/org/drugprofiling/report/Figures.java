package org.drugprofiling.report;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers as people read them: four significant digits, no locale. Only for reading; the JSON rendering holds every digit.
 *
 * @since 0.1.0
 */
public final class Figures {

    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e7;

    private Figures() {}

    /**
     * Writes a number.
     *
     * @param value any number
     * @return for example {@code 0.08153} or {@code 1.2E-7}
     */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "-infinite";
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGE) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS);
        double magnitude = Math.abs(value);
        return magnitude >= SMALL && magnitude < LARGE
                ? rounded.stripTrailingZeros().toPlainString()
                : rounded.stripTrailingZeros().toString();
    }
}
