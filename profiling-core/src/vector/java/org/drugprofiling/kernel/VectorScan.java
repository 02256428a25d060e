package org.drugprofiling.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Looks through the sums of a tile for those that reach the limit of their row. It runs after the tile is summed: a look between the sums would
 * push them out of the registers.
 */
final class VectorScan {

    private static final VectorSpecies<Double> LANES = VectorShape.DOUBLES;
    private static final int WIDTH = LANES.length();

    private VectorScan() {}

    /**
     * Finds the sums of rows against the four vectors of a panel.
     *
     * @param kind whether they reach a limit from above or below
     * @param sums the sums
     * @param from where those of the first row begin
     * @param stride how far on those of the next row begin
     * @param count how many rows
     * @param limits one for each row
     * @param places receives where they are
     * @return how many were found
     */
    static int reached(
            Accumulation.Kind kind, double[] sums, int from, int stride, int count, double[] limits, int[] places) {
        return switch (kind) {
            case PRODUCTS -> fromAbove(sums, from, stride, count, limits, places);
            case UNSIGNED_PRODUCTS -> fromAboveUnsigned(sums, from, stride, count, limits, places);
            default -> fromBelow(kind, sums, from, stride, count, limits, places);
        };
    }

    /** Four rows at a time: a question costs more than the comparisons. */
    private static int fromAbove(double[] sums, int from, int stride, int count, double[] limits, int[] places) {
        int found = 0;
        int row = 0;
        for (; row + 4 <= count; row += 4) {
            int at = from + row * stride;
            double first = limits[row];
            double second = limits[row + 1];
            double third = limits[row + 2];
            double fourth = limits[row + 3];
            // NaN is not below anything, so that it is looked at
            VectorMask<Double> below = DoubleVector.fromArray(LANES, sums, at)
                    .compare(VectorOperators.LT, first)
                    .and(DoubleVector.fromArray(LANES, sums, at + WIDTH).compare(VectorOperators.LT, first))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * WIDTH).compare(VectorOperators.LT, first))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * WIDTH).compare(VectorOperators.LT, first))
                    .and(DoubleVector.fromArray(LANES, sums, at + stride).compare(VectorOperators.LT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + stride + WIDTH)
                            .compare(VectorOperators.LT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + stride + 2 * WIDTH)
                            .compare(VectorOperators.LT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + stride + 3 * WIDTH)
                            .compare(VectorOperators.LT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * stride).compare(VectorOperators.LT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * stride + WIDTH)
                            .compare(VectorOperators.LT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * stride + 2 * WIDTH)
                            .compare(VectorOperators.LT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * stride + 3 * WIDTH)
                            .compare(VectorOperators.LT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * stride).compare(VectorOperators.LT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * stride + WIDTH)
                            .compare(VectorOperators.LT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * stride + 2 * WIDTH)
                            .compare(VectorOperators.LT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * stride + 3 * WIDTH)
                            .compare(VectorOperators.LT, fourth));
            if (!below.allTrue()) {
                found = collect(Accumulation.Kind.PRODUCTS, sums, from, stride, row, row + 4, limits, places, found);
            }
        }
        return collect(Accumulation.Kind.PRODUCTS, sums, from, stride, row, count, limits, places, found);
    }

    private static int fromAboveUnsigned(
            double[] sums, int from, int stride, int count, double[] limits, int[] places) {
        int found = 0;
        int at = from;
        for (int row = 0; row < count; row++) {
            double limit = limits[row];
            VectorMask<Double> below = magnitudes(sums, at)
                    .compare(VectorOperators.LT, limit)
                    .and(magnitudes(sums, at + WIDTH).compare(VectorOperators.LT, limit))
                    .and(magnitudes(sums, at + 2 * WIDTH).compare(VectorOperators.LT, limit))
                    .and(magnitudes(sums, at + 3 * WIDTH).compare(VectorOperators.LT, limit));
            if (!below.allTrue()) {
                found = collect(
                        Accumulation.Kind.UNSIGNED_PRODUCTS, sums, from, stride, row, row + 1, limits, places, found);
            }
            at += stride;
        }
        return found;
    }

    private static DoubleVector magnitudes(double[] sums, int at) {
        return DoubleVector.fromArray(LANES, sums, at).lanewise(VectorOperators.ABS);
    }

    private static int fromBelow(
            Accumulation.Kind kind, double[] sums, int from, int stride, int count, double[] limits, int[] places) {
        int found = 0;
        int row = 0;
        for (; row + 4 <= count; row += 4) {
            int at = from + row * stride;
            double first = limits[row];
            double second = limits[row + 1];
            double third = limits[row + 2];
            double fourth = limits[row + 3];
            VectorMask<Double> above = DoubleVector.fromArray(LANES, sums, at)
                    .compare(VectorOperators.GT, first)
                    .and(DoubleVector.fromArray(LANES, sums, at + WIDTH).compare(VectorOperators.GT, first))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * WIDTH).compare(VectorOperators.GT, first))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * WIDTH).compare(VectorOperators.GT, first))
                    .and(DoubleVector.fromArray(LANES, sums, at + stride).compare(VectorOperators.GT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + stride + WIDTH)
                            .compare(VectorOperators.GT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + stride + 2 * WIDTH)
                            .compare(VectorOperators.GT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + stride + 3 * WIDTH)
                            .compare(VectorOperators.GT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * stride).compare(VectorOperators.GT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * stride + WIDTH)
                            .compare(VectorOperators.GT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * stride + 2 * WIDTH)
                            .compare(VectorOperators.GT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * stride + 3 * WIDTH)
                            .compare(VectorOperators.GT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * stride).compare(VectorOperators.GT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * stride + WIDTH)
                            .compare(VectorOperators.GT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * stride + 2 * WIDTH)
                            .compare(VectorOperators.GT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * stride + 3 * WIDTH)
                            .compare(VectorOperators.GT, fourth));
            if (!above.allTrue()) {
                found = collect(kind, sums, from, stride, row, row + 4, limits, places, found);
            }
        }
        return collect(kind, sums, from, stride, row, count, limits, places, found);
    }

    /** The places of some rows, looked at one by one. */
    private static int collect(
            Accumulation.Kind kind,
            double[] sums,
            int from,
            int stride,
            int rowFrom,
            int rowTo,
            double[] limits,
            int[] places,
            int foundBefore) {
        int found = foundBefore;
        for (int row = rowFrom; row < rowTo; row++) {
            double limit = limits[row];
            for (int lane = 0; lane < VectorShape.LANES; lane++) {
                if (kind.reaches(sums[from + row * stride + lane], limit)) {
                    places[found++] = row * VectorShape.LANES + lane;
                }
            }
        }
        return found;
    }
}
