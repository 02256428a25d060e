package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.AlkaloidGroup;
import org.drugprofiling.sample.Measurement.Quantified;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Quantity;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.Target;

/**
 * One way in which a method measures a variable: by targets above and below the line, or by the ratio as the laboratory reports it.
 *
 * @param above targets that are added; none if the method does not measure the variable
 * @param below targets that are added, none for an amount and for a reported ratio
 * @param missing what the method does not measure, may be empty
 */
record VariableWay(List<Target> above, List<Target> below, String missing) {

    VariableWay {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /** The number of a record. */
    IndicationReading read(SampleRecord record) {
        if (above.isEmpty()) {
            return IndicationReading.none(NotComparableReason.NOT_ANALYSED, missing);
        }
        return obstacle(record).or(this::senseless).orElseGet(() -> quotient(record));
    }

    private Optional<IndicationReading> obstacle(SampleRecord record) {
        for (Target target : all()) {
            if (!target.unit().equals(above.get(0).unit())) {
                return Optional.of(IndicationReading.none(
                        NotComparableReason.MIXED_UNITS, above.get(0).unit() + " and " + target.unit()));
            }
            Optional<IndicationReading> missing = missing(record, target);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    /** Why a record has no number for a target; one that was reported as something else is no reason to give up the other variables. */
    private static Optional<IndicationReading> missing(SampleRecord record, Target target) {
        try {
            return NotComparableReason.ofMissing(record.measurement(target))
                    .map(reason -> IndicationReading.none(reason, target.id()));
        } catch (ProfilingException e) {
            NotComparableReason reason = switch (e.code()) {
                case "unit-mismatch" -> NotComparableReason.OTHER_UNIT;
                case "target-mismatch" ->
                    target instanceof IsotopeDeltaTarget
                            ? NotComparableReason.SCALE_MISMATCH
                            : NotComparableReason.STATE_MISMATCH;
                default -> throw e;
            };
            return Optional.of(IndicationReading.none(reason, String.valueOf(e.getMessage())));
        }
    }

    /** Deltas are never added, and a signal alone depends on how much was injected. */
    private Optional<IndicationReading> senseless() {
        boolean isAdded = above.get(0) instanceof IsotopeDeltaTarget || above.get(0) instanceof RatioTarget;
        if (above.size() > 1 && isAdded) {
            return Optional.of(IndicationReading.none(
                    NotComparableReason.STATE_MISMATCH,
                    "several for one variable: "
                            + above.stream().map(Target::id).toList()));
        }
        Quantity quantity = above.get(0).unit().quantity();
        boolean isSignal = quantity == Quantity.PEAK_AREA || quantity == Quantity.PEAK_HEIGHT;
        return below.isEmpty() && isSignal
                ? Optional.of(IndicationReading.none(
                        NotComparableReason.OUTSIDE_DOMAIN,
                        above.get(0).unit() + " is no amount unless it is relative to something"))
                : Optional.empty();
    }

    private IndicationReading quotient(SampleRecord record) {
        AlkaloidGroup group = new AlkaloidGroup("numerator", above);
        OptionalDouble value =
                below.isEmpty() ? group.total(record) : group.ratioTo(new AlkaloidGroup("denominator", below), record);
        if (value.isEmpty()) {
            return IndicationReading.none(
                    NotComparableReason.OUTSIDE_DOMAIN, "below the line must be a positive number");
        }
        double uncertainty = uncertainty(above, record);
        if (!below.isEmpty()) {
            double denominator =
                    new AlkaloidGroup("denominator", below).total(record).orElseThrow();
            uncertainty = StrictMath.hypot(uncertainty, value.getAsDouble() * uncertainty(below, record)) / denominator;
        }
        return IndicationReading.of(value.getAsDouble(), uncertainty);
    }

    /** Of a sum of independent numbers; {@code NaN} if one is not stated. */
    private static double uncertainty(List<Target> members, SampleRecord record) {
        double sum = 0;
        for (Target member : members) {
            sum = StrictMath.hypot(sum, ((Quantified) record.measurement(member)).uncertainty());
        }
        return sum;
    }

    /**
     * Says why the numbers of two records are of different kinds: a signal, and a ratio of signals, depends on technique, detector,
     * analytical method and laboratory; a content or a delta does not.
     */
    Optional<String> unlike(SampleRecord a, SampleRecord b) {
        if (all().stream().noneMatch(VariableWay::isSignal)) {
            return Optional.empty();
        }
        String first = conditions(a);
        String second = conditions(b);
        return first.equals(second)
                ? Optional.empty()
                : Optional.of(
                        "signals must be of one technique, method and laboratory, were " + first + " and " + second);
    }

    private static String conditions(SampleRecord record) {
        return record.acquisition().technique() + " " + record.acquisition().signal() + " "
                + record.acquisition().methodAndVersion() + " of " + record.laboratory();
    }

    private static boolean isSignal(Target target) {
        if (target instanceof RatioTarget ratio) {
            return isSignal(ratio.numerator());
        }
        return target.unit().quantity().isResponse();
    }

    private List<Target> all() {
        List<Target> all = new ArrayList<>(above);
        all.addAll(below);
        return all;
    }
}
