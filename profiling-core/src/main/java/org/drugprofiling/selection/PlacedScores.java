package org.drugprofiling.selection;

import java.util.Arrays;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.ScoreOrder;

/**
 * The scores of one combination, as places of unlinked pairs among the linked scores ({@link WeightedRoc}). Unlinked pairs less alike than every
 * linked one are most of them and are not kept: what they weigh is what the others leave of the total, which all combinations share.
 */
final class PlacedScores {

    // wider than the rounding of scores that are compared
    private static final double MARGIN = 1e-9;

    private final RuleFrame frame;
    private final double[] values;
    private final double[] linked;
    private final double[] unlinked;
    private final Entries linkedEntries = new Entries();
    private final Entries near = new Entries();
    private int undefined;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;

    /** Pairs with their places, sources and weights. */
    private static final class Entries {

        private int count;
        private int[] places = new int[64];
        private int[] a = new int[64];
        private int[] b = new int[64];
        private double[] weights = new double[64];

        void add(int place, int sourceA, int sourceB, double weight) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
                a = Arrays.copyOf(a, 2 * count);
                b = Arrays.copyOf(b, 2 * count);
                weights = Arrays.copyOf(weights, 2 * count);
            }
            places[count] = place;
            a[count] = sourceA;
            b[count] = sourceB;
            weights[count++] = weight;
        }

        /** The entries of each source, one source after another: entry numbers, and at the end of them where each source begins. */
        int[][] bySource(int sources) {
            int[] begins = new int[sources + 1];
            for (int e = 0; e < count; e++) {
                begins[a[e] + 1]++;
                begins[b[e] + 1] += a[e] == b[e] ? 0 : 1;
            }
            for (int s = 0; s < sources; s++) {
                begins[s + 1] += begins[s];
            }
            int[] next = begins.clone();
            int[] entries = new int[begins[sources]];
            for (int e = 0; e < count; e++) {
                entries[next[a[e]]++] = e;
                if (a[e] != b[e]) {
                    entries[next[b[e]]++] = e;
                }
            }
            return new int[][] {entries, begins};
        }
    }

    /**
     * Places scores.
     *
     * @param layers one array for each way in which a pair was scored, in the order of packed triangles; each counts an equal part of the pair
     */
    PlacedScores(RuleFrame frame, Orientation orientation, double[]... layers) {
        this.frame = frame;
        this.values = linkedValues(orientation, layers);
        this.linked = new double[values.length];
        this.unlinked = new double[2 * values.length + 1];
        double part = 1.0 / layers.length;
        for (double[] layer : layers) {
            place(orientation, layer, part);
        }
        double left = frame.unlinkedTotal;
        for (int place = 0; place < unlinked.length - 1; place++) {
            left -= unlinked[place];
        }
        unlinked[unlinked.length - 1] = Math.max(0, left);
    }

    private double[] linkedValues(Orientation orientation, double[][] layers) {
        double[] found = new double[frame.linkedPairs * layers.length];
        int count = 0;
        for (double[] layer : layers) {
            int at = 0;
            for (int i = 1; i < frame.rows; i++) {
                for (int j = 0; j < i; j++, at++) {
                    if (frame.kinds[at] == RuleFrame.LINKED && Double.isFinite(layer[at])) {
                        found[count++] = ScoreOrder.round(orientation.asDistance(layer[at]));
                    }
                }
            }
        }
        Arrays.sort(found, 0, count);
        int distinct = 0;
        for (int k = 0; k < count; k++) {
            if (k == 0 || found[k] != found[k - 1]) {
                found[distinct++] = found[k];
            }
        }
        return Arrays.copyOf(found, distinct);
    }

    private void place(Orientation orientation, double[] layer, double part) {
        double beyond = values.length == 0 ? Double.NEGATIVE_INFINITY : values[values.length - 1] + MARGIN;
        int at = 0;
        for (int i = 1; i < frame.rows; i++) {
            for (int j = 0; j < i; j++, at++) {
                int kind = frame.kinds[at];
                if (kind < 0) {
                    continue;
                }
                double distance = orientation.asDistance(layer[at]);
                if (!Double.isFinite(distance)) {
                    undefined++;
                    continue;
                }
                smallest = Math.min(smallest, Math.abs(distance));
                largest = Math.max(largest, Math.abs(distance));
                if (kind == RuleFrame.LINKED || distance <= beyond) {
                    place(kind, i, j, ScoreOrder.round(distance), frame.weight(i, j) * part);
                }
            }
        }
    }

    private void place(int kind, int i, int j, double distance, double weight) {
        int found = Arrays.binarySearch(values, distance);
        int a = frame.sourceOfRow[i];
        if (kind == RuleFrame.LINKED) {
            linked[found] += weight;
            linkedEntries.add(found, a, a, weight);
            return;
        }
        int place = found >= 0 ? 2 * found + 1 : 2 * (-found - 1);
        if (place < unlinked.length - 1) {
            unlinked[place] += weight;
            near.add(place, a, frame.sourceOfRow[j], weight);
        }
    }

    /** How many scores there are not. */
    int undefined() {
        return undefined;
    }

    /** Refuses scores that rounding merges. */
    void requireResolved() {
        // whether they are resolved depends on the two ends alone
        ScoreOrder.requireResolved(new double[] {smallest, largest});
    }

    WeightedRoc roc() {
        return new WeightedRoc(linked, unlinked);
    }

    /** The criterion without each source, {@code NaN} where it is undefined. */
    double[] withoutEach(SelectionCriterion criterion) {
        int m = frame.sources.size();
        int[][] linkedOf = linkedEntries.bySource(m);
        int[][] nearOf = near.bySource(m);
        double[] figures = new double[m];
        for (int s = 0; s < m; s++) {
            double[] l = linked.clone();
            double[] u = unlinked.clone();
            subtract(linkedEntries, linkedOf, s, l);
            double apart = frame.unlinkedOfSource[s] - subtract(near, nearOf, s, u);
            u[u.length - 1] = Math.max(0, u[u.length - 1] - apart);
            boolean isLeft = linkedOf[1][s + 1] - linkedOf[1][s] < linkedEntries.count
                    && frame.unlinkedPairsOfSource[s] < frame.unlinkedPairs;
            figures[s] = isLeft ? criterion.of(new WeightedRoc(l, u)) : Double.NaN;
        }
        return figures;
    }

    private static double subtract(Entries entries, int[][] bySource, int source, double[] from) {
        double sum = 0;
        for (int k = bySource[1][source]; k < bySource[1][source + 1]; k++) {
            int e = bySource[0][k];
            from[entries.places[e]] = Math.max(0, from[entries.places[e]] - entries.weights[e]);
            sum += entries.weights[e];
        }
        return sum;
    }

    /** The criterion in each draw of sources, {@code NaN} where it is undefined. */
    double[] ofDraws(SelectionCriterion criterion) {
        int lanes = RuleFrame.LANES;
        double[] figures = new double[frame.draws];
        double[] l = new double[linked.length * lanes];
        double[] u = new double[unlinked.length * lanes];
        for (int block = 0; block < frame.blocks(); block++) {
            Arrays.fill(l, 0);
            Arrays.fill(u, 0);
            for (int e = 0; e < linkedEntries.count; e++) {
                frame.addDrawn(block, linkedEntries.a[e], linkedEntries.weights[e], l, linkedEntries.places[e] * lanes);
            }
            for (int e = 0; e < near.count; e++) {
                frame.addDrawn(block, near.a[e], near.b[e], near.weights[e], u, near.places[e] * lanes);
            }
            for (int lane = 0; lane < lanes && block * lanes + lane < frame.draws; lane++) {
                figures[block * lanes + lane] =
                        criterion.of(lane(l, u, lane, frame.unlinkedOfDraw[block * lanes + lane]));
            }
        }
        return figures;
    }

    private WeightedRoc lane(double[] l, double[] u, int lane, double unlinkedTotal) {
        double[] linkedOfDraw = new double[linked.length];
        double[] unlinkedOfDraw = new double[unlinked.length];
        for (int q = 0; q < linkedOfDraw.length; q++) {
            linkedOfDraw[q] = l[q * RuleFrame.LANES + lane];
        }
        double left = unlinkedTotal;
        for (int place = 0; place < unlinkedOfDraw.length - 1; place++) {
            unlinkedOfDraw[place] = u[place * RuleFrame.LANES + lane];
            left -= unlinkedOfDraw[place];
        }
        unlinkedOfDraw[unlinkedOfDraw.length - 1] = Math.max(0, left);
        return new WeightedRoc(linkedOfDraw, unlinkedOfDraw);
    }
}
