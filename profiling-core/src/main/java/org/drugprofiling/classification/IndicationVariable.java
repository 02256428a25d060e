package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/**
 * A number that a rule speaks about: the amount of one or several markers, alone or relative to others; for example {@code Cd/V}, or the
 * cinnamoylcocaines relative to cocaine. An area or a height alone is no amount, and several deltas are not added: both are undefined. One
 * marker over one other is also read from a ratio that the laboratory reports as such ({@link org.drugprofiling.substance.RatioTarget}).
 *
 * @param numerator at least one; amounts are added
 * @param denominator none, or those below the line; amounts are added
 * @since 0.1.0
 */
public record IndicationVariable(List<Marker> numerator, List<Marker> denominator) {

    /**
     * Copies the lists.
     */
    public IndicationVariable {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        if (numerator.isEmpty()) {
            throw new ProfilingException("invalid-variable", "a variable must have at least one marker above the line");
        }
    }

    /**
     * Returns the amount of markers.
     *
     * @param markers at least one
     * @return the variable
     */
    public static IndicationVariable amount(Marker... markers) {
        return new IndicationVariable(List.of(markers), List.of());
    }

    /**
     * Returns this amount relative to that of other markers.
     *
     * @param markers below the line
     * @return the variable
     */
    public IndicationVariable relativeTo(Marker... markers) {
        return new IndicationVariable(numerator, List.of(markers));
    }

    /**
     * {@return the variable in words, for example {@code Cd/V}}
     */
    public String words() {
        return denominator.isEmpty() ? sum(numerator) : sum(numerator) + "/" + sum(denominator);
    }

    private static String sum(List<Marker> markers) {
        String text = markers.stream().map(Marker::words).collect(Collectors.joining(" + "));
        return markers.size() == 1 ? text : "(" + text + ")";
    }

    /**
     * How a method measures this variable: by its parts, or by the ratio as the laboratory reports it. Where both are there it is the ratio,
     * unless the records have no number for it and the parts have one; all records are read in the same way.
     */
    VariableWay way(TargetSet targets, SampleRecord... records) {
        VariableWay parts = parts(targets);
        List<Target> ratios = numerator.size() == 1 && denominator.size() == 1
                ? MarkerTargets.ratios(numerator.get(0), denominator.get(0), targets)
                : List.of();
        VariableWay reported = new VariableWay(ratios, List.of(), parts.missing());
        boolean isReported = !ratios.isEmpty() && (isKnown(reported, records) || !isKnown(parts, records));
        return isReported ? reported : parts;
    }

    private static boolean isKnown(VariableWay way, SampleRecord... records) {
        return Stream.of(records).allMatch(record -> way.read(record).isKnown());
    }

    /** The number of a record, over the targets of a method; separated isomers of a compound are added. */
    IndicationReading read(SampleRecord record, TargetSet targets) {
        return way(targets, record).read(record);
    }

    private VariableWay parts(TargetSet targets) {
        List<Target> above = new ArrayList<>();
        List<Target> below = new ArrayList<>();
        for (Marker marker : numerator) {
            above.addAll(MarkerTargets.of(marker, targets));
        }
        for (Marker marker : denominator) {
            below.addAll(MarkerTargets.of(marker, targets));
        }
        Optional<Marker> missing = Stream.concat(numerator.stream(), denominator.stream())
                .filter(marker -> MarkerTargets.of(marker, targets).isEmpty())
                .findFirst();
        return missing.isPresent()
                ? new VariableWay(List.of(), List.of(), "no target for " + missing.get())
                : new VariableWay(above, below, "");
    }

    @Override
    public String toString() {
        return words();
    }
}
