package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class PartialDateLawsTest {

    @Provide
    Arbitrary<PartialDate> dates() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(2019, 12, 1).toEpochDay(),
                        LocalDate.of(2021, 2, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(days, Arbitraries.of(4, 7, 10))
                .as((day, length) -> PartialDate.parse(day.toString().substring(0, length)));
    }

    @Property
    void orderIsStrict(@ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
        assertFalse(a.isCertainlyBefore(a));
        assertFalse(a.isCertainlyBefore(b) && b.isCertainlyBefore(a));
    }

    @Property
    void orderIsTransitive(
            @ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b, @ForAll("dates") PartialDate c) {
        assertTrue(!(a.isCertainlyBefore(b) && b.isCertainlyBefore(c)) || a.isCertainlyBefore(c));
    }

    @Property
    void certainMeansEveryDay(@ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
        boolean every = true;
        for (LocalDate x : List.of(a.earliest(), a.latest())) {
            for (LocalDate y : List.of(b.earliest(), b.latest())) {
                every &= x.isBefore(y);
            }
        }
        assertEquals(every, a.isCertainlyBefore(b));
    }

    @Property
    void theTextIsReadBack(@ForAll("dates") PartialDate a) {
        assertEquals(a, PartialDate.parse(a.toString()));
        assertEquals(a.hashCode(), PartialDate.parse(a.toString()).hashCode());
        assertEquals(a.toString().length() == 10, a.isComplete());
        assertFalse(a.latest().isBefore(a.earliest()));
    }

    @Test
    void monthsAndYearsEndWhereTheCalendarSays() {
        assertEquals(LocalDate.of(2024, 2, 29), PartialDate.parse("2024-02").latest());
        assertEquals(LocalDate.of(2023, 2, 28), PartialDate.parse("2023-02").latest());
        assertEquals(LocalDate.of(2023, 12, 31), PartialDate.parse("2023").latest());
    }

    @Test
    void whatIsNoDateIsRefused() {
        for (String text : List.of(
                "",
                "24",
                "2023-2",
                "2023-13",
                "2023-02-29",
                "2023-02-30",
                "20230214",
                "14.02.2023",
                " 2023",
                "2023-02-14T00:00")) {
            assertThrows(ProfilingException.class, () -> PartialDate.parse(text), text);
        }
        assertThrows(ProfilingException.class, () -> PartialDate.of(LocalDate.of(12023, 1, 1)));
    }
}
