package org.drugprofiling.harmonisation;

import java.util.Locale;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The score of one result in a proficiency test, with all that it was computed from; for example z = 1.86 of 35.9 against an assigned value of 33.85 and σ = 1.1.
 *
 * <p>The difference of the result x and the assigned value x_pt, divided by σ (z), √(σ² + u(x_pt)²) (z′), √(u(x)² + u(x_pt)²) (ζ) or √(U(x)² + U(x_pt)²) with expanded uncertainties (E_n). The four answer
 * different questions, so a score is never a bare number here. z and z′ ask whether the result is fit for its purpose, ζ and E_n whether the laboratory knows its uncertainty.
 *
 * <p>Which scores call for action is said by the scheme of the test, and is not decided here.
 *
 * <p>After ISO 13528. The formulas are from memory; the standard was not read.
 *
 * @since 0.1.0
 */
public final class ProficiencyScore {

    private final Kind kind;
    private final double value;
    private final double result;
    private final OptionalDouble resultUncertainty;
    private final double assigned;
    private final OptionalDouble assignedUncertainty;
    private final OptionalDouble deviation;

    /** Which score. */
    public enum Kind {
        /** z, against σ. */
        Z("z"),
        /** z′, against σ and the standard uncertainty of the assigned value. */
        Z_PRIME("z'"),
        /** ζ, against both standard uncertainties. */
        ZETA("zeta"),
        /** E_n, against both expanded uncertainties. */
        E_N("E_n");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }

        /**
         * {@return the symbol for reports}
         */
        public String symbol() {
            return symbol;
        }
    }

    private ProficiencyScore(
            Kind kind,
            double result,
            OptionalDouble resultUncertainty,
            double assigned,
            OptionalDouble assignedUncertainty,
            OptionalDouble deviation) {
        this.kind = kind;
        this.result = finite("a result", result);
        this.resultUncertainty = resultUncertainty;
        this.assigned = finite("an assigned value", assigned);
        this.assignedUncertainty = assignedUncertainty;
        this.deviation = deviation;
        resultUncertainty.ifPresent(u -> atLeastZero("the uncertainty of a result", u));
        assignedUncertainty.ifPresent(u -> atLeastZero("the uncertainty of an assigned value", u));
        deviation.ifPresent(ProficiencyScore::requireDeviation);
        double first = deviation.isPresent() ? deviation.getAsDouble() : resultUncertainty.orElse(0);
        double divisor = StrictMath.hypot(first, assignedUncertainty.orElse(0));
        if (!(divisor > 0)) {
            throw new ProfilingException(
                    "no-uncertainty",
                    "a score against uncertainties must have one that is above 0",
                    ProblemLocation.nowhere().with("score", kind.symbol()),
                    first + " and " + assignedUncertainty.orElse(0));
        }
        this.value = finite("a score", (result - assigned) / divisor);
    }

    private static double finite(String what, double number) {
        if (!Double.isFinite(number)) {
            throw new ProfilingException(
                    "not-finite", what + " must be finite", ProblemLocation.nowhere(), Double.toString(number));
        }
        return number;
    }

    private static void atLeastZero(String what, double number) {
        if (finite(what, number) < 0) {
            throw new ProfilingException(
                    "invalid-parameter",
                    what + " must be at least 0",
                    ProblemLocation.nowhere(),
                    Double.toString(number));
        }
    }

    private static void requireDeviation(double deviation) {
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the standard deviation of a proficiency test must be above 0 and finite",
                    ProblemLocation.nowhere(),
                    Double.toString(deviation));
        }
    }

    /**
     * Returns z. It takes the assigned value as exact; where u(x_pt) is not small against σ, z′ is the score.
     *
     * @param result x of the laboratory
     * @param assigned x_pt of the material
     * @param deviation σ of the proficiency test, above 0
     * @return (x − x_pt)/σ
     */
    public static ProficiencyScore z(double result, double assigned, double deviation) {
        return new ProficiencyScore(
                Kind.Z, result, OptionalDouble.empty(), assigned, OptionalDouble.empty(), OptionalDouble.of(deviation));
    }

    /**
     * Returns z′.
     *
     * @param result x of the laboratory
     * @param assigned x_pt of the material
     * @param assignedUncertainty u(x_pt), its standard uncertainty
     * @param deviation σ of the proficiency test, above 0
     * @return (x − x_pt)/√(σ² + u(x_pt)²)
     */
    public static ProficiencyScore zPrime(
            double result, double assigned, double assignedUncertainty, double deviation) {
        return new ProficiencyScore(
                Kind.Z_PRIME,
                result,
                OptionalDouble.empty(),
                assigned,
                OptionalDouble.of(assignedUncertainty),
                OptionalDouble.of(deviation));
    }

    /**
     * Returns ζ. It presumes that the two values are independent, which a result that helped to assign the value is not.
     *
     * @param result x of the laboratory
     * @param resultUncertainty u(x), its standard uncertainty
     * @param assigned x_pt of the material
     * @param assignedUncertainty u(x_pt), its standard uncertainty; not both 0
     * @return (x − x_pt)/√(u(x)² + u(x_pt)²)
     */
    public static ProficiencyScore zeta(
            double result, double resultUncertainty, double assigned, double assignedUncertainty) {
        return new ProficiencyScore(
                Kind.ZETA,
                result,
                OptionalDouble.of(resultUncertainty),
                assigned,
                OptionalDouble.of(assignedUncertainty),
                OptionalDouble.empty());
    }

    /**
     * Returns E_n. It presumes what ζ does.
     *
     * @param result x of the laboratory
     * @param expandedUncertainty U(x), its expanded uncertainty, mostly twice the standard one
     * @param assigned x_pt of the material
     * @param assignedExpandedUncertainty U(x_pt), its expanded uncertainty by the same factor; not both 0
     * @return (x − x_pt)/√(U(x)² + U(x_pt)²)
     */
    public static ProficiencyScore en(
            double result, double expandedUncertainty, double assigned, double assignedExpandedUncertainty) {
        return new ProficiencyScore(
                Kind.E_N,
                result,
                OptionalDouble.of(expandedUncertainty),
                assigned,
                OptionalDouble.of(assignedExpandedUncertainty),
                OptionalDouble.empty());
    }

    /**
     * {@return which score}
     */
    public Kind kind() {
        return kind;
    }

    /**
     * {@return the score, positive if the result is above the assigned value}
     */
    public double value() {
        return value;
    }

    /**
     * {@return x, the result}
     */
    public double result() {
        return result;
    }

    /**
     * {@return the uncertainty of the result that the score used: standard for ζ, expanded for E_n, none for z and z′}
     */
    public OptionalDouble resultUncertainty() {
        return resultUncertainty;
    }

    /**
     * {@return x_pt, the assigned value}
     */
    public double assigned() {
        return assigned;
    }

    /**
     * {@return the uncertainty of the assigned value that the score used: expanded for E_n, standard otherwise, none for z}
     */
    public OptionalDouble assignedUncertainty() {
        return assignedUncertainty;
    }

    /**
     * {@return σ of the proficiency test, none for ζ and E_n}
     */
    public OptionalDouble deviation() {
        return deviation;
    }

    @Override
    public String toString() {
        String uncertainty = kind == Kind.E_N ? "expanded uncertainty " : "standard uncertainty ";
        return String.format(Locale.ROOT, "%s = %.4g: ", kind.symbol(), value)
                + result + with(uncertainty, resultUncertainty)
                + " against " + assigned + with(uncertainty, assignedUncertainty)
                + with("sigma ", deviation);
    }

    private static String with(String what, OptionalDouble number) {
        return number.isPresent() ? ", " + what + number.getAsDouble() : "";
    }
}
