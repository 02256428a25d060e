package org.drugprofiling.io.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.evaluation.BetweenDivisor;
import org.drugprofiling.evaluation.LogisticCalibration;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.evaluation.TwoLevelBackground;
import org.drugprofiling.evaluation.TwoLevelBandwidth;
import org.drugprofiling.evaluation.TwoLevelModel;
import org.drugprofiling.evaluation.TwoLevelTrial;
import org.drugprofiling.evaluation.WithinEstimator;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.io.json.ValidationPlanDocument;
import org.drugprofiling.io.json.ValidationPlanDocument.Form;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.population.SourceHalves;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.profile.AssemblyRefusal;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.validation.Validation;
import org.drugprofiling.validation.ValidationTrial;
import org.drugprofiling.validation.ValidationTrial.Role;

/** A system made of half of the sources of a table and tried on the other half, with the other form of model beside it. */
final class HalvedTrials {

    /** Treated profiles with the source of each, and which sources are known to be related. */
    private record Half(ProfileMatrix profiles, List<String> sources, Map<String, String> folds) {

        TwoLevelBackground background() {
            return TwoLevelBackground.of(profiles, sources, WithinEstimator.POOLED, BetweenDivisor.KAPPA);
        }

        /** The first specimen of each source against the first other one of each. */
        TwoLevelTrial trial() {
            return TwoLevelTrial.ofFirstSpecimens(profiles, sources).withFolds(folds);
        }
    }

    private final Half making;
    private final Validation validation;
    private final boolean isComplete;

    private HalvedTrials(Half making, Validation validation, AssembledProfiles assembled) {
        this.making = making;
        this.validation = validation;
        this.isComplete = assembled.refused().stream()
                .allMatch(none -> none.reason() == AssemblyRefusal.EXCLUDED || none.reason() == AssemblyRefusal.ROLE);
    }

    static HalvedTrials of(
            ProfilingMethod method, List<Sample> samples, List<Exclusion> exclusions, ValidationPlanDocument planned) {
        AssembledProfiles assembled = method.assemble(samples, exclusions);
        ProfileMatrix untreated = assembled.matrix();
        List<String> sources = sources(untreated, planned.plan().level());
        SourceHalves halves = SourceHalves.of(untreated.identities(), sources);
        FittedPretreatment fitted =
                method.pretreatment().fit(rows(untreated, halves.making()), of(sources, halves.making()));
        Map<String, String> folds = SourceHalves.foldOfSource(untreated.identities(), sources);
        Half making = new Half(fitted.apply(rows(untreated, halves.making())), of(sources, halves.making()), folds);
        Half trying = new Half(fitted.apply(rows(untreated, halves.trying())), of(sources, halves.trying()), folds);
        Form other = planned.form() == Form.NORMAL ? Form.KERNEL : Form.NORMAL;
        Validation validation = Validation.of(
                        planned.plan(), origin(samples), tried("system", planned.form(), making, trying))
                .with(Role.COHERENCE, tried("the other form of model", other, making, trying))
                .withScreening(
                        WithinSourceScreening.screen(untreated, sources),
                        WithinSourceScreening.notScreened(untreated, sources))
                .withCaution("Calibration and validation compare one specimen with one specimen.");
        if (!assembled.refused().isEmpty()) {
            validation = validation.withCaution(
                    ReadableNumber.counted(assembled.refused().size(), "sample") + " gave no profile.");
        }
        return new HalvedTrials(making, validation, assembled);
    }

    private static ValidationTrial tried(String name, Form form, Half making, Half trying) {
        Function<TwoLevelBackground, TwoLevelModel> kind = form == Form.NORMAL
                ? TwoLevelModel::normal
                : background -> TwoLevelModel.kernel(background, TwoLevelBandwidth.AITKEN_LUCY);
        TwoLevelBackground background = making.background();
        SupportScores scores = trying.trial().with(kind.apply(background)).asScores();
        LogisticCalibration calibration = LogisticCalibration.fit(
                making.trial().withoutOwnSources(background, kind).asScores());
        return ValidationTrial.of(
                        name,
                        ReadableNumber.counted(scores.sources().orElseThrow(), "source")
                                + " that it has not seen, made of "
                                + background.sources().size(),
                        calibration.apply(scores))
                .withScores(scores, calibration);
    }

    private static List<String> sources(ProfileMatrix profiles, SameLevel level) {
        return switch (level) {
            case BATCH -> PopulationRules.SAME_BATCH.sources(profiles.identities());
            case SEIZURE -> PopulationRules.SAME_SEIZURE.sources(profiles.identities());
            default ->
                throw new ProfilingException(
                        "unsupported-level",
                        "the level of same of a validation on a table must be seizure or batch",
                        ProblemLocation.nowhere(),
                        level.id());
        };
    }

    private static ProfileMatrix rows(ProfileMatrix profiles, List<Integer> rows) {
        return profiles.select(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<String> of(List<String> all, List<Integer> rows) {
        return rows.stream().map(all::get).toList();
    }

    private static DataOrigin origin(List<Sample> samples) {
        return samples.stream()
                .map(sample -> sample.record().origin())
                .max(DataOrigin::compareTo)
                .orElse(DataOrigin.MEASURED);
    }

    /** Under what conditions the profiles came about. */
    ChainId chain() {
        return making.profiles().chain();
    }

    /** Whether every sample gave a profile, but for those set aside and those that enter no population, such as blanks. */
    boolean isComplete() {
        return isComplete;
    }

    Validation validation() {
        return validation;
    }
}
