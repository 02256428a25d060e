package org.drugprofiling.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

    /** Test case 1 of RFC 4231. */
    @Test
    void publishedVector() {
        byte[] key = new byte[20];
        Arrays.fill(key, (byte) 0x0b);
        assertEquals("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7", KeyedHash.of(key, "Hi There"));
    }

    @Test
    void aShortKeyIsRefused() {
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> KeyedHash.of(new byte[15], "x"));
        assertEquals("invalid-key", refusal.code());
        assertEquals(64, KeyedHash.of(new byte[16], "x").length());
    }

    /** SHA-256 of "abc", FIPS 180-4 example. */
    @Test
    void aHashInPiecesIsTheHashOfTheWhole() {
        var digest = ContentHash.digest();
        digest.update("a".getBytes(StandardCharsets.UTF_8));
        digest.update("bc".getBytes(StandardCharsets.UTF_8));
        assertEquals(ContentHash.of("abc"), HexFormat.of().formatHex(digest.digest()));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.of("abc"));
    }
}
