package org.drugprofiling.io.table;

import java.util.Arrays;

/**
 * Remembers millions of texts in a few bytes each, by their {@link Fingerprint}: where each was seen first, and one other text that
 * belonged to it then.
 */
final class FirstSeen {

    private static final int BITS = 6;

    private final Fingerprint fingerprint = new Fingerprint();
    private final Part[] parts = new Part[1 << BITS];
    private final boolean paired;

    private FirstSeen(boolean paired) {
        this.paired = paired;
        Arrays.setAll(parts, i -> new Part(paired));
    }

    static FirstSeen alone() {
        return new FirstSeen(false);
    }

    static FirstSeen withCompanions() {
        return new FirstSeen(true);
    }

    /** What was known about a text: the row, 0 if it is new, and whether the companion was another one. */
    record Earlier(long row, boolean differs) {
        private static final Earlier NONE = new Earlier(0, false);
    }

    Earlier put(String text, String companion, long row) {
        long key = fingerprint.of(text);
        return parts[(int) (key >>> Long.SIZE - BITS)].put(key, paired ? fingerprint.of(companion) : 0, row);
    }

    /**
     * A table of the texts whose fingerprints begin with the same six bits. It grows alone, so that growth asks for little memory
     * beside what is kept, and for no long piece of it.
     */
    private static final class Part {

        private long[] keys = new long[16];
        private long[] companions;
        private int[] rows = new int[keys.length];
        private int size;

        private Part(boolean paired) {
            this.companions = new long[paired ? keys.length : 0];
        }

        private Earlier put(long key, long companion, long row) {
            if (size * 4L >= keys.length * 3L) {
                grow();
            }
            int slot = slot(keys, key);
            if (keys[slot] == key) {
                return new Earlier(rows[slot], companions.length > 0 && companions[slot] != companion);
            }
            keys[slot] = key;
            if (companions.length > 0) {
                companions[slot] = companion;
            }
            rows[slot] = (int) Math.min(row, Integer.MAX_VALUE);
            size++;
            return Earlier.NONE;
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
}
