package org.drugprofiling.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;

/**
 * A limit bound to everything it was derived with, for example "below 1.1035 of {@code pearson-distance-100} after N+4R, GC-MS
 * areas of ten impurities, laboratory NL-1". It applies to link values of exactly that chain and refuses any other, naming the
 * difference.
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

    Threshold(
            ThresholdEstimate estimate,
            ChainId chain,
            String origin,
            ErrorRate falseLinks,
            ErrorRate missedLinks,
            LocalDate validFrom,
            LocalDate validUntil,
            Set<AcceptedWeakness> accepted) {
        this.estimate = Objects.requireNonNull(estimate, "estimate");
        this.chain = Objects.requireNonNull(chain, "chain");
        this.origin = Objects.requireNonNull(origin, "origin");
        this.falseLinks = Objects.requireNonNull(falseLinks, "falseLinks");
        this.missedLinks = Objects.requireNonNull(missedLinks, "missedLinks");
        this.validFrom = Objects.requireNonNull(validFrom, "validFrom");
        this.validUntil = Objects.requireNonNull(validUntil, "validUntil");
        EnumSet<AcceptedWeakness> copy = EnumSet.noneOf(AcceptedWeakness.class);
        copy.addAll(accepted);
        this.accepted = java.util.Collections.unmodifiableSet(copy);
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
                        + populations.rule().level() + ") by "
                        + rule.description(),
                PopulationErrors.falseLinks(populations, estimate, ErrorRate.Kind.APPARENT),
                PopulationErrors.missedLinks(populations, estimate, ErrorRate.Kind.APPARENT),
                validFrom,
                validUntil,
                weaknesses);
    }

    /**
     * Returns this limit with error rates found in another way, for example by cross-validation.
     *
     * @param newFalseLinks how often unlinked pairs are linked
     * @param newMissedLinks how often linked pairs are missed
     * @return the limit
     */
    public Threshold withErrorRates(ErrorRate newFalseLinks, ErrorRate newMissedLinks) {
        return new Threshold(estimate, chain, origin, newFalseLinks, newMissedLinks, validFrom, validUntil, accepted);
    }

    /**
     * Returns whether a link value is within this limit.
     *
     * @param value of exactly the chain of this limit
     * @param day on which it is decided
     * @return whether it is
     * @throws ProfilingException if the chain differs or the limit is not valid on that day
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
     * @throws ProfilingException if the chain differs in any part or the limit is not valid on that day
     */
    public void requireApplicable(ChainId other, LocalDate day) {
        List<ChainId.Part> differing = chain.differencesFrom(other);
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
        return List.of(estimate, chain, origin, falseLinks, missedLinks, validFrom, validUntil, accepted);
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
        text.append("\nvalid        ").append(validFrom).append(" to ").append(validUntil);
        for (AcceptedWeakness weakness : accepted) {
            text.append("\naccepted     ").append(weakness.words());
        }
        return text.toString();
    }
}
