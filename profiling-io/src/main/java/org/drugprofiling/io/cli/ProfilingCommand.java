package org.drugprofiling.io.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
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
        subcommands = {
            MethodsCommand.class,
            CompareCommand.class,
            SearchCommand.class,
            EvaluateCommand.class,
            ValidateCommand.class,
            CheckCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:done, with a result to look at", ProfilingCommand.NO_RESULT})
public final class ProfilingCommand implements Runnable {

    /** Version of the program; a test holds it against the library's. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    /** Line of the help about that exit code. */
    static final String NO_RESULT = "2:no result: usage, a file that cannot be read, or data that are refused";

    /** Exit code where there is no result: usage errors, files that cannot be read, data that are refused. */
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
        CommandLine command = commandLine();
        // on a terminal the parser writes in the encoding of the terminal
        if (!Console.isTerminal()) {
            command.setOut(Console.documents());
        }
        System.exit(command.execute(arguments));
    }

    /** The command line as {@link #main(String[])} runs it, for tests. */
    static CommandLine commandLine() {
        ProfilingCommand program = new ProfilingCommand();
        return new CommandLine(program)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(BigDecimal.class, ProfilingCommand::decimal)
                .setParameterExceptionHandler(ProfilingCommand::misused)
                .setExecutionStrategy(ProfilingCommand::runToTheEnd)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(Messages.of(failure));
                    if (program.stackTrace) {
                        failure.printStackTrace(command.getErr());
                    }
                    return UNUSABLE;
                });
    }

    /** Runs the command, which is done only if everything that it wrote has arrived. */
    private static int runToTheEnd(CommandLine.ParseResult parsed) {
        int code = new CommandLine.RunLast().execute(parsed);
        CommandLine command = parsed.commandSpec().commandLine();
        if (command.getOut().checkError()) {
            command.getErr().println("standard output could not be written; what has arrived there is not whole");
            return UNUSABLE;
        }
        return code;
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("a number such as 0.01 must be there, was '" + text + "'");
        }
    }

    /** One line that says what is wrong, and where help is. */
    private static int misused(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return UNUSABLE;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
