package org.drugprofiling.bench;

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
        String size = items + " × " + items + " items, " + targets + " targets";
        double all = (double) items * items;
        double few = (double) TwoLevelBenchmark.FEW * TwoLevelBenchmark.FEW;
        time("two-level", "normal, product", size, all, forms::normalAsOneProduct, warmSeconds, seconds);
        time("two-level", "normal, rows of the product", size, all, forms::normalRowByRow, warmSeconds, seconds);
        time("two-level", "normal, four densities", size, few, forms::normalFourDensities, warmSeconds, seconds);
        time("two-level", "normal, two densities", size, few, forms::normalTwoDensities, warmSeconds, seconds);
        time("two-level", "kernel, product", size, all, forms::kernelAsOneProduct, warmSeconds, seconds);
        time("two-level", "kernel, four densities", size, few, forms::kernelFourDensities, warmSeconds, seconds);
        time("two-level", "kernel, two densities", size, few, forms::kernelTwoDensities, warmSeconds, seconds);
        time("two-level", "kernel, whitened once", size, few, forms::kernelWhitenedOnce, warmSeconds, seconds);
    }

    private interface Ratios {
        double[][] compute();
    }

    private static void time(
            String part,
            String form,
            String size,
            double operations,
            Ratios ratios,
            double warmSeconds,
            double seconds) {
        // the pairs that every form computes
        Work work = () -> {
            double sum = 0;
            double[][] some = ratios.compute();
            double toLog10 = form.contains("product") ? 1 : 1 / Math.log(10);
            for (int i = 0; i < TwoLevelBenchmark.FEW; i++) {
                for (int j = 0; j < TwoLevelBenchmark.FEW; j++) {
                    sum += (i * TwoLevelBenchmark.FEW + j) % EVERY == 0 ? some[i][j] * toLog10 : 0;
                }
            }
            return sum;
        };
        print(part, form, size, operations, Clock.of(work, warmSeconds, seconds));
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
