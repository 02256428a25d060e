package org.drugprofiling.uncertainty;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.row;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

/** What measurement alone does to link values: worked examples of section 6, simulation, refusals. */
class UncertaintyTest {

    private static final FittedPretreatment ROOTS = Pretreatments.N_4R.withoutFit();
    private static final double[] A = {120, 30, 5, 2, 845};
    private static final double[] RELATIVE = {0.05, 0.05, 0.1, 0.15, 0.02};

    private static Profile profile(double... values) {
        ProfileMatrix matrix = ProfileMatrix.ofRows(new double[][] {values});
        return matrix.profile(0);
    }

    private static ThresholdEstimate limit(double value, LinkOperator operator, ComparisonMetric metric) {
        return new ThresholdRule.Stated(value, operator)
                .estimate(new double[] {0}, new double[] {1}, metric.orientation());
    }

    private static String code(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    private static IdenticalProfiles identical(
            ComparisonMetric metric, FittedPretreatment treatment, double[] relative) {
        MeasurementUncertainty uncertainty = MeasurementUncertainty.ofRelative(relative);
        return IdenticalProfiles.of(profile(A), uncertainty, uncertainty, treatment, metric);
    }

    @Test
    void identicalCompositionsOfTheWorkedExample() {
        JsonNode outputs = example("06_harmonisation.json", "gum-identical").get("outputs");
        IdenticalProfiles identical = identical(ComparisonMetrics.PEARSON_DISTANCE_100, ROOTS, RELATIVE);
        double expected = outputs.get("expected_link_second_order").asDouble();
        assertEquals(expected, identical.linkValueAtExpectedDistance(), 1e-9 * expected);
        double[] weights = row(outputs.get("eigenvalues(25*Sigma)"));
        assertEquals(3, identical.weights().length);
        for (int k = 0; k < 3; k++) {
            assertEquals(weights[k] / 25, identical.weights()[k], 1e-9 * weights[k]);
        }
        example("07_beyond.json", "imhof").get("outputs").properties().forEach(entry -> {
            double link = Double.parseDouble(entry.getKey());
            assertEquals(entry.getValue().get("imhof").asDouble(), identical.probabilityBeyond(link), 1e-8);
            assertEquals(
                    entry.getValue().get("satterthwaite").asDouble(),
                    identical.satterthwaiteProbabilityBeyond(link),
                    1e-8);
        });
        // the dossier's Monte Carlo quantile, to 1 %
        assertEquals(outputs.get("mc_q95").asDouble(), identical.limitHolding(0.95), 0.01 * 0.0487);
        assertEquals(0.05, identical.probabilityBeyond(identical.limitHolding(0.95)), 1e-12);
        assertEquals(1, identical.probabilityBeyond(0));
    }

    /** The distribution against a simulation that knows nothing of quadratic forms. */
    @Test
    void everyMetricThatIsAQuadraticFormAgreesWithASimulation() {
        List<ComparisonMetric> ofRoots = List.of(
                ComparisonMetrics.PEARSON,
                ComparisonMetrics.PEARSON_DISTANCE,
                ComparisonMetrics.PEARSON_DISTANCE_100,
                ComparisonMetrics.PEARSON_CHORD,
                ComparisonMetrics.COSINE,
                ComparisonMetrics.ANGLE,
                ComparisonMetrics.SQUARED_COSINE_100,
                ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
                ComparisonMetrics.EUCLIDEAN,
                ComparisonMetrics.SQUARED_EUCLIDEAN,
                ComparisonMetrics.HELLINGER,
                ComparisonMetrics.AITCHISON);
        double[] relative = {0.02, 0.03, 0.01, 0.04, 0.02};
        MeasurementUncertainty uncertainty = MeasurementUncertainty.ofRelative(relative);
        for (ComparisonMetric metric : ofRoots) {
            IdenticalProfiles identical = identical(metric, ROOTS, relative);
            Remeasurement again = Remeasurement.of(
                    new Remeasurement.Pair(profile(A), profile(A), uncertainty, uncertainty, ROOTS, metric),
                    limit(identical.limitHolding(0.8), LinkOperator.WITHIN, metric),
                    RemeasurementBasis.MEASURED_TAKEN_AS_TRUE,
                    4000,
                    5);
            // four standard errors of the simulation
            assertEquals(0.8, again.probabilityOfLinkAgain(), 4 * Math.sqrt(0.16 / 4000), metric.id());
            assertEquals(0, again.undefined());
        }
    }

    @Test
    void errorsThatAreCommonToAllTargetsPlayNoPartAfterNormalisation() {
        double[][] common = new double[5][5];
        double[][] both = new double[5][5];
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < 5; k++) {
                common[j][k] = 0.01;
                both[j][k] = 0.01 + (j == k ? RELATIVE[j] * RELATIVE[j] : 0);
            }
        }
        MeasurementUncertainty shared = MeasurementUncertainty.ofRelativeCovariance(both);
        IdenticalProfiles identical =
                IdenticalProfiles.of(profile(A), shared, shared, ROOTS, ComparisonMetrics.PEARSON_DISTANCE_100);
        IdenticalProfiles diagonal = identical(ComparisonMetrics.PEARSON_DISTANCE_100, ROOTS, RELATIVE);
        assertEquals(diagonal.limitHolding(0.95), identical.limitHolding(0.95), 1e-9);
        // without normalisation, and with a metric that sees size, it does
        Pretreatment roots = Pretreatment.of(PretreatmentSteps.fourthRoot());
        MeasurementUncertainty own = MeasurementUncertainty.ofRelative(RELATIVE);
        double[] limits = {0, 0};
        MeasurementUncertainty[] which = {own, shared};
        for (int k = 0; k < 2; k++) {
            limits[k] = IdenticalProfiles.of(
                            profile(A), which[k], which[k], roots.withoutFit(), ComparisonMetrics.EUCLIDEAN)
                    .limitHolding(0.95);
        }
        assertTrue(limits[1] > 1.2 * limits[0], limits[0] + " " + limits[1]);
    }

    @Test
    void absoluteUncertaintyOfUntreatedNumbersIsAWeightedChiSquareByHand() {
        MeasurementUncertainty first = MeasurementUncertainty.ofCovariance(new double[][] {{3, 0}, {0, 1}});
        MeasurementUncertainty second = MeasurementUncertainty.ofCovariance(new double[][] {{1, 0}, {0, 3}});
        FittedPretreatment none = Pretreatment.of().withoutFit();
        IdenticalProfiles identical =
                IdenticalProfiles.of(profile(10, 20), first, second, none, ComparisonMetrics.EUCLIDEAN);
        // 4 in both directions: P(d > x) = e^(−x²/8)
        assertArrayEquals(new double[] {4, 4}, identical.weights(), 1e-9);
        assertEquals(StrictMath.exp(-9 / 8.0), identical.probabilityBeyond(3), 1e-9);
        assertEquals(Math.sqrt(8 * StrictMath.log(20)), identical.limitHolding(0.95), 1e-8);
        assertEquals(1, identical.probabilityBeyond(-1));
    }

    @Test
    void aRemeasurementIsThatOfTheWorkedExample() {
        JsonNode example = example("06_harmonisation.json", "gum-link");
        double[] a = row(example.get("inputs").get("a"));
        double[] b = row(example.get("inputs").get("b"));
        MeasurementUncertainty uncertainty =
                MeasurementUncertainty.ofRelative(row(example.get("inputs").get("relative_u")));
        Remeasurement.Pair pair = new Remeasurement.Pair(
                profile(a), profile(b), uncertainty, uncertainty, ROOTS, ComparisonMetrics.PEARSON_DISTANCE_100);
        ThresholdEstimate limit = limit(5, LinkOperator.STRICTLY_WITHIN, ComparisonMetrics.PEARSON_DISTANCE_100);
        int draws = 10_000;
        Remeasurement taken = Remeasurement.of(pair, limit, RemeasurementBasis.MEASURED_TAKEN_AS_TRUE, draws, 1);
        double expected = example.get("outputs").get("P(link<5)_mc").asDouble();
        assertEquals(expected, taken.probabilityOfLinkAgain(), 4 * Math.sqrt(0.17 / draws), taken::toString);
        assertEquals(1.96 * 2 * Math.sqrt(0.17 / draws), taken.upper() - taken.lower(), 0.001, taken::toString);
        // the link value lies below the limit: twice the variance draws the probability towards one half
        Remeasurement withError = Remeasurement.of(pair, limit, RemeasurementBasis.MEASURED_WITH_ERROR, draws, 1);
        double u = example.get("outputs").get("mc_sd").asDouble() * Math.sqrt(2);
        double z = (5 - example.get("outputs").get("link").asDouble()) / u;
        double normal = 0.5 + 0.5 * org.apache.commons.math3.special.Erf.erf(z / Math.sqrt(2));
        assertEquals(normal, withError.probabilityOfLinkAgain(), 0.02);
        assertEquals(taken, Remeasurement.of(pair, limit, RemeasurementBasis.MEASURED_TAKEN_AS_TRUE, draws, 1));
        assertNotEquals(
                taken.links(),
                Remeasurement.of(pair, limit, RemeasurementBasis.MEASURED_TAKEN_AS_TRUE, draws, 2)
                        .links());
        assertTrue(taken.toString().contains("This is no probability that the specimens are linked"), taken::toString);
    }

    @Test
    void drawsWithoutALinkValueAreCountedAndAreNoLinks() {
        // every second draw or so has a negative number, which has no fourth root
        MeasurementUncertainty wide = MeasurementUncertainty.ofCovariance(
                new double[][] {{1, 0, 0, 0}, {0, 1e4, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
        Remeasurement again = Remeasurement.of(
                new Remeasurement.Pair(
                        profile(50, 1, 30, 20),
                        profile(50, 1, 30, 20),
                        wide,
                        MeasurementUncertainty.ofRelative(0.1, 0.1, 0.1, 0.1).withExact(0, 1, 2, 3),
                        ROOTS,
                        ComparisonMetrics.PEARSON_DISTANCE_100),
                limit(1000, LinkOperator.WITHIN, ComparisonMetrics.PEARSON_DISTANCE_100),
                RemeasurementBasis.MEASURED_TAKEN_AS_TRUE,
                1000,
                1);
        assertEquals(500, again.undefined(), 70);
        assertEquals(1000, again.links() + again.undefined());
        assertEquals(again.links() / 1000.0, again.probabilityOfLinkAgain());
    }

    @Test
    void anExactNumberStaysAndTheOthersMoveAsBefore() {
        double[][] both = {{4, 1.2, 0.5}, {1.2, 1, 0.1}, {0.5, 0.1, 9}};
        MeasurementUncertainty base = MeasurementUncertainty.ofCovariance(both).withExact(1);
        assertArrayEquals(new double[] {4, 0, 0.5}, base.at(new double[] {1, 2, 3})[0]);
        assertArrayEquals(new double[] {0, 0, 0}, base.at(new double[] {1, 2, 3})[1]);
        assertArrayEquals(new double[] {0.5, 0, 9}, base.at(new double[] {1, 2, 3})[2]);
        NormalNumbers random = new NormalNumbers(2);
        MeasurementUncertainty.Draws draws = base.draws(new double[] {10, 20, 30}, 1);
        for (int k = 0; k < 100; k++) {
            double[] drawn = draws.next(random);
            assertEquals(20, drawn[1]);
            assertNotEquals(10, drawn[0]);
        }
    }

    @Test
    void drawsHaveTheStatedCovariance() {
        double[][] covariance = {{4, 1.2}, {1.2, 1}};
        MeasurementUncertainty.Draws draws =
                MeasurementUncertainty.ofCovariance(covariance).draws(new double[] {10, 20}, 1);
        NormalNumbers random = new NormalNumbers(9);
        int n = 20_000;
        double[] sums = new double[5];
        for (int k = 0; k < n; k++) {
            double[] drawn = draws.next(random);
            double x = drawn[0] - 10;
            double y = drawn[1] - 20;
            sums[0] += x / n;
            sums[1] += y / n;
            sums[2] += x * x / n;
            sums[3] += y * y / n;
            sums[4] += x * y / n;
        }
        assertArrayEquals(new double[] {0, 0, 4, 1, 1.2}, sums, 0.16);
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        MeasurementUncertainty five = MeasurementUncertainty.ofRelative(RELATIVE);
        assertEquals(
                "no-quadratic-form",
                code(() -> IdenticalProfiles.of(profile(A), five, five, ROOTS, ComparisonMetrics.MANHATTAN)));
        MeasurementUncertainty none = five.withExact(0, 1, 2, 3, 4);
        assertEquals(
                "no-uncertainty",
                code(() ->
                        IdenticalProfiles.of(profile(A), none, none, ROOTS, ComparisonMetrics.PEARSON_DISTANCE_100)));
        assertEquals(
                "unequal-targets",
                code(() -> IdenticalProfiles.of(
                        profile(A),
                        MeasurementUncertainty.ofRelative(0.1),
                        five,
                        ROOTS,
                        ComparisonMetrics.PEARSON_DISTANCE_100)));
        // 5 where 5 % was meant, 1 which no quantified number has, 0 which no measured one has
        for (double wrong : new double[] {5, 1, 0, -0.1, Double.NaN, 1e-200}) {
            assertEquals("invalid-covariance", code(() -> MeasurementUncertainty.ofRelative(0.05, wrong)));
            double[][] squares = {{0.0025, 0}, {0, wrong * Math.abs(wrong)}};
            assertEquals("invalid-covariance", code(() -> MeasurementUncertainty.ofRelativeCovariance(squares)));
        }
        MeasurementUncertainty.ofRelative(Math.nextDown(1.0), 0.001);
        MeasurementUncertainty.ofCovariance(new double[][] {{25}});
        assertEquals(
                "invalid-covariance",
                code(() -> MeasurementUncertainty.ofCovariance(new double[][] {{25, 0}, {0, 0}})));
        assertEquals("unequal-targets", code(() -> five.withExact(5)));
        assertEquals("unequal-targets", code(() -> five.withExact(-1)));
        assertEquals("invalid-covariance", code(() -> MeasurementUncertainty.ofRelative()));
        assertEquals("invalid-covariance", code(() -> MeasurementUncertainty.ofRelative(Double.POSITIVE_INFINITY)));
        double[][][] wrong = {{{1, 2}, {2, 1}}, {{1, 0.5}, {0.4, 1}}, {{1, 0}}, {{-1}}, {{Double.NaN}}};
        for (double[][] covariance : wrong) {
            assertEquals("invalid-covariance", code(() -> MeasurementUncertainty.ofCovariance(covariance)));
            assertEquals("invalid-covariance", code(() -> MeasurementUncertainty.ofRelativeCovariance(covariance)));
        }
        // a constant row has no correlation, and neither has its neighbourhood a derivative
        MeasurementUncertainty one = five.withExact(0, 1, 2, 3, 4);
        assertThrows(
                ProfilingException.class,
                () -> IdenticalProfiles.of(
                        profile(0, 0, 0, 0, 0), five, one, ROOTS, ComparisonMetrics.PEARSON_DISTANCE_100));
        assertEquals(
                "not-a-number",
                code(() ->
                        identical(ComparisonMetrics.HELLINGER, ROOTS, RELATIVE).probabilityBeyond(Double.NaN)));
        assertEquals(
                "invalid-parameter",
                code(() -> new Remeasurement(2, 1, 0, RemeasurementBasis.MEASURED_TAKEN_AS_TRUE, 1)));
    }
}
