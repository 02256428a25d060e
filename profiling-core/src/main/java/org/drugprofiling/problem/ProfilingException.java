package org.drugprofiling.problem;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input that this library refuses, with a stable code, the place and the offending value kept apart.
 *
 * <p>{@link #getMessage()} says everything; {@link #messageWithoutIdentifiers()} leaves out what names a specimen or a
 * case, for logs that leave the laboratory.
 *
 * @since 0.1.0
 */
public class ProfilingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String rule;
    private final transient ProblemLocation location;
    private final @Nullable String value;

    /**
     * Refuses an input.
     *
     * @param code stable, lower-case, for example {@code negative-value}
     * @param rule what must hold, for example {@code value must be finite}; names no specimen and no case
     * @param location where
     * @param value the offending value as text, or {@code null} where there is none
     */
    public ProfilingException(String code, String rule, ProblemLocation location, @Nullable String value) {
        super(text(rule, value, location));
        this.code = Objects.requireNonNull(code, "code");
        this.rule = rule;
        this.location = location;
        this.value = value;
    }

    /**
     * Refuses an input without a place.
     *
     * @param code stable, lower-case
     * @param rule what must hold
     */
    public ProfilingException(String code, String rule) {
        this(code, rule, ProblemLocation.nowhere(), null);
    }

    /**
     * {@return the stable code, for example {@code negative-value}}
     */
    public final String code() {
        return code;
    }

    /**
     * {@return what must hold}
     */
    public final String rule() {
        return rule;
    }

    /**
     * {@return where the problem is}
     */
    public final ProblemLocation location() {
        return location == null ? ProblemLocation.nowhere() : location;
    }

    /**
     * {@return the offending value as text}
     */
    public final Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /**
     * {@return the message without specimen, sample, seizure, case, file and value}
     */
    public final String messageWithoutIdentifiers() {
        return text(rule, null, location().withoutIdentifiers());
    }

    private static String text(String rule, @Nullable String value, ProblemLocation location) {
        Objects.requireNonNull(rule, "rule");
        String said = value == null ? rule : rule + ", was " + value;
        return location.isEmpty() ? said : said + " (" + location + ")";
    }
}
