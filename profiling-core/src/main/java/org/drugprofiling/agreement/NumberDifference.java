package org.drugprofiling.agreement;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.substance.MeasurementUnit;

/**
 * One number of two samples, held against each other in units of the standard deviation that their difference would have if both were
 * the same; for example {@code d13C: -27.1 and -28.3 per mil, difference 1.2, 4.2 standard deviations}.
 *
 * <p>The difference is first minus second. In deviations it is |difference| / deviation. Whatever is missing has its reason: without one
 * of the numbers there is no difference, without a deviation above 0 the difference stands alone, and what is beyond the range of a double is
 * not given as infinite.
 *
 * @since 0.1.0
 */
public final class NumberDifference {

    private final String what;
    private final MeasurementUnit unit;
    private final double first;
    private final double second;
    private final double deviation;
    private final Optional<NotComparableReason> reason;
    private final String detail;

    private NumberDifference(
            String what,
            MeasurementUnit unit,
            double first,
            double second,
            double deviation,
            Optional<NotComparableReason> reason,
            String detail) {
        this.what = Objects.requireNonNull(what, "what");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.first = first;
        this.second = second;
        this.deviation = deviation;
        this.reason = reason;
        this.detail = detail;
    }

    /** Two numbers that are there; the deviation is {@code NaN} if it is not known. */
    static NumberDifference of(String what, MeasurementUnit unit, double first, double second, double deviation) {
        if (Double.isInfinite(first - second)) {
            return none(what, unit, NotComparableReason.OUT_OF_RANGE, first + " and " + second);
        }
        if (Double.isInfinite(deviation) || Double.isInfinite((first - second) / deviation) && deviation > 0) {
            return alone(what, unit, first, second, NotComparableReason.OUT_OF_RANGE, "in deviations of " + deviation);
        }
        if (deviation > 0) {
            return new NumberDifference(what, unit, first, second, deviation, Optional.empty(), "");
        }
        String detail = Double.isNaN(deviation) ? "not stated" : "deviation " + deviation;
        return alone(what, unit, first, second, NotComparableReason.NO_UNCERTAINTY, detail);
    }

    /** A difference that is not held against a deviation. */
    static NumberDifference alone(
            String what, MeasurementUnit unit, double first, double second, NotComparableReason reason, String detail) {
        return new NumberDifference(what, unit, first, second, Double.NaN, Optional.of(reason), detail);
    }

    /** No difference. */
    static NumberDifference none(String what, MeasurementUnit unit, NotComparableReason reason, String detail) {
        return new NumberDifference(what, unit, Double.NaN, Double.NaN, Double.NaN, Optional.of(reason), detail);
    }

    /** The standard deviation of the difference of two independent numbers. */
    static double combined(double uncertaintyOfFirst, double uncertaintyOfSecond) {
        return StrictMath.hypot(uncertaintyOfFirst, uncertaintyOfSecond);
    }

    /**
     * {@return what is compared, for example the id of a target}
     */
    public String what() {
        return what;
    }

    /**
     * {@return the unit of the two numbers}
     */
    public MeasurementUnit unit() {
        return unit;
    }

    /**
     * {@return the number of the first sample, empty if there is no difference}
     */
    public OptionalDouble first() {
        return optional(first);
    }

    /**
     * {@return the number of the second sample, empty if there is no difference}
     */
    public OptionalDouble second() {
        return optional(second);
    }

    /**
     * {@return first minus second, in the unit}
     */
    public OptionalDouble difference() {
        return optional(first - second);
    }

    /**
     * {@return the standard deviation that the difference is held against, in the unit, positive}
     */
    public OptionalDouble deviation() {
        return optional(deviation);
    }

    /**
     * {@return |difference| / deviation, not negative; empty if one of them is missing}
     */
    public OptionalDouble inDeviations() {
        return optional(Math.abs(first - second) / deviation);
    }

    /**
     * {@return why there is no difference, or none in deviations; empty if there are both}
     */
    public Optional<NotComparableReason> reason() {
        return reason;
    }

    /**
     * {@return what exactly is missing, may be empty}
     */
    public String detail() {
        return detail;
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberDifference that
                && what.equals(that.what)
                && unit.equals(that.unit)
                && Double.compare(first, that.first) == 0
                && Double.compare(second, that.second) == 0
                && Double.compare(deviation, that.deviation) == 0
                && reason.equals(that.reason)
                && detail.equals(that.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(what, unit, first, second, deviation, reason, detail);
    }

    @Override
    public String toString() {
        String why =
                reason.map(NotComparableReason::explanation).orElse("") + (detail.isEmpty() ? "" : " (" + detail + ")");
        if (difference().isEmpty()) {
            return what + ": " + why;
        }
        String numbers = what + ": " + first + " and " + second + " " + unit + ", difference " + (first - second);
        return numbers
                + (inDeviations().isPresent()
                        ? ", " + inDeviations().getAsDouble() + " standard deviations"
                        : ", " + why);
    }
}
