package org.drugprofiling.evaluation;

import java.util.Arrays;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.population.Quantiles;
import org.drugprofiling.problem.ProfilingException;

/**
 * How wide the kernels of a density estimate are. The rules give different densities from the same scores, so each is named.
 *
 * @since 0.1.0
 */
public enum KernelBandwidth {
    /** s₀ (4/(3n))^⅕ with the standard deviation s₀ over n: the program lir. */
    SILVERMAN_POPULATION,
    /** s (4/(3n))^⅕ with the standard deviation s over n − 1. */
    SILVERMAN_SAMPLE,
    /** 0.9 min(s, IQR/1.34) n^−⅕: nrd0, the default of R. */
    NRD0,
    /** 1.06 min(s, IQR/1.34) n^−⅕: nrd of R. */
    NRD,
    /** s n^−⅕: the default of SciPy. */
    SCOTT;

    private static final double FIFTH = 0.2;
    private static final double FOUR_THIRDS = 4.0 / 3.0;
    private static final double QUARTILES_OF_NORMAL = 1.34;
    private static final double NRD0_FACTOR = 0.9;
    private static final double NRD_FACTOR = 1.06;
    private static final double LOWER_QUARTILE = 0.25;
    private static final double UPPER_QUARTILE = 0.75;

    /**
     * Returns the bandwidth for scores.
     *
     * @param scores at least two, finite
     * @return the standard deviation of a kernel
     * @throws ProfilingException if it would be 0
     */
    public double of(double[] scores) {
        int n = scores.length;
        double deviation = n < 2 ? Double.NaN : Moments.deviation(scores);
        double root = StrictMath.pow(n, -FIFTH);
        double bandwidth = switch (this) {
            case SILVERMAN_POPULATION -> deviation * Math.sqrt((n - 1.0) / n) * StrictMath.pow(FOUR_THIRDS / n, FIFTH);
            case SILVERMAN_SAMPLE -> deviation * StrictMath.pow(FOUR_THIRDS / n, FIFTH);
            case NRD0 -> NRD0_FACTOR * Math.min(deviation, quartiles(scores)) * root;
            case NRD -> NRD_FACTOR * Math.min(deviation, quartiles(scores)) * root;
            case SCOTT -> deviation * root;
        };
        return checked(bandwidth);
    }

    /**
     * Returns the bandwidth for scores with weights, for SILVERMAN_SAMPLE and SCOTT, as SciPy has it: s² = Σw(x − mean)²/(Σw − Σw²/Σw), and n is (Σw)²/Σw². With
     * equal weights it is that of {@link #of}, but for rounding. The other rules are those of programs that know no weights, or rest on quartiles.
     *
     * @param scores at least two, finite
     * @param weights one for each score, finite, and above 0 by at least 2.3e-308 times the largest; a common factor plays no part
     * @return the standard deviation of a kernel
     * @throws ProfilingException if it would be 0, or the rule has no weighted form
     */
    public double ofWeighted(double[] scores, double[] weights) {
        WeightedValues values = WeightedValues.of(scores, weights);
        double deviation = scores.length < 2 ? Double.NaN : values.deviation();
        double n = values.effectiveNumber();
        double bandwidth = switch (this) {
            case SILVERMAN_SAMPLE -> deviation * StrictMath.pow(FOUR_THIRDS / n, FIFTH);
            case SCOTT -> deviation * StrictMath.pow(n, -FIFTH);
            default ->
                throw new ProfilingException(
                        "no-weighted-form",
                        "scores with weights must have a rule with a weighted form, SILVERMAN_SAMPLE or SCOTT; not "
                                + name());
        };
        return checked(bandwidth);
    }

    private static double checked(double bandwidth) {
        if (!(bandwidth > 0) || Double.isInfinite(bandwidth)) {
            throw new ProfilingException(
                    "no-spread",
                    "at least two scores must differ, and for NRD0 and NRD the quartiles too, for a bandwidth");
        }
        return bandwidth;
    }

    private static double quartiles(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return (Quantiles.type7(sorted, UPPER_QUARTILE) - Quantiles.type7(sorted, LOWER_QUARTILE))
                / QUARTILES_OF_NORMAL;
    }
}
