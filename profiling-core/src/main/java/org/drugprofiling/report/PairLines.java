package org.drugprofiling.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.method.NonDetectSensitivity;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.report.LinkReport.Counts;

/** What a report says of pairs: how many there are, the links, and the nearest pairs beyond the limit. */
final class PairLines {

    /** How many links and near misses are shown in detail. */
    private static final int SHOWN = 12;

    private static final int LEAST_ALIKE_SHOWN = 5;

    private final Evaluation evaluation;
    private final Identifiers names;
    private final List<String> sources;
    private final List<ScoredPair> between;

    PairLines(Evaluation evaluation, Identifiers names) {
        this.evaluation = evaluation;
        this.names = names;
        this.sources = evaluation.populations().sourceOfRow();
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
        double atMost = evaluation.limits().linkLimit().falseLinks().upperBound();
        return new Counts(
                between.size(),
                rate * between.size(),
                atMost * between.size(),
                links,
                inconclusive,
                linksWithin,
                within);
    }

    /** The two labels by the three verdicts. */
    List<VerdictLine> verdicts() {
        List<VerdictLine> lines = new ArrayList<>();
        for (PairLabel label : PairLabel.values()) {
            for (LinkDecision verdict : LinkDecision.values()) {
                int count = 0;
                Set<String> distinct = new HashSet<>();
                for (ScoredPair pair : evaluation.populations().pairs()) {
                    if (pair.label() == label && verdict(pair) == verdict) {
                        count++;
                        distinct.add(sources.get(pair.i()));
                        distinct.add(sources.get(pair.j()));
                    }
                }
                lines.add(new VerdictLine(
                        label.name().toLowerCase(Locale.ROOT),
                        verdict.words(),
                        count,
                        evaluation.populations().pairCount(label),
                        distinct.size()));
            }
        }
        return lines;
    }

    /** How alike the profiles of each source are, the source with the least alike pair first. */
    List<SourceLine> within() {
        Map<String, List<ScoredPair>> inside = new LinkedHashMap<>();
        for (ScoredPair pair : linkedLeastAlikeFirst()) {
            if (sources.get(pair.i()).equals(sources.get(pair.j()))) {
                inside.computeIfAbsent(sources.get(pair.i()), source -> new ArrayList<>())
                        .add(pair);
            }
        }
        List<SourceLine> lines = new ArrayList<>();
        inside.forEach((source, pairs) -> {
            ScoredPair furthest = pairs.get(0);
            int n = pairs.size();
            double median = (pairs.get((n - 1) / 2).score() + pairs.get(n / 2).score()) / 2;
            lines.add(new SourceLine(
                    SampleLines.source(names, source),
                    Collections.frequency(sources, source),
                    median,
                    furthest.score(),
                    name(furthest.j()) + " and " + name(furthest.i()),
                    (int) pairs.stream()
                            .filter(pair -> verdict(pair) == LinkDecision.LINK)
                            .count(),
                    n));
        });
        return lines;
    }

    List<PairLine> leastAlikeLinked() {
        return linkedLeastAlikeFirst().stream()
                .limit(LEAST_ALIKE_SHOWN)
                .map(this::line)
                .toList();
    }

    private List<ScoredPair> linkedLeastAlikeFirst() {
        Orientation orientation = evaluation.populations().orientation();
        return evaluation.populations().pairs().stream()
                .filter(pair -> pair.label() == PairLabel.LINKED)
                .sorted(Comparator.comparingDouble(
                        (ScoredPair pair) -> -ScoreOrder.round(orientation.asDistance(pair.score()))))
                .toList();
    }

    private String name(int row) {
        return names.name(
                "sample",
                evaluation.compared().untreated().identity(row).sample().value());
    }

    List<PairLine> links() {
        return first(pair -> verdict(pair) == LinkDecision.LINK);
    }

    List<PairLine> nearestBeyond() {
        return first(pair -> verdict(pair) != LinkDecision.LINK);
    }

    private List<PairLine> first(Predicate<ScoredPair> shown) {
        return between.stream().filter(shown).limit(SHOWN).map(this::line).toList();
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
                SampleLines.source(names, sources.get(pair.j())),
                names.name("sample", b.identity().sample().value()),
                SampleLines.source(names, sources.get(pair.i())),
                pair.score(),
                verdict(pair).words(),
                sensitivity.toString(),
                sensitivity.canFlip(evaluation.limits()),
                TargetShares.of(
                        a,
                        b,
                        evaluation.compared().treated().row(pair.j()),
                        evaluation.compared().treated().row(pair.i()),
                        evaluation.method().method().metric()));
    }
}
