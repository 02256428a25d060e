package org.drugprofiling.population;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The area under the ROC curve as a function of how often each source counts, of many draws at once. Every draw is summed in the same order,
 * alone or among others, so that its bits do not depend on how many there are; where pairs weigh 1 all sums are of whole numbers and exact.
 */
final class WeightedArea implements SourceResampling.Statistic {

    private static final int MOST_LANES = 64;

    private final int sources;
    private final Side linked;
    private final Side unlinked;
    // of each group of equal linked scores: its end, the first unlinked score that is not below it, the first above it
    private final int[] ends;
    private final int[] notBelow;
    private final int[] above;

    /** Pairs of one label on the distance scale, rounded, ascending, with the numbers of their sources. */
    static final class Side {
        private final double[] distances;
        private final int[] sourceA;
        private final int[] sourceB;
        private final double[] weights;

        Side(double[] distances, int[] sourceA, int[] sourceB, double[] weights) {
            this.distances = distances;
            this.sourceA = sourceA;
            this.sourceB = sourceB;
            this.weights = weights;
        }

        int count() {
            return distances.length;
        }

        double distance(int k) {
            return distances[k];
        }

        /** How much an unlinked pair counts, or, of its first source alone, a linked one. */
        double weight(int k, double[] sourceWeights, boolean isLinked) {
            double bySource = sourceWeights[sourceA[k]];
            return weights[k] * (isLinked ? bySource : bySource * sourceWeights[sourceB[k]]);
        }

        private int sources(int all) {
            BitSet taking = new BitSet(all);
            for (int k = 0; k < distances.length; k++) {
                taking.set(sourceA[k]);
                taking.set(sourceB[k]);
            }
            return taking.cardinality();
        }
    }

    WeightedArea(int sources, Side linked, Side unlinked) {
        this.sources = sources;
        this.linked = linked;
        this.unlinked = unlinked;
        int groups = 0;
        int count = linked.distances.length;
        int[] lasts = new int[count];
        int[] lows = new int[count];
        int[] highs = new int[count];
        int low = 0;
        for (int k = 0; k < count; groups++) {
            double distance = linked.distances[k];
            while (k < count && linked.distances[k] == distance) {
                k++;
            }
            while (low < unlinked.distances.length && unlinked.distances[low] < distance) {
                low++;
            }
            lasts[groups] = k;
            lows[groups] = low;
            while (low < unlinked.distances.length && unlinked.distances[low] == distance) {
                low++;
            }
            highs[groups] = low;
        }
        this.ends = Arrays.copyOf(lasts, groups);
        this.notBelow = Arrays.copyOf(lows, groups);
        this.above = Arrays.copyOf(highs, groups);
    }

    /** The area with every source counted once. */
    double ofAll() {
        double[] ones = new double[sources];
        Arrays.fill(ones, 1);
        return of(ones);
    }

    boolean isSeparated() {
        int count = linked.distances.length;
        return count > 0 && unlinked.distances.length > 0 && linked.distances[count - 1] < unlinked.distances[0];
    }

    /** How many sources are behind the linked or the unlinked pairs, whichever is fewer. */
    int sourcesBehind() {
        return Math.min(linked.sources(sources), unlinked.sources(sources));
    }

    int sourcesOfUnlinked() {
        return unlinked.sources(sources);
    }

    @Override
    public double of(double[] sourceWeights) {
        SourceResampling.requireWeights(sourceWeights, sources);
        double[][] lanes = new double[sources][1];
        for (int s = 0; s < sources; s++) {
            lanes[s][0] = sourceWeights[s];
        }
        return areas(lanes, 1)[0];
    }

    /** The areas of several draws, {@code NaN} where no linked or no unlinked pair is left. */
    @Override
    public double[] ofEach(double[][] draws) {
        for (double[] draw : draws) {
            SourceResampling.requireWeights(draw, sources);
        }
        double[] areas = new double[draws.length];
        for (int from = 0; from < draws.length; from += MOST_LANES) {
            int count = Math.min(MOST_LANES, draws.length - from);
            double[][] lanes = new double[sources][count];
            for (int s = 0; s < sources; s++) {
                for (int lane = 0; lane < count; lane++) {
                    lanes[s][lane] = draws[from + lane][s];
                }
            }
            System.arraycopy(areas(lanes, count), 0, areas, from, count);
        }
        return areas;
    }

    private double[] areas(double[][] weights, int lanes) {
        double[] before = new double[lanes];
        double[] tied = new double[lanes];
        double[] group = new double[lanes];
        double[] linkedTotal = new double[lanes];
        double[] lost = new double[lanes];
        int k = 0;
        int u = 0;
        for (int g = 0; g < ends.length; g++) {
            addUnlinked(before, u, notBelow[g], weights);
            Arrays.fill(tied, 0);
            addUnlinked(tied, notBelow[g], above[g], weights);
            u = above[g];
            Arrays.fill(group, 0);
            for (; k < ends[g]; k++) {
                add(group, linked.weights[k], weights[linked.sourceA[k]]);
            }
            lose(lost, group, before, tied);
            addAll(linkedTotal, group);
            addAll(before, tied);
        }
        addUnlinked(before, u, unlinked.distances.length, weights);
        double[] areas = new double[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            double all = linkedTotal[lane] * before[lane];
            areas[lane] = all > 0 ? (all - lost[lane]) / all : Double.NaN;
        }
        return areas;
    }

    private void addUnlinked(double[] sums, int from, int to, double[][] weights) {
        for (int u = from; u < to; u++) {
            double[] a = weights[unlinked.sourceA[u]];
            double[] b = weights[unlinked.sourceB[u]];
            if (unlinked.weights[u] == 1) {
                addProducts(sums, a, b);
            } else {
                addProducts(sums, unlinked.weights[u], a, b);
            }
        }
    }

    // loops over one array index each, which every JVM turns into vector instructions

    private static void addProducts(double[] sums, double[] a, double[] b) {
        for (int lane = 0; lane < sums.length; lane++) {
            sums[lane] += a[lane] * b[lane];
        }
    }

    private static void addProducts(double[] sums, double weight, double[] a, double[] b) {
        for (int lane = 0; lane < sums.length; lane++) {
            sums[lane] += weight * (a[lane] * b[lane]);
        }
    }

    private static void add(double[] sums, double weight, double[] a) {
        for (int lane = 0; lane < sums.length; lane++) {
            sums[lane] += weight * a[lane];
        }
    }

    private static void addAll(double[] sums, double[] terms) {
        for (int lane = 0; lane < sums.length; lane++) {
            sums[lane] += terms[lane];
        }
    }

    private static void lose(double[] lost, double[] group, double[] before, double[] tied) {
        for (int lane = 0; lane < lost.length; lane++) {
            lost[lane] += group[lane] * (before[lane] + tied[lane] / 2);
        }
    }
}
