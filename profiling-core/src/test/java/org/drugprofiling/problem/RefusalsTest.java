package org.drugprofiling.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.comparison.MetricRange;
import org.drugprofiling.harmonisation.WithinSourceScreening;
import org.drugprofiling.kernel.DistanceKernels;
import org.drugprofiling.kernel.MatrixKernels;
import org.drugprofiling.kernel.PackedTriangle;
import org.drugprofiling.kernel.ScoreOrder;
import org.drugprofiling.pretreatment.PretreatmentSteps;
import org.drugprofiling.pretreatment.Pretreatments;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.sample.SaltForm;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.Quantity;
import org.drugprofiling.substance.Substance;
import org.drugprofiling.substance.SubstanceFamily;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What a factory refuses, it refuses with a code, a rule that holds no value, and the value. */
class RefusalsTest {

    private record Refusal(String code, String value, Executable factory) {}

    private static Citation citation(int year, String doi) {
        return new Citation("Author", year, "Title", "Venue", doi, "p. 1", Evidence.UNVERIFIED);
    }

    private static List<Refusal> refusals() {
        double[] rows = new double[6];
        return List.of(
                new Refusal("invalid-citation", "20088", () -> citation(20088, "")),
                new Refusal("invalid-citation", "'doi:10.1/x'", () -> citation(2008, "doi:10.1/x")),
                new Refusal("invalid-parameter", "-7", () -> PackedTriangle.pairs(-7)),
                new Refusal("not-a-pair", "3 and 3", () -> PackedTriangle.index(3, 3, 40)),
                new Refusal("not-a-number", "NaN", () -> ScoreOrder.round(Double.NaN)),
                new Refusal(
                        "length-mismatch",
                        "6 numbers",
                        () -> MatrixKernels.allPairs(DistanceKernels::euclidean, rows, 5, 2)),
                new Refusal("invalid-range", "1.0 to 1.0", () -> new MetricRange(1, 1)),
                new Refusal("invalid-chain", "'|'", () -> ChainId.unspecified().with(ChainId.Part.METRIC, "|")),
                new Refusal(
                        "invalid-key",
                        "15 bytes",
                        () -> Pretreatments.SD
                                .fit(ProfileMatrix.ofRows(new double[][] {{1, 2}, {3, 5}, {4, 4}}))
                                .fittedOn()
                                .orElseThrow()
                                .commitment(new byte[15])),
                new Refusal("invalid-substance", "'MDMA'", () -> new Substance("MDMA", "x", SubstanceFamily.OTHER)),
                new Refusal("invalid-substance", "' '", () -> new Substance("mdma", " ", SubstanceFamily.OTHER)),
                new Refusal("invalid-unit", "", () -> new MeasurementUnit(" ", Quantity.MASS)),
                new Refusal(
                        "invalid-target",
                        "-4",
                        () -> AnalyteTarget.of("a", "a", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA)
                                .withIsomerIndex(-4)),
                new Refusal("invalid-parameter", "-0.5", () -> PretreatmentSteps.divideByWithinSourceDeviation(-0.5)),
                new Refusal(
                        "length-mismatch",
                        "3 sources",
                        () -> WithinSourceScreening.screen(
                                ProfileMatrix.ofRows(new double[][] {{1, 2}, {3, 4}}), List.of("a", "a", "b"))),
                new Refusal("invalid-parameter", "1.5, 2 and 3", () -> WithinSourceScreening.cochranLimit(1.5, 2, 3)),
                new Refusal("invalid-salt", "0 : 1 : 0", () -> SaltForm.salt("x", "C9H13N", 0, "HCl", 1, 0)),
                new Refusal(
                        "different-base",
                        "C9H13N and C9H13NO",
                        () -> SaltForm.base("a", "C9H13N").convert(1, SaltForm.base("b", "C9H13NO"))));
    }

    @TestFactory
    Stream<DynamicTest> theValueIsKeptApartFromTheRule() {
        return refusals().stream()
                .map(refusal -> dynamicTest(refusal.code() + " " + refusal.value(), () -> {
                    ProfilingException thrown = assertThrows(ProfilingException.class, refusal.factory());
                    assertEquals(refusal.code(), thrown.code());
                    assertEquals(refusal.value(), thrown.value().orElse(""));
                    if (!refusal.value().isEmpty()) {
                        assertFalse(thrown.rule().contains(refusal.value()), thrown::rule);
                        assertFalse(thrown.messageWithoutIdentifiers().contains(refusal.value()), thrown::rule);
                    }
                }));
    }
}
