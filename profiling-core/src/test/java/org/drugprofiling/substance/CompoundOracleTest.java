package org.drugprofiling.substance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drugprofiling.citation.Evidence;
import org.junit.jupiter.api.Test;

/** Structures, formulas, masses and names against CDK, OPSIN and RDKit; see the heads of the files. */
class CompoundOracleTest {

    private static final List<String[]> CDK = rows("compounds_cdk.tsv");

    /** What follows from its parts: a salt from base and acid, an enantiomer from the other. */
    private static final Map<String, String> COMPOSED = Map.of(
            "cocaine-hcl", "cocaine",
            "methamphetamine-hcl", "methamphetamine",
            "mdma-hcl", "mdma",
            "amphetamine-sulphate", "amphetamine",
            "dexamisole", "levamisole");

    private static List<String[]> rows(String file) {
        try (InputStream stream = CompoundOracleTest.class.getResourceAsStream("/oracle/" + file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> atoms(String formula) {
        Map<String, Integer> atoms = new TreeMap<>();
        for (ChemicalElement element : Elements.all()) {
            int count = Formula.parse(formula).count(element.symbol());
            if (count > 0) {
                atoms.put(element.symbol(), count);
            }
        }
        return atoms;
    }

    private static String value(java.util.Optional<CompoundFact> fact) {
        return fact.map(CompoundFact::value).orElse("");
    }

    @Test
    void theFileIsOfThisRegistry() {
        assertEquals(
                Compounds.all().stream()
                        .map(compound -> compound.id() + " " + value(compound.structure()))
                        .toList(),
                CDK.stream().map(row -> row[0] + " " + row[1]).toList(),
                "run src/test/oracle/compounds/CompoundOracle.java");
        assertEquals(255, CDK.size());
    }

    @Test
    void formulaMassAndKeyFollowFromTheStructure() {
        int structures = 0;
        for (String[] row : CDK) {
            if (row[1].isEmpty()) {
                continue;
            }
            structures++;
            Compound compound = Compounds.of(row[0]);
            Formula formula = Formula.parse(value(compound.formula()));
            assertEquals(atoms(row[2]), atoms(formula.toString()), row[0]);
            // the isotope masses of CDK are older than ours by one evaluation: a few 1e-9 for each atom
            assertEquals(Double.parseDouble(row[3]), formula.monoisotopicMass(), 1e-6, row[0]);
            // the atomic weights of CDK are means over its isotope abundances, ours are rounded to five figures
            assertEquals(Double.parseDouble(row[4]), formula.molarMass(), 2e-4 * formula.molarMass(), row[0]);
            assertEquals(row[5], value(compound.inChIKey()), row[0]);
        }
        assertEquals(244, structures);
    }

    @Test
    void independentNotesListTheSameNumbersAndKeys() {
        Set<String> different = new TreeSet<>();
        int numbers = 0;
        for (String[] row : rows("compounds_rdkit.tsv")) {
            Compound compound = Compounds.of(row[0]);
            if (!row[1].isEmpty()) {
                numbers++;
                assertEquals(row[1], value(compound.casNumber()), row[0]);
            }
            if (!row[2].isEmpty()) {
                assertEquals(atoms(row[2]), atoms(value(compound.formula())), row[0]);
            }
            if (!row[3].isEmpty()) {
                assertEquals(
                        Double.parseDouble(row[3]), compound.monoisotopicMass().orElseThrow(), 6e-5, row[0]);
            }
            if (!row[4].isEmpty() && !row[4].equals(value(compound.inChIKey()))) {
                different.add(row[0]);
            }
        }
        assertEquals(Set.of("cryptopine"), different);
        assertEquals(177, numbers);
    }

    @Test
    void aComputedStructureIsWhatOneOfItsNamesMeans() {
        for (String[] row : CDK) {
            Compound compound = Compounds.of(row[0]);
            boolean isComputed = compound.structure()
                    .map(CompoundFact::evidence)
                    .filter(Evidence.COMPUTED::equals)
                    .isPresent();
            if (isComputed && !COMPOSED.containsKey(row[0])) {
                assertTrue(row[6].contains("=" + row[5]), () -> row[0] + " is not what its names mean: " + row[6]);
            }
        }
    }

    @Test
    void composedStructuresAreTheirParts() {
        for (Map.Entry<String, String> entry : COMPOSED.entrySet()) {
            Compound whole = Compounds.of(entry.getKey());
            Compound part = Compounds.of(entry.getValue());
            String base = value(part.formula());
            String acid = whole.id().endsWith("-hcl") ? "HCl" : "";
            String sum = whole.id().endsWith("-sulphate") ? base + base + "H2SO4" : base + acid;
            assertEquals(atoms(sum), atoms(value(whole.formula())), whole.id());
            assertEquals(Evidence.COMPUTED, whole.structure().orElseThrow().evidence());
            assertEquals(Evidence.READ_IN_SOURCE, part.structure().orElseThrow().evidence());
        }
        String left = value(Compounds.of("levamisole").inChIKey());
        String right = value(Compounds.of("dexamisole").inChIKey());
        assertEquals(left.substring(0, 14), right.substring(0, 14));
        assertNotEquals(left, right);
        String dimer = value(Compounds.of("truxillines").formula());
        String monomer = value(Compounds.of("trans-cinnamoylcocaine").formula());
        assertEquals(atoms(monomer + monomer), atoms(dimer));
    }

    @Test
    void namesThatMeanSomethingElseWhenReadSystematicallyAreKnownAndWarnedOf() {
        Set<String> misleading = new TreeSet<>();
        for (String[] row : CDK) {
            for (String name : row[6].split("; ")) {
                if (!name.isEmpty() && !name.endsWith("=" + row[5])) {
                    misleading.add(name.substring(0, name.lastIndexOf('=')));
                }
            }
        }
        // standard names cannot carry a warning; D-glucose is read as the open chain, the record is the ring
        Set<String> unwarned = Set.of(
                "6-monoacetylmorphine",
                "3-monoacetylmorphine",
                "6-acetylcodeine",
                "amphetamine sulphate",
                "glucose",
                "D-glucose",
                "dextrose");
        Set<String> warned = Compounds.all().stream()
                .flatMap(compound -> compound.synonyms().stream())
                .filter(synonym -> !synonym.hazard().isEmpty())
                .map(Synonym::name)
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>(misleading);
        missing.removeAll(warned);
        missing.removeAll(unwarned);
        assertEquals(List.of(), missing);
        assertEquals(15, misleading.size());
    }
}
