package org.drugprofiling.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.drugprofiling.problem.ProfilingException;

/**
 * What chance does in a search of N candidates, and what it takes to keep it in check; for example 25 chance links among 5000 unrelated
 * candidates at a false link rate of 0.5 %.
 *
 * @param candidates N, not negative
 * @since 0.1.0
 */
public record SearchPlan(long candidates) {

    /**
     * Checks the number.
     */
    public SearchPlan {
        if (candidates < 0) {
            throw new ProfilingException(
                    "invalid-parameter", "the number of candidates must not be negative, was " + candidates);
        }
    }

    /**
     * Returns how many links chance makes on average if no candidate belongs to the query: N · rate, whatever the dependence.
     *
     * @param falseLinkRate of the limit, from 0 to 1
     * @return the expected number
     */
    public double expectedChanceLinks(double falseLinkRate) {
        requireProbability(falseLinkRate);
        return candidates * falseLinkRate;
    }

    /**
     * Returns how probable at least one chance link is if no candidate belongs to the query: 1 − (1 − rate)ᴺ, for independent candidates; those of
     * one search share the query and depend on each other, so that this is a guide.
     *
     * @param falseLinkRate of the limit, from 0 to 1
     * @return the probability
     */
    public double probabilityOfAnyChanceLink(double falseLinkRate) {
        requireProbability(falseLinkRate);
        return candidates == 0 ? 0 : -StrictMath.expm1(candidates * StrictMath.log1p(-falseLinkRate));
    }

    /**
     * Returns the level of each comparison that keeps the probability of any chance link, for independent candidates: 1 − (1 − level)^(1/N) (Šidák).
     *
     * @param familyLevel for all candidates together, from 0 to 1
     * @return the level of each; the family level itself without candidates
     */
    public double sidakLevel(BigDecimal familyLevel) {
        double level = familyLevel.doubleValue();
        requireProbability(level);
        return candidates == 0 ? level : -StrictMath.expm1(StrictMath.log1p(-level) / candidates);
    }

    /**
     * Returns the level of each comparison that keeps the probability of any chance link under any dependence: level/N (Bonferroni).
     *
     * @param familyLevel for all candidates together, from 0 to 1
     * @return the level of each; the family level itself without candidates
     */
    public double bonferroniLevel(BigDecimal familyLevel) {
        double level = familyLevel.doubleValue();
        requireProbability(level);
        return candidates == 0 ? level : level / candidates;
    }

    /**
     * Returns how many unlinked calibration pairs that share no source are needed before a p-value can be as small as Bonferroni's level:
     * ⌈N/level⌉ − 1.
     *
     * @param familyLevel for all candidates together, above 0 and at most 1, an exact decimal
     * @return the number, for example 99,999 for 5000 candidates and 0.05; twice as many sources
     */
    public long calibrationPairsNeeded(BigDecimal familyLevel) {
        requireProbability(familyLevel.doubleValue());
        if (familyLevel.signum() == 0) {
            throw new ProfilingException("invalid-parameter", "a level must be above 0");
        }
        return BigDecimal.valueOf(Math.max(1, candidates))
                        .divide(familyLevel, 0, RoundingMode.CEILING)
                        .longValueExact()
                - 1;
    }

    private static void requireProbability(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new ProfilingException("invalid-parameter", "a rate or level must be from 0 to 1, was " + value);
        }
    }
}
