package org.drugprofiling.method;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome;
import org.drugprofiling.decision.Decision;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Two samples compared by a method: the link value or why there is none, what the limits say, and how far it moves with numbers that were tried for targets that
 * were not quantified.
 *
 * @param a whose profile
 * @param b against whose
 * @param outcome the link value, or why there is none
 * @param decision what the limits say, or {@code null} without limits or link value; with a reservation if it can flip
 * @param undecided why nothing was decided, for example that the limits are of another laboratory; empty where there is a decision
 * @param sensitivity how far the link value moves with what was tried
 * @param cautions what must not be overlooked: that the decision, or without one the link value, could be another one with other numbers for targets that were not quantified, that both profiles
 *     are of one specimen, that a sample is no casework, and what is possible and surprising about a sample ({@link org.drugprofiling.sample.Sample#flags()}), such
 *     as a negative value
 * @param provenance what produced the result
 * @param origin whether the numbers of both sides come from an instrument; that of the least real sample
 * @since 0.1.0
 */
public record ComparisonResult(
        ProfileIdentity a,
        ProfileIdentity b,
        ComparisonOutcome outcome,
        @Nullable Decision decision,
        String undecided,
        NonDetectSensitivity sensitivity,
        List<String> cautions,
        Provenance provenance,
        DataOrigin origin) {

    /**
     * Checks that all but the decision is there, and copies the list.
     */
    public ComparisonResult {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(undecided, "undecided");
        Objects.requireNonNull(sensitivity, "sensitivity");
        cautions = List.copyOf(cautions);
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * {@return what the limits say, empty without limits or link value}
     */
    public Optional<Decision> knownDecision() {
        return Optional.ofNullable(decision);
    }

    /**
     * {@return whether the decision could be another one with other numbers for the targets that were not quantified, as far as numbers were tried ({@link
     *     NonDetectSensitivity#canFlip}); a caution and the sentence of the decision then say how}
     */
    public boolean canFlip() {
        return decision != null && sensitivity.canFlip(decision.limits());
    }

    @Override
    public String toString() {
        return a.sample() + " and " + b.sample() + origin.mark()
                + "\noutcome     " + outcome
                + "\ndecision    "
                + (decision == null ? "none: " + undecided : decision.verdict().words())
                + (canFlip() ? ", could be another one with other non-detects" : "")
                + "\nsensitivity " + sensitivity
                + (cautions.isEmpty() ? "" : "\ncautions    " + String.join("; ", cautions));
    }
}
