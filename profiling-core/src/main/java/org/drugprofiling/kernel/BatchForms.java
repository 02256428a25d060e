package org.drugprofiling.kernel;

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
            new UnitForm(CorrelationKernels::pearson, Preparation.CENTRED, UnitDerivation.SIMILARITY);

    /** {@link CorrelationKernels#pearsonDistance}, as {@link #PEARSON}. */
    public static final BatchForm PEARSON_DISTANCE =
            new UnitForm(CorrelationKernels::pearsonDistance, Preparation.CENTRED, UnitDerivation.DISTANCE);

    /** {@link CorrelationKernels#pearsonDistance100}, as {@link #PEARSON}. */
    public static final BatchForm PEARSON_DISTANCE_100 =
            new UnitForm(CorrelationKernels::pearsonDistance100, Preparation.CENTRED, UnitDerivation.DISTANCE_100);

    /** {@link CorrelationKernels#pearsonChord}: sums of squared differences of such rows, products as a filter. */
    public static final BatchForm PEARSON_CHORD =
            new UnitForm(CorrelationKernels::pearsonChord, Preparation.CENTRED, UnitDerivation.CHORD);

    /** {@link CorrelationKernels#spearman}: {@link #PEARSON} of mid-ranks. */
    public static final BatchForm SPEARMAN =
            new UnitForm(CorrelationKernels::spearman, Preparation.RANKED, UnitDerivation.SIMILARITY);

    /** {@link CorrelationKernels#cosine}: sums of products of rows of length 1. */
    public static final BatchForm COSINE =
            new UnitForm(CorrelationKernels::cosine, Preparation.AS_IT_IS, UnitDerivation.SIMILARITY);

    /** {@link CorrelationKernels#angle}: products are a filter only. */
    public static final BatchForm ANGLE =
            new UnitForm(CorrelationKernels::angle, Preparation.AS_IT_IS, UnitDerivation.ANGLE);

    /** {@link CorrelationKernels#squaredCosine100}, as {@link #COSINE}. */
    public static final BatchForm SQUARED_COSINE_100 =
            new UnitForm(CorrelationKernels::squaredCosine100, Preparation.AS_IT_IS, UnitDerivation.SQUARED_100);

    /** {@link CorrelationKernels#squaredCosineDistance100}, as {@link #COSINE}. */
    public static final BatchForm SQUARED_COSINE_DISTANCE_100 = new UnitForm(
            CorrelationKernels::squaredCosineDistance100, Preparation.AS_IT_IS, UnitDerivation.SQUARED_DISTANCE_100);

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

    private BatchForms() {}

    /**
     * Returns the largest relative deviation in units of tolerances, as {@link #LARGEST_RELATIVE_DEVIATION}.
     *
     * @param tolerances one for each target, finite and above 0
     * @return the form, for rows of as many targets
     * @throws ProfilingException if there is none or one is not finite or not above 0
     */
    public static BatchForm largestRelativeDeviation(double... tolerances) {
        return ToleranceForm.of(tolerances);
    }

    /**
     * Returns the Mahalanobis distance {@link Whitening#distance}: squared differences of whitened rows are a filter. Factors of extreme scale or condition give a
     * form that compares pair by pair.
     *
     * @param lower what {@link Whitening#factor} has written, row by row
     * @param targets number of targets, as many as the factor has rows and columns
     * @return the form, for rows of as many targets
     * @throws ProfilingException if the factor has another size or a number on its diagonal that is not finite or not above 0
     */
    public static BatchForm mahalanobis(double[] lower, int targets) {
        return WhitenedForm.of(lower, targets);
    }
}
