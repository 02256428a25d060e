package org.drugprofiling.sample;

import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * A change that a person made to a reported value; the value before stays readable.
 *
 * @param what target id or field that was changed
 * @param before the value before, as text
 * @param after the value after, as text
 * @param reason why
 * @param by who
 * @param when on which date
 * @since 0.1.0
 */
public record Amendment(String what, String before, String after, String reason, String by, PartialDate when) {

    /**
     * Checks that nothing but the values may be empty.
     */
    public Amendment {
        if (what.isBlank() || reason.isBlank() || by.isBlank()) {
            throw new ProfilingException(
                    "invalid-amendment", "an amendment must name what was changed, why and by whom");
        }
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(when, "when");
    }
}
