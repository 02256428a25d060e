package org.drugprofiling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.drugprofiling.problem.ProfilingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who does the work may say how far it is, may be stopped, and may fail; nothing else comes of it. */
class ExecutionTest {

    private static final int ROWS = 1000;

    private static PairJob job(BatchForm form) {
        double[] rows = NaiveLoop.rows(1, ROWS, 5, false);
        return PairJob.allPairs(BatchRows.of(form, rows, ROWS, 5));
    }

    @Test
    void progressAscendsToAllPairsInTheCallingThread() {
        List<Long> reached = new ArrayList<>();
        Thread caller = Thread.currentThread();
        job(BatchForms.PEARSON)
                .with(Execution.on(ForkJoinPool.commonPool(), 4).withProgress((done, all) -> {
                    assertSame(caller, Thread.currentThread());
                    assertEquals(ROWS * (ROWS - 1) / 2, all);
                    reached.add(done);
                }))
                .links(ScoreLimit.atLeast(0.99), (i, j, value) -> {});
        assertEquals(reached.stream().sorted().distinct().toList(), reached);
        assertEquals(ROWS * (ROWS - 1) / 2, reached.get(reached.size() - 1));
    }

    private static <T extends Throwable> boolean fails(Throwable with) throws T {
        @SuppressWarnings("unchecked")
        T thrown = (T) with;
        throw thrown;
    }

    /** As a lambda of a language without checked exceptions may do; thrown in the other threads only, and waited for. */
    @Test
    void aCheckedExceptionOfACallbackEndsTheJobWithIt() {
        IOException failure = new IOException("of a callback");
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            Thread caller = Thread.currentThread();
            CountDownLatch thrown = new CountDownLatch(1);
            PairSelection selection = (i, j) -> {
                if (Thread.currentThread() != caller) {
                    thrown.countDown();
                    return ExecutionTest.<RuntimeException>fails(failure);
                }
                await(thrown);
                return false;
            };
            PairJob job = job(BatchForms.PEARSON).with(Execution.on(task -> new Thread(task).start(), 3));
            assertSame(failure, assertThrows(IOException.class, () -> job.values(selection, (i, j, value) -> {})));
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anExecutorThatFailsLeavesNoThreadWaiting() throws InterruptedException {
        OutOfMemoryError failure = new OutOfMemoryError("unable to make a thread");
        List<Thread> threads = new ArrayList<>();
        Executor executor = task -> {
            if (!threads.isEmpty()) {
                throw failure;
            }
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.start();
        };
        PairJob job = job(BatchForms.PEARSON).with(Execution.on(executor, 3));
        assertSame(failure, assertThrows(OutOfMemoryError.class, job::values));
        threads.get(0).join(60_000);
        assertFalse(threads.get(0).isAlive());
    }

    @TestFactory
    Stream<DynamicTest> aJobIsStoppedWithinFewPairs() {
        return Stream.of(1, 3)
                .flatMap(threads -> Stream.of(
                                BatchForms.MANHATTAN,
                                BatchForms.ANGLE,
                                BatchForm.ofDistance(DistanceKernels::chebyshev))
                        .map(form -> DynamicTest.dynamicTest(threads + " threads, " + form.isBatched(), () -> {
                            AtomicInteger asked = new AtomicInteger();
                            PairJob job = job(form)
                                    .with(Execution.on(ForkJoinPool.commonPool(), threads)
                                            .withCancellation(() -> asked.incrementAndGet() > 5));
                            assertThrows(
                                    CancellationException.class,
                                    () -> job.links(ScoreLimit.atMost(0.1), (i, j, value) -> {}));
                            assertThrows(CancellationException.class, job::values);
                            assertThrows(CancellationException.class, () -> job.nearest(3));
                            // each thread asks at most once more before it ends
                            assertTrue(asked.get() <= 5 + 3 * threads, asked + " questions");
                        })));
    }

    @Test
    void aConsumerThatFailsEndsTheJobWithItsFailure() {
        IllegalStateException failure = new IllegalStateException("full");
        PairJob job = job(BatchForms.PEARSON).with(Execution.on(ForkJoinPool.commonPool(), 3));
        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () -> job.links(ScoreLimit.atLeast(0.9), (i, j, value) -> {
                            throw failure;
                        })));
    }

    @Test
    void aComparisonThatFailsInAnotherThreadEndsTheJobWithItsFailure() {
        PairKernel failing = (a, aFrom, b, bFrom, length) -> {
            throw new ProfilingException("some-code", "this comparison must fail");
        };
        PairJob job = job(BatchForm.ofDistance(failing)).with(Execution.on(ForkJoinPool.commonPool(), 3));
        assertEquals(
                "some-code", assertThrows(ProfilingException.class, job::values).code());
    }

    @Test
    void anInterruptedThreadEndsItsJob() {
        PairJob job = job(BatchForms.PEARSON).with(Execution.on(ForkJoinPool.commonPool(), 3));
        Thread.currentThread().interrupt();
        try {
            job.links(ScoreLimit.atLeast(0.99), (i, j, value) -> {});
        } catch (CancellationException e) {
            // the caller waited while it was interrupted; otherwise it has done all by itself
            assertTrue(Thread.currentThread().isInterrupted());
        }
        assertTrue(Thread.interrupted(), "the flag is left to the caller");
    }

    @Test
    void moreThreadsThanUnitsTakeNoMoreMemory() {
        PairJob job = job(BatchForms.PEARSON);
        PairJob many = job.with(Execution.on(ForkJoinPool.commonPool(), Integer.MAX_VALUE));
        PairLabels labels = (row, column) -> row % 7 == column % 7 ? 0 : 1;
        assertEquals(links(job), links(many));
        assertArrayEquals(job.quantiles(0.5), many.quantiles(0.5));
        assertEquals(job.ranks(labels).higherShare(), many.ranks(labels).higherShare());
        assertEquals(
                job.histogram(-1, 1, 10).toString(), many.histogram(-1, 1, 10).toString());
    }

    private static long links(PairJob job) {
        return job.links(ScoreLimit.atLeast(0.5), (i, j, value) -> {});
    }

    @Test
    void oneThreadIsTheFewest() {
        assertThrows(ProfilingException.class, () -> Execution.on(ForkJoinPool.commonPool(), 0));
    }
}
