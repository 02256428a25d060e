package org.drugprofiling.house;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a JVM started on its own did: its exit code and all it printed.
 *
 * @param exitCode the exit code
 * @param output standard output and standard error
 */
public record JavaProcess(int exitCode, String output) {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final long LONGEST_SECONDS = 120;

    /**
     * Starts the JVM that runs this test once more and waits for its end.
     *
     * @param arguments the arguments of {@code java}
     * @return what it did
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    public static JavaProcess run(String... arguments) throws IOException, InterruptedException {
        return runOn(JAVA_HOME, arguments);
    }

    /**
     * Starts the JVM of any home and waits for its end.
     *
     * @param home where it is installed
     * @param arguments the arguments of {@code java}
     * @return what it did
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    public static JavaProcess runOn(Path home, String... arguments) throws IOException, InterruptedException {
        return runOn(home, Map.of(), arguments);
    }

    /**
     * Starts the JVM of any home in an environment and waits for its end.
     *
     * @param home where it is installed
     * @param environment variables beside those of this process, for example {@code LC_ALL}
     * @param arguments the arguments of {@code java}
     * @return what it did
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    public static JavaProcess runOn(Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // these would print a line of their own and could add to the paths under test
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (InputStream printed = process.getInputStream()) {
            printed.transferTo(output);
        }
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running: " + command);
        }
        return new JavaProcess(process.exitValue(), output.toString(StandardCharsets.UTF_8));
    }

    /**
     * Lists the running Java and its newer neighbours, one for each feature version: what was compiled for the running one has to give the same on
     * them, where an older one is tested with what it compiles itself.
     *
     * @return their homes, the running one first
     * @throws IOException if they cannot be read
     */
    public static List<Path> homes() throws IOException {
        Path own = JAVA_HOME.toRealPath();
        List<Path> homes = new ArrayList<>(List.of(own));
        Set<Integer> versions = new LinkedHashSet<>(Set.of(feature(own)));
        try (Stream<Path> neighbours = Files.list(own.getParent())) {
            for (Path neighbour : neighbours.sorted().toList()) {
                if (Files.isExecutable(neighbour.resolve("bin").resolve("java"))
                        && feature(neighbour) > feature(own)
                        && versions.add(feature(neighbour))) {
                    homes.add(neighbour);
                }
            }
        }
        return homes;
    }

    /**
     * Says whether this test runs on a Java; the others are its newer neighbours, which are tested further when they run the tests themselves.
     *
     * @param home one of {@link #homes()}
     * @return whether it is the running one
     * @throws IOException if it cannot be read
     */
    public static boolean isRunning(Path home) throws IOException {
        return home.equals(JAVA_HOME.toRealPath());
    }

    /**
     * Compiles sources as an embedder would, without annotation processing.
     *
     * @param sources folder with the sources
     * @param classes folder for the class files
     * @param options further options, for example a module path
     * @throws IOException if the compiler refuses
     */
    public static void compile(Path sources, Path classes, String... options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        java.io.StringWriter messages = new java.io.StringWriter();
        List<String> all = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        all.addAll(List.of(options));
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> units = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            boolean compiled = compiler.getTask(
                            messages, manager, null, all, null, manager.getJavaFileObjectsFromPaths(units))
                    .call();
            if (!compiled) {
                throw new IOException(messages.toString());
            }
        }
    }

    /**
     * Finds the jar that the build has made of the module under test.
     *
     * @param artifactId its artifact
     * @return the jar
     */
    public static Path builtJar(String artifactId) {
        return existing(Path.of(System.getProperty("profiling.build.directory"))
                .resolve(artifactId + "-" + System.getProperty("profiling.version") + ".jar"));
    }

    /**
     * Finds the jars of libraries on the class path of this test.
     *
     * @param artifactIds their artifacts
     * @return the jars in the order of the class path
     */
    public static List<Path> jarsOf(String... artifactIds) {
        Pattern wanted = Pattern.compile("(" + String.join("|", artifactIds) + ")-\\d[^/\\\\]*\\.jar");
        List<Path> jars = Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .filter(entry -> wanted.matcher(entry.getFileName().toString()).matches())
                .toList();
        if (jars.size() != artifactIds.length) {
            throw new IllegalStateException("wanted " + List.of(artifactIds) + ", found " + jars);
        }
        return jars;
    }

    /**
     * Joins jars to a path.
     *
     * @param first the first entry
     * @param more all others
     * @return a class path or module path
     */
    public static String path(Path first, List<Path> more) {
        return Stream.concat(Stream.of(first), more.stream())
                .map(Path::toString)
                .collect(java.util.stream.Collectors.joining(File.pathSeparator));
    }

    private static int feature(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        for (String line : Files.readAllLines(release)) {
            if (line.startsWith("JAVA_VERSION=\"")) {
                return Runtime.Version.parse(line.substring(14, line.length() - 1))
                        .feature();
            }
        }
        return 0;
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("not built: " + file);
        }
        return file;
    }
}
