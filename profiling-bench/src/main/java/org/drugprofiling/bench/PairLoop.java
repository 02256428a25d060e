package org.drugprofiling.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The double loop that everybody writes first, around the comparison of one pair: by the definition of a metric, by a product of rows prepared for it, or by another library.
 */
final class PairLoop implements Engine {

    /** The value of one pair. */
    @FunctionalInterface
    interface PairValue {
        double of(int i, int j);
    }

    /** What compares the pairs of a question. */
    @FunctionalInterface
    interface Comparison {
        PairValue ready(Question question);
    }

    private final Set<String> metrics;
    private final Comparison comparison;

    PairLoop(Set<String> metrics, Comparison comparison) {
        this.metrics = new LinkedHashSet<>(metrics);
        this.comparison = comparison;
    }

    /** The loop over the definition of each metric. */
    static PairLoop ofDefinitions() {
        return new PairLoop(new LinkedHashSet<>(Metrics.names()), question -> {
            var kernel = question.form().reference();
            double[] values = question.values();
            int p = question.targets();
            return (i, j) -> kernel.apply(values, i * p, values, j * p, p);
        });
    }

    /** The loop over products of rows centred and of length 1: all that a good programmer does without thinking of a processor. */
    static PairLoop ofPreparedRows() {
        return new PairLoop(Set.of(Metrics.PEARSON_DISTANCE), question -> {
            double[] unit = UnitRows.of(question);
            int p = question.targets();
            return (i, j) -> 1 - product(unit, i * p, j * p, p);
        });
    }

    private static double product(double[] rows, int a, int b, int p) {
        double sum = 0;
        for (int k = 0; k < p; k++) {
            sum += rows[a + k] * rows[b + k];
        }
        return sum;
    }

    @Override
    public Set<Job> jobs() {
        return EnumSet.allOf(Job.class);
    }

    @Override
    public Set<String> metrics() {
        return metrics;
    }

    @Override
    public Work ready(Question question) {
        if (question.threads() != 1) {
            throw new IllegalStateException("a plain loop runs in one thread");
        }
        PairValue pair = comparison.ready(question);
        int n = question.rows();
        return switch (question.job()) {
            case LINKS -> () -> links(question, pair, 1, n);
            case ONE_LINKS -> () -> oneLinks(question, pair);
            case NEAREST -> () -> nearest(question, pair, n);
            case ONE_NEAREST -> () -> nearest(question, pair, 1);
            case HISTOGRAM -> () -> histogram(question, pair);
            case QUANTILES -> () -> quantiles(packed(pair, n));
            case PACKED -> () -> Answers.ofValues(packed(pair, n));
            case FULL -> () -> Answers.ofValues(full(pair, n, n));
            case ONE_VALUES -> () -> Answers.ofValues(full(pair, 1, n));
        };
    }

    private static boolean within(Question question, double value) {
        return question.form().isSimilarity() ? value >= question.limit() : value <= question.limit();
    }

    private static double links(Question question, PairValue pair, int from, int to) {
        long links = 0;
        for (int i = from; i < to; i++) {
            for (int j = 0; j < i; j++) {
                if (within(question, pair.of(i, j))) {
                    links++;
                }
            }
        }
        return links;
    }

    private static double oneLinks(Question question, PairValue pair) {
        long links = 0;
        for (int j = 0; j < question.rows(); j++) {
            if (within(question, pair.of(0, j))) {
                links++;
            }
        }
        return links;
    }

    private static double nearest(Question question, PairValue pair, int rows) {
        boolean one = question.job().isOneAgainstAll();
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double[] best = new double[Job.NEIGHBOURS];
            int[] columns = new int[Job.NEIGHBOURS];
            int size = 0;
            for (int j = 0; j < question.rows(); j++) {
                double value = pair.of(i, j);
                if (question.form().isSimilarity()) {
                    value = -value;
                }
                if (Double.isNaN(value)
                        || (j == i && !one)
                        || (size == Job.NEIGHBOURS && value >= best[Job.NEIGHBOURS - 1])) {
                    continue;
                }
                int at = size < Job.NEIGHBOURS ? size++ : Job.NEIGHBOURS - 1;
                for (; at > 0 && best[at - 1] > value; at--) {
                    best[at] = best[at - 1];
                    columns[at] = columns[at - 1];
                }
                best[at] = value;
                columns[at] = j;
            }
            for (int at = 0; at < size; at++) {
                sum += columns[at];
            }
        }
        return sum;
    }

    private static double histogram(Question question, PairValue pair) {
        long[] counts = new long[Job.BINS];
        double upper = question.upper();
        double scale = Job.BINS / upper;
        for (int i = 1; i < question.rows(); i++) {
            for (int j = 0; j < i; j++) {
                double value = pair.of(i, j);
                if (value >= 0 && value <= upper) {
                    counts[Math.min(Job.BINS - 1, (int) (value * scale))]++;
                }
            }
        }
        return Answers.ofCounts(counts);
    }

    private static double[] packed(PairValue pair, int n) {
        double[] values = new double[Math.toIntExact((long) n * (n - 1) / 2)];
        int at = 0;
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                values[at++] = pair.of(i, j);
            }
        }
        return values;
    }

    private static double[] full(PairValue pair, int rows, int n) {
        double[] values = new double[Math.multiplyExact(rows, n)];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < n; j++) {
                values[i * n + j] = pair.of(i, j);
            }
        }
        return values;
    }

    private static double quantiles(double[] values) {
        Arrays.sort(values);
        int count = values.length;
        while (count > 0 && Double.isNaN(values[count - 1])) {
            count--;
        }
        return quantile(values, count, Answers.LOW_QUANTILE) + quantile(values, count, Answers.MIDDLE);
    }

    private static double quantile(double[] sorted, int count, double level) {
        double place = (count - 1) * level;
        int below = (int) place;
        int above = Math.min(below + 1, count - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
