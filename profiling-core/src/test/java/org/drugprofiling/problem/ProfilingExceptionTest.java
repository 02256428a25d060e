package org.drugprofiling.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfilingExceptionTest {

    private static final ProblemLocation PLACE =
            ProblemLocation.nowhere().with("target", "I03").withIdentifier("specimen", "S12");

    @Test
    void theMessageSaysEverythingAndTheOtherNamesNobody() {
        ProfilingException refusal =
                new ProfilingException("negative-value", "value must be finite", PLACE, "Infinity");
        assertEquals("value must be finite, was Infinity (specimen S12, target I03)", refusal.getMessage());
        assertEquals("value must be finite (target I03)", refusal.messageWithoutIdentifiers());
        assertEquals("negative-value", refusal.code());
        assertEquals("value must be finite", refusal.rule());
        assertEquals(Optional.of("Infinity"), refusal.value());
        assertEquals(PLACE, refusal.location());
    }

    @Test
    void theNameOfAFileIdentifiesAndPartsAreAsked() {
        assertEquals(Optional.of("I03"), PLACE.part("target"));
        assertEquals(Optional.of("S12"), PLACE.part("specimen"));
        assertEquals(Optional.empty(), PLACE.part("row"));
        assertEquals("{specimen=S12, target=I03}", PLACE.parts().toString());
        assertEquals(Optional.empty(), PLACE.withoutIdentifiers().part("specimen"));
    }

    @Test
    void withoutAPlaceNoBracketsAreLeft() {
        assertEquals("a rule", new ProfilingException("code", "a rule").getMessage());
        assertEquals(Optional.empty(), new ProfilingException("code", "a rule").value());
    }

    @Test
    void survivesSerialisationWithoutItsPlace() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ProfilingException("code", "a rule", PLACE, "7"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ProfilingException copy = (ProfilingException) in.readObject();
            assertEquals("code", copy.code());
            assertEquals("a rule, was 7 (specimen S12, target I03)", copy.getMessage());
            assertTrue(copy.location().isEmpty());
            assertEquals("a rule", copy.messageWithoutIdentifiers());
        }
    }

    @Test
    void placesGrowWithoutChangingAndCompareByContent() {
        ProblemLocation row = ProblemLocation.nowhere().with("row", 14);
        assertTrue(ProblemLocation.nowhere().isEmpty());
        assertFalse(row.isEmpty());
        assertEquals(row, ProblemLocation.nowhere().with("row", "14"));
        assertEquals(row.hashCode(), ProblemLocation.nowhere().with("row", "14").hashCode());
        assertNotEquals(row, ProblemLocation.nowhere().withIdentifier("row", "14"));
        assertSame(row, row.withoutIdentifiers());
        assertTrue(ProblemLocation.nowhere()
                .withIdentifier("case", "2026-1")
                .withoutIdentifiers()
                .isEmpty());
    }
}
