package org.drugprofiling.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The filter of the vector engine: twice as many lanes in a vector, so about half the time for a tile. */
final class VectorSingleFilter implements SingleFilter {

    private static final VectorSpecies<Float> VECTOR = VectorShape.FLOATS;
    private static final int WIDTH = VECTOR.length();
    private static final int LANES = 2 * WIDTH;
    private static final int GROUP = VectorShape.ROWS;

    private static final class SinglePanels extends Panels {

        private final float[][] panels;

        private SinglePanels(int rows, int targets) {
            super(rows, LANES, targets);
            this.panels = new float[count()][Math.multiplyExact(LANES, targets)];
        }
    }

    @Override
    public Panels pack(double[] rows, int firstRow, int count, int targets) {
        SinglePanels panels = new SinglePanels(count, targets);
        for (int row = 0; row < count; row++) {
            int from = (firstRow + row) * targets;
            float[] panel = panels.panels[row / LANES];
            for (int k = 0; k < targets; k++) {
                panel[k * LANES + row % LANES] = (float) rows[from + k];
            }
        }
        return panels;
    }

    @Override
    public float[] arrange(double[] rows, int firstRow, int count, int targets) {
        int groups = (count + GROUP - 1) / GROUP;
        float[] arranged = new float[Math.multiplyExact(groups * GROUP, targets)];
        for (int row = 0; row < count; row++) {
            int from = (firstRow + row) * targets;
            int to = row / GROUP * GROUP * targets + row % GROUP;
            for (int k = 0; k < targets; k++) {
                arranged[to + k * GROUP] = (float) rows[from + k];
            }
        }
        return arranged;
    }

    @Override
    public int candidates(
            Accumulation.Kind kind,
            Panels panels,
            int panel,
            float[] arranged,
            int first,
            int count,
            double[] limits,
            Scratch scratch) {
        float[] sums = ((VectorScratch) scratch).singles();
        int p = panels.targets();
        float[] numbers = ((SinglePanels) panels).panels[panel];
        for (int row = 0; row < count; row += GROUP) {
            VectorSingleProducts.sum(arranged, (first + row) * p, numbers, p, sums, row * LANES);
        }
        float[] lowered = ((VectorScratch) scratch).lowered();
        lower(limits, count, p, lowered);
        return kind == Accumulation.Kind.PRODUCTS
                ? reached(sums, count, lowered, scratch.places())
                : reachedUnsigned(sums, count, lowered, scratch.places());
    }

    /** The limits for sums in single precision; most rows have that of the row before. */
    private static void lower(double[] limits, int count, int p, float[] lowered) {
        for (int row = 0; row < count; row++) {
            lowered[row] =
                    row > 0 && limits[row] == limits[row - 1] ? lowered[row - 1] : SingleBound.lowered(limits[row], p);
        }
    }

    /** Four rows at a time: a question costs more than the comparisons. */
    private static int reached(float[] sums, int count, float[] limits, int[] places) {
        int found = 0;
        int row = 0;
        for (; row + 4 <= count; row += 4) {
            int at = row * LANES;
            float first = limits[row];
            float second = limits[row + 1];
            float third = limits[row + 2];
            float fourth = limits[row + 3];
            // NaN is not below anything, so that it is found
            VectorMask<Float> below = FloatVector.fromArray(VECTOR, sums, at)
                    .compare(VectorOperators.LT, first)
                    .and(FloatVector.fromArray(VECTOR, sums, at + WIDTH).compare(VectorOperators.LT, first))
                    .and(FloatVector.fromArray(VECTOR, sums, at + 2 * WIDTH).compare(VectorOperators.LT, second))
                    .and(FloatVector.fromArray(VECTOR, sums, at + 3 * WIDTH).compare(VectorOperators.LT, second))
                    .and(FloatVector.fromArray(VECTOR, sums, at + 4 * WIDTH).compare(VectorOperators.LT, third))
                    .and(FloatVector.fromArray(VECTOR, sums, at + 5 * WIDTH).compare(VectorOperators.LT, third))
                    .and(FloatVector.fromArray(VECTOR, sums, at + 6 * WIDTH).compare(VectorOperators.LT, fourth))
                    .and(FloatVector.fromArray(VECTOR, sums, at + 7 * WIDTH).compare(VectorOperators.LT, fourth));
            if (!below.allTrue()) {
                found = collect(sums, row, row + 4, limits, places, found);
            }
        }
        return collect(sums, row, count, limits, places, found);
    }

    /** The places of some rows, looked at one by one. */
    private static int collect(float[] sums, int rowFrom, int rowTo, float[] limits, int[] places, int foundBefore) {
        int found = foundBefore;
        for (int row = rowFrom; row < rowTo; row++) {
            float limit = limits[row];
            for (int lane = row * LANES; lane < (row + 1) * LANES; lane++) {
                if (!(sums[lane] < limit)) {
                    places[found++] = lane;
                }
            }
        }
        return found;
    }

    private static int reachedUnsigned(float[] sums, int count, float[] limits, int[] places) {
        int found = 0;
        int at = 0;
        for (int row = 0; row < count; row++) {
            float limit = limits[row];
            VectorMask<Float> below = FloatVector.fromArray(VECTOR, sums, at)
                    .abs()
                    .compare(VectorOperators.LT, limit)
                    .and(FloatVector.fromArray(VECTOR, sums, at + WIDTH).abs().compare(VectorOperators.LT, limit));
            if (!below.allTrue()) {
                for (int lane = at; lane < at + LANES; lane++) {
                    if (!(Math.abs(sums[lane]) < limit)) {
                        places[found++] = lane;
                    }
                }
            }
            at += LANES;
        }
        return found;
    }
}
