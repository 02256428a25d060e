package org.drugprofiling.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.evaluation.TrialSources;
import org.drugprofiling.evaluation.TrialSources.Exposure;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.validation.ValidationCriterion.JudgedOn;
import org.drugprofiling.validation.ValidationJudgement.Conclusion;
import org.drugprofiling.validation.ValidationJudgement.Undecided;
import org.drugprofiling.validation.ValidationRules.SystemSources;

/**
 * What is known of one figure before it is judged.
 *
 * @param result the figure, empty if there is none
 * @param interval over sources, or a spread of draws; empty if there is neither
 * @param withoutInterval why there is no interval, may be empty
 * @param sources behind the pairs of one kind, whichever are fewer; empty where they are not known
 * @param trials whether the systems had seen the sources they were tried on
 */
record FigureEvidence(
        OptionalDouble result,
        Optional<SourceInterval> interval,
        String withoutInterval,
        OptionalInt sources,
        List<TrialSources> trials) {

    // of a share of draws, which are whole numbers
    private static final double ROUNDING = 1e-9;

    /**
     * Passed if value and interval keep the limit, failed if neither does, else not decided; on its value alone if the criterion says so, which alone decides a
     * figure that is fitted to its pairs; never passed on seen sources unless a plan says so.
     */
    ValidationJudgement against(Optional<ValidationCriterion> criterion, ValidationRules rules) {
        if (criterion.isEmpty()) {
            return ValidationJudgement.of(Conclusion.NO_CRITERION);
        }
        if (result.isEmpty()) {
            return ValidationJudgement.notDecided(Undecided.NO_RESULT, "");
        }
        if (sources.isEmpty()) {
            return ValidationJudgement.notDecided(Undecided.SOURCES_NOT_KNOWN, "");
        }
        if (sources.getAsInt() < rules.fewestSources()) {
            return ValidationJudgement.notDecided(
                    Undecided.TOO_FEW_SOURCES, sources.getAsInt() + ", the plan asks for " + rules.fewestSources());
        }
        ValidationJudgement judgement = held(criterion.get());
        return judgement.conclusion() == Conclusion.PASSED && rules.systemSources() == SystemSources.MUST_BE_UNSEEN
                ? unlessSeen(judgement)
                : judgement;
    }

    private ValidationJudgement held(ValidationCriterion criterion) {
        double value = result.orElseThrow();
        boolean isKept = keeps(value, criterion);
        // an infinite figure is no matter of chance among draws, in which it is left out
        if (criterion.judgedOn() == JudgedOn.VALUE || Double.isInfinite(value)) {
            return ValidationJudgement.of(isKept ? Conclusion.PASSED : Conclusion.FAILED);
        }
        if (criterion.measure().isFittedToItsPairs()) {
            return ValidationJudgement.notDecided(Undecided.NO_INTERVAL_HOLDS, "");
        }
        if (interval.isEmpty()) {
            return ValidationJudgement.notDecided(Undecided.NO_INTERVAL, withoutInterval);
        }
        SourceInterval ends = interval.get();
        if (ends.undefined() > ends.replicates() * (1 - ends.confidence()) / 2 + ROUNDING) {
            return ValidationJudgement.notDecided(
                    Undecided.NO_INTERVAL,
                    ends.undefined() + " of " + ReadableNumber.counted(ends.replicates(), "draw")
                            + (ends.undefined() == 1 ? " is" : " are") + " undefined");
        }
        if (!ends.isConfidence()) {
            return ValidationJudgement.notDecided(Undecided.NO_INTERVAL, withoutInterval);
        }
        boolean isLowerKept = keeps(ends.lower(), criterion);
        boolean isUpperKept = keeps(ends.upper(), criterion);
        if (isKept && isLowerKept && isUpperKept) {
            return ValidationJudgement.of(Conclusion.PASSED);
        }
        return isKept || isLowerKept || isUpperKept
                ? ValidationJudgement.notDecided(Undecided.INTERVAL_CROSSES_LIMIT, ofSeparation(ends))
                : ValidationJudgement.of(Conclusion.FAILED);
    }

    private static String ofSeparation(SourceInterval ends) {
        return ends.method() == SourceInterval.Method.EXACT_SEPARATION
                ? "no pair overlaps, which of " + ReadableNumber.counted(ends.sources(), "source")
                        + " shows an area of at least "
                        + new BigDecimal(ends.lower())
                                .setScale(4, RoundingMode.DOWN)
                                .toPlainString()
                : "";
    }

    /** How many of the sources tried the system has seen. */
    static String seen(TrialSources trial) {
        return trial.shared() + " of " + ReadableNumber.counted(trial.tried(), "source")
                + (trial.shared() == 1 ? " tried was" : " tried were") + " seen by the system";
    }

    private ValidationJudgement unlessSeen(ValidationJudgement judgement) {
        for (TrialSources trial : trials) {
            if (trial.exposure() == Exposure.IN_SAMPLE) {
                return ValidationJudgement.notDecided(Undecided.IN_SAMPLE, seen(trial));
            }
            if (trial.exposure() == Exposure.ONE_LEFT_OUT) {
                return ValidationJudgement.notDecided(Undecided.ONE_LEFT_OUT, "");
            }
            if (!trial.areUnseen()) {
                return ValidationJudgement.notDecided(Undecided.SYSTEM_SOURCES_NOT_STATED, "");
            }
        }
        return judgement;
    }

    private static boolean keeps(double value, ValidationCriterion criterion) {
        int order = ScoreOrder.compare(value, criterion.limit());
        return criterion.measure().isBetterWhenLarger() ? order >= 0 : order <= 0;
    }
}
