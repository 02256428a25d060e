package org.drugprofiling.harmonisation;

import static org.drugprofiling.Oracle.read;
import static org.drugprofiling.Oracle.row;
import static org.drugprofiling.Oracle.rows;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.drugprofiling.harmonisation.ProcrustesRotation.Handedness;
import org.drugprofiling.harmonisation.ProcrustesRotation.Reflection;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.Test;

class ProcrustesRotationTest {

    private static final double[][] CORNERS = {{0, 0}, {4, 0}, {4, 2}, {0, 2}, {1, 1}};

    private static String code(double[][] moved, double[][] onto, Reflection reflection) {
        return assertThrows(ProfilingException.class, () -> ProcrustesRotation.of(moved, onto, reflection))
                .code();
    }

    @Test
    void mapsOfThreeAxesOfTheIndependentProgram() {
        assertEquals(4, read("22_harmonisation.json").get("procrustes").size());
        for (JsonNode one : read("22_harmonisation.json").get("procrustes")) {
            double[][] moved = rows(one.get("moved"));
            ProcrustesRotation rotation = ProcrustesRotation.of(
                    moved,
                    rows(one.get("onto")),
                    Reflection.valueOf(one.get("reflection").asText()));
            String name = one.get("name") + " " + one.get("reflection");
            double[][] expected = rows(one.get("rotation"));
            for (int i = 0; i < 3; i++) {
                assertArrayEquals(expected[i], rotation.rotation()[i], 1e-12, name);
            }
            assertEquals(one.get("scale").asDouble(), rotation.scale(), 1e-12, name);
            assertEquals(one.get("rss").asDouble(), rotation.residualSumOfSquares(), 1e-12, name);
            assertArrayEquals(row(one.get("first")), rotation.apply(moved[0]), 1e-12, name);
            assertEquals(
                    one.get("det").asDouble() < 0 ? Handedness.REFLECTION : Handedness.ROTATION,
                    rotation.handedness(),
                    name);
        }
    }

    /** Case 7.2.37. By hand: the mirror image (x, −y) of a map; allowed, nothing is left; excluded, the singular values are Σx² and Σy², and c = (Σx² − Σy²)/Σ(x² + y²). */
    @Test
    void aReflectionIsTakenOnlyWhereItIsAllowed() {
        double[][] mirrored =
                Arrays.stream(CORNERS).map(p -> new double[] {p[0], -p[1]}).toArray(double[][]::new);
        ProcrustesRotation allowed = ProcrustesRotation.of(mirrored, CORNERS, Reflection.ALLOWED);
        assertEquals(Handedness.REFLECTION, allowed.handedness());
        assertEquals(1, allowed.scale(), 1e-15);
        assertEquals(0, allowed.residualSumOfSquares(), 1e-28);
        assertArrayEquals(new double[] {1, 0}, allowed.rotation()[0], 1e-15);
        assertArrayEquals(new double[] {0, -1}, allowed.rotation()[1], 1e-15);
        assertTrue(allowed.toString().startsWith("rotation of the mirror image"));
        // x: 0, 4, 4, 0, 1 with the mean 1.8 and the sum of squares 16.8; y: 4 around 1
        ProcrustesRotation excluded = ProcrustesRotation.of(mirrored, CORNERS, Reflection.EXCLUDED);
        assertEquals(Handedness.ROTATION, excluded.handedness());
        assertEquals(12.8 / 20.8, excluded.scale(), 1e-15);
        assertEquals(20.8 - 12.8 * 12.8 / 20.8, excluded.residualSumOfSquares(), 1e-13);
        assertArrayEquals(new double[] {1, 0}, excluded.rotation()[0], 1e-15);
        assertArrayEquals(new double[] {0, 1}, excluded.rotation()[1], 1e-15);
    }

    @Test
    void aQuarterTurnByHand() {
        double[][] turned = Arrays.stream(CORNERS)
                .map(p -> new double[] {5 - 2 * p[1], 7 + 2 * p[0]})
                .toArray(double[][]::new);
        ProcrustesRotation rotation = ProcrustesRotation.of(turned, CORNERS, Reflection.EXCLUDED);
        assertEquals(0.5, rotation.scale(), 1e-15);
        assertArrayEquals(new double[] {0, -1}, rotation.rotation()[0], 1e-15);
        assertArrayEquals(new double[] {1, 0}, rotation.rotation()[1], 1e-15);
        assertArrayEquals(new double[] {-1, -3}, rotation.apply(new double[] {11, 5}), 1e-14);
        assertEquals(
                "length-mismatch",
                assertThrows(ProfilingException.class, () -> rotation.apply(new double[3]))
                        .code());
    }

    @Test
    void aLineInThePlaneIsTurnedAndNotMirrored() {
        double[][] line = {{0, 0}, {1, 1}, {3, 3}};
        double[][] flat = {{0, 0}, {1, 0}, {3, 0}};
        for (Reflection reflection : Reflection.values()) {
            ProcrustesRotation rotation = ProcrustesRotation.of(line, flat, reflection);
            assertEquals(Handedness.ROTATION, rotation.handedness());
            assertEquals(1 / Math.sqrt(2), rotation.scale(), 1e-15);
            assertEquals(0, rotation.residualSumOfSquares(), 1e-28);
        }
    }

    @Test
    void whereSeveralRotationsAreTheBestNoneIsTaken() {
        double[][] point = {{1, 2}, {1, 2}, {1, 2}};
        double[][] map = {{0, 0}, {1, 0}, {0, 1}};
        assertEquals("undetermined-rotation", code(point, map, Reflection.ALLOWED));
        assertEquals("undetermined-rotation", code(map, point, Reflection.EXCLUDED));
        // all on one line, of three axes: the turn around the line is open
        double[][] line = {{0, 0, 0}, {1, 2, 3}, {2, 4, 6}};
        double[][] space = {{0, 0, 0}, {1, 0, 5}, {2, 7, 0}};
        assertEquals("undetermined-rotation", code(line, space, Reflection.ALLOWED));
        // a square and its mirror image: a rotation by any angle is as good
        double[][] square = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
        double[][] mirrored = {{1, -1}, {-1, -1}, {-1, 1}, {1, 1}};
        assertEquals("undetermined-rotation", code(mirrored, square, Reflection.EXCLUDED));
        assertEquals(
                Handedness.REFLECTION,
                ProcrustesRotation.of(mirrored, square, Reflection.ALLOWED).handedness());
    }

    @Test
    void whatIsNoPairOfMapsIsRefused() {
        assertEquals("too-few-references", code(new double[0][], new double[0][], Reflection.ALLOWED));
        // two specimens fit any other two, whatever was measured
        assertEquals(
                "too-few-references",
                code(new double[][] {{1, 2}, {7, -3}}, new double[][] {{5, 5}, {0, 1}}, Reflection.EXCLUDED));
        assertEquals("length-mismatch", code(new double[][] {{1, 2}}, CORNERS, Reflection.ALLOWED));
        assertEquals(
                "length-mismatch",
                code(
                        new double[][] {{1, 2}, {1, 2, 3}, {4, 1}},
                        new double[][] {{1, 2}, {1, 2}, {4, 1}},
                        Reflection.ALLOWED));
        assertEquals(
                "length-mismatch",
                code(new double[][] {{1}, {2}, {4}}, new double[][] {{1}, {2}, {4}}, Reflection.ALLOWED));
        assertEquals(
                "not-finite",
                code(
                        new double[][] {{1, 2}, {Double.NaN, 2}, {4, 1}},
                        new double[][] {{1, 2}, {1, 2}, {4, 1}},
                        Reflection.ALLOWED));
        ProcrustesRotation rotation = ProcrustesRotation.of(CORNERS, CORNERS, Reflection.EXCLUDED);
        ProfilingException refusal = assertThrows(
                ProfilingException.class, () -> rotation.apply(new double[] {1, Double.POSITIVE_INFINITY}));
        assertEquals("not-finite", refusal.code());
        assertEquals("1", refusal.location().part("axis").orElseThrow());
    }

    @Property(tries = 200)
    void aTurnedMapComesBack(
            @ForAll @Size(min = 8, max = 8) List<@DoubleRange(min = -5, max = 5) Double> places,
            @ForAll @DoubleRange(min = -3, max = 3) double angle,
            @ForAll @DoubleRange(min = 0.1, max = 10) double factor,
            @ForAll @DoubleRange(min = -10, max = 10) double shift) {
        double[][] map = new double[5][];
        Arrays.setAll(
                map, i -> i == 4 ? new double[] {6, -7} : new double[] {places.get(2 * i), places.get(2 * i + 1)});
        map[3] = new double[] {-6, -1};
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[][] turned = Arrays.stream(map)
                .map(p -> new double[] {factor * (c * p[0] - s * p[1]) + shift, factor * (s * p[0] + c * p[1]) - shift})
                .toArray(double[][]::new);
        ProcrustesRotation rotation = ProcrustesRotation.of(turned, map, Reflection.EXCLUDED);
        assertEquals(1 / factor, rotation.scale(), 1e-9 / factor);
        for (int i = 0; i < map.length; i++) {
            assertArrayEquals(map[i], rotation.apply(turned[i]), 1e-9);
        }
        double[][] r = rotation.rotation();
        assertEquals(1, r[0][0] * r[1][1] - r[0][1] * r[1][0], 1e-12);
        assertEquals(0, r[0][0] * r[1][0] + r[0][1] * r[1][1], 1e-12);
    }
}
