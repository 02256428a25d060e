package org.drugprofiling.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

class SilhouetteTest {

    private static NamedGroups groups(ComparisonMetric metric, double[][] rows, String... names) {
        return NamedGroups.of(Comparisons.allPairs(metric, ProfileMatrix.ofRows(rows)), List.of(names));
    }

    private static NamedGroups points(List<Integer> places, List<String> names) {
        double[][] rows = places.stream().map(place -> new double[] {place}).toArray(double[][]::new);
        return NamedGroups.of(Comparisons.allPairs(ComparisonMetrics.MANHATTAN, ProfileMatrix.ofRows(rows)), names);
    }

    private static String refusal(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(ProfilingException.class, what).code();
    }

    /** Points at 0, 1 and 3, and at 10: a is 2, 1.5 and 2.5, b is 10, 9 and 7. */
    @Test
    void theOnlyMemberOfAGroupHasZeroByConvention() {
        Silhouette silhouette = Silhouette.of(points(List.of(0, 1, 3, 10), List.of("a", "a", "a", "b")));
        assertEquals(0.8, silhouette.rows().get(0).value().orElseThrow(), 1e-15);
        assertEquals(7.5 / 9, silhouette.rows().get(1).value().orElseThrow(), 1e-15);
        assertEquals(4.5 / 7, silhouette.rows().get(2).value().orElseThrow(), 1e-15);
        assertEquals(
                new Silhouette.OfRow(3, "b", Optional.of("a"), OptionalDouble.of(0), Silhouette.Basis.ALONE),
                silhouette.rows().get(3));
        assertEquals((0.8 + 7.5 / 9 + 4.5 / 7) / 4, silhouette.mean().orElseThrow(), 1e-15);
        assertEquals((0.8 + 7.5 / 9 + 4.5 / 7) / 3, silhouette.mean("a").orElseThrow(), 1e-15);
        assertEquals(OptionalDouble.of(0), silhouette.mean("b"));
        assertEquals(OptionalDouble.empty(), silhouette.mean("c"));
        assertTrue(silhouette.toString().contains("1 alone in a group (0 by convention)"), silhouette.toString());
    }

    /** At 2 between 0, 1 and 3, 5 the means are 1.5 and 2; it was put with the far pair. */
    @Test
    void aSpecimenInTheWrongGroupIsBelowZero() {
        Silhouette.OfRow wrong = Silhouette.of(points(List.of(0, 1, 3, 5, 2), List.of("a", "a", "b", "b", "b")))
                .rows()
                .get(4);
        assertEquals((1.5 - 2) / 2, wrong.value().orElseThrow(), 1e-15);
        assertEquals(Optional.of("a"), wrong.nearestOther());
    }

    @Test
    void oneGroupAndGroupsOfOneAreRefused() {
        assertEquals("trivial-grouping", refusal(() -> Silhouette.of(points(List.of(0, 1), List.of("a", "a")))));
        assertEquals("trivial-grouping", refusal(() -> Silhouette.of(points(List.of(0, 1), List.of("a", "b")))));
    }

    @Test
    void whatIsIdenticalToAllIsAtZeroByDefinition() {
        Silhouette same = Silhouette.of(points(List.of(4, 4, 4), List.of("a", "a", "b")));
        assertEquals(OptionalDouble.of(0), same.rows().get(0).value());
        assertEquals(Silhouette.Basis.DISTANCES, same.rows().get(0).basis());
    }

    @Test
    void distancesThatDifferByRoundingAreEqual() {
        Silhouette same = Silhouette.of(groups(
                ComparisonMetrics.MANHATTAN, new double[][] {{0.3}, {0.3}, {0.1 + 0.2}, {5}}, "a", "a", "b", "c"));
        assertEquals(OptionalDouble.of(0), same.rows().get(0).value());
        assertEquals(
                "scores-too-small",
                refusal(() -> Silhouette.of(groups(
                        ComparisonMetrics.MANHATTAN, new double[][] {{0.3}, {0.3}, {0.1 + 0.2}}, "a", "a", "b"))));
    }

    /** A similarity is turned into what it lacks of 1: the silhouettes of r are those of the Pearson distance 1 − r. */
    @Test
    void theOrientationOfTheMetricIsRespected() {
        double[][] rows = {{1, 2, 3, 9}, {1, 2, 3.5, 9}, {9, 1, 2, 3}, {9, 1, 2, 2}};
        Silhouette r = Silhouette.of(groups(ComparisonMetrics.PEARSON, rows, "a", "a", "b", "b"));
        Silhouette distance = Silhouette.of(groups(ComparisonMetrics.PEARSON_DISTANCE, rows, "a", "a", "b", "b"));
        for (int row = 0; row < 4; row++) {
            double width = r.rows().get(row).value().orElseThrow();
            assertTrue(width > 0.9, r::toString);
            assertEquals(distance.rows().get(row).value().orElseThrow(), width, 1e-12);
        }
    }

    /** The third row is constant: no correlation with anything. */
    @Test
    void whatCanBeComparedWithNothingIsLeftOutAndSaid() {
        double[][] rows = {{1, 2, 3, 9}, {1, 2, 3.5, 9}, {1, 1, 1, 1}, {9, 1, 2, 3}};
        NamedGroups with = groups(ComparisonMetrics.PEARSON_DISTANCE, rows, "a", "a", "a", "b");
        NamedGroups without =
                groups(ComparisonMetrics.PEARSON_DISTANCE, new double[][] {rows[0], rows[1], rows[3]}, "a", "a", "b");
        assertEquals(List.of(2), with.withoutLinkValue());
        Silhouette silhouette = Silhouette.of(with);
        assertEquals(Silhouette.Basis.LEFT_OUT, silhouette.rows().get(2).basis());
        assertEquals(OptionalDouble.empty(), silhouette.rows().get(2).value());
        assertEquals(1, silhouette.count(Silhouette.Basis.LEFT_OUT));
        assertEquals(Silhouette.of(without).mean(), silhouette.mean());
        assertEquals(
                "trivial-grouping",
                refusal(() -> Silhouette.of(groups(
                        ComparisonMetrics.PEARSON_DISTANCE,
                        new double[][] {rows[0], rows[1], rows[2]},
                        "a",
                        "a",
                        "b"))));
    }

    /** By Jaccard a row of zeros has a value with others and none with another row of zeros. */
    @Test
    void whatLacksSomeLinkValuesHasNoSilhouetteAndNoMean() {
        double[][] rows = {{0, 0, 0}, {0, 0, 0}, {1, 1, 0}, {1, 1, 1}};
        Silhouette silhouette = Silhouette.of(groups(ComparisonMetrics.JACCARD, rows, "a", "b", "c", "c"));
        assertEquals(2, silhouette.count(Silhouette.Basis.INCOMPLETE));
        assertEquals(OptionalDouble.empty(), silhouette.rows().get(0).value());
        assertTrue(silhouette.rows().get(2).value().isPresent());
        assertEquals(OptionalDouble.empty(), silhouette.mean());
        assertEquals(OptionalDouble.empty(), silhouette.mean("a"));
        assertTrue(silhouette.mean("c").isPresent());
        assertTrue(silhouette.toString().startsWith("mean silhouette undefined"), silhouette.toString());
    }

    @Test
    void namesAreOneForEachRowAndNotBlank() {
        assertEquals("length-mismatch", refusal(() -> points(List.of(0, 1), List.of("a"))));
        assertEquals("invalid-parameter", refusal(() -> points(List.of(0, 1), List.of("a", " "))));
        assertEquals("ambiguous-source", refusal(() -> points(List.of(0, 1, 2), List.of("a", "b", "A "))));
        NamedGroups groups = points(List.of(0, 1, 9), List.of("b", "a", "b"));
        assertEquals(List.of("a", "b"), List.copyOf(groups.names()));
        assertEquals(List.of(0, 2), groups.rows("b"));
        assertEquals(
                "{r1=b, r2=a, r3=b}",
                groups.byName(identity -> identity.specimen().value()).toString());
        assertEquals("repeated-name", refusal(() -> groups.byName(identity -> "one")));
    }

    @Test
    void groupsByLinksAreNamedInTheirOrder() {
        LinkGroups links = LinkGroups.of(
                points(List.of(0, 9, 1, 20), List.of("x", "x", "x", "x")).values(),
                Linkage.AVERAGE,
                2,
                LinkOperator.WITHIN);
        assertEquals(List.of("1", "2", "1", "3"), links.named().groupOfRow());
    }

    /** Whatever the order of the table: the same bits for each specimen, all from −1 to 1. */
    @Property(tries = 200)
    void orderAndNamesPlayNoPart(
            @ForAll @Size(min = 3, max = 12) List<@IntRange(min = 0, max = 60) Integer> places, @ForAll long seed) {
        List<String> names =
                IntStream.range(0, places.size()).mapToObj(k -> "g" + k % 2).toList();
        List<Double> thirds = places.stream().map(place -> place / 3.0).toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        Silhouette silhouette = ofThirds(thirds, names);
        Silhouette shuffled = ofThirds(
                order.stream().map(thirds::get).toList(),
                order.stream().map(k -> "other " + names.get(k)).toList());
        for (int k = 0; k < order.size(); k++) {
            OptionalDouble value = silhouette.rows().get(order.get(k)).value();
            assertEquals(value, shuffled.rows().get(k).value());
            assertTrue(Math.abs(value.orElseThrow()) <= 1);
        }
        assertEquals(silhouette.mean(), shuffled.mean());
    }

    private static Silhouette ofThirds(List<Double> places, List<String> names) {
        double[][] rows = places.stream().map(place -> new double[] {place}).toArray(double[][]::new);
        return Silhouette.of(
                NamedGroups.of(Comparisons.allPairs(ComparisonMetrics.MANHATTAN, ProfileMatrix.ofRows(rows)), names));
    }
}
