package org.drugprofiling.bench;

import java.util.Map;
import org.apache.commons.math3.ml.distance.CanberraDistance;
import org.apache.commons.math3.ml.distance.DistanceMeasure;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.ml.distance.ManhattanDistance;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Pairs compared by Apache Commons Math 3. */
final class CommonsMathPairs {

    private static final Map<String, DistanceMeasure> DISTANCES = Map.of(
            "euclidean",
            new EuclideanDistance(),
            "manhattan",
            new ManhattanDistance(),
            "canberra",
            new CanberraDistance(),
            Metrics.PEARSON_DISTANCE,
            CommonsMathPairs::pearsonDistance);

    private static final PearsonsCorrelation PEARSON = new PearsonsCorrelation();

    private CommonsMathPairs() {}

    private static double pearsonDistance(double[] a, double[] b) {
        return 1 - PEARSON.correlation(a, b);
    }

    static PairLoop loop() {
        return new PairLoop(DISTANCES.keySet(), question -> {
            double[][] rows = UnitRows.apart(question.values(), question.rows(), question.targets());
            DistanceMeasure distance = DISTANCES.get(question.metric());
            if (distance == null) {
                throw new IllegalStateException("commons-math3 has no " + question.metric());
            }
            return (i, j) -> distance.compute(rows[i], rows[j]);
        });
    }
}
