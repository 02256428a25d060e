package org.drugprofiling.sample;

import java.util.Objects;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The content of the drug in per cent of mass, with its expanded uncertainty and the form it is expressed in, for example
 * {@code 68.2 ± 2.1 (k = 2) % as amphetamine sulphate}. A value above 100 is kept; a sample flags it.
 *
 * @param percent finite and not negative
 * @param expandedUncertainty in per cent of mass, {@code NaN} if not stated
 * @param coverageFactor k, {@code NaN} if not stated
 * @param expressedAs the form that the content refers to
 * @since 0.1.0
 */
public record Purity(double percent, double expandedUncertainty, double coverageFactor, SaltForm expressedAs) {

    /**
     * Checks the numbers.
     */
    public Purity {
        if (!(percent >= 0 && percent < Double.POSITIVE_INFINITY)) {
            throw refusal("purity must be finite and not negative", percent);
        }
        if (expandedUncertainty < 0 || Double.isInfinite(expandedUncertainty)) {
            throw refusal("expanded uncertainty must be finite and not negative", expandedUncertainty);
        }
        if (Double.isNaN(expandedUncertainty) != Double.isNaN(coverageFactor)) {
            throw refusal("expanded uncertainty and coverage factor must be stated together", coverageFactor);
        }
        if (coverageFactor <= 0 || Double.isInfinite(coverageFactor)) {
            throw refusal("coverage factor must be finite and positive", coverageFactor);
        }
        Objects.requireNonNull(expressedAs, "expressedAs");
    }

    /**
     * Returns a purity without uncertainty.
     *
     * @param percent finite and not negative
     * @param expressedAs the form that the content refers to
     * @return the purity
     */
    public static Purity of(double percent, SaltForm expressedAs) {
        return new Purity(percent, Double.NaN, Double.NaN, expressedAs);
    }

    /**
     * Returns a purity with its expanded uncertainty.
     *
     * @param percent finite and not negative
     * @param expandedUncertainty in per cent of mass
     * @param coverageFactor k
     * @param expressedAs the form that the content refers to
     * @return the purity
     */
    public static Purity of(double percent, double expandedUncertainty, double coverageFactor, SaltForm expressedAs) {
        if (Double.isNaN(expandedUncertainty)) {
            throw refusal("expanded uncertainty must be a number", expandedUncertainty);
        }
        return new Purity(percent, expandedUncertainty, coverageFactor, expressedAs);
    }

    /**
     * {@return the standard uncertainty in per cent of mass, the expanded one divided by k; empty if not stated}
     */
    public OptionalDouble standardUncertainty() {
        return Double.isNaN(expandedUncertainty)
                ? OptionalDouble.empty()
                : OptionalDouble.of(expandedUncertainty / coverageFactor);
    }

    /**
     * Returns this purity expressed in another form.
     *
     * @param form a known form of the same base
     * @return the converted purity, uncertainty included
     * @throws ProfilingException if a form is unknown or the bases differ, see {@link SaltForm#convert}
     */
    public Purity expressedAs(SaltForm form) {
        double converted = expressedAs.convert(percent, form);
        double factor = expressedAs.baseFraction() / form.baseFraction();
        return new Purity(converted, expandedUncertainty * factor, coverageFactor, form);
    }

    private static ProfilingException refusal(String rule, double value) {
        return new ProfilingException("invalid-purity", rule, ProblemLocation.nowhere(), Double.toString(value));
    }

    @Override
    public String toString() {
        String uncertainty = Double.isNaN(expandedUncertainty)
                ? ""
                : " +/- " + expandedUncertainty + " (k = " + coverageFactor + ")";
        return percent + uncertainty + " % as " + expressedAs;
    }
}
