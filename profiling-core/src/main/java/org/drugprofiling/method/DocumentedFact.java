package org.drugprofiling.method;

import java.util.Objects;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * One thing that a source says of a method, in our words: for example, on {@link FactTopic#WEIGHING}, "the equivalent of 30 mg cocaine
 * base in 2 mL ethanol" (UNODC 2005, p. 39).
 *
 * @param topic what it is about
 * @param text one sentence or part of one, in our words
 * @param citation source, place in it, and how this fact is known
 * @since 0.1.0
 */
public record DocumentedFact(FactTopic topic, String text, Citation citation) {

    /**
     * Checks that all is there.
     *
     * @throws ProfilingException if the text is blank
     */
    public DocumentedFact {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(citation, "citation");
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new ProfilingException(
                    "invalid-fact",
                    "text of a documented fact must be there without surrounding white space",
                    ProblemLocation.nowhere(),
                    text);
        }
    }

    /**
     * {@return whether nobody read this fact in a source: it describes and is not to be relied on}
     */
    public boolean isUnverified() {
        return citation.evidence() == Evidence.UNVERIFIED;
    }

    @Override
    public String toString() {
        return topic.words() + ": " + text + " [" + citation.evidence().words() + "]";
    }
}
