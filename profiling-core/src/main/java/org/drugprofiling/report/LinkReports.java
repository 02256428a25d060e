package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.drugprofiling.comparison.LinkValueMatrix;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.decision.LinkGroups;
import org.drugprofiling.decision.Linkage;
import org.drugprofiling.decision.Threshold;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.NonDetectSensitivity;
import org.drugprofiling.method.ProfilingMethod;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.profile.NotAssembled;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.report.LinkReport.Counts;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.substance.Quantity;

/**
 * Makes the report of an evaluation.
 *
 * @since 0.1.0
 */
public final class LinkReports {

    /** How many links and near misses are shown in detail. */
    private static final int SHOWN = 12;

    private static final int FEWEST_SOURCES_TO_DRAW = 10;
    private static final double CONFIDENCE = 0.95;
    private static final int DRAWS = 2000;
    private static final long SEED = 1;

    private static final Set<Quantity> RESPONSES =
            Set.of(Quantity.PEAK_AREA, Quantity.PEAK_HEIGHT, Quantity.RESPONSE_RATIO);

    private LinkReports() {}

    /**
     * What a report says beside the numbers.
     *
     * @param title of the report
     * @param question what was asked
     * @param setAside rows of the input that could not be used, one line each
     * @param notes further facts, one sentence each
     * @param linkage the rule of the groups, average or complete linkage
     * @param identifiers how specimens are named
     */
    public record Frame(
            String title,
            String question,
            List<String> setAside,
            List<String> notes,
            Linkage linkage,
            Identifiers identifiers) {

        /**
         * Copies the lists and refuses single linkage.
         */
        public Frame {
            setAside = List.copyOf(setAside);
            notes = List.copyOf(notes);
            if (linkage == Linkage.SINGLE) {
                throw new IllegalArgumentException("groups of a report must be joined by average or complete linkage");
            }
        }
    }

    /**
     * Makes a report.
     *
     * @param evaluation the evaluation
     * @param samples the samples it was made of
     * @param frame what is said beside the numbers
     * @param provenance what produced the result; amendments and inputs already listed
     * @return the report
     */
    public static LinkReport of(
            Evaluation evaluation, List<? extends Sample> samples, Frame frame, Provenance provenance) {
        Identifiers names = frame.identifiers();
        ProfileMatrix raw = evaluation.compared().untreated();
        LinkValueMatrix values = evaluation.compared().values();
        List<String> sources = evaluation.populations().sourceOfRow();
        Threshold linkLimit = evaluation.limits().linkLimit();
        LinkGroups groups = LinkGroups.of(
                values, frame.linkage(), linkLimit.value(), linkLimit.estimate().operator());
        List<String> setAside = new ArrayList<>(HiddenNames.lines(frame.setAside(), names));
        for (NotAssembled none : evaluation.compared().refused()) {
            setAside.add("sample " + names.name("sample", none.sample().value()) + ": "
                    + none.reason().id() + (none.detail().isEmpty() ? "" : " (" + none.detail() + ")"));
        }
        Lines lines = new Lines(evaluation, names, sources);
        return new LinkReport(
                frame.title(),
                frame.question(),
                methodLines(evaluation),
                origin(samples),
                sourceWord(evaluation),
                specimens(raw, samples, sources, names),
                setAside,
                findings(raw, sources, names),
                lines.counts(),
                evaluation.populations(),
                evaluation.roc(),
                areaUncertainty(evaluation),
                evaluation.limits(),
                evaluation.apparent(),
                lines.most(LinkDecision.LINK),
                lines.justBeyond(),
                groups.rule(),
                groupLines(groups, raw, sources, names),
                cautions(evaluation),
                frame.notes(),
                HiddenNames.provenance(provenance, names));
    }

    /** Jackknife below ten sources, else 2,000 draws of sources with a fixed seed. */
    private static String areaUncertainty(Evaluation evaluation) {
        SourceResampling resampling = SourceResampling.of(evaluation.populations());
        if (resampling.sources() < FEWEST_SOURCES_TO_DRAW) {
            OptionalDouble error = resampling.jackknifeStandardError(resampling.areaUnderCurve());
            return error.isEmpty()
                    ? "its uncertainty cannot be stated with " + resampling.sources() + " sources"
                    : "standard error " + Figures.of(error.getAsDouble()) + " by leaving out each of "
                            + resampling.sources() + " sources";
        }
        SourceResampling.Interval interval = resampling.bootstrap(resampling.areaUnderCurve(), CONFIDENCE, DRAWS, SEED);
        return "95 % interval " + Figures.of(interval.lower()) + " to " + Figures.of(interval.upper()) + " by "
                + interval.replicates() + " draws of " + interval.sources() + " sources (seed " + SEED + ", "
                + interval.undefined() + " undefined)";
    }

    private static String sourceWord(Evaluation evaluation) {
        return evaluation.populations().rule().level() == SameLevel.BATCH ? "batch" : "seizure";
    }

    private static DataOrigin origin(List<? extends Sample> samples) {
        DataOrigin worst = DataOrigin.MEASURED;
        for (Sample sample : samples) {
            if (sample.record().origin().compareTo(worst) > 0) {
                worst = sample.record().origin();
            }
        }
        return worst;
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

    private static List<SpecimenLine> specimens(
            ProfileMatrix raw, List<? extends Sample> samples, List<String> sources, Identifiers names) {
        List<SpecimenLine> lines = new ArrayList<>();
        for (int row = 0; row < raw.size(); row++) {
            Profile profile = raw.profile(row);
            String date = samples.stream()
                    .filter(sample -> sample.id().equals(profile.identity().sample()))
                    .findFirst()
                    .flatMap(sample -> sample.record().acquisition().date())
                    .map(Object::toString)
                    .orElse("");
            lines.add(new SpecimenLine(
                    names.name("sample", profile.identity().sample().value()),
                    names.name("specimen", profile.identity().specimen().value()),
                    source(names, sources.get(row)),
                    names.name("laboratory", profile.identity().laboratory().value()),
                    date,
                    profile.replicates(),
                    profile.dispersion().orElse(Double.NaN),
                    profile.quantifiedCount(),
                    profile.size()));
        }
        return lines;
    }

    private static String source(Identifiers names, String source) {
        int space = source.indexOf(' ');
        return source.substring(0, space) + " " + names.name(source.substring(0, space), source.substring(space + 1));
    }

    /** Outliers of the screening; responses are left out, because their scatter grows with their size. */
    private static List<String> findings(ProfileMatrix raw, List<String> sources, Identifiers names) {
        List<String> lines = new ArrayList<>();
        int more = 0;
        for (WithinSourceScreening.Finding finding : WithinSourceScreening.screen(raw, sources)) {
            Quantity quantity = raw.targets()
                    .target(raw.targets().indexOf(finding.target()))
                    .unit()
                    .quantity();
            if (!finding.isOutlier() || RESPONSES.contains(quantity)) {
                continue;
            }
            if (lines.size() == SHOWN) {
                more++;
                continue;
            }
            List<String> members = finding.rows().stream()
                    .map(row -> names.name("sample", raw.identity(row).sample().value()))
                    .toList();
            lines.add(source(names, finding.source()) + ", " + finding.target() + ", samples " + members
                    + " with the numbers " + finding.values() + ": "
                    + finding.statistic().words() + " "
                    + Figures.of(finding.value()) + ", 1 % limit " + Figures.of(finding.outlierLimit()) + " for "
                    + finding.sources() + " sources of this size");
        }
        if (more > 0) {
            lines.add("and " + more + " weaker findings");
        }
        return lines;
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
                + (Double.isNaN(pair.score()) ? "no link value" : Figures.of(pair.score()));
    }

    private static List<String> cautions(Evaluation evaluation) {
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
        evaluation
                .limits()
                .linkLimit()
                .acceptedWeaknesses()
                .forEach(weakness -> cautions.add("Accepted by name: " + weakness.words() + "."));
        return cautions;
    }

    /** Makes the lines of pairs. */
    private static final class Lines {
        private final Evaluation evaluation;
        private final Identifiers names;
        private final List<String> sources;
        private final List<ScoredPair> between;

        Lines(Evaluation evaluation, Identifiers names, List<String> sources) {
            this.evaluation = evaluation;
            this.names = names;
            this.sources = sources;
            Orientation orientation = evaluation.populations().orientation();
            this.between = evaluation.populations().pairs().stream()
                    .filter(pair -> pair.label() == PairLabel.UNLINKED)
                    .sorted(Comparator.comparingDouble(
                            (ScoredPair pair) -> ScoreOrder.round(orientation.asDistance(pair.score()))))
                    .toList();
        }

        private LinkDecision verdict(ScoredPair pair) {
            return evaluation.limits().verdict(pair.score());
        }

        Counts counts() {
            int links = 0;
            int inconclusive = 0;
            for (ScoredPair pair : between) {
                links += verdict(pair) == LinkDecision.LINK ? 1 : 0;
                inconclusive += verdict(pair) == LinkDecision.INCONCLUSIVE ? 1 : 0;
            }
            int within = 0;
            int linksWithin = 0;
            for (ScoredPair pair : evaluation.populations().pairs()) {
                if (pair.label() == PairLabel.LINKED) {
                    within++;
                    linksWithin += verdict(pair) == LinkDecision.LINK ? 1 : 0;
                }
            }
            double rate = evaluation.limits().linkLimit().falseLinks().rate();
            return new Counts(between.size(), rate * between.size(), links, inconclusive, linksWithin, within);
        }

        List<PairLine> most(LinkDecision verdict) {
            return between.stream()
                    .filter(pair -> verdict(pair) == verdict)
                    .limit(SHOWN)
                    .map(this::line)
                    .toList();
        }

        List<PairLine> justBeyond() {
            return between.stream()
                    .filter(pair -> verdict(pair) != LinkDecision.LINK)
                    .limit(SHOWN)
                    .map(this::line)
                    .toList();
        }

        private PairLine line(ScoredPair pair) {
            ProfileMatrix raw = evaluation.compared().untreated();
            Profile a = raw.profile(pair.j());
            Profile b = raw.profile(pair.i());
            NonDetectSensitivity sensitivity = NonDetectSensitivity.of(
                    a,
                    b,
                    evaluation.method().pretreatment(),
                    evaluation.method().method().metric());
            return new PairLine(
                    names.name("sample", a.identity().sample().value()),
                    source(names, sources.get(pair.j())),
                    names.name("sample", b.identity().sample().value()),
                    source(names, sources.get(pair.i())),
                    pair.score(),
                    verdict(pair).words(),
                    sensitivity.toString(),
                    sensitivity.canFlip(evaluation.limits()),
                    TargetShares.of(
                            a,
                            b,
                            evaluation.compared().treated().row(pair.j()),
                            evaluation.compared().treated().row(pair.i()),
                            evaluation.method().method().metric().id()));
        }
    }
}
