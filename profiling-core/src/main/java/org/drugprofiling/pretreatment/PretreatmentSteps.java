package org.drugprofiling.pretreatment;

import java.util.List;
import java.util.Map;
import org.drugprofiling.pretreatment.PopulationStep.ConstantTargets;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The steps of the field, one factory each; for example {@link #fourthRoot()}.
 *
 * <p>In formulas x is a number of a profile, i the profile, k the target, p the number of targets. Standard deviations use
 * n − 1. A profile for which a step is undefined is refused with its specimen and target; nothing is ever replaced silently, and a
 * number that leaves the range of a double is refused in the same way.
 *
 * <p>Sums run in the order of targets or of rows, so that a fit on the same rows in another order agrees but for rounding. Numbers that
 * differ by less than 2⁻⁴⁶ of the largest count as equal wherever a spread is divided by: that much is rounding.
 *
 * <p>Steps that name no source are formulas in general use, whose first publication was not read.
 *
 * @since 0.1.0
 */
public final class PretreatmentSteps {

    private PretreatmentSteps() {}

    /**
     * Normalisation to the sum, the field's N: x / Σx. Refuses negative numbers and a sum of 0.
     * Source: Andersson et al. 2007, Forensic Science International 169, 86 (abstract).
     *
     * @return the step
     */
    public static SampleStep normaliseToSum() {
        return SampleSteps.normaliseToSum();
    }

    /**
     * Normalisation to a target, which stays in the profile as 1: x / x(target). Refuses a target that is not positive.
     * Source: UNODC ST/NAR/35 relates alkaloids to cocaine (excerpt).
     *
     * @param target id
     * @return the step
     */
    public static SampleStep normaliseToTarget(String target) {
        return SampleSteps.normaliseToTarget(target, false);
    }

    /**
     * Normalisation to a target, which leaves the profile. Refuses a target that is not positive.
     *
     * @param target id
     * @return the step
     */
    public static SampleStep normaliseToTargetAndDrop(String target) {
        return SampleSteps.normaliseToTarget(target, true);
    }

    /**
     * Normalisation to the largest number: x / max x. Refuses a profile without a positive number.
     *
     * @return the step
     */
    public static SampleStep normaliseToMaximum() {
        return SampleSteps.normaliseToMaximum();
    }

    /**
     * Normalisation to the Euclidean length: x / √Σx². Refuses a zero profile.
     *
     * @return the step
     */
    public static SampleStep normaliseToNorm() {
        return SampleSteps.normaliseToNorm();
    }

    /**
     * Division by an internal standard: x / s, with one s for each row of the table. For bare tables; samples of a laboratory
     * carry the ratio as their signal. Refuses any table with another number of rows, single profiles too.
     * Source: method sheets of UNODC ST/NAR/35 (excerpt).
     *
     * @param values one positive number for each row
     * @return the step
     */
    public static SampleStep internalStandard(double... values) {
        return SampleSteps.internalStandard(values);
    }

    /**
     * Square root, the field's 2R: √x. Refuses negative numbers.
     * Source: public program of Popovic 2020 (read).
     *
     * @return the step
     */
    public static SampleStep squareRoot() {
        return SampleSteps.squareRoot();
    }

    /**
     * Fourth root, the field's 4R: √√x. Refuses negative numbers.
     * Source: Andersson et al. 2007 (abstract); public program of Popovic 2020 (read).
     *
     * @return the step
     */
    public static SampleStep fourthRoot() {
        return SampleSteps.fourthRoot();
    }

    /**
     * Decadic logarithm with an offset: log₁₀(x + offset). Refuses a sum that is not positive. The offset decides what becomes of
     * zeros, so it is part of the step; 0 refuses them.
     *
     * @param offset finite
     * @return the step
     */
    public static SampleStep log10WithOffset(double offset) {
        return SampleSteps.logOffset(offset);
    }

    /**
     * Decadic logarithm with a factor: log₁₀(1 + factor · x), which leaves 0 at 0.
     *
     * @param factor finite and positive
     * @return the step
     */
    public static SampleStep log10WithFactor(double factor) {
        return SampleSteps.logFactor(factor);
    }

    /**
     * Presence: 1 where x &gt; limit, else 0.
     *
     * @param limit finite
     * @return the step
     */
    public static SampleStep presence(double limit) {
        return SampleSteps.presence(limit);
    }

    /**
     * Negative numbers become 0. An explicit choice for blank-corrected areas.
     *
     * @return the step
     */
    public static SampleStep clampNegative() {
        return SampleSteps.clampNegative();
    }

    /**
     * Zeros become a number; all else stays. Refuses negative numbers.
     *
     * @param value finite and positive
     * @return the step
     */
    public static SampleStep replaceZeros(double value) {
        return SampleSteps.replaceZeros(value);
    }

    /**
     * Multiplicative replacement of zeros: x / Σx, then zeros become δ and all else is multiplied by 1 − δ · (number of zeros), so
     * that ratios of the observed stay and the sum is 1.
     *
     * @param delta finite and positive, as a share of the sum
     * @return the step
     */
    public static SampleStep replaceZerosMultiplicatively(double delta) {
        return SampleSteps.replaceZerosMultiplicatively(delta);
    }

    /**
     * Standard normal variate: (x − mean) / standard deviation within the profile. Refuses a constant profile.
     *
     * @return the step
     */
    public static SampleStep standardNormalVariate() {
        return SampleSteps.standardNormalVariate();
    }

    /**
     * Centred log-ratio: ln x − mean of ln x. Refuses zeros: replace them by name first.
     *
     * @return the step
     */
    public static SampleStep centredLogRatio() {
        return LogRatioSteps.centredLogRatio();
    }

    /**
     * Additive log-ratio: ln(x / x(target)) for all other targets.
     *
     * @param target id of the reference
     * @return the step
     */
    public static SampleStep additiveLogRatio(String target) {
        return LogRatioSteps.additiveLogRatio(target);
    }

    /**
     * Isometric log-ratio in pivot form: zᵢ = √((p − i)/(p − i + 1)) (ln xᵢ − mean of ln xₖ over k &gt; i), i from 1 to p − 1.
     *
     * @return the step
     */
    public static SampleStep isometricLogRatio() {
        return LogRatioSteps.isometricLogRatio();
    }

    /**
     * Log-ratios of all pairs of targets: ln(xⱼ / xₖ) for j &lt; k.
     * Source: Villesen and Nielsen 2017, Scientific Reports, doi 10.1038/s41598-017-12042-x (abstract and introduction).
     *
     * @return the step
     */
    public static SampleStep pairLogRatios() {
        return LogRatioSteps.pairLogRatios();
    }

    /**
     * Centring: x − mean of the target over the population.
     *
     * @return the step
     */
    public static PopulationStep centre() {
        return PopulationSteps.centre();
    }

    /**
     * Division by the standard deviation of each target over the population, without centring: what the field writes as S
     * (Lociciro et al. 2008, abstract). Refuses to fit if a target is constant.
     *
     * @return the step
     */
    public static PopulationStep divideByStandardDeviation() {
        return divideByStandardDeviation(ConstantTargets.REJECT);
    }

    /**
     * Division by the standard deviation of each target over the population, without centring.
     *
     * @param constant what to do with a target that does not vary
     * @return the step
     */
    public static PopulationStep divideByStandardDeviation(ConstantTargets constant) {
        return PopulationSteps.divideByStandardDeviation(constant);
    }

    /**
     * Division by the pooled standard deviation within sources (N − m degrees of freedom), without centring; sources are the
     * seizures, or batches where they are known. Refuses to fit if a target varies within no source, or two sources may be one in two spellings ({@link
     * org.drugprofiling.profile.SourceNames}).
     *
     * @return the step
     */
    public static PopulationStep divideByWithinSourceDeviation() {
        return PopulationSteps.divideByWithinSourceDeviation(Map.of(), 0);
    }

    /**
     * Division by the pooled standard deviation within sources, but never by less than a floor, for example the repeatability
     * from a validation.
     *
     * @param floor finite and positive
     * @return the step
     */
    public static PopulationStep divideByWithinSourceDeviation(double floor) {
        if (!(floor > 0 && floor < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "floor must be finite and positive",
                    ProblemLocation.nowhere(),
                    Double.toString(floor));
        }
        return PopulationSteps.divideByWithinSourceDeviation(Map.of("floor", floor), floor);
    }

    /**
     * Autoscaling: (x − mean) / standard deviation of each target over the population.
     *
     * @return the step
     */
    public static PopulationStep autoscale() {
        return autoscale(ConstantTargets.REJECT);
    }

    /**
     * Autoscaling: (x − mean) / standard deviation of each target over the population.
     *
     * @param constant what to do with a target that does not vary
     * @return the step
     */
    public static PopulationStep autoscale(ConstantTargets constant) {
        return PopulationSteps.autoscale(constant);
    }

    /**
     * Pareto scaling: (x − mean) / √(standard deviation) of each target over the population.
     *
     * @return the step
     */
    public static PopulationStep pareto() {
        return pareto(ConstantTargets.REJECT);
    }

    /**
     * Pareto scaling: (x − mean) / √(standard deviation) of each target over the population.
     *
     * @param constant what to do with a target that does not vary
     * @return the step
     */
    public static PopulationStep pareto(ConstantTargets constant) {
        return PopulationSteps.pareto(constant);
    }

    /**
     * Range scaling: (x − smallest) / (largest − smallest) of each target over the population.
     *
     * @return the step
     */
    public static PopulationStep rangeScale() {
        return rangeScale(ConstantTargets.REJECT);
    }

    /**
     * Range scaling: (x − smallest) / (largest − smallest) of each target over the population.
     *
     * @param constant what to do with a target that does not vary
     * @return the step
     */
    public static PopulationStep rangeScale(ConstantTargets constant) {
        return PopulationSteps.rangeScale(constant);
    }

    /**
     * Probabilistic quotient normalisation: after normalisation to the sum, division by the median quotient to the reference
     * profile, the medians of the targets over the population; targets with a median of 0 or a number of 0 give no quotient.
     *
     * @return the step
     */
    public static PopulationStep probabilisticQuotient() {
        return PopulationSteps.probabilisticQuotient();
    }

    /**
     * {@return the ids of all steps}
     */
    public static List<String> ids() {
        return NamedSteps.IDS;
    }

    /**
     * Returns a step by id and parameters, as files name it.
     *
     * @param id for example {@code normalise-to-target}
     * @param parameters by name: {@code target} (id, or index from 0), {@code drop}, {@code offset} or {@code factor},
     *     {@code limit}, {@code value} or {@code multiplicative}, {@code values}, {@code sources}, {@code floor},
     *     {@code constant} ({@code reject} or {@code drop})
     * @return the step
     * @throws ProfilingException if the id or a parameter is unknown, or a needed parameter is missing
     */
    public static PretreatmentStep of(String id, Map<String, ?> parameters) {
        return NamedSteps.of(id, parameters);
    }
}
