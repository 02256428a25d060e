package org.drugprofiling.evaluation;

/**
 * What a two-level model says of two sets of rows, for example a log10 likelihood ratio of 2.77.
 *
 * @param log10 the log10 likelihood ratio, finite
 * @param control where the mean of the control rows lies in the background
 * @param recovered where the mean of the recovered rows lies in the background
 * @since 0.1.0
 */
public record TwoLevelComparison(double log10, Typicality control, Typicality recovered) {

    /**
     * {@return whether the background represents both, so that the likelihood ratio may be used}
     */
    public boolean isRepresented() {
        return control.isRepresented() && recovered.isRepresented();
    }
}
