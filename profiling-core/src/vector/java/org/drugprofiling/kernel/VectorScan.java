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

    private static int fromAbove(double[] sums, int count, double[] limits, int[] places) {
        int found = 0;
        int at = 0;
        for (int row = 0; row < count; row++) {
            double limit = limits[row];
            // NaN is not below anything, so that it is looked at
            VectorMask<Double> below = DoubleVector.fromArray(LANES, sums, at)
                    .compare(VectorOperators.LT, limit)
                    .and(DoubleVector.fromArray(LANES, sums, at + WIDTH).compare(VectorOperators.LT, limit))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * WIDTH).compare(VectorOperators.LT, limit))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * WIDTH).compare(VectorOperators.LT, limit));
            if (!below.allTrue()) {
                found = collect(Accumulation.Kind.PRODUCTS, sums, at, limit, places, found);
            }
            at += 4 * WIDTH;
        }
        return found;
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
                found = collect(Accumulation.Kind.UNSIGNED_PRODUCTS, sums, at, limit, places, found);
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
        int at = 0;
        for (int row = 0; row < count; row++) {
            double limit = limits[row];
            VectorMask<Double> above = DoubleVector.fromArray(LANES, sums, at)
                    .compare(VectorOperators.GT, limit)
                    .and(DoubleVector.fromArray(LANES, sums, at + WIDTH).compare(VectorOperators.GT, limit))
                    .and(DoubleVector.fromArray(LANES, sums, at + 2 * WIDTH).compare(VectorOperators.GT, limit))
                    .and(DoubleVector.fromArray(LANES, sums, at + 3 * WIDTH).compare(VectorOperators.GT, limit));
            if (!above.allTrue()) {
                found = collect(kind, sums, at, limit, places, found);
            }
            at += 4 * WIDTH;
        }
        return found;
    }

    private static int collect(
            Accumulation.Kind kind, double[] sums, int from, double limit, int[] places, int foundBefore) {
        int found = foundBefore;
        for (int at = from; at < from + 4 * WIDTH; at++) {
            if (kind.reaches(sums[at], limit)) {
                places[found++] = at;
            }
        }
        return found;
    }
}
