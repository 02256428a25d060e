package org.drugprofiling.method;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.Invariance;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.TargetSet;

/**
 * Methods of a single target: of its number nothing is left to compare once a factor of each profile is taken away, and every pair would be perfectly alike.
 */
final class SingleTarget {

    private static final Set<Invariance> TAKE_THE_NUMBER =
            EnumSet.of(Invariance.ROW_SCALE, Invariance.ROW_SHIFT, Invariance.INCREASING_MAP);

    private SingleTarget() {}

    static void require(ProfilingMethod method) {
        if (method.readiness() != MethodReadiness.TEMPLATE) {
            require(method.id(), method.targets(), method.pretreatment(), method.metric());
        }
    }

    private static void require(String method, TargetSet targets, Pretreatment pretreatment, ComparisonMetric metric) {
        int count = targets.size();
        for (PretreatmentStep step : pretreatment.steps()) {
            if (count == 1 && makesConstant(step)) {
                throw refusal(
                        method, targets, "the pre-treatment " + step.id() + " makes every profile of it the same");
            }
            count = after(step, count);
        }
        // a metric that needs more targets refuses each pair by itself
        if (count == 1
                && metric.minimumTargets() == 1
                && !Collections.disjoint(metric.invariances(), TAKE_THE_NUMBER)) {
            throw refusal(
                    method,
                    targets,
                    metric.id() + " ignores a factor of each profile, so that all that have it are perfectly alike");
        }
    }

    /** Whether one number becomes the same for all profiles; steps that refuse one target are not among these. */
    private static boolean makesConstant(PretreatmentStep step) {
        return switch (step.id()) {
            case "normalise-to-maximum", "normalise-to-norm", "centred-log-ratio" -> true;
            default -> false;
        };
    }

    /** How many targets a step leaves of so many, two at least where it relates them. */
    private static int after(PretreatmentStep step, int count) {
        return switch (step.id()) {
            case "additive-log-ratio", "isometric-log-ratio" -> count - 1;
            case "pair-log-ratios" -> count * (count - 1) / 2;
            case "normalise-to-target" -> step.parameters().containsKey("drop") ? count - 1 : count;
            default -> count;
        };
    }

    private static ProfilingException refusal(String method, TargetSet targets, String why) {
        return new ProfilingException(
                "single-target",
                "a method that compares one number of each profile must compare how large it is: " + why,
                ProblemLocation.nowhere().with("method", method),
                targets.ids().toString());
    }
}
