package org.drugprofiling.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What jobs must equal bit for bit: the double loop over the comparison of a pair. */
final class NaiveLoop {

    /** A pair with the bits of its value. */
    record Link(int row, int column, long bits) {
        static Link of(int row, int column, double value) {
            return new Link(row, column, Double.doubleToLongBits(value));
        }
    }

    private NaiveLoop() {}

    static double value(BatchForm form, double[] a, int i, double[] b, int j, int p) {
        return form.reference().apply(a, i * p, b, j * p, p);
    }

    /** All values, row by row. */
    static double[][] values(BatchForm form, double[] a, int m, double[] b, int n, int p) {
        double[][] values = new double[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                values[i][j] = value(form, a, i, b, j, p);
            }
        }
        return values;
    }

    /** The pairs of rows with those before them that meet a condition. */
    static List<Link> linksBefore(double[][] values, ScoreLimit limit) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                add(links, i, j, values[i][j], limit);
            }
        }
        return links;
    }

    /** All pairs that meet a condition. */
    static List<Link> links(double[][] values, ScoreLimit limit) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                add(links, i, j, values[i][j], limit);
            }
        }
        return links;
    }

    private static void add(List<Link> links, int i, int j, double value, ScoreLimit limit) {
        if (limit.isMet(value)) {
            links.add(Link.of(i, j, value));
        }
    }

    /**
     * Rows in batches of near-duplicates with duplicates, zeros, constant rows, rows of extreme and of mixed scale among them.
     */
    static double[] rows(long seed, int n, int p, boolean signed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] rows = new double[n * p];
        double[] centre = new double[p];
        for (int i = 0; i < n; i++) {
            if (i % 9 == 0) {
                for (int k = 0; k < p; k++) {
                    centre[k] = random.nextDouble() < 0.15 ? 0 : StrictMath.pow(10, 2 * random.nextDouble() - 2);
                }
            }
            double spread = StrictMath.pow(10, -6 * random.nextDouble());
            int kind = random.nextInt(40);
            for (int k = 0; k < p; k++) {
                double value = centre[k] * (1 + spread * (random.nextDouble() - 0.5));
                if (signed && random.nextInt(6) == 0) {
                    value = -value;
                }
                rows[i * p + k] = switch (kind) {
                    case 0 -> 0;
                    case 1 -> 0.25;
                    case 2 -> value * 0x1p500;
                    case 3 -> value * 0x1p-500;
                    case 4 -> k % 2 == 0 ? value * 0x1p-300 : value;
                    case 5, 6, 7 -> i > 0 ? rows[(i - 1) * p + k] : value;
                    case 8 -> i > 0 ? 2 * rows[(i - 1) * p + k] : value;
                    default -> value;
                };
            }
        }
        return rows;
    }
}
