package org.drugprofiling.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Units of work, numbered from 0, done by several threads in any order and handed on by the calling thread in ascending order. Threads keep within a
 * window of units after the first that is not handed on, so that few results wait.
 *
 * @param <W> what each thread works with
 * @param <R> the result of a unit
 */
final class OrderedWork<W, R> {

    /** What is to be done. */
    @FunctionalInterface
    interface Task<W, R> {
        R run(W worker, int unit);
    }

    private final Execution execution;
    private final int units;
    private final Supplier<W> workers;
    private final Task<W, R> task;
    private final List<W> started = new ArrayList<>();
    private final @Nullable Object[] results;
    private final Thread leader = Thread.currentThread();
    private int claimed;
    private int handedOn;
    private int active;
    private boolean closed;
    private @Nullable Throwable failure;

    OrderedWork(Execution execution, int units, Supplier<W> workers, Task<W, R> task) {
        this.execution = execution;
        this.units = units;
        this.workers = workers;
        this.task = task;
        this.results = new Object[window(execution, units)];
    }

    /** How many results of so many units wait at most. */
    static int window(Execution execution, int units) {
        return (int) Math.max(1, Math.min(units, 2L * execution.threads(units) + 1));
    }

    /** Does everything; returns what threads have worked with. */
    List<W> run(ObjIntConsumer<R> consumer) {
        W own = newWorker();
        try {
            callOthers();
            lead(own, consumer);
        } catch (InterruptedException e) {
            fail(interrupted());
        } catch (Throwable e) {
            // languages without checked exceptions throw them from anywhere
            fail(e);
        } finally {
            close();
        }
        rethrow();
        return started;
    }

    private void callOthers() {
        try {
            for (int helper = 1; helper < execution.threads(units); helper++) {
                execution.executor().execute(this::help);
            }
        } catch (RejectedExecutionException e) {
            // those that have started do what the others would have done
            execution.requireNotCancelled();
        }
    }

    private synchronized W newWorker() {
        W worker = workers.get();
        started.add(worker);
        return worker;
    }

    private void lead(W own, ObjIntConsumer<R> consumer) throws InterruptedException {
        while (true) {
            int unit = nextForLeader();
            if (unit == units) {
                return;
            }
            R result = takeResult(unit);
            if (result != null) {
                consumer.accept(result, unit);
                handOn();
            } else {
                finish(unit, task.run(own, unit));
            }
        }
    }

    /** The unit to hand on if it is finished, otherwise one to be done; waits if there is neither. */
    private synchronized int nextForLeader() throws InterruptedException {
        while (failure == null && handedOn < units) {
            if (results[handedOn % results.length] != null) {
                return handedOn;
            }
            if (mayClaim()) {
                return claimed++;
            }
            wait();
        }
        return units;
    }

    private boolean mayClaim() {
        return claimed < units && claimed < handedOn + results.length;
    }

    @SuppressWarnings("unchecked")
    private synchronized @Nullable R takeResult(int unit) {
        if (unit != handedOn) {
            return null;
        }
        R result = (R) results[unit % results.length];
        results[unit % results.length] = null;
        return result;
    }

    private synchronized void handOn() {
        handedOn++;
        notifyAll();
    }

    private synchronized void finish(int unit, R result) {
        results[unit % results.length] = result;
        notifyAll();
    }

    private void help() {
        // an executor that runs its tasks in the calling thread would wait there for itself
        if (Thread.currentThread() == leader || !enter()) {
            return;
        }
        try {
            W worker = newWorker();
            for (int unit = nextForHelper(); unit >= 0; unit = nextForHelper()) {
                finish(unit, task.run(worker, unit));
            }
        } catch (InterruptedException e) {
            fail(interrupted());
        } catch (Throwable e) {
            fail(e);
        } finally {
            leave();
        }
    }

    private synchronized boolean enter() {
        if (closed || claimed == units) {
            return false;
        }
        active++;
        return true;
    }

    private synchronized void leave() {
        active--;
        notifyAll();
    }

    private synchronized int nextForHelper() throws InterruptedException {
        while (!closed && failure == null && claimed < units) {
            if (mayClaim()) {
                return claimed++;
            }
            wait();
        }
        return -1;
    }

    private synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        notifyAll();
    }

    /** Lets nobody begin any more and waits for those who have. */
    private synchronized void close() {
        closed = true;
        notifyAll();
        boolean interrupted = false;
        while (active > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            leader.interrupt();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("a thread of the job was interrupted");
    }

    private synchronized void rethrow() {
        if (failure != null) {
            OrderedWork.<RuntimeException>throwAsItIs(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAsItIs(Throwable failure) throws T {
        throw (T) failure;
    }
}
