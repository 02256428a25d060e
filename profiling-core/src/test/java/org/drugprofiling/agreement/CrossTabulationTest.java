package org.drugprofiling.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class CrossTabulationTest {

    @Test
    void oneImpurityProfileInTwoKindsOfTablet() {
        Map<String, String> organic = Map.of("t1", "I", "t2", "I", "t3", "I", "t4", "II", "t5", "III");
        Map<String, String> physical = Map.of("t1", "crown", "t2", "crown", "t3", "heart", "t4", "star", "t6", "star");
        CrossTabulation table = CrossTabulation.of("production", organic, "tabletting", physical);
        assertEquals(List.of("I", "II"), table.rows());
        assertEquals(List.of("crown", "heart", "star"), table.columns());
        assertEquals(2, table.count("I", "crown"));
        assertEquals(new TreeSet<>(List.of("t1", "t2")), table.items("I", "crown"));
        assertEquals(0, table.count("III", "crown"));
        assertEquals(4, table.total());
        assertEquals(3, table.occupiedCells());
        assertEquals(List.of("crown", "heart"), table.columnsWith("I"));
        assertEquals(List.of("I"), table.rowsWith("crown"));
        assertEquals(1, table.oneToOne());
        assertEquals(new TreeSet<>(List.of("t5")), table.onlyInRows());
        assertEquals(new TreeSet<>(List.of("t6")), table.onlyInColumns());
        assertEquals(
                "production (2) by tabletting (3): 4 in 3 cells, 1 one to one; 1 in production alone, 1 in tabletting alone",
                table.toString());
    }

    /**
     * Lee et al. 2012 (abstract): 48 samples in 5 groups by liquid extraction and 5 by headspace microextraction, together 8. Which
     * sample fell into which group was not read: the labels are invented, the counts are those of the source.
     */
    @Test
    void fiveByFiveGroupsOfFortyEightSamplesFillEightCells() {
        int[][] cells = {{0, 0, 11}, {0, 1, 4}, {1, 1, 9}, {1, 2, 3}, {2, 2, 8}, {2, 3, 2}, {3, 3, 6}, {4, 4, 5}};
        Map<String, String> liquid = new HashMap<>();
        Map<String, String> headspace = new HashMap<>();
        int sample = 0;
        for (int[] cell : cells) {
            for (int k = 0; k < cell[2]; k++) {
                liquid.put("s" + sample, "L" + cell[0]);
                headspace.put("s" + sample++, "H" + cell[1]);
            }
        }
        CrossTabulation table = CrossTabulation.of("liquid extraction", liquid, "headspace", headspace);
        assertEquals(48, table.total());
        assertEquals(5, table.rows().size());
        assertEquals(5, table.columns().size());
        assertEquals(8, table.occupiedCells());
    }

    /** Bell et al. 2000 (abstract): one seizure of eight bags, one logo; five bags with sorbitol, two with cellulose, one with glucose. */
    @Test
    void oneSeizureWithOneLogoIsNotOneBatch() {
        Map<String, String> excipient = new HashMap<>();
        Map<String, String> logo = new HashMap<>();
        String[] found = {
            "sorbitol", "sorbitol", "sorbitol", "sorbitol", "sorbitol", "cellulose", "cellulose", "glucose"
        };
        for (int bag = 0; bag < found.length; bag++) {
            excipient.put("bag " + bag, found[bag]);
            logo.put("bag " + bag, "one logo");
        }
        CrossTabulation table = CrossTabulation.of("excipient", excipient, "looks", logo);
        assertEquals(List.of("cellulose", "glucose", "sorbitol"), table.rowsWith("one logo"));
        assertEquals(5, table.count("sorbitol", "one logo"));
        assertEquals(0, table.oneToOne());
    }

    @Test
    void layersKeepTheirNames() {
        assertThrows(ProfilingException.class, () -> CrossTabulation.of("a", Map.of(), "a", Map.of()));
        assertThrows(ProfilingException.class, () -> CrossTabulation.of("a", Map.of(), " ", Map.of()));
        assertThrows(ProfilingException.class, () -> CrossTabulation.of("a", Map.of("x", ""), "b", Map.of()));
        assertThrows(ProfilingException.class, () -> CrossTabulation.of("a", Map.of(), "b", Map.of("x", " ")));
    }
}
