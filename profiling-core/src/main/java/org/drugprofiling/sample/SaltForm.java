package org.drugprofiling.sample;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.Formula;

/**
 * The chemical form in which a drug is present or a content is expressed, for example diamorphine hydrochloride monohydrate:
 * base {@code C21H23NO5}, acid {@code HCl}, one base and one water for each acid.
 *
 * <p>Contents are converted between forms only if the form is known: amphetamine sulphate holds two bases for one acid, and
 * the factor 0.8714 for heroin belongs to the monohydrate, not to the anhydrous hydrochloride.
 *
 * @since 0.1.0
 */
public final class SaltForm {

    /** Whether the water of the specimen is included in the mass that a content refers to. */
    public enum Moisture {
        /** The specimen as received. */
        AS_RECEIVED,
        /** Dried. */
        DRY,
        /** Nobody said. */
        NOT_STATED
    }

    /** Nobody said; conversions are refused. */
    public static final SaltForm UNKNOWN = new SaltForm("unknown", "", 0, "", 0, 0, Moisture.NOT_STATED);

    private final String name;
    private final String baseFormula;
    private final int bases;
    private final String acidFormula;
    private final int acids;
    private final int waters;
    private final Moisture moisture;
    private final Optional<Compound> registeredBase;

    private SaltForm(
            String name, String baseFormula, int bases, String acidFormula, int acids, int waters, Moisture moisture) {
        this.name = name;
        this.baseFormula = baseFormula;
        this.bases = bases;
        this.acidFormula = acidFormula;
        this.acids = acids;
        this.waters = waters;
        this.moisture = moisture;
        this.registeredBase = bases == 0 ? Optional.empty() : NamedBase.of(name, baseFormula, acids > 0);
    }

    /**
     * Returns the free base.
     *
     * @param name for people
     * @param baseFormula formula of the base
     * @return the form
     * @throws ProfilingException if the base holds no carbon, or the name begins with a registered compound and its formula is another one
     */
    public static SaltForm base(String name, String baseFormula) {
        requireBase(baseFormula);
        return new SaltForm(name, baseFormula, 1, "", 0, 0, Moisture.NOT_STATED);
    }

    /**
     * Returns a salt.
     *
     * @param name for people, for example {@code amphetamine sulphate}
     * @param baseFormula formula of the base
     * @param bases how many bases a formula unit holds, at least 1
     * @param acidFormula formula of the acid
     * @param acids how many acids a formula unit holds, at least 1
     * @param waters how many waters a formula unit holds
     * @return the form
     * @throws ProfilingException if a number is impossible, the base holds no carbon, the acid is water, or the name begins with a registered compound and the formula of the
     *     base is another one
     */
    public static SaltForm salt(String name, String baseFormula, int bases, String acidFormula, int acids, int waters) {
        requireBase(baseFormula);
        requireAcid(acidFormula);
        if (bases < 1 || acids < 1 || waters < 0) {
            throw new ProfilingException(
                    "invalid-salt",
                    "a salt must hold at least one base and one acid and no negative number of waters",
                    ProblemLocation.nowhere(),
                    bases + " : " + acids + " : " + waters);
        }
        return new SaltForm(name, baseFormula, bases, acidFormula, acids, waters, Moisture.NOT_STATED);
    }

    private static void requireBase(String formula) {
        Formula base = Formula.parse(formula);
        base.molarMass();
        if (base.count("C") == 0) {
            throw new ProfilingException(
                    "invalid-salt", "the base of a drug must hold carbon", ProblemLocation.nowhere(), formula);
        }
    }

    private static void requireAcid(String formula) {
        Formula acid = Formula.parse(formula);
        acid.molarMass();
        String others = formula.replaceAll("[HO](?![a-z])|[0-9]", "");
        if (acid.count("H") == 0 || others.isEmpty()) {
            throw new ProfilingException(
                    "invalid-salt",
                    "an acid must hold hydrogen, and something beside hydrogen and oxygen; water is counted as water",
                    ProblemLocation.nowhere(),
                    formula);
        }
    }

    /**
     * Returns this form with a statement about moisture.
     *
     * @param value as received or dry
     * @return the form
     */
    public SaltForm withMoisture(Moisture value) {
        return new SaltForm(name, baseFormula, bases, acidFormula, acids, waters, Objects.requireNonNull(value));
    }

    /**
     * {@return the name for people}
     */
    public String name() {
        return name;
    }

    /**
     * {@return whether the form is known}
     */
    public boolean isKnown() {
        return bases > 0;
    }

    /**
     * {@return whether this is known to be the free base}
     */
    public boolean isBase() {
        return isKnown() && acids == 0;
    }

    /**
     * {@return the formula of the acid of a salt, for example {@code HCl}; empty for a base and for an unknown form}
     */
    public String acidFormula() {
        return acidFormula;
    }

    String baseFormula() {
        return baseFormula;
    }

    /** The registered compound that is the base, as far as the name tells. */
    Optional<Compound> registeredBase() {
        return registeredBase;
    }

    /**
     * {@return whether water of the specimen is included}
     */
    public Moisture moisture() {
        return moisture;
    }

    /**
     * Returns which share of the mass of this form is the base: bases × M(base) / M(formula unit).
     *
     * @return a share from 0 to 1
     * @throws ProfilingException if the form is unknown
     */
    public double baseFraction() {
        if (!isKnown()) {
            throw new ProfilingException(
                    "unknown-salt-form",
                    "a content must state its salt form before it is converted; the form is unknown");
        }
        double base = bases * Formula.parse(baseFormula).molarMass();
        double acid = acids == 0 ? 0 : acids * Formula.parse(acidFormula).molarMass();
        double water = waters == 0 ? 0 : waters * Formula.parse("H2O").molarMass();
        return base / (base + acid + water);
    }

    /**
     * Converts a content expressed in this form into a content expressed in another. Bases are the same if they have the same formula and are not, as their names say, two
     * compounds of {@link org.drugprofiling.substance.Compounds}, isomers in space apart: cocaine is not scopolamine. A base whose name is not registered is told by its formula alone, so
     * that two such isomers are not told apart.
     *
     * @param content for example 50 % of the salt
     * @param other the wanted form, of the same base and the same moisture
     * @return the content in the other form
     * @throws ProfilingException if a form is unknown, base or moisture differ, or the content is negative or not finite
     */
    public double convert(double content, SaltForm other) {
        double factor = baseFraction() / other.baseFraction();
        if (!(content >= 0 && content * factor < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "invalid-content",
                    "a content must be finite, before and after conversion, and not negative",
                    ProblemLocation.nowhere(),
                    Double.toString(content));
        }
        if (!baseFormula.equals(other.baseFormula)) {
            throw differentBase(baseFormula, other.baseFormula);
        }
        if (NamedBase.differ(registeredBase, other.registeredBase)) {
            throw differentBase(registeredName(), other.registeredName());
        }
        if (moisture != other.moisture) {
            throw new ProfilingException(
                    "different-moisture",
                    "contents must refer to the same moisture",
                    ProblemLocation.nowhere(),
                    moisture + " and " + other.moisture);
        }
        return content * factor;
    }

    private String registeredName() {
        return registeredBase.map(Compound::name).orElse(baseFormula);
    }

    private static ProfilingException differentBase(String own, String other) {
        return new ProfilingException(
                "different-base", "forms must have the same base", ProblemLocation.nowhere(), own + " and " + other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SaltForm that
                && name.equals(that.name)
                && baseFormula.equals(that.baseFormula)
                && bases == that.bases
                && acidFormula.equals(that.acidFormula)
                && acids == that.acids
                && waters == that.waters
                && moisture == that.moisture;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, baseFormula, bases, acidFormula, acids, waters, moisture);
    }

    @Override
    public String toString() {
        return name
                + (moisture == Moisture.NOT_STATED
                        ? ""
                        : " (" + moisture.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")");
    }
}
