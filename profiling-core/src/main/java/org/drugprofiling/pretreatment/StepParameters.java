package org.drugprofiling.pretreatment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.pretreatment.PopulationStep.ConstantTargets;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/** The parameters that a file gives a step; every one must be known and used. */
final class StepParameters {

    private final String step;
    private final Map<String, ?> given;
    private final Set<String> used = new HashSet<>();
    private final Set<String> known = new TreeSet<>();

    StepParameters(String step, Map<String, ?> given) {
        this.step = step;
        this.given = given;
    }

    boolean has(String name) {
        known.add(name);
        return given.containsKey(name);
    }

    boolean isList(String name) {
        return given.get(name) instanceof List<?>;
    }

    double number(String name) {
        if (use(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw refusal(given.containsKey(name) ? name + " must be a number" : name + " must be given", name);
    }

    double numberOr(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (use(name) instanceof Boolean flag) {
            return flag;
        }
        throw refusal(name + " must be true or false", name);
    }

    double[] numbers(String name) {
        if (use(name) instanceof List<?> values) {
            double[] numbers = new double[values.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (!(values.get(i) instanceof Number number)) {
                    throw refusal(name + " must be a list of numbers", name);
                }
                numbers[i] = number.doubleValue();
            }
            return numbers;
        }
        throw refusal(name + " must be a list of numbers", name);
    }

    /** A target by id, or by index from 0. */
    Object target() {
        Object target = use("target");
        if (target instanceof String) {
            return target;
        }
        if (target instanceof Number index && index.doubleValue() == index.intValue()) {
            return index.intValue();
        }
        throw refusal("target must be an id or an index from 0", "target");
    }

    ConstantTargets constant() {
        if (!has("constant")) {
            return ConstantTargets.REJECT;
        }
        Object choice = use("constant");
        if ("drop".equals(choice)) {
            return ConstantTargets.DROP;
        }
        if ("reject".equals(choice)) {
            return ConstantTargets.REJECT;
        }
        throw refusal("constant must be 'reject' or 'drop'", "constant");
    }

    PopulationStep withinSourceDeviation() {
        Map<String, Object> kept = new LinkedHashMap<>();
        double floor = 0;
        if (has("sources")) {
            if (!(use("sources") instanceof List<?> sources)) {
                throw refusal("sources must be a list", "sources");
            }
            kept.put("sources", List.copyOf(sources));
        }
        if (has("floor")) {
            floor = number("floor");
            if (!(floor > 0 && floor < Double.POSITIVE_INFINITY)) {
                throw refusal("floor must be finite and positive", "floor");
            }
            kept.put("floor", floor);
        }
        return PopulationSteps.divideByWithinSourceDeviation(kept, floor);
    }

    /** Refuses a parameter that the step did not ask for. */
    void requireAllUsed() {
        for (String name : given.keySet()) {
            if (!used.contains(name)) {
                throw new ProfilingException(
                        "unknown-parameter",
                        "parameter '" + name + "' must be one that the step takes here, " + known,
                        ProblemLocation.nowhere().with("step", step),
                        String.valueOf(given.get(name)));
            }
        }
    }

    private @Nullable Object use(String name) {
        known.add(name);
        used.add(name);
        return given.get(name);
    }

    private ProfilingException refusal(String rule, String name) {
        return new ProfilingException(
                "invalid-parameter",
                rule,
                ProblemLocation.nowhere().with("step", step),
                String.valueOf(given.get(name)));
    }
}
