package org.drugprofiling.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The production code of the module under test: its sources and its class files, without tests and without other modules.
 */
public final class ProductionCode {

    private static final Path SOURCES = Path.of("src", "main", "java");
    // what is compiled against a module that is not visible under release
    private static final Path VECTOR_SOURCES = Path.of("src", "vector", "java");
    private static final Path CLASSES = Path.of("target", "classes");

    private ProductionCode() {}

    /**
     * Reads the class files.
     *
     * @return the classes of the module under test
     */
    public static JavaClasses classes() {
        JavaClasses classes = new ClassFileImporter().importPath(CLASSES);
        if (classes.isEmpty()) {
            throw new IllegalStateException("no class files under " + CLASSES + ": rules would hold for nothing");
        }
        return classes;
    }

    /**
     * Lists the source files that the compiler can take without a module descriptor.
     *
     * @return the source files in alphabetical order
     */
    public static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES);
                Stream<Path> more = Files.isDirectory(VECTOR_SOURCES) ? Files.walk(VECTOR_SOURCES) : Stream.empty()) {
            return Stream.concat(files, more)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
