package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drugprofiling.house.JavaProcess;
import org.junit.jupiter.api.Test;

/**
 * Searches need little memory, however many links there are and however many threads: 18 million of them within 24 MiB; pairs that do not fit are refused.
 */
class ManyLinksIT {

    private static final String CLASS_PATH =
            JavaProcess.path(JavaProcess.builtJar("profiling-core"), JavaProcess.jarsOf("commons-math3"))
                    + File.pathSeparator
                    + Path.of("target", "test-classes");

    @Test
    void manyLinksNeedLittleMemory() throws IOException, InterruptedException {
        JavaProcess run = JavaProcess.runOn(
                JavaProcess.homes().get(0), "-Xmx24m", "-classpath", CLASS_PATH, ManyLinks.class.getName());
        assertEquals(0, run.exitCode(), run::output);
        // every pair of 6,000 rows, and 640 queries against all of them
        assertEquals(
                List.of("17997000;3840000", "17997000;17997000", "17997000;17997000"),
                run.output().lines().toList());
    }

    /** Room for 2^19 pairs of 16 bytes is there; that and room for twice as many together, 24 MiB, is more than 22 MiB. */
    @Test
    void morePairsThanFitAreRefusedBeforeRoomIsMadeForThem() throws IOException, InterruptedException {
        JavaProcess run = JavaProcess.runOn(
                JavaProcess.homes().get(0),
                "-XX:+UseSerialGC",
                "-Xmn2m",
                "-Xmx22m",
                "-classpath",
                CLASS_PATH,
                TooManyHits.class.getName());
        assertEquals(0, run.exitCode(), run::output);
        assertEquals(
                "too-much-memory;25165824 bytes;524288;524287", run.output().strip());
    }
}
