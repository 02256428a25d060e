package org.drugprofiling.report;

import java.util.OptionalDouble;
import org.drugprofiling.comparison.Orientation;
import org.drugprofiling.comparison.ReadableNumber;
import org.drugprofiling.decision.LimitResampling;
import org.drugprofiling.decision.ThresholdRule;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.method.Evaluation;
import org.drugprofiling.population.AreaInterval;
import org.drugprofiling.population.LinkPopulations;
import org.drugprofiling.population.PairLabel;
import org.drugprofiling.population.ScoredPair;
import org.drugprofiling.population.SourceInterval;
import org.drugprofiling.population.SourceResampling;
import org.drugprofiling.problem.ProfilingException;

/** How certain the figures of a report are, in words: jackknife below ten sources, else 2,000 draws of sources with a fixed seed. */
final class Uncertainties {

    private static final int FEWEST_SOURCES_TO_DRAW = 10;
    private static final double CONFIDENCE = 0.95;
    private static final int DRAWS = 2000;
    private static final long SEED = 1;

    private final LinkPopulations populations;
    private final SourceResampling sources;
    private final LimitResampling limits;

    Uncertainties(Evaluation evaluation) {
        this.populations = evaluation.populations();
        this.sources = SourceResampling.of(evaluation.populations());
        this.limits = LimitResampling.of(evaluation.populations());
    }

    /** Whether the least alike linked pair is more alike than the most alike unlinked one. */
    static boolean isSeparated(LinkPopulations populations) {
        Orientation orientation = populations.orientation();
        double linked = Double.NEGATIVE_INFINITY;
        double unlinked = Double.POSITIVE_INFINITY;
        for (ScoredPair pair : populations.pairs()) {
            double distance = ScoreOrder.round(orientation.asDistance(pair.score()));
            if (pair.label() == PairLabel.LINKED) {
                linked = Math.max(linked, distance);
            } else {
                unlinked = Math.min(unlinked, distance);
            }
        }
        return linked < unlinked;
    }

    String ofArea() {
        if (isSeparated(populations)) {
            return "its uncertainty is not estimable: the populations do not overlap; " + sources.sources()
                    + " sources";
        }
        try {
            AreaInterval interval = sources.areaByBootstrap(CONFIDENCE, DRAWS, SEED);
            return "95 % interval " + ReadableNumber.of(interval.lower()) + " to " + ReadableNumber.of(interval.upper())
                    + " by "
                    + interval.replicates() + " draws of " + interval.sources() + " sources (seed " + SEED + ", "
                    + interval.undefined() + " undefined)";
        } catch (ProfilingException fewSources) {
            return ofAreaByLeavingOut();
        }
    }

    private String ofAreaByLeavingOut() {
        try {
            AreaInterval interval = sources.areaByJackknife(CONFIDENCE);
            return "95 % interval " + ReadableNumber.of(interval.lower()) + " to " + ReadableNumber.of(interval.upper())
                    + " by leaving out each of " + interval.sources() + " sources";
        } catch (ProfilingException fewerSources) {
            return byLeavingOut(sources.areaUnderCurve());
        }
    }

    /** A rule without a weighted form, such as Youden's, has no resampled limits. */
    String ofLimit(ThresholdRule rule) {
        try {
            return of(limits.limit(rule));
        } catch (ProfilingException noWeightedForm) {
            return "its uncertainty is not stated, because the rule has no form for weighted sources";
        }
    }

    private String of(SourceResampling.Statistic figure) {
        if (sources.sources() < FEWEST_SOURCES_TO_DRAW) {
            return byLeavingOut(figure);
        }
        SourceInterval interval = sources.bootstrap(figure, CONFIDENCE, DRAWS, SEED);
        return "95 % interval " + ReadableNumber.of(interval.lower()) + " to " + ReadableNumber.of(interval.upper())
                + " by "
                + interval.replicates() + " draws of " + interval.sources() + " sources (seed " + SEED + ", "
                + interval.undefined() + " undefined)";
    }

    private String byLeavingOut(SourceResampling.Statistic figure) {
        OptionalDouble error = sources.jackknifeStandardError(figure);
        return error.isEmpty()
                ? "its uncertainty cannot be stated with " + sources.sources() + " sources"
                : "standard error " + ReadableNumber.of(error.getAsDouble()) + " by leaving out each of "
                        + sources.sources() + " sources";
    }
}
