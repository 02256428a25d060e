package org.drugprofiling.pretreatment;

import java.time.LocalDate;
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

    // what was learned under other conditions of these has no meaning; laboratories and replicates may differ by row
    private static final List<Part> FITTED_CONDITIONS =
            List.of(Part.SUBSTANCE, Part.TARGETS, Part.TECHNIQUE, Part.SIGNAL, Part.NON_DETECTS);

    private final Pretreatment pretreatment;
    private final List<FittedScale> scales;
    private final @Nullable FittedOn fittedOn;
    private final @Nullable ChainId fittedChain;
    // what every treated profile names
    private final String idInChains;
    private final String stateHash;

    FittedPretreatment(
            Pretreatment pretreatment,
            List<FittedScale> scales,
            @Nullable FittedOn fittedOn,
            @Nullable ChainId fittedChain) {
        this.pretreatment = pretreatment;
        this.scales = List.copyOf(scales);
        this.fittedOn = fittedOn;
        this.fittedChain = fittedChain;
        this.idInChains = pretreatment.id().replace('|', '/');
        this.stateHash = hash(this.scales);
    }

    /** A step that is ready to use, with the targets before and after it. */
    private record Stage(PretreatmentStep step, RowOperation operation, TargetSet before, TargetSet after) {}

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
     * Returns this pre-treatment with the date of its fit; numbers and hash stay.
     *
     * @param when by the caller's clock
     * @return the dated pre-treatment
     * @throws ProfilingException if nothing was fitted
     */
    public FittedPretreatment dated(LocalDate when) {
        if (fittedOn == null) {
            throw new ProfilingException("nothing-fitted", "a pre-treatment must be fitted to have a date of its fit");
        }
        return new FittedPretreatment(pretreatment, scales, fittedOn.dated(when), fittedChain);
    }

    /**
     * {@return the hash of all that was fitted, 16 hexadecimal digits, or {@code none}}
     */
    public String stateHash() {
        return stateHash;
    }

    private static String hash(List<FittedScale> scales) {
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
     * @throws ProfilingException if the profile was treated before, was made under other conditions or over other targets than the
     *     profiles fitted on, or does not admit a step
     */
    public Profile apply(Profile profile) {
        return apply(profile, 0, 1, stages(profile.targets()));
    }

    /**
     * Treats every row of a matrix.
     *
     * @param matrix untreated profiles
     * @return the treated profiles
     * @throws ProfilingException as for one profile
     */
    public ProfileMatrix apply(ProfileMatrix matrix) {
        List<Stage> stages = stages(matrix.targets());
        List<Profile> treated = new ArrayList<>(matrix.size());
        for (int row = 0; row < matrix.size(); row++) {
            treated.add(apply(matrix.profile(row), row, matrix.size(), stages));
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

    private Profile apply(Profile profile, int index, int rows, List<Stage> stages) {
        requireUntreated(profile);
        requireFittedConditions(profile);
        TargetSet after = profile.targets();
        double[] x = profile.toArray();
        ValueState[] states = profile.states();
        for (Stage stage : stages) {
            Row row = new Row(index, rows, stage.before(), profile.identity().specimen());
            x = checked(stage.operation().apply(x, row), row, stage.step(), stage.after());
            states = stage.operation().states(states, stage.before());
            after = stage.after();
        }
        ChainId chain = profile.chain().with(Part.PRETREATMENT, idInChains).with(Part.FITTED_STATE, stateHash());
        double[] limits = new double[x.length];
        Arrays.fill(limits, Double.NaN);
        return profile.treated(after, x, states, limits, chain);
    }

    static void requireUntreated(Profile profile) {
        String before = profile.chain().part(Part.PRETREATMENT);
        if (!before.equals(ChainId.UNSPECIFIED)) {
            throw new ProfilingException(
                    "state-mismatch",
                    "a profile must be untreated before it is treated",
                    ProblemLocation.nowhere()
                            .withIdentifier("specimen", profile.identity().specimen()),
                    before);
        }
    }

    private void requireFittedConditions(Profile profile) {
        if (fittedChain == null) {
            return;
        }
        for (Part part : FITTED_CONDITIONS) {
            String fitted = fittedChain.part(part);
            if (!fitted.equals(profile.chain().part(part))) {
                throw new ProfilingException(
                        "state-mismatch",
                        "the " + part.label() + " of a profile must be that of the profiles fitted on, " + fitted,
                        ProblemLocation.nowhere()
                                .withIdentifier("specimen", profile.identity().specimen()),
                        profile.chain().part(part));
            }
        }
    }

    private List<Stage> stages(TargetSet targets) {
        List<Stage> stages = new ArrayList<>();
        TargetSet before = targets;
        int scale = 0;
        for (PretreatmentStep step : pretreatment.steps()) {
            RowOperation operation = step instanceof SampleStep sample
                    ? sample.operation()
                    : scales.get(scale++).operation();
            // a fitted step refuses other targets than its own here
            TargetSet after = operation.targets(before);
            stages.add(new Stage(step, operation, before, after));
            before = after;
        }
        return stages;
    }

    /** Refuses numbers that left the range of a double. */
    static double[] checked(double[] values, Row row, PretreatmentStep step, TargetSet after) {
        Row treated = new Row(row.index(), row.rows(), after, row.specimen());
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw treated.refusal(step.id(), "a treated value must be finite", k, values[k]);
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return pretreatment + (scales.isEmpty() ? "" : " fitted on " + fittedOn + ", state " + stateHash());
    }
}
