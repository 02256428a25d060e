package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.provenance.ChainId;

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

    private static final String OF_A_TRIAL = "sources of a trial";

    private final List<String> sources;
    private final List<double[][]> controls;
    private final List<double[][]> recovered;
    private final Map<String, String> foldOfSource;
    private final Optional<ChainId> chain;

    private TwoLevelTrial(
            List<String> sources,
            List<double[][]> controls,
            List<double[][]> recovered,
            Map<String, String> foldOfSource,
            Optional<ChainId> chain) {
        this.sources = List.copyOf(sources);
        this.controls = List.copyOf(controls);
        this.recovered = List.copyOf(recovered);
        this.foldOfSource = Map.copyOf(foldOfSource);
        this.chain = chain;
    }

    /**
     * Takes the items of sources.
     *
     * @param sources at least two, all different; two that may be one in two spellings ({@link SourceNames}) are refused
     * @param controls the control rows of each
     * @param recovered the recovered rows of each, none of which is a control row
     * @return the trial
     * @throws ProfilingException if the lists do not fit together
     */
    public static TwoLevelTrial of(List<String> sources, List<double[][]> controls, List<double[][]> recovered) {
        SourceNames.requireOneSpelling(sources, OF_A_TRIAL);
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
        return new TwoLevelTrial(sources, controls, recovered, Map.of(), Optional.empty());
    }

    /**
     * Takes the first specimen of each source as its control and the first other one as its recovered item, each a single row; every row is a specimen
     * of its own. First is the order of the rows. Further specimens of a source are not used, nor are sources of which there is only one.
     *
     * @param rows all of one length, finite
     * @param sources the source of each row, at least two of them with two rows
     * @return the trial, its sources in the order of their first rows
     * @throws ProfilingException if lengths differ, a number is not finite, two sources may be one in two spellings ({@link SourceNames}), or fewer than two
     *     sources have two rows
     */
    public static TwoLevelTrial ofFirstSpecimens(double[][] rows, List<String> sources) {
        return ofFirstSpecimens(ProfileMatrix.ofRows(rows), sources).withChain(Optional.empty());
    }

    /**
     * Takes the first specimen of each source as its control and the first other one as its recovered item, each a single profile, that of the first record;
     * two records that may be of one specimen ({@link ProfileIdentity#mayBeOneSpecimen}) are never held against each other. First is the order of the profiles. Further specimens of a source are not used, nor are
     * sources of which there is only one. A model must be of the chain of the profiles, but for what varies between profiles, such as the laboratory.
     *
     * @param profiles treated profiles
     * @param sources the source of each, at least two of them with two specimens
     * @return the trial, its sources in the order of their first profiles
     * @throws ProfilingException if lengths differ, two sources may be one in two spellings ({@link SourceNames}), a specimen is of two sources, or fewer than two
     *     sources have two specimens
     */
    public static TwoLevelTrial ofFirstSpecimens(ProfileMatrix profiles, List<String> sources) {
        SourceNames.requireOneForEach(sources, profiles.size(), "profiles");
        SourceNames.requireOneSpelling(sources, OF_A_TRIAL);
        requireOneSourceOfEach(profiles, sources);
        Map<String, List<Integer>> rowsOfSource = new LinkedHashMap<>();
        for (int row = 0; row < profiles.size(); row++) {
            List<Integer> rows = rowsOfSource.computeIfAbsent(sources.get(row), source -> new ArrayList<>());
            if (rows.isEmpty()
                    || rows.size() == 1
                            && !ProfileIdentity.mayBeOneSpecimen(
                                    profiles.identity(rows.get(0)), profiles.identity(row))) {
                rows.add(row);
            }
        }
        rowsOfSource.values().removeIf(rows -> rows.size() < 2);
        return of(
                        List.copyOf(rowsOfSource.keySet()),
                        items(profiles, rowsOfSource, 0),
                        items(profiles, rowsOfSource, 1))
                .withChain(Optional.of(profiles.chain()));
    }

    private static void requireOneSourceOfEach(ProfileMatrix profiles, List<String> sources) {
        Map<List<String>, String> sourceOfSpecimen = new HashMap<>();
        for (int row = 0; row < profiles.size(); row++) {
            ProfileIdentity identity = profiles.identity(row);
            String source = sources.get(row);
            String before = sourceOfSpecimen.putIfAbsent(specimen(identity), source);
            if (before != null && !before.equals(source)) {
                throw new ProfilingException(
                        "ambiguous-source",
                        "all records of a specimen by one laboratory must be of one source",
                        ProblemLocation.nowhere()
                                .withIdentifier("specimen", identity.specimen())
                                .with("row", row),
                        before + " and " + source);
            }
        }
    }

    /** Laboratories number on their own. */
    private static List<String> specimen(ProfileIdentity identity) {
        return List.of(
                SourceNames.form(identity.laboratory().value()),
                SourceNames.form(SourceNames.ofSeizure(identity.seizure().value())),
                SourceNames.form(identity.specimen().value()));
    }

    private static List<double[][]> items(ProfileMatrix profiles, Map<String, List<Integer>> rowsOfSource, int which) {
        return rowsOfSource.values().stream()
                .map(rows -> new double[][] {profiles.row(rows.get(which))})
                .toList();
    }

    private TwoLevelTrial withChain(Optional<ChainId> value) {
        return new TwoLevelTrial(sources, controls, recovered, foldOfSource, value);
    }

    /**
     * Returns this trial with what is known of related sources: those of one fold are not compared with each other, are left out together, and are
     * drawn together where figures have an interval over sources.
     *
     * @param foldOfSource the name of the fold of each source in any spelling ({@link SourceNames}), also of sources of a background that are not tried, as
     *     {@link org.drugprofiling.population.SourceHalves#foldOfSource} gives them; a source that is not named is a fold of its own
     * @return the trial
     * @throws ProfilingException if a source or its fold has no name, with the name of the other; if a source or a fold is named in two spellings; if a fold bears the
     *     name of a source that is not in it, be it named here or, of the methods that try a model, tried or in the background; and, of these methods, if a source is
     *     not named here while a name here is of no source that is tried or in the background, for it may be meant; or if a bare name of a source fits the seizure
     *     and the batch of two folds
     */
    public TwoLevelTrial withFolds(Map<String, String> foldOfSource) {
        foldOfSource.forEach(TwoLevelTrial::requireNames);
        SourceNames.requireOneSpelling(foldOfSource.keySet(), "sources that have a fold");
        SourceNames.requireOneSpelling(foldOfSource.values(), "folds of sources");
        SourceNames folds = SourceNames.of(foldOfSource.values());
        foldOfSource.forEach((source, fold) -> {
            if (folds.findAll(source).stream().anyMatch(named -> !named.equals(fold))) {
                throw misnamed(source);
            }
        });
        return new TwoLevelTrial(sources, controls, recovered, foldOfSource, chain);
    }

    /** A map has no rows: what is not named is told by the name beside it. */
    private static void requireNames(String source, String fold) {
        Objects.requireNonNull(source, () -> "the name of a source in the fold " + fold);
        Objects.requireNonNull(fold, () -> "the name of the fold of " + source);
        boolean isBlank = SourceNames.form(source).isEmpty();
        if (isBlank || SourceNames.form(fold).isEmpty()) {
            throw new ProfilingException(
                    "missing-source",
                    "a source that has a fold and its fold must have a name each",
                    isBlank
                            ? ProblemLocation.nowhere().withIdentifier("fold", fold)
                            : ProblemLocation.nowhere().withIdentifier("source", source),
                    "'" + (isBlank ? source : fold) + "'");
        }
    }

    private static ProfilingException misnamed(String source) {
        return ambiguous("a fold must not bear the name of a source that is not in it", source);
    }

    private Folds folds(Collection<String> ofBackground) {
        Set<String> all = new TreeSet<>(sources);
        all.addAll(ofBackground);
        SourceNames named = SourceNames.of(foldOfSource.keySet());
        SourceNames foldNames = SourceNames.of(foldOfSource.values());
        Map<String, String> folds = new HashMap<>();
        Optional<String> unnamed = Optional.empty();
        for (String source : all) {
            List<String> names = named.findAll(source);
            Set<String> fitting = new TreeSet<>();
            names.forEach(name -> fitting.add(Objects.requireNonNull(foldOfSource.get(name))));
            if (fitting.size() > 1) {
                throw ambiguous(
                        "the name of a source must not fit two sources of different folds: say whether it is a seizure or a batch",
                        source + ", which may be " + String.join(" or ", names));
            }
            if (names.isEmpty() && foldNames.hold(source)) {
                throw misnamed(source);
            }
            folds.put(source, fitting.isEmpty() ? source : fitting.iterator().next());
            unnamed = names.isEmpty() ? Optional.of(source) : unnamed;
        }
        SourceNames known = SourceNames.of(all);
        Optional<String> stray =
                foldOfSource.keySet().stream().filter(name -> !known.hold(name)).min(Comparator.naturalOrder());
        if (unnamed.isPresent() && stray.isPresent()) {
            throw new ProfilingException(
                    "unknown-source",
                    "folds must name every source, or none but those that are tried or in the background",
                    ProblemLocation.nowhere(),
                    stray.get() + ", and not " + unnamed.get());
        }
        return new Folds(folds);
    }

    private static ProfilingException ambiguous(String rule, String value) {
        return new ProfilingException("ambiguous-source", rule, ProblemLocation.nowhere(), value);
    }

    /** The fold of every source that is tried or in the background, by the names that they have there. */
    private record Folds(Map<String, String> foldOfSource) {

        String of(String source) {
            return Objects.requireNonNull(foldOfSource.get(source));
        }
    }

    /**
     * Tries a model whose background may hold the sources themselves, which is too favourable.
     *
     * @param model the model
     * @return a likelihood ratio for each pair of a control and a recovered item, with the chain of the items; that of the model if the items are bare rows, of
     *     which nothing else is known
     * @throws ProfilingException if the items have a chain, and the model has another one but for what varies between profiles; what only one of both states is
     *     a difference
     */
    public LogRatios with(TwoLevelModel model) {
        ScoreBasis basis = model.basis();
        return pairs((i, j) -> model, folds(basis.made()), basis);
    }

    /**
     * Tries a kind of model, fitted for each pair to a background without the two sources of the pair and without all that are in a fold with one of them.
     * Names of both are compared by every spelling ({@link SourceNames}).
     *
     * @param background the population, with all sources that are tried
     * @param kind the model of a background, for example {@code TwoLevelModel::normal}
     * @return a likelihood ratio for each pair of a control and a recovered item, with the chain of {@link #with}
     * @throws ProfilingException if a source that is tried is not in the background, or too few are left without a pair, or the background has another chain as
     *     for {@link #with}
     */
    public LogRatios withoutOwnSources(
            TwoLevelBackground background, Function<TwoLevelBackground, TwoLevelModel> kind) {
        ScoreBasis basis = kind.apply(background).basis();
        Folds folds = folds(background.sources());
        List<Set<String>> leftOut = sources.stream()
                .map(source -> withItsFold(background, folds, source))
                .toList();
        return pairs(
                (i, j) -> {
                    Set<String> both = new TreeSet<>(leftOut.get(i));
                    both.addAll(leftOut.get(j));
                    return kind.apply(background.withoutNamed(both));
                },
                folds,
                ScoreBasis.of(basis.system(), basis.chain()).withLeftOut(background.sources()));
    }

    private static Set<String> withItsFold(TwoLevelBackground background, Folds folds, String source) {
        SourceNames own = SourceNames.of(List.of(source));
        Set<String> names = new TreeSet<>();
        background.sources().stream().filter(own::hold).forEach(names::add);
        if (names.isEmpty()) {
            throw TwoLevelBackground.unknown(source);
        }
        background.sources().stream()
                .filter(other -> folds.of(other).equals(folds.of(source)))
                .forEach(names::add);
        return names;
    }

    /** The model for a pair of sources. */
    @FunctionalInterface
    private interface ModelOfPair {
        TwoLevelModel of(int i, int j);
    }

    private void requireChain(ChainId ofModel) {
        chain.ifPresent(mine -> {
            List<ChainId.Part> outside = mine.partsOutside(ofModel).stream()
                    .filter(part -> !part.variesByProfile())
                    .toList();
            if (!outside.isEmpty()) {
                throw new ProfilingException(
                        "state-mismatch",
                        "items must agree in "
                                + outside.stream().map(ChainId.Part::label).toList()
                                + " with the background of a model, " + ofModel,
                        ProblemLocation.nowhere(),
                        mine.toString());
            }
        });
    }

    private LogRatios pairs(ModelOfPair models, Folds foldOfSource, ScoreBasis basis) {
        requireChain(basis.chain());
        ScoreBasis ofItems = chain.map(basis::withChain).orElse(basis);
        int count = sources.size();
        List<String> folds = sources.stream().map(foldOfSource::of).toList();
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
                SupportScores.ofPairs(pairs, sourceOfRow, foldOfRow, Optional.of(ofItems.withDesigns(designs))));
    }
}
