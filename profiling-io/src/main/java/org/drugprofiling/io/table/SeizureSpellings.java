package org.drugprofiling.io.table;

import java.util.HashMap;
import java.util.Map;
import org.drugprofiling.io.table.LoadProblem.Severity;
import org.drugprofiling.profile.SourceNames;
import org.drugprofiling.sample.SampleRecord;

/**
 * How the seizures of the samples that a table delivers are spelled, of each laboratory for itself. Two spellings of one seizure are kept as two, with a
 * warning: a population refuses them, and a search takes them for two seizures.
 */
final class SeizureSpellings {

    // more would take memory that a table of a million seizures needs otherwise
    private static final int MOST = 90_000;
    private static final int MOST_TEXTS = 10_000;

    private final int column;
    private final RowLog log;
    private final FirstSeen spellings = FirstSeen.withCompanions();
    private final Map<String, String> textOfForm = new HashMap<>();
    private int seizures;
    private boolean isFull;

    SeizureSpellings(int column, RowLog log) {
        this.column = column;
        this.log = log;
    }

    /** Compares the seizure of a sample that is delivered with those before it, up to {@value #MOST} different ones. */
    void accept(SampleRecord record, long row) {
        if (isFull) {
            return;
        }
        String seizure = record.seizure().id().value();
        String form = record.laboratory().value() + '\n' + SourceNames.form(SourceNames.ofSeizure(seizure));
        FirstSeen.Earlier earlier = spellings.put(form, seizure, row);
        if (earlier.differs()) {
            String text = textOfForm.get(form);
            warn(
                    row,
                    seizure,
                    "seizure-spelled-differently",
                    "two seizures must differ by more than case, spaces or the word seizure; row " + earlier.row()
                            + " has "
                            + (text == null ? "another spelling" : "'" + text + "'")
                            + ": one seizure must have one spelling");
        } else if (earlier.row() == 0) {
            seizures++;
            if (textOfForm.size() < MOST_TEXTS) {
                textOfForm.put(form, seizure);
            }
            if (seizures == MOST) {
                isFull = true;
                warn(
                        row,
                        seizure,
                        "spellings-not-compared",
                        "spellings of seizures are compared up to " + MOST + " seizures; those of later rows are not");
            }
        }
    }

    private void warn(long row, String seizure, String code, String reason) {
        log.report(Severity.WARNING, row, column, seizure, code, reason);
    }
}
