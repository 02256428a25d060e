package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Peak.Integration;
import org.junit.jupiter.api.Test;

class PeakTableTest {

    @Test
    void aPeakKeepsEverythingThatTheDataSystemSaid() {
        Peak peak = Peak.of("nfa", 14.71, 12_000)
                .withRetentionIndex(1472)
                .withRelativeRetention(0.83)
                .withHeight(900)
                .withSignalToNoise(41)
                .withIonRatio("118/72", 0.42)
                .withIonRatio("91/72", 0.1)
                .withIntegration(Integration.MANUAL)
                .withAssignmentRule("window-2@1.4");
        assertEquals(
                new Peak(
                        "nfa",
                        14.71,
                        1472,
                        0.83,
                        12_000,
                        900,
                        41,
                        Map.of("118/72", 0.42, "91/72", 0.1),
                        Integration.MANUAL,
                        "window-2@1.4"),
                peak);
        assertTrue(peak.isAssigned());
        assertFalse(Peak.of("u-1472", 14.7, 1).isAssigned());
        assertTrue(Double.isNaN(Peak.of("u-1472", 14.7, 1).height()));
        assertEquals(-3, Peak.of("u-1472", 14.7, -3).area());
    }

    @Test
    void structuralNonsenseIsRefused() {
        double infinite = Double.POSITIVE_INFINITY;
        assertThrows(ProfilingException.class, () -> Peak.of("", 1, 1));
        assertThrows(ProfilingException.class, () -> Peak.of("a ", 1, 1));
        assertThrows(ProfilingException.class, () -> Peak.of("a", -1, 1));
        assertThrows(ProfilingException.class, () -> Peak.of("a", Double.NaN, 1));
        assertThrows(ProfilingException.class, () -> Peak.of("a", 1, Double.NaN));
        Peak peak = Peak.of("a", 1, 1);
        assertThrows(ProfilingException.class, () -> peak.withRetentionIndex(infinite));
        assertThrows(ProfilingException.class, () -> peak.withRelativeRetention(-0.1));
        assertThrows(ProfilingException.class, () -> peak.withHeight(infinite));
        assertThrows(ProfilingException.class, () -> peak.withHeight(Double.NaN));
        assertThrows(ProfilingException.class, () -> peak.withSignalToNoise(infinite));
        assertThrows(ProfilingException.class, () -> peak.withIonRatio("a/b", Double.NaN));
    }

    @Test
    void peaksAndRatiosAreCopied() {
        Map<String, Double> ratios = new HashMap<>(Map.of("118/72", 0.4));
        Peak peak = new Peak("a", 1, 1, 1, 1, 1, 1, ratios, Integration.AUTOMATIC, "");
        List<Peak> peaks = new ArrayList<>(List.of(peak));
        PeakTable table = new PeakTable(peaks);
        ratios.clear();
        peaks.clear();
        assertEquals(Map.of("118/72", 0.4), peak.ionRatios());
        assertEquals(List.of(peak), table.peaks());
        assertThrows(UnsupportedOperationException.class, () -> peak.ionRatios().clear());
        assertThrows(UnsupportedOperationException.class, () -> table.peaks().clear());
    }

    @Test
    void theShareOutsideIsKnownWhereItHasAMeaning() {
        PeakTable table = new PeakTable(List.of(Peak.of("a", 1, 95), Peak.of("u-1", 2, 5)));
        assertEquals(OptionalDouble.of(0.05), table.shareOfAreaOutside(Set.of("a")));
        assertEquals(OptionalDouble.of(1), table.shareOfAreaOutside(Set.of()));
        assertEquals(OptionalDouble.of(0), table.shareOfAreaOutside(Set.of("a", "u-1", "never seen")));
        assertEquals(OptionalDouble.empty(), new PeakTable(List.of()).shareOfAreaOutside(Set.of("a")));
        assertEquals(
                OptionalDouble.empty(),
                new PeakTable(List.of(Peak.of("a", 1, 95), Peak.of("u-1", 2, -5))).shareOfAreaOutside(Set.of("a")));
        assertEquals(Optional.empty(), table.peak("b"));
        assertEquals(5, table.peak("u-1").orElseThrow().area());
    }

    @Test
    void eachCodeOccursOnce() {
        assertThrows(ProfilingException.class, () -> new PeakTable(List.of(Peak.of("a", 1, 1), Peak.of("a", 2, 1))));
    }
}
