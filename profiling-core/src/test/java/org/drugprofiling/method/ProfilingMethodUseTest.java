package org.drugprofiling.method;

import static org.drugprofiling.casework.Laboratory.amphetamine;
import static org.drugprofiling.casework.Laboratory.impurityMethod;
import static org.drugprofiling.casework.Laboratory.statedPlan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.Sample;
import org.junit.jupiter.api.Test;

/** What can be asked of a method itself, with what a person set aside and with a pre-treatment that is fitted. */
class ProfilingMethodUseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static ProfilingMethod method(Pretreatment pretreatment) {
        return impurityMethod(pretreatment, ComparisonMetrics.MANHATTAN);
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < 24; k++) {
            samples.add(amphetamine("s" + k, "Z" + k / 2, 10 * k, 1 + k % 3, 1 + k % 2, 1 + k % 5, 1 + k % 7));
        }
        return samples;
    }

    private static List<Exclusion> without(Sample sample) {
        return List.of(new Exclusion(sample.id(), "vial broken", "analyst 4", PartialDate.parse("2026-03-01")));
    }

    @Test
    void whatIsSetAsideIsSetAsideByTheMethodToo() {
        ProfilingMethod method = method(Pretreatment.of());
        List<Sample> samples = samples();
        SearchResult found = method.search(List.of(samples.get(0)), samples, without(samples.get(3)), NOW);
        assertEquals(22, found.results().size());
        assertEquals(AssemblyRefusal.EXCLUDED, found.refused().get(0).reason());
        ComparedSamples compared = method.compareAll(samples, without(samples.get(3)));
        assertEquals(23, compared.untreated().size());
        assertEquals(samples.get(3).id(), compared.refused().get(0).sample());
    }

    /** What is set aside is no part of a fit: with the sample 1000 times as large in or out, the standard deviation is another one. */
    @Test
    void whatIsSetAsideIsNoPartOfTheFit() {
        ProfilingMethod method = method(Pretreatment.of(PretreatmentSteps.divideByStandardDeviation()));
        List<Sample> samples = samples();
        List<Sample> more = new ArrayList<>(samples);
        more.add(amphetamine("huge", "Z99", 10_000, 1000, 1000, 1000, 1000));
        assertEquals(
                method.compareAll(samples).values().outcome(1, 0).orElseThrow().value(),
                method.compareAll(more, without(more.get(24)))
                        .values()
                        .outcome(1, 0)
                        .orElseThrow()
                        .value());
    }

    @Test
    void aMethodThatMustBeFittedSaysOnWhat() {
        ProfilingMethod method = method(Pretreatment.of(PretreatmentSteps.divideByStandardDeviation()));
        List<Sample> samples = samples();
        ProfilingException bare =
                assertThrows(ProfilingException.class, () -> method.compare(samples.get(0), samples.get(1), NOW));
        assertEquals("needs-fit", bare.code());
        assertTrue(bare.rule().endsWith("fit the method on the samples it was derived from, with fit(samples)"));
        Evaluation evaluation = method.evaluate(samples, statedPlan());
        ProfilingMethod complete = method.withLimits(evaluation.limits());
        String hash = evaluation.method().pretreatment().stateHash();
        assertFalse(hash.isBlank());
        ProfilingException refusal =
                assertThrows(ProfilingException.class, () -> complete.search(samples.get(0), samples, NOW));
        assertTrue(refusal.rule().endsWith("(its limits are of the fitted state " + hash + ")"), refusal::rule);
        assertTrue(complete.fit(samples)
                .compare(samples.get(0), samples.get(1), NOW)
                .knownDecision()
                .isPresent());
        assertTrue(complete.fit(samples.subList(0, 12))
                .compare(samples.get(0), samples.get(1), NOW)
                .undecided()
                .contains("fitted state"));
    }
}
