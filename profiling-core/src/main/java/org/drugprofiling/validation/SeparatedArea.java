package org.drugprofiling.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.drugprofiling.evaluation.SupportScores;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceInterval;

/**
 * What complete separation shows of an area under a ROC curve: all same-source pairs score above all different-source pairs, of 160 sources say, and the area
 * is at least 0.9327 with a confidence of 97.5 %. Draws of sources show nothing here, because the area is 1 in each of them.
 *
 * <p>The bound is (1 − γ)^(1/m) for a one-sided confidence γ and m triples of which no two share a source: a source with a pair of its own, and a pair of two other
 * sources. It is exact in this sense: <em>if the area is below the bound, the probability of complete separation is below 1 − γ.</em>
 *
 * <p>Proof. The system was made without the sources that are tried; these (related ones as one) are independent draws from one population. Let S be the score of a pair of one source, D that of a pair of two other
 * sources, and θ = P{S &gt; D} + P{S = D}/2 the area. Choose m triples that share no source by looking only at which pairs were tried, not at scores. The m events
 * S &gt; D are independent, because no source is in two triples, and each has the probability p = P{S &gt; D} ≤ θ. Complete separation of all pairs implies all m
 * of them, so that it has at most the probability pᵐ ≤ θᵐ. For θ &lt; (1 − γ)^(1/m) this is below 1 − γ. ∎
 *
 * <p>It supposes no distribution. θ is the area in which each source counts once, whatever the number of its pairs. The bound is low beside percentiles of drawn sources, which are given
 * as soon as one pair overlaps and know nothing of overlaps that were not drawn: they can pass a limit that complete separation of as many sources leaves
 * undecided.
 *
 * @param triples how many triples without a common source can be formed at least, 0 if none
 */
record SeparatedArea(int triples) {

    /** Counts triples among pairs that were tried. */
    static SeparatedArea of(SupportScores scores) {
        List<String> folds = scores.foldOfRow();
        TreeSet<String> withOwn = new TreeSet<>();
        List<ScoredPair> unlinked = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        for (ScoredPair pair : scores.pairs()) {
            String one = folds.get(pair.i());
            String other = folds.get(pair.j());
            if (pair.label() == PairLabel.UNLINKED) {
                unlinked.add(pair);
                names.add(one);
                names.add(other);
            } else if (one.equals(other)) {
                withOwn.add(one);
            }
        }
        // pairs first that leave the most sources for pairs of their own
        List<Integer> taken = MisleadingRate.matching(unlinked, folds, List.copyOf(names)).stream()
                .map(pair -> (int) pair.stream().filter(withOwn::contains).count())
                .sorted(Comparator.naturalOrder())
                .toList();
        int free = withOwn.size();
        int triples = 0;
        for (int ofPair : taken) {
            free -= ofPair;
            if (free <= triples) {
                break;
            }
            triples++;
        }
        return new SeparatedArea(triples);
    }

    /** From the exact bound to 1; empty if no triple can be formed. */
    Optional<SourceInterval> interval(double confidence, int sources) {
        if (triples == 0) {
            return Optional.empty();
        }
        double tail = 1 - (1 - confidence) / 2;
        return Optional.of(
                SourceInterval.ofTriples(BinomialBound.lower(triples, triples, tail), confidence, triples, sources));
    }
}
