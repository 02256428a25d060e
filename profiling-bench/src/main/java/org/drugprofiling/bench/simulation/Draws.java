package org.drugprofiling.bench.simulation;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;

/** Numbers drawn for the simulations of limits and searches. */
final class Draws {

    private static final double UNIT = 0x1p-53;
    private static final int UNUSED_BITS = 11;

    private final SplittableRandom random;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A standard normal number, by Box and Muller's transformation. */
    double normal() {
        double radius = ((random.nextLong() >>> UNUSED_BITS) + 0.5) * UNIT;
        double angle = (random.nextLong() >>> UNUSED_BITS) * UNIT;
        return Math.sqrt(-2 * StrictMath.log(radius)) * StrictMath.cos(2 * Math.PI * angle);
    }

    long seed() {
        return random.nextLong();
    }

    /** P(|X − Y| < distance) of two standard normal numbers. */
    static double nearer(double distance) {
        return distance <= 0 ? 0 : Erf.erf(distance / 2);
    }

    static double cumulative(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }
}
