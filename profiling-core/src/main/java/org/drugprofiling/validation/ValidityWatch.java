package org.drugprofiling.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.population.PairLabel;
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

    /** With fewer cases, those outside the peak list are too few to tell, whatever share of cases may be; a convention of this library. */
    public static final int FEWEST_CASES = 20;

    /** The power that a check of control pairs must have at {@value #OTHER_RATE} times the expected rate; a convention of this library. */
    public static final double FEWEST_POWER = 0.5;

    /** The multiple of an expected rate of false links that must not be missed; a convention of this library. */
    public static final double OTHER_RATE = 2;

    private final ValidityLimits limits;
    private final Map<ValidityTrigger, Finding> findings;
    private final Looks looks;

    private ValidityWatch(ValidityLimits limits, Map<ValidityTrigger, Finding> findings, Looks looks) {
        this.limits = limits;
        this.findings = findings;
        this.looks = looks;
    }

    /** What was looked at more than once, together. */
    private record Looks(List<Double> shares, Optional<RateCheck> controlPairs, Map<PairLabel, Finding> scores) {}

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
        return new ValidityWatch(
                        Objects.requireNonNull(limits, "limits"),
                        Map.of(),
                        new Looks(List.of(), Optional.empty(), Map.of()))
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
     * Adds how much of the area of each case lies outside the peak list. Looks are added up: the finding is beyond its limit if one look alone or all together
     * are, and stays so whatever later looks find. With fewer than {@value #FEWEST_CASES} cases, or than 1/{@link ValidityLimits#largestShareOfCases}, the fewest of which one may be beyond, it is so only if it
     * would be with so many whatever the others are, and otherwise undecided.
     *
     * @param shares for each case of the period that was not given before, at least one, each from 0 to 1
     * @return the extended watch
     */
    public ValidityWatch withAreaOutside(double... shares) {
        if (shares.length == 0) {
            throw new ProfilingException("empty-population", "there must be at least one case");
        }
        List<Double> all = new ArrayList<>(looks.shares);
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new ProfilingException(
                        "invalid-parameter",
                        "a share of area must be from 0 to 1",
                        ProblemLocation.nowhere(),
                        Double.toString(share));
            }
            all.add(share);
        }
        List<Double> last = Arrays.stream(shares).boxed().toList();
        return new ValidityWatch(limits, findings, new Looks(List.copyOf(all), looks.controlPairs, looks.scores))
                .instead(
                        ValidityTrigger.AREA_OUTSIDE_TARGETS,
                        new Look(ofCases(all), words(all), "; too few cases to tell"),
                        new Look(ofCases(last), words(last), ""));
    }

    /** Beyond the limit whatever further cases up to the fewest would be, within it, or undecided. */
    private State ofCases(List<Double> shares) {
        double least = limits.largestShareOfCases() > 0
                ? Math.max(FEWEST_CASES, 1 / limits.largestShareOfCases())
                : FEWEST_CASES;
        boolean isEnough = ScoreOrder.compare(shares.size(), least) >= 0;
        double share = beyond(shares) / Math.max(shares.size(), least);
        boolean isWithin = ScoreOrder.compare(share, limits.largestShareOfCases()) <= 0;
        return isWithin ? isEnough ? State.WITHIN : State.UNDECIDED : State.BEYOND;
    }

    private long beyond(List<Double> shares) {
        return shares.stream()
                .filter(share -> ScoreOrder.compare(share, limits.largestAreaOutside()) > 0)
                .count();
    }

    private String words(List<Double> shares) {
        return beyond(shares) + " of " + shares.size() + " cases have a share above " + limits.largestAreaOutside()
                + " of their area outside the peak list; at most a share of " + limits.largestShareOfCases() + " may";
    }

    /**
     * Adds how the scores of pairs of one kind have moved: those that limits or likelihood ratios were derived from against those of today. Both kinds must be looked
     * at, or the question stays undecided, and the worse of the two counts. Of several looks at one kind the worst counts; scores of several periods are given
     * together, because the looks themselves cannot be added. Scores have moved if the stability index is above its limit, or if the p-value of the distance of
     * Kolmogorov and Smirnov is below its limit: the index alone does not see what happens within a bin, such as the upper tail of unlinked pairs. The p-value takes
     * scores as independent. For pairs that share specimens it is too small, so give pairs of which no two share a source. The question stays undecided with too
     * few scores: if the index that is expected without any drift ({@link ScoreDrift#indexWithoutDrift}) is above half of its limit.
     *
     * @param label whether the pairs are known to be linked or to be unlinked
     * @param drift how far their scores have moved
     * @return the extended watch
     */
    public ValidityWatch withScores(PairLabel label, ScoreDrift drift) {
        boolean isMoved = ScoreOrder.compare(drift.stabilityIndex(), limits.largestStabilityIndex()) > 0
                || drift.pValue() < limits.smallestPOfDistance();
        boolean isEnough = drift.indexWithoutDrift() <= limits.largestStabilityIndex() / 2;
        Finding found = new Finding(
                ValidityTrigger.SCORES_MOVED,
                isMoved ? State.BEYOND : isEnough ? State.WITHIN : State.UNDECIDED,
                String.format(
                        Locale.ROOT,
                        "%s: stability index %.4f (%s), at most %s; D = %.4f, p = %.4g, at least %s%s",
                        words(label),
                        drift.stabilityIndex(),
                        drift.bins().words(),
                        limits.largestStabilityIndex(),
                        drift.distance(),
                        drift.pValue(),
                        limits.smallestPOfDistance(),
                        isEnough ? "" : "; too few scores to tell"));
        Map<PairLabel, Finding> both = new EnumMap<>(PairLabel.class);
        both.putAll(looks.scores);
        both.merge(label, found, ValidityWatch::worse);
        Finding worst = both.values().stream().reduce(ValidityWatch::worse).orElse(found);
        boolean isOpen = both.size() < PairLabel.values().length && worst.state() == State.WITHIN;
        return new ValidityWatch(
                        limits,
                        findings,
                        new Looks(looks.shares, looks.controlPairs, Collections.unmodifiableMap(both)))
                .instead(
                        ValidityTrigger.SCORES_MOVED,
                        isOpen ? State.UNDECIDED : worst.state(),
                        worst.reason() + (isOpen ? "; pairs of the other kind were not looked at" : ""));
    }

    private static String words(PairLabel label) {
        return label == PairLabel.LINKED ? "linked pairs" : "unlinked pairs";
    }

    /**
     * Adds pairs that are known to be unlinked. Looks are added up: the finding is beyond its limit if mid-p of one look alone or of all together is below {@link
     * ValidityLimits#smallestMidP}, and stays so whatever later looks find. Otherwise it stays undecided while a rate {@value #OTHER_RATE} times as large as the expected one would more often be missed than
     * found ({@link RateCheck#power} below {@value #FEWEST_POWER}): at 5 % and with the default limit with fewer than 57 pairs, and never with 77 or more.
     *
     * <p>Judging look after look signals more often although nothing has moved: at a rate of 5 %, of which looks are at 60 pairs each, in 15 % after four looks and in 35 %
     * after twelve ({@code check_repeated_looks.py}).
     *
     * @param check how many of them were linked, of pairs that were not given before
     * @return the extended watch
     * @throws ProfilingException if an earlier look expected another rate
     */
    public ValidityWatch withControlPairs(RateCheck check) {
        RateCheck all = looks.controlPairs.map(before -> before.plus(check)).orElse(check);
        return new ValidityWatch(limits, findings, new Looks(looks.shares, Optional.of(all), looks.scores))
                .instead(
                        ValidityTrigger.FALSE_LINKS,
                        new Look(
                                ofPairs(all),
                                all + ", mid-p at least " + limits.smallestMidP(),
                                "; too few pairs to tell"),
                        new Look(ofPairs(check), check.toString(), ""));
    }

    /** Beyond the limit, within it, or undecided while a larger rate would more often be missed than found. */
    private State ofPairs(RateCheck check) {
        if (ScoreOrder.compare(check.midP(), limits.smallestMidP()) < 0) {
            return State.BEYOND;
        }
        double power = check.power(Math.min(1, OTHER_RATE * check.expectedRate()), limits.smallestMidP());
        return ScoreOrder.compare(power, FEWEST_POWER) >= 0 ? State.WITHIN : State.UNDECIDED;
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
        return new ValidityWatch(limits, extended, looks);
    }

    /** What a look says by itself, in words, and what is added to them where it is undecided. */
    private record Look(State state, String words, String ifUndecided) {}

    /** What all looks say together, in the place of an earlier finding; beyond its limit if the last look alone is, or if it was so once. */
    private ValidityWatch instead(ValidityTrigger trigger, Look together, Look last) {
        Finding before = findings.get(trigger);
        boolean wasBeyond = before != null && before.state() == State.BEYOND;
        if (together.state == State.BEYOND || last.state != State.BEYOND && !wasBeyond) {
            String few = together.state == State.UNDECIDED ? together.ifUndecided : "";
            return instead(trigger, together.state, together.words + few);
        }
        String why = last.state == State.BEYOND
                ? "; the last look alone: " + last.words
                : "; it was beyond its limit before, by an earlier look alone or by the looks up to then together";
        return instead(trigger, State.BEYOND, together.words + why);
    }

    /** A finding in the place of an earlier one. */
    private ValidityWatch instead(ValidityTrigger trigger, State state, String reason) {
        Map<ValidityTrigger, Finding> extended = new EnumMap<>(ValidityTrigger.class);
        extended.putAll(findings);
        extended.put(trigger, new Finding(trigger, state, reason));
        return new ValidityWatch(limits, extended, looks);
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
