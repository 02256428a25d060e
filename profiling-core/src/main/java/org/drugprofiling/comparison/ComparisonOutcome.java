package org.drugprofiling.comparison;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * What became of a comparison: a link value, or the reason why there is none.
 *
 * @since 0.1.0
 */
public sealed interface ComparisonOutcome permits ComparisonOutcome.Compared, ComparisonOutcome.NotComparable {

    /**
     * {@return the link value, empty if there is none}
     */
    Optional<LinkValue> linkValue();

    /**
     * {@return the link value}
     *
     * @throws ProfilingException if there is none, with the reason
     */
    LinkValue orElseThrow();

    /**
     * {@return whether there is a link value}
     */
    default boolean isCompared() {
        return linkValue().isPresent();
    }

    /**
     * A comparison that has a value.
     *
     * @param value the value
     */
    record Compared(LinkValue value) implements ComparisonOutcome {

        /**
         * Checks that it is there.
         */
        public Compared {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Optional<LinkValue> linkValue() {
            return Optional.of(value);
        }

        @Override
        public LinkValue orElseThrow() {
            return value;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A comparison that has no value.
     *
     * @param reason why, from a closed list
     * @param detail what exactly, may be empty
     * @param location at which specimen and target, if it was one
     */
    record NotComparable(NotComparableReason reason, String detail, ProblemLocation location)
            implements ComparisonOutcome {

        /**
         * Checks that the reason is there.
         */
        public NotComparable {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(location, "location");
        }

        /**
         * Gives a reason that lies at no one place.
         *
         * @param reason why, from a closed list
         * @param detail what exactly, may be empty
         */
        public NotComparable(NotComparableReason reason, String detail) {
            this(reason, detail, ProblemLocation.nowhere());
        }

        @Override
        public Optional<LinkValue> linkValue() {
            return Optional.empty();
        }

        @Override
        public LinkValue orElseThrow() {
            throw new ProfilingException(
                    "not-comparable",
                    "outcome of a comparison must be a link value",
                    location.with("reason", reason.id()),
                    text());
        }

        @Override
        public String toString() {
            return location.isEmpty() ? text() : text() + " at " + location;
        }

        private String text() {
            return "not comparable: " + reason.explanation() + (detail.isEmpty() ? "" : " (" + detail + ")");
        }
    }
}
