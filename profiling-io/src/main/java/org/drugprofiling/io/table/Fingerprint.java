package org.drugprofiling.io.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.drugprofiling.provenance.ContentHash;

/**
 * 64 bits of the SHA-256 of a text, never 0. Two texts that collide (once in 40 million tables of a million ids) would be taken for
 * equal, and never the other way round.
 */
final class Fingerprint {

    private final MessageDigest digest = ContentHash.digest();

    long of(String text) {
        long bits = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return bits == 0 ? 1 : bits;
    }
}
