package org.drugprofiling.report;

import java.util.Comparator;
import java.util.List;
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
        return new Counts(between.size(), rate * between.size(), links, inconclusive, linksWithin, within);
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
                        evaluation.method().method().metric().id()));
    }
}
