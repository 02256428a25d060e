package org.drugprofiling.io.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PairLabelling;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.UnlinkedPairs;
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
                case "roc" -> ScoreOperations.roc(arguments);
                case "threshold" -> ScoreOperations.threshold(arguments);
                case "likelihood-ratio-two-level" -> EvaluationOperations.twoLevel(arguments);
                case "calibration" -> EvaluationOperations.calibration(arguments);
                case "performance" -> EvaluationOperations.performance(arguments);
                default -> OperationOutcome.invalid("unknown operation '" + operation + "'");
            };
        } catch (InvalidCaseException e) {
            return OperationOutcome.invalid(String.valueOf(e.getMessage()));
        } catch (ProfilingException e) {
            return switch (e.code()) {
                case "undefined-threshold", "undefined-calibration" -> OperationOutcome.undefined(e.code());
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
            return (none.reason() == NotComparableReason.TOO_FEW_TARGETS
                            ? OperationOutcome.refused(none.reason().id())
                            : OperationOutcome.undefined(none.reason().id()))
                    .ofOneNumber();
        }
        return OperationOutcome.value(outcome.orElseThrow().value());
    }

    private static OperationOutcome metricMatrix(Arguments arguments) {
        ComparisonMetric metric = metricOf(arguments);
        double[][] rows = arguments.rows("rows");
        arguments.requireAllUsed();
        List<Object> matrix = new ArrayList<>();
        boolean tooFew = rows.length > 0;
        for (double[] x : rows) {
            List<Object> line = new ArrayList<>();
            for (double[] y : rows) {
                ComparisonOutcome outcome = metric.compare(x, y);
                tooFew &= outcome instanceof NotComparable none && none.reason() == NotComparableReason.TOO_FEW_TARGETS;
                line.add(outcome.linkValue().map(value -> value.value()).orElse(Double.NaN));
            }
            matrix.add(line);
        }
        return tooFew
                ? OperationOutcome.undefinedTable(matrix, NotComparableReason.TOO_FEW_TARGETS.id())
                : OperationOutcome.value(matrix);
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
        StepParameterForms.require(id, parameters);
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
        return OperationOutcome.value(scores(Comparisons.allPairs(metric, ready.apply(raw))));
    }

    private static Map<String, Object> scores(LinkValueMatrix values) {
        try {
            LinkPopulations found = LinkPopulations.of(
                    values, PopulationRules.SAME_SEIZURE, PairWeighting.EACH_PAIR, UnlinkedPairs.ALL);
            return both(listed(found.linked()), listed(found.unlinked()));
        } catch (ProfilingException e) {
            if (!e.code().equals("empty-population")) {
                throw e;
            }
            return oneSided(values);
        }
    }

    /** Both lists where at least one is empty: no limit can be derived from them, but the lists are an answer. */
    private static Map<String, Object> oneSided(LinkValueMatrix values) {
        PairLabelling labelling =
                PopulationRules.SAME_SEIZURE.bind(values.profiles().identities());
        List<Double> linked = new ArrayList<>();
        List<Double> unlinked = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                double score = values.valueAt(i, j);
                PairLabel label = labelling.verdict(i, j).label();
                if (label != null && Double.isFinite(score)) {
                    (label == PairLabel.LINKED ? linked : unlinked).add(score);
                }
            }
        }
        return both(
                linked.stream().sorted().toList(), unlinked.stream().sorted().toList());
    }

    private static Map<String, Object> both(List<?> linked, List<?> unlinked) {
        Map<String, Object> lists = new LinkedHashMap<>();
        lists.put("linked", linked);
        lists.put("unlinked", unlinked);
        return lists;
    }

    private static List<Object> listed(double[] values) {
        List<Object> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
