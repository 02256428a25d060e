package org.drugprofiling.evaluation;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.row;
import static org.drugprofiling.Oracle.rows;
import static org.drugprofiling.evaluation.Numbers.assertClose;
import static org.drugprofiling.evaluation.Numbers.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.Oracle;
import org.drugprofiling.kernel.Whitening;
import org.junit.jupiter.api.Test;

/** Two-level likelihood ratios against worked examples and the program comparison of R. */
class TwoLevelOracleTest {

    private static final String WORKED = "04_lr.json";
    private static final String R = "06_synthetic_twolevel_r.json";
    private static final double LN_10 = StrictMath.log(10);

    private static List<String> labels(JsonNode array) {
        List<String> labels = new ArrayList<>();
        array.forEach(label -> labels.add(label.asText()));
        return labels;
    }

    private static void assertMatrix(JsonNode expected, double[][] actual, double relative, String what) {
        assertEquals(expected.size(), actual.length, what);
        for (int i = 0; i < actual.length; i++) {
            for (int j = 0; j < actual.length; j++) {
                assertClose(number(expected.get(i).get(j)), actual[i][j], relative, what + " " + i + " " + j);
            }
        }
    }

    /** ln LR: relative 1e-12, absolute 1e-9 beyond 100. */
    private static void assertLn(double expected, double log10, String what) {
        double tolerance = Math.abs(expected) > 100 ? 1e-9 : 1e-12 * Math.abs(expected) + 1e-13;
        assertEquals(expected, log10 * LN_10, tolerance, what);
    }

    @Test
    void toyBackgroundAndLikelihoodRatios() {
        JsonNode inputs = example(WORKED, "two-level-toy").get("inputs");
        JsonNode outputs = example(WORKED, "two-level-toy").get("outputs");
        TwoLevelBackground background = TwoLevelBackground.of(rows(inputs.get("data")), labels(inputs.get("source")));
        assertMatrix(outputs.get("U"), background.within(), 1e-12, "U");
        assertMatrix(outputs.get("C"), background.between(), 1e-12, "C");
        assertClose(number(outputs.get("kappa")), background.replicateNumber(), "kappa");
        double[] overall = row(outputs.get("overall"));
        assertClose(overall, background.overallMean(), 1e-12, "mean");
        assertClose(row(outputs.get("means").get(3)), background.sourceMeans()[3], 1e-12, "mean of source 3");
        assertClose(number(outputs.get("h_AL")), TwoLevelBandwidth.AITKEN_LUCY.of(2, 5), "h");
        assertClose(number(outputs.get("h_silverman")), TwoLevelBandwidth.SILVERMAN.of(2, 5), "h");
        for (String pair : new String[] {"same", "different"}) {
            double[] x = row(inputs.get("x"));
            double[] y = row(inputs.get("y_" + pair));
            assertLn(
                    number(outputs.get("ln_LR_mvn_" + pair)),
                    TwoLevelModel.normal(background).compare(x, 2, y, 3).log10(),
                    pair);
            assertLn(
                    number(outputs.get("ln_LR_kde_AL_" + pair)),
                    TwoLevelModel.kernel(background, TwoLevelBandwidth.AITKEN_LUCY)
                            .compare(x, 2, y, 3)
                            .log10(),
                    pair);
            double silverman = TwoLevelModel.kernel(background, TwoLevelBandwidth.SILVERMAN)
                    .compare(x, 2, y, 3)
                    .log10();
            assertLn(number(outputs.get("ln_LR_kde_silverman_" + pair)), silverman, pair);
            assertLn(
                    number(outputs.get("log10_LR_kde_bolck_arrangement_" + pair)) * LN_10,
                    silverman,
                    "the arrangement of Bolck");
        }
    }

    @Test
    void unbalancedComponents() {
        JsonNode inputs = example(WORKED, "two-level-unbalanced").get("inputs");
        JsonNode outputs = example(WORKED, "two-level-unbalanced").get("outputs");
        double[][] data = rows(inputs.get("data"));
        List<String> sources = labels(inputs.get("source"));
        TwoLevelBackground pooled = TwoLevelBackground.of(data, sources);
        assertMatrix(outputs.get("U"), pooled.within(), 1e-12, "U");
        assertMatrix(outputs.get("C"), pooled.betweenAsEstimated(), 1e-12, "C");
        assertClose(number(outputs.get("kappa")), pooled.replicateNumber(), "kappa");
        TwoLevelBackground mean =
                TwoLevelBackground.of(data, sources, WithinEstimator.MEAN_OF_COVARIANCES, BetweenDivisor.KAPPA);
        assertMatrix(outputs.get("U_meancov"), mean.within(), 1e-12, "U");
        assertMatrix(outputs.get("C_meancov"), mean.betweenAsEstimated(), 1e-12, "C");
    }

    @Test
    void indefiniteBetweenCovarianceIsClippedAndReported() {
        JsonNode inputs = example(WORKED, "two-level-negC").get("inputs");
        JsonNode outputs = example(WORKED, "two-level-negC").get("outputs");
        TwoLevelBackground background = TwoLevelBackground.of(rows(inputs.get("data")), labels(inputs.get("source")));
        assertTrue(background.isBetweenClipped());
        assertTrue(background.toString().contains("indefinite and clipped"));
        // a difference of nearly equal numbers
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertEquals(number(outputs.get("C").get(i).get(j)), background.betweenAsEstimated()[i][j], 2e-16);
                assertEquals(
                        number(outputs.get("C_clipped").get(i).get(j)),
                        background.between()[i][j],
                        1e-15);
            }
        }
        assertEquals(number(outputs.get("eigenvalues").get(1)), background.betweenEigenvalues()[0], 1e-15);
        assertEquals(number(outputs.get("eigenvalues").get(0)), background.betweenEigenvalues()[1], 1e-15);
    }

    @Test
    void balancedSyntheticDataOfComparison() {
        JsonNode file = Oracle.read(R);
        for (String name : new String[] {"balanced_three_variables", "balanced_univariate_x1"}) {
            JsonNode result = file.get("results").get(name);
            JsonNode variables = result.get("background").get("variables");
            JsonNode data = file.get("inputs").get("balanced");
            double[][] rows = new double[data.get("item").size()][variables.size()];
            for (int k = 0; k < variables.size(); k++) {
                for (int i = 0; i < rows.length; i++) {
                    rows[i][k] = number(data.get(variables.get(k).asText()).get(i));
                }
            }
            TwoLevelBackground background = TwoLevelBackground.of(rows, labels(data.get("item")));
            JsonNode expected = result.get("background");
            assertMatrix(expected.get("within_covariance_U"), background.within(), 1e-11, "U");
            assertMatrix(expected.get("between_covariance_C"), background.between(), 1e-11, "C");
            if (expected.has("kernel_bandwidth_h")) {
                assertClose(
                        number(expected.get("kernel_bandwidth_h")),
                        TwoLevelBandwidth.AITKEN_LUCY.of(variables.size(), 30),
                        "h");
            }
            assertEquals(36, result.get("comparisons").size());
            for (JsonNode pair : result.get("comparisons")) {
                compare(background, pair);
            }
        }
    }

    private static void compare(TwoLevelBackground background, JsonNode pair) {
        double[] control = row(pair.get("control_means"));
        double[] recovered = row(pair.get("recovered_means"));
        assertLn(
                Math.log(number(pair.get("LR_normal"))),
                TwoLevelModel.normal(background)
                        .compare(control, 2, recovered, 2)
                        .log10(),
                pair.toString());
        assertLn(
                Math.log(number(pair.get("LR_density"))),
                TwoLevelModel.kernel(background, TwoLevelBandwidth.AITKEN_LUCY)
                        .compare(control, 2, recovered, 2)
                        .log10(),
                pair.toString());
        if (pair.has("LR_lindley")) {
            assertLn(
                    Math.log(number(pair.get("LR_lindley"))),
                    TwoLevelModel.lindley(background)
                            .compare(control, 2, recovered, 2)
                            .log10(),
                    pair.toString());
        }
    }

    /** Its function makeCompVar divides by the mean number of rows; the textbook, as we by default, by κ. */
    @Test
    void unbalancedSyntheticDataOfComparison() {
        JsonNode file = Oracle.read(R);
        JsonNode data = file.get("inputs").get("unbalanced");
        double[][] rows = new double[data.get("item").size()][3];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < 3; k++) {
                rows[i][k] = number(data.get("x" + (k + 1)).get(i));
            }
        }
        List<String> items = labels(data.get("item"));
        JsonNode textbook = file.get("results").get("textbook_unbalanced");
        TwoLevelBackground background = TwoLevelBackground.of(rows, items);
        assertMatrix(textbook.get("U"), background.within(), 1e-12, "U");
        assertMatrix(textbook.get("C"), background.between(), 1e-12, "C");
        assertClose(number(textbook.get("n0")), background.replicateNumber(), "n0");
        JsonNode compVar = file.get("results").get("unbalanced_components").get("makeCompVar");
        TwoLevelBackground mean =
                TwoLevelBackground.of(rows, items, WithinEstimator.POOLED, BetweenDivisor.MEAN_NUMBER);
        assertMatrix(compVar.get("U"), mean.within(), 1e-12, "U");
        assertMatrix(compVar.get("C"), mean.between(), 1e-12, "C");
        assertFalse(mean.isBetweenClipped());
        assertComponentsOfTheOtherFunction(
                file.get("results").get("unbalanced_components").get("two.level.components"), rows, items, mean);
    }

    /**
     * The other function of the same package, two.level.components, weights the squares of each source by its number of rows: U = Σ nᵢSᵢ/(n̄(N −
     * m)). That is the pooled covariance only where all nᵢ are equal, so it is not offered here; its C is ours but for that U.
     */
    private static void assertComponentsOfTheOtherFunction(
            JsonNode components, double[][] rows, List<String> items, TwoLevelBackground mean) {
        List<String> sources = items.stream().distinct().toList();
        double meanNumber = (double) rows.length / sources.size();
        double[][] weighted = new double[3][3];
        for (String source : sources) {
            List<double[]> own = new java.util.ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                if (items.get(i).equals(source)) {
                    own.add(rows[i]);
                }
            }
            double[] centre = TwoLevelMoments.mean(own.toArray(double[][]::new));
            for (double[] row : own) {
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        weighted[i][j] += own.size() * (row[i] - centre[i]) * (row[j] - centre[j]);
                    }
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double u = number(components.get("U").get(i).get(j));
                double c = number(components.get("C").get(i).get(j));
                assertClose(u, weighted[i][j] / (meanNumber * (rows.length - sources.size())), "U " + i + j);
                assertClose(c + u / meanNumber, mean.between()[i][j] + mean.within()[i][j] / meanNumber, "C " + i + j);
            }
        }
    }

    /** Sources of one to four rows, items far apart: log10 LR down to −26,000, both estimators and both bandwidths, at 50 digits. */
    @Test
    void farApartAtFiftyDigits() {
        JsonNode file = Oracle.read("15_two_level_far.json");
        assertEquals(30, file.get("cases").size());
        for (JsonNode pair : file.get("cases")) {
            boolean isPooled = pair.get("within").asText().equals("pooled");
            TwoLevelBackground background = TwoLevelBackground.of(
                    rows(file.get("background")),
                    labels(file.get("sources")),
                    isPooled ? WithinEstimator.POOLED : WithinEstimator.MEAN_OF_COVARIANCES,
                    BetweenDivisor.KAPPA);
            assertClose(number(file.get("kappa")), background.replicateNumber(), "kappa");
            TwoLevelModel model = pair.get("model").asText().equals("normal")
                    ? TwoLevelModel.normal(background)
                    : TwoLevelModel.kernel(
                            background,
                            pair.get("bandwidth").asText().equals("silverman")
                                    ? TwoLevelBandwidth.SILVERMAN
                                    : TwoLevelBandwidth.AITKEN_LUCY);
            double expected = number(pair.get("log10Lr"));
            double actual = model.compare(rows(pair.get("control")), rows(pair.get("recovered")))
                    .log10();
            assertEquals(expected, actual, 1e-12 * Math.abs(expected) + 1e-11, pair.toString());
        }
    }

    @Test
    void lindleyByHandAndAsTheNormalModel() {
        JsonNode inputs = example(WORKED, "lindley").get("inputs");
        double ln = Lindley.lnRatio(
                number(inputs.get("x")),
                inputs.get("m").asInt(),
                number(inputs.get("y")),
                inputs.get("n").asInt(),
                number(inputs.get("U")),
                number(inputs.get("C")),
                number(inputs.get("mu")));
        assertEquals(number(example(WORKED, "lindley").get("outputs").get("ln_LR")), ln, 1e-12);
    }

    /**
     * The published test values of the program comparison on its glass data, which are not ours to ship: rows are placed so that their components
     * are those of the glass. Six sources μ ± t·b lie around μ and six rows ± s·a around each, with a and b the columns of the
     * Cholesky factors of U and of C + U/6, and s² = t² = 5/2. The kernel values need the means of the 200 sources.
     */
    @Test
    void glassOfComparison() {
        JsonNode inputs = example(WORKED, "glass-R-comparison").get("inputs");
        JsonNode outputs = example(WORKED, "glass-R-comparison").get("outputs");
        assertClose(number(inputs.get("h")), TwoLevelBandwidth.AITKEN_LUCY.of(3, 200), "h");
        double[][] u = rows(inputs.get("U"));
        double[][] c = rows(inputs.get("C"));
        double[] mu = row(inputs.get("mu"));
        TwoLevelModel normal = TwoLevelModel.normal(withComponents(u, c, mu));
        TwoLevelModel lindley = TwoLevelModel.lindley(
                withComponents(new double[][] {{u[0][0]}}, new double[][] {{c[0][0]}}, new double[] {mu[0]}));
        double[] x = row(inputs.get("x"));
        for (String pair : new String[] {"same", "diff"}) {
            double[] y = row(inputs.get("y_" + pair));
            assertEquals(
                    Math.log(number(outputs.get("LR_mvn_" + pair))),
                    normal.compare(x, 6, y, 6).log10() * LN_10,
                    1e-11,
                    pair);
            assertEquals(
                    Math.log(number(outputs.get("LR_lindley_logKO_" + pair))),
                    lindley.compare(new double[] {x[0]}, 6, new double[] {y[0]}, 6)
                                    .log10()
                            * LN_10,
                    1e-11,
                    pair);
        }
        double[] published = {51.1424311, 0.0289990757};
        assertEquals(published[0], number(outputs.get("LR_mvn_same")), 1e-7);
        assertEquals(published[1], number(outputs.get("LR_mvn_diff")), 1e-10);
    }

    static TwoLevelBackground withComponents(double[][] u, double[][] c, double[] mu) {
        int p = mu.length;
        int count = 2 * p;
        double[] within = new double[p * p];
        double[] means = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                within[i * p + j] = u[i][j];
                means[i * p + j] = c[i][j] + u[i][j] / count;
            }
        }
        assertTrue(Whitening.factor(within, within, p));
        assertTrue(Whitening.factor(means, means, p));
        double step = Math.sqrt((count - 1) / 2.0);
        List<double[]> rows = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int source = 0; source < count; source++) {
            for (int replicate = 0; replicate < count; replicate++) {
                double[] row = mu.clone();
                for (int k = 0; k < p; k++) {
                    row[k] += (source % 2 == 0 ? step : -step) * means[k * p + source / 2]
                            + (replicate % 2 == 0 ? step : -step) * within[k * p + replicate / 2];
                }
                rows.add(row);
                sources.add("s" + source);
            }
        }
        return TwoLevelBackground.of(rows.toArray(double[][]::new), sources);
    }
}
