package org.drugprofiling.report;

import java.util.List;

/**
 * One pair of a report with its link value.
 *
 * @param first name of the first sample
 * @param firstSource name of its seizure or batch
 * @param second name of the second sample
 * @param secondSource name of its seizure or batch
 * @param score the link value
 * @param verdict what the limits say, in words
 * @param sensitivity how far the link value could move with other numbers for what was not quantified
 * @param canFlip whether the verdict could then be another one
 * @param targets what each target adds to the difference; empty if treated and untreated targets differ
 * @since 0.1.0
 */
public record PairLine(
        String first,
        String firstSource,
        String second,
        String secondSource,
        double score,
        String verdict,
        String sensitivity,
        boolean canFlip,
        List<TargetShare> targets) {

    /**
     * Copies the list.
     */
    public PairLine {
        targets = List.copyOf(targets);
    }
}
