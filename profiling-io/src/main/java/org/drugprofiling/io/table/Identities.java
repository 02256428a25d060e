package org.drugprofiling.io.table;

import org.jspecify.annotations.Nullable;

/** Sees to it that a table says one thing about each sample, specimen and seizure. */
final class Identities {

    private final HeadReader head;
    private final FirstSeen samples = FirstSeen.alone();
    private final @Nullable FirstSeen specimens;
    private final @Nullable FirstSeen seizures;

    Identities(ColumnMapping mapping, HeadReader head) {
        this.head = head;
        boolean one = java.util.Objects.equals(
                mapping.fields().get(SampleField.SAMPLE), mapping.fields().get(SampleField.SPECIMEN));
        // where the sample's own id stands for the specimen, a second sample of it is a duplicate anyway
        this.specimens = one ? null : FirstSeen.withCompanions();
        boolean facts = mapping.fields().containsKey(SampleField.CASE)
                || mapping.fields().containsKey(SampleField.SEIZURE_DATE);
        this.seizures = facts ? FirstSeen.withCompanions() : null;
    }

    void check(TableRow row, RowLog log) {
        String sample = head.text(SampleField.SAMPLE, row);
        String specimen = head.text(SampleField.SPECIMEN, row);
        String seizure = head.text(SampleField.SEIZURE, row);
        FirstSeen.Earlier earlier = sample.isEmpty() ? null : samples.put(sample, "", row.line());
        if (earlier != null && earlier.row() > 0) {
            log.refuse(
                    head.column(SampleField.SAMPLE),
                    sample,
                    "duplicate-sample",
                    "a sample id must occur once; row " + earlier.row() + " has it first");
            return;
        }
        if (specimens != null && !specimen.isEmpty() && !seizure.isEmpty()) {
            FirstSeen.Earlier where = specimens.put(specimen, seizure, row.line());
            if (where.differs()) {
                log.refuse(
                        head.column(SampleField.SPECIMEN),
                        specimen,
                        "specimen-in-two-seizures",
                        "a specimen must belong to one seizure; row " + where.row() + " names another");
            }
        }
        if (seizures != null && !seizure.isEmpty()) {
            String facts = head.text(SampleField.CASE, row) + '\n' + head.text(SampleField.SEIZURE_DATE, row);
            FirstSeen.Earlier where = seizures.put(seizure, facts, row.line());
            if (where.differs()) {
                log.refuse(
                        head.column(SampleField.SEIZURE),
                        seizure,
                        "contradicting-seizure",
                        "a seizure must have one case and one date; row " + where.row() + " says otherwise");
            }
        }
    }
}
