package org.drugprofiling.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.evaluation.EvaluationDigest;
import org.drugprofiling.house.JavaProcess;
import org.junit.jupiter.api.Test;

/**
 * Every bit of every metric and of every likelihood ratio is the same on the running Java with any processor flags, compiler, locale and time zone, and on newer
 * ones as they are; with flags these are tested when they run the tests themselves.
 */
class DeterminismIT {

    private static final String CLASS_PATH =
            JavaProcess.path(JavaProcess.builtJar("profiling-core"), JavaProcess.jarsOf("commons-math3"))
                    + File.pathSeparator
                    + Path.of("target", "test-classes");

    private static final List<List<String>> SETTINGS = List.of(
            List.of(),
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic"),
            List.of("-XX:UseAVX=2"),
            List.of("-XX:UseAVX=1"),
            List.of("-XX:UseAVX=0"),
            List.of("-XX:TieredStopAtLevel=1"),
            List.of("-Xint"),
            List.of("-XX:-DoEscapeAnalysis", "-XX:ActiveProcessorCount=1"),
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Africa/Cairo"));

    @Test
    void oneDigestOfMetricsEverywhere() throws IOException, InterruptedException {
        oneDigestEverywhere(DeterminismDigest.class, 50_000);
    }

    @Test
    void oneDigestOfLikelihoodRatiosEverywhere() throws IOException, InterruptedException {
        oneDigestEverywhere(EvaluationDigest.class, 30_000);
    }

    private static void oneDigestEverywhere(Class<?> program, int fewest) throws IOException, InterruptedException {
        Map<String, String> digests = new LinkedHashMap<>();
        Set<String> forms = new LinkedHashSet<>();
        for (Path home : JavaProcess.homes()) {
            for (List<String> setting : JavaProcess.isRunning(home) ? SETTINGS : SETTINGS.subList(0, 1)) {
                List<String> arguments = new ArrayList<>(List.of("-XX:+IgnoreUnrecognizedVMOptions"));
                arguments.addAll(setting);
                arguments.addAll(List.of("-classpath", CLASS_PATH, program.getName()));
                JavaProcess run = JavaProcess.runOn(home, arguments.toArray(String[]::new));
                assertEquals(0, run.exitCode(), run::output);
                String[] words = run.output().strip().split(" ");
                assertEquals(64, words[0].length(), run::output);
                assertTrue(Integer.parseInt(words[1]) >= fewest, run::output);
                digests.put(home + " " + setting, words[0]);
                forms.add(words[2]);
            }
        }
        assertEquals(1, Set.copyOf(digests.values()).size(), digests::toString);
        // where the processor has the instruction, both forms of the multiply-add have been at work
        assertTrue(forms.contains("software") || !isX86(), forms::toString);
    }

    private static boolean isX86() {
        return System.getProperty("os.arch").equals("amd64");
    }
}
