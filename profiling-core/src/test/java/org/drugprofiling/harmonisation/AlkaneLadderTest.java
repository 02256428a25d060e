package org.drugprofiling.harmonisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.drugprofiling.harmonisation.RetentionOutcome.Indexed;
import org.drugprofiling.harmonisation.RetentionOutcome.OutsideLadder;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AlkaneLadderTest {

    private static final AlkaneLadder LADDER = AlkaneLadder.of(Map.of(10, 2.0, 12, 4.0, 13, 8.0));

    private static String code(Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    /** Halfway in time between C10 and C12 is C11; in logarithms of 2, 4 and 8 it is 2√2, and a hold-up time of 1 makes 1, 3 and 7 of them. */
    @Test
    void indicesByHand() {
        assertEquals(new Indexed(1100, 10, 12), LADDER.vanDenDoolKratz(3));
        assertEquals(new Indexed(1225, 12, 13), LADDER.vanDenDoolKratz(5));
        assertEquals(1100, LADDER.kovats(2 * Math.sqrt(2), 0).orElseThrow(), 1e-11);
        assertEquals(1250, LADDER.kovats(4 * Math.sqrt(2), 0).orElseThrow(), 1e-11);
        assertEquals(1100, LADDER.kovats(1 + Math.sqrt(3), 1).orElseThrow(), 1e-11);
        assertEquals("ladder of alkanes C10 2.0, C12 4.0, C13 8.0", LADDER.toString());
    }

    @Test
    void aTimeOnAnAlkaneIsOfTheIntervalBefore() {
        assertEquals(new Indexed(1000, 10, 12), LADDER.vanDenDoolKratz(2));
        assertEquals(new Indexed(1200, 10, 12), LADDER.vanDenDoolKratz(4));
        assertEquals(new Indexed(1300, 12, 13), LADDER.vanDenDoolKratz(8));
        assertEquals(new Indexed(1000, 10, 12), LADDER.kovats(2, 0.3));
        assertEquals(new Indexed(1200, 10, 12), LADDER.kovats(4, 0.3));
        assertEquals(new Indexed(1300, 12, 13), LADDER.kovats(8, 0.3));
    }

    /** Case 7.2.36. */
    @Test
    void outsideTheLadderThereIsNoIndex() {
        for (double time : new double[] {1.999, 8.001, -3}) {
            RetentionOutcome outcome = LADDER.vanDenDoolKratz(time);
            assertEquals(new OutsideLadder(time, 2, 8), outcome);
            assertEquals(OptionalDouble.empty(), outcome.index());
            assertEquals("outside-ladder", code(outcome::orElseThrow));
            assertEquals(outcome, LADDER.kovats(time, 1));
        }
        assertEquals(OptionalDouble.of(1100), LADDER.vanDenDoolKratz(3).index());
    }

    @Test
    void whatIsNoLadderIsRefused() {
        assertEquals("too-few-values", code(() -> AlkaneLadder.of(Map.of(10, 2.0))));
        assertEquals("invalid-ladder", code(() -> AlkaneLadder.of(Map.of(10, 2.0, 11, 2.0))));
        assertEquals("invalid-ladder", code(() -> AlkaneLadder.of(Map.of(10, 3.0, 11, 2.0))));
        assertEquals("invalid-ladder", code(() -> AlkaneLadder.of(Map.of(10, 0.0, 11, 2.0))));
        assertEquals("invalid-ladder", code(() -> AlkaneLadder.of(Map.of(0, 1.0, 11, 2.0))));
        assertEquals("invalid-ladder", code(() -> AlkaneLadder.of(Map.of(10, 1.0, 11, Double.NaN))));
        assertEquals("invalid-ladder", code(() -> AlkaneLadder.of(Map.of(10, 1.0, 11, Double.POSITIVE_INFINITY))));
        for (double holdUp : new double[] {2, -0.1, Double.NaN}) {
            assertEquals("invalid-parameter", code(() -> LADDER.kovats(3, holdUp)));
        }
        assertEquals("not-finite", code(() -> LADDER.vanDenDoolKratz(Double.NaN)));
        assertEquals("not-finite", code(() -> LADDER.kovats(Double.POSITIVE_INFINITY, 0)));
    }

    @Property
    void indicesRiseWithTimeAndKeepTheUnit(
            @ForAll @DoubleRange(min = 2, max = 8) double time,
            @ForAll @DoubleRange(min = 2, max = 8) double later,
            @ForAll @DoubleRange(min = 0.01, max = 60) double unit) {
        AlkaneLadder other = AlkaneLadder.of(Map.of(10, 2 * unit, 12, 4 * unit, 13, 8 * unit));
        double linear = LADDER.vanDenDoolKratz(time).orElseThrow();
        double logarithmic = LADDER.kovats(time, 1).orElseThrow();
        assertTrue(linear >= 1000 && linear <= 1300 && logarithmic >= 1000 && logarithmic <= 1300);
        // the logarithm is concave
        assertTrue(logarithmic >= linear - 1e-9);
        if (time <= later) {
            assertTrue(LADDER.vanDenDoolKratz(later).orElseThrow() >= linear);
            assertTrue(LADDER.kovats(later, 1).orElseThrow() >= logarithmic);
        }
        double scaled = Math.min(8 * unit, Math.max(2 * unit, time * unit));
        assertEquals(linear, other.vanDenDoolKratz(scaled).orElseThrow(), 1e-9);
        assertEquals(logarithmic, other.kovats(scaled, unit).orElseThrow(), 1e-9);
    }
}
