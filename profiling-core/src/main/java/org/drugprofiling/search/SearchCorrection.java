package org.drugprofiling.search;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How p-values of m candidates are corrected for their number, for example by Benjamini and Hochberg. A candidate is reported if its corrected
 * p-value is at most the level.
 *
 * <p>With p₍₁₎ ≤ … ≤ p₍ₘ₎: Bonferroni m·p; Holm max over s ≤ r of (m + 1 − s)·p₍ₛ₎; Benjamini–Hochberg min over s ≥ r of m·p₍ₛ₎/s; Benjamini–Yekutieli
 * the same times Σ 1/i, i = 1 to m; Storey the same as Benjamini–Hochberg times the estimated share of unlinked candidates. All at most 1.
 * Equal p-values get equal corrected ones. The order of the candidates plays no part. (Formulas: own arrangement; the numbers agree with R's
 * {@code p.adjust} but for Storey's.)
 *
 * @since 0.1.0
 */
public enum SearchCorrection {
    /** Every false link counts; holds under any dependence of the candidates. */
    BONFERRONI("the probability of any false link among all candidates is at most %s, under any dependence"),
    /** Every false link counts; holds under any dependence, and reports no less than Bonferroni. */
    HOLM("the probability of any false link among all candidates is at most %s, under any dependence"),
    /** The share of false links among the reported ones; needs independent or positively dependent candidates. */
    BENJAMINI_HOCHBERG(
            "the share of false links among those reported is at most %s on average over searches, if candidates are"
                    + " independent or positively dependent; candidates of one search share the query, for which that is"
                    + " plausible and not proven"),
    /** The share of false links among the reported ones, under any dependence. */
    BENJAMINI_YEKUTIELI(
            "the share of false links among those reported is at most %s on average over searches, under any dependence"),
    /** Benjamini–Hochberg with the share of unlinked candidates estimated at λ = 1/2; needs independent candidates. */
    STOREY("the share of false links among those reported is at most %s on average over searches only if candidates are"
            + " independent, which those of one search, sharing the query, are not");

    private static final double HALF = 0.5;

    private final String words;

    SearchCorrection(String words) {
        this.words = words;
    }

    /**
     * {@return the name for options and reports, for example {@code benjamini-hochberg}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Says what reporting the candidates with a corrected p-value of at most a level guarantees.
     *
     * @param level the level
     * @return the guarantee and its condition, in words
     */
    public String guarantee(BigDecimal level) {
        return String.format(Locale.ROOT, words, level.toPlainString());
    }

    /**
     * Corrects p-values.
     *
     * @param pValues from 0 to 1, may be none
     * @return the corrected p-values in the same order
     */
    public double[] corrected(double[] pValues) {
        requireProbabilities(pValues);
        int m = pValues.length;
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] corrected = new double[m];
        if (this == BONFERRONI) {
            for (int k = 0; k < m; k++) {
                corrected[k] = Math.min(1, m * pValues[k]);
            }
        } else if (this == HOLM) {
            stepDown(pValues, order, corrected);
        } else {
            stepUp(pValues, order, factor(pValues), corrected);
        }
        return corrected;
    }

    private static void stepDown(double[] pValues, int[] order, double[] corrected) {
        double largest = 0;
        for (int r = 0; r < order.length; r++) {
            largest = Math.max(largest, Math.min(1, (order.length - r) * pValues[order[r]]));
            corrected[order[r]] = largest;
        }
    }

    private static void stepUp(double[] pValues, int[] order, double factor, double[] corrected) {
        double smallest = 1;
        for (int r = order.length; r >= 1; r--) {
            smallest = Math.min(smallest, factor * order.length / r * pValues[order[r - 1]]);
            corrected[order[r - 1]] = smallest;
        }
    }

    private double factor(double[] pValues) {
        if (this == STOREY) {
            return shareOfUnlinked(pValues, HALF);
        }
        return this == BENJAMINI_YEKUTIELI ? harmonic(pValues.length) : 1;
    }

    /** Σ 1/i, the smallest terms first. */
    static double harmonic(int m) {
        double sum = 0;
        for (int i = m; i >= 1; i--) {
            sum += 1.0 / i;
        }
        return sum;
    }

    /**
     * Estimates which share of candidates is unlinked, after Storey: (1 + number of p-values above λ)/(m(1 − λ)), at most 1.
     *
     * @param pValues from 0 to 1
     * @param lambda λ, from 0 and below 1, for example 0.5
     * @return the share; 1 without candidates
     */
    public static double shareOfUnlinked(double[] pValues, double lambda) {
        requireProbabilities(pValues);
        if (!(lambda >= 0 && lambda < 1)) {
            throw new ProfilingException("invalid-parameter", "lambda must be from 0 and below 1, was " + lambda);
        }
        long above = Arrays.stream(pValues).filter(p -> p > lambda).count();
        return pValues.length == 0 ? 1 : Math.min(1, (1.0 + above) / (pValues.length * (1 - lambda)));
    }

    private static void requireProbabilities(double[] pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "a p-value must be from 0 to 1",
                        ProblemLocation.nowhere(),
                        Double.toString(p));
            }
        }
    }
}
