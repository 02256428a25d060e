package org.drugprofiling.harmonisation;

import java.util.OptionalDouble;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * What a ladder of alkanes says of a retention time: an index, or that the time lies outside the ladder, where there is none.
 *
 * @since 0.1.0
 */
public sealed interface RetentionOutcome {

    /**
     * {@return the index, none outside the ladder}
     */
    OptionalDouble index();

    /**
     * {@return the index}
     *
     * @throws ProfilingException if the time lies outside the ladder
     */
    double orElseThrow();

    /**
     * A retention index between two alkanes, for example 1007.94 between those with 10 and 11 carbon atoms.
     *
     * @param value the index
     * @param lower carbon number of the alkane before
     * @param upper carbon number of the alkane behind; that of a time exactly on an alkane, but for the first
     */
    record Indexed(double value, int lower, int upper) implements RetentionOutcome {

        @Override
        public OptionalDouble index() {
            return OptionalDouble.of(value);
        }

        @Override
        public double orElseThrow() {
            return value;
        }
    }

    /**
     * A time before the first or behind the last alkane. Nothing is extrapolated.
     *
     * @param time the retention time
     * @param first retention time of the first alkane
     * @param last retention time of the last alkane
     */
    record OutsideLadder(double time, double first, double last) implements RetentionOutcome {

        @Override
        public OptionalDouble index() {
            return OptionalDouble.empty();
        }

        @Override
        public double orElseThrow() {
            throw new ProfilingException(
                    "outside-ladder",
                    "a retention time must lie between the first alkane, " + first + ", and the last, " + last,
                    ProblemLocation.nowhere(),
                    Double.toString(time));
        }
    }
}
