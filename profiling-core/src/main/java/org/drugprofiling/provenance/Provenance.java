package org.drugprofiling.provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * What produced a result: which method and chain, which inputs, what people changed or set aside, which version of the library, and
 * when, by the caller's clock.
 *
 * <p>Facts of the platform are kept apart: they take no part in {@link #equals(Object)} and in {@link #hash()}, because no result
 * depends on them.
 *
 * @since 0.1.0
 */
public final class Provenance {

    private final String method;
    private final ChainId chain;
    private final String libraryVersion;
    private final Instant when;
    private final Map<String, String> inputs;
    private final List<String> amendments;
    private final List<String> exclusions;
    private final Map<String, String> platform;

    private Provenance(
            String method,
            ChainId chain,
            String libraryVersion,
            Instant when,
            Map<String, String> inputs,
            List<String> amendments,
            List<String> exclusions,
            Map<String, String> platform) {
        this.method = Objects.requireNonNull(method, "method");
        this.chain = Objects.requireNonNull(chain, "chain");
        this.libraryVersion = Objects.requireNonNull(libraryVersion, "libraryVersion");
        this.when = Objects.requireNonNull(when, "when");
        this.inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        this.amendments = List.copyOf(amendments);
        this.exclusions = List.copyOf(exclusions);
        this.platform = Collections.unmodifiableMap(new TreeMap<>(platform));
    }

    /**
     * Begins a record.
     *
     * @param method id and version of the method
     * @param chain the chain of the result
     * @param when by the caller's clock
     * @return the record, without inputs
     */
    public static Provenance of(String method, ChainId chain, Instant when) {
        return new Provenance(method, chain, LibraryVersion.value(), when, Map.of(), List.of(), List.of(), Map.of());
    }

    /**
     * Returns this record with an input. Two inputs of one name and different contents are both kept, the second as {@code name (2)}.
     *
     * @param name base name of a file, or what the input is; no path
     * @param contentHash SHA-256 of its bytes: 64 hexadecimal digits in lower case
     * @return the extended record
     * @throws ProfilingException if the name is a path, or the hash is none
     */
    public Provenance withInput(String name, String contentHash) {
        if (name.contains("/") || name.contains("\\")) {
            throw new ProfilingException(
                    "invalid-input-name",
                    "an input must be named without its path",
                    ProblemLocation.nowhere(),
                    "'" + name + "'");
        }
        if (!contentHash.matches("[0-9a-f]{64}")) {
            throw new ProfilingException(
                    "invalid-input-hash",
                    "the hash of an input must be a SHA-256, 64 hexadecimal digits in lower case",
                    ProblemLocation.nowhere(),
                    "'" + contentHash + "'");
        }
        Map<String, String> extended = new TreeMap<>(inputs);
        String free = name;
        for (int n = 2; extended.containsKey(free) && !contentHash.equals(extended.get(free)); n++) {
            free = name + " (" + n + ")";
        }
        extended.put(free, contentHash);
        return new Provenance(method, chain, libraryVersion, when, extended, amendments, exclusions, platform);
    }

    /**
     * Returns this record with changes that people made to reported values.
     *
     * @param lines one line each
     * @return the extended record
     */
    public Provenance withAmendments(List<String> lines) {
        List<String> extended = new ArrayList<>(amendments);
        extended.addAll(lines);
        return new Provenance(method, chain, libraryVersion, when, inputs, extended, exclusions, platform);
    }

    /**
     * Returns this record with samples that people set aside.
     *
     * @param lines one line each
     * @return the extended record
     */
    public Provenance withExclusions(List<String> lines) {
        List<String> extended = new ArrayList<>(exclusions);
        extended.addAll(lines);
        return new Provenance(method, chain, libraryVersion, when, inputs, amendments, extended, platform);
    }

    /**
     * Returns this record with a fact of the platform.
     *
     * @param name for example {@code java}
     * @param value for example {@code 17.0.15}
     * @return the extended record
     */
    public Provenance withPlatform(String name, String value) {
        Map<String, String> extended = new TreeMap<>(platform);
        extended.put(name, value);
        return new Provenance(method, chain, libraryVersion, when, inputs, amendments, exclusions, extended);
    }

    /**
     * {@return id and version of the method}
     */
    public String method() {
        return method;
    }

    /**
     * {@return the chain of the result}
     */
    public ChainId chain() {
        return chain;
    }

    /**
     * {@return the version of this library}
     */
    public String libraryVersion() {
        return libraryVersion;
    }

    /**
     * {@return when, by the caller's clock}
     */
    public Instant when() {
        return when;
    }

    /**
     * {@return SHA-256 of each input by base name}
     */
    public Map<String, String> inputs() {
        return inputs;
    }

    /**
     * {@return changes that people made to reported values}
     */
    public List<String> amendments() {
        return amendments;
    }

    /**
     * {@return samples that people set aside}
     */
    public List<String> exclusions() {
        return exclusions;
    }

    /**
     * {@return facts of the platform, on which no result depends}
     */
    public Map<String, String> platform() {
        return platform;
    }

    /**
     * {@return the hash of everything but the platform: 64 hexadecimal digits}
     */
    public String hash() {
        StringBuilder text = new StringBuilder();
        for (String part : List.of(method, chain.hash(), libraryVersion, when.toString())) {
            ContentHash.append(text, part);
        }
        text.append(inputs.size()).append('\n');
        inputs.forEach((name, hash) -> {
            ContentHash.append(text, name);
            ContentHash.append(text, hash);
        });
        for (List<String> lines : List.of(amendments, exclusions)) {
            text.append(lines.size()).append('\n');
            lines.forEach(line -> ContentHash.append(text, line));
        }
        return ContentHash.of(text.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provenance that && hash().equals(that.hash());
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return "method   " + method + "\nchain    " + chain + "\nlibrary  " + libraryVersion + "\nwhen     " + when
                + "\ninputs   " + inputs + "\namended  " + amendments.size() + ", set aside " + exclusions.size();
    }
}
