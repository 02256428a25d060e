package org.drugprofiling.sample;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement.Quantified;
import org.drugprofiling.substance.Target;

/**
 * Targets that a chemist reads as one thing, for example the truxillines of cocaine, the sum of
 * several isomers, or the phenanthrene alkaloids of heroin.
 *
 * <p>A total is given only if every member was quantified: a sum over the members that happen to be there would depend on
 * limits of detection and not on the drug.
 *
 * @param id stable id, for example {@code truxillines}
 * @param members at least one, in one unit, ids unique
 * @since 0.1.0
 */
public record AlkaloidGroup(String id, List<Target> members) {

    /**
     * Checks that the members can be added.
     *
     * @throws ProfilingException if there is none, one occurs twice or their units differ
     */
    public AlkaloidGroup {
        members = List.copyOf(members);
        if (id.isBlank() || members.isEmpty()) {
            throw new ProfilingException("invalid-group", "a group must have an id and at least one member");
        }
        Set<String> seen = new HashSet<>();
        for (Target member : members) {
            if (!seen.add(member.id()) || !member.unit().equals(members.get(0).unit())) {
                throw new ProfilingException(
                        "invalid-group",
                        "the members of a group must be different and share a unit",
                        ProblemLocation.nowhere().with("group", id),
                        member.id() + " in " + member.unit());
            }
        }
    }

    /**
     * Returns a group.
     *
     * @param id stable id
     * @param members at least one, in one unit
     * @return the group
     */
    public static AlkaloidGroup of(String id, Target... members) {
        return new AlkaloidGroup(id, List.of(members));
    }

    /**
     * Returns the truxillines of cocaine (dimers of cinnamoylcocaine, of which a method separates some).
     *
     * @param members the isomers that the method measures
     * @return the group {@code truxillines}
     */
    public static AlkaloidGroup truxillines(Target... members) {
        return of("truxillines", members);
    }

    /**
     * Returns the cinnamoylcocaines, cis and trans.
     *
     * @param members the isomers that the method measures
     * @return the group {@code cinnamoylcocaines}
     */
    public static AlkaloidGroup cinnamoylcocaines(Target... members) {
        return of("cinnamoylcocaines", members);
    }

    /**
     * Returns tropacocaine.
     *
     * @param member as the method measures it
     * @return the group {@code tropacocaine}
     */
    public static AlkaloidGroup tropacocaine(Target member) {
        return of("tropacocaine", member);
    }

    /**
     * Returns the trimethoxycocaines.
     *
     * @param members as the method measures them
     * @return the group {@code trimethoxycocaines}
     */
    public static AlkaloidGroup trimethoxycocaines(Target... members) {
        return of("trimethoxycocaines", members);
    }

    /**
     * Returns the sum of the members in their order, in their unit.
     *
     * @param record where they were measured
     * @return the sum; empty unless every member was quantified
     * @throws ProfilingException if a measurement is in another unit than its target
     */
    public OptionalDouble total(SampleRecord record) {
        double sum = 0;
        for (Target member : members) {
            if (!(record.measurement(member) instanceof Quantified quantified)) {
                return OptionalDouble.empty();
            }
            sum += quantified.value();
        }
        return Double.isFinite(sum) ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /**
     * Returns the total of this group divided by that of another, for example cinnamoylcocaines to cocaine.
     *
     * @param denominator below the line, in the same unit
     * @param record where both were measured
     * @return the ratio; empty unless both totals are known, share a unit and the one below the line is positive
     */
    public OptionalDouble ratioTo(AlkaloidGroup denominator, SampleRecord record) {
        OptionalDouble above = total(record);
        OptionalDouble below = denominator.total(record);
        if (above.isEmpty()
                || below.isEmpty()
                || !(below.getAsDouble() > 0)
                || !members.get(0).unit().equals(denominator.members.get(0).unit())) {
            return OptionalDouble.empty();
        }
        double ratio = above.getAsDouble() / below.getAsDouble();
        return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }
}
