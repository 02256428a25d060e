package org.drugprofiling.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.drugprofiling.house.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built jars start from the module path, from the class path and as one jar; without the parser of the command line all
 * but the command line still works.
 */
class ModulePathIT {

    private static final String COMMAND = "org.drugprofiling.io.cli.ProfilingCommand";
    private static final Path JAR = JavaProcess.builtJar("profiling-io");
    private static final List<Path> LIBRARIES = JavaProcess.jarsOf(
            "profiling-core", "commons-math3", "jackson-databind", "jackson-core", "jackson-annotations", "fastcsv");
    private static final String PATH = JavaProcess.path(JAR, LIBRARIES);
    private static final String PATH_WITH_PARSER =
            PATH + File.pathSeparator + JavaProcess.jarsOf("picocli").get(0);
    private static final Path ALL =
            Path.of(System.getProperty("profiling.build.directory")).resolve("profiling-all.jar");

    @Test
    void commandStartsFromTheModulePath() throws IOException, InterruptedException {
        assertShowsVersion(JavaProcess.run(
                "--module-path",
                PATH_WITH_PARSER,
                "--add-modules",
                "info.picocli",
                "--module",
                "org.drugprofiling.io/" + COMMAND,
                "--version"));
    }

    @Test
    void commandStartsFromTheClassPath() throws IOException, InterruptedException {
        assertShowsVersion(JavaProcess.run("-classpath", PATH_WITH_PARSER, COMMAND, "--version"));
    }

    @Test
    void commandStartsFromOneJar() throws IOException, InterruptedException {
        assertShowsVersion(JavaProcess.run("-jar", ALL.toString(), "--version"));
    }

    @Test
    void commandWithoutItsParserSaysWhatIsMissing() throws IOException, InterruptedException {
        for (JavaProcess run : List.of(
                JavaProcess.run("-classpath", PATH, COMMAND, "--version"),
                JavaProcess.run("--module-path", PATH, "--module", "org.drugprofiling.io/" + COMMAND, "--version"),
                // on the module path, but not resolved
                JavaProcess.run(
                        "--module-path", PATH_WITH_PARSER, "--module", "org.drugprofiling.io/" + COMMAND, "check"))) {
            assertEquals(2, run.exitCode(), run.output());
            assertTrue(run.output().contains("--add-modules info.picocli"), run.output());
            assertEquals(1, run.output().lines().count(), run.output());
        }
    }

    @Test
    void oneJarIsOursByLicenceNoticeAndName() throws IOException {
        try (JarFile jar = new JarFile(ALL.toFile())) {
            assertEquals(
                    "org.drugprofiling.all",
                    jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
            String notice = text(jar, "META-INF/NOTICE");
            assertTrue(notice.contains("The contributors to profiling"), notice);
            assertTrue(notice.contains("Jackson") && !notice.contains("Apache Software Foundation"), notice);
            String licence = text(jar, "META-INF/LICENSE");
            assertTrue(licence.contains("Copyright [yyyy] [name of copyright owner]"));
            assertTrue(!licence.contains("Netherlands Forensic Institute"));
            assertTrue(text(jar, "META-INF/NOTICE.txt").contains("Commons Math"));
        }
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertTrue(text(jar, "META-INF/NOTICE").startsWith("profiling"));
            assertTrue(text(jar, "META-INF/LICENSE").contains("Apache License"));
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void oneJarHoldsNoDescriptorAndNoSignatureOfItsParts() throws IOException {
        try (JarFile jar = new JarFile(ALL.toFile())) {
            List<String> strange = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name ->
                            name.endsWith("module-info.class") || name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)"))
                    .toList();
            assertTrue(strange.isEmpty(), strange::toString);
            String licences = new String(
                    jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(licences.contains("Apache License") && licences.contains("Permission is hereby granted"));
        }
    }

    @Test
    void embedderNeedsNoParserOfTheCommandLine(@TempDir Path folder) throws IOException, InterruptedException {
        Path sources = Files.createDirectories(folder.resolve("sources/embedder"));
        // resolving the members of a class loads every type that its signatures name
        Files.writeString(sources.resolve("Main.java"), """
                package embedder;

                import java.util.List;

                public final class Main {
                    public static void main(String[] names) throws ClassNotFoundException {
                        for (String name : names) {
                            Class<?> type = Class.forName(name);
                            type.getDeclaredMethods();
                            type.getDeclaredConstructors();
                            type.getDeclaredFields();
                        }
                        System.out.println(names.length + " " + Main.class.getModule().isNamed());
                    }
                }
                """);
        Files.writeString(
                folder.resolve("sources/module-info.java"), "module embedder { requires org.drugprofiling.io; }\n");
        Path modular = folder.resolve("modular");
        JavaProcess.compile(folder.resolve("sources"), modular, "--module-path", PATH);

        List<String> types = typesOutsideTheCommandLine();
        List<String> arguments = new java.util.ArrayList<>(
                List.of("--module-path", PATH + File.pathSeparator + modular, "--module", "embedder/embedder.Main"));
        arguments.addAll(types);
        JavaProcess run = JavaProcess.run(arguments.toArray(String[]::new));
        assertEquals(new JavaProcess(0, types.size() + " true" + System.lineSeparator()), run);
    }

    private static List<String> typesOutsideTheCommandLine() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .filter(name -> !name.startsWith("org/drugprofiling/io/cli/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static void assertShowsVersion(JavaProcess run) {
        assertEquals(0, run.exitCode(), run.output());
        assertTrue(run.output().contains(System.getProperty("profiling.version")), run.output());
    }
}
