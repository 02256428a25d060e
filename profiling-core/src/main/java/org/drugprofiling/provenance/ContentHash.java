package org.drugprofiling.provenance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a text or of bytes as 64 lower-case hexadecimal digits, the one hash of this library.
 *
 * @since 0.1.0
 */
public final class ContentHash {

    private ContentHash() {}

    /**
     * Hashes the UTF-8 bytes of a text.
     *
     * @param text any text
     * @return 64 hexadecimal digits
     */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hashes bytes.
     *
     * @param bytes any bytes
     * @return 64 hexadecimal digits
     */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Begins a hash of bytes that come piece by piece.
     *
     * @return a new digest that has seen nothing
     */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Appends a text to a text to be hashed, with its length in front, so that two lists of texts are hashed alike only if they are equal.
     *
     * @param text where to append
     * @param part any text
     */
    public static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append('\n');
    }

    /**
     * Appends a double to a text to be hashed, by its bits, so that the hash does not depend on a number format.
     *
     * @param text where to append
     * @param value any double; {@code -0.0} counts as {@code 0.0}
     */
    public static void append(StringBuilder text, double value) {
        text.append(Long.toHexString(Double.doubleToLongBits(value + 0.0))).append(';');
    }
}
