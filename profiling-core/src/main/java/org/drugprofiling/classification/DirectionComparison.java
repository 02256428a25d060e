package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.sample.SampleObstacle;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.TargetSet;

/**
 * Two samples held against each other under a rule that has a direction and no cut-off; for example five of seven elements put the first
 * nearer to the Golden Triangle. Neither sample is said to belong there.
 *
 * <p>A difference within {@link #COVERAGE} combined standard uncertainties √(u₁² + u₂²) is not resolved. Where an uncertainty is not stated
 * the numbers alone are ordered, and the result says so. Signals, and ratios of signals, are ordered only if technique, detector, analytical
 * method and laboratory are the same.
 *
 * @param rule a {@link DirectionRule}, or a {@link TopicRule}, whose numbers are shown without a direction
 * @param readings one for each variable of the rule
 * @param obstacles why the samples are not read: a failed run, a blank, a control; none if they are
 * @since 0.1.0
 */
public record DirectionComparison(IndicationRule rule, List<VariableReading> readings, List<SampleObstacle> obstacles) {

    /**
     * How many combined standard uncertainties a difference must exceed to be resolved: 2, about 95 % for normal errors. No source of the
     * rules states one: it is a choice of this library.
     */
    public static final double COVERAGE = 2;

    /** Which sample is nearer to the label. */
    public enum Nearer {
        /** The first. */
        FIRST,
        /** The second. */
        SECOND,
        /** Neither: the numbers are the same to ten digits. */
        NEITHER,
        /** The difference is within {@link #COVERAGE} combined standard uncertainties. */
        NOT_RESOLVED,
        /** The rule has no direction. */
        NO_DIRECTION,
        /** A number is missing, or the two are of different kinds. */
        UNDEFINED
    }

    /**
     * One variable of two samples.
     *
     * @param variable what is measured
     * @param first number of the first sample, empty if there is none
     * @param second number of the second sample, empty if there is none
     * @param deviation combined standard uncertainty of the two, empty if one is not stated or both are 0
     * @param nearer which one is nearer to the label
     * @param reason why a number is missing or they are of different kinds, empty if there is no reason or the sample is not read at all
     * @param detail what exactly, may be empty
     */
    public record VariableReading(
            IndicationVariable variable,
            OptionalDouble first,
            OptionalDouble second,
            OptionalDouble deviation,
            Nearer nearer,
            Optional<NotComparableReason> reason,
            String detail) {

        /**
         * {@return |first − second| in combined standard uncertainties, empty if a number or an uncertainty is missing}
         */
        public OptionalDouble inDeviations() {
            return first.isPresent() && second.isPresent() && deviation.isPresent()
                    ? OptionalDouble.of(Math.abs(first.getAsDouble() - second.getAsDouble()) / deviation.getAsDouble())
                    : OptionalDouble.empty();
        }

        @Override
        public String toString() {
            if (first.isEmpty() || second.isEmpty() || reason.isPresent()) {
                String why = reason.map(NotComparableReason::explanation).orElse("not read");
                return variable + ": " + why + (detail.isEmpty() ? "" : " (" + detail + ")");
            }
            return variable + ": " + first.getAsDouble() + " and " + second.getAsDouble() + ", "
                    + (inDeviations().isPresent()
                            ? "difference " + inDeviations().getAsDouble() + " combined standard uncertainties"
                            : "uncertainty not stated")
                    + ", " + nearer;
        }
    }

    /**
     * Copies the lists.
     */
    public DirectionComparison {
        Objects.requireNonNull(rule, "rule");
        readings = List.copyOf(readings);
        obstacles = List.copyOf(obstacles);
    }

    static DirectionComparison of(IndicationRule rule, SampleRecord a, SampleRecord b, TargetSet targets) {
        List<SampleObstacle> obstacles = Stream.of(a, b)
                .flatMap(record -> SampleObstacle.of(record).stream())
                .toList();
        List<VariableReading> readings = new ArrayList<>();
        for (DirectedVariable each : DirectedVariable.of(rule)) {
            readings.add(
                    obstacles.isEmpty()
                            ? reading(each, a, b, targets)
                            : undefined(
                                    each.variable(),
                                    OptionalDouble.empty(),
                                    OptionalDouble.empty(),
                                    Optional.empty(),
                                    obstacles.get(0).toString()));
        }
        return new DirectionComparison(rule, readings, obstacles);
    }

    private static VariableReading undefined(
            IndicationVariable variable,
            OptionalDouble first,
            OptionalDouble second,
            Optional<NotComparableReason> reason,
            String detail) {
        return new VariableReading(variable, first, second, OptionalDouble.empty(), Nearer.UNDEFINED, reason, detail);
    }

    private static VariableReading reading(
            DirectedVariable directed, SampleRecord a, SampleRecord b, TargetSet targets) {
        IndicationVariable variable = directed.variable();
        VariableWay way = variable.way(targets, a, b);
        IndicationReading first = way.read(a);
        IndicationReading second = way.read(b);
        if (!first.isKnown() || !second.isKnown()) {
            IndicationReading missing = first.isKnown() ? second : first;
            return undefined(
                    variable, first.known(), second.known(), Optional.ofNullable(missing.reason()), missing.detail());
        }
        Optional<String> unlike = way.unlike(a, b);
        if (unlike.isPresent()) {
            return undefined(
                    variable,
                    first.known(),
                    second.known(),
                    Optional.of(NotComparableReason.STATE_MISMATCH),
                    unlike.get());
        }
        double deviation = StrictMath.hypot(first.uncertainty(), second.uncertainty());
        return new VariableReading(
                variable,
                first.known(),
                second.known(),
                deviation > 0 ? OptionalDouble.of(deviation) : OptionalDouble.empty(),
                nearer(directed.direction(), first.value(), second.value(), deviation),
                Optional.empty(),
                "");
    }

    private static Nearer nearer(
            Optional<DirectionRule.Direction> direction, double first, double second, double deviation) {
        if (direction.isEmpty()) {
            return Nearer.NO_DIRECTION;
        }
        int order =
                IndicationReading.order(first, second) * (direction.get() == DirectionRule.Direction.HIGHER ? 1 : -1);
        if (order == 0) {
            return Nearer.NEITHER;
        }
        if (deviation > 0 && ScoreOrder.compare(Math.abs(first - second) / deviation, COVERAGE) <= 0) {
            return Nearer.NOT_RESOLVED;
        }
        return order > 0 ? Nearer.FIRST : Nearer.SECOND;
    }

    /**
     * Returns how many variables have an outcome.
     *
     * @param nearer for example {@link Nearer#FIRST}
     * @return how many
     */
    public int count(Nearer nearer) {
        return (int)
                readings.stream().filter(reading -> reading.nearer() == nearer).count();
    }

    /**
     * {@return how many variables were ordered by their numbers alone, because an uncertainty is not stated}
     */
    public int withoutUncertainty() {
        return (int) readings.stream()
                .filter(reading -> reading.nearer() == Nearer.FIRST || reading.nearer() == Nearer.SECOND)
                .filter(reading -> reading.deviation().isEmpty())
                .count();
    }

    @Override
    public String toString() {
        String mark = " (" + rule.id() + "; " + rule.standing() + ")";
        if (!obstacles.isEmpty()) {
            return rule.question().words() + ": not read, " + obstacles + mark;
        }
        if (rule instanceof DirectionRule directed) {
            return directed.label() + ": of " + readings.size() + " variables " + count(Nearer.FIRST)
                    + " put the first nearer, " + count(Nearer.SECOND) + " the second, " + count(Nearer.NEITHER)
                    + " neither, " + count(Nearer.NOT_RESOLVED) + " not resolved within " + COVERAGE
                    + " combined standard uncertainties, " + count(Nearer.UNDEFINED)
                    + " undefined; of those ordered, " + withoutUncertainty() + " without a stated uncertainty" + mark;
        }
        return rule.question().words() + ": " + count(Nearer.NO_DIRECTION) + " of " + readings.size()
                + " numbers known of both, no direction" + mark;
    }
}
