package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.profile.Profile;

/**
 * How the difference of two treated profiles spreads over the targets, by {@link ComparisonMetric#contributions}, each as a share of
 * their sum; {@code NaN} where the metric does not split.
 */
final class TargetShares {

    private TargetShares() {}

    static List<TargetShare> of(Profile a, Profile b, double[] treatedA, double[] treatedB, ComparisonMetric metric) {
        if (treatedA.length != a.size()) {
            return List.of();
        }
        double[] shares = shares(treatedA, treatedB, metric);
        List<TargetShare> lines = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) {
            lines.add(new TargetShare(
                    a.targets().target(k).id(),
                    a.targets().target(k).unit().symbol(),
                    a.value(k),
                    b.value(k),
                    treatedA[k],
                    treatedB[k],
                    !a.state(k).isCensored(),
                    !b.state(k).isCensored(),
                    shares[k]));
        }
        return lines;
    }

    private static double[] shares(double[] a, double[] b, ComparisonMetric metric) {
        double[] nothing = new double[a.length];
        Arrays.fill(nothing, Double.NaN);
        double[] parts = metric.contributions(a, b).orElse(nothing);
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        for (int k = 0; k < parts.length; k++) {
            parts[k] = sum == 0 ? 0 : parts[k] / sum;
        }
        return parts;
    }
}
