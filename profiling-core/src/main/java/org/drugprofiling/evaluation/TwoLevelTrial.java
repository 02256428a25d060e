package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Sources of which each gives a control and a recovered item, to try two-level models on: every control is compared with every recovered item, for
 * example the first tablet of each of 160 batches with the second of each, 160 pairs of one batch and 25,440 of two.
 *
 * <p>Sources that are known to be related ({@link #withFolds}) are not compared with each other, because nobody knows whether such a pair is of one source or of
 * two.
 *
 * @since 0.1.0
 */
public final class TwoLevelTrial {

    private final List<String> sources;
    private final List<double[][]> controls;
    private final List<double[][]> recovered;
    private final Map<String, String> foldOfSource;

    private TwoLevelTrial(
            List<String> sources,
            List<double[][]> controls,
            List<double[][]> recovered,
            Map<String, String> foldOfSource) {
        this.sources = List.copyOf(sources);
        this.controls = List.copyOf(controls);
        this.recovered = List.copyOf(recovered);
        this.foldOfSource = Map.copyOf(foldOfSource);
    }

    /**
     * Takes the items of sources.
     *
     * @param sources at least two, all different
     * @param controls the control rows of each
     * @param recovered the recovered rows of each, none of which is a control row
     * @return the trial
     * @throws ProfilingException if the lists do not fit together
     */
    public static TwoLevelTrial of(List<String> sources, List<double[][]> controls, List<double[][]> recovered) {
        if (sources.size() < 2 || Set.copyOf(sources).size() != sources.size()) {
            throw new ProfilingException("too-few-sources", "a trial must have at least two sources, each once");
        }
        if (controls.size() != sources.size() || recovered.size() != sources.size()) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "there must be one control and one recovered item of each source",
                    ProblemLocation.nowhere(),
                    controls.size() + " and " + recovered.size() + " of " + sources.size());
        }
        return new TwoLevelTrial(sources, controls, recovered, Map.of());
    }

    /**
     * Returns this trial with what is known of related sources: those of one fold are not compared with each other, are left out together, and are
     * drawn together where figures have an interval over sources.
     *
     * @param foldOfSource the name of the fold of each source, also of sources of a background that are not tried, as
     *     {@link org.drugprofiling.population.SourceHalves#foldOfSource} gives them; a source that is not named is a fold of its own
     * @return the trial
     */
    public TwoLevelTrial withFolds(Map<String, String> foldOfSource) {
        return new TwoLevelTrial(sources, controls, recovered, foldOfSource);
    }

    private String fold(String source) {
        return foldOfSource.getOrDefault(source, source);
    }

    /**
     * Tries a model whose background may hold the sources themselves, which is too favourable.
     *
     * @param model the model
     * @return a likelihood ratio for each pair of a control and a recovered item
     */
    public LogRatios with(TwoLevelModel model) {
        return pairs((i, j) -> model, model.basis());
    }

    /**
     * Tries a kind of model, fitted for each pair to a background without the two sources of the pair and without all that are in a fold with one of them.
     *
     * @param background the population
     * @param kind the model of a background, for example {@code TwoLevelModel::normal}
     * @return a likelihood ratio for each pair of a control and a recovered item
     */
    public LogRatios withoutOwnSources(
            TwoLevelBackground background, Function<TwoLevelBackground, TwoLevelModel> kind) {
        ScoreBasis basis = kind.apply(background).basis();
        return pairs(
                (i, j) -> kind.apply(background.without(withTheirFolds(background, sources.get(i), sources.get(j)))),
                ScoreBasis.of(basis.system(), basis.chain()).withLeftOut(background.sources()));
    }

    private Set<String> withTheirFolds(TwoLevelBackground background, String one, String other) {
        Set<String> folds = new TreeSet<>(List.of(fold(one)));
        folds.add(fold(other));
        Set<String> leftOut = new TreeSet<>(List.of(one));
        leftOut.add(other);
        background.sources().stream()
                .filter(source -> folds.contains(fold(source)))
                .forEach(leftOut::add);
        return leftOut;
    }

    /** The model for a pair of sources. */
    @FunctionalInterface
    private interface ModelOfPair {
        TwoLevelModel of(int i, int j);
    }

    private LogRatios pairs(ModelOfPair models, ScoreBasis basis) {
        int count = sources.size();
        List<String> folds = sources.stream().map(this::fold).toList();
        List<ScoredPair> pairs = new ArrayList<>(count * count);
        Set<ItemDesign> designs = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                if (i != j && folds.get(i).equals(folds.get(j))) {
                    continue;
                }
                pairs.add(new ScoredPair(
                        count + j,
                        i,
                        i == j ? PairLabel.LINKED : PairLabel.UNLINKED,
                        models.of(i, j).log10(controls.get(i), recovered.get(j)),
                        1));
                designs.add(ItemDesign.of(controls.get(i).length, recovered.get(j).length));
            }
        }
        List<String> sourceOfRow = new ArrayList<>(sources);
        sourceOfRow.addAll(sources);
        List<String> foldOfRow = new ArrayList<>(folds);
        foldOfRow.addAll(folds);
        return LogRatios.of(
                SupportScores.ofPairs(pairs, sourceOfRow, foldOfRow, Optional.of(basis.withDesigns(designs))));
    }
}
