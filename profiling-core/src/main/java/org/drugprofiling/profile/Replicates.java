package org.drugprofiling.profile;

import java.util.Arrays;
import java.util.List;
import org.drugprofiling.provenance.ChainId.Part;

/** The replicates of one specimen joined into one profile, with the largest relative deviation among them. */
record Replicates(Profile profile, double worstDeviation, String worstTarget) {

    /** Joins at least one profile of one chain; a sum that shares are taken of is positive. */
    static Replicates of(List<Profile> replicates, Aggregation aggregation) {
        Profile first = replicates.get(0);
        int n = first.size();
        double[][] rows = new double[replicates.size()][];
        double meanSum = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = replicates.get(i).toArray();
            double sum = sum(rows[i]);
            meanSum += sum / rows.length;
            if (aggregation == Aggregation.MEAN_OF_SHARES) {
                for (int k = 0; k < n; k++) {
                    rows[i][k] /= sum;
                }
            }
        }
        double[] joined = new double[n];
        double worst = 0;
        String worstTarget = "";
        ValueState[] states = new ValueState[n];
        double[] limits = new double[n];
        for (int k = 0; k < n; k++) {
            joined[k] = summary(column(rows, k), aggregation);
            states[k] = state(replicates, k);
            limits[k] = limit(replicates, k, states[k], aggregation);
            double deviation = deviation(replicates, rows, k, joined[k]);
            if (deviation > worst) {
                worst = deviation;
                worstTarget = first.targets().target(k).id();
            }
        }
        if (aggregation == Aggregation.MEAN_OF_SHARES) {
            for (int k = 0; k < n; k++) {
                joined[k] *= meanSum;
            }
        }
        String count = replicates.size() + " by " + aggregation;
        double outside = Double.NaN;
        for (Profile replicate : replicates) {
            double share = replicate.summary().shareOutside();
            outside = Double.isNaN(outside) || share > outside ? share : outside;
        }
        double dispersion = replicates.size() == 1 ? Double.NaN : worst;
        Profile profile = Profile.of(
                        first.identity(),
                        first.targets(),
                        joined,
                        states,
                        limits,
                        first.chain().with(Part.REPLICATES, count))
                .with(new Summary(replicates.size(), dispersion, outside));
        return new Replicates(profile, worst, worstTarget);
    }

    /**
     * One state for all replicates stays. A target that was quantified in some and not in others is neither: its number comes partly from
     * the policy, and no limit says how far it can move.
     */
    private static ValueState state(List<Profile> replicates, int k) {
        ValueState state = replicates.get(0).state(k);
        for (Profile replicate : replicates) {
            if (replicate.state(k) != state) {
                return ValueState.DERIVED_FROM_CENSORED;
            }
        }
        return state;
    }

    /** The limit of the joined number: the limits joined as the numbers are; unknown if one is, or if shares are averaged. */
    private static double limit(List<Profile> replicates, int k, ValueState state, Aggregation aggregation) {
        if (!state.isCensored()
                || state == ValueState.DERIVED_FROM_CENSORED
                || (aggregation == Aggregation.MEAN_OF_SHARES && replicates.size() > 1)) {
            return Double.NaN;
        }
        double[] limits = new double[replicates.size()];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = replicates.get(i).limit(k).orElse(Double.NaN);
            if (Double.isNaN(limits[i])) {
                return Double.NaN;
            }
        }
        return summary(limits, aggregation);
    }

    /** Largest deviation of a quantified number from the joined one; infinite where that is 0 and the numbers are not. */
    private static double deviation(List<Profile> replicates, double[][] rows, int k, double joined) {
        double worst = 0;
        for (int i = 0; i < rows.length; i++) {
            if (!replicates.get(i).state(k).isCensored() && rows[i][k] != joined) {
                worst = Math.max(worst, Math.abs((rows[i][k] - joined) / joined));
            }
        }
        return worst;
    }

    private static double summary(double[] values, Aggregation aggregation) {
        return aggregation == Aggregation.MEDIAN_OF_VALUES ? median(values) : sum(values) / values.length;
    }

    private static double[] column(double[][] rows, int k) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][k];
        }
        return column;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
