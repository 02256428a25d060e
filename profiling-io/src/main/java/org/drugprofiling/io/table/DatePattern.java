package org.drugprofiling.io.table;

/**
 * In which order a table writes the parts of a date, for example {@link #DAY_MONTH_YEAR} for {@code 14.03.2026}. It is stated and
 * never found out: {@code 03.04.2026} is one day in one country and another in the next.
 *
 * <p>The year always has four digits. The day, or day and month, may be left out where they are not known.
 *
 * @since 0.1.0
 */
public enum DatePattern {
    /** {@code 2026-03-14}, {@code 2026-03} or {@code 2026} (ISO 8601), with hyphens and two digits. */
    YEAR_MONTH_DAY,
    /** {@code 14.03.2026}, {@code 14/3/2026} or {@code 14-03-2026}; {@code 03.2026}; {@code 2026}. Written with full stops. */
    DAY_MONTH_YEAR,
    /** {@code 03/14/2026}, {@code 3.14.2026} or {@code 03-14-2026}; {@code 03/2026}; {@code 2026}. Written with slashes. */
    MONTH_DAY_YEAR
}
