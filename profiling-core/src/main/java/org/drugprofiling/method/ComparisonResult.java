package org.drugprofiling.method;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.decision.Decision;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Two samples compared by a method: the link value or why there is none, what the limits say, and how far targets that were not
 * quantified could move it.
 *
 * @param a whose profile
 * @param b against whose
 * @param outcome the link value, or why there is none
 * @param decision what the limits say, or {@code null} without limits or link value
 * @param sensitivity how far the link value could move
 * @param provenance what produced the result
 * @since 0.1.0
 */
public record ComparisonResult(
        ProfileIdentity a,
        ProfileIdentity b,
        ComparisonOutcome outcome,
        @Nullable Decision decision,
        NonDetectSensitivity sensitivity,
        Provenance provenance) {

    /**
     * Checks that all but the decision is there.
     */
    public ComparisonResult {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(sensitivity, "sensitivity");
        Objects.requireNonNull(provenance, "provenance");
    }

    /**
     * {@return what the limits say, empty without limits or link value}
     */
    public Optional<Decision> knownDecision() {
        return Optional.ofNullable(decision);
    }

    /**
     * {@return whether the decision could be another one with other numbers for the targets that were not quantified}
     */
    public boolean canFlip() {
        return decision != null && sensitivity.canFlip(decision.limits());
    }

    @Override
    public String toString() {
        return a.sample() + " and " + b.sample()
                + "\noutcome     " + outcome
                + "\ndecision    "
                + (decision == null ? "none" : decision.verdict().words())
                + (canFlip() ? ", could be another one with other non-detects" : "")
                + "\nsensitivity " + sensitivity;
    }
}
