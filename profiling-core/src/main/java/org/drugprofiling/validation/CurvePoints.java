package org.drugprofiling.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drugprofiling.evaluation.CrossEntropy;
import org.drugprofiling.evaluation.PavCalibration;
import org.drugprofiling.evaluation.Performance;
import org.drugprofiling.evaluation.Tippett;
import org.drugprofiling.population.DetPoint;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.RocPoint;
import org.drugprofiling.validation.ValidationCurves.RatioPoint;

/** Finds the points of curves that a picture can show. */
final class CurvePoints {

    private static final double FINEST_SHARE = 1.0 / 500;
    private static final int DECADES = 3;
    private static final int STEPS_OF_DECADE = 10;
    private static final int SCORES = 100;

    private CurvePoints() {}

    static ValidationCurves of(ValidationTrial trial, Performance performance, Optional<RocCurve> curve) {
        List<RocPoint> operating = new ArrayList<>();
        List<DetPoint> errors = new ArrayList<>();
        curve.ifPresent(roc -> corners(roc, operating, errors));
        return new ValidationCurves(
                operating,
                errors,
                tippett(performance.tippettPlot()),
                crossEntropy(performance),
                pooled(performance.pav()),
                trial.scored().map(CurvePoints::scoreToRatio).orElse(List.of()));
    }

    private static void corners(RocCurve curve, List<RocPoint> operating, List<DetPoint> errors) {
        List<RocPoint> all = curve.points();
        List<DetPoint> onNormalAxes = curve.detPoints();
        for (int k = 0; k < all.size(); k++) {
            if (k == 0 || k == all.size() - 1 || isCorner(all.get(k - 1), all.get(k), all.get(k + 1))) {
                operating.add(all.get(k));
                errors.add(onNormalAxes.get(k));
            }
        }
    }

    private static boolean isCorner(RocPoint before, RocPoint at, RocPoint after) {
        boolean isUpright = before.falsePositiveRate() == at.falsePositiveRate()
                && at.falsePositiveRate() == after.falsePositiveRate();
        boolean isLevel =
                before.truePositiveRate() == at.truePositiveRate() && at.truePositiveRate() == after.truePositiveRate();
        return !isUpright && !isLevel;
    }

    private static List<Tippett> tippett(List<Tippett> all) {
        List<Tippett> kept = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            Tippett last = kept.isEmpty() ? all.get(k) : kept.get(kept.size() - 1);
            Tippett at = all.get(k);
            boolean moves = last.sameSource() - at.sameSource() >= FINEST_SHARE
                    || last.differentSource() - at.differentSource() >= FINEST_SHARE;
            if (k == 0 || k == all.size() - 1 || moves) {
                kept.add(at);
            }
        }
        return kept;
    }

    private static List<CrossEntropy> crossEntropy(Performance performance) {
        List<CrossEntropy> points = new ArrayList<>();
        for (int k = -DECADES * STEPS_OF_DECADE; k <= DECADES * STEPS_OF_DECADE; k++) {
            double odds = StrictMath.pow(10, (double) k / STEPS_OF_DECADE);
            points.add(performance.crossEntropy(odds / (1 + odds)));
        }
        return points;
    }

    private static List<RatioPoint> pooled(PavCalibration pav) {
        double[] scores = pav.scores();
        double[] ratios = pav.log10LikelihoodRatios();
        List<RatioPoint> kept = new ArrayList<>();
        for (int k = 0; k < scores.length; k++) {
            boolean isEnd =
                    k == 0 || k == scores.length - 1 || ratios[k - 1] != ratios[k] || ratios[k + 1] != ratios[k];
            if (isEnd) {
                kept.add(new RatioPoint(scores[k], ratios[k]));
            }
        }
        return kept;
    }

    private static List<RatioPoint> scoreToRatio(ValidationTrial.Scored scored) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] scores :
                List.of(scored.scores().sameSource(), scored.scores().differentSource())) {
            for (double score : scores) {
                if (Double.isFinite(score)) {
                    low = Math.min(low, score);
                    high = Math.max(high, score);
                }
            }
        }
        List<RatioPoint> points = new ArrayList<>();
        for (int k = 0; k <= SCORES && low <= high; k++) {
            double share = (double) k / SCORES;
            double score = (1 - share) * low + share * high;
            points.add(new RatioPoint(score, scored.calibration().log10LikelihoodRatio(score)));
        }
        return points;
    }
}
