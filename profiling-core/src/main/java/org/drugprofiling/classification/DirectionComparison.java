package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.TargetSet;

/**
 * Two samples held against each other under a rule that has a direction and no cut-off; for example five of seven elements put the first
 * nearer to the Golden Triangle. Neither sample is said to belong there.
 *
 * @param rule a {@link DirectionRule}, or a {@link TopicRule}, whose numbers are shown without a direction
 * @param readings one for each variable of the rule
 * @since 0.1.0
 */
public record DirectionComparison(IndicationRule rule, List<VariableReading> readings) {

    /** Which sample is nearer to the label. */
    public enum Nearer {
        /** The first. */
        FIRST,
        /** The second. */
        SECOND,
        /** Neither: the numbers are the same. */
        NEITHER,
        /** The rule has no direction. */
        NO_DIRECTION,
        /** A number is missing. */
        UNDEFINED
    }

    /**
     * One variable of two samples.
     *
     * @param variable what is measured
     * @param first number of the first sample, empty if there is none
     * @param second number of the second sample, empty if there is none
     * @param nearer which one is nearer to the label
     * @param reason why a number is missing, empty if none is
     * @param detail what exactly, may be empty
     */
    public record VariableReading(
            IndicationVariable variable,
            OptionalDouble first,
            OptionalDouble second,
            Nearer nearer,
            Optional<NotComparableReason> reason,
            String detail) {}

    /**
     * Copies the list.
     */
    public DirectionComparison {
        Objects.requireNonNull(rule, "rule");
        readings = List.copyOf(readings);
    }

    static DirectionComparison of(IndicationRule rule, SampleRecord a, SampleRecord b, TargetSet targets) {
        List<VariableReading> readings = new ArrayList<>();
        if (rule instanceof DirectionRule directed) {
            directed.directions()
                    .forEach(each ->
                            readings.add(reading(each.variable(), Optional.of(each.direction()), a, b, targets)));
        } else if (rule instanceof TopicRule topic) {
            topic.variables().forEach(each -> readings.add(reading(each, Optional.empty(), a, b, targets)));
        }
        return new DirectionComparison(rule, readings);
    }

    private static VariableReading reading(
            IndicationVariable variable,
            Optional<DirectionRule.Direction> direction,
            SampleRecord a,
            SampleRecord b,
            TargetSet targets) {
        IndicationVariable.Reading first = variable.read(a, targets);
        IndicationVariable.Reading second = variable.read(b, targets);
        IndicationVariable.Reading missing = first.reason() != null ? first : second;
        return new VariableReading(
                variable,
                first.known(),
                second.known(),
                missing.reason() != null ? Nearer.UNDEFINED : nearer(direction, first.value(), second.value()),
                Optional.ofNullable(missing.reason()),
                missing.detail());
    }

    private static Nearer nearer(Optional<DirectionRule.Direction> direction, double first, double second) {
        if (direction.isEmpty()) {
            return Nearer.NO_DIRECTION;
        }
        int order = ScoreOrder.compare(first, second) * (direction.get() == DirectionRule.Direction.HIGHER ? 1 : -1);
        if (order == 0) {
            return Nearer.NEITHER;
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

    @Override
    public String toString() {
        if (rule instanceof DirectionRule directed) {
            return directed.label() + ": of " + readings.size() + " variables " + count(Nearer.FIRST)
                    + " put the first nearer, " + count(Nearer.SECOND) + " the second, " + count(Nearer.NEITHER)
                    + " neither, " + count(Nearer.UNDEFINED) + " undefined (" + rule.id() + "; "
                    + rule.evidence().words() + ")";
        }
        return rule.question().words() + ": " + count(Nearer.NO_DIRECTION) + " of " + readings.size()
                + " numbers known of both, no direction (" + rule.id() + "; "
                + rule.evidence().words() + ")";
    }
}
