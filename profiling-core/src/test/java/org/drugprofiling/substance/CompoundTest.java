package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CompoundTest {

    private static final Compound PLAIN = Compound.named("caffeine", "caffeine");

    private static void refused(Executable action) {
        assertEquals(
                "invalid-compound",
                assertThrows(ProfilingException.class, action).code());
    }

    @Test
    void registryNumbersOfKnownDrugsPass() {
        // diamorphine, cocaine, cocaine hydrochloride, caffeine, phenylacetone, water
        for (String cas : List.of("561-27-3", "50-36-2", "53-21-4", "58-08-2", "103-79-7", "7732-18-5")) {
            assertTrue(Compound.isCasNumber(cas), cas);
        }
        // caffeine by hand: 8*1 + 0*2 + 8*3 + 5*4 = 52, check digit 2
        assertFalse(Compound.isCasNumber("58-08-3"));
        for (String malformed : List.of("", "58-8-2", "058-08-2", "58082", "58-08-2 ", "5-08-2", "58-08-22")) {
            assertFalse(Compound.isCasNumber(malformed), malformed);
        }
    }

    @Test
    void identifiersAreCheckedAndMayBeMissing() {
        Compound caffeine = PLAIN.withCasNumber(CompoundFact.unverified("58-08-2"))
                .withFormula(CompoundFact.unverified("C8H10N4O2"))
                .withInChIKey(CompoundFact.unverified("RYYVLZVUVIJVGH-UHFFFAOYSA-N"));
        assertEquals("C8H10N4O2", caffeine.formula().orElseThrow().value());
        assertTrue(PLAIN.casNumber().isEmpty());
        refused(() -> PLAIN.withCasNumber(CompoundFact.unverified("58-08-5")));
        refused(() -> PLAIN.withFormula(CompoundFact.unverified("c8h10")));
        refused(() -> PLAIN.withFormula(CompoundFact.unverified("C0H10")));
        refused(() -> PLAIN.withFormula(CompoundFact.unverified("C8H99999")));
        refused(() -> PLAIN.withInChIKey(CompoundFact.unverified("RYYVLZVUVIJVGH-UHFFFAOYSA")));
        assertThrows(ProfilingException.class, () -> Compound.named(" a", "a"));
        assertThrows(ProfilingException.class, () -> Compound.named("a", " "));
    }
}
