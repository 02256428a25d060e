package org.drugprofiling.validation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.Performance;
import org.drugprofiling.evaluation.PerformanceFigure;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.evaluation.TrialSources.Exposure;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProfilingException;

/** The figures of one trial, each found once, with intervals on request. */
final class TrialJudgement {

    private static final String MADE_WITHOUT = " made without any of the sources that are tried";

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

    /** How many sources stand behind the pairs of one kind, related ones as one, whichever are fewer; empty where they are not known. */
    OptionalInt sources() {
        return trial.ratios().asScores().sources().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.min(behind(PairLabel.LINKED), behind(PairLabel.UNLINKED)));
    }

    private int behind(PairLabel label) {
        SupportScores scores = trial.ratios().asScores();
        return (int) scores.pairs().stream()
                .filter(pair -> pair.label() == label)
                .flatMap(pair -> Stream.of(
                        scores.foldOfRow().get(pair.i()), scores.foldOfRow().get(pair.j())))
                .distinct()
                .count();
    }

    /**
     * All figures that are a property of this trial alone, all intervals from one drawing, those of a misleading share joined with its exact one where that holds, with
     * what is known of the sources.
     */
    Map<ValidationMeasure, FigureEvidence> evidence(ValidationRules rules) {
        Drawn drawn = drawn(rules);
        Map<ValidationMeasure, FigureEvidence> all = new EnumMap<>(ValidationMeasure.class);
        for (ValidationMeasure measure : values.keySet()) {
            Found found = value(measure).isPresent() && sources().isPresent()
                    ? interval(measure, drawn, rules)
                    : new Found(Optional.empty(), drawn.without);
            all.put(
                    measure,
                    new FigureEvidence(value(measure), found.interval, found.why, sources(), List.of(trial.sources())));
        }
        return all;
    }

    /** What draws of sources give of all figures, and why they give nothing. */
    private record Drawn(Map<PerformanceFigure, SourceInterval> intervals, String without) {}

    /** An interval, and why there is none or none that decides. */
    private record Found(Optional<SourceInterval> interval, String why) {}

    private Drawn drawn(ValidationRules rules) {
        try {
            return new Drawn(performance.intervals(rules.confidence(), rules.replicates(), rules.seed()), "");
        } catch (ProfilingException none) {
            return new Drawn(Map.of(), none.rule());
        }
    }

    private Found interval(ValidationMeasure measure, Drawn drawn, ValidationRules rules) {
        if (measure == ValidationMeasure.AREA_UNDER_CURVE) {
            return curve.filter(RocCurve::isSeparated).isPresent() ? ofSeparatedArea(rules) : ofArea(rules);
        }
        if (measure.figure().isEmpty()) {
            return new Found(Optional.empty(), drawn.without);
        }
        Optional<SourceInterval> percentiles =
                Optional.ofNullable(drawn.intervals.get(measure.figure().get()));
        return misleadingAmong(measure)
                .map(kind -> ofShare(kind, value(measure).getAsDouble(), percentiles, rules))
                .orElseGet(() -> new Found(
                        percentiles,
                        drawn.without.isEmpty()
                                ? "the figure is the same in nearly all draws of sources, or infinite in too many"
                                : drawn.without));
    }

    /** What is exact supposes independent pairs: its proof needs a system that was made without any of the sources. */
    private boolean hasIndependentPairs() {
        return trial.sources().exposure() == Exposure.UNSEEN;
    }

    private Found ofSeparatedArea(ValidationRules rules) {
        return hasIndependentPairs()
                ? new Found(
                        SeparatedArea.of(trial.ratios().asScores())
                                .interval(rules.confidence(), sources().getAsInt()),
                        "all same-source pairs score above all different-source pairs, and of no three sources one has a pair of its own"
                                + " and the others one of both")
                : new Found(
                        Optional.empty(),
                        "all same-source pairs score above all different-source pairs, and the exact bound of that holds only for a system"
                                + MADE_WITHOUT);
    }

    private Found ofArea(ValidationRules rules) {
        try {
            return new Found(Optional.of(areaInterval(rules)), "");
        } catch (ProfilingException none) {
            return new Found(Optional.empty(), none.rule());
        }
    }

    private Found ofShare(PairLabel kind, double share, Optional<SourceInterval> percentiles, ValidationRules rules) {
        return hasIndependentPairs()
                ? new Found(
                        MisleadingRate.of(trial.ratios().asScores(), kind, share, rules.seed())
                                .interval(percentiles, rules.confidence()),
                        "no pair of two sources that are not known to be related was tried")
                : new Found(
                        percentiles,
                        "draws know nothing of errors that were not seen, and exact bounds of a rate hold only for a system"
                                + MADE_WITHOUT);
    }

    private static Optional<PairLabel> misleadingAmong(ValidationMeasure measure) {
        return switch (measure) {
            case MISLEADING_SAME_SOURCE -> Optional.of(PairLabel.LINKED);
            case MISLEADING_DIFFERENT_SOURCE -> Optional.of(PairLabel.UNLINKED);
            default -> Optional.empty();
        };
    }

    private SourceInterval areaInterval(ValidationRules rules) {
        SourceResampling resampling = SourceResampling.of(
                trial.ratios().asScores().pairs(),
                trial.ratios().asScores().foldOfRow(),
                Orientation.HIGHER_IS_MORE_ALIKE);
        return resampling
                .areaByBootstrap(rules.confidence(), rules.replicates(), rules.seed())
                .asSourceInterval();
    }

    /** How much Cllr differs from that of another trial, up or down, with what is known of the sources of both. */
    FigureEvidence changeFrom(TrialJudgement other, ValidationRules rules) {
        OptionalDouble difference = difference(value(ValidationMeasure.CLLR), other.value(ValidationMeasure.CLLR));
        OptionalDouble change =
                difference.isPresent() ? OptionalDouble.of(Math.abs(difference.getAsDouble())) : OptionalDouble.empty();
        OptionalInt fewer = sources().isPresent() && other.sources().isPresent()
                ? OptionalInt.of(Math.min(sources().getAsInt(), other.sources().getAsInt()))
                : OptionalInt.empty();
        Optional<SourceInterval> interval = Optional.empty();
        String why = "";
        try {
            interval = Optional.of(upOrDown(performance.differenceInterval(
                    PerformanceFigure.CLLR, other.performance, rules.confidence(), rules.replicates(), rules.seed())));
        } catch (ProfilingException none) {
            why = none.rule();
        }
        return new FigureEvidence(change, interval, why, fewer, List.of(trial.sources(), other.trial.sources()));
    }

    /** The interval of a magnitude: what an interval of the signed number becomes if its sign is taken away. */
    static SourceInterval upOrDown(SourceInterval signed) {
        double one = Math.abs(signed.lower());
        double two = Math.abs(signed.upper());
        boolean holdsZero = signed.lower() <= 0 && signed.upper() >= 0;
        return signed.withEnds(holdsZero ? 0 : Math.min(one, two), Math.max(one, two));
    }

    static OptionalDouble difference(OptionalDouble result, OptionalDouble other) {
        if (result.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        double difference = result.getAsDouble() - other.getAsDouble();
        return Double.isNaN(difference) ? OptionalDouble.empty() : OptionalDouble.of(difference);
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
                ratios.asScores().pairCount(PairLabel.LINKED),
                ratios.asScores().pairCount(PairLabel.UNLINKED),
                ratios.asScores().sources(),
                trial.sources(),
                list,
                Arrays.stream(ratios.sameSource()).min().orElseThrow(),
                Arrays.stream(ratios.differentSource()).max().orElseThrow(),
                trial.bounds(),
                CurvePoints.of(trial, performance, curve));
    }
}
