package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * The few components in which rows lie in boxes: for lengths of differences, coordinates along the axes in which rows vary most; for sums over targets, the
 * targets that vary most.
 *
 * <p>The axes need not be those of greatest variance nor exactly at right angles: with V their rows, ‖V(x − y)‖² ≤ s‖x − y‖², s the largest
 * eigenvalue of VVᵀ, which Gershgorin's circles bound by the largest sum of magnitudes in a row of it. That is computed. A coordinate is one chain of p fused multiply-adds
 * and so within pε‖v‖‖x‖ of the true one, ε = 2⁻⁵³; {@link #error} is 1.01 times that, for ‖v‖² ≤ s ≤ 1.001, and a little for what underflows.
 */
final class Projection {

    /** The most components; later ones hold little and cost as much. */
    static final int MOST_COMPONENTS = 12;

    private static final double EPSILON = 0x1p-53;
    private static final int MOST_ROWS_LOOKED_AT = 1 << 13;
    private static final int FEWEST_ROWS_LOOKED_AT = 1 << 9;
    private static final int MOST_PRODUCTS = 1 << 25;
    private static final int ROUNDS = 24;
    private static final double MOST_STRETCH = 1.001;
    // squares of smaller numbers may underflow
    private static final double NOTHING = 0x1p-500;

    private final Geometry geometry;
    private final int targets;
    private final int components;
    private final double[] axes;
    private final int[] chosen;
    private final double stretch;

    private Projection(Geometry geometry, int targets, int components, double[] axes, int[] chosen) {
        this.geometry = geometry;
        this.targets = targets;
        this.components = components;
        this.axes = axes;
        this.chosen = chosen;
        this.stretch = geometry.isRotated() ? stretch(axes, components, targets) : 1;
    }

    /** Chooses components by looking at some of the rows. */
    static Projection of(Geometry geometry, double[] prepared, int[] rows, int targets) {
        int most = Math.max(FEWEST_ROWS_LOOKED_AT, Math.min(MOST_ROWS_LOOKED_AT, MOST_PRODUCTS / (targets * targets)));
        int step = Math.max(1, (rows.length + most - 1) / most);
        int count = (rows.length + step - 1) / step;
        int[] some = new int[count];
        Arrays.setAll(some, at -> rows[at * step]);
        int components = Math.min(MOST_COMPONENTS, targets);
        return geometry.isRotated()
                ? rotated(geometry, prepared, some, targets, components)
                : chosen(geometry, prepared, some, targets, components);
    }

    /** The same components again, as they were written down; {@link #axes} and {@link #chosen} of it. */
    static Projection of(Geometry geometry, int targets, double[] axes, int[] chosen) {
        int components = geometry.isRotated() ? axes.length / targets : chosen.length;
        return new Projection(geometry, targets, components, axes, chosen);
    }

    private static Projection chosen(Geometry geometry, double[] prepared, int[] rows, int targets, int components) {
        double[] means = means(prepared, rows, targets);
        double[] spreads = new double[targets];
        for (int row : rows) {
            for (int k = 0; k < targets; k++) {
                spreads[k] += geometry.spread(prepared[row * targets + k], means[k]);
            }
        }
        Integer[] order = new Integer[targets];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (i, j) -> Double.compare(spreads[j], spreads[i]));
        int[] most = new int[components];
        Arrays.setAll(most, k -> order[k]);
        return new Projection(geometry, targets, components, new double[0], most);
    }

    private static Projection rotated(Geometry geometry, double[] prepared, int[] rows, int p, int components) {
        double[] covariance = covariance(prepared, rows, p);
        double[] axes = new double[components * p];
        for (int c = 0; c < components; c++) {
            for (int k = 0; k < p; k++) {
                // beginnings that no sum of targets is at right angles to, different for each axis
                axes[c * p + k] = 1.0 / (1 + (31 * c + 17 * k) % 29) + (c == k ? 1 : 0);
            }
        }
        orthonormalise(axes, components, p);
        double[] image = new double[components * p];
        for (int round = 0; round < ROUNDS; round++) {
            for (int c = 0; c < components; c++) {
                for (int i = 0; i < p; i++) {
                    double sum = 0;
                    for (int k = 0; k < p; k++) {
                        sum = Fma.of(covariance[i * p + k], axes[c * p + k], sum);
                    }
                    image[c * p + i] = sum;
                }
            }
            System.arraycopy(image, 0, axes, 0, image.length);
            orthonormalise(axes, components, p);
        }
        return new Projection(geometry, p, components, axes, new int[0]);
    }

    private static double[] means(double[] prepared, int[] rows, int p) {
        double[] means = new double[p];
        for (int row : rows) {
            for (int k = 0; k < p; k++) {
                means[k] += prepared[row * p + k] / rows.length;
            }
        }
        return means;
    }

    private static double[] covariance(double[] prepared, int[] rows, int p) {
        double[] means = means(prepared, rows, p);
        double largest = 0;
        for (int row : rows) {
            for (int k = 0; k < p; k++) {
                largest = Math.max(largest, Math.abs(prepared[row * p + k] - means[k]));
            }
        }
        // a power of two, so that no square leaves the range of a double
        double scale = Math.scalb(1.0, -Math.max(-1000, Math.getExponent(largest)));
        double[] covariance = new double[p * p];
        double[] row = new double[p];
        for (int at : rows) {
            for (int k = 0; k < p; k++) {
                row[k] = (prepared[at * p + k] - means[k]) * scale;
            }
            for (int i = 0; i < p; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i * p + j] = Fma.of(row[i], row[j], covariance[i * p + j]);
                }
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j * p + i] = covariance[i * p + j];
            }
        }
        return covariance;
    }

    /** After Gram and Schmidt, twice; an axis of which nothing is left becomes zero, and its component says nothing. */
    private static void orthonormalise(double[] axes, int components, int p) {
        for (int c = 0; c < components; c++) {
            if (!normalise(axes, c, p)) {
                continue;
            }
            for (int time = 0; time < 2; time++) {
                for (int before = 0; before < c; before++) {
                    double product = product(axes, c, before, p);
                    for (int k = 0; k < p; k++) {
                        axes[c * p + k] = Fma.of(-product, axes[before * p + k], axes[c * p + k]);
                    }
                }
            }
            double left = product(axes, c, c, p);
            if (left < 0x1p-80 || !normalise(axes, c, p)) {
                Arrays.fill(axes, c * p, (c + 1) * p, 0);
            }
        }
    }

    private static boolean normalise(double[] axes, int c, int p) {
        double factor = Scaling.factor(axes, c * p, p);
        for (int k = c * p; k < (c + 1) * p; k++) {
            axes[k] *= factor;
        }
        double length = Math.sqrt(product(axes, c, c, p));
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            return false;
        }
        for (int k = c * p; k < (c + 1) * p; k++) {
            axes[k] /= length;
        }
        return true;
    }

    private static double product(double[] axes, int c, int d, int p) {
        double sum = 0;
        for (int k = 0; k < p; k++) {
            sum = Fma.of(axes[c * p + k], axes[d * p + k], sum);
        }
        return sum;
    }

    /** s, and what its own computation rounds. */
    private static double stretch(double[] axes, int components, int p) {
        double most = 0;
        for (int c = 0; c < components; c++) {
            double sum = 0;
            for (int d = 0; d < components; d++) {
                sum += Math.abs(product(axes, c, d, p));
            }
            most = Math.max(most, sum);
        }
        return Math.max(1, most) * (1 + 2 * (p + components) * components * EPSILON);
    }

    /** Whether the axes are as near to right angles as the bounds demand. */
    boolean isSound() {
        return stretch <= MOST_STRETCH;
    }

    Geometry geometry() {
        return geometry;
    }

    int components() {
        return components;
    }

    int targets() {
        return targets;
    }

    double stretch() {
        return stretch;
    }

    double[] axes() {
        return axes;
    }

    int[] chosen() {
        return chosen;
    }

    /** Writes out the components of a row. */
    void project(double[] prepared, int from, double[] out, int outFrom) {
        if (!geometry.isRotated()) {
            for (int k = 0; k < components; k++) {
                out[outFrom + k] = prepared[from + chosen[k]];
            }
            return;
        }
        for (int c = 0; c < components; c++) {
            double sum = 0;
            for (int k = 0; k < targets; k++) {
                sum = Fma.of(axes[c * targets + k], prepared[from + k], sum);
            }
            out[outFrom + c] = sum;
        }
    }

    /** How far components of a row as computed can be from the true ones. */
    double error(double[] prepared, int from) {
        if (!geometry.isRotated()) {
            return 0;
        }
        double squares = 0;
        for (int k = from; k < from + targets; k++) {
            squares = Fma.of(prepared[k], prepared[k], squares);
        }
        return 1.01 * targets * EPSILON * (Math.sqrt(squares) + NOTHING) + Double.MIN_NORMAL;
    }
}
