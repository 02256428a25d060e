package org.drugprofiling.decision;

import java.util.Objects;
import org.drugprofiling.comparison.LinkValue;

/**
 * A link value and what the limits say about it, with how often that is wrong, and with what it does not hold without.
 *
 * @param value the link value
 * @param verdict what the limits say
 * @param limits the limits
 * @param reservation a sentence that must be read with the decision, for example that other numbers for targets that were not quantified could give another one;
 *     empty if there is none
 * @since 0.1.0
 */
public record Decision(LinkValue value, LinkDecision verdict, DecisionLimits limits, String reservation) {

    /**
     * Checks that all is there.
     */
    public Decision {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(reservation, "reservation");
    }

    /**
     * Decides without a reservation.
     *
     * @param value the link value
     * @param verdict what the limits say
     * @param limits the limits
     */
    public Decision(LinkValue value, LinkDecision verdict, DecisionLimits limits) {
        this(value, verdict, limits, "");
    }

    /**
     * Returns this decision with a reservation.
     *
     * @param sentence what must be read with the decision
     * @return the decision
     */
    public Decision withReservation(String sentence) {
        return new Decision(value, verdict, limits, sentence);
    }

    /**
     * {@return the sentence for a report, error rate and reservation included}
     */
    public String sentence() {
        return reservation.isEmpty() ? ofVerdict() : ofVerdict() + " " + reservation;
    }

    private String ofVerdict() {
        return switch (verdict) {
            case LINK ->
                "The profiles are more alike than this method finds in unlinked pairs, but for "
                        + limits.linkLimit().falseLinks() + ". This does not say that they have the same source.";
            case INCONCLUSIVE -> "The likeness of the profiles lies between the limits; this method decides nothing.";
            case NOT_LINKED_BY_THIS_METHOD ->
                "The profiles are less alike than this method finds in linked pairs, but for "
                        + limits.outerLimit().missedLinks()
                        + ". This does not say that they have different sources.";
        };
    }

    @Override
    public String toString() {
        return verdict.words() + " (" + value + ")" + (reservation.isEmpty() ? "" : ", with a reservation");
    }
}
