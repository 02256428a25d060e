package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CompoundTest {

    private static final Compound PLAIN = Compound.named("caffeine", "caffeine");

    private static void refused(String code, Executable action) {
        assertEquals(code, assertThrows(ProfilingException.class, action).code());
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
        refused("invalid-compound", () -> PLAIN.withCasNumber(CompoundFact.unverified("58-08-5")));
        refused("invalid-formula", () -> PLAIN.withFormula(CompoundFact.unverified("c8h10")));
        refused("invalid-formula", () -> PLAIN.withFormula(CompoundFact.unverified("C0H10")));
        refused("invalid-formula", () -> PLAIN.withFormula(CompoundFact.unverified("C8H99999")));
        refused("invalid-compound", () -> PLAIN.withInChIKey(CompoundFact.unverified("RYYVLZVUVIJVGH-UHFFFAOYSA")));
        assertThrows(ProfilingException.class, () -> Compound.named(" a", "a"));
        assertThrows(ProfilingException.class, () -> Compound.named("a", " "));
    }

    @Test
    void theMassFollowsFromTheFormula() {
        assertTrue(PLAIN.monoisotopicMass().isEmpty());
        // 8*12 + 10*1.007825031898 + 4*14.00307400425 + 2*15.99491461926
        assertEquals(
                194.08037557450,
                PLAIN.withFormula(CompoundFact.computed("C8H10N4O2"))
                        .monoisotopicMass()
                        .orElseThrow(),
                1e-11);
    }

    @Test
    void whatWasReadSaysWhereAndWhatWasNotCitesNothing() {
        Citation abstractOnly = Bibliography.BROSEUS_2016;
        assertEquals(
                Evidence.ABSTRACT_ONLY, CompoundFact.cited("x", abstractOnly).evidence());
        refused("invalid-compound", () -> new CompoundFact("x", Evidence.READ_IN_SOURCE, List.of()));
        refused("invalid-compound", () -> new CompoundFact("x", Evidence.READ_IN_SOURCE, List.of(abstractOnly)));
        refused("invalid-compound", () -> new CompoundFact("x", Evidence.UNVERIFIED, List.of(abstractOnly)));
        refused("invalid-compound", () -> CompoundFact.unverified(" "));
        refused(
                "invalid-compound",
                () -> new CompoundUse(Substance.HEROIN, CompoundRole.ADULTERANT, Evidence.ABSTRACT_ONLY, List.of()));
        refused("invalid-compound", () -> new HealthFlag("x", Substance.HEROIN, Evidence.READ_IN_SOURCE, List.of()));
        refused("invalid-compound", () -> new HealthFlag(" ", Substance.HEROIN, Evidence.UNVERIFIED, List.of()));
        refused("invalid-compound", () -> Synonym.of(" "));
    }

    @Test
    void aChangeGivesAnotherCompound() {
        for (Compound other : List.of(
                PLAIN.withSynonym(Synonym.of("x")),
                PLAIN.withCasNumber(CompoundFact.unverified("58-08-2")),
                PLAIN.withFormula(CompoundFact.computed("C8H10N4O2")),
                PLAIN.withStructure(CompoundFact.unverified("C")),
                PLAIN.withInChIKey(CompoundFact.computed("RYYVLZVUVIJVGH-UHFFFAOYSA-N")),
                PLAIN.withUse(
                        new CompoundUse(Substance.HEROIN, CompoundRole.ADULTERANT, Evidence.UNVERIFIED, List.of())),
                PLAIN.withHealthFlag(new HealthFlag("x", Substance.HEROIN, Evidence.UNVERIFIED, List.of())))) {
            assertNotEquals(PLAIN, other);
            assertEquals(PLAIN.id(), other.id());
        }
        assertEquals(PLAIN, Compound.named("caffeine", "caffeine"));
    }
}
