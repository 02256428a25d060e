package org.drugprofiling.bench;

import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Simulated contents of seized specimens that come in batches, for example 1,000,000 specimens of 26 targets: something with the structure that a
 * large database has, without anybody's casework. All numbers follow from the seed, on every JVM.
 *
 * <p>The distribution, own assumptions throughout; N is a standard normal number, U a uniform one:
 *
 * <ol>
 *   <li>Each target k has a usual level b(k) = 1.2 N, and a loading l(a, k) = N/√A on each of A latent factors, six unless said.
 *   <li>A batch has from 5 to 50 specimens, all sizes alike, A factor scores f(a) = N, and a coefficient of variation c from 0.05 to 0.15, U between.
 *       Its mean of target k is m(k) = exp(b(k) + 0.35 N + Σ f(a) l(a, k)). The last batch ends where the rows do.
 *   <li>A specimen of the batch has max(0, m(k)(1 + c N)) of target k, divided by the sum over its targets. Shares below the limit of detection,
 *       5e-4 unless said, become 0 and are not shared out.
 *   <li>The specimens of all batches are shuffled after Fisher and Yates.
 * </ol>
 *
 * <p>Few factors make batches that lie near few others, as seizures of one market do; as many factors as targets make them independent, which is the
 * hard case for an index. Normal numbers come from pairs of uniform ones by the polar method.
 */
public final class SyntheticSeizures {

    /** Latent factors of {@link #of}. */
    public static final int USUAL_FACTORS = 6;

    /** Limit of detection of {@link #of}, as a share of a specimen. */
    public static final double USUAL_LIMIT = 5e-4;

    private static final int SMALLEST_BATCH = 5;
    private static final int LARGEST_BATCH = 50;
    private static final double LEAST_VARIATION = 0.05;
    private static final double MOST_VARIATION = 0.15;
    private static final double SPREAD_OF_LEVELS = 1.2;
    private static final double SPREAD_OF_BATCHES = 0.35;

    private final int rows;
    private final int targets;
    private final double[] shares;
    private final int[] batches;

    private SyntheticSeizures(int rows, int targets, double[] shares, int[] batches) {
        this.rows = rows;
        this.targets = targets;
        this.shares = shares;
        this.batches = batches;
    }

    /** Standard normal numbers: of u, v from −1 to 1 with s = u² + v² below 1 and not 0, u√(−2 ln s/s) and v√(−2 ln s/s). */
    private static final class Normal {

        private final SplittableRandom random;
        private double next;
        private boolean hasNext;

        private Normal(SplittableRandom random) {
            this.random = random;
        }

        private double draw() {
            if (hasNext) {
                hasNext = false;
                return next;
            }
            double u;
            double v;
            double s;
            do {
                u = 2 * random.nextDouble() - 1;
                v = 2 * random.nextDouble() - 1;
                s = u * u + v * v;
            } while (s >= 1 || s == 0);
            double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
            next = v * factor;
            hasNext = true;
            return u * factor;
        }
    }

    /**
     * Draws specimens with six latent factors and the usual limit of detection.
     *
     * @param rows how many specimens
     * @param targets how many targets each has
     * @param seed the seed
     * @return the specimens
     */
    public static SyntheticSeizures of(int rows, int targets, long seed) {
        return of(rows, targets, seed, USUAL_FACTORS, USUAL_LIMIT);
    }

    /**
     * Draws specimens.
     *
     * @param rows how many specimens
     * @param targets how many targets each has
     * @param seed the seed
     * @param factors how many latent factors batches differ by
     * @param limit limit of detection as a share of the specimen; 0 if there is none
     * @return the specimens
     */
    public static SyntheticSeizures of(int rows, int targets, long seed, int factors, double limit) {
        SplittableRandom random = new SplittableRandom(seed);
        Normal normal = new Normal(random);
        double[] levels = new double[targets];
        double[] loadings = new double[factors * targets];
        for (int k = 0; k < targets; k++) {
            levels[k] = SPREAD_OF_LEVELS * normal.draw();
        }
        for (int at = 0; at < loadings.length; at++) {
            loadings[at] = normal.draw() / Math.sqrt(factors);
        }
        double[] shares = new double[Math.multiplyExact(rows, targets)];
        int[] batches = new int[rows];
        int row = 0;
        for (int batch = 0; row < rows; batch++) {
            int size = random.nextInt(SMALLEST_BATCH, LARGEST_BATCH + 1);
            double variation = LEAST_VARIATION + (MOST_VARIATION - LEAST_VARIATION) * random.nextDouble();
            double[] means = means(levels, loadings, factors, normal);
            for (int specimen = 0; specimen < size && row < rows; specimen++, row++) {
                drawSpecimen(means, variation, limit, normal, shares, row * targets);
                batches[row] = batch;
            }
        }
        shuffle(shares, batches, targets, random);
        return new SyntheticSeizures(rows, targets, shares, batches);
    }

    private static double[] means(double[] levels, double[] loadings, int factors, Normal normal) {
        int p = levels.length;
        double[] scores = new double[factors];
        for (int a = 0; a < factors; a++) {
            scores[a] = normal.draw();
        }
        double[] means = new double[p];
        for (int k = 0; k < p; k++) {
            double level = levels[k] + SPREAD_OF_BATCHES * normal.draw();
            for (int a = 0; a < factors; a++) {
                level += scores[a] * loadings[a * p + k];
            }
            means[k] = StrictMath.exp(level);
        }
        return means;
    }

    private static void drawSpecimen(
            double[] means, double variation, double limit, Normal normal, double[] shares, int from) {
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            double content = Math.max(0, means[k] * (1 + variation * normal.draw()));
            shares[from + k] = content;
            sum += content;
        }
        for (int k = from; k < from + means.length; k++) {
            double share = sum > 0 ? shares[k] / sum : 0;
            shares[k] = share < limit ? 0 : share;
        }
    }

    private static void shuffle(double[] shares, int[] batches, int targets, SplittableRandom random) {
        double[] row = new double[targets];
        for (int at = batches.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            System.arraycopy(shares, at * targets, row, 0, targets);
            System.arraycopy(shares, other * targets, shares, at * targets, targets);
            System.arraycopy(row, 0, shares, other * targets, targets);
            int batch = batches[at];
            batches[at] = batches[other];
            batches[other] = batch;
        }
    }

    /**
     * {@return how many specimens}
     */
    public int rows() {
        return rows;
    }

    /**
     * {@return how many targets}
     */
    public int targets() {
        return targets;
    }

    /**
     * {@return the shares of each specimen, one after another; a copy}
     */
    public double[] shares() {
        return shares.clone();
    }

    /**
     * {@return the fourth roots of the shares, a usual treatment before comparison}
     */
    public double[] fourthRoots() {
        double[] roots = new double[shares.length];
        for (int at = 0; at < roots.length; at++) {
            roots[at] = Math.sqrt(Math.sqrt(shares[at]));
        }
        return roots;
    }

    /**
     * Returns the batch of a specimen, so that it is known which pairs are linked.
     *
     * @param row the specimen
     * @return a number from 0
     */
    public int batch(int row) {
        return batches[Objects.checkIndex(row, rows)];
    }

    @Override
    public String toString() {
        return rows + " simulated specimens of " + targets + " targets";
    }
}
