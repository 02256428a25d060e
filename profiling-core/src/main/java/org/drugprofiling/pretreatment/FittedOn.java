package org.drugprofiling.pretreatment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.provenance.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * On what a pre-treatment was fitted: counts, and on request a commitment to the specimens that reveals none of them. The
 * identifiers themselves stay with the caller.
 *
 * @since 0.1.0
 */
public final class FittedOn {

    private final int profiles;
    private final int sources;
    private final List<String> specimens;
    private final @Nullable LocalDate date;

    private FittedOn(int profiles, int sources, List<String> specimens, @Nullable LocalDate date) {
        this.profiles = profiles;
        this.sources = sources;
        this.specimens = specimens;
        this.date = date;
    }

    static FittedOn of(ProfileMatrix matrix, List<String> sources) {
        TreeSet<String> specimens =
                matrix.identities().stream().map(FittedOn::name).collect(Collectors.toCollection(TreeSet::new));
        return new FittedOn(matrix.size(), SourceNames.count(sources), List.copyOf(specimens), null);
    }

    FittedOn dated(LocalDate when) {
        return new FittedOn(profiles, sources, specimens, when);
    }

    private static String name(ProfileIdentity identity) {
        return identity.seizure() + "\u001f" + identity.specimen();
    }

    /**
     * {@return how many profiles}
     */
    public int profiles() {
        return profiles;
    }

    /**
     * {@return how many sources}
     */
    public int sources() {
        return sources;
    }

    /**
     * {@return when, by the caller's clock; empty if nobody said}
     */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /**
     * Commits to the specimens: HMAC-SHA-256 of their sorted names under a key that the laboratory keeps.
     *
     * @param key at least {@value KeyedHash#SHORTEST_KEY} bytes
     * @return 64 hexadecimal digits
     */
    public String commitment(byte[] key) {
        return KeyedHash.of(key, String.join("\u001e", specimens));
    }

    /**
     * Returns whether a commitment was made to these specimens under a key.
     *
     * @param commitment from {@link #commitment(byte[])}
     * @param key the key
     * @return whether it was
     */
    public boolean matches(String commitment, byte[] key) {
        return MessageDigest.isEqual(
                commitment.getBytes(StandardCharsets.UTF_8), commitment(key).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return profiles + " profiles of " + sources + " sources" + (date == null ? "" : " on " + date);
    }
}
