package org.drugprofiling.report;

/**
 * How many pairs of one label got one verdict.
 *
 * @param label {@code linked} or {@code unlinked}, under the population rule
 * @param verdict what the limits say, in words
 * @param pairs how many pairs
 * @param all how many pairs of the label there are
 * @param sources how many sources take part in these pairs
 * @since 0.1.0
 */
public record VerdictLine(String label, String verdict, int pairs, int all, int sources) {}
