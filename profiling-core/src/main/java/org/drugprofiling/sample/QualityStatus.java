package org.drugprofiling.sample;

import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * What the blanks and controls of a run said: a run that failed gives no profile, only the reason {@code QC_FAILED}.
 *
 * @param verdict the outcome
 * @param reason why it failed, empty otherwise
 * @since 0.1.0
 */
public record QualityStatus(Verdict verdict, String reason) {

    /** The outcome of quality control. */
    public enum Verdict {
        /** Blanks and controls were within their limits. */
        PASSED,
        /** Nobody said. */
        NOT_STATED,
        /** A blank or control was outside its limits. */
        FAILED
    }

    /** Within limits. */
    public static final QualityStatus PASSED = new QualityStatus(Verdict.PASSED, "");
    /** Nobody said. */
    public static final QualityStatus NOT_STATED = new QualityStatus(Verdict.NOT_STATED, "");

    /**
     * Checks that a failure has a reason.
     */
    public QualityStatus {
        Objects.requireNonNull(verdict, "verdict");
        if (verdict == Verdict.FAILED && reason.isBlank()) {
            throw new ProfilingException("invalid-quality", "a failed quality control must name its reason");
        }
    }

    /**
     * Returns a failure.
     *
     * @param reason which blank or control, and how
     * @return the status
     */
    public static QualityStatus failed(String reason) {
        return new QualityStatus(Verdict.FAILED, reason);
    }
}
