package org.drugprofiling.population;

/**
 * One operating point: the threshold, and the rates of links it gives.
 *
 * @param threshold a score; a pair is linked if it is at least as alike
 * @param falsePositiveRate share of unlinked pairs that are linked
 * @param truePositiveRate share of linked pairs that are linked
 * @since 0.1.0
 */
public record RocPoint(double threshold, double falsePositiveRate, double truePositiveRate) {}
