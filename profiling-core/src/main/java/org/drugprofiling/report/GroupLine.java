package org.drugprofiling.report;

import java.util.List;

/**
 * One group of a report.
 *
 * @param members names of the samples
 * @param sources how many seizures or batches they come from
 * @param worstPair the least alike pair inside with its link value, in words
 * @param bridges links whose removal would part the group, in words
 * @param pairsBeyondLimit how many pairs inside are not within the limit
 * @since 0.1.0
 */
public record GroupLine(
        List<String> members, int sources, String worstPair, List<String> bridges, int pairsBeyondLimit) {

    /**
     * Copies the lists.
     */
    public GroupLine {
        members = List.copyOf(members);
        bridges = List.copyOf(bridges);
    }
}
