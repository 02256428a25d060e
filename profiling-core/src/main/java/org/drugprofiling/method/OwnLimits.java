package org.drugprofiling.method;

import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;

/** The check that limits were derived by the chain of a method, and what is said of those that were. */
final class OwnLimits {

    private OwnLimits() {}

    /** Refuses limits of another metric, substance, pre-treatment, target set or non-detect policy than those of a method. */
    static void require(ProfilingMethod method, DecisionLimits limits) {
        ChainId chain = limits.falsePositive().chain();
        require(method, chain, ChainId.Part.METRIC, method.metric().id());
        require(method, chain, ChainId.Part.SUBSTANCE, method.substance().id());
        require(
                method,
                chain,
                ChainId.Part.PRETREATMENT,
                method.pretreatment().id().replace('|', '/'));
        if (method.readiness() != MethodReadiness.TEMPLATE) {
            require(method, chain, ChainId.Part.TARGETS, method.assembly().targetsPart());
            require(method, chain, ChainId.Part.NON_DETECTS, method.assembly().nonDetectsPart());
        }
    }

    private static void require(ProfilingMethod method, ChainId chain, ChainId.Part part, String own) {
        String ofLimits = chain.part(part);
        if (!ofLimits.equals(own) && !ofLimits.equals(ChainId.UNSPECIFIED)) {
            throw new ProfilingException(
                    "threshold-does-not-apply",
                    "the " + part.label() + " of limits must be that of the method, " + own,
                    ProblemLocation.nowhere().with("method", method.id()),
                    ofLimits);
        }
    }

    /** Names the fitted state that limits were derived with, to go on with after a message. */
    static String fittedState(DecisionLimits limits) {
        return " (its limits are of the fitted state "
                + limits.falsePositive().chain().part(ChainId.Part.FITTED_STATE) + ")";
    }
}
