package org.drugprofiling.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums of Canberra terms, two targets over one denominator, as {@link Accumulation.Kind#CANBERRA} states them. */
final class VectorCanberra {

    private static final VectorSpecies<Double> LANES = VectorShape.DOUBLES;
    private static final int WIDTH = LANES.length();

    private VectorCanberra() {}

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
        for (int vector = 0; vector < VectorShape.VECTORS; vector++) {
            int x = lane + vector * WIDTH;
            int s = sum + vector * WIDTH;
            twoRows(rows, row, panel, x, p, sums, s, stride);
            twoRows(rows, row + 2, panel, x, p, sums, s + 2 * stride, stride);
        }
    }

    /** Sums two rows against one vector: divisions keep the processor busy, and registers are not what is short. */
    private static void twoRows(
            double[] rows, int row, double[] panel, int lane, int p, double[] sums, int sum, int stride) {
        DoubleVector a = DoubleVector.zero(LANES);
        DoubleVector b = a;
        int q = row;
        int x = lane;
        int k = 0;
        for (; k + 2 <= p; k += 2) {
            DoubleVector x0 = DoubleVector.fromArray(LANES, panel, x);
            DoubleVector x1 = DoubleVector.fromArray(LANES, panel, x + VectorShape.LANES);
            DoubleVector y0 = DoubleVector.broadcast(LANES, rows[q]);
            DoubleVector y1 = DoubleVector.broadcast(LANES, rows[q + VectorShape.LANES]);
            DoubleVector t0 = y0.add(x0);
            DoubleVector t1 = y1.add(x1);
            a = y0.sub(x0)
                    .abs()
                    .mul(t1)
                    .add(y1.sub(x1).abs().mul(t0))
                    .div(t0.mul(t1))
                    .add(a);
            y0 = DoubleVector.broadcast(LANES, rows[q + 1]);
            y1 = DoubleVector.broadcast(LANES, rows[q + VectorShape.LANES + 1]);
            t0 = y0.add(x0);
            t1 = y1.add(x1);
            b = y0.sub(x0)
                    .abs()
                    .mul(t1)
                    .add(y1.sub(x1).abs().mul(t0))
                    .div(t0.mul(t1))
                    .add(b);
            q += 2 * VectorShape.LANES;
            x += 2 * VectorShape.LANES;
        }
        if (k < p) {
            DoubleVector x0 = DoubleVector.fromArray(LANES, panel, x);
            DoubleVector y0 = DoubleVector.broadcast(LANES, rows[q]);
            a = y0.sub(x0).abs().div(y0.add(x0)).add(a);
            y0 = DoubleVector.broadcast(LANES, rows[q + 1]);
            b = y0.sub(x0).abs().div(y0.add(x0)).add(b);
        }
        DoubleVector end = DoubleVector.zero(LANES);
        end.add(a).intoArray(sums, sum);
        end.add(b).intoArray(sums, sum + stride);
    }
}
