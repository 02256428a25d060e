package org.drugprofiling.selection;

/**
 * Why two combinations put all pairs in the same order, on paper; their figures then differ by roundings only. Own derivations, each held by a
 * test on random profiles.
 *
 * @since 0.1.0
 */
public enum RankIdentity {
    /** One metric is an increasing function of the other: 1 − r, √(2(1 − r)) and r turned round; Soergel's 2B/(1 + B) of Bray and Curtis's B. */
    INCREASING_FUNCTION,
    /** A factor of each row plays no part: the metric, or a later step, divides it out, and roots turn a factor into a factor. */
    ROW_SCALE,
    /** A number added to each row plays no part; a logarithm turns a factor into such a number. */
    ROW_SHIFT,
    /** A factor of each target plays no part. */
    COLUMN_SCALE,
    /** A row that is taken from all rows plays no part. */
    COMMON_SHIFT,
    /** Only the order, or the presence, of the numbers of a row plays a part, which an increasing function keeps. */
    INCREASING_MAP,
    /** Rows have length 1: distances, squared or not, and cosines are functions of each other. Square roots of shares are such rows. */
    UNIT_LENGTH,
    /** Rows add up to 1: Bray and Curtis's distance is half of Manhattan's, and what is shared is 1 less that half. */
    UNIT_SUM,
    /** Distances are those of centred rows: standard normal variates have one length, and isometric log-ratios turn centred ones. */
    CENTRED_ROWS
}
