package org.drugprofiling.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** A matrix of bare numbers with the names of their sources. */
class RowsOfSourcesTest {

    private static final double[][] ROWS = {{1, 2}, {1, 4}, {7, 2}};

    @Test
    void everyRowIsASpecimenOfItsSource() {
        ProfileMatrix matrix = ProfileMatrix.ofRows(ROWS, List.of("113", "113", "7"));
        assertArrayEquals(ROWS, matrix.toArrays());
        assertEquals(
                List.of("113", "113", "7"),
                matrix.identities().stream().map(row -> row.seizure().value()).toList());
        assertEquals(
                3,
                matrix.identities().stream()
                        .map(ProfileIdentity::specimen)
                        .distinct()
                        .count());
        // by hand: rows 0 and 1 differ by 2, rows 0 and 2 by 6, rows 1 and 2 by 8
        LinkPopulations populations =
                LinkPopulations.of(matrix, ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
        assertArrayEquals(new double[] {2}, populations.linked());
        assertArrayEquals(new double[] {6, 8}, populations.unlinked());
    }

    @Test
    void whatIsNoTableOfSourcesIsRefused() {
        assertEquals("length-mismatch", code(ROWS, List.of("a", "b")));
        assertEquals("missing-source", code(ROWS, List.of("a", "", "c")));
        assertEquals("ambiguous-source", code(ROWS, List.of("a", "b", "seizure a")));
        assertEquals("not-finite", code(new double[][] {{1}, {Double.NaN}}, List.of("a", "b")));
        assertEquals("length-mismatch", code(new double[][] {{1, 2}, {1, 2, 3}}, List.of("a", "b")));
    }

    private static String code(double[][] rows, List<String> sources) {
        return assertThrows(ProfilingException.class, () -> ProfileMatrix.ofRows(rows, sources))
                .code();
    }
}
