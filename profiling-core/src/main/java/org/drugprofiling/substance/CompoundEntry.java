package org.drugprofiling.substance;

import java.util.List;
import org.drugprofiling.citation.Bibliography;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;

/** One row of a table of compounds while it is written. */
final class CompoundEntry {

    private Compound compound;

    private CompoundEntry(Compound compound) {
        this.compound = compound;
    }

    static CompoundEntry of(String id, String name) {
        return new CompoundEntry(Compound.named(id, name));
    }

    CompoundEntry named(String synonym) {
        return named(synonym, "");
    }

    CompoundEntry named(String synonym, String hazard) {
        compound = compound.withSynonym(new Synonym(synonym, hazard));
        return this;
    }

    /** A number that nobody checked. */
    CompoundEntry cas(String number) {
        compound = compound.withCasNumber(CompoundFact.unverified(number));
        return this;
    }

    CompoundEntry cas(String number, Citation source) {
        compound = compound.withCasNumber(CompoundFact.cited(number, source));
        return this;
    }

    /** A structure whose InChIKey stands in the source under this name. */
    CompoundEntry read(String structure, String formula, String inChIKey, Citation source) {
        compound = compound.withStructure(CompoundFact.cited(structure, source))
                .withInChIKey(CompoundFact.cited(inChIKey, source));
        return formula(formula);
    }

    /** A structure that follows from the systematic name, or from the parts of a salt. */
    CompoundEntry derived(String structure, String formula, String inChIKey) {
        compound =
                compound.withStructure(CompoundFact.computed(structure)).withInChIKey(CompoundFact.computed(inChIKey));
        return formula(formula);
    }

    /** A structure written down from the name by hand, which nobody checked; its formula and key follow from it. */
    CompoundEntry drawn(String structure, String formula, String inChIKey) {
        compound = compound.withStructure(CompoundFact.unverified(structure))
                .withInChIKey(CompoundFact.computed(inChIKey));
        return formula(formula);
    }

    CompoundEntry formula(String formula) {
        compound = compound.withFormula(CompoundFact.computed(formula));
        return this;
    }

    /** A role that nobody checked. */
    CompoundEntry in(Substance drug, CompoundRole role) {
        compound = compound.withUse(new CompoundUse(drug, role, Evidence.UNVERIFIED, List.of()));
        return this;
    }

    CompoundEntry in(Substance drug, CompoundRole role, Citation source) {
        compound = compound.withUse(new CompoundUse(drug, role, source.evidence(), List.of(source)));
        return this;
    }

    /** A health flag from sources of one kind, or one that nobody checked if there are none. */
    CompoundEntry flagged(Substance drug, String reason, Citation... sources) {
        Evidence evidence = sources.length == 0 ? Evidence.UNVERIFIED : sources[0].evidence();
        compound = compound.withHealthFlag(new HealthFlag(reason, drug, evidence, List.of(sources)));
        return this;
    }

    Compound compound() {
        return compound;
    }

    static Citation massBank(String accession) {
        return Bibliography.MASSBANK_DATA.withLocus("record " + accession);
    }

    static Citation drugBank(String id) {
        return Bibliography.DRUGBANK_VOCABULARY.withLocus("row " + id);
    }

    static Citation identifierTable(String casNumber) {
        return Bibliography.CHEMICALS_IDENTIFIERS.withLocus("row " + casNumber);
    }

    static Citation emcdda(String profile) {
        return Bibliography.EMCDDA_DRUG_PROFILES.withLocus("profile " + profile + ", chemistry and physical form");
    }

    static Citation precursor(String name) {
        return Bibliography.PRECURSOR_TABLE.withLocus("row " + name);
    }
}
