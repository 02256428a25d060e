package org.drugprofiling.pretreatment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.DerivedTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** What a treatment says of itself, and what it refuses to be applied to. */
class FittedPretreatmentTest {

    private static final ValueState Q = ValueState.QUANTIFIED;
    private static final ValueState ND = ValueState.NOT_DETECTED;
    private static final ValueState D = ValueState.DERIVED_FROM_CENSORED;
    private static final ChainId CHAIN =
            ChainId.unspecified().with(Part.SUBSTANCE, "amphetamine").with(Part.NON_DETECTS, "limit");
    private static final double[][] ROWS = {{1, 10, 3}, {2, 30, 4}, {4, 20, 9}};
    private static final byte[] KEY = "a key of the laboratory".getBytes(StandardCharsets.UTF_8);

    private static TargetSet targets(String... ids) {
        List<Target> targets = new ArrayList<>();
        for (String id : ids) {
            targets.add(AnalyteTarget.of(id, id, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        }
        return TargetSet.of("some", targets);
    }

    private static Profile profile(String name, ChainId chain, double[] values, ValueState... states) {
        double[] limits = new double[values.length];
        java.util.Arrays.fill(limits, Double.NaN);
        return Profile.of(
                ProfileIdentity.of(name, name, "S-" + name.charAt(0), "laboratory"),
                targets("a", "b", "c"),
                values,
                states,
                limits,
                chain);
    }

    private static ProfileMatrix matrix() {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < ROWS.length; i++) {
            profiles.add(profile("P" + i, CHAIN, ROWS[i], Q, Q, Q));
        }
        return ProfileMatrix.of(profiles);
    }

    @Test
    void theChainNamesTreatmentAndState() {
        Profile plain = Pretreatments.N_4R.withoutFit().apply(matrix().profile(0));
        assertEquals("normalise-to-sum > fourth-root", plain.chain().part(Part.PRETREATMENT));
        assertEquals("none", plain.chain().part(Part.FITTED_STATE));
        FittedPretreatment fitted = Pretreatments.N_SD.fit(matrix());
        Profile scaled = fitted.apply(matrix().profile(0));
        assertEquals(
                "normalise-to-sum > divide-by-standard-deviation",
                scaled.chain().part(Part.PRETREATMENT));
        assertEquals(fitted.stateHash(), scaled.chain().part(Part.FITTED_STATE));
        assertEquals(16, fitted.stateHash().length());
        assertEquals("amphetamine", scaled.chain().part(Part.SUBSTANCE));
        assertEquals(
                "none",
                Pretreatments.NONE
                        .withoutFit()
                        .apply(matrix().profile(0))
                        .chain()
                        .part(Part.PRETREATMENT));
        assertEquals("none", Pretreatments.N_4R.fit(matrix()).stateHash());
        assertEquals(Optional.empty(), Pretreatments.N_4R.fit(matrix()).fittedOn());
    }

    @Test
    void aListThatNeedsAFitIsNotAppliedWithoutOne() {
        assertTrue(Pretreatments.N_SD.needsFit());
        ProfilingException refusal = assertThrows(ProfilingException.class, Pretreatments.N_SD::withoutFit);
        assertEquals("needs-fit", refusal.code());
    }

    @Test
    void nothingIsTreatedTwice() {
        FittedPretreatment n = Pretreatments.N.withoutFit();
        Profile treated = n.apply(matrix().profile(0));
        assertEquals(
                "state-mismatch",
                assertThrows(ProfilingException.class, () -> n.apply(treated)).code());
        ProfileMatrix all = n.apply(matrix());
        assertEquals(
                "state-mismatch",
                assertThrows(ProfilingException.class, () -> Pretreatments.SD.fit(all))
                        .code());
    }

    @Test
    void aStateAppliesOnlyUnderTheConditionsOfItsFit() {
        FittedPretreatment fitted = Pretreatments.N_SD.fit(matrix());
        Profile otherPolicy = profile("X", CHAIN.with(Part.NON_DETECTS, "zero"), ROWS[0], Q, Q, Q);
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> fitted.apply(otherPolicy));
        assertEquals("state-mismatch", refusal.code());
        assertTrue(refusal.getMessage().contains("non-detect policy"), refusal.getMessage());
        assertFalse(refusal.messageWithoutIdentifiers().contains("X"), refusal.messageWithoutIdentifiers());
        Profile otherLaboratory = profile("X", CHAIN.with(Part.LABORATORY, "another"), ROWS[0], Q, Q, Q);
        assertArrayEquals(
                fitted.apply(matrix().profile(0)).toArray(),
                fitted.apply(otherLaboratory).toArray());
        Profile otherTargets =
                Profile.ofQuantified(ProfileIdentity.of("X", "X", "X", "X"), targets("a", "c", "b"), ROWS[0], CHAIN);
        assertEquals(
                "state-mismatch",
                assertThrows(ProfilingException.class, () -> fitted.apply(otherTargets))
                        .code());
    }

    @Test
    void theHashFollowsWhatWasLearned() {
        FittedPretreatment first = Pretreatments.SD.fit(matrix());
        assertEquals(first.stateHash(), Pretreatments.SD.fit(matrix()).stateHash());
        assertNotEquals(
                first.stateHash(), Pretreatments.SD.fit(matrix().select(0, 1)).stateHash());
        double[][] nudged = {{1, 10, 3}, {2, 30, 4}, {4, 20, Math.nextUp(9.0)}};
        String bare = Pretreatments.SD.fit(ProfileMatrix.ofRows(ROWS)).stateHash();
        assertNotEquals(bare, Pretreatments.SD.fit(ProfileMatrix.ofRows(nudged)).stateHash());
        // the same numbers over other targets are another state
        assertNotEquals(first.stateHash(), bare);
        assertNotEquals(
                first.stateHash(),
                Pretreatment.of(PretreatmentSteps.autoscale()).fit(matrix()).stateHash());
    }

    @Test
    void specimensAreCommittedToAndNotNamed() throws GeneralSecurityException {
        FittedPretreatment fitted = Pretreatments.SD.fit(matrix());
        FittedOn on = fitted.fittedOn().orElseThrow();
        assertEquals(3, on.profiles());
        assertEquals(1, on.sources());
        assertFalse(fitted.toString().contains("P0") || on.toString().contains("S-P"));
        String commitment = on.commitment(KEY);
        assertTrue(on.matches(commitment, KEY));
        assertFalse(on.matches(commitment, "another key of 16 b".getBytes(StandardCharsets.UTF_8)));
        assertThrows(ProfilingException.class, () -> on.commitment(new byte[15]));
        // by hand: sorted names of seizure and specimen
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String names = "S-P\u001fP0\u001eS-P\u001fP1\u001eS-P\u001fP2";
        assertEquals(HexFormat.of().formatHex(mac.doFinal(names.getBytes(StandardCharsets.UTF_8))), commitment);
        // the order of the rows is no secret and no difference
        FittedOn shuffled =
                Pretreatments.SD.fit(matrix().select(2, 0, 1)).fittedOn().orElseThrow();
        assertTrue(shuffled.matches(commitment, KEY));
        FittedOn fewer = Pretreatments.SD.fit(matrix().select(0, 1)).fittedOn().orElseThrow();
        assertFalse(fewer.matches(commitment, KEY));
    }

    @Test
    void theCallerGivesTheDate() {
        FittedPretreatment fitted = Pretreatments.SD.fit(matrix());
        FittedPretreatment dated = fitted.dated(LocalDate.of(2026, 11, 24));
        assertEquals(Optional.empty(), fitted.fittedOn().orElseThrow().date());
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 24)),
                dated.fittedOn().orElseThrow().date());
        assertEquals(fitted.stateHash(), dated.stateHash());
        assertTrue(dated.toString().contains("2026-11-24"));
        assertThrows(
                ProfilingException.class, () -> Pretreatments.N.withoutFit().dated(LocalDate.of(2026, 11, 24)));
    }

    private static ValueState[] statesAfter(PretreatmentStep step, ValueState... states) {
        Profile profile = profile("P", CHAIN, new double[] {4, 2, 5}, states);
        return Pretreatment.of(step).withoutFit().apply(profile).states();
    }

    @Test
    void statesFollowTheNumbers() {
        assertArrayEquals(new ValueState[] {Q, ND, Q}, statesAfter(PretreatmentSteps.fourthRoot(), Q, ND, Q));
        assertArrayEquals(
                new ValueState[] {Q, ND}, statesAfter(PretreatmentSteps.normaliseToTargetAndDrop("c"), Q, ND, Q));
        assertArrayEquals(new ValueState[] {D, D, D}, statesAfter(PretreatmentSteps.normaliseToTarget("b"), Q, ND, Q));
        assertArrayEquals(new ValueState[] {Q, D}, statesAfter(PretreatmentSteps.additiveLogRatio("c"), Q, ND, Q));
        assertArrayEquals(new ValueState[] {D, Q}, statesAfter(PretreatmentSteps.isometricLogRatio(), ND, Q, Q));
        assertArrayEquals(new ValueState[] {D, D}, statesAfter(PretreatmentSteps.isometricLogRatio(), Q, Q, ND));
        // three targets have three pairs, so that the number of numbers tells nothing
        assertArrayEquals(new ValueState[] {D, D, Q}, statesAfter(PretreatmentSteps.pairLogRatios(), ND, Q, Q));
        assertArrayEquals(new ValueState[] {Q, Q, Q}, statesAfter(PretreatmentSteps.pairLogRatios(), Q, Q, Q));
    }

    @Test
    void statesOfDroppedTargetsGoWithThem() {
        List<Profile> profiles = List.of(
                profile("P0", CHAIN, new double[] {1, 4, 3}, Q, ND, Q),
                profile("P1", CHAIN, new double[] {2, 4, 5}, ND, ND, Q));
        FittedPretreatment fitted = Pretreatment.of(
                        PretreatmentSteps.of("divide-by-standard-deviation", Map.of("constant", "drop")))
                .fit(ProfileMatrix.of(profiles));
        assertArrayEquals(new ValueState[] {Q, Q}, fitted.apply(profiles.get(0)).states());
        assertArrayEquals(
                new ValueState[] {ND, Q}, fitted.apply(profiles.get(1)).states());
    }

    @Test
    void changedTargetsAreDerivedTargets() {
        TargetSet after = Pretreatment.of(PretreatmentSteps.pairLogRatios())
                .withoutFit()
                .apply(matrix())
                .targets();
        assertEquals(List.of("ln(a/b)", "ln(a/c)", "ln(b/c)"), after.ids());
        for (Target target : after) {
            assertTrue(target instanceof DerivedTarget);
        }
        TargetSet ilr = Pretreatment.of(PretreatmentSteps.isometricLogRatio())
                .withoutFit()
                .apply(matrix())
                .targets();
        assertEquals(2, ilr.size());
        assertTrue(ilr.target(0) instanceof DerivedTarget);
    }

    @Test
    void internalStandardsBelongToTheirRows() {
        FittedPretreatment ratio =
                Pretreatment.of(PretreatmentSteps.internalStandard(2, 4, 8)).withoutFit();
        assertArrayEquals(new double[] {0.5, 5, 1.5}, ratio.apply(ROWS)[0]);
        assertArrayEquals(new double[] {0.5, 2.5, 1.125}, ratio.apply(ROWS)[2]);
        // a single profile would silently be given the standard of the first row
        assertThrows(ProfilingException.class, () -> ratio.apply(matrix().profile(2)));
        assertThrows(ProfilingException.class, () -> ratio.apply(new double[][] {ROWS[1], ROWS[2]}));
    }

    @Test
    void batchesAreSourcesBeforeSeizures() {
        ProfileIdentity plain = ProfileIdentity.of("1", "1", "S1", "L");
        ProfileIdentity batch = ProfileIdentity.of("2", "2", "S1", "L").withAttribute(ProfileIdentity.BATCH, "B");
        TargetSet targets = targets("a", "b", "c");
        ProfileMatrix matrix = ProfileMatrix.of(List.of(
                Profile.ofQuantified(plain, targets, ROWS[0], CHAIN),
                Profile.ofQuantified(batch, targets, ROWS[1], CHAIN)));
        assertEquals(2, Pretreatments.SD.fit(matrix).fittedOn().orElseThrow().sources());
    }

    @Test
    void constantsAreFoundByName() {
        Pretreatments.all().forEach((name, pretreatment) -> assertEquals(pretreatment, Pretreatments.of(name)));
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> Pretreatments.of("N+S"));
        assertTrue(refusal.getMessage().contains("N_SD"));
    }

    @Test
    void everySourceNamesAConstantAndHowItIsKnown() {
        for (PublishedPretreatment published : Pretreatments.published()) {
            assertEquals(Pretreatments.of(published.name()), published.pretreatment());
            assertNotEquals(Evidence.UNVERIFIED, published.citation().evidence());
        }
    }

    @Test
    void wordsThatMayMeanSeveralThingsAreGivenInEveryReading() {
        assertEquals(List.of("N_SD", "SD"), names("lociciro-2008"));
        assertEquals(List.of("SD_N", "N_SD"), names("carby-robinson-2021"));
        assertEquals(List.of("SD", "AUTOSCALE"), names("chan-2016"));
        assertEquals(List.of("N_4R"), names("andersson-2007-vi"));
        assertEquals(List.of(), names("nobody-1999"));
        for (PublishedPretreatment published : Pretreatments.published()) {
            long sameWords = Pretreatments.readings(published.citation().key()).stream()
                    .filter(other -> other.writtenAs().equals(published.writtenAs()))
                    .count();
            assertEquals(sameWords > 1, published.isOneOfSeveralReadings(), published.name());
        }
    }

    private static List<String> names(String source) {
        return Pretreatments.readings(source).stream()
                .map(PublishedPretreatment::name)
                .toList();
    }

    @Test
    void zerosUnderALogarithmAreTreatedByName() {
        double[][] rows = {{0, 1, 3}};
        assertEquals(0, Pretreatments.N_LOG_1_PLUS_100.withoutFit().apply(rows)[0][0]);
        assertEquals(-5, Pretreatments.N_LOG_OFFSET_1E_5.withoutFit().apply(rows)[0][0], 1e-14);
        FittedPretreatment none = Pretreatments.N_LOG_NO_ZEROS.withoutFit();
        assertThrows(ProfilingException.class, () -> none.apply(rows));
    }

    @Test
    void listsAreEqualByContent() {
        assertEquals(
                Pretreatments.N_4R,
                Pretreatment.of(PretreatmentSteps.normaliseToSum()).then(PretreatmentSteps.fourthRoot()));
        assertNotEquals(
                Pretreatments.N_4R,
                Pretreatment.of(PretreatmentSteps.fourthRoot(), PretreatmentSteps.normaliseToSum()));
        assertEquals("none", Pretreatments.NONE.id());
    }
}
