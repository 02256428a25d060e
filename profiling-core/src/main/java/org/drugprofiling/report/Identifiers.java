package org.drugprofiling.report;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a report names specimens, seizures, samples and laboratories: as they are, or by pseudonyms that only the holder of a key can
 * tell apart from others.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Identifiers {

    /** Names as they are. */
    Identifiers PLAIN = (kind, id) -> id;

    /**
     * Names one thing.
     *
     * @param kind for example {@code specimen}
     * @param id its identifier
     * @return the name in the report
     */
    String name(String kind, String id);

    /**
     * Returns pseudonyms: the first ten hexadecimal digits of HMAC-SHA-256 of kind and identifier under a key. The same thing has the
     * same pseudonym in every report of that key.
     *
     * @param key at least 16 bytes, kept by the laboratory
     * @return the pseudonyms
     */
    static Identifiers pseudonyms(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("a pseudonym key must have at least 16 bytes, had " + key.length);
        }
        byte[] copy = key.clone();
        return (kind, id) -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(copy, "HmacSHA256"));
                byte[] tag = mac.doFinal((kind + "\u001f" + id).getBytes(StandardCharsets.UTF_8));
                return kind.charAt(0) + "-" + HexFormat.of().formatHex(tag, 0, 5);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
            }
        };
    }

    /**
     * Returns running numbers such as {@code sample 17}, with the table behind them.
     *
     * @return numbers for one report, to be used by one thread
     */
    static NumberedNames numbered() {
        return new NumberedNames();
    }
}
