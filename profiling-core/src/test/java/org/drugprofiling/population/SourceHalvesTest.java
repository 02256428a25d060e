package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.sample.CaseId;
import org.junit.jupiter.api.Test;

/** No source, and no relation, stands in both halves. */
class SourceHalvesTest {

    private static ProfileIdentity row(String seizure) {
        return ProfileIdentity.of(seizure, seizure, seizure, "lab");
    }

    @Test
    void sourcesGoIntoBothHalvesInTurn() {
        List<ProfileIdentity> rows = List.of(row("d"), row("a"), row("b"), row("a"), row("c"));
        SourceHalves halves = SourceHalves.of(rows, List.of("d", "a", "b", "a", "c"));
        // a and c make, b and d try
        assertEquals(List.of(1, 3, 4), halves.making());
        assertEquals(List.of(0, 2), halves.trying());
    }

    @Test
    void relatedSourcesStayTogether() {
        List<ProfileIdentity> rows = List.of(
                row("a").withRelationGroup("g"),
                row("b").withCase(CaseId.of("k")),
                row("c").withRelationGroup("g").withCase(CaseId.of("k")),
                row("d"));
        SourceHalves halves = SourceHalves.of(rows, List.of("a", "b", "c", "d"));
        assertEquals(List.of(0, 1, 2), halves.making());
        assertEquals(List.of(3), halves.trying());
        // by hand: c is of the group of a and of the case of b
        assertEquals(
                Map.of("a", "a", "b", "a", "c", "a", "d", "d"),
                SourceHalves.foldOfSource(rows, List.of("a", "b", "c", "d")));
        assertThrows(ProfilingException.class, () -> SourceHalves.foldOfSource(rows, List.of("a")));
        assertEquals(
                "too-few-sources",
                assertThrows(
                                ProfilingException.class,
                                () -> SourceHalves.of(rows.subList(0, 3), List.of("a", "b", "c")))
                        .code());
        assertThrows(ProfilingException.class, () -> SourceHalves.of(rows, List.of("a")));
    }
}
