package org.drugprofiling.io.table;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drugprofiling.sample.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell read as a date, or the reason why it is none.
 *
 * @param date the date, {@code null} if the text is refused
 * @param rule what must hold, {@code null} if it holds
 */
record DateText(@Nullable PartialDate date, @Nullable String rule) {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(?:([0-9]{1,2})([./-])(?:([0-9]{1,2})\\2)?)?([0-9]{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}([./-])[0-9]{1,2}\\1[0-9]{2}");

    static DateText parse(String text, DatePattern pattern) {
        Matcher iso = ISO.matcher(text);
        if (pattern == DatePattern.YEAR_MONTH_DAY && iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (pattern != DatePattern.YEAR_MONTH_DAY && last.matches()) {
            String first = last.group(1);
            String second = last.group(3);
            boolean dayFirst = pattern == DatePattern.DAY_MONTH_YEAR;
            return second == null
                    ? date(last.group(4), first, null)
                    : date(last.group(4), dayFirst ? second : first, dayFirst ? first : second);
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            return refusal("the year of a date must have four digits");
        }
        boolean otherOrder = iso.matches() || last.matches();
        return refusal("a date must be " + forms(pattern)
                + (otherOrder ? "; the order of this one must be declared by a date pattern" : ""));
    }

    private static DateText date(String year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return new DateText(PartialDate.parse(year), null);
        }
        int m = Integer.parseInt(month);
        if (m < 1 || m > 12) {
            return refusal("there must be such a month in the calendar: months are 1 to 12, not " + m);
        }
        String yearAndMonth = year + String.format(Locale.ROOT, "-%02d", m);
        if (day == null) {
            return new DateText(PartialDate.parse(yearAndMonth), null);
        }
        int d = Integer.parseInt(day);
        int days = YearMonth.of(Integer.parseInt(year), m).lengthOfMonth();
        if (d < 1 || d > days) {
            return refusal("there must be such a day in the calendar: " + yearAndMonth + " has " + days
                    + " days, and this day does not exist");
        }
        return new DateText(PartialDate.parse(yearAndMonth + String.format(Locale.ROOT, "-%02d", d)), null);
    }

    private static DateText refusal(String rule) {
        return new DateText(null, rule);
    }

    private static String forms(DatePattern pattern) {
        return switch (pattern) {
            case YEAR_MONTH_DAY -> "YYYY, YYYY-MM or YYYY-MM-DD";
            case DAY_MONTH_YEAR -> "YYYY, MM.YYYY or DD.MM.YYYY, or the same with slashes or hyphens";
            case MONTH_DAY_YEAR -> "YYYY, MM/YYYY or MM/DD/YYYY, or the same with full stops or hyphens";
        };
    }

    /** A date as a table of a pattern has it. */
    static String written(PartialDate date, DatePattern pattern) {
        String[] parts = date.toString().split("-", -1);
        if (pattern == DatePattern.YEAR_MONTH_DAY || parts.length == 1) {
            return date.toString();
        }
        String sign = pattern == DatePattern.DAY_MONTH_YEAR ? "." : "/";
        if (parts.length == 2) {
            return parts[1] + sign + parts[0];
        }
        boolean dayFirst = pattern == DatePattern.DAY_MONTH_YEAR;
        return (dayFirst ? parts[2] : parts[1]) + sign + (dayFirst ? parts[1] : parts[2]) + sign + parts[0];
    }
}
