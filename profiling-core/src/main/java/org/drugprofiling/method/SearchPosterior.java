package org.drugprofiling.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.drugprofiling.evaluation.EvaluationFrame;
import org.drugprofiling.evaluation.EvaluationOutcome;
import org.drugprofiling.evaluation.NotEvaluatedReason;
import org.drugprofiling.evaluation.OpenSetPosterior;
import org.drugprofiling.evaluation.ScoreModel;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.search.BayesianDiscovery;

/**
 * How probable it is that the query belongs to each source of the candidates of a search, or to none of them, from likelihood ratios and a stated prior probability of
 * "none of them", if it belongs to at most one source and all are equally probable beforehand.
 *
 * <p>The hypotheses are sources at the level of the frame, seizures or batches, not specimens: five tablets of one batch are one hypothesis. The likelihood ratio of a source is the
 * mean of those of its specimens. They are not independent, so that a product would count one finding several times, and the largest would grow with the number of
 * specimens. The mean is 1 in expectation if the query belongs to none of them, whatever the dependence, because each of its terms is; it is the prior of
 * the source shared equally among its specimens, each taken alone as what the query is held against. Where all specimens speak for the source it is lower than their joint likelihood
 * ratio would be.
 *
 * @param posterior the probabilities with their priors, by source, for example {@code seizure 17}
 * @param samplesOfSource of each source the samples that were compared or could not be
 * @param withoutRatio samples that cannot be compared; they are left out of the mean of their source, and a source of which none can be counts with 1, because nothing was found
 *     about it
 * @since 0.1.0
 */
public record SearchPosterior(
        OpenSetPosterior posterior, Map<String, List<String>> samplesOfSource, List<String> withoutRatio) {

    /**
     * Copies the collections.
     */
    public SearchPosterior {
        Objects.requireNonNull(posterior, "posterior");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        samplesOfSource.forEach((source, samples) -> copy.put(source, List.copyOf(samples)));
        samplesOfSource = Collections.unmodifiableMap(copy);
        withoutRatio = List.copyOf(withoutRatio);
    }

    static SearchPosterior of(
            List<ComparisonResult> results,
            ScoreModel model,
            EvaluationFrame frame,
            PopulationRule rule,
            double priorOfNone) {
        if (rule.level() != frame.level()) {
            throw new ProfilingException(
                    "state-mismatch",
                    "sources of candidates must be of the level of same of the frame, "
                            + frame.level().id(),
                    ProblemLocation.nowhere(),
                    rule.id() + " of level " + rule.level().id());
        }
        Map<String, List<String>> samples = new LinkedHashMap<>();
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> sources =
                rule.sources(results.stream().map(ComparisonResult::b).toList());
        for (int k = 0; k < results.size(); k++) {
            ComparisonResult result = results.get(k);
            String name = result.b().sample().value();
            if (!names.add(name)) {
                throw new ProfilingException(
                        "duplicate-candidate",
                        "each candidate of a search must be there once",
                        ProblemLocation.nowhere().withIdentifier("sample", name),
                        null);
            }
            samples.computeIfAbsent(sources.get(k), any -> new ArrayList<>()).add(name);
            List<Double> ofSource = ratios.computeIfAbsent(sources.get(k), any -> new ArrayList<>());
            log10(model.evaluate(result.outcome(), frame), name)
                    .ifPresentOrElse(ofSource::add, () -> without.add(name));
        }
        Map<String, Double> means = new LinkedHashMap<>();
        ratios.forEach((source, logs) -> means.put(source, log10OfMean(logs)));
        return new SearchPosterior(OpenSetPosterior.ofCandidates(means, priorOfNone), samples, without);
    }

    /** The rule that names sources at a level of same. */
    static PopulationRule ruleOf(SameLevel level) {
        return switch (level) {
            case SEIZURE -> PopulationRules.SAME_SEIZURE;
            case BATCH -> PopulationRules.SAME_BATCH;
            default ->
                throw new ProfilingException(
                        "unknown-sources",
                        "sources of candidates must be named by a rule where the level of same is neither seizure nor batch",
                        ProblemLocation.nowhere(),
                        level.id());
        };
    }

    /** The logarithm of the mean, taken over the largest so that no power is infinite; 0 of none. */
    private static double log10OfMean(List<Double> logs) {
        if (logs.isEmpty()) {
            return 0;
        }
        double largest = Collections.max(logs);
        double sum = 0;
        // the order of the table plays no part in sums
        for (double log : logs.stream().sorted().toList()) {
            sum += StrictMath.pow(10, log - largest);
        }
        return logs.size() == 1 ? largest : largest + StrictMath.log10(sum / logs.size());
    }

    private static OptionalDouble log10(EvaluationOutcome outcome, String name) {
        if (outcome instanceof EvaluationOutcome.NotEvaluated none) {
            if (none.reason() != NotEvaluatedReason.NOT_COMPARABLE) {
                throw new ProfilingException(
                        "no-likelihood-ratio",
                        "each candidate that can be compared must have a likelihood ratio",
                        ProblemLocation.nowhere().withIdentifier("sample", name),
                        none.toString());
            }
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(outcome.orElseThrow().log10());
    }

    /**
     * Lists the sources as far as the expected share of wrong ones stays within a level.
     *
     * @param level largest expected share of wrong ones, for example 0.05
     * @return the list
     */
    public BayesianDiscovery reported(BigDecimal level) {
        return BayesianDiscovery.of(posterior.probabilities(), level);
    }

    @Override
    public String toString() {
        return posterior + (withoutRatio.isEmpty() ? "" : "\nnot comparable: " + withoutRatio.size());
    }
}
