package org.drugprofiling.citation;

import static org.drugprofiling.citation.Evidence.ABSTRACT_ONLY;
import static org.drugprofiling.citation.Evidence.COMPUTED;
import static org.drugprofiling.citation.Evidence.HOUSE;
import static org.drugprofiling.citation.Evidence.READ_IN_SOURCE;
import static org.drugprofiling.citation.Evidence.UNVERIFIED;

import java.util.List;

/** Sources on comparison and evaluation, and this library itself. */
final class StatisticsReferences {

    static final List<Citation> ALL = List.of(
            new Citation(
                    "slosse-2021",
                    "Slosse et al.",
                    2021,
                    "cannabis fingerprints by gas chromatography (description)",
                    "Molecules 26, 6643",
                    "",
                    "abstract",
                    ABSTRACT_ONLY),
            new Citation(
                    "slosse-cannabinoids",
                    "Slosse et al.",
                    Citation.NO_YEAR,
                    "eight cannabinoids by GC-MS (description)",
                    "venue not seen",
                    "",
                    "abstract",
                    ABSTRACT_ONLY),
            new Citation(
                    "cascini-2020",
                    "Cascini et al.",
                    2020,
                    "machine learning on cocaine seizures (description)",
                    "Scientific Reports 10, 15976",
                    "",
                    "abstract",
                    ABSTRACT_ONLY),
            new Citation(
                    "nordgaard-2014",
                    "Nordgaard et al.",
                    2014,
                    "multivariate kernel likelihood ratios for amphetamine (description)",
                    "venue not seen",
                    "",
                    "abstract",
                    ABSTRACT_ONLY),
            new Citation(
                    "meuwly-2017",
                    "Meuwly, Ramos and Haraksim",
                    2017,
                    "validation of likelihood ratio methods (description)",
                    "Forensic Science International 276, 142",
                    "",
                    "abstract",
                    ABSTRACT_ONLY),
            new Citation(
                    "aitken-lucy-2004",
                    "Aitken and Lucy",
                    2004,
                    "evaluation of trace evidence in the form of multivariate data (description)",
                    "Applied Statistics 53, 109–122",
                    "",
                    "not seen",
                    UNVERIFIED),
            new Citation(
                    "lucy-2013",
                    "Lucy",
                    2013,
                    "Introduction to Statistics for Forensic Scientists",
                    "book",
                    "",
                    "as cited in a public repository",
                    UNVERIFIED),
            new Citation(
                    "klemenc-2001",
                    "Klemenc",
                    2001,
                    "common-batch searching of heroin by chemometrics (description)",
                    "Forensic Science International 115, 43",
                    "",
                    "citation only; the text was not seen",
                    UNVERIFIED),
            new Citation(
                    "neumann-gloger-1982",
                    "Neumann and Gloger",
                    1982,
                    "ratio comparison of heroin alkaloids (description)",
                    "venue not verified",
                    "",
                    "not seen",
                    UNVERIFIED),
            new Citation(
                    "debrus",
                    "Debrus et al.",
                    Citation.NO_YEAR,
                    "profiles and comparison of impurities (description)",
                    "venue not verified",
                    "",
                    "not seen",
                    UNVERIFIED),
            new Citation(
                    "r-dist-manual",
                    "R Core Team",
                    Citation.NO_YEAR,
                    "manual of the function dist (description)",
                    "R documentation",
                    "",
                    "manual page",
                    READ_IN_SOURCE),
            new Citation(
                    "nfi-lir",
                    "Netherlands Forensic Institute",
                    Citation.NO_YEAR,
                    "lir",
                    "public repository",
                    "",
                    "program code",
                    READ_IN_SOURCE),
            new Citation(
                    "wilrich-2013",
                    "Wilrich",
                    2013,
                    "precision of binary methods (description)",
                    "venue not seen",
                    "",
                    "abstract",
                    ABSTRACT_ONLY),
            new Citation(
                    "own-computation",
                    "This library",
                    Citation.NO_YEAR,
                    "values computed for this library from stated inputs",
                    "profiling",
                    "",
                    "tests and documentation",
                    COMPUTED),
            new Citation(
                    "own-design",
                    "This library",
                    Citation.NO_YEAR,
                    "choices made for this library",
                    "profiling",
                    "",
                    "documentation",
                    HOUSE));

    private StatisticsReferences() {}
}
