package org.drugprofiling.validation;

import java.util.Objects;
import org.drugprofiling.evaluation.LikelihoodRatio;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * By which rules the figures of a validation are judged: how intervals are drawn, how many sources a judgement needs, and whether a system may have
 * seen the sources that it is tried on.
 *
 * @param confidence of intervals, above 0 and below 1
 * @param replicates how many draws of sources, at least 10/(1 − confidence), so that five lie beyond each end
 * @param seed of the draws
 * @param fewestSources the fewest sources behind same-source and behind different-source pairs with which a figure is judged, at least
 *     {@value #LOWEST_FLOOR}
 * @param systemSources whether the system may have seen the sources of a trial
 * @since 0.1.0
 */
public record ValidationRules(
        double confidence, int replicates, long seed, int fewestSources, SystemSources systemSources) {

    /** Whether a system may have seen the sources that it is tried on. */
    public enum SystemSources {
        /** Nothing is passed in sample, nor where nobody has stated of which sources the system was made. */
        MUST_BE_UNSEEN("a system must not have seen the sources it is tried on"),
        /** A figure can be passed in sample. The report says that it was. */
        MAY_BE_SEEN("figures in sample can pass");

        private final String words;

        SystemSources(String words) {
            this.words = words;
        }

        /**
         * {@return the words for reports}
         */
        public String words() {
            return words;
        }
    }

    /** The lowest number that can be stated as the fewest sources: fewer give no interval. */
    public static final int LOWEST_FLOOR = 10;

    private static final double CONFIDENCE = 0.95;

    /**
     * Checks that intervals can be drawn and that a floor is stated.
     */
    public ValidationRules {
        Objects.requireNonNull(systemSources, "systemSources");
        SourceResampling.requireDraws(confidence, replicates);
        if (fewestSources < LOWEST_FLOOR) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the fewest sources of a judgement must be at least " + LOWEST_FLOOR,
                    ProblemLocation.nowhere(),
                    Integer.toString(fewestSources));
        }
    }

    /**
     * Gives the rules that hold if nothing is said: intervals of 95 % from 2,000 draws with seed 1, at least 30 sources, as many as a printed
     * likelihood ratio needs, and sources that the system has not seen.
     *
     * @return the rules
     */
    public static ValidationRules withDefaults() {
        return new ValidationRules(
                CONFIDENCE,
                SourceResampling.USUAL_REPLICATES,
                1,
                LikelihoodRatio.FEWEST_SOURCES,
                SystemSources.MUST_BE_UNSEEN);
    }

    ValidationRules withIntervals(double other, int draws, long drawSeed) {
        return new ValidationRules(other, draws, drawSeed, fewestSources, systemSources);
    }

    ValidationRules withFewestSources(int fewest) {
        return new ValidationRules(confidence, replicates, seed, fewest, systemSources);
    }

    ValidationRules with(SystemSources other) {
        return new ValidationRules(confidence, replicates, seed, fewestSources, other);
    }
}
