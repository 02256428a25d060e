package org.drugprofiling.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** Which names may mean one source. */
class SourceNamesTest {

    @Test
    void namesAreMadeInOnePlace() {
        assertEquals("seizure 113", SourceNames.ofSeizure("113"));
        assertEquals("batch 113", SourceNames.ofBatch("113"));
    }

    @Test
    void caseSpacesAndFormsOfACharacterMakeNoDifference() {
        SourceNames names = SourceNames.of(List.of("batch 113", "B 12x"));
        for (String other : List.of(
                "batch 113",
                "Batch 113",
                "BATCH 113",
                "113",
                "113 ",
                " 113",
                "batch  113",
                "batch\t113",
                "batch\u00a0113",
                "\uff11\uff113",
                "b 12X",
                "B   12x",
                "seizure b 12x")) {
            assertTrue(names.hold(other), other);
        }
        for (String other : List.of("0113", "batch 0113", "seizure 113", "1 13", "batch113", "11", "b12x", "")) {
            assertFalse(names.hold(other), other);
        }
        // the Turkish dotted and dotless letters, and sharp s, do not depend on where the program runs
        assertTrue(SourceNames.of(List.of("TITLE")).hold("title"));
        assertTrue(SourceNames.of(List.of("Straße")).hold("STRASSE"));
        assertTrue(SourceNames.of(List.of("σς")).hold("ΣΣ"));
    }

    @Test
    void aNameIsFoundAsItIsSpelledThere() {
        SourceNames names = SourceNames.of(List.of("113", "Batch 113", "7"));
        assertEquals(Optional.of("Batch 113"), names.find("batch 113"));
        assertEquals(Optional.of("113"), names.find("113"));
        assertEquals(Optional.of("113"), names.find("seizure 113"));
        assertEquals(Optional.of("7"), names.find("batch 7"));
        assertEquals(Optional.empty(), names.find("8"));
        assertEquals("[113, 7, Batch 113]", names.toString());
    }

    @Test
    void twoNamesOfOneSourceAreFoundAmongMany() {
        assertEquals(
                Optional.empty(), SourceNames.ofOneSource(List.of("a", "b", "a", "batch c", "seizure c", "01", "1")));
        assertEquals(Optional.of(List.of("B12", "b12")), SourceNames.ofOneSource(List.of("x", "b12", "y", "B12")));
        assertEquals(Optional.of(List.of("1", "batch 1")), SourceNames.ofOneSource(List.of("batch 1", "1")));
        assertEquals(Optional.of(List.of("1", "BATCH 1")), SourceNames.ofOneSource(List.of("BATCH 1", "1")));
        assertEquals(
                Optional.of(List.of("a b", "a  b").stream().sorted().toList()),
                SourceNames.ofOneSource(List.of("a b", "a  b")));
    }

    @Test
    void twoSpellingsOfOneSourceAreRefused() {
        SourceNames.requireOneSpelling(List.of("113", "113", "0113", "batch 7", "seizure 7"), "sources");
        ProfilingException refusal = assertThrows(
                ProfilingException.class,
                () -> SourceNames.requireOneSpelling(List.of("x", "b12", "B12"), "sources of a trial"));
        assertEquals("ambiguous-source", refusal.code());
        assertEquals(
                "sources of a trial must differ by more than case, spaces, what cannot be seen or a word before the name: give one source one name, or two"
                        + " sources names that differ by other characters",
                refusal.rule());
        assertTrue(refusal.getMessage().contains("B12 and b12"), refusal::getMessage);
    }

    /** By hand: the most names of which no two may mean one source. */
    @Test
    void aSourceCountsOnceInWhateverSpellings() {
        assertEquals(0, SourceNames.of(List.of()).differentSources());
        assertEquals(3, SourceNames.of(List.of("a", "b", "0a", "b")).differentSources());
        assertEquals(1, SourceNames.of(List.of("B12", "b12", "b12 ")).differentSources());
        assertEquals(1, SourceNames.of(List.of("113", "batch 113")).differentSources());
        assertEquals(2, SourceNames.of(List.of("seizure 113", "batch 113")).differentSources());
        assertEquals(
                2, SourceNames.of(List.of("113", "seizure 113", "batch 113")).differentSources());
        assertEquals(
                2,
                SourceNames.of(List.of("1", "seizure 1", "batch 1", "seizure batch 1"))
                        .differentSources());
        assertEquals(
                4,
                SourceNames.of(List.of("batch 1", "batch 2", "BATCH 2", "2", "3", "4", "seizure 4"))
                        .differentSources());
    }

    @Test
    void aBareNameMayBeSeveral() {
        SourceNames names = SourceNames.of(List.of("Batch 113", "seizure 113", "batch 7"));
        assertEquals(List.of("seizure 113", "Batch 113"), names.findAll("113"));
        assertEquals(List.of("Batch 113"), names.findAll("batch  113"));
        assertEquals(List.of("batch 7"), names.findAll("7"));
        assertEquals(List.of(), names.findAll("seizure 7"));
    }

    @Test
    void aWordThatIsThereIsNotSetAgain() {
        assertEquals("batch 113", SourceNames.ofBatch("113"));
        assertEquals("Batch 113", SourceNames.ofBatch("Batch 113"));
        assertEquals("seizure batch 113", SourceNames.ofSeizure("batch 113"));
        assertEquals("seizure 7", SourceNames.ofSeizure("seizure 7"));
        assertTrue(SourceNames.of(List.of("113")).hold(SourceNames.ofBatch("BATCH  113")));
    }

    @Test
    void aSourceWithoutANameIsRefusedWithItsRow() {
        for (String blank :
                List.of("", "  ", "\u00a0\t", "\ufeff", "\u200b", "\u200b \u2060", "\u3164", "\u2800", "\u0085")) {
            ProfilingException refusal = assertThrows(
                    ProfilingException.class,
                    () -> SourceNames.requireOneSpelling(List.of("x", "y", blank), "sources of a trial"));
            assertEquals("missing-source", refusal.code());
            assertTrue(refusal.getMessage().startsWith("sources of a trial must have a name each"));
            assertTrue(refusal.getMessage().endsWith("(row 2)"), refusal::getMessage);
        }
        NullPointerException absent = assertThrows(
                NullPointerException.class,
                () -> SourceNames.requireOneSpelling(Arrays.asList("x", null), "sources of a trial"));
        assertEquals("sources of a trial: the name of row 1", absent.getMessage());
        assertEquals("seizure 4", SourceNames.form(" Seizure  4"));
        // a key of a map is of no row
        ProfilingException ofKey = assertThrows(
                ProfilingException.class, () -> SourceNames.requireOneSpelling(Set.of("\u200b"), "folds of sources"));
        assertEquals("missing-source", ofKey.code());
        assertTrue(ofKey.getMessage().endsWith(", was '\u200b'"), ofKey::getMessage);
        assertEquals(
                "names of sources: name 1",
                assertThrows(NullPointerException.class, () -> SourceNames.of(Arrays.asList("x", null)))
                        .getMessage());
    }

    /** All spaces of Unicode, and what is written and not seen: by the tables of its general categories Zs, Zl, Zp, Cc and Cf. */
    @Test
    void whatCannotBeSeenMakesNoDifference() {
        for (String space : List.of("\u1680", "\u2028", "\u2029", "\u0085", "\u3000", "\u2003", "\u001f", " \u1680 ")) {
            assertEquals("batch 113", SourceNames.form("Batch" + space + "113"));
        }
        for (String unseen :
                List.of("\ufeff", "\u200b", "\u200d", "\u00ad", "\u2060", "\u034f", "\ufe0f", "\udb40\udd00")) {
            assertEquals("batch 113", SourceNames.form("B" + unseen + "atch 11" + unseen + "3" + unseen));
            assertEquals("b12", SourceNames.form(unseen + "B12"));
        }
        // a mark that would otherwise keep letter and accent from being one character
        assertEquals("\u00e9", SourceNames.form("e\u034f\u0301"));
        // hyphens; a dash is another character
        assertEquals("b-12", SourceNames.form("B\u201112"));
        assertEquals("b-12", SourceNames.form("B\u201012"));
        assertEquals("b\u201312", SourceNames.form("B\u201312"));
        // signs of numbers are seen
        assertEquals("\u06dd4", SourceNames.form("\u06dd4"));
    }

    @Test
    void thereIsOneSourceForEachRow() {
        SourceNames.requireOneForEach(List.of("a", "a"), 2, "profiles");
        ProfilingException refusal = assertThrows(
                ProfilingException.class, () -> SourceNames.requireOneForEach(List.of("a", "a"), 3, "profiles"));
        assertEquals("length-mismatch", refusal.code());
        assertEquals("there must be one source for each of 3 profiles, was 2 sources", refusal.getMessage());
    }
}
