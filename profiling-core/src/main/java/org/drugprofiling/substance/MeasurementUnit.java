package org.drugprofiling.substance;

import java.util.Objects;
import org.drugprofiling.problem.ProfilingException;

/**
 * The unit in which a measurement is reported, for example {@code mg} of quantity {@code MASS}. Units are compared, never
 * converted.
 *
 * @param symbol as printed, for example {@code %} or {@code mm}
 * @param quantity what kind of number it is
 * @since 0.1.0
 */
public record MeasurementUnit(String symbol, Quantity quantity) {

    /** Detector counts. */
    public static final MeasurementUnit PEAK_AREA = new MeasurementUnit("area", Quantity.PEAK_AREA);
    /** Peak height. */
    public static final MeasurementUnit PEAK_HEIGHT = new MeasurementUnit("height", Quantity.PEAK_HEIGHT);
    /** Ratio of responses. */
    public static final MeasurementUnit RESPONSE_RATIO = new MeasurementUnit("ratio", Quantity.RESPONSE_RATIO);
    /** Grams per hundred grams. */
    public static final MeasurementUnit MASS_PERCENT = new MeasurementUnit("%", Quantity.MASS_FRACTION);
    /** Milligrams per kilogram. */
    public static final MeasurementUnit MILLIGRAM_PER_KILOGRAM = new MeasurementUnit("mg/kg", Quantity.MASS_FRACTION);
    /** Per mil on an isotope scale. */
    public static final MeasurementUnit PER_MIL = new MeasurementUnit("per mil", Quantity.ISOTOPE_DELTA);
    /** Millimetre. */
    public static final MeasurementUnit MILLIMETRE = new MeasurementUnit("mm", Quantity.LENGTH);
    /** Milligram. */
    public static final MeasurementUnit MILLIGRAM = new MeasurementUnit("mg", Quantity.MASS);
    /** No unit. */
    public static final MeasurementUnit ONE = new MeasurementUnit("1", Quantity.DIMENSIONLESS);

    /**
     * Checks that the symbol is there.
     */
    public MeasurementUnit {
        if (symbol.isBlank()) {
            throw new ProfilingException(
                    "invalid-unit", "unit symbol must not be blank; a number without unit has the unit 1");
        }
        Objects.requireNonNull(quantity, "quantity");
    }

    @Override
    public String toString() {
        return symbol;
    }
}
