package org.drugprofiling.bench.simulation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.search.ControlledSearch;
import org.drugprofiling.search.SearchCorrection;

/**
 * Which share of the reported candidates of a search is false, by correction; for candidates that have nothing in common and for those of one query.
 *
 * <pre>{@code
 * mvn -q -pl profiling-bench -am -P benchmarks package -DskipTests
 * java -cp profiling-bench/target/benchmarks.jar org.drugprofiling.bench.simulation.DiscoveryGuarantees docs/simulations 10000 20261130
 * }</pre>
 *
 * <p>A source is a standard normal number, a measurement of it has an error of 0.0005, the score is the absolute difference. Of 100 candidates 5 are of the
 * source of the query. The p-values come from 1999 pairs that share no source, drawn anew each time.
 */
public final class DiscoveryGuarantees {

    private static final int CANDIDATES = 100;
    private static final int LINKED = 5;
    private static final int CALIBRATION = 1999;
    private static final double ERROR = 5e-4;
    private static final BigDecimal LEVEL = new BigDecimal("0.1");
    private static final double TOLERANCE = 3;
    private static final double COMMON = 0.25;
    private static final double RARE = 1.5;

    /** What the candidates of a search have in common. */
    private enum Design {
        INDEPENDENT("nothing: each has a query of its own"),
        ONE_QUERY("the query, as in a search"),
        COMMON_QUERY("a query where sources are dense"),
        RARE_QUERY("a query where sources are sparse");

        private final String words;

        Design(String words) {
            this.words = words;
        }
    }

    /** False shares and hits over the repetitions. */
    private static final class Tally {
        private double falseShare;
        private double squares;
        private double any;
        private double found;

        void add(ControlledSearch search) {
            int wrong = 0;
            int right = 0;
            for (ControlledSearch.Candidate candidate : search.reported()) {
                if (candidate.index() < LINKED) {
                    right++;
                } else {
                    wrong++;
                }
            }
            double share = wrong == 0 ? 0 : (double) wrong / (wrong + right);
            falseShare += share;
            squares += share * share;
            any += wrong > 0 ? 1 : 0;
            found += (double) right / LINKED;
        }

        double standardError(int n) {
            double mean = falseShare / n;
            return Math.sqrt(Math.max(0, squares / n - mean * mean) / n);
        }
    }

    private DiscoveryGuarantees() {}

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
        StringBuilder rows = new StringBuilder();
        StringBuilder raw =
                new StringBuilder("design\tcorrection\trepetitions\tfalse_share\tstandard_error\tany_false\tfound\n");
        for (Design design : Design.values()) {
            Tally[] tallies = run(design, repetitions, seed + design.ordinal());
            for (SearchCorrection correction : SearchCorrection.values()) {
                Tally tally = tallies[correction.ordinal()];
                double mean = tally.falseShare / repetitions;
                double error = tally.standardError(repetitions);
                boolean isWithin = mean <= LEVEL.doubleValue() + TOLERANCE * error;
                rows.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.4f%s | %.4f | %.4f | %.4f |\n",
                        design.words,
                        correction.id(),
                        mean,
                        isWithin ? "" : " ABOVE",
                        error,
                        tally.any / repetitions,
                        tally.found / repetitions));
                raw.append(String.join(
                                "\t",
                                design.name(),
                                correction.name(),
                                Integer.toString(repetitions),
                                Double.toString(mean),
                                Double.toString(error),
                                Double.toString(tally.any / repetitions),
                                Double.toString(tally.found / repetitions)))
                        .append('\n');
            }
        }
        String command =
                "org.drugprofiling.bench.simulation.DiscoveryGuarantees docs/simulations " + repetitions + " " + seed;
        Files.writeString(folder.resolve("discovery-guarantees.md"), page(rows, command, repetitions));
        Files.writeString(folder.resolve("discovery-guarantees.tsv"), raw.toString());
    }

    private static Tally[] run(Design design, int repetitions, long seed) {
        Tally[] tallies = new Tally[SearchCorrection.values().length];
        for (int k = 0; k < tallies.length; k++) {
            tallies[k] = new Tally();
        }
        Draws draws = new Draws(seed);
        for (int r = 0; r < repetitions; r++) {
            double[] unlinked = new double[CALIBRATION];
            for (int k = 0; k < CALIBRATION; k++) {
                unlinked[k] = Math.abs(measured(draws.normal(), draws) - measured(draws.normal(), draws));
            }
            ConformalCalibration calibration = ConformalCalibration.of(DisjointPairs.stated(
                    unlinked, PairLabel.UNLINKED, Orientation.LOWER_IS_MORE_ALIKE, ChainId.unspecified()));
            double[] scores = scores(design, draws);
            for (SearchCorrection correction : SearchCorrection.values()) {
                tallies[correction.ordinal()].add(ControlledSearch.of(scores, calibration, correction, LEVEL));
            }
        }
        return tallies;
    }

    private static double[] scores(Design design, Draws draws) {
        double[] scores = new double[CANDIDATES];
        double source = query(design, draws);
        double query = measured(source, draws);
        for (int k = 0; k < CANDIDATES; k++) {
            if (design == Design.INDEPENDENT) {
                source = draws.normal();
                query = measured(source, draws);
            }
            scores[k] = Math.abs(query - measured(k < LINKED ? source : draws.normal(), draws));
        }
        return scores;
    }

    private static double query(Design design, Draws draws) {
        double source = draws.normal();
        while (design == Design.COMMON_QUERY && Math.abs(source) > COMMON
                || design == Design.RARE_QUERY && Math.abs(source) < RARE) {
            source = draws.normal();
        }
        return source;
    }

    private static double measured(double source, Draws draws) {
        return source + ERROR * draws.normal();
    }

    private static String page(StringBuilder rows, String command, int repetitions) {
        return "# Which share of reported candidates is false?\n\n"
                + "Each row: " + String.format(Locale.ROOT, "%,d", repetitions) + " searches of " + CANDIDATES
                + " candidates, " + LINKED + " of them of the source of the query, at a level of " + LEVEL
                + "; p-values from " + CALIBRATION
                + " pairs that share no source. A source is a standard normal number,"
                + " the score a difference. *False share*: mean over searches of false among reported candidates, 0 if"
                + " none is reported; marked ABOVE if it lies above the level by more than three standard errors. *Any*:"
                + " share of searches with any false candidate, which Bonferroni and Holm are to keep at the level or below;"
                + " *found*: share of the linked candidates that is reported.\n\n"
                + "```\njava -cp profiling-bench/target/benchmarks.jar " + command + "\n```\n\n"
                + "| candidates have in common | correction | false share | ± | any | found |\n|---|---|---|---|---|---|\n"
                + rows
                + "\nThe last two designs are no failure of a correction: p-values of pairs hold on average over queries, and for"
                + " one kind of query the false share can lie above the level or far below it. A calibration that is"
                + " anchored on the query holds for that query.\n";
    }
}
