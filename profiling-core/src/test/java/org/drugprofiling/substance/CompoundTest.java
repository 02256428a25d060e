package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class CompoundTest {

    private static Compound compound(String cas, String formula, String key) {
        return new Compound("caffeine", "caffeine", List.of(), cas, formula, key, Evidence.READ_IN_SOURCE);
    }

    private static void refused(String cas, String formula, String key) {
        assertEquals(
                "invalid-compound",
                assertThrows(ProfilingException.class, () -> compound(cas, formula, key))
                        .code());
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
        Compound caffeine = compound("58-08-2", "C8H10N4O2", "RYYVLZVUVIJVGH-UHFFFAOYSA-N");
        assertEquals("C8H10N4O2", caffeine.formula());
        assertEquals("", Compound.named("u", "unknown").casNumber());
        assertEquals(Evidence.UNVERIFIED, Compound.named("u", "unknown").evidence());
        refused("58-08-5", "", "");
        refused("", "c8h10", "");
        refused("", "C0H10", "");
        refused("", "C8H99999", "");
        refused("", "", "RYYVLZVUVIJVGH-UHFFFAOYSA");
        assertThrows(ProfilingException.class, () -> Compound.named(" a", "a"));
        assertThrows(ProfilingException.class, () -> Compound.named("a", " "));
    }

    @Test
    void synonymsAreCopied() {
        List<String> synonyms = new ArrayList<>(List.of("heroin"));
        Compound compound = new Compound("d", "diamorphine", synonyms, "", "", "", Evidence.UNVERIFIED);
        synonyms.clear();
        assertEquals(List.of("heroin"), compound.synonyms());
    }
}
