package org.drugprofiling.io.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.method.SearchResult;
import org.drugprofiling.population.DisjointPairs;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.search.ControlledSearch;
import org.drugprofiling.search.SearchCorrection;
import picocli.CommandLine.Option;

/** The options that say how the candidates of a search are corrected for their number. */
final class ControlOptions {

    private static final String CAUTION =
            "calibrated on the table that is searched, to which the method was fitted: the"
                    + " sources of the candidates are among those of the calibration pairs, which the proof of the guarantee does"
                    + " not cover";

    @Option(
            names = "--control",
            required = true,
            paramLabel = "CORRECTION",
            description = "How p-values are corrected for the number of candidates: ${COMPLETION-CANDIDATES}. They come"
                    + " from the table that is searched.")
    private SearchCorrection correction = SearchCorrection.BENJAMINI_HOCHBERG;

    @Option(
            names = "--control-level",
            required = true,
            paramLabel = "LEVEL",
            description = "Up to which corrected p-value a candidate is reported, for example 0.05.")
    private BigDecimal level = BigDecimal.ONE;

    @Option(
            names = "--control-seed",
            required = true,
            paramLabel = "SEED",
            description = "Seed of the draw of unlinked pairs that share no source; chosen beforehand and kept.")
    private long seed;

    ControlOptions() {}

    List<String> lines(SearchResult result, LinkPopulations populations, int most) {
        ConformalCalibration calibration =
                ConformalCalibration.of(DisjointPairs.of(populations, PairLabel.UNLINKED, seed));
        ControlledSearch controlled = result.controlled(calibration, correction, level);
        int reported = controlled.reported().size();
        List<String> lines = new ArrayList<>();
        lines.add("  control     " + correction.id() + " at " + level.toPlainString() + " over "
                + controlled.candidates().size() + " candidates, " + controlled.withoutScore()
                + " without a link value; "
                + calibration.pairs() + " unlinked pairs that share no source, seed " + seed);
        lines.add("  guarantee   " + controlled.guarantee());
        lines.add("  caution     " + CAUTION);
        lines.add("  reported    " + reported
                + (controlled.canReportOne()
                        ? ""
                        : "; too few unlinked pairs for a single candidate to be reported, however alike"));
        if (reported > 0) {
            lines.add("  by chance   " + number(controlled.expectedByChance()) + " as alike as those reported");
        }
        controlled.candidates().stream()
                .limit(Math.max(most, reported))
                .forEach(candidate -> lines.add("              "
                        + result.results().get(candidate.index()).b().sample() + ": p " + number(candidate.pValue())
                        + ", corrected " + number(candidate.correctedPValue()) + ", as alike by chance "
                        + number(candidate.expectedByChance())
                        + (controlled.isReported(candidate) ? ", reported" : "")));
        return lines;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
