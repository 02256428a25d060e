package org.drugprofiling.classification;

import java.util.OptionalDouble;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.kernel.ScoreOrder;
import org.jspecify.annotations.Nullable;

/**
 * What one sample says of a variable.
 *
 * @param value the number, {@code NaN} if there is none
 * @param uncertainty its standard uncertainty, {@code NaN} if it is not stated
 * @param reason why there is no number, or {@code null}
 * @param detail what exactly, may be empty
 */
record IndicationReading(
        double value, double uncertainty, @Nullable NotComparableReason reason, String detail) {

    static IndicationReading of(double value, double uncertainty) {
        return new IndicationReading(value, uncertainty, null, "");
    }

    static IndicationReading none(NotComparableReason reason, String detail) {
        return new IndicationReading(Double.NaN, Double.NaN, reason, detail);
    }

    boolean isKnown() {
        return reason == null;
    }

    OptionalDouble known() {
        return reason == null ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * The sign of a - b, equal to ten digits of the larger one: contents may be of any magnitude, so that the step is relative and not that
     * of scores.
     */
    static int order(double a, double b) {
        double largest = Math.max(Math.abs(a), Math.abs(b));
        return largest == 0 ? 0 : ScoreOrder.compare(a / largest, b / largest);
    }
}
