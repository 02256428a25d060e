package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.drugprofiling.population.SourceInterval.Method;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

/** What an interval over sources can be. */
class SourceIntervalTest {

    private static SourceInterval of(double lower, double upper, double confidence, int[] counts) {
        return new SourceInterval(
                lower,
                upper,
                confidence,
                Method.PERCENTILES,
                counts[0],
                counts[1],
                counts[2],
                OptionalInt.empty(),
                OptionalLong.of(1));
    }

    private static SourceInterval exact(Method method, int replicates, OptionalInt disjoint, OptionalLong seed) {
        return new SourceInterval(0.1, 0.2, 0.95, method, replicates, 0, 40, disjoint, seed);
    }

    @Test
    void anExactEndSaysHowManyPairsStandBehindIt() {
        OptionalLong seed = OptionalLong.of(7);
        assertEquals(
                "95 %, exact binomial bounds of 20 disjoint pairs of 40 sources, seed 7",
                exact(Method.EXACT_BINOMIAL, 0, OptionalInt.of(20), seed).howFound());
        assertEquals(
                "95 %, the wider of exact binomial bounds of 20 disjoint pairs and percentiles of 100 draws of 40 sources, seed 7, 0"
                        + " undefined",
                exact(Method.PERCENTILES_AND_EXACT, 100, OptionalInt.of(20), seed)
                        .howFound());
        assertEquals(
                "95 %, exact bound of complete separation in 13 disjoint triples of 40 sources",
                exact(Method.EXACT_SEPARATION, 0, OptionalInt.of(13), OptionalLong.empty())
                        .howFound());
        for (Method method : Method.values()) {
            boolean isExact = method != Method.PERCENTILES && method != Method.SPREAD_OF_DRAWS;
            OptionalInt wrong = isExact ? OptionalInt.empty() : OptionalInt.of(20);
            assertEquals(
                    "invalid-interval",
                    assertThrows(ProfilingException.class, () -> exact(method, 100, wrong, seed))
                            .code(),
                    method::name);
        }
        assertThrows(ProfilingException.class, () -> exact(Method.EXACT_BINOMIAL, 0, OptionalInt.of(0), seed));
    }

    /** One is no plural, in whatever part of the sentence. */
    @Test
    void onePairIsNoPairs() {
        assertEquals(
                "95 %, exact binomial bounds of 1 disjoint pair of 2 sources, seed 7",
                SourceInterval.ofDisjointPairs(0, 0.975, 0.95, 1, 2, 7).howFound());
        assertEquals(
                "95 %, exact bound of complete separation in 1 disjoint triple of 3 sources",
                SourceInterval.ofTriples(0.025, 0.95, 1, 3).howFound());
        assertEquals(
                "the wider of exact binomial bounds of 1 disjoint pair and percentiles",
                Method.PERCENTILES_AND_EXACT.words(1));
        assertEquals(
                "spread of 1 draw of 1 source between their quantiles 0.025 and 0.975, no confidence interval, seed 1, 0 undefined",
                of(0.5, 0.5, 0.95, new int[] {1, 0, 1}).asSpread().howFound());
        assertEquals("percentiles", Method.PERCENTILES.words(0));
    }

    /** Quantiles 0.025 and 0.975 of 0, 1 … 199 are at 0.025 · 199 = 4.975 and 194.025. */
    @Test
    void anInfiniteDrawIsInfiniteAndAnUndefinedOneIsLeftOut() {
        double[] draws = IntStream.range(0, 200).asDoubleStream().toArray();
        SourceInterval finite = SourceInterval.ofDraws(draws, 0.95, 14, 1).orElseThrow();
        assertEquals(4.975, finite.lower(), 1e-12);
        assertEquals(194.025, finite.upper(), 1e-12);
        assertEquals(Method.PERCENTILES, finite.method());
        double[] few = draws.clone();
        Arrays.fill(few, 196, 200, Double.POSITIVE_INFINITY);
        assertEquals(finite, SourceInterval.ofDraws(few, 0.95, 14, 1).orElseThrow());
        double[] beyond = draws.clone();
        Arrays.fill(beyond, 195, 200, Double.POSITIVE_INFINITY);
        assertEquals(Optional.empty(), SourceInterval.ofDraws(beyond, 0.95, 14, 1));
        double[] below = draws.clone();
        Arrays.fill(below, 0, 5, Double.NEGATIVE_INFINITY);
        assertEquals(Optional.empty(), SourceInterval.ofDraws(below, 0.95, 14, 1));
        double[] all = draws.clone();
        Arrays.fill(all, Double.POSITIVE_INFINITY);
        assertEquals(Optional.empty(), SourceInterval.ofDraws(all, 0.95, 14, 1));
        // 2.5 % of 200 are 5
        double[] undefined = draws.clone();
        Arrays.fill(undefined, 195, 200, Double.NaN);
        SourceInterval five = SourceInterval.ofDraws(undefined, 0.95, 14, 1).orElseThrow();
        assertEquals(5, five.undefined());
        assertEquals(Method.PERCENTILES, five.method());
        undefined[194] = Double.NaN;
        SourceInterval six = SourceInterval.ofDraws(undefined, 0.95, 14, 1).orElseThrow();
        assertEquals(6, six.undefined());
        assertEquals(Method.SPREAD_OF_DRAWS, six.method());
        assertEquals(0.025 * 193, six.lower(), 1e-12);
        Arrays.fill(undefined, Double.NaN);
        assertEquals(Optional.empty(), SourceInterval.ofDraws(undefined, 0.95, 14, 1));
    }

    @Test
    void fewerDrawsThanLeaveFiveBeyondEachEndAreASpread() {
        double[] draws = IntStream.range(0, 200).asDoubleStream().toArray();
        for (int count : new int[] {1, 2, 50, 199, 200}) {
            assertEquals(
                    count == 200,
                    SourceInterval.ofDraws(Arrays.copyOf(draws, count), 0.95, 14, 1)
                            .orElseThrow()
                            .isConfidence());
        }
        for (int count : new int[] {2, 199}) {
            assertEquals(
                    "invalid-parameter",
                    assertThrows(ProfilingException.class, () -> SourceResampling.requireDraws(0.95, count))
                            .code());
        }
        SourceResampling.requireDraws(0.95, 200);
        SourceResampling.requireDraws(0.9, 100);
    }

    @Test
    void onlyTheEndsAreReplaced() {
        for (SourceInterval one : new SourceInterval[] {
            of(0.1, 0.2, 0.9, new int[] {2000, 3, 160}),
            SourceInterval.ofDisjointPairs(0, 0.2, 0.95, 20, 40, 7),
            SourceInterval.ofTriples(0.5, 0.95, 13, 40)
        }) {
            SourceInterval other = one.withEnds(0.3, 0.4);
            assertEquals(0.3, other.lower());
            assertEquals(0.4, other.upper());
            assertEquals(one, other.withEnds(one.lower(), one.upper()));
        }
        assertThrows(
                ProfilingException.class,
                () -> SourceInterval.ofTriples(0.5, 0.95, 13, 40).withEnds(1, 0.5));
        assertEquals(1, SourceInterval.ofTriples(0.5, 0.95, 13, 40).upper());
    }

    /** Both claim one confidence and say one seed, so they must have been found with it. */
    @Test
    void drawsAreJoinedWithExactBoundsOfTheSameSeed() {
        SourceInterval exact = SourceInterval.ofDisjointPairs(0.05, 0.15, 0.95, 20, 40, 1);
        SourceInterval drawn = of(0.1, 0.2, 0.95, new int[] {2000, 3, 38});
        SourceInterval both = new SourceInterval(
                0.05, 0.2, 0.95, Method.PERCENTILES_AND_EXACT, 2000, 3, 38, OptionalInt.of(20), OptionalLong.of(1));
        assertEquals(both, drawn.joinedWith(exact));
        assertEquals(both, drawn.asSpread().joinedWith(exact));
        for (SourceInterval[] wrong : new SourceInterval[][] {
            {drawn, SourceInterval.ofDisjointPairs(0.05, 0.15, 0.95, 20, 40, 2)},
            {drawn, SourceInterval.ofDisjointPairs(0.05, 0.15, 0.9, 20, 40, 1)},
            {drawn, SourceInterval.ofTriples(0.05, 0.95, 20, 40)},
            {drawn, drawn},
            {exact, exact}
        }) {
            assertEquals(
                    "invalid-interval",
                    assertThrows(ProfilingException.class, () -> wrong[0].joinedWith(wrong[1]))
                            .code());
        }
    }

    @Test
    void endsConfidenceAndCountsAreChecked() {
        int[] counts = {100, 100, 1};
        assertEquals(
                "0.5000 to 0.5000 (90 %, percentiles of 100 draws of 1 source, seed 1, 100 undefined)",
                of(0.5, 0.5, 0.9, counts).toString());
        double[][] wrong = {
            {2, 1, 0.9},
            {Double.NaN, 1, 0.9},
            {0, Double.NaN, 0.9},
            {Double.NEGATIVE_INFINITY, 1, 0.9},
            {0, Double.POSITIVE_INFINITY, 0.9},
            {0, 1, 5},
            {0, 1, 0},
            {0, 1, 1},
            {0, 1, Double.NaN}
        };
        for (double[] one : wrong) {
            assertEquals(
                    "invalid-interval",
                    assertThrows(ProfilingException.class, () -> of(one[0], one[1], one[2], counts))
                            .code());
        }
        for (int[] impossible : new int[][] {{-1, 0, 5}, {10, 11, 5}, {10, -1, 5}, {10, 0, 0}}) {
            assertThrows(ProfilingException.class, () -> of(0, 1, 0.9, impossible));
        }
    }

    @Test
    void aSpreadClaimsNoConfidence() {
        SourceInterval spread = of(0.1, 0.2, 0.95, new int[] {2000, 3, 160}).asSpread();
        assertEquals(
                "0.1000 to 0.2000 (spread of 2000 draws of 160 sources between their quantiles 0.025 and 0.975, no confidence"
                        + " interval, seed 1, 3 undefined)",
                spread.toString());
        assertEquals(spread, spread.asSpread());
    }
}
