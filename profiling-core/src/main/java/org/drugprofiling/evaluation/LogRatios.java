package org.drugprofiling.evaluation;

import java.util.List;
import java.util.Optional;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;

/**
 * The log10 likelihood ratios that a system gave to same-source and to different-source pairs, for example 2.77 and −186.5. What
 * {@link Performance} and {@link LogRatioBounds} are found from.
 *
 * @since 0.1.0
 */
public final class LogRatios {

    private final SupportScores scores;

    private LogRatios(SupportScores scores) {
        this.scores = scores;
    }

    /**
     * Takes log10 likelihood ratios whose sources are not known.
     *
     * @param sameSource at least one, may be infinite, no {@code NaN}
     * @param differentSource at least one, may be infinite, no {@code NaN}
     * @return the likelihood ratios
     * @throws ProfilingException if a set is empty or a number is {@code NaN}
     */
    public static LogRatios of(double[] sameSource, double[] differentSource) {
        return new LogRatios(SupportScores.of(sameSource, differentSource));
    }

    /**
     * Takes pairs of rows of known sources.
     *
     * @param pairs linked for same source, unlinked for different sources, each with its log10 likelihood ratio as score
     * @param sourceOfRow the source of each row that the pairs name
     * @return the likelihood ratios
     * @throws ProfilingException if no pair is of one kind, a number is {@code NaN}, a row has no source, or two sources may be one in two spellings ({@link
     *     org.drugprofiling.profile.SourceNames})
     */
    public static LogRatios ofPairs(List<ScoredPair> pairs, List<String> sourceOfRow) {
        return new LogRatios(SupportScores.ofPairs(pairs, sourceOfRow));
    }

    /** Declares scores to be log10 likelihood ratios. */
    static LogRatios of(SupportScores scores) {
        return new LogRatios(scores);
    }

    /**
     * {@return these numbers as scores that can be calibrated once more}
     */
    public SupportScores asScores() {
        return scores;
    }

    /**
     * {@return the log10 likelihood ratios of same-source pairs}
     */
    public double[] sameSource() {
        return scores.sameSource();
    }

    /**
     * {@return the log10 likelihood ratios of different-source pairs}
     */
    public double[] differentSource() {
        return scores.differentSource();
    }

    /**
     * Returns these likelihood ratios with what they rest on. Those of a {@link TwoLevelTrial} have it already; of another program it is for the
     * caller to state.
     *
     * @param stated the system that gave them and the sources it has seen
     * @return the likelihood ratios
     */
    public LogRatios withBasis(ScoreBasis stated) {
        return new LogRatios(scores.withBasis(stated));
    }

    /**
     * {@return the system that gave the likelihood ratios and the sources it has seen, empty where they are not known}
     */
    public Optional<ScoreBasis> basis() {
        return scores.basis();
    }

    @Override
    public String toString() {
        return "log10 likelihood ratios of " + scores;
    }
}
