package org.drugprofiling.report;

/**
 * What one target adds to the difference of two profiles.
 *
 * @param target id of the target
 * @param unit unit of the untreated numbers
 * @param first untreated number of the first profile
 * @param second untreated number of the second profile
 * @param firstTreated treated number of the first profile
 * @param secondTreated treated number of the second profile
 * @param firstQuantified whether the first was measured, and not put by the non-detect policy
 * @param secondQuantified whether the second was
 * @param share of the difference, from 0 to 1; 0 for all targets if the profiles are equal
 * @since 0.1.0
 */
public record TargetShare(
        String target,
        String unit,
        double first,
        double second,
        double firstTreated,
        double secondTreated,
        boolean firstQuantified,
        boolean secondQuantified,
        double share) {}
