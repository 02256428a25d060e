package org.drugprofiling.io.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.io.table.StateMapping.Meaning;
import org.drugprofiling.io.table.StateMapping.State;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.substance.MeasurementUnit;
import org.jspecify.annotations.Nullable;

/** Turns cells into measurements: number, declared state, or a problem. */
final class CellReader {

    private static final NumberText ABSENT = new NumberText(Double.NaN, null, null);

    private final StateMapping states;
    private final NumberRules rules;
    private final List<TargetColumn> targets;
    private final int[] detection;
    private final int[] quantification;
    private final int[] uncertainty;
    private final int[] counts;

    CellReader(ColumnMapping mapping, StateMapping states, NumberRules rules, Columns columns) {
        this.states = states;
        this.rules = rules;
        this.targets = mapping.targets();
        this.detection = targets.stream()
                .mapToInt(target ->
                        target.detectionLimitColumn().map(columns::indexOf).orElse(-1))
                .toArray();
        this.quantification = targets.stream()
                .mapToInt(target ->
                        target.quantificationLimitColumn().map(columns::indexOf).orElse(-1))
                .toArray();
        this.uncertainty = targets.stream()
                .mapToInt(target ->
                        target.uncertaintyColumn().map(columns::indexOf).orElse(-1))
                .toArray();
        this.counts = targets.stream()
                .mapToInt(target -> target.countColumn().map(columns::indexOf).orElse(-1))
                .toArray();
    }

    /** The measurement of target {@code t} in a column of a row, {@code null} if the row was refused for it. */
    @Nullable Measurement read(int t, int column, TableRow row, RowLog log) {
        TargetColumn target = targets.get(t);
        double lod = beside(detection[t], target.detectionLimit().orElse(Double.NaN), row, log);
        double loq = beside(quantification[t], target.quantificationLimit().orElse(Double.NaN), row, log);
        double deviation = beside(uncertainty[t], Double.NaN, row, log);
        String text = row.cell(column);
        try {
            Measurement read =
                    read(target, text, new Limits(lod, loq, deviation, count(counts[t], row, log)), column, log);
            if (read instanceof Measurement.Quantified quantified) {
                warnOf(quantified, lod, column, text, log);
            }
            return read;
        } catch (ProfilingException e) {
            log.refuse(column, text, e.code(), e.rule());
            return null;
        }
    }

    /** A negative number is kept, for a blank may have been subtracted, and goes into link values as it is. */
    private static void warnOf(Measurement.Quantified quantified, double lod, int column, String text, RowLog log) {
        if (quantified.value() < 0 && !quantified.unit().quantity().isSigned()) {
            log.warn(
                    column,
                    text,
                    "negative-value",
                    "a negative number is kept and compared as it is; is it a number below the limit of detection?");
        } else if (quantified.value() < lod) {
            log.warn(
                    column,
                    text,
                    "value-below-limit",
                    "a number below the limit of detection " + lod + " is kept; is it a state?");
        }
    }

    /** What a target is that has no row in a long table, by declaration. */
    Measurement absent(int t, State state) {
        TargetColumn target = targets.get(t);
        return measurement(
                Meaning.of(state),
                Double.NaN,
                new Limits(target.detectionLimit().orElse(Double.NaN), Double.NaN, Double.NaN, 0),
                target.target().unit());
    }

    private record Limits(double lod, double loq, double deviation, int count) {}

    private @Nullable Measurement read(TargetColumn target, String text, Limits limits, int column, RowLog log) {
        MeasurementUnit unit = target.target().unit();
        Meaning meaning = states.texts().get(text);
        if (meaning != null) {
            return measurement(meaning, Double.NaN, limits, unit);
        }
        if (text.isEmpty()) {
            log.refuse(column, text, "undeclared-empty-cell", "an empty cell must have a declared meaning");
            return null;
        }
        char first = text.charAt(0);
        if (first == '<' || first == '>') {
            return compared(text, first, limits, unit, column, log);
        }
        NumberText number = NumberText.parse(text, rules);
        if (number.isNumber()) {
            return number.value() == 0
                    ? zero(target, text, limits, unit, column, log)
                    : quantified(number.value(), limits, unit);
        }
        for (Map.Entry<String, Meaning> flag : states.flags().entrySet()) {
            if (text.endsWith(flag.getKey())) {
                String before = Invisible.trimmed(
                        text.substring(0, text.length() - flag.getKey().length()));
                NumberText flagged = NumberText.parse(before, rules);
                if (flagged.isNumber()) {
                    return measurement(flag.getValue(), flagged.value(), limits, unit);
                }
            }
        }
        refuse(number, column, text, log);
        return null;
    }

    private @Nullable Measurement zero(
            TargetColumn target, String text, Limits limits, MeasurementUnit unit, int column, RowLog log) {
        return switch (target.zero().orElse(states.zero())) {
            case NOT_DETECTED -> measurement(Meaning.of(State.NOT_DETECTED), Double.NaN, limits, unit);
            case MEASURED_ZERO -> quantified(0, limits, unit);
            case UNDECLARED -> {
                log.refuse(
                        column,
                        text,
                        "undeclared-zero",
                        "a literal zero must have a declared meaning: not detected, or a measured zero");
                yield null;
            }
        };
    }

    /** Reads {@code <0.05} and {@code >1200}. */
    private @Nullable Measurement compared(
            String text, char comparison, Limits limits, MeasurementUnit unit, int column, RowLog log) {
        State state = (comparison == '<' ? states.lessThan() : states.greaterThan()).orElse(null);
        NumberText number = NumberText.parse(Invisible.trimmed(text.substring(1)), rules);
        if (state == null) {
            log.refuse(
                    column,
                    text,
                    "undeclared-state",
                    "a cell that begins with " + comparison + " must have a declared meaning");
            return null;
        }
        if (!number.isNumber()) {
            refuse(number, column, text, log);
            return null;
        }
        if (!(number.value() > 0)) {
            log.refuse(column, text, "invalid-limit", "the number behind " + comparison + " must be positive");
            return null;
        }
        return state == State.BELOW_QUANTIFICATION
                ? new Measurement.DetectedBelowQuantification(Double.NaN, limits.lod, number.value(), unit)
                : measurement(Meaning.of(state), number.value(), limits, unit);
    }

    private static Measurement quantified(double value, Limits limits, MeasurementUnit unit) {
        return new Measurement.Quantified(value, unit, limits.deviation, limits.count);
    }

    private static Measurement measurement(Meaning meaning, double number, Limits limits, MeasurementUnit unit) {
        return switch (meaning.state()) {
            case NOT_DETECTED -> {
                double limit = Double.isNaN(number) ? limits.lod : number;
                yield Double.isNaN(limit) ? Measurement.notDetected(unit) : Measurement.notDetected(limit, unit);
            }
            case BELOW_QUANTIFICATION ->
                new Measurement.DetectedBelowQuantification(number, limits.lod, limits.loq, unit);
            case NOT_ANALYSED -> Measurement.notAnalysed();
            case SATURATED -> new Measurement.Saturated(number, unit);
            case INTERFERED -> new Measurement.Interfered(meaning.detail());
            case REJECTED ->
                new Measurement.Rejected(
                        meaning.detail(), meaning.by(), Objects.requireNonNull(meaning.when(), "when"));
        };
    }

    /** A limit or an uncertainty from its own column; an empty cell leaves it unknown. */
    private double beside(int column, double constant, TableRow row, RowLog log) {
        if (column < 0) {
            return constant;
        }
        String text = row.cell(column);
        NumberText number = text.isEmpty() ? ABSENT : NumberText.parse(text, rules);
        if (!number.isNumber()) {
            refuse(number, column, text, log);
        } else if (number.value() < 0) {
            log.refuse(column, text, "invalid-limit", "a limit or an uncertainty must not be negative");
        }
        return number.value() < 0 ? Double.NaN : number.value();
    }

    /** How many determinations, from a column of its own; 0 where that is not stated. */
    private int count(int column, TableRow row, RowLog log) {
        String text = column < 0 ? "" : row.cell(column);
        if (text.isEmpty()) {
            return 0;
        }
        NumberText number = NumberText.parse(text, rules);
        int count = number.isNumber() ? (int) number.value() : 0;
        if (!number.isNumber()) {
            refuse(number, column, text, log);
        } else if (count < 1 || count != number.value()) {
            log.refuse(column, text, "invalid-count", "a number of determinations must be a whole number from 1");
        }
        return Math.max(0, count);
    }

    private static void refuse(NumberText number, int column, String text, RowLog log) {
        String code = number.code();
        String rule = number.rule();
        log.refuse(column, text, code == null ? "not-a-number" : code, rule == null ? "" : rule);
    }
}
