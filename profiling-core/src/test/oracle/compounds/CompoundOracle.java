import static org.openscience.cdk.tools.manipulator.AtomContainerManipulator.MolWeight;
import static org.openscience.cdk.tools.manipulator.AtomContainerManipulator.MonoIsotopic;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drugprofiling.substance.Compound;
import org.drugprofiling.substance.Compounds;
import org.drugprofiling.substance.Synonym;
import org.openscience.cdk.inchi.InChIGeneratorFactory;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;
import org.openscience.cdk.tools.manipulator.MolecularFormulaManipulator;
import uk.ac.cam.ch.wwmm.opsin.NameToInchi;
import uk.ac.cam.ch.wwmm.opsin.NameToStructure;
import uk.ac.cam.ch.wwmm.opsin.OpsinResult;

/**
 * Asks CDK what follows from the structures of the registry, and OPSIN which structures its names mean. From the root of the repository:
 *
 * <pre>
 * mvn -q -pl profiling-core compile
 * mvn -q -f profiling-core/src/test/oracle/compounds dependency:build-classpath -Dmdep.outputFile=target/compounds.classpath
 * java -cp profiling-core/target/classes:$(cat target/compounds.classpath) \
 *     profiling-core/src/test/oracle/compounds/CompoundOracle.java \
 *     profiling-core/src/test/resources/oracle/compounds_cdk.tsv
 * </pre>
 */
class CompoundOracle {

    private static final SmilesParser SMILES = new SmilesParser(SilentChemObjectBuilder.getInstance());
    private static final NameToStructure NAMES = NameToStructure.getInstance();

    public static void main(String[] arguments) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("# CDK 2.11 (structure to formula, masses, InChIKey with the InChI library of jna-inchi 1.3.1) and OPSIN 2.8.0 (name to InChIKey)");
        lines.add("# made by CompoundOracle.java in src/test/oracle/compounds; own work, CC0");
        lines.add(String.join("\t", "id", "structure", "formula", "monoisotopic mass", "molar mass", "InChIKey", "names"));
        for (Compound compound : Compounds.all()) {
            lines.add(row(compound));
        }
        Files.writeString(Path.of(arguments[0]), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String row(Compound compound) throws Exception {
        String structure = compound.structure().map(fact -> fact.value()).orElse("");
        List<String> cells = new ArrayList<>(List.of(compound.id(), structure));
        if (structure.isEmpty()) {
            cells.addAll(List.of("", "", "", ""));
        } else {
            IAtomContainer molecule = SMILES.parseSmiles(structure);
            cells.add(MolecularFormulaManipulator.getString(MolecularFormulaManipulator.getMolecularFormula(molecule)));
            cells.add(decimal(AtomContainerManipulator.getMass(molecule, MonoIsotopic)));
            cells.add(decimal(AtomContainerManipulator.getMass(molecule, MolWeight)));
            cells.add(InChIGeneratorFactory.getInstance().getInChIGenerator(molecule).getInchiKey());
        }
        List<String> names = new ArrayList<>();
        names.add(compound.name());
        compound.synonyms().stream().map(Synonym::name).forEach(names::add);
        List<String> read = new ArrayList<>();
        for (String name : names) {
            OpsinResult result = NAMES.parseChemicalName(name);
            if (result.getStatus() == OpsinResult.OPSIN_RESULT_STATUS.SUCCESS) {
                read.add(name + "=" + NameToInchi.convertResultToStdInChIKey(result));
            }
        }
        cells.add(String.join("; ", read));
        return String.join("\t", cells);
    }

    private static String decimal(double mass) {
        return String.format(Locale.ROOT, "%.8f", mass);
    }
}
