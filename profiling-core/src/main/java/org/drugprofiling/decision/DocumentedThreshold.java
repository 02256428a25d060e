package org.drugprofiling.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.jspecify.annotations.Nullable;

/**
 * A limit that literature reports, with what is known of its conditions and what is not: for example "Pearson distance below 0.04 for
 * Leuckart amphetamine, together with a Euclidean distance below 1; scaling of the peak areas not stated" (Krawczyk and Parczewski 2001).
 *
 * <p>It is shown. It decides nothing: {@link #adopt(ChainId, VerificationRecord, LocalDate, LocalDate)} gives a limit only if the source states every condition that moves the number, and
 * only with a laboratory's own verification record. No entry of {@link Thresholds} is in that state today.
 *
 * @since 0.1.0
 */
public final class DocumentedThreshold {

    private final String id;
    private final ChainId stated;
    private final Citation citation;
    private final double value;
    private final @Nullable LinkOperator operator;
    private final @Nullable ComparisonMetric metric;
    private final String rule;
    private final String treatment;
    private final String population;
    private final long linkedPairs;
    private final long unlinkedPairs;
    private final double falsePositiveRate;
    private final double falseNegativeRate;
    private final List<String> unknowns;
    private final List<String> together;

    private DocumentedThreshold(Parts parts) {
        this.id = parts.id;
        this.stated = Objects.requireNonNull(parts.stated, "stated");
        this.citation = Objects.requireNonNull(parts.citation, "citation");
        this.rule = Objects.requireNonNull(parts.rule, "rule");
        this.value = parts.value;
        this.operator = parts.operator;
        this.metric = parts.metric;
        this.treatment = parts.treatment;
        this.population = parts.population;
        this.linkedPairs = parts.linkedPairs;
        this.unlinkedPairs = parts.unlinkedPairs;
        this.falsePositiveRate = parts.falsePositiveRate;
        this.falseNegativeRate = parts.falseNegativeRate;
        this.unknowns = List.copyOf(parts.unknowns);
        this.together = List.copyOf(parts.together);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || rule.isBlank()) {
            throw new ProfilingException(
                    "invalid-threshold",
                    "a documented threshold must have an id of lower-case words and a rule",
                    ProblemLocation.nowhere(),
                    id + ", " + rule);
        }
        if (citation.evidence() == Evidence.UNVERIFIED) {
            throw new ProfilingException(
                    "unverified-threshold",
                    "a threshold must have been read in a source before it is listed",
                    ProblemLocation.nowhere().with("threshold", id),
                    citation.evidence().words());
        }
    }

    /**
     * Returns a threshold of which only the rule is stated.
     *
     * @param id lower-case words
     * @param stated what the source states of the chain; everything else is unspecified
     * @param rule how the source decides, in our words
     * @param citation source, place in it, and how this is known
     * @return the threshold
     * @throws ProfilingException if nobody read it in a source
     */
    public static DocumentedThreshold of(String id, ChainId stated, String rule, Citation citation) {
        return new DocumentedThreshold(new Parts(id, stated, rule, citation));
    }

    /**
     * Returns this threshold with its value.
     *
     * @param number finite
     * @param how whether a score that equals it is within it
     * @return the threshold
     */
    public DocumentedThreshold withValue(double number, LinkOperator how) {
        if (!Double.isFinite(number)) {
            throw new ProfilingException(
                    "invalid-threshold",
                    "a documented limit must be finite",
                    ProblemLocation.nowhere(),
                    String.valueOf(number));
        }
        Parts parts = new Parts(this);
        parts.value = number;
        parts.operator = Objects.requireNonNull(how);
        return new DocumentedThreshold(parts);
    }

    /**
     * Returns this threshold with its metric, which becomes part of the stated chain.
     *
     * @param known the metric
     * @return the threshold
     * @throws ProfilingException if the stated chain has another metric
     */
    public DocumentedThreshold withMetric(ComparisonMetric known) {
        Parts parts = new Parts(this);
        parts.metric = Objects.requireNonNull(known);
        parts.stated = PublishedThreshold.withMetric(stated, known);
        return new DocumentedThreshold(parts);
    }

    /**
     * Returns this threshold with what the source says of scaling and pre-treatment.
     *
     * @param words in our words
     * @return the threshold
     */
    public DocumentedThreshold withTreatment(String words) {
        Parts parts = new Parts(this);
        parts.treatment = Objects.requireNonNull(words);
        return new DocumentedThreshold(parts);
    }

    /**
     * Returns this threshold with what it was found on.
     *
     * @param words in our words
     * @return the threshold
     */
    public DocumentedThreshold withPopulation(String words) {
        Parts parts = new Parts(this);
        parts.population = Objects.requireNonNull(words);
        return new DocumentedThreshold(parts);
    }

    /**
     * Returns this threshold with the numbers of pairs behind it.
     *
     * @param linked how many linked pairs
     * @param unlinked how many unlinked pairs
     * @return the threshold
     */
    public DocumentedThreshold withPairs(long linked, long unlinked) {
        if (linked < 1 || unlinked < 1) {
            throw new ProfilingException(
                    "invalid-threshold",
                    "numbers of pairs must be positive",
                    ProblemLocation.nowhere(),
                    linked + " and " + unlinked);
        }
        Parts parts = new Parts(this);
        parts.linkedPairs = linked;
        parts.unlinkedPairs = unlinked;
        return new DocumentedThreshold(parts);
    }

    /**
     * Returns this threshold with the share of unlinked pairs that it links.
     *
     * @param share from 0 to 1
     * @return the threshold
     */
    public DocumentedThreshold withFalsePositiveRate(double share) {
        Parts parts = new Parts(this);
        parts.falsePositiveRate = share(share);
        return new DocumentedThreshold(parts);
    }

    /**
     * Returns this threshold with the share of linked pairs that it misses.
     *
     * @param share from 0 to 1
     * @return the threshold
     */
    public DocumentedThreshold withFalseNegativeRate(double share) {
        Parts parts = new Parts(this);
        parts.falseNegativeRate = share(share);
        return new DocumentedThreshold(parts);
    }

    /**
     * Returns this threshold with what is not known of it.
     *
     * @param gaps one sentence each
     * @return the threshold
     */
    public DocumentedThreshold withUnknowns(String... gaps) {
        Parts parts = new Parts(this);
        parts.unknowns = List.of(gaps);
        return new DocumentedThreshold(parts);
    }

    /**
     * Returns this threshold as one that the source applies together with others: a pair must be within all of them.
     *
     * @param ids ids of the others
     * @return the threshold
     */
    public DocumentedThreshold withTogether(String... ids) {
        Parts parts = new Parts(this);
        parts.together = List.of(ids);
        return new DocumentedThreshold(parts);
    }

    private static double share(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new ProfilingException(
                    "invalid-threshold",
                    "a rate must be from 0 to 1",
                    ProblemLocation.nowhere(),
                    String.valueOf(value));
        }
        return value;
    }

    /**
     * {@return the id}
     */
    public String id() {
        return id;
    }

    /**
     * {@return what the source states of the chain}
     */
    public ChainId stated() {
        return stated;
    }

    /**
     * {@return source, place in it, and how this is known}
     */
    public Citation citation() {
        return citation;
    }

    /**
     * {@return the limit, empty if the number was not seen}
     */
    public OptionalDouble value() {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * {@return whether a score that equals the limit is within it, empty if the number was not seen}
     */
    public Optional<LinkOperator> operator() {
        return Optional.ofNullable(operator);
    }

    /**
     * {@return the metric, empty if it was not seen}
     */
    public Optional<ComparisonMetric> metric() {
        return Optional.ofNullable(metric);
    }

    /**
     * {@return how the source decides, in our words}
     */
    public String rule() {
        return rule;
    }

    /**
     * {@return what the source says of scaling and pre-treatment, may be empty}
     */
    public String treatment() {
        return treatment;
    }

    /**
     * {@return what it was found on, may be empty}
     */
    public String population() {
        return population;
    }

    /**
     * {@return the number of linked pairs, empty if it was not seen}
     */
    public OptionalLong linkedPairs() {
        return linkedPairs == 0 ? OptionalLong.empty() : OptionalLong.of(linkedPairs);
    }

    /**
     * {@return the number of unlinked pairs, empty if it was not seen}
     */
    public OptionalLong unlinkedPairs() {
        return unlinkedPairs == 0 ? OptionalLong.empty() : OptionalLong.of(unlinkedPairs);
    }

    /**
     * {@return the share of unlinked pairs that it links, empty if it was not seen}
     */
    public OptionalDouble falsePositiveRate() {
        return Double.isNaN(falsePositiveRate) ? OptionalDouble.empty() : OptionalDouble.of(falsePositiveRate);
    }

    /**
     * {@return the share of linked pairs that it misses, empty if it was not seen}
     */
    public OptionalDouble falseNegativeRate() {
        return Double.isNaN(falseNegativeRate) ? OptionalDouble.empty() : OptionalDouble.of(falseNegativeRate);
    }

    /**
     * {@return what is not known of it, one sentence each}
     */
    public List<String> unknowns() {
        return unknowns;
    }

    /**
     * {@return ids of the thresholds that the source applies together with this one}
     */
    public List<String> together() {
        return together;
    }

    /**
     * {@return the conditions that move the number and that the source does not state; empty only if it could be adopted}
     */
    public List<ChainId.Part> missingParts() {
        List<ChainId.Part> missing = new ArrayList<>();
        for (ChainId.Part part : PublishedThreshold.REQUIRED) {
            if (stated.part(part).equals(ChainId.UNSPECIFIED)) {
                missing.add(part);
            }
        }
        return List.copyOf(missing);
    }

    /**
     * Adopts this threshold for a laboratory's chain.
     *
     * @param laboratoryChain the complete chain of the laboratory, its metric included; it must equal the published one wherever that is
     *     stated
     * @param record what the laboratory found when it verified the limit
     * @param validFrom first day of use
     * @param validUntil last day of use
     * @return the limit with the laboratory's own error rates
     * @throws ProfilingException if the value was not seen, if a part of the laboratory's chain is not stated or contradicts the source, if
     *     the source leaves out a condition that moves a link value, or if the linked pairs of the verification come from fewer than
     *     {@link Threshold#FEWEST_LINKED_SOURCES} sources
     */
    public Threshold adopt(
            ChainId laboratoryChain, VerificationRecord record, LocalDate validFrom, LocalDate validUntil) {
        return adopt(laboratoryChain, record, validFrom, validUntil, Set.of());
    }

    /**
     * Adopts this threshold for a laboratory's chain although its verification has a weakness.
     *
     * @param laboratoryChain the complete chain of the laboratory, its metric included; it must equal the published one wherever that is
     *     stated
     * @param record what the laboratory found when it verified the limit
     * @param validFrom first day of use
     * @param validUntil last day of use
     * @param accepted weaknesses that are accepted by name
     * @return the limit with the laboratory's own error rates
     * @throws ProfilingException if the value was not seen, if a part of the laboratory's chain is not stated or contradicts the source, if
     *     the source leaves out a condition that moves a link value, or if the linked pairs of the verification come from fewer than
     *     {@link Threshold#FEWEST_LINKED_SOURCES} sources and that is not accepted
     */
    public Threshold adopt(
            ChainId laboratoryChain,
            VerificationRecord record,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<AcceptedWeakness> accepted) {
        if (metric == null || operator == null || !together.isEmpty()) {
            throw new ProfilingException(
                    "incomplete-published-chain",
                    "a published limit must have a value, a metric and no partner before it is adopted; derive your own instead",
                    ProblemLocation.nowhere().with("threshold", id),
                    "missing " + missingParts());
        }
        return new PublishedThreshold(value, operator, metric, stated, citation)
                .adopt(laboratoryChain, record, validFrom, validUntil, accepted);
    }

    private List<Object> content() {
        return List.of(
                id,
                stated,
                citation,
                value,
                operator(),
                metric(),
                rule,
                treatment,
                population,
                linkedPairs,
                unlinkedPairs,
                falsePositiveRate,
                falseNegativeRate,
                unknowns,
                together);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentedThreshold that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + ": " + rule + "\nstated        " + stated + "\nsource        " + citation + "\nnot known     "
                + (unknowns.isEmpty() ? "nothing noted" : String.join("; ", unknowns));
    }

    private static final class Parts {
        private final String id;
        private ChainId stated;
        private final String rule;
        private final Citation citation;
        private double value = Double.NaN;
        private @Nullable LinkOperator operator;
        private @Nullable ComparisonMetric metric;
        private String treatment = "";
        private String population = "";
        private long linkedPairs;
        private long unlinkedPairs;
        private double falsePositiveRate = Double.NaN;
        private double falseNegativeRate = Double.NaN;
        private List<String> unknowns = List.of();
        private List<String> together = List.of();

        Parts(String id, ChainId stated, String rule, Citation citation) {
            this.id = id;
            this.stated = stated;
            this.rule = rule;
            this.citation = citation;
        }

        Parts(DocumentedThreshold from) {
            this(from.id, from.stated, from.rule, from.citation);
            this.value = from.value;
            this.operator = from.operator;
            this.metric = from.metric;
            this.treatment = from.treatment;
            this.population = from.population;
            this.linkedPairs = from.linkedPairs;
            this.unlinkedPairs = from.unlinkedPairs;
            this.falsePositiveRate = from.falsePositiveRate;
            this.falseNegativeRate = from.falseNegativeRate;
            this.unknowns = from.unknowns;
            this.together = from.together;
        }
    }
}
