package org.drugprofiling.validation;

import java.util.List;
import java.util.Objects;

/**
 * Whether limits or likelihood ratios still hold: what was looked at, what was found, and what follows. They are found valid only if everything
 * was looked at and nothing was found.
 *
 * @param findings one for each trigger, in their order
 * @since 0.1.0
 */
public record ValidityOutcome(List<Finding> findings) {

    /** What follows. */
    public enum Validity {
        /** Everything was looked at and nothing was found. */
        VALID("still valid"),
        /** At least one trigger was met. */
        DERIVE_AGAIN("to be derived again"),
        /** No trigger was met, but not everything was looked at, or too little of it. */
        NOT_ESTABLISHED("not established: not everything was looked at, or too little of it");

        private final String words;

        Validity(String words) {
            this.words = words;
        }

        /**
         * {@return the words for reports}
         */
        public String words() {
            return words;
        }
    }

    /** What was found of one trigger. */
    public enum State {
        /** Looked at, within its limit. */
        WITHIN,
        /** Looked at, beyond its limit. */
        BEYOND,
        /** Looked at, but too little of it to tell. */
        UNDECIDED,
        /** Not looked at. */
        NOT_LOOKED_AT
    }

    /**
     * What was found of one trigger.
     *
     * @param trigger which
     * @param state within its limit or beyond it
     * @param reason what was seen and what the limit is, in words
     */
    public record Finding(ValidityTrigger trigger, State state, String reason) {

        /**
         * Checks that all is there.
         */
        public Finding {
            Objects.requireNonNull(trigger, "trigger");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Copies the list.
     */
    public ValidityOutcome {
        findings = List.copyOf(findings);
    }

    /**
     * {@return what follows}
     */
    public Validity validity() {
        if (findings.stream().anyMatch(finding -> finding.state() == State.BEYOND)) {
            return Validity.DERIVE_AGAIN;
        }
        boolean isComplete = List.of(ValidityTrigger.values())
                .equals(findings.stream()
                        .filter(finding -> finding.state() == State.WITHIN)
                        .map(Finding::trigger)
                        .toList());
        return isComplete ? Validity.VALID : Validity.NOT_ESTABLISHED;
    }

    /**
     * {@return the reasons of the triggers that were met}
     */
    public List<String> reasons() {
        return findings.stream()
                .filter(finding -> finding.state() == State.BEYOND)
                .map(Finding::reason)
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(validity().words());
        for (Finding finding : findings) {
            String mark = finding.state() == State.BEYOND ? "! " : finding.state() == State.WITHIN ? "  " : "? ";
            text.append('\n').append(mark).append(finding.reason());
        }
        return text.toString();
    }
}
