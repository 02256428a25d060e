package org.drugprofiling.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Target;

/**
 * One target as a source names it: for example tropacocaine, first of four by retention, compared, at 5.83 min and ion 124 in the open
 * scheme of Overtoom 2021. What the source does not state is empty.
 *
 * @since 0.1.0
 */
public final class DocumentedTarget {

    private final Target target;
    private final TargetUse use;
    private final Citation citation;
    private final int order;
    private final double retention;
    private final Map<String, Double> relativeRetentions;
    private final List<String> ions;
    private final List<Double> overlaps;
    private final TargetStability stability;
    private final String note;

    private DocumentedTarget(Parts parts) {
        this.target = Objects.requireNonNull(parts.target, "target");
        this.use = Objects.requireNonNull(parts.use, "use");
        this.citation = Objects.requireNonNull(parts.citation, "citation");
        this.order = parts.order;
        this.retention = parts.retention;
        this.relativeRetentions = Collections.unmodifiableMap(new TreeMap<>(parts.relativeRetentions));
        this.ions = List.copyOf(parts.ions);
        this.overlaps = List.copyOf(parts.overlaps);
        this.stability = parts.stability;
        this.note = parts.note;
        if (citation.evidence() == Evidence.UNVERIFIED && use != TargetUse.CANDIDATE) {
            throw new ProfilingException(
                    "unverified-target",
                    "a target that nobody read in a source must be a candidate",
                    ProblemLocation.nowhere().with("target", target.id()),
                    use.words());
        }
    }

    /**
     * Returns a target of which only the necessary is stated.
     *
     * @param target what is measured
     * @param use what the method does with it
     * @param citation who says that it belongs to the method, and how that is known
     * @return the documented target
     * @throws ProfilingException if the membership is unverified and the use is not {@link TargetUse#CANDIDATE}
     */
    public static DocumentedTarget of(Target target, TargetUse use, Citation citation) {
        return new DocumentedTarget(new Parts(target, use, citation));
    }

    /**
     * Returns this target with its place in retention order.
     *
     * @param place from 1
     * @return the documented target
     */
    public DocumentedTarget withOrder(int place) {
        if (place < 1) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "place in retention order must be at least 1",
                    ProblemLocation.nowhere(),
                    String.valueOf(place));
        }
        Parts parts = new Parts(this);
        parts.order = place;
        return new DocumentedTarget(parts);
    }

    /**
     * Returns this target with its retention time.
     *
     * @param minutes finite and positive
     * @return the documented target
     */
    public DocumentedTarget withRetention(double minutes) {
        requirePositive("retention time", minutes);
        Parts parts = new Parts(this);
        parts.retention = minutes;
        return new DocumentedTarget(parts);
    }

    /**
     * Returns this target with its retention relative to another compound.
     *
     * @param reference id of the other compound
     * @param ratio finite and positive
     * @return the documented target
     */
    public DocumentedTarget withRelativeRetention(String reference, double ratio) {
        requirePositive("relative retention", ratio);
        Parts parts = new Parts(this);
        parts.relativeRetentions.put(reference, ratio);
        return new DocumentedTarget(parts);
    }

    /**
     * Returns this target with the ions it is quantified at.
     *
     * @param values each a mass-to-charge ratio or a sum such as {@code 82+182+83}
     * @return the documented target
     */
    public DocumentedTarget withIons(List<String> values) {
        Parts parts = new Parts(this);
        parts.ions = new ArrayList<>(values);
        return new DocumentedTarget(parts);
    }

    /**
     * Returns this target with the retention times at which something else may overlap it.
     *
     * @param minutes finite and positive
     * @return the documented target
     */
    public DocumentedTarget withOverlaps(List<Double> minutes) {
        minutes.forEach(value -> requirePositive("retention time of an overlap", value));
        Parts parts = new Parts(this);
        parts.overlaps = new ArrayList<>(minutes);
        return new DocumentedTarget(parts);
    }

    /**
     * Returns this target with what its source says of it in storage.
     *
     * @param value the finding
     * @return the documented target
     */
    public DocumentedTarget withStability(TargetStability value) {
        Parts parts = new Parts(this);
        parts.stability = Objects.requireNonNull(value);
        return new DocumentedTarget(parts);
    }

    /**
     * Returns this target with what else is to be known of it.
     *
     * @param value for example what disturbs it
     * @return the documented target
     */
    public DocumentedTarget withNote(String value) {
        Parts parts = new Parts(this);
        parts.note = Objects.requireNonNull(value);
        return new DocumentedTarget(parts);
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    what + " must be finite and positive",
                    ProblemLocation.nowhere(),
                    String.valueOf(value));
        }
    }

    /**
     * {@return what is measured}
     */
    public Target target() {
        return target;
    }

    /**
     * {@return what the method does with it}
     */
    public TargetUse use() {
        return use;
    }

    /**
     * {@return who says that it belongs to the method, and how that is known}
     */
    public Citation citation() {
        return citation;
    }

    /**
     * {@return the place in retention order from 1, empty if it is not stated}
     */
    public OptionalInt order() {
        return order == 0 ? OptionalInt.empty() : OptionalInt.of(order);
    }

    /**
     * {@return the retention time in minutes, empty if it is not stated}
     */
    public OptionalDouble retention() {
        return Double.isNaN(retention) ? OptionalDouble.empty() : OptionalDouble.of(retention);
    }

    /**
     * {@return retention relative to other compounds, by their ids in alphabetical order; computed from stated retention times}
     */
    public Map<String, Double> relativeRetentions() {
        return relativeRetentions;
    }

    /**
     * {@return the ions it is quantified at, one by one; a sum is one entry}
     */
    public List<String> ions() {
        return ions;
    }

    /**
     * {@return the retention times in minutes at which something else may overlap it}
     */
    public List<Double> overlaps() {
        return overlaps;
    }

    /**
     * {@return what its source says of it in storage}
     */
    public TargetStability stability() {
        return stability;
    }

    /**
     * {@return what else is to be known of it, may be empty}
     */
    public String note() {
        return note;
    }

    private List<Object> content() {
        return List.of(target, use, citation, order, retention, relativeRetentions, ions, overlaps, stability, note);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentedTarget that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return target.hashCode();
    }

    @Override
    public String toString() {
        return target.name() + " (" + use.words() + ") [" + citation.evidence().words() + "]";
    }

    private static final class Parts {
        private final Target target;
        private final TargetUse use;
        private final Citation citation;
        private int order;
        private double retention = Double.NaN;
        private Map<String, Double> relativeRetentions = new TreeMap<>();
        private List<String> ions = new ArrayList<>();
        private List<Double> overlaps = new ArrayList<>();
        private TargetStability stability = TargetStability.NOT_STATED;
        private String note = "";

        Parts(Target target, TargetUse use, Citation citation) {
            this.target = target;
            this.use = use;
            this.citation = citation;
        }

        Parts(DocumentedTarget from) {
            this(from.target, from.use, from.citation);
            this.order = from.order;
            this.retention = from.retention;
            this.relativeRetentions = new TreeMap<>(from.relativeRetentions);
            this.ions = new ArrayList<>(from.ions);
            this.overlaps = new ArrayList<>(from.overlaps);
            this.stability = from.stability;
            this.note = from.note;
        }
    }
}
