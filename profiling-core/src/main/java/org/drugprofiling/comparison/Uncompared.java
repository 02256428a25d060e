package org.drugprofiling.comparison;

import java.util.BitSet;
import org.drugprofiling.profile.EqualNumbers;
import org.drugprofiling.profile.ProfileMatrix;

/** Rows that have no link value with any other by a metric, whatever the other is; the same for single pairs and for all pairs. */
final class Uncompared {

    private Uncompared() {}

    /** The rows of a matrix with a number outside the domain, or with equal numbers where only differences count; all if there are too few targets. */
    static BitSet rows(ComparisonMetric metric, ProfileMatrix matrix) {
        int p = matrix.targetCount();
        double[] values = matrix.valuesUnsafe();
        BitSet rows = new BitSet();
        if (p < metric.minimumTargets()) {
            rows.set(0, matrix.size());
        }
        for (int k = 0; k < values.length; k++) {
            if (!metric.domain().contains(values[k])) {
                rows.set(k / p);
            }
        }
        boolean ignoresShift = ignoresShift(metric);
        for (int i = 0; ignoresShift && i < matrix.size(); i++) {
            if (EqualNumbers.butForRounding(values, i * p, p)) {
                rows.set(i);
            }
        }
        return rows;
    }

    /**
     * Whether a metric that ignores a shift of each row, as correlations do, is given numbers that are equal but for rounding: what it would compare is the rounding.
     */
    static boolean isConstant(ComparisonMetric metric, double[] a, double[] b) {
        return ignoresShift(metric) && (EqualNumbers.butForRounding(a) || EqualNumbers.butForRounding(b));
    }

    private static boolean ignoresShift(ComparisonMetric metric) {
        return metric.invariances().contains(Invariance.ROW_SHIFT);
    }
}
