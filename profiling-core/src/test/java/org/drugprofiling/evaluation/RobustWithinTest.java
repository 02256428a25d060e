package org.drugprofiling.evaluation;

import static org.drugprofiling.evaluation.WithinEstimator.POOLED;
import static org.drugprofiling.evaluation.WithinEstimator.ROBUST_DEVIATIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.kernel.SymmetricEigen;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Robust standard deviations within sources, asked for by name. Expected numbers of the tablets: {@code gen_23_robust_tablets.py}. */
class RobustWithinTest {

    private static TwoLevelBackground background(Tablets tablets, WithinEstimator within) {
        return TwoLevelBackground.of(tablets.rows(), tablets.batches(), within, BetweenDivisor.KAPPA);
    }

    private static double cllr(Tablets tablets, WithinEstimator within) {
        return Performance.of(tablets.trial().with(TwoLevelModel.normal(background(tablets, within))))
                .cllr();
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, 1e-9 * Math.abs(expected));
    }

    /** The gross error of batch 113 makes four times as much of the pooled variance of thickness as there is without it, and hardly moves the robust one. */
    @Test
    void oneGrossErrorHardlyMovesTheDeviations() {
        double[][] with = background(Tablets.all(), ROBUST_DEVIATIONS).within();
        double[][] without =
                background(Tablets.without("113"), ROBUST_DEVIATIONS).within();
        double[] robust = {0.015182841807715605, 0.07414612973737796, 5.53659433106357, 0.8465619082298453};
        double[] robustWithout = {0.015225677514944577, 0.07363123605515147, 5.55386722565183, 0.8470160316257309};
        for (int k = 0; k < 4; k++) {
            assertClose(robust[k], Math.sqrt(with[k][k]));
            assertClose(robustWithout[k], Math.sqrt(without[k][k]));
        }
        // the correlation is that of the pooled covariance, and the error has moved it
        assertClose(0.09455382141720979, with[1][2]);
        assertClose(0.17781344404531116, without[1][2]);
        assertClose(0.05074840319361273, background(Tablets.all(), POOLED).within()[1][1]);
        assertClose(
                0.012608758758758751, background(Tablets.without("113"), POOLED).within()[1][1]);
    }

    /** What the screening and a person do for Cllr (0.56 to 0.22), this estimator does not: batches scatter differently, and it describes most of them but not those that scatter much. */
    @Test
    void onTheTabletsLikelihoodRatiosBecomeTooStrong() {
        assertClose(0.562943085663378, cllr(Tablets.all(), POOLED));
        assertClose(6.087983276311939, cllr(Tablets.all(), ROBUST_DEVIATIONS));
        assertClose(0.21984601778778495, cllr(Tablets.without("113"), POOLED));
        assertClose(0.8791578937172408, cllr(Tablets.without("113"), ROBUST_DEVIATIONS));
    }

    /** By hand: two rows each, s = 1, 1, 1 and 1000 of ν = 1, pooled by Algorithm S to s*² = 3ξ²/(4 − (ξη)²); the second target is twice the first. */
    @Test
    void deviationsByHandWithTheCorrelationAsItIs() {
        double[] s = {1, 1, 1, 1000};
        List<double[]> rows = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < s.length; i++) {
            for (int k = -1; k <= 1; k += 2) {
                double half = k * s[i] / Math.sqrt(2);
                rows.add(new double[] {10 * i + half, 3 * i + 2 * half});
                sources.add("s" + i);
            }
        }
        rows.add(new double[] {77, 1});
        sources.add("one row alone");
        double[][] within = TwoLevelBackground.of(
                        rows.toArray(double[][]::new), sources, ROBUST_DEVIATIONS, BetweenDivisor.KAPPA)
                .within();
        double xi = 1.0968049336281986;
        double eta = 1.6448536269514726;
        double variance = 3 * xi * xi / (4 - xi * xi * eta * eta);
        assertEquals(variance, within[0][0], 1e-9);
        assertEquals(4 * variance, within[1][1], 1e-9);
        assertEquals(2 * variance, within[0][1], 1e-9);
        assertEquals(within[0][1], within[1][0]);
    }

    @Test
    void theNameStandsInWhatIsPrinted() {
        String printed = background(Tablets.all(), ROBUST_DEVIATIONS).toString();
        assertTrue(
                printed.contains(
                        "within-source covariance of robust standard deviations (Algorithm S) with the pooled correlation"),
                printed);
        assertTrue(TwoLevelModel.normal(background(Tablets.all(), ROBUST_DEVIATIONS))
                .toString()
                .contains("Algorithm S"));
        assertFalse(Tablets.all().background().toString().contains("robust"));
    }

    @Test
    void aTargetWithoutScatterInMostSourcesIsRefused() {
        // two sources of four without scatter, and one with nothing but rounding
        double[][] rows = {{1, 5}, {2, 5}, {3, 6}, {4, 6}, {5, 0.1 + 0.2}, {7, 0.3}, {8, 1}, {9, 2}};
        List<String> sources = List.of("a", "a", "b", "b", "c", "c", "d", "d");
        ProfilingException refusal = assertThrows(
                ProfilingException.class,
                () -> TwoLevelBackground.of(rows, sources, ROBUST_DEVIATIONS, BetweenDivisor.KAPPA));
        assertEquals("no-scatter", refusal.code());
        assertEquals("1", refusal.location().part("target").orElseThrow());
        assertEquals("3 of 4 are 0", refusal.value().orElseThrow());
        // three times 0.1 has a mean that is not 0.1: no scatter all the same
        double[][] same = {{0.1}, {0.1}, {0.1}, {0.7}, {0.7}, {0.7}, {0.3}, {0.3}, {0.9}};
        assertEquals(
                "no-scatter",
                assertThrows(
                                ProfilingException.class,
                                () -> TwoLevelBackground.of(
                                        same,
                                        List.of("a", "a", "a", "b", "b", "b", "c", "c", "c"),
                                        ROBUST_DEVIATIONS,
                                        BetweenDivisor.KAPPA))
                        .code());
    }

    /** Of three sources with two rows one alone can carry Algorithm S away. */
    @Test
    void fewerSourcesThanBearOneErrorAreRefused() {
        double[][] rows = {{1}, {2}, {3}, {4}, {5}, {1005}};
        ProfilingException refusal = assertThrows(
                ProfilingException.class,
                () -> TwoLevelBackground.of(
                        rows, List.of("a", "a", "b", "b", "c", "c"), ROBUST_DEVIATIONS, BetweenDivisor.KAPPA));
        assertEquals("not-robust", refusal.code());
        assertEquals("0", refusal.location().part("target").orElseThrow());
    }

    @Test
    void sourcesCanBeLeftOutAndTheEstimatorStays() {
        Tablets all = Tablets.all();
        TwoLevelBackground left = background(all, ROBUST_DEVIATIONS).without(List.of("113"));
        double[][] expected =
                background(Tablets.without("113"), ROBUST_DEVIATIONS).within();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(expected[i][j], left.within()[i][j]);
            }
        }
    }

    @Property(tries = 100)
    void theCovarianceIsPositiveDefiniteWhereThePooledOneIs(
            @ForAll @Size(min = 36, max = 36) List<@DoubleRange(min = -10, max = 10) Double> numbers) {
        double[][] rows = new double[12][3];
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int k = 0; k < 3; k++) {
                rows[i][k] = numbers.get(3 * i + k) + Math.sin(i * i * (k + 1.3) + k);
            }
            sources.add("s" + i / 2);
        }
        double[][] robust;
        try {
            robust = TwoLevelBackground.of(rows, sources, ROBUST_DEVIATIONS, BetweenDivisor.KAPPA)
                    .within();
        } catch (ProfilingException refusal) {
            // two of six far beyond the others
            assertEquals("not-robust", refusal.code());
            return;
        }
        double[][] pooled = TwoLevelBackground.of(rows, sources, POOLED, BetweenDivisor.KAPPA)
                .within();
        double[] flat = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                flat[3 * i + j] = robust[i][j];
                assertEquals(
                        pooled[i][j] / Math.sqrt(pooled[i][i]) / Math.sqrt(pooled[j][j]),
                        robust[i][j] / Math.sqrt(robust[i][i]) / Math.sqrt(robust[j][j]),
                        1e-12);
            }
        }
        assertTrue(SymmetricEigen.of(flat, 3).values()[2] > 0);
    }
}
