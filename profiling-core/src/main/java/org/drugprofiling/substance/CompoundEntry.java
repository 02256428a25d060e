package org.drugprofiling.substance;

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

    Compound compound() {
        return compound;
    }
}
