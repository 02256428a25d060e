package org.drugprofiling.method;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.DrawnLimitErrors;
import org.drugprofiling.decision.GuaranteedRule;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdCrossValidation;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.population.LabelledPairs;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRule;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.Exclusion;
import org.drugprofiling.sample.Sample;

/**
 * How well a method separates linked from unlinked pairs of samples of known status, and the limits that follow: populations, ROC
 * curve, two limits with apparent error rates and with rates on pairs that took no part in finding them.
 *
 * @param plan what was to be done
 * @param samples the samples it was made of
 * @param method the method that was evaluated, with the new limits
 * @param compared the samples with all link values
 * @param populations linked and unlinked pairs
 * @param roc the operating curve
 * @param limits the limits; their error rates are cross-validated, or those of {@link DrawnLimitErrors} for a rule that draws pairs, of which cross-validation
 *     would judge the limits of other draws
 * @param apparent the limits with the rates on the data they were derived from
 * @param crossValidation source-level cross-validation of the rule of the false-positive limit
 * @param falseNegativeCrossValidation source-level cross-validation of the rule of the false-negative limit
 * @since 0.1.0
 */
public record Evaluation(
        Plan plan,
        List<Sample> samples,
        FittedMethod method,
        ComparedSamples compared,
        LinkPopulations populations,
        RocCurve roc,
        DecisionLimits limits,
        DecisionLimits apparent,
        ThresholdCrossValidation crossValidation,
        ThresholdCrossValidation falseNegativeCrossValidation) {

    /**
     * Checks that all is there.
     */
    public Evaluation {
        Objects.requireNonNull(plan, "plan");
        samples = List.copyOf(samples);
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(compared, "compared");
        Objects.requireNonNull(populations, "populations");
        Objects.requireNonNull(roc, "roc");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(apparent, "apparent");
        Objects.requireNonNull(crossValidation, "crossValidation");
        Objects.requireNonNull(falseNegativeCrossValidation, "falseNegativeCrossValidation");
    }

    /**
     * What an evaluation is to do.
     *
     * @param rule which pairs are linked and unlinked
     * @param falsePositive how the limit from unlinked pairs is found
     * @param falseNegative how the limit from linked pairs is found
     * @param validFrom first day of the limits
     * @param validUntil last day of the limits
     * @param accepted weaknesses that are accepted by name
     * @param exclusions samples that a person set aside
     * @param weighting how much each pair counts
     * @param unlinked which unlinked pairs take part
     */
    public record Plan(
            PopulationRule rule,
            ThresholdRule falsePositive,
            ThresholdRule falseNegative,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<AcceptedWeakness> accepted,
            List<Exclusion> exclusions,
            PairWeighting weighting,
            UnlinkedPairs unlinked) {

        /**
         * Copies the collections and checks that rules and dates are in their places.
         */
        public Plan {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(falsePositive, "falsePositive");
            Objects.requireNonNull(falseNegative, "falseNegative");
            DecisionLimits.requirePlaces(falsePositive, falseNegative);
            if (validUntil.isBefore(validFrom)) {
                throw new ProfilingException(
                        "invalid-dates",
                        "limits must not end before they begin",
                        ProblemLocation.nowhere(),
                        validFrom + " to " + validUntil);
            }
            EnumSet<AcceptedWeakness> inOrder = EnumSet.noneOf(AcceptedWeakness.class);
            inOrder.addAll(accepted);
            accepted = Collections.unmodifiableSet(inOrder);
            exclusions = List.copyOf(exclusions);
            Objects.requireNonNull(weighting, "weighting");
            Objects.requireNonNull(unlinked, "unlinked");
        }

        /**
         * Returns a plan in which nothing is set aside and every pair counts 1.
         *
         * @param rule which pairs are linked and unlinked
         * @param falsePositive how the limit from unlinked pairs is found
         * @param falseNegative how the limit from linked pairs is found
         * @param validFrom first day of the limits
         * @param validUntil last day of the limits
         * @param accepted weaknesses that are accepted by name
         */
        public Plan(
                PopulationRule rule,
                ThresholdRule falsePositive,
                ThresholdRule falseNegative,
                LocalDate validFrom,
                LocalDate validUntil,
                Set<AcceptedWeakness> accepted) {
            this(
                    rule,
                    falsePositive,
                    falseNegative,
                    validFrom,
                    validUntil,
                    accepted,
                    List.of(),
                    PairWeighting.EACH_PAIR,
                    UnlinkedPairs.ALL);
        }

        /**
         * Returns this plan without some samples.
         *
         * @param value what a person set aside
         * @return the plan
         */
        public Plan without(List<Exclusion> value) {
            return new Plan(
                    rule, falsePositive, falseNegative, validFrom, validUntil, accepted, value, weighting, unlinked);
        }

        /**
         * Returns this plan with other weights.
         *
         * @param value how much each pair counts
         * @param pairs which unlinked pairs take part
         * @return the plan
         */
        public Plan weighted(PairWeighting value, UnlinkedPairs pairs) {
            return new Plan(
                    rule, falsePositive, falseNegative, validFrom, validUntil, accepted, exclusions, value, pairs);
        }
    }

    /**
     * Evaluates a method on samples of known status. What has to be fitted is fitted on all of them, and again without each fold of
     * the cross-validation.
     *
     * @param method the method, fitted or not
     * @param samples the samples
     * @param plan what is to be done
     * @return the evaluation
     */
    public static Evaluation of(ProfilingMethod method, List<? extends Sample> samples, Plan plan) {
        return of(method, samples, plan, Execution.inCallingThread());
    }

    /**
     * Evaluates a method on samples of known status, pairs compared by others: an executor of the caller's, with progress and cancellation. The result does not depend on it, bit for bit;
     * what it costs, see {@link ProfilingMethod#evaluate}. What is done with the link values of a fold is done in the calling thread, so that several threads save little unless
     * profiles have many targets.
     *
     * @param method the method, fitted or not
     * @param samples the samples
     * @param plan what is to be done
     * @param execution who compares the pairs; told of the pairs of each comparison, of which there is one, and with a pre-treatment that is fitted one more for each fold; a rule that draws pairs
     *     compares them once more for each fold; asked whether to stop during each of them
     * @return the evaluation
     */
    public static Evaluation of(
            ProfilingMethod method, List<? extends Sample> samples, Plan plan, Execution execution) {
        AssembledProfiles assembled =
                Treatment.admitted(method.pretreatment(), method.assemble(samples, plan.exclusions()));
        ProfileMatrix untreated = Treatment.matrix(assembled);
        FittedMethod fitted = method.fit(untreated, plan.rule().sources(untreated.identities()));
        ComparedSamples compared = fitted.compareAll(assembled, execution);
        LabelledPairs labelled =
                LabelledPairs.of(compared.values().profiles().identities(), plan.rule(), plan.unlinked());
        LinkPopulations populations = LinkPopulations.of(compared.values(), labelled, plan.weighting());
        Optional<ThresholdCrossValidation.Refit> refit = refit(method, compared, labelled, plan, execution);
        List<ThresholdRule> rules = List.of(plan.falsePositive(), plan.falseNegative());
        List<ThresholdCrossValidation> validated = refit.map(
                        way -> ThresholdCrossValidation.of(populations.foldOfRow(), rules, way))
                .orElseGet(() -> ThresholdCrossValidation.of(populations, rules));
        ThresholdCrossValidation falsePositive = validated.get(0);
        ThresholdCrossValidation falseNegative = validated.get(1);
        Threshold fromUnlinked = derive(populations, plan.falsePositive(), plan);
        Threshold fromLinked = derive(populations, plan.falseNegative(), plan);
        DecisionLimits limits = new DecisionLimits(
                withRates(fromUnlinked, populations, falsePositive, refit),
                withRates(fromLinked, populations, falseNegative, refit));
        return new Evaluation(
                plan,
                List.copyOf(samples),
                new FittedMethod(method.withLimits(limits), fitted.pretreatment()),
                compared,
                populations,
                RocCurve.of(populations),
                limits,
                new DecisionLimits(fromUnlinked, fromLinked),
                falsePositive,
                falseNegative);
    }

    /**
     * Returns the provenance of this evaluation, with the amendments of its samples and what the plan set aside.
     *
     * @param when by the caller's clock
     * @return the provenance, to be extended by the inputs that the caller read
     */
    public Provenance provenance(Instant when) {
        return method.provenance(populations.chain(), when, samples)
                .withExclusions(plan.exclusions().stream()
                        .map(exclusion -> "sample " + exclusion.sample() + ", " + exclusion.reason() + ", "
                                + exclusion.by() + ", " + exclusion.when())
                        .toList());
    }

    private static Threshold derive(LinkPopulations populations, ThresholdRule rule, Plan plan) {
        return Threshold.derive(populations, rule, plan.validFrom(), plan.validUntil(), plan.accepted());
    }

    /** The limit with rates of its own: folds of a rule that draws judge the limits of other draws. */
    private static Threshold withRates(
            Threshold limit,
            LinkPopulations populations,
            ThresholdCrossValidation validated,
            Optional<ThresholdCrossValidation.Refit> refit) {
        if (limit.estimate().rule() instanceof GuaranteedRule rule) {
            DrawnLimitErrors errors = refit.map(way -> DrawnLimitErrors.of(populations, rule, way))
                    .orElseGet(() -> DrawnLimitErrors.of(populations, rule));
            return limit.withErrorRates(errors.falseLinks(), errors.missedLinks());
        }
        return limit.withErrorRates(validated.falseLinks(), validated.missedLinks());
    }

    /** How pairs are scored without a fold; empty if nothing is fitted. */
    private static Optional<ThresholdCrossValidation.Refit> refit(
            ProfilingMethod method, ComparedSamples compared, LabelledPairs labelled, Plan plan, Execution execution) {
        Pretreatment pretreatment = method.pretreatment();
        if (!pretreatment.needsFit()) {
            return Optional.empty();
        }
        List<String> sources = labelled.sourceOfRow();
        List<String> folds = labelled.foldOfRow();
        ProfileMatrix raw = compared.untreated();
        return Optional.of(fold -> {
            int[] training = IntStream.range(0, raw.size())
                    .filter(row -> !folds.get(row).equals(fold))
                    .toArray();
            FittedPretreatment refitted = pretreatment.fit(
                    raw.select(training),
                    Arrays.stream(training).mapToObj(sources::get).toList());
            return LinkPopulations.of(
                    Comparisons.allPairs(method.metric(), refitted.apply(raw), execution), labelled, plan.weighting());
        });
    }

    /**
     * {@return what to bear in mind of these limits, one sentence each: rates of a limit that differ grossly from those of the limits that its rule finds without a
     *     source or with another draw; empty if nothing}
     */
    public List<String> cautions() {
        return LimitCautions.of(this);
    }

    @Override
    public String toString() {
        return populations
                + "\nAUC       " + roc.areaUnderCurve()
                + "\nlink      " + limits.linkLimit().value() + ", false links "
                + limits.linkLimit().falseLinks()
                + "\nbeyond    " + limits.outerLimit().value() + ", missed links "
                + limits.outerLimit().missedLinks()
                + cautions().stream().map(caution -> "\ncaution   " + caution).collect(Collectors.joining());
    }
}
