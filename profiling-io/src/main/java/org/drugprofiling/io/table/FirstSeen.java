package org.drugprofiling.io.table;

/**
 * Remembers millions of texts in a few bytes each, by their {@link Fingerprint}: where each was seen first, and one other text that
 * belonged to it then.
 */
final class FirstSeen {

    private final Fingerprint fingerprint = new Fingerprint();
    private long[] keys = new long[1024];
    private long[] companions;
    private int[] rows = new int[1024];
    private int size;

    private FirstSeen(int companions) {
        this.companions = new long[companions];
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
        long key = fingerprint.of(text);
        long other = companions.length == 0 ? 0 : fingerprint.of(companion);
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
