package org.drugprofiling.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.AmphetamineTypeStimulantSample;
import org.drugprofiling.sample.Measurement.Quantified;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.TabletFeatures;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.TabletFeatureTarget;

/**
 * The physical features of two tablets (or of two sets of tablets of which means are reported): sizes and weights in units of the scatter
 * within batches, and what is seen, feature by feature, as equal, different or unknown.
 *
 * <p>A mean of n₁ tablets and one of n₂ of the same batch differ with a standard deviation of s√(1/n₁ + 1/n₂), s the standard deviation
 * within batches that the laboratory states; n is the number of determinations behind each measurement, and where that is not stated the
 * difference stands alone. No tolerance is built in: none
 * was found in a source that was read. Nothing is concluded about what the tablets hold, nor from their looks alone: one seizure with one
 * logo held several batches (Bell et al. 2000, Analyst 125, 1811, abstract).
 *
 * @since 0.1.0
 */
public final class TabletComparison {

    private final List<NumberDifference> sizes;
    private final List<FeatureAgreement> features;
    private final Optional<NotComparable> obstacle;

    private TabletComparison(
            List<NumberDifference> sizes, List<FeatureAgreement> features, Optional<NotComparable> obstacle) {
        this.sizes = List.copyOf(sizes);
        this.features = List.copyOf(features);
        this.obstacle = obstacle;
    }

    /** Whether two tablets look alike in one respect. */
    public enum Verdict {
        /** The same description. */
        EQUAL,
        /** Another description. */
        DIFFERENT,
        /** Nobody looked at one of them. */
        UNKNOWN
    }

    /**
     * One feature that is seen.
     *
     * @param feature its name
     * @param first how the first tablet is described
     * @param second how the second one is
     * @param verdict whether they are described alike, upper and lower case and surrounding white space apart
     */
    public record FeatureAgreement(String feature, String first, String second, Verdict verdict) {}

    /**
     * Compares two tablets.
     *
     * @param a first sample
     * @param b second sample
     * @param withinBatch standard deviation within batches by measured feature, in its unit; compared in the order of their ids
     * @return the comparison; nothing but the reason if a record is of a run that failed its quality control, a blank, a control or a
     *     reference mixture
     * @throws ProfilingException if a feature is not of the layer of tabletting, a standard deviation is not positive, or a measurement is
     *     in another unit than its feature
     */
    public static TabletComparison of(Sample a, Sample b, Map<TabletFeatureTarget, Double> withinBatch) {
        withinBatch.forEach(TabletComparison::check);
        Optional<NotComparable> obstacle = Comparisons.obstacle(a.record(), b.record());
        if (obstacle.isPresent()) {
            return new TabletComparison(List.of(), List.of(), obstacle);
        }
        List<NumberDifference> sizes = new ArrayList<>();
        withinBatch.entrySet().stream()
                .sorted(Comparator.comparing(feature -> feature.getKey().id()))
                .forEach(feature -> sizes.add(size(a, b, feature.getKey(), feature.getValue())));
        return new TabletComparison(sizes, features(looks(a), looks(b)), Optional.empty());
    }

    private static void check(TabletFeatureTarget target, double deviation) {
        if (target.layer() != Layer.TABLETTING) {
            throw refusal(
                    target,
                    "a physical feature must be of the layer of tabletting",
                    target.layer().name());
        }
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw refusal(
                    target,
                    "standard deviation within batches must be finite and positive",
                    Double.toString(deviation));
        }
    }

    private static NumberDifference size(Sample a, Sample b, TabletFeatureTarget target, double deviation) {
        for (Sample sample : List.of(a, b)) {
            Optional<NotComparableReason> missing =
                    NotComparableReason.ofMissing(sample.record().measurement(target));
            if (missing.isPresent()) {
                return NumberDifference.none(target.id(), target.unit(), missing.get(), "");
            }
        }
        Quantified first = (Quantified) a.record().measurement(target);
        Quantified second = (Quantified) b.record().measurement(target);
        if (first.determinations().isEmpty() || second.determinations().isEmpty()) {
            return NumberDifference.alone(
                    target.id(), target.unit(), first.value(), second.value(), NotComparableReason.NO_COUNT, "");
        }
        double scatter = deviation * Math.sqrt(1.0 / first.count() + 1.0 / second.count());
        return NumberDifference.of(target.id(), target.unit(), first.value(), second.value(), scatter);
    }

    private static ProfilingException refusal(TabletFeatureTarget target, String rule, String value) {
        return new ProfilingException(
                "invalid-parameter", rule, ProblemLocation.nowhere().with("target", target.id()), value);
    }

    private static TabletFeatures looks(Sample sample) {
        return sample instanceof AmphetamineTypeStimulantSample stimulant
                ? stimulant.knownTablet().orElse(TabletFeatures.NOT_DESCRIBED)
                : TabletFeatures.NOT_DESCRIBED;
    }

    private static List<FeatureAgreement> features(TabletFeatures a, TabletFeatures b) {
        Map<String, String> first = a.described();
        Map<String, String> second = b.described();
        Map<String, String> all = new LinkedHashMap<>(first);
        all.putAll(second);
        List<FeatureAgreement> features = new ArrayList<>();
        for (String feature : all.keySet()) {
            features.add(agreement(
                    feature,
                    first.getOrDefault(feature, TabletFeatures.UNKNOWN),
                    second.getOrDefault(feature, TabletFeatures.UNKNOWN)));
        }
        return features;
    }

    private static FeatureAgreement agreement(String feature, String first, String second) {
        String a = plain(first);
        String b = plain(second);
        Verdict verdict = a.equals(TabletFeatures.UNKNOWN) || b.equals(TabletFeatures.UNKNOWN)
                ? Verdict.UNKNOWN
                : a.equals(b) ? Verdict.EQUAL : Verdict.DIFFERENT;
        return new FeatureAgreement(feature, first, second, verdict);
    }

    private static String plain(String description) {
        return description.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return why nothing is said of the tablets, empty if they can be compared}
     */
    public Optional<NotComparable> obstacle() {
        return obstacle;
    }

    /**
     * {@return sizes and weights, in units of the scatter within batches}
     */
    public List<NumberDifference> sizes() {
        return sizes;
    }

    /**
     * {@return what is seen, in the order colour, shape, logo, score line, further features}
     */
    public List<FeatureAgreement> features() {
        return features;
    }

    /**
     * Returns how many features that are seen have a verdict.
     *
     * @param verdict equal, different or unknown
     * @return how many
     */
    public int count(Verdict verdict) {
        return (int) features.stream()
                .filter(feature -> feature.verdict() == verdict)
                .count();
    }

    @Override
    public String toString() {
        if (obstacle.isPresent()) {
            return obstacle.get().toString();
        }
        StringBuilder text = new StringBuilder("looks: " + count(Verdict.EQUAL) + " equal, " + count(Verdict.DIFFERENT)
                + " different, " + count(Verdict.UNKNOWN) + " unknown");
        features.stream()
                .filter(feature -> feature.verdict() == Verdict.DIFFERENT)
                .forEach(feature -> text.append('\n')
                        .append(feature.feature())
                        .append(": ")
                        .append(feature.first())
                        .append(" and ")
                        .append(feature.second()));
        sizes.forEach(size -> text.append('\n').append(size));
        return text.toString();
    }
}
