package org.drugprofiling.decision;

import static org.drugprofiling.decision.GroupAssignment.Link.LINKED;
import static org.drugprofiling.decision.GroupAssignment.Link.NOT_KNOWN;
import static org.drugprofiling.decision.GroupAssignment.Link.NOT_LINKED;
import static org.drugprofiling.decision.GroupAssignment.Outcome.AMBIGUOUS;
import static org.drugprofiling.decision.GroupAssignment.Outcome.ASSIGNED;
import static org.drugprofiling.decision.GroupAssignment.Outcome.NEW;
import static org.drugprofiling.decision.GroupAssignment.Outcome.NOT_DECIDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.junit.jupiter.api.Test;

class GroupAssignmentTest {

    private static NamedGroups groups(ComparisonMetric metric, double[][] rows, String... names) {
        return NamedGroups.of(Comparisons.allPairs(metric, ProfileMatrix.ofRows(rows)), List.of(names));
    }

    private static NamedGroups points(double[] places, String... names) {
        double[][] rows = new double[places.length][];
        for (int k = 0; k < places.length; k++) {
            rows[k] = new double[] {places[k]};
        }
        return groups(ComparisonMetrics.MANHATTAN, rows, names);
    }

    private static Profile arrival(NamedGroups groups, double... numbers) {
        return Profile.ofQuantified(
                ProfileIdentity.of("new", "new", "new", "notebook"),
                groups.values().profiles().targets(),
                numbers,
                ChainId.unspecified());
    }

    private static GroupAssignment by(AssignmentRule rule, NamedGroups groups, double place, double limit) {
        return GroupAssignment.of(groups, arrival(groups, place), rule, limit, LinkOperator.WITHIN);
    }

    /** Groups at 0, 0.5 and at 2.3, 3.1; a specimen at 1.4 has means of 1.15 and 1.3. */
    private static final NamedGroups TWO = points(new double[] {0, 0.5, 2.3, 3.1}, "a", "a", "b", "b");

    @Test
    void severalLinkedGroupsAreAmbiguousAndMergeCandidates() {
        GroupAssignment both = GroupAssignment.of(TWO, arrival(TWO, 1.4), 1.3, LinkOperator.WITHIN);
        assertEquals(AMBIGUOUS, both.outcome());
        assertEquals(
                List.of("a", "b"),
                both.candidates().stream().map(GroupAssignment.Standing::group).toList());
        assertEquals(1.15, both.candidates().get(0).mean().orElseThrow(), 1e-15);
        assertEquals(1.3, both.candidates().get(1).mean().orElseThrow(), 1e-15);
        assertEquals(1, both.candidates().get(0).nearest());
        assertEquals(0.9, both.candidates().get(0).nearestValue().orElseThrow(), 1e-15);
        assertEquals(2, both.candidates().get(1).nearest());
        assertEquals(List.of(new GroupAssignment.MergeCandidate("a", "b")), both.mergeCandidates());
        assertEquals(Optional.of("a"), both.group());
        // at 1.5 the other is nearer, by 1.2 against 1.25
        assertEquals(
                Optional.of("b"),
                by(AssignmentRule.MEAN_DISTANCE, TWO, 1.5, 1.3).group());
    }

    @Test
    void threeGroupsAreThreeMergeCandidates() {
        NamedGroups three = points(new double[] {1, 2, 3}, "a", "b", "c");
        GroupAssignment all = by(AssignmentRule.ANY_MEMBER, three, 2.2, 2);
        assertEquals(AMBIGUOUS, all.outcome());
        assertEquals(
                List.of(
                        new GroupAssignment.MergeCandidate("b", "c"),
                        new GroupAssignment.MergeCandidate("b", "a"),
                        new GroupAssignment.MergeCandidate("c", "a")),
                all.mergeCandidates());
    }

    /** Correlations of the members are 0.998, 0.916 and 0.941, so the medoid is the second; the specimen has 0.835 with it and 0.972 with the third. */
    @Test
    void theMedoidOfASimilarityIsMostAlikeToAllOthers() {
        NamedGroups group = groups(
                ComparisonMetrics.PEARSON, new double[][] {{1, 2, 3, 9}, {1, 2, 3.5, 9}, {1, 2, 6, 9}}, "a", "a", "a");
        Profile specimen = arrival(group, 1, 2, 8, 9);
        assertEquals(
                NEW,
                GroupAssignment.of(group, specimen, AssignmentRule.MEDOID, 0.9, LinkOperator.WITHIN)
                        .outcome());
        assertEquals(
                ASSIGNED,
                GroupAssignment.of(group, specimen, AssignmentRule.MEDOID, 0.83, LinkOperator.WITHIN)
                        .outcome());
    }

    @Test
    void oneLinkedGroupIsAssignedAndNoneIsNew() {
        GroupAssignment one = by(AssignmentRule.MEAN_DISTANCE, TWO, 1.4, 1.2);
        assertEquals(ASSIGNED, one.outcome());
        assertEquals(Optional.of("a"), one.group());
        assertEquals(List.of(), one.mergeCandidates());
        assertEquals(2, one.standings().size());
        GroupAssignment none = by(AssignmentRule.MEAN_DISTANCE, TWO, 1.4, 1.1);
        assertEquals(NEW, none.outcome());
        assertEquals(Optional.empty(), none.group());
        assertEquals(NOT_LINKED, none.standings().get(0).link());
    }

    /** One member at 0.9 and a mean of 1.15: rules differ under a limit of 1. */
    @Test
    void rulesDifferWhereAGroupIsWide() {
        assertEquals(NEW, by(AssignmentRule.MEAN_DISTANCE, TWO, 1.4, 1).outcome());
        assertEquals(AMBIGUOUS, by(AssignmentRule.ANY_MEMBER, TWO, 1.4, 1).outcome());
        // the medoid of 0, 1 and 5 is 1
        NamedGroups wide = points(new double[] {0, 1, 5}, "a", "a", "a");
        assertEquals(ASSIGNED, by(AssignmentRule.MEDOID, wide, 2, 1).outcome());
        assertEquals(NEW, by(AssignmentRule.MEDOID, wide, 4.5, 1).outcome());
        assertEquals(ASSIGNED, by(AssignmentRule.ANY_MEMBER, wide, 4.5, 1).outcome());
        assertEquals(NEW, by(AssignmentRule.MEAN_DISTANCE, wide, 4.5, 1).outcome());
    }

    @Test
    void theOperatorDecidesAboutTheLimitItself() {
        NamedGroups one = points(new double[] {0}, "a");
        assertEquals(ASSIGNED, by(AssignmentRule.MEAN_DISTANCE, one, 1, 1).outcome());
        assertEquals(
                NEW,
                GroupAssignment.of(one, arrival(one, 1), 1, LinkOperator.STRICTLY_WITHIN)
                        .outcome());
    }

    /** By r a value of at least the limit is within it, and the largest mean comes first. */
    @Test
    void theOrientationOfTheMetricIsRespected() {
        double[][] rows = {{9, 1, 2, 3}, {1, 2, 3, 9}, {1, 2, 4, 9}};
        NamedGroups groups = groups(ComparisonMetrics.PEARSON, rows, "a", "b", "b");
        for (AssignmentRule rule : AssignmentRule.values()) {
            GroupAssignment assigned =
                    GroupAssignment.of(groups, arrival(groups, 1, 2, 3.5, 9), rule, 0.95, LinkOperator.WITHIN);
            assertEquals(ASSIGNED, assigned.outcome(), rule.words());
            assertEquals(Optional.of("b"), assigned.group());
            assertEquals("b", assigned.standings().get(0).group());
        }
    }

    /** By Jaccard a row of zeros has no value with another one. */
    @Test
    void aMissingLinkValueDecidesNothingUnlessTheRuleDoesWithoutIt() {
        double[][] rows = {{0, 0, 0}, {1, 0, 0}, {1, 1, 1}};
        NamedGroups groups = groups(ComparisonMetrics.JACCARD, rows, "a", "a", "b");
        Profile zeros = arrival(groups, 0, 0, 0);
        for (AssignmentRule rule : AssignmentRule.values()) {
            GroupAssignment open = GroupAssignment.of(groups, zeros, rule, 0.5, LinkOperator.WITHIN);
            assertEquals(NOT_DECIDED, open.outcome(), rule.words());
            assertEquals(Optional.empty(), open.group());
            GroupAssignment.Standing a = open.standings().stream()
                    .filter(standing -> standing.group().equals("a"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(NOT_KNOWN, a.link());
            assertEquals(1, a.withoutValue());
            assertEquals(OptionalDouble.empty(), a.mean());
            assertEquals(1, a.nearest());
        }
        GroupAssignment near = GroupAssignment.of(groups, zeros, AssignmentRule.ANY_MEMBER, 0, LinkOperator.WITHIN);
        assertEquals(AMBIGUOUS, near.outcome(), "a similarity of 0 is within a limit of 0");
        assertTrue(near.standings().stream().allMatch(one -> one.link() == LINKED));
        assertEquals(Optional.empty(), near.group(), "one mean is not known");
    }

    /** A row of equal numbers has no correlation with anything: its group stands in nobody's way. */
    @Test
    void whatCanBeComparedWithNothingIsNoGroupToBeAssignedTo() {
        double[][] rows = {{1, 2, 3, 9}, {1, 1, 1, 1}};
        NamedGroups groups = groups(ComparisonMetrics.PEARSON_DISTANCE, rows, "a", "b");
        Profile specimen = arrival(groups, 1, 2, 3, 9);
        // in a table of two neither has a link value, but one has with what is new
        assertEquals(List.of(0, 1), groups.withoutLinkValue());
        assertEquals(
                Optional.of("a"),
                GroupAssignment.of(groups, specimen, 0.1, LinkOperator.WITHIN).group());
        NamedGroups three =
                groups(ComparisonMetrics.PEARSON_DISTANCE, new double[][] {rows[0], rows[0], rows[1]}, "a", "a", "b");
        GroupAssignment assigned = GroupAssignment.of(three, specimen, 0.1, LinkOperator.WITHIN);
        assertEquals(ASSIGNED, assigned.outcome());
        assertEquals(1, assigned.standings().size());
        assertEquals(
                "not-comparable",
                assertThrows(
                                ProfilingException.class,
                                () -> GroupAssignment.of(three, arrival(three, 2, 2, 2, 2), 0.1, LinkOperator.WITHIN))
                        .code());
    }

    @Test
    void aSpecimenOfTheGroupsAndALimitThatIsNoNumberAreRefused() {
        Profile own = TWO.values().profiles().profile(0);
        assertEquals(
                "same-specimen",
                assertThrows(ProfilingException.class, () -> GroupAssignment.of(TWO, own, 1, LinkOperator.WITHIN))
                        .code());
        assertEquals(
                "not-a-number",
                assertThrows(ProfilingException.class, () -> by(AssignmentRule.MEDOID, TWO, 1, Double.NaN))
                        .code());
    }

    /** A mean within the limit has a member within it, so the usual rule links no group that any member does not. */
    @Property(tries = 200)
    void theUsualRuleIsTheStricterOne(
            @ForAll @Size(min = 2, max = 10) List<@IntRange(min = 0, max = 30) Integer> places,
            @ForAll @IntRange(min = 0, max = 30) int place,
            @ForAll @IntRange(min = 0, max = 20) int limit) {
        String[] names = new String[places.size()];
        for (int k = 0; k < names.length; k++) {
            names[k] = "g" + k % 3;
        }
        NamedGroups groups = points(places.stream().mapToDouble(at -> at).toArray(), names);
        List<String> any = names(by(AssignmentRule.ANY_MEMBER, groups, place, limit));
        List<String> mean = names(by(AssignmentRule.MEAN_DISTANCE, groups, place, limit));
        assertTrue(any.containsAll(mean));
        assertEquals(
                any.isEmpty(),
                by(AssignmentRule.ANY_MEMBER, groups, place, limit).outcome() == NEW);
    }

    private static List<String> names(GroupAssignment assignment) {
        return assignment.candidates().stream()
                .map(GroupAssignment.Standing::group)
                .toList();
    }
}
