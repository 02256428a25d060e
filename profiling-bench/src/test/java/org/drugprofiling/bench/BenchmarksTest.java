package org.drugprofiling.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drugprofiling.kernel.BatchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, once and with little to do, so that none is broken when it is needed. Nothing is timed here. */
class BenchmarksTest {

    private static final int COLUMNS_OF_ONE_JOB = 11;
    private static final boolean VECTORS = BatchEngine.description().contains("vector");

    @TempDir
    private Path folder = Path.of("");

    private interface Program {
        void run() throws Exception;
    }

    private static List<String> printed(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void everyMethodRunsOnce() throws RunnerException {
        Options options = new OptionsBuilder()
                .include("org\\.drugprofiling\\.bench\\..*")
                .exclude(PairJobBenchmark.class.getName())
                .mode(Mode.SingleShotTime)
                .shouldFailOnError(true)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .param("targets", "3")
                .param("sources", "25")
                .param("linkedScores", "100")
                .verbosity(VerboseMode.SILENT)
                .build();
        Set<String> run = new TreeSet<>();
        for (RunResult result : new Runner(options).run()) {
            run.add(result.getParams().getBenchmark());
        }
        assertTrue(
                run.containsAll(Set.of(
                        PairKernelBenchmark.class.getName() + ".euclidean",
                        TwoLevelBenchmark.class.getName() + ".kernelAsOneProduct")),
                run::toString);
    }

    @Test
    void jobsOfEveryEngineRunByJmh() throws Exception {
        String own = VECTORS ? OwnEngine.VECTOR : OwnEngine.PLAIN;
        List<String> lines = printed(() -> EngineRun.main(new String[] {
            "engines=" + own + ",commons-math3,ejml",
            "metrics=pearson-distance",
            "jobs=links,full,one-nearest",
            "rows=20",
            "targets=5",
            "forks=0",
            "warmups=0",
            "iterations=1",
            "millis=1"
        }));
        List<String> expected = new ArrayList<>();
        for (String job : List.of("links", "full", "one-nearest")) {
            expected.add(own + " " + job);
            expected.add("commons-math3 " + job);
        }
        expected.addAll(List.of("ejml links", "ejml full"));
        assertEquals(
                new TreeSet<>(expected),
                lines.stream()
                        .map(line -> line.split("\t")[0] + " " + line.split("\t")[1])
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void oneJobIsTimedFromAFile() throws Exception {
        Path file = folder.resolve("rows");
        RowFile.main(new String[] {file.toString(), "40", "6"});
        assertEquals(40 * 6 * 8, Files.size(file));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(SyntheticSeizures.of(40, 6, RowFile.SEED).fourthRoots()[7], bytes.getDouble(7 * 8));
        assertArrayEquals(SyntheticSeizures.of(40, 6, RowFile.SEED).fourthRoots(), RowFile.read(file));
        List<String> lines = printed(() -> OneJob.main(
                new String[] {"definition-loop", "packed", "manhattan", file.toString(), "40", "6", "1", "0", "0"}));
        String[] columns = lines.get(0).split("\t");
        assertEquals(COLUMNS_OF_ONE_JOB, columns.length);
        assertEquals(
                List.of("definition-loop", "packed", "manhattan", "40", "6", "1", "780", "1"),
                List.of(columns).subList(0, 8));
        assertTrue(Double.parseDouble(columns[8]) > 0);
    }

    @Test
    void growthIsPrinted() throws Exception {
        String own = VECTORS ? OwnEngine.VECTOR : OwnEngine.PLAIN;
        List<String> lines = printed(() -> GrowthRun.main(new String[] {own, "0", "80", "5", "40", "6"}));
        assertEquals(10, lines.size());
        String[] full = lines.get(3).split("\t");
        assertEquals(List.of("rows", own, "full", "80", "6"), List.of(full).subList(0, 5));
        // the matrix itself is allocated: 80 x 80 numbers
        assertTrue(Long.parseLong(full[7]) >= 80 * 80 * 8, lines.get(3));
    }

    @Test
    void theRooflineIsMeasuredWithAndWithoutVectors() throws IOException, InterruptedException {
        for (List<String> flags : List.of(List.<String>of(), List.of("--add-modules", "jdk.incubator.vector"))) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(flags);
            command.addAll(
                    List.of("-cp", System.getProperty("java.class.path"), Roofline.class.getName(), "1", "0.001", "1"));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), output);
            List<String> probes = output.lines()
                    .filter(line -> line.contains("\t"))
                    .map(line -> line.split("\t")[0])
                    .toList();
            assertEquals(
                    flags.isEmpty()
                            ? List.of("fma-f64-plain", "fma-f32-plain", "sums-f64", "read-memory")
                            : List.of(
                                    "fma-f64-plain",
                                    "fma-f32-plain",
                                    "fma-f64-vector",
                                    "fma-f32-vector",
                                    "sums-f64",
                                    "read-memory"),
                    probes,
                    output);
        }
    }
}
