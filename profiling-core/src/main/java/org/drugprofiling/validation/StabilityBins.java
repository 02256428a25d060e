package org.drugprofiling.validation;

import java.util.Locale;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.Quantiles;

/**
 * The bins in which two sets of scores are counted for a population stability index, between quantiles (type 7) of the reference; the outermost
 * bins are open. A score on a border belongs to the bin above.
 *
 * @since 0.1.0
 */
public enum StabilityBins {
    /** Four bins. */
    QUARTILES_OF_REFERENCE(4),
    /** Ten bins. */
    DECILES_OF_REFERENCE(10);

    private final int bins;

    StabilityBins(int bins) {
        this.bins = bins;
    }

    /**
     * {@return how many bins there are}
     */
    public int bins() {
        return bins;
    }

    /**
     * {@return the words for reports, for example {@code quartiles of reference}}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How many scores lie in each bin; both sets sorted. */
    int[] counts(double[] reference, double[] scores) {
        double[] borders = new double[bins - 1];
        for (int k = 0; k < borders.length; k++) {
            borders[k] = Quantiles.type7(reference, (k + 1.0) / bins);
        }
        int[] counts = new int[bins];
        for (double score : scores) {
            int bin = 0;
            while (bin < borders.length && ScoreOrder.compare(score, borders[bin]) >= 0) {
                bin++;
            }
            counts[bin]++;
        }
        return counts;
    }
}
