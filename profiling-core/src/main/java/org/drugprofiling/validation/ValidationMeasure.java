package org.drugprofiling.validation;

import java.util.Locale;
import java.util.Optional;
import org.drugprofiling.evaluation.PerformanceFigure;

/**
 * A figure by which a characteristic of a system of likelihood ratios is judged, with the picture that shows it.
 *
 * <p>The characteristics are those of Meuwly, Ramos and Haraksim 2017, of which the abstract was read; which figure and which picture stands for
 * which characteristic is this library's own arrangement.
 *
 * @since 0.1.0
 */
public enum ValidationMeasure {
    /** Cllr, the cost of the log likelihood ratios. */
    CLLR(Characteristic.ACCURACY, "cross-entropy over prior probabilities (ECE)", PerformanceFigure.CLLR),
    /** Cllr after pooling adjacent violators. */
    CLLR_MIN(
            Characteristic.DISCRIMINATING_POWER,
            "cross-entropy after pooling adjacent violators (ECE)",
            PerformanceFigure.CLLR_MIN),
    /** The area under the operating curve of log10 likelihood ratios. */
    AREA_UNDER_CURVE(Characteristic.DISCRIMINATING_POWER, "operating curve (ROC)", null),
    /**
     * The equal error rate on the convex hull of the operating curve. It has no interval over sources, so that it can be judged on its value alone: near 0
     * percentiles of drawn sources end below what the number of sources can show, as they do of a share of misleading pairs, and for a rate of both kinds of
     * pairs there is no exact interval to join them with. The area under the curve, which has one, shows the same characteristic.
     */
    EQUAL_ERROR_RATE(Characteristic.DISCRIMINATING_POWER, "error rates on normal axes (DET)", null),
    /** Cllr − Cllr_min, what recalibration could mend. */
    CLLR_CAL(Characteristic.CALIBRATION, "cross-entropy over prior probabilities (ECE)", PerformanceFigure.CLLR_CAL),
    /** The mean distance of the curve of pooled adjacent violators from the identity. */
    DEV_PAV(
            Characteristic.CALIBRATION,
            "likelihood ratios after pooling adjacent violators (PAV)",
            PerformanceFigure.DEV_PAV),
    /** The share of same-source pairs with LR below 1. */
    MISLEADING_SAME_SOURCE(Characteristic.CALIBRATION, "Tippett plot", PerformanceFigure.MISLEADING_SAME_SOURCE),
    /** The share of different-source pairs with LR above 1. */
    MISLEADING_DIFFERENT_SOURCE(
            Characteristic.CALIBRATION, "Tippett plot", PerformanceFigure.MISLEADING_DIFFERENT_SOURCE),
    /** How much Cllr changes, up or down, when the data are disturbed. */
    CHANGE_UNDER_DISTURBANCE(Characteristic.ROBUSTNESS, "ECE and Tippett plots of both", null),
    /** How much Cllr differs, up or down, from that of a related system on the same data. */
    CHANGE_OF_SYSTEM(Characteristic.COHERENCE, "ECE and Tippett plots of both", null),
    /** How much Cllr changes, up or down, on sources that the system has not seen. */
    CHANGE_ON_OTHER_DATA(Characteristic.GENERALISATION, "ECE and Tippett plots of both", null);

    /** What a validation asks of a system. */
    public enum Characteristic {
        /** Likelihood ratios speak for what is true. */
        ACCURACY("accuracy"),
        /** Same-source pairs are told from different-source pairs. */
        DISCRIMINATING_POWER("discriminating power"),
        /** A likelihood ratio is worth what it says. */
        CALIBRATION("calibration"),
        /** Figures hold when data are disturbed. */
        ROBUSTNESS("robustness"),
        /** Related systems agree. */
        COHERENCE("coherence"),
        /** Figures hold on data that the system has not seen. */
        GENERALISATION("generalisation");

        private final String words;

        Characteristic(String words) {
            this.words = words;
        }

        /**
         * {@return the name for reports}
         */
        public String words() {
            return words;
        }

        /**
         * {@return whether it is a property of the figures themselves and not of how they change}
         */
        public boolean isPrimary() {
            return ordinal() <= CALIBRATION.ordinal();
        }
    }

    private final Characteristic characteristic;
    private final String graph;
    private final Optional<PerformanceFigure> figure;

    ValidationMeasure(
            Characteristic characteristic, String graph, @org.jspecify.annotations.Nullable PerformanceFigure figure) {
        this.characteristic = characteristic;
        this.graph = graph;
        this.figure = Optional.ofNullable(figure);
    }

    /**
     * {@return the characteristic that is judged}
     */
    public Characteristic characteristic() {
        return characteristic;
    }

    /**
     * {@return the picture that shows it, in words}
     */
    public String graph() {
        return graph;
    }

    /** The figure of performance that it is, if it is one. */
    Optional<PerformanceFigure> figure() {
        return figure;
    }

    /**
     * {@return whether it has an interval over sources that can decide, as all but the equal error rate, which has none, and the figures that are {@linkplain
     *     #isFittedToItsPairs fitted to their pairs}, which have a spread of draws; a share of misleading pairs has one where the system has seen none of the sources that
     *     it was tried on, and a spread elsewhere}
     */
    public boolean hasInterval() {
        return isDrawn() && !isFittedToItsPairs();
    }

    /**
     * {@return whether it is fitted to the very pairs that it judges, as Cllr_min, Cllr_cal and devPAV: it has a spread of draws and no interval that could
     *     decide, so that only its value can be judged, and only where a plan asks for that}
     */
    public boolean isFittedToItsPairs() {
        return figure.filter(PerformanceFigure::isFittedToItsPairs).isPresent();
    }

    /**
     * {@return whether something is drawn for it, an interval or a spread, as for all but the equal error rate}
     */
    public boolean isDrawn() {
        return this != EQUAL_ERROR_RATE;
    }

    /**
     * {@return whether a larger number is better, as for the area under the curve alone}
     */
    public boolean isBetterWhenLarger() {
        return this == AREA_UNDER_CURVE;
    }

    /**
     * {@return the stable id, for example {@code cllr-min}}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
