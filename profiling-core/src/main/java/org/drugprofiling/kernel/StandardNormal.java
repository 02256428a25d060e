package org.drugprofiling.kernel;

import org.apache.commons.math3.special.Erf;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The normal distribution of mean 0 and variance 1: what lies above a number, and above which number a share lies.
 *
 * @since 0.1.0
 */
public final class StandardNormal {

    private static final double SQRT_2 = Math.sqrt(2);

    // rational approximations of Wichura, algorithm AS 241 (PPND16): numerator and denominator, lowest power first
    private static final double CENTRE = 0.425;
    private static final double CENTRE_SQUARED = 0.180625;
    private static final double[] CENTRAL_ABOVE = {
        3.3871328727963666080e0,
        1.3314166789178437745e2,
        1.9715909503065514427e3,
        1.3731693765509461125e4,
        4.5921953931549871457e4,
        6.7265770927008700853e4,
        3.3430575583588128105e4,
        2.5090809287301226727e3
    };
    private static final double[] CENTRAL_BELOW = {
        1,
        4.2313330701600911252e1,
        6.8718700749205790830e2,
        5.3941960214247511077e3,
        2.1213794301586595867e4,
        3.9307895800092710610e4,
        2.8729085735721942674e4,
        5.2264952788528545610e3
    };
    private static final double TAIL = 5;
    private static final double OUTER_SHIFT = 1.6;
    private static final double[] OUTER_ABOVE = {
        1.42343711074968357734e0,
        4.63033784615654529590e0,
        5.76949722146069140550e0,
        3.64784832476320460504e0,
        1.27045825245236838258e0,
        2.41780725177450611770e-1,
        2.27238449892691845833e-2,
        7.74545014278341407640e-4
    };
    private static final double[] OUTER_BELOW = {
        1,
        2.05319162663775882187e0,
        1.67638483018380384940e0,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9
    };
    private static final double[] TAIL_ABOVE = {
        6.65790464350110377720e0,
        5.46378491116411436990e0,
        1.78482653991729133580e0,
        2.96560571828504891230e-1,
        2.65321895265761230930e-2,
        1.24266094738807843860e-3,
        2.71155556874348757815e-5,
        2.01033439929228813265e-7
    };
    private static final double[] TAIL_BELOW = {
        1,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15
    };

    private StandardNormal() {}

    /**
     * Returns the share above a number, ½ erfc(z/√2).
     *
     * @param z any number but {@code NaN}
     * @return from 0 to 1, right to 2e-13 relative from −37 to 37
     */
    public static double upperTail(double z) {
        return Erf.erfc(z / SQRT_2) / 2;
    }

    /**
     * Returns the number that a share lies below: the probit. It is the rational approximation of Wichura, "The percentage points of the normal
     * distribution", Applied Statistics 37 (1988) 477-484, algorithm AS 241; the paper was not read, the coefficients were held against 40 digits.
     *
     * @param share from 0 to 1
     * @return the number, right to 1e-15 relative down to a share of 1e-300; infinite for 0 and 1
     * @throws ProfilingException if the share is not from 0 to 1
     */
    public static double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a share must be from 0 to 1",
                    ProblemLocation.nowhere(),
                    Double.toString(share));
        }
        double fromHalf = share - 0.5;
        if (Math.abs(fromHalf) <= CENTRE) {
            double r = CENTRE_SQUARED - fromHalf * fromHalf;
            return fromHalf * polynomial(CENTRAL_ABOVE, r) / polynomial(CENTRAL_BELOW, r);
        }
        double tail = fromHalf < 0 ? share : 1 - share;
        double z = tail == 0 ? Double.POSITIVE_INFINITY : ofTail(tail);
        return fromHalf < 0 ? -z : z;
    }

    private static double ofTail(double tail) {
        double r = Math.sqrt(-StrictMath.log(tail));
        return r <= TAIL
                ? polynomial(OUTER_ABOVE, r - OUTER_SHIFT) / polynomial(OUTER_BELOW, r - OUTER_SHIFT)
                : polynomial(TAIL_ABOVE, r - TAIL) / polynomial(TAIL_BELOW, r - TAIL);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            sum = Fma.of(sum, x, coefficients[k]);
        }
        return sum;
    }
}
