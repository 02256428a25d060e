package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.ProfileIdentity;

/**
 * One sample compared with a database, the most alike first, with the number of links to be expected by chance.
 *
 * @param query whose profile was searched for
 * @param results the most alike first, those without a link value last
 * @param refused samples of the database that gave no profile
 * @param ownSpecimen how many records of the query's own specimen were left out
 * @param expectedChanceLinks false link rate of the limit times the number of link values; empty without limits
 * @since 0.1.0
 */
public record SearchResult(
        ProfileIdentity query,
        List<ComparisonResult> results,
        List<NotAssembled> refused,
        int ownSpecimen,
        OptionalDouble expectedChanceLinks) {

    /**
     * Copies the lists.
     */
    public SearchResult {
        results = List.copyOf(results);
        refused = List.copyOf(refused);
    }

    static SearchResult of(
            ProfilingMethod method,
            ProfileIdentity query,
            List<ComparisonResult> results,
            List<NotAssembled> refused,
            int ownSpecimen) {
        Orientation orientation = method.metric().orientation();
        List<ComparisonResult> ordered = new ArrayList<>(results);
        ordered.sort(Comparator.comparingDouble(result -> result.outcome()
                .linkValue()
                .map(value -> ScoreOrder.round(orientation.asDistance(value.value())))
                .orElse(Double.POSITIVE_INFINITY)));
        long compared =
                results.stream().filter(result -> result.outcome().isCompared()).count();
        OptionalDouble expected = method.limits().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(compared
                        * method.limits().orElseThrow().linkLimit().falseLinks().rate());
        return new SearchResult(query, ordered, refused, ownSpecimen, expected);
    }

    /**
     * {@return the results that are links, the most alike first}
     */
    public List<ComparisonResult> links() {
        return results.stream()
                .filter(result -> result.knownDecision()
                        .filter(decision -> decision.verdict() == LinkDecision.LINK)
                        .isPresent())
                .toList();
    }

    @Override
    public String toString() {
        return "search for " + query.sample() + ": " + results.size() + " profiles compared, expected chance links "
                + (expectedChanceLinks.isPresent() ? expectedChanceLinks.getAsDouble() : "unknown") + ", links "
                + links().size();
    }
}
