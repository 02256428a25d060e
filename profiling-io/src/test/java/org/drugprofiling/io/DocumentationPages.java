package org.drugprofiling.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Runs the Java blocks of pages of the documentation, those of a page as one session; a comment {@code // = text} after an expression is what it must print. A
 * program of its own, so that it can be started with settings of its own.
 */
public final class DocumentationPages {

    /** What is printed before the name of a page whose blocks run and print what they say. */
    static final String HOLDS = "holds: ";

    private static final Path ROOT = Path.of("..");
    private static final String RESULT = "// = ";

    private DocumentationPages() {}

    /**
     * Runs pages and prints of each whether it holds, or else what does not.
     *
     * @param names of the pages, such as {@code docs/roc.md}
     */
    public static void main(String[] names) {
        for (String name : names) {
            try {
                run(name);
                System.out.println(HOLDS + name);
            } catch (IOException | RuntimeException | AssertionError problem) {
                problem.printStackTrace(System.out);
            }
        }
    }

    private static void run(String name) throws IOException {
        List<String> blocks = blocks(Files.readString(ROOT.resolve(name)));
        require(!blocks.isEmpty(), name + " has no block");
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
                        String stated = line.substring(result + RESULT.length()).strip();
                        require(stated.equals(printed), name + ": " + line + " printed " + printed);
                        checked++;
                    }
                }
                evaluate(shell, name, statements.toString());
            }
        }
        require(checked > 0, name + " checks nothing");
    }

    /** Evaluates statements one after the other and returns what the last one prints. */
    private static String evaluate(JShell shell, String name, String statements) {
        String printed = "";
        String rest = statements;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = info.source() == null ? rest : info.source();
            for (SnippetEvent event : shell.eval(source)) {
                require(
                        event.status() == Snippet.Status.VALID || event.status() == Snippet.Status.OVERWRITTEN,
                        name + ": " + source + "\n"
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

    static List<String> blocks(String page) {
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

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
