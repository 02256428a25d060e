package org.drugprofiling.evaluation;

import java.util.Locale;

/**
 * How the bounds of likelihood ratios were found.
 *
 * @since 0.1.0
 */
public enum BoundRule {
    /** The empirical lower and upper bound of Vergeer et al. 2016, with one misleading likelihood ratio added on each side. */
    ELUB,
    /** The invariance of likelihood ratios, after Alberink et al. as coded in the program lir, with Jeffreys' estimate of shares. */
    INVARIANCE,
    /** One source in N cannot give more support than N, nor less than 1/N. */
    NUMBER_OF_SOURCES,
    /** Stated by a laboratory. */
    STATED;

    /**
     * {@return the words for reports, for example {@code number of sources}}
     */
    public String words() {
        return this == ELUB ? name() : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
