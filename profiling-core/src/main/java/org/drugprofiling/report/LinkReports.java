package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.decision.LinkGroups;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Sample;

/**
 * Makes the report of an evaluation.
 *
 * @since 0.1.0
 */
public final class LinkReports {

    private static final double MANIFOLD = 3;
    private static final double FEWEST_APART = 10;

    private LinkReports() {}

    /**
     * What a report says beside the numbers.
     *
     * @param title of the report
     * @param question what was asked
     * @param setAside rows of the input that were refused, one line each
     * @param warnings rows of the input that were kept and that a person should look at, one line each
     * @param notes further facts, one sentence each
     * @param linkage the rule of the groups, average or complete linkage
     * @param identifiers how specimens are named
     */
    public record Frame(
            String title,
            String question,
            List<String> setAside,
            List<String> warnings,
            List<String> notes,
            Linkage linkage,
            Identifiers identifiers) {

        /**
         * Copies the lists and refuses single linkage.
         */
        public Frame {
            setAside = List.copyOf(setAside);
            warnings = List.copyOf(warnings);
            notes = List.copyOf(notes);
            if (linkage == Linkage.SINGLE) {
                throw new ProfilingException(
                        "single-linkage", "groups of a report must be joined by average or complete linkage");
            }
        }
    }

    /**
     * Makes a report.
     *
     * @param evaluation the evaluation
     * @param frame what is said beside the numbers
     * @param provenance of {@link Evaluation#provenance}, extended by the inputs that the caller read
     * @return the report
     * @throws ProfilingException if the provenance is that of another result
     */
    public static LinkReport of(Evaluation evaluation, Frame frame, Provenance provenance) {
        requireOwn(provenance, evaluation.provenance(provenance.when()));
        List<Sample> samples = evaluation.samples();
        Identifiers names = frame.identifiers();
        ProfileMatrix raw = evaluation.compared().untreated();
        LinkValueMatrix values = evaluation.compared().values();
        List<String> sources = evaluation.populations().sourceOfRow();
        Threshold linkLimit = evaluation.limits().linkLimit();
        LinkGroups groups = LinkGroups.of(
                values, frame.linkage(), linkLimit.value(), linkLimit.estimate().operator());
        List<String> setAside = new ArrayList<>(HiddenNames.lines(frame.setAside(), names));
        SampleLines ofSamples = new SampleLines(raw, samples, sources, names);
        setAside.addAll(ofSamples.withoutProfile(evaluation.compared().refused()));
        PairLines ofPairs = new PairLines(evaluation, names);
        Uncertainties uncertainties = new Uncertainties(evaluation);
        return new LinkReport(
                frame.title(),
                frame.question(),
                methodLines(evaluation),
                DataOrigin.of(samples),
                sourceWord(evaluation),
                ofSamples.specimens(),
                Basis.lines(evaluation, names),
                Basis.weaknesses(evaluation),
                setAside,
                HiddenNames.lines(frame.warnings(), names),
                ofSamples.surprises(),
                ofSamples.findings(),
                ofSamples.notScreened(),
                new Flagged(evaluation, names).without(ofSamples.outliers()),
                FittedLines.of(evaluation),
                FittedLines.treatedWords(evaluation),
                ofPairs.counts(),
                ofPairs.verdicts(),
                evaluation.populations(),
                evaluation.roc(),
                uncertainties.ofArea(),
                evaluation.limits(),
                evaluation.apparent(),
                uncertainties.ofLimit(
                        evaluation.limits().falsePositive().estimate().rule()),
                uncertainties.ofLimit(
                        evaluation.limits().falseNegative().estimate().rule()),
                ofPairs.within(),
                ofPairs.leastAlikeLinked(),
                ofPairs.links(),
                ofPairs.nearestBeyond(),
                groups.rule(),
                groupLines(groups, raw, sources, names),
                GroupTree.of(
                        groups.dendrogram(),
                        evaluation.populations().orientation().asDistance(linkLimit.value()),
                        raw,
                        names),
                cautions(evaluation, ofPairs.counts()),
                frame.notes(),
                HiddenNames.provenance(provenance, names));
    }

    private static void requireOwn(Provenance given, Provenance own) {
        if (!given.method().equals(own.method())
                || !given.chain().equals(own.chain())
                || !given.amendments().containsAll(own.amendments())
                || !given.exclusions().containsAll(own.exclusions())) {
            throw new ProfilingException(
                    "foreign-provenance",
                    "the provenance of a report must be that of its evaluation, with all amendments and exclusions",
                    ProblemLocation.nowhere().with("method", own.method()),
                    given.method());
        }
    }

    private static String sourceWord(Evaluation evaluation) {
        return evaluation.populations().rule().level() == SameLevel.BATCH ? "batch" : "seizure";
    }

    private static List<String> methodLines(Evaluation evaluation) {
        ProfilingMethod method = evaluation.method().method();
        return List.of(
                "method " + method.id() + ", version " + method.version() + " ("
                        + method.standing().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")",
                "substance " + method.substance().name(),
                "targets " + String.join(", ", method.targets().ids()),
                "not detected: " + method.assembly().nonDetects().id(),
                "pre-treatment " + method.pretreatment().id(),
                "metric " + method.metric().id() + ": " + method.metric().definition(),
                "pairs labelled by rule " + evaluation.populations().rule().id() + ": "
                        + evaluation.populations().rule().assumption());
    }

    private static List<GroupLine> groupLines(
            LinkGroups groups, ProfileMatrix raw, List<String> sources, Identifiers names) {
        List<GroupLine> lines = new ArrayList<>();
        for (LinkGroups.Group group : groups.groupsOfSeveral()) {
            Set<String> distinct = new HashSet<>();
            group.rows().forEach(row -> distinct.add(sources.get(row)));
            lines.add(new GroupLine(
                    group.rows().stream()
                            .map(row -> names.name(
                                    "sample", raw.identity(row).sample().value()))
                            .toList(),
                    distinct.size(),
                    pair(group.worstPair(), raw, names),
                    group.bridges().stream()
                            .map(bridge -> pair(bridge, raw, names))
                            .toList(),
                    group.pairsBeyondLimit()));
        }
        return lines;
    }

    private static String pair(LinkGroups.Pair pair, ProfileMatrix raw, Identifiers names) {
        return names.name("sample", raw.identity(pair.i()).sample().value()) + " and "
                + names.name("sample", raw.identity(pair.j()).sample().value()) + ", "
                + (Double.isNaN(pair.score()) ? "no link value" : ReadableNumber.of(pair.score()));
    }

    /** Links among pairs labelled unlinked are counted on the very pairs that the rate was found on or near to: the two should be of one size. */
    private static Optional<String> manifold(LinkReport.Counts counts) {
        double most = Math.max(counts.links(), counts.expectedByChance());
        double least = Math.min(counts.links(), counts.expectedByChance());
        return most > MANIFOLD * least && most - least > FEWEST_APART
                ? Optional.of("Links among pairs labelled unlinked are " + counts.links()
                        + " and by the rate stated with the limit should be about "
                        + ReadableNumber.of(counts.expectedByChance())
                        + ": that rate is not the rate of this limit on these pairs.")
                : Optional.empty();
    }

    private static List<String> cautions(Evaluation evaluation, LinkReport.Counts counts) {
        List<String> cautions = new ArrayList<>();
        cautions.add("Decision aid: to be interpreted by an authorised person.");
        cautions.add(
                "LINK says that two profiles are more alike than unlinked pairs usually are under this method. It does not say"
                        + " that they have the same source, and NOT LINKED BY THIS METHOD does not say that they have different ones.");
        cautions.add("Which pairs count as linked and unlinked is an assumption: "
                + evaluation.populations().rule().assumption() + ".");
        if (evaluation.populations().rule().level() == SameLevel.SEIZURE) {
            cautions.add("One seizure can hold several batches, and one batch can be in several seizures.");
        }
        cautions.add("Pairs share specimens: the number of sources, not of pairs, says how certain a rate is.");
        cautions.addAll(evaluation.cautions());
        manifold(counts).ifPresent(cautions::add);
        Basis.weaknesses(evaluation).forEach(weakness -> cautions.add("Accepted by name: " + weakness + "."));
        return cautions;
    }
}
