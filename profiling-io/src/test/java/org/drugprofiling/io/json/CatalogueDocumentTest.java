package org.drugprofiling.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drugprofiling.method.DocumentedMethod;
import org.drugprofiling.method.MethodStanding;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;

class CatalogueDocumentTest {

    private static List<DocumentedMethod> read(String text) {
        return CatalogueDocument.read("c.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyMethodOfTheCatalogueComesBack() {
        for (DocumentedMethod method : ProfilingMethods.all()) {
            assertEquals(List.of(method), read(CatalogueDocument.write(List.of(method))), method::id);
        }
        String all = CatalogueDocument.write(ProfilingMethods.all());
        assertEquals(ProfilingMethods.all(), read(all));
        assertEquals(all, CatalogueDocument.write(read(all)));
    }

    @Test
    void nobodyElseTakesAnIdOfTheCatalogue() {
        String text = CatalogueDocument.write(List.of(ProfilingMethods.COCAINE_OPEN_GCMS));
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> read(text.replace("5.83", "5.84")));
        assertEquals("catalogue-method-id", refusal.code());
        assertTrue(refusal.location().toString().contains("/methods/0/id"), refusal::getMessage);
        DocumentedMethod own =
                DocumentedMethod.of("our-method", "1", "Ours", MethodStanding.LABORATORY, Substance.HEROIN);
        assertEquals(List.of(own), read(CatalogueDocument.write(List.of(own))));
    }

    @Test
    void whatNobodyReadIsRefusedInAFileToo() {
        String text = CatalogueDocument.write(List.of(ProfilingMethods.COCAINE_OPEN_GCMS));
        ProfilingException refusal = assertThrows(
                ProfilingException.class, () -> read(text.replace("\"read-in-source\"", "\"unverified\"")));
        assertTrue(refusal.location().toString().contains("/methods/0/"), refusal::getMessage);
        ProfilingException unknown = assertThrows(
                ProfilingException.class, () -> read(text.replace("\"overtoom-2021\"", "\"nobody-1900\"")));
        assertTrue(unknown.location().toString().contains("/source"), unknown::getMessage);
    }
}
