/**
 * Illicit-drug profiling: typed samples, pre-treatment, comparison, populations, decisions and likelihood ratios. Start at
 * {@link org.drugprofiling.sample.Sample}.
 */
module org.drugprofiling.core {
    requires commons.math3;
    requires static org.jspecify;

    exports org.drugprofiling.agreement;
    exports org.drugprofiling.citation;
    exports org.drugprofiling.classification;
    exports org.drugprofiling.comparison;
    exports org.drugprofiling.decision;
    exports org.drugprofiling.evaluation;
    exports org.drugprofiling.harmonisation;
    exports org.drugprofiling.kernel;
    exports org.drugprofiling.method;
    exports org.drugprofiling.population;
    exports org.drugprofiling.pretreatment;
    exports org.drugprofiling.problem;
    exports org.drugprofiling.profile;
    exports org.drugprofiling.provenance;
    exports org.drugprofiling.report;
    exports org.drugprofiling.sample;
    exports org.drugprofiling.search;
    exports org.drugprofiling.selection;
    exports org.drugprofiling.substance;
    exports org.drugprofiling.uncertainty;
    exports org.drugprofiling.validation;
}
