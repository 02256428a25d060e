package org.drugprofiling.bench;

import java.util.List;
import java.util.Locale;
import org.drugprofiling.bench.Engine.Work;
import org.drugprofiling.population.AreaInterval;

/**
 * Times one part of the evaluation side in a JVM of its own and prints lines: part, form, size, how many likelihood ratios, scores or draws times
 * pairs one run makes, runs, seconds that passed, seconds of the calling thread on a processor (both medians of the runs), and the number by
 * which answers are compared.
 *
 * <pre>
 * java -cp ... org.drugprofiling.bench.EvaluationRun two-level TARGETS ITEMS SECONDS-OF-WARMING-UP SECONDS
 * java -cp ... org.drugprofiling.bench.EvaluationRun area LINKED-SCORES BLOCKS SECONDS
 * java -cp ... org.drugprofiling.bench.EvaluationRun bootstrap SOURCES SECONDS
 * java -cp ... org.drugprofiling.bench.EvaluationRun selection SPECIMENS MANY-SPECIMENS COMBINATIONS
 * </pre>
 */
public final class EvaluationRun {

    private static final int EVERY = 97;

    private EvaluationRun() {}

    /**
     * Times and prints.
     *
     * @param args as above
     */
    public static void main(String[] args) {
        switch (args[0]) {
            case "two-level" -> twoLevel(number(args, 1), number(args, 2), seconds(args, 3), seconds(args, 4));
            case "area" -> area(number(args, 1), number(args, 2), seconds(args, 3));
            case "bootstrap" -> bootstrap(number(args, 1), seconds(args, 2));
            case "selection" -> SelectionGridCost.print(number(args, 1), number(args, 2), number(args, 3));
            default -> throw new IllegalStateException(args[0]);
        }
    }

    private static int number(String[] args, int at) {
        return Integer.parseInt(args[at]);
    }

    private static double seconds(String[] args, int at) {
        return Double.parseDouble(args[at]);
    }

    static void print(String part, String form, String size, double operations, Clock clock) {
        System.out.println(
                String.format(Locale.ROOT, "%s\t%s\t%s\t%.0f\t%s", part, form, size, operations, clock.columns()));
    }

    /** Products of matrices and pairs by the factors of Cholesky, in turn in one JVM. */
    private static void twoLevel(int targets, int items, double warmSeconds, double seconds) {
        TwoLevelBenchmark forms = new TwoLevelBenchmark();
        forms.targets = targets;
        forms.items = items;
        forms.draw();
        double all = (double) items * items;
        double few = (double) TwoLevelBenchmark.FEW * TwoLevelBenchmark.FEW;
        List<TwoLevelForm> normal = List.of(
                new TwoLevelForm("normal, product", all, forms::normalAsOneProduct),
                new TwoLevelForm("normal, rows of the product", all, forms::normalRowByRow),
                new TwoLevelForm("normal, four densities", few, forms::normalFourDensities),
                new TwoLevelForm("normal, two densities", few, forms::normalTwoDensities));
        List<TwoLevelForm> kernel = List.of(
                new TwoLevelForm("kernel, product", all, forms::kernelAsOneProduct),
                new TwoLevelForm("kernel, four densities", few, forms::kernelFourDensities),
                new TwoLevelForm("kernel, two densities", few, forms::kernelTwoDensities),
                new TwoLevelForm("kernel, whitened once", few, forms::kernelWhitenedOnce));
        for (List<TwoLevelForm> compared : List.of(normal, kernel)) {
            List<Clock> clocks =
                    Clock.inTurn(compared.stream().map(TwoLevelForm::work).toList(), warmSeconds, seconds);
            for (int k = 0; k < compared.size(); k++) {
                TwoLevelForm form = compared.get(k);
                String size = items + " × " + items + " items, " + targets + " targets";
                print("two-level", form.name, size, form.pairs, clocks.get(k));
            }
        }
    }

    private interface Ratios {
        double[][] compute();
    }

    /** One way to compute the likelihood ratios of some pairs. */
    private record TwoLevelForm(String name, double pairs, Ratios ratios) {

        /** Computes them and sums some of the pairs that every form computes. */
        Work work() {
            double toLog10 = name.contains("product") ? 1 : 1 / Math.log(10);
            return () -> {
                double sum = 0;
                double[][] some = ratios.compute();
                for (int i = 0; i < TwoLevelBenchmark.FEW; i++) {
                    for (int j = 0; j < TwoLevelBenchmark.FEW; j++) {
                        sum += (i * TwoLevelBenchmark.FEW + j) % EVERY == 0 ? some[i][j] * toLog10 : 0;
                    }
                }
                return sum;
            };
        }
    }

    private static void area(int linkedScores, int blocks, double seconds) {
        for (String populations : new String[] {"apart", "alike"}) {
            RocBenchmark scores = RocBenchmark.of(linkedScores, blocks, populations);
            String size =
                    linkedScores + " linked scores, " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB";
            print("area", "counts, " + populations, size, scores.scores(), Clock.of(scores::area, seconds, seconds));
        }
    }

    private static void bootstrap(int sources, double seconds) {
        SourceBootstrapBenchmark draws = SourceBootstrapBenchmark.of(sources);
        Work work = () -> {
            AreaInterval interval = draws.interval();
            return interval.upper() - interval.lower();
        };
        print(
                "bootstrap",
                "2,000 draws",
                sources + " sources",
                2000.0 * draws.pairs(),
                Clock.of(work, seconds, seconds));
    }
}
