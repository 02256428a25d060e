package org.drugprofiling.substance;

/**
 * The kind of instrument behind a measurement.
 *
 * @since 0.1.0
 */
public enum AnalyticalTechnique {
    /** Gas chromatography, mass spectrometer. */
    GC_MS,
    /** Gas chromatography, flame ionisation detector. */
    GC_FID,
    /** Head-space gas chromatography. */
    HS_GC_MS,
    /** Liquid chromatography, ultraviolet detector. */
    LC_UV,
    /** Liquid chromatography, mass spectrometer. */
    LC_MS,
    /** Capillary electrophoresis. */
    CE,
    /** Isotope-ratio mass spectrometry. */
    IRMS,
    /** Inductively coupled plasma mass spectrometry. */
    ICP_MS,
    /** Nuclear magnetic resonance. */
    NMR,
    /** Infrared or Raman spectroscopy. */
    VIBRATIONAL_SPECTROSCOPY,
    /** Ruler, caliper, balance, eye. */
    PHYSICAL_EXAMINATION,
    /** Another technique, or several. */
    OTHER
}
