package org.drugprofiling.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** Pairs with their values in pieces of 4,096, so that none is ever copied, up to a number of pairs. */
final class KeptLinks {

    private static final int BYTES_OF_A_LINK = 2 * Integer.BYTES + Double.BYTES;
    // small enough for every collector to place them like any other object
    private static final int BITS = 12;
    private static final int PIECE = 1 << BITS;

    private final List<int[]> rows = new ArrayList<>();
    private final List<int[]> columns = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final int most;
    private int size;

    KeptLinks(int most) {
        this.most = most;
    }

    /** How many links half of the memory of this JVM holds: the other half is for the rows and for what finds them. */
    static int most() {
        return (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_A_LINK);
    }

    void add(int row, int column, double value) {
        if (size == most) {
            throw new ProfilingException(
                    "too-much-memory",
                    "links that are kept must be at most " + most
                            + ", half of the memory of the JVM: take a narrower limit, or a consumer that keeps none",
                    ProblemLocation.nowhere().with("row", row).with("column", column),
                    "more");
        }
        int at = size & PIECE - 1;
        if (at == 0) {
            rows.add(new int[PIECE]);
            columns.add(new int[PIECE]);
            values.add(new double[PIECE]);
        }
        int piece = size >>> BITS;
        rows.get(piece)[at] = row;
        columns.get(piece)[at] = column;
        values.get(piece)[at] = value;
        size++;
    }

    int size() {
        return size;
    }

    int row(int at) {
        return rows.get(piece(at))[at & PIECE - 1];
    }

    int column(int at) {
        return columns.get(piece(at))[at & PIECE - 1];
    }

    double value(int at) {
        return values.get(piece(at))[at & PIECE - 1];
    }

    private int piece(int at) {
        return Objects.checkIndex(at, size) >>> BITS;
    }
}
