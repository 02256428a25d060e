package org.drugprofiling.bench.parity;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.ScoreOrder;

/**
 * Rows whose values against the first row lie a few units in the last place to either side of the number where a rounded score changes: where a filter
 * with too small a margin loses a link.
 */
final class ParityCrowd {

    private static final int MOST_ROWS = 24;
    private static final int ATTEMPTS = 6;
    private static final int HALVINGS = 80;

    private ParityCrowd() {}

    /** Writes such rows in place of the second and following ones and returns the lower of the two scores; none if none were found. */
    static OptionalDouble write(BatchForm form, double[] rows, int n, int p, SplittableRandom random) {
        for (int attempt = 0; n > 2 && attempt < ATTEMPTS; attempt++) {
            double[] row = new double[p];
            for (int k = 0; k < p; k++) {
                // not too far from the first, so that limits are such as are used
                row[k] = rows[k] * (1 + 0.3 * (random.nextDouble() - 0.5));
            }
            int moved = random.nextInt(p);
            double from = row[moved];
            double to = from * (1 + 1e-4 * random.nextDouble());
            double low = value(form, rows, row, moved, from);
            double high = value(form, rows, row, moved, to);
            if (!Double.isFinite(low) || !Double.isFinite(high) || ScoreOrder.round(low) == ScoreOrder.round(high)) {
                continue;
            }
            double score = ScoreOrder.round(low);
            for (int halving = 0; halving < HALVINGS; halving++) {
                double middle = from + (to - from) / 2;
                if (ScoreOrder.round(value(form, rows, row, moved, middle)) == score) {
                    from = middle;
                } else {
                    to = middle;
                }
            }
            row[moved] = from;
            double other = ScoreOrder.round(value(form, rows, row, moved, to));
            for (int i = 1; i < Math.min(n, MOST_ROWS); i++) {
                System.arraycopy(row, 0, rows, i * p, p);
                int nudged = i * p + random.nextInt(p);
                for (int ulps = random.nextInt(4); i > 1 && ulps > 0; ulps--) {
                    rows[nudged] = random.nextBoolean() ? Math.nextUp(rows[nudged]) : Math.nextDown(rows[nudged]);
                }
                rows[nudged] = row[nudged % p] == 0 ? 0 : rows[nudged];
            }
            return OptionalDouble.of(form.isSimilarity() ? Math.max(score, other) : Math.min(score, other));
        }
        return OptionalDouble.empty();
    }

    private static double value(BatchForm form, double[] rows, double[] row, int moved, double to) {
        double[] tried = row.clone();
        tried[moved] = to;
        return form.reference().apply(rows, 0, tried, 0, row.length);
    }
}
