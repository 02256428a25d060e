package org.drugprofiling.profile;

/**
 * What a profile says beside its numbers.
 *
 * @param replicates how many samples it summarises
 * @param dispersion largest relative deviation among them, {@code NaN} for a single sample
 * @param shareOutside largest share of the area of a sample outside the targets, {@code NaN} if unknown
 */
record Summary(int replicates, double dispersion, double shareOutside) {

    static final Summary SINGLE = new Summary(1, Double.NaN, Double.NaN);
}
