package org.drugprofiling.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.ComparisonMetrics;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.PopulationRules;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.pretreatment.Pretreatment;
import org.drugprofiling.pretreatment.PretreatmentStep;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.selection.CellFigures;
import org.drugprofiling.selection.CellOutcome;
import org.drugprofiling.selection.SelectionCriterion;
import org.drugprofiling.selection.SelectionGrid;
import org.drugprofiling.selection.SelectionTable;

/**
 * The time of whole selection grids on simulated specimens, all pairs, one thread unless said: 1,008 combinations on 500 specimens, without and
 * with draws of sources, and 64 combinations on 5,000 specimens against one combination for each of their pre-treatments.
 *
 * <pre>
 * java -cp profiling-bench/target/benchmarks.jar org.drugprofiling.bench.SelectionGridCost [repeats] [threads]
 * </pre>
 */
public final class SelectionGridCost {

    private static final long SEED = 20261130;
    private static final int TARGETS = 26;

    private SelectionGridCost() {}

    /**
     * Prints one line for each grid and repeat.
     *
     * @param args how often each grid runs, 3 unless said, and how many threads compare
     */
    public static void main(String[] args) {
        int repeats = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        Execution execution = args.length > 1
                ? Execution.on(java.util.concurrent.ForkJoinPool.commonPool(), Integer.parseInt(args[1]))
                : Execution.inCallingThread();
        System.out.println("java " + System.getProperty("java.version") + ", "
                + org.drugprofiling.kernel.BatchEngine.description() + ", processors "
                + Runtime.getRuntime().availableProcessors());
        ProfileMatrix small = specimens(500);
        SelectionGrid thousand = grid(treatments(42), metrics()).with(execution);
        for (int repeat = 0; repeat < repeats; repeat++) {
            time("1008 combinations, 500 specimens", thousand, small);
            time("the same, 200 draws of sources", thousand.withDraws(200, 1), small);
        }
        ProfileMatrix large = specimens(5000);
        for (int repeat = 0; repeat < repeats; repeat++) {
            double all = time(
                    "64 combinations, 5000 specimens",
                    grid(eightTreatments(), eightMetrics()).with(execution),
                    large);
            double ones = 0;
            for (Pretreatment pretreatment : eightTreatments()) {
                ones += time(
                        "one combination, 5000 specimens",
                        grid(List.of(pretreatment), List.of(ComparisonMetrics.PEARSON_DISTANCE_100))
                                .with(execution),
                        large);
            }
            System.out.printf("64 combinations / one for each of 8 treatments: %.2f%n", all / ones);
        }
    }

    /**
     * Prints a line as {@link EvaluationRun} does for a grid of many combinations on few specimens, for one of 64 on many, and for the eight grids of one
     * combination for each of its pre-treatments. Every grid runs once, as in a program.
     */
    static void print(int few, int many, int treatments) {
        List<ComparisonMetric> metrics = metrics();
        print(treatments * metrics.size() + " combinations", grid(treatments(treatments), metrics), specimens(few));
        ProfileMatrix large = specimens(many);
        print("64 combinations", grid(eightTreatments(), eightMetrics()), large);
        List<SelectionGrid> ones = new ArrayList<>();
        for (Pretreatment pretreatment : eightTreatments()) {
            ones.add(grid(List.of(pretreatment), List.of(ComparisonMetrics.PEARSON_DISTANCE_100)));
        }
        print("one combination for each of 8 treatments", large, ones);
    }

    private static void print(String form, SelectionGrid grid, ProfileMatrix specimens) {
        print(form, specimens, List.of(grid));
    }

    private static void print(String form, ProfileMatrix specimens, List<SelectionGrid> grids) {
        double[] combinations = new double[1];
        Clock clock = Clock.of(
                () -> {
                    double sum = 0;
                    combinations[0] = 0;
                    for (SelectionGrid grid : grids) {
                        for (CellOutcome outcome :
                                grid.evaluate(specimens).outcomes().values()) {
                            sum += outcome.known().map(CellFigures::criterion).orElse(0.0);
                            combinations[0]++;
                        }
                    }
                    return sum;
                },
                0,
                0);
        EvaluationRun.print("selection", form, specimens.size() + " specimens", combinations[0], clock);
    }

    private static List<Pretreatment> eightTreatments() {
        return List.of(
                Pretreatment.of(PretreatmentSteps.normaliseToSum()),
                Pretreatment.of(PretreatmentSteps.normaliseToSum(), PretreatmentSteps.fourthRoot()),
                Pretreatment.of(PretreatmentSteps.normaliseToSum(), PretreatmentSteps.log10WithFactor(100)),
                Pretreatment.of(PretreatmentSteps.normaliseToSum(), PretreatmentSteps.log10WithFactor(1000)),
                Pretreatment.of(PretreatmentSteps.normaliseToMaximum(), PretreatmentSteps.log10WithFactor(10)),
                Pretreatment.of(PretreatmentSteps.normaliseToNorm(), PretreatmentSteps.log10WithFactor(10)),
                Pretreatment.of(PretreatmentSteps.normaliseToMaximum(), PretreatmentSteps.log10WithFactor(100)),
                Pretreatment.of(PretreatmentSteps.normaliseToNorm(), PretreatmentSteps.log10WithFactor(100)));
    }

    private static List<ComparisonMetric> eightMetrics() {
        return List.of(
                ComparisonMetrics.PEARSON_DISTANCE_100,
                ComparisonMetrics.COSINE,
                ComparisonMetrics.EUCLIDEAN,
                ComparisonMetrics.MANHATTAN,
                ComparisonMetrics.CANBERRA,
                ComparisonMetrics.BRAY_CURTIS,
                ComparisonMetrics.HELLINGER,
                ComparisonMetrics.RENKONEN);
    }

    private static SelectionGrid grid(List<Pretreatment> treatments, List<ComparisonMetric> metrics) {
        return SelectionGrid.of(treatments, metrics, List.of(PopulationRules.SAME_SEIZURE))
                .withPairs(PairWeighting.EACH_PAIR, UnlinkedPairs.ALL)
                .withCriterion(SelectionCriterion.areaUnderCurve());
    }

    /** 24 metrics: all but Kendall's coefficient, whose cost grows with the square of the targets. */
    private static List<ComparisonMetric> metrics() {
        return ComparisonMetrics.all().stream()
                .filter(metric -> metric != ComparisonMetrics.KENDALL_TAU_B)
                .toList();
    }

    /** Row factors, then transforms, then a spread of targets: 4 × 5 × 3 lists, the first so many. */
    private static List<Pretreatment> treatments(int count) {
        List<List<PretreatmentStep>> factors = List.of(
                List.of(),
                List.of(PretreatmentSteps.normaliseToSum()),
                List.of(PretreatmentSteps.normaliseToMaximum()),
                List.of(PretreatmentSteps.normaliseToNorm()));
        List<List<PretreatmentStep>> transforms = List.of(
                List.of(),
                List.of(PretreatmentSteps.squareRoot()),
                List.of(PretreatmentSteps.fourthRoot()),
                List.of(PretreatmentSteps.log10WithFactor(100)),
                List.of(PretreatmentSteps.log10WithOffset(1)));
        List<List<PretreatmentStep>> spreads = List.of(
                List.of(),
                List.of(PretreatmentSteps.divideByStandardDeviation()),
                List.of(PretreatmentSteps.divideByWithinSourceDeviation()));
        List<Pretreatment> all = new ArrayList<>();
        for (List<PretreatmentStep> spread : spreads) {
            for (List<PretreatmentStep> transform : transforms) {
                for (List<PretreatmentStep> factor : factors) {
                    List<PretreatmentStep> steps = new ArrayList<>(factor);
                    steps.addAll(transform);
                    steps.addAll(spread);
                    all.add(Pretreatment.of(steps));
                }
            }
        }
        return all.subList(0, count);
    }

    private static ProfileMatrix specimens(int count) {
        SyntheticSeizures made = SyntheticSeizures.of(count, TARGETS, SEED);
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = Arrays.copyOfRange(made.shares(), i * TARGETS, (i + 1) * TARGETS);
        }
        ProfileMatrix bare = ProfileMatrix.ofRows(rows);
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = String.format("%06d", i);
            ProfileIdentity identity =
                    ProfileIdentity.of(name, name, String.format("batch %05d", made.batch(i)), "simulation");
            profiles.add(Profile.ofQuantified(identity, bare.targets(), rows[i], bare.chain(i)));
        }
        return ProfileMatrix.of(profiles);
    }

    private static double time(String what, SelectionGrid grid, ProfileMatrix specimens) {
        java.lang.management.ThreadMXBean threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long from = System.nanoTime();
        SelectionTable table = grid.evaluate(specimens);
        double seconds = (System.nanoTime() - from) / 1e9;
        double cpuSeconds = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
        System.out.printf(
                "%-34s %7.2f s, %7.2f s of the calling thread; %s%n",
                what, seconds, cpuSeconds, table.toString().lines().findFirst().orElse(""));
        return cpuSeconds;
    }
}
