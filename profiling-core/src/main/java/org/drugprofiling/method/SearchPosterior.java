package org.drugprofiling.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.evaluation.EvaluationFrame;
import org.drugprofiling.evaluation.EvaluationOutcome;
import org.drugprofiling.evaluation.NotEvaluatedReason;
import org.drugprofiling.evaluation.OpenSetPosterior;
import org.drugprofiling.evaluation.ScoreModel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.search.BayesianDiscovery;

/**
 * How probable it is that each candidate of a search, or none of them, belongs to the query, from likelihood ratios and a stated prior probability of
 * "none of them", if at most one does and all are equally probable beforehand.
 *
 * @param posterior the probabilities with their priors, by sample
 * @param withoutRatio samples that cannot be compared; their likelihood ratio counts as 1, because nothing was found about them
 * @since 0.1.0
 */
public record SearchPosterior(OpenSetPosterior posterior, List<String> withoutRatio) {

    /**
     * Copies the list.
     */
    public SearchPosterior {
        Objects.requireNonNull(posterior, "posterior");
        withoutRatio = List.copyOf(withoutRatio);
    }

    static SearchPosterior of(
            List<ComparisonResult> results, ScoreModel model, EvaluationFrame frame, double priorOfNone) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        for (ComparisonResult result : results) {
            String name = result.b().sample().value();
            if (ratios.containsKey(name)) {
                throw new ProfilingException(
                        "duplicate-candidate",
                        "each candidate of a search must be there once",
                        ProblemLocation.nowhere().withIdentifier("sample", name),
                        null);
            }
            ratios.put(name, log10(model.evaluate(result.outcome(), frame), name, without));
        }
        return new SearchPosterior(OpenSetPosterior.ofCandidates(ratios, priorOfNone), without);
    }

    private static double log10(EvaluationOutcome outcome, String name, List<String> without) {
        if (outcome instanceof EvaluationOutcome.NotEvaluated none) {
            if (none.reason() != NotEvaluatedReason.NOT_COMPARABLE) {
                throw new ProfilingException(
                        "no-likelihood-ratio",
                        "each candidate that can be compared must have a likelihood ratio",
                        ProblemLocation.nowhere().withIdentifier("sample", name),
                        none.toString());
            }
            without.add(name);
            return 0;
        }
        return outcome.orElseThrow().log10();
    }

    /**
     * Lists the candidates as far as the expected share of wrong ones stays within a level.
     *
     * @param level largest expected share of wrong ones, for example 0.05
     * @return the list
     */
    public BayesianDiscovery reported(BigDecimal level) {
        return BayesianDiscovery.of(posterior.probabilities(), level);
    }

    @Override
    public String toString() {
        return posterior + (withoutRatio.isEmpty() ? "" : "\nnot comparable, counted with 1: " + withoutRatio.size());
    }
}
