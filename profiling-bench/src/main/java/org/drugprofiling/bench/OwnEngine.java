package org.drugprofiling.bench;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.drugprofiling.kernel.BatchEngine;
import org.drugprofiling.kernel.BatchRows;
import org.drugprofiling.kernel.Execution;
import org.drugprofiling.kernel.NearestRows;
import org.drugprofiling.kernel.PairJob;

/**
 * The jobs of this library, in the JVM as it was started: with every pair computed, or as an index finds them where it pays, which is what a user has
 * who says nothing.
 */
final class OwnEngine implements Engine {

    static final String PLAIN = "ours-plain";
    static final String VECTOR = "ours-vector";
    static final String DOUBLE = "ours-vector-double";
    static final String PLAIN_INDEX = "ours-plain-index";
    static final String VECTOR_INDEX = "ours-vector-index";

    private static final String INDEX = "-index";
    private static final String SWITCH = "org.drugprofiling.kernel.vector";

    private final boolean mayIndex;
    private double[] room = new double[0];

    private OwnEngine(boolean mayIndex) {
        this.mayIndex = mayIndex;
    }

    /** The engine of a name, if the JVM was started so that it is what runs: otherwise figures would bear a wrong name. */
    static OwnEngine of(String name) {
        boolean vectors = BatchEngine.description().contains("jdk.incubator.vector");
        boolean single = !"double".equals(System.getProperty(SWITCH));
        String running = vectors ? single ? VECTOR : DOUBLE : PLAIN;
        boolean mayIndex = name.endsWith(INDEX);
        String asked = mayIndex ? name.substring(0, name.length() - INDEX.length()) : name;
        if (!running.equals(asked)) {
            throw new IllegalStateException("this JVM runs " + running + ", asked was for " + name);
        }
        return new OwnEngine(mayIndex);
    }

    /** The options with which a JVM runs the engine of a name, none for engines of others. */
    static String[] jvmOptions(String name) {
        return switch (name) {
            case VECTOR, VECTOR_INDEX -> new String[] {"--add-modules", "jdk.incubator.vector"};
            case DOUBLE -> new String[] {"--add-modules", "jdk.incubator.vector", "-D" + SWITCH + "=double"};
            default -> new String[0];
        };
    }

    @Override
    public Set<Job> jobs() {
        return EnumSet.allOf(Job.class);
    }

    @Override
    public Set<String> metrics() {
        return new LinkedHashSet<>(Metrics.names());
    }

    @Override
    public Work ready(Question question) {
        // threads of the pool are daemons: they keep no JVM alive
        Executor others = new ForkJoinPool(Math.max(1, question.threads() - 1));
        Execution execution = Execution.on(others, question.threads());
        if (question.job().isOneAgainstAll()) {
            PairJob job = PairJob.between(rows(question, 1), rows(question, question.rows()))
                    .with(execution);
            return () -> run(question, job);
        }
        return () ->
                run(question, PairJob.allPairs(rows(question, question.rows())).with(execution));
    }

    private static BatchRows rows(Question question, int count) {
        return BatchRows.of(question.form(), question.values(), count, question.targets());
    }

    private double run(Question question, PairJob whole) {
        PairJob job = mayIndex ? whole : whole.withoutIndex();
        return switch (question.job()) {
            case LINKS, ONE_LINKS -> job.links(question.scoreLimit(), (row, column, value) -> {});
            case NEAREST, ONE_NEAREST -> sum(job.nearest(Job.NEIGHBOURS));
            case HISTOGRAM ->
                Answers.ofCounts(job.histogram(0, question.upper(), Job.BINS).counts());
            case QUANTILES -> {
                double[] quantiles = job.quantiles(Answers.LOW_QUANTILE, Answers.MIDDLE);
                yield quantiles[0] + quantiles[1];
            }
            case PACKED, ONE_VALUES -> {
                double[] values = room(job.pairs());
                job.values(values);
                yield Answers.ofValues(values);
            }
            case FULL -> {
                double[] values = room((long) question.rows() * question.rows());
                job.matrix(values);
                yield Answers.ofValues(values);
            }
        };
    }

    /** An array that is there already, as peers have one. */
    private double[] room(long values) {
        if (room.length != values) {
            room = new double[Math.toIntExact(values)];
        }
        return room;
    }

    private static double sum(NearestRows nearest) {
        double sum = 0;
        for (int row = 0; row < nearest.rows(); row++) {
            for (int column : nearest.columns(row)) {
                sum += column;
            }
        }
        return sum;
    }
}
