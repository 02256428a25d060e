package org.drugprofiling.harmonisation;

import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.row;
import static org.drugprofiling.Oracle.rows;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ResponseFactorsTest {

    private static String code(Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    private static Profile bare(double... x) {
        return ProfileMatrix.ofRows(new double[][] {x}).profile(0);
    }

    /** References S0, S1 … by one laboratory; NaN stands for "not detected", with the number 0.5 in its place. */
    private static ProfileMatrix references(String laboratory, ChainId chain, double[]... rows) {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            profiles.add(profile(laboratory, "S" + i, chain, rows[i]));
        }
        return ProfileMatrix.of(profiles);
    }

    private static Profile profile(String laboratory, String specimen, ChainId chain, double... x) {
        List<Target> targets = new ArrayList<>();
        double[] values = new double[x.length];
        ValueState[] states = new ValueState[x.length];
        double[] limits = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            targets.add(AnalyteTarget.of("i" + k, "impurity " + k, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
            boolean isSeen = !Double.isNaN(x[k]);
            values[k] = isSeen ? x[k] : 0.5;
            states[k] = isSeen ? ValueState.QUANTIFIED : ValueState.NOT_DETECTED;
            limits[k] = isSeen ? Double.NaN : 1;
        }
        return Profile.of(
                ProfileIdentity.of(laboratory + specimen, specimen, "references", laboratory),
                TargetSet.of("impurities", targets),
                values,
                states,
                limits,
                chain);
    }

    private static ChainId chain(String laboratory) {
        return ChainId.unspecified().with(Part.SIGNAL, "areas").with(Part.LABORATORY, laboratory);
    }

    @Test
    void factorsErrorsAndUncertaintiesOfTheIndependentProgram() {
        JsonNode expected = read("22_harmonisation.json").get("response_factors");
        ResponseFactors factors = ResponseFactors.ofLogRatios(
                ProfileMatrix.ofRows(rows(expected.get("lab1"))), ProfileMatrix.ofRows(rows(expected.get("lab2"))));
        assertArrayEquals(row(expected.get("b")), factors.logarithms(), 1e-14);
        double[] errors = row(expected.get("se"));
        for (int k = 0; k < errors.length; k++) {
            assertEquals(errors[k], factors.standardError("t" + (k + 1)).orElseThrow(), 1e-14);
        }
        ResponseFactors.CorrectedComposition corrected = factors.correct(bare(row(expected.get("new"))));
        assertArrayEquals(row(expected.get("shares")), corrected.shares(), 1e-14);
        assertArrayEquals(row(expected.get("relative_u")), corrected.relativeUncertainties(), 1e-13);
        assertEquals(5, factors.references());
        assertFalse(factors.toString().contains("advised"), factors::toString);
    }

    /** Two references, in which laboratory B sees the first target 4 and 16 times as large: ln 8 apart from the second, ±ln 2. With two targets b = ±ln 8/2. */
    @Test
    void twoTargetsByHand() {
        ProfileMatrix main = references("A", chain("A"), new double[] {1, 1}, new double[] {3, 5});
        ProfileMatrix other = references("B", chain("B"), new double[] {4, 1}, new double[] {480, 50});
        ResponseFactors factors = ResponseFactors.ofLogRatios(main, other);
        double half = Math.log(8) / 2;
        assertArrayEquals(new double[] {half, -half}, factors.logarithms(), 1e-14);
        // ±ln 2/2 around it: sd = ln 2/√2, divided by √2
        assertEquals(Math.log(2) / 2, factors.standardError("i0").orElseThrow(), 1e-14);
        assertArrayEquals(new double[] {8, 1}, factors.relativeTo("i1"), 1e-14);
        ResponseFactors.CorrectedComposition corrected = factors.correct(profile("B", "new", chain("B"), 16, 6));
        assertArrayEquals(new double[] {0.25, 0.75}, corrected.shares(), 1e-15);
        // d ln c₀ = (c₀ − 1) db₀ + c₁ db₁ with db₁ = −db₀: 2(c₀ − 1) = −1.5 of ln 2/2
        assertArrayEquals(
                new double[] {0.75 * Math.log(2), 0.25 * Math.log(2)}, corrected.relativeUncertainties(), 1e-14);
        assertEquals(List.of("i0", "i1"), corrected.targets());
        assertTrue(
                factors.toString().contains("2 references by means of log-ratios, fewer than the 5 that are advised"),
                factors::toString);
    }

    @Test
    void mediansAreNotMovedByOneSpoiltReference() {
        double[][] main = {{1, 1}, {3, 5}, {2, 2}};
        double[][] other = {{8, 1}, {240, 50}, {1000, 3}};
        ResponseFactors factors =
                ResponseFactors.ofMedianRatios(ProfileMatrix.ofRows(main), ProfileMatrix.ofRows(other), "t2");
        assertArrayEquals(new double[] {Math.log(8), 0}, factors.logarithms(), 1e-14);
        assertEquals(OptionalDouble.empty(), factors.standardError("t1"));
        ResponseFactors.CorrectedComposition corrected = factors.correct(bare(16, 6));
        assertArrayEquals(new double[] {0.25, 0.75}, corrected.shares(), 1e-15);
        assertEquals(0, corrected.relativeUncertainties().length);
        assertTrue(factors.toString().contains("medians of ratios to t2"), factors::toString);
        // two references: the median is the mean of both ratios, 6 and 10
        ResponseFactors two = ResponseFactors.ofMedianRatios(
                ProfileMatrix.ofRows(new double[][] {{1, 1}, {1, 1}}),
                ProfileMatrix.ofRows(new double[][] {{6, 1}, {10, 1}}),
                "t2");
        assertArrayEquals(new double[] {8, 1}, two.relativeTo("t2"), 1e-14);
    }

    /** Case 7.2.42: a target that a reference does not show in both laboratories has no factor and is said; it takes no part in the others, nor in what is corrected. */
    @Test
    void aReferenceWithAPeakOfZeroHasNoFactorThere() {
        double nd = Double.NaN;
        ProfileMatrix main = references("A", chain("A"), new double[] {1, 7, 1, 9}, new double[] {3, 2, 5, 4});
        ProfileMatrix other = references("B", chain("B"), new double[] {4, 0, 1, 9}, new double[] {480, 1, 50, nd});
        ResponseFactors factors = ResponseFactors.ofLogRatios(main, other);
        assertEquals(List.of("i1", "i3"), factors.excluded());
        assertEquals(List.of("i0", "i2"), factors.targets());
        assertEquals(Math.log(8) / 2, factors.logarithms()[0], 1e-14);
        assertTrue(factors.toString().endsWith("; without a factor: [i1, i3]"), factors::toString);
        assertEquals("unknown-target", code(() -> factors.standardError("i1")));
        ResponseFactors.CorrectedComposition corrected =
                factors.correct(profile("B", "new", chain("B"), 16, 1000, 6, 1000));
        assertEquals(List.of("i0", "i2"), corrected.targets());
        assertArrayEquals(new double[] {0.25, 0.75}, corrected.shares(), 1e-15);
        // a profile may lack a peak: what stands for it is said
        ResponseFactors.CorrectedComposition lacking = factors.correct(profile("B", "new", chain("B"), nd, 1, 6, 1));
        assertEquals(List.of("i0"), lacking.notQuantified());
        assertEquals(List.of(), corrected.notQuantified());
        assertTrue(lacking.toString().endsWith("; not quantified: [i0]"), lacking::toString);
        assertEquals("unknown-target", code(() -> ResponseFactors.ofMedianRatios(main, other, "i3")));
        // where the main laboratory does not see it, it is the same
        assertEquals(
                List.of("i1"),
                ResponseFactors.ofLogRatios(
                                references("A", chain("A"), new double[] {1, nd, 1}, new double[] {3, 2, 5}),
                                references("B", chain("B"), new double[] {4, 2, 1}, new double[] {3, 2, 5}))
                        .excluded());
    }

    @Test
    void referencesThatAreNotSharedAreRefused() {
        double[] x = {1, 2};
        ProfileMatrix two = references("A", chain("A"), x, x);
        assertEquals(
                "too-few-references",
                code(() ->
                        ResponseFactors.ofLogRatios(references("A", chain("A"), x), references("B", chain("B"), x))));
        assertEquals(
                "length-mismatch", code(() -> ResponseFactors.ofLogRatios(two, references("B", chain("B"), x, x, x))));
        assertEquals(
                "unequal-targets",
                code(() -> ResponseFactors.ofLogRatios(two, ProfileMatrix.ofRows(new double[][] {x, x}))));
        assertEquals("other-references", code(() -> ResponseFactors.ofLogRatios(two, two.select(1, 0))));
        ProfileMatrix twice = two.select(0, 0);
        assertEquals("duplicate-sample", code(() -> ResponseFactors.ofLogRatios(twice, twice)));
        assertEquals(
                "too-few-targets",
                code(() -> ResponseFactors.ofLogRatios(two, references("B", chain("B"), new double[] {0, 1}, x))));
        ChainId other = chain("B").with(Part.SIGNAL, "heights");
        assertEquals("state-mismatch", code(() -> ResponseFactors.ofLogRatios(two, references("B", other, x, x))));
        ChainId treated = chain("A").with(Part.PRETREATMENT, "sum-to-one");
        ProfileMatrix shares = references("A", treated, x, x);
        assertEquals("state-mismatch", code(() -> ResponseFactors.ofLogRatios(shares, shares)));
    }

    /** Bias 2 in two laboratories that are called the other one is a mean of both biases, and none of them. */
    @Test
    void aSideOfTwoLaboratoriesOrMethodsIsRefused() {
        double[] x = {1, 2};
        ProfileMatrix main = references("A", chain("A"), x, x);
        ProfileMatrix two =
                ProfileMatrix.of(List.of(profile("B", "S0", chain("B"), 1, 2), profile("C", "S1", chain("C"), 1, 2)));
        for (Executable mixed : List.<Executable>of(
                () -> ResponseFactors.ofLogRatios(main, two),
                () -> ResponseFactors.ofLogRatios(two, main),
                () -> ResponseFactors.ofMedianRatios(main, two, "i0"))) {
            ProfilingException refusal = assertThrows(ProfilingException.class, mixed);
            assertEquals("state-mismatch", refusal.code());
            assertEquals("1", refusal.location().part("row").orElseThrow());
            assertTrue(refusal.rule().contains("one laboratory and one analytical method"), refusal::rule);
        }
        ChainId first = chain("B").with(Part.ANALYTICAL_METHOD, "GC 1");
        ChainId second = chain("B").with(Part.ANALYTICAL_METHOD, "GC 2");
        ProfileMatrix methods =
                ProfileMatrix.of(List.of(profile("B", "S0", first, 1, 2), profile("B", "S1", second, 1, 2)));
        assertEquals("state-mismatch", code(() -> ResponseFactors.ofLogRatios(main, methods)));
        // one joined before
        assertEquals(
                "state-mismatch", code(() -> ResponseFactors.ofLogRatios(main, references("B", chain("B|C"), x, x))));
        // one laboratory against itself; with two methods it is allowed
        assertEquals("state-mismatch", code(() -> ResponseFactors.ofLogRatios(main, main)));
        ResponseFactors within =
                ResponseFactors.ofLogRatios(references("B", first, x, x), references("B", second, x, x));
        assertEquals(2, within.correct(profile("B", "n", second, 1, 2)).shares().length);
        assertEquals("state-mismatch", code(() -> within.correct(profile("B", "n", first, 1, 2))));
    }

    @Test
    void oneReferenceInTwoSpellingsIsRefused() {
        ProfileMatrix main = ProfileMatrix.of(
                List.of(profile("A", "Ref 1", chain("A"), 1, 2), profile("A", "REF  1", chain("A"), 1, 3)));
        ProfileMatrix other = ProfileMatrix.of(
                List.of(profile("B", "Ref 1", chain("B"), 1, 2), profile("B", "REF  1", chain("B"), 1, 3)));
        ProfilingException refusal =
                assertThrows(ProfilingException.class, () -> ResponseFactors.ofLogRatios(main, other));
        assertEquals("duplicate-sample", refusal.code());
        assertEquals("1", refusal.location().part("row").orElseThrow());
    }

    @Test
    void profilesThatTheFactorsDoNotHoldForAreRefused() {
        double[] x = {1, 2};
        ResponseFactors factors =
                ResponseFactors.ofLogRatios(references("A", chain("A"), x, x), references("B", chain("B"), x, x));
        assertEquals("state-mismatch", code(() -> factors.correct(profile("A", "n", chain("A"), 1, 2))));
        assertEquals("state-mismatch", code(() -> factors.correct(profile("B", "n", chain("B"), 1, 2, 3))));
        assertEquals(
                "state-mismatch",
                code(() -> factors.correct(profile("B", "n", chain("B").with(Part.PRETREATMENT, "sum-to-one"), 1, 2))));
        assertEquals("negative-value", code(() -> factors.correct(profile("B", "n", chain("B"), 1, -2))));
        assertEquals("outside-domain", code(() -> factors.correct(profile("B", "n", chain("B"), 0, 0))));
        // replicates are joined more or less often than those of references
        ChainId replicates = chain("B").with(Part.REPLICATES, "mean of 3");
        assertEquals(2, factors.correct(profile("B", "n", replicates, 1, 2)).shares().length);
    }

    @Property(tries = 200)
    void aConstantBiasGoesWhateverTheAmounts(
            @ForAll @Size(min = 4, max = 4) List<@DoubleRange(min = 0.1, max = 10) Double> bias,
            @ForAll @Size(min = 24, max = 24) List<@DoubleRange(min = 0.01, max = 1000) Double> numbers,
            @ForAll @Size(min = 5, max = 5) List<@DoubleRange(min = 0.01, max = 100) Double> amounts) {
        double[][] main = new double[6][4];
        double[][] other = new double[5][4];
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 4; k++) {
                main[i][k] = numbers.get(4 * i + k);
                if (i < 5) {
                    other[i][k] = main[i][k] * bias.get(k) * amounts.get(i);
                }
            }
        }
        ProfileMatrix here = ProfileMatrix.ofRows(Arrays.copyOf(main, 5));
        ProfileMatrix there = ProfileMatrix.ofRows(other);
        double[] seen = new double[4];
        Arrays.setAll(seen, k -> 17 * main[5][k] * bias.get(k));
        double[] truth = main[5].clone();
        double sum = truth[0] + truth[1] + truth[2] + truth[3];
        for (ResponseFactors factors :
                List.of(ResponseFactors.ofLogRatios(here, there), ResponseFactors.ofMedianRatios(here, there, "t3"))) {
            double[] shares = factors.correct(bare(seen)).shares();
            for (int k = 0; k < 4; k++) {
                assertEquals(truth[k] / sum, shares[k], 1e-12);
            }
            factors.standardError("t1").ifPresent(error -> assertEquals(0, error, 1e-13));
            double[] back = factors.relativeTo("t4");
            for (int k = 0; k < 4; k++) {
                assertEquals(bias.get(k) / bias.get(3), back[k], 1e-11 * back[k]);
            }
        }
    }
}
