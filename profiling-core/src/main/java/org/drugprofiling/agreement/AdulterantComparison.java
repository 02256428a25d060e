package org.drugprofiling.agreement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.kernel.CompositionKernels;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Content;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.Target;

/**
 * The adulterants and diluents of two samples, one by one: shared, in one alone, in neither, or not known; for example caffeine in both,
 * paracetamol in the first alone.
 *
 * <p>Cutting agents speak about distribution, not about the maker, and take no part in a link value of impurities: a target set that mixes
 * the two layers is refused unless that is asked for by name. An agent that was not looked for in one sample is unknown there, however
 * long the list of contents is.
 *
 * @since 0.1.0
 */
public final class AdulterantComparison {

    private final List<Agent> agents;
    private final Optional<NotComparable> obstacle;

    private AdulterantComparison(List<Agent> agents, Optional<NotComparable> obstacle) {
        this.agents = List.copyOf(agents);
        this.obstacle = obstacle;
    }

    /** Where one agent was found. */
    public enum Verdict {
        /** In both. */
        SHARED,
        /** In the first, and looked for in the second and not found. */
        ONLY_IN_FIRST,
        /** In the second, and looked for in the first and not found. */
        ONLY_IN_SECOND,
        /** Looked for in both and found in neither. */
        ABSENT_IN_BOTH,
        /** Nobody can say it of one of the samples: not looked for, covered by something else, set aside. */
        UNKNOWN
    }

    /**
     * One cutting agent of two samples.
     *
     * @param name id of the target; for a content without target the id of the registered compound, or its name as reported
     * @param verdict where it was found
     */
    public record Agent(String name, Verdict verdict) {}

    private enum Presence {
        PRESENT,
        ABSENT,
        UNKNOWN
    }

    /**
     * Compares the cutting agents of two records.
     *
     * @param a first record
     * @param b second record
     * @param targets the agents that the method looks for, in the layer of cutting; to these come the adulterants and diluents in the
     *     lists of contents, which belong to a target if they name the same compound; what a list of contents holds is there, whatever
     *     the measurement says
     * @return one entry for each agent, targets first, then contents in the order of their ids; none, with the reason, if a record is of a
     *     run that failed its quality control, a blank, a control or a reference mixture
     * @throws ProfilingException if a target is of another layer
     */
    public static AdulterantComparison of(SampleRecord a, SampleRecord b, List<? extends Target> targets) {
        Map<String, Presence> first = new LinkedHashMap<>();
        Map<String, Presence> second = new LinkedHashMap<>();
        for (Target target : targets) {
            if (target.layer() != Layer.CUTTING) {
                throw new ProfilingException(
                        "mixed-layers",
                        "a comparison of adulterants must be of targets of the layer of cutting",
                        ProblemLocation.nowhere().with("target", target.id()),
                        target.layer().name());
            }
        }
        Optional<NotComparable> obstacle = Comparisons.obstacle(a, b);
        if (obstacle.isPresent()) {
            return new AdulterantComparison(List.of(), obstacle);
        }
        for (Target target : targets) {
            first.put(target.id(), presence(a, target));
            second.put(target.id(), presence(b, target));
        }
        addContents(a, targets, first);
        addContents(b, targets, second);
        return new AdulterantComparison(agents(targets, first, second), Optional.empty());
    }

    private static List<Agent> agents(
            List<? extends Target> targets, Map<String, Presence> first, Map<String, Presence> second) {
        Set<String> names = new LinkedHashSet<>();
        targets.forEach(target -> names.add(target.id()));
        Set<String> further = new TreeSet<>(first.keySet());
        further.addAll(second.keySet());
        names.addAll(further);
        return names.stream()
                .map(name -> new Agent(
                        name,
                        verdict(
                                first.getOrDefault(name, Presence.UNKNOWN),
                                second.getOrDefault(name, Presence.UNKNOWN))))
                .toList();
    }

    private static Presence presence(SampleRecord record, Target target) {
        Measurement measurement = record.measurement(target);
        if (measurement instanceof Measurement.Quantified quantified) {
            return quantified.value() > 0 ? Presence.PRESENT : Presence.ABSENT;
        }
        if (measurement instanceof Measurement.DetectedBelowQuantification
                || measurement instanceof Measurement.Saturated) {
            return Presence.PRESENT;
        }
        return measurement instanceof Measurement.NotDetected ? Presence.ABSENT : Presence.UNKNOWN;
    }

    private static void addContents(SampleRecord record, List<? extends Target> targets, Map<String, Presence> into) {
        for (Content content : record.contents()) {
            if (content.role() != CompoundRole.ADULTERANT && content.role() != CompoundRole.DILUENT) {
                continue;
            }
            String name = registered(content.name());
            String id = targets.stream()
                    .filter(target -> Stream.of(target.id(), target.name())
                            .map(AdulterantComparison::registered)
                            .anyMatch(name::equals))
                    .map(Target::id)
                    .findFirst()
                    .orElse(name);
            into.put(id, Presence.PRESENT);
        }
    }

    /** The id in the registry, where the name is there and belongs to one compound. */
    private static String registered(String name) {
        return Compounds.find(name)
                .compound()
                .map(Compound::id)
                .orElse(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Verdict verdict(Presence first, Presence second) {
        if (first == Presence.UNKNOWN || second == Presence.UNKNOWN) {
            return Verdict.UNKNOWN;
        }
        if (first == second) {
            return first == Presence.PRESENT ? Verdict.SHARED : Verdict.ABSENT_IN_BOTH;
        }
        return first == Presence.PRESENT ? Verdict.ONLY_IN_FIRST : Verdict.ONLY_IN_SECOND;
    }

    /**
     * {@return why nothing is said of any agent, empty if the two can be compared}
     */
    public Optional<NotComparable> obstacle() {
        return obstacle;
    }

    /**
     * {@return one entry for each agent; none if there is an obstacle}
     */
    public List<Agent> agents() {
        return agents;
    }

    /**
     * Returns the agents of a verdict.
     *
     * @param verdict for example {@link Verdict#SHARED}
     * @return their names
     */
    public List<String> agents(Verdict verdict) {
        return agents.stream()
                .filter(agent -> agent.verdict() == verdict)
                .map(Agent::name)
                .toList();
    }

    /**
     * {@return the Jaccard similarity of presence: agents in both, divided by agents in either, over those that are known in both; empty if
     *     none was found}
     */
    public OptionalDouble sharedShare() {
        List<Verdict> known = agents.stream()
                .map(Agent::verdict)
                .filter(verdict -> verdict != Verdict.UNKNOWN)
                .toList();
        double[] first = known.stream()
                .mapToDouble(verdict -> verdict == Verdict.SHARED || verdict == Verdict.ONLY_IN_FIRST ? 1 : 0)
                .toArray();
        double[] second = known.stream()
                .mapToDouble(verdict -> verdict == Verdict.SHARED || verdict == Verdict.ONLY_IN_SECOND ? 1 : 0)
                .toArray();
        double share = CompositionKernels.jaccard(first, 0, second, 0, first.length);
        return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    @Override
    public String toString() {
        if (obstacle.isPresent()) {
            return obstacle.get().toString();
        }
        return "shared         " + agents(Verdict.SHARED)
                + "\nonly in first  " + agents(Verdict.ONLY_IN_FIRST)
                + "\nonly in second " + agents(Verdict.ONLY_IN_SECOND)
                + "\nin neither     " + agents(Verdict.ABSENT_IN_BOTH)
                + "\nnot known      " + agents(Verdict.UNKNOWN);
    }
}
