package org.drugprofiling.harmonisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.kernel.Scaling;
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
 * <p>Both tests take the scatter to be the same at every level. That of responses (areas, heights, ratios of responses) is taken to grow with their size, so that the sources with the
 * largest responses would stand out for being large; of responses the natural logarithms are screened, whose scatter is the relative one. That is this library's own choice. A target of which a
 * measured response is not above 0 has no logarithms and is not screened. Other quantities are screened as they are.
 *
 * <p>Numbers that a non-detect policy chose take no part: what stands for "not detected" says nothing of scatter. A source counts for a target with
 * its measured numbers only, and is held against sources with as many.
 *
 * <p>Equal numbers of a source have variance 0 exactly. Numbers of extreme magnitude are multiplied by one power of two for all sources of a
 * target, which changes neither statistic.
 *
 * @since 0.1.0
 */
public final class WithinSourceScreening {

    private WithinSourceScreening() {}

    /** Of which numbers the scatter was looked at. */
    public enum Scatter {
        /** Of the numbers as they are. */
        AS_MEASURED(""),
        /** Of their natural logarithms: the relative scatter. */
        OF_LOGARITHMS(" of logarithms");

        private final String words;

        Scatter(String words) {
            this.words = words;
        }
    }

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
     * @param rows the rows of the source in the matrix in which the target was measured
     * @param values their numbers as they are
     * @param scatter of which numbers the scatter was looked at
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
            Scatter scatter,
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

        /**
         * {@return the test and of which numbers, for example {@code Cochran's C of logarithms}}
         */
        public String testWords() {
            return statistic.words() + scatter.words;
        }

        @Override
        public String toString() {
            return source + ", " + target + " " + values + ": " + testWords() + " " + value + " ("
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
        List<Finding> findings = new ArrayList<>();
        for (int target = 0; target < profiles.targetCount(); target++) {
            if (isScreened(profiles, target)) {
                for (Map.Entry<Integer, Map<String, List<Integer>>> group :
                        byCount(profiles, target, sources).entrySet()) {
                    new Group(profiles, target, group.getKey(), group.getValue()).screen(findings);
                }
            }
        }
        findings.sort(Comparator.comparing(Finding::statistic)
                .thenComparing(Comparator.comparingDouble(WithinSourceScreening::severity)
                        .reversed()));
        return List.copyOf(findings);
    }

    /** The sources that can be held against each other in a target: by the number of measured numbers, at least two sources of at least two. */
    private static Map<Integer, Map<String, List<Integer>>> byCount(
            ProfileMatrix profiles, int target, List<String> sources) {
        Map<String, List<Integer>> rowsOfSource = new LinkedHashMap<>();
        for (int row = 0; row < profiles.size(); row++) {
            if (!profiles.state(row, target).isCensored()) {
                rowsOfSource
                        .computeIfAbsent(sources.get(row), source -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<Integer, Map<String, List<Integer>>> byCount = new TreeMap<>();
        rowsOfSource.forEach((source, rows) ->
                byCount.computeIfAbsent(rows.size(), n -> new LinkedHashMap<>()).put(source, rows));
        byCount.entrySet()
                .removeIf(group -> group.getKey() < 2 || group.getValue().size() < 2);
        return byCount;
    }

    private static boolean isResponse(ProfileMatrix profiles, int target) {
        return profiles.targets().target(target).unit().quantity().isResponse();
    }

    /** Of responses all measured ones must have a logarithm. */
    private static boolean isScreened(ProfileMatrix profiles, int target) {
        for (int row = 0; row < profiles.size() && isResponse(profiles, target); row++) {
            if (!profiles.state(row, target).isCensored() && !(profiles.value(row, target) > 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Names what {@link #screen} cannot look at: sources that no target can be looked at of, because they have a single measured number or as many as no other
     * source, then targets that have no logarithms or of which no two sources can be compared.
     *
     * @param profiles the profiles
     * @param sources which source each row belongs to
     * @return the sources in the order of their first rows, then ids of targets as {@code target i3}
     * @throws ProfilingException if lengths differ, or two sources may be one in two spellings ({@link SourceNames})
     */
    public static List<String> notScreened(ProfileMatrix profiles, List<String> sources) {
        SourceNames.requireOneForEach(sources, profiles.size(), "profiles");
        requireOneSpelling(sources);
        Set<String> unseen = new LinkedHashSet<>(sources);
        List<String> targets = new ArrayList<>();
        for (int target = 0; target < profiles.targetCount(); target++) {
            Map<Integer, Map<String, List<Integer>>> seen =
                    isScreened(profiles, target) ? byCount(profiles, target, sources) : Map.of();
            seen.values().forEach(members -> unseen.removeAll(members.keySet()));
            if (seen.isEmpty()) {
                targets.add("target " + profiles.targets().target(target).id());
            }
        }
        List<String> all = new ArrayList<>(unseen);
        all.addAll(targets);
        return List.copyOf(all);
    }

    /**
     * Names the sources that {@link #screen} cannot look at where every number was measured: those with a single profile, and those with a number of profiles that no
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

    /** The sources with one number of measured numbers in one target. */
    private static final class Group {
        private final ProfileMatrix profiles;
        private final int target;
        private final int n;
        private final Map<String, List<Integer>> members;
        private final Scatter scatter;
        private final double scale;

        Group(ProfileMatrix profiles, int target, int n, Map<String, List<Integer>> members) {
            this.profiles = profiles;
            this.target = target;
            this.n = n;
            this.members = members;
            this.scatter = isResponse(profiles, target) ? Scatter.OF_LOGARITHMS : Scatter.AS_MEASURED;
            double[] all = members.values().stream()
                    .flatMap(List::stream)
                    .mapToDouble(this::number)
                    .toArray();
            this.scale = Scaling.factor(all, 0, all.length);
        }

        private double number(int row) {
            double value = profiles.value(row, target);
            return scatter == Scatter.OF_LOGARITHMS ? StrictMath.log(value) : value;
        }

        void screen(List<Finding> findings) {
            int p = members.size();
            Map<String, Double> variances = new LinkedHashMap<>();
            double sum = 0;
            String worst = "";
            for (Map.Entry<String, List<Integer>> source : members.entrySet()) {
                double variance = variance(source.getValue());
                variances.put(source.getKey(), variance);
                sum += variance;
                if (worst.isEmpty() || variance > variances.getOrDefault(worst, 0.0)) {
                    worst = source.getKey();
                }
            }
            if (sum == 0) {
                return;
            }
            double c = OutlierStatistics.cochran(variances.getOrDefault(worst, 0.0), sum);
            add(
                    findings,
                    Statistic.COCHRAN_C,
                    worst,
                    c,
                    cochranLimit(OutlierStatistics.STRAGGLER, p, n),
                    cochranLimit(OutlierStatistics.OUTLIER, p, n));
            double pooled = sum / p;
            for (Map.Entry<String, Double> source : variances.entrySet()) {
                double k = OutlierStatistics.mandelK(source.getValue(), pooled);
                add(
                        findings,
                        Statistic.MANDEL_K,
                        source.getKey(),
                        k,
                        mandelLimit(OutlierStatistics.STRAGGLER, p, n),
                        mandelLimit(OutlierStatistics.OUTLIER, p, n));
            }
        }

        private void add(
                List<Finding> findings,
                Statistic statistic,
                String source,
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
                        scatter,
                        value,
                        straggler,
                        outlier,
                        members.size()));
            }
        }

        private double variance(List<Integer> rows) {
            double[] values = rows.stream().mapToDouble(this::number).toArray();
            if (Arrays.stream(values).allMatch(value -> value == values[0])) {
                return 0;
            }
            for (int k = 0; k < values.length; k++) {
                values[k] *= scale;
            }
            return Moments.variance(values);
        }
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
        return OutlierStatistics.cochranLimit(alpha, sources, profiles);
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
        return OutlierStatistics.mandelKLimit(alpha, sources, profiles);
    }
}
