package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drugprofiling.house.JavaProcess;
import org.junit.jupiter.api.Test;

/** Searches need little memory, however many links there are and however many threads: 18 million of them within 24 MiB. */
class ManyLinksIT {

    @Test
    void manyLinksNeedLittleMemory() throws IOException, InterruptedException {
        String jars = JavaProcess.path(JavaProcess.builtJar("profiling-core"), JavaProcess.jarsOf("commons-math3"));
        JavaProcess run = JavaProcess.runOn(
                JavaProcess.homes().get(0),
                "-Xmx24m",
                "-classpath",
                jars + File.pathSeparator + Path.of("target", "test-classes"),
                ManyLinks.class.getName());
        assertEquals(0, run.exitCode(), run::output);
        // every pair of 6,000 rows, and 640 queries against all of them
        assertEquals(
                List.of("17997000;3840000", "17997000;17997000", "17997000;17997000"),
                run.output().lines().toList());
    }
}
