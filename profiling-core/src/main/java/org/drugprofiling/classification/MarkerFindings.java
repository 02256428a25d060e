package org.drugprofiling.classification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.AmphetamineTypeStimulantSample;
import org.drugprofiling.sample.CocaineSample;
import org.drugprofiling.sample.Content;
import org.drugprofiling.sample.HeroinSample;
import org.drugprofiling.sample.Measurement;
import org.drugprofiling.sample.SaltForm;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleObstacle;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.ElementTarget;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;
import org.jspecify.annotations.Nullable;

/**
 * Which markers were found in a sample, and which were looked for and not found; for example 1-phenyl-2-propanone present,
 * 4-benzylpyrimidine not detected. A marker of which nothing is said was not looked for.
 *
 * @since 0.1.0
 */
public final class MarkerFindings {

    private final Substance substance;
    private final Map<Marker, State> states;
    private final List<String> unread;
    private final String obstacle;
    private final List<String> leftOut;

    private MarkerFindings(Substance substance, Map<Marker, State> states, List<String> unread, String obstacle) {
        this(substance, states, unread, obstacle, List.of());
    }

    private MarkerFindings(
            Substance substance,
            Map<Marker, State> states,
            List<String> unread,
            String obstacle,
            List<String> leftOut) {
        this.leftOut = List.copyOf(leftOut);
        this.substance = Objects.requireNonNull(substance, "substance");
        this.states = states;
        this.unread = List.copyOf(unread);
        this.obstacle = obstacle;
    }

    /** What is known of a marker. */
    public enum State {
        /** Found. */
        PRESENT,
        /** Found in some injections of a specimen, and looked for in vain in others. */
        INJECTIONS_DISAGREE,
        /** Looked for and not found. */
        NOT_DETECTED,
        /** Not looked for, covered by something else, set aside. */
        NOT_EXAMINED
    }

    /**
     * Returns findings of which nothing is stated.
     *
     * @param substance the drug
     * @return the findings
     */
    public static MarkerFindings of(Substance substance) {
        return new MarkerFindings(substance, new TreeMap<>(), List.of(), "");
    }

    /**
     * Reads the findings of a sample: present is what was quantified above 0, seen below the limit of quantification, saturated, or named in
     * the list of contents; not detected is what was looked for and not seen, or quantified as 0 or less. The known form of a sample is a
     * finding too. Elements are always there at some level, so that they are found only above a minimum that the laboratory states.
     *
     * @param sample the sample
     * @param targets what the method looks for; a target speaks of a compound by its compound, or by its id where that is registered
     * @param minimums the smallest number that counts as present, by target id in the unit of the target, set by the laboratory; anything
     *     above 0 for an analyte without one
     * @return the findings; none, with the reason, if the quality control of the run failed or the sample is a blank or a control
     */
    public static MarkerFindings of(Sample sample, TargetSet targets, Map<String, Double> minimums) {
        new TreeSet<>(minimums.keySet()).forEach(targets::indexOf);
        Optional<SampleObstacle> obstacle = SampleObstacle.of(sample);
        if (obstacle.isPresent()) {
            return new MarkerFindings(
                    sample.substance(),
                    new TreeMap<>(),
                    List.of(),
                    obstacle.get().words());
        }
        MarkerFindings findings = withContents(
                measured(sample, targets, minimums), sample.record().contents());
        SaltForm form = form(sample);
        return form.isKnown()
                ? findings.with(Marker.form(form.isBase() ? "base" : form.acidFormula()), State.PRESENT)
                : findings;
    }

    /**
     * Joins the findings of several injections of one specimen. What was found in one and looked for in vain in another is neither present
     * nor absent: {@link State#INJECTIONS_DISAGREE}. Injections with an obstacle take no part, unless none is without.
     *
     * @param injections findings of one drug, at least one
     * @return what they say together
     * @throws ProfilingException if there are none or they are of several drugs
     */
    public static MarkerFindings joined(List<MarkerFindings> injections) {
        if (injections.stream().map(MarkerFindings::substance).distinct().count() != 1) {
            throw new ProfilingException(
                    "wrong-substance",
                    "findings that are joined must be of one drug",
                    ProblemLocation.nowhere(),
                    injections.stream().map(MarkerFindings::substance).toList().toString());
        }
        List<MarkerFindings> read = injections.stream()
                .filter(findings -> findings.obstacle.isEmpty())
                .toList();
        MarkerFindings joined = read.isEmpty() ? injections.get(0) : read.get(0);
        TreeSet<String> unread = new TreeSet<>();
        for (MarkerFindings findings : read) {
            unread.addAll(findings.unread);
            for (Map.Entry<Marker, State> entry : findings.states.entrySet()) {
                joined = joined.with(entry.getKey(), together(joined.state(entry.getKey()), entry.getValue()));
            }
        }
        List<String> leftOut = injections.stream()
                .map(MarkerFindings::obstacle)
                .filter(obstacle -> !obstacle.isEmpty())
                .toList();
        return new MarkerFindings(joined.substance, joined.states, List.copyOf(unread), joined.obstacle, leftOut);
    }

    private static State together(State known, State more) {
        if (known == more || more == State.NOT_EXAMINED) {
            return known;
        }
        return known == State.NOT_EXAMINED ? more : State.INJECTIONS_DISAGREE;
    }

    private static MarkerFindings measured(Sample sample, TargetSet targets, Map<String, Double> minimums) {
        MarkerFindings findings = of(sample.substance());
        for (Target target : targets) {
            Optional<Marker> marker = marker(target);
            if (marker.isPresent()) {
                State state = state(sample.record().measurement(target), target, minimums.get(target.id()));
                findings = findings.joined(marker.get(), state);
            }
        }
        return findings;
    }

    private static MarkerFindings withContents(MarkerFindings measured, List<Content> contents) {
        MarkerFindings findings = measured;
        List<String> unread = new ArrayList<>();
        for (Content content : contents) {
            Optional<Compound> compound = Compounds.find(content.name()).compound();
            if (compound.isPresent()) {
                findings = findings.joined(Marker.compound(compound.get().id()), State.PRESENT);
            } else {
                unread.add(content.name());
            }
        }
        return new MarkerFindings(findings.substance, findings.states, unread, "");
    }

    private static Optional<Marker> marker(Target target) {
        if (target instanceof ElementTarget element) {
            return Optional.of(Marker.element(element.symbol()));
        }
        if (!(target instanceof AnalyteTarget analyte)) {
            return Optional.empty();
        }
        String id = analyte.compound().map(Compound::id).orElse(analyte.id());
        boolean isRegistered =
                Compounds.all().stream().anyMatch(compound -> compound.id().equals(id));
        return Optional.of(isRegistered ? Marker.compound(id) : Marker.group(analyte.name()));
    }

    private static State state(Measurement measurement, Target target, @Nullable Double minimum) {
        if (minimum != null && !(minimum >= 0 && minimum < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "the smallest number that counts as present must be finite and not negative",
                    ProblemLocation.nowhere().with("target", target.id()),
                    minimum.toString());
        }
        if (target instanceof ElementTarget && minimum == null) {
            return State.NOT_EXAMINED;
        }
        double smallest = minimum == null ? 0 : minimum;
        if (measurement instanceof Measurement.Quantified quantified) {
            return quantified.value() > 0 && quantified.value() >= smallest ? State.PRESENT : State.NOT_DETECTED;
        }
        if (measurement instanceof Measurement.Saturated) {
            return State.PRESENT;
        }
        if (measurement instanceof Measurement.DetectedBelowQuantification) {
            return minimum == null ? State.PRESENT : State.NOT_EXAMINED;
        }
        return measurement instanceof Measurement.NotDetected ? State.NOT_DETECTED : State.NOT_EXAMINED;
    }

    private static SaltForm form(Sample sample) {
        if (sample instanceof HeroinSample heroin) {
            return heroin.form();
        }
        if (sample instanceof CocaineSample cocaine) {
            return cocaine.form();
        }
        return sample instanceof AmphetamineTypeStimulantSample stimulant ? stimulant.form() : SaltForm.UNKNOWN;
    }

    /** Of two isomers of a marker one is enough, and one that was looked for is more than none. */
    private MarkerFindings joined(Marker marker, State state) {
        State known = state(marker);
        return known.compareTo(state) <= 0 && known != State.NOT_EXAMINED ? this : with(marker, state);
    }

    /**
     * Returns these findings with one more.
     *
     * @param marker what was looked for
     * @param state what was found
     * @return the findings
     */
    public MarkerFindings with(Marker marker, State state) {
        Map<Marker, State> more = new TreeMap<>(states);
        more.put(marker, Objects.requireNonNull(state));
        return new MarkerFindings(substance, more, unread, obstacle, leftOut);
    }

    /**
     * Returns these findings with compounds that were found.
     *
     * @param names ids, names or synonyms of the registry
     * @return the findings
     * @throws ProfilingException if a name is unknown or ambiguous
     */
    public MarkerFindings present(String... names) {
        return with(State.PRESENT, names);
    }

    /**
     * Returns these findings with compounds that were looked for and not found.
     *
     * @param names ids, names or synonyms of the registry
     * @return the findings
     * @throws ProfilingException if a name is unknown or ambiguous
     */
    public MarkerFindings notDetected(String... names) {
        return with(State.NOT_DETECTED, names);
    }

    private MarkerFindings with(State state, String... names) {
        MarkerFindings more = this;
        for (String name : names) {
            more = more.with(Marker.compound(Compounds.lookUp(name).id()), state);
        }
        return more;
    }

    /**
     * Returns these findings with what the composition of enantiomers says under the limits of the laboratory: the class, and both forms
     * present, or one present and the other not detected.
     *
     * @param s compound of the (S) form, for example {@code s-methamphetamine}
     * @param r compound of the (R) form
     * @param found the class of the composition
     * @return the findings
     */
    public MarkerFindings withEnantiomers(String s, String r, EnantiomerClass found) {
        MarkerFindings more = with(found == EnantiomerClass.R_ALONE ? State.NOT_DETECTED : State.PRESENT, s)
                .with(found == EnantiomerClass.S_ALONE ? State.NOT_DETECTED : State.PRESENT, r);
        for (EnantiomerClass each : EnantiomerClass.values()) {
            more = more.with(Marker.enantiomers(each), each == found ? State.PRESENT : State.NOT_DETECTED);
        }
        return more;
    }

    /**
     * {@return the drug}
     */
    public Substance substance() {
        return substance;
    }

    /**
     * Returns what is known of a marker.
     *
     * @param marker any marker
     * @return its state
     */
    public State state(Marker marker) {
        return states.getOrDefault(marker, State.NOT_EXAMINED);
    }

    /**
     * Returns whether a marker was found at all.
     *
     * @param marker any marker
     * @return whether it is present, or was in some injections
     */
    public boolean isSeen(Marker marker) {
        return state(marker) == State.PRESENT || state(marker) == State.INJECTIONS_DISAGREE;
    }

    /**
     * {@return markers that were found in some injections only, sorted}
     */
    public List<Marker> disputed() {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == State.INJECTIONS_DISAGREE)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * {@return all markers of which something was said, sorted}
     */
    public Map<Marker, State> states() {
        return Collections.unmodifiableMap(states);
    }

    /**
     * {@return names in the list of contents that the registry does not know, or that several compounds go by: they are no finding}
     */
    public List<String> unreadContents() {
        return unread;
    }

    /**
     * {@return why there are no findings, empty if there is no obstacle}
     */
    public String obstacle() {
        return obstacle;
    }

    /**
     * {@return why injections took no part where several were joined, one entry for each that did not}
     */
    public List<String> leftOut() {
        return leftOut;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarkerFindings that
                && substance.equals(that.substance)
                && states.equals(that.states)
                && unread.equals(that.unread)
                && obstacle.equals(that.obstacle)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(substance, states, unread, obstacle, leftOut);
    }

    @Override
    public String toString() {
        return obstacle.isEmpty() ? substance + " " + states : substance + ": " + obstacle;
    }
}
