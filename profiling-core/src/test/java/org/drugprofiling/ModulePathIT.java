package org.drugprofiling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drugprofiling.house.JavaProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An embedder's program starts with the built jar and its own libraries, from the module path and from the class path.
 */
class ModulePathIT {

    private static final List<Path> LIBRARIES = JavaProcess.jarsOf("commons-math3");
    private static final String PATH = JavaProcess.path(JavaProcess.builtJar("profiling-core"), LIBRARIES);

    @TempDir
    private static Path folder;

    private static Path modular;
    private static Path plain;

    @BeforeAll
    static void compileTheEmbedder() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources/embedder"));
        Files.writeString(sources.resolve("Main.java"), """
                package embedder;

                import org.drugprofiling.kernel.DistanceKernels;

                public final class Main {
                    public static void main(String[] arguments) {
                        double[] a = {1, 2, 3, 4};
                        double[] b = {1, 2, 3, 7};
                        System.out.println(Main.class.getModule().isNamed() + " "
                                + DistanceKernels.euclidean(a, 0, b, 0, 4));
                    }
                }
                """);
        plain = folder.resolve("plain");
        JavaProcess.compile(folder.resolve("sources"), plain, "-classpath", PATH);
        Files.writeString(
                folder.resolve("sources/module-info.java"),
                "module embedder { requires org.drugprofiling.core; exports embedder; }\n");
        modular = folder.resolve("modular");
        JavaProcess.compile(folder.resolve("sources"), modular, "--module-path", PATH);
    }

    @Test
    void startsFromTheModulePath() throws IOException, InterruptedException {
        JavaProcess run = JavaProcess.run(
                "--module-path", PATH + File.pathSeparator + modular, "--module", "embedder/embedder.Main");
        assertEquals(new JavaProcess(0, "true 3.0" + System.lineSeparator()), run);
    }

    @Test
    void startsFromTheClassPath() throws IOException, InterruptedException {
        JavaProcess run = JavaProcess.run("-classpath", PATH + File.pathSeparator + plain, "embedder.Main");
        assertEquals(new JavaProcess(0, "false 3.0" + System.lineSeparator()), run);
    }
}
