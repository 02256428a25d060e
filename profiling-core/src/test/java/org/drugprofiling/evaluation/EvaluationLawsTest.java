package org.drugprofiling.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every set of likelihood ratios. */
class EvaluationLawsTest {

    @Provide
    Arbitrary<double[]> tenths() {
        return Arbitraries.integers()
                .between(-40, 40)
                .map(tenth -> tenth / 10.0)
                .array(Double[].class)
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(array ->
                        Arrays.stream(array).mapToDouble(Double::doubleValue).toArray());
    }

    @Property(tries = 300)
    void calibrationCannotCostMoreThanNothing(@ForAll("tenths") double[] same, @ForAll("tenths") double[] different) {
        Performance performance = Performance.of(LogRatios.of(same, different));
        double minimum = performance.cllrMin();
        assertTrue(minimum >= 0 && minimum <= 1 + 1e-12);
        assertTrue(performance.cllrCal() >= -1e-12);
        assertEquals(performance.cllr(), performance.crossEntropy(0.5).system(), 1e-12);
        assertEquals(minimum, performance.crossEntropy(0.5).afterPav(), 1e-12);
    }

    @Property(tries = 300)
    void pavRisesAndIsItsOwnCalibration(@ForAll("tenths") double[] same, @ForAll("tenths") double[] different) {
        SupportScores scores = SupportScores.of(same, different);
        PavCalibration pav = PavCalibration.fit(scores, PavCalibration.Ends.ONE_OF_EACH);
        double before = Double.NEGATIVE_INFINITY;
        for (int tenth = -41; tenth <= 41; tenth++) {
            double ratio = pav.log10LikelihoodRatio(tenth / 10.0);
            assertTrue(Double.isFinite(ratio) && ratio >= before - 1e-12);
            before = ratio;
        }
        LogRatios raw = PavCalibration.fit(scores).apply(scores);
        PavCalibration again = PavCalibration.fit(raw.asScores());
        for (double ratio : raw.sameSource()) {
            assertEquals(ratio, again.log10LikelihoodRatio(ratio), 1e-9);
        }
    }

    @Property(tries = 200)
    void orderPlaysNoPart(@ForAll("tenths") double[] same, @ForAll("tenths") double[] different) {
        LogRatios ratios = LogRatios.of(same, different);
        LogRatios turned = LogRatios.of(reversed(same), reversed(different));
        for (PerformanceFigure figure : PerformanceFigure.values()) {
            assertEquals(
                    Performance.of(ratios).value(figure), Performance.of(turned).value(figure));
        }
        assertEquals(LogRatioBounds.elub(ratios), LogRatioBounds.elub(turned));
        assertEquals(LogRatioBounds.invariance(ratios), LogRatioBounds.invariance(turned));
    }

    /** Exchanging the two kinds and the signs exchanges the two sides of every figure. */
    @Property(tries = 200)
    void theTwoPropositionsAreTreatedAlike(@ForAll("tenths") double[] same, @ForAll("tenths") double[] different) {
        Performance one = Performance.of(LogRatios.of(same, different));
        Performance other = Performance.of(LogRatios.of(negative(different), negative(same)));
        assertEquals(one.cllr(), other.cllr(), 1e-12);
        assertEquals(one.cllrMin(), other.cllrMin(), 1e-12);
        assertEquals(one.misleadingSameSource(), other.misleadingDifferentSource());
    }

    @Property(tries = 200)
    void boundsLieOnBothSidesOfOneAndWithinWhatThePairsCanShow(
            @ForAll("tenths") double[] same, @ForAll("tenths") double[] different) {
        LogRatios ratios = LogRatios.of(same, different);
        for (LogRatioBounds bounds : List.of(LogRatioBounds.elub(ratios), LogRatioBounds.invariance(ratios))) {
            assertTrue(bounds.lower() <= 0 && bounds.upper() >= 0);
        }
        LogRatioBounds elub = LogRatioBounds.elub(ratios);
        assertTrue(elub.upper() <= Math.log10(different.length + 1) + 0.01);
        assertTrue(elub.lower() >= -Math.log10(same.length + 1) - 0.01);
    }

    private static double[] reversed(double[] x) {
        double[] turned = x.clone();
        for (int k = 0; k < x.length; k++) {
            turned[k] = x[x.length - 1 - k];
        }
        return turned;
    }

    private static double[] negative(double[] x) {
        return Arrays.stream(x).map(value -> 0.0 - value).toArray();
    }
}
