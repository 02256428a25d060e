package org.drugprofiling.io.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;

/** The operations that a case can name, each answered by the public API. */
final class Operations {

    private Operations() {}

    static OperationOutcome perform(String operation, Map<String, Object> given) {
        Arguments arguments = new Arguments(given);
        try {
            return switch (operation) {
                case "metric" -> metric(arguments);
                case "metric-matrix" -> metricMatrix(arguments);
                case "pretreatment" -> pretreatment(arguments);
                case "populations" -> populations(arguments);
                case "roc" -> roc(arguments);
                case "threshold" -> threshold(arguments);
                default -> OperationOutcome.invalid("unknown operation '" + operation + "'");
            };
        } catch (InvalidCaseException e) {
            return OperationOutcome.invalid(String.valueOf(e.getMessage()));
        } catch (ProfilingException e) {
            return switch (e.code()) {
                case "undefined-threshold" -> OperationOutcome.undefined(e.code());
                case "unknown-parameter" -> OperationOutcome.invalid(String.valueOf(e.getMessage()));
                case "empty-population" -> OperationOutcome.refused(e.code());
                default -> OperationOutcome.rejected(String.valueOf(e.getMessage()));
            };
        } catch (RuntimeException e) {
            // neither a result nor a typed refusal: this case fails whatever it expects, and the others still run
            return OperationOutcome.invalid("untyped failure " + e);
        }
    }

    private static ComparisonMetric metricOf(Arguments arguments) {
        String id = arguments.text("metric");
        if (id.equals("mahalanobis")) {
            return ComparisonMetrics.mahalanobis(arguments.rows("within"));
        }
        if (id.equals("quotient")) {
            return ComparisonMetrics.quotient(arguments.number("tolerance"));
        }
        try {
            return ComparisonMetrics.of(id);
        } catch (ProfilingException unknown) {
            throw new InvalidCaseException(String.valueOf(unknown.getMessage()));
        }
    }

    private static OperationOutcome metric(Arguments arguments) {
        ComparisonMetric metric = metricOf(arguments);
        double[] x = arguments.row("x");
        double[] y = arguments.row("y");
        arguments.requireAllUsed();
        ComparisonOutcome outcome = metric.compare(x, y);
        if (outcome instanceof NotComparable none) {
            return none.reason() == NotComparableReason.TOO_FEW_TARGETS
                    ? OperationOutcome.refused(none.reason().id())
                    : OperationOutcome.undefined(none.reason().id());
        }
        return OperationOutcome.value(outcome.orElseThrow().value());
    }

    private static OperationOutcome metricMatrix(Arguments arguments) {
        ComparisonMetric metric = metricOf(arguments);
        double[][] rows = arguments.rows("rows");
        arguments.requireAllUsed();
        List<Object> matrix = new ArrayList<>();
        for (double[] x : rows) {
            List<Object> line = new ArrayList<>();
            for (double[] y : rows) {
                line.add(metric.compare(x, y)
                        .linkValue()
                        .map(value -> value.value())
                        .orElse(Double.NaN));
            }
            matrix.add(line);
        }
        return OperationOutcome.value(matrix);
    }

    private static Pretreatment steps(Arguments arguments) {
        List<PretreatmentStep> steps = new ArrayList<>();
        for (Object entry : arguments.list("steps")) {
            if (entry instanceof String id) {
                steps.add(step(id, Map.of()));
            } else if (entry instanceof Map<?, ?> map && map.get("step") instanceof String id) {
                Map<String, Object> parameters = new LinkedHashMap<>();
                map.forEach((name, value) -> {
                    if (!"step".equals(name)) {
                        parameters.put(String.valueOf(name), value);
                    }
                });
                steps.add(step(id, parameters));
            } else {
                throw new InvalidCaseException("a step must be an id or an object with the field 'step', was " + entry);
            }
        }
        return Pretreatment.of(steps);
    }

    private static PretreatmentStep step(String id, Map<String, Object> parameters) {
        if (!PretreatmentSteps.ids().contains(id)) {
            throw new InvalidCaseException("unknown step '" + id + "'");
        }
        return PretreatmentSteps.of(id, parameters);
    }

    private static OperationOutcome pretreatment(Arguments arguments) {
        Pretreatment steps = steps(arguments);
        double[][] rows = arguments.rows("rows");
        double[][] fit = arguments.has("fit") ? arguments.rows("fit") : rows;
        arguments.requireAllUsed();
        return OperationOutcome.value(listed(fitted(steps, fit).apply(rows)));
    }

    private static FittedPretreatment fitted(Pretreatment steps, double[][] rows) {
        return steps.needsFit() ? steps.fit(ProfileMatrix.ofRows(rows)) : steps.withoutFit();
    }

    private static List<Object> listed(double[][] rows) {
        List<Object> list = new ArrayList<>();
        for (double[] row : rows) {
            List<Object> line = new ArrayList<>();
            for (double value : row) {
                line.add(value);
            }
            list.add(line);
        }
        return list;
    }

    private static OperationOutcome populations(Arguments arguments) {
        ComparisonMetric metric = metricOf(arguments);
        Pretreatment steps = steps(arguments);
        double[][] rows = arguments.rows("rows");
        List<String> seizures = arguments.labels("seizures");
        String rule = arguments.text("rule");
        arguments.requireAllUsed();
        if (!rule.equals(PopulationRules.SAME_SEIZURE.id())) {
            throw new InvalidCaseException("unknown rule '" + rule + "'");
        }
        if (seizures.size() != rows.length) {
            throw new InvalidCaseException("there must be one seizure for each row");
        }
        ProfileMatrix bare = ProfileMatrix.ofRows(rows);
        List<Profile> profiles = new ArrayList<>();
        for (int row = 0; row < bare.size(); row++) {
            String name = "r" + (row + 1);
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of(name, name, seizures.get(row), "conformance"),
                    bare.targets(),
                    bare.row(row),
                    bare.chain(row)));
        }
        ProfileMatrix raw = ProfileMatrix.of(profiles);
        FittedPretreatment ready = steps.needsFit() ? steps.fit(raw) : steps.withoutFit();
        LinkPopulations found = LinkPopulations.of(ready.apply(raw), metric, PopulationRules.SAME_SEIZURE);
        return OperationOutcome.value(Map.of("linked", listed(found.linked()), "unlinked", listed(found.unlinked())));
    }

    private static List<Object> listed(double[] values) {
        List<Object> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    private static Orientation orientation(Arguments arguments) {
        return switch (arguments.text("orientation")) {
            case "distance" -> Orientation.LOWER_IS_MORE_ALIKE;
            case "similarity" -> Orientation.HIGHER_IS_MORE_ALIKE;
            default -> throw new InvalidCaseException("orientation must be 'distance' or 'similarity'");
        };
    }

    private static OperationOutcome roc(Arguments arguments) {
        Orientation orientation = orientation(arguments);
        double[] linked = arguments.row("linked");
        double[] unlinked = arguments.row("unlinked");
        Map<String, Object> results = new LinkedHashMap<>();
        boolean partial = arguments.has("maxFpr");
        double largest = partial ? arguments.number("maxFpr") : 1;
        arguments.requireAllUsed();
        RocCurve roc = RocCurve.of(linked, unlinked, orientation);
        results.put("auc", roc.areaUnderCurve());
        results.put("delongSe", roc.deLongStandardError().orElse(Double.NaN));
        results.put("youden", roc.youden());
        results.put("eerConvexHull", roc.equalErrorRate());
        if (partial) {
            results.put("partialAuc", roc.partialArea(largest));
        }
        return OperationOutcome.value(results);
    }

    private static OperationOutcome threshold(Arguments arguments) {
        Orientation orientation = orientation(arguments);
        double[] linked = arguments.has("linked") ? arguments.row("linked") : new double[0];
        double[] unlinked = arguments.has("unlinked") ? arguments.row("unlinked") : new double[0];
        String name = arguments.text("rule");
        BigDecimal level = arguments.has("level") ? arguments.decimal("level") : null;
        arguments.requireAllUsed();
        ThresholdRule rule = switch (name) {
            case "order-statistic-fpr" -> new ThresholdRule.OrderStatistic(needed(level));
            case "linked-quantile" -> new ThresholdRule.LinkedQuantile(needed(level));
            case "youden" -> new ThresholdRule.Youden();
            default -> throw new InvalidCaseException("unknown rule '" + name + "'");
        };
        ThresholdEstimate estimate = rule.estimate(linked, unlinked, orientation);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("value", estimate.value());
        results.put("fpr", estimate.falsePositiveRate());
        results.put("tpr", estimate.truePositiveRate());
        if (rule instanceof ThresholdRule.OrderStatistic order) {
            results.put("k", order.rank(unlinked.length));
        }
        return OperationOutcome.value(results);
    }

    private static BigDecimal needed(@org.jspecify.annotations.Nullable BigDecimal level) {
        if (level == null) {
            throw new InvalidCaseException("argument 'level' is missing");
        }
        return level;
    }
}
