package org.drugprofiling.io.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every digit is the same on every installed Java, with any processor flags, numbers of processors, locales and time zones. */
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
    void theSmallDataSetUnderEverySetting() throws Exception {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Path java : installed()) {
            for (List<String> setting : SETTINGS) {
                digests.put(java + " " + setting, digest(java, setting, "subset"));
            }
        }
        assertEquals(1, digests.values().stream().distinct().count(), digests::toString);
    }

    @Test
    void allDataOnEveryJava() throws Exception {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Path java : installed()) {
            digests.put(java.toString(), digest(java, List.of(), "all"));
        }
        digests.put(
                "without intrinsics",
                digest(
                        installed().get(0),
                        List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic", "-XX:UseAVX=1"),
                        "all"));
        assertEquals(1, digests.values().stream().distinct().count(), digests::toString);
    }

    /** A document has the same bytes where the platform knows no other letters than English ones. */
    @Test
    void theCatalogueUnderEveryEncoding() throws Exception {
        for (Path java : installed()) {
            for (String encoding : List.of("US-ASCII", "ISO-8859-1", "UTF-8")) {
                ProcessBuilder process = new ProcessBuilder(
                        java.resolve("bin").resolve("java").toString(),
                        "-Dfile.encoding=" + encoding,
                        "-Dstdout.encoding=" + encoding,
                        "-jar",
                        Path.of("target", "profiling-all.jar").toString(),
                        "methods",
                        "--json");
                process.environment().put("LC_ALL", "C");
                Process running =
                        process.redirectError(ProcessBuilder.Redirect.INHERIT).start();
                String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(0, running.waitFor());
                assertEquals(Files.readString(Path.of("..", "docs", "methods", "catalogue.json")), printed, encoding);
            }
        }
    }

    /** The running Java and its neighbours of another feature version. */
    private static List<Path> installed() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        List<Path> found = new ArrayList<>();
        found.add(home);
        List<String> versions = new ArrayList<>(List.of(feature(home)));
        try (Stream<Path> neighbours = Files.list(home.getParent())) {
            for (Path neighbour : neighbours.sorted().toList()) {
                boolean usable = Files.isExecutable(neighbour.resolve("bin").resolve("java"))
                        && Files.isRegularFile(neighbour.resolve("release"));
                if (usable && !versions.contains(feature(neighbour)) && Integer.parseInt(feature(neighbour)) >= 17) {
                    versions.add(feature(neighbour));
                    found.add(neighbour);
                }
            }
        }
        return found;
    }

    private static String feature(Path home) throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", "").replaceAll("\\..*", ""))
                .findFirst()
                .orElse("0");
    }

    private static String digest(Path java, List<String> setting, String extent) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin").resolve("java").toString());
        command.add(ANY);
        command.addAll(setting);
        command.addAll(List.of(
                "-cp",
                Path.of("target", "profiling-all.jar") + File.pathSeparator + Path.of("target", "test-classes"),
                "org.drugprofiling.io.cli.ChainDigest",
                Path.of("..", "docs", "data").toString(),
                extent));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), printed);
        String last = printed.strip().lines().reduce("", (before, line) -> line);
        assertEquals(64, last.length(), printed);
        return last;
    }
}
