package org.drugprofiling.validation;

import java.util.Objects;
import java.util.Optional;
import org.drugprofiling.evaluation.Calibration;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.problem.ProfilingException;

/**
 * One experiment of a validation: likelihood ratios that a system gave to pairs of known status, with what was tried on what.
 *
 * @since 0.1.0
 */
public final class ValidationTrial {

    /** What a trial is for. */
    public enum Role {
        /** The system that is validated, on the data of the validation. */
        SYSTEM("system"),
        /** What it is held against. */
        BASELINE("baseline"),
        /** The system on disturbed data. */
        ROBUSTNESS("robustness"),
        /** A related system on the same data. */
        COHERENCE("coherence"),
        /** The system on sources that it has not seen. */
        GENERALISATION("generalisation");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /**
         * {@return the name for reports}
         */
        public String words() {
            return words;
        }
    }

    /** The scores behind likelihood ratios, and what made them likelihood ratios. */
    record Scored(SupportScores scores, Calibration calibration) {}

    private final String name;
    private final String data;
    private final LogRatios ratios;
    private final Optional<Scored> scored;

    private ValidationTrial(String name, String data, LogRatios ratios, Optional<Scored> scored) {
        this.name = name;
        this.data = data;
        this.ratios = ratios;
        this.scored = scored;
    }

    /**
     * Describes an experiment.
     *
     * @param name short, for tables
     * @param data which data, in one line
     * @param ratios what the system gave
     * @return the trial
     * @throws ProfilingException if name or data are not stated
     */
    public static ValidationTrial of(String name, String data, LogRatios ratios) {
        if (name.isBlank() || data.isBlank()) {
            throw new ProfilingException("invalid-trial", "a trial must name itself and its data");
        }
        return new ValidationTrial(name, data, Objects.requireNonNull(ratios, "ratios"), Optional.empty());
    }

    /**
     * Returns this trial with the scores behind its likelihood ratios, for the picture of scores and likelihood ratios.
     *
     * @param scores the scores of the pairs
     * @param calibration what makes a score a likelihood ratio
     * @return the trial
     */
    public ValidationTrial withScores(SupportScores scores, Calibration calibration) {
        return new ValidationTrial(
                name,
                data,
                ratios,
                Optional.of(new Scored(
                        Objects.requireNonNull(scores, "scores"), Objects.requireNonNull(calibration, "calibration"))));
    }

    /**
     * {@return the name for tables}
     */
    public String name() {
        return name;
    }

    /**
     * {@return which data, in one line}
     */
    public String data() {
        return data;
    }

    /**
     * {@return what the system gave}
     */
    public LogRatios ratios() {
        return ratios;
    }

    Optional<Scored> scored() {
        return scored;
    }

    @Override
    public String toString() {
        return name + ", " + data + ": " + ratios;
    }
}
