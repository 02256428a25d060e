package org.drugprofiling.kernel;

import org.drugprofiling.problem.ProfilingException;

/** Keeps pairs until that is refused and prints the refusal. A program of its own, so that it can be started with little memory. */
public final class TooManyHits {

    private TooManyHits() {}

    /**
     * Prints code and value of the refusal and how many pairs had been kept.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Hits hits = new Hits();
        try {
            while (true) {
                hits.add(hits.count(), 1, 0.5);
            }
        } catch (ProfilingException refusal) {
            System.out.println(refusal.code() + ";" + refusal.value().orElse("") + ";" + hits.count() + ";"
                    + hits.row(hits.count() - 1));
        }
    }
}
