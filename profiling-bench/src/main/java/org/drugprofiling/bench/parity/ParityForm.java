package org.drugprofiling.bench.parity;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Whitening;
import org.drugprofiling.problem.ProfilingException;

/**
 * A comparison whose answers are held against the double loop.
 *
 * @param name its name
 * @param form its form
 * @param signed whether it takes negative numbers
 * @param targets the only number of targets it is for, 0 if any
 */
record ParityForm(String name, BatchForm form, boolean signed, int targets) {

    private static final int FIXED = 9;

    /**
     * {@return every batch form, parameters included, and every metric through its pair kernel}
     */
    static List<ParityForm> all() {
        List<ParityForm> forms = new ArrayList<>();
        for (Field field : BatchForms.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                forms.add(of(field.getName(), constant(field), 0));
            }
        }
        forms.add(of(
                "LARGEST_RELATIVE_DEVIATION in tolerances",
                BatchForms.largestRelativeDeviation(0.1, 0.2, 0.05, 0.3, 1, 0.15, 0.1, 0.4, 0.02),
                FIXED));
        for (double correlation : new double[] {0, 0.9, 0.9999999}) {
            forms.add(of("MAHALANOBIS at correlation " + correlation, mahalanobis(correlation), FIXED));
        }
        Set<String> batched = new HashSet<>();
        forms.forEach(form -> batched.add(form.name()));
        for (ComparisonMetric metric : ComparisonMetrics.all()) {
            if (!batched.contains(metric.id().replace('-', '_').toUpperCase(java.util.Locale.ROOT))) {
                BatchForm form = metric.orientation() == Orientation.HIGHER_IS_MORE_ALIKE
                        ? BatchForm.ofSimilarity(metric.kernel())
                        : BatchForm.ofDistance(metric.kernel());
                forms.add(new ParityForm(
                        metric.id() + " by pairs", form, metric.domain().contains(-1), 0));
            }
        }
        return List.copyOf(forms);
    }

    private static ParityForm of(String name, BatchForm form, int targets) {
        return new ParityForm(name, form, takesNegative(form, Math.max(1, targets)), targets);
    }

    private static boolean takesNegative(BatchForm form, int targets) {
        try {
            double[] row = new double[targets];
            row[0] = -1;
            BatchRows.of(form, row, 1, targets);
            return true;
        } catch (ProfilingException e) {
            return false;
        }
    }

    private static BatchForm constant(Field field) {
        try {
            return (BatchForm) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BatchForm mahalanobis(double correlation) {
        double[] covariance = new double[FIXED * FIXED];
        for (int i = 0; i < FIXED; i++) {
            for (int j = 0; j < FIXED; j++) {
                covariance[i * FIXED + j] = 0.1 * (1 + i) * (1 + j) * (i == j ? 1 : correlation);
            }
        }
        double[] lower = new double[FIXED * FIXED];
        Whitening.factor(covariance, lower, FIXED);
        return BatchForms.mahalanobisOfFactor(lower, FIXED);
    }
}
