package org.drugprofiling.kernel;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Prints the digest of what the engine of this JVM sums and finds, held against the plain engine bit for bit, and what the engine is. A program of
 * its own, so that it can be started with any settings.
 */
public final class EngineDigest {

    private static final int[] TARGETS = {1, 2, 3, 4, 5, 7, 8, 16, 26, 33, 65};
    private static final int QUERIES = 61;
    private static final int ROWS = 331;

    private EngineDigest() {}

    /**
     * Prints digest, number of sums and engine.
     *
     * @param arguments none
     * @throws NoSuchAlgorithmException never
     */
    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long sums = 0;
        for (int p : TARGETS) {
            SplittableRandom random = new SplittableRandom(p);
            double[] factors = random.doubles(p, 0, 0.5).toArray();
            for (Accumulation what : new Accumulation[] {
                Accumulation.PRODUCTS,
                Accumulation.UNSIGNED_PRODUCTS,
                Accumulation.SQUARED_DIFFERENCES,
                Accumulation.ABSOLUTE_DIFFERENCES,
                Accumulation.CANBERRA,
                Accumulation.excess(factors)
            }) {
                boolean signed = what.kind().ordinal() < Accumulation.Kind.CANBERRA.ordinal();
                double[] queries = rows(random, QUERIES, p, signed);
                double[] rows = rows(random, ROWS, p, signed);
                double[] values = values(TileEngines.chosen(), what, queries, rows, p);
                double[] plain = values(new PlainTileEngine(), what, queries, rows, p);
                for (int at = 0; at < values.length; at++) {
                    if (Double.doubleToLongBits(values[at]) != Double.doubleToLongBits(plain[at])) {
                        throw new AssertionError(what.kind() + " of " + p + " targets at " + at + ": " + values[at]
                                + " instead of " + plain[at]);
                    }
                }
                ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
                bytes.asDoubleBuffer().put(values);
                digest.update(bytes.array());
                sums += (long) QUERIES * ROWS;
            }
            TileEngines.chosen().singleFilter().ifPresent(filter -> singleHolds(filter, p));
        }
        System.out.println(HexFormat.of().formatHex(digest.digest()) + ";" + sums + ";"
                + TileEngines.chosen().description());
    }

    /** All sums in the order of rows, then whether each reaches the sum of some pair. */
    private static double[] values(TileEngine engine, Accumulation what, double[] queries, double[] rows, int p) {
        double[] values = new double[2 * QUERIES * ROWS];
        Panels panels = engine.pack(rows, 0, ROWS, p);
        double[] arranged = engine.arrange(queries, 0, QUERIES, p);
        Scratch scratch = engine.scratch(p);
        int lanes = panels.lanes();
        double[] limits = new double[engine.rowsPerTile()];
        for (int panel = 0; panel < panels.count(); panel++) {
            for (int first = 0; first < QUERIES; first += engine.rowsPerTile()) {
                int count = Math.min(engine.rowsPerTile(), QUERIES - first);
                engine.accumulate(what, panels, panel, arranged, first, count, scratch);
                for (int row = 0; row < count; row++) {
                    for (int lane = 0; lane < lanes && panel * lanes + lane < ROWS; lane++) {
                        values[(first + row) * ROWS + panel * lanes + lane] =
                                scratch.numbers(row)[scratch.from(row) + lane];
                    }
                }
            }
        }
        double[] sorted = Arrays.copyOf(values, QUERIES * ROWS);
        Arrays.sort(sorted);
        // a limit that some sum is, near the end that few reach
        Arrays.fill(limits, sorted[what.kind().reachesFromAbove() ? QUERIES * ROWS * 99 / 100 : QUERIES * ROWS / 100]);
        for (int panel = 0; panel < panels.count(); panel++) {
            for (int first = 0; first < QUERIES; first += engine.rowsPerTile()) {
                int count = Math.min(engine.rowsPerTile(), QUERIES - first);
                int found = engine.candidates(what, panels, panel, arranged, first, count, limits, scratch);
                for (int at = 0; at < found; at++) {
                    int place = scratch.places()[at];
                    int row = first + place / lanes;
                    int column = panel * lanes + place % lanes;
                    if (column < ROWS) {
                        values[QUERIES * ROWS + row * ROWS + column]++;
                    }
                }
            }
        }
        return values;
    }

    /** What the filter finds holds every pair that reaches a limit, and none that misses it by more than twice the bound. */
    private static void singleHolds(SingleFilter filter, int p) {
        SplittableRandom random = new SplittableRandom(p);
        double[] queries = units(random, QUERIES, p);
        double[] rows = units(random, ROWS, p);
        TileEngine engine = TileEngines.chosen();
        Panels panels = filter.pack(rows, 0, ROWS, p);
        float[] arranged = filter.arrange(queries, 0, QUERIES, p);
        Scratch scratch = engine.scratch(p);
        int lanes = panels.lanes();
        require(lanes == engine.lanes(p), "lanes");
        for (Accumulation.Kind kind : List.of(Accumulation.Kind.PRODUCTS, Accumulation.Kind.UNSIGNED_PRODUCTS)) {
            for (int panel = 0; panel < panels.count(); panel++) {
                for (int first = 0; first < QUERIES; first += engine.rowsPerTile()) {
                    int count = Math.min(engine.rowsPerTile(), QUERIES - first);
                    double[] limits = new double[count];
                    for (int row = 0; row < count; row++) {
                        int other = Math.min(ROWS - 1, panel * lanes + (5 * row) % lanes);
                        limits[row] = row % 7 == 6
                                ? row % 2 == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY
                                : size(kind, product(queries, first + row, rows, other, p));
                    }
                    int found = filter.candidates(kind, panels, panel, arranged, first, count, limits, scratch);
                    boolean[] isFound = new boolean[count * lanes];
                    for (int at = 0; at < found; at++) {
                        isFound[scratch.places()[at]] = true;
                    }
                    for (int place = 0; place < isFound.length; place++) {
                        int row = place / lanes;
                        int column = panel * lanes + place % lanes;
                        if (column < ROWS) {
                            double sum = size(kind, product(queries, first + row, rows, column, p));
                            require(isFound[place] || sum < limits[row], "lost");
                            require(
                                    !isFound[place] || sum >= limits[row] - 2.01 * SingleBound.of(p) - 0x1p-23,
                                    "found for nothing");
                        }
                    }
                }
            }
        }
    }

    private static double size(Accumulation.Kind kind, double product) {
        return kind == Accumulation.Kind.PRODUCTS ? product : Math.abs(product);
    }

    private static double product(double[] a, int i, double[] b, int j, int p) {
        double sum = 0;
        for (int k = 0; k < p; k++) {
            sum = Fma.of(a[i * p + k], b[j * p + k], sum);
        }
        return sum;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private static double[] units(SplittableRandom random, int n, int p) {
        double[] rows = rows(random, n, p, true);
        for (int row = 0; row < n; row++) {
            PreparedRows.prepareUnit(rows, row * p, rows, row * p, p);
        }
        return rows;
    }

    private static double[] rows(SplittableRandom random, int n, int p, boolean signed) {
        double[] rows = new double[n * p];
        for (int at = 0; at < rows.length; at++) {
            double size = Math.scalb(1 + random.nextDouble(), random.nextInt(-6, 3));
            rows[at] = signed && random.nextBoolean() ? -size : size;
        }
        return rows;
    }
}
