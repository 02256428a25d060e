package org.drugprofiling.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page says no more than the raw output beside it. */
class PerformancePageTest {

    private static final Path DOCS = docs();
    private static final int FORKS_OF_A_VERDICT = 5;

    private static Path docs() {
        Path here = Path.of("docs");
        return Files.exists(here) ? here : Path.of("..", "docs");
    }

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("performance.md"));
    }

    private static List<Map<String, String>> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve("performance").resolve(name));
        String[] header = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new TreeMap<>();
            for (int column = 0; column < header.length; column++) {
                row.put(header[column], cells[column]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void nothingIsJudgedByFewForks() throws IOException {
        Map<String, Set<String>> forks = new TreeMap<>();
        for (Map<String, String> row : rows("raw.tsv")) {
            forks.computeIfAbsent(row.get("part"), part -> new TreeSet<>()).add(row.get("fork"));
        }
        forks.put("evaluation", new TreeSet<>());
        rows("evaluation.tsv").forEach(row -> forks.get("evaluation").add(row.get("fork")));
        int most = forks.values().stream().mapToInt(Collection::size).max().orElse(0);
        List<String> judged = page().lines()
                .filter(line -> line.contains(": pass)") || line.contains("**fail**"))
                .toList();
        assertTrue(most >= FORKS_OF_A_VERDICT || judged.isEmpty(), judged::toString);
        int million = forks.get("scale").size();
        String told = page().lines()
                .filter(line -> line.startsWith("| all links of 1,000,000 rows"))
                .findFirst()
                .orElseThrow();
        assertTrue(told.contains(", " + million + (million == 1 ? " fork)" : " forks)")), told);
    }

    @Test
    void anotherProgramIsOneThatWasAsked() throws IOException {
        boolean onePairs = Files.readString(DOCS.resolve("performance").resolve("run.json"))
                .contains("\"pairs\": \"one order\"");
        Map<String, Set<Boolean>> questions = new TreeMap<>();
        for (Map<String, String> row : rows("raw.tsv")) {
            String engine = row.get("engine");
            boolean own = engine.startsWith("ours-") || engine.endsWith("-loop");
            String job = row.get("job");
            boolean compared = own || !(engine.endsWith("-single") || "histogram".equals(job) || "packed".equals(job));
            if (compared && !"longer".equals(row.get("answer"))) {
                questions
                        .computeIfAbsent(job + row.get("metric") + row.get("rows"), question -> new TreeSet<>())
                        .add(own);
            }
        }
        long both =
                questions.values().stream().filter(kinds -> kinds.size() == 2).count();
        Matcher told = Pattern.compile(
                        "Of (\\d+) questions, (\\d+) were answered in double precision by this library and")
                .matcher(page());
        assertTrue(told.find());
        if (!onePairs) {
            // SciPy and R had added up other pairs: that they agree with anybody could not be seen
            assertEquals(questions.size() + " " + both, told.group(1) + " " + told.group(2));
        }
        assertTrue(Long.parseLong(told.group(2)) >= both);
    }

    @Test
    void noFileThatIsLinkedIsEmpty() throws IOException {
        Matcher link = Pattern.compile("\\]\\((performance/[^)]+\\.tsv)\\)").matcher(page());
        List<String> linked = new ArrayList<>();
        while (link.find()) {
            linked.add(link.group(1));
            assertTrue(Files.readAllLines(DOCS.resolve(link.group(1))).size() > 1, link.group(1));
        }
        assertFalse(linked.isEmpty());
    }
}
