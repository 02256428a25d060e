package org.drugprofiling.pretreatment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.kernel.Fma;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.kernel.Ranks;
import org.drugprofiling.kernel.Scaling;
import org.drugprofiling.pretreatment.PopulationStep.ConstantTargets;
import org.drugprofiling.pretreatment.PopulationStep.Sources;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.EqualNumbers;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.substance.TargetSet;

/** What the fitted steps learn; the prose is at {@link PretreatmentSteps}. */
final class PopulationSteps {

    private PopulationSteps() {}

    /** Centre and divisor of one target. */
    private interface ColumnFit {
        double[] of(double[] column);
    }

    private static PopulationStep columns(String id, ConstantTargets constant, ColumnFit fit) {
        Map<String, Object> parameters = constant == ConstantTargets.DROP ? Map.of("constant", "drop") : Map.of();
        return new PopulationStep(
                id,
                parameters,
                (rows, sources, targets, place) -> {
                    requireRows(id, rows, 2);
                    List<double[]> fits = new ArrayList<>();
                    List<Integer> kept = new ArrayList<>();
                    for (int k = 0; k < targets.size(); k++) {
                        double[] column = RowArithmetic.column(rows, k);
                        if (EqualNumbers.butForRounding(column)) {
                            if (constant == ConstantTargets.DROP) {
                                continue;
                            }
                            throw constantTarget(id, targets, k, column[0]);
                        }
                        fits.add(fit.of(column));
                        kept.add(k);
                    }
                    return affine(id, targets, kept, fits, rows.length, sources);
                },
                Sources.NOT_NEEDED);
    }

    private static FittedScale affine(
            String id, TargetSet targets, List<Integer> kept, List<double[]> fits, int profiles, List<String> sources) {
        if (kept.size() < Math.min(2, targets.size())) {
            throw new ProfilingException(
                    "constant-target",
                    "at least two targets must vary, so that there is something left to compare",
                    ProblemLocation.nowhere().with("step", id),
                    targets.ids().toString());
        }
        int[] positions = new int[kept.size()];
        double[] centre = new double[kept.size()];
        double[] divisor = new double[kept.size()];
        for (int k = 0; k < positions.length; k++) {
            positions[k] = kept.get(k);
            centre[k] = fits.get(k)[0];
            divisor[k] = fits.get(k)[1];
            requireUsable(id, targets, positions[k], centre[k], divisor[k]);
        }
        return FittedScale.affine(id, targets, positions, centre, divisor, profiles, SourceNames.count(sources));
    }

    private static void requireUsable(String id, TargetSet targets, int k, double centre, double divisor) {
        if (!Double.isFinite(centre) || !(divisor > 0 && divisor < Double.POSITIVE_INFINITY)) {
            throw new ProfilingException(
                    "fit-out-of-range",
                    "what a step learns of a target must be finite, and a divisor positive",
                    ProblemLocation.nowhere()
                            .with("step", id)
                            .with("target", targets.target(k).id()),
                    "centre " + centre + ", divisor " + divisor);
        }
    }

    private static void requireRows(String id, double[][] rows, int fewest) {
        if (rows.length < fewest) {
            throw new ProfilingException(
                    "too-few-profiles",
                    "a fit must have at least " + fewest + " profiles",
                    ProblemLocation.nowhere().with("step", id),
                    Integer.toString(rows.length));
        }
    }

    private static ProfilingException constantTarget(String id, TargetSet targets, int k, double value) {
        return new ProfilingException(
                "constant-target",
                "a target must vary among the profiles that a step is fitted on",
                ProblemLocation.nowhere()
                        .with("step", id)
                        .with("target", targets.target(k).id()),
                "constant " + value);
    }

    static PopulationStep centre() {
        return new PopulationStep(
                "centre",
                Map.of(),
                (rows, sources, targets, place) -> {
                    requireRows("centre", rows, 1);
                    List<double[]> fits = new ArrayList<>();
                    List<Integer> kept = new ArrayList<>();
                    for (int k = 0; k < targets.size(); k++) {
                        fits.add(new double[] {Moments.mean(RowArithmetic.column(rows, k)), 1});
                        kept.add(k);
                    }
                    return affine("centre", targets, kept, fits, rows.length, sources);
                },
                Sources.NOT_NEEDED);
    }

    static PopulationStep divideByStandardDeviation(ConstantTargets constant) {
        return columns("divide-by-standard-deviation", constant, column -> new double[] {0, Moments.deviation(column)});
    }

    static PopulationStep autoscale(ConstantTargets constant) {
        return columns("autoscale", constant, column -> new double[] {Moments.mean(column), Moments.deviation(column)});
    }

    static PopulationStep pareto(ConstantTargets constant) {
        return columns("pareto", constant, column ->
                new double[] {Moments.mean(column), Math.sqrt(Moments.deviation(column))});
    }

    static PopulationStep rangeScale(ConstantTargets constant) {
        return columns("range-scale", constant, column -> {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (double value : column) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
            return new double[] {lowest, highest - lowest};
        });
    }

    static PopulationStep divideByWithinSourceDeviation(Map<String, Object> parameters, double floor) {
        String id = "divide-by-within-source-deviation";
        return new PopulationStep(
                id,
                parameters,
                (rows, sources, targets, place) -> {
                    Object listed = parameters.get("sources");
                    List<String> labels = listed instanceof List<?> given ? texts(given) : sources;
                    SourceNames.requireOneForEach(labels, rows.length, "profiles of step " + id);
                    return withinSources(id, rows, labels, targets, floor);
                },
                Sources.NEEDED);
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static FittedScale withinSources(
            String id, double[][] rows, List<String> labels, TargetSet targets, double floor) {
        SourceNames.requireOneSpelling(labels, "sources of a pre-treatment");
        Map<String, List<double[]>> bySource = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            bySource.computeIfAbsent(labels.get(i), label -> new ArrayList<>()).add(rows[i]);
        }
        int freedom = rows.length - bySource.size();
        if (freedom < 1) {
            throw new ProfilingException(
                    "too-few-profiles",
                    "at least one source must have two profiles",
                    ProblemLocation.nowhere().with("step", id),
                    rows.length + " profiles of " + bySource.size() + " sources");
        }
        List<double[]> fits = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < targets.size(); k++) {
            double scale = Scaling.factor(RowArithmetic.column(rows, k), 0, rows.length);
            double squares = 0;
            for (List<double[]> members : bySource.values()) {
                double[] column = RowArithmetic.column(members.toArray(new double[0][]), k);
                if (EqualNumbers.butForRounding(column)) {
                    // equal members have no scatter, whatever the rounding of their mean
                    continue;
                }
                double mean = Moments.mean(column) * scale;
                for (double value : column) {
                    double deviation = value * scale - mean;
                    squares = Fma.of(deviation, deviation, squares);
                }
            }
            double deviation = Math.max(Math.sqrt(squares / freedom) / scale, floor);
            if (!(deviation > 0)) {
                throw new ProfilingException(
                        "constant-target",
                        "a target must vary within at least one source, or a floor must be given",
                        ProblemLocation.nowhere()
                                .with("step", id)
                                .with("target", targets.target(k).id()),
                        Double.toString(deviation));
            }
            fits.add(new double[] {0, deviation});
            kept.add(k);
        }
        Set<String> distinct = bySource.keySet();
        return affine(id, targets, kept, fits, rows.length, List.copyOf(distinct));
    }

    static PopulationStep probabilisticQuotient() {
        String id = "probabilistic-quotient";
        return new PopulationStep(
                id,
                Map.of(),
                (rows, sources, targets, place) -> {
                    requireRows(id, rows, 1);
                    double[][] shares = new double[rows.length][];
                    for (int i = 0; i < rows.length; i++) {
                        shares[i] = RowArithmetic.normalisedToSum(rows[i], place.apply(i), id);
                    }
                    double[] reference = new double[targets.size()];
                    for (int k = 0; k < reference.length; k++) {
                        reference[k] = Ranks.median(RowArithmetic.column(shares, k), 0, shares.length);
                    }
                    return FittedScale.quotient(id, targets, reference, rows.length, SourceNames.count(sources));
                },
                Sources.NOT_NEEDED);
    }
}
