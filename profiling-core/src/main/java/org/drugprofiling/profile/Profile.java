package org.drugprofiling.profile;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.sample.SampleId;
import org.drugprofiling.substance.TargetSet;

/**
 * The numbers of one sample over one target set, each finite, with the state in which it was measured; for example
 * {@code S012: I01 24.5, I02 not detected, I03 18.8}.
 *
 * @since 0.1.0
 */
public final class Profile {

    private static final double MUCH_OUTSIDE = 0.05;

    private final ProfileIdentity identity;
    private final TargetSet targets;
    private final double[] values;
    private final ValueState[] states;
    private final double[] limits;
    private final ChainId chain;
    private final Summary summary;

    private Profile(
            ProfileIdentity identity,
            TargetSet targets,
            double[] values,
            ValueState[] states,
            double[] limits,
            ChainId chain,
            Summary summary) {
        this.identity = identity;
        this.targets = targets;
        this.values = values;
        this.states = states;
        this.limits = limits;
        this.chain = chain;
        this.summary = summary;
    }

    /**
     * Returns a profile whose numbers were all measured.
     *
     * @param identity whose numbers
     * @param targets their meaning
     * @param values one finite number for each target, copied
     * @param chain the conditions so far
     * @return the profile
     * @throws ProfilingException if the lengths differ or a number is not finite
     */
    public static Profile ofQuantified(ProfileIdentity identity, TargetSet targets, double[] values, ChainId chain) {
        ValueState[] states = new ValueState[values.length];
        Arrays.fill(states, ValueState.QUANTIFIED);
        double[] limits = new double[values.length];
        Arrays.fill(limits, Double.NaN);
        return of(identity, targets, values, states, limits, chain);
    }

    /**
     * Returns a profile.
     *
     * @param identity whose numbers
     * @param targets their meaning
     * @param values one finite number for each target, copied
     * @param states how each number came about, copied
     * @param limits detection limit behind each number, {@code NaN} where unknown or not needed, copied
     * @param chain the conditions so far
     * @return the profile
     * @throws ProfilingException if the lengths differ or a number is not finite
     */
    public static Profile of(
            ProfileIdentity identity,
            TargetSet targets,
            double[] values,
            ValueState[] states,
            double[] limits,
            ChainId chain) {
        int n = targets.size();
        if (values.length != n || states.length != n || limits.length != n) {
            throw new ProfilingException(
                    "length-mismatch",
                    "a profile must have one value, one state and one limit for each of " + n + " targets",
                    at(identity),
                    values.length + " values, " + states.length + " states, " + limits.length + " limits");
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(values[i])) {
                throw new ProfilingException(
                        "not-finite",
                        "a value must be finite",
                        at(identity).with("target", targets.target(i).id()),
                        Double.toString(values[i]));
            }
        }
        return new Profile(identity, targets, values.clone(), states.clone(), limits.clone(), chain, Summary.SINGLE);
    }

    private static ProblemLocation at(ProfileIdentity identity) {
        return ProblemLocation.nowhere()
                .withIdentifier("specimen", identity.specimen())
                .withIdentifier("sample", identity.sample());
    }

    /**
     * Returns this profile as the summary of several samples.
     *
     * @param count how many samples
     * @param largestDeviation largest relative deviation of a sample from the summary over the quantified targets
     * @return the profile
     */
    public Profile withReplicates(int count, double largestDeviation) {
        return with(new Summary(count, largestDeviation, summary.shareOutside(), summary.members()));
    }

    /**
     * Returns this profile with the share of the area that its targets do not see. It is for reading: no number of the profile depends
     * on it.
     *
     * @param share from 0 to 1
     * @return the profile
     * @throws ProfilingException if it is no share
     */
    public Profile withShareOutside(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "share of the area outside the targets must be from 0 to 1",
                    at(identity),
                    Double.toString(share));
        }
        return with(new Summary(summary.replicates(), summary.dispersion(), share, summary.members()));
    }

    Profile with(Summary newSummary) {
        return new Profile(identity, targets, values, states, limits, chain, newSummary);
    }

    Summary summary() {
        return summary;
    }

    /**
     * Returns the profile that a pre-treatment makes of this one: same specimen, same replicates.
     *
     * @param newTargets what the new numbers mean
     * @param newValues one finite number for each target, copied
     * @param newStates how each number came about, copied
     * @param newLimits limits behind the numbers, {@code NaN} where they have no meaning any more, copied
     * @param newChain the conditions
     * @return the new profile
     * @throws ProfilingException if the lengths differ or a number is not finite
     */
    public Profile treated(
            TargetSet newTargets, double[] newValues, ValueState[] newStates, double[] newLimits, ChainId newChain) {
        Profile made = of(identity, newTargets, newValues, newStates, newLimits, newChain);
        return made.with(summary);
    }

    /**
     * {@return how many samples these numbers summarise}
     */
    public int replicates() {
        return summary.replicates();
    }

    /**
     * {@return the records that these numbers come from: one, or all replicates}
     */
    public List<SampleId> samples() {
        return summary.members().isEmpty() ? List.of(identity.sample()) : summary.members();
    }

    /**
     * {@return the largest relative deviation among the replicates, empty for a single sample}
     */
    public OptionalDouble dispersion() {
        return optional(summary.dispersion());
    }

    /**
     * {@return the share of the area of the chromatogram that lies outside the targets, from 0 to 1, the largest of the replicates;
     *     empty where the other peaks were not kept}
     */
    public OptionalDouble shareOutside() {
        return optional(summary.shareOutside());
    }

    /**
     * {@return whether more than 5 % of the area is known to lie outside the targets: the targets may not describe this sample}
     */
    public boolean hasMuchOutside() {
        return summary.shareOutside() > MUCH_OUTSIDE;
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * {@return whose numbers these are}
     */
    public ProfileIdentity identity() {
        return identity;
    }

    /**
     * {@return what the numbers mean}
     */
    public TargetSet targets() {
        return targets;
    }

    /**
     * {@return the number of targets}
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns a number.
     *
     * @param index target position from 0
     * @return the number, finite
     */
    public double value(int index) {
        return values[index];
    }

    /**
     * Returns how a number came about.
     *
     * @param index target position from 0
     * @return its state
     */
    public ValueState state(int index) {
        return states[index];
    }

    /**
     * Returns the limit behind a number that was not quantified.
     *
     * @param index target position from 0
     * @return the limit in the unit of the target, empty if unknown
     */
    public OptionalDouble limit(int index) {
        return optional(limits[index]);
    }

    /**
     * {@return how many targets were quantified}
     */
    public int quantifiedCount() {
        int count = 0;
        for (ValueState state : states) {
            if (!state.isCensored()) {
                count++;
            }
        }
        return count;
    }

    /**
     * {@return the conditions under which these numbers came about}
     */
    public ChainId chain() {
        return chain;
    }

    /**
     * {@return a copy of the numbers in target order}
     */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * {@return a copy of the states in target order}
     */
    public ValueState[] states() {
        return states.clone();
    }

    /**
     * {@return a copy of the limits in target order, {@code NaN} where unknown}
     */
    public double[] limits() {
        return limits.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that
                && identity.equals(that.identity)
                && targets.equals(that.targets)
                && Arrays.equals(values, that.values)
                && Arrays.equals(states, that.states)
                && Arrays.equals(limits, that.limits)
                && chain.equals(that.chain)
                && summary.equals(that.summary);
    }

    @Override
    public int hashCode() {
        return 31 * identity.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "profile of " + identity.sample() + ": " + size() + " targets, " + quantifiedCount() + " quantified";
    }
}
