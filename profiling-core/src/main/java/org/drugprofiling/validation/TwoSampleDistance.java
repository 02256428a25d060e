package org.drugprofiling.validation;

import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The largest difference of two empirical distribution functions as a whole number of steps of 1/(m·n), and how probable one as large is if both
 * sets are of one population.
 */
final class TwoSampleDistance {

    /** Most products m·n of the numbers of scores. */
    static final long MOST_PLACES = 1_000_000_000;

    private TwoSampleDistance() {}

    /** m·n times the distance of two sorted sets; equal scores are passed together. */
    static long steps(double[] first, double[] second) {
        long m = first.length;
        long n = second.length;
        if (m * n > MOST_PLACES) {
            throw new ProfilingException(
                    "too-many-scores",
                    "the product of both numbers of scores must be at most " + MOST_PLACES
                            + " for an exact probability",
                    ProblemLocation.nowhere(),
                    m + " and " + n);
        }
        int i = 0;
        int j = 0;
        long largest = 0;
        while (i < m && j < n) {
            double next = ScoreOrder.compare(first[i], second[j]) <= 0 ? first[i] : second[j];
            while (i < m && ScoreOrder.compare(first[i], next) == 0) {
                i++;
            }
            while (j < n && ScoreOrder.compare(second[j], next) == 0) {
                j++;
            }
            largest = Math.max(largest, Math.abs(i * n - j * m));
        }
        return largest;
    }

    /**
     * The share of all orders of m and n scores whose distance is at least as many steps. A random path of unit steps from (0, 0) to (i, j)
     * came from the left with probability i/(i + j); what is summed is the probability of having touched a place that far out, so that a
     * small share keeps its digits.
     */
    static double tail(int first, int second, long steps) {
        int m = Math.max(first, second);
        int n = Math.min(first, second);
        double[] touched = new double[n + 1];
        for (int i = 0; i <= m; i++) {
            for (int j = 0; j <= n; j++) {
                if (Math.abs((long) i * n - (long) j * m) >= steps) {
                    touched[j] = 1;
                } else {
                    double left = i == 0 ? 0 : touched[j] * i / (i + j);
                    double below = j == 0 ? 0 : touched[j - 1] * j / (i + j);
                    touched[j] = left + below;
                }
            }
        }
        return touched[n];
    }
}
