package org.drugprofiling.io.table;

import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sees to it that a table says one thing about each sample, and about each specimen and seizure of a laboratory: laboratories number on their own. */
final class Identities {

    private final HeadReader head;
    private final ColumnMapping mapping;
    private final FirstSeen samples = FirstSeen.alone();
    private final FirstSeen forms = FirstSeen.withCompanions();
    private final @Nullable FirstSeen specimens;
    private final @Nullable FirstSeen cases;
    private final @Nullable FirstSeen dates;

    Identities(ColumnMapping mapping, HeadReader head) {
        this.head = head;
        this.mapping = mapping;
        boolean one = Objects.equals(
                mapping.fields().get(SampleField.SAMPLE), mapping.fields().get(SampleField.SPECIMEN));
        // where the sample's own id stands for the specimen, a second sample of it is a duplicate anyway
        this.specimens = one ? null : FirstSeen.withCompanions();
        this.cases = mapping.fields().containsKey(SampleField.CASE) ? FirstSeen.withCompanions() : null;
        this.dates = mapping.fields().containsKey(SampleField.SEIZURE_DATE) ? FirstSeen.withCompanions() : null;
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
        checkForms(row, log);
        if (specimens != null && !specimen.isEmpty() && !seizure.isEmpty()) {
            FirstSeen.Earlier where = specimens.put(ownOf(row, specimen), seizure, row.line());
            if (where.differs()) {
                log.refuse(
                        head.column(SampleField.SPECIMEN),
                        specimen,
                        "specimen-in-two-seizures",
                        "a specimen must belong to one seizure; row " + where.row() + " names another");
            }
        }
        if (!seizure.isEmpty()) {
            checkSeizure(seizure, row, log);
        }
    }

    /** The same letters, once composed and once decomposed, look like one thing and would be two. */
    private void checkForms(TableRow row, RowLog log) {
        for (SampleField field : mapping.fields().keySet()) {
            String text = field.isIdentifier() ? head.text(field, row) : "";
            if (text.chars().anyMatch(c -> c > '~')) {
                String kind = field == SampleField.PARENT ? SampleField.SAMPLE.name() : field.name();
                String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
                FirstSeen.Earlier earlier = forms.put(kind + '\n' + composed, text, row.line());
                if (earlier.differs()) {
                    log.refuse(
                            head.column(field),
                            text,
                            "identifier-in-two-forms",
                            "letters with marks must be written in one form throughout (Unicode composed or decomposed); row "
                                    + earlier.row() + " has the other");
                }
            }
        }
    }

    /** A date that is not given, or cannot be read, contradicts none. */
    private void checkSeizure(String seizure, TableRow row, RowLog log) {
        FirstSeen.Earlier where =
                cases == null ? null : cases.put(ownOf(row, seizure), head.text(SampleField.CASE, row), row.line());
        if (where != null && where.differs()) {
            contradicts(seizure, "case", where, log);
        }
        String date = dates == null ? "" : head.dateText(SampleField.SEIZURE_DATE, row);
        FirstSeen.Earlier when =
                dates == null || date.isEmpty() ? null : dates.put(ownOf(row, seizure), date, row.line());
        if (when != null && when.differs()) {
            contradicts(seizure, "date", when, log);
        }
    }

    /** A number of the laboratory of a row. */
    private String ownOf(TableRow row, String number) {
        return head.text(SampleField.LABORATORY, row) + '\n' + number;
    }

    private void contradicts(String seizure, String what, FirstSeen.Earlier where, RowLog log) {
        log.refuse(
                head.column(SampleField.SEIZURE),
                seizure,
                "contradicting-seizure",
                "a seizure must have one " + what + "; row " + where.row() + " has another");
    }
}
