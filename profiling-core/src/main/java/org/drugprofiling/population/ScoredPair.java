package org.drugprofiling.population;

/**
 * A labelled pair with its link value, for example rows 3 and 7, unlinked, 14.7.
 *
 * @param i the later row
 * @param j the earlier row
 * @param label linked or unlinked
 * @param score the link value as computed
 * @param weight how much the pair counts
 * @since 0.1.0
 */
public record ScoredPair(int i, int j, PairLabel label, double score, double weight) {}
