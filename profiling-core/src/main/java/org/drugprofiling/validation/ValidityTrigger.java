package org.drugprofiling.validation;

import java.util.Locale;

/**
 * What makes it necessary to derive limits or likelihood ratios again.
 *
 * @since 0.1.0
 */
public enum ValidityTrigger {
    /** Column, instrument or another part of the equipment is another one. */
    EQUIPMENT_CHANGED("column and instrument"),
    /** Too many cases have too much of their area outside the peak list. */
    AREA_OUTSIDE_TARGETS("area outside the peak list"),
    /** The scores of pairs have moved. */
    SCORES_MOVED("stability of scores"),
    /** Control pairs that are known to be unlinked are linked more often than expected. */
    FALSE_LINKS("links of control pairs"),
    /** The control specimen no longer gives what it gave. */
    CONTROL_SPECIMEN("control specimen"),
    /** New seizures have links more often or less often than they had. */
    LINK_RATE("rate of links"),
    /** Too much time has passed. */
    AGE("age");

    private final String words;

    ValidityTrigger(String words) {
        this.words = words;
    }

    /**
     * {@return what is looked at, in words}
     */
    public String words() {
        return words;
    }

    /**
     * {@return the stable id, for example {@code scores-moved}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
