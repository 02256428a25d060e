package org.drugprofiling.sample;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A date of which the month and the day may be unknown or withheld, for example {@code 2025-03}.
 *
 * @since 0.1.0
 */
public final class PartialDate {

    private final LocalDate first;
    private final LocalDate last;
    private final String text;

    private PartialDate(LocalDate first, LocalDate last, String text) {
        this.first = first;
        this.last = last;
        this.text = text;
    }

    /**
     * Returns a complete date.
     *
     * @param date the day, of a year from 0 to 9999
     * @return the date
     */
    public static PartialDate of(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > 9999) {
            throw refusal(date.toString(), null);
        }
        return new PartialDate(date, date, date.toString());
    }

    /**
     * Reads {@code 2025}, {@code 2025-03} or {@code 2025-03-14}.
     *
     * @param text ISO 8601, year first
     * @return the date
     * @throws ProfilingException if the text is anything else, or no day of the calendar
     */
    public static PartialDate parse(String text) {
        try {
            if (text.matches("[0-9]{4}")) {
                Year year = Year.parse(text);
                return new PartialDate(year.atDay(1), year.atDay(year.length()), text);
            }
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                YearMonth month = YearMonth.parse(text);
                return new PartialDate(month.atDay(1), month.atEndOfMonth(), text);
            }
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return of(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            throw refusal(text, e);
        }
        throw refusal(text, null);
    }

    private static ProfilingException refusal(String text, @org.jspecify.annotations.Nullable Exception cause) {
        ProfilingException refusal = new ProfilingException(
                "invalid-date",
                "a date must be YYYY, YYYY-MM or YYYY-MM-DD",
                ProblemLocation.nowhere(),
                "'" + text + "'");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /**
     * {@return the first day that the date can mean}
     */
    public LocalDate earliest() {
        return first;
    }

    /**
     * {@return the last day that the date can mean}
     */
    public LocalDate latest() {
        return last;
    }

    /**
     * {@return whether the day is known}
     */
    public boolean isComplete() {
        return first.equals(last);
    }

    /**
     * Returns whether every day that this date can mean is before every day that the other can mean.
     *
     * @param other the other date
     * @return whether the order is certain and this is the earlier one
     */
    public boolean isCertainlyBefore(PartialDate other) {
        return last.isBefore(other.first);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate that && first.equals(that.first) && last.equals(that.last);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + last.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
