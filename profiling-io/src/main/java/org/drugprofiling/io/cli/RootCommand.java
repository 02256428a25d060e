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
 */
@Command(
        name = "profiling",
        description = "Illicit-drug profiling: compare samples, derive limits, check an installation.",
        version = "profiling " + RootCommand.VERSION,
        mixinStandardHelpOptions = true,
        subcommands = {MethodsCommand.class, CompareCommand.class, EvaluateCommand.class, CheckCommand.class})
final class RootCommand implements Runnable {

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

    RootCommand() {}

    /** Runs the command line as typed and says with what exit code to leave. */
    static int run(String[] arguments) {
        for (String argument : arguments) {
            // what the JVM puts for bytes that the character set of the locale does not know
            if (argument.indexOf('\uFFFD') >= 0) {
                System.err.println(
                        "The argument '" + argument + "' cannot be read in the character set of this locale ("
                                + System.getProperty("sun.jnu.encoding", "unknown")
                                + "): set a UTF-8 locale, for example LC_ALL=C.UTF-8.");
                return UNUSABLE;
            }
        }
        CommandLine line = commandLine();
        int code = line.execute(arguments);
        return System.out.checkError() ? lost(line) : checked(line, code);
    }

    /** The exit code of a run, unless what it printed did not all arrive. */
    static int checked(CommandLine line, int code) {
        return line.getOut().checkError() ? lost(line) : code;
    }

    private static int lost(CommandLine line) {
        line.getErr()
                .println("What was printed could not be written in full: the disk is full, or the reader has gone.");
        return UNUSABLE;
    }

    /** The command line as it is run, for tests too. */
    static CommandLine commandLine() {
        RootCommand program = new RootCommand();
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
