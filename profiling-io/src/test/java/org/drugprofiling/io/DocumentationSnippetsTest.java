package org.drugprofiling.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drugprofiling.house.JavaProcess;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The Java blocks of the documentation run and print what they say ({@link DocumentationPages}), its commands are those of the build, its links lead somewhere. */
class DocumentationSnippetsTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> PAGES = List.of(
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
            "docs/harmonisation.md",
            "docs/groups.md",
            "docs/examples/heroin.md",
            "docs/examples/cocaine.md",
            "docs/examples/amphetamine.md",
            "docs/examples/methamphetamine.md",
            "docs/examples/mdma.md");

    @TestFactory
    Stream<DynamicTest> theBlocksOfEachPageRun() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                // what the compiler behind JShell does is done too seldom to be worth the second compiler of the JVM
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                DocumentationPages.class.getName()));
        command.addAll(PAGES);
        JavaProcess run = JavaProcess.run(command.toArray(String[]::new));
        List<String> lines = run.output().lines().toList();
        return PAGES.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertTrue(lines.contains(DocumentationPages.HOLDS + name), run::output)));
    }

    /** A page with blocks that nobody runs would be wrong before long. */
    @Test
    void everyPageWithBlocksIsRun() throws IOException {
        try (Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                if (!DocumentationPages.blocks(Files.readString(page)).isEmpty()) {
                    String name = ROOT.relativize(page).toString().replace('\\', '/');
                    assertTrue(PAGES.contains(name), name);
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
