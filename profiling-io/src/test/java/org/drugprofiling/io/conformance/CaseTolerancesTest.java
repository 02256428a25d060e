package org.drugprofiling.io.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No portable case of likelihood ratios allows more than its kind of computation needs. */
class CaseTolerancesTest {

    /** A closed form whose bandwidth another program gives to eleven digits. */
    private static final String KERNELS = "worked-04/kde-calibrator-nfi";

    private static final Set<String> HALF_STEPS = Set.of("0.005", "5.0E-4");

    @Test
    void closedFormsAreHeldToTwelveDigitsAndFitsToNine() throws Exception {
        JsonNode file;
        try (InputStream cases = CaseFiles.class.getResourceAsStream("cases/likelihood-ratios.json")) {
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
                assertTrue(relative <= (id.equals(KERNELS) ? 1e-10 : 1e-9) && absolute <= 1e-9, id);
            } else {
                assertTrue(relative <= 1e-12 && absolute <= 1e-15, id);
            }
        }
        assertEquals(81, held);
        assertEquals(12, grids);
    }
}
