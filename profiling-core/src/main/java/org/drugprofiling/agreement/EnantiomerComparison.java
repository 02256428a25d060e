package org.drugprofiling.agreement;

import java.util.Optional;
import org.drugprofiling.comparison.ComparisonOutcome.NotComparable;
import org.drugprofiling.comparison.Comparisons;
import org.drugprofiling.comparison.NotComparableReason;
import org.drugprofiling.sample.AmphetamineTypeStimulantSample;
import org.drugprofiling.sample.EnantiomerComposition;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Quantity;

/**
 * The composition of enantiomers of two samples: the difference of the shares of the (S) form in per cent, in units of the combined
 * standard uncertainty √(u₁² + u₂²); for example 97 % and 50 %.
 *
 * @since 0.1.0
 */
public final class EnantiomerComparison {

    private static final String WHAT = "(S) form";
    private static final MeasurementUnit PER_CENT = new MeasurementUnit("%", Quantity.DIMENSIONLESS);

    private final NumberDifference shares;

    private EnantiomerComparison(NumberDifference shares) {
        this.shares = shares;
    }

    /**
     * Compares two compositions, which must be of one substance: a composition alone does not say of which it is.
     *
     * @param a first composition
     * @param b second composition
     * @return the comparison
     */
    public static EnantiomerComparison of(EnantiomerComposition a, EnantiomerComposition b) {
        return new EnantiomerComparison(NumberDifference.of(
                WHAT,
                PER_CENT,
                a.percentS(),
                b.percentS(),
                NumberDifference.combined(a.standardUncertainty(), b.standardUncertainty())));
    }

    /**
     * Compares the compositions of two samples of one substance. Samples of different substances give no difference, nor does a sample
     * without a composition, of a run that failed its quality control, or that is a blank or a control.
     *
     * @param a first sample
     * @param b second sample
     * @return the comparison
     */
    public static EnantiomerComparison of(Sample a, Sample b) {
        Optional<NotComparable> obstacle = Comparisons.obstacle(a.record(), b.record());
        if (obstacle.isPresent()) {
            return none(obstacle.get().reason(), obstacle.get().detail());
        }
        if (!a.substance().equals(b.substance())) {
            return none(NotComparableReason.OTHER_SUBSTANCE, a.substance() + " and " + b.substance());
        }
        Optional<EnantiomerComposition> first = composition(a);
        Optional<EnantiomerComposition> second = composition(b);
        if (first.isEmpty() || second.isEmpty()) {
            return none(NotComparableReason.NOT_ANALYSED, "no composition of enantiomers");
        }
        return of(first.get(), second.get());
    }

    private static EnantiomerComparison none(NotComparableReason reason, String detail) {
        return new EnantiomerComparison(NumberDifference.none(WHAT, PER_CENT, reason, detail));
    }

    private static Optional<EnantiomerComposition> composition(Sample sample) {
        return sample instanceof AmphetamineTypeStimulantSample stimulant
                ? stimulant.knownEnantiomers()
                : Optional.empty();
    }

    /**
     * {@return the shares of the (S) form in per cent, and their difference}
     */
    public NumberDifference shares() {
        return shares;
    }

    @Override
    public String toString() {
        return shares.toString();
    }
}
