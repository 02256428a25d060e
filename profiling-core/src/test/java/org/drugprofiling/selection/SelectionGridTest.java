package org.drugprofiling.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.decision.ThresholdCrossValidation;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.population.LeftOut;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabelling;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.selection.SelectionChoice.Chosen;
import org.drugprofiling.selection.SelectionChoice.Reason;
import org.drugprofiling.selection.SelectionChoice.Refused;
import org.drugprofiling.selection.SelectionChoice.Wins;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

/** What a grid refuses, joins, draws and chooses. */
class SelectionGridTest {

    private static final PopulationRule RULE = PopulationRules.SAME_SEIZURE;

    private static SelectionGrid grid(List<Pretreatment> pretreatments, ComparisonMetric... metrics) {
        return SelectionGrid.of(pretreatments, List.of(metrics), List.of(RULE))
                .withCriterion(SelectionCriterion.areaUnderCurve());
    }

    private static Combination cell(Pretreatment pretreatment, ComparisonMetric metric) {
        return new Combination(pretreatment, metric, RULE, SelectionGrid.ALL_TARGETS);
    }

    private static CellObstacle obstacle(SelectionTable table, Combination combination) {
        return assertInstanceOf(CellOutcome.NotEvaluated.class, table.outcome(combination))
                .obstacle();
    }

    @Test
    void drawsAndStandardErrorsAreThoseOfTheHouse() {
        for (PairWeighting weighting : PairWeighting.values()) {
            for (UnlinkedPairs unlinked : UnlinkedPairs.values()) {
                Combination combination = cell(Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN);
                SelectionTable table = grid(List.of(Pretreatments.N_4R), ComparisonMetrics.EUCLIDEAN)
                        .withPairs(weighting, unlinked)
                        .withDraws(200, 77)
                        .evaluate(SimulatedTable.seizures());
                CellFigures figures = table.figures(combination).orElseThrow();
                LinkPopulations populations = table.populations(combination);
                SourceResampling sources = SourceResampling.of(populations);
                SourceInterval expected = sources.bootstrap(sources.areaUnderCurve(), 0.95, 200, 77);
                SourceInterval interval = figures.interval().orElseThrow();
                assertEquals(expected.lower(), interval.lower(), 1e-12);
                assertEquals(expected.upper(), interval.upper(), 1e-12);
                assertEquals(expected.undefined(), interval.undefined());
                // counted from the table: 22 of 34 seizures have two specimens or more
                assertEquals(22, interval.sources());
                assertEquals(
                        sources.jackknifeStandardError(sources.areaUnderCurve()).orElseThrow(),
                        figures.standardError().orElseThrow(),
                        1e-12);
            }
        }
    }

    /** Of the area over one specimen of each source alone draws are a confidence interval; all else they were not seen to hold. */
    @Test
    void drawsOfAllButTheAreaAreASpread() {
        for (UnlinkedPairs unlinked : UnlinkedPairs.values()) {
            for (SelectionCriterion criterion : List.of(
                    SelectionCriterion.areaUnderCurve(),
                    SelectionCriterion.partialArea(0.1),
                    SelectionCriterion.partialArea(1),
                    SelectionCriterion.truePositiveRateAt(0.01),
                    SelectionCriterion.equalErrorRate(),
                    SelectionCriterion.cllrMin())) {
                SelectionTable table = grid(List.of(Pretreatments.N_4R), ComparisonMetrics.EUCLIDEAN)
                        .withCriterion(criterion)
                        .withPairs(PairWeighting.EACH_SOURCE, unlinked)
                        .withDraws(200, 77)
                        .evaluate(SimulatedTable.seizures());
                assertEquals(
                        criterion.description().equals("area under the curve")
                                && unlinked == UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE,
                        table.figures(cell(Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN))
                                .orElseThrow()
                                .interval()
                                .orElseThrow()
                                .isConfidence(),
                        () -> criterion + ", " + unlinked);
            }
        }
    }

    /** Five draws beyond each end of an interval of 95 %: 10/0.05. */
    @Test
    void fewerDrawsThanAnIntervalNeedsAreASpread() {
        Combination combination = cell(Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN);
        SelectionGrid grid = grid(List.of(Pretreatments.N_4R), ComparisonMetrics.EUCLIDEAN)
                .withPairs(PairWeighting.EACH_SOURCE, UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE);
        for (int draws : new int[] {2, 50, 199, 200}) {
            assertEquals(
                    draws == 200,
                    grid.withDraws(draws, 77)
                            .evaluate(SimulatedTable.seizures())
                            .figures(combination)
                            .orElseThrow()
                            .interval()
                            .orElseThrow()
                            .isConfidence(),
                    draws + " draws");
        }
    }

    /**
     * The kept simulation: what it saw to hold in fewer than 90 % of the tables of some cell is called no interval. Of the default criterion, of the equal error rate and, over all
     * pairs, of the whole area there is such a cell.
     */
    @Test
    void noIntervalIsCalledSoThatWasNotSeenToHold() throws IOException {
        List<List<String>> rows =
                Files.readAllLines(Path.of("..", "docs", "simulations", "selection-coverage.md")).stream()
                        .filter(line -> line.startsWith("| "))
                        .map(line ->
                                List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                        .toList();
        Map<String, SelectionCriterion> criteria = Map.of(
                "area under the curve", SelectionCriterion.areaUnderCurve(),
                "area up to 0.01", SelectionCriterion.partialArea(0.01),
                "area up to 0.05", SelectionCriterion.partialArea(0.05),
                "area up to 0.1", SelectionCriterion.partialArea(0.1),
                "true positive rate at 0.01", SelectionCriterion.truePositiveRateAt(0.01),
                "true positive rate at 0.05", SelectionCriterion.truePositiveRateAt(0.05),
                "true positive rate at 0.1", SelectionCriterion.truePositiveRateAt(0.1),
                "equal error rate", SelectionCriterion.equalErrorRate());
        Map<String, UnlinkedPairs> designs =
                Map.of("one specimen", UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE, "all", UnlinkedPairs.ALL);
        SourceInterval drawn = SourceInterval.ofDraws(
                        IntStream.range(0, 200).asDoubleStream().toArray(), 0.95, 20, 1)
                .orElseThrow();
        Set<String> below = new TreeSet<>();
        Set<String> called = new TreeSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            UnlinkedPairs unlinked = designs.get(row.get(2));
            for (int column = 4; column < row.size() && unlinked != null; column++) {
                String name = rows.get(0).get(column);
                String share = row.get(column).split(" ")[0];
                if (!share.equals("none") && Double.parseDouble(share) < 90) {
                    below.add(name + ", " + unlinked);
                }
                if (criteria.get(name).asIntervalOrSpread(drawn, unlinked).isConfidence()) {
                    called.add(name + ", " + unlinked);
                }
            }
        }
        assertEquals(Set.of("area under the curve, ONE_SPECIMEN_PER_SOURCE"), called);
        assertTrue(Collections.disjoint(called, below), below::toString);
        assertTrue(
                below.containsAll(List.of(
                        "area up to 0.01, ONE_SPECIMEN_PER_SOURCE",
                        "equal error rate, ONE_SPECIMEN_PER_SOURCE",
                        "area under the curve, ALL")),
                below::toString);
    }

    /** The rule of one seizure, of which a seizure is in no pair. */
    private static PopulationRule without(String seizure) {
        return new PopulationRule() {
            @Override
            public String id() {
                return RULE.id() + "-without";
            }

            @Override
            public String assumption() {
                return RULE.assumption();
            }

            @Override
            public SameLevel level() {
                return RULE.level();
            }

            @Override
            public boolean isFlattering() {
                return RULE.isFlattering();
            }

            @Override
            public PairLabelling bind(List<ProfileIdentity> rows) {
                PairLabelling all = RULE.bind(rows);
                return new PairLabelling() {
                    @Override
                    public Verdict verdict(int i, int j) {
                        boolean isOut = List.of(i, j).stream()
                                .anyMatch(row -> rows.get(row).seizure().value().equals(seizure));
                        return isOut ? Verdict.leftOut(LeftOut.NOT_REPRESENTATIVE) : all.verdict(i, j);
                    }

                    @Override
                    public String source(int row) {
                        return all.source(row);
                    }
                };
            }
        };
    }

    /** A source that is in no pair is neither drawn nor left out: figures are those of the table without its rows. */
    @Test
    void sourcesWithoutPairsPlayNoPart() {
        ProfileMatrix seizures = SimulatedTable.seizures();
        String out = seizures.identities().get(0).seizure().value();
        List<Profile> others = new ArrayList<>();
        for (Profile profile : seizures.profiles()) {
            if (!profile.identity().seizure().value().equals(out)) {
                others.add(profile);
            }
        }
        for (PairWeighting weighting : PairWeighting.values()) {
            Combination idle = new Combination(
                    Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN, without(out), SelectionGrid.ALL_TARGETS);
            CellFigures figures = SelectionGrid.of(
                            List.of(Pretreatments.N_4R), List.of(ComparisonMetrics.EUCLIDEAN), List.of(idle.rule()))
                    .withCriterion(SelectionCriterion.areaUnderCurve())
                    .withPairs(weighting, UnlinkedPairs.ALL)
                    .withDraws(200, 77)
                    .evaluate(seizures)
                    .figures(idle)
                    .orElseThrow();
            CellFigures expected = grid(List.of(Pretreatments.N_4R), ComparisonMetrics.EUCLIDEAN)
                    .withPairs(weighting, UnlinkedPairs.ALL)
                    .withDraws(200, 77)
                    .evaluate(ProfileMatrix.of(others))
                    .figures(cell(Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN))
                    .orElseThrow();
            assertEquals(expected.criterion(), figures.criterion(), 1e-12);
            assertEquals(
                    expected.standardError().orElseThrow(),
                    figures.standardError().orElseThrow(),
                    1e-12);
            assertEquals(
                    expected.interval().orElseThrow().lower(),
                    figures.interval().orElseThrow().lower(),
                    1e-12);
            assertEquals(
                    expected.interval().orElseThrow().upper(),
                    figures.interval().orElseThrow().upper(),
                    1e-12);
        }
    }

    /** The first 30 rows have 7 seizures of two specimens or more; linked and unlinked pairs of them do not overlap. */
    @Test
    void fewSourcesHaveNoIntervalAndNoAreaExceedsOne() {
        ProfileMatrix all = SimulatedTable.seizures();
        ProfileMatrix few =
                ProfileMatrix.of(IntStream.range(0, 30).mapToObj(all::profile).toList());
        for (PairWeighting weighting : PairWeighting.values()) {
            Combination combination = cell(Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN);
            CellFigures figures = grid(List.of(Pretreatments.N_4R), ComparisonMetrics.EUCLIDEAN)
                    .withPairs(weighting, UnlinkedPairs.ALL)
                    .withDraws(200, 1)
                    .evaluate(few)
                    .figures(combination)
                    .orElseThrow();
            assertEquals(1, figures.areaUnderCurve());
            assertEquals(OptionalDouble.of(0), figures.standardError());
            assertEquals(Optional.empty(), figures.interval());
        }
    }

    @Test
    void partialAreaIsThatOfTheCurve() {
        Combination combination = cell(Pretreatments.NONE, ComparisonMetrics.EUCLIDEAN);
        SelectionTable table = grid(List.of(Pretreatments.NONE), ComparisonMetrics.EUCLIDEAN)
                .withPairs(PairWeighting.EACH_PAIR, UnlinkedPairs.ALL)
                .withCriterion(SelectionCriterion.partialArea(0.2))
                .evaluate(SimulatedTable.seizures());
        RocCurve roc = RocCurve.of(table.populations(combination));
        CellFigures figures = table.figures(combination).orElseThrow();
        assertEquals(roc.partialAreaOnMcClishScale(0.2), figures.criterion(), 1e-12);
        assertEquals(roc.equalErrorRate(), figures.equalErrorRate(), 1e-12);
        assertEquals(roc.youden(), figures.youden(), 1e-12);
    }

    @Test
    void similaritiesAndDistancesAgree() {
        // Kendall's coefficient has many ties, and is more for more alike
        Combination combination = cell(Pretreatments.N, ComparisonMetrics.KENDALL_TAU_B);
        SelectionTable table = grid(List.of(Pretreatments.N), ComparisonMetrics.KENDALL_TAU_B)
                .withPairs(PairWeighting.EACH_PAIR, UnlinkedPairs.ALL)
                .evaluate(SimulatedTable.seizures());
        assertEquals(
                RocCurve.of(table.populations(combination)).areaUnderCurve(),
                table.figures(combination).orElseThrow().areaUnderCurve(),
                1e-12);
    }

    @Test
    void joinedCellsNameTheSimplestAndHaveItsFigures() {
        SelectionTable table = grid(
                        List.of(Pretreatments.ROOT_4, Pretreatments.N_4R),
                        ComparisonMetrics.PEARSON_DISTANCE_100,
                        ComparisonMetrics.PEARSON,
                        ComparisonMetrics.EUCLIDEAN)
                .evaluate(SimulatedTable.seizures());
        Combination first = cell(Pretreatments.ROOT_4, ComparisonMetrics.PEARSON_DISTANCE_100);
        CellOutcome.SameOrder same = assertInstanceOf(
                CellOutcome.SameOrder.class, table.outcome(cell(Pretreatments.N_4R, ComparisonMetrics.PEARSON)));
        assertEquals(first, same.representative());
        assertTrue(same.reasons().contains(RankIdentity.ROW_SCALE), same.reasons()::toString);
        assertEquals(table.figures(first), table.figures(cell(Pretreatments.N_4R, ComparisonMetrics.PEARSON)));
        assertNotEquals(
                table.figures(cell(Pretreatments.ROOT_4, ComparisonMetrics.EUCLIDEAN)),
                table.figures(cell(Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN)));
        // what is simpler is the caller's to say
        SelectionTable turned = grid(
                        List.of(Pretreatments.ROOT_4, Pretreatments.N_4R), ComparisonMetrics.PEARSON_DISTANCE_100)
                .withSimplicity(Comparator.comparing(
                                (Combination c) -> c.pretreatment().steps().size())
                        .reversed())
                .evaluate(SimulatedTable.seizures());
        assertInstanceOf(CellOutcome.SameOrder.class, turned.outcome(first));
        assertEquals(
                table.figures(first), turned.figures(cell(Pretreatments.N_4R, ComparisonMetrics.PEARSON_DISTANCE_100)));
    }

    @Test
    void nothingIsChosenAmongTooFewSources() {
        SelectionGrid grid = grid(List.of(Pretreatments.N), ComparisonMetrics.EUCLIDEAN);
        ProfileMatrix few = SimulatedTable.random(3, 19, 3, 5);
        Refused refused = assertInstanceOf(Refused.class, grid.evaluate(few).choice(RULE));
        assertEquals(new Refused(Reason.TOO_FEW_LINKED_SOURCES, 19, 20), refused);
        assertTrue(grid.evaluate(few)
                .figures(cell(Pretreatments.N, ComparisonMetrics.EUCLIDEAN))
                .isPresent());
        assertInstanceOf(
                Chosen.class, grid.withFewestLinkedSources(19).evaluate(few).choice(RULE));
        assertInstanceOf(
                Chosen.class, grid.evaluate(SimulatedTable.random(3, 20, 3, 5)).choice(RULE));
        SelectionGrid drawn = grid.withFewestLinkedSources(19).withDraws(50, 1);
        Combination only = cell(Pretreatments.N, ComparisonMetrics.EUCLIDEAN);
        assertTrue(drawn.evaluate(few).figures(only).orElseThrow().interval().isEmpty());
        assertTrue(drawn.evaluate(SimulatedTable.random(3, 20, 3, 5))
                .figures(only)
                .orElseThrow()
                .interval()
                .isPresent());
        // thirty sources of which ten have one specimen
        List<Integer> rows = new ArrayList<>();
        IntStream.range(0, 90).filter(row -> row >= 33 || row % 3 == 0).forEach(rows::add);
        ProfileMatrix thinned = SimulatedTable.random(3, 30, 3, 5)
                .select(rows.stream().mapToInt(Integer::intValue).toArray());
        assertEquals(
                new Refused(Reason.TOO_FEW_LINKED_SOURCES, 19, 20),
                grid.evaluate(thinned).choice(RULE));
    }

    @Test
    void everyObstacleHasItsName() {
        ProfileMatrix negative = SimulatedTable.seizures();
        SelectionTable table = grid(
                        List.of(Pretreatments.AUTOSCALE, Pretreatments.N_LOG_NO_ZEROS, Pretreatments.N),
                        ComparisonMetrics.SQUARED_COSINE_100,
                        ComparisonMetrics.SQUARED_COSINE_DISTANCE_100,
                        ComparisonMetrics.CANBERRA,
                        ComparisonMetrics.COSINE)
                .evaluate(negative);
        assertEquals(
                CellObstacle.SIGNS_FOLDED,
                obstacle(table, cell(Pretreatments.AUTOSCALE, ComparisonMetrics.SQUARED_COSINE_100)));
        assertEquals(
                CellObstacle.SIGNS_FOLDED,
                obstacle(table, cell(Pretreatments.AUTOSCALE, ComparisonMetrics.SQUARED_COSINE_DISTANCE_100)));
        assertEquals(
                CellObstacle.OUTSIDE_DOMAIN,
                obstacle(table, cell(Pretreatments.AUTOSCALE, ComparisonMetrics.CANBERRA)));
        assertEquals(
                CellObstacle.PRETREATMENT_REFUSED,
                obstacle(table, cell(Pretreatments.N_LOG_NO_ZEROS, ComparisonMetrics.COSINE)));
        assertTrue(table.figures(cell(Pretreatments.AUTOSCALE, ComparisonMetrics.COSINE))
                .isPresent());
        assertTrue(table.figures(cell(Pretreatments.N, ComparisonMetrics.SQUARED_COSINE_100))
                .isPresent());

        ProfileMatrix one = SimulatedTable.random(4, 1, 3, 5);
        assertEquals(
                CellObstacle.EMPTY_POPULATION,
                obstacle(
                        grid(List.of(Pretreatments.N), ComparisonMetrics.EUCLIDEAN)
                                .evaluate(one),
                        cell(Pretreatments.N, ComparisonMetrics.EUCLIDEAN)));
    }

    @Test
    void correlationsOfTwoTargetsAreRefusedInEveryGuise() {
        ProfileMatrix two = SimulatedTable.random(6, 22, 3, 2);
        Pretreatment variate = Pretreatment.of(PretreatmentSteps.standardNormalVariate());
        SelectionTable table = grid(
                        List.of(Pretreatments.NONE, variate),
                        ComparisonMetrics.PEARSON_DISTANCE_100,
                        ComparisonMetrics.SPEARMAN,
                        ComparisonMetrics.EUCLIDEAN)
                .evaluate(two);
        for (Combination combination : List.of(
                cell(Pretreatments.NONE, ComparisonMetrics.PEARSON_DISTANCE_100),
                cell(Pretreatments.NONE, ComparisonMetrics.SPEARMAN),
                cell(variate, ComparisonMetrics.EUCLIDEAN))) {
            assertEquals(CellObstacle.TOO_FEW_TARGETS, obstacle(table, combination), combination.id());
        }
        assertTrue(table.figures(cell(Pretreatments.NONE, ComparisonMetrics.EUCLIDEAN))
                .isPresent());
    }

    @Test
    void pairsWithoutAValueStopACell() {
        double[][] rows = SimulatedTable.random(6, 22, 2, 5).toArrays();
        java.util.Arrays.fill(rows[3], 2.0);
        List<String> sources =
                IntStream.range(0, rows.length).mapToObj(row -> "Z" + row / 2).toList();
        SelectionTable table = grid(
                        List.of(Pretreatments.NONE),
                        ComparisonMetrics.PEARSON_DISTANCE_100,
                        ComparisonMetrics.EUCLIDEAN)
                .withPairs(PairWeighting.EACH_PAIR, UnlinkedPairs.ALL)
                .evaluate(SimulatedTable.of(rows, sources, List.of()));
        assertEquals(
                new CellOutcome.NotEvaluated(CellObstacle.UNDEFINED_PAIRS, "43 scores"),
                table.outcome(cell(Pretreatments.NONE, ComparisonMetrics.PEARSON_DISTANCE_100)));
        assertTrue(table.figures(cell(Pretreatments.NONE, ComparisonMetrics.EUCLIDEAN))
                .isPresent());
    }

    @Test
    void scoresTooSmallToRoundAreRefused() {
        double[][] rows = SimulatedTable.random(6, 22, 2, 5).toArrays();
        for (double[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] *= 1e-12;
            }
        }
        List<String> sources =
                IntStream.range(0, rows.length).mapToObj(row -> "Z" + row / 2).toList();
        SelectionTable table = grid(List.of(Pretreatments.NONE), ComparisonMetrics.EUCLIDEAN)
                .evaluate(SimulatedTable.of(rows, sources, List.of()));
        assertEquals(
                CellObstacle.SCORES_TOO_SMALL, obstacle(table, cell(Pretreatments.NONE, ComparisonMetrics.EUCLIDEAN)));
    }

    private static SelectionGrid whole() {
        return grid(
                        List.of(Pretreatments.N, Pretreatments.N_4R, Pretreatments.N_SD),
                        ComparisonMetrics.EUCLIDEAN,
                        ComparisonMetrics.CANBERRA,
                        ComparisonMetrics.PEARSON_DISTANCE_100)
                .withCriterion(SelectionCriterion.partialArea(0.05))
                .withDraws(40, 9);
    }

    @Test
    void orderOfTheTableAndThreadsPlayNoPart() {
        ProfileMatrix seizures = SimulatedTable.seizures();
        SelectionTable table = whole().evaluate(seizures);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, seizures.size()).boxed().toList());
        Collections.shuffle(order, new Random(3));
        SelectionTable shuffled = whole().evaluate(seizures.select(
                order.stream().mapToInt(Integer::intValue).toArray()));
        assertEquals(table.outcomes(), shuffled.outcomes());
        assertEquals(table.choices(), shuffled.choices());
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            SelectionTable together = whole().with(Execution.on(executor, 4)).evaluate(seizures);
            assertEquals(table.outcomes(), together.outcomes());
            assertEquals(table.choices(), together.choices());
        } finally {
            executor.shutdown();
        }
        assertNotEquals(
                table.outcomes(), whole().withDraws(40, 10).evaluate(seizures).outcomes());
    }

    @Test
    void theSimplestWithinOneStandardErrorIsChosen() {
        // of 16_selection.json, weighted by source, areas up to 5 %: N_4R and cosine are best with 0.99886, standard
        // error 0.00135; N with
        // Canberra has 0.99659, N_4R with Euclidean distance 0.99778 and is the first within
        SelectionTable table = grid(
                        List.of(Pretreatments.N, Pretreatments.N_4R),
                        ComparisonMetrics.EUCLIDEAN,
                        ComparisonMetrics.CANBERRA,
                        ComparisonMetrics.COSINE)
                .withCriterion(SelectionCriterion.partialArea(0.05))
                .withDraws(200, 1)
                .evaluate(SimulatedTable.seizures());
        Chosen chosen = assertInstanceOf(Chosen.class, table.choice(RULE));
        assertEquals(cell(Pretreatments.N_4R, ComparisonMetrics.COSINE), chosen.best());
        assertEquals(cell(Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN), chosen.choice());
        assertEquals(22, chosen.linkedSources());
        assertEquals(0.00135, chosen.standardError(), 5e-6);
        double best = 0;
        double choices = 0;
        for (Wins wins : chosen.wins().values()) {
            best += wins.best();
            choices += wins.chosen();
        }
        assertEquals(1, best, 1e-12);
        assertEquals(1, choices, 1e-12);
        assertEquals(0, chosen.undefinedDraws());
        // what is as good as the best within its error is simpler or the best itself
        assertTrue(chosen.wins().get(chosen.best()).best() > 0.3, chosen::toString);
        // EER: lower is better
        Chosen byError = assertInstanceOf(
                Chosen.class,
                grid(List.of(Pretreatments.NONE, Pretreatments.N_4R), ComparisonMetrics.EUCLIDEAN)
                        .withCriterion(SelectionCriterion.equalErrorRate())
                        .evaluate(SimulatedTable.seizures())
                        .choice(RULE));
        assertEquals(cell(Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN), byError.choice());
        assertTrue(byError.wins().isEmpty());
    }

    /** The wins counted again from the draws of each cell alone. */
    @Test
    void winsAreThoseOfTheDraws() {
        SelectionGrid two = grid(List.of(Pretreatments.N, Pretreatments.N_4R), ComparisonMetrics.EUCLIDEAN)
                .withPairs(PairWeighting.EACH_PAIR, UnlinkedPairs.ALL)
                .withDraws(200, 5);
        SelectionTable table = two.evaluate(SimulatedTable.seizures());
        Chosen chosen = assertInstanceOf(Chosen.class, table.choice(RULE));
        List<double[]> drawn = new ArrayList<>();
        for (Combination combination : two.combinations()) {
            SourceResampling sources = SourceResampling.of(table.populations(combination));
            List<Double> values = new ArrayList<>();
            sources.bootstrap(
                    weights -> {
                        double value = sources.areaUnderCurve().of(weights);
                        values.add(value);
                        return value;
                    },
                    0.95,
                    200,
                    5);
            drawn.add(values.stream().mapToDouble(Double::doubleValue).toArray());
        }
        double bestOfFirst = 0;
        int tied = 0;
        int chosenFirst = 0;
        double error = chosen.standardError();
        double errorOfFirst = table.figures(two.combinations().get(0))
                .orElseThrow()
                .standardError()
                .orElseThrow();
        for (int draw = 0; draw < 200; draw++) {
            double first = drawn.get(0)[draw];
            double second = drawn.get(1)[draw];
            boolean isBest = first >= second - 1e-11;
            boolean isTied = Math.abs(first - second) <= 1e-11;
            bestOfFirst += isTied ? 0.5 : isBest ? 1 : 0;
            tied += isTied ? 1 : 0;
            chosenFirst += isBest || first >= second - error ? 1 : 0;
        }
        Wins wins = chosen.wins().get(two.combinations().get(0));
        assertEquals(two.combinations().get(1), chosen.best());
        assertNotEquals(error, errorOfFirst);
        assertEquals(bestOfFirst / 200.0, wins.best(), 1e-12);
        assertEquals(chosenFirst / 200.0, wins.chosen(), 1e-12);
        assertEquals(tied, chosen.tiedDraws());
    }

    /** Ten sources, each of two specimens that are alike, far from all others: both metrics separate all pairs in every draw, so that neither is better by its place. */
    @Test
    void whatIsEquallyGoodSharesTheDraw() {
        List<Profile> profiles = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            int source = row / 2;
            double[] values = new double[3];
            for (int k = 0; k < 3; k++) {
                values[k] = 1000 * (source + 1) * (k + 1) + 100 * ((source * (7 + k)) % 13) + (row % 2) * (k + 1);
            }
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of("s" + row, "s" + row, "Z" + source, "lab"),
                    TargetSet.of(
                            "three numbers",
                            TabletFeatureTarget.WEIGHT,
                            TabletFeatureTarget.DIAMETER,
                            TabletFeatureTarget.THICKNESS),
                    values,
                    ChainId.unspecified()));
        }
        SelectionTable table = grid(
                        List.of(Pretreatments.NONE), ComparisonMetrics.EUCLIDEAN, ComparisonMetrics.MANHATTAN)
                .withDraws(50, 1)
                .evaluate(ProfileMatrix.of(profiles));
        Chosen chosen = assertInstanceOf(Chosen.class, table.choice(RULE));
        Combination first = cell(Pretreatments.NONE, ComparisonMetrics.EUCLIDEAN);
        Combination second = cell(Pretreatments.NONE, ComparisonMetrics.MANHATTAN);
        assertEquals(1, table.figures(first).orElseThrow().criterion());
        assertEquals(1, table.figures(second).orElseThrow().criterion());
        assertEquals(50, chosen.tiedDraws() + chosen.undefinedDraws());
        assertEquals(0.5, chosen.wins().get(first).best(), 1e-12);
        assertEquals(0.5, chosen.wins().get(second).best(), 1e-12);
        assertEquals(List.of(first, second), chosen.oftenBest(3));
        // the simplest within one standard error is the first by the rule of the choice
        assertEquals(List.of(first), chosen.oftenChosen(3));
        assertTrue(chosen.toString().contains("in 50 several were best, each counted in part"), chosen::toString);
        assertTrue(
                chosen.toString().contains("often best      " + second.id() + ": best in 50.0 %, chosen in 0.0 %"),
                chosen::toString);
    }

    @Test
    void targetsAreRestrictedBeforeTreatment() {
        ProfileMatrix seizures = SimulatedTable.seizures();
        Map<String, Set<String>> subsets = new LinkedHashMap<>();
        subsets.put("five", Set.of("t1", "t2", "t3", "t4", "t5"));
        subsets.put("all ten", Set.copyOf(seizures.targets().ids()));
        SelectionTable table = grid(List.of(Pretreatments.N_2R), ComparisonMetrics.MANHATTAN)
                .withTargets(subsets)
                .evaluate(seizures);
        Combination five = new Combination(Pretreatments.N_2R, ComparisonMetrics.MANHATTAN, RULE, "five");
        double[][] rows = seizures.toArrays();
        double[][] narrow = new double[rows.length][];
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            narrow[i] = new double[5];
            for (int k = 0; k < 5; k++) {
                narrow[i][k] = rows[i][seizures.targets().indexOf("t" + (k + 1))];
            }
            sources.add(seizures.identity(i).seizure().value());
        }
        SelectionTable expected = grid(List.of(Pretreatments.N_2R), ComparisonMetrics.MANHATTAN)
                .evaluate(SimulatedTable.of(narrow, sources, List.of()));
        assertEquals(expected.figures(cell(Pretreatments.N_2R, ComparisonMetrics.MANHATTAN)), table.figures(five));
        assertEquals(
                5,
                table.populations(five)
                        .chain()
                        .part(org.drugprofiling.provenance.ChainId.Part.TARGETS)
                        .split(", ")
                        .length);
        assertThrows(
                ProfilingException.class,
                () -> grid(List.of(Pretreatments.N), ComparisonMetrics.MANHATTAN)
                        .withTargets(Map.of("none", Set.of("t99")))
                        .evaluate(seizures));
    }

    @Test
    void limitsComeFromTheHouseAndAreRefittedOnOtherSources() {
        SelectionTable table = whole().evaluate(SimulatedTable.seizures());
        ThresholdRule rule = new ThresholdRule.OrderStatistic(new BigDecimal("0.05"));
        Combination fitted = cell(Pretreatments.N_SD, ComparisonMetrics.EUCLIDEAN);
        assertEquals(rule.estimate(table.populations(fitted)), table.threshold(fitted, rule));
        ThresholdCrossValidation refitted = table.crossValidation(fitted, rule);
        ThresholdCrossValidation frozen = ThresholdCrossValidation.of(table.populations(fitted), rule);
        assertEquals(34, refitted.thresholds().size());
        assertNotEquals(frozen.thresholds(), refitted.thresholds());
        Combination bare = cell(Pretreatments.N_4R, ComparisonMetrics.EUCLIDEAN);
        assertEquals(ThresholdCrossValidation.of(table.populations(bare), rule), table.crossValidation(bare, rule));
    }

    @Test
    void relatedSourcesAreOneFold() {
        ProfileMatrix seizures = SimulatedTable.seizures();
        List<Profile> related = new ArrayList<>();
        for (Profile profile : seizures.profiles()) {
            related.add(Profile.ofQuantified(
                    profile.identity().withRelationGroup("all"),
                    profile.targets(),
                    profile.toArray(),
                    profile.chain()));
        }
        Combination fitted = cell(Pretreatments.N_SD, ComparisonMetrics.EUCLIDEAN);
        SelectionGrid grid = grid(List.of(Pretreatments.N_SD), ComparisonMetrics.EUCLIDEAN);
        // all pairs of seizures are left out as related, so that nothing is unlinked
        assertEquals(CellObstacle.EMPTY_POPULATION, obstacle(grid.evaluate(ProfileMatrix.of(related)), fitted));
        double each = grid.evaluate(seizures).figures(fitted).orElseThrow().criterion();
        double joined = grid.withStateFit(StateFit.WITHOUT_THE_FOLD, 3)
                .evaluate(seizures)
                .figures(fitted)
                .orElseThrow()
                .criterion();
        double flattering = grid.withStateFit(StateFit.ON_THE_WHOLE_TABLE, 3)
                .evaluate(seizures)
                .figures(fitted)
                .orElseThrow()
                .criterion();
        assertEquals(3, Set.of(each, joined, flattering).size());
    }

    @Test
    void whatCannotBeTriedIsRefusedAtOnce() {
        List<Pretreatment> none = List.of();
        assertCode("invalid-grid", () -> grid(none, ComparisonMetrics.EUCLIDEAN));
        assertCode("invalid-grid", () -> grid(List.of(Pretreatments.N, Pretreatments.N), ComparisonMetrics.EUCLIDEAN));
        assertCode(
                "invalid-grid",
                () -> grid(
                        List.of(Pretreatment.of(PretreatmentSteps.internalStandard(1, 2))),
                        ComparisonMetrics.EUCLIDEAN));
        SelectionGrid grid = grid(List.of(Pretreatments.N), ComparisonMetrics.EUCLIDEAN);
        assertCode("invalid-parameter", () -> grid.withDraws(0, 1));
        assertCode("invalid-parameter", () -> grid.withFewestLinkedSources(0));
        assertCode("invalid-parameter", () -> grid.withStateFit(StateFit.WITHOUT_THE_FOLD, 1));
        assertCode("invalid-parameter", () -> SelectionCriterion.partialArea(0));
        assertCode("invalid-parameter", () -> SelectionCriterion.truePositiveRateAt(1.5));
        SelectionTable table = grid.evaluate(SimulatedTable.seizures());
        assertCode("unknown-combination", () -> table.outcome(cell(Pretreatments.NONE, ComparisonMetrics.EUCLIDEAN)));
        assertCode("unknown-rule", () -> table.choice(PopulationRules.SAME_BATCH));
    }

    private static void assertCode(String code, org.junit.jupiter.api.function.Executable executable) {
        assertEquals(code, assertThrows(ProfilingException.class, executable).code());
    }

    @Test
    void twoSourcesHaveNoStandardErrorAndNoChoice() {
        SelectionGrid grid =
                grid(List.of(Pretreatments.N), ComparisonMetrics.EUCLIDEAN).withFewestLinkedSources(1);
        for (PairWeighting weighting : PairWeighting.values()) {
            SelectionTable table = grid.withPairs(weighting, UnlinkedPairs.ALL)
                    .withDraws(20, 1)
                    .evaluate(SimulatedTable.random(8, 2, 3, 4));
            CellFigures figures = table.figures(cell(Pretreatments.N, ComparisonMetrics.EUCLIDEAN))
                    .orElseThrow();
            assertTrue(figures.standardError().isEmpty());
            assertTrue(figures.interval().isEmpty());
            assertEquals(new Refused(Reason.NO_STANDARD_ERROR, 2, 1), table.choice(RULE));
        }
    }

    @Test
    void printsShortly() {
        String text = whole().evaluate(SimulatedTable.seizures()).toString();
        assertTrue(text.lines().count() <= 12, text);
        assertTrue(text.startsWith("combinations  9: 8 scored, 1 of the same order"), text);
    }
}
