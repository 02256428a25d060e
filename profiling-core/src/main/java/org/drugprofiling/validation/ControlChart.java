package org.drugprofiling.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A control chart of one control specimen over time: individual values (Shewhart) and their exponentially weighted moving average (EWMA); for example of the link
 * value of every injection of a target mix against its frozen profile. The limits come from reference values, those of the time in which limits or likelihood
 * ratios were derived, and hold for the values that follow.
 *
 * <p>Values x are taken on their {@link ControlScale}. The centre is the mean of the reference values. Their standard deviation is the mean of the moving ranges
 * |xᵢ − xᵢ₋₁|, divided by 2/√π, the expectation of the range of two normal values with a standard deviation of 1; a step of the level among the reference values
 * enlarges it less than it enlarges the usual standard deviation. A value is beyond its limits if it is more than {@value #DEVIATIONS} standard deviations from
 * the centre. (Textbooks and programs round 2/√π to 1.128, and 3√π/2 to 2.66, which puts the limits 0.03 % and 0.05 % further out.)
 *
 * <p>The weighted average zᵢ = λxᵢ + (1 − λ)zᵢ₋₁ of the values that follow begins at the centre and sees a slow drift sooner. Its variance is that of a value times
 * λ/(2 − λ) · (1 − (1 − λ)²ⁱ), the sum of λ²(1 − λ)²ᵏ over k from 0 to i − 1. It is beyond its limits if it is more than {@value #DEVIATIONS} of its own standard
 * deviations from the centre.
 *
 * <p>λ = {@value #WEIGHT}, {@value #DEVIATIONS} standard deviations and the number of reference values that {@link ValidityLimits} asks for are conventions of this
 * library. Values are taken as independent of each other and as normal on their scale.
 *
 * <p><b>False signals.</b> If centre and standard deviation were known, 1 value of 370 would be beyond its limits by chance, and the probability of any signal, of a
 * value or of the average, would be 0.047 after 12 values and 0.186 after 50. Both are estimated, so that it is more: with 20 reference values 1 value of 92, and 0.150
 * and 0.393. Of the charts without a reference value beyond its own limits, the only ones that {@link ValidityWatch} takes for valid, it is 1 of 101, and 0.141 and
 * 0.378. (400,000 simulated charts; standard errors 0.3 of the 92, 0.001 of the probabilities.) A signal is therefore a reason to look at the instrument, and more
 * reference values make false signals rarer.
 *
 * @since 0.1.0
 */
public final class ControlChart {

    /** λ of the weighted average. */
    public static final double WEIGHT = 0.2;

    /** How many deviations limits are from the centre. */
    public static final double DEVIATIONS = 3;

    private static final double MEAN_RANGE_OF_TWO = 2 / Math.sqrt(Math.PI);

    private final ControlScale scale;
    private final double centre;
    private final double deviation;
    private final int reference;
    private final int referenceBeyond;
    private final List<Point> points;

    /** What is conspicuous about a value. */
    public enum Signal {
        /** The value is above its upper limit. */
        ABOVE,
        /** The value is below its lower limit. */
        BELOW,
        /** The weighted average is above its upper limit. */
        AVERAGE_ABOVE,
        /** The weighted average is below its lower limit. */
        AVERAGE_BELOW
    }

    /**
     * A value that follows the reference.
     *
     * @param value as measured
     * @param inDeviations the value less the centre, on the scale, in standard deviations
     * @param averageInDeviations the weighted average up to this value less the centre, in its own standard deviations
     * @param signals what is conspicuous
     */
    public record Point(double value, double inDeviations, double averageInDeviations, Set<Signal> signals) {

        /**
         * Copies the set.
         */
        public Point {
            // in the order of the enumeration on every run
            signals = signals.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(signals));
        }
    }

    private ControlChart(
            ControlScale scale,
            double centre,
            double deviation,
            int reference,
            int referenceBeyond,
            List<Point> points) {
        this.scale = scale;
        this.centre = centre;
        this.deviation = deviation;
        this.reference = reference;
        this.referenceBeyond = referenceBeyond;
        this.points = List.copyOf(points);
    }

    /**
     * Finds the limits.
     *
     * @param reference values of the control in the order of time, at least two
     * @param scale on which they are charted
     * @return the chart without a value that follows
     * @throws ProfilingException if there are fewer than two values, one is not on the scale, all are equal to the tenth decimal place of the scale, or they are so far
     *     apart that limits are not finite, on the scale or in the unit of the values
     */
    public static ControlChart of(double[] reference, ControlScale scale) {
        Objects.requireNonNull(scale, "scale");
        int n = reference.length;
        if (n < 2) {
            throw new ProfilingException(
                    "empty-population",
                    "a control chart must have at least two reference values",
                    ProblemLocation.nowhere(),
                    Integer.toString(n));
        }
        double[] x = new double[n];
        double mean = 0;
        double ranges = 0;
        for (int i = 0; i < n; i++) {
            x[i] = scale.placeOf(reference[i]);
            mean += x[i] / n;
            ranges += i == 0 ? 0 : Math.abs(x[i] - x[i - 1]) / (n - 1);
        }
        double deviation = ranges / MEAN_RANGE_OF_TWO;
        if (ScoreOrder.compare(deviation, 0) <= 0) {
            throw new ProfilingException(
                    "no-scatter", "reference values of a control chart must differ from each other");
        }
        if (!Double.isFinite(mean - DEVIATIONS * deviation)
                || !Double.isFinite(scale.valueAt(mean + DEVIATIONS * deviation))) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "reference values of a control chart must be so near each other that limits are finite",
                    ProblemLocation.nowhere(),
                    "deviation " + deviation);
        }
        int beyond = 0;
        for (double value : x) {
            beyond += Math.abs((value - mean) / deviation) > DEVIATIONS ? 1 : 0;
        }
        return new ControlChart(scale, mean, deviation, n, beyond, List.of());
    }

    /**
     * Adds values that follow.
     *
     * @param values in the order of time, after those that were added before
     * @return the extended chart
     */
    public ControlChart with(double... values) {
        List<Point> extended = new ArrayList<>(points);
        // the weighted average is kept in deviations of a value
        double average = extended.isEmpty() ? 0 : last(extended).averageInDeviations() * spread(extended.size());
        for (double value : values) {
            double place = (scale.placeOf(value) - centre) / deviation;
            average = WEIGHT * place + (1 - WEIGHT) * average;
            double averagePlace = average / spread(extended.size() + 1);
            extended.add(new Point(value, place, averagePlace, signals(place, averagePlace)));
        }
        return new ControlChart(scale, centre, deviation, reference, referenceBeyond, extended);
    }

    private static Point last(List<Point> points) {
        return points.get(points.size() - 1);
    }

    /** The standard deviation of the weighted average of so many values, in standard deviations of a value. */
    private static double spread(int count) {
        return Math.sqrt(WEIGHT / (2 - WEIGHT) * (1 - StrictMath.pow(1 - WEIGHT, 2.0 * count)));
    }

    private static Set<Signal> signals(double place, double averagePlace) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (Math.abs(place) > DEVIATIONS) {
            signals.add(place > 0 ? Signal.ABOVE : Signal.BELOW);
        }
        if (Math.abs(averagePlace) > DEVIATIONS) {
            signals.add(averagePlace > 0 ? Signal.AVERAGE_ABOVE : Signal.AVERAGE_BELOW);
        }
        return signals;
    }

    /**
     * {@return the scale}
     */
    public ControlScale scale() {
        return scale;
    }

    /**
     * {@return the mean of the reference values, on the scale}
     */
    public double centre() {
        return centre;
    }

    /**
     * {@return the standard deviation of the reference values by their ranges, on the scale}
     */
    public double deviation() {
        return deviation;
    }

    /**
     * {@return the value at the lower limit, in the unit of the values; 0 on the scale of square roots if the limit of the root is negative}
     */
    public double lower() {
        return scale.valueAt(centre - DEVIATIONS * deviation);
    }

    /**
     * {@return the value at the upper limit, in the unit of the values}
     */
    public double upper() {
        return scale.valueAt(centre + DEVIATIONS * deviation);
    }

    /**
     * {@return how many reference values the limits come from}
     */
    public int referenceCount() {
        return reference;
    }

    /**
     * {@return how many of them are beyond these limits themselves, so that they do not describe one state of the instrument}
     */
    public int referenceBeyond() {
        return referenceBeyond;
    }

    /**
     * {@return the values that follow, in the order of time}
     */
    public List<Point> points() {
        return points;
    }

    /**
     * {@return the numbers of the values that follow and have a signal, ascending, the first value being 1}
     */
    public List<Integer> conspicuous() {
        List<Integer> numbers = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            if (!points.get(k).signals().isEmpty()) {
                numbers.add(k + 1);
            }
        }
        return numbers;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "control specimen between %.4g and %.4g (%s, %d reference values, %d of them beyond), %d of %d values"
                        + " conspicuous%s",
                lower(),
                upper(),
                scale.words(),
                reference,
                referenceBeyond,
                conspicuous().size(),
                points.size(),
                conspicuous().isEmpty()
                        ? ""
                        : ", the first is no. " + conspicuous().get(0) + " "
                                + points.get(conspicuous().get(0) - 1).signals());
    }
}
