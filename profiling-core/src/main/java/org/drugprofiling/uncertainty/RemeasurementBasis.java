package org.drugprofiling.uncertainty;

/**
 * What a simulated re-measurement is drawn around.
 *
 * @since 0.1.0
 */
public enum RemeasurementBasis {
    /** Around the measured numbers as if they were the true ones: the errors of the new measurement alone. */
    MEASURED_TAKEN_AS_TRUE("around the measured numbers, taken as true", 1),
    /**
     * Around what the true numbers may be, given the measured ones: the errors of both measurements, nothing else known of the true numbers. This is
     * what a new measurement would show; its scatter is √2 as wide.
     */
    MEASURED_WITH_ERROR("around what the true numbers may be, given the measured ones", 2);

    private final String words;
    private final int factor;

    RemeasurementBasis(String words, int factor) {
        this.words = words;
        this.factor = factor;
    }

    /**
     * {@return the basis in words}
     */
    public String words() {
        return words;
    }

    int factor() {
        return factor;
    }
}
