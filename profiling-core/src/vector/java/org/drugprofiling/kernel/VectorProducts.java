package org.drugprofiling.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of products: s = fma(y, x, s) in ascending order of targets from +0.0.
 *
 * <p>The innermost loops are written out: what they call is inlined into any size of loop, a method of our own is not, and then every vector is
 * an object.
 */
final class VectorProducts {

    private static final VectorSpecies<Double> LANES = VectorShape.DOUBLES;
    private static final int WIDTH = LANES.length();

    private VectorProducts() {}

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
        if (VectorShape.MANY_REGISTERS) {
            fourVectors(rows, row, panel, lane, p, sums, sum, stride);
        } else {
            twoVectors(rows, row, panel, lane, p, sums, sum, stride);
            twoVectors(rows, row, panel, lane + 2 * WIDTH, p, sums, sum + 2 * WIDTH, stride);
        }
    }

    /** Sums four rows against four vectors. */
    private static void fourVectors(
            double[] rows, int row, double[] panel, int lane, int p, double[] sums, int sum, int stride) {
        DoubleVector zero = DoubleVector.zero(LANES);
        DoubleVector s00 = zero;
        DoubleVector s01 = zero;
        DoubleVector s02 = zero;
        DoubleVector s03 = zero;
        DoubleVector s10 = zero;
        DoubleVector s11 = zero;
        DoubleVector s12 = zero;
        DoubleVector s13 = zero;
        DoubleVector s20 = zero;
        DoubleVector s21 = zero;
        DoubleVector s22 = zero;
        DoubleVector s23 = zero;
        DoubleVector s30 = zero;
        DoubleVector s31 = zero;
        DoubleVector s32 = zero;
        DoubleVector s33 = zero;
        for (int k = 0; k < p * VectorShape.LANES; k += VectorShape.LANES) {
            int q = row + k;
            int x = lane + k;
            DoubleVector x0 = DoubleVector.fromArray(LANES, panel, x);
            DoubleVector x1 = DoubleVector.fromArray(LANES, panel, x + WIDTH);
            DoubleVector x2 = DoubleVector.fromArray(LANES, panel, x + 2 * WIDTH);
            DoubleVector x3 = DoubleVector.fromArray(LANES, panel, x + 3 * WIDTH);
            DoubleVector y = DoubleVector.broadcast(LANES, rows[q]);
            s00 = y.fma(x0, s00);
            s01 = y.fma(x1, s01);
            s02 = y.fma(x2, s02);
            s03 = y.fma(x3, s03);
            y = DoubleVector.broadcast(LANES, rows[q + 1]);
            s10 = y.fma(x0, s10);
            s11 = y.fma(x1, s11);
            s12 = y.fma(x2, s12);
            s13 = y.fma(x3, s13);
            y = DoubleVector.broadcast(LANES, rows[q + 2]);
            s20 = y.fma(x0, s20);
            s21 = y.fma(x1, s21);
            s22 = y.fma(x2, s22);
            s23 = y.fma(x3, s23);
            y = DoubleVector.broadcast(LANES, rows[q + 3]);
            s30 = y.fma(x0, s30);
            s31 = y.fma(x1, s31);
            s32 = y.fma(x2, s32);
            s33 = y.fma(x3, s33);
        }
        DoubleVector end = DoubleVector.zero(LANES);
        end.add(s00).intoArray(sums, sum);
        end.add(s01).intoArray(sums, sum + WIDTH);
        end.add(s02).intoArray(sums, sum + 2 * WIDTH);
        end.add(s03).intoArray(sums, sum + 3 * WIDTH);
        end.add(s10).intoArray(sums, sum + stride);
        end.add(s11).intoArray(sums, sum + stride + WIDTH);
        end.add(s12).intoArray(sums, sum + stride + 2 * WIDTH);
        end.add(s13).intoArray(sums, sum + stride + 3 * WIDTH);
        end.add(s20).intoArray(sums, sum + 2 * stride);
        end.add(s21).intoArray(sums, sum + 2 * stride + WIDTH);
        end.add(s22).intoArray(sums, sum + 2 * stride + 2 * WIDTH);
        end.add(s23).intoArray(sums, sum + 2 * stride + 3 * WIDTH);
        end.add(s30).intoArray(sums, sum + 3 * stride);
        end.add(s31).intoArray(sums, sum + 3 * stride + WIDTH);
        end.add(s32).intoArray(sums, sum + 3 * stride + 2 * WIDTH);
        end.add(s33).intoArray(sums, sum + 3 * stride + 3 * WIDTH);
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
            s00 = y.fma(x0, s00);
            s01 = y.fma(x1, s01);
            y = DoubleVector.broadcast(LANES, rows[q + 1]);
            s10 = y.fma(x0, s10);
            s11 = y.fma(x1, s11);
            y = DoubleVector.broadcast(LANES, rows[q + 2]);
            s20 = y.fma(x0, s20);
            s21 = y.fma(x1, s21);
            y = DoubleVector.broadcast(LANES, rows[q + 3]);
            s30 = y.fma(x0, s30);
            s31 = y.fma(x1, s31);
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
