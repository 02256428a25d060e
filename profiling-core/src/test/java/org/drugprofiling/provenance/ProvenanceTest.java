package org.drugprofiling.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId.Part;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private static final Instant WHEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final ChainId CHAIN =
            ChainId.unspecified().with(Part.SUBSTANCE, "mdma").with(Part.METRIC, "euclidean");
    private static final String NONE = "0".repeat(64);
    private static final String OTHER = "1".repeat(64);
    private static final Provenance RECORD = Provenance.of("tablets@1.0", CHAIN, WHEN);

    @Test
    void everythingButThePlatformCounts() {
        assertEquals(RECORD, Provenance.of("tablets@1.0", CHAIN, WHEN));
        assertEquals(RECORD, RECORD.withPlatform("java", "17.0.15"));
        assertEquals(RECORD.hash(), RECORD.withPlatform("java", "17.0.15").hash());
        assertEquals(
                "17.0.15", RECORD.withPlatform("java", "17.0.15").platform().get("java"));
        assertNotEquals(RECORD, Provenance.of("tablets@1.1", CHAIN, WHEN));
        assertNotEquals(RECORD, Provenance.of("tablets@1.0", CHAIN.with(Part.METRIC, "manhattan"), WHEN));
        assertNotEquals(RECORD, Provenance.of("tablets@1.0", CHAIN, WHEN.plusSeconds(1)));
        assertNotEquals(RECORD, RECORD.withInput("data.csv", NONE));
        assertNotEquals(RECORD, RECORD.withAmendments(List.of("a")));
        assertNotEquals(RECORD, RECORD.withExclusions(List.of("a")));
        assertNotEquals(RECORD.withAmendments(List.of("a")), RECORD.withExclusions(List.of("a")));
    }

    @Test
    void listsOfOtherLinesAreOtherRecords() {
        assertNotEquals(RECORD.withAmendments(List.of("a, b")), RECORD.withAmendments(List.of("a", "b")));
        assertNotEquals(RECORD.withAmendments(List.of("a", "b")), RECORD.withAmendments(List.of("b", "a")));
    }

    @Test
    void inputsAreNamedWithoutTheirPathAndNeverLost() {
        assertThrows(ProfilingException.class, () -> RECORD.withInput("home/data.csv", NONE));
        assertThrows(ProfilingException.class, () -> RECORD.withInput("C:\\data.csv", NONE));
        Provenance two = RECORD.withInput("data.csv", NONE).withInput("data.csv", OTHER);
        assertEquals(Map.of("data.csv", NONE, "data.csv (2)", OTHER), two.inputs());
        assertEquals(two, two.withInput("data.csv", OTHER));
    }

    @Test
    void aHashOfAnInputIsOne() {
        for (String none : List.of("banana", "", "00", NONE + "0", "g".repeat(64), "A".repeat(64), NONE + "\n")) {
            assertEquals(
                    "invalid-input-hash",
                    assertThrows(ProfilingException.class, () -> RECORD.withInput("data.csv", none))
                            .code());
        }
        // SHA-256 of nothing at all
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertEquals(empty, RECORD.withInput("data.csv", empty).inputs().get("data.csv"));
    }

    @Test
    void whatWasSaidIsKept() {
        Provenance full = RECORD.withAmendments(List.of("one")).withAmendments(List.of("two"));
        assertEquals(List.of("one", "two"), full.amendments());
        assertEquals(WHEN, full.when());
        assertEquals("tablets@1.0", full.method());
        assertTrue(full.toString().lines().count() <= 12);
    }

    @Test
    void chainsDifferWhereTheySay() {
        ChainId other = CHAIN.with(Part.METRIC, "manhattan").with(Part.LABORATORY, "L");
        assertEquals(List.of(Part.LABORATORY, Part.METRIC), CHAIN.differencesFrom(other));
        assertEquals(List.of(), CHAIN.differencesFrom(CHAIN));
        assertNotEquals(CHAIN.hash(), other.hash());
        assertEquals(CHAIN.joinedWith(other), other.joinedWith(CHAIN));
        assertEquals("euclidean|manhattan", CHAIN.joinedWith(other).part(Part.METRIC));
        assertEquals("L|unspecified", CHAIN.joinedWith(other).part(Part.LABORATORY));
        assertEquals(CHAIN, CHAIN.joinedWith(CHAIN));
        assertThrows(ProfilingException.class, () -> CHAIN.with(Part.METRIC, " "));
        assertThrows(ProfilingException.class, () -> CHAIN.with(Part.METRIC, "|"));
        // a value cannot pass for another part
        assertNotEquals(
                ChainId.unspecified().with(Part.SUBSTANCE, "a\nMETRIC\nb").hash(),
                ChainId.unspecified()
                        .with(Part.SUBSTANCE, "a")
                        .with(Part.METRIC, "b")
                        .hash());
    }

    @Test
    void theHashIsTheOneEverybodyKnows() {
        // FIPS 180-4, "abc"
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.of("abc"));
        StringBuilder minus = new StringBuilder();
        StringBuilder plus = new StringBuilder();
        ContentHash.append(minus, -0.0);
        ContentHash.append(plus, 0.0);
        assertEquals(plus.toString(), minus.toString());
        ContentHash.append(plus, Math.nextUp(1.0));
        ContentHash.append(minus, 1.0);
        assertNotEquals(plus.toString(), minus.toString());
    }
}
