package org.drugprofiling.kernel;

import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;

/** What a job needs, checked before anything is allocated. */
final class Memory {

    /** Largest array that every JVM can hold. */
    static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Memory() {}

    /** Checks that an array of doubles can exist at all; returns its length. */
    static int requireDoubles(String what, long numbers) {
        long most = Math.min(
                (long) LARGEST_ARRAY * Double.BYTES, Runtime.getRuntime().maxMemory());
        require(what, numbers * Double.BYTES, most);
        return (int) numbers;
    }

    /** Checks that a job fits into the memory of this JVM. */
    static void requireBytes(String what, long bytes) {
        require(what, bytes, Runtime.getRuntime().maxMemory());
    }

    private static void require(String what, long bytes, long most) {
        if (bytes > most) {
            throw new ProfilingException(
                    "too-much-memory",
                    "memory for " + what + " must be at most " + most + " bytes",
                    ProblemLocation.nowhere(),
                    bytes + " bytes");
        }
    }
}
