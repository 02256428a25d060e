package org.drugprofiling.population;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * A population rule bound to the rows of one table: it labels each pair of rows, or says why it leaves the pair out.
 *
 * @since 0.1.0
 */
public interface PairLabelling {

    /**
     * Labels a pair.
     *
     * @param i a row
     * @param j another row
     * @return the verdict
     */
    Verdict verdict(int i, int j);

    /**
     * Names the source of a row, on the level at which the rule speaks of "the same".
     *
     * @param row a row
     * @return the source, for counting, weighting and folds
     */
    String source(int row);

    /**
     * A label, or the reason why there is none.
     *
     * @param label the label, or {@code null}
     * @param leftOut the reason, or {@code null}
     */
    record Verdict(@Nullable PairLabel label, @Nullable LeftOut leftOut) {

        /** Linked. */
        public static final Verdict LINKED = new Verdict(PairLabel.LINKED, null);
        /** Unlinked. */
        public static final Verdict UNLINKED = new Verdict(PairLabel.UNLINKED, null);

        /**
         * Checks that there is exactly one of them.
         */
        public Verdict {
            if ((label == null) == (leftOut == null)) {
                throw new ProfilingException(
                        "invalid-verdict", "a verdict must be a label or a reason, not both and not neither");
            }
        }

        /**
         * Returns the verdict that leaves a pair out.
         *
         * @param reason why
         * @return the verdict
         */
        public static Verdict leftOut(LeftOut reason) {
            return new Verdict(null, Objects.requireNonNull(reason));
        }

        /**
         * {@return the label, empty if the pair is left out}
         */
        public Optional<PairLabel> knownLabel() {
            return Optional.ofNullable(label);
        }
    }
}
