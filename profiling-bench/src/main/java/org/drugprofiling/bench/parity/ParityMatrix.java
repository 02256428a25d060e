package org.drugprofiling.bench.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs {@link ParityRun} under many settings: each JVM, with and without the vector module, switched off, for every width of vectors, with 1, 2 and 7
 * threads. Settings of one seed must give one digest.
 *
 * <pre>{@code java -cp profiling-bench/target/benchmarks.jar org.drugprofiling.bench.parity.ParityMatrix 100000000 1 JAVA_HOME…}</pre>
 *
 * <p>The first number is the least number of pairs of all runs together, the second the first seed. Prints one line for each run and ends with code 1 when an
 * answer differed in a bit.
 */
public final class ParityMatrix {

    private static final String SWITCH_OFF = "-Dorg.drugprofiling.kernel.vector=off";
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    /** What the JVM is told, and with how many threads. */
    private record Setting(List<String> options, int threads) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting(List.of(), 1),
            new Setting(VECTORS, 2),
            new Setting(with("-XX:UseAVX=3"), 7),
            new Setting(with("-XX:UseAVX=2"), 1),
            new Setting(with("-XX:UseAVX=1"), 2),
            new Setting(with(SWITCH_OFF), 7),
            new Setting(List.of("-XX:UseAVX=2"), 2),
            new Setting(List.of("-XX:UseAVX=1"), 7));

    private ParityMatrix() {}

    private static List<String> with(String option) {
        List<String> options = new ArrayList<>(VECTORS);
        options.add(option);
        return options;
    }

    /**
     * Runs all settings.
     *
     * @param arguments pairs in all, first seed, and the homes of the JVMs
     */
    public static void main(String[] arguments) {
        List<String> homes = List.of(arguments).subList(2, arguments.length);
        long runs = (long) SETTINGS.size() * homes.size();
        long pairsOfRun = -Math.floorDiv(-Long.parseLong(arguments[0]), runs);
        Map<String, String> digests = new HashMap<>();
        long pairs = 0;
        int seed = Integer.parseInt(arguments[1]);
        System.out.println("pairs;digest;seed;threads;engine;Java;options");
        for (Setting setting : SETTINGS) {
            for (String home : homes) {
                String[] words = last(home, setting, pairsOfRun, seed).split(";", 2);
                String[] values = words[1].split(";");
                System.out.println(words[1] + ";" + String.join(" ", setting.options()));
                pairs += Long.parseLong(values[0]);
                String expected = digests.putIfAbsent(values[2], values[1]);
                if (expected != null && !expected.equals(values[1])) {
                    System.out.println("MISMATCH of digests for " + values[2]);
                    System.exit(1);
                }
            }
            // two seeds, each under half of the settings
            seed = setting == SETTINGS.get(SETTINGS.size() / 2 - 1) ? seed + 1 : seed;
        }
        System.out.println("all;" + pairs + " pairs in " + runs + " runs, every answer equal");
    }

    private static String last(String home, Setting setting, long pairs, int seed) {
        List<String> command = new ArrayList<>(List.of(home + "/bin/java", "-XX:+IgnoreUnrecognizedVMOptions"));
        command.addAll(setting.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ParityRun.class.getName()));
        command.addAll(List.of(Long.toString(pairs), Integer.toString(seed), Integer.toString(setting.threads())));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                System.out.println(command + " failed:\n" + output);
                System.exit(1);
            }
            return output.strip().lines().reduce("", (before, line) -> line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
