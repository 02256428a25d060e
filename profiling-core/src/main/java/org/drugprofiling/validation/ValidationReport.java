package org.drugprofiling.validation;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.evaluation.SystemPerformance;
import org.drugprofiling.evaluation.TrialSources;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.validation.ValidationJudgement.Conclusion;
import org.drugprofiling.validation.ValidationMeasure.Characteristic;

/**
 * The report of a validation, as plain values: the plan, one line for each figure with its conclusion, all trials side by side, what the screening
 * of the data pointed at, examples, cautions, provenance.
 *
 * @param plan what was to be shown, fixed before
 * @param origin whether the numbers were measured, simulated or invented
 * @param lines at least one for each figure of the plan's characteristics, in the order of the figures
 * @param trials all figures of all trials, that of the system first
 * @param findings what the screening of the data pointed at, the strongest first, with what became of it
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
        List<ScreenedFinding> findings,
        List<String> notScreened,
        List<LikelihoodRatio> examples,
        List<String> cautions,
        Provenance provenance) {

    private static final int SHORT_HASH = 12;

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
     * Returns what follows for a characteristic: failed if one of its lines is failed; else not decided if one of its lines is not decided; else passed if at
     * least one is passed; else no criterion was set.
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

    /**
     * {@return the conclusion in words; where a characteristic has no criterion and others have passed theirs, how many passed and which has none: {@code 6 criteria passed; none was set for
     *     generalisation}}
     */
    public String conclusionWords() {
        long passed = lines.stream()
                .filter(line -> line.conclusion() == Conclusion.PASSED)
                .count();
        Conclusion conclusion = conclusion();
        return conclusion != Conclusion.NO_CRITERION || passed == 0
                ? conclusion.words()
                : passed + (passed == 1 ? " criterion" : " criteria") + " passed; none was set for "
                        + names(Conclusion.NO_CRITERION);
    }

    private static Conclusion worst(List<Conclusion> all, Conclusion otherwise) {
        if (all.contains(Conclusion.FAILED)) {
            return Conclusion.FAILED;
        }
        return all.contains(Conclusion.NOT_DECIDED) ? Conclusion.NOT_DECIDED : otherwise;
    }

    /**
     * {@return the findings of the screening that nobody has decided about}
     */
    public List<ScreenedFinding> openFindings() {
        return findings.stream().filter(ScreenedFinding::isOpen).toList();
    }

    /**
     * {@return how the system did, for the frame of a likelihood ratio}
     *
     * @throws ProfilingException if Cllr or a share of misleading evidence is undefined
     */
    public SystemPerformance performance() {
        TrialFigures system = trials.get(0);
        return new SystemPerformance(
                "validation of " + provenance.when().atZone(ZoneOffset.UTC).toLocalDate() + ", plan "
                        + plan.hash().substring(0, SHORT_HASH) + ", "
                        + conclusionWords(),
                plan.level(),
                system.value(ValidationMeasure.CLLR).orElse(Double.NaN),
                system.value(ValidationMeasure.MISLEADING_SAME_SOURCE).orElse(Double.NaN),
                system.sameSourcePairs(),
                system.value(ValidationMeasure.MISLEADING_DIFFERENT_SOURCE).orElse(Double.NaN),
                system.differentSourcePairs(),
                system.sources(),
                system.systemSources().exposure());
    }

    /**
     * {@return what the figures speak of, the characteristics by what follows for them, the figures of the system, and the plan}
     */
    @Override
    public String toString() {
        TrialFigures system = trials.get(0);
        StringBuilder text = new StringBuilder();
        row(text, "validation of", plan.system() + origin.mark());
        row(text, "same source", plan.propositions().sameSource());
        row(text, "different sources", plan.propositions().differentSource());
        row(
                text,
                "population",
                plan.population() + ", level of same " + plan.level().id());
        row(text, "sources", sources(system));
        for (Conclusion conclusion :
                List.of(Conclusion.FAILED, Conclusion.NOT_DECIDED, Conclusion.NO_CRITERION, Conclusion.PASSED)) {
            String names = names(conclusion);
            if (!names.isEmpty()) {
                row(text, conclusion.name().toLowerCase(Locale.ROOT).replace('_', ' '), names);
            }
        }
        OptionalDouble cllr = system.value(ValidationMeasure.CLLR);
        row(
                text,
                "figures",
                "Cllr " + (cllr.isPresent() ? String.format(Locale.ROOT, "%.4f", cllr.getAsDouble()) : "undefined")
                        + ", " + system.bounds());
        row(
                text,
                "screening",
                ReadableNumber.counted(findings.size(), "finding") + ", "
                        + openFindings().size() + " open");
        row(text, "plan", plan.fixedOn() + ", " + plan.hash());
        return text.substring(0, text.length() - 1);
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-20s ", name)).append(value).append('\n');
    }

    private static String sources(TrialFigures system) {
        String words = system.systemSources().toString();
        return system.systemSources().exposure() != TrialSources.Exposure.NOT_STATED
                ? words
                : (system.sources().isPresent() ? system.sources().getAsInt() + " tried" : "not known") + ", " + words;
    }

    /** The characteristics for which a conclusion follows; where nothing is decided with the reason of the first such line. */
    private String names(Conclusion conclusion) {
        return String.join(
                ", ",
                Arrays.stream(Characteristic.values())
                        .filter(characteristic -> conclusion(characteristic) == conclusion)
                        .map(characteristic -> characteristic.words() + why(characteristic, conclusion))
                        .toList());
    }

    private String why(Characteristic characteristic, Conclusion conclusion) {
        return lines.stream()
                .filter(line -> line.measure().characteristic() == characteristic
                        && conclusion == Conclusion.NOT_DECIDED
                        && line.conclusion() == conclusion)
                .findFirst()
                .map(line ->
                        " (" + line.measure().id() + ": " + line.judgement().why() + ")")
                .orElse("");
    }
}
