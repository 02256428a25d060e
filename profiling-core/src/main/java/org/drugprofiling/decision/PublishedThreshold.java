package org.drugprofiling.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;

/**
 * The value, metric and conditions of a {@link DocumentedThreshold} that could be adopted: the metric is always part of the chain.
 *
 * @param value the limit
 * @param operator whether a score that equals it is within it, as the publication says
 * @param metric the metric
 * @param chain the conditions, as far as the publication states them; its metric is the metric
 * @param source the publication
 */
record PublishedThreshold(
        double value, LinkOperator operator, ComparisonMetric metric, ChainId chain, Citation source) {

    /**
     * The conditions that a publication must state before its limit can be adopted: all that move a link value. Who measured, and by
     * which procedure of that laboratory, is the adopting laboratory's.
     */
    static final List<ChainId.Part> REQUIRED = List.of(
            ChainId.Part.SUBSTANCE,
            ChainId.Part.TARGETS,
            ChainId.Part.TECHNIQUE,
            ChainId.Part.SIGNAL,
            ChainId.Part.REPLICATES,
            ChainId.Part.NON_DETECTS,
            ChainId.Part.PRETREATMENT,
            ChainId.Part.FITTED_STATE,
            ChainId.Part.METRIC);

    /**
     * Checks that the value is finite and that the chain states no other metric.
     */
    PublishedThreshold {
        if (!Double.isFinite(value)) {
            throw new ProfilingException(
                    "infinite-limit",
                    "a published limit must be finite",
                    ProblemLocation.nowhere(),
                    Double.toString(value));
        }
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(source, "source");
        chain = withMetric(chain, metric);
    }

    /** The conditions with the metric among them; what they say of the metric already must be the same. */
    static ChainId withMetric(ChainId chain, ComparisonMetric metric) {
        String stated = chain.part(ChainId.Part.METRIC);
        if (!stated.equals(ChainId.UNSPECIFIED) && !stated.equals(metric.id())) {
            throw new ProfilingException(
                    "contradicting-metric",
                    "the metric of a published limit must be the one that its chain states, " + stated,
                    ProblemLocation.nowhere(),
                    metric.id());
        }
        return chain.with(ChainId.Part.METRIC, metric.id());
    }

    /** As {@link DocumentedThreshold#adopt(ChainId, VerificationRecord, LocalDate, LocalDate, Set)} says. */
    Threshold adopt(
            ChainId laboratoryChain,
            VerificationRecord record,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<AcceptedWeakness> accepted) {
        for (ChainId.Part part : ChainId.Part.values()) {
            String own = laboratoryChain.part(part);
            if (own.equals(ChainId.UNSPECIFIED)) {
                throw new ProfilingException(
                        "incomplete-chain",
                        "a limit must be adopted for a chain that states every part; " + part.label() + " is missing");
            }
            String published = chain.part(part);
            if (REQUIRED.contains(part) && published.equals(ChainId.UNSPECIFIED)) {
                throw new ProfilingException(
                        "incomplete-published-chain",
                        "a published limit must state every condition that moves a link value before it is adopted; "
                                + part.label() + " is not stated by " + source.authors() + "; derive your own instead");
            }
            if (!published.equals(ChainId.UNSPECIFIED) && !published.equals(own)) {
                throw new ProfilingException(
                        "threshold-does-not-apply",
                        "a limit must be adopted for the chain it was published with; " + part.label() + " is '"
                                + published + "' there",
                        ProblemLocation.nowhere(),
                        own);
            }
        }
        boolean isFew = record.missedLinks().sources() < Threshold.FEWEST_LINKED_SOURCES;
        ThresholdEstimate estimate = new ThresholdEstimate(
                new ThresholdRule.Stated(value, operator),
                value,
                operator,
                metric.orientation(),
                record.falseLinks().rate(),
                1 - record.missedLinks().rate(),
                "");
        return new Threshold(
                        estimate,
                        laboratoryChain,
                        "published by " + source + ", verified by " + record.by() + " on " + record.when() + " with "
                                + record.data(),
                        record.falseLinks(),
                        record.missedLinks(),
                        validFrom,
                        validUntil,
                        isFew && accepted.contains(AcceptedWeakness.FEW_LINKED_SOURCES)
                                ? Set.of(AcceptedWeakness.FEW_LINKED_SOURCES)
                                : Set.of())
                .verified(record);
    }
}
