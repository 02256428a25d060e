package org.drugprofiling.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.decision.ConformalLimit;
import org.drugprofiling.decision.LimitResampling;
import org.drugprofiling.decision.LinkOperator;
import org.drugprofiling.decision.ThresholdCrossValidation;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.evaluation.CalibrationTrial;
import org.drugprofiling.evaluation.KernelBandwidth;
import org.drugprofiling.evaluation.KernelDensity;
import org.drugprofiling.evaluation.LogRatioBounds;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.LogisticCalibration;
import org.drugprofiling.evaluation.OpenSetPosterior;
import org.drugprofiling.evaluation.PavCalibration;
import org.drugprofiling.evaluation.Performance;
import org.drugprofiling.evaluation.PerformanceFigure;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.kernel.StandardNormal;
import org.drugprofiling.kernel.WeightedChiSquare;
import org.drugprofiling.population.AreaInterval;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.population.BinormalOverlap;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.EqualErrorConvention;
import org.drugprofiling.population.IndependentPairsInterval;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.QuantileType;
import org.drugprofiling.population.Quantiles;
import org.drugprofiling.population.RocComparison;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.search.BayesianDiscovery;
import org.drugprofiling.search.ControlledSearch;
import org.drugprofiling.search.SearchCorrection;
import org.drugprofiling.search.SearchPlan;
import org.drugprofiling.substance.TargetSet;
import org.drugprofiling.uncertainty.IdenticalProfiles;
import org.drugprofiling.uncertainty.MeasurementUncertainty;
import org.drugprofiling.uncertainty.Remeasurement;
import org.drugprofiling.uncertainty.RemeasurementBasis;

/**
 * Feeds a digest with the numbers that judge scores, limits, searches and scatter: intervals by seeded draws, guarantees, tails, control charts, weighted
 * kernels, posterior probabilities, on seeded profiles of 20 sources.
 */
public final class JudgementDigest {

    private static final int SOURCES = 20;
    private static final int EACH = 2;
    private static final int TARGETS = 5;
    private static final int REPLICATES = 60;
    private static final Orientation DISTANCE = Orientation.LOWER_IS_MORE_ALIKE;
    private static final BigDecimal LEVEL = new BigDecimal("0.2");

    private final SplittableRandom random;
    private final DoubleConsumer digest;

    private JudgementDigest(SplittableRandom random, DoubleConsumer digest) {
        this.random = random;
        this.digest = digest;
    }

    /**
     * Feeds all numbers of a seed.
     *
     * @param seed of the profiles and of the draws
     * @param digest takes each number
     */
    public static void feed(long seed, DoubleConsumer digest) {
        JudgementDigest feeding = new JudgementDigest(new SplittableRandom(seed), digest);
        ProfileMatrix profiles = feeding.profiles();
        LinkPopulations populations =
                LinkPopulations.of(profiles, ComparisonMetrics.PEARSON_DISTANCE_100, PopulationRules.SAME_SEIZURE);
        feeding.curves(populations, profiles);
        feeding.intervals(populations, seed);
        feeding.guarantees(populations, seed);
        feeding.searches(populations, seed);
        feeding.watches(populations);
        feeding.weights(seed);
        feeding.tails();
        feeding.measurement(profiles, seed);
    }

    private void add(double... values) {
        for (double value : values) {
            digest.accept(value);
        }
    }

    private double about(double centre) {
        double sum = centre - 3;
        for (int k = 0; k < 6; k++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private double[] row(int count, double centre) {
        return DoubleStream.generate(() -> about(centre)).limit(count).toArray();
    }

    private ProfileMatrix profiles() {
        TargetSet targets = ProfileMatrix.ofRows(new double[1][TARGETS]).targets();
        List<Profile> profiles = new ArrayList<>();
        for (int s = 0; s < SOURCES; s++) {
            double[] centre = DoubleStream.generate(() -> 20 + 12 * random.nextDouble())
                    .limit(TARGETS)
                    .toArray();
            for (int k = 0; k < EACH; k++) {
                double[] values =
                        Arrays.stream(centre).map(x -> x + 3 * about(0)).toArray();
                String name = s + "-" + k;
                profiles.add(Profile.ofQuantified(
                        ProfileIdentity.of(name, name, "Z" + s, "lab"), targets, values, ChainId.unspecified()));
            }
        }
        return ProfileMatrix.of(profiles);
    }

    private void curves(LinkPopulations populations, ProfileMatrix profiles) {
        RocCurve roc = RocCurve.of(populations);
        add(roc.areaUnderCurve(), roc.hanleyMcNeilStandardError(), roc.youden());
        add(roc.deLongStandardError().orElseThrow(), roc.partialArea(0.1), roc.partialAreaOnMcClishScale(0.1));
        for (EqualErrorConvention convention : EqualErrorConvention.values()) {
            add(roc.equalErrorRate(convention));
        }
        roc.detPoints().forEach(point -> add(point.falsePositiveProbit(), point.falseNegativeProbit()));
        double[] linked = row(20, 1);
        double[] unlinked = row(30, 2);
        for (IndependentPairsInterval.Scale scale : IndependentPairsInterval.Scale.values()) {
            IndependentPairsInterval interval =
                    RocCurve.of(linked, unlinked, DISTANCE).deLong(0.95, scale);
            add(interval.lower(), interval.upper());
        }
        RocComparison comparison = RocComparison.of(
                populations, LinkPopulations.of(profiles, ComparisonMetrics.CANBERRA, PopulationRules.SAME_SEIZURE));
        add(
                comparison.difference(),
                comparison.standardError(),
                comparison.pValue().orElse(Double.NaN));
        BinormalOverlap overlap = BinormalOverlap.ofScores(linked, unlinked);
        add(overlap.coefficient(), overlap.areaUnderCurve(DISTANCE));
        add(overlap.crossings());
        Arrays.sort(unlinked);
        for (QuantileType type : QuantileType.values()) {
            add(Quantiles.of(type, unlinked, LEVEL));
        }
    }

    private void intervals(LinkPopulations populations, long seed) {
        SourceResampling resampling = SourceResampling.of(populations);
        SourceResampling.Statistic area = resampling.areaUnderCurve();
        add(resampling.draw(area, REPLICATES, seed));
        add(resampling.withoutEach(area));
        for (AreaInterval interval :
                List.of(resampling.areaByBootstrap(0.8, REPLICATES, seed), resampling.areaByJackknife(0.9))) {
            add(interval.lower(), interval.upper());
        }
        ThresholdRule rule = new ThresholdRule.OrderStatistic(LEVEL);
        add(resampling.draw(LimitResampling.of(populations).limit(rule), REPLICATES, seed));
        ThresholdCrossValidation validation = ThresholdCrossValidation.of(populations, rule);
        validation.thresholds().values().forEach(this::add);
        add(validation.falseLinks().rate(), validation.falseLinks().upperBound());
        add(validation.missedLinks().rate(), validation.missedLinks().upperBound());
    }

    private void guarantees(LinkPopulations populations, long seed) {
        for (PairLabel label : PairLabel.values()) {
            add(DisjointPairs.of(populations, label, seed).scores());
        }
        ConformalCalibration disjoint =
                ConformalCalibration.of(DisjointPairs.of(populations, PairLabel.UNLINKED, seed));
        ConformalCalibration all = ConformalCalibration.ofAllPairs(populations);
        List<ConformalLimit> limits = new ArrayList<>(List.of(disjoint.limit(LEVEL), all.limit(new BigDecimal("0.9"))));
        limits.add(disjoint.limit(new BigDecimal("0.5"), new BigDecimal("0.8")));
        limits.forEach(limit -> add(limit.k(), limit.value()));
        for (double score : populations.linked()) {
            add(disjoint.pValue(score), all.pValue(score));
        }
    }

    private void searches(LinkPopulations populations, long seed) {
        ConformalCalibration calibration =
                ConformalCalibration.of(DisjointPairs.of(populations, PairLabel.UNLINKED, seed));
        double[] p = DoubleStream.generate(random::nextDouble).limit(25).toArray();
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (int k = 0; k < p.length; k++) {
            ratios.put("c" + k, 3 * about(0));
        }
        for (SearchCorrection correction : SearchCorrection.values()) {
            add(correction.corrected(p));
            ControlledSearch.of(populations.unlinked(), calibration, correction, LEVEL)
                    .candidates()
                    .forEach(candidate -> add(candidate.correctedPValue()));
        }
        add(SearchCorrection.shareOfUnlinked(p, 0.5));
        SearchPlan plan = new SearchPlan(5000);
        add(plan.probabilityOfAnyChanceLink(p[0]), plan.sidakLevel(LEVEL), plan.bonferroniLevel(LEVEL));
        OpenSetPosterior posterior = OpenSetPosterior.ofCandidates(ratios, p[1]);
        add(posterior.probabilityOfNone());
        posterior.probabilities().values().forEach(this::add);
        BayesianDiscovery.of(posterior.probabilities(), LEVEL)
                .candidates()
                .forEach(candidate -> add(candidate.expectedWrong()));
    }

    private void watches(LinkPopulations populations) {
        for (ControlScale scale : ControlScale.values()) {
            double[] reference =
                    Arrays.stream(row(25, 4)).map(x -> Math.abs(x) + 0.1).toArray();
            double[] values =
                    Arrays.stream(row(15, 4.5)).map(x -> Math.abs(x) + 0.1).toArray();
            ControlChart chart = ControlChart.of(reference, scale).with(values);
            add(chart.centre(), chart.deviation(), chart.lower(), chart.upper());
            chart.points().forEach(point -> add(point.inDeviations(), point.averageInDeviations()));
        }
        for (StabilityBins bins : StabilityBins.values()) {
            ScoreDrift drift = ScoreDrift.between(populations.linked(), populations.unlinked(), bins);
            add(drift.distance(), drift.pValue(), drift.stabilityIndex(), drift.indexWithoutDrift());
            ScoreDrift small = ScoreDrift.between(row(40, 1), row(60, 1.2), bins);
            add(small.distance(), small.pValue(), small.stabilityIndex());
        }
        for (int k = 0; k < 6; k++) {
            RateCheck check = RateCheck.of(3 * k, 120, 0.01 + 0.1 * random.nextDouble());
            add(check.pValue(), check.midP(), check.power(0.3, 0.05));
            for (LinkRateCheck links : List.of(
                    LinkRateCheck.ofSeizures(10 + k, 200, 4 * k, 90),
                    LinkRateCheck.between(20, 100, 8L * k, 80),
                    LinkRateCheck.ofRate(random.nextDouble(), 10L * k, 100))) {
                add(links.pValue());
            }
        }
    }

    /** Pairs of twelve sources, each with a weight. */
    private void weights(long seed) {
        List<ScoredPair> pairs = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sources.add("s" + i);
            pairs.add(new ScoredPair(i, i, PairLabel.LINKED, about(1), 0.25 + random.nextDouble()));
            for (int j = 0; j < i; j++) {
                pairs.add(new ScoredPair(i, j, PairLabel.UNLINKED, about(-0.5), 0.25 + random.nextDouble()));
            }
        }
        SupportScores scores = SupportScores.ofPairs(pairs, sources);
        CalibrationTrial.of(scores, LogisticCalibration::fit)
                .ratios()
                .asScores()
                .pairs()
                .forEach(pair -> add(pair.score()));
        add(
                LogisticCalibration.fit(scores).intercept(),
                PavCalibration.fit(scores).log10LikelihoodRatio(0.3));
        LogRatios ratios = LogRatios.ofPairs(pairs, sources);
        LogRatioBounds elub = LogRatioBounds.elub(ratios);
        LogRatioBounds invariance = LogRatioBounds.invariance(ratios);
        add(elub.lower(), elub.upper(), invariance.lower(), invariance.upper());
        Performance performance = Performance.of(ratios);
        for (PerformanceFigure figure : PerformanceFigure.values()) {
            add(
                    performance.value(figure).orElse(Double.NaN),
                    performance.jackknifeStandardError(figure).orElse(Double.NaN));
        }
        for (SourceInterval interval :
                performance.intervals(0.8, REPLICATES, seed).values()) {
            add(interval.lower(), interval.upper());
        }
        double[] values = pairs.stream().mapToDouble(ScoredPair::score).toArray();
        double[] counts = pairs.stream().mapToDouble(ScoredPair::weight).toArray();
        for (KernelBandwidth rule : List.of(KernelBandwidth.SILVERMAN_SAMPLE, KernelBandwidth.SCOTT)) {
            KernelDensity density = KernelDensity.ofWeighted(values, counts, rule);
            add(density.bandwidth(), density.massAbove(0.5));
            for (int tenth = -40; tenth <= 40; tenth += 4) {
                add(density.log(tenth / 10.0));
            }
        }
        for (PairLabel label : PairLabel.values()) {
            MisleadingRate rate = MisleadingRate.of(scores, label, 0.1, seed);
            add(rate.pairs(), rate.most(), rate.fewest(), rate.sources());
        }
    }

    private void tails() {
        for (int count : new int[] {1, 2, 3, 7}) {
            double[] weights = DoubleStream.generate(() -> 0.01 + random.nextDouble())
                    .limit(count)
                    .toArray();
            WeightedChiSquare q = WeightedChiSquare.of(weights);
            add(q.mean(), q.quantileOfUpperTail(0.05));
            for (double x : new double[] {0.01, 0.3, 1, 5, 30}) {
                add(q.upperTail(x), q.lowerTail(x), q.satterthwaiteUpperTail(x));
            }
        }
        for (int k = 1; k < 20; k++) {
            double share = random.nextDouble();
            add(StandardNormal.quantile(share), StandardNormal.upperTail(4 * share));
            double confidence = 0.5 + share / 2.1;
            add(BinomialBound.upper(k, 40, confidence), BinomialBound.lower(k, 40, confidence));
            add(BinomialBound.upper(0, k, confidence), BinomialBound.lower(k, k, confidence));
            add(WithinSourceScreening.cochranLimit(0.05, 2 + k, 3), WithinSourceScreening.mandelLimit(0.01, 2 + k, 4));
        }
    }

    private void measurement(ProfileMatrix profiles, long seed) {
        Profile first = profiles.profile(0);
        MeasurementUncertainty uncertainty = MeasurementUncertainty.ofRelative(0.05, 0.05, 0.1, 0.15, 0.02);
        var roots = Pretreatments.N_4R.withoutFit();
        IdenticalProfiles identical =
                IdenticalProfiles.of(first, uncertainty, uncertainty, roots, ComparisonMetrics.PEARSON_DISTANCE_100);
        add(identical.weights());
        for (ComparisonMetric metric : List.of(ComparisonMetrics.ANGLE, ComparisonMetrics.AITCHISON)) {
            IdenticalProfiles other =
                    IdenticalProfiles.of(first, uncertainty, uncertainty, Pretreatments.N.withoutFit(), metric);
            add(other.limitHolding(0.9), other.probabilityBeyond(other.linkValueAtExpectedDistance()));
        }
        double limit = identical.limitHolding(0.95);
        add(limit, identical.probabilityBeyond(limit / 2), identical.linkValueAtExpectedDistance());
        ThresholdEstimate estimate = new ThresholdRule.Stated(limit, LinkOperator.WITHIN)
                .estimate(new double[] {0}, new double[] {1}, DISTANCE);
        Remeasurement again = Remeasurement.of(
                new Remeasurement.Pair(
                        first,
                        profiles.profile(1),
                        uncertainty,
                        uncertainty,
                        roots,
                        ComparisonMetrics.PEARSON_DISTANCE_100),
                estimate,
                RemeasurementBasis.values()[0],
                200,
                seed);
        add(again.links(), again.lower(), again.upper());
        List<String> sources = new ArrayList<>();
        profiles.identities().forEach(identity -> sources.add(String.valueOf(identity.seizure())));
        WithinSourceScreening.screen(profiles, sources).forEach(finding -> add(finding.value()));
    }
}
