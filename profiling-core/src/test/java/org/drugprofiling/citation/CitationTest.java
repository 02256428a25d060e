package org.drugprofiling.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static Citation citation(String authors, int year, String doi, Evidence evidence) {
        return new Citation(authors, year, "A title", "A Journal", doi, "table 2", evidence);
    }

    @Test
    void saysHowTheFactIsKnown() {
        assertEquals(
                "Author et al. 2008, A Journal, table 2, doi 10.1000/xyz [only the abstract was read]",
                citation("Author et al.", 2008, "10.1000/xyz", Evidence.ABSTRACT_ONLY)
                        .toString());
        assertEquals(
                "Author et al. 2008, A Journal, table 2 [not verified]",
                citation("Author et al.", 2008, "", Evidence.UNVERIFIED).toString());
        assertEquals(
                "Author et al. 2008, A Journal, table 2 [read in the source]",
                citation("Author et al.", 2008, "", Evidence.READ_IN_SOURCE).toString());
    }

    @Test
    void refusesWhatNobodyCouldLookUp() {
        assertThrows(ProfilingException.class, () -> citation(" ", 2008, "", Evidence.UNVERIFIED));
        assertThrows(ProfilingException.class, () -> citation("Author", 0, "", Evidence.UNVERIFIED));
        assertThrows(ProfilingException.class, () -> citation("Author", 20088, "", Evidence.UNVERIFIED));
        assertThrows(
                ProfilingException.class,
                () -> citation("Author", 2008, "https://example.org/10.1000/xyz", Evidence.UNVERIFIED));
        assertThrows(
                ProfilingException.class,
                () -> new Citation("Author", 2008, "", "Journal", "", "", Evidence.UNVERIFIED));
    }
}
