package org.drugprofiling.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.ChainId.Part;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/**
 * Profiles of many samples over one target set, row by row in one array: 494 tablets by 3 features, say.
 *
 * <p>All rows share the same chain but for laboratory, analytical method and replicates, which may differ by row.
 *
 * @since 0.1.0
 */
public final class ProfileMatrix {

    private final TargetSet targets;
    private final List<ProfileIdentity> identities;
    private final List<ChainId> chains;
    private final double[] values;
    private final ValueState[] states;
    private final double[] limits;
    private final List<Summary> summaries;

    private ProfileMatrix(
            TargetSet targets,
            List<ProfileIdentity> identities,
            List<ChainId> chains,
            double[] values,
            ValueState[] states,
            double[] limits,
            List<Summary> summaries) {
        this.targets = targets;
        this.identities = List.copyOf(identities);
        this.chains = List.copyOf(chains);
        this.values = values;
        this.states = states;
        this.limits = limits;
        this.summaries = List.copyOf(summaries);
    }

    /**
     * Gathers profiles.
     *
     * @param profiles at least one, over one target set and made under one chain
     * @return the matrix, rows in the given order
     * @throws ProfilingException if there is none, or target sets or chains differ
     */
    public static ProfileMatrix of(List<Profile> profiles) {
        if (profiles.isEmpty()) {
            throw new ProfilingException("no-profiles", "a profile matrix must have at least one row");
        }
        Profile first = profiles.get(0);
        int p = first.size();
        double[] values = new double[Math.multiplyExact(profiles.size(), p)];
        ValueState[] states = new ValueState[values.length];
        double[] limits = new double[values.length];
        List<ProfileIdentity> identities = new ArrayList<>(profiles.size());
        List<ChainId> chains = new ArrayList<>(profiles.size());
        List<Summary> summaries = new ArrayList<>(profiles.size());
        for (int i = 0; i < profiles.size(); i++) {
            Profile profile = profiles.get(i);
            requireSameChain(first, profile, i);
            System.arraycopy(profile.toArray(), 0, values, i * p, p);
            System.arraycopy(profile.states(), 0, states, i * p, p);
            System.arraycopy(profile.limits(), 0, limits, i * p, p);
            identities.add(profile.identity());
            chains.add(profile.chain());
            summaries.add(profile.summary());
        }
        return new ProfileMatrix(first.targets(), identities, chains, values, states, limits, summaries);
    }

    /**
     * Returns a matrix of bare numbers, for notebooks and tests: targets {@code t1}, {@code t2} …, every row a specimen of a
     * seizure of its own.
     *
     * @param rows at least one row, all of one length, finite
     * @return the matrix
     * @throws ProfilingException if the lengths differ or a number is not finite
     */
    public static ProfileMatrix ofRows(double[][] rows) {
        return of(rows, i -> "r" + (i + 1));
    }

    /**
     * Returns a matrix of bare numbers of known sources, for notebooks and tests: targets {@code t1}, {@code t2} …, every row a specimen, {@code r1}, {@code r2} …,
     * of the seizure that is its source.
     *
     * @param rows at least one row, all of one length, finite
     * @param sources the source of each row, such as the number of its seizure or batch
     * @return the matrix, for rules such as {@code same-seizure}
     * @throws ProfilingException if the lengths differ, a number is not finite, a source has no name, or two sources may be one in two spellings ({@link
     *     SourceNames})
     */
    public static ProfileMatrix ofRows(double[][] rows, List<String> sources) {
        SourceNames.requireOneForEach(sources, rows.length, "rows");
        SourceNames.requireOneSpelling(sources, "sources of rows");
        return of(rows, sources::get);
    }

    private static ProfileMatrix of(double[][] rows, IntFunction<String> seizures) {
        List<Target> targets = new ArrayList<>();
        for (int k = 0; rows.length > 0 && k < rows[0].length; k++) {
            targets.add(AnalyteTarget.of("t" + (k + 1), "t" + (k + 1), Layer.PRODUCTION, MeasurementUnit.ONE));
        }
        TargetSet set = TargetSet.of("numbers", targets);
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            String name = "r" + (i + 1);
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of(name, name, seizures.apply(i), "notebook"),
                    set,
                    rows[i],
                    ChainId.unspecified()));
        }
        return of(profiles);
    }

    private static void requireSameChain(Profile first, Profile other, int row) {
        ProblemLocation location = ProblemLocation.nowhere()
                .withIdentifier("specimen", other.identity().specimen())
                .with("row", row);
        if (!first.targets().equals(other.targets())) {
            throw new ProfilingException(
                    "unequal-targets",
                    "all profiles of a matrix must have the targets " + first.targets(),
                    location,
                    other.targets().toString());
        }
        List<Part> differing = first.chain().differencesFrom(other.chain()).stream()
                .filter(part -> !part.variesByProfile())
                .toList();
        if (!differing.isEmpty()) {
            throw new ProfilingException(
                    "state-mismatch",
                    "all profiles of a matrix must agree in "
                            + differing.stream().map(Part::label).toList() + " with " + first.chain(),
                    location,
                    other.chain().toString());
        }
    }

    /**
     * {@return what the columns mean}
     */
    public TargetSet targets() {
        return targets;
    }

    /**
     * {@return the number of rows}
     */
    public int size() {
        return identities.size();
    }

    /**
     * {@return the number of columns}
     */
    public int targetCount() {
        return targets.size();
    }

    /**
     * {@return whose numbers each row holds}
     */
    public List<ProfileIdentity> identities() {
        return identities;
    }

    /**
     * Returns whose numbers a row holds.
     *
     * @param row from 0
     * @return its identity
     */
    public ProfileIdentity identity(int row) {
        return identities.get(row);
    }

    /**
     * Returns the conditions under which a row came about.
     *
     * @param row from 0
     * @return its chain
     */
    public ChainId chain(int row) {
        return chains.get(row);
    }

    /**
     * {@return the chain of all rows: parts that differ between rows are joined as {@code A|B}}
     */
    public ChainId chain() {
        ChainId joined = chains.get(0);
        for (ChainId chain : Set.copyOf(chains)) {
            joined = joined.joinedWith(chain);
        }
        return joined;
    }

    /**
     * Returns a number.
     *
     * @param row from 0
     * @param column target position from 0
     * @return the number, finite
     */
    public double value(int row, int column) {
        return values[index(row, column)];
    }

    /**
     * Returns how a number came about.
     *
     * @param row from 0
     * @param column target position from 0
     * @return its state
     */
    public ValueState state(int row, int column) {
        return states[index(row, column)];
    }

    private int index(int row, int column) {
        return Objects.checkIndex(row, size()) * targetCount() + Objects.checkIndex(column, targetCount());
    }

    /**
     * Returns a copy of a row.
     *
     * @param row from 0
     * @return its numbers in target order
     */
    public double[] row(int row) {
        int from = index(row, 0);
        return Arrays.copyOfRange(values, from, from + targetCount());
    }

    /**
     * Returns a row as a profile.
     *
     * @param row from 0
     * @return the profile
     */
    public Profile profile(int row) {
        int from = index(row, 0);
        int to = from + targetCount();
        return Profile.of(
                        identities.get(row),
                        targets,
                        Arrays.copyOfRange(values, from, to),
                        Arrays.copyOfRange(states, from, to),
                        Arrays.copyOfRange(limits, from, to),
                        chains.get(row))
                .with(summaries.get(row));
    }

    /**
     * {@return all rows as profiles, in order}
     */
    public List<Profile> profiles() {
        List<Profile> profiles = new ArrayList<>(size());
        for (int row = 0; row < size(); row++) {
            profiles.add(profile(row));
        }
        return List.copyOf(profiles);
    }

    /**
     * Returns the matrix of some rows.
     *
     * @param rows at least one row, from 0, in the wanted order
     * @return the smaller matrix
     */
    public ProfileMatrix select(int... rows) {
        return of(Arrays.stream(rows).mapToObj(this::profile).toList());
    }

    /**
     * {@return a copy of all numbers, one array per row}
     */
    public double[][] toArrays() {
        double[][] rows = new double[size()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row(row);
        }
        return rows;
    }

    /**
     * Returns the array behind this matrix, row-major, without a copy; whoever writes into it breaks the matrix.
     *
     * @return the array itself
     */
    public double[] valuesUnsafe() {
        return values;
    }

    @Override
    public String toString() {
        return size() + " profiles of " + targetCount() + " targets (" + targets.name() + ")";
    }
}
