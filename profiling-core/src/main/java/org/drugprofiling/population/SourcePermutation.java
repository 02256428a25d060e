package org.drugprofiling.population;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.problem.Required;
import org.drugprofiling.profile.SourceNames;

/**
 * How often a grouping of sources that means nothing does as well as the one at hand: the groups are dealt anew among the sources, and a figure of the grouping is
 * computed each time. For example 2 of 20 relabellings of six sources in two groups of three, p = 0.1.
 *
 * <p>Dealt are the groups of sources, never those of rows: specimens of one source are alike because they are of one source, and to part them would make every
 * grouping look significant. Each source keeps its rows, each group its number of sources.
 *
 * <p>If there are no more relabellings than draws were asked for, each is tried once, that at hand among them, and p is the share of those whose figure is at least that at
 * hand. Else relabellings are drawn by {@link SplittableRandom}, and p = (1 + how many are at least that)/(1 + draws), which is never 0. Figures are
 * compared by {@link ScoreOrder}, and by 10⁻¹² of that at hand. A relabelling whose figure is undefined counts as at least that at hand, so that p errs to the safe side; they are counted.
 *
 * @param observed the figure of the grouping at hand
 * @param atLeast how many relabellings had a figure at least as large, that at hand among them if all were tried
 * @param undefined how many of these had no figure
 * @param relabellings how many were tried
 * @param isExact whether each was tried once, so that nothing was drawn
 * @param pValue the share, as above
 * @param smallestPValue the smallest p that can come out, whatever the data: among all relabellings those that only exchange the names of groups of as many
 *     sources (2 of 20 for three sources against three), or one more than none of the draws
 * @param seed of the draws
 * @since 0.1.0
 */
public record SourcePermutation(
        double observed,
        int atLeast,
        int undefined,
        int relabellings,
        boolean isExact,
        double pValue,
        double smallestPValue,
        long seed) {

    // this library's own: far above what another order of addition leaves
    private static final double ROUNDING = 1e-12;

    /** A figure of a grouping, the larger the better it is; it must not depend on what the groups are called. */
    @FunctionalInterface
    public interface Statistic {

        /**
         * Computes the figure.
         *
         * @param groupOfRow the group of each row
         * @return the figure, {@code NaN} if it is undefined
         */
        double of(List<String> groupOfRow);
    }

    /**
     * Deals the groups anew among the sources.
     *
     * @param sourceOfRow the source of each row
     * @param groupOfRow the group of each row, the same for all rows of a source
     * @param statistic a figure of the grouping
     * @param draws how many relabellings are drawn, and up to how many all are tried, at least 1, for example 999
     * @param seed of the draws
     * @return how often chance does as well
     * @throws ProfilingException if a source is in two groups, a source or group may be one in two spellings ({@link SourceNames}), all sources are in one group or each in
     *     one of its own, the figure of the grouping at hand is undefined, figures depend on the names of groups, or there is no draw
     */
    public static SourcePermutation of(
            List<String> sourceOfRow, List<String> groupOfRow, Statistic statistic, int draws, long seed) {
        List<String> sources = Required.each("sourceOfRow", sourceOfRow);
        List<String> groups = Required.each("groupOfRow", groupOfRow);
        Objects.requireNonNull(statistic, "statistic");
        if (draws < 1) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the number of draws must be at least 1: without one there is no p",
                    ProblemLocation.nowhere(),
                    Integer.toString(draws));
        }
        Map<String, String> groupOfSource = groupOfSource(sources, groups);
        List<String> names = List.copyOf(groupOfSource.keySet());
        int[] rows = sources.stream().mapToInt(names::indexOf).toArray();
        List<String> dealt = new ArrayList<>(groupOfSource.values());
        BigInteger all = relabellings(dealt);
        double observed = statistic.of(groups);
        if (Double.isNaN(observed)) {
            throw new ProfilingException(
                    "undefined-statistic",
                    "the figure of the grouping that is tested must be defined",
                    ProblemLocation.nowhere(),
                    Double.toString(observed));
        }
        Count count = new Count(observed, rows, statistic);
        boolean isExact = all.compareTo(BigInteger.valueOf(draws)) <= 0;
        if (isExact) {
            dealt.sort(null);
            do {
                count.add(dealt);
            } while (next(dealt));
            if (count.atLeast < exchanges(dealt)) {
                throw new ProfilingException(
                        "undefined-statistic",
                        "the figure of a grouping must not depend on what the groups are called",
                        ProblemLocation.nowhere(),
                        count.atLeast + " relabellings as good as that at hand, of which " + exchanges(dealt)
                                + " are the same grouping");
            }
            return count.result(true, exchanges(dealt) / all.doubleValue(), seed);
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws; draw++) {
            int[] order = DisjointPairs.shuffled(dealt.size(), random);
            count.add(Arrays.stream(order).mapToObj(dealt::get).toList());
        }
        return count.result(false, 1 / (1.0 + draws), seed);
    }

    private static Map<String, String> groupOfSource(List<String> sources, List<String> groups) {
        if (sources.size() != groups.size()) {
            throw new ProfilingException(
                    "length-mismatch",
                    "each row must have a source and a group",
                    ProblemLocation.nowhere(),
                    sources.size() + " sources and " + groups.size() + " groups");
        }
        SourceNames.requireOneSpelling(sources, "sources whose groups are dealt anew");
        SourceNames.requireOneSpelling(groups, "groups that are dealt among sources");
        Map<String, String> groupOfSource = new TreeMap<>();
        for (int row = 0; row < sources.size(); row++) {
            String before = groupOfSource.putIfAbsent(sources.get(row), groups.get(row));
            if (before != null && !before.equals(groups.get(row))) {
                throw new ProfilingException(
                        "source-in-two-groups",
                        "all rows of a source must be in one group, for groups are dealt among sources",
                        ProblemLocation.nowhere().with("row", row),
                        sources.get(row));
            }
        }
        long different = groupOfSource.values().stream().distinct().count();
        if (different < 2 || different == groupOfSource.size()) {
            throw new ProfilingException(
                    "trivial-grouping",
                    "a grouping that is tested must have at least two groups, and one of several sources",
                    ProblemLocation.nowhere(),
                    different + " groups of " + ReadableNumber.counted(groupOfSource.size(), "source"));
        }
        return groupOfSource;
    }

    private static int[] sizes(List<String> groups) {
        Map<String, Integer> sizes = new TreeMap<>();
        groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes.values().stream().mapToInt(size -> size).toArray();
    }

    private static BigInteger factorial(int number) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= number; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }

    /** m! / (m1! m2! …) of m sources in groups of m1, m2 … */
    private static BigInteger relabellings(List<String> groups) {
        BigInteger all = factorial(groups.size());
        for (int size : sizes(groups)) {
            all = all.divide(factorial(size));
        }
        return all;
    }

    /** In how many ways groups of as many sources can exchange their names. */
    private static double exchanges(List<String> groups) {
        Map<Integer, Integer> ofSize = new TreeMap<>();
        for (int size : sizes(groups)) {
            ofSize.merge(size, 1, Integer::sum);
        }
        return ofSize.values().stream()
                .map(SourcePermutation::factorial)
                .reduce(BigInteger.ONE, BigInteger::multiply)
                .doubleValue();
    }

    /** Puts the next arrangement in the order of text in the place of one; says whether there is one. */
    private static boolean next(List<String> groups) {
        int at = groups.size() - 2;
        while (at >= 0 && groups.get(at).compareTo(groups.get(at + 1)) >= 0) {
            at--;
        }
        if (at < 0) {
            return false;
        }
        int other = groups.size() - 1;
        while (groups.get(other).compareTo(groups.get(at)) <= 0) {
            other--;
        }
        Collections.swap(groups, at, other);
        Collections.reverse(groups.subList(at + 1, groups.size()));
        return true;
    }

    /** Relabellings on the way. */
    private static final class Count {
        private final double observed;
        private final int[] sourceOfRow;
        private final Statistic statistic;
        private int tried;
        private int atLeast;
        private int undefined;

        Count(double observed, int[] sourceOfRow, Statistic statistic) {
            this.observed = observed;
            this.sourceOfRow = sourceOfRow;
            this.statistic = statistic;
        }

        void add(List<String> groupOfSource) {
            double figure = statistic.of(
                    Arrays.stream(sourceOfRow).mapToObj(groupOfSource::get).toList());
            tried++;
            undefined += Double.isNaN(figure) ? 1 : 0;
            atLeast += Double.isNaN(figure) || isAtLeastObserved(figure) ? 1 : 0;
        }

        /** The same grouping under other names may be added up in another order, and large figures have no digits to spare for the absolute step of scores. */
        private boolean isAtLeastObserved(double figure) {
            return ScoreOrder.compare(figure, observed) >= 0 || observed - figure <= ROUNDING * Math.abs(observed);
        }

        SourcePermutation result(boolean isExact, double smallest, long seed) {
            double p = isExact ? (double) atLeast / tried : (1.0 + atLeast) / (1.0 + tried);
            return new SourcePermutation(observed, atLeast, undefined, tried, isExact, p, smallest, seed);
        }
    }

    @Override
    public String toString() {
        return "p = " + ReadableNumber.of(pValue) + " (" + atLeast + " of " + relabellings
                + (isExact ? " relabellings, all of them" : " drawn relabellings")
                + (undefined == 0 ? "" : ", " + undefined + " without a figure") + "); at least "
                + ReadableNumber.of(smallestPValue) + " whatever the data";
    }
}
