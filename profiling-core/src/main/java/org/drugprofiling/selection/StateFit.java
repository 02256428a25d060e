package org.drugprofiling.selection;

/**
 * On what the steps that must be fitted are fitted.
 *
 * @since 0.1.0
 */
public enum StateFit {
    /**
     * For each fold on the other folds: a row of the fold, treated so, is compared with all rows, treated so. A pair of two folds has two scores,
     * which count one half each.
     */
    WITHOUT_THE_FOLD,
    /**
     * Once on the whole table, the pair under test included, as published grids do. Figures of fitted treatments are then too favourable.
     */
    ON_THE_WHOLE_TABLE
}
