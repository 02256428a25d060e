package org.drugprofiling.pretreatment;

import org.drugprofiling.profile.ValueState;
import org.drugprofiling.substance.TargetSet;

/** The arithmetic of a step on one row, and what it does to the targets. */
interface RowOperation {

    /** The new numbers; the given array stays as it is. */
    double[] apply(double[] x, Row row);

    /** The targets of the new numbers. */
    default TargetSet targets(TargetSet before) {
        return before;
    }

    /** How the new numbers came about; the given array stays as it is. */
    default ValueState[] states(ValueState[] before, TargetSet targets) {
        return before;
    }

    /** The state of a number that is computed from those at some positions. */
    static ValueState joined(ValueState[] states, int... positions) {
        for (int position : positions) {
            if (states[position].isCensored()) {
                return ValueState.DERIVED_FROM_CENSORED;
            }
        }
        return ValueState.QUANTIFIED;
    }
}
