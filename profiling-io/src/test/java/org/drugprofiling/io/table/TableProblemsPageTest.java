package org.drugprofiling.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/table-problems.md names every code that a reader of tables gives, and no other. */
class TableProblemsPageTest {

    /** What a mapping, a declaration of states, a format or a writer refuses, and names that are no codes. */
    private static final Set<String> OF_NO_TABLE = Set.of(
            "ambiguous-state",
            "ambiguous-text",
            "invalid-format",
            "invalid-mapping",
            "invalid-state",
            "nl-tablets",
            "not-representable");

    private static TreeSet<String> found(String pattern, String text) {
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void thePageNamesEveryCode() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src", "main", "java", "org", "drugprofiling", "io", "table"))) {
            for (Path source : sources.toList()) {
                codes.addAll(found("\"([a-z]+(?:-[a-z]+)+)\"", Files.readString(source)));
            }
        }
        codes.removeAll(OF_NO_TABLE);
        String page = Files.readString(Path.of("..", "docs", "table-problems.md"));
        assertEquals(String.join("\n", codes), String.join("\n", found("(?m)^\\| `([^`]+)` \\|", page)));
    }
}
