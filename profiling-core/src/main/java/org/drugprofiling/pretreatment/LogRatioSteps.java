package org.drugprofiling.pretreatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.drugprofiling.kernel.Moments;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.substance.DerivedTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/** The arithmetic of the steps that compare targets by logarithms of their ratios; the prose is at {@link PretreatmentSteps}. */
final class LogRatioSteps {

    private LogRatioSteps() {}

    private static double[] logs(double[] x, Row row, String id) {
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            if (!(x[k] > 0)) {
                throw row.refusal(id, "a value whose logarithm is taken must be positive", k, x[k]);
            }
            y[k] = StrictMath.log(x[k]);
        }
        return y;
    }

    static SampleStep centredLogRatio() {
        String id = "centred-log-ratio";
        return new SampleStep(id, Map.of(), (x, row) -> {
            double[] y = logs(x, row, id);
            double mean = Moments.mean(y);
            for (int k = 0; k < y.length; k++) {
                y[k] -= mean;
            }
            return y;
        });
    }

    static SampleStep additiveLogRatio(Object target) {
        String id = "additive-log-ratio";
        return new SampleStep(id, Map.of("target", target), new RowOperation() {
            @Override
            public double[] apply(double[] x, Row row) {
                int reference = RelatedTargets.position(id, target, row.targets());
                double[] y = logs(x, row, id);
                double below = y[reference];
                for (int k = 0; k < y.length; k++) {
                    y[k] -= below;
                }
                return RelatedTargets.without(y, reference);
            }

            @Override
            public TargetSet targets(TargetSet before) {
                Target below = before.target(RelatedTargets.position(id, target, before));
                RelatedTargets.requireTwo(id, before);
                List<Target> ratios = new ArrayList<>();
                for (Target above : before) {
                    if (!above.equals(below)) {
                        ratios.add(derived("ln(" + above.id() + "/" + below.id() + ")", above.layer()));
                    }
                }
                return TargetSet.of(before.name() + " as log-ratios to " + below.id(), ratios);
            }

            @Override
            public ValueState[] states(ValueState[] before, TargetSet targets) {
                int reference = RelatedTargets.position(id, target, targets);
                ValueState[] after = new ValueState[before.length];
                for (int k = 0; k < after.length; k++) {
                    after[k] = RowOperation.joined(before, k, reference);
                }
                return RelatedTargets.without(after, reference);
            }
        });
    }

    static SampleStep isometricLogRatio() {
        String id = "isometric-log-ratio";
        return new SampleStep(id, Map.of(), new RowOperation() {
            @Override
            public double[] apply(double[] x, Row row) {
                double[] y = logs(x, row, id);
                double[] z = new double[y.length - 1];
                for (int i = 0; i < z.length; i++) {
                    double rest = Moments.mean(Arrays.copyOfRange(y, i + 1, y.length));
                    int after = y.length - i - 1;
                    z[i] = Math.sqrt((double) after / (after + 1)) * (y[i] - rest);
                }
                return z;
            }

            @Override
            public TargetSet targets(TargetSet before) {
                RelatedTargets.requireTwo(id, before);
                List<Target> coordinates = new ArrayList<>();
                for (int i = 0; i < before.size() - 1; i++) {
                    coordinates.add(derived(
                            "ilr(" + before.target(i).id() + "/rest)",
                            before.target(i).layer()));
                }
                return TargetSet.of(before.name() + " as isometric log-ratios", coordinates);
            }

            @Override
            public ValueState[] states(ValueState[] before, TargetSet targets) {
                ValueState[] after = new ValueState[before.length - 1];
                for (int i = 0; i < after.length; i++) {
                    after[i] = RowOperation.joined(
                            before, IntStream.range(i, before.length).toArray());
                }
                return after;
            }
        });
    }

    static SampleStep pairLogRatios() {
        String id = "pair-log-ratios";
        return new SampleStep(id, Map.of(), new RowOperation() {
            @Override
            public double[] apply(double[] x, Row row) {
                double[] y = logs(x, row, id);
                double[] z = new double[y.length * (y.length - 1) / 2];
                int at = 0;
                for (int j = 0; j < y.length; j++) {
                    for (int k = j + 1; k < y.length; k++) {
                        z[at++] = y[j] - y[k];
                    }
                }
                return z;
            }

            @Override
            public TargetSet targets(TargetSet before) {
                RelatedTargets.requireTwo(id, before);
                List<Target> ratios = new ArrayList<>();
                for (int j = 0; j < before.size(); j++) {
                    for (int k = j + 1; k < before.size(); k++) {
                        ratios.add(derived(
                                "ln(" + before.target(j).id() + "/"
                                        + before.target(k).id() + ")",
                                before.target(j).layer()));
                    }
                }
                return TargetSet.of(before.name() + " as log-ratios of pairs", ratios);
            }

            @Override
            public ValueState[] states(ValueState[] before, TargetSet targets) {
                List<ValueState> after = new ArrayList<>();
                for (int j = 0; j < before.length; j++) {
                    for (int k = j + 1; k < before.length; k++) {
                        after.add(RowOperation.joined(before, j, k));
                    }
                }
                return after.toArray(new ValueState[0]);
            }
        });
    }

    private static DerivedTarget derived(String formula, Layer layer) {
        return new DerivedTarget(formula, formula, layer, MeasurementUnit.ONE, formula);
    }
}
