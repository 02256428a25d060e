package org.drugprofiling.io.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code profiling} with its subcommands.
 *
 * @since 0.1.0
 */
@Command(
        name = "profiling",
        description = "Illicit-drug profiling: compare samples, derive thresholds, check an installation.",
        version = "profiling 0.1.0-SNAPSHOT",
        mixinStandardHelpOptions = true)
public final class ProfilingCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /**
     * Makes the command; picocli fills it in.
     */
    public ProfilingCommand() {}

    /**
     * Runs the command line and leaves the JVM with its exit code.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ProfilingCommand()).execute(arguments));
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
