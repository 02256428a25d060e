package org.drugprofiling.selection;

import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.population.SourceInterval;

/**
 * How well one combination separates linked from unlinked pairs. Every pair has the weight that the grid gives it, ties count one half, scores are
 * compared rounded.
 *
 * @param criterion the figure by which is chosen
 * @param areaUnderCurve area under the ROC curve, from 0 to 1
 * @param equalErrorRate on the convex hull of the curve, from 0 to 1
 * @param youden largest difference between true and false positive rate, from 0 to 1
 * @param cllrMin cost of the likelihood ratios after the best monotone calibration on these very pairs, from 0 to 1
 * @param standardError of the criterion, by leaving out one source after the other; empty if it is undefined without one of them. It is one of chance alone. Of {@link
 *     SelectionCriterion#cllrMin} it is too large (0.064 where that figure scatters by 0.055, of 30 simulated sources; {@code check_cllr_min_jackknife.py}), so that the choice within
 *     one standard error reaches further than it says, and says nothing of how far that figure is too low
 * @param interval of the criterion, from sources drawn with replacement: a confidence interval of {@link SelectionCriterion#areaUnderCurve} over one specimen of each source in unlinked
 *     pairs and at least 200 draws, and in all other cases the spread of draws; empty if none are drawn, sources with linked pairs are fewer than {@link SelectionGrid#FEWEST_SOURCES_OF_AN_INTERVAL}, or the criterion is the same in every
 *     draw. Where it is undefined in more than 2.5 % of them it is a spread
 * @since 0.1.0
 */
public record CellFigures(
        double criterion,
        double areaUnderCurve,
        double equalErrorRate,
        double youden,
        double cllrMin,
        OptionalDouble standardError,
        Optional<SourceInterval> interval) {}
