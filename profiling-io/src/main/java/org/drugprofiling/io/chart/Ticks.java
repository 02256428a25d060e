package org.drugprofiling.io.chart;

import java.util.ArrayList;
import java.util.List;

/** Round numbers for the marks of an axis: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {

    private Ticks() {}

    /** Marks from low to high at one round step, about as many as asked for. */
    static List<Double> linear(double low, double high, int about) {
        List<Double> ticks = new ArrayList<>();
        if (!(high > low)) {
            return List.of(low);
        }
        double step = roundUp((high - low) / about);
        for (double k = Math.ceil(low / step); k * step <= high; k++) {
            ticks.add(k * step + 0.0);
        }
        return ticks;
    }

    /** The next number of 1, 2, 5 times a power of ten that is not smaller. */
    static double roundUp(double value) {
        double power = decade(value);
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= value) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The largest power of ten that is not larger. */
    static double decade(double value) {
        double power = 1;
        while (power > value) {
            power /= 10;
        }
        while (power * 10 <= value) {
            power *= 10;
        }
        return power;
    }
}
