package org.drugprofiling.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.population.LabelledPairs;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.selection.CellOutcome.Evaluated;
import org.drugprofiling.selection.CellOutcome.NotEvaluated;
import org.drugprofiling.selection.CellOutcome.SameOrder;
import org.drugprofiling.selection.GridChoice.Scored;
import org.drugprofiling.substance.TargetSet;

/** The work on one grid and one table: treat, find equal orders, score what is left, choose. */
final class GridRun {

    private static final double CONFIDENCE = 0.95;

    private final SelectionGrid grid;
    private final GridSettings settings;
    private final ProfileMatrix rows;
    private final List<Combination> order;
    private final Map<PopulationRule, RuleFrame> frames = new LinkedHashMap<>();
    private final Map<Combination, CellOutcome> outcomes = new HashMap<>();
    private final Map<Combination, OrderKey> keys = new HashMap<>();
    private final Map<Combination, Scored> scored = new HashMap<>();

    GridRun(SelectionGrid grid, ProfileMatrix profiles) {
        this.grid = grid;
        this.settings = grid.settings();
        this.rows = sorted(profiles);
        this.order = grid.combinations();
        for (PopulationRule rule : grid.rules()) {
            LabelledPairs labels = LabelledPairs.of(rows.identities(), rule, settings.unlinked);
            frames.put(rule, RuleFrame.of(labels, settings.weighting, settings.draws, settings.seed));
        }
    }

    /** Rows by name, so that sums do not depend on the order of the table. */
    static ProfileMatrix sorted(ProfileMatrix profiles) {
        Comparator<ProfileIdentity> byName = Comparator.comparing(
                        (ProfileIdentity row) -> row.seizure().value())
                .thenComparing(row -> row.specimen().value())
                .thenComparing(row -> row.sample().value())
                .thenComparing(row -> row.laboratory().value());
        return profiles.select(IntStream.range(0, profiles.size())
                .boxed()
                .sorted(Comparator.comparing(profiles::identity, byName))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /** The rows on some targets only. */
    static ProfileMatrix restricted(ProfileMatrix matrix, Set<String> ids) {
        TargetSet targets = matrix.targets().restrictedTo(ids);
        int[] kept = targets.ids().stream().mapToInt(matrix.targets()::indexOf).toArray();
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < matrix.size(); i++) {
            Profile whole = matrix.profile(i);
            double[] limits = whole.limits();
            ValueState[] states = whole.states();
            ChainId chain = whole.chain().with(ChainId.Part.TARGETS, targets.name() + ' ' + targets.ids());
            profiles.add(whole.treated(
                    targets,
                    IntStream.of(kept).mapToDouble(whole::value).toArray(),
                    IntStream.of(kept).mapToObj(k -> states[k]).toArray(ValueState[]::new),
                    IntStream.of(kept).mapToDouble(k -> limits[k]).toArray(),
                    chain));
        }
        return ProfileMatrix.of(profiles);
    }

    static ProfileMatrix ofSubset(SelectionGrid grid, ProfileMatrix rows, String subset) {
        Set<String> ids = grid.settings().subsets.get(subset);
        return ids == null ? rows : restricted(rows, ids);
    }

    SelectionTable table() {
        Set<String> subsets =
                settings.subsets.isEmpty() ? Set.of(SelectionGrid.ALL_TARGETS) : settings.subsets.keySet();
        for (String subset : subsets) {
            ofTargets(subset, ofSubset(grid, rows, subset));
        }
        Map<Combination, CellOutcome> inOrder = new LinkedHashMap<>();
        order.forEach(combination -> inOrder.put(combination, Objects.requireNonNull(outcomes.get(combination))));
        Map<PopulationRule, SelectionChoice> choices = new LinkedHashMap<>();
        frames.forEach((rule, frame) -> {
            List<Scored> cells = order.stream()
                    .filter(combination -> combination.rule().equals(rule))
                    .map(scored::get)
                    .filter(Objects::nonNull)
                    .toList();
            choices.put(
                    rule,
                    new GridChoice(settings.criterion, cells)
                            .choice(frame.linkedSources, settings.fewestLinkedSources, settings.draws));
        });
        return new SelectionTable(grid, rows, inOrder, choices);
    }

    private void ofTargets(String subset, ProfileMatrix matrix) {
        List<TreatedRows> treatments = new ArrayList<>();
        for (Pretreatment pretreatment : grid.pretreatments()) {
            try {
                TreatedRows treated = new TreatedRows(pretreatment, matrix);
                treatments.add(treated);
                for (ComparisonMetric metric : grid.metrics()) {
                    judge(treated, metric, subset);
                }
            } catch (ProfilingException e) {
                for (ComparisonMetric metric : grid.metrics()) {
                    refuse(pretreatment, metric, subset, CellObstacle.PRETREATMENT_REFUSED, detail(e));
                }
            }
        }
        join(subset);
        for (TreatedRows treated : treatments) {
            for (ComparisonMetric metric : grid.metrics()) {
                score(treated, metric, subset);
            }
        }
    }

    private static String detail(ProfilingException e) {
        return e.code() + ": " + e.messageWithoutIdentifiers();
    }

    private void refuse(
            Pretreatment pretreatment, ComparisonMetric metric, String subset, CellObstacle obstacle, String detail) {
        for (PopulationRule rule : grid.rules()) {
            outcomes.put(new Combination(pretreatment, metric, rule, subset), new NotEvaluated(obstacle, detail));
        }
    }

    /** Says what is in the way of a combination, or finds its order. */
    private void judge(TreatedRows treated, ComparisonMetric metric, String subset) {
        ProfileMatrix matrix = treated.treated();
        Pretreatment pretreatment = treated.pretreatment();
        boolean keepsTargets = pretreatment.steps().stream()
                .noneMatch(step -> step.parameters().containsKey("constant"));
        OrderKey key = OrderKey.of(pretreatment, metric, keepsTargets);
        int needed = key.isCorrelation()
                ? Math.max(metric.minimumTargets(), ComparisonMetrics.PEARSON.minimumTargets())
                : metric.minimumTargets();
        if (matrix.targetCount() < needed) {
            refuse(
                    pretreatment,
                    metric,
                    subset,
                    CellObstacle.TOO_FEW_TARGETS,
                    matrix.targetCount() + " targets, " + needed + " needed");
            return;
        }
        for (double value : matrix.valuesUnsafe()) {
            if (value < 0 && isSquaredCosine(metric)) {
                refuse(pretreatment, metric, subset, CellObstacle.SIGNS_FOLDED, "");
                return;
            }
            if (!metric.domain().contains(value)) {
                refuse(
                        pretreatment,
                        metric,
                        subset,
                        CellObstacle.OUTSIDE_DOMAIN,
                        metric.domain().rule());
                return;
            }
        }
        for (PopulationRule rule : grid.rules()) {
            keys.put(new Combination(pretreatment, metric, rule, subset), key);
        }
    }

    private static boolean isSquaredCosine(ComparisonMetric metric) {
        return metric == ComparisonMetrics.SQUARED_COSINE_100
                || metric == ComparisonMetrics.SQUARED_COSINE_DISTANCE_100;
    }

    /** Lets the simplest of those with one order stand for the others. */
    private void join(String subset) {
        Map<String, Combination> first = new HashMap<>();
        for (Combination combination : order) {
            OrderKey key = keys.get(combination);
            if (key == null || !combination.targets().equals(subset)) {
                continue;
            }
            String orderOfRule = combination.rule().id() + "\n" + key.text();
            Combination representative = first.putIfAbsent(orderOfRule, combination);
            if (representative != null) {
                EnumSet<RankIdentity> reasons = EnumSet.noneOf(RankIdentity.class);
                reasons.addAll(key.identities());
                reasons.addAll(Objects.requireNonNull(keys.get(representative)).identities());
                outcomes.put(combination, new SameOrder(representative, reasons));
            }
        }
    }

    private void score(TreatedRows treated, ComparisonMetric metric, String subset) {
        double[][] scores = null;
        List<String> scoredFolds = List.of();
        for (PopulationRule rule : grid.rules()) {
            Combination combination = new Combination(treated.pretreatment(), metric, rule, subset);
            OrderKey key = keys.get(combination);
            if (key == null || outcomes.containsKey(combination)) {
                continue;
            }
            RuleFrame frame = Objects.requireNonNull(frames.get(rule));
            if (frame.linkedPairs == 0 || frame.unlinkedPairs == 0) {
                outcomes.put(combination, new NotEvaluated(CellObstacle.EMPTY_POPULATION, rule.id()));
                continue;
            }
            boolean refits = key.dependsOnFit() && settings.stateFit == StateFit.WITHOUT_THE_FOLD;
            List<String> folds = refits ? groups(frame.labels.foldOfRow()) : List.of();
            try {
                if (refits && new TreeSet<>(folds).size() < 2) {
                    outcomes.put(combination, new NotEvaluated(CellObstacle.TOO_FEW_FOLDS, ""));
                    continue;
                }
                if (scores == null || !folds.equals(scoredFolds)) {
                    scores = refits
                            ? treated.scoresWithoutFolds(metric, frame, folds, settings.execution)
                            : treated.scores(metric, settings.execution);
                    scoredFolds = folds;
                }
            } catch (ProfilingException e) {
                outcomes.put(combination, new NotEvaluated(CellObstacle.PRETREATMENT_REFUSED, detail(e)));
                continue;
            }
            place(combination, new PlacedScores(frame, metric.orientation(), scores), frame);
        }
    }

    /** The folds, joined in turn where there are more than are wanted. */
    private List<String> groups(List<String> foldOfRow) {
        List<String> names = new ArrayList<>(new TreeSet<>(foldOfRow));
        Map<String, String> group = new HashMap<>();
        for (int k = 0; k < names.size(); k++) {
            group.put(names.get(k), names.get(k % settings.mostFolds));
        }
        return foldOfRow.stream().map(fold -> group.getOrDefault(fold, fold)).toList();
    }

    private void place(Combination combination, PlacedScores placed, RuleFrame frame) {
        if (placed.undefined() > 0) {
            outcomes.put(combination, new NotEvaluated(CellObstacle.UNDEFINED_PAIRS, placed.undefined() + " scores"));
            return;
        }
        try {
            placed.requireResolved();
        } catch (ProfilingException e) {
            outcomes.put(combination, new NotEvaluated(CellObstacle.SCORES_TOO_SMALL, detail(e)));
            return;
        }
        double[] draws = placed.ofDraws(settings.criterion);
        WeightedRoc roc = placed.roc();
        CellFigures figures = new CellFigures(
                settings.criterion.of(roc),
                roc.areaUnderCurve(),
                roc.equalErrorRate(),
                roc.youden(),
                roc.cllrMin(),
                SourceResampling.jackknifeStandardError(placed.withoutEach(settings.criterion)),
                interval(draws, frame.linkedSources));
        outcomes.put(combination, new Evaluated(figures));
        scored.put(combination, new Scored(combination, figures, draws));
    }

    private Optional<SourceInterval> interval(double[] draws, int sources) {
        return sources < SelectionGrid.FEWEST_SOURCES_OF_AN_INTERVAL
                ? Optional.empty()
                : SourceInterval.ofDraws(draws, CONFIDENCE, sources, settings.seed)
                        .filter(interval -> interval.lower() < interval.upper())
                        .map(drawn -> settings.criterion.asIntervalOrSpread(drawn, settings.unlinked));
    }
}
