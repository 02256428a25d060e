package org.drugprofiling.io.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on conformance counts the shipped cases as they are. */
class CountsOfCasesTest {

    private static final String OTHERS = "all others";
    private static final Pattern SOURCE = Pattern.compile("(worked|golden|own)-[0-9a-z]+(?=/)");
    private static final Pattern LINE = Pattern.compile(
            "\\| `?((?:worked|golden|own)-[0-9a-z]+|all others)`? \\| [^|]+ \\| ([0-9]+) \\| ([^|]+) \\|.*");

    @Test
    void everySourceHasItsCount() throws IOException {
        Map<String, Map<String, Integer>> counted = new TreeMap<>();
        int cases = 0;
        for (CaseFile file : CaseFiles.shipped()) {
            JsonNode read;
            try (InputStream stream = CaseFiles.class.getResourceAsStream("cases/" + file.name())) {
                read = new ObjectMapper().readTree(stream);
            }
            for (JsonNode one : read.get("cases")) {
                Matcher source = SOURCE.matcher(one.get("id").asText());
                counted.computeIfAbsent(source.lookingAt() ? source.group() : OTHERS, any -> new TreeMap<>())
                        .merge(one.get("operation").asText(), 1, Integer::sum);
                cases++;
            }
        }
        Map<String, String> expected = new TreeMap<>();
        counted.forEach((source, operations) -> expected.put(
                source,
                operations.values().stream().mapToInt(Integer::intValue).sum() + ": "
                        + operations.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "))));
        List<String> page = Files.readAllLines(Path.of("..", "docs", "conformance.md"));
        Map<String, String> written = page.stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        line -> line.group(1),
                        line -> line.group(2) + ": " + line.group(3),
                        (a, b) -> a,
                        TreeMap::new));
        assertEquals(expected, written);
        assertEquals(3492, cases);
    }
}
