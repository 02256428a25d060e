package org.drugprofiling.bench;

import java.util.Arrays;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.PairKernel;
import org.drugprofiling.kernel.ScoreLimit;

/**
 * A job for one metric and some rows, with the limit and the range of scores that fit them, for example the links among 20,480 rows by Pearson
 * distance.
 */
public final class Question {

    private static final int SAMPLE = 384;
    // about as many as a search for linked seizures finds
    private static final double SHARE_OF_LINKS = 0.002;
    private static final double PEARSON_LIMIT = 0.01;
    private static final double ABOVE_ALL = 1.01;

    private final Job job;
    private final String metric;
    private final BatchForm form;
    private final double[] values;
    private final int rows;
    private final int targets;
    private final int threads;
    private final double limit;
    private final double upper;

    private Question(Job job, String metric, double[] values, int rows, int targets, int threads) {
        this.job = job;
        this.metric = metric;
        this.form = Metrics.form(metric, targets);
        this.values = values;
        this.rows = rows;
        this.targets = targets;
        this.threads = threads;
        double[] some = sample();
        this.limit = metric.equals(Metrics.PEARSON_DISTANCE) ? PEARSON_LIMIT : limit(some, form.isSimilarity());
        // no value of the sample lies on its edge
        this.upper = ABOVE_ALL * some[some.length - 1];
    }

    /**
     * Returns a question.
     *
     * @param job what is asked
     * @param metric one of {@link Metrics#names}
     * @param values the rows, one after another
     * @param rows how many, at least 3
     * @param targets how many numbers each has
     * @param threads how many threads may work on it
     * @return the question
     */
    public static Question of(Job job, String metric, double[] values, int rows, int targets, int threads) {
        return new Question(job, metric, values, rows, targets, threads);
    }

    /** The values of pairs of the first rows that have one, sorted. */
    private double[] sample() {
        PairKernel kernel = form.reference();
        int some = Math.min(SAMPLE, rows);
        double[] sample = new double[some * (some - 1) / 2];
        int count = 0;
        for (int i = 1; i < some; i++) {
            for (int j = 0; j < i; j++) {
                double value = kernel.apply(values, i * targets, values, j * targets, targets);
                if (Double.isFinite(value)) {
                    sample[count++] = value;
                }
            }
        }
        if (count == 0) {
            throw new IllegalStateException("no pair of the first rows has a value by " + metric);
        }
        double[] sorted = Arrays.copyOf(sample, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** A number between two values, so that no rounding of an engine puts a pair on its other side. */
    private static double limit(double[] sorted, boolean similarity) {
        int place = (int) ((sorted.length - 1) * (similarity ? 1 - SHARE_OF_LINKS : SHARE_OF_LINKS));
        return 0.5 * (sorted[place] + sorted[Math.min(place + 1, sorted.length - 1)]);
    }

    Job job() {
        return job;
    }

    String metric() {
        return metric;
    }

    BatchForm form() {
        return form;
    }

    double[] values() {
        return values;
    }

    int rows() {
        return rows;
    }

    int targets() {
        return targets;
    }

    int threads() {
        return threads;
    }

    /** Pairs are links if they are at most, or of a similarity at least, this. */
    double limit() {
        return limit;
    }

    ScoreLimit scoreLimit() {
        return form.isSimilarity() ? ScoreLimit.atLeast(limit) : ScoreLimit.atMost(limit);
    }

    /** Where the last bin of a histogram from 0 ends. */
    double upper() {
        return upper;
    }

    @Override
    public String toString() {
        return job + " by " + metric + " of " + rows + " rows of " + targets + " targets";
    }
}
