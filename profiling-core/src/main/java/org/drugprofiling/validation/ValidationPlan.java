package org.drugprofiling.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.evaluation.Propositions;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ContentHash;

/**
 * What a validation is to show, fixed before there are results: the system, what it is to be used for, what its likelihood ratios speak of, the
 * criteria, and the rules by which they are judged.
 *
 * <p>The hash covers all of it. A laboratory that writes the hash down on the day can show later that no criterion was moved.
 *
 * @param system what is validated, in one line
 * @param scope what the system is to be used for and what not, empty if nobody states it
 * @param propositions between which two propositions
 * @param level what "the same" means in the first
 * @param population the relevant population
 * @param criteria at most one for each figure, in the order of the figures
 * @param rules how intervals are drawn and what a judgement needs
 * @param fixedOn when the plan was fixed, by the caller's calendar
 * @param fixedBy who fixed it
 * @param reviewedBy the second person who reviewed it, empty if nobody did
 * @since 0.1.0
 */
public record ValidationPlan(
        String system,
        Optional<String> scope,
        Propositions propositions,
        SameLevel level,
        String population,
        List<ValidationCriterion> criteria,
        ValidationRules rules,
        LocalDate fixedOn,
        String fixedBy,
        Optional<String> reviewedBy) {

    /**
     * Checks that all is stated, that a second person is another one, and brings the criteria into their order.
     */
    public ValidationPlan {
        Objects.requireNonNull(propositions, "propositions");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(fixedOn, "fixedOn");
        if (system.isBlank() || population.isBlank() || fixedBy.isBlank()) {
            throw new ProfilingException(
                    "invalid-plan", "a plan must name the system, the relevant population and who fixed it");
        }
        Objects.requireNonNull(rules, "rules");
        if (scope.filter(String::isBlank).isPresent()
                || reviewedBy.filter(String::isBlank).isPresent()) {
            throw new ProfilingException("invalid-plan", "scope and second person must be stated or left out");
        }
        if (reviewedBy.isPresent() && reviewedBy.get().strip().equalsIgnoreCase(fixedBy.strip())) {
            throw new ProfilingException("invalid-plan", "who reviews a plan must be another person than who fixed it");
        }
        List<ValidationCriterion> sorted = new ArrayList<>(criteria);
        sorted.sort(Comparator.comparing(ValidationCriterion::measure));
        for (int k = 1; k < sorted.size(); k++) {
            if (sorted.get(k).measure() == sorted.get(k - 1).measure()) {
                throw new ProfilingException(
                        "invalid-plan",
                        "a figure must have one criterion",
                        ProblemLocation.nowhere()
                                .with("measure", sorted.get(k).measure().id()),
                        null);
            }
        }
        criteria = List.copyOf(sorted);
    }

    /**
     * Begins a plan without criteria, scope and second person, under the rules {@link ValidationRules#withDefaults()}: intervals of 95 % from 2,000
     * draws with seed 1, at least 30 sources, and sources that the system has not seen.
     *
     * @param system what is validated, in one line
     * @param propositions between which two propositions
     * @param level what "the same" means in the first
     * @param population the relevant population
     * @param fixedOn when the plan was fixed
     * @param fixedBy who fixed it
     * @return the plan
     */
    public static ValidationPlan of(
            String system,
            Propositions propositions,
            SameLevel level,
            String population,
            LocalDate fixedOn,
            String fixedBy) {
        return new ValidationPlan(
                system,
                Optional.empty(),
                propositions,
                level,
                population,
                List.of(),
                ValidationRules.withDefaults(),
                fixedOn,
                fixedBy,
                Optional.empty());
    }

    /**
     * Returns this plan with a criterion more.
     *
     * @param criterion of a figure that has none yet
     * @return the plan
     */
    public ValidationPlan with(ValidationCriterion criterion) {
        List<ValidationCriterion> more = new ArrayList<>(criteria);
        more.add(criterion);
        return new ValidationPlan(
                system, scope, propositions, level, population, more, rules, fixedOn, fixedBy, reviewedBy);
    }

    /**
     * Returns this plan with other rules.
     *
     * @param other how intervals are drawn and what a judgement needs
     * @return the plan
     */
    public ValidationPlan with(ValidationRules other) {
        return new ValidationPlan(
                system, scope, propositions, level, population, criteria, other, fixedOn, fixedBy, reviewedBy);
    }

    /**
     * Returns this plan with other intervals.
     *
     * @param intervalConfidence for example 0.95
     * @param draws how many draws of sources, 2,000 is usual
     * @param drawSeed of the draws
     * @return the plan
     */
    public ValidationPlan withIntervals(double intervalConfidence, int draws, long drawSeed) {
        return with(rules.withIntervals(intervalConfidence, draws, drawSeed));
    }

    /**
     * Returns this plan with another floor of sources.
     *
     * @param fewest the fewest sources behind same-source and behind different-source pairs with which a figure is judged, at least
     *     {@value ValidationRules#LOWEST_FLOOR}
     * @return the plan
     */
    public ValidationPlan withFewestSources(int fewest) {
        return with(rules.withFewestSources(fewest));
    }

    /**
     * Returns this plan for a system that is tried on sources it has seen, or of which nobody states the sources. Its figures are too favourable, and
     * its report says so.
     *
     * @return the plan
     */
    public ValidationPlan allowingSeenSources() {
        return with(rules.with(ValidationRules.SystemSources.MAY_BE_SEEN));
    }

    /**
     * Returns this plan with what the system is to be used for.
     *
     * @param stated which drug, which items, which questions, and which not
     * @return the plan
     */
    public ValidationPlan withScope(String stated) {
        return new ValidationPlan(
                system,
                Optional.of(stated),
                propositions,
                level,
                population,
                criteria,
                rules,
                fixedOn,
                fixedBy,
                reviewedBy);
    }

    /**
     * Returns this plan as a second person has reviewed it.
     *
     * @param person another one than who fixed it
     * @return the plan
     */
    public ValidationPlan withReviewer(String person) {
        return new ValidationPlan(
                system, scope, propositions, level, population, criteria, rules, fixedOn, fixedBy, Optional.of(person));
    }

    /**
     * Returns the criterion of a figure.
     *
     * @param measure the figure
     * @return its criterion, empty if none was set
     */
    public Optional<ValidationCriterion> criterion(ValidationMeasure measure) {
        return criteria.stream()
                .filter(criterion -> criterion.measure() == measure)
                .findFirst();
    }

    /**
     * {@return the hash of everything in the plan: 64 hexadecimal digits, the same in whatever order criteria were added}
     */
    public String hash() {
        StringBuilder text = new StringBuilder();
        for (String part : List.of(
                system,
                propositions.sameSource(),
                propositions.differentSource(),
                level.name(),
                population,
                scope.map(stated -> "scope " + stated).orElse(""),
                Integer.toString(rules.replicates()),
                Long.toString(rules.seed()),
                Integer.toString(rules.fewestSources()),
                rules.systemSources().name(),
                fixedOn.toString(),
                fixedBy,
                reviewedBy.map(person -> "reviewed by " + person).orElse(""))) {
            ContentHash.append(text, part);
        }
        ContentHash.append(text, rules.confidence());
        for (ValidationCriterion criterion : criteria) {
            ContentHash.append(text, criterion.measure().id());
            ContentHash.append(text, criterion.limit());
            ContentHash.append(text, criterion.judgedOn().name());
        }
        return ContentHash.of(text.toString());
    }

    /**
     * {@return system, date, persons, criteria and hash}
     */
    @Override
    public String toString() {
        return "system    " + system + "\nscope     " + scope.orElse("not stated") + "\nfixed     " + fixedOn + " by "
                + fixedBy + reviewedBy.map(person -> ", reviewed by " + person).orElse(", not reviewed")
                + "\ncriteria  " + criteria + "\nhash      " + hash();
    }
}
