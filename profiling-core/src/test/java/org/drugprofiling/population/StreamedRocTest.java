package org.drugprofiling.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.RankCounts;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.junit.jupiter.api.Test;

/** The curve of streamed scores has every figure of the curve of scores in memory. */
class StreamedRocTest {

    @Provide
    Arbitrary<double[]> scores() {
        Arbitrary<Double> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(-4, 4).map(k -> k / 2.0),
                Arbitraries.doubles().between(-2, 2),
                Arbitraries.of(
                        0.5,
                        0.5 + 3e-11,
                        0.5 + 1e-10,
                        0.5 + 2e-10,
                        1e9,
                        450_359.9,
                        450_359.9 + 1e-10,
                        450_359.962737,
                        450_361.5,
                        450_361.5 + 6e-11,
                        Double.POSITIVE_INFINITY));
        return numbers.array(double[].class).ofMinSize(2).ofMaxSize(30);
    }

    private static double[] withOne(double[] scores) {
        double[] longer = java.util.Arrays.copyOf(scores, scores.length + 1);
        longer[scores.length] = 1;
        return longer;
    }

    @Property(tries = 1000)
    void figuresAreThoseOfTheWholeCurve(
            @ForAll("scores") double[] someLinked, @ForAll("scores") double[] unlinked, @ForAll Orientation orientation) {
        double[] linked = withOne(someLinked);
        RankCounts counts = RankCounts.among(linked);
        counts.add(unlinked, 0, unlinked.length);
        RocCurve streamed = RocCurve.of(counts, orientation);
        RocCurve whole = RocCurve.of(linked, unlinked, orientation);
        assertEquals(whole.areaUnderCurve(), streamed.areaUnderCurve());
        assertEquals(
                whole.areaUnderCurve(),
                orientation == Orientation.LOWER_IS_MORE_ALIKE ? counts.lowerShare() : counts.higherShare());
        assertEquals(whole.youden(), streamed.youden());
        assertEquals(whole.isSeparated(), streamed.isSeparated());
        assertEquals(
                whole.deLongVariance().orElseThrow(), streamed.deLongVariance().orElseThrow(), 1e-14);
        assertEquals(whole.hanleyMcNeilStandardError(), streamed.hanleyMcNeilStandardError());
        assertEquals(whole.equalErrorRate(), streamed.equalErrorRate(), 1e-14);
        for (double rate : new double[] {0.01, 0.1, 0.3, 1}) {
            assertEquals(whole.partialArea(rate), streamed.partialArea(rate), 1e-14);
        }
        assertEquals(
                rounded(whole.youdenPoints()), rounded(streamed.youdenPoints()), "thresholds at linked scores, rounded");
        // every threshold but "none" means what it says
        for (RocPoint point : streamed.points().subList(1, streamed.points().size())) {
            assertEquals(share(unlinked, point.threshold(), orientation), point.falsePositiveRate());
            assertEquals(share(linked, point.threshold(), orientation), point.truePositiveRate());
        }
    }

    private static List<RocPoint> rounded(List<RocPoint> points) {
        return points.stream()
                .map(point -> new RocPoint(
                        ScoreOrder.round(point.threshold()), point.falsePositiveRate(), point.truePositiveRate()))
                .toList();
    }

    private static double share(double[] scores, double threshold, Orientation orientation) {
        long within = 0;
        for (double score : scores) {
            within += ScoreOrder.compare(orientation.asDistance(score), orientation.asDistance(threshold)) <= 0 ? 1 : 0;
        }
        return (double) within / scores.length;
    }

    @Test
    void linkValuesOfProfilesStreamIntoIt() {
        ProfileMatrix profiles = WorkedPopulationsTest.elevenProfiles();
        LinkPopulations populations = WorkedPopulationsTest.elevenSpecimens();
        List<String> sources = populations.sourceOfRow();
        RankCounts counts = Comparisons.batch(ComparisonMetrics.MANHATTAN, profiles)
                .ranks((i, j) -> sources.get(i).equals(sources.get(j)) ? 0 : 1);
        assertEquals(0.9055851063829787, counts.lowerShare(), 1e-15);
        assertEquals(
                RocCurve.of(populations).areaUnderCurve(),
                RocCurve.of(counts, Orientation.LOWER_IS_MORE_ALIKE).areaUnderCurve());
        assertEquals(0, counts.undefined());
    }

    @Test
    void anEmptySideIsRefused() {
        RankCounts counts = RankCounts.among(new double[] {1});
        ProfilingException refusal = assertThrows(
                ProfilingException.class, () -> RocCurve.of(counts, Orientation.LOWER_IS_MORE_ALIKE));
        assertEquals("empty-population", refusal.code());
        counts.add(Double.NaN);
        assertThrows(ProfilingException.class, () -> RocCurve.of(counts, Orientation.LOWER_IS_MORE_ALIKE));
        counts.add(0.5);
        assertEquals(0, RocCurve.of(counts, Orientation.LOWER_IS_MORE_ALIKE).areaUnderCurve());
        RankCounts small = RankCounts.among(new double[] {1e-9});
        small.add(2e-9);
        assertEquals(
                "scores-too-small",
                assertThrows(
                                ProfilingException.class,
                                () -> RocCurve.of(small, Orientation.LOWER_IS_MORE_ALIKE))
                        .code());
    }

    @Test
    void moreThanTwoToThe52PairsOfPairsHaveAnAreaButNoCurve() {
        RankCounts counts = RankCounts.among(new double[] {1, 2});
        counts.add(1.5);
        for (int doubling = 0; doubling < 60; doubling++) {
            RankCounts same = counts.another();
            same.add(counts);
            counts.add(same);
        }
        assertEquals(0.5, counts.lowerShare());
        assertEquals(
                "too-many-pairs",
                assertThrows(
                                ProfilingException.class,
                                () -> RocCurve.of(counts, Orientation.LOWER_IS_MORE_ALIKE))
                        .code());
        assertTrue(counts.counted() > 0);
    }
}
