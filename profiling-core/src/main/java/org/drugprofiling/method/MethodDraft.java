package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.NonDetectPolicy;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory's own method on its way from a documented one: what is documented without a choice is filled in, the laboratory gives the
 * rest, and {@link #toMethod()} refuses with everything that is missing. For example
 * {@code ProfilingMethods.EU_SMT_AMPHETAMINE_GCMS.draft("lab-1-amphetamine").withTargets(targets).withNonDetects(NonDetectPolicy.asZero())}.
 *
 * @since 0.1.0
 */
public final class MethodDraft {

    private final DocumentedMethod documented;
    private final String id;
    private final String version;
    private final String name;
    private final @Nullable Substance substance;
    private final @Nullable TargetSet targets;
    private final @Nullable NonDetectPolicy nonDetects;
    private final @Nullable ProfileAssembly assembly;
    private final @Nullable Pretreatment treatment;
    private final @Nullable ComparisonMetric metric;

    private MethodDraft(Parts parts) {
        this.documented = parts.documented;
        this.id = parts.id;
        this.version = parts.version;
        this.name = parts.name;
        this.substance = parts.substance;
        this.targets = parts.targets;
        this.nonDetects = parts.nonDetects;
        this.assembly = parts.assembly;
        this.treatment = parts.treatment;
        this.metric = parts.metric;
    }

    static MethodDraft of(DocumentedMethod documented) {
        return new MethodDraft(new Parts(documented, documented.id()));
    }

    static MethodDraft of(DocumentedMethod documented, String newId) {
        if (newId.equals(documented.id()) || ProfilingMethods.isCatalogueId(newId)) {
            throw new ProfilingException(
                    "catalogue-method-id",
                    "a laboratory's method must have an id that no method of the catalogue has",
                    ProblemLocation.nowhere(),
                    "'" + newId + "'");
        }
        return new MethodDraft(new Parts(documented, newId));
    }

    /**
     * Returns this draft under a version of the laboratory's.
     *
     * @param value for example {@code 2026-03}
     * @return the draft
     */
    public MethodDraft withVersion(String value) {
        Parts parts = new Parts(this);
        parts.version = Objects.requireNonNull(value);
        return new MethodDraft(parts);
    }

    /**
     * Returns this draft with a name for people. Without it the method is called a laboratory's, after the documented one: the title of a
     * published method stands for what was published, not for what a laboratory made of it.
     *
     * @param value the name
     * @return the draft
     */
    public MethodDraft named(String value) {
        Parts parts = new Parts(this);
        parts.name = Objects.requireNonNull(value);
        return new MethodDraft(parts);
    }

    /**
     * Returns this draft for one drug, where the documented method is for several or the laboratory uses it for another.
     *
     * @param value the drug
     * @return the draft
     */
    public MethodDraft forSubstance(Substance value) {
        Parts parts = new Parts(this);
        parts.substance = Objects.requireNonNull(value);
        return new MethodDraft(parts);
    }

    /**
     * Returns this draft over targets of the laboratory's. An assembly that the draft holds keeps its other options, as
     * {@link ProfileAssembly#withTargets(TargetSet)} says.
     *
     * @param value in order
     * @return the draft
     */
    public MethodDraft withTargets(TargetSet value) {
        Parts parts = new Parts(this);
        parts.targets = Objects.requireNonNull(value);
        parts.assembly = assembly == null ? null : assembly.withTargets(value);
        return new MethodDraft(parts);
    }

    /**
     * Returns this draft with what stands for a target that was not quantified; no source states it, and it moves link values. An assembly
     * that the draft holds keeps its other options.
     *
     * @param value the policy
     * @return the draft
     */
    public MethodDraft withNonDetects(NonDetectPolicy value) {
        Parts parts = new Parts(this);
        parts.nonDetects = Objects.requireNonNull(value);
        parts.assembly = assembly == null ? null : assembly.withNonDetects(value);
        return new MethodDraft(parts);
    }

    /**
     * Returns this draft with a complete way from samples to profiles: targets, non-detect policy, replicates, units and layers. It takes
     * the place of targets and policy that were given before; those given after it change it.
     *
     * @param value the way
     * @return the draft
     */
    public MethodDraft withAssembly(ProfileAssembly value) {
        Parts parts = new Parts(this);
        parts.assembly = Objects.requireNonNull(value);
        parts.targets = value.targets();
        parts.nonDetects = value.nonDetects();
        return new MethodDraft(parts);
    }

    /**
     * Returns this draft with a pre-treatment, one of those documented or the laboratory's.
     *
     * @param value the steps
     * @return the draft
     */
    public MethodDraft withTreatment(Pretreatment value) {
        Parts parts = new Parts(this);
        parts.treatment = Objects.requireNonNull(value);
        return new MethodDraft(parts);
    }

    /**
     * Returns this draft with a metric, one of those documented or the laboratory's.
     *
     * @param value the metric
     * @return the draft
     */
    public MethodDraft withMetric(ComparisonMetric value) {
        Parts parts = new Parts(this);
        parts.metric = Objects.requireNonNull(value);
        return new MethodDraft(parts);
    }

    /**
     * {@return the documented method that this draft comes from}
     */
    public DocumentedMethod documented() {
        return documented;
    }

    /**
     * {@return the name for people, for example {@code laboratory method after eu-smt-amphetamine-gcms}}
     */
    public String name() {
        return name;
    }

    /**
     * {@return the sources of the targets, the treatment and the metric that were kept from the documented method, each once; what the
     *     laboratory gave itself has no source. A method that is the documented one itself has all sources of it}
     */
    public List<Citation> citations() {
        if (id.equals(documented.id())) {
            return documented.citations();
        }
        List<Target> ownTargets = new ArrayList<>();
        if (targets != null) {
            targets.forEach(ownTargets::add);
        }
        Set<Citation> kept = new LinkedHashSet<>();
        for (DocumentedTarget target : documented.targets()) {
            if (ownTargets.contains(target.target())) {
                kept.add(target.citation());
            }
        }
        documented.treatments().stream()
                .filter(known -> Objects.equals(known.pretreatment(), treatment))
                .forEach(known -> kept.add(known.citation()));
        documented.metrics().stream()
                .filter(known -> Objects.equals(known.metric(), metric))
                .forEach(known -> kept.add(known.citation()));
        return List.copyOf(kept);
    }

    /**
     * {@return the parts that are still to be given, in order; empty if the method is whole}
     */
    public List<MethodPart> missing() {
        List<MethodPart> missing = new ArrayList<>();
        if (substance == null) {
            missing.add(MethodPart.SUBSTANCE);
        }
        if (targets == null) {
            missing.add(MethodPart.TARGETS);
        }
        if (nonDetects == null) {
            missing.add(MethodPart.NON_DETECTS);
        }
        if (treatment == null) {
            missing.add(MethodPart.TREATMENT);
        }
        if (metric == null) {
            missing.add(MethodPart.METRIC);
        }
        return List.copyOf(missing);
    }

    /**
     * Returns the laboratory's method.
     *
     * @return the method, without limits, of standing {@link MethodStanding#LABORATORY}: a source's standing is not inherited by what a
     *     laboratory made of it; it cites what {@link #citations()} says
     * @throws ProfilingException {@code incomplete-method} if something must be given, with all that is missing and why
     */
    public ProfilingMethod toMethod() {
        Pretreatment steps = treatment;
        ComparisonMetric chosen = metric;
        ProfileAssembly whole = assembly;
        Substance drug = substance;
        if (whole == null && targets != null && nonDetects != null) {
            whole = ProfileAssembly.of(targets, nonDetects);
        }
        if (drug == null || whole == null || steps == null || chosen == null) {
            throw incomplete();
        }
        return ProfilingMethod.of(id, version, drug, whole, steps, chosen)
                .named(name)
                .citing(citations());
    }

    private ProfilingException incomplete() {
        List<String> reasons = new ArrayList<>();
        for (MethodPart part : missing()) {
            reasons.add(part.words() + " (" + reason(part) + ")");
        }
        return new ProfilingException(
                "incomplete-method",
                "a method must be whole before it compares; still to be given: " + String.join("; ", reasons),
                ProblemLocation.nowhere().with("method", documented.id()),
                null);
    }

    private String reason(MethodPart part) {
        for (OpenPart open : documented.openParts()) {
            if (open.part() == part) {
                return open.text();
            }
        }
        return switch (part) {
            case SUBSTANCE ->
                "choose one of "
                        + documented.substances().stream().map(Substance::id).toList();
            case NON_DETECTS -> Entries.NON_DETECTS_OPEN;
            case TREATMENT ->
                "choose one of "
                        + documented.treatments().stream()
                                .map(DocumentedTreatment::writtenAs)
                                .toList();
            case METRIC ->
                "choose one of "
                        + documented.metrics().stream()
                                .map(DocumentedMetric::writtenAs)
                                .toList();
            case TARGETS -> {
                int classified = documented.targets(TargetUse.CLASSIFIED).size();
                yield classified == 0 ? "no target of it was read" : Entries.readForClassification(classified);
            }
        };
    }

    @Override
    public String toString() {
        return "draft         " + id + " " + version + " of " + documented.id() + "\nstill missing "
                + (missing().isEmpty()
                        ? "nothing"
                        : String.join(
                                ", ", missing().stream().map(MethodPart::words).toList()));
    }

    private static final class Parts {
        private final DocumentedMethod documented;
        private final String id;
        private String version;
        private String name;
        private @Nullable Substance substance;
        private @Nullable TargetSet targets;
        private @Nullable NonDetectPolicy nonDetects;
        private @Nullable ProfileAssembly assembly;
        private @Nullable Pretreatment treatment;
        private @Nullable ComparisonMetric metric;

        Parts(DocumentedMethod documented, String id) {
            this.documented = documented;
            this.id = id;
            this.version = documented.version();
            this.name = id.equals(documented.id()) ? documented.name() : "laboratory method after " + documented.id();
            this.substance = documented.substances().size() == 1
                    ? documented.substances().get(0)
                    : null;
            this.assembly = documented.assembly().orElse(null);
            this.targets = assembly == null ? documented.targetSet().orElse(null) : assembly.targets();
            this.nonDetects = assembly == null ? null : assembly.nonDetects();
            boolean oneTreatment = documented.treatments().size() == 1
                    && !documented.openKinds().contains(MethodPart.TREATMENT);
            this.treatment = oneTreatment ? documented.treatments().get(0).pretreatment() : null;
            boolean oneMetric =
                    documented.metrics().size() == 1 && !documented.openKinds().contains(MethodPart.METRIC);
            this.metric = oneMetric ? documented.metrics().get(0).metric() : null;
        }

        Parts(MethodDraft from) {
            this.documented = from.documented;
            this.id = from.id;
            this.version = from.version;
            this.name = from.name;
            this.substance = from.substance;
            this.targets = from.targets;
            this.nonDetects = from.nonDetects;
            this.assembly = from.assembly;
            this.treatment = from.treatment;
            this.metric = from.metric;
        }
    }
}
