package org.drugprofiling.io.table;

/** What makes samples of rows; one for wide and one for long tables. */
interface SampleRows {

    /** Takes a row of the right width without control characters. */
    void accept(TableRow row);

    /** Notes that a row was refused before it came here. */
    void refused();

    /** Says that there are no more rows. */
    void end();

    /** Rows that are part of a sample. */
    long kept();

    /** Rows with an error of their own. */
    long refusedRows();

    /** Good rows whose sample is not used. */
    long withdrawn();

    /** Rows that are left out on purpose. */
    long ignored();

    /** Samples delivered. */
    long samples();
}
