package org.drugprofiling.selection;

import java.util.Arrays;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.PackedTriangle;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.kernel.ScorePlaces;

/**
 * The scores of one combination, as places of unlinked pairs among the linked scores ({@link WeightedRoc}). Unlinked pairs less alike than every
 * linked one are most of them and are not kept: what they weigh is what the others leave of the total, which all combinations share.
 */
final class PlacedScores {

    // wider than the rounding of scores that are compared
    private static final double MARGIN = 1e-9;
    private static final int FAR = -1;

    private final RuleFrame frame;
    private final ScorePlaces values;
    private final double part;
    private final double[] linked;
    private final double[] unlinked;
    private final LinkedEntries linkedEntries;
    /** Of each way in which pairs were scored, for each pair in the order of packed triangles: the place of an unlinked one, or that it is none or far. */
    private final int[][] near;

    private int undefined;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;

    /** Linked pairs with their places, sources and weights, in the order of packed triangles. */
    private static final class LinkedEntries {

        private final int[] places;
        private final int[] sources;
        private final double[] weights;
        private int count;

        LinkedEntries(int most) {
            places = new int[most];
            sources = new int[most];
            weights = new double[most];
        }

        void add(int place, int source, double weight) {
            places[count] = place;
            sources[count] = source;
            weights[count++] = weight;
        }
    }

    /** Unlinked pairs of one row that may be near. */
    private static final class Candidates {

        private final int[] columns;
        private final double[] distances;
        private final int[] slots;
        private int count;

        Candidates(int most) {
            columns = new int[most];
            distances = new double[most];
            slots = new int[most];
        }

        /** Written in any case and counted if wanted: no processor could guess which are. */
        void add(int column, double distance, boolean isWanted) {
            columns[count] = column;
            distances[count] = distance;
            count += isWanted ? 1 : 0;
        }

        void find(ScorePlaces values) {
            for (int k = 0; k < count; k++) {
                distances[k] = ScoreOrder.round(distances[k]);
            }
            values.slots(distances, count, slots);
        }
    }

    /**
     * Places scores.
     *
     * @param layers one array for each way in which a pair was scored, in the order of packed triangles; each counts an equal part of the pair
     */
    PlacedScores(RuleFrame frame, Orientation orientation, double[]... layers) {
        this.frame = frame;
        this.values = ScorePlaces.of(linkedDistances(orientation, layers));
        this.linked = new double[values.distinct()];
        this.unlinked = new double[values.slots()];
        this.linkedEntries = new LinkedEntries(frame.linkedPairs * layers.length);
        this.near = new int[layers.length][];
        this.part = 1.0 / layers.length;
        for (int layer = 0; layer < layers.length; layer++) {
            near[layer] = new int[layers[layer].length];
            place(orientation, layers[layer], near[layer]);
        }
        double left = frame.unlinkedTotal;
        for (int place = 0; place < unlinked.length - 1; place++) {
            left -= unlinked[place];
        }
        unlinked[unlinked.length - 1] = Math.max(0, left);
    }

    private double[] linkedDistances(Orientation orientation, double[][] layers) {
        double[] found = new double[frame.linkedPairs * layers.length];
        int count = 0;
        for (double[] layer : layers) {
            for (int at = 0; at < frame.kinds.length; at++) {
                if (frame.kinds[at] == RuleFrame.LINKED && Double.isFinite(layer[at])) {
                    found[count++] = orientation.asDistance(layer[at]);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void place(Orientation orientation, double[] layer, int[] places) {
        double beyond =
                values.distinct() == 0 ? Double.NEGATIVE_INFINITY : values.value(values.distinct() - 1) + MARGIN;
        Arrays.fill(places, FAR);
        Candidates candidates = new Candidates(frame.rows);
        int at = 0;
        for (int i = 1; i < frame.rows; i++) {
            int first = at;
            for (int j = 0; j < i; j++, at++) {
                int kind = frame.kinds[at];
                double distance = orientation.asDistance(layer[at]);
                if (kind < 0 || !isFinite(distance)) {
                    undefined += kind < 0 ? 0 : 1;
                } else if (kind == RuleFrame.LINKED) {
                    int place = values.slot(ScoreOrder.round(distance)) / 2;
                    double weight = frame.weight(i, j) * part;
                    linked[place] += weight;
                    linkedEntries.add(place, frame.sourceOfRow[i], weight);
                } else {
                    candidates.add(j, distance, distance <= beyond);
                }
            }
            placeNear(candidates, i, first, places);
        }
    }

    /** Whether a distance is a number; keeps how small and how large they are, which is seldom new. */
    private boolean isFinite(double distance) {
        double magnitude = Math.abs(distance);
        if (!(magnitude <= Double.MAX_VALUE)) {
            return false;
        }
        if (magnitude < smallest) {
            smallest = magnitude;
        }
        if (magnitude > largest) {
            largest = magnitude;
        }
        return true;
    }

    private void placeNear(Candidates candidates, int i, int first, int[] places) {
        candidates.find(values);
        for (int k = 0; k < candidates.count; k++) {
            int place = candidates.slots[k];
            if (place < unlinked.length - 1) {
                int j = candidates.columns[k];
                unlinked[place] += frame.weight(i, j) * part;
                places[first + j] = place;
            }
        }
        candidates.count = 0;
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
        double[] figures = new double[frame.sources.size()];
        double[] l = new double[linked.length];
        double[] u = new double[unlinked.length];
        for (int s = 0; s < figures.length; s++) {
            System.arraycopy(linked, 0, l, 0, l.length);
            System.arraycopy(unlinked, 0, u, 0, u.length);
            int without = subtractLinked(s, l);
            double apart = frame.unlinkedOfSource[s] - subtractNear(s, u);
            u[u.length - 1] = Math.max(0, u[u.length - 1] - apart);
            boolean isLeft = without < linkedEntries.count && frame.unlinkedPairsOfSource[s] < frame.unlinkedPairs;
            figures[s] = isLeft ? criterion.of(new WeightedRoc(l, u)) : Double.NaN;
        }
        return figures;
    }

    /** How many linked pairs of a source were taken away. */
    private int subtractLinked(int source, double[] from) {
        int count = 0;
        for (int e = 0; e < linkedEntries.count; e++) {
            if (linkedEntries.sources[e] == source) {
                int place = linkedEntries.places[e];
                from[place] = Math.max(0, from[place] - linkedEntries.weights[e]);
                count++;
            }
        }
        return count;
    }

    /** The weight of near pairs of a source that was taken away, pair after pair in the order of packed triangles. */
    private double subtractNear(int source, double[] from) {
        int[] rows = frame.rowsOfSource[source];
        double sum = 0;
        for (int[] layer : near) {
            for (int i = Math.max(1, rows[0]); i < frame.rows; i++) {
                int first = (int) PackedTriangle.pairs(i);
                if (frame.sourceOfRow[i] == source) {
                    for (int j = 0; j < i; j++) {
                        sum += subtract(layer[first + j], i, j, from);
                    }
                } else {
                    for (int r = 0; r < rows.length && rows[r] < i; r++) {
                        sum += subtract(layer[first + rows[r]], i, rows[r], from);
                    }
                }
            }
        }
        return sum;
    }

    private double subtract(int place, int i, int j, double[] from) {
        if (place == FAR) {
            return 0;
        }
        double weight = frame.weight(i, j) * part;
        from[place] = Math.max(0, from[place] - weight);
        return weight;
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
                frame.addDrawn(
                        block, linkedEntries.sources[e], linkedEntries.weights[e], l, linkedEntries.places[e] * lanes);
            }
            addNear(block, u);
            for (int lane = 0; lane < lanes && block * lanes + lane < frame.draws; lane++) {
                figures[block * lanes + lane] =
                        criterion.of(lane(l, u, lane, frame.unlinkedOfDraw[block * lanes + lane]));
            }
        }
        return figures;
    }

    private void addNear(int block, double[] u) {
        for (int[] layer : near) {
            int at = 0;
            for (int i = 1; i < frame.rows; i++) {
                int a = frame.sourceOfRow[i];
                for (int j = 0; j < i; j++, at++) {
                    if (layer[at] != FAR) {
                        double weight = frame.weight(i, j) * part;
                        frame.addDrawn(block, a, frame.sourceOfRow[j], weight, u, layer[at] * RuleFrame.LANES);
                    }
                }
            }
        }
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
