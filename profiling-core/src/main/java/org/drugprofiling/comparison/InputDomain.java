package org.drugprofiling.comparison;

/**
 * The numbers a metric is defined for.
 *
 * @since 0.1.0
 */
public enum InputDomain {
    /** Any finite number. */
    REAL("finite"),
    /** Zero and above. */
    NON_NEGATIVE("finite and not negative"),
    /** Above zero. */
    POSITIVE("finite and positive");

    private final String rule;

    InputDomain(String rule) {
        this.rule = rule;
    }

    /**
     * {@return what a number must be, in words}
     */
    public String rule() {
        return rule;
    }

    /**
     * Returns whether a number belongs to the domain.
     *
     * @param value any number
     * @return whether it does; {@code false} for {@code NaN} and infinities
     */
    public boolean contains(double value) {
        return switch (this) {
            case REAL -> Double.isFinite(value);
            case NON_NEGATIVE -> value >= 0 && value < Double.POSITIVE_INFINITY;
            case POSITIVE -> value > 0 && value < Double.POSITIVE_INFINITY;
        };
    }
}
