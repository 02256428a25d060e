package org.drugprofiling.kernel;

/** Room for the sums of one tile of the vector engine, in double and in single precision. */
final class VectorScratch extends Scratch {

    private final double[] sums;
    private final float[] singles;
    private final float[] lowered;

    VectorScratch(int rows, int lanes) {
        this(new double[rows * lanes], rows, lanes);
    }

    private VectorScratch(double[] sums, int rows, int lanes) {
        super(rows, lanes, sums);
        this.sums = sums;
        this.singles = new float[rows * lanes];
        this.lowered = new float[rows];
    }

    /** Sums in double precision. */
    double[] sums() {
        return sums;
    }

    /** Limits of rows for sums in single precision. */
    float[] lowered() {
        return lowered;
    }

    /** Sums in single precision. */
    float[] singles() {
        return singles;
    }
}
