package org.drugprofiling.bench.parity;

import java.util.SplittableRandom;

/**
 * Rows that break comparisons: batches of near-duplicates, exact duplicates and multiples, rows one unit in the last place apart (their values
 * crowd around one limit), zeros, constant and empty rows, extreme and mixed scales, now and then no structure at all.
 */
final class ParityRows {

    private static final int BATCH = 9;

    private ParityRows() {}

    static double[] of(SplittableRandom random, int n, int p, boolean signed) {
        double[] rows = new double[n * p];
        double[] centre = new double[p];
        boolean clustered = random.nextInt(4) > 0;
        boolean ordinary = random.nextInt(3) == 0;
        for (int i = 0; i < n; i++) {
            if (!clustered || i % BATCH == 0) {
                for (int k = 0; k < p; k++) {
                    centre[k] = random.nextDouble() < 0.15 ? 0 : StrictMath.pow(10, 2 * random.nextDouble() - 2);
                }
            }
            double spread = StrictMath.pow(10, -6 * random.nextDouble());
            int kind = ordinary ? 20 : random.nextInt(40);
            for (int k = 0; k < p; k++) {
                double value = centre[k] * (1 + spread * (random.nextDouble() - 0.5));
                if (signed && random.nextInt(6) == 0) {
                    value = -value;
                }
                rows[i * p + k] = number(kind, k, value, i == 0 ? value : rows[(i - 1) * p + k], random);
            }
        }
        return rows;
    }

    private static double number(int kind, int k, double value, double before, SplittableRandom random) {
        return switch (kind) {
            case 0 -> 0;
            case 1 -> 0.25;
            case 2 -> value * 0x1p500;
            case 3 -> value * 0x1p-500;
            case 4 -> k % 2 == 0 ? value * 0x1p-300 : value;
            case 5, 6 -> before;
            case 7 -> 2 * before;
            case 8, 9, 10, 11 -> before == 0 || random.nextInt(4) > 0 ? before : Math.nextUp(before);
            default -> value;
        };
    }
}
