package org.drugprofiling.evaluation;

import static org.drugprofiling.evaluation.Numbers.assertClose;
import static org.drugprofiling.evaluation.Numbers.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drugprofiling.Oracle;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.RocCurve;
import org.junit.jupiter.api.Test;

/** Public sets of the Netherlands Forensic Institute against an independent program in Python with numpy. */
class PublicSetsTest {

    private static final JsonNode EXPECTED = Oracle.read("18_public_sets.json");

    private static List<String[]> table(String name) throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "data", name)).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .toList();
    }

    private static void assertFigures(JsonNode expected, LogRatios ratios, double relative) {
        assertEquals(expected.get("pairs").get(0).asInt(), ratios.sameSource().length);
        assertEquals(expected.get("pairs").get(1).asInt(), ratios.differentSource().length);
        Performance performance = Performance.of(ratios);
        assertClose(number(expected.get("cllr")), performance.cllr(), relative, "Cllr");
        assertClose(number(expected.get("cllr_min")), performance.cllrMin(), relative, "Cllr_min");
        assertClose(number(expected.get("dev_pav")), performance.devPav().orElseThrow(), relative, "devPAV");
        assertClose(number(expected.get("misleading").get(0)), performance.misleadingSameSource(), "misleading");
        assertClose(number(expected.get("misleading").get(1)), performance.misleadingDifferentSource(), "misleading");
        assertClose(
                number(expected.get("auc")),
                RocCurve.of(ratios.sameSource(), ratios.differentSource(), Orientation.HIGHER_IS_MORE_ALIKE)
                        .areaUnderCurve(),
                1e-12,
                "area");
    }

    private static double[] simulated(String kind) throws IOException {
        return table("llr_sets_nfi/LRs" + kind + "normalLLRdistribmu_s=1N_ss=300.csv").stream()
                .mapToDouble(cells -> StrictMath.log10(Double.parseDouble(cells[1])))
                .toArray();
    }

    /** 300 and 44,850 likelihood ratios that are calibrated by construction. */
    @Test
    void simulatedLikelihoodRatios() throws IOException {
        assertFigures(EXPECTED.get("simulated"), LogRatios.of(simulated("same"), simulated("different")), 1e-11);
    }

    private static Map<Integer, List<double[]>> glass(String name) throws IOException {
        Map<Integer, List<double[]>> items = new TreeMap<>();
        for (String[] cells : table("glass_laicpms_nfi/" + name + ".csv")) {
            double[] row = new double[10];
            for (int k = 0; k < 10; k++) {
                row[k] = Double.parseDouble(cells[3 + k]);
            }
            items.computeIfAbsent(Integer.parseInt(cells[1]), item -> new ArrayList<>())
                    .add(row);
        }
        return items;
    }

    /** 659 items of ten elements as background, the first 40 of other items against each other, two pieces against three. */
    @Test
    void floatGlass() throws IOException {
        List<double[]> rows = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        glass("training")
                .forEach((item, pieces) -> pieces.forEach(piece -> {
                    rows.add(piece);
                    sources.add("i" + item);
                }));
        TwoLevelBackground background = TwoLevelBackground.of(
                rows.toArray(double[][]::new), sources, WithinEstimator.MEAN_OF_COVARIANCES, BetweenDivisor.KAPPA);
        JsonNode expected = EXPECTED.get("glass_first_40");
        assertClose(number(expected.get("kappa")), background.replicateNumber(), "kappa");
        List<String> names = new ArrayList<>();
        List<double[][]> controls = new ArrayList<>();
        List<double[][]> recovered = new ArrayList<>();
        Map<Integer, List<double[]>> others = glass("triplo");
        glass("duplo").entrySet().stream().limit(40).forEach(item -> {
            names.add("o" + item.getKey());
            controls.add(item.getValue().toArray(double[][]::new));
            recovered.add(others.getOrDefault(item.getKey(), List.of()).toArray(double[][]::new));
        });
        LogRatios ratios = TwoLevelTrial.of(names, controls, recovered)
                .with(TwoLevelModel.kernel(background, TwoLevelBandwidth.SILVERMAN));
        for (int k = 0; k < 3; k++) {
            assertEquals(number(expected.get("first_same").get(k)), ratios.sameSource()[k], 1e-9);
            assertEquals(number(expected.get("first_different").get(k)), ratios.differentSource()[k], 1e-8);
        }
        assertFigures(expected, ratios, 1e-8);
    }
}
