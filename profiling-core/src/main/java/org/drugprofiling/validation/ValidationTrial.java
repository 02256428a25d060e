package org.drugprofiling.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drugprofiling.evaluation.Calibration;
import org.drugprofiling.evaluation.LogRatioBounds;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.ScoreBasis;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.evaluation.TrialSources;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.provenance.ChainId;

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
    private final LogRatioBounds bounds;
    private final Optional<Scored> scored;

    private ValidationTrial(
            String name, String data, LogRatios ratios, LogRatioBounds bounds, Optional<Scored> scored) {
        this.name = name;
        this.data = data;
        this.ratios = ratios;
        this.bounds = bounds;
        this.scored = scored;
    }

    /**
     * Describes an experiment.
     *
     * @param name short, for tables
     * @param data which data, in one line
     * @param ratios what the system gave
     * @return the trial
     * @throws ProfilingException if name or data are not stated, or the {@linkplain org.drugprofiling.population.ScoredPair#weight weights} of a kind of pairs
     *     add up to less than one pair or to more than 2⁵³ pairs, with which a report has no bounds ({@link LogRatioBounds#elub})
     */
    public static ValidationTrial of(String name, String data, LogRatios ratios) {
        if (name.isBlank() || data.isBlank()) {
            throw new ProfilingException("invalid-trial", "a trial must name itself and its data");
        }
        Objects.requireNonNull(ratios, "ratios");
        return new ValidationTrial(name, data, ratios, LogRatioBounds.elub(ratios), Optional.empty());
    }

    /** This trial with what changes neither its likelihood ratios nor their bounds. */
    private ValidationTrial with(LogRatios sameRatios, Optional<Scored> behind) {
        return new ValidationTrial(name, data, sameRatios, bounds, behind);
    }

    /**
     * Returns this trial with sources that its system was made of: those of the background, of the calibration, of a fitted pre-treatment. Of a
     * {@link org.drugprofiling.evaluation.TwoLevelTrial} those of background and calibration are known; they are added to, never taken away. None is
     * no statement: nothing passes.
     *
     * @param sources their names, as those of the pairs or bare, {@code 113} for {@code batch 113}
     * @return the trial
     */
    public ValidationTrial withSystemSources(Collection<String> sources) {
        return with(ratios.withBasis(basis().withSeen(sources)), scored);
    }

    /**
     * Returns this trial with sources that its system was made of, each left out where a pair with it was judged: of a pair of two sources both, as in
     * {@link org.drugprofiling.evaluation.TwoLevelTrial#withoutOwnSources}. None is no statement.
     *
     * @param sources their names, as those of the pairs
     * @return the trial
     */
    public ValidationTrial withSystemSourcesLeftOut(Collection<String> sources) {
        return with(ratios.withBasis(basis().withLeftOut(sources)), scored);
    }

    private ScoreBasis basis() {
        return ratios.basis().orElse(ScoreBasis.of(name, ChainId.unspecified()));
    }

    /**
     * Returns this trial with the scores behind its likelihood ratios, for the picture of scores and likelihood ratios.
     *
     * @param scores the scores of the pairs
     * @param calibration what makes a score a likelihood ratio
     * @return the trial
     */
    public ValidationTrial withScores(SupportScores scores, Calibration calibration) {
        return with(
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
     * {@return whether the system had seen the sources that it was tried on, as far as that is known}
     */
    public TrialSources sources() {
        return TrialSources.of(ratios);
    }

    /**
     * How many sources that the scores rest on the calibration had not seen: it was fitted with another background, so that a trial tries no system that is in use. 0 where nothing is known.
     * A calibration may know more, those of the pairs that it was fitted on.
     */
    int sourcesUnknownToCalibration() {
        Set<String> known = new TreeSet<>();
        scored.flatMap(behind -> behind.calibration().basis()).ifPresent(basis -> {
            known.addAll(basis.seen());
            known.addAll(basis.leftOut());
            known.addAll(basis.oneLeftOut());
        });
        Set<String> made = new TreeSet<>();
        scored.flatMap(behind -> behind.scores().basis()).ifPresent(basis -> made.addAll(basis.seen()));
        SourceNames names = SourceNames.of(known);
        return known.isEmpty()
                ? 0
                : (int) made.stream().filter(source -> !names.hold(source)).count();
    }

    /** Whether another trial gave the same likelihood ratios, in whatever order. */
    boolean isSameAs(ValidationTrial other) {
        return Arrays.equals(sorted(ratios.sameSource()), sorted(other.ratios.sameSource()))
                && Arrays.equals(sorted(ratios.differentSource()), sorted(other.ratios.differentSource()));
    }

    private static double[] sorted(double[] ratios) {
        double[] copy = ratios.clone();
        Arrays.sort(copy);
        return copy;
    }

    /**
     * {@return what the system gave}
     */
    public LogRatios ratios() {
        return ratios;
    }

    /** The empirical lower and upper bound (ELUB) of the likelihood ratios. */
    LogRatioBounds bounds() {
        return bounds;
    }

    Optional<Scored> scored() {
        return scored;
    }

    @Override
    public String toString() {
        return name + ", " + data + ": " + ratios;
    }
}
