package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.IsotopeDeltaTarget;
import org.drugprofiling.substance.RatioTarget;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/** Which targets of a method measure a marker, for example {@code d15N} the nitrogen isotopes of methamphetamine. */
final class MarkerTargets {

    private MarkerTargets() {}

    /** The targets that measure a marker; separated isomers are several. */
    static List<Target> of(Marker marker, TargetSet targets) {
        List<Target> found = new ArrayList<>();
        for (Target target : targets) {
            if (matches(marker, target)) {
                found.add(target);
            }
        }
        return found;
    }

    /** The targets that are the ratio of two markers as the laboratory reports it. */
    static List<Target> ratios(Marker above, Marker below, TargetSet targets) {
        List<Target> found = new ArrayList<>();
        for (Target target : targets) {
            if (target instanceof RatioTarget ratio
                    && matches(above, ratio.numerator())
                    && matches(below, ratio.denominator())) {
                found.add(target);
            }
        }
        return found;
    }

    private static boolean matches(Marker marker, Target target) {
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
                        && (marker.isotopesOf().isEmpty() || marker.isotopesOf().contains(compound(delta)));
            case GROUP -> target.id().equals(marker.id()) || target.name().equals(marker.id());
            case FORM, ENANTIOMERS -> false;
        };
    }

    private static String compound(IsotopeDeltaTarget delta) {
        return Compounds.find(delta.compound()).compound().map(Compound::id).orElse(delta.compound());
    }
}
