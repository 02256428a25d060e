package org.drugprofiling.report;

/**
 * What a fitted step learned for one target, for example a thickness is divided by 0.2253 mm, learned from 494 profiles of 160 sources.
 *
 * @param step id of the step
 * @param target id of the target
 * @param unit unit of centre and divisor, {@code 1} if a step before changed the numbers
 * @param centre what is subtracted
 * @param divisor what the rest is divided by
 * @param profiles how many profiles it was learned from
 * @param sources how many sources they come from
 * @since 0.1.0
 */
public record FittedLine(
        String step, String target, String unit, double centre, double divisor, int profiles, int sources) {}
