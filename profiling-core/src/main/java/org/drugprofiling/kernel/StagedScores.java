package org.drugprofiling.kernel;

/**
 * Rounded scores that wait, up to 4,096 of each part of their {@link ScorePlaces}, to be counted together: what is looked up for one part stays in a
 * second-level cache, where scores in the order in which they come would each wait for memory. Holds at most 9 MB.
 */
final class StagedScores {

    /** The most memory that it takes. */
    static final long BYTES = 9L << 20;

    private static final int MOST_OF_A_PART = 1 << 12;
    // not a power of two, so that what waits of different parts does not share the same few lines of a cache
    private static final int STRIDE = MOST_OF_A_PART + 24;
    private static final int AT_ONCE = 512;
    // so many scores use about as many lines of a cache as a part takes
    private static final int MANY = 256;

    private final ScorePlaces places;
    private final int[] slots;
    private final int[] waiting = new int[ScorePlaces.PARTS];
    private final int[] placesOfSome = new int[AT_ONCE];
    private double[] scores = {};
    private boolean isEmpty = true;

    /** For scores that are counted in these slots. */
    StagedScores(ScorePlaces places, int[] slots) {
        this.places = places;
        this.slots = slots;
    }

    /** Adds the first so many of finite rounded scores. */
    void add(double[] some, int number) {
        if (scores.length == 0) {
            scores = new double[ScorePlaces.PARTS * STRIDE];
        }
        isEmpty = false;
        for (int k = 0; k < number; k++) {
            int part = places.part(some[k]);
            int before = waiting[part]++;
            scores[part * STRIDE + before] = some[k];
            if (before == MOST_OF_A_PART - 1) {
                count(part);
            }
        }
    }

    /** Counts whatever waits. */
    void count() {
        for (int part = 0; part < waiting.length && !isEmpty; part++) {
            count(part);
        }
        isEmpty = true;
    }

    private void count(int part) {
        int from = part * STRIDE;
        int end = from + waiting[part];
        if (waiting[part] >= MANY) {
            from += places.read(part, slots);
        }
        for (int k = from; k < end; k += AT_ONCE) {
            places.count(scores, k, Math.min(AT_ONCE, end - k), placesOfSome, slots);
        }
        waiting[part] = 0;
    }
}
