package org.drugprofiling.validation;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProfilingException;

/**
 * What follows of a figure and its criterion: passed, failed, or not decided with the reason; for example not decided, because the interval over
 * sources crosses the limit.
 *
 * @param conclusion what follows
 * @param reason why nothing is decided, empty where it is
 * @param detail what exactly, may be empty
 * @since 0.1.0
 */
public record ValidationJudgement(Conclusion conclusion, Optional<Undecided> reason, String detail) {

    /** What follows of a line. */
    public enum Conclusion {
        /** The criterion is kept. */
        PASSED("passed"),
        /** The criterion is not kept. */
        FAILED("failed"),
        /** There is a criterion, and what was found neither keeps nor breaks it. */
        NOT_DECIDED("not decided, therefore not passed"),
        /** Nothing was set before, so nothing can be passed. */
        NO_CRITERION("no criterion was set");

        private final String words;

        Conclusion(String words) {
            this.words = words;
        }

        /**
         * {@return the words for reports}
         */
        public String words() {
            return words;
        }
    }

    /** Why a criterion is neither kept nor broken. */
    public enum Undecided {
        /** No experiment was made, or the figure is undefined. */
        NO_RESULT("there is no result"),
        /** It is not known how many sources stand behind the pairs. */
        SOURCES_NOT_KNOWN("the sources behind the pairs are not known"),
        /** Fewer sources than the plan asks for stand behind same-source or behind different-source pairs. */
        TOO_FEW_SOURCES("too few sources"),
        /** The plan asks for the whole interval and there is none. */
        NO_INTERVAL("there is no interval over sources"),
        /** The plan asks for the whole interval of a figure that is fitted to the very pairs it judges, so that its draws give no confidence interval. */
        NO_INTERVAL_HOLDS(
                "the figure is fitted to the very pairs that it judges, so that no interval over sources holds; a plan can ask for its value alone"),
        /** Of value and interval one part keeps the limit and one does not. */
        INTERVAL_CROSSES_LIMIT("the interval over sources crosses the limit"),
        /** The system has seen sources that it was tried on. */
        IN_SAMPLE("in sample"),
        /** Of each pair of two sources that was tried the system has seen one. */
        ONE_LEFT_OUT("each pair was judged without one of its two sources, not without both"),
        /** It is not known of which sources the system was made. */
        SYSTEM_SOURCES_NOT_STATED("the sources that the system was made of are not stated");

        private final String words;

        Undecided(String words) {
            this.words = words;
        }

        /**
         * {@return the words for reports}
         */
        public String words() {
            return words;
        }
    }

    /**
     * Checks that a reason is there exactly where nothing is decided.
     */
    public ValidationJudgement {
        Objects.requireNonNull(conclusion, "conclusion");
        Objects.requireNonNull(detail, "detail");
        if (reason.isPresent() != (conclusion == Conclusion.NOT_DECIDED)) {
            throw new ProfilingException(
                    "invalid-judgement", "a judgement must have a reason if and only if nothing is decided");
        }
    }

    static ValidationJudgement of(Conclusion conclusion) {
        return new ValidationJudgement(conclusion, Optional.empty(), "");
    }

    static ValidationJudgement notDecided(Undecided reason, String detail) {
        return new ValidationJudgement(Conclusion.NOT_DECIDED, Optional.of(reason), detail);
    }

    /**
     * {@return why nothing is decided, in words; empty where it is}
     */
    public String why() {
        return reason.map(Undecided::words).orElse("") + (detail.isEmpty() ? "" : ": " + detail);
    }

    /**
     * {@return for example {@code not decided, therefore not passed (the interval over sources crosses the limit)}}
     */
    @Override
    public String toString() {
        return conclusion.words() + (reason.isPresent() ? " (" + why() + ")" : "");
    }
}
