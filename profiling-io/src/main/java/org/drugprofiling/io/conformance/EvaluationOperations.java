package org.drugprofiling.io.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drugprofiling.evaluation.BetweenDivisor;
import org.drugprofiling.evaluation.BiGaussianCalibration;
import org.drugprofiling.evaluation.Calibration;
import org.drugprofiling.evaluation.DensityCalibration;
import org.drugprofiling.evaluation.FourParameterLogistic;
import org.drugprofiling.evaluation.KernelBandwidth;
import org.drugprofiling.evaluation.LogRatioBounds;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.LogisticCalibration;
import org.drugprofiling.evaluation.PavCalibration;
import org.drugprofiling.evaluation.Performance;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.evaluation.TwoLevelBackground;
import org.drugprofiling.evaluation.TwoLevelBandwidth;
import org.drugprofiling.evaluation.TwoLevelModel;
import org.drugprofiling.evaluation.WithinEstimator;

/** The operations on likelihood ratios. */
final class EvaluationOperations {

    private EvaluationOperations() {}

    /** The constant of an id such as {@code aitken-lucy}; the first one if the argument is not given. */
    private static <E extends Enum<E>> E choice(Arguments arguments, String name, E[] constants) {
        if (!arguments.has(name)) {
            return constants[0];
        }
        String id = arguments.text(name);
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id)) {
                return constant;
            }
        }
        throw new InvalidCaseException("unknown " + name + " '" + id + "'");
    }

    static OperationOutcome twoLevel(Arguments arguments) {
        String name = arguments.text("model");
        TwoLevelBandwidth bandwidth = choice(arguments, "bandwidth", TwoLevelBandwidth.values());
        WithinEstimator within = choice(arguments, "within", WithinEstimator.values());
        BetweenDivisor divisor = choice(arguments, "divisor", BetweenDivisor.values());
        double[][] rows = arguments.rows("background");
        List<String> sources = arguments.labels("sources");
        double[][] control = arguments.rows("control");
        double[][] recovered = arguments.rows("recovered");
        arguments.requireAllUsed();
        if (sources.size() != rows.length) {
            throw new InvalidCaseException("there must be one source for each row of the background");
        }
        TwoLevelBackground background = TwoLevelBackground.of(rows, sources, within, divisor);
        TwoLevelModel model = switch (name) {
            case "lindley" -> TwoLevelModel.lindley(background);
            case "normal" -> TwoLevelModel.normal(background);
            case "kernel" -> TwoLevelModel.kernel(background, bandwidth);
            default -> throw new InvalidCaseException("unknown model '" + name + "'");
        };
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("log10Lr", model.compare(control, recovered).log10());
        return OperationOutcome.value(results);
    }

    static OperationOutcome calibration(Arguments arguments) {
        String method = arguments.text("method");
        double[] same = arguments.row("sameSource");
        double[] different = arguments.row("differentSource");
        double[] at = arguments.row("at");
        Calibration.Fitting fitting = fitting(method, arguments);
        arguments.requireAllUsed();
        Calibration calibration = fitting.fit(SupportScores.of(same, different));
        List<Object> ratios = new ArrayList<>();
        for (double score : at) {
            ratios.add(log10(calibration, score));
        }
        return OperationOutcome.value(ratios);
    }

    /** What programs print: of densities their ratio also beyond the data, where a likelihood ratio is held. */
    private static double log10(Calibration calibration, double score) {
        return calibration instanceof DensityCalibration densities
                ? densities.log10RatioOfDensities(score)
                : calibration.log10LikelihoodRatio(score);
    }

    private static Calibration.Fitting fitting(String method, Arguments arguments) {
        return switch (method) {
            case "pav" -> {
                PavCalibration.Ends ends = choice(arguments, "ends", PavCalibration.Ends.values());
                yield scores -> PavCalibration.fit(scores, ends);
            }
            case "logistic" -> {
                LogisticCalibration.OnSeparation rule =
                        choice(arguments, "onSeparation", LogisticCalibration.OnSeparation.values());
                yield scores -> LogisticCalibration.fit(scores, rule);
            }
            case "four-parameter-logistic" -> FourParameterLogistic::fit;
            case "bi-gaussian" -> BiGaussianCalibration::fit;
            case "kernel" -> {
                KernelBandwidth bandwidth = choice(arguments, "bandwidth", KernelBandwidth.values());
                yield scores -> DensityCalibration.kernel(scores, bandwidth);
            }
            default -> throw new InvalidCaseException("unknown method '" + method + "'");
        };
    }

    static OperationOutcome performance(Arguments arguments) {
        double[] same = arguments.row("sameSource");
        double[] different = arguments.row("differentSource");
        double[] priors = arguments.has("priors") ? arguments.row("priors") : new double[0];
        boolean withEntropy = arguments.has("priors");
        arguments.requireAllUsed();
        LogRatios ratios = LogRatios.of(same, different);
        Performance performance = Performance.of(ratios);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("cllr", performance.cllr());
        results.put("cllrMin", performance.cllrMin());
        results.put("cllrCal", performance.cllrCal());
        results.put("devPav", performance.devPav().orElse(Double.NaN));
        results.put("misleadingSameSource", performance.misleadingSameSource());
        results.put("misleadingDifferentSource", performance.misleadingDifferentSource());
        results.put("elub", listed(LogRatioBounds.elub(ratios)));
        results.put("invariance", listed(LogRatioBounds.invariance(ratios)));
        if (withEntropy) {
            List<Object> entropies = new ArrayList<>();
            for (double prior : priors) {
                entropies.add(performance.crossEntropy(prior).system());
            }
            results.put("ece", entropies);
        }
        return OperationOutcome.value(results);
    }

    private static List<Object> listed(LogRatioBounds bounds) {
        return List.of(bounds.lower(), bounds.upper());
    }
}
