package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs come out in ascending order of rows, then columns, each with its own value, in whatever order they were found. */
class HitsTest {

    /** Rows close together and far apart, columns of a row in order and not. */
    @ParameterizedTest
    @ValueSource(ints = {3, 1_000_000_000})
    void pairsAreSortedByRowThenColumn(int step) {
        List<int[]> pairs = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column : new int[] {0, 5, 2_147_483_647}) {
                pairs.add(new int[] {row * (step / 3), column});
            }
        }
        Random random = new Random(5);
        for (int time = 0; time < 50; time++) {
            Collections.shuffle(pairs, random);
            Hits hits = new Hits();
            pairs.forEach(pair -> hits.add(pair[0], pair[1], pair[0] + 0.5 * pair[1]));
            hits.sort();
            assertEquals(9, hits.count());
            for (int at = 0; at < 9; at++) {
                int[] expected = {at / 3 * (step / 3), new int[] {0, 5, 2_147_483_647}[at % 3]};
                assertArrayEquals(expected, new int[] {hits.row(at), hits.column(at)});
                assertEquals(expected[0] + 0.5 * expected[1], hits.value(at));
            }
        }
    }

    @Test
    void ofMorePairsThanMayBeKeptNoneIs() {
        Hits hits = new Hits(20);
        for (int row = 0; row < 20; row++) {
            hits.add(row, 0, row);
        }
        assertFalse(hits.isOverfull());
        assertEquals(20, hits.count());
        hits.add(20, 0, 20);
        hits.add(21, 0, 21);
        assertTrue(hits.isOverfull());
        assertEquals(0, hits.count());
        Hits more = new Hits(100);
        more.add(1, 2, 3);
        more.addAll(hits);
        assertTrue(more.isOverfull());
        assertEquals(0, more.count());
        more.clear();
        more.add(1, 2, 3);
        assertFalse(more.isOverfull());
        assertEquals(1, more.count());
    }

    @Test
    void columnsThatWereFoundInOrderStayInOrder() {
        Hits hits = new Hits();
        for (int column = 0; column < 40; column++) {
            for (int row = 9; row >= 0; row--) {
                hits.add(row, column, 100 * row + column);
            }
        }
        hits.sort();
        for (int at = 0; at < 400; at++) {
            assertEquals(100 * (at / 40) + at % 40, hits.value(at));
        }
        hits.clear();
        hits.sort();
        assertEquals(0, hits.count());
    }
}
