package org.drugprofiling.pretreatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.substance.TargetSet;

/**
 * What happens to profiles before they are compared: an ordered list of steps, for example {@code normalise-to-sum >
 * fourth-root}. Order matters and is kept.
 *
 * <p>A list without a {@link PopulationStep} is ready to use ({@link #withoutFit()}); any other must be fitted, which gives a new
 * value and changes nothing here.
 *
 * @since 0.1.0
 */
public final class Pretreatment {

    private final List<PretreatmentStep> steps;

    private Pretreatment(List<PretreatmentStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Returns the list of some steps.
     *
     * @param steps in the order in which they are applied; none means that profiles are compared as they are
     * @return the list
     */
    public static Pretreatment of(List<? extends PretreatmentStep> steps) {
        return new Pretreatment(new ArrayList<>(steps));
    }

    /**
     * Returns the list of some steps.
     *
     * @param steps in the order in which they are applied
     * @return the list
     */
    public static Pretreatment of(PretreatmentStep... steps) {
        return of(Arrays.asList(steps));
    }

    /**
     * Returns this list with one more step at its end.
     *
     * @param step what comes last
     * @return the longer list
     */
    public Pretreatment then(PretreatmentStep step) {
        List<PretreatmentStep> longer = new ArrayList<>(steps);
        longer.add(Objects.requireNonNull(step));
        return new Pretreatment(longer);
    }

    /**
     * {@return the steps in order}
     */
    public List<PretreatmentStep> steps() {
        return steps;
    }

    /**
     * {@return the id: all steps with their parameters in order, {@code none} for an empty list}
     */
    public String id() {
        return steps.isEmpty()
                ? "none"
                : steps.stream().map(PretreatmentStep::description).collect(Collectors.joining(" > "));
    }

    /**
     * {@return whether a step must be fitted first}
     */
    public boolean needsFit() {
        return steps.stream().anyMatch(PopulationStep.class::isInstance);
    }

    /**
     * {@return this list, ready to use}
     *
     * @throws ProfilingException if a step must be fitted
     */
    public FittedPretreatment withoutFit() {
        if (needsFit()) {
            throw new ProfilingException(
                    "needs-fit",
                    "a pre-treatment must be fitted before it is applied",
                    ProblemLocation.nowhere(),
                    id());
        }
        return new FittedPretreatment(this, List.of(), null, null);
    }

    /**
     * Fits all steps that need it, each on the profiles as the steps before leave them. Sources are the known batches, or the
     * seizures where no batch is known.
     *
     * @param profiles untreated profiles, whose order is the order of summation
     * @return this list, ready to use
     * @throws ProfilingException if a step cannot be fitted, or a profile does not admit a step
     */
    public FittedPretreatment fit(ProfileMatrix profiles) {
        List<String> sources = profiles.identities().stream()
                .map(identity -> identity.attribute(ProfileIdentity.BATCH)
                        .map(SourceNames::ofBatch)
                        .orElseGet(
                                () -> SourceNames.ofSeizure(identity.seizure().value())))
                .toList();
        return fit(profiles, sources);
    }

    /**
     * Fits all steps that need it.
     *
     * @param profiles untreated profiles
     * @param sources which source each profile belongs to
     * @return this list, ready to use
     */
    public FittedPretreatment fit(ProfileMatrix profiles, List<String> sources) {
        SourceNames.requireOneForEach(sources, profiles.size(), "profiles");
        FittedPretreatment.requireUntreated(profiles.profile(0));
        double[][] rows = profiles.toArrays();
        TargetSet targets = profiles.targets();
        List<FittedScale> scales = new ArrayList<>();
        for (PretreatmentStep step : steps) {
            TargetSet before = targets;
            IntFunction<Row> place =
                    i -> new Row(i, rows.length, before, profiles.identity(i).specimen());
            RowOperation operation;
            if (step instanceof PopulationStep population) {
                FittedScale scale = population.fit(rows, sources, targets, place);
                scales.add(scale);
                operation = scale.operation();
            } else {
                operation = ((SampleStep) step).operation();
            }
            TargetSet after = operation.targets(targets);
            for (int i = 0; i < rows.length; i++) {
                Row row = place.apply(i);
                rows[i] = FittedPretreatment.checked(operation.apply(rows[i], row), row, step, after);
            }
            targets = after;
        }
        return scales.isEmpty()
                ? withoutFit()
                : new FittedPretreatment(this, scales, FittedOn.of(profiles, sources), profiles.chain(0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pretreatment that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return id();
    }
}
