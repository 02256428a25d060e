package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.problem.ProfilingException;

/**
 * Likelihood ratios of pairs by calibrations from which one fold after the other is left out; a fold is a source, or several that are known to be related.
 *
 * <p>A calibration is fitted on the pairs without a row of the fold and tried on those with one. A pair within a fold is met once. A pair of two folds is met
 * twice and counts one half each time; each of its two calibrations has seen the other fold. The figures are less favourable than in sample, but more favourable
 * than for sources that were not seen at all; {@link TrialSources.Exposure#ONE_LEFT_OUT} says so, unless the system behind the scores was in sample anyhow. What
 * was fitted before the scores, such as a scale of a pre-treatment, has seen all sources.
 *
 * @param ratios the likelihood ratios of the pairs that were tried
 * @param withoutCalibration folds without which no calibration could be fitted
 * @since 0.1.0
 */
public record CalibrationTrial(LogRatios ratios, List<String> withoutCalibration) {

    /**
     * Copies the list.
     */
    public CalibrationTrial {
        withoutCalibration = List.copyOf(withoutCalibration);
    }

    /**
     * Tries a kind of calibration.
     *
     * @param scores pairs of known sources
     * @param fitting the kind of calibration, for example {@code LogisticCalibration::fit}
     * @return the trial
     * @throws ProfilingException if the sources are not known, or no same-source or no different-source pair could be tried
     */
    public static CalibrationTrial of(SupportScores scores, Calibration.Fitting fitting) {
        List<String> foldOfRow = scores.foldOfRow();
        if (foldOfRow.isEmpty()) {
            throw new ProfilingException("unknown-sources", "the sources of the pairs must be known");
        }
        Map<String, Calibration> calibrations = new TreeMap<>();
        List<String> without = new ArrayList<>();
        for (String fold : new TreeSet<>(foldOfRow)) {
            List<ScoredPair> training = scores.pairs().stream()
                    .filter(pair -> !isIn(fold, pair, foldOfRow))
                    .toList();
            try {
                calibrations.put(fold, fitting.fit(scores.withPairs(training)));
            } catch (ProfilingException none) {
                without.add(fold);
            }
        }
        List<ScoredPair> tried = new ArrayList<>();
        for (ScoredPair pair : scores.pairs()) {
            String first = foldOfRow.get(pair.i());
            String second = foldOfRow.get(pair.j());
            for (String fold : first.equals(second) ? List.of(first) : List.of(first, second)) {
                Calibration calibration = calibrations.get(fold);
                if (calibration != null) {
                    tried.add(new ScoredPair(
                            pair.i(),
                            pair.j(),
                            pair.label(),
                            calibration.log10LikelihoodRatio(pair.score()),
                            first.equals(second) ? pair.weight() : pair.weight() / 2));
                }
            }
        }
        SupportScores calibrated = scores.withPairs(tried)
                .withKnownBasis(scores.basis().map(given -> given.calibratedInTurn(scores.sourceOfRow())));
        return new CalibrationTrial(LogRatios.of(calibrated), without);
    }

    private static boolean isIn(String fold, ScoredPair pair, List<String> foldOfRow) {
        return foldOfRow.get(pair.i()).equals(fold) || foldOfRow.get(pair.j()).equals(fold);
    }
}
