package org.drugprofiling.kernel;

import java.util.Arrays;

/**
 * Up to half a million rounded scores that wait to be counted part by part of their {@link ScorePlaces}: what is looked up for one part stays in a
 * second-level cache, where scores in the order in which they come would each wait for memory. Holds at most 9 MB.
 */
final class StagedScores {

    /** How many scores may be added to one that {@linkplain #isFull is not full}. */
    static final int ROOM = 512;

    /** The most memory that it takes. */
    static final long BYTES = 9L << 20;

    private static final int MOST = 1 << 19;

    private final ScorePlaces places;
    private final int[] inParts = new int[ScorePlaces.PARTS];
    private final int[] placesOfSome = new int[ROOM];
    private double[] scores = {};
    private byte[] parts = {};
    private double[] byPart = {};
    private int count;

    StagedScores(ScorePlaces places) {
        this.places = places;
    }

    boolean isFull() {
        return count > MOST - ROOM;
    }

    /** Adds the first so many of finite rounded scores, at most {@link #ROOM}. */
    void add(double[] some, int number) {
        if (count + ROOM > scores.length) {
            int longer = Math.min(MOST, Math.max(8 * ROOM, 4 * scores.length));
            scores = Arrays.copyOf(scores, longer);
            parts = Arrays.copyOf(parts, longer);
        }
        for (int k = 0; k < number; k++) {
            int part = places.part(some[k]);
            scores[count] = some[k];
            parts[count++] = (byte) part;
            inParts[part]++;
        }
    }

    /** Counts in slots whatever waits. */
    void countIn(int[] slots) {
        if (count == 0) {
            return;
        }
        if (byPart.length < scores.length) {
            byPart = new double[scores.length];
        }
        int[] next = new int[inParts.length];
        for (int part = 1; part < next.length; part++) {
            next[part] = next[part - 1] + inParts[part - 1];
        }
        for (int k = 0; k < count; k++) {
            byPart[next[parts[k] & 0xff]++] = scores[k];
        }
        for (int part = 0; part < next.length; part++) {
            for (int k = next[part] - inParts[part]; k < next[part]; k += ROOM) {
                places.count(byPart, k, Math.min(ROOM, next[part] - k), placesOfSome, slots);
            }
        }
        Arrays.fill(inParts, 0);
        count = 0;
    }
}
