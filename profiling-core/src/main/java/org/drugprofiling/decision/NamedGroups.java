package org.drugprofiling.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.problem.Required;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.SourceNames;

/**
 * The profiles of a matrix of link values in groups that bear names, however they came about: {@link LinkGroups#named()}, a classification of last year, the
 * routes that a laboratory knows. Each profile is in one group.
 *
 * <p>A profile that has a link value with no other profile, for example one of equal numbers by a correlation, is near to nothing and far from nothing. It
 * keeps its group, and is listed by {@link #withoutLinkValue()}, so that what describes groups can leave it out and say so.
 *
 * @since 0.1.0
 */
public final class NamedGroups {

    private final LinkValueMatrix values;
    private final List<String> groupOfRow;
    private final Map<String, List<Integer>> rows;
    private final List<Integer> withoutLinkValue;

    private NamedGroups(LinkValueMatrix values, List<String> groupOfRow) {
        this.values = values;
        this.groupOfRow = groupOfRow;
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int row = 0; row < groupOfRow.size(); row++) {
            members.computeIfAbsent(groupOfRow.get(row), name -> new ArrayList<>())
                    .add(row);
        }
        members.replaceAll((name, list) -> List.copyOf(list));
        this.rows = Collections.unmodifiableMap(members);
        this.withoutLinkValue = withoutLinkValue(values);
    }

    private static List<Integer> withoutLinkValue(LinkValueMatrix values) {
        BitSet compared = new BitSet();
        for (int i = 1; i < values.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Double.isFinite(values.valueAt(i, j))) {
                    compared.set(i);
                    compared.set(j);
                }
            }
        }
        List<Integer> without = new ArrayList<>();
        for (int row = 0; row < values.size(); row++) {
            if (!compared.get(row)) {
                without.add(row);
            }
        }
        return List.copyOf(without);
    }

    /**
     * Takes groups as somebody names them.
     *
     * @param values link values of all pairs
     * @param groupOfRow the name of the group of each row; one group is spelled in one way ({@link SourceNames})
     * @return the groups
     * @throws ProfilingException if there is not one name for each row, a name is blank, or two names may mean one group
     */
    public static NamedGroups of(LinkValueMatrix values, List<String> groupOfRow) {
        Objects.requireNonNull(values, "values");
        List<String> names = Required.each("groupOfRow", groupOfRow);
        if (names.size() != values.size()) {
            throw new ProfilingException(
                    "length-mismatch",
                    "each row of the link values must have a group",
                    ProblemLocation.nowhere(),
                    names.size() + " names for " + values.size() + " rows");
        }
        int blank = names.stream().map(String::isBlank).toList().indexOf(true);
        if (blank >= 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the group of a row must have a name; a profile that is alone is a group of its own",
                    ProblemLocation.nowhere().with("row", blank),
                    "'" + names.get(blank) + "'");
        }
        SourceNames.requireOneSpelling(names, "groups of profiles");
        return new NamedGroups(values, names);
    }

    /** The mean of numbers, added in ascending order, so that the order of the table plays no part; {@code NaN} if one is, or of none. */
    static double mean(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return Moments.mean(sorted);
    }

    /**
     * {@return the link values of all pairs}
     */
    public LinkValueMatrix values() {
        return values;
    }

    /**
     * {@return the names of the groups in the order of text}
     */
    public Set<String> names() {
        return rows.keySet();
    }

    /**
     * {@return the group of each row, in row order}
     */
    public List<String> groupOfRow() {
        return groupOfRow;
    }

    /**
     * Returns the members of a group.
     *
     * @param group its name
     * @return their rows in row order; empty if there is no such group
     */
    public List<Integer> rows(String group) {
        return rows.getOrDefault(group, List.of());
    }

    /**
     * {@return the rows that have a link value with no other row, in row order}
     */
    public List<Integer> withoutLinkValue() {
        return withoutLinkValue;
    }

    /**
     * Returns the group of each specimen, to be held against another grouping of the same specimens by {@code CrossTabulation}.
     *
     * <pre>{@code
     * groups.byName(identity -> identity.specimen().value())
     * }</pre>
     *
     * @param name how a row is named, for example by its specimen
     * @return the group by name, in the order of text
     * @throws ProfilingException if two rows have one name: two records of a specimen, or specimens of two seizures that bear one number
     */
    public Map<String, String> byName(Function<ProfileIdentity, String> name) {
        Map<String, String> groups = new TreeMap<>();
        for (int row = 0; row < groupOfRow.size(); row++) {
            String own = name.apply(values.profiles().identity(row));
            if (groups.put(own, groupOfRow.get(row)) != null) {
                throw new ProfilingException(
                        "repeated-name",
                        "each name must be of one row; name rows by seizure and specimen, or by sample",
                        ProblemLocation.nowhere().with("row", row),
                        own);
            }
        }
        return Collections.unmodifiableMap(groups);
    }

    @Override
    public String toString() {
        return groupOfRow.size() + " profiles in " + rows.size() + " groups by "
                + values.metric().id();
    }
}
