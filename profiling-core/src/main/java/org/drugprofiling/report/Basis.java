package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.GuaranteedRule;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.decision.ThresholdCrossValidation;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.provenance.ChainId;

/** What the limits of an evaluation rest on, one line each. */
final class Basis {

    private Basis() {}

    static List<String> lines(Evaluation evaluation, Identifiers names) {
        Evaluation.Plan plan = evaluation.plan();
        List<String> lines = new ArrayList<>();
        lines.add("level of \"the same\": " + plan.rule().level().id());
        lines.add(
                plan.weighting() == PairWeighting.EACH_PAIR
                        ? "weights: each pair counts 1, so that a source of many profiles counts more"
                        : "weights: the linked pairs of a source count 1 together, and so do the unlinked pairs of two sources");
        lines.add(
                plan.unlinked() == UnlinkedPairs.ALL
                        ? "unlinked pairs: all of them"
                        : "unlinked pairs: between the first specimens of two sources only, so that two sources meet once");
        drawn("a, from unlinked pairs", evaluation.limits().falsePositive(), evaluation.crossValidation(), lines);
        drawn(
                "b, from linked pairs",
                evaluation.limits().falseNegative(),
                evaluation.falseNegativeCrossValidation(),
                lines);
        lines.add("limits valid from " + plan.validFrom() + " to " + plan.validUntil());
        ChainId chain = evaluation.populations().chain();
        for (ChainId.Part part :
                List.of(ChainId.Part.LABORATORY, ChainId.Part.ANALYTICAL_METHOD, ChainId.Part.REPLICATES)) {
            List<String> members = chain.members(part);
            if (members.size() > 1) {
                lines.add("pooled over " + members.size() + " values of " + part.label() + ": "
                        + String.join(
                                ", ",
                                members.stream()
                                        .map(member -> part == ChainId.Part.REPLICATES
                                                ? member
                                                : names.name(part.label(), member))
                                        .toList()));
            }
        }
        return lines;
    }

    /** What a rule does on average over draws stands under its own name, because it is no rate of the limit. */
    private static void drawn(String name, Threshold limit, ThresholdCrossValidation folds, List<String> lines) {
        if (limit.estimate().rule() instanceof GuaranteedRule) {
            lines.add("limit " + name
                    + ", is found from drawn pairs; its rates are its own, on pairs that were not drawn. The rule on average"
                    + " over draws, one for each source left out: false links "
                    + folds.falseLinks().percent() + ", missed links "
                    + folds.missedLinks().percent());
        }
    }

    static List<String> weaknesses(Evaluation evaluation) {
        Set<AcceptedWeakness> accepted = EnumSet.noneOf(AcceptedWeakness.class);
        accepted.addAll(evaluation.limits().falsePositive().acceptedWeaknesses());
        accepted.addAll(evaluation.limits().falseNegative().acceptedWeaknesses());
        return accepted.stream().map(AcceptedWeakness::words).toList();
    }
}
