package org.drugprofiling.uncertainty;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.drugprofiling.comparison.ComparisonMetric;
import org.drugprofiling.comparison.LinkValue;
import org.drugprofiling.decision.DecisionLimits;
import org.drugprofiling.decision.LinkDecision;
import org.drugprofiling.decision.ThresholdEstimate;
import org.drugprofiling.population.BinomialBound;
import org.drugprofiling.pretreatment.FittedPretreatment;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;

/**
 * How often two specimens, measured again, would be decided a LINK, by seeded simulation; for example 78 % of 10,000 draws. It is the stability of a
 * decision under the errors of measurement: no probability that the specimens are linked, and none that they have one source.
 *
 * @param links how many draws were decided LINK
 * @param draws how many there were
 * @param undefined how many of them gave no link value; they count as no LINK
 * @param basis what was drawn around
 * @param seed of the draws
 * @since 0.1.0
 */
public record Remeasurement(int links, int draws, int undefined, RemeasurementBasis basis, long seed) {

    private static final int HUNDRED = 100;
    private static final double ONE_SIDE = 0.975;

    /**
     * Checks the counts.
     */
    public Remeasurement {
        Objects.requireNonNull(basis, "basis");
        if (draws < 1 || links < 0 || undefined < 0 || links + undefined > draws) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "links and undefined draws must be at most the draws, of which there must be one");
        }
    }

    /**
     * The two specimens and how they are measured and compared.
     *
     * @param a untreated profile
     * @param b untreated profile
     * @param uncertaintyOfA of its numbers
     * @param uncertaintyOfB of its numbers
     * @param pretreatment ready to use; what is fitted stays as it is
     * @param metric the metric
     */
    public record Pair(
            Profile a,
            Profile b,
            MeasurementUncertainty uncertaintyOfA,
            MeasurementUncertainty uncertaintyOfB,
            FittedPretreatment pretreatment,
            ComparisonMetric metric) {

        /**
         * Checks that all is there.
         */
        public Pair {
            Objects.requireNonNull(a, "a");
            Objects.requireNonNull(b, "b");
            Objects.requireNonNull(uncertaintyOfA, "uncertaintyOfA");
            Objects.requireNonNull(uncertaintyOfB, "uncertaintyOfB");
            Objects.requireNonNull(pretreatment, "pretreatment");
            Objects.requireNonNull(metric, "metric");
        }

        /** The link value of measured numbers, empty if the treatment or the metric is undefined for them. */
        private Optional<LinkValue> linkValue(double[] ofA, double[] ofB) {
            try {
                return metric.compare(treated(a, ofA), treated(b, ofB)).linkValue();
            } catch (ProfilingException undefined) {
                return Optional.empty();
            }
        }

        private double[] treated(Profile profile, double[] values) {
            return pretreatment
                    .apply(Profile.of(
                            profile.identity(),
                            profile.targets(),
                            values,
                            profile.states(),
                            profile.limits(),
                            profile.chain()))
                    .toArray();
        }
    }

    /**
     * Simulates re-measurements under the two limits of a method.
     *
     * @param pair the specimens
     * @param limits what decides
     * @param basis what is drawn around
     * @param draws how many, at least 1, 10,000 is usual
     * @param seed of the draws
     * @return how often both limits say LINK
     */
    public static Remeasurement of(Pair pair, DecisionLimits limits, RemeasurementBasis basis, int draws, long seed) {
        return simulated(pair, score -> limits.verdict(score) == LinkDecision.LINK, basis, draws, seed);
    }

    /**
     * Simulates re-measurements under one limit.
     *
     * @param pair the specimens
     * @param limit what decides
     * @param basis what is drawn around
     * @param draws how many, at least 1, 10,000 is usual
     * @param seed of the draws
     * @return how often the link value is within the limit
     */
    public static Remeasurement of(Pair pair, ThresholdEstimate limit, RemeasurementBasis basis, int draws, long seed) {
        return simulated(pair, limit::isWithin, basis, draws, seed);
    }

    private static Remeasurement simulated(
            Pair pair, DoublePredicate isLink, RemeasurementBasis basis, int draws, long seed) {
        MeasurementUncertainty.Draws ofA = pair.uncertaintyOfA().draws(pair.a().toArray(), basis.factor());
        MeasurementUncertainty.Draws ofB = pair.uncertaintyOfB().draws(pair.b().toArray(), basis.factor());
        NormalNumbers random = new NormalNumbers(seed);
        int links = 0;
        int undefined = 0;
        for (int k = 0; k < draws; k++) {
            Optional<LinkValue> value = pair.linkValue(ofA.next(random), ofB.next(random));
            if (value.isEmpty()) {
                undefined++;
            } else if (isLink.test(value.get().value())) {
                links++;
            }
        }
        return new Remeasurement(links, draws, undefined, basis, seed);
    }

    /**
     * {@return the estimated probability that a re-measurement would be decided LINK}
     */
    public double probabilityOfLinkAgain() {
        return (double) links / draws;
    }

    /**
     * {@return the lower end of the 95 % interval for what the number of draws leaves open}
     */
    public double lower() {
        return BinomialBound.lower(links, draws, ONE_SIDE);
    }

    /**
     * {@return the upper end of that interval}
     */
    public double upper() {
        return BinomialBound.upper(links, draws, ONE_SIDE);
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "a re-measurement would be decided LINK in %.1f %% (95 %% interval of the simulation %.1f to %.1f %%)",
                        HUNDRED * probabilityOfLinkAgain(),
                        HUNDRED * lower(),
                        HUNDRED * upper())
                + "\n" + draws + " draws " + basis.words() + ", seed " + seed + ", " + undefined
                + " without a link value"
                + "\nThis is no probability that the specimens are linked or have one source.";
    }
}
