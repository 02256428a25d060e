package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.pretreatment.FittedScale;
import org.drugprofiling.pretreatment.PopulationStep;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.substance.TargetSet;

/** Lists what the fitted steps of an evaluation learned, and names what a treated number is. */
final class FittedLines {

    private FittedLines() {}

    static List<FittedLine> of(Evaluation evaluation) {
        TargetSet targets = evaluation.compared().untreated().targets();
        List<PretreatmentStep> steps =
                evaluation.method().pretreatment().pretreatment().steps();
        boolean isFirst = !steps.isEmpty() && steps.get(0) instanceof PopulationStep;
        List<FittedLine> lines = new ArrayList<>();
        for (FittedScale scale : evaluation.method().pretreatment().scales()) {
            List<String> ids = scale.targets();
            double[] centre = scale.centre();
            double[] divisor = scale.divisor();
            for (int k = 0; k < ids.size(); k++) {
                String unit = isFirst && targets.ids().contains(ids.get(k))
                        ? targets.target(targets.indexOf(ids.get(k))).unit().symbol()
                        : "1";
                lines.add(new FittedLine(
                        scale.step(), ids.get(k), unit, centre[k], divisor[k], scale.profiles(), scale.sources()));
            }
            isFirst = false;
        }
        return lines;
    }

    /** What a number is after all steps, in words. */
    static String treatedWords(Evaluation evaluation) {
        List<PretreatmentStep> steps =
                evaluation.method().pretreatment().pretreatment().steps();
        if (steps.isEmpty()) {
            return "as measured";
        }
        boolean isShare = steps.get(0).id().equals("normalise-to-sum");
        String last = steps.get(steps.size() - 1).id();
        return switch (last) {
            case "divide-by-within-source-deviation" -> "in fitted standard deviations within a source";
            case "divide-by-standard-deviation", "autoscale" -> "in fitted standard deviations over all profiles";
            case "normalise-to-sum" -> "share of the sum";
            case "square-root" -> isShare ? "square root of the share" : "square root";
            case "fourth-root" -> isShare ? "fourth root of the share" : "fourth root";
            default ->
                "after " + evaluation.method().pretreatment().pretreatment().id();
        };
    }
}
