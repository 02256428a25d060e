package org.drugprofiling.io.conformance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.decision.ConformalLimit;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.jspecify.annotations.Nullable;

/** The operations on scores of linked and unlinked pairs. */
final class ScoreOperations {

    private ScoreOperations() {}

    private static Orientation orientation(Arguments arguments) {
        return switch (arguments.text("orientation")) {
            case "distance" -> Orientation.LOWER_IS_MORE_ALIKE;
            case "similarity" -> Orientation.HIGHER_IS_MORE_ALIKE;
            default -> throw new InvalidCaseException("orientation must be 'distance' or 'similarity'");
        };
    }

    static OperationOutcome roc(Arguments arguments) {
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

    static OperationOutcome threshold(Arguments arguments) {
        Orientation orientation = orientation(arguments);
        double[] linked = arguments.has("linked") ? arguments.row("linked") : new double[0];
        double[] unlinked = arguments.has("unlinked") ? arguments.row("unlinked") : new double[0];
        String name = arguments.text("rule");
        BigDecimal level = arguments.has("level") ? arguments.decimal("level") : null;
        BigDecimal confidence = arguments.has("confidence") ? arguments.decimal("confidence") : null;
        if (confidence != null) {
            requireConfidence(confidence);
        }
        arguments.requireAllUsed();
        if (name.startsWith("conformal")) {
            return conformal(name, linked, unlinked, orientation, needed(level), confidence);
        }
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

    /** The case states with its scores that no two unlinked pairs share a source. */
    private static OperationOutcome conformal(
            String name,
            double[] linked,
            double[] unlinked,
            Orientation orientation,
            BigDecimal level,
            @Nullable BigDecimal confidence) {
        ConformalCalibration calibration = ConformalCalibration.of(
                DisjointPairs.stated(unlinked, PairLabel.UNLINKED, orientation, ChainId.unspecified()));
        ConformalLimit limit = switch (name) {
            case "conformal" -> calibration.limit(level);
            case "conformal-pac" -> {
                if (confidence == null) {
                    throw new InvalidCaseException("argument 'confidence' is missing");
                }
                yield calibration.limit(level, confidence);
            }
            default -> throw new InvalidCaseException("unknown rule '" + name + "'");
        };
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("value", limit.value());
        results.put("fpr", share(unlinked, limit));
        results.put("tpr", share(linked, limit));
        results.put("k", limit.k());
        return OperationOutcome.value(results);
    }

    private static double share(double[] scores, ConformalLimit limit) {
        int within = 0;
        for (double score : scores) {
            within += limit.isWithin(score) ? 1 : 0;
        }
        return scores.length == 0 ? Double.NaN : (double) within / scores.length;
    }

    private static void requireConfidence(BigDecimal confidence) {
        if (confidence.signum() <= 0 || confidence.compareTo(BigDecimal.ONE) >= 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a confidence must be above 0 and below 1",
                    ProblemLocation.nowhere(),
                    confidence.toPlainString());
        }
    }

    private static BigDecimal needed(@Nullable BigDecimal level) {
        if (level == null) {
            throw new InvalidCaseException("argument 'level' is missing");
        }
        return level;
    }
}
