package org.drugprofiling.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Values of given ranks among all values of a job, exactly, without keeping them: each pass over the pairs counts the next 16 bits of the values whose
 * leading bits are those of a rank, until so few are left that they are kept and sorted.
 */
final class OrderStatistics {

    private static final int STEP = 16;
    private static final int STEPS = 4;
    private static final int MOST_KEPT = 1 << 22;

    private final ValueVisit visit;
    private final int mostKept;

    OrderStatistics(ValueVisit visit) {
        this(visit, MOST_KEPT);
    }

    OrderStatistics(ValueVisit visit, int mostKept) {
        this.visit = visit;
        this.mostKept = mostKept;
    }

    /** A double as a number without sign whose order is the order of doubles, both zeros alike. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key < 0 ? key ^ Long.MIN_VALUE : ~key);
    }

    /** The leading bits of the values that are looked at in one pass, so many steps of them. */
    private static final class Prefixes {

        private static final int OTHERS = Long.SIZE - STEP;

        private final long[] prefixes;
        private final int shift;
        // by the first step, most values are none of them
        private final boolean[] beginnings = new boolean[1 << STEP];

        private Prefixes(long[] prefixes, int steps) {
            this.prefixes = prefixes;
            this.shift = Long.SIZE - STEP * steps;
            if (steps == 0) {
                Arrays.fill(beginnings, true);
            } else {
                for (long prefix : prefixes) {
                    beginnings[(int) (prefix << shift >>> OTHERS)] = true;
                }
            }
        }

        /** Which of them a value begins with, negative if none. */
        private int place(long key) {
            if (!beginnings[(int) (key >>> OTHERS)]) {
                return -1;
            }
            return shift == Long.SIZE ? 0 : Arrays.binarySearch(prefixes, key >>> shift);
        }
    }

    /** Counts the next bits of values with some leading bits. */
    private static final class Counter implements TileWorker.Values {

        private static final int BITS = (1 << STEP) - 1;

        private final int shift;
        private final Prefixes prefixes;
        private final long[][] counts;

        private Counter(int level, long[] prefixes) {
            this.shift = Long.SIZE - STEP * (level + 1);
            this.prefixes = new Prefixes(prefixes, level);
            this.counts = new long[prefixes.length][1 << STEP];
        }

        @Override
        public void accept(int row, int firstColumn, double[] values, int count) {
            for (int lane = 0; lane < count; lane++) {
                if (Double.isFinite(values[lane])) {
                    long key = key(values[lane]);
                    int at = prefixes.place(key);
                    if (at >= 0) {
                        counts[at][(int) (key >>> shift) & BITS]++;
                    }
                }
            }
        }
    }

    /** Keeps values with some leading bits. */
    private static final class Keeper implements TileWorker.Values {

        private final Prefixes prefixes;
        private double[] kept = new double[16];
        private int size;

        private Keeper(int level, long[] prefixes) {
            this.prefixes = new Prefixes(prefixes, level);
        }

        @Override
        public void accept(int row, int firstColumn, double[] values, int count) {
            for (int lane = 0; lane < count; lane++) {
                if (Double.isFinite(values[lane]) && prefixes.place(key(values[lane])) >= 0) {
                    if (size == kept.length) {
                        kept = Arrays.copyOf(kept, 2 * size);
                    }
                    kept[size++] = values[lane] + 0.0;
                }
            }
        }
    }

    /** The quantiles of type 7, linear between order statistics. */
    double[] quantiles(double[] levels) {
        for (double level : levels) {
            if (!(level >= 0 && level <= 1)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "a level must be from 0 to 1",
                        ProblemLocation.nowhere(),
                        Double.toString(level));
            }
        }
        // counts of every thread for every leading bits of a rank, two for each level
        Memory.requireBytes(
                "counting the values of " + levels.length + " quantiles",
                2L * levels.length * visit.threads() * Long.BYTES << STEP);
        long[][] first = counted(0, new long[] {0});
        long defined = Arrays.stream(first[0]).sum();
        if (defined == 0) {
            throw new ProfilingException("empty-population", "there must be at least one pair with a value");
        }
        TreeSet<Long> ranks = new TreeSet<>();
        for (double level : levels) {
            long below = (long) Math.floor(level * (defined - 1));
            ranks.add(below);
            ranks.add(Math.min(defined - 1, below + 1));
        }
        TreeMap<Long, Double> found = new TreeMap<>();
        find(first, new ArrayList<>(ranks), found);
        double[] quantiles = new double[levels.length];
        for (int at = 0; at < levels.length; at++) {
            double position = levels[at] * (defined - 1);
            long below = (long) Math.floor(position);
            double low = found.getOrDefault(below, Double.NaN);
            double high = found.getOrDefault(Math.min(defined - 1, below + 1), Double.NaN);
            quantiles[at] = between(low, high, position - below);
        }
        return quantiles;
    }

    private static double between(double low, double high, double share) {
        if (share == 0) {
            return low;
        }
        double step = high - low;
        return Double.isFinite(step) ? low + share * step : (1 - share) * low + share * high;
    }

    private long[][] counted(int level, long[] prefixes) {
        long[][] sum = new long[prefixes.length][1 << STEP];
        for (Counter counter : visit.run(() -> new Counter(level, prefixes))) {
            for (int at = 0; at < sum.length; at++) {
                for (int bits = 0; bits < sum[at].length; bits++) {
                    sum[at][bits] += counter.counts[at][bits];
                }
            }
        }
        return sum;
    }

    private void find(long[][] first, List<Long> ranks, Map<Long, Double> found) {
        long[] prefixes = {0};
        long[] before = {0};
        long[][] counts = first;
        for (int level = 1; ; level++) {
            TreeMap<Long, Long> chosen = new TreeMap<>(Long::compareUnsigned);
            long kept = choose(prefixes, before, counts, ranks, chosen);
            prefixes = chosen.keySet().stream().mapToLong(Long::longValue).toArray();
            before = chosen.values().stream().mapToLong(Long::longValue).toArray();
            if (level == STEPS) {
                for (long rank : ranks) {
                    found.put(rank, value(prefixes[last(before, rank)]));
                }
                return;
            }
            if (kept <= mostKept) {
                keep(level, prefixes, before, ranks, found);
                return;
            }
            counts = counted(level, prefixes);
        }
    }

    /** The leading bits that hold a rank, with how many values come before all with such bits; returns how many values have them. */
    private static long choose(
            long[] prefixes, long[] before, long[][] counts, List<Long> ranks, Map<Long, Long> chosen) {
        long kept = 0;
        for (int at = 0; at < prefixes.length; at++) {
            long seen = before[at];
            for (int bits = 0; bits < counts[at].length; bits++) {
                long from = seen;
                seen += counts[at][bits];
                long to = seen;
                if (to > from && ranks.stream().anyMatch(rank -> rank >= from && rank < to)) {
                    chosen.put(prefixes[at] << STEP | bits, from);
                    kept += to - from;
                }
            }
        }
        return kept;
    }

    /** The last place whose number is at most a rank. */
    private static int last(long[] before, long rank) {
        int at = Arrays.binarySearch(before, rank);
        return at < 0 ? -at - 2 : at;
    }

    private void keep(int level, long[] prefixes, long[] before, List<Long> ranks, Map<Long, Double> found) {
        double[] kept = visit.run(() -> new Keeper(level, prefixes)).stream()
                .flatMapToDouble(keeper -> Arrays.stream(keeper.kept, 0, keeper.size))
                .sorted()
                .toArray();
        int shift = Long.SIZE - STEP * level;
        int at = 0;
        long[] firstOf = new long[prefixes.length];
        for (int prefix = 0; prefix < prefixes.length; prefix++) {
            firstOf[prefix] = at;
            while (at < kept.length && key(kept[at]) >>> shift == prefixes[prefix]) {
                at++;
            }
        }
        for (long rank : ranks) {
            int prefix = last(before, rank);
            found.put(rank, kept[(int) (firstOf[prefix] + rank - before[prefix])]);
        }
    }
}
