package org.drugprofiling.harmonisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.drugprofiling.harmonisation.ProficiencyScore.Kind;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ProficiencyScoreTest {

    private static String code(Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    /** Differences of 15 against 3 and 4, whose squares have the root 5. */
    @Test
    void scoresByHandNameWhatTheyUsed() {
        ProficiencyScore z = ProficiencyScore.z(25, 10, 4);
        assertEquals(3.75, z.value());
        assertEquals(Kind.Z, z.kind());
        assertEquals(OptionalDouble.of(4), z.deviation());
        assertEquals(OptionalDouble.empty(), z.assignedUncertainty());
        assertEquals("z = 3.750: 25.0 against 10.0, sigma 4.0", z.toString());
        ProficiencyScore prime = ProficiencyScore.zPrime(25, 10, 3, 4);
        assertEquals(3, prime.value());
        assertEquals(OptionalDouble.of(3), prime.assignedUncertainty());
        assertEquals(OptionalDouble.of(4), prime.deviation());
        assertEquals(OptionalDouble.empty(), prime.resultUncertainty());
        ProficiencyScore zeta = ProficiencyScore.zeta(10, 4, 25, 3);
        assertEquals(-3, zeta.value());
        assertEquals(10, zeta.result());
        assertEquals(25, zeta.assigned());
        assertEquals(OptionalDouble.of(4), zeta.resultUncertainty());
        assertEquals(OptionalDouble.empty(), zeta.deviation());
        ProficiencyScore en = ProficiencyScore.en(10, 4, 25, 3);
        assertEquals(-3, en.value());
        assertEquals(
                "E_n = -3.000: 10.0, expanded uncertainty 4.0 against 25.0, expanded uncertainty 3.0", en.toString());
    }

    @Test
    void whatGivesNoScoreIsRefused() {
        assertEquals("not-finite", code(() -> ProficiencyScore.z(Double.NaN, 0, 1)));
        assertEquals("not-finite", code(() -> ProficiencyScore.z(0, Double.POSITIVE_INFINITY, 1)));
        assertEquals("not-finite", code(() -> ProficiencyScore.z(1e308, -1e308, 1)));
        assertEquals("invalid-parameter", code(() -> ProficiencyScore.z(1, 0, 0)));
        assertEquals("invalid-parameter", code(() -> ProficiencyScore.z(1, 0, Double.NaN)));
        assertEquals("invalid-parameter", code(() -> ProficiencyScore.zPrime(1, 0, -1, 1)));
        assertEquals("invalid-parameter", code(() -> ProficiencyScore.zeta(1, -1, 0, 1)));
        assertEquals("no-uncertainty", code(() -> ProficiencyScore.zeta(1, 0, 0, 0)));
        assertEquals("no-uncertainty", code(() -> ProficiencyScore.en(1, 0, 0, 0)));
        ProfilingException none = assertThrows(ProfilingException.class, () -> ProficiencyScore.zeta(1, 0, 3, 0));
        assertEquals("zeta", none.location().part("score").orElseThrow());
        assertEquals("0.0 and 0.0", none.value().orElseThrow());
        assertEquals("not-finite", code(() -> ProficiencyScore.en(1, Double.NaN, 0, 1)));
    }

    @Property
    void scoresTurnWithTheDifferenceAndZPrimeIsTheSmaller(
            @ForAll @DoubleRange(min = -100, max = 100) double x,
            @ForAll @DoubleRange(min = -100, max = 100) double assigned,
            @ForAll @DoubleRange(min = 0, max = 10) double u,
            @ForAll @DoubleRange(min = 0.1, max = 10) double sigma) {
        double z = ProficiencyScore.z(x, assigned, sigma).value();
        double prime = ProficiencyScore.zPrime(x, assigned, u, sigma).value();
        assertEquals(0, z + ProficiencyScore.z(assigned, x, sigma).value());
        assertEquals(z, ProficiencyScore.zPrime(x, assigned, 0, sigma).value());
        assertTrue(Math.abs(prime) <= Math.abs(z));
        double zeta = ProficiencyScore.zeta(x, sigma, assigned, u).value();
        assertEquals(
                zeta / 2, ProficiencyScore.en(x, 2 * sigma, assigned, 2 * u).value(), 1e-12 * Math.abs(zeta));
    }
}
