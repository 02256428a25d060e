package org.drugprofiling.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.SourceNames;

/** The two items of a case as far as their identities tell: each of one source, apart from each other, and unseen by the system. */
final class CaseItems {

    private CaseItems() {}

    /** Refuses items that cannot be weighed against each other at a level. */
    static void require(ProfileMatrix control, ProfileMatrix recovered, SameLevel level) {
        requireOneSource(control, level);
        requireOneSource(recovered, level);
        BiPredicate<ProfileIdentity, ProfileIdentity> isOne = level.pairsOneSpecimen()
                ? (a, b) -> ProfileIdentity.mayBeOneSpecimen(a, b) && a.sample().equals(b.sample())
                : ProfileIdentity::mayBeOneSpecimen;
        for (ProfileIdentity a : control.identities()) {
            for (ProfileIdentity b : recovered.identities()) {
                if (isOne.test(a, b)) {
                    throw new ProfilingException(
                            "same-specimen",
                            level.pairsOneSpecimen()
                                    ? "a record must not stand on both sides of a likelihood ratio"
                                    : "a specimen must not stand on both sides of a likelihood ratio",
                            ProblemLocation.nowhere().withIdentifier("specimen", a.specimen()),
                            a.sample().value());
                }
            }
        }
    }

    /** Refuses bare rows of which one stands on both sides, as far as it is the same array. */
    static void requireApart(double[][] control, double[][] recovered) {
        for (double[] a : control) {
            for (double[] b : recovered) {
                if (a == b) {
                    throw new ProfilingException(
                            "same-specimen", "a row must not stand on both sides of a likelihood ratio");
                }
            }
        }
    }

    private static void requireOneSource(ProfileMatrix item, SameLevel level) {
        List<ProfileIdentity> rows = item.identities();
        for (int k = 1; k < rows.size(); k++) {
            ProfileIdentity row = rows.get(k);
            // with each of them, for an unknown batch agrees with two that differ
            if (!rows.subList(0, k).stream().allMatch(before -> canBeOne(before, row, level))) {
                throw new ProfilingException(
                        "mixed-item",
                        "the profiles of an item must be of one " + (level.pairsOneSpecimen() ? "specimen" : "source")
                                + " at the level of same, " + level.id(),
                        ProblemLocation.nowhere().withIdentifier("specimen", row.specimen()),
                        row.seizure().value());
            }
        }
    }

    /** Whether nothing that is known speaks against one source; a batch may be seized in parts, if both parts name it. */
    private static boolean canBeOne(ProfileIdentity a, ProfileIdentity b, SameLevel level) {
        boolean isOneSeizure = a.seizure().equals(b.seizure());
        return switch (level) {
            case INJECTION, EXTRACTION -> ProfileIdentity.mayBeOneSpecimen(a, b);
            case PACKAGE -> isOneSeizure && agree(a, b, ProfileIdentity.PACKAGE) && agree(a, b, ProfileIdentity.BATCH);
            case SEIZURE -> isOneSeizure;
            case BATCH ->
                isOneSeizure && agree(a, b, ProfileIdentity.BATCH)
                        || a.attribute(ProfileIdentity.BATCH).isPresent()
                                && a.attribute(ProfileIdentity.BATCH).equals(b.attribute(ProfileIdentity.BATCH));
        };
    }

    private static boolean agree(ProfileIdentity a, ProfileIdentity b, String attribute) {
        Optional<String> first = a.attribute(attribute);
        Optional<String> second = b.attribute(attribute);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    /** Refuses items of a source that is among those of a background or a calibration, as far as seizure or batch name it. */
    static void requireUnseen(ProfileMatrix control, ProfileMatrix recovered, Collection<String> seen, String where) {
        SourceNames known = SourceNames.of(seen);
        Set<String> names = new TreeSet<>();
        for (ProfileMatrix item : List.of(control, recovered)) {
            for (ProfileIdentity row : item.identities()) {
                known.find(SourceNames.ofSeizure(row.seizure().value())).ifPresent(names::add);
                row.attribute(ProfileIdentity.BATCH)
                        .flatMap(batch -> known.find(SourceNames.ofBatch(batch)))
                        .ifPresent(names::add);
            }
        }
        if (!names.isEmpty()) {
            throw new ProfilingException(
                    "seen-source",
                    "the sources of a case must not be among those of the " + where + "; leave them out and fit again",
                    ProblemLocation.nowhere(),
                    new ArrayList<>(names).toString());
        }
    }
}
