package org.drugprofiling.pretreatment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** The steps by the ids and parameters that files name them with; see {@link PretreatmentSteps#of}. */
final class NamedSteps {

    static final List<String> IDS = List.of(
            "normalise-to-sum",
            "normalise-to-target",
            "normalise-to-maximum",
            "normalise-to-norm",
            "internal-standard",
            "square-root",
            "fourth-root",
            "log10",
            "presence",
            "clamp-negative",
            "replace-zeros",
            "standard-normal-variate",
            "centred-log-ratio",
            "additive-log-ratio",
            "isometric-log-ratio",
            "pair-log-ratios",
            "centre",
            "divide-by-standard-deviation",
            "divide-by-within-source-deviation",
            "autoscale",
            "pareto",
            "range-scale",
            "probabilistic-quotient");

    private NamedSteps() {}

    static PretreatmentStep of(String id, Map<String, ?> parameters) {
        StepParameters given = new StepParameters(id, new TreeMap<>(parameters));
        PretreatmentStep step = switch (id) {
            case "normalise-to-sum" -> SampleSteps.normaliseToSum();
            case "normalise-to-target" -> SampleSteps.normaliseToTarget(given.target(), given.flag("drop"));
            case "normalise-to-maximum" -> SampleSteps.normaliseToMaximum();
            case "normalise-to-norm" -> SampleSteps.normaliseToNorm();
            case "internal-standard" -> SampleSteps.internalStandard(given.numbers("values"));
            case "square-root" -> SampleSteps.squareRoot();
            case "fourth-root" -> SampleSteps.fourthRoot();
            case "log10" ->
                given.has("factor")
                        ? SampleSteps.logFactor(given.number("factor"))
                        : SampleSteps.logOffset(given.numberOr("offset", 0));
            case "presence" ->
                given.isList("limit")
                        ? SampleSteps.presence(given.numbers("limit"))
                        : SampleSteps.presence(given.numberOr("limit", 0));
            case "clamp-negative" -> SampleSteps.clampNegative();
            case "replace-zeros" ->
                given.has("multiplicative")
                        ? SampleSteps.replaceZerosMultiplicatively(given.number("multiplicative"))
                        : SampleSteps.replaceZeros(given.number("value"));
            case "standard-normal-variate" -> SampleSteps.standardNormalVariate();
            case "centred-log-ratio" -> LogRatioSteps.centredLogRatio();
            case "additive-log-ratio" -> LogRatioSteps.additiveLogRatio(given.target());
            case "isometric-log-ratio" -> LogRatioSteps.isometricLogRatio();
            case "pair-log-ratios" -> LogRatioSteps.pairLogRatios();
            case "centre" -> PopulationSteps.centre();
            case "divide-by-standard-deviation" -> PopulationSteps.divideByStandardDeviation(given.constant());
            case "divide-by-within-source-deviation" -> given.withinSourceDeviation();
            case "autoscale" -> PopulationSteps.autoscale(given.constant());
            case "pareto" -> PopulationSteps.pareto(given.constant());
            case "range-scale" -> PopulationSteps.rangeScale(given.constant());
            case "probabilistic-quotient" -> PopulationSteps.probabilisticQuotient();
            default ->
                throw new ProfilingException(
                        "unknown-step",
                        "a pre-treatment step must be one of " + IDS,
                        ProblemLocation.nowhere(),
                        "'" + id + "'");
        };
        given.requireAllUsed();
        return step;
    }
}
