package org.drugprofiling.io.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No portable case of likelihood ratios and figures allows more than its kind of computation needs. */
class CaseTolerancesTest {

    /** Closed forms whose exponents another program, or a rounded bandwidth, gives to eleven digits. */
    private static final Pattern KERNELS = Pattern.compile(
            "worked-04/kde-calibrator-nfi|worked-04/score-lr/.*|golden-08/.*/kernel|golden-10/score-lr/nrd0");

    private static final Set<String> HALF_STEPS = Set.of("0.005", "5.0E-4");

    @Test
    void closedFormsAreHeldToTwelveDigitsAndFitsToNine() throws Exception {
        assertEquals(List.of(81, 12), heldAndGrids("likelihood-ratios.json"));
        assertEquals(List.of(194, 12), heldAndGrids("figures.json"));
    }

    /** How many cases have a tolerance, and how many of those lie on a grid. */
    private static List<Integer> heldAndGrids(String name) throws Exception {
        JsonNode file;
        try (InputStream cases = CaseFiles.class.getResourceAsStream("cases/" + name)) {
            file = new ObjectMapper().readTree(cases);
        }
        int held = 0;
        int grids = 0;
        for (JsonNode one : file.get("cases")) {
            JsonNode tolerance = one.get("tolerance");
            if (tolerance == null) {
                continue;
            }
            String id = one.get("id").asText();
            double relative = tolerance.get("relative").asDouble();
            double absolute = tolerance.get("absolute").asDouble();
            held++;
            if (relative == 0) {
                // empirical bounds: half a step of their grids
                assertTrue(HALF_STEPS.contains(Double.toString(absolute)), id);
                assertEquals("performance", one.get("operation").asText(), id);
                grids++;
            } else if (one.get("operation").asText().equals("calibration")) {
                boolean isKernel = KERNELS.matcher(id).matches();
                assertTrue(relative <= (isKernel ? 1e-10 : 1e-9) && absolute <= (isKernel ? 1e-11 : 1e-9), id);
            } else {
                assertTrue(relative <= 1e-12 && absolute <= 1e-15, id);
            }
        }
        return List.of(held, grids);
    }
}
