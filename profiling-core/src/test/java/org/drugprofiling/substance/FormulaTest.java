package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    /** One compound for each element, with the molar mass that reference works print, to their last digit. */
    @ParameterizedTest
    @CsvSource({
        "H2, 2.016, 0.001",
        "CO2, 44.01, 0.005",
        "NH3, 17.031, 0.001",
        "H2O, 18.015, 0.001",
        "HF, 20.006, 0.001",
        "NaF, 41.988, 0.001",
        "H3PO4, 97.994, 0.002",
        "H2S, 34.08, 0.01",
        "HCl, 36.46, 0.005",
        "KF, 58.096, 0.002",
        "HBr, 80.912, 0.001",
        "HI, 127.91, 0.005"
    })
    void massesAgreeWithReferenceWorks(String formula, double mass, double tolerance) {
        assertEquals(mass, Formula.parse(formula).molarMass(), tolerance);
    }
}
