package org.drugprofiling.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drugprofiling.evaluation.LogRatios;
import org.drugprofiling.evaluation.Propositions;
import org.drugprofiling.population.SameLevel;
import org.drugprofiling.problem.ProfilingException;
import org.drugprofiling.provenance.ChainId;
import org.drugprofiling.provenance.Provenance;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.validation.Validation;
import org.drugprofiling.validation.ValidationLine;
import org.drugprofiling.validation.ValidationMeasure;
import org.drugprofiling.validation.ValidationPlan;
import org.drugprofiling.validation.ValidationRules;
import org.drugprofiling.validation.ValidationTrial;
import org.junit.jupiter.api.Test;

/** Holds the tables of the page about validation against the schema of a plan, its reader and its defaults. */
class ValidationPlanPageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|(.*)");

    /** The cells behind the first of each row, by its name: of fields, which have a dot, or of measures. */
    private static Map<String, List<String>> rows(boolean ofFields) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        String page = Files.readString(DOCS.resolve("validation.md"));
        for (String line :
                page.substring(page.indexOf("## The plan as a file")).lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && row.group(1).contains(".") == ofFields) {
                List<String> cells = Arrays.stream(row.group(2).split("\\|"))
                        .map(String::strip)
                        .toList();
                assertNull(rows.put(row.group(1), cells), () -> "twice: " + row.group(1));
            }
        }
        return rows;
    }

    /** What the schema says of a field. */
    private record Field(Map<?, ?> schema, boolean isRequired) {}

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new TreeMap<>();
        collect(
                "document",
                (Map<?, ?>) StrictJson.read(
                        "schema", ValidationPlanDocument.schema().getBytes(StandardCharsets.UTF_8)),
                fields);
        return fields;
    }

    private static void collect(String object, Map<?, ?> schema, Map<String, Field> fields) {
        List<?> required = (List<?>) schema.get("required");
        ((Map<?, ?>) schema.get("properties")).forEach((name, value) -> {
            Map<?, ?> field = (Map<?, ?>) value;
            fields.put(object + "." + name, new Field(field, required.contains(name)));
            Map<?, ?> within = field.get("items") instanceof Map<?, ?> items ? items : field;
            if (within.containsKey("properties")) {
                collect((String) name, within, fields);
            }
        });
    }

    @Test
    void thePageListsTheFieldsOfTheSchema() throws IOException {
        assertEquals(
                String.join("\n", fields().keySet()),
                String.join("\n", rows(true).keySet()));
    }

    @Test
    void thePageSaysWhatIsRequiredAndWhichWordsThereAre() throws IOException {
        Map<String, List<String>> rows = rows(true);
        fields().forEach((name, field) -> {
            List<String> row = rows.getOrDefault(name, List.of("", ""));
            assertEquals(field.isRequired(), row.get(0).equals("refused"), name);
            if (!name.equals("criteria.measure")) {
                TreeSet<String> words = new TreeSet<>();
                if (field.schema().get("enum") instanceof List<?> list) {
                    list.forEach(word -> words.add("`" + word + "`"));
                }
                assertEquals(
                        words,
                        field.schema().containsKey("enum")
                                ? new TreeSet<>(Arrays.asList(row.get(1).split(", ")))
                                : new TreeSet<>(),
                        name);
            }
        });
        assertEquals(
                "`" + ValidationPlanDocument.FORMAT + "`",
                rows.getOrDefault("document.format", List.of("", "")).get(1));
    }

    @Test
    void theDefaultsAreThoseOfTheRules() throws IOException {
        ValidationRules usual = ValidationRules.withDefaults();
        Map<String, String> defaults = Map.of(
                "plan.confidence", Double.toString(usual.confidence()),
                "plan.replicates", Integer.toString(usual.replicates()),
                "plan.seed", Long.toString(usual.seed()),
                "plan.fewestSources", Integer.toString(usual.fewestSources()));
        Map<String, List<String>> rows = rows(true);
        defaults.forEach((field, value) ->
                assertEquals(value, rows.getOrDefault(field, List.of("")).get(0), field));
        assertTrue(rows.getOrDefault("plan.fewestSources", List.of("", ""))
                .get(1)
                .endsWith("at least " + ValidationRules.LOWEST_FLOOR));
    }

    @Test
    void pageSchemaAndLibraryHaveTheSameMeasures() throws IOException {
        List<String> ids = Arrays.stream(ValidationMeasure.values())
                .map(ValidationMeasure::id)
                .toList();
        Field measure = fields().getOrDefault("criteria.measure", new Field(Map.of(), false));
        assertEquals(ids, measure.schema().get("enum"));
        Map<String, List<String>> rows = rows(false);
        assertEquals(new TreeSet<>(ids), rows.keySet());
        for (ValidationMeasure one : ValidationMeasure.values()) {
            List<String> row = rows.getOrDefault(one.id(), List.of("", ""));
            assertEquals(one.characteristic().words(), row.get(0), one::id);
            assertEquals(one.isBetterWhenLarger(), row.get(1).contains("larger is better"), one::id);
            assertEquals(one.hasInterval(), !row.get(1).contains("no interval"), one::id);
        }
    }

    /** An infinite likelihood ratio for what is false, and one that pairs of both kinds have: the page says of every figure whether it can then be infinite. */
    @Test
    void thePageSaysWhichFiguresMayBeInfinite() throws IOException {
        double never = Double.NEGATIVE_INFINITY;
        ValidationTrial infinite =
                ValidationTrial.of("t", "d", LogRatios.of(new double[] {never, 1, 2}, new double[] {never, -1, 0.5}));
        ValidationTrial finite =
                ValidationTrial.of("u", "d", LogRatios.of(new double[] {1, 2}, new double[] {-1, 0.5}));
        Validation validation = Validation.of(
                ValidationPlan.of(
                        "s", new Propositions("one", "two"), SameLevel.BATCH, "t", LocalDate.of(2026, 1, 5), "N. N."),
                DataOrigin.INVENTED,
                infinite);
        for (ValidationTrial.Role role : List.of(
                ValidationTrial.Role.ROBUSTNESS, ValidationTrial.Role.COHERENCE, ValidationTrial.Role.GENERALISATION)) {
            validation = validation.with(role, finite);
        }
        Map<String, List<String>> rows = rows(false);
        for (ValidationLine line : validation
                .report(Provenance.of("m@1", ChainId.unspecified(), Instant.parse("2026-02-01T12:00:00Z")))
                .lines()) {
            assertEquals(
                    Double.isInfinite(line.result().orElseThrow()),
                    rows.getOrDefault(line.measure().id(), List.of("", ""))
                            .get(1)
                            .contains("may be infinite"),
                    line::toString);
        }
    }

    private static String refusal(String document) {
        return assertThrows(
                        ProfilingException.class,
                        () -> ValidationPlanDocument.read("plan.json", document.getBytes(StandardCharsets.UTF_8)))
                .getMessage();
    }

    /** Reader and schema take the same words, all of them in one spelling. */
    @Test
    void readerAndSchemaTakeTheSameWords() throws IOException {
        String good = Files.readString(DOCS.resolve(Path.of("data", "xtc_tablets_nfi", "validation-plan.json")))
                .replace("equal-error-rate", "cllr-cal");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ValidationPlanDocument.schema(), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(good, InputFormat.JSON));
        for (String[] one : new String[][] {
            {"levelOfSame", "batch", "seizure", "[seizure, batch]"},
            {"model", "normal", "kernel", "[normal, kernel]"},
            {"judgedOn", "value", "whole-interval", "[value, whole-interval]"}
        }) {
            String before = "\"" + one[0] + "\": \"" + one[1] + "\"";
            assertTrue(good.contains(before), one[0]);
            String other = good.replace(before, "\"" + one[0] + "\": \"" + one[2] + "\"");
            ValidationPlanDocument.read("plan.json", other.getBytes(StandardCharsets.UTF_8));
            assertEquals(List.of(), schema.validate(other, InputFormat.JSON));
            for (String wrong : List.of(one[1].toUpperCase(Locale.ROOT), "package", one[1] + " ")) {
                String document = good.replace(before, "\"" + one[0] + "\": \"" + wrong + "\"");
                assertFalse(schema.validate(document, InputFormat.JSON).isEmpty(), wrong);
                assertTrue(refusal(document).contains("one of " + one[3] + " must be there"), wrong);
            }
        }
        assertEquals("batch", SameLevel.BATCH.id());
    }
}
