package org.drugprofiling.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.population.AreaInterval;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;

/**
 * What is to be tried on one table of profiles of known sources: every pre-treatment with every metric, under every population rule, on every
 * set of targets; for example 8 × 8 combinations on 494 tablets of 160 batches.
 *
 * <p>{@link #of} sets what a careful choice asks for, and each of it can be changed by name: {@link SelectionCriterion#partialArea} up to a false
 * positive rate of 1 %, {@link PairWeighting#EACH_SOURCE}, {@link UnlinkedPairs#ONE_SPECIMEN_PER_SOURCE}, {@link StateFit#WITHOUT_THE_FOLD} with one
 * fold for each source, simpler is what is listed earlier, at least {@value #FEWEST_LINKED_SOURCES} sources with linked pairs, no draws of sources,
 * work in the calling thread.
 *
 * <p>Combinations that put all pairs in one order on paper ({@link RankIdentity}) are scored once, by the simplest of them. The choice is made
 * within each rule and never between rules: a rule that leaves hard pairs out gives better figures to everything.
 *
 * @since 0.1.0
 */
public final class SelectionGrid {

    /** Name of the set of all targets. */
    public static final String ALL_TARGETS = "all targets";

    /** Fewest sources with linked pairs among which a choice is made unless the caller says otherwise. */
    public static final int FEWEST_LINKED_SOURCES = 20;

    /** Fewest sources with linked pairs for an interval or a spread from draws: from how many on such intervals of a whole area hold in simulation. */
    public static final int FEWEST_SOURCES_OF_AN_INTERVAL = AreaInterval.Method.BOOTSTRAP_PERCENTILE.fewestSources();

    private final List<Pretreatment> pretreatments;
    private final List<ComparisonMetric> metrics;
    private final List<PopulationRule> rules;
    private final GridSettings settings;

    private SelectionGrid(
            List<Pretreatment> pretreatments,
            List<ComparisonMetric> metrics,
            List<PopulationRule> rules,
            GridSettings settings) {
        this.pretreatments = List.copyOf(pretreatments);
        this.metrics = List.copyOf(metrics);
        this.rules = List.copyOf(rules);
        this.settings = settings;
    }

    /**
     * Returns the grid of some pre-treatments, metrics and rules.
     *
     * @param pretreatments at least one, all different; none with a step that is bound to the rows of one table
     * @param metrics at least one, all different
     * @param rules at least one, all different
     * @return the grid
     * @throws ProfilingException if a list is empty or names something twice, or a step is bound to rows
     */
    public static SelectionGrid of(
            List<Pretreatment> pretreatments, List<ComparisonMetric> metrics, List<PopulationRule> rules) {
        requireDistinct("pre-treatment", pretreatments);
        requireDistinct("metric", metrics.stream().map(ComparisonMetric::id).toList());
        requireDistinct(
                "population rule", rules.stream().map(PopulationRule::id).toList());
        pretreatments.forEach(SelectionGrid::requireUnbound);
        return new SelectionGrid(pretreatments, metrics, rules, new GridSettings());
    }

    private static void requireDistinct(String what, List<?> some) {
        if (some.isEmpty() || new HashSet<>(some).size() != some.size()) {
            throw new ProfilingException(
                    "invalid-grid",
                    "a grid must have at least one " + what + ", and each once",
                    ProblemLocation.nowhere(),
                    some.toString());
        }
    }

    /** Refuses steps that hold something for each row of one table: in part of the table they would treat rows as others. */
    private static void requireUnbound(Pretreatment pretreatment) {
        for (PretreatmentStep step : pretreatment.steps()) {
            if (step.id().equals("internal-standard") || step.parameters().containsKey("sources")) {
                throw new ProfilingException(
                        "invalid-grid",
                        "a step of a grid must not be bound to the rows of one table; divide by internal standards before",
                        ProblemLocation.nowhere().with("step", step.id()),
                        pretreatment.id());
            }
        }
    }

    private SelectionGrid changed(Consumer<GridSettings> change) {
        GridSettings copy = settings.copy();
        change.accept(copy);
        return new SelectionGrid(pretreatments, metrics, rules, copy);
    }

    /**
     * Returns this grid on some sets of targets, instead of all targets.
     *
     * @param subsets for each name the ids of the targets that are compared, before any treatment; a set of all targets is given like the others
     * @return the grid
     * @throws ProfilingException if there is none, or two are equal
     */
    public SelectionGrid withTargets(Map<String, Set<String>> subsets) {
        requireDistinct("set of targets", List.copyOf(subsets.values()));
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        subsets.forEach((name, ids) -> copy.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(ids))));
        return changed(own -> own.subsets = Collections.unmodifiableMap(copy));
    }

    /**
     * Returns this grid with another criterion.
     *
     * @param criterion by which figure is chosen
     * @return the grid
     */
    public SelectionGrid withCriterion(SelectionCriterion criterion) {
        Objects.requireNonNull(criterion, "criterion");
        return changed(own -> own.criterion = criterion);
    }

    /**
     * Returns this grid over other pairs.
     *
     * @param weighting how much each pair counts
     * @param unlinked which unlinked pairs take part
     * @return the grid
     */
    public SelectionGrid withPairs(PairWeighting weighting, UnlinkedPairs unlinked) {
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(unlinked, "unlinked");
        return changed(own -> {
            own.weighting = weighting;
            own.unlinked = unlinked;
        });
    }

    /**
     * Returns this grid with another fit of the steps that must be fitted.
     *
     * @param stateFit on what they are fitted
     * @param mostFolds how many folds at most, at least 2; sources beyond are joined to earlier ones in turn, in the order of their names
     * @return the grid
     * @throws ProfilingException if there are fewer than two folds
     */
    public SelectionGrid withStateFit(StateFit stateFit, int mostFolds) {
        requireAtLeast("number of folds", mostFolds, 2);
        Objects.requireNonNull(stateFit, "stateFit");
        return changed(own -> {
            own.stateFit = stateFit;
            own.mostFolds = mostFolds;
        });
    }

    /**
     * Returns this grid with a stated order of simplicity.
     *
     * @param simplicity puts simpler combinations first; equal ones stay as listed: targets, then pre-treatments, then metrics
     * @return the grid
     */
    public SelectionGrid withSimplicity(Comparator<Combination> simplicity) {
        Objects.requireNonNull(simplicity, "simplicity");
        return changed(own -> own.simplicity = simplicity);
    }

    /**
     * Returns this grid with another smallest number of sources with linked pairs among which a choice is made.
     *
     * @param fewest at least 1; below {@value #FEWEST_LINKED_SOURCES} the best of many combinations is mostly luck
     * @return the grid
     * @throws ProfilingException if the number is not positive
     */
    public SelectionGrid withFewestLinkedSources(int fewest) {
        requireAtLeast("number of linked sources", fewest, 1);
        return changed(own -> own.fewestLinkedSources = fewest);
    }

    /**
     * Returns this grid with draws of sources: for an interval or a spread of the criterion, and for how often each combination wins. Of fewer than 200 draws no interval of 95 % is
     * called one ({@link org.drugprofiling.population.SourceResampling#requireDraws}): all are a spread.
     *
     * @param draws how many, 2000 is usual, at least 1
     * @param seed of the draws, which are those of {@link org.drugprofiling.population.SourceResampling}
     * @return the grid
     * @throws ProfilingException if the number is not positive
     */
    public SelectionGrid withDraws(int draws, long seed) {
        requireAtLeast("number of draws", draws, 1);
        return changed(own -> {
            own.draws = draws;
            own.seed = seed;
        });
    }

    private static void requireAtLeast(String what, int value, int least) {
        if (value < least) {
            throw new ProfilingException(
                    "invalid-parameter",
                    what + " must be at least " + least,
                    ProblemLocation.nowhere(),
                    Integer.toString(value));
        }
    }

    /**
     * Returns this grid worked on by others: an executor of the caller's, with cancellation. Results do not depend on it.
     *
     * @param execution who compares the pairs
     * @return the grid
     */
    public SelectionGrid with(Execution execution) {
        Objects.requireNonNull(execution, "execution");
        return changed(own -> own.execution = execution);
    }

    /**
     * Tries all combinations.
     *
     * @param profiles untreated profiles; their order plays no part
     * @return what came of each combination
     * @throws ProfilingException if a rule cannot tell the sources of the profiles, a set of targets is unknown, or there is not enough memory
     */
    public SelectionTable evaluate(ProfileMatrix profiles) {
        return new GridRun(this, profiles).table();
    }

    GridSettings settings() {
        return settings;
    }

    /**
     * {@return the pre-treatments, as listed}
     */
    public List<Pretreatment> pretreatments() {
        return pretreatments;
    }

    /**
     * {@return the metrics, as listed}
     */
    public List<ComparisonMetric> metrics() {
        return metrics;
    }

    /**
     * {@return the population rules, as listed}
     */
    public List<PopulationRule> rules() {
        return rules;
    }

    /**
     * {@return the combinations, simplest first within each rule; rules as listed}
     */
    public List<Combination> combinations() {
        Set<String> targets = settings.subsets.isEmpty() ? Set.of(ALL_TARGETS) : settings.subsets.keySet();
        List<Combination> all = new ArrayList<>();
        for (PopulationRule rule : rules) {
            List<Combination> ofRule = new ArrayList<>();
            for (String subset : targets) {
                for (Pretreatment pretreatment : pretreatments) {
                    for (ComparisonMetric metric : metrics) {
                        ofRule.add(new Combination(pretreatment, metric, rule, subset));
                    }
                }
            }
            Comparator<Combination> simplicity = settings.simplicity;
            if (simplicity != null) {
                ofRule.sort(simplicity);
            }
            all.addAll(ofRule);
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return pretreatments.size() + " pre-treatments, " + metrics.size() + " metrics, " + rules.size() + " rules, "
                + Math.max(1, settings.subsets.size()) + " sets of targets; criterion: " + settings.criterion;
    }
}
