package org.drugprofiling.substance;

import java.util.List;

/**
 * A stable-isotope ratio that profiling measures, for example {@link #CARBON} as δ13C against VPDB. The scales are common practice and
 * were not read in a source.
 *
 * @param id stable, for example {@code d13C}
 * @param ratio heavy over light isotope, for example {@code 13C/12C}
 * @param scale reference scale of the delta, for example {@code VPDB}
 * @since 0.1.0
 */
public record IsotopeRatio(String id, String ratio, String scale) {

    /** δ13C against VPDB. */
    public static final IsotopeRatio CARBON = new IsotopeRatio("d13C", "13C/12C", "VPDB");
    /** δ15N against air. */
    public static final IsotopeRatio NITROGEN = new IsotopeRatio("d15N", "15N/14N", "AIR");
    /** δ2H against VSMOW. */
    public static final IsotopeRatio HYDROGEN = new IsotopeRatio("d2H", "2H/1H", "VSMOW");
    /** δ18O against VSMOW. */
    public static final IsotopeRatio OXYGEN = new IsotopeRatio("d18O", "18O/16O", "VSMOW");

    /**
     * {@return all ratios, in the order of this page}
     */
    public static List<IsotopeRatio> all() {
        return List.of(CARBON, NITROGEN, HYDROGEN, OXYGEN);
    }

    /**
     * Returns the delta of a compound as a target.
     *
     * @param compound what is measured, for example morphine
     * @return the target, whose id names the compound, for example {@code d13C-morphine}
     */
    public IsotopeDeltaTarget of(Compound compound) {
        return new IsotopeDeltaTarget(id + "-" + compound.id(), ratio, compound.id(), scale);
    }
}
