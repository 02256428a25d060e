package org.drugprofiling.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.Measurement.Quantified;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Target;

/**
 * The stable-isotope deltas of two samples, each difference in units of the combined standard uncertainty of the two measurements,
 * √(u₁² + u₂²).
 *
 * <p>The uncertainties are taken as independent: what two measurements of one laboratory share, such as the realisation of the scale,
 * makes the difference look less certain than it is. A delta that was reported on another scale, or of another compound, than the one asked
 * for is not compared, nor is a record of a run that failed its quality control, a blank or a control. Nothing here says which difference is large: that depends on how much deltas vary within one batch, which the
 * laboratory has to know.
 *
 * @since 0.1.0
 */
public final class DeltaComparison {

    private final List<NumberDifference> differences;

    private DeltaComparison(List<NumberDifference> differences) {
        this.differences = List.copyOf(differences);
    }

    /**
     * Compares deltas of two records.
     *
     * @param a first record
     * @param b second record
     * @param targets which deltas, at least one; compound and scale included
     * @return one difference for each, in their order
     * @throws ProfilingException if no delta is named
     */
    public static DeltaComparison of(SampleRecord a, SampleRecord b, List<IsotopeDeltaTarget> targets) {
        if (targets.isEmpty()) {
            throw new ProfilingException("empty-target-set", "a comparison of deltas must name at least one");
        }
        List<NumberDifference> differences = new ArrayList<>();
        for (IsotopeDeltaTarget target : targets) {
            differences.add(difference(a, b, target));
        }
        return new DeltaComparison(differences);
    }

    private static NumberDifference difference(SampleRecord a, SampleRecord b, IsotopeDeltaTarget target) {
        Optional<NotComparable> obstacle = Comparisons.obstacle(a, b);
        if (obstacle.isPresent()) {
            return NumberDifference.none(
                    target.id(),
                    target.unit(),
                    obstacle.get().reason(),
                    obstacle.get().detail());
        }
        for (SampleRecord record : List.of(a, b)) {
            Optional<Target> reported = record.reportedTarget(target.id());
            boolean isThere = record.measurements().containsKey(target.id());
            if (isThere && !reported.equals(Optional.of(target))) {
                return NumberDifference.none(
                        target.id(),
                        target.unit(),
                        NotComparableReason.SCALE_MISMATCH,
                        "asked for " + target.name() + ", reported "
                                + reported.map(Target::name).orElse("as no delta"));
            }
            Optional<NotComparableReason> missing = NotComparableReason.ofMissing(record.measurement(target));
            if (missing.isPresent()) {
                return NumberDifference.none(target.id(), target.unit(), missing.get(), "");
            }
        }
        Quantified first = quantified(a.measurement(target));
        Quantified second = quantified(b.measurement(target));
        return NumberDifference.of(
                target.id(),
                target.unit(),
                first.value(),
                second.value(),
                NumberDifference.combined(first.uncertainty(), second.uncertainty()));
    }

    private static Quantified quantified(Measurement measurement) {
        return (Quantified) measurement;
    }

    /**
     * {@return one difference for each delta that was asked for}
     */
    public List<NumberDifference> differences() {
        return differences;
    }

    /**
     * {@return how many deltas have a difference in units of uncertainty}
     */
    public int compared() {
        return (int) differences.stream()
                .filter(difference -> difference.inDeviations().isPresent())
                .count();
    }

    /**
     * {@return the largest difference in units of uncertainty, empty if there is none}
     */
    public OptionalDouble largest() {
        return differences.stream()
                .map(NumberDifference::inDeviations)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(compared() + " of " + differences.size() + " deltas compared");
        differences.forEach(difference -> text.append('\n').append(difference));
        return text.toString();
    }
}
