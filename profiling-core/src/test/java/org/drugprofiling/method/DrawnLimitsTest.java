package org.drugprofiling.method;

import static org.drugprofiling.casework.Laboratory.amphetamine;
import static org.drugprofiling.casework.Laboratory.impurityMethod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.ConformalRule;
import org.drugprofiling.decision.GuaranteedRule;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.decision.PacRule;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.report.Identifiers;
import org.drugprofiling.report.LinkReport;
import org.drugprofiling.report.LinkReports;
import org.drugprofiling.sample.Sample;
import org.junit.jupiter.api.Test;

/** What stands beside a limit that was found from drawn pairs is its own, in decisions, searches and reports. */
class DrawnLimitsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final BigDecimal LEVEL = new BigDecimal("0.05");

    /** Forty seizures of three specimens. */
    private static List<Sample> samples() {
        Random random = new Random(7);
        List<Sample> samples = new ArrayList<>();
        for (int seizure = 0; seizure < 40; seizure++) {
            double[] centre = new double[5];
            for (int k = 0; k < 5; k++) {
                centre[k] = 5 - k / 2.0 + 0.7 * random.nextGaussian();
            }
            for (int specimen = 0; specimen < 3; specimen++) {
                double[] areas = new double[5];
                for (int k = 0; k < 5; k++) {
                    areas[k] = Math.exp(centre[k] + 0.1 * random.nextGaussian());
                }
                samples.add(amphetamine(seizure + "-" + specimen, "Z" + seizure, areas));
            }
        }
        return samples;
    }

    private static final Map<List<Object>, Evaluation> MADE = new ConcurrentHashMap<>();

    /** Each evaluation is made once for all tests. */
    private static Evaluation evaluation(Pretreatment pretreatment, ThresholdRule rule) {
        return MADE.computeIfAbsent(List.of(pretreatment.id(), rule), any -> made(pretreatment, rule));
    }

    private static Evaluation made(Pretreatment pretreatment, ThresholdRule rule) {
        return impurityMethod(pretreatment, ComparisonMetrics.PEARSON_DISTANCE_100)
                .evaluate(
                        samples(),
                        new Evaluation.Plan(
                                PopulationRules.SAME_SEIZURE,
                                rule,
                                new ThresholdRule.LinkedQuantile(new BigDecimal("0.99")),
                                TODAY,
                                TODAY.plusYears(1),
                                EnumSet.allOf(AcceptedWeakness.class)));
    }

    private static String sources(LinkPopulations populations, ScoredPair pair) {
        return populations.sourceOfRow().get(pair.j()) + " "
                + populations.sourceOfRow().get(pair.i());
    }

    /** A score that was drawn names the two sources that were drawn together, because no two pairs have the same one. */
    private static double shareOfPairsNotDrawn(LinkPopulations populations, GuaranteedRule rule, double limit) {
        Set<Double> drawn = new HashSet<>();
        for (double score :
                DisjointPairs.of(populations, PairLabel.UNLINKED, rule.seed()).scores()) {
            drawn.add(score);
        }
        Set<String> together = new HashSet<>();
        for (ScoredPair pair : populations.pairs()) {
            if (pair.label() == PairLabel.UNLINKED && drawn.contains(pair.score())) {
                together.add(sources(populations, pair));
            }
        }
        assertEquals(20, together.size());
        double within = 0;
        double all = 0;
        for (ScoredPair pair : populations.pairs()) {
            if (pair.label() == PairLabel.UNLINKED && !together.contains(sources(populations, pair))) {
                all++;
                within += pair.score() < limit ? 1 : 0;
            }
        }
        assertEquals((40 * 39 / 2 - 20) * 9, all);
        return within / all;
    }

    private static double missed(LinkPopulations populations, double limit) {
        double missed = 0;
        for (ScoredPair pair : populations.pairs()) {
            missed += pair.label() == PairLabel.LINKED && pair.score() >= limit ? 1 : 0;
        }
        return missed / 120;
    }

    @Test
    void theRatesBesideALimitAreItsOwn() {
        int gross = 0;
        for (long seed = 1; seed <= 6; seed++) {
            ConformalRule rule = new ConformalRule(LEVEL, seed);
            Evaluation evaluation = evaluation(Pretreatments.N_4R, rule);
            Threshold limit = evaluation.limits().falsePositive();
            double expected = shareOfPairsNotDrawn(evaluation.populations(), rule, limit.value());
            assertEquals(expected, limit.falseLinks().rate(), 1e-12, "seed " + seed);
            assertEquals(
                    missed(evaluation.populations(), limit.value()),
                    limit.missedLinks().rate(),
                    1e-12);
            assertEquals(ErrorRate.Kind.PAIRS_NOT_DRAWN, limit.falseLinks().kind());
            assertEquals(
                    ErrorRate.Kind.CROSS_VALIDATED,
                    evaluation.limits().falseNegative().falseLinks().kind());
            assertEquals(
                    ErrorRate.Kind.CROSS_VALIDATED,
                    evaluation.crossValidation().falseLinks().kind());
            double average = evaluation.crossValidation().falseLinks().rate();
            boolean isGross = Math.max(average, expected) > 4 * Math.min(average, expected)
                    && Math.abs(average - expected) > 0.04;
            if (isGross) {
                gross++;
                assertTrue(evaluation.cautions().get(0).startsWith("The limit from unlinked pairs hangs on its draw"));
                assertTrue(evaluation.toString().contains("\ncaution   The limit from unlinked pairs"));
            }
        }
        // the average over draws is far from the limit's own rate for some seed: the test can fail
        assertTrue(gross > 0);
    }

    @Test
    void aConfidentLimitHasRatesOfItsOwnToo() {
        PacRule rule = new PacRule(new BigDecimal("0.15"), new BigDecimal("0.95"), 3);
        Evaluation evaluation = evaluation(Pretreatments.N_4R, rule);
        Threshold limit = evaluation.limits().falsePositive();
        assertEquals(
                shareOfPairsNotDrawn(evaluation.populations(), rule, limit.value()),
                limit.falseLinks().rate(),
                1e-12);
    }

    /** Scores of a fitted treatment are those of a treatment that was fitted without one of the sources, so they are near but not the same. */
    @Test
    void aFittedTreatmentIsFittedWithoutTheSourcesOfEachPair() {
        ConformalRule rule = new ConformalRule(LEVEL, 2);
        Evaluation evaluation = evaluation(Pretreatments.WITHIN_SD, rule);
        ErrorRate found = evaluation.limits().falsePositive().falseLinks();
        double own = shareOfPairsNotDrawn(
                evaluation.populations(),
                rule,
                evaluation.limits().falsePositive().value());
        assertEquals((40 * 39 / 2 - 20) * 9, found.pairs());
        assertEquals(own, found.rate(), 0.01);
        assertNotEquals(own, found.rate());
    }

    @Test
    void searchesAndReportsExpectAsManyLinksByChanceAsThereAre() {
        ConformalRule rule = new ConformalRule(LEVEL, grossSeed());
        Evaluation evaluation = evaluation(Pretreatments.N_4R, rule);
        List<Sample> samples = samples();
        double expected = 0;
        int found = 0;
        for (int k = 0; k < samples.size(); k += 3) {
            SearchResult search = evaluation.method().search(samples.get(k), samples, NOW);
            expected += search.chanceLinks().orElseThrow().expected();
            found += (int) search.links().stream()
                    .filter(link -> !link.a().seizure().equals(link.b().seizure()))
                    .count();
        }
        assertTrue(found > 0.75 * expected && found < 1.3 * expected, found + " found, expected " + expected);
        LinkReport report = LinkReports.of(
                evaluation,
                new LinkReports.Frame(
                        "own", "which?", List.of(), List.of(), List.of(), Linkage.COMPLETE, Identifiers.PLAIN),
                evaluation.provenance(NOW));
        assertEquals(1, report.counts().links() / report.counts().expectedByChance(), 0.1);
        assertTrue(report.cautions().contains(evaluation.cautions().get(0)));
        assertTrue(
                report.basis().stream()
                        .anyMatch(line -> line.contains("The rule on average over draws")
                                && line.contains(evaluation
                                        .crossValidation()
                                        .falseLinks()
                                        .percent())),
                () -> report.basis().toString());
        assertTrue(report.cautions().stream().noneMatch(line -> line.contains("should be about")));
    }

    private static long grossSeed() {
        for (long seed = 1; seed <= 6; seed++) {
            Evaluation evaluation = evaluation(Pretreatments.N_4R, new ConformalRule(LEVEL, seed));
            if (!evaluation.cautions().isEmpty()) {
                return seed;
            }
        }
        throw new AssertionError("no seed gives a caution");
    }

    /** An order statistic of smooth scores has folds near its limit, and nothing to be cautious about. */
    @Test
    void foldsNearTheLimitGiveNoCaution() {
        assertEquals(
                List.of(),
                evaluation(Pretreatments.N_4R, new ThresholdRule.OrderStatistic(LEVEL))
                        .cautions());
    }
}
