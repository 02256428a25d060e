package org.drugprofiling.io.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.drugprofiling.decision.AcceptedWeakness;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.population.PopulationRules;
import picocli.CommandLine.Option;

/** The options that say how limits are derived, shared by the subcommands. */
final class LimitOptions {

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "RULE",
            description = "Which pairs are linked: same-seizure, same-seizure-limited, same-seizure-and-route,"
                    + " same-seizure-and-route-limited or same-batch.")
    private String rule = "";

    @Option(
            names = "--false-positive-rate",
            required = true,
            paramLabel = "RATE",
            description = "Largest share of unlinked pairs within the limit, for example 0.01.")
    private BigDecimal falsePositiveRate = BigDecimal.ZERO;

    @Option(
            names = "--linked-share",
            required = true,
            paramLabel = "SHARE",
            description = "Share of linked pairs within the other limit, for example 0.95.")
    private BigDecimal linkedShare = BigDecimal.ONE;

    @Option(
            names = "--accept",
            paramLabel = "WEAKNESS",
            description = "Accepts a weakness of the limits by name: ${COMPLETION-CANDIDATES}.")
    private Set<AcceptedWeakness> accepted = Set.of();

    LimitOptions() {}

    /** Limits that are valid for a year. */
    Evaluation.Plan plan(LocalDate today) {
        return new Evaluation.Plan(
                PopulationRules.of(rule),
                new ThresholdRule.OrderStatistic(falsePositiveRate),
                new ThresholdRule.LinkedQuantile(linkedShare),
                today,
                today.plusYears(1),
                accepted);
    }
}
