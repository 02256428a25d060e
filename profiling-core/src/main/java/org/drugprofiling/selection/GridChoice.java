package org.drugprofiling.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.selection.SelectionChoice.Chosen;
import org.drugprofiling.selection.SelectionChoice.Reason;
import org.drugprofiling.selection.SelectionChoice.Refused;
import org.drugprofiling.selection.SelectionChoice.Wins;

/** The one-standard-error rule over the scored combinations of one population rule, on the data and on draws of their sources. */
final class GridChoice {

    /** A scored combination with its figures, those of the draws among them. */
    static final class Scored {
        private final Combination combination;
        private final CellFigures figures;
        private final double[] draws;

        Scored(Combination combination, CellFigures figures, double[] draws) {
            this.combination = combination;
            this.figures = figures;
            this.draws = draws;
        }
    }

    private final SelectionCriterion criterion;
    private final List<Scored> cells;

    /**
     * Takes the cells.
     *
     * @param cells simplest first
     */
    GridChoice(SelectionCriterion criterion, List<Scored> cells) {
        this.criterion = criterion;
        this.cells = List.copyOf(cells);
    }

    SelectionChoice choice(int linkedSources, int needed, int draws) {
        if (linkedSources < needed) {
            return new Refused(Reason.TOO_FEW_LINKED_SOURCES, linkedSources, needed);
        }
        if (cells.isEmpty()) {
            return new Refused(Reason.NO_FIGURES, linkedSources, needed);
        }
        double[] merits = new double[cells.size()];
        for (int c = 0; c < merits.length; c++) {
            merits[c] = criterion.asMerit(cells.get(c).figures.criterion());
        }
        int best = best(merits);
        CellFigures figures = cells.get(best).figures;
        if (figures.standardError().isEmpty()) {
            return new Refused(Reason.NO_STANDARD_ERROR, linkedSources, needed);
        }
        int chosen = simplestNear(merits, best);
        double[] bests = new double[merits.length];
        int[] choices = new int[merits.length];
        int undefined = 0;
        int tied = 0;
        for (int draw = 0; draw < draws; draw++) {
            boolean isDefined = true;
            for (int c = 0; c < merits.length; c++) {
                merits[c] = criterion.asMerit(cells.get(c).draws[draw]);
                isDefined &= Double.isFinite(merits[c]);
            }
            if (!isDefined) {
                undefined++;
                continue;
            }
            int first = best(merits);
            int equal = share(merits, first, bests);
            tied += equal > 1 ? 1 : 0;
            choices[simplestNear(merits, first)]++;
        }
        return new Chosen(
                cells.get(chosen).combination,
                cells.get(best).combination,
                figures.standardError().getAsDouble(),
                linkedSources,
                wins(bests, choices, draws - undefined),
                draws,
                undefined,
                tied);
    }

    private Map<Combination, Wins> wins(double[] bests, int[] choices, int defined) {
        Map<Combination, Wins> wins = new LinkedHashMap<>();
        for (int c = 0; c < bests.length && defined > 0; c++) {
            wins.put(cells.get(c).combination, new Wins(bests[c] / defined, (double) choices[c] / defined));
        }
        return wins;
    }

    /** Gives each of those that are as good as the best its part of a draw; their number. */
    private static int share(double[] merits, int best, double[] bests) {
        int equal = 0;
        for (double merit : merits) {
            equal += ScoreOrder.compare(merit, merits[best]) == 0 ? 1 : 0;
        }
        for (int c = 0; c < merits.length; c++) {
            bests[c] += ScoreOrder.compare(merits[c], merits[best]) == 0 ? 1.0 / equal : 0;
        }
        return equal;
    }

    private static int best(double[] merits) {
        int best = 0;
        for (int c = 1; c < merits.length; c++) {
            if (ScoreOrder.compare(merits[c], merits[best]) > 0) {
                best = c;
            }
        }
        return best;
    }

    /** The first that is within one standard error of the best; the standard error is that on the data, in every draw. */
    private int simplestNear(double[] merits, int best) {
        double error = cells.get(best).figures.standardError().orElse(0);
        for (int c = 0; c < best; c++) {
            if (ScoreOrder.compare(merits[c], merits[best] - error) >= 0) {
                return c;
            }
        }
        return best;
    }
}
