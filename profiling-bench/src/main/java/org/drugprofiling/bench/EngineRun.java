package org.drugprofiling.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link PairJobBenchmark} by JMH: for each engine the jobs and metrics that it knows, in JVMs started as the engine needs it, and prints a line for each
 * result: engine, job, metric, rows, targets, threads, milliseconds, half-width of the 99.9 % interval of JMH.
 *
 * <p>Options, each as {@code name=value,value}: {@code engines}, {@code jobs}, {@code metrics}, {@code rows}, {@code targets}, {@code threads}, {@code forks},
 * {@code warmups}, {@code iterations}, {@code millis} of an iteration.
 */
public final class EngineRun {

    private static final String SEPARATOR = ",";

    private final Map<String, String> options = new HashMap<>();

    private EngineRun(String[] args) {
        for (String arg : args) {
            int at = arg.indexOf('=');
            options.put(arg.substring(0, at), arg.substring(at + 1));
        }
    }

    /**
     * Runs.
     *
     * @param args options as above; without any everything runs that this build has, for hours
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] args) throws RunnerException {
        new EngineRun(args).run();
    }

    private List<String> list(String name, Collection<String> usual) {
        String given = options.get(name);
        return given == null ? List.copyOf(usual) : List.of(given.split(SEPARATOR));
    }

    private int number(String name, int usual) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(usual)));
    }

    private void run() throws RunnerException {
        List<String> engines = new ArrayList<>(Engines.names());
        if (Engines.hasPeers()) {
            engines.addAll(Engines.peers());
        }
        for (String engine : list("engines", engines)) {
            run(engine);
        }
    }

    private void run(String engine) throws RunnerException {
        // the parts of ours do the same jobs, whichever of them this JVM would run
        Engine known = engine.startsWith("ours-") ? PairLoop.ofDefinitions() : Engines.of(engine);
        List<String> jobs = new ArrayList<>(
                list("jobs", known.jobs().stream().map(Job::toString).toList()));
        jobs.removeIf(job -> !known.jobs().contains(Job.of(job)));
        List<String> metrics = new ArrayList<>(list("metrics", known.metrics()));
        metrics.removeIf(metric -> !known.metrics().contains(metric));
        List<String> threads = engine.startsWith("ours-") ? list("threads", List.of("1")) : List.of("1");
        if (jobs.isEmpty() || metrics.isEmpty()) {
            return;
        }
        ChainedOptionsBuilder builder = new OptionsBuilder()
                .include(PairJobBenchmark.class.getName() + ".run")
                .shouldFailOnError(true)
                .param("engine", engine)
                .param("job", jobs.toArray(String[]::new))
                .param("metric", metrics.toArray(String[]::new))
                .param("rows", list("rows", List.of("4096")).toArray(String[]::new))
                .param("targets", list("targets", List.of("26")).toArray(String[]::new))
                .param("jobThreads", threads.toArray(String[]::new))
                .forks(number("forks", 5))
                .warmupIterations(number("warmups", 3))
                .measurementIterations(number("iterations", 5))
                .warmupTime(TimeValue.milliseconds(number("millis", 1000)))
                .measurementTime(TimeValue.milliseconds(number("millis", 1000)))
                .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT);
        if (number("forks", 5) > 0) {
            builder.jvmArgsAppend(OwnEngine.jvmOptions(engine));
        }
        for (RunResult result : new Runner(builder.build()).run()) {
            print(result);
        }
    }

    private static void print(RunResult result) {
        var params = result.getParams();
        System.out.println(String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%s\t%s\t%s\t%.5g\t%.2g",
                params.getParam("engine"),
                params.getParam("job"),
                params.getParam("metric"),
                params.getParam("rows"),
                params.getParam("targets"),
                params.getParam("jobThreads"),
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError()));
    }
}
