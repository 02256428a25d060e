package org.drugprofiling.harmonisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.FDistribution;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.kernel.Scaling;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.SourceNames;

/**
 * Sources whose scatter is far above that of the others, target by target: a look for transcription errors, mixed-up specimens and
 * sources that are not one. The screening points; it changes nothing.
 *
 * <p>For sources with the same number n of profiles: Cochran's C is the largest variance divided by the sum of the variances, Mandel's
 * k a standard deviation divided by the pooled one. Sources are grouped by n, because both tests ask for equal numbers. Critical
 * values follow from quantiles of the F distribution: C = 1/(1 + (p − 1)/F(1 − α/p; n − 1, (p − 1)(n − 1))),
 * k = √(pF/(p − 1 + F)) with F(1 − α; n − 1, (p − 1)(n − 1)), p the number of sources. A source is a straggler beyond 5 % and an
 * outlier beyond 1 %. After ISO 5725-2; the formulas are checked against worked examples, the standard's tables were not read.
 *
 * <p>Equal numbers of a source have variance 0 exactly. Numbers of extreme magnitude are multiplied by one power of two for all sources of a
 * target, which changes neither statistic.
 *
 * @since 0.1.0
 */
public final class WithinSourceScreening {

    private static final double STRAGGLER = 0.05;
    private static final double OUTLIER = 0.01;

    private WithinSourceScreening() {}

    /** Which test pointed. */
    public enum Statistic {
        /** Largest variance among the sources: at most one source for each target and number of profiles. */
        COCHRAN_C("Cochran's C"),
        /** Standard deviation against the pooled one: any number of sources. */
        MANDEL_K("Mandel's k");

        private final String words;

        Statistic(String words) {
            this.words = words;
        }

        /**
         * {@return the name for reports}
         */
        public String words() {
            return words;
        }
    }

    /**
     * A source that stands out.
     *
     * @param statistic which test pointed
     * @param target id of the target
     * @param source the source
     * @param rows the rows of the source in the matrix
     * @param values their numbers
     * @param value of the statistic
     * @param stragglerLimit critical value at 5 %
     * @param outlierLimit critical value at 1 %
     * @param sources how many sources of the same number of profiles were compared
     */
    public record Finding(
            Statistic statistic,
            String target,
            String source,
            List<Integer> rows,
            List<Double> values,
            double value,
            double stragglerLimit,
            double outlierLimit,
            int sources) {

        /**
         * Copies the lists.
         */
        public Finding {
            rows = List.copyOf(rows);
            values = List.copyOf(values);
        }

        /**
         * {@return whether the source is beyond the 1 % limit}
         */
        public boolean isOutlier() {
            return value > outlierLimit;
        }

        @Override
        public String toString() {
            return source + ", " + target + " " + values + ": " + statistic.words() + " " + value + " ("
                    + (isOutlier() ? "outlier" : "straggler") + ", 1 % limit " + outlierLimit + ", " + sources
                    + " sources)";
        }
    }

    /**
     * Screens untreated profiles.
     *
     * @param profiles the profiles
     * @param sources which source each row belongs to
     * @return what stands out, the largest statistic of each test first, outliers and stragglers
     * @throws ProfilingException if lengths differ, or two sources may be one in two spellings ({@link SourceNames})
     */
    public static List<Finding> screen(ProfileMatrix profiles, List<String> sources) {
        SourceNames.requireOneForEach(sources, profiles.size(), "profiles");
        requireOneSpelling(sources);
        Map<String, List<Integer>> rowsOfSource = new LinkedHashMap<>();
        for (int row = 0; row < profiles.size(); row++) {
            rowsOfSource
                    .computeIfAbsent(sources.get(row), source -> new ArrayList<>())
                    .add(row);
        }
        Map<Integer, Map<String, List<Integer>>> byCount = new TreeMap<>();
        rowsOfSource.forEach((source, rows) ->
                byCount.computeIfAbsent(rows.size(), n -> new LinkedHashMap<>()).put(source, rows));
        List<Finding> findings = new ArrayList<>();
        byCount.forEach((n, members) -> {
            if (n >= 2 && members.size() >= 2) {
                for (int target = 0; target < profiles.targetCount(); target++) {
                    screen(profiles, target, n, members, findings);
                }
            }
        });
        findings.sort(Comparator.comparing(Finding::statistic)
                .thenComparing(Comparator.comparingDouble(WithinSourceScreening::severity)
                        .reversed()));
        return List.copyOf(findings);
    }

    /**
     * Names the sources that {@link #screen} cannot look at: those with a single profile, and those with a number of profiles that no
     * other source has.
     *
     * @param sources which source each row belongs to
     * @return the sources, in the order of their first rows
     * @throws ProfilingException if two sources may be one in two spellings ({@link SourceNames})
     */
    public static List<String> notScreened(List<String> sources) {
        requireOneSpelling(sources);
        Map<String, Integer> counts = new LinkedHashMap<>();
        sources.forEach(source -> counts.merge(source, 1, Integer::sum));
        List<String> names = new ArrayList<>();
        counts.forEach((source, n) -> {
            if (n < 2 || Collections.frequency(counts.values(), n) < 2) {
                names.add(source);
            }
        });
        return List.copyOf(names);
    }

    private static void requireOneSpelling(List<String> sources) {
        SourceNames.requireOneSpelling(sources, "sources that are screened");
    }

    private static double severity(Finding finding) {
        return finding.value() / finding.outlierLimit();
    }

    private static void screen(
            ProfileMatrix profiles, int target, int n, Map<String, List<Integer>> members, List<Finding> findings) {
        int p = members.size();
        Map<String, Double> variances = new LinkedHashMap<>();
        double scale = scale(profiles, target, members);
        double sum = 0;
        String worst = "";
        for (Map.Entry<String, List<Integer>> source : members.entrySet()) {
            double variance = variance(profiles, target, source.getValue(), scale);
            variances.put(source.getKey(), variance);
            sum += variance;
            if (worst.isEmpty() || variance > variances.getOrDefault(worst, 0.0)) {
                worst = source.getKey();
            }
        }
        if (sum == 0) {
            return;
        }
        double c = variances.getOrDefault(worst, 0.0) / sum;
        add(
                findings,
                profiles,
                target,
                Statistic.COCHRAN_C,
                worst,
                members,
                c,
                cochranLimit(STRAGGLER, p, n),
                cochranLimit(OUTLIER, p, n));
        double pooled = sum / p;
        for (Map.Entry<String, Double> source : variances.entrySet()) {
            double k = Math.sqrt(source.getValue() / pooled);
            add(
                    findings,
                    profiles,
                    target,
                    Statistic.MANDEL_K,
                    source.getKey(),
                    members,
                    k,
                    mandelLimit(STRAGGLER, p, n),
                    mandelLimit(OUTLIER, p, n));
        }
    }

    private static void add(
            List<Finding> findings,
            ProfileMatrix profiles,
            int target,
            Statistic statistic,
            String source,
            Map<String, List<Integer>> members,
            double value,
            double straggler,
            double outlier) {
        if (value > straggler) {
            List<Integer> rows = members.getOrDefault(source, List.of());
            findings.add(new Finding(
                    statistic,
                    profiles.targets().target(target).id(),
                    source,
                    rows,
                    rows.stream().map(row -> profiles.value(row, target)).toList(),
                    value,
                    straggler,
                    outlier,
                    members.size()));
        }
    }

    private static double scale(ProfileMatrix profiles, int target, Map<String, List<Integer>> members) {
        double[] all = members.values().stream()
                .flatMap(List::stream)
                .mapToDouble(row -> profiles.value(row, target))
                .toArray();
        return Scaling.factor(all, 0, all.length);
    }

    private static double variance(ProfileMatrix profiles, int target, List<Integer> rows, double scale) {
        double[] values =
                rows.stream().mapToDouble(row -> profiles.value(row, target)).toArray();
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return 0;
        }
        for (int k = 0; k < values.length; k++) {
            values[k] *= scale;
        }
        return Moments.variance(values);
    }

    /**
     * Returns the critical value of Cochran's C.
     *
     * @param alpha for example 0.01
     * @param sources how many sources, at least 2
     * @param profiles how many profiles each has, at least 2
     * @return the value beyond which a source stands out
     */
    public static double cochranLimit(double alpha, int sources, int profiles) {
        check(alpha, sources, profiles);
        double f = quantile(1 - alpha / sources, profiles - 1.0, (sources - 1.0) * (profiles - 1.0));
        return 1 / (1 + (sources - 1) / f);
    }

    /**
     * Returns the critical value of Mandel's k.
     *
     * @param alpha for example 0.01
     * @param sources how many sources, at least 2
     * @param profiles how many profiles each has, at least 2
     * @return the value beyond which a source stands out
     */
    public static double mandelLimit(double alpha, int sources, int profiles) {
        check(alpha, sources, profiles);
        double f = quantile(1 - alpha, profiles - 1.0, (sources - 1.0) * (profiles - 1.0));
        return Math.sqrt(sources * f / (sources - 1 + f));
    }

    private static void check(double alpha, int sources, int profiles) {
        if (!(alpha > 0 && alpha < 1) || sources < 2 || profiles < 2) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "alpha must be above 0 and below 1, sources and profiles at least 2",
                    ProblemLocation.nowhere(),
                    alpha + ", " + sources + " and " + profiles);
        }
    }

    private static double quantile(double p, double numerator, double denominator) {
        return new FDistribution(null, numerator, denominator).inverseCumulativeProbability(p);
    }
}
