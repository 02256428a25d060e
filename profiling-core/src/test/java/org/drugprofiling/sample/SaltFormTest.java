package org.drugprofiling.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.sample.SaltForm.Moisture;
import org.drugprofiling.substance.Formula;
import org.drugprofiling.substance.Substance;
import org.junit.jupiter.api.Test;

class SaltFormTest {

    private static final SaltForm DIAMORPHINE = SaltForm.base("diamorphine", "C21H23NO5");
    private static final SaltForm MONOHYDRATE =
            SaltForm.salt("diamorphine hydrochloride monohydrate", "C21H23NO5", 1, "HCl", 1, 1);
    private static final SaltForm ANHYDROUS = SaltForm.salt("diamorphine hydrochloride", "C21H23NO5", 1, "HCl", 1, 0);
    private static final SaltForm AMPHETAMINE = SaltForm.base("amphetamine", "C9H13N");
    private static final SaltForm SULPHATE = SaltForm.salt("amphetamine sulphate", "C9H13N", 2, "H2SO4", 1, 0);

    @Test
    void molarMassesAgreeWithHandCalculation() {
        // 21 x 12.011 + 23 x 1.008 + 14.007 + 5 x 15.999
        assertEquals(369.417, Formula.parse("C21H23NO5").molarMass(), 1e-9);
        // 9 x 12.011 + 13 x 1.008 + 14.007
        assertEquals(135.210, Formula.parse("C9H13N").molarMass(), 1e-9);
        assertEquals(36.458, Formula.parse("HCl").molarMass(), 1e-9);
        // 2 x 1.008 + 32.06 + 4 x 15.999
        assertEquals(98.072, Formula.parse("H2SO4").molarMass(), 1e-9);
    }

    @Test
    void thePublishedHeroinFactorBelongsToTheMonohydrate() {
        // 369.417 / (369.417 + 36.458 + 18.015)
        assertEquals(369.417 / 423.890, MONOHYDRATE.baseFraction(), 1e-12);
        // 0.8714 is the quotient of the masses rounded to 369.4 and 423.9: the exact ones give 0.8715
        assertEquals(0.8714, MONOHYDRATE.baseFraction(), 1e-4);
        assertEquals(369.417 / 405.875, ANHYDROUS.baseFraction(), 1e-12);
        assertTrue(Math.abs(ANHYDROUS.baseFraction() - 0.8714) > 0.03);
    }

    @Test
    void amphetamineSulphateHoldsTwoBases() {
        // 2 x 135.210 / (2 x 135.210 + 98.072)
        assertEquals(270.420 / 368.492, SULPHATE.baseFraction(), 1e-12);
        SaltForm oneToOne = SaltForm.salt("amphetamine hydrogen sulphate", "C9H13N", 1, "H2SO4", 1, 0);
        assertEquals(135.210 / 233.282, oneToOne.baseFraction(), 1e-12);
    }

    @Test
    void cocaineHydrochlorideAgreesWithTheMonographs() {
        double fraction = SaltForm.salt("cocaine hydrochloride", "C17H21NO4", 1, "HCl", 1, 0)
                .baseFraction();
        // (17 x 12.011 + 21 x 1.008 + 14.007 + 4 x 15.999) / (the same + 36.458)
        assertEquals(303.358 / 339.816, fraction, 1e-12);
        // monographs print 303.4 and 339.8; half a unit of the last digit in both moves the quotient by 2.8e-4
        assertEquals(303.4 / 339.8, fraction, 2.8e-4);
    }

    @Test
    void conversionThereAndBackIsTheSame() {
        double base = SULPHATE.convert(73, AMPHETAMINE);
        assertEquals(73 * 270.420 / 368.492, base, 1e-12);
        assertEquals(73, AMPHETAMINE.convert(base, SULPHATE), 1e-12);
        assertEquals(1, AMPHETAMINE.baseFraction());
        assertEquals(41.5, SULPHATE.convert(41.5, SULPHATE));
    }

    private static void refused(String code, Runnable conversion) {
        assertEquals(
                code, assertThrows(ProfilingException.class, conversion::run).code());
    }

    @Test
    void aContentIsNeitherNegativeNorBeyondRange() {
        refused("invalid-content", () -> AMPHETAMINE.convert(-5, SULPHATE));
        refused("invalid-content", () -> AMPHETAMINE.convert(1.7e308, SULPHATE));
        assertEquals(0, AMPHETAMINE.convert(0, SULPHATE));
    }

    @Test
    void nothingIsGuessed() {
        assertFalse(SaltForm.UNKNOWN.isKnown());
        refused("unknown-salt-form", () -> SaltForm.UNKNOWN.convert(50, DIAMORPHINE));
        refused("unknown-salt-form", () -> DIAMORPHINE.convert(50, SaltForm.UNKNOWN));
        refused("unknown-salt-form", SaltForm.UNKNOWN::baseFraction);
        refused("different-base", () -> SULPHATE.convert(50, DIAMORPHINE));
        refused("different-moisture", () -> SULPHATE.withMoisture(Moisture.DRY).convert(50, AMPHETAMINE));
        refused("invalid-content", () -> SULPHATE.convert(Double.NaN, AMPHETAMINE));
        refused("invalid-salt", () -> SaltForm.salt("x", "C9H13N", 0, "HCl", 1, 0));
        refused("invalid-salt", () -> SaltForm.salt("x", "C9H13N", 1, "HCl", 1, -1));
        refused("invalid-formula", () -> SaltForm.base("x", "c9h13n"));
        refused("invalid-formula", () -> SaltForm.base("x", ""));
        refused("invalid-formula", () -> SaltForm.base("x", "C9H13N.HCl"));
        refused("invalid-formula", () -> SaltForm.base("x", "C0"));
        refused("unknown-element", () -> SaltForm.base("x", "C9Xx"));
    }

    /** One formula, two compounds: 67.2 per cent of cocaine is no content of scopolamine. */
    @Test
    void basesOfOneFormulaAreToldApartByTheirNames() {
        SaltForm cocaine = SaltForm.base("cocaine base", "C17H21NO4");
        SaltForm scopolamine = SaltForm.salt("scopolamine hydrochloride", "C17H21NO4", 1, "HCl", 1, 0);
        refused("different-base", () -> Purity.of(75.3, cocaine).expressedAs(scopolamine));
        assertEquals(
                "form-of-another-drug",
                NamedBase.flags(Substance.COCAINE, scopolamine).get(0).code());
        assertEquals(List.of(), NamedBase.flags(Substance.COCAINE, cocaine));
        SaltForm salt = SaltForm.salt("Cocaine HCl", "C17H21NO4", 1, "HCl", 1, 0);
        assertEquals(50 * 303.358 / 339.816, salt.convert(50, cocaine), 1e-12);
        // synonyms, isomers in space and names that nobody registered are no other bases
        SaltForm heroin = SaltForm.salt("heroin hydrochloride", "C21H23NO5", 1, "HCl", 1, 0);
        assertEquals(50 * 369.417 / 405.875, heroin.convert(50, DIAMORPHINE), 1e-12);
        SaltForm right = SaltForm.base("dextroamphetamine", "C9H13N");
        assertEquals(50, right.convert(50, AMPHETAMINE), 1e-12);
        assertEquals(50, SaltForm.base("form 7 of the laboratory", "C9H13N").convert(50, AMPHETAMINE));
    }

    @Test
    void whatTheNameContradictsIsRefused() {
        refused("invalid-salt", () -> SaltForm.base("x", "NaCl"));
        refused("different-base", () -> SaltForm.base("heroin", "C9H13N"));
        refused("different-base", () -> SaltForm.salt("heroin hydrochloride", "C9H13N", 1, "HCl", 1, 0));
        refused("invalid-salt", () -> SaltForm.salt("x", "C9H13N", 1, "H2O", 1, 0));
        refused("invalid-salt", () -> SaltForm.salt("x", "C9H13N", 1, "H2O2", 1, 0));
        refused("invalid-salt", () -> SaltForm.salt("x", "C9H13N", 1, "NaCl", 1, 0));
        for (String acid : List.of("HCl", "H2SO4", "C4H6O6", "H3PO4", "HNO3", "HBr", "HOCl", "HI")) {
            assertTrue(SaltForm.salt("x", "C9H13N", 1, acid, 1, 0).isKnown(), acid);
        }
    }

    @Test
    void moistureIsPartOfTheForm() {
        assertNotEquals(SULPHATE, SULPHATE.withMoisture(Moisture.DRY));
        assertEquals(
                "amphetamine sulphate (as received)",
                SULPHATE.withMoisture(Moisture.AS_RECEIVED).toString());
    }

    @Test
    void purityCarriesUncertaintyAndCoverageFactor() {
        Purity purity = Purity.of(68.2, 2.1, 2, SULPHATE);
        assertEquals(OptionalDouble.of(1.05), purity.standardUncertainty());
        Purity base = purity.expressedAs(AMPHETAMINE);
        double factor = 270.420 / 368.492;
        assertEquals(68.2 * factor, base.percent(), 1e-12);
        assertEquals(2.1 * factor, base.expandedUncertainty(), 1e-12);
        assertEquals(2, base.coverageFactor());
        assertEquals("68.2 +/- 2.1 (k = 2.0) % as amphetamine sulphate", purity.toString());
        assertEquals(OptionalDouble.empty(), Purity.of(102, SULPHATE).standardUncertainty());
        refused("unknown-salt-form", () -> Purity.of(50, SaltForm.UNKNOWN).expressedAs(AMPHETAMINE));
        refused("invalid-purity", () -> Purity.of(-1, SULPHATE));
        refused("invalid-purity", () -> Purity.of(Double.NaN, SULPHATE));
        refused("invalid-purity", () -> Purity.of(1, Double.NaN, 2, SULPHATE));
        refused("invalid-purity", () -> Purity.of(1, 0.1, 0, SULPHATE));
        refused("invalid-purity", () -> new Purity(1, 0.1, Double.NaN, SULPHATE));
    }
}
