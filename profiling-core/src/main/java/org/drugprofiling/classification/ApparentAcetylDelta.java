package org.drugprofiling.classification;

import java.util.OptionalDouble;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.Measurement.Quantified;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.IsotopeDeltaTarget;

/**
 * The carbon-isotope delta of the acetyl groups of heroin that a mass balance gives, an apparent value: the acetylation itself shifts the
 * isotopes (Besacier et al. 1997, abstract), which the balance leaves out. Of heroin's 21 carbon atoms 17 are those of morphine and 4 those
 * of two acetyl groups (formulas C21H23NO5 and C17H19NO3):
 *
 * <p>δ(acetyl) = (21 δ(heroin) − 17 δ(morphine)) / 4, standard uncertainty √((21 u(heroin))² + (17 u(morphine))²) / 4, the two taken as
 * independent. The balance multiplies uncertainties: 0.1 ‰ in each gives 0.7 ‰. Ranges by area were not read.
 *
 * @param perMil the apparent delta, on the scale of the two measurements
 * @param uncertainty its standard uncertainty, {@code NaN} if one of the two is not stated
 * @since 0.1.0
 */
public record ApparentAcetylDelta(double perMil, double uncertainty) {

    private static final double HEROIN = 21;
    private static final double MORPHINE = 17;

    /**
     * Computes the balance.
     *
     * @param heroinTarget delta of the whole molecule
     * @param heroin its measurement
     * @param morphineTarget delta of morphine after removal of the acetyl groups
     * @param morphine its measurement
     * @return the apparent delta
     * @throws ProfilingException if the two are not of diacetylmorphine and of morphine, in that order, or not of
     *     13C/12C on one scale, or a measurement is not in per mil
     */
    public static ApparentAcetylDelta of(
            IsotopeDeltaTarget heroinTarget,
            Quantified heroin,
            IsotopeDeltaTarget morphineTarget,
            Quantified morphine) {
        require(heroinTarget, "diacetylmorphine");
        require(morphineTarget, "morphine");
        boolean isCarbon = heroinTarget.isotope().equals("13C/12C")
                && morphineTarget.isotope().equals("13C/12C");
        if (!isCarbon || !heroinTarget.scale().equals(morphineTarget.scale())) {
            throw new ProfilingException(
                    "scale-mismatch",
                    "a carbon balance must be of two deltas of 13C/12C on one scale",
                    ProblemLocation.nowhere(),
                    heroinTarget.name() + " and " + morphineTarget.name());
        }
        if (!heroin.unit().equals(heroinTarget.unit()) || !morphine.unit().equals(morphineTarget.unit())) {
            throw new ProfilingException(
                    "unit-mismatch",
                    "deltas must be in per mil",
                    ProblemLocation.nowhere(),
                    heroin.unit() + " and " + morphine.unit());
        }
        double acetyl = HEROIN - MORPHINE;
        double value = (HEROIN * heroin.value() - MORPHINE * morphine.value()) / acetyl;
        double uncertainty =
                StrictMath.hypot(HEROIN * heroin.uncertainty(), MORPHINE * morphine.uncertainty()) / acetyl;
        return new ApparentAcetylDelta(value, uncertainty);
    }

    private static void require(IsotopeDeltaTarget target, String compound) {
        boolean isCompound = Compounds.find(target.compound())
                .compound()
                .filter(found -> found.id().equals(compound))
                .isPresent();
        if (!isCompound) {
            throw new ProfilingException(
                    "target-mismatch",
                    "deltas of a balance of acetyl groups must be of diacetylmorphine and of morphine, in this order",
                    ProblemLocation.nowhere().with("target", target.id()),
                    target.compound());
        }
    }

    /**
     * {@return the standard uncertainty, empty if one of the two measurements states none}
     */
    public OptionalDouble standardUncertainty() {
        return Double.isNaN(uncertainty) ? OptionalDouble.empty() : OptionalDouble.of(uncertainty);
    }
}
