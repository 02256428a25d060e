package org.drugprofiling.profile;

import java.util.Arrays;
import java.util.List;
import org.drugprofiling.provenance.ChainId.Part;

/** The replicates of one specimen joined into one profile, with the largest relative deviation among them. */
record Replicates(Profile profile, double worstDeviation, String worstTarget) {

    static Replicates of(List<Profile> replicates, Aggregation aggregation, double largestDeviation) {
        Profile first = replicates.get(0);
        if (aggregation == Aggregation.NONE) {
            return new Replicates(first, 0, "");
        }
        int n = first.size();
        double[][] rows = new double[replicates.size()][];
        double meanSum = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = replicates.get(i).toArray();
            double sum = sum(rows[i]);
            meanSum += sum / rows.length;
            if (aggregation == Aggregation.MEAN_OF_SHARES) {
                divide(rows[i], sum);
            }
        }
        double[] joined = new double[n];
        for (int k = 0; k < n; k++) {
            joined[k] = aggregation == Aggregation.MEDIAN_OF_VALUES ? median(rows, k) : mean(rows, k);
        }
        double worst = 0;
        String worstTarget = "";
        ValueState[] states = new ValueState[n];
        double[] limits = new double[n];
        for (int k = 0; k < n; k++) {
            states[k] = ValueState.QUANTIFIED;
            limits[k] = Double.NaN;
            for (int i = 0; i < rows.length; i++) {
                Profile replicate = replicates.get(i);
                if (replicate.state(k).isCensored()) {
                    // the largest limit bounds what may have been there; one unknown limit makes it unknown
                    double limit = replicate.limit(k).orElse(Double.NaN);
                    limits[k] = states[k].isCensored() ? Math.max(limits[k], limit) : limit;
                    states[k] = replicate.state(k);
                } else if (joined[k] != 0) {
                    double deviation = Math.abs((rows[i][k] - joined[k]) / joined[k]);
                    if (deviation > worst) {
                        worst = deviation;
                        worstTarget = first.targets().target(k).id();
                    }
                }
            }
        }
        if (aggregation == Aggregation.MEAN_OF_SHARES) {
            for (int k = 0; k < n; k++) {
                joined[k] *= meanSum;
            }
        }
        String count = replicates.size() + " by " + aggregation;
        Profile profile = Profile.of(
                first.identity(),
                first.targets(),
                joined,
                states,
                limits,
                first.chain().with(Part.REPLICATES, count));
        return new Replicates(
                profile.withReplicates(replicates.size(), worst), Math.min(worst, Double.MAX_VALUE), worstTarget);
    }

    private static double sum(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value;
        }
        return sum;
    }

    private static void divide(double[] row, double sum) {
        if (!(sum > 0)) {
            throw new org.drugprofiling.problem.ProfilingException(
                    "empty-profile", "a replicate whose shares are averaged must have a positive sum, was " + sum);
        }
        for (int k = 0; k < row.length; k++) {
            row[k] /= sum;
        }
    }

    private static double mean(double[][] rows, int k) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[k];
        }
        return sum / rows.length;
    }

    private static double median(double[][] rows, int k) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][k];
        }
        Arrays.sort(column);
        int middle = column.length / 2;
        return column.length % 2 == 1 ? column[middle] : (column[middle - 1] + column[middle]) / 2;
    }
}
