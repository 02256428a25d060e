package org.drugprofiling.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drugprofiling.provenance.ChainId.Part;

/** The replicates of one specimen joined into one profile, with the largest relative deviation among them. */
record Replicates(Profile profile, double worstDeviation, String worstTarget) {

    /** Why one replicate cannot be averaged in this way. */
    static Optional<AssemblyRefusal> refusalFor(Profile replicate, Aggregation aggregation) {
        double[] values = replicate.toArray();
        if (aggregation.ofShares() && !(sum(values) > 0)) {
            return Optional.of(AssemblyRefusal.EMPTY);
        }
        return aggregation.roots() > 0 && Arrays.stream(values).anyMatch(value -> value < 0)
                ? Optional.of(AssemblyRefusal.NEGATIVE)
                : Optional.empty();
    }

    /** Joins at least one profile of one chain; sums that shares are taken of are positive, numbers that roots are taken of not negative. */
    static Replicates of(List<Profile> replicates, ReplicateTree tree, Aggregation aggregation, String chainPart) {
        Profile first = replicates.get(0);
        int n = first.size();
        double[][] rows = new double[replicates.size()][];
        double[] sums = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = replicates.get(i).toArray();
            sums[i] = sum(rows[i]);
            for (int k = 0; k < n && aggregation.ofShares(); k++) {
                rows[i][k] = root(rows[i][k] / sums[i], aggregation.roots());
            }
        }
        double meanSum = tree.summary(sums, aggregation);
        double[] joined = new double[n];
        double worst = 0;
        String worstTarget = "";
        ValueState[] states = new ValueState[n];
        double[] limits = new double[n];
        for (int k = 0; k < n; k++) {
            joined[k] = tree.summary(column(rows, k), aggregation);
            states[k] = state(replicates, k);
            limits[k] = limit(replicates, tree, k, states[k], aggregation);
            double deviation = deviation(replicates, rows, k, joined[k]);
            if (deviation > worst) {
                worst = deviation;
                worstTarget = first.targets().target(k).id();
            }
        }
        for (int k = 0; k < n && aggregation.ofShares(); k++) {
            joined[k] = power(joined[k], aggregation.roots()) * meanSum;
        }
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
                        first.chain().with(Part.REPLICATES, chainPart))
                .with(new Summary(
                        replicates.size(),
                        dispersion,
                        outside,
                        replicates.stream()
                                .map(replicate -> replicate.identity().sample())
                                .toList()));
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
    private static double limit(
            List<Profile> replicates, ReplicateTree tree, int k, ValueState state, Aggregation aggregation) {
        if (!state.isCensored()
                || state == ValueState.DERIVED_FROM_CENSORED
                || (aggregation.ofShares() && replicates.size() > 1)) {
            return Double.NaN;
        }
        double[] limits = new double[replicates.size()];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = replicates.get(i).limit(k).orElse(Double.NaN);
            if (Double.isNaN(limits[i])) {
                return Double.NaN;
            }
        }
        return tree.summary(limits, aggregation);
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

    private static double root(double share, int times) {
        double root = share;
        for (int i = 0; i < times; i++) {
            root = Math.sqrt(root);
        }
        return root;
    }

    private static double power(double mean, int times) {
        double power = mean;
        for (int i = 0; i < times; i++) {
            power *= power;
        }
        return power;
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
}
