package org.drugprofiling.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.drugprofiling.casework.Laboratory;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;

/** Who compares the pairs of an evaluation changes nothing of it, and may stop it. */
class EvaluationExecutionTest {

    private static final int SEIZURES = 24;

    private static List<Sample> samples() {
        SplittableRandom random = new SplittableRandom(7);
        List<Sample> samples = new ArrayList<>();
        for (int seizure = 0; seizure < SEIZURES; seizure++) {
            double[] centre = random.doubles(5, 20, 150).toArray();
            for (int specimen = 0; specimen < 3; specimen++) {
                String name = seizure + "-" + specimen;
                SampleRecordBuilder builder = SampleRecord.builder(
                                SampleId.of(name),
                                Specimen.of(name),
                                Seizure.of("seizure " + seizure),
                                LaboratoryId.of("L"),
                                Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                                        .method("amp-impurities", "3")
                                        .toAcquisition())
                        .origin(DataOrigin.INVENTED);
                for (int k = 0; k < 5; k++) {
                    builder.measurement(
                            Laboratory.IMPURITIES.target(k),
                            Measurement.quantified(
                                    centre[k] * (1 + 0.5 * (random.nextDouble() - 0.5)), MeasurementUnit.PEAK_AREA));
                }
                samples.add(Sample.of(Substance.AMPHETAMINE, builder.toRecord()));
            }
        }
        return samples;
    }

    private static Evaluation.Plan plan() {
        LocalDate day = LocalDate.parse("2026-03-02");
        return new Evaluation.Plan(
                PopulationRules.SAME_SEIZURE,
                new ThresholdRule.OrderStatistic(new BigDecimal("0.05")),
                new ThresholdRule.LinkedQuantile(new BigDecimal("0.95")),
                day,
                day.plusYears(1),
                Set.of());
    }

    /** Everything that an evaluation holds of numbers. */
    private static List<Object> numbers(Evaluation evaluation) {
        return List.of(
                evaluation.populations().pairs(),
                evaluation.populations().leftOut(),
                evaluation.populations().chain(),
                evaluation.roc().points(),
                evaluation.limits(),
                evaluation.apparent(),
                evaluation.crossValidation(),
                evaluation.falseNegativeCrossValidation());
    }

    private static Evaluation evaluated(Pretreatment pretreatment, Evaluation.Plan plan, Execution execution) {
        return Evaluation.of(
                Laboratory.impurityMethod(pretreatment, ComparisonMetrics.EUCLIDEAN), samples(), plan, execution);
    }

    @Test
    void theNumberOfThreadsChangesNoBit() {
        ExecutorService executor = Executors.newFixedThreadPool(6);
        try {
            for (Pretreatment pretreatment : List.of(Pretreatments.N_4R, Pretreatments.WITHIN_SD)) {
                for (PairWeighting weighting : PairWeighting.values()) {
                    Evaluation.Plan plan = plan().weighted(weighting, UnlinkedPairs.ALL);
                    List<Object> alone = numbers(Laboratory.impurityMethod(pretreatment, ComparisonMetrics.EUCLIDEAN)
                            .evaluate(samples(), plan));
                    for (int threads : new int[] {1, 2, 7}) {
                        assertEquals(
                                alone,
                                numbers(evaluated(pretreatment, plan, Execution.on(executor, threads))),
                                pretreatment + ", " + weighting + ", " + threads);
                    }
                }
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void everyComparisonIsToldOfAndAFittedMethodHasOneMoreForEachFold() {
        AtomicInteger plain = new AtomicInteger();
        evaluated(Pretreatments.N_4R, plan(), counting(plain));
        assertEquals(1, plain.get());
        AtomicInteger fitted = new AtomicInteger();
        evaluated(Pretreatments.WITHIN_SD, plan(), counting(fitted));
        assertEquals(1 + SEIZURES, fitted.get());
    }

    private static Execution counting(AtomicInteger ends) {
        return Execution.inCallingThread().withProgress((done, all) -> {
            assertEquals(SEIZURES * 3L * (SEIZURES * 3 - 1) / 2, all);
            ends.addAndGet(done == all ? 1 : 0);
        });
    }

    @Test
    void itsCallerStopsItAlsoBetweenFolds() {
        AtomicInteger ends = new AtomicInteger();
        Execution stopped = counting(ends).withCancellation(() -> ends.get() >= 3);
        assertThrows(CancellationException.class, () -> evaluated(Pretreatments.WITHIN_SD, plan(), stopped));
        assertTrue(ends.get() < 1 + SEIZURES, ends::toString);
    }
}
