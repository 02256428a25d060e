package org.drugprofiling.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.decision.ConformalCalibration;
import org.drugprofiling.problem.ProfilingException;

/**
 * The candidates of one search with p-values that are corrected for their number, for example 3 of 5000 reported at a false discovery rate of
 * 5 %. What it guarantees is said by {@link #guarantee()}; a reported candidate need not have the same source.
 *
 * @param candidates those with a score, the smallest p-value first, then in the order given
 * @param withoutScore how many candidates had no score; they take no part and are not counted in the correction
 * @param correction how p-values are corrected
 * @param level up to which corrected p-value a candidate is reported
 * @param calibration what p-values come from
 * @since 0.1.0
 */
public record ControlledSearch(
        List<Candidate> candidates,
        int withoutScore,
        SearchCorrection correction,
        BigDecimal level,
        ConformalCalibration calibration) {

    // quotients that are equal but for rounding count as equal
    private static final double ROUNDING = 1e-12;
    private static final int MOST_LINES = 5;

    /**
     * Copies the list and checks the level.
     */
    public ControlledSearch {
        candidates = List.copyOf(candidates);
        Objects.requireNonNull(correction, "correction");
        Objects.requireNonNull(calibration, "calibration");
        if (level.signum() <= 0 || level.compareTo(BigDecimal.ONE) > 0) {
            throw new ProfilingException(
                    "invalid-parameter", "a level must be above 0 and at most 1, was " + level.toPlainString());
        }
    }

    /**
     * A candidate of a search.
     *
     * @param index its place in the list that was searched, from 0
     * @param score its score
     * @param pValue how often an unlinked pair is at least as alike, on average as the calibration says
     * @param correctedPValue corrected for the number of candidates
     * @param expectedByChance how many candidates at least as alike chance is expected to give: number of candidates · p-value
     */
    public record Candidate(int index, double score, double pValue, double correctedPValue, double expectedByChance) {}

    /**
     * Corrects the p-values of scores.
     *
     * @param scores one for each candidate, {@code NaN} where there is none
     * @param calibration what p-values come from
     * @param correction how they are corrected
     * @param level up to which corrected p-value a candidate is reported
     * @return the search
     */
    public static ControlledSearch of(
            double[] scores, ConformalCalibration calibration, SearchCorrection correction, BigDecimal level) {
        List<OptionalDouble> pValues = new ArrayList<>();
        for (double score : scores) {
            pValues.add(Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(calibration.pValue(score)));
        }
        return of(scores, pValues, calibration, correction, level);
    }

    /**
     * Corrects the p-values of link values.
     *
     * @param values one for each candidate, empty where there is none
     * @param calibration what p-values come from
     * @param correction how they are corrected
     * @param level up to which corrected p-value a candidate is reported
     * @return the search
     * @throws ProfilingException if a link value is of another chain than the calibration
     */
    public static ControlledSearch of(
            List<Optional<LinkValue>> values,
            ConformalCalibration calibration,
            SearchCorrection correction,
            BigDecimal level) {
        double[] scores = new double[values.size()];
        List<OptionalDouble> pValues = new ArrayList<>();
        for (int k = 0; k < scores.length; k++) {
            Optional<LinkValue> value = values.get(k);
            scores[k] = value.map(LinkValue::value).orElse(Double.NaN);
            pValues.add(value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(calibration.pValue(value.get())));
        }
        return of(scores, pValues, calibration, correction, level);
    }

    private static ControlledSearch of(
            double[] scores,
            List<OptionalDouble> pValues,
            ConformalCalibration calibration,
            SearchCorrection correction,
            BigDecimal level) {
        double[] present = pValues.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        double[] corrected = correction.corrected(present);
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < scores.length; k++) {
            if (pValues.get(k).isPresent()) {
                double p = pValues.get(k).getAsDouble();
                candidates.add(new Candidate(k, scores[k], p, corrected[candidates.size()], present.length * p));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::pValue));
        return new ControlledSearch(candidates, scores.length - present.length, correction, level, calibration);
    }

    /**
     * {@return the candidates whose corrected p-value is at most the level, the smallest p-value first}
     */
    public List<Candidate> reported() {
        return candidates.stream().filter(this::isReported).toList();
    }

    /**
     * Returns whether a candidate is reported.
     *
     * @param candidate one of this search
     * @return whether its corrected p-value is at most the level
     */
    public boolean isReported(Candidate candidate) {
        return candidate.correctedPValue() <= level.doubleValue() * (1 + ROUNDING);
    }

    /**
     * {@return whether a single candidate could be reported if it were more alike than every calibration pair; if not, nothing is reported
     *     although it may well belong to the query, because there are too few calibration pairs}
     */
    public boolean canReportOne() {
        double[] alone = new double[candidates.size()];
        Arrays.fill(alone, 1);
        if (alone.length == 0) {
            return false;
        }
        alone[0] = calibration.smallestPValue();
        return correction.corrected(alone)[0] <= level.doubleValue() * (1 + ROUNDING);
    }

    /**
     * {@return how many candidates as alike as the least alike one reported chance is expected to give; 0 if none is reported}
     */
    public double expectedByChance() {
        double largest = 0;
        for (Candidate candidate : reported()) {
            largest = Math.max(largest, candidate.expectedByChance());
        }
        return largest;
    }

    /**
     * {@return what reporting these candidates guarantees, over what it is an average, and what it presumes, in words}
     */
    public String guarantee() {
        return correction.guarantee(level) + "; p-values hold " + calibration.average() + "; "
                + calibration.presumption();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("candidates " + candidates.size() + ", without a score " + withoutScore
                + "\nreported   " + reported().size() + " by " + correction.id() + " at " + level.toPlainString()
                + (reported().isEmpty()
                        ? ""
                        : "\nby chance  " + number(expectedByChance()) + " as alike as those reported")
                + "\ncalibrated on " + calibration.pairs() + " ("
                + calibration.basis().words() + ")"
                + (canReportOne() ? "" : ", too few for a single candidate to be reported")
                + "\nguarantee  " + guarantee());
        candidates.stream()
                .limit(MOST_LINES)
                .forEach(candidate -> text.append("\n  ")
                        .append(candidate.index())
                        .append(": p ")
                        .append(number(candidate.pValue()))
                        .append(", corrected ")
                        .append(number(candidate.correctedPValue()))
                        .append(isReported(candidate) ? ", reported" : ""));
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
