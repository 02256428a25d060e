package org.drugprofiling.bench;

import java.util.Set;

/**
 * Somebody who answers questions, for example a naive loop, another library, or ours in one of its forms.
 */
public interface Engine {

    /**
     * {@return the jobs that it does}
     */
    Set<Job> jobs();

    /**
     * {@return the metrics that it knows, each for every job}
     */
    Set<String> metrics();

    /**
     * Gets ready: what is done here is not timed. Rows that many are compared with are prepared here if one is asked about, and in the work itself
     * otherwise.
     *
     * @param question a job and a metric of this engine
     * @return the work
     */
    Work ready(Question question);

    /**
     * What is timed.
     */
    @FunctionalInterface
    interface Work {

        /**
         * Answers the question.
         *
         * @return a number that follows from the answer, by which answers of engines are compared: how many links, the sum of the columns of the
         *     nearest, of bins times counts, of quantiles, or of every 97th value of a matrix
         */
        double run();
    }
}
