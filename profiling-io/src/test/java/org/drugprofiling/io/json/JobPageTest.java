package org.drugprofiling.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drugprofiling.io.table.DatePattern;
import org.drugprofiling.io.table.GroupSeparator;
import org.drugprofiling.io.table.LoadProblem;
import org.drugprofiling.io.table.Loaded;
import org.drugprofiling.io.table.StateMapping;
import org.drugprofiling.io.table.TableFormat;
import org.drugprofiling.io.table.ZeroMeaning;
import org.drugprofiling.population.PairWeighting;
import org.drugprofiling.population.UnlinkedPairs;
import org.drugprofiling.profile.Aggregation;
import org.drugprofiling.profile.AssembledProfiles;
import org.drugprofiling.sample.DataOrigin;
import org.drugprofiling.sample.QualityStatus;
import org.drugprofiling.sample.ReplicateLevel;
import org.drugprofiling.sample.Sample;
import org.drugprofiling.sample.SampleRole;
import org.drugprofiling.substance.AnalyticalTechnique;
import org.drugprofiling.substance.CompoundRole;
import org.drugprofiling.substance.Layer;
import org.drugprofiling.substance.Quantity;
import org.drugprofiling.substance.SignalType;
import org.drugprofiling.substance.SubstanceFamily;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the page about jobs against the reader: its fields, their values, and its examples. */
class JobPageTest {

    private static final Path DOCS = Path.of("..", "docs");

    private static final Map<String, Class<? extends Enum<?>>> CHOICES = new TreeMap<>(Map.ofEntries(
            Map.entry("table.separator", TableFormat.Separator.class),
            Map.entry("table.decimalSign", TableFormat.DecimalSign.class),
            Map.entry("table.groupSeparator", GroupSeparator.class),
            Map.entry("table.datePattern", DatePattern.class),
            Map.entry("columns.technique", AnalyticalTechnique.class),
            Map.entry("columns.signal", SignalType.class),
            Map.entry("columns.origin", DataOrigin.class),
            Map.entry("columns.substance.family", SubstanceFamily.class),
            Map.entry("columns.codes.role", SampleRole.class),
            Map.entry("columns.codes.level", ReplicateLevel.class),
            Map.entry("columns.codes.quality", QualityStatus.Verdict.class),
            Map.entry("columns.targets[].kind", TargetKind.class),
            Map.entry("columns.targets[].layer", Layer.class),
            Map.entry("columns.targets[].quantity", Quantity.class),
            Map.entry("columns.targets[].role", CompoundRole.class),
            Map.entry("columns.targets[].zero", ZeroMeaning.class),
            Map.entry("states.texts.*.state", StateMapping.State.class),
            Map.entry("evaluation.weighting", PairWeighting.class),
            Map.entry("evaluation.unlinkedPairs", UnlinkedPairs.class),
            Map.entry("method.aggregation", Aggregation.class)));

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("job.md"));
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>();
        JobFields.all().forEach((object, names) -> names.forEach(name -> known.add(object + name)));
        return known.stream().sorted().toList();
    }

    /** The rows of the tables of the page, by field. */
    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : page().lines().toList()) {
            Matcher row = Pattern.compile("\\| `([^`]+)` \\|(.*)").matcher(line);
            if (row.matches()) {
                assertEquals(null, rows.put(row.group(1), row.group(2)), "twice: " + row.group(1));
            }
        }
        return rows;
    }

    @Test
    void thePageListsTheFieldsOfTheReader() throws IOException {
        assertEquals(
                String.join("\n", known()), rows().keySet().stream().sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void thePageListsTheValuesOfEveryChoice() throws IOException {
        Map<String, String> rows = rows();
        CHOICES.forEach((field, type) -> {
            String row = rows.getOrDefault(field, "");
            for (Enum<?> constant : type.getEnumConstants()) {
                assertTrue(row.contains("`" + Fields.word(constant) + "`"), () -> field + " lacks " + constant);
            }
        });
    }

    private record Example(String json, String table, String outcome) {}

    private static List<Example> examples() throws IOException {
        Matcher blocks = Pattern.compile("(?s)```json\n(.*?)```\\s+```csv\n(.*?)```\\s+```text\n(.*?)```")
                .matcher(page());
        return blocks.results()
                .map(found -> new Example(found.group(1), found.group(2), found.group(3)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> theExamplesGiveWhatThePageSays() throws IOException {
        List<Example> examples = examples();
        assertEquals(2, examples.size());
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.outcome.lines().findFirst().orElseThrow(),
                        () -> assertEquals(example.outcome, outcome(example))));
    }

    private static String outcome(Example example) throws IOException {
        Job job = Job.read("job.json", example.json.getBytes(StandardCharsets.UTF_8));
        Loaded<List<Sample>> loaded = job.reader()
                .read(new ByteArrayInputStream(example.table.getBytes(StandardCharsets.UTF_8)), "table.csv");
        AssembledProfiles profiles =
                job.method().assemble(loaded.value(), job.evaluation().exclusions());
        StringBuilder text = new StringBuilder();
        for (LoadProblem problem : loaded.problems()) {
            text.append(problem.severity()).append(' ').append(problem).append('\n');
        }
        text.append("samples ").append(joined(loaded.value().stream().map(Sample::id)));
        text.append("profiles ")
                .append(joined(profiles.profiles().stream()
                        .map(profile -> profile.identity().sample())));
        text.append("no profile ")
                .append(joined(profiles.refused().stream().map(refused -> refused.sample() + " " + refused.reason())));
        return text.toString();
    }

    private static String joined(Stream<?> parts) {
        return parts.map(String::valueOf).collect(Collectors.joining(", ")) + "\n";
    }

    /** A field that no example has could be listed and never read. */
    @Test
    void everyFieldIsUsedInAnExample() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        List<String> documents =
                new ArrayList<>(examples().stream().map(Example::json).toList());
        for (String folder : List.of("xtc_tablets_nfi", "seizures_simulated")) {
            documents.add(Files.readString(DOCS.resolve("data").resolve(folder).resolve("job.json")));
        }
        for (String document : documents) {
            collect("", StrictJson.read("job.json", document.getBytes(StandardCharsets.UTF_8)), used);
        }
        List<String> missing =
                known().stream().filter(field -> !used.contains(field)).toList();
        assertEquals(List.of(), missing);
    }

    private static void collect(String at, Object value, TreeSet<String> used) {
        if (value instanceof List<?> list) {
            list.forEach(element -> collect(at + "[]", element, used));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, element) -> {
                boolean free = List.of("columns.fields", "columns.attributes", "states.texts", "states.flags")
                        .contains(at);
                used.add(at.isEmpty() ? String.valueOf(name) : at + "." + name);
                collect(free ? at + ".*" : at.isEmpty() ? String.valueOf(name) : at + "." + name, element, used);
            });
        }
    }

    @Test
    void jobsOfTheRepositoryAreRead() throws IOException {
        for (String folder : List.of("xtc_tablets_nfi", "seizures_simulated")) {
            Path file = DOCS.resolve("data").resolve(folder).resolve("job.json");
            Job job = Job.read("job.json", Files.readAllBytes(file));
            assertEquals(EvaluationChoices.PLAIN, job.evaluation());
            assertTrue(Arrays.asList(4, 10)
                    .contains(job.reader().mapping().targets().size()));
        }
    }
}
