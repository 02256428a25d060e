package org.drugprofiling.decision;

import static org.drugprofiling.Held.Kind.CLOSED_FORM;
import static org.drugprofiling.Held.Kind.EXACT;
import static org.drugprofiling.Held.Kind.QUADRATURE;
import static org.drugprofiling.Held.Kind.QUANTILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.drugprofiling.Held;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.WeightedChiSquare;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.search.BayesianDiscovery;
import org.drugprofiling.search.SearchCorrection;
import org.drugprofiling.search.SearchPlan;
import org.junit.jupiter.api.Test;

/** Every number of the worked examples on guarantees and on searches. */
class WorkedFileTest {

    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");
    private static final BigDecimal CONFIDENCE = new BigDecimal("0.95");

    private static Map<String, Consumer<Held>> examples() {
        Map<String, Consumer<Held>> examples = new LinkedHashMap<>();
        examples.put("conformal-p", WorkedFileTest::pValues);
        examples.put("conformal-threshold", WorkedFileTest::limits);
        examples.put("conformal-pac", WorkedFileTest::ranks);
        examples.put("fdr", WorkedFileTest::corrections);
        examples.put("search-fp", WorkedFileTest::chanceLinks);
        examples.put("search-alpha", WorkedFileTest::levels);
        examples.put("bayes-fdr", WorkedFileTest::discoveries);
        examples.put("imhof", WorkedFileTest::tails);
        examples.put("false-rate-planning", WorkedFileTest::planning);
        return examples;
    }

    @Test
    void everyNumberIsHeld() {
        List<Held> all = Held.all("07_beyond.json", examples());
        all.forEach(held -> assertEquals(Set.of(), held.notOffered(), held.id()));
        assertEquals(9, all.size());
        assertEquals(151, all.stream().mapToInt(Held::count).sum());
    }

    private static ConformalCalibration calibration(Held held) {
        return ConformalCalibration.of(DisjointPairs.stated(
                held.inputRow("calibration_unlinked"),
                PairLabel.UNLINKED,
                Orientation.LOWER_IS_MORE_ALIKE,
                ChainId.unspecified()));
    }

    private static void pValues(Held held) {
        ConformalCalibration calibration = calibration(held);
        double[] added = held.inputRow("new");
        for (int k = 0; k < added.length; k++) {
            double p = calibration.pValue(added[k]);
            held.holds(CLOSED_FORM, "p > " + k, p);
            // a smoothed p lies between this, with no score as alike as the new one counted, and p
            double lower = calibration.pValue(added[k] - 1e-6) - calibration.smallestPValue();
            held.holds(CLOSED_FORM, "interval > " + k, new double[] {lower, p});
        }
        held.holds(CLOSED_FORM, "smallest_possible_p", calibration.smallestPValue());
    }

    private static void limits(Held held) {
        ConformalCalibration calibration = calibration(held);
        for (String level : held.names()) {
            ConformalLimit limit = calibration.limit(new BigDecimal(level));
            held.holds(EXACT, level + " > k", limit.k());
            String place = level + " > link_iff_d_below";
            if (held.output(place).isNull()) {
                assertFalse(limit.linksAnything());
                held.says(place, "null");
            } else {
                held.holds(EXACT, place, limit.value());
            }
        }
    }

    private static void ranks(Held held) {
        for (String name : held.names()) {
            String[] parts = name.split("[=,]");
            int pairs = Integer.parseInt(parts[1]);
            BigDecimal level = new BigDecimal(parts[3]);
            held.holds(EXACT, name + " > k", ConformalCalibration.confidentRank(level, CONFIDENCE, pairs));
            held.holds(EXACT, name + " > marginal_k", ConformalCalibration.rank(level, pairs));
        }
    }

    private static void corrections(Held held) {
        double[] p = held.inputRow("p");
        held.holds(CLOSED_FORM, "BH", SearchCorrection.BENJAMINI_HOCHBERG.corrected(p));
        held.holds(CLOSED_FORM, "BY", SearchCorrection.BENJAMINI_YEKUTIELI.corrected(p));
        held.holds(CLOSED_FORM, "Holm", SearchCorrection.HOLM.corrected(p));
        held.holds(CLOSED_FORM, "pi0", SearchCorrection.shareOfUnlinked(p, 0.5));
        double[] corrected = SearchCorrection.BENJAMINI_HOCHBERG.corrected(p);
        held.holds(
                EXACT,
                "rejected_BH_5%",
                IntStream.range(0, p.length)
                        .filter(k -> corrected[k] <= 0.05)
                        .asDoubleStream()
                        .toArray());
    }

    private static void chanceLinks(Held held) {
        for (String name : held.names()) {
            String[] parts = name.split("[=,]");
            SearchPlan plan = new SearchPlan(Long.parseLong(parts[1]));
            double rate = Double.parseDouble(parts[3]);
            held.holds(CLOSED_FORM, name, new double[] {
                plan.expectedChanceLinks(rate), plan.probabilityOfAnyChanceLink(rate)
            });
        }
    }

    private static void levels(Held held) {
        for (String candidates : held.names()) {
            SearchPlan plan = new SearchPlan(Long.parseLong(candidates));
            held.holds(CLOSED_FORM, candidates + " > sidak", plan.sidakLevel(FIVE_PERCENT));
            held.holds(CLOSED_FORM, candidates + " > bonferroni", plan.bonferroniLevel(FIVE_PERCENT));
            held.holds(EXACT, candidates + " > min_calibration_pairs", plan.calibrationPairsNeeded(FIVE_PERCENT));
        }
    }

    private static void discoveries(Held held) {
        double[] posterior = held.inputRow("posterior");
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int k = 0; k < posterior.length; k++) {
            probabilities.put("c" + k, posterior[k]);
        }
        BayesianDiscovery discovery = BayesianDiscovery.of(probabilities, FIVE_PERCENT);
        held.holds(
                CLOSED_FORM,
                "running_fdr",
                discovery.candidates().stream()
                        .mapToDouble(BayesianDiscovery.Candidate::expectedWrong)
                        .toArray());
        held.holds(EXACT, "report_at_5%", discovery.reported());
    }

    /** The library has 40 digits behind it ({@code 16_weighted_chi_square.json}); the example is a quadrature. */
    private static void tails(Held held) {
        WeightedChiSquare q = WeightedChiSquare.of(held.inputRow("weights"));
        for (String x : held.names()) {
            held.holds(QUADRATURE, x + " > imhof", q.upperTail(Double.parseDouble(x)));
            held.holds(QUANTILE, x + " > satterthwaite", q.satterthwaiteUpperTail(Double.parseDouble(x)));
        }
    }

    private static void planning(Held held) {
        for (String rate : held.names()) {
            held.holds(EXACT, rate, BinomialBound.trialsWithoutEvent(Double.parseDouble(rate), 0.95));
            assertEquals(
                    held.output(rate).asLong(), ConformalCalibration.pairsNeeded(new BigDecimal(rate), CONFIDENCE));
        }
    }
}
