package org.drugprofiling.validation;

import static org.drugprofiling.Oracle.example;
import static org.drugprofiling.Oracle.row;
import static org.drugprofiling.Oracle.tolerance;
import static org.drugprofiling.validation.LinkRateCheck.Counted.LINKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.validation.ValidityOutcome.Finding;
import org.drugprofiling.validation.ValidityOutcome.State;
import org.junit.jupiter.api.Test;

/** The control specimen and the rate of links; expected numbers by mpmath from definitions, and of the worked examples of section 6. */
class ControlWatchTest {

    private static final String ORACLE = "20_validity_watch.json";
    private static final String WORKED = "06_harmonisation.json";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private static String code(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(ProfilingException.class, executable).code();
    }

    @Test
    void chartsOfTheIndependentProgram() {
        for (JsonNode one : example(ORACLE, "chart").get("outputs")) {
            ControlScale scale = ControlScale.valueOf(one.get("scale").asText());
            double[] after = row(one.get("after"));
            ControlChart chart =
                    ControlChart.of(row(one.get("reference")), scale).with(after);
            JsonNode expected = one.get("expected");
            assertClose(expected.get("centre").asDouble(), chart.centre(), scale + " centre");
            assertClose(expected.get("deviation").asDouble(), chart.deviation(), scale + " deviation");
            double lower = expected.get("lower").asDouble();
            // a square of what cancels: in units of the deviation of values
            assertEquals(lower, chart.lower(), 1e-15 + 1e-12 * chart.upper(), scale + " lower");
            assertClose(expected.get("upper").asDouble(), chart.upper(), scale + " upper");
            assertEquals(expected.get("reference_beyond").asInt(), chart.referenceBeyond());
            assertEquals(one.get("reference").size(), chart.referenceCount());
            assertEquals(after.length, chart.points().size());
            for (int k = 0; k < after.length; k++) {
                JsonNode point = expected.get("points").get(k);
                ControlChart.Point found = chart.points().get(k);
                String name = scale + " point " + k;
                assertEquals(after[k], found.value(), name);
                assertEquals(point.get("in_deviations").asDouble(), found.inDeviations(), 1e-12, name);
                assertEquals(point.get("average_in_deviations").asDouble(), found.averageInDeviations(), 1e-12, name);
                List<String> signals = new ArrayList<>();
                found.signals().forEach(signal -> signals.add(signal.name()));
                List<String> names = new ArrayList<>();
                point.get("signals").forEach(signal -> names.add(signal.asText()));
                assertEquals(names, signals, name);
            }
        }
    }

    private static void assertClose(double expected, double found, String name) {
        assertEquals(expected, found, tolerance(expected), name);
    }

    /** The worked example has the rounded constant 1.128 where the expected range of two normal values is 1.12838. */
    @Test
    void limitsOfTheWorkedExampleButForItsRoundedConstant() {
        JsonNode example = example(WORKED, "qc-shewhart");
        ControlChart chart = ControlChart.of(row(example.get("inputs").get("x")), ControlScale.AS_IT_IS);
        double range =
                example(ORACLE, "range-of-two").get("outputs").get("mean").asDouble();
        JsonNode outputs = example.get("outputs");
        assertClose(outputs.get("mean").asDouble(), chart.centre(), "mean");
        double[] limits = row(outputs.get("UCL_LCL"));
        double mean = chart.centre();
        assertEquals((limits[0] - mean) * 1.128 / range, chart.upper() - mean, 1e-12);
        assertEquals((limits[1] - mean) * 1.128 / range, chart.lower() - mean, 1e-12);
    }

    /** A reference with the mean 10 and the deviation 1 gives the weighted averages of the worked example, added in two parts. */
    @Test
    void theWeightedAverageOfTheWorkedExample() {
        JsonNode example = example(WORKED, "qc-cusum-ewma");
        double[] x = row(example.get("inputs").get("x"));
        double[] averages = row(example.get("outputs").get("EWMA_0.2"));
        double half = 1 / Math.sqrt(Math.PI);
        double[] reference = new double[20];
        for (int k = 0; k < 20; k++) {
            reference[k] = 10 + (k % 2 == 0 ? half : -half);
        }
        ControlChart chart = ControlChart.of(reference, ControlScale.AS_IT_IS)
                .with(Arrays.copyOf(x, 7))
                .with(Arrays.copyOfRange(x, 7, x.length));
        double variance = 0;
        for (int k = 0; k < x.length; k++) {
            // λ²(1 − λ)²ᵏ, added up
            variance += 0.04 * Math.pow(0.8, 2 * k);
            assertEquals(
                    averages[k], 10 + chart.points().get(k).averageInDeviations() * Math.sqrt(variance), 1e-10, "" + k);
        }
        assertEquals(List.of(), chart.conspicuous());
    }

    @Test
    void ratesOfLinksOfTheIndependentProgram() {
        for (JsonNode one : example(ORACLE, "between").get("outputs")) {
            JsonNode in = one.get("inputs");
            assertCheck(
                    one,
                    LinkRateCheck.between(
                            in.get(0).asLong(),
                            in.get(1).asLong(),
                            in.get(2).asLong(),
                            in.get(3).asLong()));
        }
        for (JsonNode one : example(ORACLE, "of-seizures").get("outputs")) {
            JsonNode in = one.get("inputs");
            assertCheck(
                    one,
                    LinkRateCheck.ofSeizures(
                            in.get(0).asLong(),
                            in.get(1).asLong(),
                            in.get(2).asLong(),
                            in.get(3).asLong()));
        }
        for (JsonNode one : example(ORACLE, "of-rate").get("outputs")) {
            JsonNode in = one.get("inputs");
            // the gamma functions at the largest numbers: what the class promises
            assertCheck(
                    one,
                    LinkRateCheck.ofRate(
                            in.get(0).asDouble(), in.get(1).asLong(), in.get(2).asLong()),
                    1e-9);
        }
        for (JsonNode one : example(ORACLE, "limits").get("outputs")) {
            double mean = one.get("inputs").get(0).asDouble();
            LinkRateCheck.Limits limits =
                    LinkRateCheck.limits(mean, one.get("inputs").get(1).asDouble());
            assertEquals(one.get("expected").get("fewest").asLong(), limits.fewest(), "fewest of " + mean);
            assertEquals(one.get("expected").get("most").asLong(), limits.most(), "most of " + mean);
        }
        // by hand: one link in one case, then none in one case: one of two equally probable outcomes
        LinkRateCheck coin = LinkRateCheck.between(1, 1, 0, 1);
        assertEquals(0.5, coin.fewerTail(), 1e-15);
        assertEquals(1, coin.moreTail());
        assertEquals(1, coin.pValue(), 1e-15);
        assertEquals("0 links where 1.000 were expected: p = 1.000", coin.toString());
    }

    private static void assertCheck(JsonNode one, LinkRateCheck check) {
        assertCheck(one, check, 1e-10);
    }

    private static void assertCheck(JsonNode one, LinkRateCheck check, double accuracy) {
        JsonNode expected = one.get("expected");
        String name = one.get("inputs").toString();
        double[] found = {check.expected(), check.fewerTail(), check.moreTail(), check.noneTail(), check.pValue()};
        String[] fields = {"expected", "fewer", "more", "none", "p"};
        for (int k = 0; k < fields.length; k++) {
            double number = expected.get(fields[k]).asDouble();
            assertEquals(number, found[k], accuracy * number, name + " " + fields[k]);
        }
    }

    /** Seizures counted once are a share: a fall that the Poisson form does not see. Tails by phyper of R, in 20_validity_watch.json. */
    @Test
    void seizuresCountedOnceAreHeldAgainstAShare() {
        LinkRateCheck fall = LinkRateCheck.ofSeizures(90, 100, 60, 100);
        assertEquals("60 linked seizures where 90.00 were expected: p = 1.243e-06", fall.toString());
        assertEquals(State.BEYOND, state(fall));
        assertEquals(State.WITHIN, state(LinkRateCheck.between(90, 100, 60, 100)));
        assertEquals(State.WITHIN, state(LinkRateCheck.ofSeizures(18, 100, 11, 60)));
        // 5 of 40, then none of 7: too few to tell
        assertEquals(State.UNDECIDED, state(LinkRateCheck.ofSeizures(5, 40, 0, 7)));
        // by hand: one of two in each order; all linked; none linked
        assertEquals(0.5, LinkRateCheck.ofSeizures(1, 1, 0, 1).fewerTail(), 1e-15);
        assertEquals(1, LinkRateCheck.ofSeizures(100, 100, 60, 60).pValue());
        assertEquals(1, LinkRateCheck.ofSeizures(0, 100, 0, 60).pValue());
        // scipy 1.17.1: hypergeom.cdf and sf at the largest numbers
        LinkRateCheck large = LinkRateCheck.ofSeizures(40_000, 100_000, 39_000, 100_000);
        assertEquals(2.4432391990470846e-06, large.fewerTail(), 1e-9 * 2.4432391990470846e-06);
        assertEquals(0.9999976612083735, large.moreTail(), 1e-9 * 0.9999976612083735);
        long most = LinkRateCheck.MOST;
        for (long[] wrong : new long[][] {
            {2, 1, 0, 1}, {0, 1, 2, 1}, {-1, 1, 0, 1}, {0, 1, -1, 1}, {0, 0, 0, 1}, {0, 1, 0, 0}, {1, 1, 1, most + 1}
        }) {
            assertEquals(
                    "invalid-parameter", code(() -> LinkRateCheck.ofSeizures(wrong[0], wrong[1], wrong[2], wrong[3])));
        }
    }

    private static Finding finding(ValidityWatch watch, ValidityTrigger trigger) {
        return watch.outcome().findings().stream()
                .filter(one -> one.trigger() == trigger)
                .findFirst()
                .orElseThrow();
    }

    private static State state(ControlChart chart) {
        return finding(
                        ValidityWatch.of(ValidityLimits.withDefaults(), DAY, DAY)
                                .withControlSpecimen(chart),
                        ValidityTrigger.CONTROL_SPECIMEN)
                .state();
    }

    private static State state(LinkRateCheck check) {
        return finding(
                        ValidityWatch.of(ValidityLimits.withDefaults(), DAY, DAY)
                                .withLinkRate(check),
                        ValidityTrigger.LINK_RATE)
                .state();
    }

    /** Values that go up and down by 1, as many as asked for. */
    private static double[] alternating(int count) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = 100 + k % 2;
        }
        return values;
    }

    @Test
    void aControlBeyondItsLimitsIsATrigger() {
        // centre 100.5, deviation √π/2 = 0.886: limits 97.84 and 103.16
        ControlChart chart = ControlChart.of(alternating(20), ControlScale.AS_IT_IS);
        assertEquals(State.WITHIN, state(chart.with(100.5, 103.1, 97.9)));
        assertEquals(State.BEYOND, state(chart.with(100.5, 103.2)));
        assertEquals(State.BEYOND, state(chart.with(97.8)));
        // none beyond its own limits, but all a little high
        ControlChart slow = chart.with(102, 102, 102, 102);
        assertEquals(List.of(4), slow.conspicuous());
        assertEquals(
                java.util.Set.of(ControlChart.Signal.AVERAGE_ABOVE),
                slow.points().get(3).signals());
        assertEquals(State.BEYOND, state(slow));
        assertTrue(
                slow.toString()
                        .startsWith("control specimen between 97.84 and 103.2 (as it is, 20 reference values, 0 of them"
                                + " beyond), 1 of 4 values conspicuous, the first is no. 4 [AVERAGE_ABOVE]"),
                slow::toString);
    }

    @Test
    void tooLittleOfAControlLeavesTheQuestionOpen() {
        assertEquals(State.UNDECIDED, state(ControlChart.of(alternating(20), ControlScale.AS_IT_IS)));
        assertEquals(
                State.UNDECIDED,
                state(ControlChart.of(alternating(19), ControlScale.AS_IT_IS).with(100)));
        assertEquals(
                State.WITHIN,
                state(ControlChart.of(alternating(20), ControlScale.AS_IT_IS).with(100)));
        double[] twoStates = alternating(20);
        twoStates[10] = 130;
        assertEquals(
                State.UNDECIDED,
                state(ControlChart.of(twoStates, ControlScale.AS_IT_IS).with(101)));
    }

    @Test
    void aRateThatMovesIsATriggerAndARareOneTellsNothing() {
        assertEquals(State.WITHIN, state(LinkRateCheck.ofRate(0.3, 28, 100)));
        // Poisson limits of 30 at 0.001
        LinkRateCheck.Limits limits = LinkRateCheck.limits(30, 0.001);
        assertEquals(State.WITHIN, state(LinkRateCheck.ofRate(0.3, limits.most(), 100)));
        assertEquals(State.BEYOND, state(LinkRateCheck.ofRate(0.3, limits.most() + 1, 100)));
        assertEquals(State.WITHIN, state(LinkRateCheck.ofRate(0.3, limits.fewest(), 100)));
        assertEquals(State.BEYOND, state(LinkRateCheck.ofRate(0.3, limits.fewest() - 1, 100)));
        // 2e⁻⁷ is above 0.001 and 2e⁻⁸ below
        assertEquals(State.UNDECIDED, state(LinkRateCheck.ofRate(0.07, 7, 100)));
        assertEquals(State.WITHIN, state(LinkRateCheck.ofRate(0.08, 8, 100)));
        // too few to tell of a disappearance, but not of a flood
        assertEquals(State.BEYOND, state(LinkRateCheck.ofRate(0.07, 20, 100)));
    }

    @Test
    void limitsHoldExactlyWhatIsNotConspicuous() {
        for (double level : new double[] {0.001, 0.0027, 0.05, 0.5}) {
            for (int k = 1; k < 200; k++) {
                double mean = 0.173 * k;
                LinkRateCheck.Limits limits = LinkRateCheck.limits(mean, level);
                assertTrue(LinkRateCheck.ofRate(mean, limits.fewest(), 1).pValue() >= level, "fewest of " + mean);
                assertTrue(LinkRateCheck.ofRate(mean, limits.most(), 1).pValue() >= level, "most of " + mean);
                assertTrue(LinkRateCheck.ofRate(mean, limits.most() + 1, 1).pValue() < level, "above " + mean);
                assertTrue(
                        limits.fewest() == 0
                                || LinkRateCheck.ofRate(mean, limits.fewest() - 1, 1)
                                                .pValue()
                                        < level,
                        "below " + mean);
            }
        }
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        assertEquals("empty-population", code(() -> ControlChart.of(new double[] {1}, ControlScale.AS_IT_IS)));
        assertEquals("no-scatter", code(() -> ControlChart.of(new double[] {2, 2, 2}, ControlScale.AS_IT_IS)));
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, -1};
        for (double value : odd) {
            assertEquals(
                    "not-a-number", code(() -> ControlChart.of(new double[] {1, value, 2}, ControlScale.SQUARE_ROOT)));
        }
        assertEquals("not-a-number", code(() -> ControlChart.of(new double[] {1, 0, 2}, ControlScale.LOGARITHM)));
        assertEquals(
                "not-a-number",
                code(() -> ControlChart.of(new double[] {1, 2}, ControlScale.AS_IT_IS)
                        .with(Double.NaN)));
        // a lower limit below the root of 0
        assertEquals(
                0,
                ControlChart.of(new double[] {0.01, 1, 0.01, 1}, ControlScale.SQUARE_ROOT)
                        .lower());
        for (double[] far : new double[][] {{1.7e308, -1.7e308, 1e308}, {1e308, 0, 1e308}}) {
            assertEquals("invalid-parameter", code(() -> ControlChart.of(far, ControlScale.AS_IT_IS)));
        }
        long most = LinkRateCheck.MOST;
        for (long[] wrong :
                new long[][] {{0, 1, 0, 1}, {1, 0, 0, 1}, {1, 1, -1, 1}, {1, 1, 0, 0}, {1, 1, most + 1, 1}}) {
            assertEquals(
                    "invalid-parameter", code(() -> LinkRateCheck.between(wrong[0], wrong[1], wrong[2], wrong[3])));
        }
        for (double rate : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals("invalid-parameter", code(() -> LinkRateCheck.ofRate(rate, 1, 1)));
            assertEquals("invalid-parameter", code(() -> LinkRateCheck.limits(rate, 0.01)));
        }
        for (long[] wrong : new long[][] {{-1, 1}, {most + 1, 1}, {1, 0}, {1, -1}, {1, most + 1}}) {
            assertEquals("invalid-parameter", code(() -> LinkRateCheck.ofRate(0.5, wrong[0], wrong[1])));
        }
        // an expected number above the largest, from numbers that are within it
        assertEquals("invalid-parameter", code(() -> LinkRateCheck.ofRate(1.00001, 1, most)));
        assertEquals(most, LinkRateCheck.ofRate(1, 1, most).expected());
        for (double level : new double[] {0, 0.51, Double.NaN}) {
            assertEquals("invalid-parameter", code(() -> LinkRateCheck.limits(1, level)));
        }
        assertEquals("invalid-parameter", code(() -> new LinkRateCheck(1, 1, 1.1, 0.5, 0.5, LINKS)));
        assertEquals("invalid-parameter", code(() -> new LinkRateCheck(-1, 1, 1, 0.5, 0.5, LINKS)));
    }
}
