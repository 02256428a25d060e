package org.drugprofiling.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedNamesTest {

    @Test
    void eachNameOfAKindHasOneNumberAndTheTableReadsItBack() {
        NumberedNames names = Identifiers.numbered();
        assertEquals("sample 1", names.name("sample", "K-77"));
        assertEquals("sample 2", names.name("sample", "K-78"));
        assertEquals("seizure 1", names.name("seizure", "K-77"));
        assertEquals("sample 1", names.name("sample", "K-77"));
        assertEquals(
                List.of("sample 1", "sample 2", "seizure 1"),
                List.copyOf(names.table().keySet()));
        assertEquals("K-78", names.table().get("sample 2"));
    }
}
