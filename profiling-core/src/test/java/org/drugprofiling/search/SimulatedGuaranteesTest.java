package org.drugprofiling.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.special.Erf;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

/**
 * Seeded slices of the simulations of {@code docs/simulations}: a source is a standard normal number, a score the difference of two, so that the false
 * link rate of a limit is erf(limit/2).
 */
class SimulatedGuaranteesTest {

    private static final Orientation DISTANCE = Orientation.LOWER_IS_MORE_ALIKE;
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private static ConformalCalibration calibration(int sources, Random random, long seed) {
        double[] numbers = random.doubles(sources)
                .map(u -> Math.sqrt(2) * Erf.erfInv(2 * u - 1))
                .toArray();
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sources; i++) {
            names.add("source " + i);
            for (int j = 0; j < i; j++) {
                pairs.add(new ScoredPair(i, j, PairLabel.UNLINKED, Math.abs(numbers[i] - numbers[j]), 1));
            }
        }
        return ConformalCalibration.of(
                DisjointPairs.of(pairs, names, PairLabel.UNLINKED, DISTANCE, ChainId.unspecified(), seed));
    }

    @Test
    void limitsKeepTheirRateOnAverageAndWithConfidence() {
        Random random = new Random(1);
        int runs = 1500;
        double sum = 0;
        double squares = 0;
        int within = 0;
        for (int run = 0; run < runs; run++) {
            ConformalCalibration calibration = calibration(60, random, run);
            double rate = Erf.erf(calibration.limit(TENTH).value() / 2);
            sum += rate;
            squares += rate * rate;
            double confident =
                    Erf.erf(calibration.limit(TENTH, new BigDecimal("0.95")).value() / 2);
            within += confident <= 0.1 ? 1 : 0;
        }
        double mean = sum / runs;
        double error = Math.sqrt((squares / runs - mean * mean) / runs);
        // k/(n + 1) = 3/31 exactly: neither above the level nor needlessly below it
        assertEquals(3 / 31.0, mean, 4 * error);
        assertTrue(mean <= 0.1 + 3 * error);
        // P{Beta(1, 30) ≤ 0.1} = 1 − 0.9³⁰
        double confidence = 1 - Math.pow(0.9, 30);
        assertEquals(confidence, (double) within / runs, 4 * Math.sqrt(confidence * (1 - confidence) / runs));
        assertTrue(within >= 0.95 * runs - 3 * Math.sqrt(0.95 * 0.05 * runs));
    }

    @Test
    void theFalseShareStaysWithinTheLevelOnAverage() {
        for (boolean sharesTheQuery : new boolean[] {false, true}) {
            Random random = new Random(2);
            int runs = 1500;
            double sum = 0;
            double squares = 0;
            for (int run = 0; run < runs; run++) {
                double[] unlinked = new double[499];
                for (int k = 0; k < unlinked.length; k++) {
                    unlinked[k] = Math.abs(random.nextGaussian() - random.nextGaussian());
                }
                double[] scores = new double[40];
                double query = random.nextGaussian();
                for (int k = 0; k < scores.length; k++) {
                    query = sharesTheQuery ? query : random.nextGaussian();
                    double other = k < 4 ? query + 1e-3 * random.nextGaussian() : random.nextGaussian();
                    scores[k] = Math.abs(query - other);
                }
                ControlledSearch search = ControlledSearch.of(
                        scores,
                        ConformalCalibration.of(
                                DisjointPairs.stated(unlinked, PairLabel.UNLINKED, DISTANCE, ChainId.unspecified())),
                        SearchCorrection.BENJAMINI_HOCHBERG,
                        TENTH);
                long wrong = search.reported().stream()
                        .filter(candidate -> candidate.index() >= 4)
                        .count();
                double share =
                        wrong == 0 ? 0 : (double) wrong / search.reported().size();
                sum += share;
                squares += share * share;
            }
            double mean = sum / runs;
            double error = Math.sqrt((squares / runs - mean * mean) / runs);
            assertTrue(mean <= 0.1 + 3 * error, "false share " + mean + " ± " + error);
            // 36 of 40 are unlinked: about 0.09, so that a level that is not used up would be seen as well
            assertTrue(mean >= 0.06 - 3 * error, "false share " + mean + " ± " + error);
        }
    }
}
