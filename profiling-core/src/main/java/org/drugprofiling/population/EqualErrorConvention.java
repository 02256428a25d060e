package org.drugprofiling.population;

import java.util.List;
import java.util.Locale;
import org.drugprofiling.kernel.ScoreOrder;

/**
 * What is called the equal error rate where no threshold makes both rates equal; on one set of scores these four give 0.2, 0.219, 0.1875 and 0.25.
 *
 * @since 0.1.0
 */
public enum EqualErrorConvention {
    /**
     * Where the convex hull of the curve meets FPR = FNR, the default: the largest error that a mixture of thresholds must suffer if the share of
     * linked pairs is the worst possible.
     */
    CONVEX_HULL,
    /** Where a straight line between neighbouring points of the curve meets FPR = FNR. */
    LINEAR_INTERPOLATION,
    /** The mean of both rates at the point where they differ least, the most alike of several. */
    MEAN_AT_NEAREST_POINT,
    /** The smallest, over all thresholds, of the larger of both rates. */
    SMALLEST_MAXIMUM;

    /**
     * {@return the stable id, for example {@code convex-hull}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rate on the points of a curve from (0,0) to (1,1). */
    double of(List<RocPoint> points) {
        return switch (this) {
            case CONVEX_HULL -> crossing(RocHull.of(points));
            case LINEAR_INTERPOLATION -> crossing(points);
            case MEAN_AT_NEAREST_POINT -> meanAtNearest(points);
            case SMALLEST_MAXIMUM -> smallestMaximum(points);
        };
    }

    private static double missed(RocPoint point) {
        return 1 - point.truePositiveRate();
    }

    private static double crossing(List<RocPoint> points) {
        RocPoint from = points.get(0);
        for (RocPoint to : points) {
            double before = missed(from) - from.falsePositiveRate();
            double after = missed(to) - to.falsePositiveRate();
            if (after <= 0) {
                double share = before / (before - after);
                return from.falsePositiveRate() + share * (to.falsePositiveRate() - from.falsePositiveRate());
            }
            from = to;
        }
        throw new IllegalStateException("the last point of every curve has both rates 1");
    }

    private static double meanAtNearest(List<RocPoint> points) {
        double least = Double.POSITIVE_INFINITY;
        double mean = Double.NaN;
        for (RocPoint point : points) {
            double apart = Math.abs(missed(point) - point.falsePositiveRate());
            if (ScoreOrder.compare(apart, least) < 0) {
                least = apart;
                mean = (missed(point) + point.falsePositiveRate()) / 2;
            }
        }
        return mean;
    }

    private static double smallestMaximum(List<RocPoint> points) {
        double smallest = 1;
        for (RocPoint point : points) {
            smallest = Math.min(smallest, Math.max(missed(point), point.falsePositiveRate()));
        }
        return smallest;
    }
}
