package org.drugprofiling.evaluation;

import org.drugprofiling.kernel.ScoreOrder;

/**
 * One place of a Tippett plot: how many pairs have a larger likelihood ratio, for example 83 % of the same-source and 20 % of the
 * different-source pairs above 1.
 *
 * @param log10 the log10 likelihood ratio
 * @param sameSource share of the same-source pairs with a larger one
 * @param differentSource share of the different-source pairs with a larger one
 * @since 0.1.0
 */
public record Tippett(double log10, double sameSource, double differentSource) {

    /** Whether a log10 likelihood ratio is above another, by the one comparison of scores. */
    static boolean isAbove(double log10, double other) {
        return ScoreOrder.compare(log10, other) > 0;
    }
}
