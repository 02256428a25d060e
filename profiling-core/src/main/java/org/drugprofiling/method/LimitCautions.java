package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.decision.GuaranteedRule;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdCrossValidation;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.SourceResampling;

/**
 * What to bear in mind of limits whose rates on the deriving pairs and those of the limits found without each source differ by more than three standard errors over
 * sources, and by more than one source of all. A rule whose folds find limits near the one in use differs less.
 */
final class LimitCautions {

    private static final double STANDARD_ERRORS = 3;

    private final SourceResampling sources;

    private LimitCautions(SourceResampling sources) {
        this.sources = sources;
    }

    static List<String> of(Evaluation evaluation) {
        LimitCautions cautions = new LimitCautions(SourceResampling.of(evaluation.populations()));
        List<String> lines = new ArrayList<>();
        cautions.add(
                lines,
                "limit from unlinked pairs",
                evaluation.apparent().falsePositive(),
                evaluation.crossValidation());
        cautions.add(
                lines,
                "limit from linked pairs",
                evaluation.apparent().falseNegative(),
                evaluation.falseNegativeCrossValidation());
        return lines;
    }

    private void add(List<String> lines, String name, Threshold apparent, ThresholdCrossValidation folds) {
        List<String> differing = new ArrayList<>();
        if (isGross(apparent, apparent.falseLinks(), folds.falseLinks())) {
            differing.add("false links " + apparent.falseLinks().percent() + " against "
                    + folds.falseLinks().percent());
        }
        if (isGross(apparent, apparent.missedLinks(), folds.missedLinks())) {
            differing.add("missed links " + apparent.missedLinks().percent() + " against "
                    + folds.missedLinks().percent());
        }
        if (differing.isEmpty()) {
            return;
        }
        Collection<Double> limits = folds.thresholds().values();
        String range = ReadableNumber.of(Collections.min(limits)) + " to " + ReadableNumber.of(Collections.max(limits));
        lines.add(
                apparent.estimate().rule() instanceof GuaranteedRule rule
                        ? "The " + name + " hangs on its draw: all pairs held against this limit of seed " + rule.seed()
                                + " give "
                                + String.join(" and ", differing)
                                + " on average over the limits of other draws, which without each source go from "
                                + range
                                + ". The rates stated with the limit are its own. Choose the seed before the result is known."
                        : "The " + name + " hangs on single sources: the pairs it was derived from give "
                                + String.join(" and ", differing)
                                + " in cross-validation, where the limits without each source go from " + range
                                + ". The cross-validated rates are those of other limits than this one; neither holds for it"
                                + " with any certainty.");
    }

    private boolean isGross(Threshold limit, ErrorRate apparent, ErrorRate folds) {
        boolean isLower = limit.orientation() == Orientation.LOWER_IS_MORE_ALIKE;
        boolean mayEqual = limit.estimate().operator() == LinkOperator.WITHIN;
        double error = sources.jackknifeStandardError(sources.shareOf(
                        apparent.label(),
                        limit.value(),
                        order -> (mayEqual && order == 0 || (isLower ? order < 0 : order > 0))
                                == (apparent.label() == PairLabel.UNLINKED)))
                .orElse(0);
        return Math.abs(apparent.rate() - folds.rate()) > Math.max(STANDARD_ERRORS * error, 1.0 / apparent.sources());
    }
}
