package org.drugprofiling.provenance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * HMAC-SHA-256 of a text under a key that a laboratory keeps, as 64 lower-case hexadecimal digits: who has the key can tell whether a text
 * belongs to a hash, and nobody else can find out by trying texts.
 *
 * @since 0.1.0
 */
public final class KeyedHash {

    /** Fewest bytes of a key. */
    public static final int SHORTEST_KEY = 16;

    private KeyedHash() {}

    /**
     * Hashes the UTF-8 bytes of a text under a key.
     *
     * @param key at least {@value #SHORTEST_KEY} bytes
     * @param text any text
     * @return 64 hexadecimal digits
     * @throws ProfilingException if the key is too short; the message does not hold it
     */
    public static String of(byte[] key, String text) {
        requireKey(key);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /**
     * Checks a key before it is used.
     *
     * @param key a key
     * @throws ProfilingException if it has fewer than {@value #SHORTEST_KEY} bytes
     */
    public static void requireKey(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new ProfilingException(
                    "invalid-key",
                    "the key of a keyed hash must have at least " + SHORTEST_KEY + " bytes",
                    ProblemLocation.nowhere(),
                    key.length + " bytes");
        }
    }
}
