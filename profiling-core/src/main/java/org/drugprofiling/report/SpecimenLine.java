package org.drugprofiling.report;

/**
 * One profile of a report.
 *
 * @param sample name of the record
 * @param specimen name of the physical unit
 * @param seizure name of the seizure, or of the batch where batches label pairs
 * @param laboratory name of the laboratory
 * @param date when it was measured, empty if unknown
 * @param replicates how many samples the profile summarises
 * @param dispersion largest relative deviation among them, {@code NaN} for a single sample
 * @param quantified how many targets were quantified
 * @param targets how many targets there are
 * @since 0.1.0
 */
public record SpecimenLine(
        String sample,
        String specimen,
        String seizure,
        String laboratory,
        String date,
        int replicates,
        double dispersion,
        int quantified,
        int targets) {}
