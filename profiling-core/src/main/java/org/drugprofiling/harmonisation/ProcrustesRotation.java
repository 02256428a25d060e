package org.drugprofiling.harmonisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The rotation, scale and shift that bring one map of specimens onto another, such as the principal components of two laboratories that measured the same specimens.
 *
 * <p>With both maps centred, A that stays and B that is moved: BᵀA = UΣVᵀ, R = UVᵀ, scale c = ΣΣ/‖B‖², and a point b of the second map goes to c(b − b̄)R + ā, so that Σ‖moved − A‖² is smallest. Where
 * reflections are excluded and det R would be −1, the last column of U is turned round and the last singular value counts negative.
 *
 * <p>For maps whose axes mean nothing by themselves. It is no correction of areas or shares, whose axes are targets: {@link ResponseFactors} is. A map that fits says that specimens lie alike in both, not that limits
 * of one laboratory hold in the other.
 *
 * <p>The solution by singular values is from memory and checked against a worked example.
 *
 * @since 0.1.0
 */
public final class ProcrustesRotation {

    // singular values this small beside the largest are nothing
    private static final double NOTHING = 1e-12;
    private static final int FEWEST = 3;

    private final double[][] rotation;
    private final double scale;
    private final double[] from;
    private final double[] to;
    private final Handedness handedness;
    private final double residualSumOfSquares;

    /** Whether a map may be turned into its mirror image. */
    public enum Reflection {
        /** It may, if that fits better: signs of principal components mean nothing. */
        ALLOWED,
        /** It may not: rotations only. */
        EXCLUDED
    }

    /** What a map underwent. */
    public enum Handedness {
        /** A rotation, det R = 1. */
        ROTATION,
        /** A rotation of the mirror image, det R = −1. */
        REFLECTION
    }

    private ProcrustesRotation(
            double[][] rotation,
            double scale,
            double[] from,
            double[] to,
            Handedness handedness,
            double[][] moved,
            double[][] onto) {
        this.rotation = rotation;
        this.scale = scale;
        this.from = from;
        this.to = to;
        this.handedness = handedness;
        double sum = 0;
        for (int i = 0; i < moved.length; i++) {
            double[] point = apply(moved[i]);
            for (int k = 0; k < to.length; k++) {
                sum += (point[k] - onto[i][k]) * (point[k] - onto[i][k]);
            }
        }
        this.residualSumOfSquares = sum;
    }

    /**
     * Finds the rotation.
     *
     * @param moved the map that is moved, three or more specimens, one in a row, two or more axes
     * @param onto the map that stays, the same specimens in the same order, as many axes
     * @param reflection whether the mirror image may be taken
     * @return the rotation
     * @throws ProfilingException if maps differ in specimens or axes, there are fewer than three specimens (any two fit any other two perfectly), a number is not finite, or no single rotation is the best, as where all specimens of a map lie in one point or, with three axes or more,
     *     on one line
     */
    public static ProcrustesRotation of(double[][] moved, double[][] onto, Reflection reflection) {
        Objects.requireNonNull(reflection, "reflection");
        requireMaps(moved, onto);
        double[] from = centre(moved);
        double[] to = centre(onto);
        RealMatrix b = centred(moved, from);
        RealMatrix a = centred(onto, to);
        SingularValueDecomposition decomposition =
                new SingularValueDecomposition(b.transpose().multiply(a));
        double[] values = decomposition.getSingularValues();
        int last = values.length - 1;
        RealMatrix u = decomposition.getU();
        RealMatrix rotation = u.multiply(decomposition.getVT());
        Handedness handedness = isReflection(rotation) ? Handedness.REFLECTION : Handedness.ROTATION;
        // a mirror image that fits no better is not taken
        boolean isTurned = handedness == Handedness.REFLECTION
                && (reflection == Reflection.EXCLUDED || values[last] <= NOTHING * values[0]);
        double smallestPair = values[last - 1] + (isTurned ? -values[last] : values[last]);
        if (!(smallestPair > NOTHING * values[0])) {
            throw new ProfilingException(
                    "undetermined-rotation",
                    "one rotation must fit better than all others",
                    ProblemLocation.nowhere(),
                    "singular values " + Arrays.toString(values));
        }
        if (isTurned) {
            for (int i = 0; i <= last; i++) {
                u.setEntry(i, last, -u.getEntry(i, last));
            }
            rotation = u.multiply(decomposition.getVT());
            handedness = Handedness.ROTATION;
            values[last] = -values[last];
        }
        double trace = 0;
        for (double value : values) {
            trace += value;
        }
        double norm = b.getFrobeniusNorm();
        return new ProcrustesRotation(rotation.getData(), trace / norm / norm, from, to, handedness, moved, onto);
    }

    private static boolean isReflection(RealMatrix rotation) {
        return new LUDecomposition(rotation).getDeterminant() < 0;
    }

    private static void requireMaps(double[][] moved, double[][] onto) {
        if (moved.length != onto.length) {
            throw new ProfilingException(
                    "length-mismatch",
                    "two maps must have the same specimens",
                    ProblemLocation.nowhere(),
                    moved.length + " and " + onto.length);
        }
        if (moved.length < FEWEST) {
            throw new ProfilingException(
                    "too-few-references",
                    "two maps must have at least three specimens: any two fit any other two perfectly",
                    ProblemLocation.nowhere(),
                    Integer.toString(moved.length));
        }
        int axes = onto[0].length;
        for (int row = 0; row < moved.length; row++) {
            ProblemLocation place = ProblemLocation.nowhere().with("row", row);
            if (axes < 2 || moved[row].length != axes || onto[row].length != axes) {
                throw new ProfilingException(
                        "length-mismatch",
                        "all specimens of two maps must have the same number of axes, at least two",
                        place,
                        moved[row].length + " and " + onto[row].length);
            }
            for (int k = 0; k < axes; k++) {
                if (!Double.isFinite(moved[row][k]) || !Double.isFinite(onto[row][k])) {
                    throw new ProfilingException(
                            "not-finite",
                            "places of specimens in a map must be finite",
                            place,
                            moved[row][k] + " and " + onto[row][k]);
                }
            }
        }
    }

    private static double[] centre(double[][] map) {
        double[] centre = new double[map[0].length];
        Arrays.setAll(
                centre,
                k -> Moments.mean(Arrays.stream(map).mapToDouble(row -> row[k]).toArray()));
        return centre;
    }

    private static RealMatrix centred(double[][] map, double[] centre) {
        double[][] centred = new double[map.length][centre.length];
        for (int i = 0; i < map.length; i++) {
            for (int k = 0; k < centre.length; k++) {
                centred[i][k] = map[i][k] - centre[k];
            }
        }
        return MatrixUtils.createRealMatrix(centred);
    }

    /**
     * Moves a point of the moved map, of these or of other specimens.
     *
     * @param point its places on the axes, finite
     * @return its place in the map that stays
     * @throws ProfilingException if it has another number of axes, or a place that is not finite
     */
    public double[] apply(double[] point) {
        if (point.length != from.length) {
            throw new ProfilingException(
                    "length-mismatch",
                    "a point must have as many axes as the maps, " + from.length,
                    ProblemLocation.nowhere(),
                    Integer.toString(point.length));
        }
        for (int k = 0; k < point.length; k++) {
            if (!Double.isFinite(point[k])) {
                throw new ProfilingException(
                        "not-finite",
                        "places of a point that is moved must be finite",
                        ProblemLocation.nowhere().with("axis", k),
                        Double.toString(point[k]));
            }
        }
        double[] moved = to.clone();
        for (int k = 0; k < moved.length; k++) {
            double sum = 0;
            for (int i = 0; i < point.length; i++) {
                sum += (point[i] - from[i]) * rotation[i][k];
            }
            moved[k] += scale * sum;
        }
        return moved;
    }

    /**
     * {@return R, by which rows are multiplied from the right}
     */
    public double[][] rotation() {
        double[][] copy = new double[rotation.length][];
        Arrays.setAll(copy, i -> rotation[i].clone());
        return copy;
    }

    /**
     * {@return c, the factor of all distances}
     */
    public double scale() {
        return scale;
    }

    /**
     * {@return whether the map was turned into its mirror image}
     */
    public Handedness handedness() {
        return handedness;
    }

    /**
     * {@return the sum of squared distances that are left between the moved map and the one that stays}
     */
    public double residualSumOfSquares() {
        return residualSumOfSquares;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s with scale %.4g, residual sum of squares %.4g",
                handedness == Handedness.REFLECTION ? "rotation of the mirror image" : "rotation",
                scale,
                residualSumOfSquares);
    }
}
