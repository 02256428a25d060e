package org.drugprofiling.report;

import org.drugprofiling.provenance.KeyedHash;

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
     * @param key at least {@value KeyedHash#SHORTEST_KEY} bytes, kept by the laboratory
     * @return the pseudonyms
     */
    static Identifiers pseudonyms(byte[] key) {
        KeyedHash.requireKey(key);
        byte[] copy = key.clone();
        return (kind, id) ->
                kind.charAt(0) + "-" + KeyedHash.of(copy, kind + "\u001f" + id).substring(0, 10);
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
