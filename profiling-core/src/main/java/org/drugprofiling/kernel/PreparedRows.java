package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * Rows written out once so that many comparisons can share the work: centred and of length 1 for correlations, of length 1 for
 * cosines. A comparison of prepared rows has the bits of the same comparison in {@link CorrelationKernels}.
 *
 * <pre>{@code
 * double[] units = new double[n * p];
 * for (int i = 0; i < n; i++) {
 *     PreparedRows.prepareCentred(rows, i * p, units, i * p, p);
 * }
 * double d = PreparedRows.distance(units, 0, units, p, p); // Pearson distance of rows 0 and 1
 * }</pre>
 *
 * <p>Nothing is allocated. A row that has no direction is written as {@code NaN}, and every comparison with it is
 * {@code NaN}.
 *
 * @since 0.1.0
 */
public final class PreparedRows {

    private PreparedRows() {}

    /**
     * Centres a row and divides it by its length.
     *
     * @param in array that holds the row
     * @param from where the row begins
     * @param out receives the prepared row; may be {@code in} if the places are the same or do not overlap
     * @param outFrom where it is written
     * @param length number of targets
     * @return whether the row has a direction: at least {@link CorrelationKernels#FEWEST_TARGETS} targets, not all equal
     */
    public static boolean prepareCentred(double[] in, int from, double[] out, int outFrom, int length) {
        if (length < CorrelationKernels.FEWEST_TARGETS) {
            Arrays.fill(out, outFrom, outFrom + length, Double.NaN);
            return false;
        }
        return written(UnitRow.centred(in, from, length), out, outFrom);
    }

    /**
     * Divides a row by its length.
     *
     * @param in array that holds the row
     * @param from where the row begins
     * @param out receives the prepared row; may be {@code in} if the places are the same or do not overlap
     * @param outFrom where it is written
     * @param length number of targets
     * @return whether the row has a direction: not all zero
     */
    public static boolean prepareUnit(double[] in, int from, double[] out, int outFrom, int length) {
        return written(UnitRow.of(in, from, length), out, outFrom);
    }

    private static boolean written(UnitRow row, double[] out, int outFrom) {
        row.writeTo(out, outFrom);
        return row.isDefined();
    }

    /**
     * Compares two prepared rows: one minus their product, {@code pearson-distance} of centred rows.
     *
     * @param u first prepared row
     * @param uFrom its beginning
     * @param v second prepared row
     * @param vFrom its beginning
     * @param length number of targets
     * @return the distance from 0 to 2
     */
    public static double distance(double[] u, int uFrom, double[] v, int vFrom, int length) {
        return UnitRow.distance(UnitRow.prepared(u, uFrom, length), UnitRow.prepared(v, vFrom, length));
    }

    /**
     * Compares two prepared rows: their product, {@code pearson} of centred rows and {@code cosine} of others.
     *
     * @param u first prepared row
     * @param uFrom its beginning
     * @param v second prepared row
     * @param vFrom its beginning
     * @param length number of targets
     * @return the similarity from −1 to 1
     */
    public static double similarity(double[] u, int uFrom, double[] v, int vFrom, int length) {
        return UnitRow.similarity(UnitRow.prepared(u, uFrom, length), UnitRow.prepared(v, vFrom, length));
    }

    /**
     * Compares two prepared rows: the length of their difference, {@code pearson-chord} of centred rows.
     *
     * @param u first prepared row
     * @param uFrom its beginning
     * @param v second prepared row
     * @param vFrom its beginning
     * @param length number of targets
     * @return the chord from 0 to 2
     */
    public static double chord(double[] u, int uFrom, double[] v, int vFrom, int length) {
        return UnitRow.chord(UnitRow.prepared(u, uFrom, length), UnitRow.prepared(v, vFrom, length));
    }

    /**
     * Compares two prepared rows: the angle between them in radians, {@code angle} of rows that are not centred.
     *
     * @param u first prepared row
     * @param uFrom its beginning
     * @param v second prepared row
     * @param vFrom its beginning
     * @param length number of targets
     * @return the angle from 0 to π
     */
    public static double angle(double[] u, int uFrom, double[] v, int vFrom, int length) {
        return UnitRow.angle(UnitRow.prepared(u, uFrom, length), UnitRow.prepared(v, vFrom, length));
    }
}
