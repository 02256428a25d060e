package org.drugprofiling.evaluation;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * What became of an evaluation: a likelihood ratio, or the reason why there is none.
 *
 * @since 0.1.0
 */
public sealed interface EvaluationOutcome permits EvaluationOutcome.Evaluated, EvaluationOutcome.NotEvaluated {

    /**
     * {@return the likelihood ratio, empty if there is none}
     */
    Optional<LikelihoodRatio> likelihoodRatio();

    /**
     * {@return the likelihood ratio}
     *
     * @throws ProfilingException if there is none, with the reason
     */
    LikelihoodRatio orElseThrow();

    /**
     * An evaluation with a likelihood ratio.
     *
     * @param value the likelihood ratio
     */
    record Evaluated(LikelihoodRatio value) implements EvaluationOutcome {

        /**
         * Checks that it is there.
         */
        public Evaluated {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Optional<LikelihoodRatio> likelihoodRatio() {
            return Optional.of(value);
        }

        @Override
        public LikelihoodRatio orElseThrow() {
            return value;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * An evaluation without a likelihood ratio.
     *
     * @param reason why, from a closed list
     * @param detail what exactly, may be empty
     */
    record NotEvaluated(NotEvaluatedReason reason, String detail) implements EvaluationOutcome {

        /**
         * Checks that the reason is there.
         */
        public NotEvaluated {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public Optional<LikelihoodRatio> likelihoodRatio() {
            return Optional.empty();
        }

        @Override
        public LikelihoodRatio orElseThrow() {
            throw new ProfilingException(
                    "not-evaluated",
                    "outcome of an evaluation must be a likelihood ratio",
                    ProblemLocation.nowhere().with("reason", reason.id()),
                    toString());
        }

        @Override
        public String toString() {
            return "no likelihood ratio: " + reason.explanation() + (detail.isEmpty() ? "" : " (" + detail + ")");
        }
    }
}
