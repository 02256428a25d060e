package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.decision.DocumentedThreshold;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileAssembly;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.TargetSet;

/**
 * A method as its sources describe it, with how each fact is known and what is not known: for example the four area ratios of UNODC
 * ST/NAR/35, page 39, whose metric the source leaves to the laboratory.
 *
 * <p>It compares nothing itself. {@link #draft(String)} starts a laboratory's own method from it, and {@link #toMethod()} gives the method
 * where nothing is left open. Every change gives a new value.
 *
 * @since 0.1.0
 */
public final class DocumentedMethod {

    private final DocumentedContent content;

    private DocumentedMethod(DocumentedContent content) {
        if (!content.id().matches("[a-z0-9]+([.+-][a-z0-9]+)*")
                || content.version().isBlank()
                || content.name().isBlank()
                || content.substances().isEmpty()) {
            throw new ProfilingException(
                    "invalid-method-id",
                    "a documented method must have an id of lower-case words, a version, a name and a substance",
                    ProblemLocation.nowhere(),
                    "'" + content.id() + "', '" + content.version() + "', '" + content.name() + "'");
        }
        this.content = content;
    }

    /**
     * Returns a method of which only identity, standing and drug are stated.
     *
     * @param id lower-case words, for example {@code cocaine-four-alkaloid-ratio}
     * @param version of the description
     * @param name for people
     * @param standing who stands behind it
     * @param substances the drugs it is for, at least one
     * @return the method
     */
    public static DocumentedMethod of(
            String id, String version, String name, MethodStanding standing, Substance... substances) {
        return new DocumentedMethod(new DocumentedContent(
                id,
                version,
                name,
                Objects.requireNonNull(standing),
                List.of(substances),
                List.of(),
                null,
                List.of(),
                0,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private DocumentedMethod with(Change change) {
        DocumentedContent.Edit edit = new DocumentedContent.Edit(content);
        change.apply(edit);
        return new DocumentedMethod(edit.toContent());
    }

    private interface Change {
        void apply(DocumentedContent.Edit edit);
    }

    /**
     * Returns this method with what it measures with.
     *
     * @param signal what its numbers are
     * @param techniques instruments
     * @return the method
     */
    public DocumentedMethod withSignal(SignalType signal, AnalyticalTechnique... techniques) {
        return withTechniques(techniques).with(edit -> edit.signal = Objects.requireNonNull(signal));
    }

    /**
     * Returns this method with its instruments, where what its numbers are was not read.
     *
     * @param techniques instruments
     * @return the method
     */
    public DocumentedMethod withTechniques(AnalyticalTechnique... techniques) {
        return with(edit -> edit.techniques = List.of(techniques));
    }

    /**
     * Returns this method with its targets, as far as their names were read; candidates among them are marked as such.
     *
     * @param targets in the order of the source
     * @return the method
     */
    public DocumentedMethod withTargets(List<DocumentedTarget> targets) {
        return with(edit -> edit.targets = List.copyOf(targets));
    }

    /**
     * Returns this method with a number of targets that exist and whose names were not read. They are counted, never invented.
     *
     * @param count at least 0
     * @return the method
     */
    public DocumentedMethod withUnnamedTargets(int count) {
        if (count < 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "number of unnamed targets must be at least 0",
                    ProblemLocation.nowhere(),
                    String.valueOf(count));
        }
        return with(edit -> edit.unnamedTargets = count);
    }

    /**
     * Returns this method with the pre-treatments, or the readings of one, that its sources name.
     *
     * @param treatments in the order of the source; none of several is the default
     * @return the method
     */
    public DocumentedMethod withTreatments(DocumentedTreatment... treatments) {
        return with(edit -> edit.treatments = List.of(treatments));
    }

    /**
     * Returns this method with the metrics that its sources name.
     *
     * @param metrics in the order of the source; none of several is the default
     * @return the method
     */
    public DocumentedMethod withMetrics(DocumentedMetric... metrics) {
        return with(edit -> edit.metrics = List.of(metrics));
    }

    /**
     * Returns this method with a documented way from samples to profiles.
     *
     * @param assembly targets, non-detect policy, replicates
     * @return the method
     */
    public DocumentedMethod withAssembly(ProfileAssembly assembly) {
        return with(edit -> edit.assembly = Objects.requireNonNull(assembly));
    }

    /**
     * Returns this method with the limits that its sources report.
     *
     * @param thresholds the limits; shown, never applied by themselves
     * @return the method
     */
    public DocumentedMethod withThresholds(DocumentedThreshold... thresholds) {
        return with(edit -> edit.thresholds = List.of(thresholds));
    }

    /**
     * Returns this method with a part that is not stated.
     *
     * @param part which part
     * @param reason why
     * @param text what is known of it, in one sentence
     * @return the method
     */
    public DocumentedMethod withOpen(MethodPart part, OpenPart.Reason reason, String text) {
        return with(edit -> edit.openParts = plus(edit.openParts, new OpenPart(part, reason, text)));
    }

    /** This method with its targets open: those that it has are put into classes and not compared. */
    DocumentedMethod classifyingOnly() {
        return withOpen(
                MethodPart.TARGETS,
                OpenPart.Reason.NOT_A_COMPARISON,
                Entries.readForClassification(targets(TargetUse.CLASSIFIED).size()));
    }

    /**
     * Returns this method with one more fact.
     *
     * @param topic what it is about
     * @param text one sentence or part of one, in our words
     * @param citation source, place in it, and how this fact is known
     * @return the method
     */
    public DocumentedMethod withFact(FactTopic topic, String text, Citation citation) {
        DocumentedFact fact = new DocumentedFact(topic, text, citation);
        return with(edit -> edit.facts = plus(edit.facts, fact).stream()
                .sorted(Comparator.comparing(DocumentedFact::topic))
                .toList());
    }

    /**
     * Returns this method with the sources it rests on.
     *
     * @param citations the sources, the most important first
     * @return the method
     */
    public DocumentedMethod withCitations(Citation... citations) {
        return with(edit -> edit.citations = List.of(citations));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    /**
     * {@return the id}
     */
    public String id() {
        return content.id();
    }

    /**
     * {@return the version of the description}
     */
    public String version() {
        return content.version();
    }

    /**
     * {@return the name for people}
     */
    public String name() {
        return content.name();
    }

    /**
     * {@return who stands behind it}
     */
    public MethodStanding standing() {
        return content.standing();
    }

    /**
     * {@return the drugs it is for}
     */
    public List<Substance> substances() {
        return content.substances();
    }

    /**
     * {@return the instruments}
     */
    public List<AnalyticalTechnique> techniques() {
        return content.techniques();
    }

    /**
     * {@return what its numbers are, empty if that was not read}
     */
    public Optional<SignalType> signal() {
        return Optional.ofNullable(content.signal());
    }

    /**
     * {@return the targets that the sources name, candidates included}
     */
    public List<DocumentedTarget> targets() {
        return content.targets();
    }

    /**
     * Returns the targets of one use.
     *
     * @param use for example {@link TargetUse#COMPARED}
     * @return the targets, may be empty
     */
    public List<DocumentedTarget> targets(TargetUse use) {
        return targets().stream().filter(target -> target.use() == use).toList();
    }

    /**
     * {@return how many targets exist whose names were not read}
     */
    public int unnamedTargets() {
        return content.unnamedTargets();
    }

    /**
     * {@return the pre-treatments, or the readings of one, that the sources name; none of several is the default}
     */
    public List<DocumentedTreatment> treatments() {
        return content.treatments();
    }

    /**
     * {@return the metrics that the sources name; none of several is the default}
     */
    public List<DocumentedMetric> metrics() {
        return content.metrics();
    }

    /**
     * {@return the documented way from samples to profiles, empty if the laboratory chooses it}
     */
    public Optional<ProfileAssembly> assembly() {
        return Optional.ofNullable(content.assembly());
    }

    /**
     * {@return the limits that the sources report; shown, never applied by themselves}
     */
    public List<DocumentedThreshold> thresholds() {
        return content.thresholds();
    }

    /**
     * {@return the parts that are not stated, with the reasons}
     */
    public List<OpenPart> openParts() {
        return content.openParts();
    }

    /**
     * {@return all further facts, in the order of the topics}
     */
    public List<DocumentedFact> facts() {
        return content.facts();
    }

    /**
     * {@return the sources it rests on, the most important first}
     */
    public List<Citation> citations() {
        return content.citations();
    }

    /**
     * {@return every source that any fact of it cites, each once, in order of first appearance}
     */
    public List<Citation> sources() {
        Map<String, Citation> sources = new LinkedHashMap<>();
        List<Citation> all = new ArrayList<>(citations());
        targets().forEach(target -> all.add(target.citation()));
        treatments().forEach(treatment -> all.add(treatment.citation()));
        metrics().forEach(metric -> all.add(metric.citation()));
        thresholds().forEach(threshold -> all.add(threshold.citation()));
        facts().forEach(fact -> all.add(fact.citation()));
        all.forEach(citation ->
                sources.putIfAbsent(citation.key().isEmpty() ? citation.toString() : citation.key(), citation));
        return List.copyOf(sources.values());
    }

    /**
     * {@return the targets as a set for a method: those that are compared, and those that others are divided by; empty unless the list is
     * complete}
     */
    public Optional<TargetSet> targetSet() {
        if (isOpen(MethodPart.TARGETS)) {
            return Optional.empty();
        }
        List<org.drugprofiling.substance.Target> chosen = targets().stream()
                .filter(target -> target.use() == TargetUse.COMPARED || target.use() == TargetUse.DENOMINATOR)
                .map(DocumentedTarget::target)
                .toList();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(TargetSet.of(id(), chosen));
    }

    private boolean isOpen(MethodPart part) {
        return openParts().stream().anyMatch(open -> open.part() == part);
    }

    private boolean isOpen(MethodPart part, OpenPart.Reason reason) {
        return openParts().stream().anyMatch(open -> open.part() == part && open.reason() == reason);
    }

    /** Unknown is what is declared so, and what is neither there nor declared as the laboratory's. */
    private boolean needsTargets() {
        return isOpen(MethodPart.TARGETS) || isAbsent(MethodPart.TARGETS);
    }

    private boolean isUnknown(MethodPart part) {
        return (isOpen(part) || isAbsent(part)) && !isOpen(part, OpenPart.Reason.LEFT_TO_LABORATORY);
    }

    private boolean isAbsent(MethodPart part) {
        return switch (part) {
            case SUBSTANCE -> substances().isEmpty();
            case TARGETS -> assembly().isEmpty() && targetSet().isEmpty();
            case NON_DETECTS -> assembly().isEmpty();
            case TREATMENT -> treatments().isEmpty();
            case METRIC -> metrics().isEmpty();
        };
    }

    /**
     * Returns what this method can be used for as it is: a template as long as targets, treatment or metric are unknown (declared so, or
     * neither there nor declared as left to the laboratory), otherwise one whose limits are the laboratory's. Never {@link MethodReadiness#COMPLETE}: no laboratory's verification comes with a catalogue
     * (ISO/IEC 17025, 7.2.1.5).
     *
     * @return the readiness
     */
    public MethodReadiness readiness() {
        boolean unknown = needsTargets() || isUnknown(MethodPart.TREATMENT) || isUnknown(MethodPart.METRIC);
        return unknown ? MethodReadiness.TEMPLATE : MethodReadiness.LABORATORY_THRESHOLD;
    }

    /**
     * {@return what a link value can be computed from today}
     */
    public ComparisonBasis comparisonBasis() {
        if (isUnknown(MethodPart.TREATMENT) || isUnknown(MethodPart.METRIC)) {
            return ComparisonBasis.NOT_YET;
        }
        return needsTargets() ? ComparisonBasis.OWN_TARGETS : ComparisonBasis.DOCUMENTED_TARGETS;
    }

    /**
     * Starts a laboratory's own method from this one. What is documented without a choice is filled in; the rest is the laboratory's.
     *
     * @param newId id of the laboratory's method, not one of the catalogue
     * @return the draft
     */
    public MethodDraft draft(String newId) {
        return MethodDraft.of(this, newId);
    }

    /**
     * Returns the method, where nothing is left open.
     *
     * @return the method under the id of this one, without limits
     * @throws ProfilingException {@code incomplete-method} if something must be given, with all that is missing
     */
    public ProfilingMethod toMethod() {
        return MethodDraft.of(this).toMethod();
    }

    /** Which kinds of open part this method has, for tests and pages. */
    Set<MethodPart> openKinds() {
        Set<MethodPart> kinds = new LinkedHashSet<>();
        openParts().forEach(open -> kinds.add(open.part()));
        return Collections.unmodifiableSet(kinds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentedMethod that && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return content.id().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("method        " + id() + " " + version() + " (" + readiness() + ", "
                + standing() + ")\nname          " + name());
        text.append("\nsubstance     ")
                .append(String.join(
                        ", ", substances().stream().map(Substance::name).toList()));
        text.append("\ntargets       ")
                .append(targets(TargetUse.COMPARED).size()
                        + targets(TargetUse.CLASSIFIED).size())
                .append(" named, ")
                .append(unnamedTargets())
                .append(" unnamed, ")
                .append(targets(TargetUse.CANDIDATE).size())
                .append(" unverified candidates");
        text.append("\ncompare from  ").append(comparisonBasis().words());
        for (OpenPart open : openParts()) {
            text.append("\nto be given   ").append(open);
        }
        return text.toString();
    }
}
