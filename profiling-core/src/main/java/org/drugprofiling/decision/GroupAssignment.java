package org.drugprofiling.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;

/**
 * Where a new specimen belongs among groups that there are: in none of them, in one, or in several that would then be candidates to be merged.
 *
 * <p>Groups are never changed here: a group that several specimens of several seizures have joined, a merger and a split are decisions of a person, to be kept with the names of the
 * groups. A new group is provisional until a second seizure joins it.
 *
 * <p><strong>The order of arrival matters.</strong> Specimens that are assigned one after the other to groups that grow by them end in other groups if they come in another
 * order, and in others than {@link LinkGroups} makes of the whole table. A laboratory that assigns also groups the whole table anew from time to time, and holds both
 * groupings against each other ({@code GroupingAgreement}).
 *
 * @since 0.1.0
 */
public final class GroupAssignment {

    private final AssignmentRule rule;
    private final Outcome outcome;
    private final List<Standing> standings;

    private GroupAssignment(AssignmentRule rule, Outcome outcome, List<Standing> standings) {
        this.rule = rule;
        this.outcome = outcome;
        this.standings = List.copyOf(standings);
    }

    /** What came of it. */
    public enum Outcome {
        /** No group is linked: the specimen is the first of a new one, provisionally. */
        NEW,
        /** One group is linked. */
        ASSIGNED,
        /** Several groups are linked: a person decides, perhaps to merge them. */
        AMBIGUOUS,
        /** Link values are missing without which the rule says neither yes nor no of a group. */
        NOT_DECIDED
    }

    /** Whether a group is linked. */
    public enum Link {
        /** It is, by the rule. */
        LINKED,
        /** It is not, by the rule. */
        NOT_LINKED,
        /** A link value that the rule needs is missing. */
        NOT_KNOWN
    }

    /**
     * How a specimen stands to a group. Members that have a link value with no specimen at all, of the table
     * ({@link NamedGroups#withoutLinkValue()}) or this one, are not counted.
     *
     * @param group its name
     * @param link whether it is linked
     * @param mean mean of the link values with its members; empty if one is missing
     * @param nearest row of the most alike member, the first by name among equals; −1 if no member has a link value with the specimen
     * @param nearestValue its link value; empty if there is none
     * @param withoutValue how many members have no link value with the specimen
     */
    public record Standing(
            String group, Link link, OptionalDouble mean, int nearest, OptionalDouble nearestValue, int withoutValue) {}

    /**
     * Two groups that one specimen is linked with.
     *
     * @param first name of the group that stands first among the candidates
     * @param second name of the other
     */
    public record MergeCandidate(String first, String second) {}

    /**
     * Assigns by the usual rule, {@link AssignmentRule#MEAN_DISTANCE}.
     *
     * @param groups the groups there are
     * @param specimen the new specimen, treated as the profiles of the groups were
     * @param limit within which specimens are linked, a score of the metric
     * @param operator whether a score at the limit itself is within
     * @return where the specimen belongs
     * @throws ProfilingException as {@link #of(NamedGroups, Profile, AssignmentRule, double, LinkOperator)}
     */
    public static GroupAssignment of(NamedGroups groups, Profile specimen, double limit, LinkOperator operator) {
        return of(groups, specimen, AssignmentRule.MEAN_DISTANCE, limit, operator);
    }

    /**
     * Assigns by a rule.
     *
     * @param groups the groups there are
     * @param specimen the new specimen, treated as the profiles of the groups were
     * @param rule when a group is linked
     * @param limit within which specimens are linked, a score of the metric
     * @param operator whether a score at the limit itself is within
     * @return where the specimen belongs
     * @throws ProfilingException if the specimen may be one of those in the groups, or has a link value with none of them
     */
    public static GroupAssignment of(
            NamedGroups groups, Profile specimen, AssignmentRule rule, double limit, LinkOperator operator) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(operator, "operator");
        if (Double.isNaN(limit)) {
            throw new ProfilingException("not-a-number", "a limit must be a number, was NaN");
        }
        LinkValueMatrix values = groups.values();
        ProfileMatrix profiles = values.profiles();
        requireNew(specimen, profiles);
        double[] links = links(specimen, values);
        int[] byName = Dendrogram.byIdentity(profiles.identities());
        List<Standing> standings = new ArrayList<>();
        for (String group : groups.names()) {
            int[] members = IntStream.of(byName)
                    .filter(row -> groups.groupOfRow().get(row).equals(group)
                            && !(Double.isNaN(links[row])
                                    && groups.withoutLinkValue().contains(row)))
                    .toArray();
            if (members.length > 0) {
                standings.add(standing(group, members, links, values, rule, limit, operator));
            }
        }
        Orientation orientation = values.metric().orientation();
        // without a mean last; the order by name stays among equals
        standings.sort(Comparator.comparingDouble(standing -> standing.mean().isPresent()
                ? ScoreOrder.round(orientation.asDistance(standing.mean().getAsDouble()))
                : Double.POSITIVE_INFINITY));
        return new GroupAssignment(rule, outcome(standings), standings);
    }

    private static void requireNew(Profile specimen, ProfileMatrix profiles) {
        for (int row = 0; row < profiles.size(); row++) {
            if (ProfileIdentity.mayBeOneSpecimen(specimen.identity(), profiles.identity(row))) {
                throw new ProfilingException(
                        "same-specimen",
                        "a specimen that is assigned must not be among those of the groups",
                        ProblemLocation.nowhere().with("row", row),
                        specimen.identity().specimen().value());
            }
        }
    }

    /** The link values with all rows, NaN where there is none. */
    private static double[] links(Profile specimen, LinkValueMatrix values) {
        List<ComparisonOutcome> outcomes = Comparisons.oneToMany(values.metric(), specimen, values.profiles());
        if (outcomes.stream().noneMatch(ComparisonOutcome::isCompared)) {
            throw new ProfilingException(
                    "not-comparable",
                    "a specimen that is assigned must have a link value with one of those of the groups",
                    ProblemLocation.nowhere().with("metric", values.metric().id()),
                    outcomes.get(0).toString());
        }
        return outcomes.stream()
                .mapToDouble(
                        outcome -> outcome.linkValue().map(link -> link.value()).orElse(Double.NaN))
                .toArray();
    }

    private static Standing standing(
            String group,
            int[] members,
            double[] links,
            LinkValueMatrix values,
            AssignmentRule rule,
            double limit,
            LinkOperator operator) {
        Orientation orientation = values.metric().orientation();
        int nearest = -1;
        int missing = 0;
        for (int row : members) {
            missing += Double.isNaN(links[row]) ? 1 : 0;
            boolean isNearer = !Double.isNaN(links[row])
                    && (nearest < 0
                            || ScoreOrder.compare(
                                            orientation.asDistance(links[row]), orientation.asDistance(links[nearest]))
                                    < 0);
            nearest = isNearer ? row : nearest;
        }
        OptionalDouble mean = missing > 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(NamedGroups.mean(
                        IntStream.of(members).mapToDouble(row -> links[row]).toArray()));
        boolean isNear = nearest >= 0 && operator.isWithin(links[nearest], limit, orientation);
        Link link = switch (rule) {
            case ANY_MEMBER -> isNear ? Link.LINKED : missing > 0 ? Link.NOT_KNOWN : Link.NOT_LINKED;
            case MEDOID -> linked(medoidLink(members, links, values), limit, operator, orientation);
            case MEAN_DISTANCE -> linked(mean, limit, operator, orientation);
        };
        return new Standing(
                group,
                link,
                mean,
                nearest,
                nearest < 0 ? OptionalDouble.empty() : OptionalDouble.of(links[nearest]),
                missing);
    }

    private static Link linked(OptionalDouble score, double limit, LinkOperator operator, Orientation orientation) {
        if (score.isEmpty()) {
            return Link.NOT_KNOWN;
        }
        return operator.isWithin(score.getAsDouble(), limit, orientation) ? Link.LINKED : Link.NOT_LINKED;
    }

    /** The link value with the medoid; empty if it is missing, or link values among the members are. */
    private static OptionalDouble medoidLink(int[] members, double[] links, LinkValueMatrix values) {
        Orientation orientation = values.metric().orientation();
        int medoid = members[0];
        double smallest = Double.POSITIVE_INFINITY;
        for (int row : members) {
            double[] others = IntStream.of(members)
                    .filter(other -> other != row)
                    .mapToDouble(other -> orientation.asDistance(values.valueAt(row, other)))
                    .toArray();
            double distance = others.length == 0 ? 0 : NamedGroups.mean(others);
            if (!Double.isFinite(distance)) {
                return OptionalDouble.empty();
            }
            if (ScoreOrder.compare(distance, smallest) < 0) {
                smallest = distance;
                medoid = row;
            }
        }
        return Double.isNaN(links[medoid]) ? OptionalDouble.empty() : OptionalDouble.of(links[medoid]);
    }

    private static Outcome outcome(List<Standing> standings) {
        if (standings.stream().anyMatch(standing -> standing.link() == Link.NOT_KNOWN)) {
            return Outcome.NOT_DECIDED;
        }
        long linked = standings.stream()
                .filter(standing -> standing.link() == Link.LINKED)
                .count();
        return linked == 0 ? Outcome.NEW : linked == 1 ? Outcome.ASSIGNED : Outcome.AMBIGUOUS;
    }

    /**
     * {@return what came of it}
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * {@return how the specimen stands to each group, that of the most alike mean first, equal ones in the order of their names; groups without a mean last}
     */
    public List<Standing> standings() {
        return standings;
    }

    /**
     * {@return the groups that are linked, that of the most alike mean first}
     */
    public List<Standing> candidates() {
        return standings.stream()
                .filter(standing -> standing.link() == Link.LINKED)
                .toList();
    }

    /**
     * {@return the group that the specimen is assigned to: the only candidate, or of several, until a person has decided, that of the most alike mean; empty if it is
     *     new, nothing is decided, or one of several has no mean because a link value is missing}
     */
    public Optional<String> group() {
        List<Standing> candidates = candidates();
        boolean isOpen = outcome == Outcome.NOT_DECIDED
                || (candidates.size() > 1
                        && candidates.stream()
                                .anyMatch(standing -> standing.mean().isEmpty()));
        return isOpen
                ? Optional.empty()
                : candidates.stream().map(Standing::group).findFirst();
    }

    /**
     * {@return every two of the groups that are linked: whether they are one group is for a person to decide}
     */
    public List<MergeCandidate> mergeCandidates() {
        List<Standing> candidates = candidates();
        List<MergeCandidate> pairs = new ArrayList<>();
        for (int first = 0; first < candidates.size(); first++) {
            for (int second = first + 1; second < candidates.size(); second++) {
                pairs.add(new MergeCandidate(
                        candidates.get(first).group(), candidates.get(second).group()));
            }
        }
        return List.copyOf(pairs);
    }

    @Override
    public String toString() {
        String linked = candidates().stream()
                .map(standing -> standing.group()
                        + standing.mean().stream()
                                .mapToObj(mean -> " (mean " + ReadableNumber.of(mean) + ")")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
        return outcome + " by " + rule.words() + "; linked: " + (linked.isEmpty() ? "none" : linked);
    }
}
