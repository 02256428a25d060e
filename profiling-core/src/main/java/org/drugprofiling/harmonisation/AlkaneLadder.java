package org.drugprofiling.harmonisation;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Retention times of n-alkanes by carbon number, between which retention indices are read; for example C10 at 10.99 and C11 at 14.10 minutes.
 *
 * <p>With the alkane of n carbon atoms before and of N behind: I = 100[n + (N − n)(t − t_n)/(t_N − t_n)] after van den Dool and Kratz, for a programmed temperature; I = 100[n + (N − n)(ln t′ − ln t′_n)/(ln
 * t′_N − ln t′_n)] after Kováts, for a constant one, with times t′ = t − t₀ adjusted by the hold-up time t₀. Carbon numbers may leave gaps, as in a ladder of even ones. A time exactly on an alkane
 * has 100 times its carbon number. Outside the ladder there is no index.
 *
 * <p>The formulas are those of the manuals of two programs, which were read; the original papers were not.
 *
 * @since 0.1.0
 */
public final class AlkaneLadder {

    private final int[] carbons;
    private final double[] times;

    private AlkaneLadder(int[] carbons, double[] times) {
        this.carbons = carbons;
        this.times = times;
    }

    /**
     * Takes retention times.
     *
     * @param times of at least two alkanes by carbon number, in one unit, above 0, ascending with the carbon number
     * @return the ladder
     * @throws ProfilingException if there are fewer than two, a carbon number is below 1, or times do not ascend
     */
    public static AlkaneLadder of(Map<Integer, Double> times) {
        SortedMap<Integer, Double> sorted = new TreeMap<>(times);
        if (sorted.size() < 2) {
            throw new ProfilingException(
                    "too-few-values",
                    "a ladder must have at least two alkanes",
                    ProblemLocation.nowhere(),
                    Integer.toString(sorted.size()));
        }
        double before = 0;
        for (Map.Entry<Integer, Double> alkane : sorted.entrySet()) {
            double time = alkane.getValue();
            if (alkane.getKey() < 1 || !(time > before && time < Double.POSITIVE_INFINITY)) {
                throw new ProfilingException(
                        "invalid-ladder",
                        "retention times of alkanes must be finite, above 0 and ascend with the carbon number, which is at least 1",
                        ProblemLocation.nowhere().with("carbon number", alkane.getKey()),
                        time + " after " + before);
            }
            before = time;
        }
        return new AlkaneLadder(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Reads an index after van den Dool and Kratz, for a linear temperature programme.
     *
     * @param time retention time in the unit of the ladder, finite
     * @return the index, or that the time lies outside the ladder
     * @throws ProfilingException if the time is not finite
     */
    public RetentionOutcome vanDenDoolKratz(double time) {
        return read(time, (t, lower, upper) -> (t - lower) / (upper - lower));
    }

    /**
     * Reads an index after Kováts, for a constant temperature.
     *
     * @param time retention time in the unit of the ladder, finite
     * @param holdUpTime t₀, the time of what is not retained, from 0 and below the time of the first alkane
     * @return the index, or that the time lies outside the ladder
     * @throws ProfilingException if a time is not finite, or the hold-up time is none
     */
    public RetentionOutcome kovats(double time, double holdUpTime) {
        if (!(holdUpTime >= 0 && holdUpTime < first())) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "a hold-up time must be at least 0 and below the time of the first alkane, " + first(),
                    ProblemLocation.nowhere(),
                    Double.toString(holdUpTime));
        }
        return read(time, (t, lower, upper) -> {
            double adjusted = lower - holdUpTime;
            // ln(t'/t'_n), without the difference of two logarithms
            return StrictMath.log1p((t - lower) / adjusted) / StrictMath.log1p((upper - lower) / adjusted);
        });
    }

    /** How far between two alkanes a time lies, from 0 to 1. */
    private interface Place {
        double of(double time, double lower, double upper);
    }

    private RetentionOutcome read(double time, Place place) {
        if (!Double.isFinite(time)) {
            throw new ProfilingException(
                    "not-finite", "a retention time must be finite", ProblemLocation.nowhere(), Double.toString(time));
        }
        if (time < first() || time > last()) {
            return new RetentionOutcome.OutsideLadder(time, first(), last());
        }
        int found = Arrays.binarySearch(times, time);
        // a time on an alkane belongs to the interval before it, that on the first to the first
        int upper = Math.max(1, found < 0 ? -found - 1 : found);
        int n = carbons[upper - 1];
        double value = 100 * (n + (carbons[upper] - n) * place.of(time, times[upper - 1], times[upper]));
        return new RetentionOutcome.Indexed(value, n, carbons[upper]);
    }

    private double first() {
        return times[0];
    }

    private double last() {
        return times[times.length - 1];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("ladder of alkanes");
        for (int k = 0; k < times.length; k++) {
            text.append(k == 0 ? " C" : ", C").append(carbons[k]).append(' ').append(times[k]);
        }
        return text.toString();
    }
}
