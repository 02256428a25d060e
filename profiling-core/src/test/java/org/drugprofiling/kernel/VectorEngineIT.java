package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drugprofiling.house.JavaProcess;
import org.junit.jupiter.api.Test;

/**
 * The vector engine is used if and only if the JVM has the module, the processor the instruction and the switch is not off, and no bit of any sum
 * depends on it: from the class path and from the module path, for every width of vectors, and on Javas newer than the running one.
 */
class VectorEngineIT {

    private static final String JARS =
            JavaProcess.path(JavaProcess.builtJar("profiling-core"), JavaProcess.jarsOf("commons-math3"));
    private static final Path TESTS = Path.of("target", "test-classes");
    private static final String MAIN = EngineDigest.class.getName();

    private static final List<String> CLASS_PATH = List.of("-classpath", JARS + File.pathSeparator + TESTS, MAIN);
    private static final List<String> MODULE_PATH = List.of(
            "--module-path",
            JARS,
            "--patch-module",
            "org.drugprofiling.core=" + TESTS,
            "--module",
            "org.drugprofiling.core/" + MAIN);
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");
    private static final String PLAIN = new PlainTileEngine().description();

    private final Map<String, String> digests = new LinkedHashMap<>();

    @Test
    void oneDigestWithAndWithoutVectors() throws IOException, InterruptedException {
        for (Path home : JavaProcess.homes()) {
            assertEquals(PLAIN, engine(home, List.of(), List.of(), CLASS_PATH));
            String widest = engine(home, VECTORS, List.of(), MODULE_PATH);
            assertTrue(widest.startsWith("jdk.incubator.vector") || !isX86(), widest);
            if (JavaProcess.isRunning(home)) {
                assertEquals(PLAIN, engine(home, List.of(), List.of(), MODULE_PATH));
                assertEquals(PLAIN, engine(home, VECTORS, List.of("-D" + TileEngines.SWITCH + "=off"), CLASS_PATH));
                assertEquals(PLAIN, engine(home, VECTORS, List.of("-XX:UseAVX=0", "-XX:-UseFMA"), CLASS_PATH));
                assertEquals(widest, engine(home, VECTORS, List.of(), CLASS_PATH));
                engine(home, VECTORS, List.of("-XX:UseAVX=2"), CLASS_PATH);
                engine(home, VECTORS, List.of("-XX:UseAVX=1"), MODULE_PATH);
            }
        }
        assertEquals(1, Set.copyOf(digests.values()).size(), digests::toString);
    }

    private String engine(Path home, List<String> modules, List<String> settings, List<String> program)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-XX:+IgnoreUnrecognizedVMOptions"));
        arguments.addAll(modules);
        arguments.addAll(settings);
        arguments.addAll(program);
        JavaProcess run = JavaProcess.runOn(home, arguments.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run::output);
        // before it the JVM may warn of the incubator module
        String[] words =
                run.output().strip().lines().reduce("", (before, line) -> line).split(";");
        assertEquals(64, words[0].length(), run::output);
        assertTrue(Integer.parseInt(words[1]) > 1_000_000, run::output);
        digests.put(home + " " + modules + settings + program.get(0), words[0]);
        return words[2];
    }

    private static boolean isX86() {
        return System.getProperty("os.arch").equals("amd64");
    }
}
