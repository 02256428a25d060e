package org.drugprofiling.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.jspecify.annotations.Nullable;

/**
 * A limit bound to everything it was derived with, for example "below 1.1035 of {@code pearson-distance-100} after N+4R, GC-MS
 * areas of ten impurities, laboratory NL-1". It applies to link values that could be of the population behind it and refuses any
 * other, naming the difference: laboratory, analytical method and number of replicates of both profiles must each occur in that
 * population, everything else must be equal.
 *
 * @since 0.1.0
 */
public final class Threshold {

    /** Fewest sources behind the linked pairs of a limit that is used without a named exception. */
    public static final int FEWEST_LINKED_SOURCES = 20;

    private final ThresholdEstimate estimate;
    private final ChainId chain;
    private final String origin;
    private final ErrorRate falseLinks;
    private final ErrorRate missedLinks;
    private final LocalDate validFrom;
    private final LocalDate validUntil;
    private final Set<AcceptedWeakness> accepted;
    private final @Nullable VerificationRecord verification;

    Threshold(
            ThresholdEstimate estimate,
            ChainId chain,
            String origin,
            ErrorRate falseLinks,
            ErrorRate missedLinks,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<AcceptedWeakness> accepted) {
        this(estimate, chain, origin, falseLinks, missedLinks, validFrom, validUntil, accepted, null);
    }

    private Threshold(
            ThresholdEstimate estimate,
            ChainId chain,
            String origin,
            ErrorRate falseLinks,
            ErrorRate missedLinks,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<AcceptedWeakness> accepted,
            @Nullable VerificationRecord verification) {
        this.estimate = Objects.requireNonNull(estimate, "estimate");
        this.chain = Objects.requireNonNull(chain, "chain");
        this.origin = Objects.requireNonNull(origin, "origin");
        this.falseLinks = Objects.requireNonNull(falseLinks, "falseLinks");
        this.missedLinks = Objects.requireNonNull(missedLinks, "missedLinks");
        VerificationRecord.requireLabels(falseLinks, missedLinks);
        this.validFrom = Objects.requireNonNull(validFrom, "validFrom");
        this.validUntil = Objects.requireNonNull(validUntil, "validUntil");
        this.verification = verification;
        EnumSet<AcceptedWeakness> copy = EnumSet.noneOf(AcceptedWeakness.class);
        copy.addAll(accepted);
        this.accepted = Collections.unmodifiableSet(copy);
        if (validUntil.isBefore(validFrom)) {
            throw new ProfilingException(
                    "invalid-dates", "a limit must not end before it begins, was " + validFrom + " to " + validUntil);
        }
        if (Double.isInfinite(estimate.value())) {
            throw new ProfilingException(
                    "infinite-limit",
                    "a limit that is applied must be finite; this one would "
                            + (estimate.isWithin(0) ? "link everything" : "link nothing"));
        }
    }

    /**
     * Returns a limit that was derived or adopted before and kept, for example in the file of a laboratory's method. Nothing is derived or
     * verified here: whoever keeps a limit answers for what it says of itself.
     *
     * @param estimate rule, value, operator, and the rates on the deriving scores
     * @param chain the chain it is bound to
     * @param origin where it comes from, in words
     * @param falseLinks how often unlinked pairs are within it
     * @param missedLinks how often linked pairs are beyond it
     * @param validFrom first day of use
     * @param validUntil last day of use
     * @param accepted weaknesses that were accepted by name
     * @return the limit
     * @throws ProfilingException if it ends before it begins, or its value is infinite
     */
    public static Threshold kept(
            ThresholdEstimate estimate,
            ChainId chain,
            String origin,
            ErrorRate falseLinks,
            ErrorRate missedLinks,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<AcceptedWeakness> accepted) {
        return new Threshold(estimate, chain, origin, falseLinks, missedLinks, validFrom, validUntil, accepted);
    }

    /**
     * Derives a limit from populations. Its error rates on these populations are apparent.
     *
     * @param populations linked and unlinked pairs
     * @param rule how the limit is found
     * @param validFrom first day of use
     * @param validUntil last day of use
     * @param accepted weaknesses that are accepted by name
     * @return the limit
     * @throws ProfilingException if the limit has a weakness that is not accepted
     */
    public static Threshold derive(
            LinkPopulations populations,
            ThresholdRule rule,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<AcceptedWeakness> accepted) {
        ThresholdEstimate estimate = rule.estimate(populations);
        Set<AcceptedWeakness> weaknesses = EnumSet.noneOf(AcceptedWeakness.class);
        if (populations.sourceCount(PairLabel.LINKED) < FEWEST_LINKED_SOURCES) {
            weaknesses.add(AcceptedWeakness.FEW_LINKED_SOURCES);
        }
        if (populations.rule().isFlattering()) {
            weaknesses.add(AcceptedWeakness.FLATTERING_RULE);
        }
        if (isPooled(populations.chain())) {
            weaknesses.add(AcceptedWeakness.POOLED_CONDITIONS);
        }
        if (rule instanceof ThresholdRule.OrderStatistic order
                && !order.isCertifiedBy(populations.weight(PairLabel.UNLINKED))) {
            weaknesses.add(AcceptedWeakness.UNCERTIFIED_LEVEL);
        }
        for (AcceptedWeakness weakness : weaknesses) {
            if (!accepted.contains(weakness)) {
                throw new ProfilingException(
                        "weak-threshold",
                        "a limit must be derived without this weakness, or name it as accepted (" + weakness.name()
                                + "): " + weakness.words(),
                        ProblemLocation.nowhere(),
                        populations.sourceCount(PairLabel.LINKED) + " linked sources under rule "
                                + populations.rule().id());
            }
        }
        return new Threshold(
                estimate,
                populations.chain(),
                "derived from " + populations.pairCount(PairLabel.LINKED) + " linked and "
                        + populations.pairCount(PairLabel.UNLINKED) + " unlinked pairs under rule "
                        + populations.rule().id() + " (level of same: "
                        + populations.rule().level().id() + ") by "
                        + (populations.isWeighted() ? rule.weightedDescription() : rule.description()),
                PopulationErrors.falseLinks(populations, estimate, ErrorRate.Kind.APPARENT),
                PopulationErrors.missedLinks(populations, estimate, ErrorRate.Kind.APPARENT),
                validFrom,
                validUntil,
                weaknesses);
    }

    private static boolean isPooled(ChainId chain) {
        return chain.members(ChainId.Part.LABORATORY).size() > 1
                || chain.members(ChainId.Part.ANALYTICAL_METHOD).size() > 1;
    }

    /**
     * Returns this limit with error rates found in another way, for example by cross-validation.
     *
     * @param newFalseLinks how often unlinked pairs are linked
     * @param newMissedLinks how often linked pairs are missed
     * @return the limit
     */
    public Threshold withErrorRates(ErrorRate newFalseLinks, ErrorRate newMissedLinks) {
        return new Threshold(
                estimate, chain, origin, newFalseLinks, newMissedLinks, validFrom, validUntil, accepted, verification);
    }

    /**
     * Returns this limit as a laboratory verified it, with the error rates that it found.
     *
     * @param record what the laboratory found on data of its own
     * @return the limit
     * @throws ProfilingException if the linked pairs of the verification come from fewer than {@link #FEWEST_LINKED_SOURCES} sources and
     *     this limit does not name that weakness as accepted
     */
    public Threshold verified(VerificationRecord record) {
        if (record.missedLinks().sources() < FEWEST_LINKED_SOURCES
                && !accepted.contains(AcceptedWeakness.FEW_LINKED_SOURCES)) {
            throw new ProfilingException(
                    "weak-threshold",
                    "a limit must be verified on linked pairs of at least " + FEWEST_LINKED_SOURCES
                            + " sources, or name the weakness as accepted ("
                            + AcceptedWeakness.FEW_LINKED_SOURCES.name() + ")",
                    ProblemLocation.nowhere(),
                    record.missedLinks().sources() + " linked sources");
        }
        return new Threshold(
                estimate,
                chain,
                origin,
                record.falseLinks(),
                record.missedLinks(),
                validFrom,
                validUntil,
                accepted,
                record);
    }

    /**
     * {@return what the laboratory found when it verified this limit, empty for one that was derived only}
     */
    public Optional<VerificationRecord> verification() {
        return Optional.ofNullable(verification);
    }

    /**
     * Returns whether a link value is within this limit.
     *
     * @param value of a chain inside that of this limit
     * @param day on which it is decided
     * @return whether it is
     * @throws ProfilingException if the chain lies outside or the limit is not valid on that day
     */
    public boolean isWithin(LinkValue value, LocalDate day) {
        requireApplicable(value.chain(), day);
        return estimate.isWithin(value.value());
    }

    /**
     * Checks that this limit applies.
     *
     * @param other the chain of a link value
     * @param day on which it is decided
     * @throws ProfilingException if the chain lies outside that of the limit in any part, or the limit is not valid on that day
     */
    public void requireApplicable(ChainId other, LocalDate day) {
        List<ChainId.Part> differing = other.partsOutside(chain);
        if (!differing.isEmpty()) {
            List<String> differences = new ArrayList<>();
            for (ChainId.Part part : differing) {
                differences.add(part.label() + " '" + other.part(part) + "' instead of '" + chain.part(part) + "'");
            }
            throw new ProfilingException(
                    "threshold-does-not-apply",
                    "a limit must be applied to link values of its own chain; these differ in "
                            + String.join("; ", differences));
        }
        if (day.isBefore(validFrom) || day.isAfter(validUntil)) {
            throw new ProfilingException(
                    "threshold-out-of-date",
                    "a limit must be applied between " + validFrom + " and " + validUntil,
                    ProblemLocation.nowhere(),
                    day.toString());
        }
    }

    /**
     * {@return the limit}
     */
    public double value() {
        return estimate.value();
    }

    /**
     * {@return the estimate behind the limit: rule, operator, rates on the deriving scores}
     */
    public ThresholdEstimate estimate() {
        return estimate;
    }

    /**
     * {@return whether low or high means alike}
     */
    public Orientation orientation() {
        return estimate.orientation();
    }

    /**
     * {@return the chain it is bound to}
     */
    public ChainId chain() {
        return chain;
    }

    /**
     * {@return where it comes from, in words}
     */
    public String origin() {
        return origin;
    }

    /**
     * {@return how often unlinked pairs are within it}
     */
    public ErrorRate falseLinks() {
        return falseLinks;
    }

    /**
     * {@return how often linked pairs are beyond it}
     */
    public ErrorRate missedLinks() {
        return missedLinks;
    }

    /**
     * {@return the first day of use}
     */
    public LocalDate validFrom() {
        return validFrom;
    }

    /**
     * {@return the last day of use}
     */
    public LocalDate validUntil() {
        return validUntil;
    }

    /**
     * {@return the weaknesses that were accepted by name; they are printed with the limit}
     */
    public Set<AcceptedWeakness> acceptedWeaknesses() {
        return accepted;
    }

    private List<Object> content() {
        return List.of(
                estimate, chain, origin, falseLinks, missedLinks, validFrom, validUntil, accepted, verification());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Threshold that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    @Override
    public String toString() {
        String relation = orientation() == Orientation.LOWER_IS_MORE_ALIKE ? "at most " : "at least ";
        if (estimate.operator() == LinkOperator.STRICTLY_WITHIN) {
            relation = orientation() == Orientation.LOWER_IS_MORE_ALIKE ? "below " : "above ";
        }
        StringBuilder text = new StringBuilder(relation + value() + ", " + origin);
        text.append("\nfalse links  ").append(falseLinks);
        text.append("\nmissed links ").append(missedLinks);
        verification()
                .ifPresent(record -> text.append("\nverified     by ")
                        .append(record.by())
                        .append(" on ")
                        .append(record.when()));
        text.append("\nvalid        ").append(validFrom).append(" to ").append(validUntil);
        for (AcceptedWeakness weakness : accepted) {
            text.append("\naccepted     ").append(weakness.words());
        }
        return text.toString();
    }
}
