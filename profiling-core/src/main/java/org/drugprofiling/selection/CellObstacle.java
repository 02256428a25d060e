package org.drugprofiling.selection;

/**
 * Why a combination has no figures.
 *
 * @since 0.1.0
 */
public enum CellObstacle {
    /** The metric needs more targets than are left: with two, every correlation is 1 or −1. */
    TOO_FEW_TARGETS("the metric needs more targets"),
    /** A squared cosine takes opposite profiles for identical ones where numbers are negative, as after centring. */
    SIGNS_FOLDED("a squared cosine must not be used where numbers are negative, as after centring"),
    /** A treated number lies outside the domain of the metric. */
    OUTSIDE_DOMAIN("a treated number lies outside the domain of the metric"),
    /** The pre-treatment refuses a profile, or cannot be fitted, on the whole table or without one source. */
    PRETREATMENT_REFUSED("the pre-treatment refuses a profile or cannot be fitted"),
    /** Some pairs have no value; figures over other pairs than those of the other combinations would not be comparable. */
    UNDEFINED_PAIRS("some pairs have no value"),
    /** Scores are so small that their rounding merges them. */
    SCORES_TOO_SMALL("scores are too small to be told apart"),
    /** The rule gives no linked pair, or no unlinked one. */
    EMPTY_POPULATION("the rule gives no linked or no unlinked pair"),
    /** What is fitted can be fitted on no sources if all belong together. */
    TOO_FEW_FOLDS("there are no sources to fit on beside those that are left out");

    private final String meaning;

    CellObstacle(String meaning) {
        this.meaning = meaning;
    }

    /**
     * {@return the reason in words}
     */
    public String meaning() {
        return meaning;
    }
}
