package org.drugprofiling.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.drugprofiling.sample.Acquisition;
import org.drugprofiling.sample.LaboratoryId;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.sample.Seizure;
import org.drugprofiling.sample.Specimen;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TargetSet;

/** Whatever the laboratory reports, every sample ends in one profile or in one refusal. */
class ProfileAssemblyLawsTest {

    private static final MeasurementUnit AREA = MeasurementUnit.PEAK_AREA;
    private static final TargetSet TARGETS = TargetSet.of(
            "two",
            AnalyteTarget.of("a", "a", Layer.PRODUCTION, AREA),
            AnalyteTarget.of("b", "b", Layer.PRODUCTION, AREA));

    /** What is random about one sample; its id is its place in the list. */
    private record Drawn(int specimen, SampleRole role, Measurement a, Measurement b) {}

    @Provide
    Arbitrary<List<Drawn>> drawn() {
        Arbitrary<Measurement> measurements = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.doubles().between(-1, 1e6).map(x -> Measurement.quantified(x, AREA))),
                Tuple.of(2, Arbitraries.of(Measurement.quantified(0, AREA))),
                Tuple.of(3, Arbitraries.doubles().between(0, 9).map(x -> Measurement.notDetected(x, AREA))),
                Tuple.of(1, Arbitraries.of(Measurement.notDetected(AREA))),
                Tuple.of(1, Arbitraries.of(Measurement.belowQuantification(6, AREA))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Measurement.notAnalysed(),
                                new Measurement.Saturated(Double.NaN, null),
                                new Measurement.Interfered("matrix"))));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.of(SampleRole.CASEWORK)),
                                Tuple.of(1, Arbitraries.of(SampleRole.class))),
                        measurements,
                        measurements)
                .as(Drawn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<NonDetectPolicy> policies() {
        return Arbitraries.of(
                NonDetectPolicy.asZero(),
                NonDetectPolicy.asLimit(),
                NonDetectPolicy.asFractionOfLimit(0.65),
                NonDetectPolicy.reject());
    }

    private static List<Sample> samples(List<Drawn> drawn) {
        List<Sample> samples = new ArrayList<>();
        for (Drawn one : drawn) {
            samples.add(Sample.of(
                    Substance.AMPHETAMINE,
                    SampleRecord.builder(
                                    SampleId.of("N" + samples.size()),
                                    Specimen.of("P" + one.specimen()),
                                    Seizure.of("S"),
                                    LaboratoryId.of("L"),
                                    Acquisition.builder(AnalyticalTechnique.GC_MS, SignalType.PEAK_AREA)
                                            .toAcquisition())
                            .role(one.role())
                            .measurement(TARGETS.target(0), one.a())
                            .measurement(TARGETS.target(1), one.b())
                            .toRecord()));
        }
        return samples;
    }

    @Property
    void everySampleIsAccountedFor(
            @ForAll("drawn") List<Drawn> drawn,
            @ForAll("policies") NonDetectPolicy policy,
            @ForAll Aggregation aggregation) {
        AssembledProfiles assembled = ProfileAssembly.of(TARGETS, policy)
                .withReplicates(aggregation, 0.5)
                .assembleAll(samples(drawn));
        int joined = assembled.profiles().stream().mapToInt(Profile::replicates).sum();
        assertEquals(drawn.size(), joined + assembled.refused().size());
        Set<SampleId> refused = new HashSet<>();
        assembled.refused().forEach(none -> assertTrue(refused.add(none.sample()), "refused once"));
        for (Profile profile : assembled.profiles()) {
            assertTrue(!refused.contains(profile.identity().sample()));
            for (double value : profile.toArray()) {
                assertTrue(Double.isFinite(value));
            }
            for (int k = 0; k < profile.size(); k++) {
                assertTrue(profile.state(k).isCensored() || profile.limit(k).isEmpty());
            }
        }
    }

    @Property
    void theOrderOfReplicatesMakesNoDifferenceButRounding(
            @ForAll("drawn") List<Drawn> drawn, @ForAll Aggregation aggregation) {
        List<Sample> forward = samples(drawn);
        List<Sample> backward = new ArrayList<>(forward);
        Collections.reverse(backward);
        ProfileAssembly assembly = ProfileAssembly.of(TARGETS, NonDetectPolicy.asZero())
                .withReplicates(aggregation, Double.POSITIVE_INFINITY);
        List<Profile> first = assembly.assembleAll(forward).profiles();
        List<Profile> second = assembly.assembleAll(backward).profiles();
        assertEquals(first.size(), second.size());
        for (Profile profile : first) {
            Profile same = second.stream()
                    .filter(other -> aggregation == Aggregation.NONE
                            ? other.identity()
                                    .sample()
                                    .equals(profile.identity().sample())
                            : other.identity()
                                    .specimen()
                                    .equals(profile.identity().specimen()))
                    .findFirst()
                    .orElseThrow();
            assertArrayEquals(profile.states(), same.states());
            assertArrayEquals(
                    profile.toArray(),
                    same.toArray(),
                    1e-9 * (1 + Math.abs(profile.value(0)) + Math.abs(profile.value(1))));
        }
    }
}
