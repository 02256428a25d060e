package org.drugprofiling.bench.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.TDistribution;
import org.drugprofiling.bench.simulation.SimulatedPopulation.Design;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.kernel.StandardNormal;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.Quantiles;
import org.drugprofiling.population.RocCurve;
import org.drugprofiling.population.SourceResampling;

/**
 * How often intervals of 95 % hold the true area under the ROC curve when pairs share specimens and sources.
 *
 * <pre>{@code
 * mvn -q -pl profiling-bench -am -P benchmarks package -DskipTests
 * java -cp profiling-bench/target/benchmarks.jar org.drugprofiling.bench.simulation.AucCoverage docs/simulations 1000 20261130
 * }</pre>
 */
public final class AucCoverage {

    private static final double[] AREAS = {0.7, 0.8, 0.9, 0.95, 0.99};
    private static final int[] SOURCES = {10, 15, 20, 30, 50, 100, 200};
    private static final int MOST_SOURCES_OF_ALL_PAIRS = 50;
    private static final double CONFIDENCE = 0.95;
    private static final double TAIL = (1 - CONFIDENCE) / 2;
    private static final double FAILING = 0.9;

    /** The intervals that are tried. */
    private enum Tried {
        BOOTSTRAP_PERCENTILE("bootstrap, percentiles"),
        JACKKNIFE_LOGIT("jackknife, logit, t"),
        JACKKNIFE_AREA("jackknife, area ± t·s"),
        DELONG_AREA("DeLong, area ± z·s"),
        DELONG_LOGIT("DeLong, logit");

        private final String words;

        Tried(String words) {
            this.words = words;
        }
    }

    private record Cell(Design design, double area, int sources, int populations, int separated, int[] held) {

        int stated() {
            return populations - separated;
        }

        double coverage(Tried tried) {
            return (double) held[tried.ordinal()] / stated();
        }
    }

    private AucCoverage() {}

    /**
     * Runs the simulation.
     *
     * @param arguments folder for the table and the raw numbers, number of populations of each cell, seed
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int populations = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        List<Cell> cells = new ArrayList<>();
        for (Design design : Design.values()) {
            for (double area : AREAS) {
                for (int sources : SOURCES) {
                    if (design == Design.ONE_SPECIMEN || sources <= MOST_SOURCES_OF_ALL_PAIRS) {
                        Cell cell = cell(design, area, sources, populations, seed);
                        System.out.println(raw(cell));
                        cells.add(cell);
                    }
                }
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("auc-coverage.tsv"), raw(cells));
        Files.writeString(folder.resolve("auc-coverage.md"), page(cells, populations, seed));
    }

    private static Cell cell(Design design, double area, int sources, int populations, long seed) {
        double variance = SimulatedPopulation.variance(area);
        int[] held = new int[Tried.values().length];
        int separated = 0;
        // of each cell and population a seed of its own, whatever else is simulated
        SplittableRandom seeds = new SplittableRandom(
                seed + 1_000_003L * sources + 7_919L * Math.round(1000 * area) + 101L * design.ordinal());
        for (int k = 0; k < populations; k++) {
            SplittableRandom random = new SplittableRandom(seeds.nextLong());
            SimulatedPopulation population = new SimulatedPopulation(sources, variance, design, random);
            RocCurve curve = RocCurve.of(
                    population.scores(PairLabel.LINKED),
                    population.scores(PairLabel.UNLINKED),
                    Orientation.LOWER_IS_MORE_ALIKE);
            if (curve.isSeparated()) {
                separated++;
                continue;
            }
            double[][] ends = ends(population, curve, sources, random.nextLong());
            for (int tried = 0; tried < held.length; tried++) {
                held[tried] += ends[tried][0] <= area && area <= ends[tried][1] ? 1 : 0;
            }
        }
        return new Cell(design, area, sources, populations, separated, held);
    }

    /** The intervals in the order of what is tried. */
    private static double[][] ends(SimulatedPopulation population, RocCurve curve, int sources, long seed) {
        SourceResampling resampling =
                SourceResampling.of(population.pairs(), population.sourceOfRow(), Orientation.LOWER_IS_MORE_ALIKE);
        SourceResampling.Statistic statistic = resampling.areaUnderCurve();
        double[] ones = new double[sources];
        Arrays.fill(ones, 1);
        double area = statistic.of(ones);
        OptionalDouble jackknife = resampling.jackknifeStandardError(statistic);
        OptionalDouble deLong = curve.deLongStandardError();
        double t = new TDistribution(null, sources - 1.0).inverseCumulativeProbability(1 - TAIL);
        double z = -StandardNormal.quantile(TAIL);
        double[] values = Arrays.stream(resampling.draw(statistic, SourceResampling.USUAL_REPLICATES, seed))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return new double[][] {
            {Quantiles.type7(values, TAIL), Quantiles.type7(values, 1 - TAIL)},
            logit(area, t, jackknife),
            plain(area, t, jackknife),
            plain(curve.areaUnderCurve(), z, deLong),
            logit(curve.areaUnderCurve(), z, deLong)
        };
    }

    private static double[] plain(double area, double factor, OptionalDouble error) {
        double spread = factor * error.orElse(Double.NaN);
        return new double[] {area - spread, area + spread};
    }

    private static double[] logit(double area, double factor, OptionalDouble error) {
        double centre = StrictMath.log(area / (1 - area));
        double spread = factor * error.orElse(Double.NaN) / (area * (1 - area));
        return new double[] {1 / (1 + StrictMath.exp(spread - centre)), 1 / (1 + StrictMath.exp(-spread - centre))};
    }

    private static String raw(List<Cell> cells) {
        StringBuilder lines = new StringBuilder("design\tarea\tsources\tpopulations\tno overlap");
        for (Tried tried : Tried.values()) {
            lines.append('\t').append(tried.words);
        }
        cells.forEach(cell -> lines.append('\n').append(raw(cell)));
        return lines.append('\n').toString();
    }

    private static String raw(Cell cell) {
        StringBuilder line = new StringBuilder(cell.design() + "\t" + cell.area() + "\t" + cell.sources() + "\t"
                + cell.populations() + "\t" + cell.separated());
        for (int held : cell.held()) {
            line.append('\t').append(held);
        }
        return line.toString();
    }

    private static String page(List<Cell> cells, int populations, long seed) {
        StringBuilder page = new StringBuilder("""
                # How often intervals of the area hold the true area

                Simulated populations whose area under the ROC curve is known, with pairs that share specimens and sources: the share of intervals of
                95 % that hold the true area, in per cent. **Bold**: below 90 %. Behind each share the interval of 95 % that %POPULATIONS% populations leave for it
                (Clopper and Pearson). Populations without overlap get no interval and are counted apart. The raw counts are in
                [auc-coverage.tsv](auc-coverage.tsv).

                ```
                mvn -q -pl profiling-bench -am -P benchmarks package -DskipTests
                java -cp profiling-bench/target/benchmarks.jar org.drugprofiling.bench.simulation.AucCoverage docs/simulations %POPULATIONS% %SEED%
                ```

                A source has a centre in four dimensions (standard normal) and 2, 3 or 4 specimens around it, normal, with a variance that is four times as
                large for one half of the sources, on average, as for the other. The score is the Euclidean distance. The true area follows from the F distribution,
                and the variance within sources is chosen for it. Bootstraps are of %REPLICATES% draws. What is offered: percentiles of the bootstrap from 20 sources
                on, the jackknife on the logit scale from 10 on ([decision 24](../decisions/0024-intervals-of-areas-count-sources.md)); the other columns show why.
                DeLong's interval supposes that no two pairs share a source. Where a few sources scatter far more than the rest all of them hold less; figures are in that decision.
                """.replace("%POPULATIONS%", Integer.toString(populations))
                .replace("%SEED%", Long.toString(seed))
                .replace("%REPLICATES%", String.format(Locale.ROOT, "%,d", SourceResampling.USUAL_REPLICATES)));
        for (Design design : Design.values()) {
            page.append("\n## ")
                    .append(
                            design == Design.ONE_SPECIMEN
                                    ? "One specimen of each source in unlinked pairs, each source counting 1"
                                    : "All pairs, each counting 1")
                    .append("\n\n| area | sources | no overlap |");
            for (Tried tried : Tried.values()) {
                page.append(' ').append(tried.words).append(" |");
            }
            page.append("\n|---|---|---|")
                    .append("---|".repeat(Tried.values().length))
                    .append('\n');
            cells.stream().filter(cell -> cell.design() == design).forEach(cell -> page.append(row(cell)));
        }
        return page.toString();
    }

    private static String row(Cell cell) {
        StringBuilder row =
                new StringBuilder("| " + cell.area() + " | " + cell.sources() + " | " + cell.separated() + " |");
        for (Tried tried : Tried.values()) {
            long held = cell.held()[tried.ordinal()];
            String share = percent(cell.coverage(tried));
            row.append(cell.coverage(tried) < FAILING ? " **" + share + "**" : " " + share)
                    .append(" (")
                    .append(percent(BinomialBound.lower(held, cell.stated(), 1 - TAIL)))
                    .append("–")
                    .append(percent(BinomialBound.upper(held, cell.stated(), 1 - TAIL)))
                    .append(") |");
        }
        return row.append('\n').toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
