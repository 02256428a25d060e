package org.drugprofiling.evaluation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.validation.JudgementDigest;

/**
 * Prints one hash over the bits of calibrations, figures, bounds, two-level models and all of {@link JudgementDigest} on seeded numbers, so that two
 * JVMs can be held against each other; then how many numbers went in, and whether multiply-adds ran in hardware.
 */
public final class EvaluationDigest {

    private static final int SOURCES = 12;
    private static final int REPLICATES = 3;
    private static final int TARGETS = 4;

    private final MessageDigest digest;
    private int count;

    private EvaluationDigest(MessageDigest digest) {
        this.digest = digest;
    }

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        EvaluationDigest digest = new EvaluationDigest(MessageDigest.getInstance("SHA-256"));
        // often enough that the compiled code takes over from the interpreted in between
        for (int seed = 0; seed < 3; seed++) {
            digest.scores(new SplittableRandom(seed));
            digest.rows(new SplittableRandom(seed));
            digest.closedForms(new SplittableRandom(seed));
            JudgementDigest.feed(seed, digest::add);
        }
        System.out.println(HexFormat.of().formatHex(digest.digest.digest()) + " " + digest.count + " "
                + (Fma.isInHardware() ? "hardware" : "software"));
    }

    private void add(double value) {
        digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
        count++;
    }

    /** Sum of uniform numbers: about normal. */
    private static double about(SplittableRandom random, double centre) {
        double sum = centre - 3;
        for (int k = 0; k < 6; k++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private void scores(SplittableRandom random) {
        double[] same = DoubleStream.generate(() -> about(random, 1)).limit(30).toArray();
        double[] different =
                DoubleStream.generate(() -> about(random, -1)).limit(80).toArray();
        SupportScores scores = SupportScores.of(same, different);
        List<Calibration> calibrations = new ArrayList<>(List.of(
                PavCalibration.fit(scores, PavCalibration.Ends.ONE_OF_EACH),
                LogisticCalibration.fit(scores),
                LogisticCalibration.fit(SupportScores.of(new double[] {2, 3}, new double[] {0, 1})),
                BiGaussianCalibration.fit(scores),
                FourParameterLogistic.fit(scores.map(score -> score < -2.2 ? Double.NEGATIVE_INFINITY : score)),
                DensityCalibration.fit(scores, ScoreDensities::normal)));
        for (KernelBandwidth bandwidth : KernelBandwidth.values()) {
            calibrations.add(DensityCalibration.kernel(scores, bandwidth));
        }
        judge(scores, calibrations);
        SupportScores distances = scores.map(score -> -StrictMath.exp(-score));
        judge(
                distances,
                List.of(
                        DensityCalibration.fit(distances, ScoreDensities::gammaByLikelihood),
                        DensityCalibration.fit(distances, values -> ScoreDensities.betaByLikelihood(values, 100))));
    }

    private void judge(SupportScores scores, List<Calibration> calibrations) {
        for (Calibration calibration : calibrations) {
            for (int tenth = -30; tenth <= 30; tenth++) {
                add(calibration.log10LikelihoodRatio(tenth / 10.0));
            }
            LogRatios ratios = calibration.apply(scores);
            for (PerformanceFigure figure : PerformanceFigure.values()) {
                add(Performance.of(ratios).value(figure).orElse(Double.NaN));
            }
            for (LogRatioBounds bounds : List.of(LogRatioBounds.elub(ratios), LogRatioBounds.invariance(ratios))) {
                add(bounds.lower());
                add(bounds.upper());
            }
        }
    }

    private void rows(SplittableRandom random) {
        double[][] rows = new double[SOURCES * REPLICATES][TARGETS];
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            int source = i / REPLICATES;
            sources.add("s" + source);
            for (int k = 0; k < TARGETS; k++) {
                rows[i][k] = about(random, (source * (k + 3)) % 7) + (k > 0 ? rows[i][k - 1] / 2 : 0);
            }
        }
        for (WithinEstimator within : WithinEstimator.values()) {
            TwoLevelBackground background = TwoLevelBackground.of(rows, sources, within, BetweenDivisor.KAPPA);
            DoubleStream.of(background.betweenEigenvalues()).forEach(this::add);
            List<TwoLevelModel> models = new ArrayList<>(List.of(TwoLevelModel.normal(background)));
            for (TwoLevelBandwidth bandwidth : TwoLevelBandwidth.values()) {
                models.add(TwoLevelModel.kernel(background, bandwidth));
            }
            for (TwoLevelModel model : models) {
                for (int i = 0; i < rows.length; i++) {
                    double[][] control = {rows[i], rows[(i + 1) % rows.length]};
                    TwoLevelComparison comparison =
                            model.compare(control, new double[][] {rows[(i + 5) % rows.length]});
                    add(comparison.log10());
                    add(comparison.control().log10Density());
                    add(comparison.control().tail());
                    add(comparison.recovered().squaredDistance());
                }
            }
        }
        TwoLevelBackground background = TwoLevelBackground.of(rows, sources);
        for (double[][] product : List.of(
                TwoLevelProduct.of(background, 1, 2).log10LikelihoodRatios(rows, rows),
                TwoLevelKernelProduct.of(background, TwoLevelBandwidth.SILVERMAN, 1, 2)
                        .log10LikelihoodRatios(rows, rows))) {
            for (double[] row : product) {
                DoubleStream.of(row).forEach(this::add);
            }
        }
        for (double[] coordinates : PrincipalSpace.fit(rows, 20, 2).apply(rows)) {
            DoubleStream.of(coordinates).forEach(this::add);
        }
    }

    /** What is a logarithm or a power of its input alone, and Lindley's form. */
    private void closedForms(SplittableRandom random) {
        List<String> sources = new ArrayList<>();
        double[][] rows = new double[SOURCES * REPLICATES][1];
        for (int i = 0; i < rows.length; i++) {
            sources.add("s" + i / REPLICATES);
            rows[i][0] = about(random, 5 * random.nextDouble());
        }
        TwoLevelModel lindley = TwoLevelModel.lindley(TwoLevelBackground.of(rows, sources));
        for (int k = 2; k < 60; k++) {
            double share = random.nextDouble();
            add(LogRatioBounds.ofSources(k).upper());
            add(ScoreScale.FISHER_Z.support(2 * share - 1));
            add(ScoreScale.MINUS_LOGARITHM.support(share));
            for (TwoLevelBandwidth bandwidth : TwoLevelBandwidth.values()) {
                add(bandwidth.of(k % 7 + 1, k));
            }
            CrossEntropy entropy = Performance.of(LogRatios.of(new double[] {share}, new double[] {-share / k}))
                    .crossEntropy(share);
            add(entropy.log10PriorOdds());
            add(entropy.system());
            add(entropy.neutral());
            add(lindley.compare(new double[][] {rows[k % rows.length]}, new double[][] {{share}, {1}})
                    .log10());
        }
        double infinite = Double.POSITIVE_INFINITY;
        for (int k = 1; k < 8; k++) {
            double[] same = new double[k + 3];
            for (int i = 0; i < same.length; i++) {
                same[i] = i < k ? infinite : random.nextDouble();
            }
            add(DensityCalibration.kernel(
                            SupportScores.of(same, new double[] {0.1, 0.7, 0.5}), KernelBandwidth.SILVERMAN_POPULATION)
                    .log10LikelihoodRatio(0.4));
        }
    }
}
