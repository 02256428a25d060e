package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.SymmetricEigen;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.provenance.ChainId;

/**
 * What is known of a population at two levels: how rows of one source scatter, and how the means of sources do; for example of 160 batches of
 * tablets with four numbers each.
 *
 * <p>U = the covariance within sources, by the {@link WithinEstimator}; C = (SSB/(m − 1) − U)/κ between them, with SSB = Σ nᵢ(x̄ᵢ −
 * x̄)(x̄ᵢ − x̄)ᵀ around the mean of all rows. As a difference C can be indefinite: its negative eigenvalues are then set to 0 and that is
 * reported ({@link #isBetweenClipped()}), never is its determinant taken by magnitude. The order of the rows plays no part.
 *
 * @since 0.1.0
 */
public final class TwoLevelBackground {

    // what rounding leaves of a zero
    private static final double NEGATIVE = -1e-12;

    private final ChainId chain;
    private final SortedMap<String, double[][]> rowsOfSource;
    private final WithinEstimator within;
    private final BetweenDivisor divisor;
    private final double shrinkage;
    private final TwoLevelMoments moments;
    private final double[] u;
    private final double[] asEstimated;
    private final double[] c;
    private final double[] eigenvalues;

    private TwoLevelBackground(
            ChainId chain,
            SortedMap<String, double[][]> rowsOfSource,
            WithinEstimator within,
            BetweenDivisor divisor,
            double shrinkage) {
        this.chain = chain;
        this.rowsOfSource = rowsOfSource;
        this.within = within;
        this.divisor = divisor;
        this.shrinkage = shrinkage;
        this.moments = new TwoLevelMoments(rowsOfSource.values());
        double[] unshrunk = moments.within(within);
        this.u = shrunk(unshrunk, moments.targets, shrinkage);
        this.asEstimated = moments.between(unshrunk, divisor);
        SymmetricEigen eigen = SymmetricEigen.of(asEstimated, moments.targets);
        this.eigenvalues = eigen.values();
        this.c = eigenvalues[moments.targets - 1] < 0 ? clipped(eigen, moments.targets) : asEstimated;
    }

    /**
     * Estimates with the pooled covariance within sources and κ.
     *
     * @param rows of known sources, all of one length, finite
     * @param sources the source of each row, at least two different ones, at least one with two rows
     * @return the background
     * @throws ProfilingException if there are too few sources or replicates, or two sources may be one in two spellings ({@link SourceNames})
     */
    public static TwoLevelBackground of(double[][] rows, List<String> sources) {
        return of(rows, sources, WithinEstimator.POOLED, BetweenDivisor.KAPPA);
    }

    /**
     * Estimates.
     *
     * @param rows of known sources, all of one length, finite
     * @param sources the source of each row, at least two different ones, at least one with two rows
     * @param within how the covariance within sources is estimated
     * @param divisor what stands for the number of rows of a source
     * @return the background
     * @throws ProfilingException if there are too few sources or replicates, or two sources may be one in two spellings ({@link SourceNames})
     */
    public static TwoLevelBackground of(
            double[][] rows, List<String> sources, WithinEstimator within, BetweenDivisor divisor) {
        return of(ProfileMatrix.ofRows(rows), sources, within, divisor);
    }

    /**
     * Estimates from treated profiles.
     *
     * @param profiles treated profiles
     * @param sources the source of each, at least two different ones, at least one with two profiles
     * @param within how the covariance within sources is estimated
     * @param divisor what stands for the number of profiles of a source
     * @return the background
     * @throws ProfilingException if there are too few sources or replicates, or two sources may be one in two spellings ({@link SourceNames})
     */
    public static TwoLevelBackground of(
            ProfileMatrix profiles, List<String> sources, WithinEstimator within, BetweenDivisor divisor) {
        SourceNames.requireOneForEach(sources, profiles.size(), "profiles");
        SourceNames.requireOneSpelling(sources, "sources of a background");
        Map<String, List<double[]>> groups = new TreeMap<>();
        for (int row = 0; row < profiles.size(); row++) {
            groups.computeIfAbsent(sources.get(row), source -> new ArrayList<>())
                    .add(profiles.row(row));
        }
        SortedMap<String, double[][]> sorted = new TreeMap<>();
        groups.forEach((source, rows) -> {
            rows.sort(Arrays::compare);
            sorted.put(source, rows.toArray(double[][]::new));
        });
        return new TwoLevelBackground(profiles.chain(), sorted, within, divisor, 0);
    }

    /**
     * Estimates again without some sources, as for a pair whose own sources must not be their background.
     *
     * @param sources those to be left out, in any spelling ({@link SourceNames})
     * @return the background of the others
     * @throws ProfilingException if too few are left, or a source to be left out is not there
     */
    public TwoLevelBackground without(Collection<String> sources) {
        SourceNames here = SourceNames.of(rowsOfSource.keySet());
        for (String source : sources) {
            if (!here.hold(source)) {
                throw unknown(source);
            }
        }
        SourceNames out = SourceNames.of(sources);
        return withoutNamed(rowsOfSource.keySet().stream().filter(out::hold).toList());
    }

    static ProfilingException unknown(String source) {
        return new ProfilingException(
                "unknown-source",
                "a source that is to be left out of a background must be named by it",
                ProblemLocation.nowhere(),
                source);
    }

    /** Without sources by the names that they have here. */
    TwoLevelBackground withoutNamed(Collection<String> names) {
        NavigableMap<String, double[][]> rest = new TreeMap<>(rowsOfSource);
        names.forEach(rest::remove);
        return new TwoLevelBackground(chain, rest, within, divisor, shrinkage);
    }

    /**
     * Draws the covariance within sources towards its diagonal: (1 − λ)U + λ diag U. With few replicates and many targets U is singular, and
     * no likelihood ratio can be computed from it. λ is a choice, so it is named with every result.
     *
     * @param lambda from 0 to 1
     * @return the background with that covariance; the one between sources stays
     */
    public TwoLevelBackground withWithinShrunk(double lambda) {
        if (!(lambda >= 0 && lambda <= 1)) {
            throw new ProfilingException("invalid-parameter", "a shrinkage must be from 0 to 1, was " + lambda);
        }
        return new TwoLevelBackground(chain, rowsOfSource, within, divisor, lambda);
    }

    private static double[] shrunk(double[] u, int targets, double lambda) {
        double[] shrunk = u.clone();
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j < targets; j++) {
                shrunk[i * targets + j] *= i == j ? 1 : 1 - lambda;
            }
        }
        return shrunk;
    }

    private static double[] clipped(SymmetricEigen eigen, int targets) {
        double[] values = eigen.values();
        double[] vectors = eigen.vectors();
        double[] clipped = new double[targets * targets];
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < targets && values[k] > 0; k++) {
                    sum = Fma.of(vectors[i * targets + k] * values[k], vectors[j * targets + k], sum);
                }
                clipped[i * targets + j] = sum;
                clipped[j * targets + i] = sum;
            }
        }
        return clipped;
    }

    /**
     * {@return the joined chain of all profiles; of bare rows nothing but their targets is stated}
     */
    public ChainId chain() {
        return chain;
    }

    /**
     * {@return the number of targets}
     */
    public int targets() {
        return moments.targets;
    }

    /**
     * {@return the sources by name}
     */
    public List<String> sources() {
        return List.copyOf(rowsOfSource.keySet());
    }

    /**
     * {@return the number of rows}
     */
    public int rows() {
        return moments.rows;
    }

    /**
     * {@return the covariance within sources}
     */
    public double[][] within() {
        return square(u);
    }

    /**
     * {@return the covariance between sources that is used, without negative eigenvalues}
     */
    public double[][] between() {
        return square(c);
    }

    /**
     * {@return the covariance between sources as it was estimated, which may be indefinite}
     */
    public double[][] betweenAsEstimated() {
        return square(asEstimated);
    }

    /**
     * {@return the eigenvalues of the covariance between sources as it was estimated, descending}
     */
    public double[] betweenEigenvalues() {
        return eigenvalues.clone();
    }

    /**
     * {@return whether the covariance between sources was indefinite by more than rounding, so that in some direction sources differ less than
     *     their replicates explain and the likelihood ratio says nothing there}
     */
    public boolean isBetweenClipped() {
        return eigenvalues[eigenvalues.length - 1]
                < NEGATIVE * Math.max(Math.abs(eigenvalues[0]), Math.abs(eigenvalues[eigenvalues.length - 1]));
    }

    /**
     * {@return what stands for the number of rows of a source: κ or the mean}
     */
    public double replicateNumber() {
        return moments.replicateNumber(divisor);
    }

    /**
     * {@return the mean of all rows}
     */
    public double[] overallMean() {
        return moments.overall.clone();
    }

    /**
     * {@return the mean of each source, in the order of {@link #sources}}
     */
    public double[][] sourceMeans() {
        double[][] copy = new double[moments.means.length][];
        Arrays.setAll(copy, i -> moments.means[i].clone());
        return copy;
    }

    double[] withinUnsafe() {
        return u;
    }

    double[] betweenUnsafe() {
        return c;
    }

    TwoLevelMoments momentsUnsafe() {
        return moments;
    }

    private double[][] square(double[] flat) {
        double[][] square = new double[moments.targets][];
        Arrays.setAll(square, i -> Arrays.copyOfRange(flat, i * moments.targets, (i + 1) * moments.targets));
        return square;
    }

    private String withinWords() {
        return switch (within) {
            case POOLED -> "pooled";
            case MEAN_OF_COVARIANCES -> "the mean of covariances";
            case ROBUST_DEVIATIONS -> "of robust standard deviations (Algorithm S) with the pooled correlation";
        };
    }

    /** The estimators in words; sources are no part of them. */
    String estimators() {
        return "within-source covariance "
                + withinWords()
                + (shrinkage > 0 ? ", shrunk by " + shrinkage + " to its diagonal" : "")
                + (divisor == BetweenDivisor.KAPPA ? "" : ", between-source covariance by the mean number of rows");
    }

    /** Sources and estimators in words. */
    String description() {
        return rowsOfSource.size() + " sources with " + moments.rows + " rows, " + estimators()
                + (isBetweenClipped() ? ", between-source covariance indefinite and clipped" : "");
    }

    @Override
    public String toString() {
        return "two-level background of " + description();
    }
}
