package org.drugprofiling.pretreatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.EqualNumbers;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.substance.TargetSet;

/** The arithmetic of the steps that act within one profile; the prose is at {@link PretreatmentSteps}. */
final class SampleSteps {

    private static final double LN_10 = StrictMath.log(10);

    private SampleSteps() {}

    /** A step that computes each number from itself alone. */
    private interface Elementwise {
        double apply(double x, int k, Row row);
    }

    private static SampleStep elementwise(String id, Map<String, Object> parameters, Elementwise each) {
        return new SampleStep(id, parameters, (x, row) -> {
            double[] y = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                y[k] = each.apply(x[k], k, row);
            }
            return y;
        });
    }

    private static SampleStep dividedBy(String id, Map<String, Object> parameters, Divisor divisor) {
        return new SampleStep(id, parameters, (x, row) -> divided(x, divisor.of(x, row)));
    }

    private interface Divisor {
        double of(double[] x, Row row);
    }

    private static double[] divided(double[] x, double divisor) {
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            y[k] = x[k] / divisor;
        }
        return y;
    }

    static SampleStep normaliseToSum() {
        String id = "normalise-to-sum";
        return new SampleStep(id, Map.of(), (x, row) -> RowArithmetic.normalisedToSum(x, row, id));
    }

    static SampleStep normaliseToMaximum() {
        String id = "normalise-to-maximum";
        return dividedBy(id, Map.of(), (x, row) -> {
            double largest = Double.NEGATIVE_INFINITY;
            for (double value : x) {
                largest = Math.max(largest, value);
            }
            return positive(largest, id, "the largest value of a profile must be positive", row);
        });
    }

    static SampleStep normaliseToNorm() {
        String id = "normalise-to-norm";
        return new SampleStep(id, Map.of(), (x, row) -> {
            double[] y = RowArithmetic.unitLength(x);
            if (Double.isNaN(y[0])) {
                throw row.refusal(id, "the length of a profile must be positive", 0);
            }
            return y;
        });
    }

    static SampleStep internalStandard(double[] values) {
        String id = "internal-standard";
        double[] copy = values.clone();
        List<Double> listed = new ArrayList<>();
        for (double value : copy) {
            requirePositive(id, "an internal standard", value);
            listed.add(value);
        }
        return dividedBy(id, Map.of("values", List.copyOf(listed)), (x, row) -> {
            // any other table than the one these belong to would get the standards of other rows
            if (row.rows() != copy.length) {
                throw row.refusal(
                        id, "there must be one internal standard for each row, there are " + copy.length, row.rows());
            }
            return copy[row.index()];
        });
    }

    private static double positive(double divisor, String id, String rule, Row row) {
        if (!(divisor > 0 && divisor < Double.POSITIVE_INFINITY)) {
            throw row.refusal(id, rule, divisor);
        }
        return divisor;
    }

    static SampleStep normaliseToTarget(Object target, boolean drop) {
        String id = "normalise-to-target";
        Map<String, Object> parameters = drop ? Map.of("target", target, "drop", true) : Map.of("target", target);
        return new SampleStep(id, new TreeMap<>(parameters), new RowOperation() {
            @Override
            public double[] apply(double[] x, Row row) {
                int main = RelatedTargets.position(id, target, row.targets());
                if (!(x[main] > 0)) {
                    throw row.refusal(id, "the target that others are divided by must be positive", main, x[main]);
                }
                double[] y = divided(x, x[main]);
                return drop ? RelatedTargets.without(y, main) : y;
            }

            @Override
            public TargetSet targets(TargetSet before) {
                int main = RelatedTargets.position(id, target, before);
                RelatedTargets.requireTwo(id, before);
                return drop ? RelatedTargets.without(before, main) : before;
            }

            @Override
            public ValueState[] states(ValueState[] before, TargetSet targets) {
                int main = RelatedTargets.position(id, target, targets);
                ValueState[] after = before.clone();
                if (before[main].isCensored()) {
                    Arrays.fill(after, ValueState.DERIVED_FROM_CENSORED);
                }
                return drop ? RelatedTargets.without(after, main) : after;
            }
        });
    }

    static SampleStep squareRoot() {
        return elementwise("square-root", Map.of(), (x, k, row) -> Math.sqrt(rootable(x, k, row, "square-root")));
    }

    static SampleStep fourthRoot() {
        return elementwise(
                "fourth-root", Map.of(), (x, k, row) -> Math.sqrt(Math.sqrt(rootable(x, k, row, "fourth-root"))));
    }

    private static double rootable(double x, int k, Row row, String id) {
        if (x < 0) {
            throw row.refusal(id, "a value whose root is taken must not be negative", k, x);
        }
        return x;
    }

    static SampleStep logOffset(double offset) {
        requireFinite("log10", "offset", offset);
        return elementwise("log10", Map.of("offset", offset), (x, k, row) -> {
            double shifted = x + offset;
            if (!(shifted > 0)) {
                throw row.refusal("log10", "a value plus the offset " + offset + " must be positive", k, x);
            }
            return StrictMath.log10(shifted);
        });
    }

    static SampleStep logFactor(double factor) {
        requirePositive("log10", "factor", factor);
        return elementwise("log10", Map.of("factor", factor), (x, k, row) -> {
            double scaled = factor * x;
            if (!(scaled > -1)) {
                throw row.refusal("log10", "1 + " + factor + " times a value must be positive", k, x);
            }
            return StrictMath.log1p(scaled) / LN_10;
        });
    }

    static SampleStep presence(double limit) {
        requireFinite("presence", "limit", limit);
        return elementwise("presence", Map.of("limit", limit), (x, k, row) -> x > limit ? 1 : 0);
    }

    static SampleStep presence(double[] limits) {
        String id = "presence";
        double[] copy = limits.clone();
        List<Double> listed = new ArrayList<>();
        for (double limit : copy) {
            requireFinite(id, "limit", limit);
            listed.add(limit);
        }
        return new SampleStep(id, Map.of("limit", List.copyOf(listed)), (x, row) -> {
            if (x.length != copy.length) {
                throw row.refusal(id, "there must be one limit for each target, there are " + copy.length, x.length);
            }
            double[] y = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                y[k] = x[k] > copy[k] ? 1 : 0;
            }
            return y;
        });
    }

    static SampleStep clampNegative() {
        return elementwise("clamp-negative", Map.of(), (x, k, row) -> Math.max(0.0, x));
    }

    static SampleStep replaceZeros(double value) {
        requirePositive("replace-zeros", "value", value);
        return elementwise("replace-zeros", Map.of("value", value), (x, k, row) -> {
            if (x < 0) {
                throw row.refusal("replace-zeros", "a value must not be negative where zeros are replaced", k, x);
            }
            return x == 0 ? value : x;
        });
    }

    static SampleStep replaceZerosMultiplicatively(double delta) {
        String id = "replace-zeros";
        requirePositive(id, "multiplicative", delta);
        return new SampleStep(id, Map.of("multiplicative", delta), (x, row) -> {
            double[] y = RowArithmetic.normalisedToSum(x, row, id);
            int zeros = 0;
            for (double share : y) {
                zeros += share == 0 ? 1 : 0;
            }
            double rest = 1 - delta * zeros;
            if (!(rest > 0)) {
                throw row.refusal(id, zeros + " zeros of " + delta + " must leave something for the rest", rest);
            }
            for (int k = 0; k < y.length; k++) {
                y[k] = y[k] == 0 ? delta : y[k] * rest;
            }
            return y;
        });
    }

    static SampleStep standardNormalVariate() {
        String id = "standard-normal-variate";
        return new SampleStep(id, Map.of(), (x, row) -> {
            if (x.length < 2 || EqualNumbers.butForRounding(x)) {
                throw row.refusal(id, "a profile must vary", x.length == 0 ? 0 : x[0]);
            }
            double mean = Moments.mean(x);
            double deviation = Moments.deviation(x);
            double[] y = new double[x.length];
            for (int k = 0; k < x.length; k++) {
                y[k] = (x[k] - mean) / deviation;
            }
            return y;
        });
    }

    private static void requireFinite(String step, String name, double value) {
        if (!Double.isFinite(value)) {
            throw parameter(step, name + " must be finite", value);
        }
    }

    private static void requirePositive(String step, String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw parameter(step, name + " must be finite and positive", value);
        }
    }

    private static ProfilingException parameter(String step, String rule, double value) {
        return new ProfilingException(
                "invalid-parameter", rule, ProblemLocation.nowhere().with("step", step), Double.toString(value));
    }
}
