package org.drugprofiling.validation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.evaluation.TrialSources.Exposure;
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

    private static final double CONFIDENCE_OF_NONE = 0.95;

    private record Tried(Role role, ValidationTrial trial) {}

    private final ValidationPlan plan;
    private final DataOrigin origin;
    private final List<Tried> trials;
    private final List<ScreenedFinding> findings;
    private final List<String> notScreened;
    private final List<LikelihoodRatio> examples;
    private final List<String> cautions;

    private Validation(
            ValidationPlan plan,
            DataOrigin origin,
            List<Tried> trials,
            List<ScreenedFinding> findings,
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
     * @throws ProfilingException if the role is taken, or a trial for robustness, coherence or generalisation gave exactly the likelihood ratios of the
     *     system: nothing was disturbed, and nothing else was tried
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
        if (role != Role.BASELINE && trial.isSameAs(trials.get(0).trial())) {
            throw new ProfilingException(
                    "same-trial",
                    "a trial for " + role.words() + " must not be that of the system itself",
                    ProblemLocation.nowhere().with("role", role.words()),
                    trial.name());
        }
        List<Tried> more = new ArrayList<>(trials);
        more.add(new Tried(role, Objects.requireNonNull(trial, "trial")));
        return new Validation(plan, origin, more, findings, notScreened, examples, cautions);
    }

    /**
     * Adds what the screening of the data pointed at. It points and changes nothing; a trial without what it pointed at is one for robustness. Each
     * finding is open until it gets a disposition.
     *
     * @param found findings, the strongest first
     * @param unseen sources that could not be looked at
     * @return the extended validation
     */
    public Validation withScreening(List<WithinSourceScreening.Finding> found, List<String> unseen) {
        List<ScreenedFinding> open = found.stream()
                .map(finding -> new ScreenedFinding(finding, Optional.empty()))
                .toList();
        return new Validation(plan, origin, trials, open, unseen, examples, cautions);
    }

    /**
     * Adds what a person decided about findings of the screening.
     *
     * @param decided findings that are open
     * @param disposition what was decided
     * @return the extended validation
     * @throws ProfilingException if one of them is none of the screening or has a disposition already
     */
    public Validation withDisposition(
            Collection<WithinSourceScreening.Finding> decided, FindingDisposition disposition) {
        List<ScreenedFinding> all = new ArrayList<>(findings);
        for (WithinSourceScreening.Finding finding : decided) {
            int at = all.indexOf(new ScreenedFinding(finding, Optional.empty()));
            if (at < 0) {
                throw new ProfilingException(
                        "unknown-finding",
                        "a disposition must be of an open finding of the screening",
                        ProblemLocation.nowhere().with("target", finding.target()),
                        finding.source());
            }
            all.set(at, new ScreenedFinding(finding, Optional.of(disposition)));
        }
        return new Validation(plan, origin, trials, all, notScreened, examples, cautions);
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
     * @throws ProfilingException if the plan was fixed, or a finding decided about, after the day of the report (by universal time)
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
        findings.stream().flatMap(found -> found.disposition().stream()).forEach(disposition -> {
            if (disposition.on().isAfter(day)) {
                throw new ProfilingException(
                        "disposition-after-report",
                        "a disposition must not be dated after its report",
                        ProblemLocation.nowhere(),
                        disposition.on() + " and " + day);
            }
        });
        List<TrialJudgement> judged =
                trials.stream().map(tried -> new TrialJudgement(tried.trial())).toList();
        List<TrialFigures> figures = new ArrayList<>();
        for (int k = 0; k < judged.size(); k++) {
            figures.add(judged.get(k).figures(trials.get(k).role()));
        }
        List<Role> roles = trials.stream().map(Tried::role).toList();
        return new ValidationReport(
                plan,
                origin,
                new ValidationLines(plan, roles, judged).all(),
                figures,
                findings,
                notScreened,
                examples,
                allCautions(day, figures, judged.get(0).sources()),
                provenance);
    }

    private List<String> allCautions(LocalDate day, List<TrialFigures> figures, OptionalInt behind) {
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
        for (TrialFigures trial : figures) {
            if (trial.systemSources().exposure() == Exposure.IN_SAMPLE) {
                all.add("The trial " + trial.name() + " is in sample (" + FigureEvidence.seen(trial.systemSources())
                        + "): its figures are too favourable.");
            } else if (trial.systemSources().exposure() == Exposure.ONE_LEFT_OUT) {
                all.add(
                        "Of the trial " + trial.name()
                                + " each pair was judged without one of its two sources, not without both: its figures may be too favourable.");
            } else if (trial.systemSources().exposure() == Exposure.NOT_STATED) {
                all.add(
                        "Of the trial " + trial.name()
                                + " it is not stated whether the system had seen the sources: its figures may be too favourable.");
            }
        }
        for (Tried tried : trials) {
            int unknown = tried.trial().sourcesUnknownToCalibration();
            if (unknown > 0) {
                all.add("The calibration of the trial " + tried.trial().name() + " had not seen "
                        + (unknown == 1 ? "1 source" : unknown + " sources")
                        + " of its background: it was fitted with another one, so that this trial tries a mixture of two systems. A system with that background has a"
                        + " calibration of its own.");
            }
        }
        if (plan.scope().isEmpty()) {
            all.add("The plan does not state what the system is to be used for.");
        }
        if (plan.reviewedBy().isEmpty()) {
            all.add("No second person has reviewed the plan.");
        }
        long open = findings.stream().filter(ScreenedFinding::isOpen).count();
        if (open > 0) {
            all.add(open + " of " + ReadableNumber.counted(findings.size(), "finding") + " of the screening "
                    + (open == 1
                            ? "is open: nobody has decided about it."
                            : "are open: nobody has decided about them."));
        }
        behind.stream().mapToObj(Validation::ofRareErrors).forEach(all::add);
        all.add(
                "A validation speaks of pairs such as those that were tried, of the population that is named, and of no case.");
        return all;
    }

    /** The upper 95 % bound of a share of which none was seen: 1 − 0.05^(1/n), about 3/n. */
    private static String ofRareErrors(int sources) {
        double perMille = 1000 * (1 - StrictMath.pow(1 - CONFIDENCE_OF_NONE, 1.0 / sources));
        return String.format(
                Locale.ROOT,
                "No interval over sources sees a rare gross error that none of them has: with %s, up to %.1f %% of all sources can have one although"
                        + " none was seen (95 %%).",
                ReadableNumber.counted(sources, "source"),
                // a bound is never rounded down
                Math.ceil(perMille) / 10);
    }

    @Override
    public String toString() {
        return "validation of " + plan.system() + ", " + ReadableNumber.counted(trials.size(), "trial");
    }
}
