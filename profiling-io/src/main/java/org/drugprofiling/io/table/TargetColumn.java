package org.drugprofiling.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Target;
import org.jspecify.annotations.Nullable;

/**
 * One target and where its measurements stand, for example target {@code acetylcodeine} in the column {@code AC area}. In a
 * wide table {@link #column()} is a header; in a long table it is the name in the compound column.
 *
 * @since 0.1.0
 */
public final class TargetColumn {

    private final String column;
    private final Target target;
    private final Limit detection;
    private final Limit quantification;
    private final @Nullable String uncertaintyColumn;
    private final @Nullable String countColumn;
    private final @Nullable ZeroMeaning zero;

    private TargetColumn(
            String column,
            Target target,
            Limit detection,
            Limit quantification,
            @Nullable String uncertaintyColumn,
            @Nullable String countColumn,
            @Nullable ZeroMeaning zero) {
        this.column = column;
        this.target = Objects.requireNonNull(target, "target");
        this.detection = detection;
        this.quantification = quantification;
        this.uncertaintyColumn = uncertaintyColumn;
        this.countColumn = countColumn;
        this.zero = zero;
        if (column.isBlank()) {
            throw Given.refusal(
                    "invalid-mapping", "the column of a target must have a name", "target", target.id(), column);
        }
    }

    /**
     * Returns a target without limits.
     *
     * @param column header, or name in the compound column
     * @param target what is measured, in the unit in which the table reports it
     * @return the column
     * @throws ProfilingException if the column has no name
     */
    public static TargetColumn of(String column, Target target) {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(target, "target");
        return new TargetColumn(Invisible.trimmed(column), target, Limit.UNKNOWN, Limit.UNKNOWN, null, null, null);
    }

    /**
     * Returns this column with one limit of detection for all samples.
     *
     * @param limit finite and not negative, in the unit of the target
     * @return the column
     */
    public TargetColumn withDetectionLimit(double limit) {
        return new TargetColumn(column, target, Limit.of(limit), quantification, uncertaintyColumn, countColumn, zero);
    }

    /**
     * Returns this column with the limit of detection in another column, where an empty cell means unknown.
     *
     * @param name header of that column
     * @return the column
     */
    public TargetColumn withDetectionLimitColumn(String name) {
        return new TargetColumn(column, target, Limit.in(name), quantification, uncertaintyColumn, countColumn, zero);
    }

    /**
     * Returns this column with one limit of quantification for all samples.
     *
     * @param limit finite and not negative, in the unit of the target
     * @return the column
     */
    public TargetColumn withQuantificationLimit(double limit) {
        return new TargetColumn(column, target, detection, Limit.of(limit), uncertaintyColumn, countColumn, zero);
    }

    /**
     * Returns this column with the limit of quantification in another column, where an empty cell means unknown.
     *
     * @param name header of that column
     * @return the column
     */
    public TargetColumn withQuantificationLimitColumn(String name) {
        return new TargetColumn(column, target, detection, Limit.in(name), uncertaintyColumn, countColumn, zero);
    }

    /**
     * Returns this column with the standard uncertainty in another column, where an empty cell means not stated.
     *
     * @param name header of that column
     * @return the column
     */
    public TargetColumn withUncertaintyColumn(String name) {
        return new TargetColumn(column, target, detection, quantification, requireName(name), countColumn, zero);
    }

    /**
     * Returns this column with the number of determinations that a value summarises in another column, for example how many tablets
     * were weighed, where an empty cell means not stated.
     *
     * @param name header of that column, which several targets may share
     * @return the column
     */
    public TargetColumn withCountColumn(String name) {
        return new TargetColumn(column, target, detection, quantification, uncertaintyColumn, requireName(name), zero);
    }

    /**
     * Returns this column with a meaning of zero of its own.
     *
     * @param meaning what a literal zero means for this target
     * @return the column
     */
    public TargetColumn withZero(ZeroMeaning meaning) {
        return new TargetColumn(
                column,
                target,
                detection,
                quantification,
                uncertaintyColumn,
                countColumn,
                Objects.requireNonNull(meaning, "meaning"));
    }

    /**
     * {@return the header, or the name in the compound column}
     */
    public String column() {
        return column;
    }

    /**
     * {@return what is measured}
     */
    public Target target() {
        return target;
    }

    /**
     * {@return the limit of detection of all samples, empty if unknown or in a column}
     */
    public OptionalDouble detectionLimit() {
        return detection.constant();
    }

    /**
     * {@return the column of the limit of detection}
     */
    public Optional<String> detectionLimitColumn() {
        return Optional.ofNullable(detection.column);
    }

    /**
     * {@return the limit of quantification of all samples, empty if unknown or in a column}
     */
    public OptionalDouble quantificationLimit() {
        return quantification.constant();
    }

    /**
     * {@return the column of the limit of quantification}
     */
    public Optional<String> quantificationLimitColumn() {
        return Optional.ofNullable(quantification.column);
    }

    /**
     * {@return the column of the standard uncertainty}
     */
    public Optional<String> uncertaintyColumn() {
        return Optional.ofNullable(uncertaintyColumn);
    }

    /**
     * {@return the column of the number of determinations}
     */
    public Optional<String> countColumn() {
        return Optional.ofNullable(countColumn);
    }

    /**
     * {@return the meaning of zero for this target, empty if that of the {@link StateMapping} applies}
     */
    public Optional<ZeroMeaning> zero() {
        return Optional.ofNullable(zero);
    }

    /** The columns beside the one of the value. */
    List<String> sideColumns() {
        List<String> names = new ArrayList<>();
        detectionLimitColumn().ifPresent(names::add);
        quantificationLimitColumn().ifPresent(names::add);
        uncertaintyColumn().ifPresent(names::add);
        countColumn().ifPresent(names::add);
        return names;
    }

    private List<Object> parts() {
        return List.of(column, target, detection, quantification, uncertaintyColumn(), countColumn(), zero());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetColumn that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return column + " -> " + target.id() + " [" + target.unit() + "]";
    }

    private static String requireName(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw Given.refusal("invalid-mapping", "the name of a column must not be blank", name);
        }
        return Invisible.trimmed(name);
    }

    /** A limit for the whole table, or a column that holds it. */
    private record Limit(double value, @Nullable String column) {

        static final Limit UNKNOWN = new Limit(Double.NaN, null);

        static Limit of(double value) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new ProfilingException(
                        "invalid-limit",
                        "a limit must be finite and not negative",
                        ProblemLocation.nowhere(),
                        Double.toString(value));
            }
            return new Limit(value, null);
        }

        static Limit in(String name) {
            return new Limit(Double.NaN, requireName(name));
        }

        OptionalDouble constant() {
            return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }
}
