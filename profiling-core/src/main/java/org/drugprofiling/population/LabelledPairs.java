package org.drugprofiling.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drugprofiling.kernel.PackedTriangle;
import org.drugprofiling.kernel.PairLabels;
import org.drugprofiling.population.PairLabelling.Verdict;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.SourceNames;

/**
 * The pairs of a table under one rule before anything is compared: which are linked, which unlinked, and whose they are; for example 103 linked
 * pairs of 34 seizures and 3,638 unlinked ones.
 *
 * <p>Its kinds are those of a job over labelled pairs ({@link org.drugprofiling.comparison.BatchComparison#scores}): 0 linked, 1 unlinked.
 *
 * @since 0.1.0
 */
public final class LabelledPairs implements PairLabels {

    private static final byte LEFT_OUT = -1;

    private final List<ProfileIdentity> rows;
    private final PopulationRule rule;
    private final byte[] kinds;
    private final List<String> sourceOfRow;
    private final List<String> foldOfRow;
    private final Map<LeftOut, Integer> leftOut;

    private LabelledPairs(
            List<ProfileIdentity> rows,
            PopulationRule rule,
            byte[] kinds,
            List<String> sourceOfRow,
            List<String> foldOfRow,
            Map<LeftOut, Integer> leftOut) {
        this.rows = List.copyOf(rows);
        this.rule = rule;
        this.kinds = kinds;
        this.sourceOfRow = List.copyOf(sourceOfRow);
        this.foldOfRow = List.copyOf(foldOfRow);
        this.leftOut = Collections.unmodifiableMap(leftOut);
    }

    /**
     * Labels the pairs of a table.
     *
     * @param rows whose profiles
     * @param rule under which rule
     * @param unlinked which unlinked pairs take part
     * @return the labelled pairs, perhaps none of a label
     * @throws ProfilingException if the rule cannot tell the sources of the rows, two sources may be one in two spellings ({@link SourceNames}), or there are more pairs than an array holds
     */
    public static LabelledPairs of(List<ProfileIdentity> rows, PopulationRule rule, UnlinkedPairs unlinked) {
        long pairs = PackedTriangle.pairs(rows.size());
        if (pairs > Integer.MAX_VALUE - 8) {
            throw new ProfilingException(
                    "too-many-pairs",
                    "a table whose pairs are labelled must have fewer pairs than an array holds",
                    ProblemLocation.nowhere(),
                    Long.toString(pairs));
        }
        PairLabelling labelling = rule.bind(rows);
        List<String> sources = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            sources.add(labelling.source(row));
        }
        SourceNames.requireOneSpelling(sources, "sources of a population");
        boolean[] first = representatives(rows, sources);
        boolean isThinned = unlinked == UnlinkedPairs.ONE_SPECIMEN_PER_SOURCE;
        byte[] kinds = new byte[(int) pairs];
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        int at = 0;
        for (int i = 1; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                Verdict verdict = labelling.verdict(i, j);
                PairLabel label = verdict.label();
                LeftOut reason = verdict.leftOut();
                if (label == PairLabel.UNLINKED && isThinned && !(first[i] && first[j])) {
                    reason = LeftOut.NOT_REPRESENTATIVE;
                }
                if (reason != null) {
                    leftOut.merge(reason, 1, Integer::sum);
                }
                kinds[at++] = reason != null || label == null ? LEFT_OUT : (byte) label.ordinal();
            }
        }
        return new LabelledPairs(rows, rule, kinds, sources, RelatedSources.ofRows(rows, sources), leftOut);
    }

    /** Marks the row of each source whose specimen, then sample, comes first by name: the order of the table plays no part. */
    private static boolean[] representatives(List<ProfileIdentity> rows, List<String> sources) {
        Map<String, Integer> firsts = new HashMap<>();
        for (int row = 0; row < sources.size(); row++) {
            firsts.merge(sources.get(row), row, (a, b) -> isBefore(rows.get(b), rows.get(a)) ? b : a);
        }
        boolean[] marks = new boolean[sources.size()];
        firsts.values().forEach(row -> marks[row] = true);
        return marks;
    }

    private static boolean isBefore(ProfileIdentity a, ProfileIdentity b) {
        int bySpecimen = a.specimen().value().compareTo(b.specimen().value());
        return (bySpecimen != 0
                        ? bySpecimen
                        : a.sample().value().compareTo(b.sample().value()))
                < 0;
    }

    /**
     * {@inheritDoc}
     *
     * @param row a row
     * @param column another row
     * @return the number of the {@link PairLabel}, 0 if linked and 1 if unlinked, or −1 if the pair is left out
     */
    @Override
    public int of(int row, int column) {
        return kinds[(int) PackedTriangle.index(row, column, sourceOfRow.size())];
    }

    /** Whose pairs they are, in row order. */
    List<ProfileIdentity> rows() {
        return rows;
    }

    /**
     * {@return the rule that labelled the pairs}
     */
    public PopulationRule rule() {
        return rule;
    }

    /**
     * Returns how many pairs have a label.
     *
     * @param label linked or unlinked
     * @return how many
     */
    public int count(PairLabel label) {
        int count = 0;
        for (byte kind : kinds) {
            count += kind == label.ordinal() ? 1 : 0;
        }
        return count;
    }

    /**
     * {@return how many pairs the rule left out, by reason}
     */
    public Map<LeftOut, Integer> leftOut() {
        return leftOut;
    }

    /**
     * {@return the source of each row, in row order}
     */
    public List<String> sourceOfRow() {
        return sourceOfRow;
    }

    /**
     * {@return for each row the sources that cross-validation leaves out together, named by the first of them: sources of one case or of
     *     one group of known relations}
     */
    public List<String> foldOfRow() {
        return foldOfRow;
    }

    @Override
    public String toString() {
        return count(PairLabel.LINKED) + " linked and " + count(PairLabel.UNLINKED) + " unlinked pairs by rule "
                + rule.id();
    }
}
