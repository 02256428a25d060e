package org.drugprofiling.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/errors.md names every code with which an input is refused, and no other; those of tables alone have a page of their own. */
class ErrorsPageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+");

    /** The name of a number, in a helper that takes another code. */
    private static final Set<String> NO_CODES = Set.of("signal-to-noise");

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("profiling-core", "profiling-io")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static boolean isOfTables(Path source) {
        return source.toString().replace('\\', '/').contains("/io/table/");
    }

    /** The literals that stand first among the arguments of an exception, or of a helper that takes a code. */
    private static TreeSet<String> codes(Path source) throws IOException {
        String text = Files.readString(source);
        TreeSet<String> makers =
                new TreeSet<>(Set.of("ProfilingException", "PlacedException", "RowSpellings", "wrong"));
        if (isOfTables(source)) {
            makers.add("refusal");
        }
        Matcher helper =
                Pattern.compile("(\\w+)\\((?:[^();]*, )?String code\\b").matcher(text);
        while (helper.find()) {
            makers.add(helper.group(1));
        }
        TreeSet<String> codes = new TreeSet<>();
        Matcher call = Pattern.compile("\\b(?:" + String.join("|", makers) + ")\\(([^;]*);")
                .matcher(text);
        while (call.find()) {
            Matcher literal = Pattern.compile(LITERAL).matcher(call.group(1));
            while (literal.find() && CODE.matcher(literal.group(1)).matches()) {
                codes.add(literal.group(1));
            }
        }
        codes.removeAll(NO_CODES);
        return codes;
    }

    private static TreeSet<String> page(String name) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([^`]+)` \\|").matcher(Files.readString(DOCS.resolve(name)));
        while (row.find()) {
            assertTrue(found.add(row.group(1)) || !name.equals("errors.md"), () -> "twice: " + row.group(1));
        }
        return found;
    }

    @Test
    void thePageNamesEveryCode() throws IOException {
        TreeSet<String> all = new TreeSet<>();
        TreeSet<String> needed = new TreeSet<>();
        for (Path source : sources()) {
            TreeSet<String> codes = codes(source);
            all.addAll(codes);
            if (isOfTables(source)) {
                codes.removeAll(page("table-problems.md"));
            }
            needed.addAll(codes);
        }
        assertTrue(needed.size() > 150, () -> "too few are found to believe it: " + needed.size());
        TreeSet<String> page = page("errors.md");
        TreeSet<String> shown = new TreeSet<>(page);
        shown.retainAll(all);
        assertEquals(String.join("\n", shown), String.join("\n", page), "on the page and in no source");
        needed.removeAll(page);
        assertEquals(Set.of(), needed, "in a source and not on the page");
    }

    @Test
    void everyCodeSaysWhatIsRefusedAndWhatToDo() throws IOException {
        for (String line : Files.readAllLines(DOCS.resolve("errors.md"))) {
            if (line.startsWith("| `")) {
                assertTrue(line.matches("\\| `[^`]+` \\| [^|]{7,} \\| [^|]{7,} \\|"), line);
            }
        }
    }
}
