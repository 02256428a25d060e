package org.drugprofiling.io.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code profiling} with its subcommands.
 *
 * @since 0.1.0
 */
@Command(
        name = "profiling",
        description = "Illicit-drug profiling: compare samples, derive limits, check an installation.",
        version = "profiling " + ProfilingCommand.VERSION,
        mixinStandardHelpOptions = true,
        subcommands = {CheckCommand.class})
public final class ProfilingCommand implements Runnable {

    /** Version of the program; a test holds it against the library's. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * Makes the command; the parser fills it in.
     */
    public ProfilingCommand() {}

    /**
     * Runs the command line and leaves the JVM with its exit code.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line as {@link #main(String[])} runs it, for tests. */
    static CommandLine commandLine() {
        return new CommandLine(new ProfilingCommand());
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
