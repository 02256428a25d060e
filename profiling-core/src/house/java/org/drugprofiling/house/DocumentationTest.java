package org.drugprofiling.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Everything that an embedder can see is documented. The compiler's own check is asked; the one thing it gets wrong for us is
 * left out: it wants the components of a record described a second time on its compact constructor.
 */
class DocumentationTest {

    // the code of every message that the documentation check hands to the compiler
    private static final String DOCUMENTATION = "compiler.warn.proc.messager";

    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile("\\s*(public|protected)\\s+\\w+\\s*\\{.*");

    @Test
    void everythingVisibleIsDocumented() throws IOException {
        List<String> missing = missing(ProductionCode.sources());
        assertTrue(missing.isEmpty(), () -> missing.size() + " missing:\n" + String.join("\n", missing));
    }

    @Test
    void publicTypesSaySinceWhen() throws IOException {
        Pattern type = Pattern.compile(
                "^public (?:(?:final|abstract|sealed|non-sealed|strictfp) )*(?:class|interface|enum|record|@interface) .*",
                Pattern.MULTILINE);
        List<String> without = new ArrayList<>();
        for (Path source : ProductionCode.sources()) {
            String text = Files.readString(source);
            var matcher = type.matcher(text);
            if (matcher.find() && !text.substring(0, matcher.start()).contains("@since ")) {
                without.add(source.toString());
            }
        }
        assertTrue(without.isEmpty(), () -> "without @since:\n" + String.join("\n", without));
    }

    @Test
    void theCheckFindsWhatIsMissing() throws IOException {
        String source = """
                /** A point. */
                public record Point(double x) {
                    public Point {
                        x = x + 1;
                    }
                    public double twice() { return 2 * x; }
                }
                """;
        List<String> missing = missing(List.of(), List.of(new InMemorySource("Point", source)));
        assertTrue(missing.stream().anyMatch(line -> line.contains(":6: ")), missing::toString);
        assertFalse(missing.stream().anyMatch(line -> line.contains(":3: ")), missing::toString);
    }

    private static List<String> missing(List<Path> sources) throws IOException {
        assertFalse(sources.isEmpty(), "no sources");
        return missing(sources, List.of());
    }

    private static List<String> missing(List<Path> sources, List<JavaFileObject> more) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<JavaFileObject> units = new ArrayList<>(more);
            files.getJavaFileObjectsFromPaths(sources).forEach(units::add);
            List<String> options = List.of(
                    "-proc:none",
                    "-Xdoclint:missing/protected",
                    "-Xmaxwarns",
                    "10000",
                    "--add-modules",
                    "jdk.incubator.vector");
            JavacTask task = (JavacTask) compiler.getTask(null, files, collector, options, null, units);
            task.analyze();
        }
        List<String> missing = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : collector.getDiagnostics()) {
            if (!diagnostic.getCode().equals(DOCUMENTATION) || isAboutCompactConstructor(diagnostic)) {
                continue;
            }
            missing.add(diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber() + ": "
                    + diagnostic.getMessage(Locale.ROOT));
        }
        return missing;
    }

    private static boolean isAboutCompactConstructor(Diagnostic<? extends JavaFileObject> diagnostic)
            throws IOException {
        List<String> lines =
                diagnostic.getSource().getCharContent(true).toString().lines().toList();
        int line = (int) diagnostic.getLineNumber() - 1;
        return line >= 0 && COMPACT_CONSTRUCTOR.matcher(lines.get(line)).matches();
    }

    private static final class InMemorySource extends SimpleJavaFileObject {

        private final String text;

        InMemorySource(String typeName, String text) {
            super(URI.create("memory:///" + typeName + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
