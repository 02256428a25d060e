package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A form with parameters for each target takes rows of as many targets and no others. */
class FormParametersTest {

    private static final double[] ROWS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    private static String code(Executable call) {
        return assertThrows(ProfilingException.class, call).code();
    }

    private static BatchForm mahalanobis(double scale) {
        double[] lower = new double[9];
        assertTrue(Whitening.factor(new double[] {scale, 0, 0, 0, 1, 0, 0, 0, 1}, lower, 3));
        return BatchForms.mahalanobis(lower, 3);
    }

    @Test
    void rowsOfAnotherNumberOfTargetsAreRefused() {
        // the last one is of extreme scale and compares pair by pair
        for (BatchForm form : new BatchForm[] {
            mahalanobis(1), mahalanobis(0x1p-900), BatchForms.largestRelativeDeviation(0.1, 0.1, 0.1)
        }) {
            assertEquals(4, BatchRows.of(form, ROWS, 4, 3).count());
            assertEquals("length-mismatch", code(() -> BatchRows.of(form, ROWS, 6, 2)));
            assertEquals("length-mismatch", code(() -> BatchRows.of(form, ROWS, 3, 4)));
        }
        assertEquals(6, BatchRows.of(BatchForms.EUCLIDEAN, ROWS, 6, 2).count());
    }

    @Test
    void impossibleParametersAreRefused() {
        assertEquals("length-mismatch", code(() -> BatchForms.mahalanobis(new double[] {1, 0, 0, 1}, 3)));
        assertEquals("length-mismatch", code(() -> BatchForms.mahalanobis(new double[9], 2)));
        assertEquals("length-mismatch", code(() -> BatchForms.mahalanobis(new double[0], 0)));
        assertEquals("length-mismatch", code(() -> BatchForms.largestRelativeDeviation()));
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals("invalid-parameter", code(() -> BatchForms.mahalanobis(new double[] {1, 0, 0, bad}, 2)));
            assertEquals("invalid-parameter", code(() -> BatchForms.largestRelativeDeviation(0.1, bad)));
        }
    }

    @Test
    void twoFormsAreNotOneHoweverEqual() {
        BatchRows first = BatchRows.of(BatchForms.largestRelativeDeviation(0.1, 0.1), ROWS, 6, 2);
        BatchRows second = BatchRows.of(BatchForms.largestRelativeDeviation(0.1, 0.1), ROWS, 6, 2);
        assertEquals("form-mismatch", code(() -> PairJob.between(first, second)));
    }
}
