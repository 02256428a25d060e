package org.drugprofiling.io.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
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
        subcommands = {MethodsCommand.class, CompareCommand.class, EvaluateCommand.class, CheckCommand.class})
public final class ProfilingCommand implements Runnable {

    /** Version of the program; a test holds it against the library's. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    /** Exit code of usage errors and of files that cannot be read. */
    static final int UNUSABLE = 2;

    @Option(
            names = "--stack-trace",
            scope = ScopeType.INHERIT,
            description = "Prints the stack trace of a failure, for support.")
    private boolean stackTrace;

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
        ProfilingCommand program = new ProfilingCommand();
        return new CommandLine(program)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(message(failure));
                    if (program.stackTrace) {
                        failure.printStackTrace(command.getErr());
                    }
                    return UNUSABLE;
                });
    }

    /** What went wrong in words a chemist understands; the names of exceptions are for the stack trace. */
    private static String message(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile();
        }
        if (failure instanceof ProfilingException || failure instanceof IOException) {
            return String.valueOf(failure.getMessage());
        }
        return "This should not have happened: " + failure + " (run again with --stack-trace and report it)";
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
