package org.drugprofiling.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/** Profiles from bare numbers, for tests. */
final class Rows {

    private Rows() {}

    static TargetSet targets(int size) {
        List<Target> targets = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            targets.add(AnalyteTarget.of("p" + k, "peak " + k, Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        }
        return TargetSet.of(size + " peaks", targets);
    }

    /** As {@link #profile}, with half of the limit in the place of what was not detected. */
    static Profile halfLimits(String id, double... numbers) {
        Profile zeros = profile(id, numbers);
        double[] values = zeros.toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] = zeros.state(k).isCensored() ? zeros.limit(k).orElseThrow() / 2 : values[k];
        }
        return Profile.of(
                zeros.identity(),
                zeros.targets(),
                values,
                zeros.states(),
                zeros.limits(),
                zeros.chain().with(ChainId.Part.NON_DETECTS, "limit*0.5"));
    }

    /** A negative number is one that was not detected, with that limit and 0 in its place; -0.5 has no known limit. */
    static Profile profile(String id, double... numbers) {
        double[] values = numbers.clone();
        double[] limits = new double[values.length];
        ValueState[] states = new ValueState[values.length];
        Arrays.fill(limits, Double.NaN);
        Arrays.fill(states, ValueState.QUANTIFIED);
        for (int k = 0; k < values.length; k++) {
            if (values[k] < 0) {
                limits[k] = values[k] == -0.5 ? Double.NaN : -values[k];
                states[k] = ValueState.NOT_DETECTED;
                values[k] = 0;
            }
        }
        return Profile.of(
                ProfileIdentity.of(id, id, "Z-" + id, "LAB-1"),
                targets(values.length),
                values,
                states,
                limits,
                ChainId.unspecified().with(ChainId.Part.SUBSTANCE, "cocaine"));
    }
}
