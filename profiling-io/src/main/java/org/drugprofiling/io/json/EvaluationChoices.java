package org.drugprofiling.io.json;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.sample.Exclusion;

/**
 * What a laboratory states about its samples before an evaluation, for example that sample {@code S012-r1} was set aside by N. N.
 * because its extract leaked.
 *
 * @param exclusions samples that a person set aside
 * @param weighting how much each pair counts
 * @param unlinked which unlinked pairs take part
 * @since 0.1.0
 */
public record EvaluationChoices(List<Exclusion> exclusions, PairWeighting weighting, UnlinkedPairs unlinked) {

    /** Nothing is set aside, every pair counts 1, and all unlinked pairs take part. */
    public static final EvaluationChoices PLAIN =
            new EvaluationChoices(List.of(), PairWeighting.EACH_PAIR, UnlinkedPairs.ALL);

    /**
     * Checks that all is there and copies the list.
     */
    public EvaluationChoices {
        exclusions = Objects.requireNonNull(exclusions, "exclusions").stream()
                .map(exclusion -> Objects.requireNonNull(exclusion, "exclusions must not hold null"))
                .toList();
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(unlinked, "unlinked");
    }

    /**
     * Returns a plan with these choices.
     *
     * @param plan which limits are derived, and how
     * @return the plan, without what was set aside
     */
    public Evaluation.Plan in(Evaluation.Plan plan) {
        return Objects.requireNonNull(plan, "plan").without(exclusions).weighted(weighting, unlinked);
    }
}
