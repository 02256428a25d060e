package org.drugprofiling.harmonisation;

import static org.drugprofiling.Oracle.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.harmonisation.WithinSourceScreening.Finding;
import org.drugprofiling.harmonisation.WithinSourceScreening.Statistic;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

class WithinSourceScreeningTest {

    @Test
    void criticalValuesAgreeWithTheWorkedExample() {
        assertEquals(0.6161480503626228, WithinSourceScreening.cochranLimit(0.05, 6, 3), 1e-9);
        assertEquals(0.7217919130397926, WithinSourceScreening.cochranLimit(0.01, 6, 3), 1e-9);
        assertEquals(1.6444811856879502, WithinSourceScreening.mandelLimit(0.05, 6, 3), 1e-9);
        assertEquals(1.900357065574524, WithinSourceScreening.mandelLimit(0.01, 6, 3), 1e-9);
        assertEquals(0.841255, WithinSourceScreening.cochranLimit(0.05, 5, 2), 1e-6);
        assertEquals(0.717489, WithinSourceScreening.cochranLimit(0.01, 10, 2), 1e-6);
    }

    @Test
    void theLaboratoryWithTheLargestScatterIsFound() {
        JsonNode example = null;
        for (JsonNode candidate : read("06_harmonisation.json").get("examples")) {
            if (candidate.get("id").asText().equals("iso5725")) {
                example = candidate;
            }
        }
        JsonNode table = example.get("inputs").elements().next();
        double[][] rows = new double[18][1];
        List<String> sources = new java.util.ArrayList<>();
        for (int laboratory = 0; laboratory < 6; laboratory++) {
            for (int k = 0; k < 3; k++) {
                rows[3 * laboratory + k][0] = table.get(laboratory).get(k).asDouble();
                sources.add("laboratory " + (laboratory + 1));
            }
        }
        List<Finding> findings = WithinSourceScreening.screen(ProfileMatrix.ofRows(rows), sources);
        Finding cochran = findings.get(0);
        assertEquals(Statistic.COCHRAN_C, cochran.statistic());
        assertEquals("laboratory 5", cochran.source());
        assertEquals(List.of(12, 13, 14), cochran.rows());
        assertEquals(0.8515624999999998, cochran.value(), 1e-12);
        assertTrue(cochran.isOutlier());
    }

    @Test
    void equalSourcesGiveNoFinding() {
        double[][] rows = {{1}, {1}, {2}, {2}, {3}, {3}};
        assertEquals(
                List.of(),
                WithinSourceScreening.screen(ProfileMatrix.ofRows(rows), List.of("a", "a", "b", "b", "c", "c")));
    }

    @Test
    void theRealTabletsPointAtBatch113() throws IOException {
        List<double[]> rows = new ArrayList<>();
        List<String> batches = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "data", "xtc_tablets_nfi", "xtc_data.csv"))) {
            String[] cells = line.strip().split(",");
            if (!cells[0].equals("batchnumber")) {
                batches.add(cells[0]);
                rows.add(new double[] {
                    Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), Double.parseDouble(cells[4])
                });
            }
        }
        assertEquals(494, rows.size());
        List<Finding> findings =
                WithinSourceScreening.screen(ProfileMatrix.ofRows(rows.toArray(double[][]::new)), batches);
        for (Statistic statistic : Statistic.values()) {
            Finding first = findings.stream()
                    .filter(finding -> finding.statistic() == statistic)
                    .findFirst()
                    .orElseThrow();
            assertEquals("113", first.source());
            assertEquals("t2", first.target(), "thickness");
            assertTrue(first.isOutlier());
            assertEquals(2, first.rows().size());
            assertTrue(first.values().contains(8.87), first::toString);
        }
    }

    @Test
    void sourcesThatCannotBeComparedAreNamed() {
        List<String> sources = List.of("single", "a", "a", "b", "b", "c", "c", "c");
        assertEquals(List.of("single", "c"), WithinSourceScreening.notScreened(sources));
        assertThrows(ProfilingException.class, () -> WithinSourceScreening.cochranLimit(0.01, 1, 3));
        assertThrows(ProfilingException.class, () -> WithinSourceScreening.mandelLimit(1, 3, 3));
    }
}
