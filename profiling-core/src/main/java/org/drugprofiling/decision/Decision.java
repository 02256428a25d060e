package org.drugprofiling.decision;

import java.util.Objects;
import org.drugprofiling.comparison.LinkValue;

/**
 * A link value and what the limits say about it, with how often that is wrong.
 *
 * @param value the link value
 * @param verdict what the limits say
 * @param limits the limits
 * @since 0.1.0
 */
public record Decision(LinkValue value, LinkDecision verdict, DecisionLimits limits) {

    /**
     * Checks that all is there.
     */
    public Decision {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(limits, "limits");
    }

    /**
     * {@return the sentence for a report, error rate included}
     */
    public String sentence() {
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
        return verdict.words() + " (" + value + ")";
    }
}
