package org.drugprofiling.report;

import java.util.List;
import org.drugprofiling.comparison.ReadableNumber;

/**
 * Numbers as people read them, for example {@code 0.08153}: four significant digits, more where a number would otherwise look like the
 * whole number next to it or like another one; no locale. Only for reading; the JSON rendering holds every digit.
 *
 * @since 0.1.0
 */
public final class Figures {

    private Figures() {}

    /**
     * Writes a number.
     *
     * @param value any number
     * @return for example {@code 0.08153}, {@code 1.2E-7}, or {@code 0.99996} rather than {@code 1}
     */
    public static String of(double value) {
        return ReadableNumber.of(value);
    }

    /**
     * Writes two numbers, such as a link value and a limit, with as many digits as it takes to tell them apart.
     *
     * @param value a number
     * @param limit another number
     * @return both as by {@link #of}, and different if the numbers are: {@code 0.123451} and {@code 0.123452}
     */
    public static List<String> apart(double value, double limit) {
        return ReadableNumber.apart(value, limit);
    }
}
