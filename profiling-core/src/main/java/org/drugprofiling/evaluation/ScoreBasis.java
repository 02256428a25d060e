package org.drugprofiling.evaluation;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.provenance.ChainId;

/**
 * What scores rest on: which system gave them, on which chain, from how many rows on each side, and which sources the system had seen; for example
 * a two-level model of 80 batches, one tablet against one.
 *
 * <p>A {@link Calibration} keeps the basis of the scores it was fitted on, so that it is refused where another system or another design asks for
 * it. Likelihood ratios keep it too, so that a validation can tell whether a system was tried on sources that it was made of.
 *
 * <p>Names of sources come from several sides, so that one may stand here in several spellings ({@link SourceNames}); it counts once.
 *
 * @param system the kind of system with its choices, in one line; sources are no part of it
 * @param chain under what conditions the compared profiles came about
 * @param designs how many rows stood on each side; empty where a score is of two single profiles or the numbers are not stated
 * @param seen sources that the system was made of, also those of its calibration
 * @param leftOut sources that the system was made of, each left out where a pair of its own was scored
 * @param oneLeftOut sources that the system was made of, of which one was left out where a pair of it was scored, so that the other source of a pair was seen
 * @since 0.1.0
 */
public record ScoreBasis(
        String system,
        ChainId chain,
        Set<ItemDesign> designs,
        Set<String> seen,
        Set<String> leftOut,
        Set<String> oneLeftOut) {

    private static final String CALIBRATED = "; calibrated";

    /**
     * Copies the sets in sorted order.
     */
    public ScoreBasis {
        Objects.requireNonNull(chain, "chain");
        if (system.isBlank()) {
            throw new ProfilingException("invalid-parameter", "the system behind scores must be named");
        }
        designs = Collections.unmodifiableSet(new TreeSet<>(designs));
        seen = Collections.unmodifiableSet(new TreeSet<>(seen));
        leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
        oneLeftOut = Collections.unmodifiableSet(new TreeSet<>(oneLeftOut));
    }

    /**
     * Names a system that has seen no source yet.
     *
     * @param system the kind of system with its choices, in one line
     * @param chain under what conditions the compared profiles came about
     * @return the basis
     */
    public static ScoreBasis of(String system, ChainId chain) {
        return new ScoreBasis(system, chain, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /**
     * Returns this basis with the numbers of rows on both sides.
     *
     * @param all every design that occurs
     * @return the basis
     */
    public ScoreBasis withDesigns(Collection<ItemDesign> all) {
        return new ScoreBasis(system, chain, Set.copyOf(all), seen, leftOut, oneLeftOut);
    }

    /**
     * Returns this basis with further sources that the system was made of.
     *
     * @param sources their names
     * @return the basis
     */
    public ScoreBasis withSeen(Collection<String> sources) {
        return new ScoreBasis(system, chain, designs, joined(seen, sources), leftOut, oneLeftOut);
    }

    /**
     * Returns this basis with further sources that the system was made of, each of them left out where a pair with it was scored; of a pair of two sources both
     * were left out.
     *
     * @param sources their names
     * @return the basis
     */
    public ScoreBasis withLeftOut(Collection<String> sources) {
        return new ScoreBasis(system, chain, designs, seen, joined(leftOut, sources), oneLeftOut);
    }

    private static Set<String> joined(Set<String> some, Collection<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** The basis of what a calibration fitted on these scores has seen: all that the scores rest on, and their sources. */
    ScoreBasis ofCalibration(Collection<String> sources) {
        return new ScoreBasis(system, chain, designs, joined(made(), sources), Set.of(), Set.of());
    }

    /** All sources that the system was made of, left out or not. */
    Set<String> made() {
        return joined(joined(seen, leftOut), oneLeftOut);
    }

    /** This basis for profiles that are compared under other conditions. */
    ScoreBasis withChain(ChainId other) {
        return new ScoreBasis(system, other, designs, seen, leftOut, oneLeftOut);
    }

    /** The basis of calibrated scores, where the calibration has seen some sources. */
    ScoreBasis calibrated(Collection<String> sources) {
        return new ScoreBasis(system + CALIBRATED, chain, designs, joined(seen, sources), leftOut, oneLeftOut);
    }

    /** The basis of calibrated scores, where calibrations have left out one source after the other. */
    ScoreBasis calibratedInTurn(Collection<String> sources) {
        return new ScoreBasis(system + CALIBRATED, chain, designs, seen, leftOut, joined(oneLeftOut, sources));
    }

    /**
     * Refuses scores that a calibration with this basis must not be used on: those of another system, of another chain (parts that vary by profile aside), of a
     * design that did not occur in the fit, or of a system that shares no source with the one that gave the scores of the fit.
     */
    void require(ScoreBasis scores) {
        if (!system.equals(scores.system)) {
            throw other(
                    "calibration-of-other-system",
                    "a calibration must be used on scores of the system that it was fitted on",
                    system + " and " + scores.system);
        }
        List<String> differing = chain.differencesFrom(scores.chain).stream()
                .filter(part -> !part.variesByProfile())
                .map(ChainId.Part::label)
                .toList();
        if (!differing.isEmpty()) {
            throw other(
                    "calibration-of-other-system",
                    "a calibration must be used on scores of the chain that it was fitted on, which differ in "
                            + differing,
                    chain + " and " + scores.chain);
        }
        if (!designs.isEmpty() && !designs.containsAll(scores.designs)) {
            throw other(
                    "calibration-of-other-design",
                    "a calibration must be used on items with as many rows on each side as those that it was fitted on",
                    designs + " and " + scores.designs);
        }
        boolean sharesNone = !seen.isEmpty()
                && !scores.seen.isEmpty()
                && scores.seen.stream().noneMatch(SourceNames.of(seen)::hold);
        if (sharesNone) {
            throw other(
                    "calibration-of-other-system",
                    "a calibration must be used with a background that shares sources with the one it was fitted with; these share none",
                    SourceNames.count(seen) + " and " + SourceNames.count(scores.seen) + " sources");
        }
    }

    private static ProfilingException other(String code, String rule, String value) {
        return new ProfilingException(code, rule, ProblemLocation.nowhere(), value);
    }

    /**
     * {@return system, numbers of rows and numbers of sources}
     */
    @Override
    public String toString() {
        return system
                + (designs.isEmpty() ? "" : ", rows " + designs)
                + ", " + ReadableNumber.counted(SourceNames.count(seen), "source") + " seen"
                + (leftOut.isEmpty() ? "" : ", " + SourceNames.count(leftOut) + " left out in turn")
                + (oneLeftOut.isEmpty()
                        ? ""
                        : ", of " + SourceNames.count(oneLeftOut) + " one of a pair left out in turn");
    }
}
