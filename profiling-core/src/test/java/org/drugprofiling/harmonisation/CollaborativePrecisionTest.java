package org.drugprofiling.harmonisation;

import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.harmonisation.CollaborativePrecision.OutlierTest;
import org.drugprofiling.harmonisation.CollaborativePrecision.Statistic;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class CollaborativePrecisionTest {

    private static final JsonNode ORACLE = read("22_harmonisation.json");

    private static CollaborativePrecision of(double[]... cells) {
        List<String> laboratories = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            laboratories.addAll(Collections.nCopies(cells[i].length, "L" + (i + 1)));
        }
        return CollaborativePrecision.of(
                Arrays.stream(cells).flatMapToDouble(Arrays::stream).toArray(), laboratories);
    }

    private static String code(double[] results, String... laboratories) {
        return assertThrows(ProfilingException.class, () -> CollaborativePrecision.of(results, List.of(laboratories)))
                .code();
    }

    @Test
    void componentsOfTheIndependentProgram() {
        for (JsonNode set : ORACLE.get("precision")) {
            double[][] cells = new double[set.get("cells").size()][];
            Arrays.setAll(cells, i -> row(set.get("cells").get(i)));
            CollaborativePrecision precision = of(cells);
            String[] names = {"mean", "s_r", "s_d", "n_bar", "s_L2_as_estimated", "s_L", "s_R"};
            double[] found = {
                precision.mean(),
                precision.repeatability(),
                precision.deviationOfMeans(),
                precision.replicateNumber(),
                precision.betweenVarianceAsEstimated(),
                precision.betweenLaboratories(),
                precision.reproducibility()
            };
            for (int k = 0; k < names.length; k++) {
                double expected = set.get(names[k]).asDouble();
                assertEquals(expected, found[k], 1e-12 * Math.abs(expected), set.get("name") + " " + names[k]);
            }
        }
    }

    /** Case 7.2.35. By hand: variances 2 and 2, means 2 and 2.1: s_r² = 2, s_d² = 2 · 0.1²/2 = 0.01, s_L² = (0.01 − 2)/2. */
    @Test
    void aVarianceBetweenLaboratoriesBelowZeroIsZeroAndSaid() {
        CollaborativePrecision precision = of(new double[] {1, 3}, new double[] {1.1, 3.1});
        assertEquals(Math.sqrt(2), precision.repeatability(), 1e-15);
        assertEquals(-0.995, precision.betweenVarianceAsEstimated(), 1e-14);
        assertTrue(precision.isBetweenClipped());
        assertEquals(0, precision.betweenLaboratories());
        assertEquals(precision.repeatability(), precision.reproducibility());
        assertEquals(2.8 * Math.sqrt(2), precision.reproducibilityLimit(), 1e-15);
        assertTrue(precision.toString().contains("(its square was estimated below 0)"), precision::toString);
        assertFalse(of(new double[] {1, 3}, new double[] {11, 13}).isBetweenClipped());
        // 0 and 0: no difference is below 0
        assertFalse(of(new double[] {1, 1}, new double[] {1, 1}).isBetweenClipped());
    }

    @Test
    void criticalValuesOfTheIndependentProgram() {
        assertEquals(12, ORACLE.get("limits").size());
        for (JsonNode limits : ORACLE.get("limits")) {
            double alpha = limits.get("alpha").asDouble();
            int p = limits.get("p").asInt();
            int n = limits.get("n").asInt();
            double[] found = {
                OutlierStatistics.cochranLimit(alpha, p, n),
                OutlierStatistics.mandelKLimit(alpha, p, n),
                OutlierStatistics.grubbsLimit(alpha, p),
                OutlierStatistics.mandelHLimit(alpha, p)
            };
            String[] names = {"cochran", "k", "grubbs", "h"};
            for (int k = 0; k < names.length; k++) {
                double expected = limits.get(names[k]).asDouble();
                assertEquals(expected, found[k], 1e-10 * expected, names[k] + " of " + limits);
            }
        }
        assertThrows(ProfilingException.class, () -> OutlierStatistics.grubbsLimit(0.05, 2));
    }

    /** By hand: one of five means is 1, the others 0: mean 0.2, standard deviation √0.2, h and G 0.8/√0.2 = 4/√5 = 1.789 beyond 1.764 at 1 %. All variances are 2: C 1/5, k 1. */
    @Test
    void indicationsPointAndLeaveNothingOut() {
        double[] usual = {-1, 1};
        CollaborativePrecision precision = of(new double[] {0, 2}, usual, usual, usual, usual);
        List<OutlierTest> indications = precision.indications();
        assertEquals(
                List.of(Statistic.GRUBBS_HIGH, Statistic.MANDEL_H),
                indications.stream().map(OutlierTest::statistic).toList());
        for (OutlierTest indication : indications) {
            assertEquals("L1", indication.laboratory());
            assertEquals(4 / Math.sqrt(5), indication.value(), 1e-15);
            assertTrue(indication.isOutlier());
            assertEquals(5, indication.laboratories());
        }
        assertEquals(0.2, precision.mean(), 1e-15);
        assertTrue(
                precision
                        .toString()
                        .contains("indications, nothing left out: [L1, Grubbs' G of the highest mean 1.789 (outlier;"),
                precision::toString);
        // all share the largest variance, and four the lowest mean
        assertEquals(5 + 5 + 1 + 4 + 5, precision.tests().size());
        for (OutlierTest test : precision.tests()) {
            if (test.statistic() == Statistic.COCHRAN_C) {
                assertEquals(0.2, test.value(), 1e-15);
            }
            if (test.statistic() == Statistic.MANDEL_K) {
                assertEquals(1, test.value(), 1e-15);
            }
            if (test.statistic() == Statistic.MANDEL_H && !test.laboratory().equals("L1")) {
                assertEquals(-0.2 / Math.sqrt(0.2), test.value(), 1e-15);
            }
        }
        // the mirror image: the lowest mean, and h below 0 by its magnitude
        CollaborativePrecision mirror = of(usual, usual, new double[] {0, -2}, usual, usual);
        assertEquals(
                List.of(Statistic.GRUBBS_LOW, Statistic.MANDEL_H),
                mirror.indications().stream().map(OutlierTest::statistic).toList());
        assertEquals(-4 / Math.sqrt(5), mirror.indications().get(1).value(), 1e-15);
    }

    @Test
    void aStragglerIsNoOutlier() {
        // 0, 0, 0, 0.2 and 1 in the means: mean 0.24, sum of squares 0.752, G = 0.76/√0.188 = 1.7528, between 1.7150
        // and 1.7637
        CollaborativePrecision precision = of(
                new double[] {-1, 1},
                new double[] {-1, 1},
                new double[] {-1, 1},
                new double[] {-0.8, 1.2},
                new double[] {0, 2});
        OutlierTest grubbs = precision.indications().get(0);
        assertEquals(Statistic.GRUBBS_HIGH, grubbs.statistic());
        assertEquals(0.76 / Math.sqrt(0.188), grubbs.value(), 1e-14);
        assertTrue(grubbs.isIndication());
        assertFalse(grubbs.isOutlier());
        assertTrue(grubbs.toString().contains("(straggler; limits 1.715 and 1.764, 5 laboratories)"), grubbs::toString);
    }

    @Test
    void fewerThanFiveLaboratoriesAreNotTested() {
        double[] usual = {-1, 1};
        CollaborativePrecision four = of(new double[] {90, 92}, usual, usual, usual);
        assertEquals(List.of(), four.tests());
        assertEquals(List.of("L1", "L2", "L3", "L4"), four.notTested());
        assertTrue(four.toString().contains("too few with as many results to be tested: [L1, L2, L3, L4]"));
        // a sixth with another number of results is held against nobody
        CollaborativePrecision six = of(usual, usual, new double[] {5, 6, 7}, usual, usual, usual);
        assertEquals(List.of("L3"), six.notTested());
        assertTrue(six.tests().stream().noneMatch(test -> test.laboratory().equals("L3")));
        assertEquals(5, six.tests().get(0).laboratories());
        // single results have means that can be tested, and no scatter
        CollaborativePrecision single = of(
                new double[] {1},
                new double[] {2},
                new double[] {3},
                new double[] {4},
                new double[] {50},
                new double[] {1, 2});
        assertEquals(OptionalDouble.empty(), single.laboratories().get(0).deviation());
        assertEquals(
                List.of(Statistic.GRUBBS_HIGH, Statistic.MANDEL_H),
                single.indications().stream().map(OutlierTest::statistic).toList());
        assertEquals(List.of("L6"), single.notTested());
    }

    @Test
    void equalResultsAreTestedForNothing() {
        // (0.1 + 0.1 + 0.1)/3 is not 0.1
        double[] same = {0.1, 0.1, 0.1};
        CollaborativePrecision precision = of(same, same, same, same, same);
        assertEquals(List.of(), precision.tests());
        assertEquals(List.of(), precision.notTested());
        assertEquals(0, precision.reproducibility(), 1e-16);
        assertEquals(0, precision.repeatability());
    }

    @Test
    void whatIsNoTrialIsRefused() {
        assertEquals("length-mismatch", code(new double[] {1, 2, 3}, "a", "b"));
        assertEquals("too-few-sources", code(new double[] {1, 2}, "a", "a"));
        assertEquals("too-few-replicates", code(new double[] {1, 2}, "a", "b"));
        assertEquals(
                "2 results of as many laboratories",
                assertThrows(
                                ProfilingException.class,
                                () -> CollaborativePrecision.of(new double[] {1, 2}, List.of("a", "b")))
                        .value()
                        .orElseThrow());
        assertEquals("not-finite", code(new double[] {1, 2, Double.NaN}, "a", "a", "b"));
        assertEquals("ambiguous-source", code(new double[] {1, 2, 3}, "lab a", "lab a", "Lab  A"));
        assertEquals("missing-source", code(new double[] {1, 2, 3}, "a", "a", " "));
    }

    /** By hand: L2 and L5 share the largest variance, 50 of 106; each is an outlier of the same size for Cochran, and neither is named for having been given first. */
    @Test
    void laboratoriesThatAreTiedAreAllNamed() {
        double[] usual = {-1, 1};
        double[] wide = {-5, 5};
        CollaborativePrecision precision = of(usual, wide, usual, usual, wide);
        List<OutlierTest> cochran = precision.tests().stream()
                .filter(test -> test.statistic() == Statistic.COCHRAN_C)
                .toList();
        assertEquals(
                List.of("L2", "L5"),
                cochran.stream().map(OutlierTest::laboratory).toList());
        for (OutlierTest test : cochran) {
            assertEquals(50.0 / 106, test.value(), 1e-15);
        }
        // 0.1 + 0.2 and 0.3 are one mean
        CollaborativePrecision high = of(
                new double[] {0},
                new double[] {0.3},
                new double[] {0.1},
                new double[] {0.1 + 0.2},
                new double[] {0},
                usual);
        assertEquals(
                List.of("L2", "L4"),
                high.tests().stream()
                        .filter(test -> test.statistic() == Statistic.GRUBBS_HIGH)
                        .map(OutlierTest::laboratory)
                        .toList());
    }

    @Property(tries = 200)
    void tiesDoNotDependOnTheOrder(
            @ForAll @Size(min = 14, max = 14) List<@IntRange(min = 0, max = 3) Integer> values, @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < 14; k++) {
            order.add(k);
        }
        List<Integer> shuffled = new ArrayList<>(order);
        Collections.shuffle(shuffled, random);
        assertEquals(tests(values, order), tests(values, shuffled));
    }

    private static List<OutlierTest> tests(List<Integer> values, List<Integer> order) {
        return CollaborativePrecision.of(
                        order.stream().mapToDouble(k -> values.get(k) / 10.0).toArray(),
                        order.stream().map(k -> "L" + k / 2).toList())
                .tests();
    }

    @Property(tries = 200)
    void theUnitTheOrderAndTheOffsetPlayNoPart(
            @ForAll @Size(min = 12, max = 12) List<@DoubleRange(min = 0, max = 10) Double> values,
            @ForAll Random random) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            order.add(k);
        }
        double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
        // 1, 2, 3, 3, 2 and 1 results
        List<String> names = List.of("a", "b", "b", "c", "c", "c", "d", "d", "d", "e", "e", "f");
        CollaborativePrecision precision = CollaborativePrecision.of(x, names);
        Collections.shuffle(order, random);
        CollaborativePrecision shuffled = CollaborativePrecision.of(
                order.stream().mapToDouble(k -> x[k]).toArray(),
                order.stream().map(names::get).toList());
        assertEquals(precision.mean(), shuffled.mean());
        assertEquals(precision.repeatability(), shuffled.repeatability());
        assertEquals(precision.betweenVarianceAsEstimated(), shuffled.betweenVarianceAsEstimated());
        CollaborativePrecision far = CollaborativePrecision.of(
                Arrays.stream(x).map(v -> Math.scalb(v, 600)).toArray(), names);
        assertEquals(Math.scalb(precision.reproducibility(), 600), far.reproducibility());
        CollaborativePrecision shifted =
                CollaborativePrecision.of(Arrays.stream(x).map(v -> v + 1000).toArray(), names);
        assertEquals(precision.repeatability(), shifted.repeatability(), 1e-10);
        assertEquals(precision.deviationOfMeans(), shifted.deviationOfMeans(), 1e-10);
        assertTrue(precision.reproducibility() >= precision.repeatability());
        assertTrue(!precision.isBetweenClipped() || precision.betweenLaboratories() == 0);
    }
}
