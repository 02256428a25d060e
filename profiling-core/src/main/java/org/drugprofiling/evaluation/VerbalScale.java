package org.drugprofiling.evaluation;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProfilingException;

/**
 * Words for likelihood ratios, as published, for example "moderate" above 10 up to 100. A scale is data with a source, and each laboratory
 * chooses one; likelihood ratios below 1 mirror those above it, and 1 itself supports nothing.
 *
 * @param name by which it is known
 * @param steps the words, ascending
 * @param citation where it stands
 * @since 0.1.0
 */
public record VerbalScale(String name, List<Step> steps, Citation citation) {

    /**
     * A word and how far it goes.
     *
     * @param largest the largest likelihood ratio of the word, above 1, may be infinite; it still belongs to the word
     * @param word for example {@code moderate}
     */
    public record Step(double largest, String word) {}

    /**
     * Checks that the steps ascend from 1 to infinity.
     */
    public VerbalScale {
        steps = List.copyOf(steps);
        Objects.requireNonNull(citation, "citation");
        double before = 1;
        for (Step step : steps) {
            if (!(step.largest() > before) || step.word().isBlank()) {
                throw new ProfilingException(
                        "invalid-scale", "the steps of a verbal scale must ascend from 1 and have words");
            }
            before = step.largest();
        }
        if (name.isBlank() || before != Double.POSITIVE_INFINITY) {
            throw new ProfilingException(
                    "invalid-scale", "a verbal scale must have a name and end with an infinite step");
        }
    }

    /**
     * Returns the word of a likelihood ratio.
     *
     * @param log10 its log10
     * @return the word of |log10|, {@code no} if it is 0
     */
    public String word(double log10) {
        double size = Math.abs(log10);
        if (ScoreOrder.compare(size, 0) == 0) {
            return "no";
        }
        for (Step step : steps) {
            if (ScoreOrder.compare(size, StrictMath.log10(step.largest())) <= 0) {
                return step.word();
            }
        }
        throw new IllegalStateException("the last step is infinite");
    }

    /**
     * Returns the statement for a report.
     *
     * @param log10 the log10 likelihood ratio
     * @param propositions between which propositions
     * @return for example {@code moderate support for "…" rather than "…"}
     */
    public String statement(double log10, Propositions propositions) {
        String word = word(log10);
        String same = "\"" + propositions.sameSource() + "\"";
        String different = "\"" + propositions.differentSource() + "\"";
        if (word.equals("no")) {
            return "no support for " + same + " or for " + different + " over the other";
        }
        return word + " support for "
                + (log10 > 0 ? same + " rather than " + different : different + " rather than " + same);
    }
}
