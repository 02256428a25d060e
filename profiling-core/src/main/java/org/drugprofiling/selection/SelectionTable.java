package org.drugprofiling.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.decision.ThresholdCrossValidation;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.population.LabelledPairs;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.selection.CellOutcome.Evaluated;
import org.drugprofiling.selection.CellOutcome.NotEvaluated;
import org.drugprofiling.selection.CellOutcome.SameOrder;

/**
 * What came of a grid on one table: figures or a reason for every combination, and for every population rule which combination is chosen.
 *
 * @since 0.1.0
 */
public final class SelectionTable {

    private final SelectionGrid grid;
    private final ProfileMatrix rows;
    private final Map<Combination, CellOutcome> outcomes;
    private final Map<PopulationRule, SelectionChoice> choices;

    SelectionTable(
            SelectionGrid grid,
            ProfileMatrix rows,
            Map<Combination, CellOutcome> outcomes,
            Map<PopulationRule, SelectionChoice> choices) {
        this.grid = grid;
        this.rows = rows;
        this.outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        this.choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /**
     * {@return the grid}
     */
    public SelectionGrid grid() {
        return grid;
    }

    /**
     * {@return what came of each combination, simplest first within each rule}
     */
    public Map<Combination, CellOutcome> outcomes() {
        return outcomes;
    }

    /**
     * Returns what came of one combination.
     *
     * @param combination one of the grid
     * @return figures, the one with the same order, or a reason
     * @throws ProfilingException if the grid has no such combination
     */
    public CellOutcome outcome(Combination combination) {
        CellOutcome outcome = outcomes.get(combination);
        if (outcome == null) {
            throw new ProfilingException(
                    "unknown-combination",
                    "a combination must be one of the grid",
                    ProblemLocation.nowhere(),
                    combination.id());
        }
        return outcome;
    }

    /**
     * Returns the figures of one combination, its own or those of the one that stands for it.
     *
     * @param combination one of the grid
     * @return the figures, empty if there are none
     * @throws ProfilingException if the grid has no such combination
     */
    public Optional<CellFigures> figures(Combination combination) {
        CellOutcome outcome = outcome(combination);
        return outcome instanceof SameOrder same
                ? outcome(same.representative()).known()
                : outcome.known();
    }

    /**
     * Returns the choice under one rule.
     *
     * @param rule one of the grid
     * @return which combination is chosen, or why none is
     * @throws ProfilingException if the grid has no such rule
     */
    public SelectionChoice choice(PopulationRule rule) {
        SelectionChoice choice = choices.get(rule);
        if (choice == null) {
            throw new ProfilingException(
                    "unknown-rule", "a rule must be one of the grid", ProblemLocation.nowhere(), rule.id());
        }
        return choice;
    }

    /**
     * {@return the choice under each rule, as listed}
     */
    public Map<PopulationRule, SelectionChoice> choices() {
        return choices;
    }

    private ProfileMatrix raw(Combination combination) {
        outcome(combination);
        return GridRun.ofSubset(grid, rows, combination.targets());
    }

    /**
     * Returns the link values behind one combination, everything fitted on the whole table: what a threshold is derived from once the choice is
     * made. Rows stand in the order of their names.
     *
     * @param combination one of the grid
     * @return the populations
     * @throws ProfilingException if the grid has no such combination, or the combination has no figures
     */
    public LinkPopulations populations(Combination combination) {
        ProfileMatrix raw = raw(combination);
        return populations(combination, combination.pretreatment().fit(raw).apply(raw));
    }

    private LinkPopulations populations(Combination combination, ProfileMatrix treated) {
        return LinkPopulations.of(
                Comparisons.allPairs(combination.metric(), treated),
                combination.rule(),
                grid.settings().weighting,
                grid.settings().unlinked);
    }

    /**
     * Finds the limit of one combination, everything fitted on the whole table.
     *
     * @param combination one of the grid
     * @param rule how the limit is found
     * @return the limit with its error rates on the very pairs that it was found on
     * @throws ProfilingException as {@link #populations}, or if pairs have weights and the rule has no weighted form
     */
    public ThresholdEstimate threshold(Combination combination, ThresholdRule rule) {
        return rule.estimate(populations(combination));
    }

    /**
     * Finds the error rates of the limit of one combination on sources that took no part in finding it, everything that is fitted refitted without
     * them. One fold for each source or group of related sources.
     *
     * @param combination one of the grid
     * @param rule how the limit is found
     * @return the rates
     * @throws ProfilingException as {@link #populations}, or if no fold gives a limit
     */
    public ThresholdCrossValidation crossValidation(Combination combination, ThresholdRule rule) {
        ProfileMatrix raw = raw(combination);
        LabelledPairs labels = LabelledPairs.of(raw.identities(), combination.rule(), grid.settings().unlinked);
        List<String> folds = labels.foldOfRow();
        if (!combination.pretreatment().needsFit()) {
            return ThresholdCrossValidation.of(populations(combination), rule);
        }
        return ThresholdCrossValidation.of(folds, rule, fold -> {
            int[] training = IntStream.range(0, folds.size())
                    .filter(row -> !folds.get(row).equals(fold))
                    .toArray();
            FittedPretreatment fitted = combination
                    .pretreatment()
                    .fit(
                            raw.select(training),
                            IntStream.of(training)
                                    .mapToObj(labels.sourceOfRow()::get)
                                    .toList());
            return populations(combination, fitted.apply(raw));
        });
    }

    private long count(Class<? extends CellOutcome> kind) {
        return outcomes.values().stream().filter(kind::isInstance).count();
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add("combinations  " + outcomes.size() + ": " + count(Evaluated.class) + " scored, "
                + count(SameOrder.class) + " of the same order as one of them, " + count(NotEvaluated.class)
                + " without figures");
        lines.add("criterion     " + grid.settings().criterion);
        choices.forEach((rule, choice) -> {
            if (lines.size() < 12) {
                lines.add(rule.id() + ": "
                        + choice.combination().map(Combination::id).orElseGet(choice::toString));
            }
        });
        return String.join("\n", lines);
    }
}
