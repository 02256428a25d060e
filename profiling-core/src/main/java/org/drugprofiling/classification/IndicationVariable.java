package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.AlkaloidGroup;
import org.drugprofiling.sample.SampleRecord;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.Quantity;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.jspecify.annotations.Nullable;

/**
 * A number that a rule speaks about: the amount of one or several markers, alone or relative to others; for example {@code Cd/V}, or the
 * cinnamoylcocaines relative to cocaine. An area or a height alone is no amount, and several deltas are not added: both are undefined.
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
     * What a sample says of a variable.
     *
     * @param value the number, {@code NaN} if there is none
     * @param reason why there is none, or {@code null}
     * @param detail what exactly, may be empty
     */
    record Reading(double value, @Nullable NotComparableReason reason, String detail) {

        OptionalDouble known() {
            return reason == null ? OptionalDouble.of(value) : OptionalDouble.empty();
        }

        private static Reading none(NotComparableReason reason, String detail) {
            return new Reading(Double.NaN, reason, detail);
        }
    }

    /** The number of a record, over the targets of a method; separated isomers of a compound are added. */
    Reading read(SampleRecord record, TargetSet targets) {
        List<Target> above = new ArrayList<>();
        List<Target> below = new ArrayList<>();
        for (Marker marker : numerator) {
            if (!collect(marker, targets, above)) {
                return Reading.none(NotComparableReason.NOT_ANALYSED, "no target for " + marker);
            }
        }
        for (Marker marker : denominator) {
            if (!collect(marker, targets, below)) {
                return Reading.none(NotComparableReason.NOT_ANALYSED, "no target for " + marker);
            }
        }
        return read(record, above, below);
    }

    private Reading read(SampleRecord record, List<Target> above, List<Target> below) {
        List<Target> all = new ArrayList<>(above);
        all.addAll(below);
        for (Target target : all) {
            if (!target.unit().equals(all.get(0).unit())) {
                return Reading.none(NotComparableReason.MIXED_UNITS, all.get(0).unit() + " and " + target.unit());
            }
            var missing = NotComparableReason.ofMissing(record.measurement(target));
            if (missing.isPresent()) {
                return Reading.none(missing.get(), target.id());
            }
        }
        Optional<Reading> senseless = senseless(above, below);
        if (senseless.isPresent()) {
            return senseless.get();
        }
        AlkaloidGroup group = new AlkaloidGroup("numerator", above);
        OptionalDouble value =
                below.isEmpty() ? group.total(record) : group.ratioTo(new AlkaloidGroup("denominator", below), record);
        return value.isPresent()
                ? new Reading(value.getAsDouble(), null, "")
                : Reading.none(NotComparableReason.OUTSIDE_DOMAIN, "below the line must be a positive number");
    }

    /** Deltas are never added, and a signal alone depends on how much was injected. */
    private static Optional<Reading> senseless(List<Target> above, List<Target> below) {
        if (above.size() > 1 && above.get(0) instanceof IsotopeDeltaTarget) {
            return Optional.of(Reading.none(
                    NotComparableReason.STATE_MISMATCH,
                    "several deltas: " + above.stream().map(Target::id).toList()));
        }
        Quantity quantity = above.get(0).unit().quantity();
        boolean isSignal = quantity == Quantity.PEAK_AREA || quantity == Quantity.PEAK_HEIGHT;
        return below.isEmpty() && isSignal
                ? Optional.of(Reading.none(
                        NotComparableReason.OUTSIDE_DOMAIN,
                        above.get(0).unit() + " is no amount unless it is relative to something"))
                : Optional.empty();
    }

    private static boolean collect(Marker marker, TargetSet targets, List<Target> into) {
        int before = into.size();
        for (Target target : targets) {
            if (matches(marker, target)) {
                into.add(target);
            }
        }
        return into.size() > before;
    }

    /** Whether a target measures a marker. */
    static boolean matches(Marker marker, Target target) {
        return switch (marker.kind()) {
            case COMPOUND ->
                target instanceof AnalyteTarget analyte
                        && analyte.compound()
                                .map(Compound::id)
                                .orElse(analyte.id())
                                .equals(marker.id());
            case ELEMENT ->
                target instanceof ElementTarget element && element.symbol().equals(marker.id());
            case ISOTOPES ->
                target instanceof IsotopeDeltaTarget delta
                        && delta.isotope().equals(marker.ratio())
                        && (marker.compound().isEmpty() || isOf(marker.compound(), delta));
            case GROUP -> target.id().equals(marker.id()) || target.name().equals(marker.id());
            case FORM -> false;
        };
    }

    private static boolean isOf(String compound, IsotopeDeltaTarget delta) {
        return Compounds.find(delta.compound())
                .compound()
                .map(Compound::id)
                .orElse(delta.compound())
                .equals(compound);
    }

    @Override
    public String toString() {
        return words();
    }
}
