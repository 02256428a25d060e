package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by the cyclic method of Jacobi: rotations in one fixed order, square roots only, so that the
 * bits are the same everywhere. Eigenvalues descend; of each vector the largest element by magnitude is positive, the first of several.
 *
 * @since 0.1.0
 */
public final class SymmetricEigen {

    private static final int MOST_SWEEPS = 60;
    // an element this small against both of its diagonal elements is nothing
    private static final double NOTHING = 0x1p-60;

    private final double[] values;
    private final double[] vectors;

    private SymmetricEigen(double[] values, double[] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Finds eigenvalues and eigenvectors.
     *
     * @param symmetric a symmetric matrix row by row, finite, left as it is
     * @param size how many rows it has
     * @return the eigenvalues and eigenvectors, right to a few units in the last place of the largest eigenvalue
     */
    public static SymmetricEigen of(double[] symmetric, int size) {
        double[] a = symmetric.clone();
        double[] v = new double[size * size];
        for (int i = 0; i < size; i++) {
            v[i * size + i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            boolean isDiagonal = true;
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    isDiagonal &= !rotate(a, v, size, p, q);
                }
            }
            if (isDiagonal) {
                break;
            }
        }
        return sorted(a, v, size);
    }

    /**
     * {@return the eigenvalues, descending}
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * {@return the eigenvectors row by row, one vector in a column}
     */
    public double[] vectors() {
        return vectors.clone();
    }

    /** Makes the element of two rows zero; whether there was anything to do. */
    private static boolean rotate(double[] a, double[] v, int size, int p, int q) {
        double apq = a[p * size + q];
        double app = a[p * size + p];
        double aqq = a[q * size + q];
        if (apq == 0 || Math.abs(apq) <= NOTHING * Math.sqrt(Math.abs(app)) * Math.sqrt(Math.abs(aqq))) {
            a[p * size + q] = 0;
            a[q * size + p] = 0;
            return false;
        }
        double theta = (aqq - app) / (2 * apq);
        double t = Double.isInfinite(theta * theta)
                ? 1 / (2 * theta)
                : Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        a[p * size + p] = app - t * apq;
        a[q * size + q] = aqq + t * apq;
        a[p * size + q] = 0;
        a[q * size + p] = 0;
        for (int k = 0; k < size; k++) {
            if (k != p && k != q) {
                double akp = a[k * size + p];
                double akq = a[k * size + q];
                a[k * size + p] = Fma.of(c, akp, -s * akq);
                a[k * size + q] = Fma.of(s, akp, c * akq);
                a[p * size + k] = a[k * size + p];
                a[q * size + k] = a[k * size + q];
            }
            double vkp = v[k * size + p];
            double vkq = v[k * size + q];
            v[k * size + p] = Fma.of(c, vkp, -s * vkq);
            v[k * size + q] = Fma.of(s, vkp, c * vkq);
        }
        return true;
    }

    private static SymmetricEigen sorted(double[] a, double[] v, int size) {
        Integer[] order = new Integer[size];
        for (int k = 0; k < size; k++) {
            order[k] = k;
        }
        Arrays.sort(order, (i, j) -> Double.compare(a[j * size + j], a[i * size + i]));
        double[] values = new double[size];
        double[] vectors = new double[size * size];
        for (int k = 0; k < size; k++) {
            int from = order[k];
            values[k] = a[from * size + from];
            double largest = 0;
            for (int i = 0; i < size; i++) {
                double element = v[i * size + from];
                largest = Math.abs(element) > Math.abs(largest) ? element : largest;
            }
            for (int i = 0; i < size; i++) {
                vectors[i * size + k] = largest < 0 ? 0.0 - v[i * size + from] : v[i * size + from];
            }
        }
        return new SymmetricEigen(values, vectors);
    }
}
