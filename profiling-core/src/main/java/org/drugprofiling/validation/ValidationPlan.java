package org.drugprofiling.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.evaluation.Propositions;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ContentHash;

/**
 * What a validation is to show, fixed before there are results: the system, what its likelihood ratios speak of, the criteria, and how intervals
 * are drawn.
 *
 * <p>The hash covers all of it. A laboratory that writes the hash down on the day can show later that no criterion was moved.
 *
 * @param system what is validated, in one line
 * @param propositions between which two propositions
 * @param level what "the same" means in the first
 * @param population the relevant population
 * @param criteria at most one for each figure, in the order of the figures
 * @param confidence of intervals, above 0 and below 1
 * @param replicates how many draws of sources, at least 10/(1 − confidence), so that five lie beyond each end
 * @param seed of the draws
 * @param fixedOn when the plan was fixed, by the caller's calendar
 * @param fixedBy who fixed it
 * @since 0.1.0
 */
public record ValidationPlan(
        String system,
        Propositions propositions,
        SameLevel level,
        String population,
        List<ValidationCriterion> criteria,
        double confidence,
        int replicates,
        long seed,
        LocalDate fixedOn,
        String fixedBy) {

    private static final double CONFIDENCE = 0.95;
    private static final int REPLICATES = SourceResampling.USUAL_REPLICATES;
    // five beyond each end
    private static final double FEWEST_BEYOND = 10 - 1e-9;

    /**
     * Checks that all is stated and brings the criteria into their order.
     */
    public ValidationPlan {
        Objects.requireNonNull(propositions, "propositions");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(fixedOn, "fixedOn");
        if (system.isBlank() || population.isBlank() || fixedBy.isBlank()) {
            throw new ProfilingException(
                    "invalid-plan", "a plan must name the system, the relevant population and who fixed it");
        }
        if (!(confidence > 0 && confidence < 1) || replicates * (1 - confidence) < FEWEST_BEYOND) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "confidence must be above 0 and below 1, and draws must leave five beyond each end of an interval",
                    ProblemLocation.nowhere(),
                    confidence + " and " + replicates);
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
     * Begins a plan without criteria, with intervals of 95 % from 2,000 draws with seed 1.
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
                system, propositions, level, population, List.of(), CONFIDENCE, REPLICATES, 1, fixedOn, fixedBy);
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
                system, propositions, level, population, more, confidence, replicates, seed, fixedOn, fixedBy);
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
        return new ValidationPlan(
                system,
                propositions,
                level,
                population,
                criteria,
                intervalConfidence,
                draws,
                drawSeed,
                fixedOn,
                fixedBy);
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
                Integer.toString(replicates),
                Long.toString(seed),
                fixedOn.toString(),
                fixedBy)) {
            ContentHash.append(text, part);
        }
        ContentHash.append(text, confidence);
        for (ValidationCriterion criterion : criteria) {
            ContentHash.append(text, criterion.measure().id());
            ContentHash.append(text, criterion.limit());
            ContentHash.append(text, criterion.judgedOn().name());
        }
        return ContentHash.of(text.toString());
    }

    /**
     * {@return system, date, hash and the number of criteria}
     */
    @Override
    public String toString() {
        return "system    " + system + "\nfixed     " + fixedOn + " by " + fixedBy + "\ncriteria  " + criteria
                + "\nhash      " + hash();
    }
}
