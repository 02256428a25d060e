package org.drugprofiling.report;

/**
 * How alike the profiles of one source are.
 *
 * @param source name of the seizure or batch
 * @param profiles how many profiles it has
 * @param median the median link value inside
 * @param furthest the least alike link value inside
 * @param furthestPair which pair that is, in words
 * @param links how many pairs inside are links
 * @param pairs how many pairs there are inside
 * @since 0.1.0
 */
public record SourceLine(
        String source, int profiles, double median, double furthest, String furthestPair, int links, int pairs) {}
