package org.drugprofiling.evaluation;

import org.drugprofiling.problem.ProfilingException;

/**
 * The two propositions between which evidence is weighed, each in one sentence of the case; for example "the tablets of item 1 and of item 2 come
 * from one production batch" against "they come from different batches".
 *
 * @param sameSource the proposition that a large likelihood ratio supports
 * @param differentSource the proposition that a small one supports
 * @since 0.1.0
 */
public record Propositions(String sameSource, String differentSource) {

    /**
     * Checks that both are there and that they differ.
     */
    public Propositions {
        if (sameSource.isBlank()
                || differentSource.isBlank()
                || sameSource.strip().equals(differentSource.strip())) {
            throw new ProfilingException(
                    "invalid-propositions", "a likelihood ratio must have two propositions that are stated and differ");
        }
    }
}
