package org.drugprofiling.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome.Compared;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.sample.SampleObstacle;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.TargetSet;

/**
 * Comparisons of typed profiles: one pair, one against many, all pairs. Profiles are compared as they are; pre-treatment comes
 * before, by name.
 *
 * @since 0.1.0
 */
public final class Comparisons {

    /** Conditions that two profiles must share to be compared at all; the others are left to thresholds. */
    private static final List<Part> MUST_AGREE = List.of(
            Part.SUBSTANCE, Part.TECHNIQUE, Part.SIGNAL, Part.NON_DETECTS, Part.PRETREATMENT, Part.FITTED_STATE);

    private Comparisons() {}

    /**
     * Compares two profiles.
     *
     * @param metric with which metric
     * @param a first profile
     * @param b second profile
     * @return the link value, or why there is none
     */
    public static ComparisonOutcome compare(ComparisonMetric metric, Profile a, Profile b) {
        Optional<NotComparable> obstacle = obstacle(a, b);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Optional<NotComparable> outside = OutsideDomain.of(metric, a, b);
        if (outside.isPresent()) {
            return outside.get();
        }
        ChainId chain = a.chain().joinedWith(b.chain());
        ComparisonOutcome outcome = metric.compare(a.toArray(), b.toArray());
        return outcome instanceof Compared compared
                ? new Compared(new LinkValue(metric, compared.value().value(), chain))
                : outcome;
    }

    /**
     * Says why two profiles cannot be compared by any metric: their targets or the conditions under which they were made differ.
     *
     * @param a first profile
     * @param b second profile
     * @return the reason, empty if they can be compared
     */
    public static Optional<NotComparable> obstacle(Profile a, Profile b) {
        if (!a.targets().equals(b.targets())) {
            return Optional.of(
                    new NotComparable(NotComparableReason.UNEQUAL_TARGETS, difference(a.targets(), b.targets())));
        }
        for (Part part : MUST_AGREE) {
            if (!a.chain().part(part).equals(b.chain().part(part))) {
                return Optional.of(new NotComparable(
                        NotComparableReason.STATE_MISMATCH,
                        part.label() + " " + a.chain().part(part) + " and "
                                + b.chain().part(part)));
            }
        }
        return Optional.empty();
    }

    /** Names two unequal target sets; of sets of one name, what differs. */
    private static String difference(TargetSet a, TargetSet b) {
        if (!a.name().equals(b.name())) {
            return a.name() + " and " + b.name();
        }
        if (a.size() != b.size()) {
            return a.name() + " of " + a.size() + " targets and of " + b.size();
        }
        int at = 0;
        while (a.target(at).equals(b.target(at))) {
            at++;
        }
        boolean named = !a.target(at).id().equals(b.target(at).id());
        return a.name() + " with target " + (at + 1) + " "
                + (named ? a.target(at).id() : a.target(at).definition()) + " and "
                + (named ? b.target(at).id() : b.target(at).definition());
    }

    /**
     * Says why two samples cannot be compared, whatever of them is: one is a blank, a control or a reference mixture, or comes from a
     * run that failed its quality control; see {@link SampleObstacle}.
     *
     * @param a first record
     * @param b second record
     * @return the reason, of the first record if both have one; empty if both can be read
     */
    public static Optional<NotComparable> obstacle(SampleRecord a, SampleRecord b) {
        return SampleObstacle.of(a)
                .or(() -> SampleObstacle.of(b))
                .map(obstacle -> new NotComparable(
                        NotComparableReason.of(obstacle),
                        obstacle.detail(),
                        ProblemLocation.nowhere().withIdentifier("sample", obstacle.sample())));
    }

    /**
     * Compares one profile with every row of a matrix.
     *
     * @param metric with which metric
     * @param query the profile
     * @param database the rows
     * @return one outcome for each row, in order
     */
    public static List<ComparisonOutcome> oneToMany(ComparisonMetric metric, Profile query, ProfileMatrix database) {
        List<ComparisonOutcome> outcomes = new ArrayList<>(database.size());
        for (int row = 0; row < database.size(); row++) {
            outcomes.add(compare(metric, query, database.profile(row)));
        }
        return List.copyOf(outcomes);
    }

    /**
     * Compares every pair of rows of a matrix. A pair has the outcome that {@link #compare} gives it: a row with a number outside
     * the domain of the metric has no link value with any other, and stops nobody.
     *
     * @param metric with which metric
     * @param matrix the rows
     * @return the outcomes of all pairs
     */
    public static LinkValueMatrix allPairs(ComparisonMetric metric, ProfileMatrix matrix) {
        return allPairs(metric, matrix, Execution.inCallingThread());
    }

    /**
     * Compares every pair of rows of a matrix, the work done by others: an executor of the caller's, with progress and cancellation. The outcomes do not depend on it.
     *
     * @param metric with which metric
     * @param matrix the rows
     * @param execution who does it
     * @return the outcomes of all pairs
     */
    public static LinkValueMatrix allPairs(ComparisonMetric metric, ProfileMatrix matrix, Execution execution) {
        return LinkValueMatrix.of(metric, matrix, execution);
    }

    /**
     * Begins the comparison of every pair of rows of a matrix at once: links within a limit, nearest rows, histogram and quantiles, without storing all values.
     *
     * @param metric with which metric
     * @param matrix the rows
     * @return the comparison, in the calling thread
     */
    public static BatchComparison batch(ComparisonMetric metric, ProfileMatrix matrix) {
        return BatchComparison.of(metric, matrix);
    }

    /**
     * Begins the comparison of each row of one matrix with each of another at once.
     *
     * @param metric with which metric
     * @param queries the rows of the first matrix, one perhaps
     * @param database those of the second
     * @return the comparison, in the calling thread
     * @throws ProfilingException if the two cannot be compared at all ({@link #obstacle}), with the reason
     */
    public static BatchComparison batch(ComparisonMetric metric, ProfileMatrix queries, ProfileMatrix database) {
        return BatchComparison.between(metric, queries, database);
    }
}
