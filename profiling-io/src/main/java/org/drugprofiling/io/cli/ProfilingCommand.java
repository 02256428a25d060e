package org.drugprofiling.io.cli;

/**
 * The program {@code profiling}: starts the command line, or says what is missing for it. It names no type of the parser library, so
 * that it can start without it.
 *
 * @since 0.1.0
 */
public final class ProfilingCommand {

    private static final String PARSER = "picocli.CommandLine";

    private ProfilingCommand() {}

    /**
     * Runs the command line and leaves the JVM with its exit code.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        try {
            Class.forName(PARSER);
        } catch (ClassNotFoundException e) {
            System.err.println(
                    "The command line needs picocli: put its jar on the class path, or on the module path with"
                            + " --add-modules info.picocli; profiling-all.jar holds it.");
            System.exit(2);
        }
        System.exit(RootCommand.run(arguments));
    }
}
