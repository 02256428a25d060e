package org.drugprofiling.kernel;

import java.util.List;
import java.util.Objects;
import org.drugprofiling.kernel.DifferenceForm.Distance;
import org.drugprofiling.kernel.UnitForm.Preparation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The comparisons that are computed for many rows at once. Every other comparison runs through the same jobs pair by pair
 * ({@link BatchForm#ofDistance}, {@link BatchForm#ofSimilarity}).
 *
 * @since 0.1.0
 */
public final class BatchForms {

    /** {@link CorrelationKernels#pearson}: sums of products of centred rows of length 1. */
    public static final BatchForm PEARSON =
            new UnitForm("pearson", CorrelationKernels::pearson, Preparation.CENTRED, UnitDerivation.SIMILARITY);

    /** {@link CorrelationKernels#pearsonDistance}, as {@link #PEARSON}. */
    public static final BatchForm PEARSON_DISTANCE = new UnitForm(
            "pearson-distance", CorrelationKernels::pearsonDistance, Preparation.CENTRED, UnitDerivation.DISTANCE);

    /** {@link CorrelationKernels#pearsonDistance100}, as {@link #PEARSON}. */
    public static final BatchForm PEARSON_DISTANCE_100 = new UnitForm(
            "pearson-distance-100",
            CorrelationKernels::pearsonDistance100,
            Preparation.CENTRED,
            UnitDerivation.DISTANCE_100);

    /** {@link CorrelationKernels#pearsonChord}: sums of squared differences of such rows, products as a filter. */
    public static final BatchForm PEARSON_CHORD =
            new UnitForm("pearson-chord", CorrelationKernels::pearsonChord, Preparation.CENTRED, UnitDerivation.CHORD);

    /** {@link CorrelationKernels#spearman}: {@link #PEARSON} of mid-ranks. */
    public static final BatchForm SPEARMAN =
            new UnitForm("spearman", CorrelationKernels::spearman, Preparation.RANKED, UnitDerivation.SIMILARITY);

    /** {@link CorrelationKernels#cosine}: sums of products of rows of length 1. */
    public static final BatchForm COSINE =
            new UnitForm("cosine", CorrelationKernels::cosine, Preparation.AS_IT_IS, UnitDerivation.SIMILARITY);

    /** {@link CorrelationKernels#angle}: products are a filter only. */
    public static final BatchForm ANGLE =
            new UnitForm("angle", CorrelationKernels::angle, Preparation.AS_IT_IS, UnitDerivation.ANGLE);

    /** {@link CorrelationKernels#squaredCosine100}, as {@link #COSINE}. */
    public static final BatchForm SQUARED_COSINE_100 = new UnitForm(
            "squared-cosine-100",
            CorrelationKernels::squaredCosine100,
            Preparation.AS_IT_IS,
            UnitDerivation.SQUARED_100);

    /** {@link CorrelationKernels#squaredCosineDistance100}, as {@link #COSINE}. */
    public static final BatchForm SQUARED_COSINE_DISTANCE_100 = new UnitForm(
            "squared-cosine-distance-100",
            CorrelationKernels::squaredCosineDistance100,
            Preparation.AS_IT_IS,
            UnitDerivation.SQUARED_DISTANCE_100);

    /** {@link DistanceKernels#euclidean}: sums of squared differences. */
    public static final BatchForm EUCLIDEAN = new DifferenceForm(DistanceKernels::euclidean, Distance.EUCLIDEAN);

    /** {@link DistanceKernels#squaredEuclidean}, as {@link #EUCLIDEAN}. */
    public static final BatchForm SQUARED_EUCLIDEAN =
            new DifferenceForm(DistanceKernels::squaredEuclidean, Distance.SQUARED_EUCLIDEAN);

    /** {@link DistanceKernels#manhattan}: sums of absolute differences. */
    public static final BatchForm MANHATTAN = new DifferenceForm(DistanceKernels::manhattan, Distance.MANHATTAN);

    /** {@link DistanceKernels#canberra}: Canberra sums. */
    public static final BatchForm CANBERRA = new CanberraForm(DistanceKernels::canberra, CanberraForm.Distance.SUM);

    /** {@link DistanceKernels#canberraRescaled}: Canberra sums; pairs of rows that both have zeros one by one. */
    public static final BatchForm CANBERRA_RESCALED =
            new CanberraForm(DistanceKernels::canberraRescaled, CanberraForm.Distance.RESCALED);

    /** {@link DistanceKernels#canberraMean}: Canberra sums; pairs of rows that both have zeros one by one. */
    public static final BatchForm CANBERRA_MEAN =
            new CanberraForm(DistanceKernels::canberraMean, CanberraForm.Distance.MEAN);

    /** {@link DistanceKernels#largestRelativeDeviation}: what is in excess of the limit is a filter of links. */
    public static final BatchForm LARGEST_RELATIVE_DEVIATION = ToleranceForm.plain();

    /** {@link DistanceKernels#brayCurtis}: sums of absolute differences, and of rows. */
    public static final BatchForm BRAY_CURTIS = ShareForm.brayCurtis();

    /** {@link DistanceKernels#soergel}: sums of absolute differences are a filter. */
    public static final BatchForm SOERGEL = ShareForm.soergel();

    /** {@link CompositionKernels#renkonen}: sums of absolute differences of proportions. */
    public static final BatchForm RENKONEN = ProportionForm.renkonen();

    /** {@link CompositionKernels#hellinger}: squared differences of roots of proportions are a filter. */
    public static final BatchForm HELLINGER = ProportionForm.hellinger();

    private static final List<BatchForm> UNITS = List.of(
            PEARSON,
            PEARSON_DISTANCE,
            PEARSON_DISTANCE_100,
            PEARSON_CHORD,
            SPEARMAN,
            COSINE,
            ANGLE,
            SQUARED_COSINE_100,
            SQUARED_COSINE_DISTANCE_100);

    private BatchForms() {}

    /** The name of the form that has a signature; the signature where that says it. */
    static String nameOf(String signature) {
        return UNITS.stream()
                .filter(form -> form.signature().orElseThrow().equals(signature))
                .map(BatchForm::toString)
                .findFirst()
                .orElse(signature);
    }

    /**
     * Returns the largest relative deviation in units of tolerances, as {@link #LARGEST_RELATIVE_DEVIATION}.
     *
     * @param tolerances one for each target, finite and above 0
     * @return the form, for rows of as many targets
     * @throws ProfilingException if there is none or one is not finite or not above 0
     */
    public static BatchForm largestRelativeDeviation(double... tolerances) {
        return ToleranceForm.of(Objects.requireNonNull(tolerances, "tolerances"));
    }

    /**
     * Returns the Mahalanobis distance for a covariance, with the bits of the metric {@code ComparisonMetrics.mahalanobis} of the same covariance. Each call
     * gives a form of its own: keep it, and prepare all rows that are compared with each other for that one.
     *
     * @param covariance one row for each target, symmetric; copied
     * @return the form, for rows of as many targets
     * @throws ProfilingException as {@link Whitening#factorOf}
     */
    public static BatchForm mahalanobis(double[][] covariance) {
        return WhitenedForm.of(Whitening.factorOf(covariance), covariance.length);
    }

    /**
     * Returns the Mahalanobis distance {@link Whitening#distance} for a covariance that has been factored; {@link #mahalanobis} takes the covariance itself.
     * Squared differences of whitened rows are a filter. Factors of extreme scale or condition give a form that compares pair by pair. Each call gives a form of
     * its own, as there.
     *
     * @param lower L with covariance LLᵀ, row by row: what {@link Whitening#factor} has written; copied
     * @param targets number of targets, as many as the factor has rows and columns
     * @return the form, for rows of as many targets
     * @throws ProfilingException if the factor has another size, a number above its diagonal that is not 0, one that is not finite, or one on its diagonal that is
     *     not above 0
     */
    public static BatchForm mahalanobisOfFactor(double[] lower, int targets) {
        return WhitenedForm.of(Objects.requireNonNull(lower, "lower"), targets);
    }
}
