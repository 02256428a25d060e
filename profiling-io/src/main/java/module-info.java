/**
 * Tables in, reports out, portable conformance cases and the command line of illicit-drug profiling.
 */
module org.drugprofiling.io {
    requires transitive org.drugprofiling.core;
    requires static org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires static info.picocli;

    exports org.drugprofiling.io.catalogue;
    exports org.drugprofiling.io.chart;
    exports org.drugprofiling.io.conformance;
    exports org.drugprofiling.io.database;
    exports org.drugprofiling.io.json;
    exports org.drugprofiling.io.report;
    exports org.drugprofiling.io.table;

    opens org.drugprofiling.io.cli to
            info.picocli;
}
