package org.drugprofiling.evaluation;

import java.util.Arrays;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.SymmetricEigen;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A few directions in which the profiles of a background differ most, for a two-level model of more targets than its sources can carry; for example
 * 8 components of 33 targets from 87 sources.
 *
 * <p>Columns are centred, not scaled. Of each direction the largest loading is positive. There must be ten sources for each component.
 *
 * @since 0.1.0
 */
public final class PrincipalSpace {

    private static final int SOURCES_PER_COMPONENT = 10;

    private final double[] centre;
    private final double[][] loadings;
    private final double[] variances;

    private PrincipalSpace(double[] centre, double[][] loadings, double[] variances) {
        this.centre = centre;
        this.loadings = loadings;
        this.variances = variances;
    }

    /**
     * Fits to the rows of a background.
     *
     * @param rows of known sources, all of one length, finite
     * @param sources how many different sources they have
     * @param components how many directions to keep, at most a tenth of the sources and at most the number of targets
     * @return the space
     * @throws ProfilingException if there are too few sources for so many components, or rows differ in length or have a number that is not finite
     */
    public static PrincipalSpace fit(double[][] rows, int sources, int components) {
        int targets = rows.length == 0 ? 0 : rows[0].length;
        if (components < 1 || components > targets) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "components must be from 1 to the number of targets, " + targets,
                    ProblemLocation.nowhere(),
                    Integer.toString(components));
        }
        if (sources < SOURCES_PER_COMPONENT * components) {
            throw new ProfilingException(
                    "too-few-sources",
                    "there must be " + SOURCES_PER_COMPONENT + " sources for each component",
                    ProblemLocation.nowhere(),
                    sources + " for " + components);
        }
        for (int i = 0; i < rows.length; i++) {
            TwoLevelModel.require(rows, i, targets);
        }
        double[][] sorted = rows.clone();
        Arrays.sort(sorted, Arrays::compare);
        double[] centre = TwoLevelMoments.mean(sorted);
        double[] covariance = new double[targets * targets];
        for (double[] row : sorted) {
            for (int i = 0; i < targets; i++) {
                for (int j = 0; j < targets; j++) {
                    covariance[i * targets + j] =
                            Fma.of(row[i] - centre[i], row[j] - centre[j], covariance[i * targets + j]);
                }
            }
        }
        for (int k = 0; k < covariance.length; k++) {
            covariance[k] /= rows.length - 1;
        }
        SymmetricEigen eigen = SymmetricEigen.of(covariance, targets);
        double[] vectors = eigen.vectors();
        double[][] loadings = new double[components][targets];
        for (int a = 0; a < components; a++) {
            for (int k = 0; k < targets; k++) {
                loadings[a][k] = vectors[k * targets + a];
            }
        }
        return new PrincipalSpace(centre, loadings, eigen.values());
    }

    /**
     * Gives the coordinates of a profile.
     *
     * @param row a profile with the targets of the background
     * @return its coordinates in this space
     * @throws ProfilingException if it does not have the targets of the background, or a number is not finite
     */
    public double[] apply(double[] row) {
        return apply(row, ProblemLocation.nowhere());
    }

    private double[] apply(double[] row, ProblemLocation at) {
        TwoLevelModel.require(row, centre.length, at);
        double[] coordinates = new double[loadings.length];
        for (int a = 0; a < coordinates.length; a++) {
            for (int k = 0; k < row.length; k++) {
                coordinates[a] = Fma.of(loadings[a][k], row[k] - centre[k], coordinates[a]);
            }
        }
        return coordinates;
    }

    /**
     * Gives the coordinates of many profiles.
     *
     * @param rows profiles with the targets of the background
     * @return their coordinates in this space
     * @throws ProfilingException if one does not have the targets of the background, or a number is not finite
     */
    public double[][] apply(double[][] rows) {
        double[][] coordinates = new double[rows.length][];
        Arrays.setAll(coordinates, i -> apply(rows[i], ProblemLocation.nowhere().with("row", i)));
        return coordinates;
    }

    /**
     * {@return the share of the variance of the background that the components keep}
     */
    public double shareKept() {
        double kept = 0;
        double all = 0;
        for (int k = 0; k < variances.length; k++) {
            double variance = Math.max(0, variances[k]);
            kept += k < loadings.length ? variance : 0;
            all += variance;
        }
        return kept / all;
    }

    /**
     * {@return the loadings, one row for each component}
     */
    public double[][] loadings() {
        double[][] copy = new double[loadings.length][];
        Arrays.setAll(copy, a -> loadings[a].clone());
        return copy;
    }

    /**
     * {@return the variance of the background along each direction, descending, kept or not}
     */
    public double[] variances() {
        return variances.clone();
    }

    @Override
    public String toString() {
        return ReadableNumber.counted(loadings.length, "principal component") + " of "
                + ReadableNumber.counted(centre.length, "target");
    }
}
