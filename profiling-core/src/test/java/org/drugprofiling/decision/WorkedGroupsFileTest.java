package org.drugprofiling.decision;

import static org.drugprofiling.Held.Kind.CLOSED_FORM;
import static org.drugprofiling.Held.Kind.EXACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.drugprofiling.Held;
import org.drugprofiling.Oracle;
import org.drugprofiling.agreement.CrossTabulation;
import org.drugprofiling.agreement.GroupingAgreement;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.population.SourcePermutation;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

/** Every number of the worked examples on groups and classes. */
class WorkedGroupsFileTest {

    private static Map<String, Consumer<Held>> examples() {
        Map<String, Consumer<Held>> examples = new LinkedHashMap<>();
        for (String none : List.of(
                "pca-mean-centred", "pca-autoscaled", "pca-T2Q", "graph-modularity", "plsda", "lda", "simca", "knn")) {
            examples.put(none, WorkedGroupsFileTest::nothing);
        }
        examples.put("confusion", WorkedGroupsFileTest::nothing);
        examples.put("hca-linkages", WorkedGroupsFileTest::specimens);
        examples.put("hca-points", WorkedGroupsFileTest::points);
        examples.put("graph-chaining", WorkedGroupsFileTest::chain);
        examples.put("cluster-validity", WorkedGroupsFileTest::validity);
        examples.put("permutation", WorkedGroupsFileTest::permutation);
        return examples;
    }

    /** Components, discriminant models, votes, modularity, linkages that turn back and cophenetic correlations are not offered. */
    @Test
    void everyNumberIsHeldOrNotOffered() {
        List<Held> all = Held.all("05_classes.json", examples());
        Map<String, Integer> held = new TreeMap<>();
        all.stream().filter(one -> one.count() > 0).forEach(one -> held.put(one.id(), one.count()));
        assertEquals(
                Map.of(
                        "hca-linkages", 63,
                        "hca-points", 18,
                        "graph-chaining", 2,
                        "cluster-validity", 9,
                        "permutation", 3),
                held);
    }

    private static void nothing(Held held) {
        held.names().forEach(held::offersNo);
    }

    private static Linkage linkage(String name) {
        return Linkage.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** SciPy numbers the members of a merger by size of the number and not by their first member, so both orders are one. */
    private static void specimens(Held held) {
        double[] condensed = held.inputRow("condensed_distance");
        double[] packed = new double[condensed.length];
        int at = 0;
        for (int i = 1; i < 6; i++) {
            for (int j = 0; j < i; j++) {
                packed[at++] = condensed[j * 6 - j * (j + 1) / 2 + i - j - 1];
            }
        }
        for (String name : held.names()) {
            if (name.equals("weighted") || name.equals("ward")) {
                held.offersNo(name);
                continue;
            }
            Dendrogram dendrogram = Dendrogram.ofDistances(packed, 6, linkage(name));
            List<Dendrogram.Merge> merges = dendrogram.merges();
            held.holds(
                    CLOSED_FORM,
                    name + " > merge_heights",
                    merges.stream().mapToDouble(Dendrogram.Merge::height).toArray());
            held.holds(
                    EXACT,
                    name + " > merges",
                    merges.stream()
                            .map(merge -> IntStream.of(merge.first(), merge.second())
                                    .sorted()
                                    .asDoubleStream()
                                    .toArray())
                            .toArray(double[][]::new));
            cut(held, name + " > cut_at_1.0", dendrogram.cut(1, LinkOperator.WITHIN));
            held.offersNo(name + " > cophenetic_correlation");
        }
    }

    /** Holds groups by who is together: numbers of groups are names. */
    private static void cut(Held held, String place, int[] groups) {
        double[] expected = Oracle.row(held.output(place));
        Map<Integer, Double> names = new TreeMap<>();
        double[] renamed = new double[groups.length];
        for (int row = 0; row < groups.length; row++) {
            names.putIfAbsent(groups[row], expected[row]);
            renamed[row] = names.getOrDefault(groups[row], Double.NaN);
        }
        assertEquals(names.size(), new TreeSet<>(names.values()).size(), place);
        held.holds(EXACT, place, renamed);
    }

    private static LinkValueMatrix euclidean(Held held) {
        return Comparisons.allPairs(
                ComparisonMetrics.EUCLIDEAN,
                ProfileMatrix.ofRows(Oracle.rows(held.inputs().get("points"))));
    }

    private static void points(Held held) {
        for (String name : held.names()) {
            if (!List.of("single", "complete", "average").contains(name)) {
                held.offersNo(name);
                continue;
            }
            held.holds(
                    CLOSED_FORM,
                    name + " > heights",
                    Dendrogram.of(euclidean(held), linkage(name)).merges().stream()
                            .mapToDouble(Dendrogram.Merge::height)
                            .toArray());
            held.offersNo(name + " > cophenetic_correlation");
        }
    }

    private static void chain(Held held) {
        double[][] rows = IntStream.range(0, 5)
                .mapToObj(k -> new double[] {held.inputRow("x")[k]})
                .toArray(double[][]::new);
        LinkValueMatrix values = Comparisons.allPairs(ComparisonMetrics.MANHATTAN, ProfileMatrix.ofRows(rows));
        LinkGroups single = LinkGroups.of(values, Linkage.SINGLE, held.input("t"), LinkOperator.WITHIN);
        held.holds(EXACT, "components", single.groups().size());
        held.holds(CLOSED_FORM, "diameter", single.groups().get(0).worstPair().score());
        // the middle three are equally far apart but for the last bits, by which the example decides; here the first by
        // name join
        for (String name : List.of("complete", "average")) {
            assertEquals(
                    3,
                    LinkGroups.of(values, linkage(name), held.input("t"), LinkOperator.WITHIN)
                            .groups()
                            .size());
            assertEquals(Set.of(1.0, 2.0, 3.0), Set.copyOf(numbers(held.output(name + "_linkage_clusters"))));
            held.offersNo(name + "_linkage_clusters");
        }
    }

    private static List<Double> numbers(JsonNode array) {
        return Arrays.stream(Oracle.row(array)).boxed().distinct().toList();
    }

    private static List<String> labels(JsonNode labels) {
        return StreamSupport.stream(labels.spliterator(), false)
                .map(label -> "group " + label.asText())
                .toList();
    }

    static Map<String, String> bySpecimen(List<String> labels) {
        Map<String, String> groups = new TreeMap<>();
        for (int row = 0; row < labels.size(); row++) {
            groups.put("specimen " + row, labels.get(row));
        }
        return groups;
    }

    private static void validity(Held held) {
        CrossTabulation table = CrossTabulation.of(
                "a",
                bySpecimen(labels(held.inputs().get("a"))),
                "b",
                bySpecimen(labels(held.inputs().get("b"))));
        held.holds(
                CLOSED_FORM,
                "rand_adj",
                GroupingAgreement.of(table).adjustedRand().orElseThrow());
        Silhouette silhouette = Silhouette.of(
                NamedGroups.of(euclidean(held), labels(held.inputs().get("labels"))));
        held.holds(
                CLOSED_FORM,
                "silhouette",
                silhouette.rows().stream()
                        .mapToDouble(row -> row.value().orElseThrow())
                        .toArray());
        held.holds(CLOSED_FORM, "mean", silhouette.mean().orElseThrow());
    }

    /** The figure is the example's own, computed here: only what is done with it is the library's. */
    private static void permutation(Held held) {
        double[][] x = Oracle.rows(held.inputs().get("X"));
        List<String> sources =
                IntStream.range(0, 6).mapToObj(k -> "source " + k).toList();
        List<Double> figures = new ArrayList<>();
        SourcePermutation test = SourcePermutation.of(
                sources,
                labels(held.inputs().get("y")),
                groups -> {
                    double figure = leaveOneOutQ2(
                            x,
                            groups.stream()
                                    .mapToDouble(group -> group.equals("group 1.0") ? 1 : 0)
                                    .toArray());
                    figures.add(figure);
                    return figure;
                },
                999,
                1);
        assertTrue(test.isExact());
        held.holds(EXACT, "count_ge", test.atLeast());
        held.holds(EXACT, "n_perm", test.relabellings());
        held.holds(EXACT, "p_exact", test.pValue());
        assertEquals(0.1, test.smallestPValue());
        held.derives(CLOSED_FORM, "Q2_obs", test.observed());
        // the first is that of the grouping at hand, before any is tried
        double[] sorted =
                figures.stream().skip(1).mapToDouble(figure -> figure).sorted().toArray();
        held.derives(CLOSED_FORM, "Q2_null_max_other", sorted[sorted.length - 3]);
    }

    private static double leaveOneOutQ2(double[][] x, double[] y) {
        double mean = NamedGroups.mean(y);
        double press = 0;
        double total = 0;
        for (int left = 0; left < y.length; left++) {
            int out = left;
            int[] training = IntStream.range(0, y.length).filter(k -> k != out).toArray();
            double[] centre = new double[x[0].length];
            double middle = 0;
            for (int k : training) {
                middle += y[k] / training.length;
                for (int j = 0; j < centre.length; j++) {
                    centre[j] += x[k][j] / training.length;
                }
            }
            double[] w = new double[centre.length];
            double squares = 0;
            for (int j = 0; j < centre.length; j++) {
                for (int k : training) {
                    w[j] += (x[k][j] - centre[j]) * (y[k] - middle);
                }
                squares += w[j] * w[j];
            }
            double ty = 0;
            double tt = 0;
            for (int k : training) {
                double t = 0;
                for (int j = 0; j < centre.length; j++) {
                    t += (x[k][j] - centre[j]) * w[j] / Math.sqrt(squares);
                }
                ty += t * (y[k] - middle);
                tt += t * t;
            }
            double predicted = middle;
            for (int j = 0; j < centre.length; j++) {
                predicted += (x[left][j] - centre[j]) * w[j] / Math.sqrt(squares) * ty / tt;
            }
            press += (y[left] - predicted) * (y[left] - predicted);
            total += (y[left] - mean) * (y[left] - mean);
        }
        return 1 - press / total;
    }

    /** The independent clustering of fifteen specimens: silhouettes by scikit-learn's definition, and the adjusted index. */
    @Test
    void silhouettesAndAgreementOfFifteenSpecimens() {
        JsonNode file = Oracle.read("12_clustering.json");
        LinkValueMatrix values = Comparisons.allPairs(
                ComparisonMetrics.EUCLIDEAN,
                ProfileMatrix.ofRows(Oracle.rows(file.get("inputs").get("rows"))));
        List<String> labels = labels(file.get("inputs").get("true_class"));
        Silhouette silhouette = Silhouette.of(NamedGroups.of(values, labels));
        double[] expected = Oracle.row(file.get("results").get("silhouette_of_true_class"));
        for (int row = 0; row < expected.length; row++) {
            assertEquals(
                    expected[row], silhouette.rows().get(row).value().orElseThrow(), Oracle.tolerance(expected[row]));
        }
        double mean = file.get("results").get("mean_silhouette").asDouble();
        assertEquals(mean, silhouette.mean().orElseThrow(), Oracle.tolerance(mean));
        double adjusted =
                file.get("results").get("adjusted_rand_true_vs_alternative").asDouble();
        assertEquals(
                adjusted,
                GroupingAgreement.of(CrossTabulation.of(
                                "true",
                                bySpecimen(labels),
                                "alternative",
                                bySpecimen(labels(file.get("inputs").get("alternative_partition")))))
                        .adjustedRand()
                        .orElseThrow(),
                Oracle.tolerance(adjusted));
    }
}
