package org.drugprofiling.kernel;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/**
 * Who does the work of a job, who is told of it and who may stop it. No thread is started here: the calling thread works, and an executor of the
 * caller's may help. Results do not depend on any of this.
 *
 * @since 0.1.0
 */
public final class Execution {

    private final Executor executor;
    private final int others;
    private final Progress progress;
    private final BooleanSupplier cancelled;
    private final Consumer<PairTally> tallies;

    private Execution(
            Executor executor, int others, Progress progress, BooleanSupplier cancelled, Consumer<PairTally> tallies) {
        this.executor = executor;
        this.others = others;
        this.progress = progress;
        this.cancelled = cancelled;
        this.tallies = tallies;
    }

    /**
     * {@return work in the calling thread alone}
     */
    public static Execution inCallingThread() {
        return new Execution(Runnable::run, 0, (done, all) -> {}, () -> false, tally -> {});
    }

    /**
     * Returns work in the calling thread with the help of an executor. Tasks that the executor refuses, or starts too late, leave their part to the
     * others; so a job neither fails nor stands still because an executor is busy or shut down.
     *
     * @param executor runs the other threads' part, for example a {@link ForkJoinPool}
     * @param threads how many threads work on a job, the calling one among them, at least 1
     * @return the execution
     */
    public static Execution on(Executor executor, int threads) {
        if (threads < 1) {
            throw new ProfilingException(
                    "invalid-parameter",
                    "number of threads must be at least 1",
                    ProblemLocation.nowhere(),
                    Integer.toString(threads));
        }
        return new Execution(
                Objects.requireNonNull(executor, "executor"), threads - 1, (done, all) -> {}, () -> false, tally -> {});
    }

    /**
     * {@return work in the calling thread and the common pool of the JVM}
     */
    public static Execution onCommonPool() {
        return on(ForkJoinPool.commonPool(), ForkJoinPool.getCommonPoolParallelism() + 1);
    }

    /**
     * Returns this execution with somebody who is told how far it is.
     *
     * @param progress called in the calling thread, some times a second
     * @return the execution
     */
    public Execution withProgress(Progress progress) {
        return new Execution(executor, others, Objects.requireNonNull(progress, "progress"), cancelled, tallies);
    }

    /**
     * Returns this execution with somebody who may stop it. A stopped job ends with a {@link CancellationException} within a fraction of a second;
     * what consumers were given until then is right.
     *
     * @param cancelled asked by all threads, many times a second; says whether to stop
     * @return the execution
     */
    public Execution withCancellation(BooleanSupplier cancelled) {
        return new Execution(executor, others, progress, Objects.requireNonNull(cancelled, "cancelled"), tallies);
    }

    /**
     * Returns this execution with somebody who is told what a job of links or nearest rows has done once it is at its end: how many pairs an
     * index let it skip.
     *
     * @param tallies called in the calling thread
     * @return the execution
     */
    public Execution withTallies(Consumer<PairTally> tallies) {
        return new Execution(executor, others, progress, cancelled, Objects.requireNonNull(tallies, "tallies"));
    }

    /** How many threads work at most on so many units. */
    int threads(int units) {
        return (int) Math.max(1, Math.min(units, others + 1L));
    }

    Executor executor() {
        return executor;
    }

    Progress progress() {
        return progress;
    }

    Consumer<PairTally> tallies() {
        return tallies;
    }

    void requireNotCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the job was cancelled by its caller");
        }
    }

    /**
     * Is told how far a job is.
     */
    @FunctionalInterface
    public interface Progress {

        /**
         * Takes notice.
         *
         * @param done how many pairs are done
         * @param all how many there are
         */
        void reached(long done, long all);
    }
}
