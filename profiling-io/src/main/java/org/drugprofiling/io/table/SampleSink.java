package org.drugprofiling.io.table;

import org.drugprofiling.sample.Sample;

/** Takes each sample as soon as it is complete. */
interface SampleSink {

    /**
     * Takes a sample.
     *
     * @param sample the sample
     * @param firstRow its first row
     * @param rows how many rows it has
     */
    void accept(Sample sample, long firstRow, long rows);
}
