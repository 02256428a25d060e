package org.drugprofiling.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums of products in single precision: s = fma(y, x, s) in ascending order of targets from +0.0, for {@link VectorSingleFilter}. */
final class VectorSingleProducts {

    private static final VectorSpecies<Float> LANES = VectorShape.FLOATS;
    private static final int WIDTH = LANES.length();

    private VectorSingleProducts() {}

    /**
     * Sums four rows against a panel of two vectors, which are as many lanes as four of doubles.
     *
     * @param rows the rows, the same target of all four after another
     * @param row where they begin
     * @param panel the panel
     * @param p how many targets
     * @param sums receives them
     * @param sum where the first row's begin
     */
    static void sum(float[] rows, int row, float[] panel, int p, float[] sums, int sum) {
        int lanes = 2 * WIDTH;
        FloatVector zero = FloatVector.zero(LANES);
        FloatVector s00 = zero;
        FloatVector s01 = zero;
        FloatVector s10 = zero;
        FloatVector s11 = zero;
        FloatVector s20 = zero;
        FloatVector s21 = zero;
        FloatVector s30 = zero;
        FloatVector s31 = zero;
        for (int k = 0; k < p; k++) {
            int q = row + k * VectorShape.ROWS;
            int x = k * 2 * WIDTH;
            FloatVector x0 = FloatVector.fromArray(LANES, panel, x);
            FloatVector x1 = FloatVector.fromArray(LANES, panel, x + WIDTH);
            FloatVector y = FloatVector.broadcast(LANES, rows[q]);
            s00 = y.fma(x0, s00);
            s01 = y.fma(x1, s01);
            y = FloatVector.broadcast(LANES, rows[q + 1]);
            s10 = y.fma(x0, s10);
            s11 = y.fma(x1, s11);
            y = FloatVector.broadcast(LANES, rows[q + 2]);
            s20 = y.fma(x0, s20);
            s21 = y.fma(x1, s21);
            y = FloatVector.broadcast(LANES, rows[q + 3]);
            s30 = y.fma(x0, s30);
            s31 = y.fma(x1, s31);
        }
        s00.intoArray(sums, sum);
        s01.intoArray(sums, sum + WIDTH);
        s10.intoArray(sums, sum + lanes);
        s11.intoArray(sums, sum + lanes + WIDTH);
        s20.intoArray(sums, sum + 2 * lanes);
        s21.intoArray(sums, sum + 2 * lanes + WIDTH);
        s30.intoArray(sums, sum + 3 * lanes);
        s31.intoArray(sums, sum + 3 * lanes + WIDTH);
    }
}
