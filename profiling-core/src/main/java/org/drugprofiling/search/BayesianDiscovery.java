package org.drugprofiling.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Candidates listed by their posterior probabilities as far as the expected share of wrong ones stays within a level, for example the first four of
 * seven at 5 %.
 *
 * <p>The expected share of wrong ones among the first k is the mean of 1 − p over them. It rests on the likelihood ratios and on the stated priors: there is
 * no default prior, and the posterior that is given must have been made with an explicit "none of them". It is no guarantee: a wrong prior
 * makes it wrong.
 *
 * @param candidates the most probable first, those of equal probability by name
 * @param level largest expected share of wrong ones among those reported
 * @param reported how many of the first are reported
 * @since 0.1.0
 */
public record BayesianDiscovery(List<Candidate> candidates, BigDecimal level, int reported) {

    // a running mean that meets the level but for rounding meets it
    private static final double ROUNDING = 1e-12;
    private static final int MOST_LINES = 10;

    /**
     * Copies the list and checks the level and the number reported.
     */
    public BayesianDiscovery {
        candidates = List.copyOf(candidates);
        requireLevel(level);
        if (reported < 0 || reported > candidates.size()) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "reported candidates must be some of those listed, were " + reported + " of " + candidates.size());
        }
    }

    /**
     * A candidate.
     *
     * @param name its name
     * @param probability its posterior probability
     * @param expectedWrong expected share of wrong ones if it and all before it are reported
     */
    public record Candidate(String name, double probability, double expectedWrong) {

        /**
         * Checks that both are probabilities.
         */
        public Candidate {
            Objects.requireNonNull(name, "name");
            requireProbability(probability);
            requireProbability(expectedWrong);
        }
    }

    private static void requireProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a probability must be from 0 to 1",
                    ProblemLocation.nowhere(),
                    Double.toString(probability));
        }
    }

    private static void requireLevel(BigDecimal level) {
        if (level.signum() < 0 || level.compareTo(BigDecimal.ONE) > 0) {
            throw new ProfilingException(
                    "invalid-parameter", "a level must be from 0 to 1, was " + level.toPlainString());
        }
    }

    /**
     * Lists candidates.
     *
     * @param probabilities posterior probability of each candidate, from 0 to 1, may be none
     * @param level largest expected share of wrong ones, from 0 to 1
     * @return the list
     */
    public static BayesianDiscovery of(Map<String, Double> probabilities, BigDecimal level) {
        requireLevel(level);
        List<Map.Entry<String, Double>> order = new ArrayList<>(probabilities.entrySet());
        order.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<Candidate> candidates = new ArrayList<>();
        double wrong = 0;
        int reported = 0;
        for (Map.Entry<String, Double> entry : order) {
            double probability = entry.getValue();
            requireProbability(probability);
            wrong += 1 - probability;
            double share = wrong / (candidates.size() + 1);
            candidates.add(new Candidate(entry.getKey(), probability, share));
            if (share <= level.doubleValue() * (1 + ROUNDING)) {
                reported = candidates.size();
            }
        }
        return new BayesianDiscovery(candidates, level, reported);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("reported " + reported + " of " + candidates.size()
                + ", expected share of wrong ones at most " + level.toPlainString() + " under the stated priors");
        candidates.stream()
                .limit(MOST_LINES)
                .forEach(candidate -> text.append(String.format(
                        Locale.ROOT,
                        "\n  %.4f, expected wrong so far %.4f  %s",
                        candidate.probability(),
                        candidate.expectedWrong(),
                        candidate.name())));
        return text.toString();
    }
}
