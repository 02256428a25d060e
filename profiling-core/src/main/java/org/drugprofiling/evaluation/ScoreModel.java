package org.drugprofiling.evaluation;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.evaluation.EvaluationOutcome.Evaluated;
import org.drugprofiling.evaluation.EvaluationOutcome.NotEvaluated;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.provenance.ChainId;

/**
 * Likelihood ratios from link values: a link value is brought to a scale without borders and calibrated on populations; for example a Pearson distance
 * on Fisher's z with logistic calibration.
 *
 * <p>It takes link values of the metric and the chain of its populations only. An infinite score, as of two identical profiles, counts as the
 * outermost finite one of the populations: nothing more extreme has been seen.
 *
 * @since 0.1.0
 */
public final class ScoreModel {

    private final LinkPopulations populations;
    private final ScoreScale scale;
    private final Anchoring anchoring;
    private final SupportScores scores;
    private final Calibration.Fitting fitting;
    private final Calibration calibration;
    private final double lowest;
    private final double highest;

    private ScoreModel(
            LinkPopulations populations,
            ScoreScale scale,
            Anchoring anchoring,
            SupportScores scores,
            Calibration.Fitting fitting) {
        this.populations = populations;
        this.scale = scale;
        this.anchoring = anchoring;
        this.scores = scores;
        this.fitting = fitting;
        this.calibration = fitting.fit(scores);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ScoredPair pair : scores.pairs()) {
            if (Double.isFinite(pair.score())) {
                low = Math.min(low, pair.score());
                high = Math.max(high, pair.score());
            }
        }
        this.lowest = low;
        this.highest = high;
    }

    /**
     * Fits to all pairs of populations, without an anchor.
     *
     * @param populations linked pairs for same source, unlinked ones for different sources
     * @param scale what becomes of a link value first
     * @param fitting how scores become likelihood ratios, for example {@code LogisticCalibration::fit}
     * @return the model
     * @throws ProfilingException if the scale does not suit the metric or the scores admit no such calibration
     */
    public static ScoreModel fit(LinkPopulations populations, ScoreScale scale, Calibration.Fitting fitting) {
        return new ScoreModel(populations, scale, Anchoring.NONE, SupportScores.of(populations, scale), fitting);
    }

    /**
     * Fits to all linked pairs, and to the unlinked pairs of the trace.
     *
     * @param populations linked and unlinked pairs, the trace among their rows
     * @param trace the row of the trace
     * @param scale what becomes of a link value first
     * @param fitting how scores become likelihood ratios
     * @return the model, for the trace alone
     * @throws ProfilingException if the trace has no unlinked pair, or as for {@link #fit}
     */
    public static ScoreModel anchoredOnTrace(
            LinkPopulations populations, int trace, ScoreScale scale, Calibration.Fitting fitting) {
        SupportScores all = SupportScores.of(populations, scale);
        List<ScoredPair> kept = all.pairs().stream()
                .filter(pair -> pair.label() == PairLabel.LINKED || pair.i() == trace || pair.j() == trace)
                .toList();
        return new ScoreModel(populations, scale, Anchoring.TRACE, all.withPairs(kept), fitting);
    }

    /**
     * Fits to all linked pairs, and to the unlinked pairs of the reference source.
     *
     * @param populations linked and unlinked pairs, the reference source among their sources
     * @param reference the reference source in any spelling ({@link SourceNames})
     * @param scale what becomes of a link value first
     * @param fitting how scores become likelihood ratios
     * @return the model, for that source alone
     * @throws ProfilingException if the source is none of the populations or has no unlinked pair, or as for {@link #fit}
     */
    public static ScoreModel anchoredOnReference(
            LinkPopulations populations, String reference, ScoreScale scale, Calibration.Fitting fitting) {
        SupportScores all = SupportScores.of(populations, scale);
        String named = named(reference, all.sourceOfRow());
        List<ScoredPair> kept = all.pairs().stream()
                .filter(pair -> pair.label() == PairLabel.LINKED || isOf(named, pair, all.sourceOfRow()))
                .toList();
        return new ScoreModel(populations, scale, Anchoring.REFERENCE, all.withPairs(kept), fitting);
    }

    /**
     * Fits to the linked and the unlinked pairs of the reference source.
     *
     * @param populations linked and unlinked pairs, the reference source among their sources
     * @param reference the reference source in any spelling ({@link SourceNames})
     * @param scale what becomes of a link value first
     * @param fitting how scores become likelihood ratios
     * @return the model, for that source alone
     * @throws ProfilingException if the source is none of the populations or has no linked or no unlinked pair, or as for {@link #fit}
     */
    public static ScoreModel ofSpecificSource(
            LinkPopulations populations, String reference, ScoreScale scale, Calibration.Fitting fitting) {
        SupportScores all = SupportScores.of(populations, scale);
        String named = named(reference, all.sourceOfRow());
        List<ScoredPair> kept = all.pairs().stream()
                .filter(pair -> isOf(named, pair, all.sourceOfRow()))
                .toList();
        return new ScoreModel(populations, scale, Anchoring.SPECIFIC_SOURCE, all.withPairs(kept), fitting);
    }

    /** How a source is named among others. */
    private static String named(String source, List<String> sourceOfRow) {
        List<String> names = SourceNames.of(sourceOfRow).findAll(source);
        if (names.size() != 1) {
            throw new ProfilingException(
                    names.isEmpty() ? "unknown-source" : "ambiguous-source",
                    "the reference source must be one of the sources of the populations",
                    ProblemLocation.nowhere(),
                    names.isEmpty() ? source : source + ", which may be " + String.join(" or ", names));
        }
        return names.get(0);
    }

    private static boolean isOf(String source, ScoredPair pair, List<String> sourceOfRow) {
        return sourceOfRow.get(pair.i()).equals(source)
                || sourceOfRow.get(pair.j()).equals(source);
    }

    /**
     * {@return the number of sources behind the pairs that the model was fitted on}
     */
    public int sources() {
        return scores.sources().orElseThrow();
    }

    /**
     * Tries the calibration on sources that it has not seen.
     *
     * @return the likelihood ratios of the pairs of the model
     */
    public CalibrationTrial trial() {
        return CalibrationTrial.of(scores, fitting);
    }

    /**
     * Evaluates what a comparison gave for a case.
     *
     * @param outcome a link value of the metric and the chain of the populations
     * @param frame propositions, level, population and bounds
     * @return the likelihood ratio, or why there is none
     * @throws ProfilingException if the frame names another level or number of sources than the populations have
     */
    public EvaluationOutcome evaluate(ComparisonOutcome outcome, EvaluationFrame frame) {
        Objects.requireNonNull(outcome, "outcome");
        requireFrame(Objects.requireNonNull(frame, "frame"));
        if (outcome instanceof NotComparable none) {
            return new NotEvaluated(
                    NotEvaluatedReason.NOT_COMPARABLE, none.reason().explanation());
        }
        LinkValue value = outcome.orElseThrow();
        List<ChainId.Part> differing = value.chain().partsOutside(populations.chain());
        if (!differing.isEmpty() || !value.metric().equals(populations.metric())) {
            return new NotEvaluated(
                    NotEvaluatedReason.STATE_MISMATCH,
                    differing.stream().map(ChainId.Part::label).toList().toString());
        }
        double log10 = log10LikelihoodRatio(value.value());
        if (Double.isNaN(log10)) {
            return new NotEvaluated(NotEvaluatedReason.OUTSIDE_MODEL, calibration.description());
        }
        if (Double.isInfinite(log10)) {
            return new NotEvaluated(NotEvaluatedReason.INFINITE, calibration.description());
        }
        return new Evaluated(LikelihoodRatio.of(log10, frame, description(), value.chain()));
    }

    private double log10LikelihoodRatio(double linkValue) {
        double score = scale.support(linkValue);
        return calibration.log10LikelihoodRatio(Double.isInfinite(score) ? (score > 0 ? highest : lowest) : score);
    }

    private void requireFrame(EvaluationFrame frame) {
        if (frame.level() != populations.rule().level()) {
            throw new ProfilingException(
                    "state-mismatch",
                    "the level of same must be that of the linked pairs, "
                            + populations.rule().level().id(),
                    ProblemLocation.nowhere(),
                    frame.level().id());
        }
        if (frame.population().sources() != sources()) {
            throw new ProfilingException(
                    "state-mismatch",
                    "the relevant population must have the sources of the model, " + sources(),
                    ProblemLocation.nowhere(),
                    Integer.toString(frame.population().sources()));
        }
    }

    /**
     * {@return how scores become likelihood ratios}
     */
    public Calibration calibration() {
        return calibration;
    }

    /**
     * {@return the pairs that the model was fitted on}
     */
    public SupportScores scores() {
        return scores;
    }

    /**
     * {@return the model with its choices in one line}
     */
    public String description() {
        return "score-based, " + populations.metric().id() + " on the scale " + scale.id() + ", " + anchoring.words()
                + "; " + calibration.description() + "; " + scores;
    }

    @Override
    public String toString() {
        return description();
    }
}
