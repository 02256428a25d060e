package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.provenance.ChainId;

/**
 * The scores of same-source and of different-source pairs on a scale on which high speaks for the same source, for example 160 and 25,440 of
 * them. What a {@link Calibration} is fitted on.
 *
 * <p>A score may be infinite, never {@code NaN}. Where the sources behind the pairs are known, figures can be given with an interval over
 * sources, and a calibration can be tried on sources that it has not seen.
 *
 * @since 0.1.0
 */
public final class SupportScores {

    private final List<ScoredPair> pairs;
    private final List<String> sourceOfRow;
    private final List<String> foldOfRow;
    private final Optional<ScoreBasis> basis;

    private SupportScores(
            List<ScoredPair> pairs, List<String> sourceOfRow, List<String> foldOfRow, Optional<ScoreBasis> basis) {
        this.pairs = List.copyOf(pairs);
        this.sourceOfRow = List.copyOf(sourceOfRow);
        this.foldOfRow = List.copyOf(foldOfRow);
        this.basis = basis;
        for (PairLabel label : PairLabel.values()) {
            if (this.pairs.stream().noneMatch(pair -> pair.label() == label)) {
                throw new ProfilingException(
                        "empty-population",
                        "there must be at least one " + (label == PairLabel.LINKED ? "same-source" : "different-source")
                                + " score");
            }
        }
    }

    /**
     * Takes scores whose sources are not known; each counts 1.
     *
     * @param sameSource at least one score, no {@code NaN}
     * @param differentSource at least one score, no {@code NaN}
     * @return the scores
     * @throws ProfilingException if a set is empty or a score is {@code NaN}
     */
    public static SupportScores of(double[] sameSource, double[] differentSource) {
        List<ScoredPair> pairs = new ArrayList<>(sameSource.length + differentSource.length);
        for (double score : sameSource) {
            pairs.add(new ScoredPair(-1, -1, PairLabel.LINKED, score, 1));
        }
        for (double score : differentSource) {
            pairs.add(new ScoredPair(-1, -1, PairLabel.UNLINKED, score, 1));
        }
        return new SupportScores(pairs, List.of(), List.of(), Optional.empty());
    }

    /**
     * Takes pairs of rows of known sources.
     *
     * @param pairs linked for same source, unlinked for different sources, each with its score and weight
     * @param sourceOfRow the source of each row that the pairs name
     * @return the scores
     * @throws ProfilingException if no pair is of one kind, a row has no source, or two sources may be one in two spellings ({@link SourceNames})
     */
    public static SupportScores ofPairs(List<ScoredPair> pairs, List<String> sourceOfRow) {
        SourceNames.requireOneSpelling(sourceOfRow, "sources of pairs");
        return ofPairs(pairs, sourceOfRow, sourceOfRow, Optional.empty());
    }

    /** Takes pairs of rows of known sources and folds. */
    static SupportScores ofPairs(
            List<ScoredPair> pairs, List<String> sourceOfRow, List<String> foldOfRow, Optional<ScoreBasis> basis) {
        for (ScoredPair pair : pairs) {
            if (Math.min(pair.i(), pair.j()) < 0 || Math.max(pair.i(), pair.j()) >= sourceOfRow.size()) {
                throw new ProfilingException(
                        "invalid-pair",
                        "both rows of a pair must have a source",
                        ProblemLocation.nowhere(),
                        "rows " + pair.i() + " and " + pair.j() + " of " + sourceOfRow.size());
            }
        }
        return new SupportScores(pairs, sourceOfRow, foldOfRow, basis);
    }

    /**
     * Takes the link values of populations on a scale of support.
     *
     * @param populations linked pairs for same source, unlinked ones for different sources
     * @param scale what becomes of a link value
     * @return the scores, with sources and weights of the populations; what they rest on is known if nothing was fitted before them
     * @throws ProfilingException if the scale does not suit the metric
     */
    public static SupportScores of(LinkPopulations populations, ScoreScale scale) {
        scale.requireSuits(populations.metric());
        ChainId chain = populations.chain();
        // a fitted pre-treatment has seen sources that its chain does not name
        Optional<ScoreBasis> basis = chain.part(ChainId.Part.FITTED_STATE).equals(ChainId.UNSPECIFIED)
                ? Optional.of(ScoreBasis.of(
                        "score-based, " + populations.metric().id() + " on the scale " + scale.id(), chain))
                : Optional.empty();
        return ofPairs(
                mapped(populations.pairs(), scale::support), populations.sourceOfRow(), populations.foldOfRow(), basis);
    }

    private static List<ScoredPair> mapped(List<ScoredPair> pairs, DoubleUnaryOperator function) {
        return pairs.stream()
                .map(pair -> new ScoredPair(
                        pair.i(), pair.j(), pair.label(), function.applyAsDouble(pair.score()), pair.weight()))
                .toList();
    }

    /** The same pairs with other scores, of which it is not known what they rest on. */
    SupportScores map(DoubleUnaryOperator function) {
        return sourceOfRow.isEmpty()
                ? new SupportScores(mapped(pairs, function), List.of(), List.of(), Optional.empty())
                : ofPairs(mapped(pairs, function), sourceOfRow, foldOfRow, Optional.empty());
    }

    /**
     * Returns these scores with what they rest on. Scores of a {@link TwoLevelTrial} have it already; of another program it is for the caller to
     * state.
     *
     * @param stated the system that gave them and the sources it has seen
     * @return the scores
     */
    public SupportScores withBasis(ScoreBasis stated) {
        return new SupportScores(pairs, sourceOfRow, foldOfRow, Optional.of(stated));
    }

    /** These scores with what they rest on, if it is known. */
    SupportScores withKnownBasis(Optional<ScoreBasis> known) {
        return new SupportScores(pairs, sourceOfRow, foldOfRow, known);
    }

    /** What a calibration that was fitted on these scores has seen, if it is known. */
    Optional<ScoreBasis> basisOfCalibration() {
        return basis.map(known -> known.ofCalibration(sourceOfRow));
    }

    /** Other pairs of the same rows. */
    SupportScores withPairs(List<ScoredPair> others) {
        return ofPairs(others, sourceOfRow, foldOfRow, basis);
    }

    /**
     * {@return the system that gave the scores and the sources it has seen, empty where they are not known}
     */
    public Optional<ScoreBasis> basis() {
        return basis;
    }

    /**
     * {@return the pairs in the order given; linked for same source; rows are −1 where they are not known}
     */
    public List<ScoredPair> pairs() {
        return pairs;
    }

    /**
     * {@return the scores of same-source pairs in the order given}
     */
    public double[] sameSource() {
        return scores(PairLabel.LINKED);
    }

    /**
     * {@return the scores of different-source pairs in the order given}
     */
    public double[] differentSource() {
        return scores(PairLabel.UNLINKED);
    }

    private double[] scores(PairLabel label) {
        return pairs.stream()
                .filter(pair -> pair.label() == label)
                .mapToDouble(ScoredPair::score)
                .toArray();
    }

    /**
     * Returns how many different pairs of rows there are; one that is met twice, as by two calibrations, counts once.
     *
     * @param label linked for same source, unlinked for different sources
     * @return their number; where rows are not known the number of scores
     */
    public int pairCount(PairLabel label) {
        return (int) IntStream.range(0, pairs.size())
                .filter(k -> pairs.get(k).label() == label)
                .mapToObj(k -> {
                    ScoredPair pair = pairs.get(k);
                    return pair.i() < 0
                            ? List.of(k)
                            : List.of(Math.min(pair.i(), pair.j()), Math.max(pair.i(), pair.j()));
                })
                .distinct()
                .count();
    }

    /** The weights of pairs of a label in the order of their scores. */
    double[] weights(PairLabel label) {
        return pairs.stream()
                .filter(pair -> pair.label() == label)
                .mapToDouble(ScoredPair::weight)
                .toArray();
    }

    /**
     * {@return the source of each row, in row order; empty where sources are not known}
     */
    public List<String> sourceOfRow() {
        return sourceOfRow;
    }

    /**
     * {@return for each row the sources that are left out and drawn together, named by the first of them: those known to be related; empty where sources are not known}
     */
    public List<String> foldOfRow() {
        return foldOfRow;
    }

    /**
     * {@return the number of sources behind the pairs, empty where they are not known}
     */
    public OptionalInt sources() {
        if (sourceOfRow.isEmpty()) {
            return OptionalInt.empty();
        }
        Set<String> sources = new HashSet<>();
        for (ScoredPair pair : pairs) {
            sources.add(sourceOfRow.get(pair.i()));
            sources.add(sourceOfRow.get(pair.j()));
        }
        return OptionalInt.of(sources.size());
    }

    /** The number of sources in words, for reports. */
    String sourcesInWords() {
        OptionalInt count = sources();
        return count.isPresent() ? ReadableNumber.counted(count.getAsInt(), "source") : "an unknown number of sources";
    }

    @Override
    public String toString() {
        return sameSource().length + " same-source and " + differentSource().length + " different-source pairs of "
                + sourcesInWords();
    }
}
