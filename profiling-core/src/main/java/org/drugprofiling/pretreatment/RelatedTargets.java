package org.drugprofiling.pretreatment;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/** What steps have in common that relate targets to one of them: finding it, and leaving it out. */
final class RelatedTargets {

    private RelatedTargets() {}

    static void requireTwo(String step, TargetSet targets) {
        if (targets.size() < 2) {
            throw new ProfilingException(
                    "too-few-targets",
                    "a step that relates targets to each other must be given at least two targets",
                    ProblemLocation.nowhere().with("step", step),
                    targets.ids().toString());
        }
    }

    static int position(String step, Object target, TargetSet targets) {
        if (target instanceof Integer index) {
            if (index < 0 || index >= targets.size()) {
                throw new ProfilingException(
                        "unknown-target",
                        "target index must be from 0 to " + (targets.size() - 1),
                        ProblemLocation.nowhere().with("step", step),
                        index.toString());
            }
            return index;
        }
        return targets.indexOf(target.toString());
    }

    static double[] without(double[] y, int position) {
        double[] z = new double[y.length - 1];
        System.arraycopy(y, 0, z, 0, position);
        System.arraycopy(y, position + 1, z, position, z.length - position);
        return z;
    }

    static ValueState[] without(ValueState[] states, int position) {
        List<ValueState> rest = new ArrayList<>(List.of(states));
        rest.remove(position);
        return rest.toArray(new ValueState[0]);
    }

    static TargetSet without(TargetSet before, int position) {
        List<Target> rest = new ArrayList<>(before.targets());
        Target dropped = rest.remove(position);
        return TargetSet.of(before.name() + " relative to " + dropped.id(), rest);
    }
}
