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
 * A limit as a publication states it. It can be shown; it decides nothing until a laboratory adopts it with a verification record of
 * its own, and it cannot be adopted while the publication leaves out a condition that moves the number.
 *
 * @param value the limit
 * @param operator whether a score that equals it is within it, as the publication says
 * @param metric the metric
 * @param chain the conditions, as far as the publication states them
 * @param source the publication
 * @since 0.1.0
 */
public record PublishedThreshold(
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
     * Checks that the value is finite.
     */
    public PublishedThreshold {
        if (!Double.isFinite(value)) {
            throw new ProfilingException(
                    "infinite-limit",
                    "a published limit must be finite",
                    ProblemLocation.nowhere(),
                    Double.toString(value));
        }
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Adopts this limit for a laboratory's chain.
     *
     * @param laboratoryChain the complete chain of the laboratory; it must equal the published one wherever that is stated
     * @param record what the laboratory found when it verified the limit
     * @param validFrom first day of use
     * @param validUntil last day of use
     * @return the limit with the laboratory's own error rates
     * @throws ProfilingException if a part of the laboratory's chain is not stated or contradicts the publication, if the publication
     *     leaves out a condition that moves a link value, or if the linked pairs of the verification come from fewer than
     *     {@link Threshold#FEWEST_LINKED_SOURCES} sources
     */
    public Threshold adopt(
            ChainId laboratoryChain, VerificationRecord record, LocalDate validFrom, LocalDate validUntil) {
        return adopt(laboratoryChain, record, validFrom, validUntil, Set.of());
    }

    /**
     * Adopts this limit for a laboratory's chain although its verification has a weakness.
     *
     * @param laboratoryChain the complete chain of the laboratory; it must equal the published one wherever that is stated
     * @param record what the laboratory found when it verified the limit
     * @param validFrom first day of use
     * @param validUntil last day of use
     * @param accepted weaknesses that are accepted by name
     * @return the limit with the laboratory's own error rates
     * @throws ProfilingException if a part of the laboratory's chain is not stated or contradicts the publication, if the publication
     *     leaves out a condition that moves a link value, or if the linked pairs of the verification come from fewer than
     *     {@link Threshold#FEWEST_LINKED_SOURCES} sources and that is not accepted
     */
    public Threshold adopt(
            ChainId laboratoryChain,
            VerificationRecord record,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<AcceptedWeakness> accepted) {
        for (ChainId.Part part : ChainId.Part.values()) {
            String own = part == ChainId.Part.METRIC ? metric.id() : laboratoryChain.part(part);
            if (own.equals(ChainId.UNSPECIFIED)) {
                throw new ProfilingException(
                        "incomplete-chain",
                        "a limit must be adopted for a chain that states every part; " + part.label() + " is missing");
            }
            String published = part == ChainId.Part.METRIC ? metric.id() : chain.part(part);
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
                        laboratoryChain.with(ChainId.Part.METRIC, metric.id()),
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
