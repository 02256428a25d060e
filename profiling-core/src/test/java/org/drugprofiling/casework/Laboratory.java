package org.drugprofiling.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.profile.NonDetectPolicy;
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
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/** An invented laboratory with five impurities of amphetamine, for tests that need casework. */
public final class Laboratory {

    public static final TargetSet IMPURITIES =
            TargetSet.of("five impurities", List.of(area("p1"), area("p2"), area("p3"), area("p4"), area("p5")));

    private Laboratory() {}

    public static AnalyteTarget area(String id) {
        return AnalyteTarget.of(id, "impurity " + id, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA);
    }

    public static SampleRecordBuilder record(String id, String specimen, String seizure) {
        return SampleRecord.builder(
                        SampleId.of(id),
                        Specimen.of(specimen),
                        Seizure.of(seizure),
                        LaboratoryId.of("LAB-1"),
                        Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                                .method("amp-impurities", "3")
                                .run("R17")
                                .toAcquisition())
                .origin(DataOrigin.INVENTED);
    }

    /** A record with areas; a negative number stands for "not detected, limit 4", NaN for "not detected, limit unknown". */
    public static SampleRecordBuilder with(SampleRecordBuilder builder, double... areas) {
        for (int k = 0; k < areas.length; k++) {
            Target target = IMPURITIES.target(k);
            Measurement measurement = Double.isNaN(areas[k])
                    ? Measurement.notDetected(MeasurementUnit.PEAK_AREA)
                    : areas[k] < 0
                            ? Measurement.notDetected(-areas[k], MeasurementUnit.PEAK_AREA)
                            : Measurement.quantified(areas[k], MeasurementUnit.PEAK_AREA);
            builder.measurement(target, measurement);
        }
        return builder;
    }

    public static Sample amphetamine(String id, String seizure, double... areas) {
        return Sample.of(
                Substance.AMPHETAMINE, with(record(id, id, seizure), areas).toRecord());
    }

    /** A method of these impurities, without limits. */
    public static ProfilingMethod impurityMethod(Pretreatment pretreatment, ComparisonMetric metric) {
        return ProfilingMethod.of(
                "lab-amp", "1", Substance.AMPHETAMINE, IMPURITIES, NonDetectPolicy.asZero(), pretreatment, metric);
    }

    /** An evaluation with limits that are stated: a link up to 2, inconclusive up to 8. */
    public static Evaluation.Plan statedPlan() {
        LocalDate first = LocalDate.parse("2026-03-02");
        return new Evaluation.Plan(
                PopulationRules.SAME_SEIZURE,
                new ThresholdRule.Stated(2, LinkOperator.WITHIN),
                new ThresholdRule.Stated(8, LinkOperator.WITHIN),
                first,
                first.plusYears(1),
                EnumSet.allOf(AcceptedWeakness.class));
    }
}
