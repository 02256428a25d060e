package org.drugprofiling.sample;

import java.util.Collections;
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
        if (code.isBlank() || !code.equals(code.strip()) || code.chars().anyMatch(Character::isISOControl)) {
            throw new ProfilingException(
                    "invalid-peak",
                    "a peak must have a target id or a code for an unknown, without surrounding white space",
                    ProblemLocation.nowhere(),
                    "'" + code + "'");
        }
        if (!(retentionTime >= 0 && retentionTime < Double.POSITIVE_INFINITY)) {
            throw refusal(code, "retention time must be finite and not negative", retentionTime);
        }
        if (!Double.isFinite(area)) {
            throw refusal(code, "area must be finite", area);
        }
        requireKnownOrAbsent(code, "retention index", retentionIndex);
        requireKnownOrAbsent(code, "relative retention", relativeRetention);
        requireKnownOrAbsent(code, "height", height);
        requireKnownOrAbsent(code, "signal-to-noise", signalToNoise);
        if (relativeRetention < 0) {
            throw refusal(code, "relative retention must not be negative", relativeRetention);
        }
        ionRatios.forEach((ions, ratio) -> {
            if (!Double.isFinite(ratio)) {
                throw refusal(code, "ion ratio " + ions + " must be finite", ratio);
            }
        });
        ionRatios = Collections.unmodifiableMap(new TreeMap<>(ionRatios));
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

    /**
     * Returns this peak with a retention index.
     *
     * @param value finite
     * @return the peak
     */
    public Peak withRetentionIndex(double value) {
        return new Peak(
                code,
                retentionTime,
                requireStated(value),
                relativeRetention,
                area,
                height,
                signalToNoise,
                ionRatios,
                integration,
                assignmentRule);
    }

    /**
     * Returns this peak with a retention relative to the reference peak.
     *
     * @param value finite and not negative
     * @return the peak
     */
    public Peak withRelativeRetention(double value) {
        return new Peak(
                code,
                retentionTime,
                retentionIndex,
                requireStated(value),
                area,
                height,
                signalToNoise,
                ionRatios,
                integration,
                assignmentRule);
    }

    /**
     * Returns this peak with a height.
     *
     * @param value detector counts, finite
     * @return the peak
     */
    public Peak withHeight(double value) {
        return new Peak(
                code,
                retentionTime,
                retentionIndex,
                relativeRetention,
                area,
                requireStated(value),
                signalToNoise,
                ionRatios,
                integration,
                assignmentRule);
    }

    /**
     * Returns this peak with a ratio of signal to noise.
     *
     * @param value finite
     * @return the peak
     */
    public Peak withSignalToNoise(double value) {
        return new Peak(
                code,
                retentionTime,
                retentionIndex,
                relativeRetention,
                area,
                height,
                requireStated(value),
                ionRatios,
                integration,
                assignmentRule);
    }

    /**
     * Returns this peak with one more ratio of ions.
     *
     * @param ions name of the pair, for example {@code 118/91}
     * @param ratio finite
     * @return the peak
     */
    public Peak withIonRatio(String ions, double ratio) {
        Map<String, Double> ratios = new TreeMap<>(ionRatios);
        ratios.put(ions, ratio);
        return new Peak(
                code,
                retentionTime,
                retentionIndex,
                relativeRetention,
                area,
                height,
                signalToNoise,
                ratios,
                integration,
                assignmentRule);
    }

    /**
     * Returns this peak with the statement who drew its baseline.
     *
     * @param value data system or person
     * @return the peak
     */
    public Peak withIntegration(Integration value) {
        return new Peak(
                code,
                retentionTime,
                retentionIndex,
                relativeRetention,
                area,
                height,
                signalToNoise,
                ionRatios,
                value,
                assignmentRule);
    }

    /**
     * Returns this peak as assigned to its code by a rule.
     *
     * @param rule rule and version, for example {@code window-2@1.4}
     * @return the peak
     */
    public Peak withAssignmentRule(String rule) {
        return new Peak(
                code,
                retentionTime,
                retentionIndex,
                relativeRetention,
                area,
                height,
                signalToNoise,
                ionRatios,
                integration,
                rule);
    }

    /**
     * {@return whether a rule assigned this peak to its code; otherwise it is an unknown}
     */
    public boolean isAssigned() {
        return !assignmentRule.isEmpty();
    }

    private double requireStated(double value) {
        if (Double.isNaN(value)) {
            throw refusal(code, "a stated property of a peak must be a number", value);
        }
        return value;
    }

    private static void requireKnownOrAbsent(String code, String what, double value) {
        if (Double.isInfinite(value)) {
            throw refusal(code, what + " must be finite", value);
        }
    }

    private static ProfilingException refusal(String code, String rule, double value) {
        return new ProfilingException(
                "invalid-peak", rule, ProblemLocation.nowhere().with("peak", code), Double.toString(value));
    }
}
