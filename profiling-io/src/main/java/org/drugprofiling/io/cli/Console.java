package org.drugprofiling.io.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes. */
final class Console {

    private Console() {}

    static PrintWriter out(@Nullable CommandSpec spec) {
        return filledIn(spec).commandLine().getOut();
    }

    static PrintWriter err(@Nullable CommandSpec spec) {
        return filledIn(spec).commandLine().getErr();
    }

    /** Standard output as files and programs receive it: in UTF-8 on every platform. */
    static PrintWriter documents() {
        return new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Says on a terminal what is being done; silent where the output is read by a program. */
    static void progress(@Nullable CommandSpec spec, String what) {
        if (isTerminal()) {
            err(spec).println(what + " ...");
        }
    }

    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from Java 22 on a console is there even without a terminal, and can be asked
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static CommandSpec filledIn(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("a command must be run by the parser");
        }
        return spec;
    }
}
