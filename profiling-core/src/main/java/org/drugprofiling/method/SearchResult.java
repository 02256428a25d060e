package org.drugprofiling.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.evaluation.EvaluationFrame;
import org.drugprofiling.evaluation.ScoreModel;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.search.ControlledSearch;
import org.drugprofiling.search.SearchCorrection;
import org.jspecify.annotations.Nullable;

/**
 * One sample compared with a database, the most alike first, with the number of links to be expected by chance.
 *
 * @param query whose profile was searched for
 * @param results the most alike first, those without a link value last
 * @param refused samples of the database that gave no profile
 * @param ownSpecimen how many records of the query's own specimen were left out
 * @param knownChanceLinks how many links chance alone is expected to make, or {@code null} without limits
 * @param knownLimits the limits of the method, whether they apply to a result or not, or {@code null} without limits
 * @param origin whether the numbers of the query and of all results come from an instrument; that of the least real sample
 * @since 0.1.0
 */
public record SearchResult(
        ProfileIdentity query,
        List<ComparisonResult> results,
        List<NotAssembled> refused,
        int ownSpecimen,
        @Nullable ChanceLinks knownChanceLinks,
        @Nullable DecisionLimits knownLimits,
        DataOrigin origin) {

    /**
     * How many links are to be expected if nothing in the database belonged to the query.
     *
     * @param expected false link rate of the limit times the number of decided pairs
     * @param atUpperBound the upper 95 % bound of that rate times the number of decided pairs; the bound is one for sources, so that this
     *     number is above 0 even where no false link was seen
     * @param decided how many pairs were decided
     * @param basis the rate
     */
    public record ChanceLinks(double expected, double atUpperBound, long decided, ErrorRate basis) {

        @Override
        public String toString() {
            return expected + " of " + decided + " decided pairs, " + atUpperBound + " at the upper 95 % bound ("
                    + basis + ")";
        }
    }

    /**
     * Checks that what is no list is there, and copies the lists.
     */
    public SearchResult {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(origin, "origin");
        results = List.copyOf(results);
        refused = List.copyOf(refused);
    }

    static SearchResult of(
            ProfilingMethod method,
            ProfileIdentity query,
            List<ComparisonResult> results,
            List<NotAssembled> refused,
            int ownSpecimen,
            DataOrigin ofQuery) {
        Orientation orientation = method.metric().orientation();
        List<ComparisonResult> ordered = new ArrayList<>(results);
        ordered.sort(Comparator.comparingDouble(result -> result.outcome()
                .linkValue()
                .map(value -> ScoreOrder.round(orientation.asDistance(value.value())))
                .orElse(Double.POSITIVE_INFINITY)));
        long decided = results.stream()
                .filter(result -> result.knownDecision().isPresent())
                .count();
        ChanceLinks chance = method.limits()
                .map(limits -> limits.linkLimit().falseLinks())
                .map(rate -> new ChanceLinks(rate.rate() * decided, rate.upperBound() * decided, decided, rate))
                .orElse(null);
        DataOrigin origin = ofQuery;
        for (ComparisonResult result : results) {
            origin = result.origin().compareTo(origin) > 0 ? result.origin() : origin;
        }
        return new SearchResult(
                query, ordered, refused, ownSpecimen, chance, method.limits().orElse(null), origin);
    }

    /**
     * {@return how many links chance alone is expected to make, empty without limits}
     */
    public Optional<ChanceLinks> chanceLinks() {
        return Optional.ofNullable(knownChanceLinks);
    }

    /**
     * {@return the limits of the method, whether they apply to a result or not, empty without limits}
     */
    public Optional<DecisionLimits> limits() {
        return Optional.ofNullable(knownLimits);
    }

    /**
     * {@return how many profiles have a link value}
     */
    public int comparedCount() {
        return (int)
                results.stream().filter(result -> result.outcome().isCompared()).count();
    }

    /**
     * {@return the results that are links, the most alike first, {@linkplain #linksThatCanFlip() those that can flip} among them}
     */
    public List<ComparisonResult> links() {
        return results.stream()
                .filter(result -> result.knownDecision()
                        .filter(decision -> decision.verdict() == LinkDecision.LINK)
                        .isPresent())
                .toList();
    }

    /**
     * {@return the links that could be no links with other numbers for the targets that were not quantified, the most alike first}
     */
    public List<ComparisonResult> linksThatCanFlip() {
        return links().stream().filter(ComparisonResult::canFlip).toList();
    }

    /**
     * Corrects p-values of the candidates for their number. Candidates are numbered as in {@link #results()}.
     *
     * @param calibration unlinked link values of the chain of this search
     * @param correction how p-values are corrected
     * @param level up to which corrected p-value a candidate is reported
     * @return the candidates with their p-values
     */
    public ControlledSearch controlled(
            ConformalCalibration calibration, SearchCorrection correction, BigDecimal level) {
        return ControlledSearch.of(
                results.stream().map(result -> result.outcome().linkValue()).toList(), calibration, correction, level);
    }

    /**
     * Combines the link values of the candidates with a stated prior probability that the query belongs to none of their sources. There is no default. Sources are the seizures or the
     * batches of the candidates, by the level of the frame; {@link SearchPosterior} says how specimens of one source are combined.
     *
     * @param model likelihood ratios of link values
     * @param frame propositions, level, population and bounds
     * @param priorOfNone prior probability that the query belongs to no source of the candidates, above 0 and below 1
     * @return the posterior probability of each source and of "none of them"
     * @throws ProfilingException if sources cannot be told apart, for example because two laboratories have one seizure number ({@link PopulationRules}), or
     *     the level is neither seizure nor batch
     */
    public SearchPosterior posterior(ScoreModel model, EvaluationFrame frame, double priorOfNone) {
        return posterior(model, frame, SearchPosterior.ruleOf(frame.level()), priorOfNone);
    }

    /**
     * Combines the link values of the candidates as {@link #posterior(ScoreModel, EvaluationFrame, double)}, their sources named by a rule, for example one by which laboratories share
     * numbers of seizures.
     *
     * @param model likelihood ratios of link values
     * @param frame propositions, level, population and bounds
     * @param rule which candidates are of one source, of the level of the frame
     * @param priorOfNone prior probability that the query belongs to no source of the candidates, above 0 and below 1
     * @return the posterior probability of each source and of "none of them"
     * @throws ProfilingException if the rule is of another level, or refuses the candidates
     */
    public SearchPosterior posterior(ScoreModel model, EvaluationFrame frame, PopulationRule rule, double priorOfNone) {
        return SearchPosterior.of(results, model, frame, rule, priorOfNone);
    }

    @Override
    public String toString() {
        return "search for " + query.sample() + origin.mark() + ": " + comparedCount() + " of " + results.size()
                + " profiles have a link value\nexpected by chance "
                + (knownChanceLinks == null ? "unknown, the method has no limits" : knownChanceLinks) + "\nlinks "
                + links().size()
                + (linksThatCanFlip().isEmpty()
                        ? ""
                        : " (" + linksThatCanFlip().size() + " could be none with other non-detects)")
                + ", refused " + refused.size() + ", of the own specimen " + ownSpecimen;
    }
}
