package org.drugprofiling.method;

import java.util.Locale;
import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * A part of a documented method that the catalogue does not state, and why: for example the targets of the harmonised amphetamine
 * method, of which 26 exist and 12 names were read.
 *
 * @param part which part
 * @param reason why it is open
 * @param text what is known and what is not, in one sentence
 * @since 0.1.0
 */
public record OpenPart(MethodPart part, Reason reason, String text) {

    /** Why a part is open. */
    public enum Reason {
        /** The source leaves it to the laboratory. */
        LEFT_TO_LABORATORY,
        /** The source may state it, but that was not seen. */
        NOT_SEEN,
        /** What was seen of the source can be read in more than one way; no reading is the default. */
        AMBIGUOUS,
        /** The method does not compare two profiles. */
        NOT_A_COMPARISON;

        /**
         * {@return the words for pages, for example {@code left to laboratory}}
         */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Checks that all is there.
     */
    public OpenPart {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(reason, "reason");
        if (text.isBlank()) {
            throw new ProfilingException("invalid-fact", "an open part must say what is known of it");
        }
    }

    @Override
    public String toString() {
        return part.words() + " (" + reason.words() + "): " + text;
    }
}
