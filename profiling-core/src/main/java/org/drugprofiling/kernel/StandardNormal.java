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
        3.3871328727963665,
        133.14166789178438,
        1971.5909503065513,
        13731.69376550946,
        45921.95393154987,
        67265.7709270087,
        33430.57558358813,
        2509.0809287301227
    };
    private static final double[] CENTRAL_BELOW = {
        1,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854
    };
    private static final double TAIL = 5;
    private static final double OUTER_SHIFT = 1.6;
    private static final double[] OUTER_ABOVE = {
        1.4234371107496835,
        4.630337846156546,
        5.769497221460691,
        3.6478483247632045,
        1.2704582524523684,
        0.2417807251774506,
        0.022723844989269184,
        0.0007745450142783414
    };
    private static final double[] OUTER_BELOW = {
        1,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-9
    };
    private static final double[] TAIL_ABOVE = {
        6.657904643501103,
        5.463784911164114,
        1.7848265399172913,
        0.29656057182850487,
        0.026532189526576124,
        0.0012426609473880784,
        2.7115555687434876e-5,
        2.0103343992922881e-7
    };
    private static final double[] TAIL_BELOW = {
        1,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-5,
        1.421511758316446e-7,
        2.0442631033899397e-15
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
