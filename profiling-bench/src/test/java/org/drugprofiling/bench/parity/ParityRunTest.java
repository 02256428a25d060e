package org.drugprofiling.bench.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.Execution;
import org.junit.jupiter.api.Test;

/** A slice of the long run: every answer of every job is that of the double loop, and a wrong answer would be seen. */
class ParityRunTest {

    private static final long PAIRS = 4_000_000;

    @Test
    void everyAnswerIsThatOfTheDoubleLoop() {
        ParityRun one = new ParityRun(20261130, 1);
        one.until(PAIRS);
        ParityRun seven = new ParityRun(20261130, 7);
        seven.until(PAIRS);
        assertTrue(one.compared() >= PAIRS);
        assertEquals(one.compared(), seven.compared());
        assertEquals(one.digest(), seven.digest());
    }

    @Test
    void aWrongAnswerIsSeen() {
        // the second call of a pair gives another value than the first
        int[] calls = {0};
        BatchForm moody = BatchForm.ofDistance((a, aFrom, b, bFrom, length) -> calls[0]++ < 100 ? 1 : 2);
        double[] rows = new SplittableRandom(1).doubles(30).toArray();
        assertThrows(
                ParityMismatch.class,
                () -> ParityCheck.run(
                        moody,
                        rows,
                        10,
                        3,
                        OptionalDouble.empty(),
                        Execution.inCallingThread(),
                        new SplittableRandom(1)));
        BatchForm good = BatchForms.CANBERRA;
        long digest = ParityCheck.run(
                good, rows, 10, 3, OptionalDouble.empty(), Execution.inCallingThread(), new SplittableRandom(1));
        rows[0] = Math.nextUp(rows[0]);
        assertTrue(digest
                != ParityCheck.run(
                        good,
                        rows,
                        10,
                        3,
                        OptionalDouble.empty(),
                        Execution.inCallingThread(),
                        new SplittableRandom(1)));
    }
}
