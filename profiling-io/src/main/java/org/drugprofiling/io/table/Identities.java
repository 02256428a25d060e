package org.drugprofiling.io.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.drugprofiling.profile.SourceNames;
import org.jspecify.annotations.Nullable;

/** Sees to it that a table says one thing about each sample, specimen and seizure. */
final class Identities {

    private static final int MOST_TEXTS = 10_000;
    // more would take memory that a table of a million seizures needs otherwise
    private static final int MOST_SPELLINGS = 90_000;

    private final HeadReader head;
    private final ColumnMapping mapping;
    private final FirstSeen samples = FirstSeen.alone();
    private final FirstSeen forms = FirstSeen.withCompanions();
    private final FirstSeen spellings = FirstSeen.withCompanions();
    private final Map<String, String> textOfForm = new HashMap<>();
    private int seizuresSpelled;
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
            FirstSeen.Earlier where = specimens.put(specimen, seizure, row.line());
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
        checkSpelling(seizure, row, log);
        FirstSeen.Earlier where =
                cases == null ? null : cases.put(seizure, head.text(SampleField.CASE, row), row.line());
        if (where != null && where.differs()) {
            contradicts(seizure, "case", where, log);
        }
        String date = dates == null ? "" : head.dateText(SampleField.SEIZURE_DATE, row);
        FirstSeen.Earlier when = dates == null || date.isEmpty() ? null : dates.put(seizure, date, row.line());
        if (when != null && when.differs()) {
            contradicts(seizure, "date", when, log);
        }
    }

    /**
     * Kept as two: a population refuses them, and a search takes them for two seizures. A row that is refused is in neither. Looks no further after the first
     * 90,000 seizures.
     */
    private void checkSpelling(String seizure, TableRow row, RowLog log) {
        if (seizuresSpelled == MOST_SPELLINGS) {
            return;
        }
        String form = SourceNames.form(SourceNames.ofSeizure(seizure));
        FirstSeen.Earlier earlier = spellings.put(form, seizure, row.line());
        if (earlier.differs() && !log.isRefused()) {
            String text = textOfForm.get(form);
            log.warn(
                    head.column(SampleField.SEIZURE),
                    seizure,
                    "seizure-spelled-differently",
                    "two seizures must differ by more than case, spaces or the word seizure; row " + earlier.row()
                            + " has "
                            + (text == null ? "another spelling" : "'" + text + "'")
                            + ": one seizure must have one spelling");
        } else if (earlier.row() == 0) {
            seizuresSpelled++;
            if (textOfForm.size() < MOST_TEXTS) {
                textOfForm.put(form, seizure);
            }
        }
    }

    private void contradicts(String seizure, String what, FirstSeen.Earlier where, RowLog log) {
        log.refuse(
                head.column(SampleField.SEIZURE),
                seizure,
                "contradicting-seizure",
                "a seizure must have one " + what + "; row " + where.row() + " has another");
    }
}
