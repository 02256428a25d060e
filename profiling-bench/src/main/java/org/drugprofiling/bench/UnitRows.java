package org.drugprofiling.bench;

/** Rows centred and divided by their length, as a double loop of products needs them; written without this library. */
final class UnitRows {

    private UnitRows() {}

    static double[] of(Question question) {
        int p = question.targets();
        double[] unit = new double[question.rows() * p];
        for (int from = 0; from < unit.length; from += p) {
            double mean = 0;
            for (int k = 0; k < p; k++) {
                mean += question.values()[from + k];
            }
            mean /= p;
            double squares = 0;
            for (int k = 0; k < p; k++) {
                double centred = question.values()[from + k] - mean;
                unit[from + k] = centred;
                squares += centred * centred;
            }
            double length = Math.sqrt(squares);
            for (int k = 0; k < p; k++) {
                unit[from + k] /= length;
            }
        }
        return unit;
    }

    /** The rows as arrays of their own, for libraries that want them so. */
    static double[][] apart(double[] values, int rows, int targets) {
        double[][] apart = new double[rows][];
        for (int row = 0; row < rows; row++) {
            apart[row] = java.util.Arrays.copyOfRange(values, row * targets, (row + 1) * targets);
        }
        return apart;
    }
}
