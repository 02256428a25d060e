package org.drugprofiling.kernel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Rows prepared once for many comparisons by one {@link BatchForm}, for example 100,000 profiles of 26 targets for Pearson distances. Immutable, and
 * shared by threads.
 *
 * @since 0.1.0
 */
public final class BatchRows {

    private final BatchForm form;
    private final int count;
    private final int targets;
    private final double[] rows;
    private final double[] prepared;
    private final double[] traits;
    private final double largestTrait;
    private final RowState[] states;
    private final BitSet byReference;
    private final BitSet undefined;
    private final Panels panels;
    private final Optional<Panels> singlePanels;
    private final Optional<RowIndex> index;

    /** Rows that have been prepared; {@code largest} is the least that the largest trait may be. */
    private BatchRows(
            BatchForm form, double[] given, double[] prepared, RowState[] states, int targets, double largest) {
        this.form = form;
        this.count = states.length;
        this.targets = targets;
        this.prepared = prepared;
        this.traits = new double[count];
        this.states = states;
        this.byReference = new BitSet();
        this.undefined = new BitSet();
        double most = largest;
        for (int row = 0; row < count; row++) {
            if (states[row] == RowState.ORDINARY) {
                traits[row] = form.trait(prepared, row * targets, targets);
                most = Math.max(most, traits[row]);
            } else {
                (states[row] == RowState.UNDEFINED ? undefined : byReference).set(row);
            }
        }
        this.largestTrait = most;
        this.rows = given;
        this.panels = TileEngines.chosen().pack(prepared, 0, form.isBatched() ? count : 0, targets);
        this.singlePanels = singleFilter(form, targets).map(filter -> filter.pack(prepared, 0, count, targets));
        this.index = Optional.empty();
    }

    private static BatchRows prepared(BatchForm form, double[] given, int count, int targets, BitSet excluded) {
        double[] prepared = new double[count * targets];
        RowState[] states = new RowState[count];
        boolean keepsGiven = !form.comparesPrepared();
        for (int row = 0; row < count; row++) {
            int from = row * targets;
            states[row] = excluded.get(row) ? RowState.UNDEFINED : form.prepare(given, from, prepared, from, targets);
            if (states[row] != RowState.ORDINARY) {
                Arrays.fill(prepared, from, from + targets, form.filler());
                keepsGiven |= states[row] == RowState.BY_REFERENCE;
            }
        }
        double[] rows = keepsGiven ? Arrays.copyOf(given, count * targets) : prepared;
        return new BatchRows(form, rows, prepared, states, targets, 0);
    }

    /**
     * Rows that were prepared at another time.
     *
     * @param given the rows as they were; {@code prepared} itself where ordinary pairs are compared as prepared rows and all rows are ordinary or undefined
     * @param largest the least that the largest trait may be
     */
    static BatchRows known(
            BatchForm form, double[] given, double[] prepared, RowState[] states, int targets, double largest) {
        return new BatchRows(form, given, prepared, states, targets, largest);
    }

    private BatchRows(BatchRows rows, Optional<RowIndex> index) {
        this.form = rows.form;
        this.count = rows.count;
        this.targets = rows.targets;
        this.rows = rows.rows;
        this.prepared = rows.prepared;
        this.traits = rows.traits;
        this.largestTrait = rows.largestTrait;
        this.states = rows.states;
        this.byReference = rows.byReference;
        this.undefined = rows.undefined;
        this.panels = rows.panels;
        this.singlePanels = rows.singlePanels;
        this.index = index;
    }

    /** The filter in single precision, where there is one and its bound holds. */
    private static Optional<SingleFilter> singleFilter(BatchForm form, int targets) {
        return form.hasUnitRows() && targets <= SingleBound.MOST_TARGETS
                ? TileEngines.singleFilter()
                : Optional.empty();
    }

    /**
     * Prepares rows.
     *
     * @param form for which comparison
     * @param rows one row after another, finite, not negative where the comparison does not take negative numbers; copied
     * @param count how many rows
     * @param targets how many numbers each has, at least one
     * @return the prepared rows
     * @throws ProfilingException if the comparison has parameters for another number of targets, a number is not finite or negative, or there is not enough memory, with
     *     the bytes
     */
    public static BatchRows of(BatchForm form, double[] rows, int count, int targets) {
        return of(form, rows, count, targets, new BitSet());
    }

    /**
     * Prepares rows that are arrays of their own.
     *
     * @param form for which comparison
     * @param rows at least one, all of one length, which is the number of targets; copied
     * @return the prepared rows
     * @throws ProfilingException if there is no row or the lengths differ, and as {@link #of(BatchForm, double[], int, int)}
     */
    public static BatchRows of(BatchForm form, double[][] rows) {
        Objects.requireNonNull(form, "form");
        requireAtLeast(1, Objects.requireNonNull(rows, "rows").length, "count of rows");
        int targets = Objects.requireNonNull(rows[0], "row 0 of rows").length;
        requireAtLeast(1, targets, "targets");
        double[] joined = new double
                [Memory.requireDoubles(rows.length + " rows of " + targets + " numbers", (long) rows.length * targets)];
        for (int row = 0; row < rows.length; row++) {
            int length = Objects.requireNonNull(rows[row], "row of rows").length;
            if (length != targets) {
                throw new ProfilingException(
                        "length-mismatch",
                        "all rows must have the " + targets + " numbers of the first",
                        ProblemLocation.nowhere().with("row", row),
                        length + " numbers");
            }
            System.arraycopy(rows[row], 0, joined, row * targets, targets);
        }
        return of(form, joined, rows.length, targets);
    }

    /**
     * Prepares rows of which some have no value with any other.
     *
     * @param form for which comparison
     * @param rows one row after another; copied
     * @param count how many rows
     * @param targets how many numbers each has, at least one
     * @param excluded the rows without a value, whose numbers are not looked at
     * @return the prepared rows
     * @throws ProfilingException if the comparison has parameters for another number of targets, a number is not finite or negative, or there is not enough memory, with
     *     the bytes
     */
    public static BatchRows of(BatchForm form, double[] rows, int count, int targets, BitSet excluded) {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(excluded, "excluded");
        requireAtLeast(0, count, "count");
        requireAtLeast(1, targets, "targets");
        if (Math.multiplyFull(count, targets) > rows.length) {
            throw new ProfilingException(
                    "length-mismatch",
                    "an array of " + count + " rows of " + targets + " numbers must hold them all",
                    ProblemLocation.nowhere(),
                    rows.length + " numbers");
        }
        form.requireTargets(targets);
        // prepared, as panels, and as they are; once more as panels in single precision
        long bytes = 3L * Double.BYTES + (singleFilter(form, targets).isPresent() ? Float.BYTES : 0);
        Memory.requireBytes("preparing " + count + " rows of " + targets + " numbers", bytes * count * targets);
        for (int at = 0; at < count * targets; at++) {
            boolean fits = Double.isFinite(rows[at]) && (rows[at] >= 0 || form.takesNegative());
            if (!fits && !excluded.get(at / targets)) {
                throw new ProfilingException(
                        Double.isFinite(rows[at]) ? "negative-value" : "not-finite",
                        form.takesNegative()
                                ? "a number that is compared must be finite"
                                : "a number that is compared must be finite and not negative",
                        ProblemLocation.nowhere().with("row", at / targets).with("index", at % targets),
                        Double.toString(rows[at]));
            }
        }
        return prepared(form, rows, count, targets, excluded);
    }

    private static void requireAtLeast(int least, int number, String name) {
        if (number < least) {
            throw new ProfilingException(
                    "invalid-parameter",
                    name + " must be at least " + least,
                    ProblemLocation.nowhere(),
                    Integer.toString(number));
        }
    }

    /**
     * Returns these rows with an index, so that many jobs can skip pairs without each setting up an index of its own: alike rows side by side,
     * with boxes around them. No result depends on it. Comparisons without sums of differences or products have none, nor have rows of more than 256 targets or with many rows of extreme scale; they are returned as they are.
     *
     * @param by who does the work
     * @return the rows
     * @throws ProfilingException if there is not enough memory, with the bytes
     */
    public BatchRows withIndex(Execution by) {
        Objects.requireNonNull(by, "by");
        return index.isPresent() || !RowIndex.isSuited(this) ? this : indexed(by);
    }

    /** The same, however many rows are compared by the reference. */
    BatchRows indexed(Execution by) {
        return new BatchRows(this, RowIndex.of(this, by));
    }

    /**
     * {@return the comparison that they are prepared for, the object that was given}
     */
    public BatchForm form() {
        return form;
    }

    /**
     * {@return how many rows}
     */
    public int count() {
        return count;
    }

    /**
     * {@return how many numbers each row has}
     */
    public int targets() {
        return targets;
    }

    /** What pairs are compared by that sums do not decide. */
    double[] rows() {
        return rows;
    }

    /** What is summed. */
    double[] prepared() {
        return prepared;
    }

    /** The rows whose sums give values or bounds. */
    int[] ordinary() {
        return IntStream.range(0, count)
                .filter(row -> states[row] == RowState.ORDINARY)
                .toArray();
    }

    double trait(int row) {
        return traits[row];
    }

    double largestTrait() {
        return largestTrait;
    }

    RowState state(int row) {
        return states[row];
    }

    BitSet byReference() {
        return byReference;
    }

    BitSet undefined() {
        return undefined;
    }

    Panels panels() {
        return panels;
    }

    /** The panels for the filter in single precision, where there is one. */
    Optional<Panels> singlePanels() {
        return singlePanels;
    }

    /** The index, if they have one. */
    Optional<RowIndex> index() {
        return index;
    }

    /** The value of a pair that has not been summed. */
    double pair(int i, BatchRows other, int j) {
        if (states[i] == RowState.UNDEFINED || other.states[j] == RowState.UNDEFINED) {
            return Double.NaN;
        }
        if (states[i] == RowState.ORDINARY && other.states[j] == RowState.ORDINARY) {
            return form.pair(this, i, other, j);
        }
        return form.reference().apply(rows, i * targets, other.rows, j * targets, targets);
    }

    @Override
    public String toString() {
        return count + " prepared rows of " + targets + " targets, " + undefined.cardinality() + " without a value"
                + (index.isPresent() ? ", with an index" : "");
    }
}
