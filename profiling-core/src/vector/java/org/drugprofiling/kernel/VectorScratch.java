package org.drugprofiling.kernel;

/** Room for the sums of tiles of the vector engine, in double and in single precision; in single precision for one. */
final class VectorScratch extends Scratch {

    private final double[] sums;
    private final float[] singles;
    private final float[] lowered;

    VectorScratch(int rows, int lanes, int tiles) {
        this(new double[rows * lanes * tiles], rows, lanes, tiles);
    }

    private VectorScratch(double[] sums, int rows, int lanes, int tiles) {
        super(rows, lanes, tiles, sums);
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
