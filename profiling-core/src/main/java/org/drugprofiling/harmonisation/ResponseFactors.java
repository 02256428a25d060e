package org.drugprofiling.harmonisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.kernel.Ranks;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;

/**
 * How much more one laboratory's instrument responds to each target than another's, from reference specimens that both have measured; for example 1.31 times for a target whose share
 * a flame ionisation detector sees larger.
 *
 * <p>By log-ratios ({@link #ofLogRatios}): b is the mean over the R references of clr(other) − clr(main), with clr the logarithms less their mean, and its standard error is sd/√R. By medians ({@link
 * #ofMedianRatios}): the median over the references of the ratio of (target/main compound) between the laboratories, which one spoilt reference does not move but which has no standard error here. A profile of the other
 * laboratory is corrected by dividing each number by its factor and closing it to the sum 1 again. All targets are corrected, whether or not a factor differs from 1 by more than its error.
 *
 * <p>All references of a side are of one laboratory and one analytical method, and profiles that are corrected are of those of the second side: a bias of two would be a mean that is neither's.
 *
 * <p>A target that one of the references does not show in both laboratories (a peak of 0, or a number that a non-detect policy chose) has no factor: it takes no part, in the factors and in what is
 * corrected, and {@link #excluded()} names it.
 *
 * <p>This takes away a constant bias of responses and nothing else: no two laboratories become one by it, and limits and likelihood ratios of one do not begin to hold for the other. Whether link values
 * across laboratories are distributed as within one has to be shown, on reference specimens that took no part in the factors. {@value #ADVISED} references are this library's advice.
 *
 * <p>The mean of centred log-ratios is Aitchison's perturbation, put into words for this library; no source was read for this use of it.
 *
 * @since 0.1.0
 */
public final class ResponseFactors {

    /** Fewer references are said beside the factors. */
    public static final int ADVISED = 5;

    private final SharedReferences shared;
    private final double[] logarithms;
    private final double[][] covariance;
    private final String basis;

    private ResponseFactors(SharedReferences shared, double[] logarithms, double[][] covariance, String basis) {
        this.shared = shared;
        this.logarithms = logarithms;
        this.covariance = covariance;
        this.basis = basis;
    }

    /**
     * A profile of the other laboratory as the main one would have measured it, up to what the factors do not know.
     */
    public static final class CorrectedComposition {
        private final List<String> targets;
        private final double[] shares;
        private final double[] relativeUncertainties;
        private final List<String> notQuantified;

        private CorrectedComposition(
                List<String> targets, double[] shares, double[] relativeUncertainties, List<String> notQuantified) {
            this.targets = targets;
            this.shares = shares;
            this.relativeUncertainties = relativeUncertainties;
            this.notQuantified = notQuantified;
        }

        /**
         * {@return the ids of the targets that have factors}
         */
        public List<String> targets() {
            return targets;
        }

        /**
         * {@return the corrected numbers of these targets, closed to the sum 1}
         */
        public double[] shares() {
            return shares.clone();
        }

        /**
         * {@return the relative standard uncertainty that the factors alone give to each share, to first order; empty for factors by medians}
         */
        public double[] relativeUncertainties() {
            return relativeUncertainties.clone();
        }

        /**
         * {@return the ids of targets whose number a non-detect policy chose: what was corrected there is that choice}
         */
        public List<String> notQuantified() {
            return notQuantified;
        }

        @Override
        public String toString() {
            return targets + " corrected: " + Arrays.toString(shares)
                    + (notQuantified.isEmpty() ? "" : "; not quantified: " + notQuantified);
        }
    }

    /**
     * Estimates by the mean of log-ratios, with standard errors.
     *
     * @param main untreated profiles of the references by the laboratory that others are brought to, at least two different specimens
     * @param other those of the same specimens, in the same order, by the laboratory that is corrected
     * @return the factors
     * @throws ProfilingException if there are fewer than two references, specimens, targets or chains differ, a side is of two laboratories or methods, both state the same ones, profiles are treated, a specimen is there twice (also in another spelling), or fewer than two targets have factors
     */
    public static ResponseFactors ofLogRatios(ProfileMatrix main, ProfileMatrix other) {
        SharedReferences shared = SharedReferences.of(main, other);
        double[] levels =
                shared.differences().stream().mapToDouble(Moments::mean).toArray();
        int p = shared.size();
        int references = levels.length;
        double[] logarithms = new double[p];
        double[][] centred = new double[p][];
        for (int k = 0; k < p; k++) {
            double[] column = shared.column(k, levels);
            double mean = Moments.mean(column);
            logarithms[k] = mean;
            centred[k] = Arrays.stream(column).map(value -> value - mean).toArray();
        }
        double[][] covariance = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double sum = 0;
                for (int row = 0; row < references; row++) {
                    sum += centred[i][row] * centred[j][row];
                }
                covariance[i][j] = sum / (references - 1) / references;
            }
        }
        return new ResponseFactors(shared, logarithms, covariance, "means of log-ratios");
    }

    /**
     * Estimates by the median of ratios to the main compound, without standard errors.
     *
     * @param main untreated profiles of the references by the laboratory that others are brought to, at least two different specimens
     * @param other those of the same specimens, in the same order, by the laboratory that is corrected
     * @param mainCompound id of the target whose factor is 1
     * @return the factors
     * @throws ProfilingException as {@link #ofLogRatios}, and if the main compound is no target or has no factor
     */
    public static ResponseFactors ofMedianRatios(ProfileMatrix main, ProfileMatrix other, String mainCompound) {
        SharedReferences shared = SharedReferences.of(main, other);
        int reference = shared.ids().indexOf(mainCompound);
        if (reference < 0) {
            throw new ProfilingException(
                    "unknown-target",
                    "the main compound must be a target that every reference shows in both laboratories",
                    ProblemLocation.nowhere(),
                    mainCompound);
        }
        double[] levels = shared.differences().stream()
                .mapToDouble(difference -> difference[reference])
                .toArray();
        double[] logarithms = new double[shared.size()];
        for (int k = 0; k < logarithms.length; k++) {
            double[] ratios =
                    Arrays.stream(shared.column(k, levels)).map(StrictMath::exp).toArray();
            logarithms[k] = StrictMath.log(Ranks.median(ratios, 0, ratios.length));
        }
        return new ResponseFactors(shared, logarithms, new double[0][], "medians of ratios to " + mainCompound);
    }

    /**
     * {@return the ids of the targets that have factors}
     */
    public List<String> targets() {
        return shared.ids();
    }

    /**
     * {@return the ids of the targets that have none, because a reference does not show them}
     */
    public List<String> excluded() {
        List<String> excluded = new ArrayList<>();
        shared.targets().forEach(target -> excluded.add(target.id()));
        excluded.removeAll(targets());
        return List.copyOf(excluded);
    }

    /**
     * {@return how many references the factors come from}
     */
    public int references() {
        return shared.differences().size();
    }

    /**
     * {@return b, the natural logarithms of the factors in the order of {@link #targets}: with the sum 0 by log-ratios, 0 for the main compound by medians}
     */
    public double[] logarithms() {
        return logarithms.clone();
    }

    /**
     * Returns the factors relative to that of one target.
     *
     * @param target its id
     * @return the factors in the order of {@link #targets}, 1 for that target
     * @throws ProfilingException if it has no factor
     */
    public double[] relativeTo(String target) {
        double level = logarithms[position(target)];
        return Arrays.stream(logarithms).map(b -> StrictMath.exp(b - level)).toArray();
    }

    /**
     * Returns the standard error of a logarithm.
     *
     * @param target id of the target
     * @return sd/√R; none for factors by medians
     * @throws ProfilingException if the target has no factor
     */
    public OptionalDouble standardError(String target) {
        int k = position(target);
        return covariance.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(covariance[k][k]));
    }

    private int position(String target) {
        int position = targets().indexOf(target);
        if (position < 0) {
            throw new ProfilingException(
                    "unknown-target", "a factor must be of a target that has one", ProblemLocation.nowhere(), target);
        }
        return position;
    }

    /**
     * Corrects a profile of the other laboratory.
     *
     * @param profile untreated, of the laboratory, the analytical method and the chain of the other laboratory's references
     * @return what the main laboratory would have measured
     * @throws ProfilingException if targets or chain differ, a number is negative, or all that have factors are 0
     */
    public CorrectedComposition correct(Profile profile) {
        List<ChainId.Part> outside = profile.chain().partsOutside(shared.chain()).stream()
                .filter(part -> part != ChainId.Part.REPLICATES)
                .toList();
        if (!profile.targets().equals(shared.targets()) || !outside.isEmpty()) {
            throw new ProfilingException(
                    "state-mismatch",
                    "response factors hold for profiles of the same targets, laboratory, method and chain as the references",
                    ProblemLocation.nowhere()
                            .withIdentifier("sample", profile.identity().sample()),
                    outside.isEmpty() ? profile.targets().toString() : "other " + outside);
        }
        int p = shared.size();
        double[] shares = new double[p];
        List<String> notQuantified = new ArrayList<>();
        double sum = 0;
        for (int k = 0; k < p; k++) {
            double number = profile.toArray()[shared.position(k)];
            if (number < 0) {
                throw new ProfilingException(
                        "negative-value",
                        "a number that is corrected by a response factor must be at least 0",
                        ProblemLocation.nowhere()
                                .withIdentifier("sample", profile.identity().sample())
                                .with("target", targets().get(k)),
                        Double.toString(number));
            }
            if (profile.states()[shared.position(k)].isCensored()) {
                notQuantified.add(targets().get(k));
            }
            shares[k] = number * StrictMath.exp(-logarithms[k]);
            sum += shares[k];
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "outside-domain",
                    "the corrected numbers of a profile must have a sum above 0 and finite",
                    ProblemLocation.nowhere()
                            .withIdentifier("sample", profile.identity().sample()),
                    Double.toString(sum));
        }
        for (int k = 0; k < p; k++) {
            shares[k] /= sum;
        }
        return new CorrectedComposition(targets(), shares, uncertainties(shares), List.copyOf(notQuantified));
    }

    /** Of ln cₖ = ln xₖ − bₖ − ln Σxⱼe^(−bⱼ): the gradient by b is c − eₖ. */
    private double[] uncertainties(double[] shares) {
        double[] uncertainties = new double[covariance.length];
        for (int k = 0; k < uncertainties.length; k++) {
            double variance = 0;
            for (int i = 0; i < shares.length; i++) {
                double left = shares[i] - (i == k ? 1 : 0);
                for (int j = 0; j < shares.length; j++) {
                    variance += left * covariance[i][j] * (shares[j] - (j == k ? 1 : 0));
                }
            }
            uncertainties[k] = Math.sqrt(Math.max(0, variance));
        }
        return uncertainties;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("response factors from " + references() + " references by " + basis);
        if (references() < ADVISED) {
            text.append(", fewer than the ").append(ADVISED).append(" that are advised");
        }
        for (int k = 0; k < logarithms.length; k++) {
            String id = targets().get(k);
            text.append(String.format(Locale.ROOT, "; %s %.4g", id, StrictMath.exp(logarithms[k])));
            standardError(id)
                    .ifPresent(error -> text.append(String.format(Locale.ROOT, " (relative error %.2g)", error)));
        }
        return text + (excluded().isEmpty() ? "" : "; without a factor: " + excluded());
    }
}
