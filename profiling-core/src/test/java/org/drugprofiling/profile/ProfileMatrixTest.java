package org.drugprofiling.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

class ProfileMatrixTest {

    private static final TargetSet TARGETS = targets("a", "b");
    private static final ChainId CHAIN = ChainId.unspecified().with(Part.SUBSTANCE, "mdma");

    private static TargetSet targets(String... ids) {
        List<Target> targets = new ArrayList<>();
        for (String id : ids) {
            targets.add(AnalyteTarget.of(id, id, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        }
        return TargetSet.of("some", targets);
    }

    private static Profile profile(String name, ChainId chain, double... values) {
        return Profile.ofQuantified(ProfileIdentity.of(name, name, name, "L"), TARGETS, values, chain);
    }

    @Test
    void bareRowsForNotebooks() {
        ProfileMatrix matrix = ProfileMatrix.ofRows(new double[][] {{1, 2, 3}, {4, 5, 6}});
        assertEquals(List.of("t1", "t2", "t3"), matrix.targets().ids());
        assertEquals("r2", matrix.identity(1).specimen().value());
        assertNotEquals(matrix.identity(0).seizure(), matrix.identity(1).seizure());
        assertEquals(6, matrix.value(1, 2));
        assertEquals("2 profiles of 3 targets (numbers)", matrix.toString());
    }

    @Test
    void bareRowsThatAreNone() {
        assertThrows(ProfilingException.class, () -> ProfileMatrix.ofRows(new double[0][]));
        assertThrows(ProfilingException.class, () -> ProfileMatrix.ofRows(new double[][] {{}}));
        assertThrows(ProfilingException.class, () -> ProfileMatrix.ofRows(new double[][] {{1, 2}, {1}}));
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            ProfilingException refusal = assertThrows(
                    ProfilingException.class, () -> ProfileMatrix.ofRows(new double[][] {{1, 2}, {1, bad}}));
            assertEquals("not-finite", refusal.code());
            assertTrue(
                    refusal.getMessage().contains("r2") && refusal.getMessage().contains("t2"));
            assertTrue(!refusal.messageWithoutIdentifiers().contains("r2"));
        }
    }

    @Test
    void rowsComeBackAsTheProfilesTheyWere() {
        Profile plain = profile("1", CHAIN, 1, 2);
        Profile rich = Profile.of(
                        ProfileIdentity.of("2", "2", "2", "L").withAttribute(ProfileIdentity.ROUTE, "Leuckart"),
                        TARGETS,
                        new double[] {3, 4},
                        new ValueState[] {ValueState.QUANTIFIED, ValueState.NOT_DETECTED},
                        new double[] {Double.NaN, 4},
                        CHAIN)
                .withReplicates(3, 0.1)
                .withShareOutside(0.02);
        ProfileMatrix matrix = ProfileMatrix.of(List.of(plain, rich));
        assertEquals(List.of(plain, rich), matrix.profiles());
        assertEquals(rich, matrix.select(1).profile(0));
        assertEquals(ValueState.NOT_DETECTED, matrix.state(1, 1));
        assertEquals(OptionalDouble.of(0.02), matrix.profile(1).shareOutside());
    }

    @Test
    void arraysAreCopies() {
        double[] values = {1, 2};
        Profile profile = profile("1", CHAIN, values);
        ProfileMatrix matrix = ProfileMatrix.of(List.of(profile));
        values[0] = 9;
        profile.toArray()[0] = 9;
        profile.states()[0] = ValueState.NOT_DETECTED;
        profile.limits()[0] = 9;
        matrix.row(0)[0] = 9;
        matrix.toArrays()[0][0] = 9;
        assertArrayEquals(new double[] {1, 2}, profile.toArray());
        assertArrayEquals(new double[] {1, 2}, matrix.row(0));
        assertEquals(ValueState.QUANTIFIED, profile.state(0));
        assertEquals(OptionalDouble.empty(), profile.limit(0));
    }

    @Test
    void rowsShareTargetsAndConditions() {
        Profile first = profile("1", CHAIN, 1, 2);
        Profile other = Profile.ofQuantified(
                ProfileIdentity.of("2", "2", "2", "L"), targets("b", "a"), new double[] {1, 2}, CHAIN);
        assertEquals(
                "unequal-targets",
                assertThrows(ProfilingException.class, () -> ProfileMatrix.of(List.of(first, other)))
                        .code());
        for (Part part : Part.values()) {
            Profile different = profile("2", CHAIN.with(part, "another"), 1, 2);
            if (part == Part.LABORATORY || part == Part.ANALYTICAL_METHOD || part == Part.REPLICATES) {
                ProfileMatrix joined = ProfileMatrix.of(List.of(first, different));
                assertEquals("another|unspecified", joined.chain().part(part));
                assertEquals("another", joined.chain(1).part(part));
            } else {
                ProfilingException refusal =
                        assertThrows(ProfilingException.class, () -> ProfileMatrix.of(List.of(first, different)));
                assertEquals("state-mismatch", refusal.code());
                assertTrue(refusal.getMessage().contains(part.label()), refusal.getMessage());
            }
        }
    }

    @Test
    void placesOutsideAreRefused() {
        ProfileMatrix matrix = ProfileMatrix.ofRows(new double[][] {{1, 2}, {3, 4}});
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.value(0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.value(2, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> matrix.row(-1));
        assertThrows(ProfilingException.class, matrix::select);
        assertThrows(ProfilingException.class, () -> matrix.profile(0).withShareOutside(1.1));
        assertThrows(ProfilingException.class, () -> matrix.profile(0).withShareOutside(Double.NaN));
    }

    @Test
    void lengthsAgree() {
        ProfileIdentity identity = ProfileIdentity.of("1", "1", "1", "L");
        ValueState[] two = new ValueState[2];
        Arrays.fill(two, ValueState.QUANTIFIED);
        assertThrows(
                ProfilingException.class,
                () -> Profile.of(identity, TARGETS, new double[3], two, new double[2], CHAIN));
        assertThrows(
                ProfilingException.class,
                () -> Profile.of(identity, TARGETS, new double[2], two, new double[1], CHAIN));
        assertThrows(
                ProfilingException.class,
                () -> Profile.of(identity, TARGETS, new double[2], new ValueState[1], new double[2], CHAIN));
    }
}
