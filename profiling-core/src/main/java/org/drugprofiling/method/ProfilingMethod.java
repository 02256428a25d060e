package org.drugprofiling.method;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Aggregation;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TargetSet;
import org.jspecify.annotations.Nullable;

/**
 * A complete recipe from sample to decision under one name and version: over which targets, with which non-detect policy,
 * pre-treatment and metric, and within which limits. Every change gives a new value; a change that touches link values takes the
 * limits away.
 *
 * @since 0.1.0
 */
public final class ProfilingMethod {

    private final String id;
    private final String version;
    private final String name;
    private final Substance substance;
    private final MethodStanding standing;
    private final @Nullable ProfileAssembly assembly;
    private final Pretreatment pretreatment;
    private final ComparisonMetric metric;
    private final @Nullable DecisionLimits limits;
    private final List<Citation> citations;

    private ProfilingMethod(
            String id,
            String version,
            String name,
            Substance substance,
            MethodStanding standing,
            @Nullable ProfileAssembly assembly,
            Pretreatment pretreatment,
            ComparisonMetric metric,
            @Nullable DecisionLimits limits,
            List<Citation> citations) {
        if (!id.matches("[a-z0-9][a-z0-9.+-]*") || version.isBlank() || name.isBlank()) {
            throw new ProfilingException(
                    "invalid-method-id",
                    "a method must have an id of lower-case letters, digits, dots, plus signs and hyphens, a version and a name",
                    ProblemLocation.nowhere(),
                    "'" + id + "', '" + version + "', '" + name + "'");
        }
        this.id = id;
        this.version = version;
        this.name = name;
        this.substance = Objects.requireNonNull(substance, "substance");
        this.standing = Objects.requireNonNull(standing, "standing");
        this.assembly = assembly;
        this.pretreatment = Objects.requireNonNull(pretreatment, "pretreatment");
        this.metric = Objects.requireNonNull(metric, "metric");
        this.limits = limits;
        this.citations = List.copyOf(citations);
        SingleTarget.require(this);
    }

    /**
     * Returns a laboratory's own method, one profile for each sample, without limits.
     *
     * @param id lower-case letters, digits, dots, plus signs and hyphens
     * @param version of the recipe
     * @param substance the drug
     * @param targets over which targets
     * @param nonDetects what stands for a target that was not quantified; there is no default
     * @param pretreatment what happens before comparison
     * @param metric with which metric
     * @return the method
     * @throws ProfilingException if one target alone is compared, and the pre-treatment or the metric takes away how much of it there is, as normalisation and the
     *     cosine do: every pair would be perfectly alike
     */
    public static ProfilingMethod of(
            String id,
            String version,
            Substance substance,
            TargetSet targets,
            NonDetectPolicy nonDetects,
            Pretreatment pretreatment,
            ComparisonMetric metric) {
        return of(id, version, substance, ProfileAssembly.of(targets, nonDetects), pretreatment, metric);
    }

    /**
     * Returns a laboratory's own method without limits.
     *
     * @param id lower-case letters, digits, dots, plus signs and hyphens
     * @param version of the recipe
     * @param substance the drug
     * @param assembly targets, non-detect policy, replicates
     * @param pretreatment what happens before comparison
     * @param metric with which metric
     * @return the method
     * @throws ProfilingException if one target alone is compared, and the pre-treatment or the metric takes away how much of it there is, as normalisation and the
     *     cosine do: every pair would be perfectly alike
     */
    public static ProfilingMethod of(
            String id,
            String version,
            Substance substance,
            ProfileAssembly assembly,
            Pretreatment pretreatment,
            ComparisonMetric metric) {
        return new ProfilingMethod(
                id,
                version,
                id,
                substance,
                MethodStanding.LABORATORY,
                Objects.requireNonNull(assembly, "assembly"),
                pretreatment,
                metric,
                null,
                List.of());
    }

    /**
     * Returns a method whose targets and non-detect policy are still to be given with {@link #withAssembly(String, ProfileAssembly)}.
     *
     * @param id lower-case letters, digits, dots, plus signs and hyphens
     * @param version of the recipe
     * @param name for people
     * @param substance the drug
     * @param standing who stands behind it
     * @param pretreatment what happens before comparison
     * @param metric with which metric
     * @param citations sources
     * @return the template
     */
    public static ProfilingMethod template(
            String id,
            String version,
            String name,
            Substance substance,
            MethodStanding standing,
            Pretreatment pretreatment,
            ComparisonMetric metric,
            List<Citation> citations) {
        return new ProfilingMethod(id, version, name, substance, standing, null, pretreatment, metric, null, citations);
    }

    /**
     * Returns this method with a name for people.
     *
     * @param value the name
     * @return the method
     */
    public ProfilingMethod named(String value) {
        return new ProfilingMethod(
                id, version, value, substance, standing, assembly, pretreatment, metric, limits, citations);
    }

    /**
     * Returns this method with sources.
     *
     * @param sources where the recipe comes from
     * @return the method
     */
    public ProfilingMethod citing(List<Citation> sources) {
        return new ProfilingMethod(
                id, version, name, substance, standing, assembly, pretreatment, metric, limits, sources);
    }

    /**
     * Returns this method with another way from samples to profiles, under another id and without limits.
     *
     * @param newId id of the new method
     * @param value targets, non-detect policy, replicates
     * @return the method
     */
    public ProfilingMethod withAssembly(String newId, ProfileAssembly value) {
        requireOtherId(newId);
        return new ProfilingMethod(
                newId,
                version,
                name,
                substance,
                MethodStanding.LABORATORY,
                Objects.requireNonNull(value),
                pretreatment,
                metric,
                null,
                citations);
    }

    /**
     * Returns this method with replicates of one specimen joined, under another id and without limits.
     *
     * @param newId id of the new method
     * @param how the aggregation
     * @param largestRelativeDeviation the acceptance criterion
     * @return the method
     */
    public ProfilingMethod withReplicates(String newId, Aggregation how, double largestRelativeDeviation) {
        return withAssembly(newId, assembly().withReplicates(how, largestRelativeDeviation));
    }

    /**
     * Returns this method on some of its targets: another id, no limits, and whatever is fitted must be fitted again.
     *
     * @param targetIds the targets that stay
     * @return the method
     */
    public ProfilingMethod restrictedTo(Set<String> targetIds) {
        TargetSet smaller = targets().restrictedTo(targetIds);
        String newId = id + "-restricted-"
                + org.drugprofiling.provenance.ContentHash.of(smaller.definition())
                        .substring(0, 8);
        return withAssembly(newId, assembly().withTargets(smaller));
    }

    /**
     * Returns this method with limits.
     *
     * @param value limits of this method's metric
     * @return the method
     * @throws ProfilingException if the limits belong to another substance, target set, non-detect policy, pre-treatment or metric
     */
    public ProfilingMethod withLimits(DecisionLimits value) {
        OwnLimits.require(this, value);
        return new ProfilingMethod(
                id, version, name, substance, standing, assembly, pretreatment, metric, value, citations);
    }

    private void requireOtherId(String newId) {
        if (newId.equals(id)) {
            throw new ProfilingException(
                    "same-method-id",
                    "a method whose targets, non-detect policy or replicates change must have another id",
                    ProblemLocation.nowhere(),
                    newId);
        }
    }

    /**
     * {@return the id}
     */
    public String id() {
        return id;
    }

    /**
     * {@return the version of the recipe}
     */
    public String version() {
        return version;
    }

    /**
     * {@return the name for people}
     */
    public String name() {
        return name;
    }

    /**
     * {@return the drug}
     */
    public Substance substance() {
        return substance;
    }

    /**
     * {@return who stands behind it}
     */
    public MethodStanding standing() {
        return standing;
    }

    /**
     * {@return whether decisions may rest on it: it has limits, and the laboratory has verified both}
     */
    public boolean isDecisionReady() {
        return limits != null
                && limits.falsePositive().verification().isPresent()
                && limits.falseNegative().verification().isPresent();
    }

    /**
     * {@return what it can be used for as it is}
     */
    public MethodReadiness readiness() {
        if (assembly == null) {
            return MethodReadiness.TEMPLATE;
        }
        return limits == null ? MethodReadiness.LABORATORY_THRESHOLD : MethodReadiness.COMPLETE;
    }

    /**
     * {@return the way from samples to profiles}
     *
     * @throws ProfilingException if this is a template
     */
    public ProfileAssembly assembly() {
        if (assembly == null) {
            throw new ProfilingException(
                    "template-method",
                    "a method must have targets and a non-detect policy before it is used; give them with withAssembly",
                    ProblemLocation.nowhere().with("method", id),
                    null);
        }
        return assembly;
    }

    /**
     * {@return the targets}
     *
     * @throws ProfilingException if this is a template
     */
    public TargetSet targets() {
        return assembly().targets();
    }

    /**
     * {@return what happens before comparison}
     */
    public Pretreatment pretreatment() {
        return pretreatment;
    }

    /**
     * {@return the metric}
     */
    public ComparisonMetric metric() {
        return metric;
    }

    /**
     * {@return the limits, empty if there are none}
     */
    public Optional<DecisionLimits> limits() {
        return Optional.ofNullable(limits);
    }

    /**
     * {@return the sources}
     */
    public List<Citation> citations() {
        return citations;
    }

    /**
     * Makes the untreated profiles of samples of this method's drug.
     *
     * @param samples the samples
     * @return the profiles, and the samples that gave none, those of another drug among them
     */
    public AssembledProfiles assemble(List<? extends Sample> samples) {
        return assemble(samples, List.of());
    }

    /**
     * Makes the untreated profiles of samples of this method's drug, but for some that a person set aside.
     *
     * @param samples the samples
     * @param exclusions what was set aside, with reason, person and date
     * @return the profiles, and the samples that gave none, those of another drug among them
     */
    public AssembledProfiles assemble(List<? extends Sample> samples, List<Exclusion> exclusions) {
        return OwnSamples.assemble(this, samples, exclusions);
    }

    /**
     * Compares two samples; see {@link FittedMethod#compare(Sample, Sample, Instant)}.
     *
     * @param a first sample
     * @param b second sample
     * @param when by the caller's clock
     * @return link value, decision, sensitivity, provenance
     * @throws ProfilingException if the pre-treatment must be fitted first
     */
    public ComparisonResult compare(Sample a, Sample b, Instant when) {
        return withoutFit().compare(a, b, when);
    }

    /**
     * Compares two specimens by the records that were made of each; see {@link FittedMethod#compare(List, List, Instant)}.
     *
     * @param recordsOfA records of the first specimen
     * @param recordsOfB records of the second specimen
     * @param when by the caller's clock
     * @return link value, decision, sensitivity, provenance
     * @throws ProfilingException if the pre-treatment must be fitted first
     */
    public ComparisonResult compare(
            List<? extends Sample> recordsOfA, List<? extends Sample> recordsOfB, Instant when) {
        return withoutFit().compare(recordsOfA, recordsOfB, when);
    }

    /**
     * Compares every pair of casework and authentic samples, after fitting on them where that is needed.
     *
     * @param samples the samples
     * @return profiles and link values
     */
    public ComparedSamples compareAll(List<? extends Sample> samples) {
        return fit(samples).compareAll(samples);
    }

    /**
     * Compares every pair of casework and authentic samples but for those that a person set aside, after fitting on the others where that is needed.
     *
     * @param samples the samples
     * @param exclusions what was set aside, with reason, person and date
     * @return profiles and link values
     * @throws ProfilingException if no sample gives a profile
     */
    public ComparedSamples compareAll(List<? extends Sample> samples, List<Exclusion> exclusions) {
        return fit(samples, exclusions).compareAll(samples, exclusions);
    }

    /**
     * Compares one sample with many; see {@link FittedMethod#search(Sample, List, Instant)}.
     *
     * @param query the sample
     * @param database the others
     * @param when by the caller's clock
     * @return the answers, the most alike first
     * @throws ProfilingException if the pre-treatment must be fitted first
     */
    public SearchResult search(Sample query, List<? extends Sample> database, Instant when) {
        return withoutFit().search(query, database, when);
    }

    /**
     * Compares one specimen, given by its records, with many; see {@link FittedMethod#search(List, List, List, Instant)}.
     *
     * @param queryRecords records of the specimen
     * @param database the others
     * @param exclusions samples of the database that a person set aside
     * @param when by the caller's clock
     * @return the answers, the most alike first
     * @throws ProfilingException if the pre-treatment must be fitted first, or the query gives no profile
     */
    public SearchResult search(
            List<? extends Sample> queryRecords,
            List<? extends Sample> database,
            List<Exclusion> exclusions,
            Instant when) {
        return withoutFit().search(queryRecords, database, exclusions, when);
    }

    /**
     * Evaluates this method on samples of known status; see {@link Evaluation}. It takes the time of so many pairs as there are, times so many folds as the rule for linked pairs makes
     * (one for each source, mostly): each limit of the cross-validation is derived from all pairs without a fold anew. With a pre-treatment that is fitted all pairs are also compared anew
     * for each fold. {@link Evaluation#of(ProfilingMethod, List, Evaluation.Plan, org.drugprofiling.kernel.Execution)} can be told who works, and be stopped.
     *
     * @param samples the samples
     * @param plan what is to be done
     * @return populations, operating curve, limits
     */
    public Evaluation evaluate(List<? extends Sample> samples, Evaluation.Plan plan) {
        return Evaluation.of(this, samples, plan);
    }

    void requireSubstance(Sample sample) {
        if (!sample.substance().equals(substance)) {
            throw new ProfilingException(
                    "wrong-substance",
                    "samples must be of the substance of the method, " + substance.id(),
                    ProblemLocation.nowhere().withIdentifier("sample", sample.id()),
                    sample.substance().id());
        }
    }

    /**
     * {@return this method, ready to use}
     *
     * @throws ProfilingException if its pre-treatment must be fitted, or this is a template; with the hash of the fitted state that the limits are of, if there are
     *     limits: they are refused ({@code undecided}) if the method is fitted on other samples
     */
    public FittedMethod withoutFit() {
        assembly();
        if (pretreatment.needsFit()) {
            throw new ProfilingException(
                    "needs-fit",
                    "a pre-treatment must be fitted before it is applied: fit the method on the samples it was derived from, with fit(samples)"
                            + limits().map(OwnLimits::fittedState).orElse(""),
                    ProblemLocation.nowhere().with("method", id),
                    pretreatment.id());
        }
        return new FittedMethod(this, pretreatment.withoutFit());
    }

    /**
     * Fits this method's pre-treatment; one that needs no fit is ready as it is.
     *
     * @param reference samples that represent the population
     * @return this method, ready to use
     */
    public FittedMethod fit(List<? extends Sample> reference) {
        return fit(reference, List.of());
    }

    /**
     * Fits this method's pre-treatment on samples, but for some that a person set aside.
     *
     * @param reference samples that represent the population
     * @param exclusions what was set aside
     * @return this method, ready to use
     */
    public FittedMethod fit(List<? extends Sample> reference, List<Exclusion> exclusions) {
        if (!pretreatment.needsFit()) {
            return withoutFit();
        }
        AssembledProfiles admitted = Treatment.admitted(pretreatment, assemble(reference, exclusions));
        return new FittedMethod(this, pretreatment.fit(Treatment.matrix(admitted)));
    }

    /** Fits on profiles with the sources that a population rule gives them. */
    FittedMethod fit(ProfileMatrix untreated, List<String> sources) {
        return pretreatment.needsFit() ? new FittedMethod(this, pretreatment.fit(untreated, sources)) : withoutFit();
    }

    private List<Object> content() {
        return List.of(
                id,
                version,
                name,
                substance,
                standing,
                Optional.ofNullable(assembly),
                pretreatment,
                metric.id(),
                limits(),
                citations);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProfilingMethod that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "method        " + id + " " + version + " (" + readiness() + ", " + standing + ")"
                + "\nsubstance     " + substance
                + "\ntargets       " + (assembly == null ? "to be given" : assembly.targets())
                + "\nnon-detects   "
                + (assembly == null ? "to be given" : assembly.nonDetects().id())
                + "\npre-treatment " + pretreatment
                + "\nmetric        " + metric.id()
                + "\nlimits        "
                + (limits == null ? "none" : limits.linkLimit().value());
    }
}
