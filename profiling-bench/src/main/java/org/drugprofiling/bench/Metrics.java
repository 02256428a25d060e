package org.drugprofiling.bench;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.drugprofiling.kernel.BatchForm;
import org.drugprofiling.kernel.BatchForms;
import org.drugprofiling.kernel.DistanceKernels;
import org.drugprofiling.kernel.Whitening;

/**
 * The comparisons by name: every constant of {@link BatchForms}, two that need numbers of their own, and one without a batch form.
 */
public final class Metrics {

    /** The metric of most figures. */
    public static final String PEARSON_DISTANCE = "pearson-distance";

    private static final String MAHALANOBIS = "mahalanobis";
    private static final String TOLERANCES = "largest-relative-deviation-of-tolerances";
    private static final String PAIR_BY_PAIR = "manhattan-pair-by-pair";

    private Metrics() {}

    /**
     * {@return the names, {@code pearson-distance} for example}
     */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Field field : BatchForms.class.getFields()) {
            if (BatchForm.class.isAssignableFrom(field.getType())) {
                names.add(field.getName().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        names.addAll(List.of(MAHALANOBIS, TOLERANCES, PAIR_BY_PAIR));
        return List.copyOf(names);
    }

    /**
     * Returns a comparison.
     *
     * @param name one of {@link #names}
     * @param targets for how many targets
     * @return its form
     */
    public static BatchForm form(String name, int targets) {
        switch (name) {
            case MAHALANOBIS:
                return BatchForms.mahalanobisOfFactor(lower(targets), targets);
            case TOLERANCES:
                double[] tolerances = new double[targets];
                Arrays.setAll(tolerances, k -> 0.1 + 0.01 * k);
                return BatchForms.largestRelativeDeviation(tolerances);
            case PAIR_BY_PAIR:
                return BatchForm.ofDistance(DistanceKernels::manhattan);
            default:
                try {
                    return (BatchForm) BatchForms.class
                            .getField(name.toUpperCase(Locale.ROOT).replace('-', '_'))
                            .get(null);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("no metric " + name + ", there are " + names(), e);
                }
        }
    }

    /** The factor of a covariance of 0.01 on the diagonal and 0.002 beside it. */
    private static double[] lower(int targets) {
        double[] covariance = new double[targets * targets];
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j < targets; j++) {
                covariance[i * targets + j] = i == j ? 0.01 : 0.002;
            }
        }
        double[] lower = new double[targets * targets];
        if (!Whitening.factor(covariance, lower, targets)) {
            throw new IllegalStateException("the covariance of the benchmark has no factor");
        }
        return lower;
    }
}
