package org.drugprofiling.validation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * What a person decided about a finding of the screening, for example excluded because the record could not be found.
 *
 * @param action kept, excluded or corrected at its source
 * @param reason why
 * @param by who decided
 * @param on when, by the caller's calendar
 * @since 0.1.0
 */
public record FindingDisposition(Action action, String reason, String by, LocalDate on) {

    /** What was done with the numbers that a finding points at. */
    public enum Action {
        /** They were looked up and stay. */
        KEPT,
        /** They are set aside, in an exclusion of their own. */
        EXCLUDED,
        /** They were wrong where they came from, and were corrected there. */
        CORRECTED_AT_SOURCE;

        /**
         * {@return the words for reports, for example {@code corrected at source}}
         */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Checks that reason and person are named.
     */
    public FindingDisposition {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(on, "on");
        if (reason.isBlank() || by.isBlank()) {
            throw new ProfilingException("invalid-disposition", "a disposition must name its reason and who decided");
        }
    }

    /**
     * {@return action, reason, person and date}
     */
    @Override
    public String toString() {
        return action.words() + ", " + reason + " (" + by + ", " + on + ")";
    }
}
