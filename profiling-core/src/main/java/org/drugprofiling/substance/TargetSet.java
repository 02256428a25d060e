package org.drugprofiling.substance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The ordered targets of a method, for example {@code tablet-features: diameter, thickness, weight}. Two sets are equal if
 * they hold equal targets in the same order; the name is for people.
 *
 * @since 0.1.0
 */
public final class TargetSet implements Iterable<Target> {

    private final String name;
    private final List<Target> targets;
    private final Map<String, Integer> indexById;

    private TargetSet(String name, List<Target> targets) {
        this.name = name;
        this.targets = List.copyOf(targets);
        this.indexById = new HashMap<>();
        for (int i = 0; i < this.targets.size(); i++) {
            Integer earlier = indexById.put(this.targets.get(i).id(), i);
            if (earlier != null) {
                throw new ProfilingException(
                        "duplicate-target",
                        "a target set must hold each target id once; positions " + earlier + " and " + i + " are equal",
                        ProblemLocation.nowhere().with("target set", name),
                        this.targets.get(i).id());
            }
        }
    }

    /**
     * Returns a target set.
     *
     * @param name for people, not blank
     * @param targets in order, at least one, ids unique
     * @return the set
     * @throws ProfilingException if it is empty, the name is blank or an id occurs twice
     */
    public static TargetSet of(String name, List<? extends Target> targets) {
        if (name.isBlank() || targets.isEmpty()) {
            throw new ProfilingException("empty-target-set", "a target set must have a name and at least one target");
        }
        return new TargetSet(name, new ArrayList<>(targets));
    }

    /**
     * Returns a target set.
     *
     * @param name for people, not blank
     * @param targets in order, at least one, ids unique
     * @return the set
     */
    public static TargetSet of(String name, Target... targets) {
        return of(name, List.of(targets));
    }

    /**
     * {@return the name for people}
     */
    public String name() {
        return name;
    }

    /**
     * {@return the number of targets}
     */
    public int size() {
        return targets.size();
    }

    /**
     * Returns a target by position.
     *
     * @param index from 0
     * @return the target
     */
    public Target target(int index) {
        return targets.get(index);
    }

    /**
     * {@return the targets in order}
     */
    public List<Target> targets() {
        return targets;
    }

    /**
     * {@return the ids in order}
     */
    public List<String> ids() {
        return targets.stream().map(Target::id).toList();
    }

    /**
     * Returns whether a target of this id is in the set.
     *
     * @param id target id
     * @return whether it is there
     */
    public boolean contains(String id) {
        return indexById.containsKey(id);
    }

    /**
     * Returns the position of a target.
     *
     * @param id target id
     * @return its index from 0
     * @throws ProfilingException if the set has no such target
     */
    public int indexOf(String id) {
        Integer index = indexById.get(id);
        if (index == null) {
            throw new ProfilingException(
                    "unknown-target",
                    "target must be one of " + ids(),
                    ProblemLocation.nowhere().with("target set", name),
                    "'" + id + "'");
        }
        return index;
    }

    /**
     * Returns the set that holds only the named targets, in the order of this set.
     *
     * @param ids at least one, all in this set
     * @return the smaller set
     * @throws ProfilingException if an id is unknown or none is given
     */
    public TargetSet restrictedTo(Set<String> ids) {
        ids.forEach(this::indexOf);
        List<Target> kept =
                targets.stream().filter(target -> ids.contains(target.id())).toList();
        return of(name + " restricted to " + kept.size(), kept);
    }

    /**
     * {@return the distinct units, in order of first appearance}
     */
    public Set<MeasurementUnit> units() {
        return distinct(Target::unit);
    }

    /**
     * {@return the distinct layers, in order of first appearance}
     */
    public Set<Layer> layers() {
        return distinct(Target::layer);
    }

    private <T> Set<T> distinct(Function<Target, T> property) {
        return targets.stream().map(property).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * {@return the definitions of all targets, one per line: equal texts mean equal sets}
     */
    public String definition() {
        return targets.stream().map(Target::definition).collect(Collectors.joining("\n"));
    }

    @Override
    public Iterator<Target> iterator() {
        return targets.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetSet that && targets.equals(that.targets);
    }

    @Override
    public int hashCode() {
        return targets.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + size() + " targets: " + String.join(", ", ids()) + ")";
    }
}
