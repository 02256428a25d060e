package org.drugprofiling.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.problem.Required;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Sample;

/**
 * The two items that a likelihood ratio was found for, and what produced it: what a document of it must say for somebody to find out
 * later what was compared, when, by which version, and from which files.
 *
 * @param control profiles of one item, at least one
 * @param recovered profiles of the other, at least one
 * @param origin whether the numbers of both items come from an instrument; that of the least real sample
 * @param provenance what produced the likelihood ratio: its chain, date, inputs, and what was set aside
 * @since 0.1.0
 */
public record EvaluatedItems(
        List<ProfileIdentity> control, List<ProfileIdentity> recovered, DataOrigin origin, Provenance provenance) {

    /**
     * Copies the lists.
     *
     * @throws ProfilingException if an item has no profile
     */
    public EvaluatedItems {
        control = atLeastOne("control", control);
        recovered = atLeastOne("recovered", recovered);
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(provenance, "provenance");
    }

    /**
     * Names two items by the samples that were measured of each.
     *
     * @param control samples of one item, at least one
     * @param recovered samples of the other, at least one
     * @param provenance what produced the likelihood ratio
     * @return the items
     * @throws ProfilingException if an item has no sample
     */
    public static EvaluatedItems of(
            List<? extends Sample> control, List<? extends Sample> recovered, Provenance provenance) {
        List<Sample> both = new ArrayList<>(Required.each("control", control));
        both.addAll(Required.each("recovered", recovered));
        return new EvaluatedItems(
                control.stream().map(ProfileIdentity::of).toList(),
                recovered.stream().map(ProfileIdentity::of).toList(),
                DataOrigin.of(both),
                provenance);
    }

    private static List<ProfileIdentity> atLeastOne(String name, List<ProfileIdentity> profiles) {
        List<ProfileIdentity> copy = Required.each(name, profiles);
        if (copy.isEmpty()) {
            throw new ProfilingException("missing-item", "an item must have at least one profile", at(name), null);
        }
        return copy;
    }

    private static ProblemLocation at(String name) {
        return ProblemLocation.nowhere().with("item", name);
    }

    /** Refuses items of another result: the chain is what both must have. */
    void requireOf(LikelihoodRatio ratio) {
        if (!provenance.chain().equals(ratio.chain())) {
            throw new ProfilingException(
                    "foreign-provenance",
                    "the provenance of a likelihood ratio must have its chain; they differ in "
                            + provenance.chain().differencesFrom(ratio.chain()));
        }
    }
}
