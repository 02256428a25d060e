package org.drugprofiling.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a problem was found, for example {@code specimen S12, target I03, row 14}.
 *
 * <p>Parts that name a person's or a case's material (specimen, sample, seizure, file) are kept apart from the technical parts
 * so that a message can be written with or without them.
 *
 * @since 0.1.0
 */
public final class ProblemLocation {

    private static final ProblemLocation NOWHERE = new ProblemLocation(Map.of(), Map.of());

    private final Map<String, String> technical;
    private final Map<String, String> sensitive;

    private ProblemLocation(Map<String, String> technical, Map<String, String> sensitive) {
        this.technical = technical;
        this.sensitive = sensitive;
    }

    /**
     * {@return the location that says nothing}
     */
    public static ProblemLocation nowhere() {
        return NOWHERE;
    }

    /**
     * Returns this location with a technical part, such as {@code row 14} or {@code target I03}.
     *
     * @param kind what is named, for example {@code row}
     * @param value which one
     * @return the extended location
     */
    public ProblemLocation with(String kind, Object value) {
        return new ProblemLocation(extended(technical, kind, value), sensitive);
    }

    /**
     * Returns this location with an identifying part, such as {@code specimen S12}, which {@link #withoutIdentifiers()}
     * leaves out.
     *
     * @param kind what is named, for example {@code specimen}
     * @param value which one
     * @return the extended location
     */
    public ProblemLocation withIdentifier(String kind, Object value) {
        return new ProblemLocation(technical, extended(sensitive, kind, value));
    }

    /**
     * {@return this location without the parts that identify a specimen, a sample, a seizure, a case or a file}
     */
    public ProblemLocation withoutIdentifiers() {
        return sensitive.isEmpty() ? this : new ProblemLocation(technical, Map.of());
    }

    /**
     * {@return all parts by what they name, in reading order, identifying ones first, for example {@code {specimen=S12, target=I03}}}
     */
    public Map<String, String> parts() {
        Map<String, String> all = new LinkedHashMap<>(sensitive);
        all.putAll(technical);
        return Collections.unmodifiableMap(all);
    }

    /**
     * Returns one part.
     *
     * @param kind what is named, for example {@code row}
     * @return which one, empty if this location does not say
     */
    public Optional<String> part(String kind) {
        return Optional.ofNullable(parts().get(Objects.requireNonNull(kind, "kind")));
    }

    /**
     * {@return whether no part is known}
     */
    public boolean isEmpty() {
        return technical.isEmpty() && sensitive.isEmpty();
    }

    private static Map<String, String> extended(Map<String, String> parts, String kind, Object value) {
        Map<String, String> copy = new LinkedHashMap<>(parts);
        copy.put(Objects.requireNonNull(kind, "kind"), String.valueOf(Objects.requireNonNull(value, "value")));
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProblemLocation that
                && technical.equals(that.technical)
                && sensitive.equals(that.sensitive);
    }

    @Override
    public int hashCode() {
        return Objects.hash(technical, sensitive);
    }

    /**
     * {@return the parts in reading order, identifying ones first, for example {@code specimen S12, target I03}}
     */
    @Override
    public String toString() {
        return parts().entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }
}
