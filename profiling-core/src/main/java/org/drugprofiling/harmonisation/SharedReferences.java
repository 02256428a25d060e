package org.drugprofiling.harmonisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.TargetSet;

/** Reference specimens that two laboratories measured: logarithms of the ratios of their numbers, in the targets that every reference shows in both. */
final class SharedReferences {

    private static final List<ChainId.Part> ONE_ON_EACH_SIDE =
            List.of(ChainId.Part.LABORATORY, ChainId.Part.ANALYTICAL_METHOD);

    private final TargetSet targets;
    private final ChainId chain;
    private final int[] kept;
    private final List<double[]> differences = new ArrayList<>();

    private SharedReferences(ProfileMatrix main, ProfileMatrix other) {
        this.targets = main.targets();
        this.chain = other.chain();
        this.kept = IntStream.range(0, main.targetCount())
                .filter(target -> isShown(main, target) && isShown(other, target))
                .toArray();
        for (int row = 0; row < main.size(); row++) {
            double[] difference = new double[kept.length];
            for (int k = 0; k < kept.length; k++) {
                difference[k] = StrictMath.log(other.value(row, kept[k])) - StrictMath.log(main.value(row, kept[k]));
            }
            differences.add(difference);
        }
    }

    static SharedReferences of(ProfileMatrix main, ProfileMatrix other) {
        requireTargets(main, other);
        requireSpecimens(main, other);
        requireOneMethod(main);
        requireOneMethod(other);
        requireChains(main.chain(), other.chain());
        SharedReferences shared = new SharedReferences(main, other);
        if (shared.size() < 2) {
            throw new ProfilingException(
                    "too-few-targets",
                    "at least two targets must be shown by every reference in both laboratories",
                    ProblemLocation.nowhere(),
                    Integer.toString(shared.size()));
        }
        return shared;
    }

    private static boolean isShown(ProfileMatrix profiles, int target) {
        return IntStream.range(0, profiles.size())
                .noneMatch(row -> profiles.state(row, target).isCensored() || !(profiles.value(row, target) > 0));
    }

    private static void requireTargets(ProfileMatrix main, ProfileMatrix other) {
        if (!main.targets().equals(other.targets())) {
            throw new ProfilingException(
                    "unequal-targets",
                    "both laboratories must have the targets " + main.targets(),
                    ProblemLocation.nowhere(),
                    other.targets().toString());
        }
    }

    private static void requireSpecimens(ProfileMatrix main, ProfileMatrix other) {
        if (main.size() < 2 || other.size() < 2) {
            throw new ProfilingException(
                    "too-few-references",
                    "both laboratories must have measured at least two references: from one no factor has an error",
                    ProblemLocation.nowhere(),
                    main.size() + " and " + other.size());
        }
        if (main.size() != other.size()) {
            throw new ProfilingException(
                    "length-mismatch",
                    "both laboratories must have measured the same references",
                    ProblemLocation.nowhere(),
                    main.size() + " and " + other.size());
        }
        for (int row = 0; row < main.size(); row++) {
            ProfileIdentity identity = main.identity(row);
            ProblemLocation place = ProblemLocation.nowhere()
                    .withIdentifier("specimen", identity.specimen())
                    .with("row", row);
            if (!name(identity).equals(name(other.identity(row)))) {
                throw new ProfilingException(
                        "other-references",
                        "both laboratories must have the same reference specimens, by seizure and name and in one order",
                        place,
                        other.identity(row).specimen().toString());
            }
            if (main.identities().subList(0, row).stream()
                    .anyMatch(before -> ProfileIdentity.mayBeOneSpecimen(before, identity))) {
                throw new ProfilingException(
                        "duplicate-sample",
                        "replicates of a reference must be joined before factors are estimated: each reference counts once",
                        place,
                        identity.specimen().toString());
            }
        }
    }

    private static List<String> name(ProfileIdentity identity) {
        return List.of(identity.seizure().value(), identity.specimen().value());
    }

    /** A bias is that of one laboratory with one method: of two it would be a mean that is neither's. */
    private static void requireOneMethod(ProfileMatrix references) {
        for (int row = 0; row < references.size(); row++) {
            for (ChainId.Part part : ONE_ON_EACH_SIDE) {
                String first = references.chain(0).part(part);
                String here = references.chain(row).part(part);
                if (!here.equals(first) || references.chain(row).members(part).size() > 1) {
                    throw new ProfilingException(
                            "state-mismatch",
                            "references of a side must be of one laboratory and one analytical method; here the "
                                    + part.label() + " of the first is " + first,
                            ProblemLocation.nowhere()
                                    .withIdentifier(
                                            "specimen", references.identity(row).specimen())
                                    .with("row", row),
                            here);
                }
            }
        }
    }

    private static boolean isOneInstrument(ChainId main, ChainId other) {
        return !main.part(ChainId.Part.LABORATORY).equals(ChainId.UNSPECIFIED)
                && ONE_ON_EACH_SIDE.stream().allMatch(part -> main.part(part).equals(other.part(part)));
    }

    private static void requireChains(ChainId main, ChainId other) {
        boolean differ = main.differencesFrom(other).stream().anyMatch(part -> !part.variesByProfile());
        if (differ || !main.part(ChainId.Part.PRETREATMENT).equals(ChainId.UNSPECIFIED)) {
            throw new ProfilingException(
                    "state-mismatch",
                    "references must be untreated, and of one chain but for laboratory, method and replicates, which here is "
                            + main,
                    ProblemLocation.nowhere(),
                    other.toString());
        }
        if (isOneInstrument(main, other)) {
            throw new ProfilingException(
                    "state-mismatch",
                    "references must be of two laboratories, or of two analytical methods of one: nothing tells profiles apart that are corrected and that are not",
                    ProblemLocation.nowhere(),
                    main.toString());
        }
    }

    /** All targets of both laboratories. */
    TargetSet targets() {
        return targets;
    }

    /** The chain of the laboratory that is corrected. */
    ChainId chain() {
        return chain;
    }

    /** How many targets every reference shows. */
    int size() {
        return kept.length;
    }

    /** Where one of these stands among all targets. */
    int position(int k) {
        return kept[k];
    }

    /** Ids of these. */
    List<String> ids() {
        return IntStream.of(kept).mapToObj(k -> targets.target(k).id()).toList();
    }

    /** ln(other/main) of each reference, target by target. */
    List<double[]> differences() {
        return differences;
    }

    /** ln(other/main) of one target over the references, less the level of each. */
    double[] column(int k, double[] levels) {
        double[] column = new double[levels.length];
        Arrays.setAll(column, row -> differences.get(row)[k] - levels[row]);
        return column;
    }
}
