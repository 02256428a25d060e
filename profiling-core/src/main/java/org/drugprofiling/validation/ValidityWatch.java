package org.drugprofiling.validation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.validation.ValidityOutcome.Finding;
import org.drugprofiling.validation.ValidityOutcome.State;

/**
 * The watch over limits or likelihood ratios after they were derived: what has been observed since is held against {@link ValidityLimits}. What
 * is not observed is not taken for unchanged.
 *
 * @since 0.1.0
 */
public final class ValidityWatch {

    private final ValidityLimits limits;
    private final Map<ValidityTrigger, Finding> findings;

    private ValidityWatch(ValidityLimits limits, Map<ValidityTrigger, Finding> findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * Begins a watch.
     *
     * @param limits how far things may move
     * @param derivedOn when limits or likelihood ratios were derived
     * @param today by the caller's calendar
     * @return the watch, with the age alone
     * @throws ProfilingException if they were derived after today
     */
    public static ValidityWatch of(ValidityLimits limits, LocalDate derivedOn, LocalDate today) {
        if (today.isBefore(derivedOn)) {
            throw new ProfilingException(
                    "invalid-dates",
                    "what is watched must have been derived before today",
                    ProblemLocation.nowhere(),
                    derivedOn + " and " + today);
        }
        LocalDate end = derivedOn.plusMonths(limits.months());
        return new ValidityWatch(Objects.requireNonNull(limits, "limits"), Map.of())
                .with(
                        ValidityTrigger.AGE,
                        today.isBefore(end) ? State.WITHIN : State.BEYOND,
                        "derived on " + derivedOn + ", to be derived again by " + end);
    }

    /**
     * Adds the equipment.
     *
     * @param then column, instrument and what else matters, when limits were derived
     * @param now the same today
     * @return the extended watch
     */
    public ValidityWatch withEquipment(String then, String now) {
        if (then.isBlank() || now.isBlank()) {
            throw new ProfilingException("invalid-parameter", "the equipment must be named, then and now");
        }
        boolean isSame = then.strip().equals(now.strip());
        return with(
                ValidityTrigger.EQUIPMENT_CHANGED,
                isSame ? State.WITHIN : State.BEYOND,
                isSame ? "equipment as before: " + now : "equipment was " + then + ", is " + now);
    }

    /**
     * Adds how much of the area of each case lies outside the peak list.
     *
     * @param shares for each case of the period, at least one, each from 0 to 1
     * @return the extended watch
     */
    public ValidityWatch withAreaOutside(double... shares) {
        int beyond = 0;
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "a share of area must be from 0 to 1",
                        ProblemLocation.nowhere(),
                        Double.toString(share));
            }
            beyond += ScoreOrder.compare(share, limits.largestAreaOutside()) > 0 ? 1 : 0;
        }
        if (shares.length == 0) {
            throw new ProfilingException("empty-population", "there must be at least one case");
        }
        boolean isWithin = ScoreOrder.compare((double) beyond / shares.length, limits.largestShareOfCases()) <= 0;
        return with(
                ValidityTrigger.AREA_OUTSIDE_TARGETS,
                isWithin ? State.WITHIN : State.BEYOND,
                beyond + " of " + shares.length + " cases have a share above " + limits.largestAreaOutside()
                        + " of their area outside the peak list; at most a share of " + limits.largestShareOfCases()
                        + " may");
    }

    /**
     * Adds how the scores of pairs have moved: those that limits or likelihood ratios were derived from against those of today. It is called once for linked and
     * once for unlinked pairs, and the worse of the two counts. Scores have moved if the stability index is above its limit, or if the p-value of the distance of
     * Kolmogorov and Smirnov is below its limit: the index alone does not see what happens within a bin, such as the upper tail of unlinked pairs. The p-value takes
     * scores as independent. For pairs that share specimens it is too small, so give pairs of which no two share a source. The question stays undecided with too
     * few scores: if the index that is expected without any drift ({@link ScoreDrift#indexWithoutDrift}) is above half of its limit.
     *
     * @param drift how far they have moved
     * @return the extended watch
     */
    public ValidityWatch withScores(ScoreDrift drift) {
        boolean isMoved = ScoreOrder.compare(drift.stabilityIndex(), limits.largestStabilityIndex()) > 0
                || drift.pValue() < limits.smallestPOfDistance();
        boolean isEnough = drift.indexWithoutDrift() <= limits.largestStabilityIndex() / 2;
        return with(
                ValidityTrigger.SCORES_MOVED,
                isMoved ? State.BEYOND : isEnough ? State.WITHIN : State.UNDECIDED,
                String.format(
                        Locale.ROOT,
                        "stability index %.4f (%s), at most %s; D = %.4f, p = %.4g, at least %s%s",
                        drift.stabilityIndex(),
                        drift.bins().words(),
                        limits.largestStabilityIndex(),
                        drift.distance(),
                        drift.pValue(),
                        limits.smallestPOfDistance(),
                        isEnough ? "" : "; too few scores to tell"));
    }

    /**
     * Adds pairs that are known to be unlinked.
     *
     * @param check how many of them were linked
     * @return the extended watch
     */
    public ValidityWatch withControlPairs(RateCheck check) {
        boolean isWithin = ScoreOrder.compare(check.midP(), limits.smallestMidP()) >= 0;
        return with(
                ValidityTrigger.FALSE_LINKS,
                isWithin ? State.WITHIN : State.BEYOND,
                check + ", mid-p at least " + limits.smallestMidP());
    }

    /**
     * Adds the chart of a control specimen with the values since. The finding is beyond its limit if a value or the weighted average is. Otherwise it stays
     * undecided with fewer reference values than {@link ValidityLimits#fewestControls}, with a reference value beyond its own limits, or without a value since.
     *
     * @param chart for example of the link value of a target mix against its frozen profile
     * @return the extended watch
     */
    public ValidityWatch withControlSpecimen(ControlChart chart) {
        boolean isEnough = chart.referenceCount() >= limits.fewestControls()
                && chart.referenceBeyond() == 0
                && !chart.points().isEmpty();
        State state = isEnough ? State.WITHIN : State.UNDECIDED;
        return with(
                ValidityTrigger.CONTROL_SPECIMEN,
                chart.conspicuous().isEmpty() ? state : State.BEYOND,
                chart
                        + (isEnough
                                ? ""
                                : "; too little to tell, at least " + limits.fewestControls()
                                        + " reference values within their own limits and one since are asked for"));
    }

    /**
     * Adds how many links a period has. The finding is beyond its limit if p is below {@link ValidityLimits#smallestPOfLinkRate}. Otherwise it stays undecided
     * where so few links are expected that even none at all would not be conspicuous.
     *
     * @param check against an earlier period or a stated rate
     * @return the extended watch
     */
    public ValidityWatch withLinkRate(LinkRateCheck check) {
        boolean isEnough = check.pValueOfNone() < limits.smallestPOfLinkRate();
        State state = isEnough ? State.WITHIN : State.UNDECIDED;
        return with(
                ValidityTrigger.LINK_RATE,
                check.pValue() < limits.smallestPOfLinkRate() ? State.BEYOND : state,
                check + ", at least " + limits.smallestPOfLinkRate()
                        + (isEnough ? "" : "; too few are expected to tell if there were none"));
    }

    private ValidityWatch with(ValidityTrigger trigger, State state, String reason) {
        Map<ValidityTrigger, Finding> extended = new EnumMap<>(ValidityTrigger.class);
        extended.putAll(findings);
        extended.merge(trigger, new Finding(trigger, state, reason), ValidityWatch::worse);
        return new ValidityWatch(limits, extended);
    }

    /** Of two findings of one trigger the worse one; of two that are equally bad, both reasons. */
    private static Finding worse(Finding before, Finding now) {
        if (before.state() == now.state()) {
            return new Finding(now.trigger(), now.state(), before.reason() + "; " + now.reason());
        }
        return severity(before.state()) > severity(now.state()) ? before : now;
    }

    private static int severity(State state) {
        return List.of(State.NOT_LOOKED_AT, State.WITHIN, State.UNDECIDED, State.BEYOND)
                .indexOf(state);
    }

    /**
     * {@return what was found, and what follows}
     */
    public ValidityOutcome outcome() {
        List<Finding> all = Stream.of(ValidityTrigger.values())
                .map(trigger -> findings.getOrDefault(
                        trigger, new Finding(trigger, State.NOT_LOOKED_AT, trigger.words() + ": not looked at")))
                .toList();
        return new ValidityOutcome(all);
    }

    @Override
    public String toString() {
        return outcome().toString();
    }
}
