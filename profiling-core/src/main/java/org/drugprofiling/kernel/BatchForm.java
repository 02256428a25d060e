package org.drugprofiling.kernel;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * How one comparison is computed for many rows at once, for example {@link BatchForms#PEARSON_DISTANCE}: rows centred and of length 1, sums of
 * products, 1 − sum. A batch form changes no bit of a value: what sums do not give exactly they only exclude, by a proven bound, and what is left is
 * compared by the reference.
 *
 * @since 0.1.0
 */
public abstract class BatchForm {

    private final PairKernel reference;
    private final boolean similarity;
    // 0 for any number of targets
    private final int onlyTargets;

    BatchForm(PairKernel reference, boolean similarity) {
        this(reference, similarity, 0);
    }

    BatchForm(PairKernel reference, boolean similarity, int onlyTargets) {
        this.reference = Objects.requireNonNull(reference, "reference");
        this.similarity = similarity;
        this.onlyTargets = onlyTargets;
    }

    /**
     * Returns the form that compares each pair by itself, for a comparison whose low values mean alike.
     *
     * @param kernel the comparison
     * @return the form
     */
    public static BatchForm ofDistance(PairKernel kernel) {
        return new ReferenceForm(Objects.requireNonNull(kernel, "kernel"), false, 0);
    }

    /**
     * Returns the form that compares each pair by itself, for a comparison whose high values mean alike.
     *
     * @param kernel the comparison
     * @return the form
     */
    public static BatchForm ofSimilarity(PairKernel kernel) {
        return new ReferenceForm(Objects.requireNonNull(kernel, "kernel"), true, 0);
    }

    /** The same as {@link #ofDistance(PairKernel)}, for rows of so many targets only. */
    static BatchForm ofDistance(PairKernel kernel, int targets) {
        return new ReferenceForm(kernel, false, targets);
    }

    /** Refuses rows of another number of targets than the comparison has parameters for. */
    final void requireTargets(int targets) {
        if (onlyTargets != 0 && targets != onlyTargets) {
            throw new ProfilingException(
                    "length-mismatch",
                    "rows must have the " + onlyTargets + " targets that the comparison has parameters for",
                    ProblemLocation.nowhere(),
                    targets + " targets");
        }
    }

    /** Refuses rows prepared for another form than this one; {@code what} has to be prepared for one form. */
    final void requireSame(BatchForm other, String what) {
        if (other != this) {
            boolean alike = toString().equals(other.toString());
            throw new ProfilingException(
                    "form-mismatch",
                    what + " must be prepared for "
                            + (alike ? "one form object, which is kept and used again" : "the same comparison"),
                    ProblemLocation.nowhere(),
                    alike ? "two objects of " + this : this + " and " + other);
        }
    }

    /** Whether a limit selects alike pairs: at most a distance, at least a similarity. */
    final boolean isAlike(ScoreLimit limit) {
        return limit.isUpper() != similarity;
    }

    /** Refuses a limit that selects the unlike pairs. */
    final void requireAlike(ScoreLimit limit) {
        if (!isAlike(limit)) {
            throw new ProfilingException(
                    "unlike-limit",
                    similarity
                            ? "a limit of a similarity must be at least or above a number"
                            : "a limit of a distance must be at most or below a number",
                    ProblemLocation.nowhere().with("comparison", this),
                    limit.toString());
        }
    }

    /**
     * {@return the comparison of a pair, whose bits every job gives}
     */
    public final PairKernel reference() {
        return reference;
    }

    /**
     * {@return whether high values mean alike}
     */
    public final boolean isSimilarity() {
        return similarity;
    }

    /**
     * {@return whether sums of many pairs at once are of any use; otherwise every pair is compared by the reference}
     */
    public boolean isBatched() {
        return true;
    }

    /** Whether rows may hold negative numbers. */
    boolean takesNegative() {
        return true;
    }

    /** Whether ordinary rows are prepared with length 1, as {@link SingleBound} demands. */
    boolean hasUnitRows() {
        return false;
    }

    /** The number of which a row consists in a panel that is not ordinary. */
    double filler() {
        return 0;
    }

    /** What prepared rows of this form are known by in a file: the comparison and all that it depends on; empty if they cannot be kept. */
    Optional<String> signature() {
        return Optional.empty();
    }

    /** Writes out what is summed of a row. */
    abstract RowState prepare(double[] in, int from, double[] out, int outFrom, int targets);

    /** A number of a prepared row that values or limits depend on, for example the sum of the row. */
    double trait(double[] prepared, int from, int targets) {
        return 0;
    }

    /** Whether pairs that need it are compared as prepared rows, so that the rows themselves are not kept. */
    boolean comparesPrepared() {
        return false;
    }

    /** The sums that give values, {@code null} if none do. */
    abstract @Nullable Accumulation sums();

    /** The value of an ordinary pair from its sum of {@link #sums}. */
    abstract double value(double sum, BatchRows a, int i, BatchRows b, int j);

    /**
     * The limit of {@link #sums} from which on the value does not follow from the sum ({@link Accumulation.Kind#reaches}) and is computed from the rows;
     * {@code NaN} if {@link #values} takes any sum.
     */
    double seam() {
        return Double.NaN;
    }

    /**
     * Replaces the sums of an ordinary row with ordinary rows that follow one another by the values of these pairs; where a sum reaches the {@link #seam} the
     * number is arbitrary.
     */
    void values(double[] sums, int count, BatchRows a, int i, BatchRows b, int firstColumn) {
        for (int at = 0; at < count; at++) {
            sums[at] = value(sums[at], a, i, b, firstColumn + at);
        }
    }

    /** The value of an ordinary pair without its sum. */
    double pair(BatchRows a, int i, BatchRows b, int j) {
        int p = a.targets();
        return reference.apply(a.rows(), i * p, b.rows(), j * p, p);
    }

    /** The sums that exclude pairs less alike than a score, {@code null} if none do. */
    abstract @Nullable Accumulation filter(double score, int targets);

    /** Whether {@link #filter} is the same for each score, so that limits may differ from row to row. */
    boolean filtersAnyScore() {
        return true;
    }

    /**
     * A limit that the sum of {@link #filter} of each ordinary pair reaches whose value is at least as alike as the score.
     *
     * @param score the score, itself already beyond every score that is rounded to what is looked for
     * @param a the rows
     * @param i which of them
     * @param b the rows that it is compared with, all of them
     */
    abstract double limit(double score, BatchRows a, int i, BatchRows b);

    /** {@return the comparison by its name, with the hash of its factor if it has one} */
    @Override
    public String toString() {
        return signature().orElse(similarity ? "a similarity pair by pair" : "a distance pair by pair");
    }

    /** Every pair by itself. */
    private static final class ReferenceForm extends BatchForm {

        private ReferenceForm(PairKernel kernel, boolean similarity, int onlyTargets) {
            super(kernel, similarity, onlyTargets);
        }

        @Override
        public boolean isBatched() {
            return false;
        }

        @Override
        RowState prepare(double[] in, int from, double[] out, int outFrom, int targets) {
            return RowState.BY_REFERENCE;
        }

        @Override
        @Nullable Accumulation sums() {
            return null;
        }

        @Override
        double value(double sum, BatchRows a, int i, BatchRows b, int j) {
            return pair(a, i, b, j);
        }

        @Override
        @Nullable Accumulation filter(double score, int targets) {
            return null;
        }

        @Override
        double limit(double score, BatchRows a, int i, BatchRows b) {
            return Double.NEGATIVE_INFINITY;
        }
    }
}
