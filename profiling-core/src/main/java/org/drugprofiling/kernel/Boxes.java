package org.drugprofiling.kernel;

import java.util.Arrays;

/** Boxes around rows in a few components, so many numbers for each box, one box after another. */
final class Boxes {

    private final int count;
    private final int components;
    private final double[] lower;
    private final double[] upper;

    private Boxes(int count, int components, double[] lower, double[] upper) {
        this.count = count;
        this.components = components;
        this.lower = lower;
        this.upper = upper;
    }

    int count() {
        return count;
    }

    int components() {
        return components;
    }

    /** The lower corners themselves. */
    double[] lower() {
        return lower;
    }

    /** The upper corners themselves. */
    double[] upper() {
        return upper;
    }

    static Boxes empty(int count, int components) {
        double[] lower = new double[Math.multiplyExact(count, components)];
        double[] upper = new double[lower.length];
        Arrays.fill(lower, Double.POSITIVE_INFINITY);
        Arrays.fill(upper, Double.NEGATIVE_INFINITY);
        return new Boxes(count, components, lower, upper);
    }

    /** Makes a box hold a row of numbers that are each known within an error. */
    void enclose(int box, double[] numbers, int from, double error) {
        for (int k = 0; k < components; k++) {
            int at = box * components + k;
            // a sum is rounded to the nearest: one number further is not inside
            double least = error == 0 ? numbers[from + k] : Math.nextDown(numbers[from + k] - error);
            double most = error == 0 ? numbers[from + k] : Math.nextUp(numbers[from + k] + error);
            lower[at] = Math.min(lower[at], least);
            upper[at] = Math.max(upper[at], most);
        }
    }

    /** Boxes of so many of these each. */
    Boxes joined(int each) {
        Boxes joined = empty((count + each - 1) / each, components);
        for (int box = 0; box < count; box++) {
            for (int k = 0; k < components; k++) {
                int at = box / each * components + k;
                joined.lower[at] = Math.min(joined.lower[at], lower[box * components + k]);
                joined.upper[at] = Math.max(joined.upper[at], upper[box * components + k]);
            }
        }
        return joined;
    }
}
