package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class CompoundsTest {

    private static List<String> candidates(String text) {
        return Compounds.find(text).candidates().stream().map(Compound::id).toList();
    }

    @Test
    void idsAreTakenAsTheyAre() {
        assertEquals("6-monoacetylmorphine", Compounds.of("6-mam").name());
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> Compounds.of("6-mamm"));
        assertEquals("unknown-compound", refusal.code());
        assertTrue(refusal.getMessage().contains("6-mam (6-monoacetylmorphine)"), refusal::getMessage);
        assertThrows(ProfilingException.class, () -> Compounds.of("6-MAM"));
    }

    @Test
    void namesAreFoundHoweverTheyAreWritten() {
        for (String text : List.of(
                "N,N-di-(β-phenylisopropyl)amine",
                "n,n-Di(beta-phenylisopropyl)amine",
                "N N di beta phenylisopropyl amine",
                "DPIA",
                "α,α\u2032-dimethyldiphenethylamine")) {
            assertEquals(
                    "n-n-di-beta-phenylisopropyl-amine", Compounds.lookUp(text).id(), text);
        }
        assertEquals("ketamine", Compounds.lookUp("  Kétamine ").id());
        assertEquals(
                "s-methamphetamine", Compounds.lookUp("(+)-Methamphetamine").id());
        assertEquals(
                "r-methamphetamine",
                Compounds.lookUp("(\u2212)-methamphetamine").id());
        assertEquals("mu-truxilline", Compounds.lookUp("µ-truxilline").id());
    }

    @Test
    void ambiguousNamesAreRefusedWithTheCandidates() {
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> Compounds.lookUp("dma"));
        assertEquals("ambiguous-compound", refusal.code());
        assertTrue(refusal.getMessage().contains("n-n-dimethylamphetamine"), refusal::getMessage);
        assertTrue(refusal.getMessage().contains("s-methamphetamine"), refusal::getMessage);
        assertInstanceOf(CompoundMatch.Ambiguous.class, Compounds.find("MAM"));
        assertEquals(List.of("6-mam", "3-mam"), candidates("MAM"));
    }

    @Test
    void whatIsNotFoundNamesTheNearest() {
        assertInstanceOf(CompoundMatch.NotFound.class, Compounds.find("levamisol"));
        assertEquals("levamisole", candidates("levamisol").get(0));
        // one letter is missing of the first, two changes lead to the second
        assertEquals(List.of("metonitazene", "etonitazene"), candidates("metonitazen"));
        assertEquals(List.of(), candidates("zzzzzzzzzz"));
        assertEquals(List.of(), candidates("z".repeat(10_000)));
        assertEquals(
                "unknown-compound",
                assertThrows(ProfilingException.class, () -> Compounds.lookUp(""))
                        .code());
    }
}
