package org.drugprofiling.io.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a table mean that are no numbers, for example {@code ND} for not detected, and what a zero means.
 *
 * <p>Nothing is understood that was not declared: begin with {@link #nothingDeclared()}, under which an empty cell, a dash
 * and a zero are all problems with row and column. Texts are compared exactly, without the spaces around them.
 *
 * <pre>{@code
 * StateMapping states = StateMapping.nothingDeclared()
 *         .withText("ND", StateMapping.State.NOT_DETECTED)
 *         .withText("", StateMapping.State.NOT_ANALYSED)
 *         .withLessThan(StateMapping.State.BELOW_QUANTIFICATION)
 *         .withZero(ZeroMeaning.NOT_DETECTED);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class StateMapping {

    /** Why there is no number, or none to be used. */
    public enum State {
        /** Looked for, not seen. */
        NOT_DETECTED,
        /** Seen, too little to quantify. */
        BELOW_QUANTIFICATION,
        /** Not looked for. */
        NOT_ANALYSED,
        /** Above what the detector can measure. */
        SATURATED,
        /** Covered by something else. */
        INTERFERED,
        /** Set aside by a person. */
        REJECTED
    }

    /**
     * What one text means.
     *
     * @param state the state
     * @param detail what covers the target, or why it was set aside; empty for other states
     * @param by who set it aside, empty for other states
     * @param when on which date it was set aside, {@code null} for other states
     */
    public record Meaning(
            State state, String detail, String by, @Nullable PartialDate when) {

        /**
         * Checks that an interference and a rejection say what they must.
         */
        public Meaning {
            Objects.requireNonNull(state, "state");
            boolean rejected = state == State.REJECTED;
            if (detail.isBlank() == (rejected || state == State.INTERFERED)) {
                throw new ProfilingException(
                        "invalid-state",
                        "an interference must say by what, a rejection why, and other states nothing",
                        ProblemLocation.nowhere().with("state", state),
                        "'" + detail + "'");
            }
            if (by.isBlank() == rejected || (when == null) == rejected) {
                throw new ProfilingException(
                        "invalid-state",
                        "a rejection, and only that, must name who decided and when",
                        ProblemLocation.nowhere().with("state", state),
                        "'" + by + "' on " + when);
            }
        }

        static Meaning of(State state) {
            return new Meaning(state, "", "", null);
        }
    }

    private static final StateMapping NOTHING =
            new StateMapping(Map.of(), Map.of(), null, null, null, ZeroMeaning.UNDECLARED);

    private final Map<String, Meaning> texts;
    private final Map<String, Meaning> flags;
    private final @Nullable State lessThan;
    private final @Nullable State greaterThan;
    private final @Nullable State absentRow;
    private final ZeroMeaning zero;

    private StateMapping(
            Map<String, Meaning> texts,
            Map<String, Meaning> flags,
            @Nullable State lessThan,
            @Nullable State greaterThan,
            @Nullable State absentRow,
            ZeroMeaning zero) {
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        this.flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
        this.lessThan = lessThan;
        this.greaterThan = greaterThan;
        this.absentRow = absentRow;
        this.zero = Objects.requireNonNull(zero, "zero");
    }

    /**
     * {@return the mapping under which only numbers other than zero are understood}
     */
    public static StateMapping nothingDeclared() {
        return NOTHING;
    }

    /**
     * Returns this mapping with the meaning of a text.
     *
     * @param text the whole cell; the empty text for an empty cell
     * @param state neither {@code INTERFERED} nor {@code REJECTED}, which have methods of their own
     * @return the mapping
     */
    public StateMapping withText(String text, State state) {
        return withText(text, Meaning.of(state));
    }

    /**
     * Returns this mapping with a text that says that something else covers the target.
     *
     * @param text the whole cell
     * @param by what covers it
     * @return the mapping
     */
    public StateMapping withInterference(String text, String by) {
        return withText(text, new Meaning(State.INTERFERED, by, "", null));
    }

    /**
     * Returns this mapping with a text that says that a person set the value aside.
     *
     * @param text the whole cell
     * @param reason why
     * @param by who
     * @param when on which date
     * @return the mapping
     */
    public StateMapping withRejection(String text, String reason, String by, PartialDate when) {
        return withText(text, new Meaning(State.REJECTED, reason, by, when));
    }

    /**
     * Returns this mapping with the meaning of a text.
     *
     * @param text the whole cell
     * @param meaning what it means
     * @return the mapping
     * @throws ProfilingException if the text is a number or has a meaning already
     */
    public StateMapping withText(String text, Meaning meaning) {
        for (TableFormat.DecimalSign sign : TableFormat.DecimalSign.values()) {
            if (NumberText.parse(text, sign, Integer.MAX_VALUE).isNumber()) {
                throw refusal("a state must not look like a number", "'" + text + "'");
            }
        }
        return new StateMapping(with(texts, text, meaning), flags, lessThan, greaterThan, absentRow, zero);
    }

    /**
     * Returns this mapping with the meaning of a sign behind a number, such as {@code J} in {@code 12.5 J}. The number is kept
     * as estimate or reading where the state has one.
     *
     * @param suffix the sign, which neither is a digit nor begins or ends with one
     * @param meaning what it means; {@code NOT_DETECTED} takes the number as detection limit
     * @return the mapping
     */
    public StateMapping withFlag(String suffix, Meaning meaning) {
        if (suffix.isBlank()
                || !suffix.equals(suffix.strip())
                || suffix.chars().anyMatch(Character::isDigit)
                || suffix.chars().anyMatch(c -> ".,eE+-<>".indexOf(c) >= 0)) {
            throw refusal("a flag must be visible and have nothing of a number in it", "'" + suffix + "'");
        }
        return new StateMapping(texts, with(flags, suffix, meaning), lessThan, greaterThan, absentRow, zero);
    }

    /**
     * Returns this mapping with the meaning of {@code <0.05}: the number is the limit.
     *
     * @param state {@code NOT_DETECTED} or {@code BELOW_QUANTIFICATION}
     * @return the mapping
     */
    public StateMapping withLessThan(State state) {
        if (state != State.NOT_DETECTED && state != State.BELOW_QUANTIFICATION) {
            throw refusal("'<' before a number must mean NOT_DETECTED or BELOW_QUANTIFICATION", String.valueOf(state));
        }
        return new StateMapping(texts, flags, state, greaterThan, absentRow, zero);
    }

    /**
     * Returns this mapping with {@code >1200} meaning saturated, with the number as reading.
     *
     * @return the mapping
     */
    public StateMapping withGreaterThanSaturated() {
        return new StateMapping(texts, flags, lessThan, State.SATURATED, absentRow, zero);
    }

    /**
     * Returns this mapping with the meaning of a compound that has no row in a long table.
     *
     * @param state {@code NOT_DETECTED} or {@code NOT_ANALYSED}
     * @return the mapping
     */
    public StateMapping withAbsentRow(State state) {
        if (state != State.NOT_DETECTED && state != State.NOT_ANALYSED) {
            throw refusal("an absent row must mean NOT_DETECTED or NOT_ANALYSED", String.valueOf(state));
        }
        return new StateMapping(texts, flags, lessThan, greaterThan, state, zero);
    }

    /**
     * Returns this mapping with the meaning of a literal zero, however many digits it is written with. A
     * {@link TargetColumn} can say otherwise for its own column.
     *
     * @param meaning what it means
     * @return the mapping
     */
    public StateMapping withZero(ZeroMeaning meaning) {
        return new StateMapping(texts, flags, lessThan, greaterThan, absentRow, meaning);
    }

    private static Map<String, Meaning> with(Map<String, Meaning> map, String text, Meaning meaning) {
        if (!text.equals(Invisible.trimmed(text))) {
            throw refusal("a text must have no spaces around it", "'" + text + "'");
        }
        Map<String, Meaning> copy = new LinkedHashMap<>(map);
        Meaning earlier = copy.put(text, Objects.requireNonNull(meaning, "meaning"));
        if (earlier != null && !earlier.equals(meaning)) {
            throw new ProfilingException(
                    "ambiguous-state",
                    "a text must have one meaning",
                    ProblemLocation.nowhere().with("text", text),
                    earlier.state() + " and " + meaning.state());
        }
        return copy;
    }

    private static ProfilingException refusal(String rule, String value) {
        return new ProfilingException("invalid-state", rule, ProblemLocation.nowhere(), value);
    }

    /**
     * {@return the meaning of whole cells, by text}
     */
    public Map<String, Meaning> texts() {
        return texts;
    }

    /**
     * {@return the meaning of signs behind a number, by sign}
     */
    public Map<String, Meaning> flags() {
        return flags;
    }

    /**
     * {@return the meaning of {@code <} before a number, empty if undeclared}
     */
    public Optional<State> lessThan() {
        return Optional.ofNullable(lessThan);
    }

    /**
     * {@return the meaning of {@code >} before a number, empty if undeclared}
     */
    public Optional<State> greaterThan() {
        return Optional.ofNullable(greaterThan);
    }

    /**
     * {@return the meaning of a compound without a row in a long table, empty if undeclared}
     */
    public Optional<State> absentRow() {
        return Optional.ofNullable(absentRow);
    }

    /**
     * {@return the meaning of a literal zero}
     */
    public ZeroMeaning zero() {
        return zero;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateMapping that
                && texts.equals(that.texts)
                && flags.equals(that.flags)
                && lessThan == that.lessThan
                && greaterThan == that.greaterThan
                && absentRow == that.absentRow
                && zero == that.zero;
    }

    @Override
    public int hashCode() {
        return Objects.hash(texts, flags, lessThan, greaterThan, absentRow, zero);
    }

    @Override
    public String toString() {
        StringBuilder said = new StringBuilder("zero ").append(zero);
        texts.forEach(
                (text, meaning) -> said.append(", '").append(text).append("' ").append(meaning.state()));
        flags.forEach(
                (text, meaning) -> said.append(", 1").append(text).append(' ').append(meaning.state()));
        lessThan().ifPresent(state -> said.append(", <1 ").append(state));
        greaterThan().ifPresent(state -> said.append(", >1 ").append(state));
        absentRow().ifPresent(state -> said.append(", absent row ").append(state));
        return said.toString();
    }
}
