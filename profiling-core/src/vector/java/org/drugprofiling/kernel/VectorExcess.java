package org.drugprofiling.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Sums of what differences are above a share of the sum of both numbers, as {@link Accumulation.Kind#EXCESS} states them. */
final class VectorExcess {

    private static final VectorSpecies<Double> LANES = VectorShape.DOUBLES;
    private static final int WIDTH = LANES.length();

    private VectorExcess() {}

    /**
     * Sums four rows against a panel.
     *
     * @param rows rows, the same target of {@link VectorShape#LANES} of them after another
     * @param row where they begin
     * @param panel the panel
     * @param lane where it begins
     * @param factors one for each target
     * @param sums receives them
     * @param sum where the first row's begin
     * @param stride how far on those of the next row begin
     */
    static void sum(
            double[] rows, int row, double[] panel, int lane, double[] factors, double[] sums, int sum, int stride) {
        for (int vector = 0; vector < VectorShape.VECTORS; vector++) {
            oneVector(rows, row, panel, lane + vector * WIDTH, factors, sums, sum + vector * WIDTH, stride);
        }
    }

    private static void oneVector(
            double[] rows, int row, double[] panel, int lane, double[] factors, double[] sums, int sum, int stride) {
        DoubleVector zero = DoubleVector.zero(LANES);
        DoubleVector s0 = zero;
        DoubleVector s1 = zero;
        DoubleVector s2 = zero;
        DoubleVector s3 = zero;
        for (int k = 0; k < factors.length; k++) {
            int q = row + k * VectorShape.LANES;
            int x = lane + k * VectorShape.LANES;
            DoubleVector c = DoubleVector.broadcast(LANES, factors[k]);
            DoubleVector x0 = DoubleVector.fromArray(LANES, panel, x);
            DoubleVector y = DoubleVector.broadcast(LANES, rows[q]);
            DoubleVector e = y.sub(x0).abs().sub(c.mul(y.add(x0)));
            s0 = e.abs().add(e).add(s0);
            y = DoubleVector.broadcast(LANES, rows[q + 1]);
            e = y.sub(x0).abs().sub(c.mul(y.add(x0)));
            s1 = e.abs().add(e).add(s1);
            y = DoubleVector.broadcast(LANES, rows[q + 2]);
            e = y.sub(x0).abs().sub(c.mul(y.add(x0)));
            s2 = e.abs().add(e).add(s2);
            y = DoubleVector.broadcast(LANES, rows[q + 3]);
            e = y.sub(x0).abs().sub(c.mul(y.add(x0)));
            s3 = e.abs().add(e).add(s3);
        }
        DoubleVector end = DoubleVector.zero(LANES);
        end.add(s0).intoArray(sums, sum);
        end.add(s1).intoArray(sums, sum + stride);
        end.add(s2).intoArray(sums, sum + 2 * stride);
        end.add(s3).intoArray(sums, sum + 3 * stride);
    }
}
