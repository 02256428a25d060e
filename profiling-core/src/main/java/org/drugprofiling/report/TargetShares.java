package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.profile.Profile;

/**
 * How the difference of two treated profiles spreads over the targets: squared differences for Euclidean metrics, squared differences of
 * centred unit profiles for correlations, of unit profiles for cosines, absolute differences for all others; each as a share of their
 * sum.
 */
final class TargetShares {

    private TargetShares() {}

    static List<TargetShare> of(Profile a, Profile b, double[] treatedA, double[] treatedB, String metric) {
        if (treatedA.length != a.size()) {
            return List.of();
        }
        double[] x = treatedA;
        double[] y = treatedB;
        boolean squared = metric.contains("euclidean") || metric.startsWith("mahalanobis");
        if (metric.startsWith("pearson")) {
            x = unit(x, mean(x));
            y = unit(y, mean(y));
            squared = true;
        } else if (metric.contains("cosine") || metric.equals("angle")) {
            x = unit(x, 0);
            y = unit(y, 0);
            squared = true;
        }
        double[] parts = new double[x.length];
        double sum = 0;
        for (int k = 0; k < parts.length; k++) {
            double difference = Math.abs(x[k] - y[k]);
            parts[k] = squared ? difference * difference : difference;
            sum += parts[k];
        }
        List<TargetShare> shares = new ArrayList<>();
        for (int k = 0; k < parts.length; k++) {
            shares.add(new TargetShare(
                    a.targets().target(k).id(),
                    a.targets().target(k).unit().symbol(),
                    a.value(k),
                    b.value(k),
                    treatedA[k],
                    treatedB[k],
                    !a.state(k).isCensored(),
                    !b.state(k).isCensored(),
                    sum > 0 ? parts[k] / sum : 0));
        }
        return shares;
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double[] unit(double[] x, double centre) {
        double squares = 0;
        for (double value : x) {
            squares = Fma.of(value - centre, value - centre, squares);
        }
        double[] u = new double[x.length];
        for (int k = 0; k < u.length; k++) {
            u[k] = squares > 0 ? (x[k] - centre) / Math.sqrt(squares) : 0;
        }
        return u;
    }
}
