package org.drugprofiling.validation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.validation.ValidationTrial.Role;

/**
 * A validation under way: a plan, the trial of the system, and what else was tried. Its {@link #report} holds the results against the criteria of
 * the plan.
 *
 * <p>Without a baseline the system is held against one that always says 1: Cllr and Cllr_min 1, Cllr_cal 0, area and equal error rate one half,
 * no misleading evidence.
 *
 * @since 0.1.0
 */
public final class Validation {

    private record Tried(Role role, ValidationTrial trial) {}

    private final ValidationPlan plan;
    private final DataOrigin origin;
    private final List<Tried> trials;
    private final List<WithinSourceScreening.Finding> findings;
    private final List<String> notScreened;
    private final List<LikelihoodRatio> examples;
    private final List<String> cautions;

    private Validation(
            ValidationPlan plan,
            DataOrigin origin,
            List<Tried> trials,
            List<WithinSourceScreening.Finding> findings,
            List<String> notScreened,
            List<LikelihoodRatio> examples,
            List<String> cautions) {
        this.plan = plan;
        this.origin = origin;
        this.trials = List.copyOf(trials);
        this.findings = List.copyOf(findings);
        this.notScreened = List.copyOf(notScreened);
        this.examples = List.copyOf(examples);
        this.cautions = List.copyOf(cautions);
    }

    /**
     * Begins with the system on the data of the validation.
     *
     * @param plan fixed before
     * @param origin whether the data of all trials were measured; simulated and invented ones mark the report
     * @param system what was tried
     * @return the validation
     */
    public static Validation of(ValidationPlan plan, DataOrigin origin, ValidationTrial system) {
        return new Validation(
                Objects.requireNonNull(plan, "plan"),
                Objects.requireNonNull(origin, "origin"),
                List.of(new Tried(Role.SYSTEM, Objects.requireNonNull(system, "system"))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Adds a trial.
     *
     * @param role what it is for; there is one system and at most one baseline
     * @param trial what was tried
     * @return the extended validation
     */
    public Validation with(Role role, ValidationTrial trial) {
        boolean isTaken =
                role == Role.SYSTEM || role == Role.BASELINE && trials.stream().anyMatch(tried -> tried.role() == role);
        if (isTaken) {
            throw new ProfilingException(
                    "invalid-trial",
                    "a validation must have one system and at most one baseline",
                    ProblemLocation.nowhere().with("role", role.words()),
                    trial.name());
        }
        List<Tried> more = new ArrayList<>(trials);
        more.add(new Tried(role, Objects.requireNonNull(trial, "trial")));
        return new Validation(plan, origin, more, findings, notScreened, examples, cautions);
    }

    /**
     * Adds what the screening of the data pointed at. It points and changes nothing; a trial without what it pointed at is one for robustness.
     *
     * @param found findings, the strongest first
     * @param unseen sources that could not be looked at
     * @return the extended validation
     */
    public Validation withScreening(List<WithinSourceScreening.Finding> found, List<String> unseen) {
        return new Validation(plan, origin, trials, found, unseen, examples, cautions);
    }

    /**
     * Adds a likelihood ratio of this system as an example.
     *
     * @param example with all it means nothing without
     * @return the extended validation
     */
    public Validation withExample(LikelihoodRatio example) {
        List<LikelihoodRatio> more = new ArrayList<>(examples);
        more.add(example);
        return new Validation(plan, origin, trials, findings, notScreened, more, cautions);
    }

    /**
     * Adds what to bear in mind.
     *
     * @param caution one sentence
     * @return the extended validation
     */
    public Validation withCaution(String caution) {
        List<String> more = new ArrayList<>(cautions);
        more.add(caution);
        return new Validation(plan, origin, trials, findings, notScreened, examples, more);
    }

    /**
     * Holds the results against the criteria of the plan.
     *
     * @param provenance what produced them, and when
     * @return the report
     * @throws ProfilingException if the plan was fixed after the day of the report (by universal time)
     */
    public ValidationReport report(Provenance provenance) {
        LocalDate day = provenance.when().atZone(ZoneOffset.UTC).toLocalDate();
        if (plan.fixedOn().isAfter(day)) {
            throw new ProfilingException(
                    "criteria-after-results",
                    "criteria must be fixed before there are results",
                    ProblemLocation.nowhere(),
                    plan.fixedOn() + " and " + day);
        }
        List<TrialJudgement> judged =
                trials.stream().map(tried -> new TrialJudgement(tried.trial())).toList();
        List<TrialFigures> figures = new ArrayList<>();
        for (int k = 0; k < judged.size(); k++) {
            figures.add(judged.get(k).figures(trials.get(k).role()));
        }
        List<ValidationLine> lines = new ArrayList<>();
        for (ValidationMeasure measure : ValidationMeasure.values()) {
            if (measure.characteristic().isPrimary()) {
                lines.add(primary(measure, judged));
            } else {
                lines.addAll(secondary(measure, judged));
            }
        }
        return new ValidationReport(
                plan, origin, lines, figures, findings, notScreened, examples, allCautions(day), provenance);
    }

    private ValidationLine primary(ValidationMeasure measure, List<TrialJudgement> judged) {
        TrialJudgement system = judged.get(0);
        OptionalDouble baseline = OptionalDouble.of(neutral(measure));
        for (int k = 0; k < judged.size(); k++) {
            if (trials.get(k).role() == Role.BASELINE) {
                baseline = judged.get(k).value(measure);
            }
        }
        OptionalDouble result = system.value(measure);
        return new ValidationLine(
                measure,
                plan.criterion(measure),
                system.trial().data(),
                result,
                system.interval(measure, plan),
                difference(result, baseline));
    }

    /** What a system has that always says 1. */
    private static double neutral(ValidationMeasure measure) {
        return switch (measure) {
            case CLLR, CLLR_MIN -> 1;
            case AREA_UNDER_CURVE, EQUAL_ERROR_RATE -> 0.5;
            default -> 0;
        };
    }

    private List<ValidationLine> secondary(ValidationMeasure measure, List<TrialJudgement> judged) {
        Role role = switch (measure) {
            case CHANGE_UNDER_DISTURBANCE -> Role.ROBUSTNESS;
            case CHANGE_OF_SYSTEM -> Role.COHERENCE;
            default -> Role.GENERALISATION;
        };
        List<ValidationLine> lines = new ArrayList<>();
        for (int k = 0; k < judged.size(); k++) {
            if (trials.get(k).role() == role) {
                OptionalDouble difference = difference(
                        judged.get(k).value(ValidationMeasure.CLLR),
                        judged.get(0).value(ValidationMeasure.CLLR));
                lines.add(new ValidationLine(
                        measure,
                        plan.criterion(measure),
                        judged.get(k).trial().name() + ": "
                                + judged.get(k).trial().data(),
                        difference.isPresent()
                                ? OptionalDouble.of(Math.abs(difference.getAsDouble()))
                                : OptionalDouble.empty(),
                        Optional.empty(),
                        difference));
            }
        }
        if (lines.isEmpty()) {
            lines.add(new ValidationLine(
                    measure,
                    plan.criterion(measure),
                    "no experiment was made",
                    OptionalDouble.empty(),
                    Optional.empty(),
                    OptionalDouble.empty()));
        }
        return lines;
    }

    private static OptionalDouble difference(OptionalDouble result, OptionalDouble other) {
        if (result.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        double difference = result.getAsDouble() - other.getAsDouble();
        return Double.isNaN(difference) ? OptionalDouble.empty() : OptionalDouble.of(difference);
    }

    private List<String> allCautions(LocalDate day) {
        List<String> all = new ArrayList<>(cautions);
        if (plan.fixedOn().equals(day)) {
            all.add("The criteria bear the date of this report; dates alone do not show which came first.");
        }
        boolean hasFew = trials.get(0).trial().ratios().asScores().sources().stream()
                .anyMatch(sources -> sources < LikelihoodRatio.FEWEST_SOURCES);
        if (hasFew) {
            all.add("Fewer than " + LikelihoodRatio.FEWEST_SOURCES
                    + " sources stand behind these figures; they say little about others.");
        }
        all.add(
                "A validation speaks of pairs such as those that were tried, of the population that is named, and of no case.");
        return all;
    }

    @Override
    public String toString() {
        return "validation of " + plan.system() + ", " + trials.size() + " trials";
    }
}
