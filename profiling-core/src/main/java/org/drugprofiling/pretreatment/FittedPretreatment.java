package org.drugprofiling.pretreatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.substance.TargetSet;
import org.jspecify.annotations.Nullable;

/**
 * A pre-treatment that is ready to use: every step is known, and what had to be fitted is fitted and has a hash.
 *
 * @since 0.1.0
 */
public final class FittedPretreatment {

    private static final String NOTHING_FITTED = "none";

    private final Pretreatment pretreatment;
    private final List<FittedScale> scales;
    private final @Nullable FittedOn fittedOn;

    FittedPretreatment(Pretreatment pretreatment, List<FittedScale> scales, @Nullable FittedOn fittedOn) {
        this.pretreatment = pretreatment;
        this.scales = List.copyOf(scales);
        this.fittedOn = fittedOn;
    }

    /**
     * {@return the steps}
     */
    public Pretreatment pretreatment() {
        return pretreatment;
    }

    /**
     * {@return what the fitted steps learned, in order}
     */
    public List<FittedScale> scales() {
        return scales;
    }

    /**
     * {@return on what it was fitted, empty if nothing had to be}
     */
    public Optional<FittedOn> fittedOn() {
        return Optional.ofNullable(fittedOn);
    }

    /**
     * {@return the hash of all that was fitted, 16 hexadecimal digits, or {@code none}}
     */
    public String stateHash() {
        if (scales.isEmpty()) {
            return NOTHING_FITTED;
        }
        StringBuilder text = new StringBuilder();
        for (FittedScale scale : scales) {
            text.append(scale.hash()).append('\n');
        }
        return ContentHash.of(text.toString()).substring(0, 16);
    }

    /**
     * Treats one profile.
     *
     * @param profile an untreated profile
     * @return the treated profile; its chain names this pre-treatment and its fitted state
     * @throws ProfilingException if the profile was treated before, has other targets than those fitted on, or does not admit a
     *     step
     */
    public Profile apply(Profile profile) {
        return apply(profile, 0, targetsAfter(profile.targets()));
    }

    private Profile apply(Profile profile, int index, TargetSet after) {
        String before = profile.chain().part(Part.PRETREATMENT);
        if (!before.equals(ChainId.UNSPECIFIED)) {
            throw new ProfilingException(
                    "state-mismatch",
                    "a profile must be untreated before it is treated",
                    ProblemLocation.nowhere()
                            .withIdentifier("specimen", profile.identity().specimen()),
                    before);
        }
        double[] treated = treat(
                profile.toArray(), profile.targets(), index, profile.identity().specimen());
        ChainId chain = profile.chain()
                .with(Part.PRETREATMENT, pretreatment.id().replace('|', '/'))
                .with(Part.FITTED_STATE, stateHash());
        double[] limits = new double[treated.length];
        Arrays.fill(limits, Double.NaN);
        return profile.treated(after, treated, states(profile, treated.length), limits, chain);
    }

    /** Where the number of targets stays, so do the states; else every number depends on several and the worst state counts. */
    private static ValueState[] states(Profile profile, int length) {
        if (length == profile.size()) {
            return profile.states();
        }
        ValueState[] states = new ValueState[length];
        Arrays.fill(
                states,
                profile.quantifiedCount() == profile.size() ? ValueState.QUANTIFIED : ValueState.DERIVED_FROM_CENSORED);
        return states;
    }

    /**
     * Treats every row of a matrix.
     *
     * @param matrix untreated profiles
     * @return the treated profiles
     */
    public ProfileMatrix apply(ProfileMatrix matrix) {
        TargetSet after = targetsAfter(matrix.targets());
        List<Profile> treated = new ArrayList<>(matrix.size());
        for (int row = 0; row < matrix.size(); row++) {
            treated.add(apply(matrix.profile(row), row, after));
        }
        return ProfileMatrix.of(treated);
    }

    /**
     * Treats bare rows, for notebooks and tests.
     *
     * @param rows at least one row, all of one length, finite
     * @return the treated rows
     */
    public double[][] apply(double[][] rows) {
        return apply(ProfileMatrix.ofRows(rows)).toArrays();
    }

    private double[] treat(double[] values, TargetSet targets, int index, Object specimen) {
        double[] x = values;
        TargetSet current = targets;
        int scale = 0;
        for (PretreatmentStep step : pretreatment.steps()) {
            RowOperation operation = step instanceof SampleStep sample
                    ? sample.operation()
                    : scales.get(scale++).operation();
            Row row = new Row(index, current, specimen);
            // first, because a fitted step refuses other targets than its own here
            current = operation.targets(current);
            x = checked(operation.apply(x, row), row, step);
        }
        return x;
    }

    private TargetSet targetsAfter(TargetSet targets) {
        TargetSet current = targets;
        int scale = 0;
        for (PretreatmentStep step : pretreatment.steps()) {
            RowOperation operation = step instanceof SampleStep sample
                    ? sample.operation()
                    : scales.get(scale++).operation();
            current = operation.targets(current);
        }
        return current;
    }

    /** Refuses numbers that left the range of a double. */
    static double[] checked(double[] values, Row row, PretreatmentStep step) {
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw row.refusal(step.id(), "a treated value (number " + k + ") must be finite", values[k]);
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return pretreatment + (scales.isEmpty() ? "" : " fitted on " + fittedOn + ", state " + stateHash());
    }
}
