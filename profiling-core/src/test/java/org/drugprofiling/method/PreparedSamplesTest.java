package org.drugprofiling.method;

import static org.drugprofiling.casework.Laboratory.amphetamine;
import static org.drugprofiling.casework.Laboratory.impurityMethod;
import static org.drugprofiling.casework.Laboratory.statedPlan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.PartialDate;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;

/** Samples that are prepared once answer each query as pairs that are compared one by one. */
class PreparedSamplesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Sample NEGATIVE = amphetamine("negative", "ZN", 20, 30, 40, 50, 60);

    private static List<Sample> seizures() {
        SplittableRandom random = new SplittableRandom(11);
        List<Sample> samples = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            double[] areas = random.doubles(5, 1, 20).toArray();
            // "not detected, limit 4" here and there
            areas[k % 5] = k % 3 == 0 ? -4 : areas[k % 5];
            samples.add(amphetamine("s" + k, "Z" + k / 2, areas));
        }
        return samples;
    }

    private static FittedMethod method(List<Sample> samples) {
        return impurityMethod(Pretreatments.N, ComparisonMetrics.MANHATTAN)
                .evaluate(samples, statedPlan())
                .method();
    }

    @Test
    void everyQueryIsAnsweredAsPairByPair() {
        List<Sample> samples = seizures();
        FittedMethod method = method(samples);
        PreparedSamples prepared = method.prepared(samples, List.of());
        assertEquals("40 profiles, ready to be searched by lab-amp@1", prepared.toString());
        assertEquals(method, prepared.method());
        for (Sample query : samples) {
            SearchResult found = prepared.search(query, NOW);
            assertEquals(1, found.ownSpecimen());
            assertEquals(39, found.results().size());
            double before = 0;
            for (ComparisonResult result : found.results()) {
                Sample other =
                        samples.get(Integer.parseInt(result.b().sample().value().substring(1)));
                ComparisonResult alone = method.compare(query, other, NOW);
                assertEquals(alone, result);
                assertEquals(alone.provenance(), result.provenance());
                double value = result.outcome().linkValue().orElseThrow().value();
                assertTrue(value >= before - 1e-9, found::toString);
                before = value;
            }
        }
    }

    @Test
    void manyThreadsSearchAtTheSameTime() {
        List<Sample> samples = seizures();
        PreparedSamples prepared = method(samples).prepared(samples, List.of());
        List<SearchResult> oneByOne =
                samples.stream().map(query -> prepared.search(query, NOW)).toList();
        List<SearchResult> together = samples.parallelStream()
                .map(query -> prepared.search(query, NOW))
                .toList();
        assertEquals(oneByOne, together);
    }

    @Test
    void whatGaveNoProfileIsSaidOnce() {
        List<Sample> samples = seizures();
        FittedMethod method = method(samples);
        List<Sample> database = new ArrayList<>(samples);
        database.add(Sample.of(Substance.COCAINE, NEGATIVE.record()));
        Exclusion exclusion =
                new Exclusion(SampleId.of("s7"), "contaminated", "N. N.", PartialDate.parse("2026-03-01"));
        PreparedSamples prepared = method.prepared(database, List.of(exclusion));
        assertEquals(39, prepared.size());
        assertEquals(
                List.of(AssemblyRefusal.OTHER_SUBSTANCE, AssemblyRefusal.EXCLUDED),
                prepared.refused().stream().map(NotAssembled::reason).sorted().toList());
        SearchResult found = prepared.search(List.of(NEGATIVE), NOW);
        assertEquals(39, found.results().size());
        assertEquals(prepared.refused(), found.refused());
        assertEquals(
                "query-without-profile",
                assertThrows(
                                ProfilingException.class,
                                () -> prepared.search(amphetamine("none", "ZX", 0, 0, 0, 0, 0), NOW))
                        .code());
        assertEquals(
                "wrong-substance",
                assertThrows(ProfilingException.class, () -> prepared.search(database.get(40), NOW))
                        .code());
    }
}
