package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Sums of all rows with all rows against the loop that their arithmetic is stated by, bit for bit. */
class RowSumsTest {

    private static double[] numbers(long seed, int count) {
        return new SplittableRandom(seed).doubles(count, -3, 3).toArray();
    }

    private static double stated(double[] x, int i, double[] y, int j, int targets, boolean differences) {
        double all = 0;
        for (int from = 0; from < targets; from += 32) {
            double sum = 0;
            for (int k = from; k < Math.min(targets, from + 32); k++) {
                double a = x[i * targets + k];
                double b = y[j * targets + k];
                sum = differences ? Math.fma(a - b, a - b, sum) : Math.fma(a, b, sum);
            }
            all += sum;
        }
        return all;
    }

    @Test
    void anyShapeIsTheStatedLoop() {
        for (int targets : new int[] {1, 2, 3, 5, 6, 26, 31, 32, 33, 64, 65, 200}) {
            for (int[] shape : new int[][] {{1, 1}, {3, 130}, {9, 128}, {17, 33}, {40, 7}}) {
                double[] x = numbers(targets, shape[0] * targets);
                double[] y = numbers(targets + 1000, shape[1] * targets);
                double[][] products = RowSums.products(x, y, targets);
                double[][] squares = RowSums.squaredDifferences(x, y, targets);
                assertEquals(shape[0], products.length);
                for (int i = 0; i < shape[0]; i++) {
                    assertEquals(shape[1], products[i].length);
                    for (int j = 0; j < shape[1]; j++) {
                        assertEquals(stated(x, i, y, j, targets, false), products[i][j]);
                        assertEquals(stated(x, i, y, j, targets, true), squares[i][j]);
                    }
                }
                // the engine of a JVM without the module
                double[][] plain = new RowSums(TileEngines.choose("off")).sums(Accumulation.PRODUCTS, x, y, targets);
                for (int i = 0; i < shape[0]; i++) {
                    assertArrayEquals(plain[i], products[i]);
                }
            }
        }
    }

    @Test
    void productsTooSmallForAnyNumberAddUpToZeroWithoutASign() {
        for (int targets : new int[] {1, 32, 70}) {
            double[] x = numbers(2, 3 * targets);
            double[] y = numbers(3, 600 * targets);
            Arrays.fill(x, 0, targets, -1e-200);
            Arrays.fill(y, 0, 599 * targets, 1e-200);
            double[][] products = RowSums.products(x, y, targets);
            assertEquals(0.0, products[0][0]);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 600; j++) {
                    assertEquals(stated(x, i, y, j, targets, false), products[i][j], i + " " + j);
                }
            }
        }
    }

    @Test
    void moreColumnsThanAStripHoldsChangeNothing() {
        // strips hold 16,384 columns
        for (int targets : new int[] {2, 33}) {
            for (int others : new int[] {16_384, 16_385, 33_000}) {
                double[] x = numbers(4, 30 * targets);
                double[] y = numbers(5, others * targets);
                double[][] kept = RowSums.products(x, y, targets);
                int[] next = {0};
                RowSums.products(x, y, targets, (row, sums) -> {
                    assertEquals(next[0]++, row);
                    assertArrayEquals(kept[row], sums);
                });
                assertEquals(30, next[0]);
                for (int i = 0; i < 30; i += 7) {
                    for (int j = 0; j < others; j++) {
                        assertEquals(stated(x, i, y, j, targets, false), kept[i][j], i + " " + j);
                    }
                }
            }
        }
    }

    @Test
    void termsOfTheirOwnAreAddedToTheSums() {
        for (int targets : new int[] {1, 26, 33}) {
            for (int others : new int[] {1, 130, 16_390}) {
                double[] x = numbers(9, 30 * targets);
                double[] y = numbers(10, others * targets);
                double[] ofX = numbers(11, 30);
                double[] ofY = numbers(12, others);
                double[][] kept = RowSums.products(x, y, targets, ofX, ofY);
                RowSums.products(x, y, targets, ofX, ofY, (row, sums) -> assertArrayEquals(kept[row], sums));
                for (int i = 0; i < 30; i++) {
                    for (int j = 0; j < others; j += 7) {
                        double expected = (ofX[i] + ofY[j]) + stated(x, i, y, j, targets, false);
                        assertEquals(expected, kept[i][j], i + " " + j);
                    }
                }
            }
        }
    }

    @Test
    void nothingAddedToProductsTooSmallForAnyNumberIsZeroWithoutASign() {
        double[][] sums = RowSums.products(
                new double[] {-1e-200}, new double[] {1e-200}, 1, new double[] {-0.0}, new double[] {-0.0});
        assertEquals(0.0, sums[0][0]);
    }

    @Test
    void eachRowHasOneTermOfItsOwn() {
        double[] one = {1};
        double[] two = {1, 2};
        for (double[][] own : new double[][][] {{two, one}, {one, two}, {new double[0], one}}) {
            ProfilingException refused =
                    assertThrows(ProfilingException.class, () -> RowSums.products(one, one, 1, own[0], own[1]));
            assertEquals("length-mismatch", refused.code());
            assertThrows(
                    ProfilingException.class, () -> RowSums.products(one, one, 1, own[0], own[1], (row, sums) -> {}));
        }
    }

    @Test
    void emptySetsHaveNoSums() {
        assertEquals(0, RowSums.products(new double[0], numbers(1, 6), 3).length);
        assertEquals(0, RowSums.products(numbers(1, 6), new double[0], 3)[1].length);
    }

    @Test
    void partsOfRowsAreRefused() {
        assertEquals(
                "length-mismatch",
                assertThrows(ProfilingException.class, () -> RowSums.products(new double[5], new double[6], 3))
                        .code());
        assertThrows(ProfilingException.class, () -> RowSums.products(new double[6], new double[4], 3));
        assertThrows(ProfilingException.class, () -> RowSums.products(new double[6], new double[6], 0));
    }

    /** Four rows by 32 lanes in one array of 128 sums, which is as long as what is made at a time. */
    private static final class FourByThirtyTwo implements TileEngine {

        private static final int LANES = 32;

        /** The rows themselves. */
        private static final class OwnPanels extends Panels {
            private final double[] numbers;

            private OwnPanels(double[] numbers, int rows, int targets) {
                super(rows, LANES, targets);
                this.numbers = numbers;
            }
        }

        @Override
        public String description() {
            return "four by thirty-two";
        }

        @Override
        public int lanes(int targets) {
            return LANES;
        }

        @Override
        public int rowsPerTile() {
            return 4;
        }

        @Override
        public Panels pack(double[] rows, int firstRow, int count, int targets) {
            return new OwnPanels(
                    Arrays.copyOfRange(rows, firstRow * targets, (firstRow + count) * targets), count, targets);
        }

        @Override
        public double[] arrange(double[] rows, int firstRow, int count, int targets) {
            return Arrays.copyOfRange(rows, firstRow * targets, (firstRow + count) * targets);
        }

        @Override
        public Optional<SingleFilter> singleFilter() {
            return Optional.empty();
        }

        @Override
        public Scratch scratch(int targets, int tiles) {
            return new Scratch(4, LANES, tiles, new double[4 * tiles * LANES]);
        }

        @Override
        public void accumulate(
                Accumulation what, Panels panels, int panel, double[] arranged, int first, int count, Scratch scratch) {
            double[] numbers = ((OwnPanels) panels).numbers;
            int targets = panels.targets();
            for (int row = 0; row < count; row++) {
                for (int lane = 0; lane < LANES && panel * LANES + lane < panels.rows(); lane++) {
                    double sum = 0;
                    for (int k = 0; k < targets; k++) {
                        sum = Math.fma(
                                arranged[(first + row) * targets + k],
                                numbers[(panel * LANES + lane) * targets + k],
                                sum);
                    }
                    scratch.numbers(row)[scratch.from(row) + lane] = sum;
                }
            }
        }

        @Override
        public int candidates(
                Accumulation what,
                Panels panels,
                int panel,
                double[] arranged,
                int first,
                int count,
                double[] limits,
                Scratch scratch) {
            throw new UnsupportedOperationException("sums only");
        }
    }

    @Test
    void anEngineOfAnyShapeGivesTheSameSums() {
        for (int targets : new int[] {3, 40}) {
            double[] x = numbers(7, 9 * targets);
            double[] y = numbers(8, 150 * targets);
            double[][] sums = new RowSums(new FourByThirtyTwo()).sums(Accumulation.PRODUCTS, x, y, targets);
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j < 150; j++) {
                    assertEquals(stated(x, i, y, j, targets, false), sums[i][j], i + " " + j);
                }
            }
        }
    }
}
