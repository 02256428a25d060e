package org.drugprofiling.population;

import static org.drugprofiling.Held.Kind.CLOSED_FORM;
import static org.drugprofiling.Held.Kind.EXACT;
import static org.drugprofiling.Held.Kind.QUANTILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.drugprofiling.Held;
import org.drugprofiling.Oracle;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ThresholdCrossValidation;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.TabletFeatureTarget;
import org.drugprofiling.substance.TargetSet;
import org.drugprofiling.validation.RateCheck;
import org.drugprofiling.validation.ScoreDrift;
import org.drugprofiling.validation.StabilityBins;
import org.junit.jupiter.api.Test;

/** Every number of the worked examples on populations, limits, ROC curves and drift. */
class WorkedFileTest {

    private static final Orientation DISTANCE = Orientation.LOWER_IS_MORE_ALIKE;
    private static final BigDecimal TENTH = new BigDecimal("0.10");

    private static Map<String, Consumer<Held>> examples() {
        Map<String, Consumer<Held>> examples = new LinkedHashMap<>();
        examples.put("pop-pairs", WorkedFileTest::pairs);
        examples.put("pop-counts", WorkedFileTest::counts);
        examples.put("auc-delong", WorkedFileTest::deLong);
        examples.put("auc-delong-paired", WorkedFileTest::paired);
        examples.put("roc-table", WorkedFileTest::table);
        examples.put("roc-pauc", WorkedFileTest::partialArea);
        examples.put("thr-quantiles", WorkedFileTest::quantiles);
        examples.put("thr-cost", WorkedFileTest::costs);
        examples.put("rate-ci", WorkedFileTest::boundsOfRates);
        examples.put("overlap", WorkedFileTest::overlap);
        examples.put("auc-cluster", WorkedFileTest::clusters);
        examples.put("thr-cv", WorkedFileTest::crossValidation);
        examples.put("drift-binomial", WorkedFileTest::control);
        examples.put("drift-ks-psi", WorkedFileTest::drift);
        return examples;
    }

    /** Wilson's and Jeffreys's intervals are not offered: a rate of pairs is bounded by Clopper and Pearson over sources. */
    @Test
    void everyNumberIsHeldOrNotOffered() {
        List<Held> all = Held.all("03_populations.json", examples());
        Map<String, Set<String>> notOffered = new LinkedHashMap<>();
        all.stream()
                .filter(held -> !held.notOffered().isEmpty())
                .forEach(held -> notOffered.put(held.id(), held.notOffered()));
        assertEquals(Set.of("rate-ci"), notOffered.keySet());
        assertEquals(
                Set.of(
                        "0/100 > wilson > 0",
                        "0/100 > wilson > 1",
                        "0/100 > rule_of_three",
                        "0/100 > jeffreys > 0",
                        "0/100 > jeffreys > 1",
                        "5/100 > wilson > 0",
                        "5/100 > wilson > 1",
                        "5/100 > jeffreys > 0",
                        "5/100 > jeffreys > 1",
                        "5/13 (FNR in the public R4 run) > wilson > 0",
                        "5/13 (FNR in the public R4 run) > wilson > 1"),
                notOffered.get("rate-ci"));
        assertEquals(14, all.size());
        assertEquals(267, all.stream().mapToInt(Held::count).sum());
    }

    /** Profiles named as the example names them: the letter of the batch and a running number. */
    private static ProfileMatrix batches(Held held) {
        double[][] rows = Oracle.rows(held.inputs().get("X"));
        TargetSet targets = ProfileMatrix.ofRows(rows).targets();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            String batch = held.inputs().get("batch").get(i).asText();
            String name = batch + numbers.merge(batch, 1, Integer::sum);
            profiles.add(Profile.ofQuantified(
                    ProfileIdentity.of(name, name, batch, "lab"), targets, rows[i], ChainId.unspecified()));
        }
        return ProfileMatrix.of(profiles);
    }

    private static void pairs(Held held) {
        ProfileMatrix raw = batches(held);
        LinkPopulations populations = LinkPopulations.of(
                Pretreatments.N_4R.fit(raw).apply(raw),
                ComparisonMetrics.PEARSON_DISTANCE_100,
                PopulationRules.SAME_SEIZURE);
        for (PairLabel label : PairLabel.values()) {
            String list = label.name().toLowerCase(Locale.ROOT);
            int k = 0;
            for (JsonNode pair : held.output(list)) {
                String place = list + " > " + k++ + " > ";
                ScoredPair found = populations.pairs().stream()
                        .filter(one -> Set.of(name(raw, one.i()), name(raw, one.j()))
                                .equals(Set.of(pair.get(0).asText(), pair.get(1).asText())))
                        .findFirst()
                        .orElseThrow();
                assertEquals(label, found.label(), place);
                held.says(place + 0, name(raw, found.j()));
                held.says(place + 1, name(raw, found.i()));
                held.holds(CLOSED_FORM, place + 2, found.score());
            }
            assertEquals(populations.pairCount(label), k);
        }
        held.holds(EXACT, "counts > n", raw.size());
        held.holds(EXACT, "counts > pairs", populations.pairs().size());
        held.holds(EXACT, "counts > linked", populations.pairCount(PairLabel.LINKED));
        held.holds(EXACT, "counts > unlinked", populations.pairCount(PairLabel.UNLINKED));
        held.says("counts > formula", "linked = sum_g C(n_g,2); unlinked = C(n,2) - linked");
    }

    private static String name(ProfileMatrix profiles, int row) {
        return profiles.identity(row).specimen().value();
    }

    /** As many specimens, in seizures that together have as many pairs: 29 specimens have 406, three 3, and ten pairs one each. */
    private static void counts(Held held) {
        List<Integer> seizures = new ArrayList<>(List.of(29, 3));
        for (int k = 0; k < 10; k++) {
            seizures.add(2);
        }
        int specimens = (int) held.input("n");
        List<Profile> profiles = new ArrayList<>();
        for (int seizure = 0; profiles.size() < specimens; seizure++) {
            int size = seizure < seizures.size() ? seizures.get(seizure) : 1;
            for (int k = 0; k < size; k++) {
                String name = "s" + profiles.size();
                profiles.add(profile(name, "Z" + seizure, 1 + profiles.size()));
            }
        }
        LinkPopulations populations = LinkPopulations.of(
                ProfileMatrix.of(profiles), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
        assertEquals(held.input("linked"), populations.pairCount(PairLabel.LINKED));
        held.holds(EXACT, "pairs", populations.pairs().size());
        held.holds(EXACT, "unlinked", populations.pairCount(PairLabel.UNLINKED));
    }

    private static Profile profile(String name, String seizure, double value) {
        return Profile.ofQuantified(
                ProfileIdentity.of(name, name, seizure, "lab"),
                TargetSet.of("one number", TabletFeatureTarget.WEIGHT),
                new double[] {value},
                ChainId.unspecified());
    }

    private static RocCurve curve(Held held) {
        return RocCurve.of(held.inputRow("linked"), held.inputRow("unlinked"), DISTANCE);
    }

    /** The share of the other list that a score wins against is the area of that score alone. */
    private static double[] placements(double[] linked, double[] unlinked, PairLabel label) {
        return Arrays.stream(label == PairLabel.LINKED ? linked : unlinked)
                .map(x -> (label == PairLabel.LINKED
                                ? RocCurve.of(new double[] {x}, unlinked, DISTANCE)
                                : RocCurve.of(linked, new double[] {x}, DISTANCE))
                        .areaUnderCurve())
                .toArray();
    }

    private static void deLong(Held held) {
        RocCurve roc = curve(held);
        double[] linked = held.inputRow("linked");
        double[] unlinked = held.inputRow("unlinked");
        held.holds(CLOSED_FORM, "auc", roc.areaUnderCurve());
        held.holds(CLOSED_FORM, "U", roc.areaUnderCurve() * roc.linkedCount() * roc.unlinkedCount());
        double[] v10 = placements(linked, unlinked, PairLabel.LINKED);
        double[] v01 = placements(linked, unlinked, PairLabel.UNLINKED);
        held.holds(CLOSED_FORM, "V10_linked", v10);
        held.holds(CLOSED_FORM, "V01_unlinked", v01);
        held.holds(CLOSED_FORM, "S10", variance(v10));
        held.holds(CLOSED_FORM, "S01", variance(v01));
        held.holds(CLOSED_FORM, "var", roc.deLongVariance().orElseThrow());
        held.holds(CLOSED_FORM, "se", roc.deLongStandardError().orElseThrow());
        for (IndependentPairsInterval.Scale scale : IndependentPairsInterval.Scale.values()) {
            IndependentPairsInterval interval = roc.deLong(0.95, scale);
            held.holds(QUANTILE, scale == IndependentPairsInterval.Scale.AREA ? "ci95" : "ci95_logit", new double[] {
                interval.lower(), interval.upper()
            });
        }
        held.holds(CLOSED_FORM, "hanley_mcneil_se", roc.hanleyMcNeilStandardError());
    }

    private static double variance(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x).map(one -> (one - mean) * (one - mean)).sum() / (x.length - 1);
    }

    private static void paired(Held held) {
        RocComparison comparison = RocComparison.of(
                held.inputRow("linked1"),
                held.inputRow("unlinked1"),
                DISTANCE,
                held.inputRow("linked2"),
                held.inputRow("unlinked2"),
                DISTANCE);
        held.holds(CLOSED_FORM, "auc1", comparison.firstArea());
        held.holds(CLOSED_FORM, "auc2", comparison.secondArea());
        held.holds(CLOSED_FORM, "cov", comparison.covariance());
        held.holds(CLOSED_FORM, "diff", comparison.difference());
        held.holds(CLOSED_FORM, "se", comparison.standardError());
        held.holds(CLOSED_FORM, "z", comparison.z().orElseThrow());
        held.holds(QUANTILE, "p", comparison.pValue().orElseThrow());
    }

    private static void table(Held held) {
        RocCurve roc = curve(held);
        assertEquals("linked iff d <= t", held.inputs().get("rule").asText());
        double[][] points = roc.points().stream()
                .map(point -> new double[] {point.threshold(), point.falsePositiveRate(), point.truePositiveRate()})
                .toArray(double[][]::new);
        held.holds(CLOSED_FORM, "roc", points);
        held.holds(CLOSED_FORM, "trapezoid_area", roc.partialArea(1));
        held.holds(CLOSED_FORM, "youden_J", roc.youden());
        held.holds(
                EXACT,
                "youden_thresholds(all)",
                roc.youdenPoints().stream().mapToDouble(RocPoint::threshold).toArray());
        RocPoint corner = roc.cornerPoints().get(0);
        held.holds(CLOSED_FORM, "closest_corner", new double[] {corner.threshold(), RocCurve.cornerDistance(corner)});
        held.holds(CLOSED_FORM, "eer_linear_interp", roc.equalErrorRate(EqualErrorConvention.LINEAR_INTERPOLATION));
        held.holds(CLOSED_FORM, "eer_nearest_avg", roc.equalErrorRate(EqualErrorConvention.MEAN_AT_NEAREST_POINT));
        held.holds(CLOSED_FORM, "eer_minmax", roc.equalErrorRate(EqualErrorConvention.SMALLEST_MAXIMUM));
        held.holds(CLOSED_FORM, "eer_rocch", roc.equalErrorRate());
        double[][] hull = roc.convexHull().stream()
                .map(point -> new double[] {point.falsePositiveRate(), point.truePositiveRate()})
                .toArray(double[][]::new);
        held.holds(CLOSED_FORM, "rocch", hull);
    }

    private static void partialArea(Held held) {
        RocCurve roc = curve(held);
        held.holds(CLOSED_FORM, "pauc", roc.partialArea(0.2));
        held.holds(CLOSED_FORM, "mcclish", roc.partialAreaOnMcClishScale(0.2));
    }

    private static void quantiles(Held held) {
        double[] linked = held.inputRow("linked");
        double[] unlinked = held.inputRow("unlinked");
        for (QuantileType type : QuantileType.values()) {
            String place = "quantiles > " + type.name().toLowerCase(Locale.ROOT);
            held.holds(
                    CLOSED_FORM,
                    place + " > unlinked_q0.05",
                    new ThresholdRule.NamedQuantile(PairLabel.UNLINKED, new BigDecimal("0.05"), type)
                            .estimate(linked, unlinked, DISTANCE)
                            .value());
            held.holds(
                    CLOSED_FORM,
                    place + " > linked_q0.95",
                    new ThresholdRule.NamedQuantile(PairLabel.LINKED, new BigDecimal("0.95"), type)
                            .estimate(linked, unlinked, DISTANCE)
                            .value());
        }
        for (String level : List.of("0.05", "0.10")) {
            String place = "order_rule_alpha" + level + " > ";
            ThresholdRule.OrderStatistic rule = new ThresholdRule.OrderStatistic(new BigDecimal(level));
            ThresholdEstimate estimate = rule.estimate(linked, unlinked, DISTANCE);
            held.holds(EXACT, place + "t", estimate.value());
            held.holds(EXACT, place + "k", rule.rank(unlinked.length));
            held.holds(CLOSED_FORM, place + "emp_FPR", estimate.falsePositiveRate());
            held.holds(CLOSED_FORM, place + "emp_TPR", estimate.truePositiveRate());
            assertFalse(estimate.isWithin(estimate.value()), "strictly below");
        }
        held.says("order_rule_alpha0.05 > decide", "d < t");
    }

    private static void costs(Held held) {
        RocCurve roc = curve(held);
        for (String name : held.names()) {
            String[] parts = name.split("[=,]");
            ThresholdRule.MinimumCost rule = new ThresholdRule.MinimumCost(
                    Double.parseDouble(parts[1]), Double.parseDouble(parts[3]), Double.parseDouble(parts[5]));
            double limit = rule.estimate(held.inputRow("linked"), held.inputRow("unlinked"), DISTANCE)
                    .value();
            RocPoint point = roc.points().stream()
                    .filter(one -> one.threshold() == limit)
                    .findFirst()
                    .orElseThrow();
            held.holds(CLOSED_FORM, name, new double[] {limit, rule.cost(point)});
        }
    }

    private static void boundsOfRates(Held held) {
        for (String name : held.names()) {
            String[] counts = name.split(" ")[0].split("/");
            long events = Long.parseLong(counts[0]);
            long trials = Long.parseLong(counts[1]);
            held.holds(QUANTILE, name + " > CP", new double[] {
                BinomialBound.lower(events, trials, 0.975), BinomialBound.upper(events, trials, 0.975)
            });
        }
        held.holds(QUANTILE, "0/100 > one_sided_95_upper", BinomialBound.upper(0, 100, 0.95));
        held.offersNo(
                "0/100 > wilson",
                "0/100 > rule_of_three",
                "0/100 > jeffreys",
                "5/100 > wilson",
                "5/100 > jeffreys",
                "5/13 (FNR in the public R4 run) > wilson");
    }

    private static void overlap(Held held) {
        double[] mean = held.inputRow("mu");
        double[] deviation = held.inputRow("sd");
        BinormalOverlap overlap = BinormalOverlap.of(mean[0], deviation[0], mean[1], deviation[1]);
        held.holds(CLOSED_FORM, "crossings", overlap.crossings());
        held.holds(CLOSED_FORM, "overlap", overlap.coefficient());
        held.holds(CLOSED_FORM, "binormal_auc", overlap.areaUnderCurve(DISTANCE));
    }

    private static LinkPopulations numbers(Held held) {
        double[] values = held.inputRow("value");
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            profiles.add(profile("s" + i, held.inputs().get("source").get(i).asText(), values[i]));
        }
        return LinkPopulations.of(
                ProfileMatrix.of(profiles), ComparisonMetrics.MANHATTAN, PopulationRules.SAME_SEIZURE);
    }

    private static void clusters(Held held) {
        LinkPopulations populations = numbers(held);
        RocCurve roc = RocCurve.of(populations);
        held.holds(CLOSED_FORM, "auc", roc.areaUnderCurve());
        held.holds(EXACT, "n_linked", populations.pairCount(PairLabel.LINKED));
        held.holds(EXACT, "n_unlinked", populations.pairCount(PairLabel.UNLINKED));
        held.holds(CLOSED_FORM, "naive_delong_se", roc.deLongStandardError().orElseThrow());
        SourceResampling resampling = SourceResampling.of(populations);
        SourceResampling.Statistic area = resampling.areaUnderCurve();
        double[] without = resampling.withoutEach(area);
        for (int k = 0; k < without.length; k++) {
            String name = resampling.sourceNames().get(k);
            held.holds(CLOSED_FORM, "jackknife_values > " + name.substring(name.length() - 2), without[k]);
        }
        held.holds(
                CLOSED_FORM,
                "jackknife_se",
                resampling.jackknifeStandardError(area).orElseThrow());
        // all 5^5 ordered draws of five sources
        double[] defined = new double[3125];
        int count = 0;
        for (int draw = 0; draw < 3125; draw++) {
            double[] weights = new double[5];
            for (int k = 0, rest = draw; k < 5; k++, rest /= 5) {
                weights[rest % 5]++;
            }
            double value = area.of(weights);
            if (!Double.isNaN(value)) {
                defined[count++] = value;
            }
        }
        double[] values = Arrays.copyOf(defined, count);
        double mean = Arrays.stream(values).average().orElseThrow();
        held.holds(CLOSED_FORM, "exact_bootstrap_mean", mean);
        held.holds(CLOSED_FORM, "exact_bootstrap_se", Math.sqrt(variance(values) * (count - 1) / count));
        held.holds(CLOSED_FORM, "probability_undefined", (3125 - count) / 3125.0);
    }

    /** Whether a source takes part in a pair. */
    private static boolean isOf(LinkPopulations populations, ScoredPair pair, String source) {
        return populations.sourceOfRow().get(pair.i()).endsWith(source)
                || populations.sourceOfRow().get(pair.j()).endsWith(source);
    }

    private static void crossValidation(Held held) {
        LinkPopulations populations = numbers(held);
        ThresholdRule rule = new ThresholdRule.OrderStatistic(TENTH);
        ThresholdCrossValidation validation = ThresholdCrossValidation.of(populations, rule);
        Set<String> folds = new LinkedHashSet<>();
        held.output("folds").fieldNames().forEachRemaining(folds::add);
        assertEquals(folds.size(), validation.thresholds().size());
        double falseLinks = 0;
        double found = 0;
        for (String source : folds) {
            String place = "folds > " + source + " > ";
            double limit = validation.thresholds().get("seizure " + source);
            held.holds(CLOSED_FORM, place + "t", limit);
            ThresholdEstimate estimate = rule.estimate(
                    scores(populations, PairLabel.LINKED, source, Part.TRAINING),
                    scores(populations, PairLabel.UNLINKED, source, Part.TRAINING),
                    DISTANCE);
            assertEquals(limit, estimate.value(), place);
            for (PairLabel label : PairLabel.values()) {
                String name = label.name().toLowerCase(Locale.ROOT);
                held.holds(EXACT, place + "train_" + name, scores(populations, label, source, Part.TRAINING).length);
                double[] test = scores(populations, label, source, Part.TEST);
                held.holds(EXACT, place + "test_" + name, test.length);
                long within = Arrays.stream(test).filter(estimate::isWithin).count();
                held.holds(EXACT, place + (label == PairLabel.LINKED ? "test_TP" : "test_FP"), within);
                if (label == PairLabel.LINKED) {
                    found += within;
                } else {
                    falseLinks += within / 2.0;
                }
            }
        }
        assertEquals(falseLinks, validation.falseLinks().errors());
        assertEquals(
                validation.missedLinks().pairs() - found,
                validation.missedLinks().errors());
        held.holds(CLOSED_FORM, "cv_TPR", 1 - validation.missedLinks().rate());
        held.holds(CLOSED_FORM, "cv_FPR", validation.falseLinks().rate());
        ThresholdEstimate all = rule.estimate(populations);
        held.holds(CLOSED_FORM, "resubstitution > t", all.value());
        held.holds(CLOSED_FORM, "resubstitution > TPR", all.truePositiveRate());
        held.holds(CLOSED_FORM, "resubstitution > FPR", all.falsePositiveRate());
    }

    private enum Part {
        TRAINING,
        TEST
    }

    private static double[] scores(LinkPopulations populations, PairLabel label, String source, Part part) {
        return populations.pairs().stream()
                .filter(pair -> pair.label() == label && isOf(populations, pair, source) == (part == Part.TEST))
                .mapToDouble(ScoredPair::score)
                .toArray();
    }

    private static void control(Held held) {
        RateCheck check = RateCheck.of((long) held.input("k"), (long) held.input("n"), held.input("p0"));
        held.holds(QUANTILE, "p_value", check.pValue());
        held.holds(QUANTILE, "mid_p", check.midP());
    }

    private static void drift(Held held) {
        double[] reference = held.inputRow("reference");
        double[] current = held.inputRow("current");
        ScoreDrift drift = ScoreDrift.between(reference, current, StabilityBins.QUARTILES_OF_REFERENCE);
        held.holds(CLOSED_FORM, "ks_D", drift.distance());
        held.holds(CLOSED_FORM, "ks_p", drift.pValue());
        held.holds(CLOSED_FORM, "ref_bins", shares(drift.referenceCounts(), reference.length));
        held.holds(CLOSED_FORM, "cur_bins", shares(drift.currentCounts(), current.length));
        held.holds(CLOSED_FORM, "psi_smoothed", drift.stabilityIndex());
    }

    private static double[] shares(List<Integer> counts, int all) {
        return counts.stream().mapToDouble(count -> (double) count / all).toArray();
    }
}
