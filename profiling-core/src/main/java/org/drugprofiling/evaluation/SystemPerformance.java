package org.drugprofiling.evaluation;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * How the system behind a likelihood ratio did when it was validated, for example Cllr 0.1673 with misleading evidence for 1.3 % of the same-source
 * and 5.0 % of the different-source pairs of 79 unseen sources.
 *
 * @param validation which validation, in one line, for example its date and the hash of its plan
 * @param level the level of "same" of its same-source pairs
 * @param cllr Cllr, may be infinite
 * @param misleadingSameSource the share of same-source pairs with LR below 1
 * @param sameSourcePairs how many same-source pairs
 * @param misleadingDifferentSource the share of different-source pairs with LR above 1
 * @param differentSourcePairs how many different-source pairs
 * @param sources how many sources were tried, empty where they are not known
 * @param exposure whether the system had seen them
 * @since 0.1.0
 */
public record SystemPerformance(
        String validation,
        SameLevel level,
        double cllr,
        double misleadingSameSource,
        int sameSourcePairs,
        double misleadingDifferentSource,
        int differentSourcePairs,
        OptionalInt sources,
        TrialSources.Exposure exposure) {

    /** What a print shows where nobody has stated a performance. */
    public static final String NOT_STATED = "not stated";

    private static final double PERCENT = 100;

    /**
     * Checks that the validation is named and the figures are possible.
     */
    public SystemPerformance {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(exposure, "exposure");
        if (validation.isBlank()) {
            throw new ProfilingException("invalid-parameter", "the validation behind a performance must be named");
        }
        if (!(cllr >= 0)
                || !(misleadingSameSource >= 0 && misleadingSameSource <= 1)
                || !(misleadingDifferentSource >= 0 && misleadingDifferentSource <= 1)
                || sameSourcePairs < 1
                || differentSourcePairs < 1) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "Cllr must be at least 0, shares of misleading evidence from 0 to 1 and pairs at least 1",
                    ProblemLocation.nowhere(),
                    cllr + ", " + misleadingSameSource + " of " + sameSourcePairs + ", " + misleadingDifferentSource
                            + " of " + differentSourcePairs);
        }
    }

    /**
     * Takes the figures of a trial.
     *
     * @param ratios what the system gave to pairs of known status
     * @param level the level of "same" of the same-source pairs
     * @param validation which validation, in one line
     * @return the performance
     */
    public static SystemPerformance of(LogRatios ratios, SameLevel level, String validation) {
        Performance performance = Performance.of(ratios);
        return new SystemPerformance(
                validation,
                level,
                performance.cllr(),
                performance.misleadingSameSource(),
                ratios.asScores().pairCount(PairLabel.LINKED),
                performance.misleadingDifferentSource(),
                ratios.asScores().pairCount(PairLabel.UNLINKED),
                ratios.asScores().sources(),
                TrialSources.of(ratios).exposure());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * share);
    }

    /**
     * {@return the figures in one line, with the number of sources and what is known of them}
     */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Cllr %.4f, misleading ", cllr)
                + percent(misleadingSameSource) + " of " + sameSourcePairs + " same-source and "
                + percent(misleadingDifferentSource) + " of " + differentSourcePairs + " different-source pairs, "
                + (sources.isPresent() ? ReadableNumber.counted(sources.getAsInt(), "source") : "sources not known")
                + ", " + exposure.words() + " (" + validation + ")";
    }
}
