package org.drugprofiling.harmonisation;

import static org.drugprofiling.Oracle.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drugprofiling.harmonisation.WithinSourceScreening.Finding;
import org.drugprofiling.harmonisation.WithinSourceScreening.Statistic;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.profile.Profile;
import org.drugprofiling.profile.ProfileIdentity;
import org.drugprofiling.profile.ProfileMatrix;
import org.drugprofiling.profile.ValueState;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.substance.AnalyteTarget;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.MeasurementUnit;
import org.drugprofiling.substance.TargetSet;
import org.junit.jupiter.api.Test;

class WithinSourceScreeningTest {

    @Test
    void criticalValuesAgreeWithTheWorkedExample() {
        assertEquals(0.6161480503626228, WithinSourceScreening.cochranLimit(0.05, 6, 3), 1e-9);
        assertEquals(0.7217919130397926, WithinSourceScreening.cochranLimit(0.01, 6, 3), 1e-9);
        assertEquals(1.6444811856879502, WithinSourceScreening.mandelLimit(0.05, 6, 3), 1e-9);
        assertEquals(1.900357065574524, WithinSourceScreening.mandelLimit(0.01, 6, 3), 1e-9);
        assertEquals(0.841255, WithinSourceScreening.cochranLimit(0.05, 5, 2), 1e-6);
        assertEquals(0.717489, WithinSourceScreening.cochranLimit(0.01, 10, 2), 1e-6);
    }

    @Test
    void theLaboratoryWithTheLargestScatterIsFound() {
        JsonNode example = null;
        for (JsonNode candidate : read("06_harmonisation.json").get("examples")) {
            if (candidate.get("id").asText().equals("iso5725")) {
                example = candidate;
            }
        }
        JsonNode table = example.get("inputs").elements().next();
        double[][] rows = new double[18][1];
        List<String> sources = new java.util.ArrayList<>();
        for (int laboratory = 0; laboratory < 6; laboratory++) {
            for (int k = 0; k < 3; k++) {
                rows[3 * laboratory + k][0] = table.get(laboratory).get(k).asDouble();
                sources.add("laboratory " + (laboratory + 1));
            }
        }
        List<Finding> findings = WithinSourceScreening.screen(ProfileMatrix.ofRows(rows), sources);
        Finding cochran = findings.get(0);
        assertEquals(Statistic.COCHRAN_C, cochran.statistic());
        assertEquals("laboratory 5", cochran.source());
        assertEquals(List.of(12, 13, 14), cochran.rows());
        assertEquals(0.8515624999999998, cochran.value(), 1e-12);
        assertTrue(cochran.isOutlier());
    }

    @Test
    void equalSourcesGiveNoFinding() {
        double[][] rows = {{1}, {1}, {2}, {2}, {3}, {3}};
        assertEquals(
                List.of(),
                WithinSourceScreening.screen(ProfileMatrix.ofRows(rows), List.of("a", "a", "b", "b", "c", "c")));
    }

    @Test
    void theRealTabletsPointAtBatch113() throws IOException {
        List<double[]> rows = new ArrayList<>();
        List<String> batches = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "data", "xtc_tablets_nfi", "xtc_data.csv"))) {
            String[] cells = line.strip().split(",");
            if (!cells[0].equals("batchnumber")) {
                batches.add(cells[0]);
                rows.add(new double[] {
                    Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), Double.parseDouble(cells[4])
                });
            }
        }
        assertEquals(494, rows.size());
        List<Finding> findings =
                WithinSourceScreening.screen(ProfileMatrix.ofRows(rows.toArray(double[][]::new)), batches);
        for (Statistic statistic : Statistic.values()) {
            Finding first = findings.stream()
                    .filter(finding -> finding.statistic() == statistic)
                    .findFirst()
                    .orElseThrow();
            assertEquals("113", first.source());
            assertEquals("t2", first.target(), "thickness");
            assertTrue(first.isOutlier());
            assertEquals(2, first.rows().size());
            assertTrue(first.values().contains(8.87), first::toString);
        }
    }

    @Test
    void sourcesThatCannotBeComparedAreNamed() {
        List<String> sources = List.of("single", "a", "a", "b", "b", "c", "c", "c");
        assertEquals(List.of("single", "c"), WithinSourceScreening.notScreened(sources));
        assertThrows(ProfilingException.class, () -> WithinSourceScreening.cochranLimit(0.01, 1, 3));
        assertThrows(ProfilingException.class, () -> WithinSourceScreening.mandelLimit(1, 3, 3));
    }

    /** Ten sources of two profiles in one target: the first 0 and {@code first}, the others 0 and {@code others}, all times a scale. */
    private static List<Finding> tenSources(double first, double others, double scale) {
        double[][] rows = new double[20][1];
        List<String> sources = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            rows[k][0] = k % 2 == 0 ? 0 : (k == 1 ? first : others) * scale;
            sources.add("s" + k / 2);
        }
        return WithinSourceScreening.screen(ProfileMatrix.ofRows(rows), sources);
    }

    @Test
    void statisticsByHand() {
        // variances 1/2 and nine times 9/128: sum 145/128, C = 64/145, pooled 145/1280, k = sqrt(640/145)
        List<Finding> findings = tenSources(1, 0.375, 1);
        assertEquals(1, findings.size());
        Finding straggler = findings.get(0);
        assertEquals(Statistic.MANDEL_K, straggler.statistic());
        assertEquals(Math.sqrt(640.0 / 145), straggler.value(), 1e-15);
        assertEquals("s0", straggler.source());
        assertEquals(List.of(0.0, 1.0), straggler.values());
        // F(0.95; 1, 9) = 5.117355 and F(0.99; 1, 9) = 10.561431 of any table, k = sqrt(10 F/(9 + F))
        assertEquals(Math.sqrt(51.17355 / 14.117355), straggler.stragglerLimit(), 1e-6);
        assertEquals(Math.sqrt(105.61431 / 19.561431), straggler.outlierLimit(), 1e-6);
        assertFalse(straggler.isOutlier());
        assertTrue(straggler.toString().contains("(straggler, 1 % limit"));
    }

    @Test
    void oneTestCanSpeakOfAStragglerAndTheOtherOfAnOutlier() {
        // variances 1/2 and nine times 1/32: C = 16/25 between 0.602 and 0.717, k = sqrt(6.4) beyond 2.32
        List<Finding> findings = tenSources(1, 0.25, 1);
        assertEquals(
                List.of(Statistic.COCHRAN_C, Statistic.MANDEL_K),
                findings.stream().map(Finding::statistic).toList());
        assertEquals(0.64, findings.get(0).value(), 1e-15);
        assertFalse(findings.get(0).isOutlier());
        assertEquals(Math.sqrt(6.4), findings.get(1).value(), 1e-15);
        assertTrue(findings.get(1).isOutlier());
    }

    @Test
    void theUnitPlaysNoPartHoweverExtreme() {
        List<Finding> usual = tenSources(1, 0.25, 1);
        for (int exponent : new int[] {-1000, -600, 600, 1000}) {
            List<Finding> scaled = tenSources(1, 0.25, Math.scalb(1.0, exponent));
            assertEquals(
                    usual.stream().map(Finding::value).toList(),
                    scaled.stream().map(Finding::value).toList(),
                    () -> "2^" + exponent);
        }
        assertEquals(2, tenSources(3, 0.7, 1e200).size());
        assertEquals(2, tenSources(3, 0.7, 1e-170).size());
    }

    @Test
    void equalNumbersHaveNoScatterWhateverTheirMean() {
        // (0.1 + 0.1 + 0.1)/3 is not 0.1
        double[] values = {0.1, 0.1, 0.1, 0.25, 0.25, 0.25, 0.7, 0.7, 0.7};
        double[][] rows = new double[values.length][];
        java.util.Arrays.setAll(rows, k -> new double[] {values[k]});
        List<String> sources = List.of("a", "a", "a", "b", "b", "b", "c", "c", "c");
        assertEquals(List.of(), WithinSourceScreening.screen(ProfileMatrix.ofRows(rows), sources));
        java.util.Arrays.setAll(rows, k -> new double[] {values[k] * 1e306});
        assertEquals(List.of(), WithinSourceScreening.screen(ProfileMatrix.ofRows(rows), sources));
    }

    private static ProfileMatrix areas(double[]... sources) {
        List<Profile> profiles = new ArrayList<>();
        TargetSet targets = TargetSet.of(
                "one area", AnalyteTarget.of("i5", "impurity 5", Layer.PRODUCTION, MeasurementUnit.PEAK_AREA));
        for (int source = 0; source < sources.length; source++) {
            for (int k = 0; k < sources[source].length; k++) {
                double value = sources[source][k];
                String name = "B" + source + "-" + k;
                profiles.add(Profile.of(
                        ProfileIdentity.of(name, name, "B" + source, "lab"),
                        targets,
                        new double[] {Double.isNaN(value) ? 0 : value},
                        new ValueState[] {Double.isNaN(value) ? ValueState.NOT_DETECTED : ValueState.QUANTIFIED},
                        new double[] {Double.isNaN(value) ? 5 : Double.NaN},
                        ChainId.unspecified()));
            }
        }
        return ProfileMatrix.of(profiles);
    }

    private static List<String> sources(ProfileMatrix profiles) {
        return profiles.identities().stream()
                .map(identity -> identity.seizure().value())
                .toList();
    }

    /**
     * Ten sources of two areas whose logarithms differ by 1 in the first and by 1/4 in the others, as in {@link #oneTestCanSpeakOfAStragglerAndTheOtherOfAnOutlier}: C = 16/25, whatever the
     * size of each. As they are, the area of the last source, 10⁹ and 1.28·10⁹, would have all the scatter.
     */
    @Test
    void theScatterOfResponsesIsTheRelativeOne() {
        double[][] rows = new double[10][];
        for (int k = 0; k < 10; k++) {
            double level = Math.pow(10, k);
            rows[k] = new double[] {level, level * Math.exp(k == 0 ? 1 : 0.25)};
        }
        ProfileMatrix profiles = areas(rows);
        List<Finding> findings = WithinSourceScreening.screen(profiles, sources(profiles));
        assertEquals(2, findings.size());
        for (Finding finding : findings) {
            assertEquals("B0", finding.source());
            assertEquals(WithinSourceScreening.Scatter.OF_LOGARITHMS, finding.scatter());
            assertEquals(List.of(1.0, Math.E), finding.values());
        }
        assertEquals(0.64, findings.get(0).value(), 1e-12);
        assertEquals("Cochran's C of logarithms", findings.get(0).testWords());
        assertEquals(Math.sqrt(6.4), findings.get(1).value(), 1e-12);
        assertEquals(List.of(), WithinSourceScreening.notScreened(profiles, sources(profiles)));
        rows[9][0] = 0;
        ProfileMatrix withZero = areas(rows);
        assertEquals(List.of(), WithinSourceScreening.screen(withZero, sources(withZero)));
        assertEquals(
                "target i5",
                WithinSourceScreening.notScreened(withZero, sources(withZero)).get(10));
    }

    /**
     * B3 is [nd, 31.6, 34.7, nd, 34.0]: its numbers for "not detected" are no scatter. Of its three measured numbers none of the others has as many, so that it is not looked at; the
     * genuine error, six times the others, is. By hand: logarithms of {10, 10, 10, 10, 60} have the variance (ln 6)²/5 = 0.642, those of four times 10 and 11 (ln 1.1)²/5 = 0.00182.
     */
    @Test
    void whatStandsForNotDetectedIsNoScatter() {
        double nd = Double.NaN;
        ProfileMatrix profiles = areas(
                new double[] {10, 10, 10, 10, 60},
                new double[] {10, 10, 10, 10, 11},
                new double[] {30, 30, 30, 30, 33},
                new double[] {nd, 31.6, 34.7, nd, 34.0},
                new double[] {7, 7, 7, 7, 7.7});
        List<Finding> findings = WithinSourceScreening.screen(profiles, sources(profiles));
        assertTrue(findings.stream().allMatch(finding -> finding.source().equals("B0")), findings::toString);
        double large = Math.pow(Math.log(6), 2) / 5;
        double small = Math.pow(Math.log(1.1), 2) / 5;
        assertEquals(large / (large + 3 * small), findings.get(0).value(), 1e-12);
        assertEquals(4, findings.get(0).sources());
        assertTrue(findings.get(0).isOutlier());
        assertEquals(List.of("B3"), WithinSourceScreening.notScreened(profiles, sources(profiles)));
        // with another source of three measured numbers it is held against that one
        ProfileMatrix two =
                areas(new double[] {nd, 31.6, 34.7, nd, 34.0}, new double[] {50, nd, nd, 51, 52}, new double[] {1, 2});
        assertEquals(List.of(), WithinSourceScreening.screen(two, sources(two)));
        assertEquals(List.of("B2"), WithinSourceScreening.notScreened(two, sources(two)));
    }

    @Test
    void manySourcesOfManyProfilesHaveALimit() {
        // (60 000 - 1)² does not fit into an int; with so many degrees of freedom C can be little above 1/60 000
        double limit = WithinSourceScreening.cochranLimit(0.05, 60_000, 60_000);
        assertTrue(limit > 1.0 / 60_000 && limit < 1.05 / 60_000, () -> "limit " + limit);
        double k = WithinSourceScreening.mandelLimit(0.05, 60_000, 60_000);
        assertTrue(k > 1 && k < 1.01, () -> "limit " + k);
    }
}
