package org.drugprofiling.sample;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * One integrated peak of a chromatogram, assigned or not. Every peak is kept, so that an old sample can be searched for
 * targets that are chosen later.
 *
 * @param code id of the target it was assigned to, or a stable code for an unknown such as {@code u-1472}
 * @param retentionTime minutes
 * @param retentionIndex {@code NaN} if unknown
 * @param relativeRetention relative to the reference peak, {@code NaN} if unknown
 * @param area detector counts, finite; negative after blank correction is kept
 * @param height detector counts, {@code NaN} if unknown
 * @param signalToNoise {@code NaN} if unknown
 * @param ionRatios ratio by name of the ion pair
 * @param integration how the peak was integrated
 * @param assignmentRule rule and version that assigned the code, empty for an unknown
 * @since 0.1.0
 */
public record Peak(
        String code,
        double retentionTime,
        double retentionIndex,
        double relativeRetention,
        double area,
        double height,
        double signalToNoise,
        Map<String, Double> ionRatios,
        Integration integration,
        String assignmentRule) {

    /** Who drew the baseline. */
    public enum Integration {
        /** The data system. */
        AUTOMATIC,
        /** A person. */
        MANUAL
    }

    /**
     * Checks the numbers and copies the ratios.
     */
    public Peak {
        if (code.isBlank()) {
            throw new ProfilingException("invalid-peak", "a peak must have a target id or a code for an unknown");
        }
        if (!(retentionTime >= 0 && retentionTime < Double.POSITIVE_INFINITY)) {
            throw refusal(code, "retention time must be finite and not negative", retentionTime);
        }
        if (!Double.isFinite(area)) {
            throw refusal(code, "area must be finite", area);
        }
        ionRatios = java.util.Collections.unmodifiableMap(new TreeMap<>(ionRatios));
        Objects.requireNonNull(integration, "integration");
        Objects.requireNonNull(assignmentRule, "assignmentRule");
    }

    /**
     * Returns an automatically integrated peak of which only time and area are known.
     *
     * @param code target id or code of an unknown
     * @param retentionTime minutes
     * @param area detector counts
     * @return the peak
     */
    public static Peak of(String code, double retentionTime, double area) {
        return new Peak(
                code,
                retentionTime,
                Double.NaN,
                Double.NaN,
                area,
                Double.NaN,
                Double.NaN,
                Map.of(),
                Integration.AUTOMATIC,
                "");
    }

    private static ProfilingException refusal(String code, String rule, double value) {
        return new ProfilingException(
                "invalid-peak", rule, ProblemLocation.nowhere().with("peak", code), Double.toString(value));
    }
}
