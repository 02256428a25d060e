package org.drugprofiling.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;
import org.drugprofiling.evaluation.EvaluationOutcome.Evaluated;
import org.drugprofiling.evaluation.EvaluationOutcome.NotEvaluated;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.jspecify.annotations.Nullable;

/**
 * Likelihood ratios from the numbers of profiles themselves: rows scatter around the mean of their source with covariance U, the means of sources
 * scatter with covariance C, normally or as a sum of kernels; for example log10 LR = 2.77 for two tablets of one batch.
 *
 * <p>With control mean x̄ of n₁ rows, recovered mean ȳ of n₂ rows, y* = (n₁x̄ + n₂ȳ)/(n₁ + n₂), and f the density of a mean in
 * the background, LR = φ(x̄ − ȳ; U/n₁ + U/n₂) f(y*; n₁ + n₂)/[f(x̄; n₁) f(ȳ; n₂)] (Aitken and Lucy 2004). Normal: f(v; n) = φ(v
 * − μ; U/n + C). Kernel: f(v; n) = mean over sources of φ(v − x̄ᵢ; U/n + h²C), the same number as the arrangement of Bolck et
 * al. 2009 with the same h. Everything is computed by logarithms; nothing underflows. Such likelihood ratios are not calibrated, one gross error
 * in the background can spoil them all, and they need bounds.
 *
 * @since 0.1.0
 */
public final class TwoLevelModel {

    /** Smallest share of rows further out with which a profile counts as represented by the background. */
    public static final double REPRESENTED = 0.001;

    private static final ProblemLocation CONTROL = ProblemLocation.nowhere().with("item", "control");
    private static final ProblemLocation RECOVERED = ProblemLocation.nowhere().with("item", "recovered");

    private enum Between {
        LINDLEY,
        NORMAL,
        KERNEL
    }

    private final TwoLevelBackground background;
    private final Between between;
    private final @Nullable TwoLevelBandwidth rule;
    private final double bandwidth;

    private TwoLevelModel(TwoLevelBackground background, Between between, @Nullable TwoLevelBandwidth rule) {
        this.background = background;
        this.between = between;
        this.rule = rule;
        this.bandwidth = Objects.requireNonNullElse(rule, TwoLevelBandwidth.AITKEN_LUCY)
                .of(background.targets(), background.sources().size());
        NormalDensity.of(background.withinUnsafe(), background.targets(), "the covariance within sources");
    }

    /**
     * Takes the means of sources to be normally distributed.
     *
     * @param background the population
     * @return the model
     * @throws ProfilingException if the covariance within sources is singular
     */
    public static TwoLevelModel normal(TwoLevelBackground background) {
        return new TwoLevelModel(background, Between.NORMAL, null);
    }

    /**
     * Takes the means of sources to be distributed as they were observed, each widened to a kernel.
     *
     * @param background the population
     * @param bandwidth how wide a kernel is
     * @return the model
     * @throws ProfilingException if the covariance within sources is singular
     */
    public static TwoLevelModel kernel(TwoLevelBackground background, TwoLevelBandwidth bandwidth) {
        return new TwoLevelModel(background, Between.KERNEL, Objects.requireNonNull(bandwidth, "bandwidth"));
    }

    /**
     * Takes one number to be normally distributed between sources, in the form of Lindley 1977; its value is that of {@link #normal}.
     *
     * @param background the population, of one target
     * @return the model
     * @throws ProfilingException if there are several targets, or rows of a source do not differ
     */
    public static TwoLevelModel lindley(TwoLevelBackground background) {
        if (background.targets() != 1) {
            throw new ProfilingException(
                    "too-many-targets",
                    "Lindley's likelihood ratio must have one target",
                    ProblemLocation.nowhere(),
                    Integer.toString(background.targets()));
        }
        return new TwoLevelModel(background, Between.LINDLEY, null);
    }

    /**
     * Compares the rows of two items. In validation their own sources must not be in the background ({@link TwoLevelBackground#without}).
     *
     * @param control rows of one item, at least one
     * @param recovered rows of the other, at least one
     * @return likelihood ratio and typicality
     * @throws ProfilingException if a row does not have the targets of the background, or a number is not finite
     */
    public TwoLevelComparison compare(double[][] control, double[][] recovered) {
        return compare(mean(control, CONTROL), control.length, mean(recovered, RECOVERED), recovered.length);
    }

    private double[] mean(double[][] rows, ProblemLocation item) {
        if (rows.length == 0) {
            throw new ProfilingException("no-profiles", "there must be at least one row of each item", item, null);
        }
        for (int i = 0; i < rows.length; i++) {
            require(rows[i], background.targets(), item.with("row", i));
        }
        return TwoLevelMoments.mean(rows);
    }

    /** Refuses a row, by its number, that does not have the targets of the background, or has a number that is not finite. */
    static void require(double[][] rows, int number, int targets) {
        double[] row = rows[number];
        // the place is made for a refusal alone
        boolean isGood = row.length == targets;
        for (double value : row) {
            isGood &= Double.isFinite(value);
        }
        if (!isGood) {
            require(row, targets, ProblemLocation.nowhere().with("row", number));
        }
    }

    /** Refuses a row that does not have the targets of the background, or has a number that is not finite, and says where it is. */
    static void require(double[] row, int targets, ProblemLocation at) {
        if (row.length != targets) {
            throw new ProfilingException(
                    "unequal-targets",
                    "a row must have the targets of the background",
                    at,
                    row.length + " numbers for " + targets + " targets");
        }
        for (int k = 0; k < row.length; k++) {
            if (!Double.isFinite(row[k])) {
                throw new ProfilingException(
                        "not-a-number",
                        "a number of a profile must be finite",
                        at.with("index", k),
                        Double.toString(row[k]));
            }
        }
    }

    /**
     * Compares the means of two items.
     *
     * @param control mean of the rows of one item
     * @param controls how many rows, at least 1
     * @param recovered mean of the rows of the other
     * @param recovereds how many rows, at least 1
     * @return likelihood ratio and typicality
     * @throws ProfilingException if a mean does not have the targets of the background, or a number is not finite
     */
    public TwoLevelComparison compare(double[] control, int controls, double[] recovered, int recovereds) {
        double log10 = log10(control, controls, recovered, recovereds);
        return new TwoLevelComparison(log10, typicality(control, controls), typicality(recovered, recovereds));
    }

    /** Refuses rows whose mean lies far outside the background. */
    void requireRepresented(double[][] rows, String what) {
        Typicality typicality = typicality(mean(rows, ProblemLocation.nowhere().with("item", what)), rows.length);
        if (!typicality.isRepresented()) {
            throw new ProfilingException(
                    NotEvaluatedReason.NOT_REPRESENTED.id(),
                    what + " must lie within the background, which else says nothing of how rare they are",
                    ProblemLocation.nowhere(),
                    "squared distance " + typicality.squaredDistance() + " from the nearest of "
                            + background.sources().size() + " sources");
        }
    }

    /** The log10 likelihood ratio of two sets of rows alone. */
    double log10(double[][] control, double[][] recovered) {
        return log10(mean(control, CONTROL), control.length, mean(recovered, RECOVERED), recovered.length);
    }

    private double log10(double[] control, int controls, double[] recovered, int recovereds) {
        require(control, background.targets(), CONTROL);
        require(recovered, background.targets(), RECOVERED);
        if (controls < 1 || recovereds < 1) {
            throw new ProfilingException("invalid-parameter", "each mean must be of at least one row");
        }
        double ln = between == Between.LINDLEY
                ? Lindley.lnRatio(
                        control[0],
                        controls,
                        recovered[0],
                        recovereds,
                        background.withinUnsafe()[0],
                        background.betweenUnsafe()[0],
                        background.momentsUnsafe().overall[0])
                : lnRatio(control, controls, recovered, recovereds);
        if (!Double.isFinite(ln)) {
            throw new ProfilingException(
                    "out-of-range",
                    "the numbers of a comparison must be such that the likelihood ratio has a logarithm");
        }
        return ln / LogSpace.LN_10;
    }

    private double lnRatio(double[] control, int controls, double[] recovered, int recovereds) {
        double[] together = new double[control.length];
        for (int k = 0; k < together.length; k++) {
            together[k] = (controls * control[k] + recovereds * recovered[k]) / (controls + recovereds);
        }
        NormalDensity apart = NormalDensity.of(
                background.withinUnsafe(),
                1.0 / controls + 1.0 / recovereds,
                background.betweenUnsafe(),
                0,
                background.targets());
        return apart.log(control, recovered)
                + lnBackground(together, controls + recovereds)
                - lnBackground(control, controls)
                - lnBackground(recovered, recovereds);
    }

    /** ln of the density of the mean of some rows in the background. */
    private double lnBackground(double[] mean, int count) {
        TwoLevelMoments moments = background.momentsUnsafe();
        return between == Between.KERNEL
                ? around(count, bandwidth * bandwidth).logMean(mean, moments.means)
                : around(count, 1).log(mean, moments.overall);
    }

    private NormalDensity around(int count, double factor) {
        return NormalDensity.of(
                background.withinUnsafe(), 1.0 / count, background.betweenUnsafe(), factor, background.targets());
    }

    private Typicality typicality(double[] mean, int count) {
        NormalDensity kernel = around(count, bandwidth * bandwidth);
        double nearest = Double.POSITIVE_INFINITY;
        for (double[] source : background.momentsUnsafe().means) {
            nearest = Math.min(nearest, kernel.squaredDistance(mean, source));
        }
        double tail = Double.isInfinite(nearest) ? 0 : Gamma.regularizedGammaQ(background.targets() / 2.0, nearest / 2);
        return new Typicality(lnBackground(mean, count) / LogSpace.LN_10, nearest, tail, tail >= REPRESENTED);
    }

    /**
     * Evaluates the rows of two items for a case, without calibration.
     *
     * @param control rows of one item, at least one
     * @param recovered rows of the other, at least one
     * @param frame propositions, level, population and bounds
     * @return the likelihood ratio, or that an item is not represented by the background
     * @throws ProfilingException if a row does not have the targets of the background, the frame names another number of sources, or a row array
     *     stands on both sides
     */
    public EvaluationOutcome evaluate(double[][] control, double[][] recovered, EvaluationFrame frame) {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(recovered, "recovered");
        Objects.requireNonNull(frame, "frame");
        CaseItems.requireApart(control, recovered);
        return evaluated(control, recovered, frame, log10 -> log10, "not calibrated", background.chain());
    }

    /**
     * Evaluates the rows of two items for a case.
     *
     * <p>Of bare rows nothing is known but their numbers: that no specimen stands on both sides, that an item is of one source and that neither is
     * in the background is for the caller to see to. A row array that stands on both sides is refused.
     *
     * @param control rows of one item, at least one
     * @param recovered rows of the other, at least one
     * @param calibration fitted on log10 likelihood ratios of this kind of model and of as many rows on each side, of sources that are not those of
     *     the case
     * @param frame propositions, level, population and bounds
     * @return the likelihood ratio, or why there is none
     * @throws ProfilingException if a row does not have the targets of the background, the frame names another number of sources, or the
     *     calibration is known to be of another system or of other numbers of rows
     */
    public EvaluationOutcome evaluate(
            double[][] control, double[][] recovered, Calibration calibration, EvaluationFrame frame) {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(recovered, "recovered");
        Objects.requireNonNull(calibration, "calibration");
        Objects.requireNonNull(frame, "frame");
        CaseItems.requireApart(control, recovered);
        requireFits(calibration, control.length, recovered.length);
        return evaluated(
                control,
                recovered,
                frame,
                calibration::log10LikelihoodRatio,
                calibrated(calibration),
                background.chain());
    }

    /**
     * Evaluates the treated profiles of two items for a case. The likelihood ratio carries their chain, which must lie within that of the
     * background.
     *
     * <p>What identities tell is used: a specimen on both sides (at the level of injections or extractions a record), an item of several sources,
     * and an item whose seizure or batch is one of the background or of the calibration are refused. Whether two seizures are one under two names,
     * or a seizure holds several batches that nobody has named, they do not tell.
     *
     * @param control profiles of one item
     * @param recovered profiles of the other
     * @param calibration fitted on log10 likelihood ratios of this kind of model and of as many profiles on each side, of sources that are not those
     *     of the case
     * @param frame propositions, level, population and bounds
     * @return the likelihood ratio, or why there is none
     * @throws ProfilingException if the profiles do not have the targets of the background, the frame names another number of sources, the
     *     calibration is known to be of another system or of other numbers of profiles, or the items are refused as said above
     */
    public EvaluationOutcome evaluate(
            ProfileMatrix control, ProfileMatrix recovered, Calibration calibration, EvaluationFrame frame) {
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(recovered, "recovered");
        Objects.requireNonNull(calibration, "calibration");
        Objects.requireNonNull(frame, "frame");
        CaseItems.require(control, recovered, frame.level());
        CaseItems.requireUnseen(control, recovered, background.sources(), "background");
        CaseItems.requireUnseen(
                control, recovered, calibration.basis().map(ScoreBasis::seen).orElse(Set.of()), "calibration");
        requireFits(calibration, control.size(), recovered.size());
        ChainId chain = control.chain().joinedWith(recovered.chain());
        List<String> outside = chain.partsOutside(background.chain()).stream()
                .map(ChainId.Part::label)
                .toList();
        return outside.isEmpty()
                ? evaluated(
                        control.toArrays(),
                        recovered.toArrays(),
                        frame,
                        calibration::log10LikelihoodRatio,
                        calibrated(calibration),
                        chain)
                : new NotEvaluated(NotEvaluatedReason.STATE_MISMATCH, outside.toString());
    }

    private static String calibrated(Calibration calibration) {
        return calibration.description()
                + (calibration.basis().isPresent() ? "" : ", fitted on scores of which nothing is stated");
    }

    private void requireFits(Calibration calibration, int controls, int recovereds) {
        if (controls > 0 && recovereds > 0) {
            ScoreBasis mine = basis().withDesigns(List.of(ItemDesign.of(controls, recovereds)));
            calibration.basis().ifPresent(fitted -> fitted.require(mine));
        }
    }

    private EvaluationOutcome evaluated(
            double[][] control,
            double[][] recovered,
            EvaluationFrame frame,
            DoubleUnaryOperator calibration,
            String calibrated,
            ChainId chain) {
        if (frame.population().sources() != background.sources().size()) {
            throw new ProfilingException(
                    "state-mismatch",
                    "the relevant population must have the sources of the background, "
                            + background.sources().size(),
                    ProblemLocation.nowhere(),
                    Integer.toString(frame.population().sources()));
        }
        TwoLevelComparison comparison = compare(control, recovered);
        if (!comparison.isRepresented()) {
            boolean isControl = !comparison.control().isRepresented();
            return new NotEvaluated(
                    NotEvaluatedReason.NOT_REPRESENTED,
                    (isControl ? "control" : "recovered") + ", squared distance "
                            + (isControl ? comparison.control() : comparison.recovered()).squaredDistance()
                            + " from the nearest of " + background.sources().size() + " sources");
        }
        double log10 = calibration.applyAsDouble(comparison.log10());
        return Double.isFinite(log10)
                ? new Evaluated(LikelihoodRatio.of(log10, frame, description() + "; " + calibrated, chain))
                : new NotEvaluated(
                        Double.isNaN(log10) ? NotEvaluatedReason.OUTSIDE_MODEL : NotEvaluatedReason.INFINITE,
                        calibrated);
    }

    /**
     * {@return what scores of this model rest on: the form of the model and its estimators, the chain and the sources of the background}
     */
    public ScoreBasis basis() {
        String form = between == Between.KERNEL ? "kernels by " + ruleInWords() : "normal";
        return ScoreBasis.of(
                        "two-level model, means of sources " + form + "; " + background.estimators(),
                        background.chain())
                .withSeen(background.sources());
    }

    private String ruleInWords() {
        return rule == TwoLevelBandwidth.SILVERMAN ? "Silverman" : "Aitken and Lucy";
    }

    /**
     * {@return the population}
     */
    public TwoLevelBackground background() {
        return background;
    }

    /**
     * {@return the model with its choices in one line}
     */
    public String description() {
        String means = switch (between) {
            case LINDLEY -> "normal (Lindley's form)";
            case NORMAL -> "normal";
            case KERNEL -> "kernels, h " + bandwidth + " by " + ruleInWords();
        };
        return "two-level model, means of sources " + means + "; " + background.description();
    }

    @Override
    public String toString() {
        return description();
    }
}
