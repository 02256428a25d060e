package org.drugprofiling.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.drugprofiling.kernel.BoxWorker.Part;

/**
 * The links of rows with columns that have an index, handed on in ascending order of rows, then columns. Rows are worked through in the order of their
 * boxes, and what is found waits for its order; if more links are found than may wait, the rows are divided into ranges that are worked through
 * one after the other.
 */
final class IndexedLinks {

    /** The least share of rows by which a range is divided further. */
    private static final double ROOM = 1.25;

    private static final int REFERENCE_ROWS = 64;
    private static final int PAIRS_BETWEEN_QUESTIONS = 256;
    private static final int LINKS_BETWEEN_COUNTS = 1024;

    private final BatchRows rows;
    private final List<? extends IndexedColumns> parts;
    private final int[] firstColumns;
    private final boolean isTriangle;
    private final ScoreLimit limit;
    private final double outermost;
    private final Accumulation sums;
    private final Execution execution;
    private final int mostWaiting;
    private final List<BoxOrder> rowOrders = new ArrayList<>();
    private long count;
    private long summed;
    private long told;
    // the rest is of the range that is worked through: links found so far by all threads
    private final AtomicLong waiting = new AtomicLong();
    // units begun
    private final AtomicInteger begun = new AtomicInteger();
    // whether more links were found than may wait
    private volatile boolean overfull;

    private IndexedLinks(
            BatchRows rows,
            List<? extends IndexedColumns> parts,
            boolean isTriangle,
            ScoreLimit limit,
            Accumulation sums,
            Execution execution,
            int mostWaiting) {
        this.rows = rows;
        this.parts = parts;
        this.isTriangle = isTriangle;
        this.limit = limit;
        this.outermost = limit.outermost();
        this.sums = sums;
        this.execution = execution;
        this.mostWaiting = mostWaiting;
        this.firstColumns = new int[parts.size() + 1];
        for (int at = 0; at < parts.size(); at++) {
            firstColumns[at + 1] = Math.addExact(firstColumns[at], parts.get(at).count());
        }
    }

    /** Of all pairs of rows that have an index. */
    static IndexedLinks ofAllPairs(
            BatchRows rows, RowIndex index, ScoreLimit limit, Accumulation sums, Execution execution, int mostWaiting) {
        IndexedLinks links = new IndexedLinks(rows, List.of(index), true, limit, sums, execution, mostWaiting);
        links.rowOrders.add(index.order());
        return links;
    }

    /** Of rows with columns in one or several parts, which are numbered one after the other. */
    static IndexedLinks between(
            BatchRows rows,
            List<? extends IndexedColumns> parts,
            ScoreLimit limit,
            Accumulation sums,
            Execution execution,
            int mostWaiting) {
        IndexedLinks links = new IndexedLinks(rows, parts, false, limit, sums, execution, mostWaiting);
        int[] ordinary = rows.ordinary();
        for (IndexedColumns part : parts) {
            links.rowOrders.add(BoxOrder.sorted(part.projection(), rows.prepared(), ordinary, execution));
        }
        return links;
    }

    /** How many links may wait: as many as elsewhere, but not more than a quarter of the memory of this JVM holds. */
    static int mostWaiting() {
        return (int)
                Math.min(OrderedPairs.MOST_WAITING, Runtime.getRuntime().maxMemory() / 4 / RangeHits.BYTES_FOR_EACH);
    }

    private record Range(int from, int to) {}

    private long pairsBefore(int row) {
        return isTriangle ? PackedTriangle.pairs(row) : Math.multiplyFull(row, firstColumns[parts.size()]);
    }

    private long pairs() {
        return pairsBefore(rows.count());
    }

    /** Hands on all links. */
    void run(PairConsumer consumer) {
        Deque<Range> left = new ArrayDeque<>(List.of(new Range(0, rows.count())));
        while (!left.isEmpty()) {
            Range range = left.removeFirst();
            RangeHits hits = new RangeHits(range.from, range.to);
            int ranges = find(range, hits);
            if (ranges == 1) {
                count += hits.count();
                hits.handOn(consumer);
                tell(pairsBefore(range.to));
            } else {
                divide(range, ranges, left);
            }
        }
    }

    private static void divide(Range range, int ranges, Deque<Range> left) {
        int size = range.to - range.from;
        int pieces = Math.min(size, ranges);
        for (int piece = pieces - 1; piece >= 0; piece--) {
            int from = range.from + (int) ((long) size * piece / pieces);
            left.addFirst(new Range(from, range.from + (int) ((long) size * (piece + 1) / pieces)));
        }
    }

    long count() {
        return count;
    }

    /** Pairs are counted as summed once, however often that was done. */
    PairTally tally() {
        return new PairTally(pairs(), Math.max(0, pairs() - summed), true);
    }

    private void tell(long done) {
        if (done > told) {
            told = done;
            execution.progress().reached(done, pairs());
        }
    }

    private final class Finder implements TileWorker.Filter {

        private final BoxWorker[] workers = new BoxWorker[parts.size()];
        private final Range range;
        private final long most;
        private int part;
        private Hits hits = new Hits();
        private int uncounted;
        private long compared;

        private Finder(Range range, List<BoxOrder> orders, Part pairs) {
            this.range = range;
            this.most = mostOf(range);
            for (int at = 0; at < workers.length; at++) {
                workers[at] = new BoxWorker(pairs, rows, orders.get(at), parts.get(at), sums, this, execution);
            }
        }

        @Override
        public double limit(int row) {
            return rows.form().limit(outermost, rows, row, parts.get(part).bounding());
        }

        @Override
        public boolean narrows() {
            return false;
        }

        @Override
        public void candidate(int row, int column, double value) {
            if (limit.isMet(value) && !overfull) {
                hits.add(row, column + firstColumns[part], value);
                uncounted++;
                if (uncounted == LINKS_BETWEEN_COUNTS) {
                    countLinks();
                }
            }
        }

        private void countLinks() {
            if (waiting.addAndGet(uncounted) > most) {
                overfull = true;
            }
            uncounted = 0;
        }

        /** The links of a unit: a block of rows in the order of one part, or some rows one by one. */
        private Hits find(int unit, int[] firstUnits) {
            hits = new Hits();
            if (overfull) {
                return hits;
            }
            begun.incrementAndGet();
            part = 0;
            while (part < parts.size() && unit >= firstUnits[part + 1]) {
                part++;
            }
            if (part < parts.size()) {
                workers[part].search(unit - firstUnits[part]);
            } else {
                int from = range.from + (unit - firstUnits[part]) * REFERENCE_ROWS;
                byReference(from, Math.min(range.to, from + REFERENCE_ROWS));
            }
            countLinks();
            return overfull ? new Hits() : hits;
        }

        private void byReference(int from, int to) {
            for (part = 0; part < parts.size(); part++) {
                IndexedColumns columns = parts.get(part);
                for (int row = from; row < to; row++) {
                    int end = isTriangle ? row : columns.count();
                    if (rows.state(row) == RowState.BY_REFERENCE) {
                        for (int column = 0; column < end; column++) {
                            compare(columns, row, column);
                        }
                    } else if (rows.state(row) == RowState.ORDINARY) {
                        BitSet some = columns.byReference();
                        for (int column = some.nextSetBit(0);
                                column >= 0 && column < end;
                                column = some.nextSetBit(column + 1)) {
                            compare(columns, row, column);
                        }
                    }
                }
            }
        }

        private void compare(IndexedColumns columns, int row, int column) {
            if (compared++ % PAIRS_BETWEEN_QUESTIONS == 0) {
                execution.requireNotCancelled();
            }
            candidate(row, column, columns.pair(rows, row, column));
        }

        private long summed() {
            return compared
                    + Arrays.stream(workers).mapToLong(BoxWorker::summed).sum();
        }
    }

    private boolean hasReferences() {
        return !rows.byReference().isEmpty()
                || parts.stream().anyMatch(part -> !part.byReference().isEmpty());
    }

    /** How many links of a range may wait: those of one row cannot be divided further. */
    private long mostOf(Range range) {
        return range.to - range.from == 1 ? Long.MAX_VALUE : mostWaiting;
    }

    /** Finds the links of a range; returns 1, or into how many ranges it has to be divided because more were found than may wait. */
    private int find(Range range, RangeHits hits) {
        boolean whole = range.to - range.from == rows.count();
        Part pairs = !isTriangle ? Part.ALL : whole ? Part.EARLIER_PLACES : Part.EARLIER_ROWS;
        List<BoxOrder> orders = whole ? rowOrders : ordersOf(range);
        int[] firstUnits = new int[parts.size() + 2];
        for (int at = 0; at < parts.size(); at++) {
            firstUnits[at + 1] = Math.addExact(firstUnits[at], orders.get(at).blocks());
        }
        int references = hasReferences() ? (range.to - range.from + REFERENCE_ROWS - 1) / REFERENCE_ROWS : 0;
        int units = firstUnits[parts.size()] + references;
        firstUnits[parts.size() + 1] = units;
        overfull = false;
        waiting.set(0);
        begun.set(0);
        long before = pairsBefore(range.from);
        long after = pairsBefore(range.to);
        List<Finder> finders = new OrderedWork<Finder, Hits>(
                        execution,
                        units,
                        () -> new Finder(range, orders, pairs),
                        (finder, unit) -> finder.find(unit, firstUnits))
                .run((found, unit) -> {
                    if (overfull) {
                        hits.clear();
                        return;
                    }
                    hits.add(found);
                    tell(before + (long) ((double) (after - before) * (unit + 1) / (units + 1)));
                });
        if (!overfull) {
            summed += finders.stream().mapToLong(Finder::summed).sum();
            return 1;
        }
        return (int) Math.max(2, Math.ceil(ROOM * units / begun.get()));
    }

    private List<BoxOrder> ordersOf(Range range) {
        List<BoxOrder> orders = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            int[] some = IntStream.of(rowOrders.get(at).order())
                    .filter(row -> row >= range.from && row < range.to)
                    .toArray();
            orders.add(BoxOrder.as(parts.get(at).projection(), rows.prepared(), some));
        }
        return orders;
    }
}
