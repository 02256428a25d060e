package org.drugprofiling.harmonisation;

import static org.drugprofiling.Held.Kind.CLOSED_FORM;
import static org.drugprofiling.Held.Kind.EXACT;
import static org.drugprofiling.Held.Kind.ITERATIVE;
import static org.drugprofiling.Held.Kind.QUANTILE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.drugprofiling.Held;
import org.drugprofiling.Oracle;
import org.drugprofiling.harmonisation.AlgorithmA.Constants;
import org.drugprofiling.harmonisation.CollaborativePrecision.Laboratory;
import org.drugprofiling.harmonisation.CollaborativePrecision.OutlierTest;
import org.drugprofiling.harmonisation.CollaborativePrecision.Statistic;
import org.drugprofiling.harmonisation.ProcrustesRotation.Reflection;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

/** Every number of the worked examples on laboratories that agree; those on control charts and on link values of identical profiles have tests of their own. */
class WorkedFileTest {

    // ControlWatchTest and UncertaintyTest hold of these what the library gives
    private static final Set<String> HELD_ELSEWHERE =
            Set.of("qc-cusum-ewma", "qc-westgard", "qc-shewhart", "gum-link", "gum-identical");

    private static Map<String, Consumer<Held>> examples() {
        Map<String, Consumer<Held>> examples = new LinkedHashMap<>();
        examples.put("iso5725", WorkedFileTest::precision);
        examples.put("iso5725-critical", WorkedFileTest::limits);
        examples.put("algorithm-A", WorkedFileTest::robustMeans);
        examples.put("scores", WorkedFileTest::scores);
        examples.put("response-factors", WorkedFileTest::responseFactors);
        examples.put("procrustes", WorkedFileTest::rotation);
        examples.put("retention-index", WorkedFileTest::indices);
        for (String id : List.of("grubbs-double", "horwitz", "pds")) {
            examples.put(id, WorkedFileTest::nothing);
        }
        HELD_ELSEWHERE.forEach(id -> examples.put(id, WorkedFileTest::nothing));
        return examples;
    }

    private static void nothing(Held held) {
        held.offersNo(held.names().toArray(String[]::new));
    }

    @Test
    void everyNumberIsHeldOrNotOffered() {
        List<Held> all = Held.all("06_harmonisation.json", examples());
        Map<String, Set<String>> notOffered = new TreeMap<>();
        for (Held held : all) {
            if (!held.notOffered().isEmpty() && held.count() > 0) {
                notOffered.put(held.id(), held.notOffered());
            }
        }
        Set<String> iterates = new TreeSet<>(Set.of("MADe_x2", "nIQR_x2(type7)"));
        for (int k = 0; k < 8; k++) {
            iterates.add("x1 > first > " + k / 2 + " > " + k % 2);
        }
        assertEquals(
                Map.of(
                        "algorithm-A",
                        iterates,
                        "scores",
                        Set.of("sigma_negligible_rule u<=0.3 sigma"),
                        "retention-index",
                        Set.of("inverse_RT_of_1007.942")),
                notOffered);
        assertEquals(
                Set.of("grubbs-double", "horwitz", "pds"),
                new TreeSet<>(all.stream()
                        .filter(held -> held.count() == 0)
                        .map(Held::id)
                        .filter(id -> !HELD_ELSEWHERE.contains(id))
                        .toList()));
        assertEquals(15, all.size());
        assertEquals(148, all.stream().mapToInt(Held::count).sum());
        // the composition by the true factors and without any
        assertEquals(10, all.stream().mapToInt(Held::derivedCount).sum());
    }

    /** The rows of a table as results of laboratories 1, 2 …, without those that are not wanted. */
    private static CollaborativePrecision of(double[][] table) {
        List<String> laboratories = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int k = 0; k < table[row].length; k++) {
                laboratories.add("laboratory " + (row + 1));
            }
        }
        return CollaborativePrecision.of(
                Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray(), laboratories);
    }

    private static double[] statistic(CollaborativePrecision precision, Statistic statistic) {
        return precision.laboratories().stream()
                .mapToDouble(laboratory ->
                        test(precision, statistic, laboratory.name()).value())
                .toArray();
    }

    private static OutlierTest test(CollaborativePrecision precision, Statistic statistic, String laboratory) {
        return precision.tests().stream()
                .filter(test ->
                        test.statistic() == statistic && test.laboratory().equals(laboratory))
                .findFirst()
                .orElseThrow();
    }

    private static double[] limitsOf(CollaborativePrecision precision, Statistic statistic) {
        OutlierTest test = precision.tests().stream()
                .filter(one -> one.statistic() == statistic)
                .findFirst()
                .orElseThrow();
        return new double[] {test.stragglerLimit(), test.outlierLimit()};
    }

    private static void precision(Held held) {
        double[][] table = Oracle.rows(held.inputs().get("Y"));
        CollaborativePrecision all = of(table);
        List<Laboratory> laboratories = all.laboratories();
        held.holds(
                CLOSED_FORM,
                "lab_means",
                laboratories.stream().mapToDouble(Laboratory::mean).toArray());
        held.holds(
                CLOSED_FORM,
                "lab_sd",
                laboratories.stream()
                        .mapToDouble(one -> one.deviation().orElseThrow())
                        .toArray());
        held.holds(CLOSED_FORM, "general_mean", all.mean());
        held.holds(CLOSED_FORM, "s_r", all.repeatability());
        held.holds(CLOSED_FORM, "s_d2", all.deviationOfMeans() * all.deviationOfMeans());
        held.holds(CLOSED_FORM, "s_L", all.betweenLaboratories());
        held.holds(CLOSED_FORM, "s_R", all.reproducibility());
        held.holds(CLOSED_FORM, "r_limit_2.8", all.repeatabilityLimit());
        held.holds(CLOSED_FORM, "R_limit_2.8", all.reproducibilityLimit());
        held.holds(
                CLOSED_FORM,
                "cochran_C",
                test(all, Statistic.COCHRAN_C, "laboratory 5").value());
        held.holds(QUANTILE, "cochran_crit_5%_1%", limitsOf(all, Statistic.COCHRAN_C));
        held.holds(CLOSED_FORM, "grubbs_high_low", new double[] {
            test(all, Statistic.GRUBBS_HIGH, "laboratory 3").value(),
            test(all, Statistic.GRUBBS_LOW, "laboratory 2").value()
        });
        held.holds(QUANTILE, "grubbs_crit_5%_1%", limitsOf(all, Statistic.GRUBBS_HIGH));
        double[] h = statistic(all, Statistic.MANDEL_H);
        for (int k = 0; k < h.length; k++) {
            // the first and the fourth are differences of means that nearly cancel
            assertEquals(held.output("mandel_h > " + k).asDouble(), h[k], 2e-14, "mandel_h > " + k);
            held.holds(ITERATIVE, "mandel_h > " + k, h[k]);
        }
        held.holds(CLOSED_FORM, "mandel_k", statistic(all, Statistic.MANDEL_K));
        held.holds(QUANTILE, "h_crit_5%_1%", limitsOf(all, Statistic.MANDEL_H));
        held.holds(QUANTILE, "k_crit_5%_1%", limitsOf(all, Statistic.MANDEL_K));
        CollaborativePrecision some = of(
                new double[][] {table[0], Arrays.copyOf(table[1], 2), table[2], Arrays.copyOf(table[3], 2), table[5]});
        held.holds(CLOSED_FORM, "unbalanced > m", some.mean());
        held.holds(CLOSED_FORM, "unbalanced > s_r", some.repeatability());
        held.holds(CLOSED_FORM, "unbalanced > s_d2", some.deviationOfMeans() * some.deviationOfMeans());
        held.holds(CLOSED_FORM, "unbalanced > n_bar", some.replicateNumber());
        held.holds(CLOSED_FORM, "unbalanced > s_L", some.betweenLaboratories());
        held.holds(CLOSED_FORM, "unbalanced > s_R", some.reproducibility());
    }

    /** Those of Grubbs are printed with six decimals. */
    private static void limits(Held held) {
        String grubbs = "grubbs_5%_1%";
        held.output(grubbs).fieldNames().forEachRemaining(name -> {
            int p = Integer.parseInt(name);
            held.holds(EXACT, grubbs + " > " + name, new double[] {
                Math.rint(OutlierStatistics.grubbsLimit(0.05, p) * 1e6) / 1e6,
                Math.rint(OutlierStatistics.grubbsLimit(0.01, p) * 1e6) / 1e6
            });
        });
        for (int n = 2; n <= 3; n++) {
            String cochran = "cochran_5%_1% n=" + n;
            int results = n;
            held.output(cochran).fieldNames().forEachRemaining(name -> {
                int p = Integer.parseInt(name);
                held.holds(QUANTILE, cochran + " > " + name, new double[] {
                    WithinSourceScreening.cochranLimit(0.05, p, results),
                    WithinSourceScreening.cochranLimit(0.01, p, results)
                });
            });
        }
    }

    private static void robustMeans(Held held) {
        AlgorithmA first = AlgorithmA.of(held.inputRow("x1"), Constants.ROUNDED);
        held.holds(ITERATIVE, "x1 > x*", first.mean());
        held.holds(ITERATIVE, "x1 > s*", first.deviation());
        held.holds(EXACT, "x1 > iterations", first.iterations());
        AlgorithmA exact = AlgorithmA.of(held.inputRow("x1"), Constants.EXACT);
        held.holds(ITERATIVE, "x1_exact_constants > x*", exact.mean());
        held.holds(ITERATIVE, "x1_exact_constants > s*", exact.deviation());
        double[] x2 = held.inputRow("x2");
        AlgorithmA second = AlgorithmA.of(x2, Constants.ROUNDED);
        held.holds(ITERATIVE, "x2 > x*", second.mean());
        held.holds(ITERATIVE, "x2 > s*", second.deviation());
        held.holds(ITERATIVE, "x2 > u(x*)=1.25 s*/sqrt(p)", second.standardUncertainty());
        held.holds(
                ITERATIVE,
                "x2 > z",
                Arrays.stream(x2)
                        .map(x -> ProficiencyScore.z(x, second.mean(), second.deviation())
                                .value())
                        .toArray());
        held.offersNo("x1 > first", "MADe_x2", "nIQR_x2(type7)");
    }

    private static void scores(Held held) {
        double x = held.input("x");
        double u = held.input("u_x");
        double assigned = held.input("x_pt");
        double uAssigned = held.input("u_pt");
        double sigma = held.input("sigma_pt");
        held.holds(CLOSED_FORM, "z", ProficiencyScore.z(x, assigned, sigma).value());
        held.holds(
                CLOSED_FORM,
                "z_prime",
                ProficiencyScore.zPrime(x, assigned, uAssigned, sigma).value());
        held.holds(
                CLOSED_FORM,
                "zeta",
                ProficiencyScore.zeta(x, u, assigned, uAssigned).value());
        held.holds(
                CLOSED_FORM,
                "En(k=2)",
                ProficiencyScore.en(x, 2 * u, assigned, 2 * uAssigned).value());
        // a limit that was read in no source
        held.offersNo("sigma_negligible_rule u<=0.3 sigma");
    }

    private static void responseFactors(Held held) {
        ProfileMatrix main = ProfileMatrix.ofRows(Oracle.rows(held.inputs().get("lab1")));
        ProfileMatrix other = ProfileMatrix.ofRows(Oracle.rows(held.inputs().get("lab2")));
        double[] added = held.inputRow("new_lab2");
        ResponseFactors factors = ResponseFactors.ofLogRatios(main, other);
        held.holds(CLOSED_FORM, "clr_shift", factors.logarithms());
        held.holds(
                CLOSED_FORM,
                "se",
                factors.targets().stream()
                        .mapToDouble(target -> factors.standardError(target).orElseThrow())
                        .toArray());
        held.holds(CLOSED_FORM, "factors_from_clr(relative to P5)", factors.relativeTo("t5"));
        held.holds(
                CLOSED_FORM,
                "corrected_composition",
                factors.correct(ProfileMatrix.ofRows(new double[][] {added}).profile(0))
                        .shares());
        held.holds(
                CLOSED_FORM,
                "median_ratio_to_main",
                ResponseFactors.ofMedianRatios(main, other, "t5").relativeTo("t5"));
        double[] truth = {1.10, 0.85, 1.30, 0.95, 1.0};
        double[] bare = new double[5];
        Arrays.setAll(bare, k -> added[k] / truth[k]);
        held.derives(CLOSED_FORM, "true_composition", closed(bare));
        held.derives(CLOSED_FORM, "uncorrected_composition", closed(added));
    }

    private static double[] closed(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        double all = sum;
        return Arrays.stream(x).map(value -> value / all).toArray();
    }

    private static void rotation(Held held) {
        double[][] onto = Oracle.rows(held.inputs().get("A"));
        double[][] moved = Oracle.rows(held.inputs().get("B"));
        ProcrustesRotation rotation = ProcrustesRotation.of(moved, onto, Reflection.EXCLUDED);
        held.holds(CLOSED_FORM, "R", rotation.rotation());
        held.holds(CLOSED_FORM, "scale", rotation.scale());
        for (int i = 0; i < moved.length; i++) {
            double[] point = rotation.apply(moved[i]);
            for (int k = 0; k < point.length; k++) {
                String place = "mapped > " + i + " > " + k;
                // what is left of places of about 2
                assertEquals(held.output(place).asDouble(), point[k], 2e-15, place);
                held.holds(ITERATIVE, place, point[k]);
            }
        }
        held.holds(CLOSED_FORM, "rss", rotation.residualSumOfSquares());
        double[][] r = rotation.rotation();
        held.holds(CLOSED_FORM, "det", r[0][0] * r[1][1] - r[0][1] * r[1][0]);
    }

    private static void indices(Held held) {
        JsonNode times = held.inputs().get("alkanes_C6..C20");
        Map<Integer, Double> alkanes = new TreeMap<>();
        for (int k = 0; k < times.size(); k++) {
            alkanes.put(6 + k, times.get(k).asDouble());
        }
        held.holds(
                CLOSED_FORM,
                "vdk(11.237)",
                AlkaneLadder.of(alkanes).vanDenDoolKratz(11.237).orElseThrow());
        held.holds(
                CLOSED_FORM,
                "kovats(t=9.5,t10=8,t11=11,t0=1.5)",
                AlkaneLadder.of(Map.of(10, 8.0, 11, 11.0)).kovats(9.5, 1.5).orElseThrow());
        held.holds(
                CLOSED_FORM,
                "vdk(30; 28,33; C8)",
                AlkaneLadder.of(Map.of(8, 28.0, 9, 33.0)).vanDenDoolKratz(30).orElseThrow());
        held.holds(
                CLOSED_FORM,
                "vdk_even_only(t=15; C10=12.0,C12=18.0)",
                AlkaneLadder.of(Map.of(10, 12.0, 12, 18.0)).vanDenDoolKratz(15).orElseThrow());
        held.offersNo("inverse_RT_of_1007.942");
    }
}
