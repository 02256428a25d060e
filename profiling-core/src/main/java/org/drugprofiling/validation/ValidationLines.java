package org.drugprofiling.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.validation.ValidationTrial.Role;

/** Holds the figures of trials against the criteria of a plan. */
final class ValidationLines {

    private final ValidationPlan plan;
    private final List<Role> roles;
    private final List<TrialJudgement> judged;

    ValidationLines(ValidationPlan plan, List<Role> roles, List<TrialJudgement> judged) {
        this.plan = plan;
        this.roles = roles;
        this.judged = judged;
    }

    List<ValidationLine> all() {
        Map<ValidationMeasure, FigureEvidence> ofSystem = judged.get(0).evidence(plan.rules());
        List<ValidationLine> lines = new ArrayList<>();
        for (ValidationMeasure measure : ValidationMeasure.values()) {
            if (measure.characteristic().isPrimary()) {
                lines.add(primary(measure, Objects.requireNonNull(ofSystem.get(measure))));
            } else {
                lines.addAll(secondary(measure));
            }
        }
        return lines;
    }

    private ValidationLine primary(ValidationMeasure measure, FigureEvidence found) {
        OptionalDouble baseline = OptionalDouble.of(neutral(measure));
        for (int k = 0; k < judged.size(); k++) {
            if (roles.get(k) == Role.BASELINE) {
                baseline = judged.get(k).value(measure);
            }
        }
        return line(measure, judged.get(0).trial().data(), found, TrialJudgement.difference(found.result(), baseline));
    }

    /** What a system has that always says 1. */
    private static double neutral(ValidationMeasure measure) {
        return switch (measure) {
            case CLLR, CLLR_MIN -> 1;
            case AREA_UNDER_CURVE, EQUAL_ERROR_RATE -> 0.5;
            default -> 0;
        };
    }

    private List<ValidationLine> secondary(ValidationMeasure measure) {
        Role role = switch (measure) {
            case CHANGE_UNDER_DISTURBANCE -> Role.ROBUSTNESS;
            case CHANGE_OF_SYSTEM -> Role.COHERENCE;
            default -> Role.GENERALISATION;
        };
        List<ValidationLine> lines = new ArrayList<>();
        for (int k = 0; k < judged.size(); k++) {
            if (roles.get(k) == role) {
                TrialJudgement here = judged.get(k);
                lines.add(line(
                        measure,
                        here.trial().name() + ": " + here.trial().data(),
                        here.changeFrom(judged.get(0), plan.rules()),
                        TrialJudgement.difference(
                                here.value(ValidationMeasure.CLLR),
                                judged.get(0).value(ValidationMeasure.CLLR))));
            }
        }
        if (lines.isEmpty()) {
            FigureEvidence none = new FigureEvidence(
                    OptionalDouble.empty(), Optional.empty(), "", judged.get(0).sources(), List.of());
            lines.add(line(measure, "no experiment was made", none, OptionalDouble.empty()));
        }
        return lines;
    }

    private ValidationLine line(
            ValidationMeasure measure, String data, FigureEvidence found, OptionalDouble difference) {
        Optional<ValidationCriterion> criterion = plan.criterion(measure);
        return new ValidationLine(
                measure,
                criterion,
                data,
                found.result(),
                found.interval(),
                difference,
                found.against(criterion, plan.rules()));
    }
}
