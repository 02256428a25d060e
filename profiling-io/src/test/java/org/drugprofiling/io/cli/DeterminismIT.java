package org.drugprofiling.io.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drugprofiling.house.JavaProcess;
import org.junit.jupiter.api.Test;

/**
 * Every digit is the same on the running Java with any processor flags, numbers of processors, locales and time zones, and on newer ones as they are; with other
 * settings these are tested when they run the tests themselves.
 */
class DeterminismIT {

    private static final String ANY = "-XX:+IgnoreUnrecognizedVMOptions";

    /** Settings under which the small data set is computed. */
    private static final List<List<String>> SETTINGS = List.of(
            List.of(),
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic"),
            List.of("-XX:UseAVX=1"),
            List.of("-XX:UseAVX=0"),
            List.of("-XX:ActiveProcessorCount=1"),
            List.of("-XX:ActiveProcessorCount=2"),
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia"),
            List.of("-Duser.language=de", "-Duser.country=DE"),
            List.of("-Duser.language=ar", "-Duser.country=EG"),
            List.of("-Duser.language=fa", "-Duser.country=IR"),
            List.of("-Duser.language=hi", "-Duser.country=IN", "-Duser.timezone=Asia/Kolkata"));

    @Test
    void theSmallDataSetUnderEverySetting() throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Path java : JavaProcess.homes()) {
            List<List<String>> settings = JavaProcess.isRunning(java) ? SETTINGS : SETTINGS.subList(0, 1);
            settings.forEach(setting -> runs.add(new Run(java, setting, "subset")));
        }
        oneDigestOf(runs);
    }

    @Test
    void allDataOnNewerJavas() throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Path java : JavaProcess.homes()) {
            runs.add(new Run(java, List.of(), "all"));
        }
        List<String> withoutIntrinsics =
                List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic", "-XX:UseAVX=1");
        runs.add(new Run(runs.get(0).java(), withoutIntrinsics, "all"));
        oneDigestOf(runs);
    }

    private static void oneDigestOf(List<Run> runs) {
        // each in a JVM of its own, so several at a time
        Map<Run, String> digests =
                runs.parallelStream().collect(Collectors.toConcurrentMap(run -> run, DeterminismIT::digest));
        assertEquals(runs.size(), digests.size());
        assertEquals(1, digests.values().stream().distinct().count(), digests::toString);
    }

    /** One JVM: of which Java, with which settings, over how much data. */
    private record Run(Path java, List<String> setting, String extent) {}

    /** A document has the same bytes where the platform knows no other letters than English ones. */
    @Test
    void theCatalogueUnderEveryEncoding() throws Exception {
        for (Path java : JavaProcess.homes()) {
            for (String encoding : List.of("US-ASCII", "ISO-8859-1", "UTF-8")) {
                JavaProcess process = JavaProcess.runOn(
                        java,
                        Map.of("LC_ALL", "C"),
                        "-Dfile.encoding=" + encoding,
                        "-Dstdout.encoding=" + encoding,
                        "-jar",
                        Path.of("target", "profiling-all.jar").toString(),
                        "methods",
                        "--json");
                assertEquals(0, process.exitCode(), process::output);
                assertEquals(
                        Files.readString(Path.of("..", "docs", "methods", "catalogue.json")),
                        process.output(),
                        encoding);
            }
        }
    }

    private static String digest(Run run) {
        List<String> command = new ArrayList<>(List.of(ANY));
        command.addAll(run.setting());
        command.addAll(List.of(
                "-cp",
                Path.of("target", "profiling-all.jar") + File.pathSeparator + Path.of("target", "test-classes"),
                "org.drugprofiling.io.cli.ChainDigest",
                Path.of("..", "docs", "data").toString(),
                run.extent()));
        try {
            JavaProcess process = JavaProcess.runOn(run.java(), command.toArray(String[]::new));
            assertEquals(0, process.exitCode(), process::output);
            String last = process.output().strip().lines().reduce("", (before, line) -> line);
            assertEquals(64, last.length(), process::output);
            return last;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(run.toString(), e);
        }
    }
}
