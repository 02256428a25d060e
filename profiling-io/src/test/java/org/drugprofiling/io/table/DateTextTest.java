package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drugprofiling.sample.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-14, YEAR_MONTH_DAY, 2026-03-14",
        "2026-03, YEAR_MONTH_DAY, 2026-03",
        "2026, YEAR_MONTH_DAY, 2026",
        "14.03.2026, DAY_MONTH_YEAR, 2026-03-14",
        "4.3.2026, DAY_MONTH_YEAR, 2026-03-04",
        "04/03/2026, DAY_MONTH_YEAR, 2026-03-04",
        "04-03-2026, DAY_MONTH_YEAR, 2026-03-04",
        "03.2026, DAY_MONTH_YEAR, 2026-03",
        "2026, DAY_MONTH_YEAR, 2026",
        "29.02.2024, DAY_MONTH_YEAR, 2024-02-29",
        "04/03/2026, MONTH_DAY_YEAR, 2026-04-03",
        "4.3.2026, MONTH_DAY_YEAR, 2026-04-03",
        "3/2026, MONTH_DAY_YEAR, 2026-03"
    })
    void datesAreReadInTheDeclaredOrder(String text, DatePattern pattern, String expected) {
        assertEquals(PartialDate.parse(expected), DateText.parse(text, pattern).date());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-02-31|YEAR_MONTH_DAY|2025-02 has 28 days, and this day does not exist",
                "31.02.2025|DAY_MONTH_YEAR|2025-02 has 28 days, and this day does not exist",
                "29.02.2025|DAY_MONTH_YEAR|this day does not exist",
                "00.02.2025|DAY_MONTH_YEAR|this day does not exist",
                "2025-13-01|YEAR_MONTH_DAY|months are 1 to 12, not 13",
                "2025-13|YEAR_MONTH_DAY|months are 1 to 12, not 13",
                "14/03/2026|MONTH_DAY_YEAR|months are 1 to 12, not 14",
                "13.2026|DAY_MONTH_YEAR|months are 1 to 12, not 13",
                "14.03.26|DAY_MONTH_YEAR|the year of a date must have four digits",
                "14.03.26|YEAR_MONTH_DAY|the year of a date must have four digits",
                "14.03.2026|YEAR_MONTH_DAY|must be declared by a date pattern",
                "2026-03-14|DAY_MONTH_YEAR|must be declared by a date pattern",
                "14.03/2026|DAY_MONTH_YEAR|a date must be YYYY, MM.YYYY or DD.MM.YYYY",
                "14. März 2026|DAY_MONTH_YEAR|a date must be YYYY, MM.YYYY or DD.MM.YYYY",
                "2026-3-14|YEAR_MONTH_DAY|a date must be YYYY, YYYY-MM or YYYY-MM-DD",
                "46095|YEAR_MONTH_DAY|a date must be YYYY, YYYY-MM or YYYY-MM-DD",
                "2026-03-14T10:00|YEAR_MONTH_DAY|a date must be YYYY, YYYY-MM or YYYY-MM-DD"
            })
    void otherTextsAreRefusedWithTheReason(String text, DatePattern pattern, String reason) {
        DateText read = DateText.parse(text, pattern);
        assertNull(read.date());
        assertTrue(read.rule() != null && read.rule().contains(reason), read::toString);
    }

    @Property
    void writtenDateIsReadBack(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(min = 1, max = 366) int day,
            @ForAll @IntRange(max = 2) int unknown,
            @ForAll DatePattern pattern) {
        LocalDate date = LocalDate.of(year, 1, 1).plusDays(Math.min(day, 365) - 1L);
        String text = date.toString().substring(0, 10 - 3 * unknown);
        PartialDate wanted = PartialDate.parse(text);
        assertEquals(
                wanted,
                DateText.parse(DateText.written(wanted, pattern), pattern).date());
    }
}
