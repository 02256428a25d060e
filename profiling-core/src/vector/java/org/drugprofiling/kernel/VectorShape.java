package org.drugprofiling.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What the processor offers: how wide its vectors are and whether it has room for many of them, for example vectors of 8 doubles and 32
 * registers with AVX-512. No result depends on it.
 */
final class VectorShape {

    static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

    /** How many vectors lie side by side in a panel. */
    static final int VECTORS = 4;

    /** How many doubles lie side by side in a panel, and rows that go against one. */
    static final int LANES = VECTORS * DOUBLES.length();

    /** How many rows one innermost loop sums. */
    static final int ROWS = 4;

    /** Whether sums of 4 rows by 4 vectors stay in registers, 32 of them; with 16 only those of 4 by 2 do. */
    static final boolean MANY_REGISTERS = DOUBLES.vectorBitSize() >= 512 || !isX86();

    private VectorShape() {}

    private static boolean isX86() {
        String architecture = System.getProperty("os.arch", "");
        return architecture.equals("amd64") || architecture.equals("x86_64") || architecture.equals("x86");
    }
}
