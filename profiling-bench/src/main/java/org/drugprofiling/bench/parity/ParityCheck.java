package org.drugprofiling.bench.parity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.NearestRows;
import org.drugprofiling.kernel.PairJob;
import org.drugprofiling.kernel.PairLabels;
import org.drugprofiling.kernel.ScoreHistogram;
import org.drugprofiling.kernel.ScoreLimit;
import org.drugprofiling.kernel.ScoreOrder;

/**
 * The answers of every job on one set of rows, held against the values of the double loop over {@link BatchForm#reference()}.
 */
final class ParityCheck {

    private static final double HALF_STEP = 0.5e-10;
    private static final int MOST_RANKED_ROWS = 40;

    private final BatchForm form;
    private final PairJob job;
    private final PairJob square;
    private final int n;
    private final double[][] values;
    private final double[] sorted;
    private final SplittableRandom random;

    private ParityCheck(BatchForm form, PairJob job, PairJob square, double[][] values, SplittableRandom random) {
        this.form = form;
        this.job = job;
        this.square = square;
        this.n = values.length;
        this.values = values;
        this.sorted = IntStream.range(0, n)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(values[i], 0, i))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        this.random = random;
    }

    /** Checks every job, links also within the score around which values are crowded; returns the digest of the values. */
    static long run(
            BatchForm form,
            double[] rows,
            int n,
            int p,
            OptionalDouble crowded,
            Execution execution,
            SplittableRandom random) {
        double[][] values = new double[n][n];
        long digest = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i][j] = form.reference().apply(rows, i * p, rows, j * p, p);
                digest = 31 * digest + Double.doubleToLongBits(values[i][j]);
            }
        }
        BatchRows prepared = BatchRows.of(form, rows, n, p);
        ParityCheck check = new ParityCheck(
                form,
                PairJob.allPairs(prepared).with(execution),
                PairJob.between(prepared, BatchRows.of(form, rows, n, p)).with(execution),
                values,
                random);
        check.all(crowded);
        return digest;
    }

    private void all(OptionalDouble crowded) {
        valuesHold();
        for (ScoreLimit limit : limits(crowded)) {
            linksHold("links of all pairs, " + limit, job, limit, true);
            linksHold("links of two sets, " + limit, square, limit, false);
        }
        nearestHold(job.nearest(3), true, 3);
        nearestHold(square.nearest(20), false, 20);
        scoresHold();
        if (sorted.length > 0) {
            histogramHolds();
            quantilesHold();
        }
    }

    private void valuesHold() {
        double[] packed = job.values();
        double[] matrix = job.matrix();
        double[] between = square.values();
        ParityMismatch.require(packed.length == n * (n - 1L) / 2, "values", n, n, n * (n - 1L) / 2, packed.length);
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                same("matrix", i, j, matrix[i * n + j]);
                same("values of two sets", i, j, between[i * n + j]);
                if (j < i) {
                    same("values of all pairs", i, j, packed[at++]);
                }
            }
        }
    }

    private void same(String job, int i, int j, double actual) {
        ParityMismatch.require(
                Double.doubleToLongBits(actual) == Double.doubleToLongBits(values[i][j]),
                job,
                i,
                j,
                values[i][j],
                actual);
    }

    /** A fixed limit, and values that occur, with their neighbours and half a step of scores to either side. */
    private List<ScoreLimit> limits(OptionalDouble crowded) {
        if (crowded.isPresent()) {
            double score = crowded.getAsDouble();
            return List.of(form.isSimilarity() ? ScoreLimit.atLeast(score) : ScoreLimit.atMost(score));
        }
        if (sorted.length == 0) {
            return List.of(form.isSimilarity() ? ScoreLimit.atLeast(0.99) : ScoreLimit.atMost(0.01));
        }
        double share = StrictMath.pow(10, -4 * random.nextDouble());
        int rank = (int) (share * (sorted.length - 1));
        double value = sorted[form.isSimilarity() ? sorted.length - 1 - rank : rank];
        double[] at = {value, Math.nextUp(value), Math.nextDown(value), value + HALF_STEP, value - HALF_STEP};
        double chosen = at[random.nextInt(at.length)];
        return form.isSimilarity()
                ? List.of(ScoreLimit.atLeast(chosen), ScoreLimit.above(value))
                : List.of(ScoreLimit.atMost(chosen), ScoreLimit.below(value));
    }

    /** Whether the links come in order and are all there are. */
    private void linksHold(String name, PairJob of, ScoreLimit limit, boolean onlyBefore) {
        long[] next = {following(-1, limit, onlyBefore)};
        long count = of.links(limit, (row, column, value) -> {
            long place = (long) row * n + column;
            ParityMismatch.require(next[0] == place, name, row, column, place(next[0]), place(place));
            same(name, row, column, value);
            next[0] = following(place, limit, onlyBefore);
        });
        ParityMismatch.require(next[0] == (long) n * n, name + " (lost)", n, n, place(next[0]), "end after " + count);
    }

    private String place(long place) {
        return place == (long) n * n ? "end" : place / n + "-" + place % n;
    }

    /** The place of the next pair within the limit. */
    private long following(long place, ScoreLimit limit, boolean onlyBefore) {
        for (long at = place + 1; at < (long) n * n; at++) {
            int row = (int) (at / n);
            int column = (int) (at % n);
            if (onlyBefore && column >= row) {
                at += n - column - 1;
            } else if (limit.isMet(values[row][column])) {
                return at;
            }
        }
        return (long) n * n;
    }

    private void nearestHold(NearestRows nearest, boolean others, int most) {
        int step = Math.max(1, n / MOST_RANKED_ROWS);
        for (int row = random.nextInt(step); row < n; row += step) {
            double[] ofRow = values[row];
            double sign = form.isSimilarity() ? -1 : 1;
            double[] rounded = Arrays.stream(ofRow)
                    .map(value -> Double.isFinite(value) ? ScoreOrder.round(sign * value) : value)
                    .toArray();
            int self = others ? row : -1;
            int[] expected = IntStream.range(0, n)
                    .filter(column -> column != self && Double.isFinite(ofRow[column]))
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(column -> rounded[column])
                            .thenComparingInt(column -> column))
                    .limit(most)
                    .mapToInt(column -> column)
                    .toArray();
            int[] actual = nearest.columns(row);
            ParityMismatch.require(
                    Arrays.equals(expected, actual),
                    "nearest " + most,
                    row,
                    -1,
                    Arrays.toString(expected),
                    Arrays.toString(actual));
            for (int at = 0; at < actual.length; at++) {
                same("nearest " + most, row, actual[at], nearest.values(row)[at]);
            }
        }
    }

    private void scoresHold() {
        PairLabels labels = (i, j) -> i / 9 == j / 9 ? 0 : (i + j) % 17 == 0 ? 1 : -1;
        double[][] scores = job.scores(labels, 2);
        int[] at = new int[2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                int kind = labels.of(i, j);
                if (kind >= 0 && Double.isFinite(values[i][j])) {
                    same("scores of kind " + kind, i, j, scores[kind][at[kind]++]);
                }
            }
        }
        ParityMismatch.require(
                at[0] == scores[0].length && at[1] == scores[1].length,
                "number of scores",
                -1,
                -1,
                Arrays.toString(at),
                scores[0].length + ", " + scores[1].length);
    }

    private void histogramHolds() {
        double lower = ScoreOrder.round(sorted[sorted.length / 10]);
        double upper = ScoreOrder.round(sorted[sorted.length - 1 - sorted.length / 10]);
        if (!(upper > lower)) {
            return;
        }
        int bins = 1 + random.nextInt(50);
        ScoreHistogram histogram = job.histogram(lower, upper, bins);
        long[] counts = new long[bins + 2];
        for (double value : sorted) {
            double score = ScoreOrder.round(value);
            int bin = score < lower
                    ? bins
                    : score > upper
                            ? bins + 1
                            : Math.min(bins - 1, (int) Math.floor((score - lower) * (bins / (upper - lower))));
            counts[bin]++;
        }
        long[] actual = Arrays.copyOf(histogram.counts(), bins + 2);
        actual[bins] = histogram.below();
        actual[bins + 1] = histogram.above();
        ParityMismatch.require(
                Arrays.equals(counts, actual), "histogram", -1, -1, Arrays.toString(counts), Arrays.toString(actual));
    }

    private void quantilesHold() {
        double[] levels = {0, random.nextDouble(), 0.5, 1};
        double[] actual = job.quantiles(levels);
        for (int level = 0; level < levels.length; level++) {
            double position = levels[level] * (sorted.length - 1);
            int below = (int) position;
            double share = position - below;
            double low = sorted[below] + 0.0;
            double expected = low;
            if (share != 0) {
                double step = sorted[below + 1] - low;
                expected = Double.isFinite(step) ? low + share * step : (1 - share) * low + share * sorted[below + 1];
            }
            ParityMismatch.require(
                    Double.doubleToLongBits(expected) == Double.doubleToLongBits(actual[level]),
                    "quantile " + levels[level],
                    -1,
                    -1,
                    expected,
                    actual[level]);
        }
    }
}
