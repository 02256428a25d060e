package org.drugprofiling.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the Java blocks of the documentation; a comment {@code // = text} after an expression is what it must print. */
class DocumentationSnippetsTest {

    private static final Path ROOT = Path.of("..");
    private static final String RESULT = "// = ";

    @TestFactory
    Stream<DynamicTest> theBlocksOfEachPageRun() {
        return Stream.of(
                        "README.md",
                        "docs/guide.md",
                        "docs/kernels.md",
                        "docs/own-method.md",
                        "docs/selection.md",
                        "docs/evaluation.md",
                        "docs/roc.md",
                        "docs/from-table-to-statement.md",
                        "docs/validation.md",
                        "docs/thresholds.md",
                        "docs/examples/heroin.md",
                        "docs/examples/cocaine.md",
                        "docs/examples/amphetamine.md",
                        "docs/examples/methamphetamine.md",
                        "docs/examples/mdma.md")
                .map(name -> DynamicTest.dynamicTest(name, () -> run(name)));
    }

    private static void run(String name) throws IOException {
        List<String> blocks = blocks(Files.readString(ROOT.resolve(name)));
        assertTrue(!blocks.isEmpty(), name + " has no block");
        int checked = 0;
        try (JShell shell =
                JShell.builder().executionEngine("local").out(System.out).build()) {
            for (String path : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                shell.addToClasspath(path);
            }
            for (String block : blocks) {
                StringBuilder statements = new StringBuilder();
                for (String line : block.lines().toList()) {
                    int result = line.indexOf(RESULT);
                    if (result < 0) {
                        statements.append(line).append('\n');
                    } else {
                        evaluate(shell, name, statements.toString());
                        statements.setLength(0);
                        String printed =
                                evaluate(shell, name, line.substring(0, result).strip());
                        assertEquals(line.substring(result + RESULT.length()).strip(), printed, line);
                        checked++;
                    }
                }
                evaluate(shell, name, statements.toString());
            }
        }
        assertTrue(checked > 0, name + " checks nothing");
    }

    /** Evaluates statements one after the other and returns what the last one prints. */
    private static String evaluate(JShell shell, String name, String statements) {
        String printed = "";
        String rest = statements;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = info.source() == null ? rest : info.source();
            for (SnippetEvent event : shell.eval(source)) {
                assertTrue(
                        event.status() == Snippet.Status.VALID || event.status() == Snippet.Status.OVERWRITTEN,
                        () -> name + ": " + source + "\n"
                                + shell.diagnostics(event.snippet())
                                        .map(problem -> problem.getMessage(null))
                                        .toList());
                if (event.exception() != null) {
                    throw new AssertionError(name + ": " + source, event.exception());
                }
                printed = unquoted(event.value());
            }
            rest = info.remaining();
        }
        return printed;
    }

    private static String unquoted(String value) {
        return value != null && value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : String.valueOf(value);
    }

    private static List<String> blocks(String page) {
        List<String> blocks = new ArrayList<>();
        int from = page.indexOf("```java\n");
        while (from >= 0) {
            int begin = from + "```java\n".length();
            int end = page.indexOf("```", begin);
            blocks.add(page.substring(begin, end));
            from = page.indexOf("```java\n", end);
        }
        return blocks;
    }

    /** A page with blocks that nobody runs would be wrong before long. */
    @Test
    void everyPageWithBlocksIsRun() throws IOException {
        List<String> run =
                theBlocksOfEachPageRun().map(DynamicTest::getDisplayName).toList();
        try (Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                if (!blocks(Files.readString(page)).isEmpty()) {
                    String name = ROOT.relativize(page).toString().replace('\\', '/');
                    assertTrue(run.contains(name), name);
                }
            }
        }
    }

    @Test
    void theFirstTwoCommandsOfTheReadmeAreThoseOfTheBuild() throws IOException {
        List<String> commands = Files.readAllLines(ROOT.resolve("README.md")).stream()
                .filter(line -> line.startsWith("mvn "))
                .toList();
        assertEquals(List.of("mvn -q -Pquickstart package", "mvn -q verify"), commands.subList(0, 2));
    }

    @Test
    void linksOfTheDocumentationLeadSomewhere() throws IOException {
        try (Stream<Path> pages =
                Stream.concat(Stream.of(ROOT.resolve("README.md")), Files.walk(ROOT.resolve("docs")))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                // a structure within a code span is no link, whatever its brackets look like
                String prose = Files.readString(page).replaceAll("`[^`\n]*`", "");
                var links = java.util.regex.Pattern.compile("]\\(([^)#]+)\\)").matcher(prose);
                while (links.find()) {
                    Path target = page.resolveSibling(links.group(1));
                    assertTrue(Files.exists(target), page + " links to " + links.group(1));
                }
            }
        }
    }
}
