package org.drugprofiling.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class GroupingAgreementTest {

    private static GroupingAgreement of(List<?> first, List<?> second) {
        return GroupingAgreement.of(CrossTabulation.of("first", labels(first), "second", labels(second)));
    }

    private static Map<String, String> labels(List<?> groups) {
        Map<String, String> labels = new TreeMap<>();
        for (int k = 0; k < groups.size(); k++) {
            labels.put("s" + k, "g" + groups.get(k));
        }
        return labels;
    }

    /** {0,1,2}{3} against {0,1}{2,3}: one pair together in both, 3 and 2 in either, of 6: Rand 3/6, adjusted (1 − 1)/(2.5 − 1) = 0. */
    @Test
    void indicesByHand() {
        GroupingAgreement agreement = of(List.of(0, 0, 0, 1), List.of(0, 0, 1, 1));
        assertEquals(new GroupingAgreement(4, 1, 3, 2), agreement);
        assertEquals(OptionalDouble.of(0.5), agreement.rand());
        assertEquals(OptionalDouble.of(0), agreement.adjustedRand());
        // {0,1}{2,3} against {0,2}{1,3}: none together in both, (0 − 4/6)/(2 − 4/6)
        assertEquals(
                -0.5,
                of(List.of(0, 0, 1, 1), List.of(0, 1, 0, 1)).adjustedRand().orElseThrow(),
                1e-15);
    }

    @Test
    void trivialGroupingsHaveNoAdjustedIndex() {
        GroupingAgreement one = of(List.of(0, 0, 0), List.of(1, 1, 1));
        assertEquals(GroupingAgreement.Trivial.ONE_GROUP, one.trivial());
        assertEquals(OptionalDouble.empty(), one.adjustedRand());
        assertEquals(OptionalDouble.of(1), one.rand());
        assertTrue(one.toString().contains("undefined (ONE_GROUP)"));
        GroupingAgreement alone = of(List.of(0, 1, 2), List.of(2, 1, 0));
        assertEquals(GroupingAgreement.Trivial.ALL_ALONE, alone.trivial());
        assertEquals(OptionalDouble.empty(), alone.adjustedRand());
        GroupingAgreement none = of(List.of(0), List.of(0));
        assertEquals(GroupingAgreement.Trivial.NO_PAIR, none.trivial());
        assertEquals(OptionalDouble.empty(), none.rand());
        // one trivial grouping against another that is not is a comparison: nothing beyond chance
        GroupingAgreement half = of(List.of(0, 0, 0), List.of(0, 0, 1));
        assertEquals(GroupingAgreement.Trivial.NEITHER, half.trivial());
        assertEquals(OptionalDouble.of(0), half.adjustedRand());
    }

    @Test
    void specimensThatOneGroupingLacksAreNotCounted() {
        assertEquals(3, of(List.of(0, 0, 1, 1, 1), List.of(0, 0, 1)).specimens());
    }

    /** 100,000 specimens, of which one changed its group: products of counts of pairs are beyond a long. */
    @Test
    void countsAreExactBeyondALong() {
        long half = 50_000L * 49_999 / 2;
        GroupingAgreement agreement = new GroupingAgreement(
                100_000, half + 49_999L * 49_998 / 2, 2 * half, 50_001L * 50_000 / 2 + 49_999L * 49_998 / 2);
        // by fractions of whole numbers (Python)
        assertEquals(0.999959999999996, agreement.adjustedRand().orElseThrow(), 1e-15);
    }

    @Test
    void countsThatDoNotFitAreRefused() {
        for (long[] wrong : new long[][] {{3, 2, 1, 1}, {3, 0, 4, 0}, {3, -1, 1, 1}, {3, 0, 3, 3}, {3, 0, 3, 2}}) {
            assertEquals(
                    "invalid-parameter",
                    assertThrows(
                                    ProfilingException.class,
                                    () -> new GroupingAgreement((int) wrong[0], wrong[1], wrong[2], wrong[3]))
                            .code());
        }
    }

    @Property(tries = 300)
    void eitherOrderAndEqualGroupings(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 0, max = 3) Integer> first,
            @ForAll @Size(min = 20, max = 20) List<@IntRange(min = 0, max = 3) Integer> second) {
        List<Integer> other = second.subList(0, first.size());
        GroupingAgreement agreement = of(first, other);
        assertEquals(agreement.adjustedRand(), of(other, first).adjustedRand());
        assertEquals(agreement.rand(), of(other, first).rand());
        double rand = agreement.rand().orElseThrow();
        assertTrue(rand >= 0 && rand <= 1);
        agreement.adjustedRand().ifPresent(index -> assertTrue(index <= 1 && index <= rand + 1e-12));
        of(first, first).adjustedRand().ifPresent(index -> assertEquals(1, index));
    }
}
