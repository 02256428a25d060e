package org.drugprofiling.pretreatment;

import org.drugprofiling.substance.TargetSet;

/** The arithmetic of a step on one row, and what it does to the targets. */
interface RowOperation {

    /** The new numbers; the given array stays as it is. */
    double[] apply(double[] x, Row row);

    /** The targets of the new numbers. */
    default TargetSet targets(TargetSet before) {
        return before;
    }
}
