package org.drugprofiling.citation;

import static org.drugprofiling.citation.Evidence.ABSTRACT_ONLY;
import static org.drugprofiling.citation.Evidence.READ_IN_SOURCE;

import java.util.List;

/** Sources on the identity of compounds and on atomic masses. */
final class CompoundReferences {

    static final List<Citation> ALL = List.of(
            new Citation(
                    "massbank-data",
                    "MassBank consortium",
                    2025,
                    "MassBank-data",
                    "public repository of mass spectra, version of 5 May 2025",
                    "",
                    "the record that each fact names",
                    READ_IN_SOURCE),
            new Citation(
                    "drugbank-vocabulary",
                    "DrugBank",
                    Citation.NO_YEAR,
                    "DrugBank vocabulary",
                    "open table of names and identifiers, read as a copy in a public repository",
                    "",
                    "the row that each fact names",
                    READ_IN_SOURCE),
            new Citation(
                    "chemicals-identifiers",
                    "Bell",
                    2026,
                    "chemicals, tables of identifiers",
                    "public repository, MIT licence, version of 7 June 2026",
                    "",
                    "the row that each fact names",
                    READ_IN_SOURCE),
            new Citation(
                    "emcdda-drug-profiles",
                    "European Monitoring Centre for Drugs and Drug Addiction",
                    Citation.NO_YEAR,
                    "Drug profiles",
                    "public pages",
                    "",
                    "chemistry and physical form of each profile",
                    READ_IN_SOURCE),
            new Citation(
                    "precursor-table",
                    "LE OSINT Framework",
                    2026,
                    "drug precursors under international control (1988 UN Convention, Tables I and II)",
                    "file of a public repository",
                    "",
                    "the row that each fact names",
                    READ_IN_SOURCE),
            new Citation(
                    "cocaine-data-page",
                    "Authors not named",
                    Citation.NO_YEAR,
                    "Cocaine",
                    "public page of chemical data, data.cas-msds.com",
                    "",
                    "hydrochloride",
                    READ_IN_SOURCE),
            new Citation(
                    "wikipedia-tropacocaine",
                    "Wikipedia",
                    2025,
                    "Tropacocaína",
                    "Spanish Wikipedia, copy of August 2025",
                    "",
                    "table of identifiers",
                    READ_IN_SOURCE),
            new Citation(
                    "portada-2024",
                    "Portada and Brkljača",
                    2024,
                    "Counting the truxillines—11 or more, the question is now",
                    "Chirality 36 (6), e23680",
                    "10.1002/chir.23680",
                    "abstract",
                    ABSTRACT_ONLY),
            new Citation(
                    "ame-2020",
                    "Wang, Huang, Kondev, Audi and Naimi",
                    2021,
                    "The Ame2020 atomic mass evaluation (II)",
                    "Chinese Physics C 45, 030003",
                    "",
                    "file mass.mas20 of 3 March 2021, column atomic mass",
                    READ_IN_SOURCE));

    private CompoundReferences() {}
}
