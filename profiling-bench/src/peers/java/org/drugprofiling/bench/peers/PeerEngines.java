package org.drugprofiling.bench.peers;

import elki.data.DoubleVector;
import elki.data.NumberVector;
import elki.distance.BrayCurtisDistance;
import elki.distance.CanberraDistance;
import elki.distance.PrimitiveDistance;
import elki.distance.correlation.PearsonCorrelationDistance;
import elki.distance.minkowski.EuclideanDistance;
import elki.distance.minkowski.ManhattanDistance;
import java.util.Map;
import org.drugprofiling.bench.Engine;
import org.drugprofiling.bench.LibraryLoop;
import smile.math.distance.CorrelationDistance;
import smile.math.distance.Distance;

/**
 * Libraries whose licences are not permissive, compared with in the Maven profile peers alone: ELKI 0.8.0 (AGPL-3.0) and Smile 3.1.1 (GPL-3.0).
 */
public final class PeerEngines {

    private static final Map<String, PrimitiveDistance<? super NumberVector>> ELKI = Map.of(
            "pearson-distance", PearsonCorrelationDistance.STATIC,
            "euclidean", EuclideanDistance.STATIC,
            "manhattan", ManhattanDistance.STATIC,
            "canberra", CanberraDistance.STATIC,
            "bray-curtis", BrayCurtisDistance.STATIC_CONTINUOUS);

    private static final Map<String, Distance<double[]>> SMILE = Map.of(
            "pearson-distance", new CorrelationDistance(),
            "euclidean", new smile.math.distance.EuclideanDistance(),
            "manhattan", new smile.math.distance.ManhattanDistance());

    private PeerEngines() {}

    /**
     * Returns an engine.
     *
     * @param name {@code elki} or {@code smile}
     * @return the engine
     */
    public static Engine of(String name) {
        return switch (name) {
            case "elki" ->
                LibraryLoop.of(ELKI.keySet(), (metric, rows) -> {
                    PrimitiveDistance<? super NumberVector> distance = ELKI.get(metric);
                    NumberVector[] vectors = new NumberVector[rows.length];
                    for (int row = 0; row < rows.length; row++) {
                        vectors[row] = DoubleVector.wrap(rows[row]);
                    }
                    return (i, j) -> distance.distance(vectors[i], vectors[j]);
                });
            case "smile" ->
                LibraryLoop.of(SMILE.keySet(), (metric, rows) -> {
                    Distance<double[]> distance = SMILE.get(metric);
                    return (i, j) -> distance.d(rows[i], rows[j]);
                });
            default -> throw new IllegalStateException("no peer " + name);
        };
    }
}
