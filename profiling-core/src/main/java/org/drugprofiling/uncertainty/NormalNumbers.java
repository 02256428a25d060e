package org.drugprofiling.uncertainty;

import java.util.SplittableRandom;

/** Standard normal numbers by Box and Muller's transformation, the same on every machine. */
final class NormalNumbers {

    private static final double UNIT = 0x1p-53;
    private static final int UNUSED_BITS = 11;

    private final SplittableRandom random;

    NormalNumbers(long seed) {
        random = new SplittableRandom(seed);
    }

    double next() {
        // never 0
        double radius = ((random.nextLong() >>> UNUSED_BITS) + 0.5) * UNIT;
        double angle = (random.nextLong() >>> UNUSED_BITS) * UNIT;
        return Math.sqrt(-2 * StrictMath.log(radius)) * StrictMath.cos(2 * Math.PI * angle);
    }
}
