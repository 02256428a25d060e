package org.drugprofiling.selection;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.drugprofiling.kernel.PackedTriangle;
import org.drugprofiling.population.LabelledPairs;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.SourceResampling;

/** What all combinations of one rule share: labels, sources, weights of pairs, and how often each draw takes each source. */
final class RuleFrame {

    static final int LINKED = PairLabel.LINKED.ordinal();

    /** Draws that are worked on together; a row of numbers of this many is one line or two of a cache. */
    static final int LANES = 16;

    final LabelledPairs labels;
    /** The kind of each pair in the order of packed triangles. */
    final byte[] kinds;

    final int rows;
    final List<String> sources;
    final int[] sourceOfRow;
    /** The rows of each source, ascending. */
    final int[][] rowsOfSource;

    final int draws;
    /** How many linked pairs there are, and of how many sources. */
    final int linkedPairs;

    final int linkedSources;
    final int unlinkedPairs;
    /** How many unlinked pairs touch each source. */
    final double[] unlinkedPairsOfSource;

    final double unlinkedTotal;
    /** The unlinked weight that touches each source. */
    final double[] unlinkedOfSource;

    /** The unlinked weight of each draw. */
    final double[] unlinkedOfDraw;

    private final double[] weights;
    /** For each block of draws, then source: how often each draw of the block takes it. */
    private final double[][] drawn;

    private RuleFrame(LabelledPairs labels, PairWeighting weighting, int draws, long seed) {
        this.labels = labels;
        this.rows = labels.sourceOfRow().size();
        this.kinds = kinds(labels, rows);
        this.sources = behindPairs(labels, kinds, rows);
        // sources that are known to be related count as one
        this.sourceOfRow = labels.foldOfRow().stream()
                .mapToInt(source -> Collections.binarySearch(sources, source))
                .toArray();
        this.draws = draws;
        int m = sources.size();
        this.rowsOfSource = new int[m][];
        for (int s = 0; s < m; s++) {
            int source = s;
            rowsOfSource[s] = IntStream.range(0, rows)
                    .filter(row -> sourceOfRow[row] == source)
                    .toArray();
        }
        this.weights = weighting == PairWeighting.EACH_SOURCE ? weights() : new double[0];
        this.drawn = drawn(seed);
        this.unlinkedOfSource = new double[m];
        this.unlinkedPairsOfSource = new double[m];
        this.unlinkedOfDraw = new double[blocks() * LANES];
        boolean[] hasLinked = new boolean[m];
        double[] between = new double[m * m];
        int linked = 0;
        int unlinked = 0;
        int at = 0;
        for (int i = 1; i < rows; i++) {
            for (int j = 0; j < i; j++, at++) {
                if (kinds[at] == LINKED) {
                    linked++;
                    hasLinked[sourceOfRow[i]] = true;
                } else if (kinds[at] >= 0) {
                    unlinked++;
                    between[cell(i, j)] += weight(i, j);
                    touch(unlinkedPairsOfSource, sourceOfRow[i], sourceOfRow[j], 1);
                }
            }
        }
        double total = 0;
        for (int a = 0; a < m; a++) {
            for (int b = a; b < m; b++) {
                double weight = between[a * m + b];
                if (weight > 0) {
                    total += weight;
                    touch(unlinkedOfSource, a, b, weight);
                    for (int block = 0; block < blocks(); block++) {
                        addDrawn(block, a, b, weight, unlinkedOfDraw, block * LANES);
                    }
                }
            }
        }
        this.linkedPairs = linked;
        this.unlinkedPairs = unlinked;
        this.unlinkedTotal = total;
        int count = 0;
        for (boolean has : hasLinked) {
            count += has ? 1 : 0;
        }
        this.linkedSources = count;
    }

    /** The sources, related ones as one, of rows with a labelled pair: others are neither drawn nor left out. */
    private static List<String> behindPairs(LabelledPairs labels, byte[] kinds, int rows) {
        TreeSet<String> behind = new TreeSet<>();
        int at = 0;
        for (int i = 1; i < rows; i++) {
            for (int j = 0; j < i; j++, at++) {
                if (kinds[at] >= 0) {
                    behind.add(labels.foldOfRow().get(i));
                    behind.add(labels.foldOfRow().get(j));
                }
            }
        }
        return List.copyOf(behind);
    }

    private static byte[] kinds(LabelledPairs labels, int rows) {
        byte[] kinds = new byte[(int) PackedTriangle.pairs(rows)];
        int at = 0;
        for (int i = 1; i < rows; i++) {
            for (int j = 0; j < i; j++) {
                kinds[at++] = (byte) labels.of(i, j);
            }
        }
        return kinds;
    }

    static RuleFrame of(LabelledPairs labels, PairWeighting weighting, int draws, long seed) {
        return new RuleFrame(labels, weighting, draws, seed);
    }

    /** What a pair of two sources weighs where sources count 1: 1 divided by how many labelled pairs they have. */
    private double[] weights() {
        double[] weights = new double[sources.size() * sources.size()];
        int at = 0;
        for (int i = 1; i < rows; i++) {
            for (int j = 0; j < i; j++, at++) {
                if (kinds[at] >= 0) {
                    weights[cell(i, j)]++;
                }
            }
        }
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = 1 / weights[cell];
        }
        return weights;
    }

    private int cell(int i, int j) {
        int a = Math.min(sourceOfRow[i], sourceOfRow[j]);
        return a * sources.size() + Math.max(sourceOfRow[i], sourceOfRow[j]);
    }

    double weight(int i, int j) {
        return weights.length == 0 ? 1 : weights[cell(i, j)];
    }

    /** Adds the weight of a pair to its sources, once if both are one. */
    static void touch(double[] ofSource, int a, int b, double weight) {
        ofSource[a] += weight;
        if (a != b) {
            ofSource[b] += weight;
        }
    }

    /** How often each draw holds each source, some draws side by side. */
    private double[][] drawn(long seed) {
        int m = sources.size();
        double[][] blocks = new double[blocks()][m * LANES];
        if (draws > 0 && m > 0) {
            SourceResampling.draw(m, draws, seed, (from, some) -> {
                for (int k = 0; k < some.length; k++) {
                    int draw = from + k;
                    for (int s = 0; s < m; s++) {
                        blocks[draw / LANES][s * LANES + draw % LANES] = some[k][s];
                    }
                }
            });
        }
        return blocks;
    }

    int blocks() {
        return (draws + LANES - 1) / LANES;
    }

    /** Adds an unlinked pair of two sources to the sums of a block of draws. */
    void addDrawn(int block, int a, int b, double weight, double[] sums, int from) {
        double[] times = drawn[block];
        int atA = a * LANES;
        int atB = b * LANES;
        for (int lane = 0; lane < LANES; lane++) {
            sums[from + lane] += weight * (times[atA + lane] * times[atB + lane]);
        }
    }

    /** Adds a linked pair of a source to the sums of a block of draws. */
    void addDrawn(int block, int source, double weight, double[] sums, int from) {
        double[] times = drawn[block];
        for (int lane = 0; lane < LANES; lane++) {
            sums[from + lane] += weight * times[source * LANES + lane];
        }
    }
}
