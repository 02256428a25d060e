package org.drugprofiling.selection;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.UnlinkedPairs;
import org.jspecify.annotations.Nullable;

/** What of a grid can be changed by name; a grid changes its own copy before anybody sees it. */
final class GridSettings {

    Map<String, Set<String>> subsets = Map.of();
    SelectionCriterion criterion = SelectionCriterion.partialArea(0.01);
    PairWeighting weighting = PairWeighting.EACH_SOURCE;
    UnlinkedPairs unlinked = UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE;
    StateFit stateFit = StateFit.WITHOUT_THE_FOLD;
    int mostFolds = Integer.MAX_VALUE;
    /** Nothing said: as listed. */
    @Nullable Comparator<Combination> simplicity;

    int fewestLinkedSources = SelectionGrid.FEWEST_LINKED_SOURCES;
    int draws;
    long seed;
    Execution execution = Execution.inCallingThread();

    GridSettings copy() {
        GridSettings copy = new GridSettings();
        copy.subsets = subsets;
        copy.criterion = criterion;
        copy.weighting = weighting;
        copy.unlinked = unlinked;
        copy.stateFit = stateFit;
        copy.mostFolds = mostFolds;
        copy.simplicity = simplicity;
        copy.fewestLinkedSources = fewestLinkedSources;
        copy.draws = draws;
        copy.seed = seed;
        copy.execution = execution;
        return copy;
    }
}
