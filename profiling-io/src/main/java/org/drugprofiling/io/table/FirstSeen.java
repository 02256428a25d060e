package org.drugprofiling.io.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.drugprofiling.provenance.ContentHash;

/**
 * Remembers millions of texts in a few bytes each: where each was seen first, and one other text that belonged to it then. Texts
 * are known by 64 bits of their SHA-256; two texts that collide (once in 40 million tables of a million ids) would be
 * reported as equal, and never the other way round.
 */
final class FirstSeen {

    private final MessageDigest digest;
    private long[] keys = new long[1024];
    private long[] companions;
    private int[] rows = new int[1024];
    private int size;

    private FirstSeen(int companions) {
        this.companions = new long[companions];
        this.digest = ContentHash.digest();
    }

    static FirstSeen alone() {
        return new FirstSeen(0);
    }

    static FirstSeen withCompanions() {
        return new FirstSeen(1024);
    }

    /** What was known about a text: the row, 0 if it is new, and whether the companion was another one. */
    record Earlier(long row, boolean differs) {
        private static final Earlier NONE = new Earlier(0, false);
    }

    Earlier put(String text, String companion, long row) {
        if (size * 4L >= keys.length * 3L) {
            grow();
        }
        long key = fingerprint(text);
        long other = companions.length == 0 ? 0 : fingerprint(companion);
        int slot = slot(keys, key);
        if (keys[slot] == key) {
            return new Earlier(rows[slot], companions.length > 0 && companions[slot] != other);
        }
        keys[slot] = key;
        if (companions.length > 0) {
            companions[slot] = other;
        }
        rows[slot] = (int) Math.min(row, Integer.MAX_VALUE);
        size++;
        return Earlier.NONE;
    }

    private long fingerprint(String text) {
        long bits = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return bits == 0 ? 1 : bits;
    }

    private static int slot(long[] table, long key) {
        int mask = table.length - 1;
        int slot = (int) (key & mask);
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[keys.length * 2];
        int[] places = new int[larger.length];
        long[] others = new long[companions.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(larger, keys[i]);
                larger[slot] = keys[i];
                places[slot] = rows[i];
                if (others.length > 0) {
                    others[slot] = companions[i];
                }
            }
        }
        keys = larger;
        rows = places;
        companions = others;
    }
}
