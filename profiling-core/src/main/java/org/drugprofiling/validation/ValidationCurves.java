package org.drugprofiling.validation;

import java.util.List;
import org.drugprofiling.evaluation.CrossEntropy;
import org.drugprofiling.evaluation.Tippett;
import org.drugprofiling.population.DetPoint;
import org.drugprofiling.population.RocPoint;

/**
 * The numbers behind the pictures of one trial.
 *
 * <p>Points that a picture could not show are left out: of operating curve and DET those within a straight step; of the Tippett plot those that move
 * neither share by 1/500; of the pooled curve those within a step.
 *
 * @param operating the operating curve (ROC) of log10 likelihood ratios; empty if pairs of one kind have several weights
 * @param errors the same on normal axes (DET)
 * @param tippett shares of pairs with a larger likelihood ratio, ascending
 * @param crossEntropy at prior odds from 1:1000 to 1000:1 in 60 steps of one tenth in log10
 * @param pooled likelihood ratios after pooling adjacent violators (PAV) against those of the system, ascending
 * @param scoreToRatio 101 scores from the lowest to the highest finite one and the likelihood ratio of each; empty if scores are not known
 * @since 0.1.0
 */
public record ValidationCurves(
        List<RocPoint> operating,
        List<DetPoint> errors,
        List<Tippett> tippett,
        List<CrossEntropy> crossEntropy,
        List<RatioPoint> pooled,
        List<RatioPoint> scoreToRatio) {

    /**
     * A score or a log10 likelihood ratio and the log10 likelihood ratio that it becomes.
     *
     * @param score before
     * @param log10 after, may be infinite
     */
    public record RatioPoint(double score, double log10) {}

    /**
     * Copies the lists.
     */
    public ValidationCurves {
        operating = List.copyOf(operating);
        errors = List.copyOf(errors);
        tippett = List.copyOf(tippett);
        crossEntropy = List.copyOf(crossEntropy);
        pooled = List.copyOf(pooled);
        scoreToRatio = List.copyOf(scoreToRatio);
    }
}
