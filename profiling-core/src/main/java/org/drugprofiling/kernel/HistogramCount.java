package org.drugprofiling.kernel;

import java.util.List;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** The counts of one thread on their way to a {@link ScoreHistogram}. */
final class HistogramCount implements TileWorker.Values {

    private static final int MOST_BINS = 1 << 24;

    private final double lower;
    private final double upper;
    private final double binsPerUnit;
    private final long[] counts;
    private double[] rounded = new double[0];
    private long below;
    private long above;
    private long undefined;

    HistogramCount(double lower, double upper, int bins) {
        this.lower = lower;
        this.upper = upper;
        this.binsPerUnit = bins / (upper - lower);
        this.counts = new long[bins];
    }

    static void require(double lower, double upper, int bins) {
        if (!(lower < upper) || !Double.isFinite(upper - lower) || bins < 1 || bins > MOST_BINS) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a histogram must have from 1 to " + MOST_BINS + " bins between two finite numbers that ascend",
                    ProblemLocation.nowhere(),
                    bins + " bins from " + lower + " to " + upper);
        }
    }

    @Override
    public void accept(int row, int firstColumn, double[] values, int count) {
        if (rounded.length < count) {
            rounded = new double[count];
        }
        System.arraycopy(values, 0, rounded, 0, count);
        ScoreOrder.roundOrdinary(rounded, count);
        for (int lane = 0; lane < count; lane++) {
            if (ScoreOrder.isOrdinary(values[lane])) {
                count(rounded[lane]);
            } else if (Double.isFinite(values[lane])) {
                count(ScoreOrder.round(values[lane]));
            } else {
                undefined++;
            }
        }
    }

    private void count(double score) {
        if (score < lower) {
            below++;
        } else if (score > upper) {
            above++;
        } else {
            counts[Math.min(counts.length - 1, (int) ((score - lower) * binsPerUnit))]++;
        }
    }

    static ScoreHistogram sum(double lower, double upper, int bins, List<HistogramCount> parts) {
        long[] counts = new long[bins];
        long below = 0;
        long above = 0;
        long undefined = 0;
        for (HistogramCount part : parts) {
            for (int bin = 0; bin < bins; bin++) {
                counts[bin] += part.counts[bin];
            }
            below += part.below;
            above += part.above;
            undefined += part.undefined;
        }
        return new ScoreHistogram(lower, upper, counts, below, above, undefined);
    }
}
