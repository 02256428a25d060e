package org.drugprofiling.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The metrics of the field, one documented constant each; for example {@link #PEARSON_DISTANCE_100}. No file on the class path
 * can replace one. "Parts" are what {@link ComparisonMetric#contributions} gives for each target.
 *
 * @since 0.1.0
 */
public final class ComparisonMetrics {

    /**
     * Pearson correlation. How alike the shapes of two profiles are, whatever their level and size.
     *
     * <ul>
     *   <li>Formula: r = Σ(a − ā)(b − b̄) / (‖a − ā‖ ‖b − b̄‖).
     *   <li>Orientation and range: similarity, −1 to 1, 1 for identical profiles.
     *   <li>Symmetric; shape only: invariant to a positive factor and a shift of each profile; no distance.
     *   <li>Undefined if fewer than four targets, or a profile is constant.
     *   <li>Zeros take part like any number; two profiles with one different peak each give −1/(p − 1), not −1.
     *   <li>Parts: ½(u − v)² of the centred profiles of length 1; they add up to 1 − r.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: 1 − r is computed without cancellation ({@link org.drugprofiling.kernel.CorrelationKernels}): right to 1e-12 relative down to 1e-6.
     *   <li>Elsewhere: PCC, r; the field's 100·r is this times 100.
     *   <li>Source: Andersson et al. 2007 (abstract): best for links of amphetamine after N+4R; no threshold is built in.
     * </ul>
     */
    public static final ComparisonMetric PEARSON = StandardMetric.PEARSON;

    /**
     * Pearson distance. One minus the Pearson correlation.
     *
     * <ul>
     *   <li>Formula: d = 1 − r.
     *   <li>Orientation and range: distance, 0 to 2, exactly 0 for identical profiles.
     *   <li>Symmetric; as {@link #PEARSON}; breaks the triangle inequality.
     *   <li>Undefined if fewer than four targets, or a profile is constant.
     *   <li>Zeros as {@link #PEARSON}.
     *   <li>Parts: as {@link #PEARSON}; they add up to the distance.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: right to 1e-12 relative down to 1e-6.
     *   <li>Elsewhere: correlation distance.
     *   <li>Source: Krawczyk and Parczewski 2001 (abstract) used 0.04 for Leuckart amphetamine; shown, never applied.
     * </ul>
     */
    public static final ComparisonMetric PEARSON_DISTANCE = StandardMetric.PEARSON_DISTANCE;

    /**
     * Pearson distance, 0 to 100. The Pearson distance on the scale that profiling software prints.
     *
     * <ul>
     *   <li>Formula: d = 100 (1 − r) / 2.
     *   <li>Orientation and range: distance, 0 to 100, exactly 0 for identical profiles.
     *   <li>Symmetric; as {@link #PEARSON}; breaks the triangle inequality.
     *   <li>Undefined if fewer than four targets, or a profile is constant.
     *   <li>Zeros as {@link #PEARSON}; two profiles with one different peak each and five targets give 62.5.
     *   <li>Parts: 25 (u − v)² of the centred profiles of length 1; they add up to the distance.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: right to 1e-12 relative down to 5e-5.
     *   <li>Elsewhere: PCC score.
     *   <li>Source: public code of Popovic 2020 (read).
     * </ul>
     */
    public static final ComparisonMetric PEARSON_DISTANCE_100 = StandardMetric.PEARSON_DISTANCE_100;

    /**
     * Pearson chord. Straight distance between centred profiles of length 1; orders pairs as the Pearson distance does.
     *
     * <ul>
     *   <li>Formula: d = ‖u − v‖ = √(2(1 − r)).
     *   <li>Orientation and range: distance, 0 to 2, exactly 0 for identical profiles.
     *   <li>Symmetric; as {@link #PEARSON}; holds the triangle inequality, so it may be indexed.
     *   <li>Undefined if fewer than four targets, or a profile is constant.
     *   <li>Zeros as {@link #PEARSON}.
     *   <li>Parts: (u − v)² of the centred profiles of length 1; they add up to the square of the distance.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: right to 1e-15 relative plus 1e-15 absolute; so a chord of 1e-6 is right to 1e-9 of itself.
     *   <li>Elsewhere: not √((1 − r)/2), which is half of it.
     *   <li>Source: own arrangement of r.
     * </ul>
     */
    public static final ComparisonMetric PEARSON_CHORD = StandardMetric.PEARSON_CHORD;

    /**
     * Spearman rank correlation. Pearson correlation of the ranks of the targets.
     *
     * <ul>
     *   <li>Formula: ρ = r(ranks of a, ranks of b), mid-ranks for ties.
     *   <li>Orientation and range: similarity, −1 to 1, 1 for identical profiles.
     *   <li>Symmetric; invariant to any increasing function of a profile.
     *   <li>Undefined if fewer than four targets, or a profile is constant.
     *   <li>Zeros tie with each other and share a mid-rank.
     *   <li>Parts: none: ranks belong to all targets together.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: as {@link #PEARSON}.
     *   <li>Elsewhere: Spearman's rho.
     *   <li>Source: textbook definition; checked against R and SciPy.
     * </ul>
     */
    public static final ComparisonMetric SPEARMAN = StandardMetric.SPEARMAN;

    /**
     * Kendall's tau-b. Share of target pairs that both profiles order alike, corrected for ties.
     *
     * <ul>
     *   <li>Formula: τ = (C − D) / √((n₀ − n₁)(n₀ − n₂)).
     *   <li>Orientation and range: similarity, −1 to 1, 1 for identical profiles.
     *   <li>Symmetric; invariant to any increasing function of a profile.
     *   <li>Undefined if fewer than four targets, or a profile is constant.
     *   <li>Zeros tie with each other.
     *   <li>Parts: none: pairs of targets are counted.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: counts are exact; one root and one division.
     *   <li>Elsewhere: tau-b; not tau-a or tau-c.
     *   <li>Source: textbook definition; checked against SciPy.
     * </ul>
     */
    public static final ComparisonMetric KENDALL_TAU_B = StandardMetric.KENDALL_TAU_B;

    /**
     * Cosine. Cosine of the angle between two profiles.
     *
     * <ul>
     *   <li>Formula: cos = a·b / (‖a‖ ‖b‖).
     *   <li>Orientation and range: similarity, −1 to 1 (0 to 1 without negative numbers), 1 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each profile.
     *   <li>Undefined if a profile is zero.
     *   <li>Zeros take part like any number.
     *   <li>Parts: ½(u − v)² of the profiles of length 1; they add up to 1 − cos.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: 1 − cos is computed without cancellation.
     *   <li>Elsewhere: dot product of unit profiles; Lociciro et al. 2008 (abstract) used it with N+S for cocaine.
     *   <li>Source: Lociciro et al. 2008, abstract.
     * </ul>
     */
    public static final ComparisonMetric COSINE = StandardMetric.COSINE;

    /**
     * Angle. Angle between two profiles in radians.
     *
     * <ul>
     *   <li>Formula: d = 2 atan2(‖u − v‖, ‖u + v‖), u and v of length 1.
     *   <li>Orientation and range: distance, 0 to π (π/2 without negative numbers), exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each profile; holds the triangle inequality.
     *   <li>Undefined if a profile is zero.
     *   <li>Zeros take part like any number.
     *   <li>Parts: (u − v)² of the profiles of length 1; they add up to 4 sin²(d/2).
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: right to 1e-15 relative plus 1e-15 absolute at both ends, unlike arccos; so an angle of 1e-6 is right to 1e-9
     *       of itself.
     *   <li>Elsewhere: spectral angle.
     *   <li>Source: Kahan's form of the angle between vectors.
     * </ul>
     */
    public static final ComparisonMetric ANGLE = StandardMetric.ANGLE;

    /**
     * Squared cosine, 0 to 100. Square of the cosine on a scale of 100. Opposite directions count as alike, so never use it after centring.
     *
     * <ul>
     *   <li>Formula: s = 100 cos².
     *   <li>Orientation and range: similarity, 0 to 100, 100 for identical profiles.
     *   <li>Symmetric; invariant to any factor of each profile.
     *   <li>Undefined if a profile is zero.
     *   <li>Zeros take part like any number.
     *   <li>Parts: (u − v)², or (u + v)² where the cosine is negative, of the profiles of length 1, times 50 (1 + |cos|); they add up to 100 − s.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: as {@link #COSINE}.
     *   <li>Elsewhere: match factor.
     *   <li>Source: public code of Popovic 2020 (read) in its distance form.
     * </ul>
     */
    public static final ComparisonMetric SQUARED_COSINE_100 = StandardMetric.SQUARED_COSINE_100;

    /**
     * Squared-cosine distance, 0 to 100. A hundred less the squared cosine. Opposite directions count as alike, so never use it after centring.
     *
     * <ul>
     *   <li>Formula: d = 100 − 100 cos², computed as 100 e (2 − e) with e = 1 − |cos|.
     *   <li>Orientation and range: distance, 0 to 100, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to any factor of each profile; breaks the triangle inequality.
     *   <li>Undefined if a profile is zero.
     *   <li>Zeros take part like any number.
     *   <li>Parts: as {@link #SQUARED_COSINE_100}; they add up to the distance.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: computed without cancellation.
     *   <li>Elsewhere: MCF score.
     *   <li>Source: public code of Popovic 2020 (read).
     * </ul>
     */
    public static final ComparisonMetric SQUARED_COSINE_DISTANCE_100 = StandardMetric.SQUARED_COSINE_DISTANCE_100;

    /**
     * Euclidean distance. Straight distance between two profiles.
     *
     * <ul>
     *   <li>Formula: d = √Σ(a − b)².
     *   <li>Orientation and range: distance, from 0, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to the same shift of both; holds the triangle inequality.
     *   <li>Never undefined, unless it is beyond the range of a double.
     *   <li>Zeros take part like any number.
     *   <li>Parts: (a − b)²; they add up to the square of the distance.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: one rounding for each target and one for the root.
     *   <li>Elsewhere: EUC; after division by deviations a diagonal Mahalanobis distance.
     *   <li>Source: Krawczyk and Parczewski 2001 (abstract) used 1 for Leuckart amphetamine, the scaling of the numbers not read; shown, never applied.
     * </ul>
     */
    public static final ComparisonMetric EUCLIDEAN = StandardMetric.EUCLIDEAN;

    /**
     * Squared Euclidean distance. Square of the Euclidean distance; orders pairs alike.
     *
     * <ul>
     *   <li>Formula: d = Σ(a − b)².
     *   <li>Orientation and range: distance, from 0, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to the same shift of both; breaks the triangle inequality.
     *   <li>Never undefined, unless it is beyond the range of a double.
     *   <li>Zeros take part like any number.
     *   <li>Parts: (a − b)²; they add up to the distance.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: one rounding for each target.
     *   <li>Elsewhere: sum of squared differences.
     *   <li>Source: textbook definition; checked against SciPy.
     * </ul>
     */
    public static final ComparisonMetric SQUARED_EUCLIDEAN = StandardMetric.SQUARED_EUCLIDEAN;

    /**
     * Manhattan distance. Sum of the absolute differences.
     *
     * <ul>
     *   <li>Formula: d = Σ|a − b|.
     *   <li>Orientation and range: distance, from 0 (to 2 after normalisation to the sum), exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to the same shift of both; holds the triangle inequality.
     *   <li>Never undefined, unless it is beyond the range of a double.
     *   <li>Zeros take part like any number.
     *   <li>Parts: |a − b|; they add up to the distance.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: one rounding for each target.
     *   <li>Elsewhere: MAN, city block; twice Bray–Curtis after normalisation to the sum.
     *   <li>Source: public code of Popovic 2020 (read).
     * </ul>
     */
    public static final ComparisonMetric MANHATTAN = StandardMetric.MANHATTAN;

    /**
     * Chebyshev distance. The largest absolute difference.
     *
     * <ul>
     *   <li>Formula: d = max|a − b|.
     *   <li>Orientation and range: distance, from 0, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to the same shift of both; holds the triangle inequality.
     *   <li>Never undefined, unless it is beyond the range of a double.
     *   <li>Zeros take part like any number.
     *   <li>Parts: none: the largest difference is the distance.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: one rounding.
     *   <li>Elsewhere: maximum distance.
     *   <li>Source: textbook definition; checked against SciPy and R.
     * </ul>
     */
    public static final ComparisonMetric CHEBYSHEV = StandardMetric.CHEBYSHEV;

    /**
     * Canberra distance. Sum of relative differences; small peaks weigh as much as large ones.
     *
     * <ul>
     *   <li>Formula: d = Σ|a − b| / (a + b).
     *   <li>Orientation and range: distance, 0 to the number of targets, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each target; holds the triangle inequality.
     *   <li>Never undefined: two zero profiles give 0.
     *   <li>Zeros: a target that is 0 in both contributes 0 (SciPy's convention); 0 against anything contributes 1.
     *   <li>Parts: the terms |a − b| / (a + b); they add up to the distance.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length.
     *   <li>Accuracy: terms are added two at a time ({@link org.drugprofiling.kernel.DistanceKernels}): right to 5e-15 relative, at any magnitude.
     *   <li>Elsewhere: not R's {@code dist}, which is {@link #CANBERRA_RESCALED}.
     *   <li>Source: SciPy documentation (read).
     * </ul>
     */
    public static final ComparisonMetric CANBERRA = StandardMetric.CANBERRA;

    /**
     * Canberra distance, rescaled. Canberra distance over the targets that are not 0 in both, scaled up to all targets.
     *
     * <ul>
     *   <li>Formula: d = (p / used) Σ|a − b| / (a + b).
     *   <li>Orientation and range: distance, 0 to the number of targets, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each target; holds the triangle inequality between profiles that are not zero.
     *   <li>Undefined if both profiles are zero.
     *   <li>Zeros: a target that is 0 in both is left out and the rest scaled up (R's convention).
     *   <li>Parts: (p / used) |a − b| / (a + b); they add up to the distance.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length.
     *   <li>Accuracy: one rounding for each operation.
     *   <li>Elsewhere: CAN; the {@code canberra} of R's {@code dist}.
     *   <li>Source: R manual of {@code dist} (read); Carby-Robinson et al. 2022 (abstract) used a Canberra distance for cocaine, convention not stated there.
     * </ul>
     */
    public static final ComparisonMetric CANBERRA_RESCALED = StandardMetric.CANBERRA_RESCALED;

    /**
     * Canberra distance, mean. Mean relative difference over the targets that are not 0 in both.
     *
     * <ul>
     *   <li>Formula: d = (1 / used) Σ|a − b| / (a + b).
     *   <li>Orientation and range: distance, 0 to 1, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each target; holds the triangle inequality between profiles that are not zero.
     *   <li>Undefined if both profiles are zero.
     *   <li>Zeros: a target that is 0 in both is left out.
     *   <li>Parts: (1 / used) |a − b| / (a + b); they add up to the distance.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length.
     *   <li>Accuracy: one rounding for each operation.
     *   <li>Elsewhere: own name; vegan's {@code canberra}.
     *   <li>Source: R package vegan, by comparison of results.
     * </ul>
     */
    public static final ComparisonMetric CANBERRA_MEAN = StandardMetric.CANBERRA_MEAN;

    /**
     * Largest relative deviation. How far the worst target lies from the mean of the two profiles, relative to that mean: the number
     * behind a rule that asks every target to agree within one tolerance.
     *
     * <ul>
     *   <li>Formula: d = max |m − b| / m with m = (a + b) / 2, which equals max |a − b| / (a + b).
     *   <li>Orientation and range: distance, 0 to 1, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each target; holds the triangle inequality.
     *   <li>Undefined if both profiles are zero.
     *   <li>Zeros: a target that is 0 in both contributes 0; 0 against anything gives 1.
     *   <li>Parts: none: the target that deviates most makes the value alone.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length.
     *   <li>Accuracy: one rounding for each operation.
     *   <li>Elsewhere: half of the relative difference |a − b| / m, which some tolerances mean.
     *   <li>Source: program of Overtoom 2021 for cocaine (read): link if no target exceeds a tolerance that the user sets; its comment says
     *       difference, its code takes this half. Tolerances of each target: {@link #largestRelativeDeviation(double...)}.
     * </ul>
     */
    public static final ComparisonMetric LARGEST_RELATIVE_DEVIATION = StandardMetric.LARGEST_RELATIVE_DEVIATION;

    /**
     * Bray–Curtis distance. Difference of two profiles relative to their total.
     *
     * <ul>
     *   <li>Formula: d = Σ|a − b| / Σ(a + b).
     *   <li>Orientation and range: distance, 0 to 1, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to the same factor of both; breaks the triangle inequality.
     *   <li>Undefined if both profiles are zero.
     *   <li>Zeros take part like any number.
     *   <li>Parts: |a − b| / Σ(a + b); they add up to the distance.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length.
     *   <li>Accuracy: one rounding for each operation.
     *   <li>Elsewhere: half the Manhattan distance after normalisation to the sum.
     *   <li>Source: textbook definition; checked against SciPy and R.
     * </ul>
     */
    public static final ComparisonMetric BRAY_CURTIS = StandardMetric.BRAY_CURTIS;

    /**
     * Soergel distance. Difference of two profiles relative to the larger of each pair of numbers.
     *
     * <ul>
     *   <li>Formula: d = Σ|a − b| / Σmax(a, b).
     *   <li>Orientation and range: distance, 0 to 1, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to the same factor of both; holds the triangle inequality.
     *   <li>Undefined if both profiles are zero.
     *   <li>Zeros take part like any number.
     *   <li>Parts: |a − b| / Σmax(a, b); they add up to the distance.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length.
     *   <li>Accuracy: one rounding for each operation.
     *   <li>Elsewhere: weighted Jaccard distance, Ružička; not the {@code Soergel} of R's proxy package, which divides term by term.
     *   <li>Source: textbook definition; checked against R's vegan (jaccard).
     * </ul>
     */
    public static final ComparisonMetric SOERGEL = StandardMetric.SOERGEL;

    /**
     * Tanimoto similarity, continuous. Overlap of two profiles as vectors.
     *
     * <ul>
     *   <li>Formula: s = a·b / (a·a + b·b − a·b), computed with the denominator ‖a − b‖² + a·b.
     *   <li>Orientation and range: similarity, −1/3 to 1 (0 to 1 without negative numbers), 1 for identical profiles.
     *   <li>Symmetric; invariant to the same factor of both; 1 − s breaks the triangle inequality.
     *   <li>Undefined if both profiles are zero.
     *   <li>Zeros take part like any number.
     *   <li>Parts: (a − b)² divided by the denominator; they add up to 1 − s.
     *   <li>Rejected: NaN and infinities; rows of different length.
     *   <li>Accuracy: the denominator does not cancel.
     *   <li>Elsewhere: extended Jaccard.
     *   <li>Source: textbook definition; checked against R's proxy (eJaccard).
     * </ul>
     */
    public static final ComparisonMetric TANIMOTO = StandardMetric.TANIMOTO;

    /**
     * Jaccard similarity of presence. Share of targets present in both among those present in either; present means above 0.
     *
     * <ul>
     *   <li>Formula: s = both / either.
     *   <li>Orientation and range: similarity, 0 to 1, 1 for identical profiles.
     *   <li>Symmetric; invariant to positive factors.
     *   <li>Undefined if nothing is present in either.
     *   <li>Zeros count as absent; set a limit with the presence step first.
     *   <li>Parts: 1 / either for each target present in one profile alone; they add up to 1 − s.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length.
     *   <li>Accuracy: exact counts, one division.
     *   <li>Elsewhere: not the weighted form, which is {@link #SOERGEL}.
     *   <li>Source: textbook definition; checked against R's {@code dist(binary)}.
     * </ul>
     */
    public static final ComparisonMetric JACCARD = StandardMetric.JACCARD;

    /**
     * Renkonen similarity. Overlap of two profiles as shares of their sums.
     *
     * <ul>
     *   <li>Formula: s = Σmin(p, q), p = a / Σa, q = b / Σb.
     *   <li>Orientation and range: similarity, 0 to 1, 1 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each profile; 1 − s holds the triangle inequality on shares.
     *   <li>Undefined if a profile is zero.
     *   <li>Zeros take part like any number.
     *   <li>Parts: ½|p − q|; they add up to 1 − s.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length.
     *   <li>Accuracy: computed as 1 − ½Σ|p − q| above ½.
     *   <li>Elsewhere: percentage similarity.
     *   <li>Source: textbook definition.
     * </ul>
     */
    public static final ComparisonMetric RENKONEN = StandardMetric.RENKONEN;

    /**
     * Hellinger distance. Straight distance between the roots of the shares.
     *
     * <ul>
     *   <li>Formula: d = ‖√p − √q‖ / √2, p = a / Σa, q = b / Σb.
     *   <li>Orientation and range: distance, 0 to 1, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each profile; holds the triangle inequality.
     *   <li>Undefined if a profile is zero.
     *   <li>Zeros take part like any number.
     *   <li>Parts: ½(√p − √q)²; they add up to the square of the distance.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length.
     *   <li>Accuracy: right to 5e-15 relative plus 5e-16 absolute; roots are subtracted as (p − q)/(√p + √q).
     *   <li>Elsewhere: Euclidean distance after N+2R, divided by √2; vegan's is not divided.
     *   <li>Source: textbook definition; checked against R's vegan.
     * </ul>
     */
    public static final ComparisonMetric HELLINGER = StandardMetric.HELLINGER;

    /**
     * Aitchison distance. Straight distance between centred log-ratios: relative differences without regard to the total.
     *
     * <ul>
     *   <li>Formula: d = ‖clr a − clr b‖, clr a = ln a − mean of ln a.
     *   <li>Orientation and range: distance, from 0, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to factors of each profile and of each target; holds the triangle inequality.
     *   <li>Never undefined.
     *   <li>Zeros are rejected: replace them by name first.
     *   <li>Parts: (clr a − clr b)²; they add up to the square of the distance.
     *   <li>Rejected: NaN, infinities, zero and negative numbers; rows of different length.
     *   <li>Accuracy: right to 5e-15 relative, however small the distance or different the totals: logarithms of exact quotients of
     *       quotients, by log1p up to 2.
     *   <li>Elsewhere: Euclidean distance after the centred log-ratio.
     *   <li>Source: textbook definition; worked example with 25 digits.
     * </ul>
     */
    public static final ComparisonMetric AITCHISON = StandardMetric.AITCHISON;

    private static final Pattern QUOTIENT = Pattern.compile("quotient\\[tolerance=([0-9.Ee-]+)]");

    private static final Pattern TOLERANCES =
            Pattern.compile("largest-relative-deviation\\[tolerances=([0-9.e-]+(?:;[0-9.e-]+)*)]");

    private ComparisonMetrics() {}

    /**
     * Returns the quotient method: the share of targets whose quotient lies within a tolerance of the median quotient, among
     * the targets present in either profile. It bears a different overall size, random variation of each peak and a few
     * strongly deviating peaks.
     *
     * <ul>
     *   <li>Formula: r = ln(a / b) over the targets present in both; s = count of |r − median r| ≤ ln(1 + tolerance), divided
     *       by the number of targets present in either. The median of an even count is the mean of the two middle ones.
     *   <li>Orientation and range: similarity, 0 to 1, 1 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each profile and of each target.
     *   <li>Undefined if both profiles are zero; 0 if they share no target.
     *   <li>Zeros count as absent. A number that a non-detect policy put in the place of what was not detected cannot be told from a
     *       peak here, and gives quotients of limits: take the policy that puts 0. (The comparison in detail knows the difference.)
     *   <li>Parts: none: whether a target agrees depends on the median of all.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of different length; a tolerance that is not positive.
     *   <li>Accuracy: exact counts; a quotient on the tolerance counts as inside (slack 1e-15 and the rounding of its logarithm).
     *   <li>Elsewhere: peak-ratio method.
     *   <li>Source: Jonson and Strömberg 1993 (abstract); the precise form is this library's reading of it.
     * </ul>
     *
     * @param tolerance relative, for example 0.2 for 20 %
     * @return the metric
     */
    public static ComparisonMetric quotient(double tolerance) {
        return new Quotient(tolerance);
    }

    /**
     * Returns the largest relative deviation in units of a tolerance of each target: every target agrees within its own tolerance exactly
     * if the value is at most 1.
     *
     * <ul>
     *   <li>Formula: d = max over targets of (|a − b| / (a + b)) / t.
     *   <li>Orientation and range: distance, from 0 to 1 / min t, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to a positive factor of each target; holds the triangle inequality.
     *   <li>Undefined if both profiles are zero.
     *   <li>Zeros: a target that is 0 in both contributes 0; 0 against anything contributes 1 / t.
     *   <li>Parts: none: the target that deviates most makes the value alone.
     *   <li>Rejected: NaN, infinities and negative numbers; rows of another length than the tolerances; a tolerance that is not above 0
     *       and at most 1.
     *   <li>Accuracy: one rounding for each operation.
     *   <li>Elsewhere: with one tolerance for all, {@link #LARGEST_RELATIVE_DEVIATION} divided by it.
     *   <li>Source: program of Overtoom 2021 for cocaine (read), which has one tolerance for all targets; one for each is an own extension.
     * </ul>
     *
     * @param tolerances one for each target in their order, above 0 and at most 1, for example 0.1 for 10 % of the mean
     * @return the metric; its id states the tolerances
     */
    public static ComparisonMetric largestRelativeDeviation(double... tolerances) {
        return TargetTolerances.of(tolerances);
    }

    /**
     * Returns the Mahalanobis distance for a pooled within-source covariance: differences in units of the scatter within
     * sources, correlations between targets included.
     *
     * <ul>
     *   <li>Formula: d = √((a − b)ᵀ S⁻¹ (a − b)). Computed as the length of L⁻¹(a − b) with S = LLᵀ.
     *   <li>Orientation and range: distance, from 0, exactly 0 for identical profiles.
     *   <li>Symmetric; invariant to the same shift of both; holds the triangle inequality.
     *   <li>Never undefined.
     *   <li>Zeros take part like any number.
     *   <li>Parts: none: whitened differences mix the targets.
     *   <li>Rejected: NaN and infinities; rows of another length than the covariance; a covariance that is not symmetric, not
     *       positive definite, or has a condition number above 1e12.
     *   <li>Accuracy: 1e-14 relative times the condition number, whatever the rows have in common, because the
     *       difference is whitened and not each row. Allocates two rows for each pair.
     *   <li>Elsewhere: with a diagonal S the Euclidean distance after division by within-source deviations.
     *   <li>Source: textbook definition; worked example with six degrees of freedom.
     * </ul>
     *
     * @param within covariance, one row for each target
     * @return the metric; its id carries the hash of the covariance
     */
    public static ComparisonMetric mahalanobis(double[][] within) {
        return Mahalanobis.of(within);
    }

    /**
     * {@return the metrics without parameters, in the order of this page}
     */
    public static List<ComparisonMetric> all() {
        return List.of(StandardMetric.values());
    }

    /**
     * Returns a metric by id, for example {@code pearson-distance-100} or {@code quotient[tolerance=0.2]}.
     *
     * @param id as written by {@link ComparisonMetric#id()}
     * @return the metric
     * @throws ProfilingException if there is none, with the ids that there are
     */
    public static ComparisonMetric of(String id) {
        for (StandardMetric metric : StandardMetric.values()) {
            if (metric.id().equals(id)) {
                return metric;
            }
        }
        Matcher quotient = QUOTIENT.matcher(id);
        Matcher tolerances = TOLERANCES.matcher(id);
        try {
            if (quotient.matches()) {
                return quotient(Double.parseDouble(quotient.group(1)));
            }
            if (tolerances.matches()) {
                return largestRelativeDeviation(Pattern.compile(";")
                        .splitAsStream(tolerances.group(1))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        } catch (NumberFormatException e) {
            throw unknown(id);
        }
        throw unknown(id);
    }

    private static ProfilingException unknown(String id) {
        List<String> known = new ArrayList<>();
        for (StandardMetric metric : StandardMetric.values()) {
            known.add(metric.id());
        }
        known.add("quotient[tolerance=...]");
        known.add("largest-relative-deviation[tolerances=...;...]");
        return new ProfilingException(
                "unknown-metric", "a metric must be one of " + known, ProblemLocation.nowhere(), "'" + id + "'");
    }
}
