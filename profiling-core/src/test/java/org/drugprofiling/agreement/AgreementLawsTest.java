package org.drugprofiling.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.agreement.QuotientComparison.PeakQuotient;
import org.drugprofiling.agreement.ToleranceComparison.Conclusion;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.profile.Profile;

/** What holds between the details of a comparison and its number, for arbitrary rows. */
class AgreementLawsTest {

    record Pair(double[] a, double[] b) {}

    @Provide
    Arbitrary<Pair> rows() {
        Arbitrary<Double> number = Arbitraries.oneOf(
                Arbitraries.just(0.0), Arbitraries.doubles().between(0.001, 1e6).ofScale(4));
        return Arbitraries.integers()
                .between(2, 20)
                .flatMap(p -> Combinators.combine(
                                number.array(double[].class).ofSize(p),
                                number.array(double[].class).ofSize(p))
                        .as(Pair::new));
    }

    @Property(tries = 300)
    void aRuleOfMeasuredNumbersIsItsMetricHeldAgainstOne(
            @ForAll("rows") Pair pair, @ForAll @DoubleRange(min = 0.01, max = 1) double tolerance) {
        Profile a = Rows.profile("a", pair.a());
        ToleranceRule rule = ToleranceRule.uniform(a.targets(), tolerance);
        ToleranceComparison comparison = rule.compare(a, Rows.profile("b", pair.b()));
        if (!comparison.outcome().isCompared()) {
            assertEquals(Conclusion.NOT_COMPARABLE, comparison.conclusion());
            return;
        }
        double largest = comparison.agreements().stream()
                .mapToDouble(ToleranceComparison.TargetAgreement::deviation)
                .max()
                .orElseThrow();
        double worst = comparison.agreements().stream()
                .mapToDouble(agreement -> agreement.deviation() / agreement.tolerance())
                .max()
                .orElseThrow();
        assertEquals(worst, comparison.outcome().orElseThrow().value());
        boolean isWithin = ScoreOrder.compare(largest, tolerance) <= 0;
        assertEquals(isWithin ? Conclusion.ALL_WITHIN : Conclusion.DIFFERENT, comparison.conclusion());
    }

    @Property(tries = 300)
    void theShareOfPeaksInsideIsTheLinkValue(
            @ForAll("rows") Pair pair, @ForAll @DoubleRange(min = 0.01, max = 3) double tolerance) {
        Profile a = Rows.profile("a", pair.a());
        Profile b = Rows.profile("b", pair.b());
        QuotientComparison comparison = QuotientComparison.of(a, b, tolerance);
        QuotientComparison turned = QuotientComparison.of(b, a, tolerance);
        assertEquals(comparison.outcome().isCompared(), turned.outcome().isCompared());
        if (comparison.outcome().isCompared()) {
            double share = (double) comparison.count(QuotientComparison.Verdict.INSIDE) / comparison.inEither();
            assertEquals(share, comparison.outcome().orElseThrow().value());
            assertEquals(
                    comparison.count(QuotientComparison.Verdict.ONLY_IN_FIRST),
                    turned.count(QuotientComparison.Verdict.ONLY_IN_SECOND));
            for (PeakQuotient peak : comparison.peaks()) {
                if (peak.quotient() > 0) {
                    double median = comparison.medianQuotient().orElseThrow();
                    assertEquals(peak.quotient() / median, peak.relativeToMedian(), 1e-12 * peak.relativeToMedian());
                }
            }
        }
    }

    /** Σ over pairs of (rⱼ − rₖ)² is p times the sum of squares about the mean: the distance after pair-log-ratios is √p Aitchison. */
    @Property(tries = 300)
    void allPairwiseRatiosTogetherAreTheAitchisonDistance(@ForAll("rows") Pair pair) {
        int p = pair.a().length;
        for (int k = 0; k < p; k++) {
            pair.a()[k] += 1;
            pair.b()[k] += 1;
        }
        double squares =
                PairLogRatioComparison.of(Rows.profile("a", pair.a()), Rows.profile("b", pair.b())).ratios().stream()
                        .mapToDouble(ratio -> ratio.difference() * ratio.difference())
                        .sum();
        double aitchison = ComparisonMetrics.AITCHISON.kernel().apply(pair.a(), 0, pair.b(), 0, p);
        assertEquals(Math.sqrt(p) * aitchison, Math.sqrt(squares), 1e-9 * (1 + aitchison));
    }

    @Property(tries = 200)
    void everyItemOfATableIsInOneCellOrInOneLayerAlone(
            @ForAll @Size(max = 30) Map<@IntRange(max = 40) Integer, @IntRange(max = 4) Integer> rows,
            @ForAll @Size(max = 30) Map<@IntRange(max = 40) Integer, @IntRange(max = 4) Integer> columns) {
        Map<String, String> byRow = new TreeMap<>();
        Map<String, String> byColumn = new TreeMap<>();
        rows.forEach((item, label) -> byRow.put("s" + item, "r" + label));
        columns.forEach((item, label) -> byColumn.put("s" + item, "c" + label));
        CrossTabulation table = CrossTabulation.of("production", byRow, "tabletting", byColumn);
        assertEquals(byRow.size(), table.total() + table.onlyInRows().size());
        assertEquals(byColumn.size(), table.total() + table.onlyInColumns().size());
        int counted = 0;
        int occupied = 0;
        for (String row : table.rows()) {
            for (String column : table.columns()) {
                counted += table.count(row, column);
                occupied += table.count(row, column) > 0 ? 1 : 0;
            }
        }
        assertEquals(table.total(), counted);
        assertEquals(table.occupiedCells(), occupied);
        assertTrue(table.oneToOne()
                <= Math.min(table.rows().size(), table.columns().size()));
        CrossTabulation turned = CrossTabulation.of("tabletting", byColumn, "production", byRow);
        assertEquals(table.oneToOne(), turned.oneToOne());
        assertEquals(table.occupiedCells(), turned.occupiedCells());
    }
}
