package org.drugprofiling.population;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.IndependentPairsInterval.Scale;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

/** Figures of the ROC curve against worked examples (numpy, scipy) and against pROC. */
class RocCurveTest {

    private static final String WORKED = "03_populations.json";
    private static final Orientation DISTANCE = Orientation.LOWER_IS_MORE_ALIKE;
    private static final Orientation SIMILARITY = Orientation.HIGHER_IS_MORE_ALIKE;

    private static RocCurve curve(JsonNode inputs) {
        return RocCurve.of(row(inputs.get("linked")), row(inputs.get("unlinked")), DISTANCE);
    }

    private static double[] negated(double[] x) {
        double[] negated = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            negated[k] = -x[k];
        }
        return negated;
    }

    private static ProfilingException refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(ProfilingException.class, call);
    }

    @Test
    void deLongAndHanleyMcNeil() {
        JsonNode example = example(WORKED, "auc-delong");
        JsonNode outputs = example.get("outputs");
        RocCurve roc = curve(example.get("inputs"));
        assertEquals(outputs.get("auc").asDouble(), roc.areaUnderCurve(), 1e-15);
        assertEquals(outputs.get("var").asDouble(), roc.deLongVariance().orElseThrow(), 1e-14);
        assertEquals(outputs.get("se").asDouble(), roc.deLongStandardError().orElseThrow(), 1e-13);
        assertEquals(outputs.get("hanley_mcneil_se").asDouble(), roc.hanleyMcNeilStandardError(), 1e-13);
        IndependentPairsInterval plain = roc.deLong(0.95, Scale.AREA);
        assertEquals(outputs.get("ci95").get(0).asDouble(), plain.lower(), 1e-12);
        assertEquals(1, plain.upper());
        IndependentPairsInterval logit = roc.deLong(0.95, Scale.LOGIT);
        assertEquals(outputs.get("ci95_logit").get(0).asDouble(), logit.lower(), 1e-12);
        assertEquals(outputs.get("ci95_logit").get(1).asDouble(), logit.upper(), 1e-12);
        assertEquals(OptionalInt.empty(), logit.sources());
        assertEquals(
                """
                area      0.8802
                interval  0.6482 to 0.9670 (95 %)
                method    DeLong, as if no two pairs shared a source
                pairs     8 linked, 12 unlinked
                sources   not known""",
                logit.toString());
        refused(() -> roc.deLong(1, Scale.AREA));
        refused(() -> roc.deLong(Double.NaN, Scale.AREA));
    }

    @Test
    void twoMetricsOnTheSamePairs() {
        JsonNode example = example(WORKED, "auc-delong-paired");
        JsonNode inputs = example.get("inputs");
        JsonNode outputs = example.get("outputs");
        double[] linked1 = row(inputs.get("linked1"));
        double[] unlinked1 = row(inputs.get("unlinked1"));
        double[] linked2 = row(inputs.get("linked2"));
        double[] unlinked2 = row(inputs.get("unlinked2"));
        RocComparison comparison = RocComparison.of(linked1, unlinked1, DISTANCE, linked2, unlinked2, DISTANCE);
        assertEquals(outputs.get("auc1").asDouble(), comparison.firstArea(), 1e-14);
        assertEquals(outputs.get("auc2").asDouble(), comparison.secondArea(), 1e-14);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertEquals(
                        outputs.get("cov").get(i).get(j).asDouble(), comparison.covariance()[i][j], 1e-14);
            }
        }
        assertEquals(outputs.get("diff").asDouble(), comparison.difference(), 1e-14);
        assertEquals(outputs.get("se").asDouble(), comparison.standardError(), 1e-13);
        assertEquals(outputs.get("z").asDouble(), comparison.z().orElseThrow(), 1e-11);
        assertEquals(outputs.get("p").asDouble(), comparison.pValue().orElseThrow(), 1e-11);
        // a metric of the other orientation, and the same metric twice
        RocComparison turned =
                RocComparison.of(linked1, unlinked1, DISTANCE, negated(linked2), negated(unlinked2), SIMILARITY);
        assertEquals(comparison.toString(), turned.toString());
        RocComparison itself = RocComparison.of(linked1, unlinked1, DISTANCE, linked1, unlinked1, DISTANCE);
        assertEquals(0, itself.standardError());
        assertEquals(OptionalDouble.empty(), itself.z());
        assertEquals(OptionalDouble.empty(), itself.pValue());
        assertTrue(itself.toString().contains("p           undefined"));
        assertEquals(
                "length-mismatch",
                refused(() -> RocComparison.of(linked1, unlinked1, DISTANCE, linked1, linked1, DISTANCE))
                        .code());
        double[] single = {1};
        refused(() -> RocComparison.of(single, unlinked1, DISTANCE, single, unlinked1, DISTANCE));
    }

    @Test
    void twoMetricsOnTheSamePopulations() {
        LinkPopulations populations = WorkedPopulationsTest.elevenSpecimens();
        ProfileMatrix profiles = WorkedPopulationsTest.elevenProfiles();
        LinkPopulations other =
                LinkPopulations.of(profiles, ComparisonMetrics.CANBERRA, PopulationRules.SAME_SEIZURE);
        RocComparison comparison = RocComparison.of(populations, other);
        assertEquals(RocCurve.of(populations).areaUnderCurve(), comparison.firstArea(), 1e-14);
        assertEquals(RocCurve.of(other).areaUnderCurve(), comparison.secondArea(), 1e-14);
        assertEquals(
                RocCurve.of(other).deLongVariance().orElseThrow(), comparison.covariance()[1][1], 1e-14);
        assertEquals(OptionalInt.of(4), comparison.sources(), "one of the five sources has no linked pair");
        LinkPopulations weighted = LinkPopulations.of(
                profiles,
                ComparisonMetrics.CANBERRA,
                PopulationRules.SAME_SEIZURE,
                PairWeighting.EACH_SOURCE,
                UnlinkedPairs.ALL);
        assertEquals(
                "no-weighted-form",
                refused(() -> RocComparison.of(populations, weighted)).code());
        LinkPopulations fewer = LinkPopulations.of(
                profiles,
                ComparisonMetrics.CANBERRA,
                PopulationRules.SAME_SEIZURE,
                PairWeighting.EACH_PAIR,
                UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE);
        assertEquals(
                "other-pairs", refused(() -> RocComparison.of(populations, fewer)).code());
    }

    @Test
    void equalErrorRatesByName() {
        JsonNode example = example(WORKED, "roc-table");
        JsonNode outputs = example.get("outputs");
        RocCurve roc = curve(example.get("inputs"));
        assertEquals(outputs.get("eer_rocch").asDouble(), roc.equalErrorRate(), 1e-14);
        assertEquals(
                outputs.get("eer_linear_interp").asDouble(),
                roc.equalErrorRate(EqualErrorConvention.LINEAR_INTERPOLATION),
                1e-14);
        assertEquals(
                outputs.get("eer_nearest_avg").asDouble(),
                roc.equalErrorRate(EqualErrorConvention.MEAN_AT_NEAREST_POINT),
                1e-14);
        assertEquals(
                outputs.get("eer_minmax").asDouble(),
                roc.equalErrorRate(EqualErrorConvention.SMALLEST_MAXIMUM),
                1e-14);
        assertEquals("convex-hull", EqualErrorConvention.CONVEX_HULL.id());
        JsonNode hull = outputs.get("rocch");
        assertEquals(hull.size(), roc.convexHull().size());
        for (int k = 0; k < hull.size(); k++) {
            assertEquals(hull.get(k).get(0).asDouble(), roc.convexHull().get(k).falsePositiveRate(), 1e-15);
            assertEquals(hull.get(k).get(1).asDouble(), roc.convexHull().get(k).truePositiveRate(), 1e-15);
        }
        assertEquals(outputs.get("youden_J").asDouble(), roc.youden(), 1e-15);
        assertEquals(1, roc.cornerPoints().size());
        assertEquals(2.5, roc.cornerPoints().get(0).threshold());
        assertEquals(
                outputs.get("closest_corner").get(1).asDouble(),
                RocCurve.cornerDistance(roc.cornerPoints().get(0)),
                1e-14);
        assertEquals(
                example(WORKED, "roc-pauc").get("outputs").get("pauc").asDouble(), roc.partialArea(0.2), 1e-14);
    }

    @Test
    void everyYoudenPointIsGivenAndTheMostAlikeFirst() {
        // J is 1/2 at 1 and at 3
        RocCurve roc = RocCurve.of(new double[] {1, 3}, new double[] {2, 4}, DISTANCE);
        assertEquals(
                List.of(1.0, 3.0),
                roc.youdenPoints().stream().map(RocPoint::threshold).toList());
        assertEquals(
                List.of(1.0, 3.0),
                roc.cornerPoints().stream().map(RocPoint::threshold).toList());
    }

    @Test
    void overlapOfTwoNormals() {
        JsonNode outputs = example(WORKED, "overlap").get("outputs");
        BinormalOverlap overlap = BinormalOverlap.of(2, 1, 5, 1.5);
        assertArrayEquals(row(outputs.get("crossings")), overlap.crossings(), 1e-13);
        assertEquals(outputs.get("overlap").asDouble(), overlap.coefficient(), 1e-13);
        assertEquals(outputs.get("binormal_auc").asDouble(), overlap.areaUnderCurve(DISTANCE), 1e-13);
        assertEquals(1 - outputs.get("binormal_auc").asDouble(), overlap.areaUnderCurve(SIMILARITY), 1e-13);
        // turned about, mirrored, shifted and scaled it stays the same
        assertEquals(overlap.coefficient(), BinormalOverlap.of(5, 1.5, 2, 1).coefficient(), 1e-14);
        assertEquals(overlap.coefficient(), BinormalOverlap.of(-5, 1.5, -2, 1).coefficient(), 1e-14);
        assertEquals(overlap.coefficient(), BinormalOverlap.of(104, 2, 110, 3).coefficient(), 1e-14);
        // equal deviations: 2 Φ(−1), scipy.stats.norm.cdf
        assertEquals(0.31731050786291415, BinormalOverlap.of(0, 1, 2, 1).coefficient(), 1e-15);
        assertArrayEquals(new double[] {1}, BinormalOverlap.of(0, 1, 2, 1).crossings());
        assertEquals(0.31731050786291415, BinormalOverlap.of(0, 1, 2, 1 + 1e-12).coefficient(), 1e-11);
        assertEquals(1, BinormalOverlap.of(3, 2, 3, 2).coefficient());
        assertEquals(0, BinormalOverlap.of(3, 2, 3, 2).crossings().length);
        // one centre: scipy, 2 cdf(−c) + cdf(c/3) − cdf(−c/3) with c = √(2 ln 3/(1 − 1/9))
        assertEquals(0.5156720034683006, BinormalOverlap.of(0, 1, 0, 3).coefficient(), 1e-12);
        assertEquals(
                BinormalOverlap.of(2, 1, 6, 2).coefficient(),
                BinormalOverlap.ofScores(new double[] {1, 2, 3}, new double[] {8, 6, 4})
                        .coefficient(),
                1e-15);
        refused(() -> BinormalOverlap.of(0, 0, 1, 1));
        refused(() -> BinormalOverlap.of(0, 1, Double.NaN, 1));
        refused(() -> BinormalOverlap.ofScores(new double[] {1}, new double[] {1, 2}));
        refused(() -> BinormalOverlap.ofScores(new double[] {1, 1}, new double[] {1, 2}));
    }

    /** R 4.2.2, pROC 1.18.0; every set of the file, with the deviations said where they are. */
    @Test
    void theCurvesOfPRoc() {
        JsonNode results = read("09_roc.json").get("results");
        List<String> seen = new ArrayList<>();
        results.forEachEntry((name, expected) -> {
            seen.add(name);
            RocCurve roc = curve(expected.get("inputs"));
            assertEquals(expected.get("auc").asDouble(), roc.areaUnderCurve(), 1e-14, name);
            assertEquals(
                    expected.get("wilcoxon_W_over_n1n2").asDouble(), roc.areaUnderCurve(), 1e-14, name);
            assertEquals(expected.get("gini").asDouble(), 2 * roc.areaUnderCurve() - 1, 1e-14, name);
            assertEquals(
                    expected.get("auc_delong_variance").asDouble(), roc.deLongVariance().orElseThrow(), 1e-15, name);
            assertEquals(expected.get("partial_auc_fpr_0_to_0.1").asDouble(), roc.partialArea(0.1), 1e-14, name);
            mcClish(name, expected, roc);
            interval(name, expected, roc);
            rates(name, expected, roc);
        });
        assertEquals(List.of("ties", "perfect", "inverted", "all_equal", "seeded_30_80"), seen);
    }

    private static void mcClish(String name, JsonNode expected, RocCurve roc) {
        if (expected.get("partial_auc_mcclish").isNull()) {
            // pROC gives none for a curve below chance; the formula has a number below one half
            assertEquals("inverted", name);
            assertEquals((1 - 0.005 / 0.095) / 2, roc.partialAreaOnMcClishScale(0.1), 1e-14);
        } else {
            assertEquals(
                    expected.get("partial_auc_mcclish").asDouble(), roc.partialAreaOnMcClishScale(0.1), 1e-13, name);
        }
    }

    private static void interval(String name, JsonNode expected, RocCurve roc) {
        double[] ends = row(expected.get("auc_delong_ci95"));
        if (expected.get("auc_delong_variance").asDouble() == 0) {
            // pROC gives an interval of length 0, as if the area were certain
            assertEquals(ends[0], ends[2], name);
            assertEquals(
                    "undefined-statistic",
                    refused(() -> roc.deLong(0.95, Scale.AREA)).code());
            refused(() -> roc.deLong(0.95, Scale.LOGIT));
        } else {
            assertEquals(ends[0], roc.deLong(0.95, Scale.AREA).lower(), 1e-13, name);
            assertEquals(ends[2], roc.deLong(0.95, Scale.AREA).upper(), 1e-13, name);
        }
    }

    private static void rates(String name, JsonNode expected, RocCurve roc) {
        JsonNode curve = expected.get("curve");
        int size = curve.get("threshold").size();
        assertEquals(size, roc.points().size(), name);
        double largest = 0;
        for (int k = 0; k < size; k++) {
            // least alike first there
            RocPoint point = roc.points().get(size - 1 - k);
            double found = curve.get("sensitivity_TPR").get(k).asDouble();
            double kept = curve.get("specificity_TNR").get(k).asDouble();
            assertEquals(found, point.truePositiveRate(), 1e-15, name);
            assertEquals(kept, 1 - point.falsePositiveRate(), 1e-15, name);
            largest = Math.max(largest, found + kept - 1);
        }
        assertEquals(largest, roc.youden(), 1e-14, name);
        JsonNode youden = expected.get("youden");
        int maxima = youden.get("threshold").isArray() ? youden.get("threshold").size() : 1;
        assertEquals(maxima, roc.youdenPoints().size(), name);
        if (maxima == 1) {
            assertEquals(
                    youden.get("sensitivity").asDouble(),
                    roc.youdenPoints().get(0).truePositiveRate(),
                    1e-14,
                    name);
        }
        JsonNode corner = expected.get("closest_topleft");
        if (!corner.get("threshold").isArray()) {
            assertEquals(1, roc.cornerPoints().size(), name);
            assertEquals(
                    corner.get("specificity").asDouble(),
                    1 - roc.cornerPoints().get(0).falsePositiveRate(),
                    1e-14,
                    name);
        }
    }

    @Test
    void orientationIsSaidAndNeverGuessed() {
        double[] linked = {0.4, 0.9, 1.1, 4};
        double[] unlinked = {1.1, 2, 2.5};
        RocCurve distance = RocCurve.of(linked, unlinked, DISTANCE);
        RocCurve similarity = RocCurve.of(negated(linked), negated(unlinked), SIMILARITY);
        assertEquals(distance.areaUnderCurve(), similarity.areaUnderCurve());
        assertEquals(1.1, distance.points().get(3).threshold());
        assertEquals(-1.1, similarity.points().get(3).threshold());
        assertEquals(Double.POSITIVE_INFINITY, similarity.points().get(0).threshold());
        assertEquals(1 - distance.areaUnderCurve(), RocCurve.of(linked, unlinked, SIMILARITY).areaUnderCurve(), 1e-15);
    }

    @Test
    void detAxesHaveNoHoles() {
        RocCurve roc = curve(example(WORKED, "roc-table").get("inputs"));
        List<DetPoint> det = roc.detPoints();
        assertEquals(roc.points().size(), det.size());
        for (DetPoint point : det) {
            assertTrue(Double.isFinite(point.falsePositiveProbit()) && Double.isFinite(point.falseNegativeProbit()));
        }
        // the point of Youden: FPR 0.25 and FNR 0.125; scipy.stats.norm.ppf
        DetPoint best = det.get(6);
        assertEquals(2.5, best.threshold());
        assertFalse(best.isAtEdge());
        assertEquals(-0.6744897501960817, best.falsePositiveProbit(), 1e-15);
        assertEquals(-1.1503493803760079, best.falseNegativeProbit(), 1e-15);
        // nothing linked: FPR 0 stands at 1/24, FNR 1 at 1 − 1/16
        DetPoint first = det.get(0);
        assertTrue(first.isAtEdge());
        assertEquals(0, first.falsePositiveRate());
        assertEquals(1, first.falseNegativeRate());
        assertEquals(-1.7316643961222453, first.falsePositiveProbit(), 1e-14);
        assertEquals(1.5341205443525465, first.falseNegativeProbit(), 1e-14);
    }

    @Test
    void pairsOfPopulationsCountWithTheirWeights() {
        ProfileMatrix profiles = WorkedPopulationsTest.elevenProfiles();
        LinkPopulations weighted = LinkPopulations.of(
                profiles,
                ComparisonMetrics.MANHATTAN,
                PopulationRules.SAME_SEIZURE,
                PairWeighting.EACH_SOURCE,
                UnlinkedPairs.ALL);
        RocCurve roc = RocCurve.of(weighted);
        // each linked pair of S1 and S3 counts 1/3, those of S2 and S4 count 1
        double won = 0;
        double all = 0;
        for (ScoredPair linked : weighted.pairs()) {
            for (ScoredPair unlinked : weighted.pairs()) {
                if (linked.label() == PairLabel.LINKED && unlinked.label() == PairLabel.UNLINKED) {
                    double apart = Math.rint((unlinked.score() - linked.score()) * 1e9);
                    all += linked.weight() * unlinked.weight();
                    won += linked.weight() * unlinked.weight() * (apart > 0 ? 1 : apart == 0 ? 0.5 : 0);
                }
            }
        }
        assertEquals(won / all, roc.areaUnderCurve(), 1e-14);
        SourceResampling resampling = SourceResampling.of(weighted);
        assertEquals(
                resampling.areaUnderCurve().of(new double[] {1, 1, 1, 1, 1}),
                roc.areaUnderCurve(),
                1e-14,
                "the area that its interval is about");
        assertEquals(1, roc.points().get(roc.points().size() - 1).truePositiveRate());
        assertEquals("no-weighted-form", refused(roc::deLongVariance).code());
        assertEquals("no-weighted-form", refused(roc::hanleyMcNeilStandardError).code());
        refused(() -> roc.deLong(0.95, Scale.AREA));
        assertEquals(
                OptionalInt.of(4),
                RocCurve.of(WorkedPopulationsTest.elevenSpecimens())
                        .deLong(0.95, Scale.LOGIT)
                        .sources());
    }

    @Test
    void allTied() {
        RocCurve roc = RocCurve.of(new double[] {2, 2, 2}, new double[] {2, 2 + 1e-12}, DISTANCE);
        assertEquals(0.5, roc.areaUnderCurve());
        assertEquals(0, roc.youden());
        assertEquals(0.5, roc.equalErrorRate());
        assertFalse(roc.isSeparated());
    }

    @Test
    void completeSeparation() {
        RocCurve roc = RocCurve.of(new double[] {0.1, 0.2}, new double[] {0.5, 0.6, 0.7}, DISTANCE);
        assertTrue(roc.isSeparated());
        assertEquals(1, roc.areaUnderCurve());
        assertEquals(0, roc.deLongStandardError().orElseThrow());
        assertEquals(0, roc.equalErrorRate());
        assertFalse(RocCurve.of(new double[] {0.1, 0.5}, new double[] {0.5}, DISTANCE)
                .isSeparated());
    }

    @Test
    void singleScoresHaveNoVariance() {
        RocCurve one = RocCurve.of(new double[] {1}, new double[] {0, 2}, DISTANCE);
        assertEquals(OptionalDouble.empty(), one.deLongVariance());
        assertEquals(OptionalDouble.empty(), one.deLongStandardError());
        assertEquals(
                "undefined-statistic", refused(() -> one.deLong(0.95, Scale.AREA)).code());
        assertEquals(
                OptionalDouble.empty(),
                RocCurve.of(new double[] {0, 2}, new double[] {1}, DISTANCE).deLongVariance());
    }

    @Test
    void whatIsRefused() {
        double[] some = {1, 2};
        assertEquals(
                "empty-population",
                refused(() -> RocCurve.of(some, new double[0], DISTANCE)).code());
        assertEquals(
                "not-a-number",
                refused(() -> RocCurve.of(some, new double[] {1, Double.NaN}, DISTANCE))
                        .code());
        RocCurve roc = RocCurve.of(some, new double[] {1.5}, DISTANCE);
        refused(() -> roc.partialArea(0));
        refused(() -> roc.partialArea(1.1));
        refused(() -> roc.partialArea(Double.NaN));
    }
}
