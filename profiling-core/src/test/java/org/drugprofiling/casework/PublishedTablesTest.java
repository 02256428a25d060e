package org.drugprofiling.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.agreement.AdulterantComparison;
import org.drugprofiling.agreement.DeltaComparison;
import org.drugprofiling.agreement.ToleranceComparison;
import org.drugprofiling.agreement.ToleranceRule;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.method.DocumentedTarget;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.method.ProfilingMethods;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.profile.AssemblyOutcome;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.sample.HeroinSample;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Peak;
import org.drugprofiling.sample.PeakTable;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRecordBuilder;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** Small tables that publications and open programs print, put through the public interface. */
class PublishedTablesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static AnalyteTarget area(String compound, Layer layer) {
        return AnalyteTarget.of(Compounds.lookUp(compound), layer, MeasurementUnit.PEAK_AREA);
    }

    // ---- the open cocaine scheme: compounds.csv of the program of Overtoom 2021 at commit 07b8f8e (read whole);
    // minutes, relative
    // retentions (by hand, three decimals), ions, declared overlap. A sum of ions stands in brackets there and with +
    // here.

    private static final String[][] RETENTION = {
        {"benzocaine", "4.33", "0.653", "0.531", "120;165;92;65;137;121;93", ""},
        {"ibuprofen", "4.48", "0.676", "0.550", "161;163;91;119;117;107;206", ""},
        {"phenacetin", "4.86", "0.733", "0.596", "108;109;179;137;43;81;80", ""},
        {"caffeine", "5.39", "0.813", "0.661", "194;109;55;67;82;42;193", ""},
        {"lidocaine", "5.56", "0.839", "0.682", "86;58;87;30;72;120;56", ""},
        {"tropacocaine", "5.83", "0.879", "0.715", "124", ""},
        {"levamisole", "5.94", "0.896", "0.729", "148;204;73;101;203;121;77", ""},
        {"procaine", "6.06", "0.914", "0.744", "86;99;120;164;92;87;58", ""},
        {"norcocaine", "6.51", "0.982", "0.799", "168;68;136", "6.63"},
        {"cocaine", "6.63", "1.000", "0.813", "303", "6.51"},
        {"tetracaine", "6.67", "1.006", "0.818", "176", ""},
        {"N-benzoylnormethylecgonine", "6.87", "1.036", "0.843", "184;136;168", "6.63"},
        {"cis-cinnamoylcocaine", "7.17", "1.081", "0.880", "82+182+83+96+94", ""},
        {"trans-cinnamoylcocaine", "7.54", "1.137", "0.925", "82+182+83+96+94", "7.72"},
        {"n-octacosane", "8.15", "1.229", "1.000", "57", ""}
    };

    private static final Set<String> IMPURITIES = Set.of(
            "tropacocaine",
            "norcocaine",
            "n-benzoylnormethylecgonine",
            "cis-cinnamoylcocaine",
            "trans-cinnamoylcocaine");

    @Test
    void theShippedTargetsOfTheOpenCocaineSchemeAreThoseOfItsFile() {
        List<DocumentedTarget> shipped = ProfilingMethods.COCAINE_OPEN_GCMS.targets();
        assertEquals(RETENTION.length, shipped.size());
        for (int k = 0; k < RETENTION.length; k++) {
            String[] row = RETENTION[k];
            DocumentedTarget target = shipped.get(k);
            assertEquals(Compounds.lookUp(row[0]).id(), target.target().id());
            assertEquals(k + 1, target.order().orElseThrow(), row[0]);
            assertEquals(Double.parseDouble(row[1]), target.retention().orElseThrow(), row[0]);
            assertEquals(
                    Map.of("cocaine", Double.parseDouble(row[2]), "n-octacosane", Double.parseDouble(row[3])),
                    target.relativeRetentions(),
                    row[0]);
            assertEquals(List.of(row[4].split(";")), target.ions(), row[0]);
            assertEquals(row[5].isEmpty() ? List.of() : List.of(Double.parseDouble(row[5])), target.overlaps(), row[0]);
        }
    }

    @Test
    void theRetentionTableOfTheOpenCocaineScheme() {
        List<Peak> peaks = new ArrayList<>();
        for (String[] row : RETENTION) {
            double time = Double.parseDouble(row[1]);
            peaks.add(Peak.of(Compounds.lookUp(row[0]).id(), time, 100).withRelativeRetention(time / 6.63));
        }
        PeakTable table = new PeakTable(peaks);
        assertEquals(15, table.peaks().size());
        for (int k = 0; k < RETENTION.length; k++) {
            Peak peak = table.peaks().get(k);
            assertTrue(k == 0 || peak.retentionTime() > table.peaks().get(k - 1).retentionTime(), peak.code());
            assertEquals(Double.parseDouble(RETENTION[k][2]), peak.relativeRetention(), 5e-4, peak.code());
            double toInternalStandard = peak.retentionTime()
                    / table.peak("n-octacosane").orElseThrow().retentionTime();
            assertEquals(Double.parseDouble(RETENTION[k][3]), toInternalStandard, 5e-4, peak.code());
        }
        // the declared overlaps are the pairs that are closest to cocaine
        double cocaine = table.peak("cocaine").orElseThrow().retentionTime();
        assertEquals(0.12, cocaine - table.peak("norcocaine").orElseThrow().retentionTime(), 1e-9);
        assertEquals(0.04, table.peak("tetracaine").orElseThrow().retentionTime() - cocaine, 1e-9);
        assertEquals(10 / 15.0, table.shareOfAreaOutside(IMPURITIES).orElseThrow(), 1e-12);
    }

    // ---- the open cocaine scheme as a method: areas in per cent of cocaine, five impurities, one tolerance set by the
    // user

    private static final TargetSet SCHEME = TargetSet.of(
            "impurities",
            area("tropacocaine", Layer.PRODUCTION),
            area("norcocaine", Layer.PRODUCTION),
            area("N-benzoylnormethylecgonine", Layer.PRODUCTION),
            area("cis-cinnamoylcocaine", Layer.PRODUCTION),
            area("trans-cinnamoylcocaine", Layer.PRODUCTION),
            area("cocaine", Layer.PRODUCTION));

    private static Sample cocaine(String id, double... areas) {
        SampleRecordBuilder builder = Laboratory.record(id, id, "Z-" + id);
        for (int k = 0; k < areas.length; k++) {
            builder.measurement(
                    SCHEME.target(k),
                    areas[k] < 0
                            ? Measurement.notDetected(-areas[k], MeasurementUnit.PEAK_AREA)
                            : Measurement.quantified(areas[k], MeasurementUnit.PEAK_AREA));
        }
        return Sample.of(Substance.COCAINE, builder.toRecord());
    }

    /** Invented areas. Deviations by hand: 12/8 of 10000 in per cent 0.12, 0.08, mean 0.1, deviation 20 %. */
    @Test
    void theOpenCocaineSchemeAgreesTargetByTarget() {
        ProfilingMethod method = ProfilingMethod.of(
                "lab-cocaine-tolerance",
                "1",
                Substance.COCAINE,
                SCHEME,
                NonDetectPolicy.asZero(),
                Pretreatment.of(PretreatmentSteps.normaliseToTargetAndDrop("cocaine")),
                ComparisonMetrics.LARGEST_RELATIVE_DEVIATION);
        Sample a = cocaine("a", 12, 30, 5, 100, 200, 10_000);
        Sample b = cocaine("b", 16, 60, 10, 200, 400, 20_000);
        assertEquals(0.2, method.compare(a, b, NOON).outcome().orElseThrow().value(), 1e-15);
        Profile treatedA = method.withoutFit().pretreatment().apply(profile(a));
        Profile treatedB = method.withoutFit().pretreatment().apply(profile(b));
        ToleranceRule rule = ToleranceRule.uniform(treatedA.targets(), 0.2);
        assertEquals(
                ToleranceComparison.Conclusion.ALL_WITHIN,
                rule.compare(treatedA, treatedB).conclusion());
        ToleranceRule strict = ToleranceRule.of(treatedA.targets(), 0.19, 0.2, 0.2, 0.2, 0.2);
        ToleranceComparison comparison = strict.compare(treatedA, treatedB);
        assertEquals(ToleranceComparison.Conclusion.DIFFERENT, comparison.conclusion());
        assertEquals(1, comparison.count(ToleranceComparison.Verdict.BEYOND));
        // after the treatment no limit is known: what was not detected leaves its target open
        Profile trace = method.withoutFit().pretreatment().apply(profile(cocaine("c", -4, 30, 5, 100, 200, 10_000)));
        assertEquals(
                ToleranceComparison.Conclusion.OPEN,
                rule.compare(treatedA, trace).conclusion());
    }

    private static Profile profile(Sample sample) {
        return ProfileAssembly.of(SCHEME, NonDetectPolicy.asZero())
                .assemble(sample)
                .knownProfile()
                .orElseThrow();
    }

    @Test
    void adulterantsEnterNoProfileOfImpuritiesAndAreComparedApart() {
        TargetSet mixed =
                TargetSet.of("all", area("tropacocaine", Layer.PRODUCTION), area("levamisole", Layer.CUTTING));
        SampleRecord record = Laboratory.record("a", "a", "Z1")
                .measurement(mixed.target(0), Measurement.quantified(5, MeasurementUnit.PEAK_AREA))
                .measurement(mixed.target(1), Measurement.quantified(900, MeasurementUnit.PEAK_AREA))
                .toRecord();
        AssemblyOutcome refused =
                ProfileAssembly.of(mixed, NonDetectPolicy.asZero()).assemble(Sample.of(Substance.COCAINE, record));
        assertEquals(
                AssemblyRefusal.MIXED_LAYERS,
                ((AssemblyOutcome.Refused) refused).why().reason());
        AdulterantComparison apart = AdulterantComparison.of(record, record, List.of(mixed.target(1)));
        assertEquals(List.of("levamisole"), apart.agents(AdulterantComparison.Verdict.SHARED));
    }

    // ---- alkaloid ratios: Gadžurić et al. 2016, first row of the table (numbers read, order of the columns inferred)

    private static final TargetSet RATIOS = TargetSet.of(
            "ratios to diacetylmorphine",
            ratio("TEB/DAM", "acetylthebaol"),
            ratio("MAM/DAM", "6-mam"),
            ratio("PAP/DAM", "papaverine"),
            ratio("NOS/DAM", "noscapine"));

    private static Target ratio(String id, String compound) {
        return new RatioTarget(id, id, area(compound, Layer.PRODUCTION), area("diacetylmorphine", Layer.PRODUCTION));
    }

    private static Sample heroin(String id, double... ratios) {
        SampleRecordBuilder builder = Laboratory.record(id, id, "Z-" + id);
        for (int k = 0; k < ratios.length; k++) {
            builder.measurement(RATIOS.target(k), Measurement.quantified(ratios[k], MeasurementUnit.ONE));
        }
        return HeroinSample.of(builder.toRecord());
    }

    /** Expected values were computed by the compiler of the source notes with another program; six decimals. */
    @Test
    void theFirstRowOfTheSerbianHeroinRatios() {
        List<Sample> samples = List.of(
                heroin("1", 0.1269, 0.0062, 0.0424, 0.1157),
                heroin("2", 0.0367, 0.1433, 0.0479, 0.0902),
                heroin("3", 0.0267, 0.1233, 0.0379, 0.0802));
        double[][] expected = {
            {32.054273, -0.610398, 0.547575}, {30.354815, -0.583664, 0.561305}, {99.826997, 0.998535, 0.025798}
        };
        int pair = 0;
        for (int[] of : new int[][] {{0, 1}, {0, 2}, {1, 2}}) {
            Sample a = samples.get(of[0]);
            Sample b = samples.get(of[1]);
            assertEquals(
                    expected[pair][0], value(Pretreatments.NONE, ComparisonMetrics.SQUARED_COSINE_100, a, b), 5e-7);
            assertEquals(expected[pair][1], value(Pretreatments.N, ComparisonMetrics.PEARSON, a, b), 5e-7);
            assertEquals(expected[pair][2], value(Pretreatments.N, ComparisonMetrics.EUCLIDEAN, a, b), 5e-7);
            pair++;
        }
    }

    private static double value(Pretreatment pretreatment, ComparisonMetric metric, Sample a, Sample b) {
        return ProfilingMethod.of(
                        "lab-ratios", "1", Substance.HEROIN, RATIOS, NonDetectPolicy.reject(), pretreatment, metric)
                .compare(a, b, NOON)
                .outcome()
                .orElseThrow()
                .value();
    }

    // ---- isotopes: rows of the public simulated Australian data, of which the file states no uncertainty

    @Test
    void simulatedDeltasWithoutUncertaintyGiveADifferenceAndNoMore() {
        IsotopeDeltaTarget carbon = new IsotopeDeltaTarget("d13C", "13C/12C", "methamphetamine", "VPDB");
        double[] deltas = {-27, -28, -21, -30, -20};
        List<SampleRecord> records = new ArrayList<>();
        for (double delta : deltas) {
            records.add(Laboratory.record("s" + records.size(), "s" + records.size(), "Z1")
                    .measurement(carbon, Measurement.quantified(delta, MeasurementUnit.PER_MIL))
                    .toRecord());
        }
        for (int k = 1; k < deltas.length; k++) {
            DeltaComparison comparison = DeltaComparison.of(records.get(0), records.get(k), List.of(carbon));
            assertEquals(
                    deltas[0] - deltas[k],
                    comparison.differences().get(0).difference().orElseThrow());
            assertEquals(
                    NotComparableReason.NO_UNCERTAINTY,
                    comparison.differences().get(0).reason().orElseThrow());
            assertTrue(comparison.largest().isEmpty());
        }
    }
}
