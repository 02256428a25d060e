package org.drugprofiling.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of absolute differences: s = s + |y − x| in ascending order of targets from +0.0.
 *
 * <p>The innermost loops are written out: what they call is inlined into any size of loop, a method of our own is not, and then every vector is
 * an object.
 */
final class VectorAbsoluteDifferences {

    private static final VectorSpecies<Double> LANES = VectorShape.DOUBLES;
    private static final int WIDTH = LANES.length();

    private VectorAbsoluteDifferences() {}

    /**
     * Sums four rows against a panel.
     *
     * @param rows rows, the same target of {@link VectorShape#LANES} of them after another
     * @param row where they begin
     * @param panel the panel
     * @param lane where it begins
     * @param p how many targets
     * @param sums receives them
     * @param sum where the first row's begin
     * @param stride how far on those of the next row begin
     */
    static void sum(double[] rows, int row, double[] panel, int lane, int p, double[] sums, int sum, int stride) {
        twoVectors(rows, row, panel, lane, p, sums, sum, stride);
        twoVectors(rows, row, panel, lane + 2 * WIDTH, p, sums, sum + 2 * WIDTH, stride);
    }

    /** Sums four rows against two vectors. */
    private static void twoVectors(
            double[] rows, int row, double[] panel, int lane, int p, double[] sums, int sum, int stride) {
        DoubleVector zero = DoubleVector.zero(LANES);
        DoubleVector s00 = zero;
        DoubleVector s01 = zero;
        DoubleVector s10 = zero;
        DoubleVector s11 = zero;
        DoubleVector s20 = zero;
        DoubleVector s21 = zero;
        DoubleVector s30 = zero;
        DoubleVector s31 = zero;
        for (int k = 0; k < p * VectorShape.LANES; k += VectorShape.LANES) {
            int q = row + k;
            int x = lane + k;
            DoubleVector x0 = DoubleVector.fromArray(LANES, panel, x);
            DoubleVector x1 = DoubleVector.fromArray(LANES, panel, x + WIDTH);
            DoubleVector y = DoubleVector.broadcast(LANES, rows[q]);
            s00 = y.sub(x0).abs().add(s00);
            s01 = y.sub(x1).abs().add(s01);
            y = DoubleVector.broadcast(LANES, rows[q + 1]);
            s10 = y.sub(x0).abs().add(s10);
            s11 = y.sub(x1).abs().add(s11);
            y = DoubleVector.broadcast(LANES, rows[q + 2]);
            s20 = y.sub(x0).abs().add(s20);
            s21 = y.sub(x1).abs().add(s21);
            y = DoubleVector.broadcast(LANES, rows[q + 3]);
            s30 = y.sub(x0).abs().add(s30);
            s31 = y.sub(x1).abs().add(s31);
        }
        DoubleVector end = DoubleVector.zero(LANES);
        end.add(s00).intoArray(sums, sum);
        end.add(s01).intoArray(sums, sum + WIDTH);
        end.add(s10).intoArray(sums, sum + stride);
        end.add(s11).intoArray(sums, sum + stride + WIDTH);
        end.add(s20).intoArray(sums, sum + 2 * stride);
        end.add(s21).intoArray(sums, sum + 2 * stride + WIDTH);
        end.add(s30).intoArray(sums, sum + 3 * stride);
        end.add(s31).intoArray(sums, sum + 3 * stride + WIDTH);
    }
}
