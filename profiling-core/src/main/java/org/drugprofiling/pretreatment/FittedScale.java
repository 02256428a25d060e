package org.drugprofiling.pretreatment;

import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.kernel.Ranks;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.provenance.ContentHash;
import org.drugprofiling.substance.Target;
import org.drugprofiling.substance.TargetSet;

/**
 * What a step learned from a population: a centre and a divisor for each target, or a reference profile; and how many profiles
 * and sources it was learned from.
 *
 * @since 0.1.0
 */
public final class FittedScale {

    private final String step;
    private final TargetSet before;
    private final int[] kept;
    private final double[] centre;
    private final double[] divisor;
    private final boolean byQuotient;
    private final int profiles;
    private final int sources;

    private FittedScale(
            String step,
            TargetSet before,
            int[] kept,
            double[] centre,
            double[] divisor,
            boolean byQuotient,
            int profiles,
            int sources) {
        this.step = step;
        this.before = before;
        this.kept = kept;
        this.centre = centre;
        this.divisor = divisor;
        this.byQuotient = byQuotient;
        this.profiles = profiles;
        this.sources = sources;
    }

    /** (x − centre) / divisor for the kept targets. */
    static FittedScale affine(
            String step, TargetSet before, int[] kept, double[] centre, double[] divisor, int profiles, int sources) {
        return new FittedScale(step, before, kept, centre, divisor, false, profiles, sources);
    }

    /** Division of a row by the median quotient to a reference profile. */
    static FittedScale quotient(String step, TargetSet before, double[] reference, int profiles, int sources) {
        int[] all = new int[reference.length];
        for (int k = 0; k < all.length; k++) {
            all[k] = k;
        }
        return new FittedScale(step, before, all, new double[reference.length], reference, true, profiles, sources);
    }

    /**
     * {@return the id of the step that was fitted}
     */
    public String step() {
        return step;
    }

    /**
     * {@return what is subtracted from each target that was kept}
     */
    public double[] centre() {
        return centre.clone();
    }

    /**
     * {@return what each target that was kept is divided by; for the quotient step the reference profile}
     */
    public double[] divisor() {
        return divisor.clone();
    }

    /**
     * {@return the targets that were left out because they do not vary}
     */
    public List<String> droppedTargets() {
        List<String> dropped = new ArrayList<>(before.ids());
        for (int k : kept) {
            dropped.remove(before.target(k).id());
        }
        return List.copyOf(dropped);
    }

    /**
     * {@return ids of the targets that were kept, in the order of centre and divisor}
     */
    public List<String> targets() {
        return targetsAfter().ids();
    }

    /**
     * {@return how many profiles it was learned from}
     */
    public int profiles() {
        return profiles;
    }

    /**
     * {@return how many sources it was learned from}
     */
    public int sources() {
        return sources;
    }

    /**
     * {@return the hash of everything that was learned, by the bits of the numbers}
     */
    public String hash() {
        StringBuilder text =
                new StringBuilder(step).append('\n').append(before.definition()).append('\n');
        for (int k : kept) {
            text.append(k).append(';');
        }
        for (double value : centre) {
            ContentHash.append(text, value);
        }
        for (double value : divisor) {
            ContentHash.append(text, value);
        }
        return ContentHash.of(text.toString());
    }

    TargetSet targetsAfter() {
        if (kept.length == before.size()) {
            return before;
        }
        List<Target> targets = new ArrayList<>();
        for (int k : kept) {
            targets.add(before.target(k));
        }
        return TargetSet.of(before.name() + " without constant targets", targets);
    }

    RowOperation operation() {
        return new RowOperation() {
            @Override
            public double[] apply(double[] x, Row row) {
                return byQuotient ? dividedByQuotient(x, row) : scaled(x);
            }

            @Override
            public TargetSet targets(TargetSet targets) {
                if (!targets.equals(before)) {
                    throw new ProfilingException(
                            "state-mismatch",
                            "a fitted step must be applied to the targets it was fitted on, " + before,
                            ProblemLocation.nowhere().with("step", step),
                            targets.toString());
                }
                return targetsAfter();
            }

            @Override
            public ValueState[] states(ValueState[] states, TargetSet targets) {
                ValueState[] after = new ValueState[kept.length];
                for (int k = 0; k < kept.length; k++) {
                    after[k] = states[kept[k]];
                }
                return after;
            }
        };
    }

    private double[] scaled(double[] x) {
        double[] y = new double[kept.length];
        for (int k = 0; k < kept.length; k++) {
            y[k] = (x[kept[k]] - centre[k]) / divisor[k];
        }
        return y;
    }

    private double[] dividedByQuotient(double[] x, Row row) {
        double[] shares = RowArithmetic.normalisedToSum(x, row, step);
        double[] quotients = new double[x.length];
        int used = 0;
        for (int k = 0; k < x.length; k++) {
            if (divisor[k] > 0 && shares[k] > 0) {
                quotients[used++] = shares[k] / divisor[k];
            }
        }
        if (used == 0) {
            throw row.refusal(step, "a profile must share a target with the reference profile", used);
        }
        double median = Ranks.median(quotients, 0, used);
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= median;
        }
        return shares;
    }

    @Override
    public String toString() {
        return step + " fitted on " + profiles + " profiles of " + sources + " sources, state "
                + hash().substring(0, 16);
    }
}
