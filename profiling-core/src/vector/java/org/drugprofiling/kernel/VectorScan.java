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
     * @param count how many rows
     * @param limits one for each row
     * @param places receives where they are
     * @return how many were found
     */
    static int reached(Accumulation.Kind kind, double[] sums, int count, double[] limits, int[] places) {
        return switch (kind) {
            case PRODUCTS -> fromAbove(sums, count, limits, places);
            case UNSIGNED_PRODUCTS -> fromAboveUnsigned(sums, count, limits, places);
            default -> fromBelow(kind, sums, count, limits, places);
        };
    }

    /** Four rows at a time: a question costs more than the comparisons. */
    private static int fromAbove(double[] sums, int count, double[] limits, int[] places) {
        int found = 0;
        int row = 0;
        for (; row + 4 <= count; row += 4) {
            int at = row * 4 * WIDTH;
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
                    .and(DoubleVector.fromArray(LANES, sums, at + 4 * WIDTH).compare(VectorOperators.LT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 5 * WIDTH).compare(VectorOperators.LT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 6 * WIDTH).compare(VectorOperators.LT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 7 * WIDTH).compare(VectorOperators.LT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 8 * WIDTH).compare(VectorOperators.LT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 9 * WIDTH).compare(VectorOperators.LT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 10 * WIDTH).compare(VectorOperators.LT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 11 * WIDTH).compare(VectorOperators.LT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 12 * WIDTH).compare(VectorOperators.LT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 13 * WIDTH).compare(VectorOperators.LT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 14 * WIDTH).compare(VectorOperators.LT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 15 * WIDTH).compare(VectorOperators.LT, fourth));
            if (!below.allTrue()) {
                found = collect(Accumulation.Kind.PRODUCTS, sums, row, row + 4, limits, places, found);
            }
        }
        return collect(Accumulation.Kind.PRODUCTS, sums, row, count, limits, places, found);
    }

    private static int fromAboveUnsigned(double[] sums, int count, double[] limits, int[] places) {
        int found = 0;
        int at = 0;
        for (int row = 0; row < count; row++) {
            double limit = limits[row];
            VectorMask<Double> below = magnitudes(sums, at)
                    .compare(VectorOperators.LT, limit)
                    .and(magnitudes(sums, at + WIDTH).compare(VectorOperators.LT, limit))
                    .and(magnitudes(sums, at + 2 * WIDTH).compare(VectorOperators.LT, limit))
                    .and(magnitudes(sums, at + 3 * WIDTH).compare(VectorOperators.LT, limit));
            if (!below.allTrue()) {
                found = collect(Accumulation.Kind.UNSIGNED_PRODUCTS, sums, row, row + 1, limits, places, found);
            }
            at += 4 * WIDTH;
        }
        return found;
    }

    private static DoubleVector magnitudes(double[] sums, int at) {
        return DoubleVector.fromArray(LANES, sums, at).lanewise(VectorOperators.ABS);
    }

    private static int fromBelow(Accumulation.Kind kind, double[] sums, int count, double[] limits, int[] places) {
        int found = 0;
        int row = 0;
        for (; row + 4 <= count; row += 4) {
            int at = row * 4 * WIDTH;
            double first = limits[row];
            double second = limits[row + 1];
            double third = limits[row + 2];
            double fourth = limits[row + 3];
            VectorMask<Double> above = DoubleVector.fromArray(LANES, sums, at)
                    .compare(VectorOperators.GT, first)
                    .and(DoubleVector.fromArray(LANES, sums, at + WIDTH).compare(VectorOperators.GT, first))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * WIDTH).compare(VectorOperators.GT, first))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * WIDTH).compare(VectorOperators.GT, first))
                    .and(DoubleVector.fromArray(LANES, sums, at + 4 * WIDTH).compare(VectorOperators.GT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 5 * WIDTH).compare(VectorOperators.GT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 6 * WIDTH).compare(VectorOperators.GT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 7 * WIDTH).compare(VectorOperators.GT, second))
                    .and(DoubleVector.fromArray(LANES, sums, at + 8 * WIDTH).compare(VectorOperators.GT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 9 * WIDTH).compare(VectorOperators.GT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 10 * WIDTH).compare(VectorOperators.GT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 11 * WIDTH).compare(VectorOperators.GT, third))
                    .and(DoubleVector.fromArray(LANES, sums, at + 12 * WIDTH).compare(VectorOperators.GT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 13 * WIDTH).compare(VectorOperators.GT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 14 * WIDTH).compare(VectorOperators.GT, fourth))
                    .and(DoubleVector.fromArray(LANES, sums, at + 15 * WIDTH).compare(VectorOperators.GT, fourth));
            if (!above.allTrue()) {
                found = collect(kind, sums, row, row + 4, limits, places, found);
            }
        }
        return collect(kind, sums, row, count, limits, places, found);
    }

    /** The places of some rows, looked at one by one. */
    private static int collect(
            Accumulation.Kind kind,
            double[] sums,
            int rowFrom,
            int rowTo,
            double[] limits,
            int[] places,
            int foundBefore) {
        int found = foundBefore;
        for (int row = rowFrom; row < rowTo; row++) {
            double limit = limits[row];
            for (int at = row * 4 * WIDTH; at < (row + 1) * 4 * WIDTH; at++) {
                if (kind.reaches(sums[at], limit)) {
                    places[found++] = at;
                }
            }
        }
        return found;
    }
}
