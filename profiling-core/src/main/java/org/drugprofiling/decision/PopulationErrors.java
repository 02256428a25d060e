package org.drugprofiling.decision;

import java.util.HashSet;
import java.util.Set;
import org.drugprofiling.population.ErrorRate;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;

/** Counts the errors of a limit on populations, pairs and sources. */
final class PopulationErrors {

    private PopulationErrors() {}

    static ErrorRate falseLinks(LinkPopulations populations, ThresholdEstimate limit, ErrorRate.Kind kind) {
        return count(populations, PairLabel.UNLINKED, limit, kind);
    }

    static ErrorRate missedLinks(LinkPopulations populations, ThresholdEstimate limit, ErrorRate.Kind kind) {
        return count(populations, PairLabel.LINKED, limit, kind);
    }

    private static ErrorRate count(
            LinkPopulations populations, PairLabel label, ThresholdEstimate limit, ErrorRate.Kind kind) {
        double errors = 0;
        double all = 0;
        Set<String> sources = new HashSet<>();
        for (ScoredPair pair : populations.pairs()) {
            if (pair.label() == label) {
                all += pair.weight();
            }
            boolean within = limit.isWithin(pair.score());
            if (pair.label() == label && within == (label == PairLabel.UNLINKED)) {
                errors += pair.weight();
                sources.add(populations.foldOfRow().get(pair.i()));
                sources.add(populations.foldOfRow().get(pair.j()));
            }
        }
        return new ErrorRate(
                label, Math.min(errors, all), all, sources.size(), populations.unrelatedSourceCount(label), kind);
    }
}
