package org.drugprofiling.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.validation.ValidationLine.Conclusion;
import org.drugprofiling.validation.ValidationMeasure.Characteristic;

/**
 * The report of a validation, as plain values: the plan, one line for each figure with its conclusion, all trials side by side, what the screening
 * of the data pointed at, examples, cautions, provenance.
 *
 * @param plan what was to be shown, fixed before
 * @param origin whether the numbers were measured, simulated or invented
 * @param lines at least one for each figure of the plan's characteristics, in the order of the figures
 * @param trials all figures of all trials, that of the system first
 * @param findings what the screening of the data pointed at, the strongest first
 * @param notScreened sources that the screening could not look at
 * @param examples likelihood ratios of this system, each with all it means nothing without
 * @param cautions what to bear in mind, one sentence each
 * @param provenance what produced the result
 * @since 0.1.0
 */
public record ValidationReport(
        ValidationPlan plan,
        DataOrigin origin,
        List<ValidationLine> lines,
        List<TrialFigures> trials,
        List<WithinSourceScreening.Finding> findings,
        List<String> notScreened,
        List<LikelihoodRatio> examples,
        List<String> cautions,
        Provenance provenance) {

    /**
     * Copies the lists and checks that the system was tried.
     */
    public ValidationReport {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(provenance, "provenance");
        lines = List.copyOf(lines);
        trials = List.copyOf(trials);
        findings = List.copyOf(findings);
        notScreened = List.copyOf(notScreened);
        examples = List.copyOf(examples);
        cautions = List.copyOf(cautions);
        if (trials.isEmpty() || trials.get(0).role() != ValidationTrial.Role.SYSTEM) {
            throw new ProfilingException("invalid-trial", "the first trial of a validation must be that of the system");
        }
    }

    /**
     * Returns what follows for a characteristic: failed if one of its lines is, undefined if one with a criterion is, passed if at least one
     * is and none is worse, else no criterion was set.
     *
     * @param characteristic which
     * @return the conclusion
     */
    public Conclusion conclusion(Characteristic characteristic) {
        List<Conclusion> all = lines.stream()
                .filter(line -> line.measure().characteristic() == characteristic)
                .map(ValidationLine::conclusion)
                .toList();
        return worst(all, all.contains(Conclusion.PASSED) ? Conclusion.PASSED : Conclusion.NO_CRITERION);
    }

    /**
     * {@return what follows for the system: passed only if every characteristic is}
     */
    public Conclusion conclusion() {
        List<Conclusion> all =
                Arrays.stream(Characteristic.values()).map(this::conclusion).toList();
        return worst(all, all.contains(Conclusion.NO_CRITERION) ? Conclusion.NO_CRITERION : Conclusion.PASSED);
    }

    private static Conclusion worst(List<Conclusion> all, Conclusion otherwise) {
        if (all.contains(Conclusion.FAILED)) {
            return Conclusion.FAILED;
        }
        return all.contains(Conclusion.UNDEFINED) ? Conclusion.UNDEFINED : otherwise;
    }

    /**
     * {@return the conclusion for each characteristic, with the plan}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("validation of        ")
                .append(plan.system())
                .append(origin == DataOrigin.MEASURED ? "" : " [" + origin + " DATA]");
        for (Characteristic characteristic : Characteristic.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%-20s %s".replace("%n", "\n"),
                    characteristic.words(),
                    conclusion(characteristic).words()));
        }
        OptionalDouble cllr = trials.get(0).value(ValidationMeasure.CLLR);
        return text.append("\nCllr                 ")
                .append(cllr.isPresent() ? String.format(Locale.ROOT, "%.4f", cllr.getAsDouble()) : "undefined")
                .append("\nbounds               ")
                .append(trials.get(0).bounds())
                .append("\nplan                 ")
                .append(plan.fixedOn())
                .append(", ")
                .append(plan.hash())
                .toString();
    }
}
