package org.drugprofiling.bench.simulation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.decision.ConformalLimit;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.provenance.ChainId;

/**
 * Whether limits keep what they guarantee: the false link rate on average, and with a confidence; beside them the same limits from all pairs of the
 * sources, taken as if they were independent.
 *
 * <pre>{@code
 * mvn -q -pl profiling-bench -am -P benchmarks package -DskipTests
 * java -cp profiling-bench/target/benchmarks.jar org.drugprofiling.bench.simulation.LimitGuarantees docs/simulations 10000 20261130
 * }</pre>
 *
 * <p>A source is a standard normal number, the score of two sources the absolute difference of their numbers, so that the false link rate of a limit is
 * known exactly: erf(limit/2). "In steps" means numbers rounded to multiples of 0.25, so that many scores tie.
 */
public final class LimitGuarantees {

    private static final double GRID = 0.25;
    private static final int MOST_STEPS = 80;
    private static final BigDecimal CONFIDENCE = new BigDecimal("0.95");
    private static final int[] SOURCES = {40, 60, 118, 200, 400, 598};
    private static final String[] LEVELS = {"0.1", "0.05", "0.01"};
    private static final int MOST_SOURCES_OF_ALL_PAIRS = 60;
    // two-sided, five in a hundred cells may lie outside two
    private static final double TOLERANCE = 3;

    /** How the limit is found. */
    private enum Way {
        DISJOINT("pairs that share no source"),
        DISJOINT_IN_STEPS("the same, scores in steps"),
        ALL_TWICE("all pairs, p doubled"),
        ALL_AS_IF_INDEPENDENT("all pairs as if independent (no guarantee)");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    private record Cell(Way way, int sources, String level, int repetitions, Tally marginal, Tally confident) {}

    /** The false link rates of one limit over the repetitions. */
    private static final class Tally {
        private double sum;
        private double squares;
        private int within;
        private int links;

        void add(double rate, double level, boolean linksAnything) {
            sum += rate;
            squares += rate * rate;
            within += rate <= level * (1 + 1e-9) ? 1 : 0;
            links += linksAnything ? 1 : 0;
        }

        double mean(int n) {
            return sum / n;
        }

        double standardError(int n) {
            return Math.sqrt(Math.max(0, squares / n - mean(n) * mean(n)) / n);
        }
    }

    private LimitGuarantees() {}

    /**
     * Runs the simulation.
     *
     * @param arguments folder for the table and the raw numbers, number of repetitions, seed
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int repetitions = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        List<Cell> cells = new ArrayList<>();
        for (Way way : Way.values()) {
            for (int sources : SOURCES) {
                if (sources <= MOST_SOURCES_OF_ALL_PAIRS || way.ordinal() < Way.ALL_TWICE.ordinal()) {
                    cells.addAll(cells(way, sources, repetitions, seed));
                }
            }
        }
        String command =
                "org.drugprofiling.bench.simulation.LimitGuarantees docs/simulations " + repetitions + " " + seed;
        Files.writeString(folder.resolve("limit-guarantees.md"), page(cells, command, repetitions));
        Files.writeString(folder.resolve("limit-guarantees.tsv"), table(cells));
    }

    private static List<Cell> cells(Way way, int sources, int repetitions, long seed) {
        List<Cell> cells = new ArrayList<>();
        for (String level : LEVELS) {
            cells.add(new Cell(way, sources, level, repetitions, new Tally(), new Tally()));
        }
        Draws draws = new Draws(seed + sources);
        double[] steps = stepRates();
        for (int r = 0; r < repetitions; r++) {
            ConformalCalibration calibration = calibration(way, sources, draws);
            for (Cell cell : cells) {
                BigDecimal level = new BigDecimal(cell.level());
                add(cell.marginal(), calibration.limit(level), way, steps);
                if (way != Way.ALL_TWICE) {
                    add(cell.confident(), calibration.limit(level, CONFIDENCE), way, steps);
                }
            }
        }
        return cells;
    }

    private static void add(Tally tally, ConformalLimit limit, Way way, double[] steps) {
        double rate = way == Way.DISJOINT_IN_STEPS
                ? steps[(int) Math.min(MOST_STEPS, Math.max(0, Math.rint(limit.value() / GRID)))]
                : Draws.nearer(limit.value());
        tally.add(rate, limit.level().doubleValue(), limit.linksAnything());
    }

    /** The probability that two rounded numbers are less than so many steps apart. */
    private static double[] stepRates() {
        double[] mass = new double[2 * MOST_STEPS + 1];
        for (int k = 0; k < mass.length; k++) {
            double middle = (k - MOST_STEPS) * GRID;
            mass[k] = Draws.cumulative(middle + GRID / 2) - Draws.cumulative(middle - GRID / 2);
        }
        double[] rates = new double[MOST_STEPS + 1];
        for (int apart = 0; apart < MOST_STEPS; apart++) {
            double probability = 0;
            for (int k = 0; k < mass.length; k++) {
                probability += k + apart < mass.length ? mass[k] * mass[k + apart] : 0;
            }
            rates[apart + 1] = rates[apart] + (apart == 0 ? probability : 2 * probability);
        }
        return rates;
    }

    private static ConformalCalibration calibration(Way way, int sources, Draws draws) {
        double[] numbers = new double[sources];
        for (int s = 0; s < sources; s++) {
            double number = draws.normal();
            numbers[s] = way == Way.DISJOINT_IN_STEPS ? Math.rint(number / GRID) * GRID : number;
        }
        if (way == Way.ALL_TWICE) {
            return ConformalCalibration.ofAllPairs(Populations.of(numbers));
        }
        List<String> names = new ArrayList<>();
        List<ScoredPair> pairs = new ArrayList<>();
        double[] all = new double[sources * (sources - 1) / 2];
        int at = 0;
        for (int i = 0; i < sources; i++) {
            names.add(String.format(Locale.ROOT, "%04d", i));
            for (int j = 0; j < i; j++) {
                double score = Math.abs(numbers[i] - numbers[j]);
                all[at++] = score;
                if (way != Way.ALL_AS_IF_INDEPENDENT && sources <= MOST_SOURCES_OF_ALL_PAIRS) {
                    pairs.add(new ScoredPair(i, j, PairLabel.UNLINKED, score, 1));
                }
            }
        }
        if (way == Way.ALL_AS_IF_INDEPENDENT) {
            return ConformalCalibration.of(stated(all));
        }
        if (sources <= MOST_SOURCES_OF_ALL_PAIRS) {
            return ConformalCalibration.of(DisjointPairs.of(
                    pairs,
                    names,
                    PairLabel.UNLINKED,
                    Orientation.LOWER_IS_MORE_ALIKE,
                    ChainId.unspecified(),
                    draws.seed()));
        }
        // too many pairs to be drawn from 10,000 times: one source with the next
        double[] paired = new double[sources / 2];
        for (int k = 0; k < paired.length; k++) {
            paired[k] = Math.abs(numbers[2 * k] - numbers[2 * k + 1]);
        }
        return ConformalCalibration.of(stated(paired));
    }

    private static DisjointPairs stated(double[] scores) {
        return DisjointPairs.stated(scores, PairLabel.UNLINKED, Orientation.LOWER_IS_MORE_ALIKE, ChainId.unspecified());
    }

    private static boolean marginalHolds(Cell cell) {
        int n = cell.repetitions();
        double level = Double.parseDouble(cell.level());
        return cell.marginal().mean(n) <= level + TOLERANCE * cell.marginal().standardError(n);
    }

    private static boolean confidenceHolds(Cell cell) {
        double share = (double) cell.confident().within / cell.repetitions();
        double confidence = CONFIDENCE.doubleValue();
        return share >= confidence - TOLERANCE * Math.sqrt(confidence * (1 - confidence) / cell.repetitions());
    }

    private static String page(List<Cell> cells, String command, int repetitions) {
        StringBuilder page = new StringBuilder("# Do limits keep what they guarantee?\n\n"
                + "Each row: " + String.format(Locale.ROOT, "%,d", repetitions)
                + " calibrations. A source is a standard"
                + " normal number, the score of two sources the difference of their numbers, so that the false link rate of"
                + " each limit is known exactly. *Average*: mean false link rate of the conformal limit, to be at most the"
                + " level. *Confident*: share of calibrations whose limit by the rule with confidence 0.95 has a rate of at"
                + " most the level, to be at least 0.95. A cell is marked FAILS if it misses by more than three standard"
                + " errors of the simulation. *Links*: share of calibrations whose limit links anything at all.\n\n"
                + "```\njava -cp profiling-bench/target/benchmarks.jar " + command + "\n```\n\n"
                + "| calibration | sources | level | average | ± | links | confident | ± | links |\n"
                + "|---|---|---|---|---|---|---|---|---|\n");
        for (Cell cell : cells) {
            int n = cell.repetitions();
            boolean hasConfidence = cell.way() != Way.ALL_TWICE;
            double share = (double) cell.confident().within / n;
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %.5f%s | %.5f | %.3f | %s | %s | %s |\n",
                    cell.way().words,
                    cell.sources(),
                    cell.level(),
                    cell.marginal().mean(n),
                    marginalHolds(cell) ? "" : " FAILS",
                    cell.marginal().standardError(n),
                    (double) cell.marginal().links / n,
                    hasConfidence
                            ? String.format(Locale.ROOT, "%.4f%s", share, confidenceHolds(cell) ? "" : " FAILS")
                            : "none",
                    hasConfidence ? String.format(Locale.ROOT, "%.4f", Math.sqrt(share * (1 - share) / n)) : "",
                    hasConfidence ? String.format(Locale.ROOT, "%.3f", (double) cell.confident().links / n) : ""));
        }
        page.append(
                "\nPairs that share sources must not be counted as independent ones: nothing is proven of their average, and one"
                        + " table of sources is more often wrong than the confidence says.\n");
        return page.toString();
    }

    private static String table(List<Cell> cells) {
        StringBuilder table = new StringBuilder(
                "way\tsources\tlevel\trepetitions\tmean_rate\tstandard_error\tlinks\tconfident_within\tconfident_mean\tconfident_links\n");
        for (Cell cell : cells) {
            int n = cell.repetitions();
            table.append(String.join(
                            "\t",
                            cell.way().name(),
                            Integer.toString(cell.sources()),
                            cell.level(),
                            Integer.toString(n),
                            Double.toString(cell.marginal().mean(n)),
                            Double.toString(cell.marginal().standardError(n)),
                            Integer.toString(cell.marginal().links),
                            Integer.toString(cell.confident().within),
                            Double.toString(cell.confident().mean(n)),
                            Integer.toString(cell.confident().links)))
                    .append('\n');
        }
        return table.toString();
    }
}
