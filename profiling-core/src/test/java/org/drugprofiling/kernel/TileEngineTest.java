package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every engine sums what {@link Accumulation} states, bit for bit, and finds every sum that reaches its limit and no other. */
class TileEngineTest {

    private static final int[] TARGETS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 26, 31, 33, 64, 65, 130};

    private static final List<TileEngine> ENGINES =
            Stream.of(new PlainTileEngine(), TileEngines.choose(null)).toList();

    private static double[] factors(int p) {
        double[] factors = new double[p];
        for (int k = 0; k < p; k++) {
            factors[k] = 0.05 + 0.3 * k / p;
        }
        return factors;
    }

    private static List<Accumulation> accumulations(int p) {
        return List.of(
                Accumulation.PRODUCTS,
                Accumulation.UNSIGNED_PRODUCTS,
                Accumulation.SQUARED_DIFFERENCES,
                Accumulation.ABSOLUTE_DIFFERENCES,
                Accumulation.CANBERRA,
                Accumulation.excess(factors(p)));
    }

    /** The stated operations, for one pair. */
    private static double expected(Accumulation what, double[] a, int i, double[] b, int j, int p) {
        double sum = 0;
        int k = 0;
        if (what.kind() == Accumulation.Kind.CANBERRA) {
            for (; k + 1 < p; k += 2) {
                double n1 = Math.abs(a[i * p + k] - b[j * p + k]);
                double n2 = Math.abs(a[i * p + k + 1] - b[j * p + k + 1]);
                double s1 = a[i * p + k] + b[j * p + k];
                double s2 = a[i * p + k + 1] + b[j * p + k + 1];
                sum += (n1 * s2 + n2 * s1) / (s1 * s2);
            }
        }
        for (; k < p; k++) {
            double x = a[i * p + k];
            double y = b[j * p + k];
            switch (what.kind()) {
                case PRODUCTS, UNSIGNED_PRODUCTS -> sum = Math.fma(x, y, sum);
                case SQUARED_DIFFERENCES -> sum = Math.fma(x - y, x - y, sum);
                case ABSOLUTE_DIFFERENCES -> sum += Math.abs(x - y);
                case CANBERRA -> sum += Math.abs(x - y) / (x + y);
                case EXCESS -> {
                    double e = Math.abs(x - y) - what.factors()[k] * (x + y);
                    sum += Math.abs(e) + e;
                }
            }
        }
        return sum;
    }

    private static double[] rows(SplittableRandom random, int n, int p, boolean signed) {
        double[] rows = new double[n * p];
        for (int at = 0; at < rows.length; at++) {
            double size = StrictMath.pow(10, 3 * random.nextDouble() - 2);
            rows[at] = signed && random.nextBoolean() ? -size : size;
        }
        return rows;
    }

    @TestFactory
    Stream<DynamicTest> sumsHaveTheStatedBits() {
        return ENGINES.stream()
                .flatMap(engine -> java.util.Arrays.stream(TARGETS)
                        .mapToObj(p -> DynamicTest.dynamicTest(
                                engine.description() + ", " + p + " targets", () -> holds(engine, p))));
    }

    private static void holds(TileEngine engine, int p) {
        SplittableRandom random = new SplittableRandom(p);
        int lanes = engine.lanes(p);
        int n = 2 * lanes + 3;
        int m = engine.rowsPerTile() + 5;
        for (Accumulation what : accumulations(p)) {
            boolean signed = what.kind().ordinal() < Accumulation.Kind.CANBERRA.ordinal();
            double[] a = rows(random, m + 1, p, signed);
            double[] b = rows(random, n + 2, p, signed);
            // two rows without a chain of their own: zeros, and one that gives no number
            if (signed) {
                java.util.Arrays.fill(b, 5 * p, 6 * p, -0.0);
                b[9 * p] = Double.NaN;
            }
            Panels panels = engine.pack(b, 2, n, p);
            double[] arranged = engine.arrange(a, 1, m, p);
            Scratch scratch = engine.scratch(p);
            for (int first = 0; first < m; first += engine.rowsPerTile()) {
                for (int count = 1; count <= Math.min(engine.rowsPerTile(), m - first); count++) {
                    for (int panel = 0; panel < panels.count(); panel++) {
                        tileHolds(engine, what, a, b, p, panels, panel, arranged, first, count, scratch);
                    }
                }
            }
        }
    }

    private static void tileHolds(
            TileEngine engine,
            Accumulation what,
            double[] a,
            double[] b,
            int p,
            Panels panels,
            int panel,
            double[] arranged,
            int first,
            int count,
            Scratch scratch) {
        int lanes = panels.lanes();
        int used = Math.min(lanes, panels.rows() - panel * lanes);
        double[] limits = new double[count];
        TreeSet<Integer> reached = new TreeSet<>();
        for (int row = 0; row < count; row++) {
            // the sum of some lane is the limit itself, so that pairs lie exactly on it
            double limit = expected(what, a, 1 + first + row, b, 2 + panel * lanes + (7 * row + 1) % used, p);
            limit = what.kind() == Accumulation.Kind.UNSIGNED_PRODUCTS ? Math.abs(limit) : limit;
            limits[row] = row % 5 == 3
                    ? Double.POSITIVE_INFINITY
                    : row % 5 == 4 ? Double.NEGATIVE_INFINITY : Double.isNaN(limit) ? 0 : limit;
        }
        engine.accumulate(what, panels, panel, arranged, first, count, scratch);
        for (int row = 0; row < count; row++) {
            for (int lane = 0; lane < used; lane++) {
                double sum = expected(what, a, 1 + first + row, b, 2 + panel * lanes + lane, p);
                assertEquals(
                        Double.doubleToLongBits(sum),
                        Double.doubleToLongBits(scratch.numbers(row)[scratch.from(row) + lane]),
                        what.kind() + " row " + row + " lane " + lane);
                if (what.kind().reaches(sum, limits[row])) {
                    reached.add(row * lanes + lane);
                }
            }
        }
        int found = engine.candidates(what, panels, panel, arranged, first, count, limits, scratch);
        TreeSet<Integer> places = new TreeSet<>();
        int[] last = new int[count];
        for (int at = 0; at < found; at++) {
            int place = scratch.places()[at];
            assertTrue(place % lanes >= last[place / lanes], "lanes of a row ascend");
            last[place / lanes] = place % lanes;
            assertTrue(what.kind().reaches(scratch.number(place), limits[place / lanes]), "found but not reached");
            if (place % lanes < used) {
                places.add(place);
            }
        }
        assertEquals(reached, places, what.kind() + " of " + count + " rows");
    }

    @Test
    void theSwitchTurnsVectorsOff() {
        assertInstanceOf(PlainTileEngine.class, TileEngines.choose("off"));
        assertEquals(
                TileEngines.choose(System.getProperty(TileEngines.SWITCH)).description(), BatchEngine.description());
    }

    @Test
    void theSwitchTurnsTheFilterOfVectorsOff() {
        TileEngine engine = TileEngines.choose(null);
        assertTrue(TileEngines.singleFilter(engine, "double").isEmpty());
        assertEquals(
                engine.singleFilter().isPresent(),
                TileEngines.singleFilter(engine, null).isPresent());
        assertEquals(
                TileEngines.singleFilter(TileEngines.chosen(), System.getProperty(TileEngines.SWITCH))
                        .isPresent(),
                TileEngines.singleFilter().isPresent());
    }

    @Test
    void notANumberReachesEveryLimit() {
        for (Accumulation.Kind kind : Accumulation.Kind.values()) {
            assertTrue(kind.reaches(Double.NaN, 0));
            assertTrue(kind.reaches(1, 1));
        }
    }
}
