package org.drugprofiling.decision;

/**
 * How the distance between two groups follows from the distances between their members.
 *
 * @since 0.1.0
 */
public enum Linkage {
    /** Mean of all distances between members (UPGMA). */
    AVERAGE("average linkage (UPGMA)"),
    /** Largest distance between members: within a group cut at a limit, every pair is within the limit. */
    COMPLETE("complete linkage"),
    /** Smallest distance between members: chains of links join what is far apart. For diagnosis only. */
    SINGLE("single linkage (for diagnosis only)");

    private final String words;

    Linkage(String words) {
        this.words = words;
    }

    /**
     * {@return the rule in words}
     */
    public String words() {
        return words;
    }

    double joined(double a, int sizeA, double b, int sizeB) {
        return switch (this) {
            case AVERAGE -> (sizeA * a + sizeB * b) / (sizeA + sizeB);
            case COMPLETE -> Math.max(a, b);
            case SINGLE -> Math.min(a, b);
        };
    }
}
