package org.drugprofiling.population;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.kernel.StandardNormal;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * The areas under the ROC curves of two metrics on the same pairs, and their difference, as if no two pairs shared a source; for example 0.88 and
 * 0.90, p = 0.62.
 *
 * <p>It is the paired test of DeLong, DeLong and Clarke-Pearson: z = (A₁ − A₂)/√(c₁₁ + c₂₂ − 2c₁₂). Pairs of a population do share sources, and then p
 * is far too small: compare the areas of both metrics in the same draws of sources instead, by {@link SourceResampling#bootstrap} of the difference of
 * two {@link SourceResampling#areaUnderCurve} of the same sources.
 *
 * @since 0.1.0
 */
public final class RocComparison {


    private final double first;
    private final double second;
    private final double[][] covariance;
    private final int linkedPairs;
    private final int unlinkedPairs;
    private final OptionalInt sources;

    private RocComparison(
            double first,
            double second,
            double[][] covariance,
            int linkedPairs,
            int unlinkedPairs,
            OptionalInt sources) {
        this.first = first;
        this.second = second;
        this.covariance = covariance;
        this.linkedPairs = linkedPairs;
        this.unlinkedPairs = unlinkedPairs;
        this.sources = sources;
    }

    /** The scores of one metric, pair by pair in an order that both metrics share. */
    private static final class Scores {
        private final double[] linked;
        private final double[] unlinked;

        private Scores(double[] linked, double[] unlinked) {
            this.linked = linked;
            this.unlinked = unlinked;
        }

        static Scores of(double[] linked, double[] unlinked, Orientation orientation) {
            ScoreOrder.requireResolved(linked, unlinked);
            return new Scores(rounded(linked, orientation), rounded(unlinked, orientation));
        }

        private static double[] rounded(double[] scores, Orientation orientation) {
            double[] distances = new double[scores.length];
            for (int k = 0; k < scores.length; k++) {
                distances[k] = ScoreOrder.round(orientation.asDistance(scores[k]));
            }
            return distances;
        }
    }

    /**
     * Compares two metrics on arrays of scores.
     *
     * @param linkedOfFirst scores of the linked pairs by the first metric, at least two
     * @param unlinkedOfFirst scores of the unlinked pairs by the first metric, at least two
     * @param first whether low or high means alike
     * @param linkedOfSecond scores of the same linked pairs in the same order by the second metric
     * @param unlinkedOfSecond scores of the same unlinked pairs in the same order by the second metric
     * @param second whether low or high means alike
     * @return the comparison
     * @throws ProfilingException if the numbers of scores differ or are below two, or a score is {@code NaN}
     */
    public static RocComparison of(
            double[] linkedOfFirst,
            double[] unlinkedOfFirst,
            Orientation first,
            double[] linkedOfSecond,
            double[] unlinkedOfSecond,
            Orientation second) {
        return of(
                Scores.of(linkedOfFirst, unlinkedOfFirst, first),
                Scores.of(linkedOfSecond, unlinkedOfSecond, second),
                OptionalInt.empty());
    }

    /**
     * Compares the metrics of two populations of the same pairs.
     *
     * @param first pairs with the link values of the first metric
     * @param second the same pairs with those of the second
     * @return the comparison with the number of sources
     * @throws ProfilingException if the pairs, labels or sources differ, there are fewer than two of a label, or pairs have weights
     */
    public static RocComparison of(LinkPopulations first, LinkPopulations second) {
        List<ScoredPair> ofFirst = first.pairs();
        List<ScoredPair> ofSecond = second.pairs();
        boolean same = ofFirst.size() == ofSecond.size()
                && first.sourceOfRow().equals(second.sourceOfRow());
        for (int k = 0; same && k < ofFirst.size(); k++) {
            ScoredPair a = ofFirst.get(k);
            ScoredPair b = ofSecond.get(k);
            same = a.i() == b.i() && a.j() == b.j() && a.label() == b.label();
            if (a.weight() != 1 || b.weight() != 1) {
                throw new ProfilingException(
                        "no-weighted-form", "pairs of a comparison of areas that treats them as independent must count 1");
            }
        }
        if (!same) {
            throw new ProfilingException(
                    "other-pairs",
                    "two metrics must be compared on the same pairs",
                    ProblemLocation.nowhere(),
                    ofFirst.size() + " and " + ofSecond.size() + " pairs");
        }
        return of(
                Scores.of(scores(ofFirst, PairLabel.LINKED), scores(ofFirst, PairLabel.UNLINKED), first.orientation()),
                Scores.of(
                        scores(ofSecond, PairLabel.LINKED), scores(ofSecond, PairLabel.UNLINKED), second.orientation()),
                OptionalInt.of(Math.min(first.sourceCount(PairLabel.LINKED), first.sourceCount(PairLabel.UNLINKED))));
    }

    private static double[] scores(List<ScoredPair> pairs, PairLabel label) {
        return pairs.stream()
                .filter(pair -> pair.label() == label)
                .mapToDouble(ScoredPair::score)
                .toArray();
    }

    private static RocComparison of(Scores first, Scores second, OptionalInt sources) {
        int linked = first.linked.length;
        int unlinked = first.unlinked.length;
        if (linked < 2 || unlinked < 2 || second.linked.length != linked || second.unlinked.length != unlinked) {
            throw new ProfilingException(
                    "length-mismatch",
                    "two metrics must be compared on the same pairs, at least two linked and two unlinked",
                    ProblemLocation.nowhere(),
                    linked + " and " + second.linked.length + " linked, " + unlinked + " and "
                            + second.unlinked.length + " unlinked");
        }
        double[] beyondFirst = beyond(first.linked, first.unlinked);
        double[] beyondSecond = beyond(second.linked, second.unlinked);
        // what is not beyond is before, ties one half
        double[] beforeFirst = beyond(first.unlinked, first.linked);
        double[] beforeSecond = beyond(second.unlinked, second.linked);
        double c11 = covariance(beyondFirst, beyondFirst) / linked + covariance(beforeFirst, beforeFirst) / unlinked;
        double c22 =
                covariance(beyondSecond, beyondSecond) / linked + covariance(beforeSecond, beforeSecond) / unlinked;
        double c12 = covariance(beyondFirst, beyondSecond) / linked + covariance(beforeFirst, beforeSecond) / unlinked;
        return new RocComparison(
                mean(beyondFirst),
                mean(beyondSecond),
                new double[][] {{c11, c12}, {c12, c22}},
                linked,
                unlinked,
                sources);
    }

    /** For each score the share of others that are less alike, ties one half. */
    private static double[] beyond(double[] of, double[] others) {
        double[] sorted = ScoreOrder.sorted(others);
        double[] shares = new double[of.length];
        for (int k = 0; k < of.length; k++) {
            int below = firstNotBelow(sorted, of[k]);
            int upTo = firstNotBelow(sorted, Math.nextUp(of[k]));
            shares[k] = (2.0 * sorted.length - below - upTo) / (2.0 * sorted.length);
        }
        return shares;
    }

    private static int firstNotBelow(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum = Fma.of(x[k] - meanX, y[k] - meanY, sum);
        }
        return sum / (x.length - 1);
    }

    /**
     * {@return the area of the first metric}
     */
    public double firstArea() {
        return first;
    }

    /**
     * {@return the area of the second metric}
     */
    public double secondArea() {
        return second;
    }

    /**
     * {@return the first area less the second}
     */
    public double difference() {
        return first - second;
    }

    /**
     * {@return the covariance matrix of both areas}
     */
    public double[][] covariance() {
        return new double[][] {covariance[0].clone(), covariance[1].clone()};
    }

    /**
     * {@return the standard error of the difference; 0 if both metrics order all pairs alike}
     */
    public double standardError() {
        return Math.sqrt(Math.max(0, covariance[0][0] + covariance[1][1] - 2 * covariance[0][1]));
    }

    /**
     * {@return difference by standard error; empty if the standard error is 0}
     */
    public OptionalDouble z() {
        double error = standardError();
        return error > 0 ? OptionalDouble.of(difference() / error) : OptionalDouble.empty();
    }

    /**
     * {@return the two-sided p value of no difference, from the normal distribution; empty if the standard error is 0}
     */
    public OptionalDouble pValue() {
        OptionalDouble z = z();
        return z.isEmpty() ? z : OptionalDouble.of(2 * StandardNormal.upperTail(Math.abs(z.getAsDouble())));
    }

    /**
     * {@return how many sources are behind the linked or the unlinked pairs, whichever is fewer; empty if that is not known}
     */
    public OptionalInt sources() {
        return sources;
    }

    /**
     * {@return the areas and the test with what it supposes}
     */
    @Override
    public String toString() {
        return String.join(
                "\n",
                String.format(Locale.ROOT, "areas       %.4f and %.4f", first, second),
                String.format(Locale.ROOT, "difference  %.4f, standard error %.4f", difference(), standardError()),
                "p           "
                        + (pValue().isEmpty()
                                ? "undefined"
                                : String.format(Locale.ROOT, "%.3g", pValue().getAsDouble())),
                "method      DeLong, as if no two pairs shared a source",
                "pairs       " + linkedPairs + " linked, " + unlinkedPairs + " unlinked",
                "sources     " + (sources.isEmpty() ? "not known" : Integer.toString(sources.getAsInt())));
    }
}
