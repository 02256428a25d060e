package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kernel against 120 digits, on rows that tempt it. */
class AccuracyTest {

    /** What a kernel promises: |error| ≤ relative · |value| + absolute. */
    private record Promise(PairKernel kernel, double relative, double absolute) {}

    // a distance made of unit rows is right to 1e-12 relative down to 1e-6; the absolute part speaks below that
    private static final Map<String, Promise> PROMISES = Map.ofEntries(
            Map.entry("pearson", new Promise(CorrelationKernels::pearson, 0, 2e-15)),
            Map.entry("pearson-distance", new Promise(CorrelationKernels::pearsonDistance, 1e-12, 1e-18)),
            Map.entry("pearson-distance-100", new Promise(CorrelationKernels::pearsonDistance100, 1e-12, 5e-17)),
            Map.entry("pearson-chord", new Promise(CorrelationKernels::pearsonChord, 1e-15, 1e-15)),
            Map.entry("spearman", new Promise(CorrelationKernels::spearman, 0, 1e-15)),
            Map.entry("kendall-tau-b", new Promise(CorrelationKernels::kendallTauB, 1e-15, 0)),
            Map.entry("cosine", new Promise(CorrelationKernels::cosine, 0, 2e-15)),
            Map.entry("angle", new Promise(CorrelationKernels::angle, 1e-15, 1e-15)),
            Map.entry("squared-cosine-100", new Promise(CorrelationKernels::squaredCosine100, 0, 2e-13)),
            Map.entry(
                    "squared-cosine-distance-100",
                    new Promise(CorrelationKernels::squaredCosineDistance100, 1e-12, 1e-16)),
            Map.entry("euclidean", new Promise(DistanceKernels::euclidean, 5e-15, 0)),
            Map.entry("squared-euclidean", new Promise(DistanceKernels::squaredEuclidean, 1e-14, 0)),
            Map.entry("manhattan", new Promise(DistanceKernels::manhattan, 5e-15, 0)),
            Map.entry("chebyshev", new Promise(DistanceKernels::chebyshev, 2e-16, 0)),
            Map.entry("canberra", new Promise(DistanceKernels::canberra, 5e-15, 0)),
            Map.entry("canberra-rescaled", new Promise(DistanceKernels::canberraRescaled, 5e-15, 0)),
            Map.entry("canberra-mean", new Promise(DistanceKernels::canberraMean, 5e-15, 0)),
            Map.entry("bray-curtis", new Promise(DistanceKernels::brayCurtis, 5e-15, 0)),
            Map.entry("soergel", new Promise(DistanceKernels::soergel, 5e-15, 0)),
            Map.entry("tanimoto", new Promise(CompositionKernels::tanimoto, 1e-14, 0)),
            Map.entry("jaccard", new Promise(CompositionKernels::jaccard, 2e-16, 0)),
            Map.entry("renkonen", new Promise(CompositionKernels::renkonen, 5e-15, 0)),
            Map.entry("hellinger", new Promise(CompositionKernels::hellinger, 5e-15, 5e-16)),
            Map.entry("aitchison", new Promise(CompositionKernels::aitchison, 5e-15, 0)));

    /** Kinds of rows. */
    private enum Rows {
        UNRELATED,
        ALIKE,
        OPPOSITE_OR_SCALED,
        FAR_FROM_ZERO,
        MANY_DECADES,
        SPARSE,
        /** As ALIKE, with a total that is many decades larger. */
        ALIKE_BUT_LARGER,
        EMPTY_OR_CONSTANT
    }

    @TestFactory
    Stream<DynamicTest> everyKernelKeepsItsPromise() {
        return PROMISES.entrySet().stream()
                .flatMap(entry -> Stream.of(Rows.values())
                        .map(rows -> DynamicTest.dynamicTest(
                                entry.getKey() + " " + rows, () -> keeps(entry.getKey(), entry.getValue(), rows))));
    }

    private static void keeps(String id, Promise promise, Rows rows) {
        if (id.equals("aitchison") && (rows == Rows.SPARSE || rows == Rows.EMPTY_OR_CONSTANT)) {
            return;
        }
        SplittableRandom random = new SplittableRandom(id.hashCode() * 31L + rows.ordinal());
        for (int repetition = 0; repetition < 60; repetition++) {
            int p = 4 + random.nextInt(30);
            double[][] pair = pair(rows, random, p);
            double actual = promise.kernel().apply(pair[0], 0, pair[1], 0, p);
            Optional<BigDecimal> reference = exact(id, pair);
            assertEquals(reference.isEmpty(), Double.isNaN(actual), () -> id + " " + rows + ": defined or not");
            if (reference.isEmpty()) {
                continue;
            }
            BigDecimal exact = reference.get();
            double error = exact.subtract(new BigDecimal(actual)).abs().doubleValue();
            double allowed = promise.relative() * Math.abs(exact.doubleValue()) + promise.absolute();
            assertTrue(error <= allowed, () -> id + " " + rows + ": " + actual + ", exactly " + exact.doubleValue());
        }
    }

    /** The exact value, empty where the definition divides by zero. */
    private static Optional<BigDecimal> exact(String id, double[][] pair) {
        try {
            return Optional.of(ExactReference.of(id, pair[0], pair[1]));
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }

    private static double[][] pair(Rows rows, SplittableRandom random, int p) {
        double[][] pair = new double[2][p];
        double noise = StrictMath.pow(10, -7 * random.nextDouble());
        double factor = 0.1 + 3 * random.nextDouble();
        for (int k = 0; k < p; k++) {
            double x = random.nextDouble() + 1e-3;
            double y = random.nextDouble() + 1e-3;
            switch (rows) {
                case UNRELATED -> set(pair, k, x, y);
                case ALIKE -> set(pair, k, x, x * (1 + noise * (y - 0.5)));
                case OPPOSITE_OR_SCALED -> set(pair, k, x, x * factor);
                case FAR_FROM_ZERO -> set(pair, k, 1e8 + x, 1e8 + x + noise * y);
                case MANY_DECADES ->
                    set(pair, k, StrictMath.pow(10, 12 * x - 6), StrictMath.pow(10, 12 * (x + noise * y) - 6));
                case ALIKE_BUT_LARGER -> set(pair, k, x, x * (1 + noise * (y - 0.5)) * 0x1.8p90);
                case EMPTY_OR_CONSTANT -> set(pair, k, factor < 1 ? 0 : x, factor < 2 ? 0 : factor);
                case SPARSE -> set(pair, k, x < 0.5 ? 0 : x, y < 0.5 ? 0 : y);
            }
        }
        return pair;
    }

    private static void set(double[][] pair, int k, double x, double y) {
        pair[0][k] = x;
        pair[1][k] = y;
    }

    @Test
    void oppositeDirectionsCountAsAlikeForTheSquaredCosine() {
        double[] a = {0.3, -0.1, 0.7, 0.2};
        double[] b = {-0.3, 0.1, -0.7, -0.2};
        assertEquals(0, CorrelationKernels.squaredCosineDistance100(a, 0, b, 0, 4));
        assertEquals(100, CorrelationKernels.squaredCosine100(a, 0, b, 0, 4));
        b[0] = -0.3001;
        double exact = ExactReference.of("squared-cosine-distance-100", a, b).doubleValue();
        assertEquals(exact, CorrelationKernels.squaredCosineDistance100(a, 0, b, 0, 4), 1e-12 * exact);
    }

    @Test
    void theSeamIsNotSeen() {
        // two unit vectors in a plane, at angles on both sides of 1 − cos = 2⁻⁸
        double before = 0;
        for (int step = 0; step < 2000; step++) {
            double angle = 0.0883 + step * 2e-7;
            double[] a = {1, 0};
            double[] b = {StrictMath.cos(angle), StrictMath.sin(angle)};
            double d = 1 - CorrelationKernels.cosine(a, 0, b, 0, 2);
            assertTrue(d >= before, "distance falls at " + angle);
            before = d;
        }
        assertTrue(before > 0x1p-8 && 1 - StrictMath.cos(0.0883) < 0x1p-8);
    }

    @Test
    void rowsFarFromZeroCorrelateExactly() {
        double[] a = {1e15 + 1, 1e15 + 2, 1e15 + 3, 1e15 + 4, 1e15 + 5};
        double[] b = {1e15 + 2, 1e15 + 1, 1e15 + 4, 1e15 + 3, 1e15 + 6};
        double[] x = {1, 2, 3, 4, 5};
        double[] y = {2, 1, 4, 3, 6};
        assertEquals(CorrelationKernels.pearson(x, 0, y, 0, 5), CorrelationKernels.pearson(a, 0, b, 0, 5), 1e-15);
    }

    @Test
    void smallDifferencesOfRowsDoNotVanish() {
        assertEquals(
                1e-200, DistanceKernels.euclidean(new double[] {1, 1e-200}, 0, new double[] {1, 2e-200}, 0, 2), 1e-215);
        assertEquals(
                Double.MIN_VALUE,
                DistanceKernels.euclidean(new double[] {7, Double.MIN_VALUE}, 0, new double[] {7, 0}, 0, 2));
        assertEquals(
                Math.sqrt(2) * 1e300,
                DistanceKernels.euclidean(new double[] {1e300, 0}, 0, new double[] {0, -1e300}, 0, 2),
                1e285);
        assertEquals(
                Double.POSITIVE_INFINITY,
                DistanceKernels.euclidean(new double[] {1.7e308, 1.7e308}, 0, new double[] {-1.7e308, 0}, 0, 2));
        assertEquals(0, DistanceKernels.euclidean(new double[] {1e-310, 3}, 0, new double[] {1e-310, 3}, 0, 2));
    }

    @Test
    void canberraHasNoRangeThatItCannotBear() {
        double[] sizes = {0, Double.MIN_VALUE, 3e-320, 1e-308, 1e-300, 1e-160, 1e-10, 1, 3, 1e10, 1e160, 1e300, 1.7e308
        };
        for (double x1 : sizes) {
            for (double y1 : sizes) {
                for (double x2 : sizes) {
                    double[] a = {x1, x2, 1};
                    double[] b = {y1, 1e-200, 3};
                    double exact = ExactReference.of("canberra", a, b).doubleValue();
                    double actual = DistanceKernels.canberra(a, 0, b, 0, 3);
                    assertEquals(exact, actual, 1e-15 * exact, () -> x1 + " " + y1 + " " + x2);
                    assertTrue(actual <= 3);
                }
            }
        }
        assertTrue(Double.isNaN(DistanceKernels.canberra(new double[] {Double.NaN, 1}, 0, new double[] {1, 1}, 0, 2)));
    }

    @Test
    void canberraForms() {
        double[] a = {0.3, 0, 1.1, 0.7, 2, 0, 5};
        double[] b = {0.1, 0, 0.9, 0, 3, 0, 5};
        double sum = 0.5 + 0 + 0.1 + 1 + 0.2;
        assertEquals(sum, DistanceKernels.canberra(a, 0, b, 0, 7), 1e-15);
        assertEquals(sum * 7 / 5, DistanceKernels.canberraRescaled(a, 0, b, 0, 7), 1e-15);
        assertEquals(sum / 5, DistanceKernels.canberraMean(a, 0, b, 0, 7), 1e-15);
        // nothing left out: the very same number
        SplittableRandom random = new SplittableRandom(6);
        for (int repetition = 0; repetition < 1000; repetition++) {
            double[] x = random.doubles(7, 0.1, 1).toArray();
            double[] y = random.doubles(7, 0.1, 1).toArray();
            assertEquals(DistanceKernels.canberra(x, 0, y, 0, 7), DistanceKernels.canberraRescaled(x, 0, y, 0, 7));
        }
        double[] c = {0.3, 0.2, 1.1};
        double[] d = {0.1, 0.7, 0.9};
        // the canonical grouping, written out
        double n1 = 0.3 - 0.1;
        double s1 = 0.3 + 0.1;
        double n2 = 0.7 - 0.2;
        double s2 = 0.2 + 0.7;
        assertEquals(
                (n1 * s2 + n2 * s1) / (s1 * s2) + (1.1 - 0.9) / (1.1 + 0.9), DistanceKernels.canberra(c, 0, d, 0, 3));
    }

    @Test
    void aQuotientOnTheToleranceIsInsideWhateverItsSize() {
        SplittableRandom random = new SplittableRandom(7);
        for (int repetition = 0; repetition < 3000; repetition++) {
            double size = StrictMath.pow(10, 580 * random.nextDouble() - 300);
            double[] a = {size, size, size, 1.2 * size, size / 1.2, 1.21 * size};
            double[] b = {1, 1, 1, 1, 1, 1};
            assertEquals(5.0 / 6, CompositionKernels.quotient(a, 0, b, 0, 6, 0.2), "size " + size);
            assertEquals(5.0 / 6, CompositionKernels.quotient(b, 0, a, 0, 6, 0.2), "size " + size);
        }
        assertEquals(0, CompositionKernels.quotient(new double[] {1, 0}, 0, new double[] {0, 1}, 0, 2, 0.2));
    }

    @Test
    void smallAitchisonDistancesLoseNothing() {
        SplittableRandom random = new SplittableRandom(8);
        for (int repetition = 0; repetition < 200; repetition++) {
            double noise = StrictMath.pow(10, -12 * random.nextDouble());
            double[] a = random.doubles(12, 0.1, 1e6).toArray();
            double[] b = new double[12];
            for (int k = 0; k < 12; k++) {
                b[k] = a[k] * (1 + noise * random.nextDouble());
            }
            double exact = ExactReference.of("aitchison", a, b).doubleValue();
            assertEquals(exact, CompositionKernels.aitchison(a, 0, b, 0, 12), 1e-14 * exact);
        }
    }

    @Test
    void tanimotoStaysWithinItsRange() {
        SplittableRandom random = new SplittableRandom(5);
        for (int repetition = 0; repetition < 10_000; repetition++) {
            int p = 1 + random.nextInt(6);
            double[] a = random.doubles(p).toArray();
            double[] b = new double[p];
            for (int k = 0; k < p; k++) {
                b[k] = -a[k];
            }
            double opposite = CompositionKernels.tanimoto(a, 0, b, 0, p);
            assertTrue(opposite >= -1.0 / 3);
            assertEquals(-1.0 / 3, opposite, 1e-16);
        }
    }
}
