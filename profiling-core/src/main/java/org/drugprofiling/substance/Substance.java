package org.drugprofiling.substance;

import java.util.Objects;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * A drug of interest, for example {@code heroin} of the family {@code OPIATE}.
 *
 * @param id stable, lower-case, for example {@code methamphetamine}
 * @param name as written in prose
 * @param family the group that decides the kind of sample
 * @since 0.1.0
 */
public record Substance(String id, String name, SubstanceFamily family) {

    /** Heroin (diamorphine with its co-extracted alkaloids). */
    public static final Substance HEROIN = new Substance("heroin", "heroin", SubstanceFamily.OPIATE);
    /** Opium, of which heroin is made. */
    public static final Substance OPIUM = new Substance("opium", "opium", SubstanceFamily.OPIATE);
    /** Cocaine. */
    public static final Substance COCAINE = new Substance("cocaine", "cocaine", SubstanceFamily.COCA_ALKALOID);
    /** Amphetamine. */
    public static final Substance AMPHETAMINE =
            new Substance("amphetamine", "amphetamine", SubstanceFamily.AMPHETAMINE_TYPE_STIMULANT);
    /** Methamphetamine. */
    public static final Substance METHAMPHETAMINE =
            new Substance("methamphetamine", "methamphetamine", SubstanceFamily.AMPHETAMINE_TYPE_STIMULANT);
    /** 3,4-Methylenedioxymethamphetamine. */
    public static final Substance MDMA = new Substance("mdma", "MDMA", SubstanceFamily.AMPHETAMINE_TYPE_STIMULANT);

    /**
     * Checks that nothing is blank.
     */
    public Substance {
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            throw new ProfilingException(
                    "invalid-substance",
                    "substance id must be lower-case letters, digits and hyphens",
                    ProblemLocation.nowhere(),
                    "'" + id + "'");
        }
        if (name.isBlank()) {
            throw new ProfilingException(
                    "invalid-substance",
                    "substance name must not be blank",
                    ProblemLocation.nowhere().with("substance", id),
                    "'" + name + "'");
        }
        Objects.requireNonNull(family, "family");
    }

    @Override
    public String toString() {
        return name;
    }
}
