package org.drugprofiling.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drugprofiling.citation.Citation;
import org.drugprofiling.citation.Evidence;
import org.drugprofiling.classification.IndicationRule;
import org.drugprofiling.classification.IndicationRules;
import org.drugprofiling.decision.DocumentedThreshold;
import org.drugprofiling.decision.Thresholds;
import org.junit.jupiter.api.Test;

/**
 * The catalogue against a ledger of the dossiers' own marks, which was written by hand and knows nothing of the catalogue's evidence: every
 * statement has a row, every row a statement, and nothing that is remembered ships as read.
 */
class DossierMarksTest {

    private record Row(String entry, String what, String key, String mark, List<String> sources) {}

    private record Statement(String entry, String what, String text, Evidence evidence, List<String> sources) {
        @Override
        public String toString() {
            return entry + ", " + what + ": " + text + " [" + evidence + " " + sources + "]";
        }
    }

    private static final Map<String, Set<Evidence>> MEANINGS = Map.of(
            "read", Set.of(Evidence.READ_IN_SOURCE),
            "read-abstract", Set.of(Evidence.ABSTRACT_ONLY),
            "read-report", Set.of(Evidence.ABSTRACT_ONLY),
            "read-secondary", Set.of(Evidence.UNVERIFIED),
            "memory", Set.of(Evidence.UNVERIFIED),
            "computed", Set.of(Evidence.COMPUTED),
            "design", Set.of(Evidence.HOUSE),
            "beyond-notes", Set.of(Evidence.READ_IN_SOURCE, Evidence.ABSTRACT_ONLY));

    private static final List<Row> LEDGER = ledger();

    private static List<Row> ledger() {
        try (InputStream stream = DossierMarksTest.class.getResourceAsStream("/oracle/dossier-marks.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], Arrays.asList(cells[4].split(","))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        for (DocumentedMethod method : ProfilingMethods.all()) {
            for (DocumentedFact fact : method.facts()) {
                all.add(cited(method.id(), "fact " + words(fact.topic()), fact.text(), fact.citation()));
            }
            for (TargetUse use : TargetUse.values()) {
                List<DocumentedTarget> targets = method.targets(use);
                targets.stream()
                        .map(DocumentedTarget::citation)
                        .map(source ->
                                cited(method.id(), "targets " + words(use), Integer.toString(targets.size()), source))
                        .distinct()
                        .forEach(all::add);
            }
            method.treatments().stream()
                    .map(one -> cited(method.id(), "treatment", one.writtenAs(), one.citation()))
                    .distinct()
                    .forEach(all::add);
            method.metrics().stream()
                    .map(one -> cited(method.id(), "metric", one.writtenAs(), one.citation()))
                    .distinct()
                    .forEach(all::add);
        }
        for (DocumentedThreshold threshold : Thresholds.all()) {
            all.add(cited(threshold.id(), "threshold", "-", threshold.citation()));
        }
        for (IndicationRule rule : IndicationRules.all()) {
            all.add(new Statement(
                    rule.id(),
                    "rule",
                    "-",
                    rule.evidence(),
                    rule.sources().stream().map(Citation::key).toList()));
        }
        IndicationRules.cautions()
                .forEach(caution ->
                        all.add(cited(caution.substance().id(), "caution", caution.words(), caution.source())));
        return all;
    }

    private static Statement cited(String entry, String what, String text, Citation source) {
        return new Statement(entry, what, text, source.evidence(), List.of(source.key()));
    }

    private static boolean matches(Row row, Statement statement) {
        boolean sentence =
                statement.what().startsWith("fact ") || statement.what().equals("caution");
        boolean text = sentence
                ? statement.text().startsWith(row.key())
                : statement.text().equals(row.key());
        return row.entry().equals(statement.entry()) && row.what().equals(statement.what()) && text;
    }

    @Test
    void everyStatementHasOneRowThatAllowsItsEvidence() {
        Set<String> wrong = new TreeSet<>();
        for (Statement statement : statements()) {
            List<Row> rows =
                    LEDGER.stream().filter(row -> matches(row, statement)).toList();
            if (rows.size() != 1) {
                wrong.add(rows.size() + " rows for " + statement);
                continue;
            }
            Row row = rows.get(0);
            if (!MEANINGS.get(row.mark()).contains(statement.evidence())) {
                wrong.add("marked " + row.mark() + ": " + statement);
            }
            if (!row.sources().equals(statement.sources())) {
                wrong.add("of " + row.sources() + ": " + statement);
            }
        }
        assertEquals(Set.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void everyRowIsOfOneStatement() {
        List<Statement> statements = statements();
        Set<String> wrong = new TreeSet<>();
        for (Row row : LEDGER) {
            long count = statements.stream()
                    .filter(statement -> matches(row, statement))
                    .count();
            if (count != 1) {
                wrong.add(count + " statements for " + row);
            }
        }
        assertEquals(Set.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void theLedgerIsWhole() {
        Map<String, Long> marks = LEDGER.stream().collect(Collectors.groupingBy(Row::mark, Collectors.counting()));
        assertEquals(MEANINGS.keySet(), marks.keySet());
        assertTrue(marks.get("memory") > 30, marks::toString);
        assertEquals(327, LEDGER.size());
    }
}
