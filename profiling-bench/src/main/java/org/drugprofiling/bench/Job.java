package org.drugprofiling.bench;

import java.util.Locale;

/**
 * What is asked of many pairs, for example the links among them.
 */
public enum Job {
    /** Pairs within a limit, of all pairs. */
    LINKS,
    /** The ten most alike to each row. */
    NEAREST,
    /** All pairs counted in 1,024 equal bins. */
    HISTOGRAM,
    /** Two exact quantiles of all pairs. */
    QUANTILES,
    /** The values of all pairs, kept. */
    PACKED,
    /** The values of each row with each, kept. */
    FULL,
    /** The values of one row with all. */
    ONE_VALUES,
    /** Rows within a limit of one. */
    ONE_LINKS,
    /** The ten rows most alike to one. */
    ONE_NEAREST;

    /** How many rows are wanted by {@link #NEAREST} and {@link #ONE_NEAREST}. */
    static final int NEIGHBOURS = 10;

    /** How many bins {@link #HISTOGRAM} has. */
    static final int BINS = 1024;

    /**
     * Returns the job of a name.
     *
     * @param name for example {@code one-links}
     * @return the job
     */
    public static Job of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Returns how many values the job asks for; of a matrix and of nearest rows, which are computed as one, every row with every other and itself.
     *
     * @param rows how many rows
     * @return the number by which a time becomes a rate
     */
    public double pairs(int rows) {
        return switch (this) {
            case LINKS, HISTOGRAM, QUANTILES, PACKED -> 0.5 * rows * (rows - 1);
            case NEAREST, FULL -> (double) rows * rows;
            case ONE_VALUES, ONE_LINKS, ONE_NEAREST -> rows;
        };
    }

    /**
     * {@return whether one row is asked about, and rows were prepared before}
     */
    public boolean isOneAgainstAll() {
        return this == ONE_VALUES || this == ONE_LINKS || this == ONE_NEAREST;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
