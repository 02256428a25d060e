package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Parametric densities of distances that are nearly alike; expected numbers by mpmath 1.3.0 with 60 digits, from the doubles. */
class ScoreDensitiesTest {

    private static double[] turned(double... distances) {
        return Arrays.stream(distances).map(d -> -d).toArray();
    }

    private static double shape(ScoreDensity density) {
        String words = density.description();
        int from = words.indexOf("shape ") + "shape ".length();
        return Double.parseDouble(words.substring(from, words.indexOf(',', from)));
    }

    private static void assertGamma(double shape, double[] distances, double[][] logs) {
        ScoreDensity density = ScoreDensities.gammaByLikelihood(turned(distances));
        assertEquals(shape, shape(density), 1e-12 * shape);
        for (double[] log : logs) {
            assertEquals(log[1], density.log(-log[0]), 1e-12 * (1 + Math.abs(log[1])), "at " + log[0]);
        }
    }

    @Test
    void theShapeOfDistancesThatAreNearlyAlike() {
        assertGamma(888888913201749.1, new double[] {1, 1 + 3e-8, 1 - 3e-8, 1 + 6e-8}, new double[][] {
            {1, 16.191558159098462}, {1 + 1e-7, 13.080447136542541}
        });
        assertGamma(80000008066452.917, new double[] {1, 1 + 1e-7, 1 - 1e-7, 1 + 2e-7}, new double[][] {
            {1, 14.987585389089719}, {1 + 3e-7, 12.58758550806828}
        });
        assertGamma(15000000015790677.0, new double[] {0.1, 0.1 + 1e-9, 0.1 - 1e-9}, new double[][] {
            {0.1, 20.007059858322176}, {0.1 + 2e-9, 17.007059878322176}
        });
    }

    @Test
    void theShapeOfOrdinaryAndOfFarApartDistances() {
        assertGamma(347.09746095679673, new double[] {10, 11, 9.5, 10.4}, new double[][] {
            {10, -0.38224933535887564}, {12, -5.173145354810689}, {1, -491.78744609168313}
        });
        assertGamma(0.050732099281857859, new double[] {1e-30, 1, 2, 3}, new double[][] {
            {1e-30, 62.447311760463509}, {2, -3.8514169310981815}
        });
    }

    /** One bit apart: right to what the mean of doubles allows. */
    @Test
    void oneBitIsASpread() {
        double shape = shape(ScoreDensities.gammaByLikelihood(turned(1, 1 + Math.ulp(1.0), 1)));
        assertEquals(9.1270843216432535e31, shape, 1e-9 * shape);
        assertEquals(
                "no-spread",
                assertThrows(ProfilingException.class, () -> ScoreDensities.gammaByLikelihood(turned(1, 1)))
                        .code());
    }

    @Test
    void betaDensitiesOfDistancesThatAreNearlyAlikeAreRefused() {
        for (double e : new double[] {1e-5, 1e-7, 3e-8, 1e-9, 1e-12}) {
            double[] scores = turned(0.5, 0.5 + e, 0.5 - e, 0.5 + 2 * e);
            assertEquals(
                    "no-density",
                    assertThrows(ProfilingException.class, () -> ScoreDensities.betaByLikelihood(scores, 1))
                            .code());
            assertEquals(
                    "no-density",
                    assertThrows(ProfilingException.class, () -> ScoreDensities.betaByMoments(scores, 1))
                            .code());
        }
    }

    @Test
    void theDigammaFunctionEnds() {
        for (double x : new double[] {0, -0.0, -1, -1e20, Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertEquals(
                    "outside-domain",
                    assertThrows(ProfilingException.class, () -> Digamma.of(x)).code());
            assertEquals(
                    "outside-domain",
                    assertThrows(ProfilingException.class, () -> Digamma.derivative(x))
                            .code());
            assertEquals(
                    "outside-domain",
                    assertThrows(ProfilingException.class, () -> Digamma.gap(x)).code());
        }
        // ln x - psi(x), mpmath
        assertEquals(5.00000000833333333e-9, Digamma.gap(1e8), 1e-23);
        assertEquals(Math.log(19.5) - Digamma.of(19.5), Digamma.gap(19.5));
    }
}
