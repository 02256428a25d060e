package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.drugprofiling.kernel.Accumulation.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Boxes never keep a pair apart whose sum, as computed, reaches a limit; and they keep apart what is clearly apart. */
class GeometryTest {

    private static final int PAIRS = 4000;

    private static double sum(Accumulation what, double[] rows, int i, int j, int p) {
        TileEngine engine = new PlainTileEngine();
        Scratch scratch = engine.scratch(p);
        engine.accumulate(what, engine.pack(rows, j, 1, p), 0, engine.arrange(rows, i, 1, p), 0, 1, scratch);
        return scratch.number(0);
    }

    private static double number(SplittableRandom random, Kind kind, int far) {
        double size = far * (1 + random.nextDouble() / far) * Math.scalb(1.0, random.nextInt(3));
        return kind == Kind.CANBERRA || random.nextBoolean() ? size : kind.reachesFromAbove() ? -size : size / 2;
    }

    /** Pairs whose limit is their own sum: the tightest case that there is. */
    private static int lost(BatchForm form, int p, int far) {
        SplittableRandom random = new SplittableRandom(31L * p + far);
        Geometry geometry = Geometry.of(form, p);
        Accumulation sums = form.filter(0, p);
        double[] rows = new double[2 * PAIRS * p];
        double[] given = new double[rows.length];
        for (int pair = 0; pair < PAIRS; pair++) {
            // the two rows of a pair differ along one axis at times, so that the boxes are as far apart as the rows
            int same = random.nextInt(3);
            for (int k = 0; k < p; k++) {
                double first = number(random, sums.kind(), far);
                given[2 * pair * p + k] = first;
                given[(2 * pair + 1) * p + k] = same == 0 && k > 0
                        ? first
                        : same == 1 ? first * (1 + 0.01 * random.nextDouble()) : number(random, sums.kind(), far);
            }
        }
        for (int row = 0; row < 2 * PAIRS; row++) {
            assertEquals(RowState.ORDINARY, form.prepare(given, row * p, rows, row * p, p));
        }
        int[] all = new int[2 * PAIRS];
        java.util.Arrays.setAll(all, row -> row);
        Projection projection = Projection.of(geometry, rows, all, p);
        assertTrue(projection.isSound());
        int lost = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            BoxOrder a = BoxOrder.as(projection, rows, new int[] {2 * pair});
            BoxOrder b = BoxOrder.as(projection, rows, new int[] {2 * pair + 1});
            double sum = sum(sums, rows, 2 * pair, 2 * pair + 1, p);
            double limit = sums.kind() == Kind.UNSIGNED_PRODUCTS ? Math.abs(sum) : sum;
            double bound = Geometry.bound(sums.kind(), limit, p, projection.stretch());
            lost += geometry.isNear(a.cells(), 0, b.cells(), 0, bound)
                            && geometry.isNear(b.cells(), 0, a.cells(), 0, bound)
                    ? 0
                    : 1;
        }
        return lost;
    }

    @TestFactory
    Stream<DynamicTest> noPairIsLostWhoseSumReachesItsLimit() {
        return Stream.of(
                        BatchForms.COSINE,
                        BatchForms.SQUARED_COSINE_100,
                        BatchForms.EUCLIDEAN,
                        BatchForms.MANHATTAN,
                        BatchForms.CANBERRA)
                .map(form -> DynamicTest.dynamicTest(form.filter(0, 2).kind().toString(), () -> {
                    for (int p : new int[] {1, 2, 3, 5, 12, 26}) {
                        for (int far : new int[] {1, 1_000_000}) {
                            assertEquals(0, lost(form, p, far), p + " targets, " + far);
                        }
                    }
                }));
    }

    @Test
    void boxesThatAreApartAreKeptApart() {
        // along one axis from 0 to 1 and from 4 to 5: 3 apart, 9 squared
        Boxes boxes = Boxes.empty(2, 1);
        boxes.enclose(0, new double[] {0}, 0, 0);
        boxes.enclose(0, new double[] {1}, 0, 0);
        boxes.enclose(1, new double[] {4}, 0, 0);
        boxes.enclose(1, new double[] {5}, 0, 0);
        assertTrue(Geometry.STRAIGHT.isNear(boxes, 0, boxes, 1, 9));
        assertFalse(Geometry.STRAIGHT.isNear(boxes, 1, boxes, 0, 8.999));
        assertTrue(Geometry.CITY_BLOCK.isNear(boxes, 1, boxes, 0, 3));
        assertFalse(Geometry.CITY_BLOCK.isNear(boxes, 0, boxes, 1, 2.999));
        // (4 - 1) / (4 + 1)
        assertTrue(Geometry.CANBERRA.isNear(boxes, 0, boxes, 1, 0.6));
        assertFalse(Geometry.CANBERRA.isNear(boxes, 1, boxes, 0, 0.599));
        // from -5 to -4 the opposite of the second
        Boxes opposite = Boxes.empty(1, 1);
        opposite.enclose(0, new double[] {-5}, 0, 0);
        opposite.enclose(0, new double[] {-4.5}, 0, 0);
        assertTrue(Geometry.LINES.isNear(boxes, 1, opposite, 0, 0));
        assertFalse(Geometry.LINES.isNear(boxes, 0, opposite, 0, 12.24));
        assertTrue(Geometry.LINES.isNear(boxes, 0, opposite, 0, 12.25));
        assertFalse(Geometry.STRAIGHT.isNear(boxes, 1, opposite, 0, 72.24));
    }

    @Test
    void limitsThatNothingOrEverythingReachesStaySo() {
        Boxes boxes = Boxes.empty(1, 1);
        boxes.enclose(0, new double[] {1}, 0, 0);
        for (Geometry geometry : Geometry.values()) {
            assertFalse(geometry.isNear(boxes, 0, boxes, 0, Double.NEGATIVE_INFINITY));
            assertTrue(geometry.isNear(boxes, 0, boxes, 0, Double.POSITIVE_INFINITY));
        }
        assertEquals(Double.POSITIVE_INFINITY, Geometry.bound(Kind.PRODUCTS, Double.NEGATIVE_INFINITY, 26, 1.0000001));
        assertEquals(Double.NEGATIVE_INFINITY, Geometry.bound(Kind.PRODUCTS, Double.POSITIVE_INFINITY, 26, 1.0000001));
        assertTrue(Geometry.bound(Kind.SQUARED_DIFFERENCES, -1, 26, 1.0000001) < 0);
        // 2 - 2 * 0.99
        assertEquals(0.02, Geometry.bound(Kind.PRODUCTS, 0.99, 26, 1), 1e-13);
    }

    @Test
    void coordinatesLieWithinTheirErrorAndAxesAtRightAngles() {
        SplittableRandom random = new SplittableRandom(3);
        int p = 7;
        double[] rows = random.doubles(100 * p, 1e7, 1e7 + 1).toArray();
        int[] all = new int[100];
        java.util.Arrays.setAll(all, row -> row);
        Projection projection = Projection.of(Geometry.STRAIGHT, rows, all, p);
        double[] axes = projection.axes();
        assertEquals(1, projection.stretch(), 1e-12);
        double[] numbers = new double[7];
        for (int row = 0; row < 100; row++) {
            projection.project(rows, row * p, numbers, 0);
            for (int c = 0; c < 7; c++) {
                java.math.BigDecimal exact = java.math.BigDecimal.ZERO;
                for (int k = 0; k < p; k++) {
                    exact = exact.add(new java.math.BigDecimal(axes[c * p + k])
                            .multiply(new java.math.BigDecimal(rows[row * p + k])));
                }
                double off = exact.subtract(new java.math.BigDecimal(numbers[c]))
                        .abs()
                        .doubleValue();
                assertTrue(off <= projection.error(rows, row * p));
            }
        }
        // axes that were written down with a flaw are not sound
        double[] skew = axes.clone();
        skew[0] += 0.01;
        assertFalse(Projection.of(Geometry.STRAIGHT, p, skew, new int[0]).isSound());
    }
}
