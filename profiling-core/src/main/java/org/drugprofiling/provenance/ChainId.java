package org.drugprofiling.provenance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Under what conditions a profile, a link value or a threshold came about: every condition that must be equal before a
 * number may be held against a threshold, for example {@code substance=mdma targets=tablet-features[3]:1f0c… metric=euclidean}.
 *
 * <p>A link value and a threshold belong together if {@link #partsOutside(ChainId)} is empty. Facts of the platform
 * (Java version, processor, number of threads) are no part of a chain.
 *
 * @since 0.1.0
 */
public final class ChainId {

    /** One condition of a chain, in the order in which the chain is read. */
    public enum Part {
        /** The drug of interest. */
        SUBSTANCE("substance"),
        /** The ordered target set, by name and content. */
        TARGETS("targets"),
        /** The analytical technique. */
        TECHNIQUE("technique"),
        /** What the numbers are: areas, ratios, mass fractions. */
        SIGNAL("signal"),
        /** The laboratory that measured; two laboratories in one pair are written {@code A|B}. */
        LABORATORY("laboratory"),
        /** The laboratory's analytical method and its version. */
        ANALYTICAL_METHOD("analytical method"),
        /** How many replicates a profile summarises, and how. */
        REPLICATES("replicates"),
        /** What stands for a value that was not detected. */
        NON_DETECTS("non-detect policy"),
        /** The ordered pre-treatment steps. */
        PRETREATMENT("pre-treatment"),
        /** What the pre-treatment was fitted on. */
        FITTED_STATE("fitted state"),
        /** The comparison metric. */
        METRIC("metric");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /**
         * {@return the name in messages and reports, for example {@code fitted state}}
         */
        public String label() {
            return label;
        }

        /**
         * {@return whether profiles that are compared may differ in this part: who measured, by which of a laboratory's methods, and how
         *     many replicates a profile summarises}
         */
        public boolean variesByProfile() {
            return this == LABORATORY || this == ANALYTICAL_METHOD || this == REPLICATES;
        }
    }

    /** The text of a part that nobody has stated. */
    public static final String UNSPECIFIED = "unspecified";

    private static final ChainId NOTHING_STATED = new ChainId(new EnumMap<>(Part.class));

    private final EnumMap<Part, String> parts;

    private ChainId(EnumMap<Part, String> parts) {
        this.parts = parts;
    }

    /**
     * {@return the chain of which nothing is stated}
     */
    public static ChainId unspecified() {
        return NOTHING_STATED;
    }

    /**
     * Returns this chain with one part stated.
     *
     * @param part which condition
     * @param value its value, not blank
     * @return the chain with that part
     * @throws ProfilingException if the value is blank
     */
    public ChainId with(Part part, String value) {
        if (value.replace('|', ' ').isBlank()) {
            throw new ProfilingException(
                    "invalid-chain",
                    "a part of a chain must have a visible character other than its separators",
                    ProblemLocation.nowhere().with("part", part.label()),
                    "'" + value + "'");
        }
        EnumMap<Part, String> copy = new EnumMap<>(Part.class);
        copy.putAll(parts);
        copy.put(part, value);
        return new ChainId(copy);
    }

    /**
     * Returns a part of this chain.
     *
     * @param part which condition
     * @return its value, or {@value #UNSPECIFIED}
     */
    public String part(Part part) {
        return Objects.requireNonNullElse(parts.get(part), UNSPECIFIED);
    }

    /**
     * Names the parts in which two chains differ, in reading order. A part that neither states is equal; a part that
     * only one states is a difference.
     *
     * @param other the other chain
     * @return the differing parts, empty if the chains are equal
     */
    public List<Part> differencesFrom(ChainId other) {
        List<Part> differing = new ArrayList<>();
        for (Part part : Part.values()) {
            if (!part(part).equals(other.part(part))) {
                differing.add(part);
            }
        }
        return List.copyOf(differing);
    }

    /**
     * Names the parts in which this chain of a pair lies outside the chain of a population, in reading order. A part that varies by
     * profile lies inside if each of its members is a member there, for example {@code A} in {@code A|B}; every other part must be equal.
     *
     * @param population the chain of all pairs of a population
     * @return the parts outside, empty if the pair could be one of the population
     */
    public List<Part> partsOutside(ChainId population) {
        List<Part> outside = new ArrayList<>();
        for (Part part : Part.values()) {
            boolean inside = part.variesByProfile()
                    ? population.members(part).containsAll(members(part))
                    : part(part).equals(population.part(part));
            if (!inside) {
                outside.add(part);
            }
        }
        return List.copyOf(outside);
    }

    /**
     * Returns the different values that a part has among the profiles of a pair or a population.
     *
     * @param part which condition
     * @return its values in alphabetical order, {@value #UNSPECIFIED} alone if nobody has stated it
     */
    public List<String> members(Part part) {
        return List.copyOf(new TreeSet<>(List.of(part(part).split("\\|"))));
    }

    /**
     * Joins the chains of two compared profiles: equal parts stay, different ones become {@code A|B} in alphabetical
     * order, so that the result does not depend on which profile came first.
     *
     * @param other the other profile's chain
     * @return the chain of the pair
     */
    public ChainId joinedWith(ChainId other) {
        EnumMap<Part, String> joined = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            TreeSet<String> values = new TreeSet<>(members(part));
            values.addAll(other.members(part));
            String value = String.join("|", values);
            if (!value.equals(UNSPECIFIED)) {
                joined.put(part, value);
            }
        }
        return new ChainId(joined);
    }

    /**
     * {@return the hash of all stated parts: 64 hexadecimal digits}
     */
    public String hash() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Part, String> part : parts.entrySet()) {
            ContentHash.append(text, part.getKey().name());
            ContentHash.append(text, part.getValue());
        }
        return ContentHash.of(text.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainId that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /**
     * {@return the stated parts in reading order, for example {@code substance=mdma metric=euclidean}}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Part, String> part : parts.entrySet()) {
            if (text.length() > 0) {
                text.append(' ');
            }
            text.append(part.getKey().label().replace(' ', '-')).append('=').append(part.getValue());
        }
        return text.length() == 0 ? UNSPECIFIED : text.toString();
    }
}
