package org.drugprofiling.validation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.evaluation.LogRatioBounds;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.Performance;
import org.drugprofiling.population.AreaInterval;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProfilingException;

/** The figures of one trial, each found once, with intervals on request. */
final class TrialJudgement {

    private final ValidationTrial trial;
    private final Performance performance;
    private final Optional<RocCurve> curve;
    private final Map<ValidationMeasure, OptionalDouble> values = new EnumMap<>(ValidationMeasure.class);

    TrialJudgement(ValidationTrial trial) {
        this.trial = trial;
        LogRatios ratios = trial.ratios();
        this.performance = Performance.of(ratios);
        this.curve = hasOneWeight(ratios, PairLabel.LINKED) && hasOneWeight(ratios, PairLabel.UNLINKED)
                ? Optional.of(
                        RocCurve.of(ratios.sameSource(), ratios.differentSource(), Orientation.HIGHER_IS_MORE_ALIKE))
                : Optional.empty();
        for (ValidationMeasure measure : ValidationMeasure.values()) {
            if (measure.characteristic().isPrimary()) {
                values.put(measure, found(measure));
            }
        }
    }

    /** An operating curve counts pairs, so those of one kind must count the same. */
    private static boolean hasOneWeight(LogRatios ratios, PairLabel label) {
        return ratios.asScores().pairs().stream()
                        .filter(pair -> pair.label() == label)
                        .mapToDouble(ScoredPair::weight)
                        .distinct()
                        .count()
                == 1;
    }

    private OptionalDouble found(ValidationMeasure measure) {
        if (measure.figure().isPresent()) {
            return performance.value(measure.figure().get());
        }
        return curve.map(roc -> OptionalDouble.of(
                        measure == ValidationMeasure.AREA_UNDER_CURVE ? roc.areaUnderCurve() : roc.equalErrorRate()))
                .orElse(OptionalDouble.empty());
    }

    OptionalDouble value(ValidationMeasure measure) {
        return values.getOrDefault(measure, OptionalDouble.empty());
    }

    ValidationTrial trial() {
        return trial;
    }

    /** The interval over sources; empty where sources are unknown or too few, or the figure has none. */
    Optional<SourceResampling.Interval> interval(ValidationMeasure measure, ValidationPlan plan) {
        if (trial.ratios().asScores().sources().isEmpty() || value(measure).isEmpty()) {
            return Optional.empty();
        }
        try {
            if (measure.figure().isPresent()) {
                return Optional.of(performance.interval(
                        measure.figure().get(), plan.confidence(), plan.replicates(), plan.seed()));
            }
            return measure == ValidationMeasure.AREA_UNDER_CURVE ? areaInterval(plan) : Optional.empty();
        } catch (ProfilingException none) {
            return Optional.empty();
        }
    }

    private Optional<SourceResampling.Interval> areaInterval(ValidationPlan plan) {
        SourceResampling resampling = SourceResampling.of(
                trial.ratios().asScores().pairs(),
                trial.ratios().asScores().foldOfRow(),
                Orientation.HIGHER_IS_MORE_ALIKE);
        AreaInterval area = resampling.areaByBootstrap(plan.confidence(), plan.replicates(), plan.seed());
        return Optional.of(new SourceResampling.Interval(
                area.lower(), area.upper(), area.replicates(), area.undefined(), area.sources()));
    }

    TrialFigures figures(ValidationTrial.Role role) {
        LogRatios ratios = trial.ratios();
        List<TrialFigures.Value> list = Stream.of(ValidationMeasure.values())
                .filter(values::containsKey)
                .map(measure -> new TrialFigures.Value(measure, value(measure)))
                .toList();
        return new TrialFigures(
                role,
                trial.name(),
                trial.data(),
                ratios.sameSource().length,
                ratios.differentSource().length,
                ratios.asScores().sources(),
                list,
                Arrays.stream(ratios.sameSource()).min().orElseThrow(),
                Arrays.stream(ratios.differentSource()).max().orElseThrow(),
                LogRatioBounds.elub(ratios),
                CurvePoints.of(trial, performance, curve));
    }
}
