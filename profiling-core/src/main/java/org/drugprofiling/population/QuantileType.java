package org.drugprofiling.population;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An estimator of a quantile from n sorted numbers, by the numbering of Hyndman and Fan; they differ most in the tails of small samples,
 * where limits lie.
 *
 * <p>All but the first are straight between order statistics: with h = n · level + m the quantile is x₍ⱼ₎ + (h − j)(x₍ⱼ₊₁₎ − x₍ⱼ₎), j = ⌊h⌋, held
 * to the smallest and the largest number. Levels are exact decimals, so that 0.29 of 100 is 29. (Names and formulas: own arrangement; the
 * numbers agree with the program library NumPy.)
 *
 * @since 0.1.0
 */
public enum QuantileType {
    /** Type 1: the smallest number with at least the level of the numbers at or below it. */
    INVERTED_CDF(1),
    /** Type 5: m = 1/2 (Hazen). */
    HAZEN(5),
    /** Type 6: m = level (Weibull). */
    WEIBULL(6),
    /** Type 7: m = 1 − level, the default of R and NumPy. */
    LINEAR(7),
    /** Type 8: m = (level + 1)/3, unbiased for the median whatever the distribution, nearly. */
    MEDIAN_UNBIASED(8),
    /** Type 9: m = level/4 + 3/8, unbiased for normal numbers, nearly. */
    NORMAL_UNBIASED(9);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

    private final int number;

    QuantileType(int number) {
        this.number = number;
    }

    /**
     * {@return the number that Hyndman and Fan gave it}
     */
    public int number() {
        return number;
    }

    /** The whole part j and the fraction of the place h among n numbers, counted from 1. */
    Place place(int n, BigDecimal level) {
        BigDecimal whole = level.multiply(BigDecimal.valueOf(n));
        return switch (this) {
            case INVERTED_CDF ->
                new Place(whole.setScale(0, RoundingMode.CEILING).intValueExact(), 0);
            case HAZEN -> Place.of(whole.multiply(TWO).add(BigDecimal.ONE), TWO);
            case WEIBULL -> Place.of(whole.add(level), BigDecimal.ONE);
            case LINEAR -> Place.of(whole.add(BigDecimal.ONE).subtract(level), BigDecimal.ONE);
            case MEDIAN_UNBIASED -> Place.of(whole.multiply(THREE).add(level).add(BigDecimal.ONE), THREE);
            case NORMAL_UNBIASED ->
                Place.of(whole.multiply(EIGHT).add(level.multiply(TWO)).add(THREE), EIGHT);
        };
    }

    /**
     * Where a quantile lies.
     *
     * @param index of the number below it, from 1
     * @param share how far it lies on the way to the next
     */
    record Place(int index, double share) {

        static Place of(BigDecimal numerator, BigDecimal denominator) {
            BigDecimal[] parts = numerator.divideAndRemainder(denominator);
            return new Place(parts[0].intValueExact(), parts[1].doubleValue() / denominator.doubleValue());
        }
    }
}
