package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Locale;
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
        return BatchForms.mahalanobisOfFactor(lower, 3);
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
        assertEquals("length-mismatch", code(() -> BatchForms.mahalanobisOfFactor(new double[] {1, 0, 0, 1}, 3)));
        assertEquals("length-mismatch", code(() -> BatchForms.mahalanobisOfFactor(new double[9], 2)));
        assertEquals("length-mismatch", code(() -> BatchForms.mahalanobisOfFactor(new double[0], 0)));
        assertEquals("length-mismatch", code(() -> BatchForms.largestRelativeDeviation()));
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(
                    "invalid-parameter", code(() -> BatchForms.mahalanobisOfFactor(new double[] {1, 0, 0, bad}, 2)));
            assertEquals("invalid-parameter", code(() -> BatchForms.largestRelativeDeviation(0.1, bad)));
        }
    }

    @Test
    void aCovarianceIsNoFactor() {
        ProfilingException refusal = assertThrows(
                ProfilingException.class, () -> BatchForms.mahalanobisOfFactor(new double[] {1, 0.5, 0.5, 1}, 2));
        assertEquals("invalid-parameter", refusal.code());
        assertEquals(
                "the factor of a covariance must be 0 above its diagonal, unlike the covariance itself, was 0.5 (row 0, column 1)",
                refusal.getMessage());
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertEquals(
                    "the factor of a covariance must hold finite numbers only, was " + bad + " (row 0, column 1)",
                    assertThrows(
                                    ProfilingException.class,
                                    () -> BatchForms.mahalanobisOfFactor(new double[] {1, bad, 0, 1}, 2))
                            .getMessage());
            assertEquals(
                    "the factor of a covariance must hold finite numbers only, was " + bad + " (row 1, column 0)",
                    assertThrows(
                                    ProfilingException.class,
                                    () -> BatchForms.mahalanobisOfFactor(new double[] {1, 0, bad, 1}, 2))
                            .getMessage());
        }
    }

    /** By hand: S⁻¹ = (4/3)(1 −½ / −½ 1), so the differences (1, 0) and (0, 1) have the distance √(4/3), and (1, −1) has 2; taken for a factor, S would give √(1 + ¼). */
    @Test
    void theDistanceOfACovarianceIsThatOfItsInverse() {
        BatchForm form = BatchForms.mahalanobis(new double[][] {{1, 0.5}, {0.5, 1}});
        double[] values = PairJob.allPairs(BatchRows.of(form, new double[][] {{3, 2}, {2, 2}, {3, 1}}))
                .values();
        double expected = 1.1547005383792515;
        assertArrayEquals(new double[] {expected, expected, 2}, values, 4e-16);
        assertEquals("invalid-covariance", code(() -> BatchForms.mahalanobis(new double[][] {{1, 0.5}, {0, 1}})));
        assertEquals("invalid-covariance", code(() -> BatchForms.mahalanobis(new double[0][])));
        assertEquals("singular-covariance", code(() -> BatchForms.mahalanobis(new double[][] {{1, 1}, {1, 1}})));
    }

    @Test
    void twoFormsAreNotOneHoweverEqual() {
        BatchRows first = BatchRows.of(BatchForms.largestRelativeDeviation(0.1, 0.1), ROWS, 6, 2);
        BatchRows second = BatchRows.of(BatchForms.largestRelativeDeviation(0.1, 0.1), ROWS, 6, 2);
        assertEquals(
                "both sets of a job must be prepared for one form object, which is kept and used again, "
                        + "was two objects of largest-relative-deviation in tolerances [0.1, 0.1]",
                mismatch(first, second));
        double[][] covariance = {{1, 0.5}, {0.5, 1}};
        assertTrue(mismatch(
                        BatchRows.of(BatchForms.mahalanobis(covariance), ROWS, 6, 2),
                        BatchRows.of(BatchForms.mahalanobis(covariance), ROWS, 6, 2))
                .contains("which is kept and used again, was two objects of mahalanobis "));
    }

    private static String mismatch(BatchRows first, BatchRows second) {
        ProfilingException refusal = assertThrows(ProfilingException.class, () -> PairJob.between(first, second));
        assertEquals("form-mismatch", refusal.code());
        return refusal.getMessage();
    }

    @Test
    void formsThatDifferAreNamed() {
        BatchRows first = BatchRows.of(BatchForms.PEARSON_DISTANCE, ROWS, 6, 2);
        assertEquals(
                "both sets of a job must be prepared for the same comparison, was pearson-distance and canberra",
                mismatch(first, BatchRows.of(BatchForms.CANBERRA, ROWS, 6, 2)));
        BatchRows own = BatchRows.of(BatchForm.ofSimilarity(CompositionKernels::tanimoto), ROWS, 6, 2);
        assertTrue(mismatch(first, own).endsWith("was pearson-distance and a similarity pair by pair"));
        PreparedDatabase database = PreparedDatabase.of(first, "", Execution.inCallingThread());
        assertEquals(
                "rows and database must be prepared for the same comparison, was pearson-distance and a similarity pair by pair",
                assertThrows(ProfilingException.class, () -> database.nearest(own, 1, Execution.inCallingThread()))
                        .getMessage());
    }

    /** The constants bear the names of their metrics. */
    @Test
    void everyFormIsNamed() throws IllegalAccessException {
        for (Field field : BatchForms.class.getFields()) {
            BatchForm form = (BatchForm) field.get(null);
            assertEquals(field.getName().toLowerCase(Locale.ROOT).replace('_', '-'), form.toString());
            form.signature().ifPresent(signature -> assertEquals(form.toString(), BatchForms.nameOf(signature)));
        }
    }
}
